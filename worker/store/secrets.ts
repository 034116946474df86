// Secrets of the deployment that have been used.
import { type Database, sql } from './database.ts';

/** When a secret was used, or what is being done with it; null where it has not been used. */
export function findUse(db: Database, secret: string): string | null {
  const [row] = db.all<{ at: string }>(sql('SELECT at FROM used_secret WHERE secret = ?', secret));
  return row?.at ?? null;
}

export function useSecret(db: Database, secret: string, at: string): void {
  db.all(
    sql(
      'INSERT INTO used_secret (secret, at) VALUES (?, ?) ON CONFLICT (secret) DO UPDATE SET at = excluded.at',
      secret,
      at,
    ),
  );
}
