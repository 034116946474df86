// Codes by which officers join a unit: given out once, used once, only their hashes are kept.
import { type Deed, recordOnUnit } from './audit.ts';
import { type Database, sql } from './database.ts';
import { memberRows, type Role } from './memberships.ts';

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

export async function saveEnrolment(
  db: Database,
  { code, unit, role, name, until }: Omit<EnrolmentRow, 'usedBy'>,
  deed: Deed,
): Promise<void> {
  await recordOnUnit(db, deed, { unit, period: null, action: 'enrolment', before: null, after: code }, [
    sql(
      'INSERT INTO enrolment (code, unit, role, name, until) VALUES (?, ?, ?, ?, ?)',
      ...[code, unit, role, name, until],
    ),
  ]);
}

/** The enrolment of a code's hash, and how often the account was wrong today. */
export async function findEnrolment(
  db: Database,
  code: string,
  email: string,
  today: string,
): Promise<{ enrolment: EnrolmentRow | null; wrong: number }> {
  const [rows, attempts] = await db.batch([
    sql('SELECT code, unit, role, name, until, used_by AS usedBy FROM enrolment WHERE code = ?', code),
    sql('SELECT wrong FROM enrolment_attempt WHERE email = ? AND day = ?', email, today),
  ]);
  return {
    enrolment: (rows as EnrolmentRow[])[0] ?? null,
    wrong: (attempts as { wrong: number }[])[0]?.wrong ?? 0,
  };
}

export async function countWrong(db: Database, email: string, today: string): Promise<void> {
  await db.all(
    sql(
      `INSERT INTO enrolment_attempt (email, day, wrong) VALUES (?, ?, 1)
       ON CONFLICT (email, day) DO UPDATE SET wrong = wrong + 1`,
      email,
      today,
    ),
  );
}

/** Makes the account a member; false where somebody else used the code a moment ago. */
export async function useEnrolment(
  db: Database,
  { code, unit, role, name }: EnrolmentRow,
  { today, sub }: { today: string; sub: string },
  deed: Deed,
): Promise<boolean> {
  const { actor } = deed;
  try {
    await recordOnUnit(db, deed, { unit, period: null, action: 'enrolled', before: code, after: null }, [
      sql("UPDATE enrolment SET used_by = iif(used_by = '', ?, NULL) WHERE code = ?", actor, code),
      memberRows([{ unit, email: actor, role, name, since: null, until: null }], today),
      sql('UPDATE membership SET sub = ? WHERE email = ? AND unit = ?', sub, actor, unit),
    ]);
    return true;
  } catch (error) {
    if (/constraint failed: enrolment\.used_by/.test(String(error))) return false;
    throw error;
  }
}
