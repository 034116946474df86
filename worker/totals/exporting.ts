// Everything of a summary that leaves the system: read once, so that the total is the sum of its own rows.

import { lookup } from '../../shared/catalogue/lookup.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import { isQuarter, type Period, periodCode } from '../../shared/period.ts';
import type { Summary, UnitName } from '../../shared/totals/summary.ts';
import { addTallies, type Ledgered, withSaid } from '../../shared/totals/tally.ts';
import { talliesFrom } from '../book.ts';
import { listAssessed } from '../store/assessments.ts';
import type { Database } from '../store/database.ts';
import { listApproved, listReported } from '../store/rollups.ts';
import { listSubtree, type Place } from '../store/units.ts';
import { bookOf } from '../units/asking.ts';
import { askedUnder } from './asked.ts';
import { quarterPlaces, unitReports, wholeTallies } from './quarters.ts';
import { refuseLarge, stepOf } from './rollup.ts';
import { totalOf, totalOfApproved } from './summing.ts';

export type Basis = 'submitted' | 'approved';

/** The total of a subtree. */
export function exportedTotal(db: Database, place: Place, period: Period, basis: Basis): Summary {
  refuse(place);
  if (basis === 'approved') return totalOfApproved(db, place, period).summary();
  const total = totalOf(db, place, period);
  // So few reports are added up in one call.
  if (total.building) throw new Error(`${place.id} is not added up in one call`);
  return total.summary();
}

/** Every unit of a subtree with its tallies, as JSON of a `TalliedSummary`; `at` says in words when it was read. */
export function talliedText(db: Database, place: Place, period: Period, basis: Basis, at: string): string {
  refuse(place);
  const list = basis === 'approved' ? listApproved : listReported;
  const book = bookOf(db, place);
  const quarters = quarterPlaces(db, place, period);
  const parts = quarters.map((one) => ({ ...one, rows: list(db, one.period, one.place) }));
  const sent = unitReports(
    book,
    list(db, period, place),
    parts.map((one) => ({ slot: one.period.slot, rows: one.rows })),
  );
  const below = place.reporter === 'ward' ? [place] : listSubtree(db, place, { after: 0, limit: mostUnits });
  const assessed = period.slot === 'Y' ? listAssessed(db, place).wards : null;
  const reports = new Map(sent.map((one) => [one.unit.id, one]));
  const standing = new Set(below.map(({ id }) => id));
  const units: TalliedSummary['units'] = [
    ...below.flatMap((unit): TalliedSummary['units'] => {
      const found = reports.get(unit.id);
      // A unit with units below it is listed only where it has sent figures of its own.
      if (unit.reporter !== 'ward' && !found) return [];
      const sent = found ? wholeTallies(book, found, period.slot) : null;
      const said = assessed?.get(unit.id);
      const tallies = said ? withSaid(book, sent ?? [], [said], period.year) : sent;
      return [{ unit: nameOf(unit), part: unit.reporter === 'ward' ? 'ward' : 'own', tallies }];
    }),
    // Those that stood here in some quarters alone: without them the total would not be the sum of its rows.
    ...sent
      .filter(({ unit }) => !standing.has(unit.id))
      .map((one): TalliedSummary['units'][number] => ({
        unit: one.unit,
        part: one.isWard ? 'ward' : 'own',
        tallies: wholeTallies(book, one, period.slot),
      })),
  ];
  const tallied: TalliedSummary = {
    ...{ catalogue: book.catalogue.version, unit: nameOf(place), reporter: place.reporter },
    ...{ period: periodCode(period), due: place.wards, at, units },
    ...(book.own ? { own: [...book.own] } : {}),
    ...askedIn(db, book, place, period),
    ...(isQuarter(period.slot)
      ? {}
      : {
          quarters: parts.map((one) => ({
            ...{ slot: one.period.slot, due: one.place.wards },
            tallies: addTallies(one.rows.map((row) => talliesFrom(book, row.tallies))),
          })),
        }),
  };
  return JSON.stringify(tallied);
}

/** Only what is not asked of every ward. */
function askedIn(db: Database, book: Ledgered, place: Place, period: Period): Pick<TalliedSummary, 'asked'> {
  const askedOf = askedUnder(db, book, place, period);
  if (!askedOf) return {};
  const counts = lookup(book.catalogue).indicators.map(({ indicator: { id } }): [string, number] => [
    id,
    askedOf(id),
  ]);
  return { asked: Object.fromEntries(counts.filter(([, count]) => count !== place.wards)) };
}

function refuse(place: Place): void {
  refuseLarge(place, 'xuất ra tệp');
}

/** Wards and the units between them and the one that is exported. */
const mostUnits = 2 * stepOf;

function nameOf({ id, code, name }: Place): UnitName {
  return { id, code, name };
}
