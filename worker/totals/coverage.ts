// How many wards of a subtree have reported a period.
import type { Period } from '../../shared/period.ts';
import { reportsKey } from '../../shared/totals/tally.ts';
import { book } from '../book.ts';
import type { Database } from '../store/database.ts';
import { countReports } from '../store/progress.ts';
import type { Place, Stay } from '../store/units.ts';
import { slotBit } from '../units/slots.ts';
import { stepOf } from './rollup.ts';
import { sumOf } from './summing.ts';

/** `parts`: the places that the unit has had in the year. */
export function coverageOf(
  db: Database,
  parts: readonly Stay[],
  period: Period,
): { reported: number; due: number } {
  const place = parts.find(({ slots }) => slots & slotBit(period.slot))?.in(period.slot);
  if (!place) return { reported: 0, due: 0 };
  return { reported: reportedOf(db, place, period), due: place.wards };
}

/** The total knows; only a small subtree, or one whose total is not whole yet, is counted report by report. */
function reportedOf(db: Database, place: Place, period: Period): number {
  if (place.wards <= stepOf) return countReports(db, place, period);
  const sum = sumOf(db, place, period);
  if (sum.building) return countReports(db, place, period);
  return sum.document().tallies[book.ledger.indexOf(reportsKey)] ?? 0;
}
