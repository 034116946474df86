// What the units of a subtree reported in several periods, as tallies; and how they changed it within one period.
import type { Figures } from '../../shared/figures.ts';
import type { Period } from '../../shared/period.ts';
import type { Tallies } from '../../shared/tally.ts';
import { type Database, type Statement, sql } from './database.ts';
import { lastAccepted, reportKey, revisionNumber } from './keys.ts';
import { type Place, type PlaceRow, placeColumns, placeFrom, placeOfUnit } from './units.ts';

/** A subtree in one period: its units and, by unit, the tallies of those that have reported. */
export interface Reported {
  units: Place[];
  tallies: ReadonlyMap<number, Tallies>;
}

/**
 * Several periods of a subtree, in their order: one row for every unit of each year and one for every report. Null
 * where the unit stands in no tree of that year.
 */
export async function listTallies(
  db: Database,
  place: Place,
  periods: readonly Period[],
): Promise<(Reported | null)[]> {
  const roots = await rootsOf(db, place, [...new Set(periods.map(({ year }) => year))]);
  const years = [...roots.values()];
  const statements: Statement[] = [
    ...years.map((root) =>
      sql(
        `SELECT ${placeColumns} FROM tree t WHERE t.year = ? AND t.place BETWEEN ? AND ? ORDER BY t.place`,
        root.year,
        root.place,
        root.last,
      ),
    ),
    ...periods.flatMap((period) => {
      const root = roots.get(period.year);
      return root
        ? [
            sql(
              'SELECT unit, tallies FROM report WHERE key BETWEEN ? AND ?',
              reportKey(period, root.place),
              reportKey(period, root.last),
            ),
          ]
        : [];
    }),
  ];
  const found = await db.batch(statements);
  const units = new Map(
    years.map((root, i) => [root.year, (found[i] as PlaceRow[]).map((row) => placeFrom(row))]),
  );
  let next = years.length;
  return periods.map((period): Reported | null => {
    const listed = units.get(period.year);
    if (!listed) return null;
    const rows = found[next++] as { unit: number; tallies: string }[];
    return {
      units: listed,
      tallies: new Map(rows.map((row) => [row.unit, JSON.parse(row.tallies) as Tallies])),
    };
  });
}

async function rootsOf(db: Database, place: Place, years: readonly number[]): Promise<Map<number, Place>> {
  const others = years.filter((year) => year !== place.year);
  const found = others.length === 0 ? [] : await db.batch(others.map((year) => placeOfUnit(place.id, year)));
  const roots = found.flatMap((rows) => (rows as PlaceRow[]).map((row) => placeFrom(row)));
  return new Map([place, ...roots].map((root) => [root.year, root]));
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
