// A backup as one file: a line that says what it is, a line for every page of rows, and a last line with the digest of
// each table and of everything before it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BackupPage, Digests, RestorePage } from '../shared/wire/deployment.ts';

interface Head {
  format: 'so-hoc-tap-backup';
  version: 1;
  /** When it was taken. */
  at: string;
}

interface End {
  digests: Digests;
  /** Of all lines before. */
  sha256: string;
}

/** The text of a backup, of pages in their order. */
export function backupText(pages: readonly BackupPage[], at: string): string {
  const head: Head = { format: 'so-hoc-tap-backup', version: 1, at };
  const body = pages.map(({ migration, table, columns, rows }) =>
    JSON.stringify({ migration, table, columns, rows } satisfies RestorePage),
  );
  const lines = [JSON.stringify(head), ...body].map((line) => `${line}\n`).join('');
  const end: End = { digests: digestsOf(pages), sha256: sha256(lines) };
  return `${lines}${JSON.stringify(end)}\n`;
}

/** Reads a backup, and refuses one that is not whole. */
export function readBackupFile(path: string): { at: string; pages: RestorePage[]; digests: Digests } {
  const text = readFileSync(path, 'utf8');
  const cut = text.trimEnd().lastIndexOf('\n') + 1;
  const lines = text.slice(0, cut);
  const [first = '', ...body] = lines.trimEnd().split('\n');
  const head = JSON.parse(first) as Head;
  if (head.format !== 'so-hoc-tap-backup' || head.version !== 1)
    throw new Error(`${path} không phải bản sao lưu của Sổ Học Tập`);
  const end = JSON.parse(text.slice(cut)) as End;
  if (end.sha256 !== sha256(lines)) throw new Error(`${path} đã bị cắt ngắn hoặc bị sửa`);
  return { at: head.at, pages: body.map((line) => JSON.parse(line) as RestorePage), digests: end.digests };
}

/** Of each table's rows in their order. */
export function digestsOf(pages: readonly RestorePage[]): Digests {
  const found: Digests = {};
  for (const table of new Set(pages.map((page) => page.table))) {
    const rows = pages.filter((page) => page.table === table).flatMap((page) => page.rows);
    found[table] = {
      rows: rows.length,
      sha256: sha256(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    };
  }
  return found;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
