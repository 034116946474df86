// The history of a report: every revision that was accepted, every content that was set aside.
import type { Period } from '../../shared/period.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import { type Database, sql } from './database.ts';
import { lastAccepted, reportKey, revisionKey, revisionKeys, revisionNumber } from './keys.ts';
import type { Place } from './units.ts';

export interface Revision {
  /** Accepted revisions count from 1, contents set aside from 2048. */
  revision: number;
  state: 'accepted' | 'set_aside';
  /** Number of the «báo cáo bổ sung»; 0 before the period was closed. */
  addendum: number;
  base: number;
  digest: string;
  at: string;
  by: string;
}

interface Row extends Omit<Revision, 'revision'> {
  key: number;
}

const columns = 'key, state, addendum, base, digest, at, by';

/** The whole history of one unit and period, oldest first. */
export function listRevisions(db: Database, place: Place, period: Period): Revision[] {
  const [first, last] = revisionKeys(reportKey(period, place.place), 'all');
  const rows = db.all<Row>(
    sql(`SELECT ${columns} FROM revision WHERE key BETWEEN ? AND ? ORDER BY key`, first, last),
  );
  return rows.map(revisionFrom);
}

export function findRevision(
  db: Database,
  place: Place,
  period: Period,
  n: number,
): (Revision & { submission: Submission }) | null {
  const rows = db.all<Row & { doc: string }>(
    sql(`SELECT ${columns}, doc FROM revision WHERE key = ?`, revisionKey(reportKey(period, place.place), n)),
  );
  const row = rows[0];
  return row ? { ...revisionFrom(row), submission: JSON.parse(row.doc) as Submission } : null;
}

/** How many contents a report takes in a day, and in all. */
export const mostADay = 100;
export const mostInAll = 1000;

/** How many contents of a report have been set aside; they are numbered without a gap. */
export function countSetAside(db: Database, report: number): number {
  const from = revisionKey(report, lastAccepted);
  const [row] = db.all<{ last: number | null }>(
    sql(
      'SELECT MAX(key) AS last FROM revision WHERE key BETWEEN ? AND ?',
      from + 1,
      revisionKeys(report, 'all')[1],
    ),
  );
  return (row?.last ?? from) - from;
}

/**
 * Whether a report has taken as many contents as it may, `count` of them numbered up to `last`: one row tells when the
 * hundredth before the last one came.
 */
export function findSpent(
  db: Database,
  report: number,
  { count, last }: { count: number; last: number },
  today: string,
): 'day' | 'all' | null {
  if (count >= mostInAll) return 'all';
  if (count < mostADay) return null;
  const [early] = db.all<{ at: string }>(
    sql('SELECT at FROM revision WHERE key = ?', revisionKey(report, last - mostADay + 1)),
  );
  return early?.at.slice(0, 10) === today ? 'day' : null;
}

function revisionFrom({ key, state, addendum, base, digest, at, by }: Row): Revision {
  return { revision: revisionNumber(key), state, addendum, base, digest: digest.slice(0, 10), at, by };
}
