// A deployment on D1 carried over into a ledger: every answer, total, receipt and link of the trail is the same.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWorld, officer, reader, reportOf, top, type Ward } from '../scripts/bench-data.ts';
import { type BenchWorker, now, secret, startWorker } from '../scripts/bench-worker.ts';
import { pagesOfExport } from '../scripts/d1-export.ts';
import { restore } from '../scripts/restore.ts';
import { inDatabase } from '../scripts/workerd.ts';
import { tables } from '../worker/store/backup.ts';

const migrations = join(import.meta.dirname, '../worker/migrations');
/** The last step that D1 databases have. */
const lastOfD1 = 11;
const folder = mkdtempSync(join(tmpdir(), 'so-hoc-tap-d1-'));
let from: BenchWorker;
let to: BenchWorker;

beforeAll(async () => {
  [from, to] = await Promise.all([startWorker(), startWorker()]);
});
afterAll(async () => {
  await Promise.all([from.stop(), to.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

async function answersOf(worker: BenchWorker, wards: readonly Ward[]): Promise<string[]> {
  const headers = { Authorization: `Bearer ${await worker.tokenFor(reader)}`, 'X-Demo-Clock': now };
  const paths = [
    `/v1/units/${top}/summaries/2017-Q1`,
    `/v1/units/${top}/summaries/2017-H1`,
    `/v1/units/${top}/progress/2017`,
    `/v1/units/${top}/submissions/2017-Q1`,
    ...wards.slice(0, 3).map(({ id }) => `/v1/units/${id}/reports/2017-Q1/revisions`),
  ];
  const answers: string[] = [];
  for (const path of paths) {
    const answer = await fetch(new URL(path, worker.url), { headers });
    answers.push(`${path} ${answer.status} ${await answer.text()}`);
  }
  return answers;
}

/** The rows of a running ledger in a database as D1 had it, with the totals that stood there. */
async function exportOf(worker: BenchWorker): Promise<DatabaseSync> {
  const old = new DatabaseSync(':memory:');
  old.exec('PRAGMA foreign_keys = OFF');
  old.exec('CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY, name TEXT, applied_at TEXT)');
  const steps = readdirSync(migrations).filter((name) => Number.parseInt(name, 10) <= lastOfD1);
  for (const name of steps.sort()) {
    old.exec(readFileSync(join(migrations, name), 'utf8'));
    old.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name);
  }
  for (const table of [...tables, 'rollup']) {
    const columns = old.prepare(`SELECT name FROM pragma_table_info('${table}')`).all() as { name: string }[];
    if (columns.length === 0) continue;
    const { rows } = await inDatabase<Record<string, string | number | null>>(
      worker.url,
      `SELECT * FROM "${table}"`,
    );
    for (const row of rows) {
      const kept = table === 'rollup' ? { ...row, state: 0 } : row;
      const names = columns.map(({ name }) => name).filter((name) => name in kept);
      old
        .prepare(
          `INSERT OR REPLACE INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        )
        .run(...names.map((name) => (kept as Record<string, string | number | null>)[name] ?? null));
    }
  }
  return old;
}

/** As `wrangler d1 export` writes it: what makes the tables, then a line a row. */
function dumped(file: DatabaseSync): string {
  const made = file
    .prepare(
      "SELECT sql, type FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )
    .all() as { sql: string; type: string }[];
  const literal = (value: unknown) =>
    value === null
      ? 'NULL'
      : typeof value === 'number'
        ? String(value)
        : `'${String(value).replaceAll("'", "''")}'`;
  const rows = made
    .filter(({ type }) => type === 'table')
    .flatMap(({ sql }) => {
      const [, name = ''] = /CREATE TABLE "?(\w+)"?/.exec(sql) ?? [];
      const all = file.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[];
      return all.map(
        (row) =>
          `INSERT INTO "${name}" (${Object.keys(row)
            .map((column) => `"${column}"`)
            .join(',')}) VALUES(${Object.values(row).map(literal).join(',')});`,
      );
    });
  const of = (type: string) => made.filter((one) => one.type === type).map(({ sql }) => `${sql};`);
  return ['PRAGMA defer_foreign_keys=TRUE;', ...of('table'), ...rows, ...of('index'), ...of('trigger')].join(
    '\n',
  );
}

it('gives the same answers, totals, receipts and trail', { timeout: 600_000 }, async () => {
  const places = await makeWorld(from.url, secret, 3);
  const wards = places.get(2017) ?? [];
  const headers = {
    Authorization: `Bearer ${await from.tokenFor(officer)}`,
    'X-Demo-Clock': now,
    'Content-Type': 'application/json',
  };
  for (const [i, { id }] of wards.entries())
    for (let base = 0; base <= i; base++) {
      const answer = await fetch(new URL(`/v1/units/${id}/reports/2017-Q1`, from.url), {
        method: 'PUT',
        headers,
        body: JSON.stringify(reportOf({ year: 2017, slot: 'Q1' }, id + 10 * base, base)),
      });
      expect([answer.status, answer.ok ? '' : await answer.text()]).toEqual([201, '']);
    }
  const before = await answersOf(from, wards);
  const old = await exportOf(from);
  const path = join(folder, 'old.sql');
  writeFileSync(path, dumped(old));
  const carried = pagesOfExport(path);
  expect(carried.totals).toBeGreaterThan(0);

  await restore(to.url.origin, secret, carried);
  expect(await answersOf(to, wards)).toEqual(before);
  const trail = async (worker: BenchWorker) =>
    (await inDatabase(worker.url, 'SELECT id, chain, link FROM audit ORDER BY id')).rows;
  expect(await trail(to)).toEqual(await trail(from));
  const receipts = async (worker: BenchWorker) =>
    (await inDatabase(worker.url, 'SELECT key, revision, digest, at, first, chain FROM report ORDER BY key'))
      .rows;
  expect(await receipts(to)).toEqual(await receipts(from));
  expect(await receipts(to)).toHaveLength(3);

  // A total that its reports do not add up to is told by its unit and period, and nothing is sent.
  const [{ key = 0, doc = '' } = {}] = old.prepare('SELECT key, doc FROM rollup').all() as {
    key: number;
    doc: string;
  }[];
  const changed = JSON.parse(doc) as { tallies: number[] };
  changed.tallies[0] = (changed.tallies[0] ?? 0) + 1;
  old.prepare('UPDATE rollup SET doc = ? WHERE key = ?').run(JSON.stringify(changed), key);
  writeFileSync(path, dumped(old));
  expect(() => pagesOfExport(path)).toThrow(
    /1 số tổng trong bản cũ không bằng tổng các báo cáo của nó: Tỉnh 1, 2017-/,
  );
});
