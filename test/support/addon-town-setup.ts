// One town for a whole test run: Vitest's `globalSetup` for the tests of the add-on and the scenarios.
import type { TestProject } from 'vitest/node';
import type { Town } from './addon-district.ts';
import { startTown } from './addon-town.ts';

declare module 'vitest' {
  interface ProvidedContext {
    town?: Town;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { town, stop } = await startTown();
  project.provide('town', town);
  return stop;
}
