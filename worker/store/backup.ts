// The whole of the ledger, table by table, on its way out and in. What can be worked out anew is not part of it.
import { createHash } from 'node:crypto';
import type { BackupPage, TableDigest } from '../../shared/wire/deployment.ts';
import { findLastRow } from './audit.ts';
import { type Database, sql } from './database.ts';

/** What a row of one refers to stands before it; memberships come last, so that nobody enters half a deployment. */
export const tables = [
  'unit',
  'unit_before',
  'predecessor',
  'unit_list',
  'tree',
  'period_setting',
  'deadline_exception',
  'revision',
  'report',
  'review',
  'closing',
  'target_list',
  'assessment',
  'year_plan',
  'selection',
  'document_head',
  'pending_token',
  'enrolment',
  'joining',
  'reminder',
  'weekly_mail',
  'account',
  'kept_change',
  'audit',
  'membership',
] as const;

/** Made anew, or of no worth tomorrow. */
export const notKept = ['rollup', 'enrolment_attempt', 'migration', 'used_secret'];

/** Bytes after which a page ends. */
const most = 1_500_000;

type Row = (string | number | null)[];

/** A page: the rows of one table after a key; `after` is `next` of the page before. */
export function readBackup(db: Database, after: string | undefined): Omit<BackupPage, 'migration'> {
  const [name, key]: [string, Row | null] = after ? JSON.parse(after) : [tables[0], null];
  const table = tables.find((one) => one === name) ?? tables[0];
  const { columns, rows, more } = rowsAfter(db, table, key);
  const last = rows.at(-1);
  const following = tables[tables.indexOf(table) + 1];
  const next = more && last ? [table, keyOf(db, table, columns, last)] : following ? [following, null] : null;
  return { last: findLastRow(db), table, columns, rows, next: next && JSON.stringify(next) };
}

/** Puts rows into a table as they are. */
export function writeBackup(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): void {
  // A unit may stand below one with a larger number.
  db.all(sql('PRAGMA defer_foreign_keys = ON'));
  const known = columnsOf(db, table);
  const names = columns.filter((column) => known.some(({ name }) => name === column));
  const values = columns.flatMap((column, i) => (names.includes(column) ? [`value ->> ${i}`] : []));
  db.all(
    sql(
      `INSERT OR REPLACE INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
       SELECT ${values.join(', ')} FROM json_each(?)`,
      JSON.stringify(rows),
    ),
  );
}

/** How many rows a table has, and the digest of all of them in the order of their keys. */
export function digestOfTable(db: Database, table: (typeof tables)[number]): TableDigest {
  const hash = createHash('sha256');
  let count = 0;
  for (let key: Row | null = null; ; ) {
    const { columns, rows, more } = rowsAfter(db, table, key);
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
    count += rows.length;
    const last = rows.at(-1);
    if (!more || !last) return { rows: count, sha256: hash.digest('hex') };
    key = keyOf(db, table, columns, last);
  }
}

/** Whether nothing has been set up yet. */
export function isEmpty(db: Database): boolean {
  return db.all(sql('SELECT 1 FROM unit LIMIT 1')).length === 0;
}

function rowsAfter(db: Database, table: string, key: Row | null) {
  const all = columnsOf(db, table);
  const columns = all.map(({ name }) => name);
  const keys = keysOf(all).map((name) => `"${name}"`);
  const beyond = key ? `WHERE (${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})` : '';
  const limit = 500;
  const found = db.all<Record<string, string | number | null>>(
    sql(`SELECT * FROM "${table}" ${beyond} ORDER BY ${keys.join(', ')} LIMIT ${limit}`, ...(key ?? [])),
  );
  const rows: Row[] = [];
  for (let size = 0; rows.length < found.length && size < most; ) {
    const row = columns.map((name) => found[rows.length]?.[name] ?? null);
    size += JSON.stringify(row).length;
    rows.push(row);
  }
  return { columns, rows, more: rows.length < found.length || found.length === limit };
}

interface Column {
  name: string;
  pk: number;
}

function columnsOf(db: Database, table: string): Column[] {
  return db.all<Column>(sql(`SELECT name, pk FROM pragma_table_info('${table}') ORDER BY cid`));
}

function keysOf(columns: readonly Column[]): string[] {
  return columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name);
}

function keyOf(db: Database, table: string, columns: readonly string[], row: Row): Row {
  return keysOf(columnsOf(db, table)).map((name) => row[columns.indexOf(name)] ?? null);
}
