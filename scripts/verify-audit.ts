// `npm run verify-audit`: reads the audit of a database and says the first row that was changed, taken out or put in.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { canonicalText, type Submission } from '../shared/wire/submission.ts';
import { type Breach, findBreach } from '../worker/audit/audit-chain.ts';
import { sha256 } from '../worker/audit/digests.ts';

/** What was found in a database. The fingerprint is another one as soon as any row is: note it down and compare. */
export interface Verdict {
  rows: number;
  fingerprint: string;
  breach: Breach | null;
}

/** The database in a local folder, in a copy of its file, or in an export as SQL. */
export async function verifyAudit(path: string): Promise<Verdict> {
  const database = await open(path);
  try {
    const rows = database.prepare('SELECT * FROM audit ORDER BY id').all() as unknown as Row[];
    const heads = database
      .prepare(
        `SELECT 'report:' || key AS chain, chain AS head FROM report
         UNION ALL SELECT 'unit:' || id, chain FROM unit`,
      )
      .all() as { chain: string; head: string }[];
    const breach = findBreach(rows, new Map(heads.map(({ chain, head }) => [chain, head])));
    return {
      rows: rows.length,
      fingerprint: sha256(rows.map(({ link }) => link).join()),
      breach: breach ?? findForgedRevision(database, rows),
    };
  } finally {
    database.close();
  }
}

type Row = Parameters<typeof findBreach>[0][number];

/** A submission whose content is not the one that the audit saw. */
function findForgedRevision(database: DatabaseSync, rows: readonly Row[]): Breach | null {
  const seen = new Map(rows.map((row) => [`${row.unit} ${row.period} ${row.after}`, row.id]));
  const revisions = database.prepare('SELECT unit, period, digest, doc FROM revision ORDER BY key').all();
  for (const { unit, period, digest, doc } of revisions as Record<string, string>[]) {
    const id = seen.get(`${unit} ${period} ${digest}`);
    const what = `một lần nộp của đơn vị số ${unit}, kỳ ${period}`;
    if (id === undefined) return { id: null, words: `nhật ký không có ${what}` };
    if (sha256(canonicalText(JSON.parse(doc ?? '{}') as Submission)) !== digest)
      return { id, words: `nội dung ${what} không còn như khi nhận` };
  }
  return null;
}

async function open(path: string): Promise<DatabaseSync> {
  if (!existsSync(path)) throw new Error(`Không có ${path}`);
  if (path.endsWith('.sql')) {
    const database = new DatabaseSync(':memory:');
    database.exec(readFileSync(path, 'utf8'));
    return database;
  }
  const file = statSync(path).isDirectory() ? await findFile(path) : path;
  return new DatabaseSync(file, { readOnly: true });
}

/** Miniflare's file of a local ledger; beside it lies one of its own, without our tables. */
async function findFile(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    /[0-9a-f]{64}\.sqlite$/.test(name),
  );
  for (const name of files) {
    const database = new DatabaseSync(join(folder, name), { readOnly: true });
    const found = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'audit'").get();
    database.close();
    if (found) return join(folder, name);
  }
  throw new Error(`Trong ${folder} không có cơ sở dữ liệu của Sổ Học Tập`);
}

if (import.meta.main) {
  const path = process.argv[2] ?? join(import.meta.dirname, '../.data');
  const { rows, fingerprint, breach } = await verifyAudit(path);
  if (breach) {
    console.error(`Nhật ký đã bị sửa: ${breach.id === null ? '' : `dòng ${breach.id}, `}${breach.words}.`);
    process.exit(1);
  }
  console.log(`Nhật ký nguyên vẹn: ${rows} dòng. Dấu của nhật ký: ${fingerprint}`);
}
