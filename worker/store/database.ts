// The database as the store uses it: statements with values, and a count of the rows that D1 says they cost.
import type { D1Database, D1Result } from '@cloudflare/workers-types';

type SqlValue = string | number | null;

export interface Statement {
  sql: string;
  values: readonly SqlValue[];
}

export interface Database {
  /** Rows of one statement. */
  all<Row>(statement: Statement): Promise<Row[]>;
  /** All or nothing; the rows of each statement. */
  batch(statements: readonly Statement[]): Promise<unknown[][]>;
  /** What this database object has cost so far, as D1 reports it. */
  readonly spent: { read: number; written: number; statements: number };
}

export function openDatabase(d1: D1Database): Database {
  const spent = { read: 0, written: 0, statements: 0 };
  const prepared = ({ sql, values }: Statement) => d1.prepare(sql).bind(...values);
  const counted = (result: D1Result): unknown[] => {
    spent.read += result.meta.rows_read;
    spent.written += result.meta.rows_written;
    spent.statements += 1;
    return result.results;
  };
  return {
    spent,
    async all<Row>(statement: Statement) {
      return counted(await prepared(statement).run()) as Row[];
    },
    async batch(statements) {
      return (await d1.batch(statements.map(prepared))).map(counted);
    },
  };
}

/** Writes a statement with its values: `sql('SELECT … WHERE id = ?', id)`. */
export function sql(text: string, ...values: SqlValue[]): Statement {
  return { sql: text, values };
}
