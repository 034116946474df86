// The report in force of each unit and period, and the one batch that puts it there.
import { type Period, type PeriodCode, periodCode } from '../../shared/period.ts';
import type { ReportState } from '../../shared/reporting/workflow.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import { type Receipt, receiptNumber, type Submission } from '../../shared/wire/submission.ts';
import { type AuditRecord, linkOf } from '../audit/audit-chain.ts';
import { auditRow, chainOfReport, type Deed, isOvertaken, recordOnUnit } from './audit.ts';
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
  state: Exclude<ReportState, 'chua_nop'>;
  /** Number of the «báo cáo bổ sung» in force; 0 where it came before the period was closed. */
  addendum: number;
  /** 1: `first` is vouched for by a token from when the Worker could not be reached. */
  offline: number;
  /** Link of the last audit row about this report. */
  chain: string;
}

export const reportColumns =
  'r.key, r.unit, r.revision, r.digest, r.at, r.first, r.by, r.state, r.addendum, r.offline, r.chain';

export function receiptOf(
  row: Omit<ReportRow, 'key' | 'first' | 'state' | 'offline' | 'chain'>,
  unit: UnitName,
  period: PeriodCode,
): Receipt {
  return {
    number: `${receiptNumber(unit.code, period, row.revision)}${addendumMark(row.addendum)}`,
    unit: unit.id,
    period,
    revision: row.revision,
    at: row.at,
    digest: row.digest.slice(0, 10),
    by: row.by,
  };
}

/** `-BS01`, «báo cáo bổ sung số 1»; nothing on a report from before the period was closed. */
function addendumMark(addendum: number): string {
  return addendum === 0 ? '' : `-BS${String(addendum).padStart(2, '0')}`;
}

export interface NewRevision extends Deed {
  place: Place;
  period: Period;
  submission: Submission;
  digest: string;
  /** The officer's name. */
  by: string;
  /** What is in force, null where there is nothing. */
  current: ReportRow | null;
}

/**
 * Stores a submission as the revision after its base: history, report in force, audit and stale marks, all or nothing.
 * «taken» means that somebody else's revision stands there already, «overtaken» that the report was reviewed or its period closed in the
 * meantime, «used» that the pending token has vouched for another unit; nothing was written then.
 */
export async function saveSubmission(
  db: Database,
  revision: NewRevision,
  tallies: readonly number[],
  {
    first,
    state,
    addendum,
    pending,
  }: {
    first: string;
    state: ReportState;
    addendum: number;
    /** Digest of the token that vouches for `first`. */
    pending: string | null;
  },
): Promise<'saved' | 'taken' | 'overtaken' | 'used'> {
  const { place, period, submission, digest, at, by, current } = revision;
  const key = reportKey(period, place.place);
  const n = submission.base + 1;
  const doc = JSON.stringify(submission);
  const record = recordOf(revision, chainOfReport(key));
  const link = await linkOf(current?.chain ?? '', record);
  const values = [
    n,
    doc.length,
    digest,
    at,
    by,
    submission.catalogue,
    JSON.stringify(tallies),
    state,
    addendum,
    link,
  ];
  // Closed in the meantime, the submission is an addendum: everything has to be looked at again.
  const stillOpen = addendum === 0 ? unclosed(place, period) : 'true';
  const inForce = current
    ? sql(
        `UPDATE report SET revision = iif(chain = ?11 AND ${stillOpen}, ?1, NULL), bytes = ?2, digest = ?3, at = ?4, by = ?5,
           catalogue = ?6, tallies = ?7, state = ?8, addendum = ?9, chain = ?10 WHERE key = ?12`,
        ...[...values, current.chain, key],
      )
    : sql(
        `INSERT INTO report (revision, bytes, digest, at, by, catalogue, tallies, state, addendum, chain, key, unit, code, name,
           first, offline)
         VALUES (iif(${stillOpen}, ?, NULL), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[...values, key, place.id, place.code, place.name, first, pending === null ? 0 : 1],
      );
  try {
    await db.batch([
      history(revision, revisionKey(key, n), doc, addendum),
      inForce,
      auditRow(record, link),
      ...(pending === null ? [] : [useToken(pending, place.id)]),
      ...markStale(place, period),
    ]);
    return 'saved';
  } catch (error) {
    if (/UNIQUE constraint failed: revision\.key/.test(String(error))) return 'taken';
    if (/constraint failed: pending_token/.test(String(error))) return 'used';
    if (isOvertaken(error)) return 'overtaken';
    throw error;
  }
}

/** Text of a condition: neither the unit nor one above it has closed the period. Reads no row where that is so. */
function unclosed({ id, above }: Place, period: Period): string {
  const closed = [id, ...above.map(([unit]) => unit)].map(
    (unit) => `EXISTS (SELECT 1 FROM closing WHERE unit = ${unit} AND period = '${periodCode(period)}')`,
  );
  return `NOT (${closed.join(' OR ')})`;
}

/** A token vouches for one unit only: for another one the whole batch fails. */
function useToken(token: string, unit: number): Statement {
  return sql(
    `INSERT INTO pending_token (token, unit) VALUES (?1, ?2)
     ON CONFLICT (token) DO UPDATE SET unit = iif(unit = excluded.unit, unit, NULL)`,
    token,
    unit,
  );
}

/** Keeps a content that came on a stale base, once: what is already somewhere in the history is not kept again. */
export async function saveSetAside(db: Database, revision: NewRevision): Promise<void> {
  const { place, period, submission, digest, at, by, actor, request, current } = revision;
  const [from, to] = revisionKeys(reportKey(period, place.place), 'all');
  const what = { unit: place.id, period: periodCode(period), action: 'set_aside', after: digest };
  await recordOnUnit(db, { at, actor, request }, { ...what, before: current?.digest ?? null }, [
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

function history(revision: NewRevision, key: number, doc: string, addendum: number): Statement {
  const { place, period, submission, digest, at, by } = revision;
  return sql(
    `INSERT INTO revision (key, unit, period, base, state, digest, at, by, doc, addendum)
     VALUES (?, ?, ?, ?, 'accepted', ?, ?, ?, ?, ?)`,
    key,
    place.id,
    periodCode(period),
    submission.base,
    digest,
    at,
    by,
    doc,
    addendum,
  );
}

function recordOf(revision: NewRevision, chain: string): AuditRecord {
  const { place, period, at, actor, request, current, digest } = revision;
  return {
    ...{ chain, at, actor, unit: place.id, period: periodCode(period), action: 'submit', request },
    ...{ before: current?.digest ?? null, after: digest },
  };
}
