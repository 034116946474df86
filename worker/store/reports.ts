// The report in force of each unit and period, and the step that puts it there.

import { type Period, type PeriodCode, periodCode } from '../../shared/period.ts';
import type { ReportState } from '../../shared/reporting/workflow.ts';
import type { KeptTallies } from '../../shared/totals/own-tallies.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import { type Receipt, receiptNumber, type Submission } from '../../shared/wire/submission.ts';
import { digestOfValue } from '../audit/digests.ts';
import { type Deed, recordOnReport, recordOnUnit } from './audit.ts';
import { type Database, sql } from './database.ts';
import { lastAccepted, reportKey, revisionKey, revisionKeys } from './keys.ts';
import { dropRollups, rollupsAbove } from './rollups.ts';
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
  /** When the unit says it was ready, with a token from when the Worker could not be reached; null where it says nothing. */
  claim: string | null;
  /** 1: a unit above has taken the claim, and `first` is that time. */
  offline: number;
  /** Link of the last audit row about this report. */
  chain: string;
}

export const reportColumns =
  'r.key, r.unit, r.revision, r.digest, r.at, r.first, r.by, r.state, r.addendum, r.claim, r.offline, r.chain';

export function receiptOf(
  row: Omit<ReportRow, 'key' | 'first' | 'state' | 'claim' | 'offline' | 'chain'>,
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

/** What a submission makes of the report in force, beside its content. */
export interface Made {
  tallies: KeptTallies;
  state: ReportState;
  addendum: number;
  /** The time at which a first report says it was ready, with the digest of the token that it came with. */
  claim: { at: string; token: string } | null;
}

/** Stores a submission as the revision after its base, which is the one in force. */
export function saveSubmission(db: Database, revision: NewRevision, made: Made): void {
  const { place, period, submission, digest, at, by, current } = revision;
  const key = reportKey(period, place.place);
  const n = submission.base + 1;
  const doc = JSON.stringify(submission);
  saveRevision(db, revision, { key: revisionKey(key, n), state: 'accepted', doc, addendum: made.addendum });
  const sent = recordOnReport(db, current ?? { key, chain: '' }, revision, eventOf(revision, 'submit'));
  const chain = made.claim
    ? recordOnReport(db, { key, chain: sent }, revision, {
        ...eventOf(revision, claimAction),
        after: digestOfValue(made.claim.at),
      })
    : sent;
  const values = [
    ...[n, doc.length, digest, at, by, submission.catalogue, JSON.stringify(made.tallies)],
    ...[made.state, made.addendum, chain],
  ];
  if (current)
    db.all(
      sql(
        `UPDATE report SET revision = ?, bytes = ?, digest = ?, at = ?, by = ?, catalogue = ?, tallies = ?, state = ?,
           addendum = ?, chain = ? WHERE key = ?`,
        ...[...values, key],
      ),
    );
  else
    db.all(
      sql(
        `INSERT INTO report (revision, bytes, digest, at, by, catalogue, tallies, state, addendum, chain, key, unit,
           code, name, first, claim) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[...values, key, place.id, place.code, place.name, at, made.claim?.at ?? null],
      ),
    );
  if (made.claim)
    db.all(
      sql(
        'INSERT INTO pending_token (token, unit) VALUES (?, ?) ON CONFLICT (token) DO NOTHING',
        made.claim.token,
        place.id,
      ),
    );
  dropRollups(db, rollupsAbove(place, period));
}

/** In the trail, beside the first report: that it came with a claim. */
export const claimAction = 'claim';

/** The unit that a token has vouched for; null where it has vouched for none. */
export function findVouched(db: Database, token: string): number | null {
  const [row] = db.all<{ unit: number }>(sql('SELECT unit FROM pending_token WHERE token = ?', token));
  return row?.unit ?? null;
}

/** Keeps a content that came on a stale base, once: what is already somewhere in the history is not kept again. */
export function saveSetAside(db: Database, revision: NewRevision): void {
  const { place, period, submission, digest, current } = revision;
  const key = reportKey(period, place.place);
  const [from, to] = revisionKeys(key, 'all');
  const [known] = db.all<{ last: number; has: number }>(
    sql(
      'SELECT MAX(key) AS last, MAX(digest = ?3) AS has FROM revision WHERE key BETWEEN ?1 AND ?2',
      ...[from, to, digest],
    ),
  );
  if (known?.has) return;
  const next = Math.max(known?.last ?? 0, revisionKey(key, lastAccepted)) + 1;
  const doc = JSON.stringify(submission);
  saveRevision(db, revision, { key: next, state: 'set_aside', doc, addendum: 0 });
  const event = eventOf(revision, 'set_aside');
  if (current) {
    const chain = recordOnReport(db, current, revision, event);
    db.all(sql('UPDATE report SET chain = ? WHERE key = ?', chain, key));
  } else {
    recordOnUnit(db, revision, event);
  }
}

/** Reports in force of one place: of one period, or of a year by slot. */
export function findReport(db: Database, place: Place, period: Period): ReportRow | null {
  const rows = db.all<ReportRow>(
    sql(`SELECT ${reportColumns} FROM report r WHERE r.key = ?`, reportKey(period, place.place)),
  );
  return rows[0] ?? null;
}

/** Reports in force at several keys. */
export function listReports(db: Database, keys: readonly number[]): Map<number, ReportRow> {
  const rows = db.all<ReportRow>(
    sql(
      `SELECT ${reportColumns} FROM json_each(?) j CROSS JOIN report r ON r.key = j.value`,
      JSON.stringify(keys),
    ),
  );
  return new Map(rows.map((row) => [row.key, row]));
}

function saveRevision(
  db: Database,
  { place, period, submission, digest, at, by }: NewRevision,
  { key, state, doc, addendum }: { key: number; state: string; doc: string; addendum: number },
): void {
  db.all(
    sql(
      `INSERT INTO revision (key, unit, period, base, state, digest, at, by, doc, addendum)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[key, place.id, periodCode(period), submission.base, state, digest, at, by, doc, addendum],
    ),
  );
}

function eventOf({ place, period, current, digest }: NewRevision, action: string) {
  return {
    unit: place.id,
    period: periodCode(period),
    action,
    before: current?.digest ?? null,
    after: digest,
  };
}
