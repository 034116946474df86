// The history of a report: every revision that was accepted, every content that was set aside.
import type { Period } from '../../shared/period.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import { type Database, sql } from './database.ts';
import { reportKey, revisionKey, revisionKeys, revisionNumber } from './keys.ts';
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

function revisionFrom({ key, state, addendum, base, digest, at, by }: Row): Revision {
  return { revision: revisionNumber(key), state, addendum, base, digest: digest.slice(0, 10), at, by };
}
