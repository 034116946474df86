// The conversation about a report: every review that was ever given.
import { type Period, periodCode } from '../../shared/period.ts';
import type { ReportState, Review, ReviewRequest } from '../../shared/reporting/workflow.ts';
import { type AuditRecord, linkOf } from '../audit/audit-chain.ts';
import { auditRow, chainOfReport, type Deed, isOvertaken } from './audit.ts';
import { type Database, sql } from './database.ts';
import { revisionKeys, revisionNumber } from './keys.ts';
import type { ReportRow } from './reports.ts';
import type { Place } from './units.ts';

interface Row extends Omit<Review, 'id' | 'remarks'> {
  key: number;
  /** JSON text. */
  remarks: string;
  actor: string;
}

/** A review and the account it came from. */
export interface GivenReview extends Review {
  actor: string;
}

const columns = 'v.key, v.action, v.revision, v.message, v.remarks, v.at, v.by, v.actor';

/** All reviews of a report, oldest first. */
export async function listReviews(db: Database, report: number): Promise<GivenReview[]> {
  const rows = await db.all<Row>(
    sql(`SELECT ${columns} FROM review v WHERE v.key BETWEEN ? AND ? ORDER BY v.key`, ...keysOf(report)),
  );
  return rows.map(reviewFrom);
}

/** The newest review of each of several reports. */
export async function listLastReviews(
  db: Database,
  reports: readonly number[],
): Promise<Map<number, GivenReview>> {
  if (reports.length === 0) return new Map();
  const rows = await db.all<Row>(
    sql(
      `SELECT ${columns} FROM json_each(?) j CROSS JOIN review v ON v.key = (
         SELECT MAX(key) FROM review WHERE key BETWEEN j.value ->> 0 AND j.value ->> 1)`,
      JSON.stringify(reports.map(keysOf)),
    ),
  );
  return new Map(rows.map((row) => [(row.key - revisionNumber(row.key)) / 4096, reviewFrom(row)]));
}

/**
 * Stores a review with the report's new state and the audit, all or nothing; null where the report was submitted or
 * reviewed in the meantime.
 */
export async function saveReview(
  db: Database,
  { place, period, report }: { place: Place; period: Period; report: ReportRow },
  request: ReviewRequest,
  made: { number: number; state: ReportState; digest: string; by: string },
  deed: Deed,
): Promise<Review | null> {
  const { action, revision, message, remarks } = request;
  const record: AuditRecord = {
    ...{ chain: chainOfReport(report.key), ...deed, unit: place.id, period: periodCode(period), action },
    ...{ before: report.digest, after: made.digest },
  };
  const link = await linkOf(report.chain, record);
  try {
    await db.batch([
      sql(
        'UPDATE report SET state = ?, chain = iif(chain = ?, ?, NULL) WHERE key = ?',
        ...[made.state, report.chain, link, report.key],
      ),
      sql(
        `INSERT INTO review (key, action, revision, message, remarks, at, by, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[keysOf(report.key)[0] + made.number, action, revision, message, JSON.stringify(remarks)],
        ...[deed.at, made.by, deed.actor],
      ),
      auditRow(record, link),
    ]);
  } catch (error) {
    if (isOvertaken(error)) return null;
    throw error;
  }
  return { id: made.number, action, revision, message, remarks, at: deed.at, by: made.by };
}

/** Reviews are packed under their report like revisions. */
function keysOf(report: number): [first: number, last: number] {
  return revisionKeys(report, 'all');
}

function reviewFrom({ key, remarks, ...row }: Row): GivenReview {
  return { id: revisionNumber(key), ...row, remarks: JSON.parse(remarks) as Review['remarks'] };
}
