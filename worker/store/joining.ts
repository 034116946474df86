// What the highest units ask of others: to stand below them from a day on.
import type { UnitName } from '../../shared/totals/summary.ts';
import { type Database, sql } from './database.ts';

/** One unit's wish, as it stands. */
export interface JoiningRow {
  unit: number;
  above: number;
  day: string;
  at: string;
  by: string;
}

export function findJoining(db: Database, unit: number): JoiningRow | null {
  const [row] = db.all<JoiningRow>(sql('SELECT unit, above, day, at, by FROM joining WHERE unit = ?', unit));
  return row ?? null;
}

/** Those who ask to stand below a unit. */
export function listJoining(db: Database, above: number): (JoiningRow & Omit<UnitName, 'id'>)[] {
  return db.all(
    sql(
      `SELECT j.unit, j.above, j.day, j.at, j.by, u.code, u.name FROM joining j CROSS JOIN unit u ON u.id = j.unit
       WHERE j.above = ? ORDER BY j.unit`,
      above,
    ),
  );
}

export function saveJoining(db: Database, { unit, above, day, at, by }: JoiningRow): void {
  db.all(
    sql(
      `INSERT INTO joining (unit, above, day, at, by) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (unit) DO UPDATE SET above = excluded.above, day = excluded.day, at = excluded.at, by = excluded.by`,
      ...[unit, above, day, at, by],
    ),
  );
}

export function dropJoining(db: Database, unit: number): void {
  db.all(sql('DELETE FROM joining WHERE unit = ?', unit));
}
