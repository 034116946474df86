// Everything of a summary that leaves the system as a file: read once, so that the total is the sum of its own rows.
import type { ExportedSummary, ExportedUnit } from '../../shared/exchange/exported-summary.ts';
import { type Period, periodCode } from '../../shared/period.ts';
import { type Summary, summaryOf, type UnitName } from '../../shared/totals/summary.ts';
import { book } from '../book.ts';
import type { Database } from '../store/database.ts';
import { listApproved, listReported, type WardRow } from '../store/rollups.ts';
import { listSubtree, type Place } from '../store/units.ts';
import { type Document, documentOfReports, nameIn, refuseLarge, stepOf } from './rollup.ts';

export type Basis = 'submitted' | 'approved';

/** The total of a subtree with every unit in it; `at` says in words when it was read. */
export function exportOf(
  db: Database,
  place: Place,
  period: Period,
  basis: Basis,
  at: string,
): ExportedSummary {
  refuseLarge(place, 'xuất ra tệp');
  const list = basis === 'approved' ? listApproved : listReported;
  const rows = list(db, period, place);
  const total = summaryOfRows(rows, place, place.wards, period);
  if (place.reporter === 'ward') return { period, total, units: [], at };
  const below = listSubtree(db, place, { after: 0, limit: mostUnits, slot: period.slot });
  const sent = new Map(rows.map((row) => [row.unit, row]));
  const units = below.flatMap((unit): ExportedUnit[] => {
    const row = sent.get(unit.id);
    if (unit.reporter === 'ward')
      return [{ unit: nameOf(unit), part: 'ward', summary: ofRow(row, unit, period) }];
    // A unit with units below it is listed only where it has sent figures of its own.
    return row ? [{ unit: nameOf(unit), part: 'own', summary: ofRow(row, unit, period) }] : [];
  });
  return { period, total, units, at };
}

/** Wards and the units between them and the one that is exported. */
const mostUnits = 2 * stepOf;

function ofRow(row: WardRow | undefined, unit: Place, period: Period): Summary | null {
  return row ? summaryOfRows([row], unit, 1, period) : null;
}

function summaryOfRows(rows: readonly WardRow[], place: Place, due: number, period: Period): Summary {
  const document: Document = documentOfReports(book, rows);
  const head = { unit: nameOf(place), period: periodCode(period), due };
  return summaryOf(book, document, head, (unit) => nameIn(document, unit));
}

function nameOf({ id, code, name }: Place): UnitName {
  return { id, code, name };
}
