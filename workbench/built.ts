// Where the bundles of `build.ts` lie.

import { fileURLToPath } from 'node:url';

/** The path of a built file of the workbench; of the folder itself without a name. */
export function builtFile(name = ''): string {
  return fileURLToPath(new URL(`../dist/workbench/${name}`, import.meta.url));
}
