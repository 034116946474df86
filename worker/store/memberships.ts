// Who may do what: membership rows, and the account that each e-mail was first seen with.

import { digestOfValue } from '../audit/digests.ts';
import { type Database, sql } from './database.ts';

/** nhap_lieu enters figures · lanh_dao signs for the unit · tong_hop gathers · xem reads · quan_tri administers. */
export type Role = 'nhap_lieu' | 'lanh_dao' | 'tong_hop' | 'xem' | 'quan_tri';

export interface Membership {
  unit: number;
  role: Role;
  /** Google's number of the account, bound when it first comes. */
  sub: string | null;
  name: string;
  /** First and last day; null where there is none. */
  since: string | null;
  until: string | null;
}

/** One line of a list of members. */
export interface Member {
  unit: number;
  email: string;
  role: Role;
  name: string;
  since: string | null;
  until: string | null;
}

export function listMemberships(db: Database, email: string): Membership[] {
  return db.all<Membership>(
    sql('SELECT unit, role, sub, name, since, until FROM membership WHERE email = ?', email),
  );
}

/** Whether there is anybody at all; without anybody only the deployment's secret opens it. */
export function hasMembers(db: Database): boolean {
  return db.all(sql('SELECT 1 FROM membership LIMIT 1')).length > 0;
}

/** The membership of one unit. */
export function findMembership(db: Database, email: string, unit: number): Membership | null {
  const [found] = db.all<Membership>(
    sql(
      'SELECT unit, role, sub, name, since, until FROM membership WHERE email = ? AND unit = ?',
      email,
      unit,
    ),
  );
  return found ?? null;
}

export function saveAccount(db: Database, email: string, sub: string): void {
  db.all(sql('UPDATE membership SET sub = ? WHERE email = ? AND sub IS NULL', sub, email));
}

export function saveMemberships(
  db: Database,
  members: readonly { email: string; unit: number; role: Role; name: string }[],
): void {
  const rows = members.map((m) => [m.email.toLowerCase(), m.unit, m.role, m.name]);
  db.all(
    sql(
      `INSERT INTO membership (email, unit, role, name)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
      JSON.stringify(rows),
    ),
  );
}

/** Everybody who is or was a member of one of these units. */
export function listMembers(db: Database, units: readonly number[]): (Member & { bound: boolean })[] {
  const rows = db.all<Member & { bound: number }>(
    sql(
      `SELECT m.unit, m.email, m.role, m.name, m.since, m.until, m.sub IS NOT NULL AS bound
       FROM membership m WHERE m.unit IN (SELECT value FROM json_each(?)) ORDER BY m.unit, m.email`,
      JSON.stringify(units),
    ),
  );
  return rows.map((row) => ({ ...row, bound: row.bound === 1 }));
}

/** Digest of everybody who is or was a member of a unit, as the audit has it after every change of them. */
export function digestOfRoster(db: Database, unit: number): string {
  return digestOfValue(listMembers(db, [unit]).map(({ bound: _, ...line }) => line));
}

/** Adds members or changes them. Whoever comes back is bound to an account anew. */
export function saveMembers(db: Database, members: readonly Member[], today: string): void {
  db.all(
    sql(
      `INSERT INTO membership (email, unit, role, name, since, until)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?1) WHERE true
     ON CONFLICT (email, unit) DO UPDATE SET role = excluded.role, name = excluded.name, since = excluded.since,
       until = excluded.until, sub = iif(membership.until < ?2, NULL, membership.sub)`,
      JSON.stringify(
        members.map(({ email, unit, role, name, since, until }) => [email, unit, role, name, since, until]),
      ),
      today,
    ),
  );
}
