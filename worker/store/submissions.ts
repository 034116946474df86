// The reports in force of a subtree with their contents, page by page.
import type { Period } from '../../shared/period.ts';
import { type Database, sql } from './database.ts';
import { reportKey, revisionInSql } from './keys.ts';
import { type ReportRow, reportColumns } from './reports.ts';
import type { Place } from './units.ts';

interface SubmissionRow extends ReportRow {
  code: string;
  name: string;
  /** The submission as JSON text. */
  doc: string;
}

/** Submissions in force of a subtree after a place, up to a number of units and of bytes. */
export function listSubmissions(
  db: Database,
  place: Place,
  period: Period,
  page: { after: number; limit: number; bytes: number },
): SubmissionRow[] {
  return db.all<SubmissionRow>(
    sql(
      `SELECT r.*, v.doc
       FROM (SELECT ${reportColumns}, r.code, r.name, SUM(r.bytes) OVER (ORDER BY r.key) - r.bytes AS before
             FROM (SELECT * FROM report WHERE key BETWEEN ?1 AND ?2 ORDER BY key LIMIT ?3) r) r
       CROSS JOIN revision v ON v.key = ${revisionInSql('r.key', 'r.revision')}
       WHERE r.before < ?4 ORDER BY r.key`,
      reportKey(period, Math.max(place.place, page.after + 1)),
      reportKey(period, place.last),
      page.limit,
      page.bytes,
    ),
  );
}
