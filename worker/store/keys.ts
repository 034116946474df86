// Packed keys: period and place in one integer, so that a subtree of one period is one range of primary keys.
import { type Period, type Slot, slots } from '../../shared/period.ts';

/** For ever: the numbers are part of every stored key. */
const slotNumbers: Record<Slot, number> = { Q1: 0, Q2: 1, H1: 2, Q3: 3, Q4: 4, Y: 5 };

/** Places lie below this number; see `tree.ts` for how they are given out. */
const places = 2 ** 24;

/** Revisions of one report, accepted ones from 1, contents set aside from 2048. */
const revisions = 4096;
export const lastAccepted = 2047;

export function reportKey({ year, slot }: Period, place: number): number {
  return (year * 6 + slotNumbers[slot]) * places + place;
}

/** The reports of one place in one year, out of reports by key. */
export function reportsOfYear<Row>(
  rows: ReadonlyMap<number, Row>,
  year: number,
  place: number,
): Map<Slot, Row> {
  const found = new Map<Slot, Row>();
  for (const slot of slots) {
    const row = rows.get(reportKey({ year, slot }, place));
    if (row) found.set(slot, row);
  }
  return found;
}

/** Key of what a unit with this rank adds up to: the same packing, with ranks instead of places. */
export function rollupKey(period: Period, rank: number): number {
  return reportKey(period, rank);
}

/** The period of a report's key. */
export function periodOf(key: number): Period {
  const period = Math.floor(key / places);
  const slot = slots.find((one) => slotNumbers[one] === period % 6) ?? 'Y';
  return { year: Math.floor(period / 6), slot };
}

/** The place, or rank, within its period. */
export function placeOf(key: number): number {
  return key % places;
}

export function revisionKey(report: number, n: number): number {
  return report * revisions + n;
}

/** `revisionKey` within a statement, of two expressions. */
export function revisionInSql(report: string, n: string | number): string {
  return `(${report}) * ${revisions} + ${n}`;
}

/** The report's key, of a revision's. */
export function reportOf(revision: number): number {
  return Math.floor(revision / revisions);
}

/** `reportOf` within a statement. */
export function reportInSql(revision: string): string {
  return `(${revision}) / ${revisions}`;
}

/** First and last possible key of a report's accepted revisions, or of its whole history. */
export function revisionKeys(report: number, which: 'accepted' | 'all'): [first: number, last: number] {
  return [report * revisions, report * revisions + (which === 'accepted' ? lastAccepted : revisions - 1)];
}

export function revisionNumber(key: number): number {
  return key % revisions;
}
