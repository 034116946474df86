// What units have set for their official documents.
import type { DocumentHead } from '../../shared/report/head.ts';
import { type Database, sql } from './database.ts';

/** Null where the unit has set nothing. */
export function findHead(db: Database, unit: number): DocumentHead | null {
  const rows = db.all<{ head: string }>(sql('SELECT head FROM document_head WHERE unit = ?', unit));
  return rows[0] ? (JSON.parse(rows[0].head) as DocumentHead) : null;
}

export function saveHead(db: Database, unit: number, head: DocumentHead): void {
  db.all(
    sql(
      'INSERT INTO document_head (unit, head) VALUES (?, ?) ON CONFLICT (unit) DO UPDATE SET head = excluded.head',
      unit,
      JSON.stringify(head),
    ),
  );
}
