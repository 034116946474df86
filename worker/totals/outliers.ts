// What does not look right in a period: the wards' tallies of this period and of those that it is held against.
import type { Figures } from '../../shared/figures/figures.ts';
import { outliersOf } from '../../shared/outliers/outliers.ts';
import type { Outlier, Series } from '../../shared/outliers/point.ts';
import {
  daysOf,
  isQuarter,
  type Period,
  periodCode,
  periodInText,
  quartersOf,
  type Slot,
  slots,
} from '../../shared/period.ts';
import { addTallies, type Ledgered, reportsKey, type Tallies, talliesOf } from '../../shared/totals/tally.ts';
import { wardWord } from '../../shared/units/ward-word.ts';
import { findLastRow } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import type { Reported } from '../store/tallies.ts';
import { hasOrigins } from '../store/unit-list.ts';
import type { Place } from '../store/units.ts';
import { bookOf } from '../units/asking.ts';
import { slotBit } from '../units/slots.ts';
import { type CarriedUnit, carriedByUnit, hasMoved } from './borders.ts';
import { Memo } from './memo.ts';
import { listReportedIn, withItsQuarters } from './quarters.ts';

/** Points by unit, period and the audit's last row: as long as nothing changed, they are the same. */
const kept = new Memo<Outlier[]>();

/** Every point of the subtree's wards, and of what they add up to. */
export function listOutliers(db: Database, place: Place, period: Period): Outlier[] {
  const name = `${place.id} ${periodCode(period)} ${findLastRow(db)}`;
  return kept.of(db, name, () => findOutliers(db, place, period));
}

/** The same of a period as it was closed, against earlier periods as they stand. */
export function closedOutliers(db: Database, place: Place, period: Period, closed: ClosedFigures): Outlier[] {
  return findOutliers(db, place, period, closed);
}

/** What units had said when the period was closed: in it and in its quarters. */
export type ClosedFigures = ReadonlyMap<Slot, ReadonlyMap<number, Figures>>;

function asClosed(
  book: Ledgered,
  now: Reported,
  period: Period,
  { closed, as }: { closed: ClosedFigures; as: 'whole' | 'compared' },
): Reported {
  const reporters = new Map(now.units.map(({ id, reporter }) => [id, reporter]));
  const tallies = (slot: Slot) =>
    new Map(
      [...(closed.get(slot) ?? [])].map(([unit, figures]) => [
        unit,
        talliesOf(book, figures, period.year, reporters.get(unit) ?? 'ward'),
      ]),
    );
  const own = { units: now.units, tallies: tallies(period.slot) };
  if (isQuarter(period.slot)) return own;
  const quarters = quartersOf(period.slot).map((slot) => ({
    slot,
    reported: { units: [], tallies: tallies(slot) },
  }));
  return withItsQuarters(book, own, period, quarters, as);
}

function findOutliers(db: Database, place: Place, period: Period, closed?: ClosedFigures): Outlier[] {
  const book = bookOf(db, place);
  const lastYear = { ...period, year: period.year - 1 };
  const quarters = slots.filter(isQuarter).map((slot) => ({ ...period, slot }));
  const earlier = isQuarter(period.slot)
    ? quarters.slice(
        0,
        quarters.findIndex(({ slot }) => slot === period.slot),
      )
    : [];
  const [inForce, last, ...before] = listReportedIn(
    db,
    book,
    place.id,
    [period, lastYear, ...earlier],
    'compared',
  );
  const now = inForce && closed ? asClosed(book, inForce, period, { closed, as: 'compared' }) : inForce;
  const wards = (now?.units ?? []).filter(
    ({ reporter, slots: stood }) => reporter === 'ward' && (stood & slotBit(period.slot)) !== 0,
  );
  const sentAt = book.ledger.indexOf(reportsKey);
  const earlierOf = earlierFigures(db, book, place, period);
  const series = wards.flatMap((ward): Series[] => {
    const tallies = now?.tallies.get(ward.id);
    // A point is about a report: quarters alone are looked at as quarters.
    if (!tallies?.[sentAt]) return [];
    const lastTallies = last?.tallies.get(ward.id);
    const carried = earlierOf(lastYear, ward.id);
    return [
      {
        unit: nameOf(ward),
        now: tallies,
        earlier: before.flatMap((reported, i) => {
          const of = earlier[i];
          if (!of) return [];
          const found = reported?.tallies.get(ward.id);
          return earlierOf(of, ward.id) ?? (found ? [{ name: periodInText(of), tallies: found }] : []);
        }),
        lastYear: carried
          ? (carried[0] ?? null)
          : lastTallies
            ? { name: periodInText(lastYear), tallies: lastTallies }
            : null,
      },
    ];
  });
  const word = wardWord(wards.map(({ tier }) => tier));
  const [whole] = listReportedIn(db, book, place.id, [period]);
  const said = whole && closed ? asClosed(book, whole, period, { closed, as: 'whole' }) : whole;
  const sum = addTallies([...(said?.tallies.values() ?? [])]);
  return outliersOf({ book, wards: series, word }, { unit: nameOf(place), tallies: sum });
}

/**
 * What a ward that came of others is held against: what they reported, where all of them did. Null where the ward was the
 * same in that period.
 */
function earlierFigures(db: Database, book: Ledgered, place: Place, period: Period) {
  const day = daysOf(period).last;
  const known = new Map<string, ReadonlyMap<number, CarriedUnit> | null>();
  return (of: Period, ward: number): { name: string; tallies: Tallies }[] | null => {
    const code = periodCode(of);
    if (!known.has(code)) {
      const moved = hasMoved(db, place.id, daysOf(of).last, day);
      known.set(code, moved ? carriedByUnit(db, book, place.id, of, day) : null);
    }
    const found = known.get(code)?.get(ward);
    if (!found || (found.from.length === 1 && found.from[0] === ward && !found.isEstimate)) return null;
    if (found.from.length === 0) return hasOrigins(db, ward) ? [] : null;
    if (found.missing.length + found.missingQuarters.length > 0) return [];
    const name = `${periodInText(of)} theo địa giới nay${found.isEstimate ? ', ước tính theo tỷ lệ' : ''}`;
    return [{ name, tallies: found.tallies }];
  };
}

function nameOf({ id, code, name }: Place) {
  return { id, code, name };
}
