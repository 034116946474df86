// Unit by unit, period by period: what has come.
import type { Period } from '../../shared/period.ts';
import { type Database, sql } from './database.ts';
import { reportKey } from './keys.ts';
import { type ReportRow, reportColumns } from './reports.ts';
import { listSubtree, type Place } from './units.ts';

/** Units of a subtree after a place, and their reports in force by key. */
export async function findProgress(
  db: Database,
  place: Place,
  periods: readonly Period[],
  page: { after: number; limit: number },
): Promise<{ units: Place[]; reports: Map<number, ReportRow>; more: boolean }> {
  const found = await listSubtree(db, place, { after: page.after, limit: page.limit + 1 });
  const units = found.slice(0, page.limit);
  const first = units[0];
  const last = units.at(-1);
  if (!first || !last) return { units, reports: new Map(), more: false };
  const results = await db.batch(
    periods.map((period) =>
      sql(
        `SELECT ${reportColumns} FROM report r WHERE r.key BETWEEN ? AND ?`,
        reportKey(period, first.place),
        reportKey(period, last.place),
      ),
    ),
  );
  const rows = results.flat() as ReportRow[];
  return { units, reports: new Map(rows.map((row) => [row.key, row])), more: found.length > units.length };
}

/** How many wards of a subtree have reported, a number for each period. */
export async function countReports(
  db: Database,
  place: Place,
  periods: readonly Period[],
): Promise<number[]> {
  const results = await db.batch(
    periods.map((period) =>
      sql(
        `SELECT COUNT(*) AS n FROM report r CROSS JOIN tree t ON t.unit = r.unit AND t.year = ? AND t.place = t.last
         WHERE r.key BETWEEN ? AND ?`,
        period.year,
        reportKey(period, place.place),
        reportKey(period, place.last),
      ),
    ),
  );
  return results.map((rows) => (rows as { n: number }[])[0]?.n ?? 0);
}
