// The D1 database that the ledger grew out of, as pages of a backup: brought to the newest step of the schema, its rows as
// they are, in the order of their keys; and the proof that every total of it follows from its reports.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { slots } from '../shared/period.ts';
import { addTallies } from '../shared/totals/tally.ts';
import type { BackupPage, Digests } from '../shared/wire/deployment.ts';
import { readBackup } from '../worker/store/backup.ts';
import type { Database } from '../worker/store/database.ts';
import { placeOf, reportKey } from '../worker/store/keys.ts';
import { slotBit } from '../worker/units/slots.ts';
import { digestsOf } from './backup-file.ts';

const migrations = join(import.meta.dirname, '../worker/migrations');

/** The rows with their digests, and how many totals there were; throws where one does not follow from its reports. */
export function pagesOfExport(path: string): { pages: BackupPage[]; digests: Digests; totals: number } {
  const file = new DatabaseSync(':memory:');
  try {
    file.exec(readFileSync(path, 'utf8'));
    const from = Number.parseInt(
      String(file.prepare('SELECT name FROM d1_migrations ORDER BY name DESC LIMIT 1').get()?.name),
      10,
    );
    const totals = provedTotals(file);
    const newer = readdirSync(migrations).filter((name) => Number.parseInt(name, 10) > from);
    for (const name of newer.sort()) file.exec(readFileSync(join(migrations, name), 'utf8'));
    const migration = Number.parseInt(newer.at(-1) ?? String(from), 10);
    const pages: BackupPage[] = [];
    for (let after: string | undefined; ; ) {
      const page = readBackup(databaseOf(file), after);
      pages.push({ migration, ...page });
      if (page.next === null) break;
      after = page.next;
    }
    return { pages, digests: digestsOf(pages), totals };
  } finally {
    file.close();
  }
}

/**
 * Adds up anew, from the reports, every total that was in force; the ledger will do the same when it is first asked. A total
 * that is not what its reports add up to would be another one after the move, and is told before anything is sent.
 */
function provedTotals(file: DatabaseSync): number {
  const kept = file.prepare('SELECT key, doc FROM rollup WHERE state = 0').all() as {
    key: number;
    doc: string;
  }[];
  const unlike: string[] = [];
  for (const { key, doc } of kept) {
    const at = Math.floor(key / 2 ** 24);
    const [year, slot] = [Math.floor(at / slots.length), slots[at % slots.length] ?? 'Y'];
    const unit = file
      .prepare('SELECT name, place, last FROM tree WHERE year = ? AND rank = ? AND slots & ?')
      .get(year, placeOf(key), slotBit(slot)) as { name: string; place: number; last: number } | undefined;
    const period = { year, slot };
    const reports = unit
      ? (file
          .prepare('SELECT tallies FROM report WHERE key BETWEEN ? AND ?')
          .all(reportKey(period, unit.place), reportKey(period, unit.last)) as { tallies: string }[])
      : [];
    const sum = addTallies(reports.map(({ tallies }) => JSON.parse(tallies) as number[]));
    const { tallies } = JSON.parse(doc) as { tallies: number[] };
    const length = Math.max(sum.length, tallies.length);
    const same = Array.from({ length }, (_, i) => (sum[i] ?? 0) === (tallies[i] ?? 0)).every(Boolean);
    if (!same) unlike.push(`${unit?.name ?? `bậc ${placeOf(key)}`}, ${year}-${slot}`);
  }
  if (unlike.length > 0)
    throw new Error(
      `${unlike.length} số tổng trong bản cũ không bằng tổng các báo cáo của nó: ${unlike.slice(0, 10).join('; ')}. Chưa gửi gì. Cập nhật lại bảng tổng hợp ở bản cũ rồi xuất lại.`,
    );
  return kept.length;
}

/** A database in a file as the store reads it. */
export function databaseOf(file: DatabaseSync): Database {
  return {
    identity: {},
    all: <Row>({ sql, values }: Parameters<Database['all']>[0]) => file.prepare(sql).all(...values) as Row[],
    step: (work) => work(),
    spent: { read: 0, written: 0, statements: 0 },
  };
}
