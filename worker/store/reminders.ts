// Who was reminded when. A row is written before the mail is sent, so that two officers never both send it.
import type { Period, Slot } from '../../shared/period.ts';
import type { Deed } from './audit.ts';
import { type Database, sql } from './database.ts';
import type { Role } from './memberships.ts';

export interface ReminderRow {
  unit: number;
  day: string;
  slot: Slot;
  at: string;
  by: string;
  /** 1 once the sender said that the mail went out. */
  sent: number;
}

/** Reminders of units about one year's reports, oldest first. */
export function listReminders(db: Database, units: readonly number[], year: number): ReminderRow[] {
  return db.all<ReminderRow>(
    sql(
      `SELECT r.unit, r.day, r.slot, r.at, r.by, r.sent FROM json_each(?1) j CROSS JOIN reminder r ON r.unit = j.value
       WHERE r.year = ?2 ORDER BY r.day`,
      JSON.stringify(units),
      year,
    ),
  );
}

/** Reminders of units on one day, whatever they were about. */
export function listRemindedOn(db: Database, units: readonly number[], day: string): ReminderRow[] {
  return db.all<ReminderRow>(
    sql(
      `SELECT r.unit, r.day, r.slot, r.at, r.by, r.sent FROM json_each(?1) j CROSS JOIN reminder r
       ON r.unit = j.value AND r.day = ?2`,
      JSON.stringify(units),
      day,
    ),
  );
}

/** Takes a day for units that nobody has taken yet; the others are left as they are. Gives those that were taken. */
export function claimDay(
  db: Database,
  units: readonly number[],
  about: Period & { day: string; sender: number; by: string },
  { at, actor, request }: Deed,
): number[] {
  const taken = db.all<{ unit: number }>(
    sql(
      `INSERT INTO reminder (unit, day, year, slot, sender, at, by, actor, claim)
     SELECT value, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM json_each(?1) WHERE true
     ON CONFLICT (unit, day) DO NOTHING RETURNING unit`,
      JSON.stringify(units),
      ...[about.day, about.year, about.slot, about.sender, at, about.by, actor, request],
    ),
  );
  return taken.map(({ unit }) => unit).sort((a, b) => units.indexOf(a) - units.indexOf(b));
}

/** Keeps what was sent and gives back what was not: only what this account took today. */
export function settleDay(
  db: Database,
  { sent, unsent }: { sent: readonly number[]; unsent: readonly number[] },
  about: Period & { day: string; sender: number },
  actor: string,
): void {
  const own = 'day = ?2 AND year = ?3 AND slot = ?4 AND sender = ?5 AND actor = ?6';
  const values = [about.day, about.year, about.slot, about.sender, actor];
  const of = (units: readonly number[]) => JSON.stringify(units);
  db.all(
    sql(
      `UPDATE reminder SET sent = 1 WHERE unit IN (SELECT value FROM json_each(?1)) AND ${own}`,
      of(sent),
      ...values,
    ),
  );
  db.all(
    sql(
      `DELETE FROM reminder WHERE unit IN (SELECT value FROM json_each(?1)) AND sent = 0 AND ${own}`,
      of(unsent),
      ...values,
    ),
  );
}

/** Officers of units who may be written to on a day: those who enter and those who sign. */
export function listRecipients(
  db: Database,
  units: readonly number[],
  today: string,
): { unit: number; email: string; name: string; role: Role }[] {
  return db.all(
    sql(
      `SELECT m.unit, m.email, m.name, m.role FROM membership m
       WHERE m.unit IN (SELECT value FROM json_each(?1)) AND m.role IN ('nhap_lieu', 'lanh_dao')
         AND COALESCE(m.until, '9') >= ?2 ORDER BY m.unit, m.role DESC, m.email`,
      JSON.stringify(units),
      today,
    ),
  );
}
