// Codes by which officers join a unit: given out once, used once, only their hashes are kept.
import { type Deed, recordOnUnit, recordRosters } from './audit.ts';
import { type Database, sql } from './database.ts';
import { type Role, saveMembers } from './memberships.ts';

export interface EnrolmentRow {
  /** SHA-256 of the code. */
  code: string;
  unit: number;
  role: Role;
  name: string;
  /** Last day. */
  until: string;
  /** '' before it is used. */
  usedBy: string;
}

export function saveEnrolment(
  db: Database,
  { code, unit, role, name, until }: Omit<EnrolmentRow, 'usedBy'>,
  deed: Deed,
): void {
  db.all(
    sql(
      'INSERT INTO enrolment (code, unit, role, name, until) VALUES (?, ?, ?, ?, ?)',
      ...[code, unit, role, name, until],
    ),
  );
  recordOnUnit(db, deed, { unit, period: null, action: 'enrolment', before: null, after: code });
}

/** The enrolment of a code's hash. */
export function findEnrolment(db: Database, code: string): EnrolmentRow | null {
  const [row] = db.all<EnrolmentRow>(
    sql('SELECT code, unit, role, name, until, used_by AS usedBy FROM enrolment WHERE code = ?', code),
  );
  return row ?? null;
}

/** Counts a try of an account, and says the how many-th of the day it is. */
export function countTry(db: Database, email: string, today: string): number {
  const [row] = db.all<{ wrong: number }>(
    sql(
      `INSERT INTO enrolment_attempt (email, day, wrong) VALUES (?, ?, 1)
       ON CONFLICT (email, day) DO UPDATE SET wrong = wrong + 1 RETURNING wrong`,
      email,
      today,
    ),
  );
  return row?.wrong ?? 1;
}

/** A try that was right does not count. */
export function forgetTry(db: Database, email: string, today: string): void {
  db.all(sql('UPDATE enrolment_attempt SET wrong = wrong - 1 WHERE email = ? AND day = ?', email, today));
}

/** Makes the account a member. */
export function useEnrolment(
  db: Database,
  { code, unit, role, name }: EnrolmentRow,
  { today, sub, email }: { today: string; sub: string; email: string },
  deed: Deed,
): void {
  db.all(sql('UPDATE enrolment SET used_by = ? WHERE code = ?', deed.actor, code));
  saveMembers(db, [{ unit, email, role, name, since: null, until: null }], today);
  db.all(sql('UPDATE membership SET sub = ? WHERE email = ? AND unit = ?', sub, email, unit));
  recordOnUnit(db, deed, { unit, period: null, action: 'enrolled', before: code, after: null });
  recordRosters(db, deed, [unit]);
}
