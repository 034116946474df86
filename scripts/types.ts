// Type-checks every part under the rules of the place where it runs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Each project has only the globals of its runtime, so that the compiler refuses what does not belong there. */
const projects = [
  'shared/tsconfig.json',
  'apps-script/tsconfig.json',
  'apps-script/sidebar/tsconfig.json',
  'documents/tsconfig.json',
  'worker/tsconfig.json',
  'test/worker/tsconfig.json',
  'tsconfig.json',
];

let failed = 0;
for (const project of projects) {
  if (!existsSync(join(root, project))) throw new Error(`${project} is missing`);
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      project,
      // What did not change since the last run is not checked again.
      '--incremental',
      '--tsBuildInfoFile',
      join(root, 'node_modules/.cache/types', `${project.replaceAll('/', '-')}.tsbuildinfo`),
    ],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
