// What the units of a subtree reported in several periods, as tallies; and how they changed it within one period.
import type { Figures } from '../../shared/figures/figures.ts';
import type { Period } from '../../shared/period.ts';
import type { Ledgered, Tallies } from '../../shared/totals/tally.ts';
import { talliesFrom } from '../book.ts';
import { slotBit } from '../units/slots.ts';
import { type Database, sql } from './database.ts';
import { lastAccepted, reportKey, revisionInSql, revisionNumber } from './keys.ts';
import { findPlace, type Place, type PlaceRow, placeColumns, placeFrom } from './units.ts';

/** A subtree in one period: its units and, by unit, the tallies of those that have reported. */
export interface Reported {
  units: Place[];
  tallies: ReadonlyMap<number, Tallies>;
}

/**
 * Several periods of a subtree, in their order: one row for every unit and one for every report. Null where the unit
 * stands in no tree of that period.
 */
export function listTallies(
  db: Database,
  book: Ledgered,
  unit: number,
  periods: readonly Period[],
): (Reported | null)[] {
  const roots = periods.map((period) => findPlace(db, unit, period));
  // Periods of a year mostly have one place: its units are read once.
  const known = new Map<string, PlaceRow[]>();
  return periods.map((period, i): Reported | null => {
    const root = roots[i];
    if (!root) return null;
    const range = `${root.year}/${root.place}`;
    const units = known.get(range) ?? listPlaceRows(db, root);
    known.set(range, units);
    return {
      units: units
        .filter(({ slots }) => slots & slotBit(period.slot))
        .map((row) => placeFrom(row, period.slot)),
      tallies: new Map(
        listTalliesIn(db, root, period).map((row) => [row.unit, talliesFrom(book, row.tallies)]),
      ),
    };
  });
}

function listPlaceRows(db: Database, { year, place, last }: Place): PlaceRow[] {
  return db.all(
    sql(
      `SELECT ${placeColumns} FROM tree t WHERE t.year = ? AND t.place BETWEEN ? AND ? ORDER BY t.place`,
      ...[year, place, last],
    ),
  );
}

function listTalliesIn(
  db: Database,
  { place, last }: Place,
  period: Period,
): { unit: number; tallies: string }[] {
  return db.all(
    sql(
      'SELECT unit, tallies FROM report WHERE key BETWEEN ? AND ?',
      reportKey(period, place),
      reportKey(period, last),
    ),
  );
}

/** A unit that stood in a period; `tallies` as JSON, null where it sent nothing. */
export interface StandingRow {
  unit: number;
  ward: number;
  tallies: string | null;
}

/** Those of some units that stood in a period, wherever that was. */
export function listStanding(db: Database, units: Iterable<number>, period: Period): StandingRow[] {
  return db.all(
    sql(
      `SELECT t.unit, t.place = t.last AS ward, r.tallies
       FROM json_each(?) j CROSS JOIN tree t ON t.unit = j.value AND t.year = ? AND t.slots & ?
       LEFT JOIN report r ON r.key = ? + t.place`,
      ...[JSON.stringify([...units]), period.year, slotBit(period.slot), reportKey(period, 0)],
    ),
  );
}

/** One accepted submission of a unit. */
export interface SentRevision {
  unit: number;
  revision: number;
  at: string;
  by: string;
  figures: Figures;
}

/** The most that one question looks at; the oldest of each unit come first. */
const mostRevisions = 1000;

/** Every accepted submission of those units that have sent a period more than once, oldest first. */
export function listResent(db: Database, place: Place, period: Period): SentRevision[] {
  const rows = db.all<{ unit: number; key: number; at: string; by: string; figures: string }>(
    sql(
      `SELECT r.unit, v.key, v.at, v.by, v.doc ->> '$.figures' AS figures
       FROM report r CROSS JOIN revision v ON v.key BETWEEN ${revisionInSql('r.key', 1)} AND ${revisionInSql('r.key', lastAccepted)}
       WHERE r.key BETWEEN ? AND ? AND r.revision > 1 ORDER BY v.key LIMIT ${mostRevisions}`,
      reportKey(period, place.place),
      reportKey(period, place.last),
    ),
  );
  return rows.map(({ unit, key, at, by, figures }) => ({
    unit,
    revision: revisionNumber(key),
    at,
    by,
    figures: JSON.parse(figures) as Figures,
  }));
}
