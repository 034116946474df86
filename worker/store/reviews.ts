// The conversation about a report: every review that was ever given.
import { type Period, periodCode } from '../../shared/period.ts';
import type { ReportState, Review, ReviewRequest } from '../../shared/reporting/workflow.ts';
import type { KeptTallies } from '../../shared/totals/own-tallies.ts';
import { type Deed, recordOnReport } from './audit.ts';
import { type Database, sql } from './database.ts';
import { reportOf, revisionKeys, revisionNumber } from './keys.ts';
import type { ReportRow } from './reports.ts';
import { dropRollups, rollupsAbove } from './rollups.ts';
import type { Place } from './units.ts';

interface Row extends Omit<Review, 'id' | 'remarks' | 'claim'> {
  key: number;
  /** JSON text. */
  remarks: string;
  claim: number;
  actor: string;
}

/** A review and the account it came from. */
export interface GivenReview extends Review {
  actor: string;
}

const columns = 'v.key, v.action, v.revision, v.message, v.remarks, v.claim, v.at, v.by, v.actor';

/** All reviews of a report, oldest first. */
export function listReviews(db: Database, report: number): GivenReview[] {
  const rows = db.all<Row>(
    sql(`SELECT ${columns} FROM review v WHERE v.key BETWEEN ? AND ? ORDER BY v.key`, ...keysOf(report)),
  );
  return rows.map(reviewFrom);
}

/** The newest review of each of several reports. */
export function listLastReviews(db: Database, reports: readonly number[]): Map<number, GivenReview> {
  if (reports.length === 0) return new Map();
  const rows = db.all<Row>(
    sql(
      `SELECT ${columns} FROM json_each(?) j CROSS JOIN review v ON v.key = (
         SELECT MAX(key) FROM review WHERE key BETWEEN j.value ->> 0 AND j.value ->> 1)`,
      JSON.stringify(reports.map(keysOf)),
    ),
  );
  return new Map(rows.map((row) => [reportOf(row.key), reviewFrom(row)]));
}

/** Stores a review and gives the report its new state. */
export function saveReview(
  db: Database,
  { place, period, report }: { place: Place; period: Period; report: ReportRow },
  request: ReviewRequest,
  made: { number: number; state: ReportState; digest: string; by: string; taken: Taken | null },
  deed: Deed,
): Review {
  const { action, revision, message, remarks, claim } = request;
  const link = recordOnReport(db, report, deed, {
    ...{ unit: place.id, period: periodCode(period), action },
    ...{ before: report.digest, after: made.digest },
  });
  db.all(sql('UPDATE report SET state = ?, chain = ? WHERE key = ?', made.state, link, report.key));
  if (made.taken) {
    const { first, tallies } = made.taken;
    db.all(
      sql(
        'UPDATE report SET first = ?, offline = 1, tallies = ? WHERE key = ?',
        ...[first, JSON.stringify(tallies), report.key],
      ),
    );
    dropRollups(db, rollupsAbove(place, period));
  }
  const row = {
    ...{ key: keysOf(report.key)[0] + made.number, action, revision, message },
    ...{
      remarks: JSON.stringify(remarks),
      claim: claim ? 1 : 0,
      at: deed.at,
      by: made.by,
      actor: deed.actor,
    },
  };
  db.all(
    sql(
      `INSERT INTO review (key, action, revision, message, remarks, claim, at, by, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...Object.values(row),
    ),
  );
  return shownReview(reviewFrom(row));
}

/** As everybody sees it: by the name, not by the account. */
export function shownReview({ actor: _, ...shown }: GivenReview): Review {
  return shown;
}

/** A claim that is taken: the time that counts from now on, and the tallies that follow. */
export interface Taken {
  first: string;
  tallies: KeptTallies;
}

/** Reviews are packed under their report like revisions. */
function keysOf(report: number): [first: number, last: number] {
  return revisionKeys(report, 'all');
}

function reviewFrom({ key, remarks, claim, ...row }: Row): GivenReview {
  return {
    ...{ id: revisionNumber(key), ...row, remarks: JSON.parse(remarks) as Review['remarks'] },
    ...(claim === 1 ? { claim: true } : {}),
  };
}
