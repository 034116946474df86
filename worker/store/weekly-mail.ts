// Which units want the weekly mail. A week is taken before its mail is sent, so that a cron that runs twice sends once.
import { type Database, sql } from './database.ts';
import { type PlaceRow, placeColumns, type Stay, stayFrom } from './units.ts';

export interface WeeklyRow {
  wanted: number;
  week: string;
  at: string | null;
  outcome: string;
}

export function findWeekly(db: Database, unit: number): WeeklyRow | null {
  const rows = db.all<WeeklyRow>(
    sql('SELECT wanted, week, at, outcome FROM weekly_mail WHERE unit = ?', unit),
  );
  return rows[0] ?? null;
}

export function saveWanted(db: Database, unit: number, wanted: boolean): void {
  db.all(
    sql(
      `INSERT INTO weekly_mail (unit, wanted) VALUES (?, ?)
     ON CONFLICT (unit) DO UPDATE SET wanted = excluded.wanted`,
      unit,
      wanted ? 1 : 0,
    ),
  );
}

/** Units that want the mail and have not had that week's, as they stand in a year. */
export function listWanting(db: Database, week: string, year: number): Stay[] {
  const rows = db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM weekly_mail w CROSS JOIN tree t ON t.unit = w.unit AND t.year = ?
       WHERE w.wanted = 1 AND w.week <> ? ORDER BY t.unit`,
      year,
      week,
    ),
  );
  // One place a unit, where it moved within the year.
  const stays = rows.map(stayFrom);
  return stays.filter(({ id }, i) => stays.findIndex((one) => one.id === id) === i);
}

/** Takes a week for one unit. */
export function takeWeek(db: Database, unit: number, week: string, at: string): void {
  db.all(
    sql("UPDATE weekly_mail SET week = ?2, at = ?3, outcome = 'đang gửi' WHERE unit = ?1", unit, week, at),
  );
}

/** Keeps what came of it; with `again`, where nobody was written to, the week may be tried again. */
export function noteWeekly(
  db: Database,
  unit: number,
  { at, outcome, again }: { at: string; outcome: string; again: boolean },
): void {
  db.all(
    sql(
      "UPDATE weekly_mail SET at = ?2, outcome = ?3, week = iif(?4 = 1, '', week) WHERE unit = ?1",
      unit,
      at,
      outcome,
      again ? 1 : 0,
    ),
  );
}

/** Whom the mail goes to: those who gather, sign and administer. */
export function listReaders(db: Database, unit: number, today: string): string[] {
  const rows = db.all<{ email: string }>(
    sql(
      `SELECT email FROM membership WHERE unit = ? AND role IN ('tong_hop', 'lanh_dao', 'quan_tri')
         AND COALESCE(until, '9') >= ? ORDER BY email`,
      unit,
      today,
    ),
  );
  return rows.map(({ email }) => email);
}
