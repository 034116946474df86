// The gap between a figure and a target in people, households or wards: more useful to an officer than per cent.
import { showNumber } from '../catalogue/number-text.ts';
import type { Limits } from './limits.ts';
import type { Measured } from './measure.ts';

/** How many are lacking, or how many there are too many. */
export interface Gap {
  count: number;
  /** True: above the limit. */
  over: boolean;
  unit: string;
}

/** Null where nothing is lacking, or nothing can be compared. */
export function gapOf(measured: Measured | null, limits: Limits | null, unit: string): Gap | null {
  if (!measured || !limits) return null;
  const { least, most } = limits;
  if (least !== null && measured.value < least) return { count: least - measured.value, over: false, unit };
  if (most !== null && measured.value > most) return { count: measured.value - most, over: true, unit };
  return null;
}

/** «còn thiếu 37 người», «nhiều hơn mức giao 2 trẻ»; empty without a gap. */
export function gapText(gap: Gap | null): string {
  if (!gap) return '';
  return `${gap.over ? 'nhiều hơn mức giao' : 'còn thiếu'} ${showNumber(gap.count)} ${gap.unit}`;
}
