// Accounts under names that say nothing. The trail and everything else that is never changed knows whoever did something by
// such a name alone, so that the address can be erased and the proof still holds.
import { type Deed, recordOnUnit, recordRosters } from './audit.ts';
import { type Database, sql } from './database.ts';
import { listMemberships } from './memberships.ts';

/** The name of an account, given when it does something for the first time. */
export function actorOfAccount(db: Database, email: string): string {
  const known = findActor(db, email);
  if (known) return known;
  const actor = `cb-${crypto.randomUUID()}`;
  db.all(sql('INSERT INTO account (actor, email) VALUES (?, ?)', actor, email));
  return actor;
}

/** Such a name within a text. */
export const actorPattern = /\bcb-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** Whose name it is; null once it was erased. */
export function emailOf(db: Database, actor: string): string | null {
  const [row] = db.all<{ email: string | null }>(sql('SELECT email FROM account WHERE actor = ?', actor));
  return row?.email ?? null;
}

/** Whether anything is kept about an address. */
export function isKnown(db: Database, email: string): boolean {
  return findActor(db, email) !== null || listMemberships(db, email).length > 0;
}

/**
 * Erases an address: membership, number of the account, tries of codes, names on codes. What was done stays under the name
 * that says nothing; the trail of `unit` says that it was erased. Gives how many units it was a member of.
 */
export function eraseAccount(
  db: Database,
  { email, unit }: { email: string; unit: number },
  deed: Deed,
): number {
  const actor = findActor(db, email);
  const units = listMemberships(db, email).map((one) => one.unit);
  db.all(sql('DELETE FROM membership WHERE email = ?', email));
  db.all(sql('DELETE FROM enrolment_attempt WHERE email = ?', email));
  // The address stands there from before accounts had names that say nothing.
  db.all(sql(`UPDATE reminder SET actor = '-', by = '' WHERE actor IN (?, ?)`, email, actor));
  db.all(sql(`UPDATE enrolment SET used_by = '-', name = '' WHERE used_by IN (?, ?)`, email, actor));
  db.all(sql('UPDATE account SET email = NULL, erased = ? WHERE email = ?', deed.at, email));
  recordOnUnit(db, deed, { unit, period: null, action: 'erase', before: actor, after: null });
  recordRosters(db, deed, units);
  return units.length;
}

function findActor(db: Database, email: string): string | null {
  const [row] = db.all<{ actor: string }>(sql('SELECT actor FROM account WHERE email = ?', email));
  return row?.actor ?? null;
}
