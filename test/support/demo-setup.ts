// One demo for a whole test run, of which every file of the browser's tests takes a copy: Vitest's `globalSetup`. It is made
// while the tests that need none are running already.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { quan1Story } from '../../demo/quan1-story.ts';
import { startDemo } from '../../scripts/demo.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo that is copied lies, beside the news of it. */
    demoFolder?: string;
  }
}

/** None of the tests' own. */
const port = 4780;

export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-to-copy-'));
  const tell = (problem: string) => {
    writeFileSync(join(folder, 'news.new'), problem);
    renameSync(join(folder, 'news.new'), join(folder, 'news'));
  };
  const making = (async () => {
    const demo = await startDemo({
      folder: join(folder, 'data'),
      port,
      story: quan1Story([]),
      say: () => undefined,
    });
    await demo.allFilled.finally(demo.close);
  })();
  const told = making.then(
    () => tell(''),
    (problem: Error) => tell(problem.stack ?? problem.message),
  );
  project.provide('demoFolder', folder);
  return async () => {
    await told;
    rmSync(folder, { recursive: true, force: true });
  };
}
