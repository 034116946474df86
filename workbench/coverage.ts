// Which of Google's services are here: a table made from Google's types and from what the workbench serves.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { servedMethods } from './services/node/realm-context.ts';

const types = dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json'));
const files = [
  'spreadsheet',
  'base',
  'script',
  'url-fetch',
  'mail',
  'html',
  'properties',
  'cache',
  'lock',
  'utilities',
];

/** Google's methods by class, in the order of the types; constants and enumerations are not among them. */
function methodsOf(file: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let methods: string[] = [];
  for (const line of readFileSync(join(types, `google-apps-script.${file}.d.ts`), 'utf8').split('\n')) {
    const name = /^ {4}interface (\w+)/.exec(line)?.[1];
    if (name) {
      methods = found.get(name) ?? [];
      found.set(name, methods);
    }
    const method = /^ {6}(\w+)\(/.exec(line)?.[1];
    if (method && !methods.includes(method)) methods.push(method);
  }
  return found;
}

/** The table as it stands in COVERAGE.md. */
export function coverage(): string {
  const served = servedMethods();
  const rows: string[] = [];
  const absent: string[] = [];
  let has = 0;
  let all = 0;
  for (const file of files) {
    for (const [name, methods] of methodsOf(file)) {
      const here = served[name];
      if (!here) {
        absent.push(`${name} (${methods.length})`);
        continue;
      }
      const missing = methods.filter((method) => !here.includes(method));
      has += methods.length - missing.length;
      all += methods.length;
      rows.push(
        `| ${name} | ${methods.length - missing.length} of ${methods.length} | ${missing.join(', ')} |`,
      );
    }
  }
  return [
    '# What of Google’s services is here',
    '',
    'Made by `npx node workbench/coverage.ts` from Google’s types; a test holds it to them. What is missing throws by name.',
    `Of the ${all} methods of the ${rows.length} classes that are here ${has} can be called.`,
    '',
    '| class | methods here | missing |',
    '|---|---|---|',
    ...rows,
    '',
    'Not here at all, with the number of their methods:',
    `${absent.join(', ')}.`,
    '',
  ].join('\n');
}

export const coverageFile = fileURLToPath(new URL('COVERAGE.md', import.meta.url));

if (import.meta.main) writeFileSync(coverageFile, coverage());
