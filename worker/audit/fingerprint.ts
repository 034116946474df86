// The fingerprint of the trail: one number for all its rows up to one of them. Noted outside, in a mail or on a closing sheet,
// it shows later whether somebody with the database in hand has written the trail anew.
import type { Trail } from '../../shared/wire/answers.ts';
import { type Database, sql } from '../store/database.ts';
import { sha256 } from './digests.ts';

export function fingerprintOf(rows: readonly { link: string }[]): string {
  return sha256(rows.map(({ link }) => link).join());
}

/** Of the trail as it stands. */
export function trailOf(db: Database): Trail {
  const rows = db.all<{ link: string }>(sql('SELECT link FROM audit ORDER BY id'));
  return { rows: rows.length, fingerprint: fingerprintOf(rows) };
}
