// The report in force of each unit and period, and the one batch that puts it there.
import { type Period, type PeriodCode, periodCode } from '../../shared/period.ts';
import { type Receipt, receiptNumber, type Submission } from '../../shared/submission.ts';
import type { UnitName } from '../../shared/summary.ts';
import { type Database, type Statement, sql } from './database.ts';
import { reportKey, revisionKey, revisionKeys } from './keys.ts';
import { markStale } from './rollups.ts';
import type { Place } from './units.ts';

export interface ReportRow {
  key: number;
  unit: number;
  revision: number;
  digest: string;
  at: string;
  /** Time of revision 1. */
  first: string;
  by: string;
}

export const reportColumns = 'r.key, r.unit, r.revision, r.digest, r.at, r.first, r.by';

export function receiptOf(row: ReportRow, unit: UnitName, period: PeriodCode): Receipt {
  return {
    number: receiptNumber(unit.code, period, row.revision),
    unit: unit.id,
    period,
    revision: row.revision,
    at: row.at,
    digest: row.digest.slice(0, 10),
    by: row.by,
  };
}

export interface NewRevision {
  place: Place;
  period: Period;
  submission: Submission;
  digest: string;
  at: string;
  /** The officer's name, and the account for the audit. */
  by: string;
  actor: string;
  /** Request id. */
  request: string;
  /** Digest of the report in force, null where there was none. */
  before: string | null;
}

/**
 * Stores a submission as the revision after its base: history, report in force, audit and stale marks, all or nothing.
 * «taken» means that somebody else's revision stands there already and nothing was written.
 */
export async function saveSubmission(
  db: Database,
  revision: NewRevision,
  tallies: readonly number[],
  first: string,
): Promise<'saved' | 'taken'> {
  const { place, period, submission, digest, at, by } = revision;
  const key = reportKey(period, place.place);
  const n = submission.base + 1;
  const doc = JSON.stringify(submission);
  const inForce = sql(
    `INSERT INTO report (key, unit, code, name, revision, bytes, digest, at, first, by, catalogue, tallies)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET revision = excluded.revision, bytes = excluded.bytes, digest = excluded.digest,
       at = excluded.at, by = excluded.by, catalogue = excluded.catalogue, tallies = excluded.tallies`,
    key,
    place.id,
    place.code,
    place.name,
    n,
    doc.length,
    digest,
    at,
    first,
    by,
    submission.catalogue,
    JSON.stringify(tallies),
  );
  try {
    await db.batch([
      history(revision, revisionKey(key, n), doc),
      inForce,
      audit(revision, 'submit'),
      ...markStale(place, period),
    ]);
    return 'saved';
  } catch (error) {
    if (/UNIQUE constraint failed: revision\.key/.test(String(error))) return 'taken';
    throw error;
  }
}

/** Keeps a content that came on a stale base, once: what is already somewhere in the history is not kept again. */
export async function saveSetAside(db: Database, revision: NewRevision): Promise<void> {
  const report = reportKey(revision.period, revision.place.place);
  const [from, to] = revisionKeys(report, 'all');
  const { place, period, submission, digest, at, by } = revision;
  await db.batch([
    sql(
      `INSERT INTO revision (key, unit, period, base, state, digest, at, by, doc)
       SELECT (SELECT MAX(COALESCE(MAX(key), 0), ?2 - 2048) + 1 FROM revision WHERE key BETWEEN ?1 AND ?2),
         ?3, ?4, ?5, 'set_aside', ?6, ?7, ?8, ?9
       WHERE NOT EXISTS (SELECT 1 FROM revision WHERE key BETWEEN ?1 AND ?2 AND digest = ?6)`,
      from,
      to,
      place.id,
      periodCode(period),
      submission.base,
      digest,
      at,
      by,
      JSON.stringify(submission),
    ),
    audit(revision, 'set_aside'),
  ]);
}

/** Reports in force of one place: of one period, or of a year by slot. */
export async function findReport(db: Database, place: Place, period: Period): Promise<ReportRow | null> {
  const rows = await db.all<ReportRow>(
    sql(`SELECT ${reportColumns} FROM report r WHERE r.key = ?`, reportKey(period, place.place)),
  );
  return rows[0] ?? null;
}

/** Reports in force at several keys. */
export async function listReports(db: Database, keys: readonly number[]): Promise<Map<number, ReportRow>> {
  const rows = await db.all<ReportRow>(
    sql(
      `SELECT ${reportColumns} FROM json_each(?) j CROSS JOIN report r ON r.key = j.value`,
      JSON.stringify(keys),
    ),
  );
  return new Map(rows.map((row) => [row.key, row]));
}

function history(revision: NewRevision, key: number, doc: string): Statement {
  const { place, period, submission, digest, at, by } = revision;
  return sql(
    `INSERT INTO revision (key, unit, period, base, state, digest, at, by, doc)
     VALUES (?, ?, ?, ?, 'accepted', ?, ?, ?, ?)`,
    key,
    place.id,
    periodCode(period),
    submission.base,
    digest,
    at,
    by,
    doc,
  );
}

function audit(
  { place, period, at, actor, request, before, digest }: NewRevision,
  action: 'submit' | 'set_aside',
): Statement {
  return sql(
    `INSERT INTO audit (at, actor, unit, period, action, request, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    at,
    actor,
    place.id,
    periodCode(period),
    action,
    request,
    before,
    digest,
  );
}
