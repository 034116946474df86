// How long what is left will take: an estimate by what sort of cell it is, corrected by how fast this officer has been.
import type { Field } from '../catalogue/kinds.ts';

/** Seconds for one cell whose figure lies ready. */
const usual: Record<Field['cell'], number> = {
  whole: 15,
  money: 20,
  decimal: 15,
  percent: 20,
  choice: 8,
  date: 15,
  text: 90,
};

/** What has been filled in so far in this sitting, and how long it took. */
export interface Pace {
  fields: readonly Field[];
  seconds: number;
}

/** Fewer cells than this say nothing about somebody's speed. */
const fewest = 5;

/** Whole minutes, at least one while something is left. */
export function minutesFor(left: readonly Field[], so: Pace): number {
  if (left.length === 0) return 0;
  const expected = secondsOf(so.fields);
  const factor = so.fields.length < fewest ? 1 : Math.min(3, Math.max(0.5, so.seconds / expected));
  return Math.max(1, Math.round((secondsOf(left) * factor) / 60));
}

function secondsOf(fields: readonly Field[]): number {
  return fields.reduce((sum, { cell }) => sum + usual[cell], 0);
}
