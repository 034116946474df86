// The demo as one file of tests has it: a copy of the run's own, with the reports and the workbook of its first start.
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { quan1Story } from '../../demo/quan1-story.ts';
import { type Demo, startDemo } from '../../scripts/demo.ts';

export interface DemoCopy extends Demo {
  folder: string;
}

/** Starts it at a port that no other file takes, nor the two after it. */
export async function copyDemo(port: number): Promise<DemoCopy> {
  const made = inject('demoFolder') ?? '';
  const news = join(made, 'news');
  while (!existsSync(news)) await pause(100);
  const problem = readFileSync(news, 'utf8');
  if (problem !== '') throw new Error(problem);
  const parent = await mkdtemp(join(tmpdir(), 'so-hoc-tap-demo-'));
  const folder = join(parent, 'data');
  await cp(join(made, 'data'), folder, { recursive: true });
  const demo = await startDemo({ folder, port, story: quan1Story([]), say: () => undefined });
  return {
    ...demo,
    folder,
    async close() {
      await demo.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
