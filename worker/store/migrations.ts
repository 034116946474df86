// How far the database has been migrated.
import { type Database, sql } from './database.ts';

/** Number of the newest file in `worker/migrations/`. */
export const migrationNeeded = 11;

export async function findMigration(db: Database): Promise<number> {
  const rows = await db.all<{ name: string }>(
    sql('SELECT name FROM d1_migrations ORDER BY name DESC LIMIT 1'),
  );
  return Number.parseInt(rows[0]?.name ?? '0', 10);
}
