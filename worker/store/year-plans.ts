// The words of a unit's plan of a year.
import type { PlanTexts } from '../../shared/report/plan/parts.ts';
import { type Database, sql } from './database.ts';

interface StoredPlan {
  version: number;
  texts: PlanTexts;
}

/** Null where the unit has written nothing for the year. */
export function findPlan(db: Database, unit: number, year: number): StoredPlan | null {
  const [row] = db.all<{ version: number; doc: string }>(
    sql('SELECT version, doc FROM year_plan WHERE unit = ? AND year = ?', unit, year),
  );
  return row ? { version: row.version, texts: JSON.parse(row.doc) as PlanTexts } : null;
}

/** Puts the words in the place of those before, as their next version. */
export function savePlan(db: Database, unit: number, year: number, texts: PlanTexts): void {
  db.all(
    sql(
      `INSERT INTO year_plan (unit, year, version, doc) VALUES (?, ?, 1, ?)
       ON CONFLICT (unit, year) DO UPDATE SET version = version + 1, doc = excluded.doc`,
      ...[unit, year, JSON.stringify(texts)],
    ),
  );
}
