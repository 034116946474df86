// What the units of a subtree reported in several periods, as tallies; and how they changed it within one period.
import type { Figures } from '../../shared/figures/figures.ts';
import type { Period } from '../../shared/period.ts';
import type { Tallies } from '../../shared/totals/tally.ts';
import { slotBit } from '../units/slots.ts';
import { type Database, type Statement, sql } from './database.ts';
import { lastAccepted, reportKey, revisionNumber } from './keys.ts';
import { type Place, type PlaceRow, placeColumns, placeFrom, placeOfUnit } from './units.ts';

/** A subtree in one period: its units and, by unit, the tallies of those that have reported. */
export interface Reported {
  units: Place[];
  tallies: ReadonlyMap<number, Tallies>;
}

/**
 * Several periods of a subtree, in their order: one row for every unit and one for every report. Null where the unit
 * stands in no tree of that period.
 */
export async function listTallies(
  db: Database,
  unit: number,
  periods: readonly Period[],
): Promise<(Reported | null)[]> {
  const places = await db.batch(periods.map((period) => placeOfUnit(unit, period)));
  const roots = periods.map((period, i) => {
    const [row] = places[i] as PlaceRow[];
    return row ? placeFrom(row, period.slot) : null;
  });
  // Periods of a year mostly have one place: its units are read once.
  const reported = periods.flatMap((period, i) => {
    const root = roots[i];
    return root ? [{ period, root }] : [];
  });
  const ranges = [...new Map(reported.map(({ root }) => [`${root.year}/${root.place}`, root])).values()];
  const found = await db.batch([
    ...ranges.map(unitsIn),
    ...reported.map(({ root, period }) => talliesIn(root, period)),
  ]);
  let next = ranges.length;
  return periods.map(({ slot }, i): Reported | null => {
    const root = roots[i];
    if (!root) return null;
    const range = ranges.findIndex(({ year, place }) => year === root.year && place === root.place);
    const units = (found[range] as PlaceRow[]).filter(({ slots }) => slots & slotBit(slot));
    const rows = found[next++] as { unit: number; tallies: string }[];
    return {
      units: units.map((row) => placeFrom(row, slot)),
      tallies: new Map(rows.map((row) => [row.unit, JSON.parse(row.tallies) as Tallies])),
    };
  });
}

function unitsIn({ year, place, last }: Place): Statement {
  return sql(
    `SELECT ${placeColumns} FROM tree t WHERE t.year = ? AND t.place BETWEEN ? AND ? ORDER BY t.place`,
    ...[year, place, last],
  );
}

function talliesIn({ place, last }: Place, period: Period): Statement {
  return sql(
    'SELECT unit, tallies FROM report WHERE key BETWEEN ? AND ?',
    reportKey(period, place),
    reportKey(period, last),
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
export async function listResent(db: Database, place: Place, period: Period): Promise<SentRevision[]> {
  const rows = await db.all<{ unit: number; key: number; at: string; by: string; figures: string }>(
    sql(
      `SELECT r.unit, v.key, v.at, v.by, v.doc ->> '$.figures' AS figures
       FROM report r CROSS JOIN revision v ON v.key BETWEEN r.key * 4096 + 1 AND r.key * 4096 + ${lastAccepted}
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
