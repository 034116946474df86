// The periods of a year as bits, in which the tree says for which of them a place counts.
import { type Slot, slots } from '../../shared/period.ts';

/** Every period of a year. */
export const allSlots = 63;

/** For ever: Q1 1, Q2 2, H1 4, Q3 8, Q4 16, Y 32, as the tree keeps them. */
export function slotBit(slot: Slot): number {
  return 1 << slots.indexOf(slot);
}

export function slotsIn(bits: number): Slot[] {
  return slots.filter((slot) => (bits & slotBit(slot)) !== 0);
}

/** A year as a whole, or one of its periods. */
export interface Moment {
  year: number;
  slot?: Slot;
}
