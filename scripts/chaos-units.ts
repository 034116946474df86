// `npm run chaos:units`: ten thousand sequences of what may happen to units and reports in a year, each total held against a
// second opinion. The ledger's routes run on Node's own SQLite, so that a sequence costs milliseconds. Arguments: how many,
// and the number of the first, from which a run goes on that was ended.
import { registerHooks } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import type { DurableObjectStorage } from '@cloudflare/workers-types';
import fc from 'fast-check';

// Migrations are bundled as text by wrangler; here they are read so.
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.sql')) return next(url, context);
    const { source } = next(url, { ...context, format: 'module' });
    return {
      format: 'module',
      source: `export default ${JSON.stringify(String(source))};`,
      shortCircuit: true,
    };
  },
});

const { migrate } = await import('../worker/ledger/migrations.ts');
const { insideOf } = await import('../test/support/ledger-calls.ts');
const { counts, step, Story } = await import('../test/support/unit-story.ts');

/** What the ledger asks of its storage, over an SQLite in memory. */
function storageInMemory(): DurableObjectStorage {
  const database = new DatabaseSync(':memory:');
  const prepared = new Map<string, ReturnType<typeof database.prepare>>();
  let depth = 0;
  const sql = {
    exec(text: string, ...values: (string | number | null)[]) {
      if (values.length === 0 && /;\s*\S/.test(text)) {
        database.exec(text);
        return { toArray: () => [], rowsRead: 0, rowsWritten: 0 };
      }
      const statement = prepared.get(text) ?? database.prepare(text);
      prepared.set(text, statement);
      const rows = statement.all(...values);
      return { toArray: () => rows.map((row) => ({ ...row })), rowsRead: 0, rowsWritten: 0 };
    },
  };
  const transactionSync = <T>(work: () => T): T => {
    const name = `step${depth}`;
    depth += 1;
    database.exec(`SAVEPOINT ${name}`);
    try {
      return work();
    } catch (error) {
      database.exec(`ROLLBACK TO ${name}`);
      throw error;
    } finally {
      database.exec(`RELEASE ${name}`);
      depth -= 1;
    }
  };
  return { sql, transactionSync } as unknown as DurableObjectStorage;
}

const [many = 10_000, first = 1] = process.argv.slice(2).map(Number);
const started = process.cpuUsage();
const stories = fc.array(step, { minLength: 8, maxLength: 28 });
for (let number = first; number < first + many; number++) {
  const storage = storageInMemory();
  migrate(storage);
  const [steps = []] = fc.sample(stories, { numRuns: 1, seed: number });
  const story = new Story(insideOf(storage), number);
  try {
    for (const one of steps) await story.play(one);
    await story.end();
  } catch (error) {
    console.error(`Sequence ${number}, what was taken of it:\n${story.told.log()}`);
    throw error;
  }
  if (number % 500 === 0) console.log(`${number}: so far no difference`);
}
const { user, system } = process.cpuUsage(started);
console.log(
  `${many} sequences from ${first}, ${Math.round((user + system) / 1e6)} s of processor time: ${JSON.stringify(counts)}`,
);
