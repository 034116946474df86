// Unit by unit, period by period: what has come.
import type { Period } from '../../shared/period.ts';
import { type Database, sql } from './database.ts';
import { reportKey } from './keys.ts';
import { type ReportRow, reportColumns } from './reports.ts';
import { listStaysBelow, type Stay } from './units.ts';

/**
 * Units of a subtree after a place, and their reports in force by key. `parts`: the places that the unit itself has had
 * in the year, in their order; more than one where it moved.
 */
export function findProgress(
  db: Database,
  parts: readonly Stay[],
  periods: readonly Period[],
  page: { after: number; limit: number },
): { units: Stay[]; reports: Map<number, ReportRow>; more: boolean } {
  const found: Stay[] = [];
  for (const part of parts.filter(({ last }) => last > page.after)) {
    const limit = page.limit + 1 - found.length;
    if (limit > 0) found.push(...listStaysBelow(db, part, { after: page.after, limit }));
  }
  const units = found.slice(0, page.limit);
  const ranges = parts.flatMap(({ place, last }) => {
    const inside = units.filter((one) => one.place >= place && one.place <= last);
    const [first, end] = [inside[0], inside.at(-1)];
    return first && end ? [[first.place, end.place] as const] : [];
  });
  if (ranges.length === 0) return { units, reports: new Map(), more: false };
  const rows = periods.flatMap((period) =>
    ranges.flatMap(([from, to]) =>
      db.all<ReportRow>(
        sql(
          `SELECT ${reportColumns} FROM report r WHERE r.key BETWEEN ? AND ?`,
          reportKey(period, from),
          reportKey(period, to),
        ),
      ),
    ),
  );
  return { units, reports: new Map(rows.map((row) => [row.key, row])), more: found.length > units.length };
}
