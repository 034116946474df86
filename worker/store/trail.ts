// The trail as people read it: rows newest first, each with what is kept of before and after wherever that stands.
import { type Period, periodCode } from '../../shared/period.ts';
import type { Kept, Told, TrailPage, TrailRow } from '../../shared/wire/answers.ts';
import { type Content, changesBetween } from '../../shared/wire/submission.ts';
import type { AuditRecord } from '../audit/audit-chain.ts';
import { actorPattern, emailOf } from './accounts.ts';
import { actorInWords, erased, findLastRow, isBelow, newestYear, window } from './audit.ts';
import { type Database, sql } from './database.ts';
import { lastAccepted, revisionKeys, revisionNumber } from './keys.ts';
import type { Role } from './memberships.ts';

/** Rows of one page: a submission among them is read with the one before it. */
const limit = 20;

/** The most changes of one submission that are told. */
const mostChanges = 20;

interface Row extends Omit<TrailRow, 'unit' | 'told'> {
  /** `actor` as people know them. */
  person: string;
  chain: string;
  unit: number;
  code: string;
  unitName: string;
  after: string | null;
  before: string | null;
}

/** What people do not do themselves, and what follows from another row. */
const unsaid = ['roster', 'successions'];

/** Rows about units of a subtree, as it stood at the time, before a number; few rows are looked at, so a page may be empty. */
export function listTrail(
  db: Database,
  unit: number,
  {
    before,
    of,
    period,
  }: { before?: number | undefined; of?: number | undefined; period?: Period | undefined },
): TrailPage {
  const first = before ?? findLastRow(db) + 1;
  const rows = db.all<Row>(
    sql(
      `SELECT a.id, a.chain, a.at, a.actor, ${actorInWords} AS person, a.action, a.period, a.before, a.after, u.id AS unit, u.code,
         u.name AS unitName,
         COALESCE((SELECT m.name FROM membership m WHERE m.email = COALESCE(c.email, a.actor) ORDER BY m.until IS NULL DESC LIMIT 1), '') AS name
       FROM audit a CROSS JOIN unit u ON u.id = a.unit LEFT JOIN account c ON c.actor = a.actor
       WHERE a.id BETWEEN ?1 - ${window} AND ?1 - 1 AND ${isBelow} AND (?5 IS NULL OR a.unit = ?5)
         AND (?6 IS NULL OR a.period = ?6) AND a.action NOT IN (${unsaid.map((one) => `'${one}'`).join(', ')})
       ORDER BY a.id DESC LIMIT ?3`,
      ...[first, unit, limit, newestYear(db, unit), of ?? null, period ? periodCode(period) : null],
    ),
  );
  const reached = rows.length === limit ? (rows.at(-1)?.id ?? 1) : Math.max(1, first - window);
  return {
    items: rows.map((row): TrailRow => {
      const { id, at, person: actor, name, period: code, action } = row;
      const about = { id: row.unit, code: row.code, name: row.unitName };
      return { id, at, actor, name, unit: about, period: code, action, told: toldOf(db, row) };
    }),
    older: reached > 1 ? reached : null,
  };
}

function toldOf(db: Database, row: Row): Told {
  const report = /^report:(\d+)$/.exec(row.chain)?.[1];
  const found =
    report === undefined
      ? null
      : row.action === 'submit' || row.action === 'set_aside'
        ? submissionOf(db, Number(report), row)
        : reviewOf(db, Number(report), row);
  return found ?? closingOf(db, row) ?? enrolmentOf(db, row) ?? keptOf(db, row) ?? { sort: 'unknown' };
}

function submissionOf(db: Database, report: number, { after, at }: Row): Told | null {
  const range = revisionKeys(report, 'all');
  const [sent] = db.all<{ key: number; addendum: number; doc: string }>(
    sql(
      'SELECT key, addendum, doc FROM revision WHERE key BETWEEN ? AND ? AND digest = ? AND at = ? LIMIT 1',
      ...[...range, after, at],
    ),
  );
  if (!sent) return null;
  const revision = revisionNumber(sent.key);
  const [earlier] = db.all<{ doc: string }>(
    sql(
      'SELECT doc FROM revision WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1',
      ...[range[0] + 1, revision > lastAccepted ? range[0] + lastAccepted : sent.key - 1],
    ),
  );
  const changes = earlier
    ? changesBetween(JSON.parse(earlier.doc) as Content, JSON.parse(sent.doc) as Content)
    : null;
  return {
    ...{ sort: 'submission', revision, addendum: sent.addendum },
    changes: changes ? changes.slice(0, mostChanges) : null,
    count: changes?.length ?? 0,
  };
}

function reviewOf(db: Database, report: number, { at, actor }: Row): Told | null {
  const [review] = db.all<{ message: string; remarks: string }>(
    sql(
      'SELECT message, remarks FROM review WHERE key BETWEEN ? AND ? AND at = ? AND actor = ? LIMIT 1',
      ...[...revisionKeys(report, 'all'), at, actor],
    ),
  );
  if (!review) return null;
  return {
    sort: 'review',
    message: review.message,
    remarks: (JSON.parse(review.remarks) as unknown[]).length,
  };
}

function closingOf(db: Database, { action, unit, period, after }: Row): Told | null {
  if (action !== 'close') return null;
  const [closing] = db.all<{ number: number; code: string }>(
    sql('SELECT number, code FROM closing WHERE unit = ? AND period = ? AND digest = ?', unit, period, after),
  );
  return closing ? { sort: 'closing', ...closing } : null;
}

function enrolmentOf(db: Database, { action, before, after }: Row): Told | null {
  if (action !== 'enrolment' && action !== 'enrolled') return null;
  const [found] = db.all<{ name: string; role: Role; usedBy: string }>(
    sql(
      `SELECT e.name, e.role, iif(c.actor IS NULL, e.used_by, COALESCE(c.email, '${erased}')) AS usedBy
       FROM enrolment e LEFT JOIN account c ON c.actor = e.used_by WHERE e.code = ?`,
      after ?? before,
    ),
  );
  return found ? { sort: 'enrolment', ...found } : null;
}

function keptOf(db: Database, { id }: Row): Told | null {
  const [kept] = db.all<{ doc: string }>(sql('SELECT doc FROM kept_change WHERE id = ?', id));
  if (!kept) return null;
  const named = kept.doc.replace(actorPattern, (actor) => emailOf(db, actor) ?? erased);
  return { sort: 'list', ...(JSON.parse(named) as Kept) };
}

/** A row with what hangs it on the one before it. */
export interface ChainedRow extends AuditRecord {
  id: number;
  kept: string | null;
  link: string;
  /** What is kept of it, as it stands. */
  doc: string | null;
  /** The last link that the report or unit remembers. */
  head: string | null;
}

/** Every row about a unit and those that ever stood below it, oldest first, up to a number of them: chains are whole. */
export function listChained(db: Database, unit: number, most: number): ChainedRow[] {
  return db.all<ChainedRow>(
    sql(
      `SELECT a.id, a.chain, a.at, a.actor, a.unit, a.period, a.action, a.request, a.before, a.after, a.kept, a.link, k.doc,
         CASE WHEN a.chain LIKE 'report:%'
           THEN (SELECT r.chain FROM report r WHERE r.key = CAST(substr(a.chain, 8) AS INTEGER))
           ELSE (SELECT u.chain FROM unit u WHERE u.id = CAST(substr(a.chain, 6) AS INTEGER)) END AS head
       FROM audit a LEFT JOIN kept_change k ON k.id = a.id
       WHERE a.unit = ?1 OR a.unit IN (
         SELECT t.unit FROM tree above CROSS JOIN tree t
           ON t.year = above.year AND t.place BETWEEN above.place AND above.last
         WHERE above.unit = ?1)
       ORDER BY a.id LIMIT ?2`,
      unit,
      most,
    ),
  );
}
