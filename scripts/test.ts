// `npm test`: every check there is, the static ones beside vitest; ends with one line «N passed, N failed».
// `npm run test:fast` names the projects that need no server: types, linter and the domain.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', name);

interface Counts {
  passed: number;
  failed: number;
}

function run(file: string, args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
    child.on('close', (code) => done(code === 0));
  });
}

/** What it prints comes in one piece when it ends. */
function runQuietly(title: string, file: string, args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => printed.push(data));
    child.on('close', (code) => {
      console.log(`\n▸ ${title}\n${Buffer.concat(printed)}`);
      done(code === 0);
    });
  });
}

async function staticChecks(): Promise<Counts> {
  const results = await Promise.all([
    runQuietly('types', join(root, 'scripts/types.ts'), []),
    runQuietly('linter and import rules', bin('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings']),
    runQuietly('unused files, exports and dependencies', bin('knip/bin/knip.js'), []),
    runQuietly('catalogue', join(root, 'scripts/check-catalogue.ts'), []),
  ]);
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** The tests of the projects that are named, or all; a run that dies before it reports counts as a failure. */
async function tests(projects: string[]): Promise<Counts> {
  const report = join(mkdtempSync(join(tmpdir(), 'so-hoc-tap-')), 'report.json');
  const finished = await run(bin('vitest/vitest.mjs'), [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    `--reporter=${join(root, 'scripts/project-times.ts')}`,
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0);
    return { passed: numPassedTests, failed: failed === 0 && !finished ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const all = await Promise.all([staticChecks(), tests(process.argv.slice(2))]);
const passed = all.reduce((sum, one) => sum + one.passed, 0);
const failed = all.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
