// `npm run verify-audit`: works out again, from the trail, what counts in a deployment, and says the first thing that does
// not follow. Of a local folder, of a backup file, or, with --url, of a deployment as it stands. With --rows the fingerprint
// is that of so many rows, to be held against one that was noted then.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import type { RestorePage } from '../shared/wire/deployment.ts';
import { prove, type Verdict } from '../worker/audit/proof.ts';
import { writeBackup } from '../worker/store/backup.ts';
import { readPages } from './backup.ts';
import { readBackupFile } from './backup-file.ts';
import { databaseOf } from './d1-export.ts';
import { secretOf } from './deployment/dialogue.ts';

/** The database in a local folder, in a copy of its file, or in a backup. */
export async function verifyAudit(path: string, upTo?: number): Promise<Verdict> {
  const database = await open(path);
  try {
    return prove(databaseOf(database), upTo);
  } finally {
    database.close();
  }
}

/** The rows of a backup in a database of their own. */
function fileOf(pages: readonly RestorePage[]): DatabaseSync {
  const file = new DatabaseSync(':memory:');
  const folder = join(import.meta.dirname, '../worker/migrations');
  for (const name of readdirSync(folder).sort()) file.exec(readFileSync(join(folder, name), 'utf8'));
  file.exec('PRAGMA foreign_keys = OFF');
  for (const { table, columns, rows } of pages) writeBackup(databaseOf(file), table, columns, rows);
  return file;
}

async function open(path: string): Promise<DatabaseSync> {
  if (!existsSync(path)) throw new Error(`Không có ${path}`);
  if (path.endsWith('.jsonl')) return fileOf(readBackupFile(path).pages);
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
  const { values, positionals } = parseArgs({
    options: { url: { type: 'string' }, rows: { type: 'string' } },
    allowPositionals: true,
  });
  const upTo = values.rows === undefined ? undefined : Number(values.rows);
  const question = 'Mã đăng nhập (identity token) của người quản trị';
  const { rows, fingerprint, breach, unproved } = values.url
    ? prove(
        databaseOf(
          fileOf(
            await readPages(values.url, { Authorization: `Bearer ${await secretOf('TOKEN', question)}` }),
          ),
        ),
        upTo,
      )
    : await verifyAudit(positionals[0] ?? join(import.meta.dirname, '../.data'), upTo);
  if (breach) {
    console.error(`Dữ liệu đã bị sửa: ${breach.id === null ? '' : `dòng ${breach.id}, `}${breach.words}.`);
    process.exit(1);
  }
  console.log(`Nguyên vẹn: ${rows} dòng nhật ký. Dấu của nhật ký: ${fingerprint}`);
  if (unproved.length > 0)
    console.log(`Có từ trước khi có dấu, không chứng minh được: ${unproved.length} mục.`);
}
