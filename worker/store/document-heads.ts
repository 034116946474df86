// What units have set for their official documents.
import type { DocumentHead } from '../../shared/report/head.ts';
import { type Database, type Statement, sql } from './database.ts';

/** Null where the unit has set nothing. */
export async function findHead(db: Database, unit: number): Promise<DocumentHead | null> {
  const rows = await db.all<{ head: string }>(sql('SELECT head FROM document_head WHERE unit = ?', unit));
  return rows[0] ? (JSON.parse(rows[0].head) as DocumentHead) : null;
}

export function headRow(unit: number, head: DocumentHead): Statement {
  return sql(
    'INSERT INTO document_head (unit, head) VALUES (?, ?) ON CONFLICT (unit) DO UPDATE SET head = excluded.head',
    unit,
    JSON.stringify(head),
  );
}
