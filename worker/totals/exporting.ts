// Everything of a summary that leaves the system: read once, so that the total is the sum of its own rows.
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import { type Period, periodCode } from '../../shared/period.ts';
import { type Summary, summaryOf, type UnitName } from '../../shared/totals/summary.ts';
import { book } from '../book.ts';
import type { Database } from '../store/database.ts';
import { listApproved, listReported, type WardRow } from '../store/rollups.ts';
import { listSubtree, type Place } from '../store/units.ts';
import { documentOfReports, nameIn, refuseLarge, stepOf } from './rollup.ts';

export type Basis = 'submitted' | 'approved';

/** The total of a subtree. */
export function totalOf(db: Database, place: Place, period: Period, basis: Basis): Summary {
  const document = documentOfReports(book, rowsOf(db, place, period, basis));
  const head = { unit: nameOf(place), period: periodCode(period), due: place.wards };
  return summaryOf(book, document, head, (unit) => nameIn(document, unit));
}

/** Every unit of a subtree with its tallies, as JSON of a `TalliedSummary`; `at` says in words when it was read. */
export function talliedText(db: Database, place: Place, period: Period, basis: Basis, at: string): string {
  const rows = rowsOf(db, place, period, basis);
  const sent = new Map(rows.map((row) => [row.unit, row]));
  const below =
    place.reporter === 'ward'
      ? [place]
      : listSubtree(db, place, { after: 0, limit: mostUnits, slot: period.slot });
  const units = below.flatMap((unit) => {
    const row = sent.get(unit.id);
    // A unit with units below it is listed only where it has sent figures of its own.
    if (unit.reporter !== 'ward' && !row) return [];
    const head: Omit<TalliedSummary['units'][number], 'tallies'> = {
      unit: nameOf(unit),
      part: unit.reporter === 'ward' ? 'ward' : 'own',
    };
    // The stored text is spliced in as it is.
    return [`${JSON.stringify(head).slice(0, -1)},"tallies":${row?.tallies ?? null}}`];
  });
  const { catalogue } = book;
  const head: Omit<TalliedSummary, 'units'> = {
    ...{ catalogue: catalogue.version, unit: nameOf(place), reporter: place.reporter },
    ...{ period: periodCode(period), due: place.wards, at },
  };
  return `${JSON.stringify(head).slice(0, -1)},"units":[${units.join(',')}]}`;
}

function rowsOf(db: Database, place: Place, period: Period, basis: Basis): WardRow[] {
  refuseLarge(place, 'xuất ra tệp');
  return basis === 'approved' ? listApproved(db, period, place) : listReported(db, period, place);
}

/** Wards and the units between them and the one that is exported. */
const mostUnits = 2 * stepOf;

function nameOf({ id, code, name }: Place): UnitName {
  return { id, code, name };
}
