// The ledger's database as the store uses it: statements with values, and a count of the rows that they cost. Everything
// is synchronous: between a question and the writing that follows from it nobody comes in.
import type { DurableObjectStorage } from '@cloudflare/workers-types';

type SqlValue = string | number | null;

export interface Statement {
  sql: string;
  values: readonly SqlValue[];
}

export interface Database {
  /** The same for as long as the object that holds the database lives. */
  readonly identity: object;
  /** Runs one statement; its rows. */
  all<Row>(statement: Statement): Row[];
  /** What is done within it is done whole or not at all: whatever throws leaves nothing behind. */
  step<T>(work: () => T): T;
  /** What this database object has cost so far. */
  readonly spent: { read: number; written: number; statements: number };
}

export function openDatabase(storage: DurableObjectStorage): Database {
  const spent = { read: 0, written: 0, statements: 0 };
  return {
    identity: storage,
    spent,
    all<Row>(statement: Statement) {
      const cursor = storage.sql.exec(statement.sql, ...statement.values);
      const rows = cursor.toArray();
      spent.read += cursor.rowsRead;
      spent.written += cursor.rowsWritten;
      spent.statements += 1;
      return rows as Row[];
    },
    step: (work) => storage.transactionSync(work),
  };
}

/** Writes a statement with its values: `sql('SELECT … WHERE id = ?', id)`. */
export function sql(text: string, ...values: SqlValue[]): Statement {
  return { sql: text, values };
}
