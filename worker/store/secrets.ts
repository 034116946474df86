// Secrets of the deployment that have been used.
import { type Database, sql } from './database.ts';

/** Uses a secret up; false where it was used before. */
export function useSecret(db: Database, secret: string, at: string): boolean {
  const used = db.all(
    sql(
      'INSERT INTO used_secret (secret, at) VALUES (?, ?) ON CONFLICT (secret) DO NOTHING RETURNING at',
      secret,
      at,
    ),
  );
  return used.length > 0;
}
