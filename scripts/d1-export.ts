// The D1 database that the ledger grew out of, as pages of a backup: its rows as they are, in the order of their keys.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { BackupPage, Digests } from '../shared/wire/deployment.ts';
import { readBackup } from '../worker/store/backup.ts';
import type { Database } from '../worker/store/database.ts';
import { digestsOf } from './backup-file.ts';

/** What the rows are carried over with: nothing of them is changed on the way. */
export function pagesOfExport(path: string): { pages: BackupPage[]; digests: Digests } {
  const file = new DatabaseSync(':memory:');
  try {
    file.exec(readFileSync(path, 'utf8'));
    const migration = Number.parseInt(
      String(file.prepare('SELECT name FROM d1_migrations ORDER BY name DESC LIMIT 1').get()?.name),
      10,
    );
    const pages: BackupPage[] = [];
    for (let after: string | undefined; ; ) {
      const page = readBackup(databaseOf(file), after);
      pages.push({ migration, ...page });
      if (page.next === null) break;
      after = page.next;
    }
    return { pages, digests: digestsOf(pages) };
  } finally {
    file.close();
  }
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
