// One town for a whole test run: Vitest's `globalSetup` for the tests of the add-on and the scenarios. It comes up while the
// tests that need none are running already.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Town } from './addon-district.ts';
import { startTown } from './addon-town.ts';

/** What the file of the town says: the town once it is up, or why there is none. */
export type TownNews = { town: Town } | { problem: string };

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the news of the town will be. */
    townFile?: string;
  }
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'town-news-'));
  const file = join(folder, 'town.json');
  const tell = (news: TownNews) => {
    writeFileSync(`${file}.new`, JSON.stringify(news));
    renameSync(`${file}.new`, file);
  };
  const starting = startTown();
  starting.then(
    ({ town }) => tell({ town }),
    (problem: Error) => tell({ problem: problem.stack ?? problem.message }),
  );
  project.provide('townFile', file);
  return async () => {
    const started = await starting.catch(() => undefined);
    await started?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
