// What the spreadsheet shows: one period with what it asks, or the whole year.
import { type Slot, slots } from '../period.ts';
import { type AskedRows, askedRows } from './asked-rows.ts';
import type { Layout } from './layout.ts';

/** One period, or everything that the year asks («Xem cả năm»); then `slot` is the one that is worked on. */
export interface Shown {
  slot: Slot;
  whole: boolean;
}

/** The rows and tabs that are in sight; all others are hidden. */
export function shownRows(layout: Layout, { slot, whole }: Shown): AskedRows {
  return askedRows(layout, whole ? null : slot);
}

/** The columns that go out of sight: only the chosen one is typed into. */
export function hiddenSlots({ slot, whole }: Shown): Slot[] {
  return whole ? [] : slots.filter((one) => one !== slot);
}
