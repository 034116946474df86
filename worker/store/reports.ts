// The report in force of each unit and period, and the one batch that puts it there.
import type { Figures } from '../../shared/figures.ts';
import { type Period, type PeriodCode, periodCode, type Slot } from '../../shared/period.ts';
import { type Receipt, receiptNumber, type Submission } from '../../shared/submission.ts';
import type { UnitName } from '../../shared/summary.ts';
import { type Database, type Statement, sql } from './database.ts';
import { lastAccepted, reportKey, revisionKey, revisionKeys } from './keys.ts';
import { type Membership, membershipAt } from './memberships.ts';
import { type PeriodSetting, settingOf, settingsFrom } from './period-settings.ts';
import { markStale } from './rollups.ts';
import { listSubtree, type Place, type PlaceRow, placeColumns, placeFrom } from './units.ts';

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

const reportColumns = 'r.key, r.unit, r.revision, r.digest, r.at, r.first, r.by';

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

/** What a submission is judged against: when it is due, what is in force, and what the neighbouring periods say. */
export interface Surroundings {
  setting: PeriodSetting | null;
  current: ReportRow | null;
  others: Partial<Record<Slot, Figures>>;
  lastYear?: Figures;
}

/** Which of the year's other reports a report is judged against: what it sums up, and the one before it. */
const neighbours: Record<Slot, readonly Slot[]> = {
  Q1: [],
  Q2: ['Q1'],
  H1: ['Q1', 'Q2'],
  Q3: ['Q2'],
  Q4: ['Q3'],
  Y: ['Q1', 'Q2', 'H1', 'Q3', 'Q4'],
};

/** The columns and subqueries of one row: the unit, its report in force, and everything around it. */
function surroundingsOf(period: Period): string {
  const newest = (key: string) =>
    `(SELECT v.doc FROM revision v WHERE v.key BETWEEN (${key}) * 4096 AND (${key}) * 4096 + ${lastAccepted}
      ORDER BY v.key DESC LIMIT 1)`;
  const others = neighbours[period.slot].map(
    (slot) => `${newest(`${reportKey({ ...period, slot }, 0)} + t.place`)} AS "${slot}"`,
  );
  const lastYear = newest(`${reportKey({ ...period, year: period.year - 1 }, 0)} + t.before`);
  return [
    placeColumns,
    'r.key, r.revision, r.digest, r.at, r.first, r.by',
    `${settingOf(period)} AS setting`,
    `iif(t.before IS NULL, NULL, ${lastYear}) AS lastYear`,
    ...others,
  ].join(', ');
}

interface SurroundingsRow extends PlaceRow, Partial<Record<Slot, string | null>> {
  key: number | null;
  revision: number;
  digest: string;
  at: string;
  first: string;
  by: string;
  setting: string | null;
  lastYear: string | null;
}

/**
 * All that a submission needs, in one call: the caller's membership of the unit, the unit, its setting, its report in
 * force, each neighbouring report and last year's; one row for each.
 */
export async function findSurroundings(
  db: Database,
  email: string,
  unit: number,
  period: Period,
): Promise<{ own: Membership | null; place: Place | null; surroundings: Surroundings }> {
  const [memberships, rows] = await db.batch([
    membershipAt(email, unit),
    sql(
      `SELECT ${surroundingsOf(period)} FROM tree t LEFT JOIN report r ON r.key = ?1 + t.place
       WHERE t.unit = ?2 AND t.year = ?3`,
      reportKey(period, 0),
      unit,
      period.year,
    ),
  ]);
  const own = (memberships as Membership[])[0] ?? null;
  const row = (rows as SurroundingsRow[])[0];
  if (!row) return { own, place: null, surroundings: { setting: null, current: null, others: {} } };
  const { key, revision, digest, at, first, by } = row;
  const surroundings: Surroundings = {
    setting: row.setting === null ? null : (settingsFrom([JSON.parse(row.setting)])[0] ?? null),
    current: key === null ? null : { key, unit, revision, digest, at, first, by },
    others: {},
  };
  for (const slot of neighbours[period.slot]) {
    const doc = row[slot];
    if (doc) surroundings.others[slot] = figuresIn(doc);
  }
  if (row.lastYear) surroundings.lastYear = figuresIn(row.lastYear);
  return { own, place: placeFrom(row), surroundings };
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

export interface SubmissionRow extends ReportRow {
  code: string;
  name: string;
  /** The submission as JSON text. */
  doc: string;
}

/** Submissions in force of a subtree after a place, up to a number of units and of bytes. */
export async function listSubmissions(
  db: Database,
  place: Place,
  period: Period,
  page: { after: number; limit: number; bytes: number },
): Promise<SubmissionRow[]> {
  return db.all<SubmissionRow>(
    sql(
      `SELECT r.*, v.doc
       FROM (SELECT ${reportColumns}, r.code, r.name, SUM(r.bytes) OVER (ORDER BY r.key) - r.bytes AS before
             FROM (SELECT * FROM report WHERE key BETWEEN ?1 AND ?2 ORDER BY key LIMIT ?3) r) r
       CROSS JOIN revision v ON v.key = r.key * 4096 + r.revision
       WHERE r.before < ?4 ORDER BY r.key`,
      reportKey(period, Math.max(place.place, page.after + 1)),
      reportKey(period, place.last),
      page.limit,
      page.bytes,
    ),
  );
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

function figuresIn(doc: string): Figures {
  return (JSON.parse(doc) as Submission).figures;
}
