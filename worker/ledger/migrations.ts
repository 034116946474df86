// The steps of the schema, each applied once and whole. Those to 11 are those of the D1 database that the ledger
// grew out of, so that what was stored there can be carried over row by row.
import type { DurableObjectStorage } from '@cloudflare/workers-types';
import spine from '../migrations/0001_spine.sql';
import conversation from '../migrations/0002_conversation.sql';
import closings from '../migrations/0003_closings.sql';
import deadlines from '../migrations/0004_deadlines.sql';
import people from '../migrations/0005_people.sql';
import targets from '../migrations/0006_targets.sql';
import unitsOverTime from '../migrations/0007_units_over_time.sql';
import documentHeads from '../migrations/0009_document_heads.sql';
import chasing from '../migrations/0011_chasing.sql';
import ledger from '../migrations/0012_ledger.sql';
import selections from '../migrations/0013_selections.sql';
import succession from '../migrations/0014_succession.sql';
import closedParts from '../migrations/0015_closed_parts.sql';
import heaviest from '../migrations/0016_heaviest.sql';
import ownLines from '../migrations/0017_own_lines.sql';
import assessments from '../migrations/0018_assessments.sql';
import yearPlans from '../migrations/0019_year_plans.sql';
import joining from '../migrations/0020_joining.sql';
import claims from '../migrations/0021_claims_and_accounts.sql';

/** By number; a number is for ever. */
const migrations: [number: number, text: string][] = [
  [1, spine],
  [2, conversation],
  [3, closings],
  [4, deadlines],
  [5, people],
  [6, targets],
  [7, unitsOverTime],
  [9, documentHeads],
  [11, chasing],
  [12, ledger],
  [13, selections],
  [14, succession],
  [15, closedParts],
  [16, heaviest],
  [17, ownLines],
  [18, assessments],
  [19, yearPlans],
  [20, joining],
  [21, claims],
];

export const migrationNeeded = migrations.at(-1)?.[0] ?? 0;

/** Brings a database to the newest step. A step that fails leaves it at the one before. */
export function migrate(storage: DurableObjectStorage): void {
  storage.sql.exec('CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY)');
  const done = findMigration(storage);
  for (const [number, text] of migrations) {
    if (number <= done) continue;
    storage.transactionSync(() => {
      storage.sql.exec(text);
      storage.sql.exec('INSERT INTO migration (number) VALUES (?)', number);
    });
  }
}

/** The newest step that was applied. */
export function findMigration({ sql }: DurableObjectStorage): number {
  const [row] = sql.exec('SELECT MAX(number) AS number FROM migration').toArray();
  return Number(row?.number ?? 0);
}
