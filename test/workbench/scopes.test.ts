// The scope table against Google's reference text, method by method [D].

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scopesOf } from '../../workbench/services/scopes.ts';

const folder = dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json'));
const files = [
  'base',
  'script',
  'spreadsheet',
  'url-fetch',
  'cache',
  'lock',
  'properties',
  'html',
  'utilities',
  'mail',
];

/** Scopes of every overload by `Class.method`, as the reference's comments list them. */
function reference(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    let className = '';
    let scopes: string[] = [];
    for (const line of readFileSync(join(folder, `google-apps-script.${file}.d.ts`), 'utf8').split('\n')) {
      className = /^\s*interface (\w+)/.exec(line)?.[1] ?? className;
      if (/^\s*\/\*\*/.test(line)) scopes = [];
      const scope = /^\s*\* - (https:\/\/www\.googleapis\.com\/auth\/\S+)/.exec(line)?.[1];
      if (scope) scopes.push(scope);
      const method = /^\s{6}(\w+)\(/.exec(line)?.[1];
      if (method && !found.has(`${className}.${method}`)) found.set(`${className}.${method}`, scopes);
    }
  }
  return found;
}

/** `Class.method` of everything that the services' sources serve. */
function served(): string[] {
  const services = new URL('../../workbench/services/', import.meta.url);
  const known = reference();
  const methods = new Set<string>();
  for (const name of readdirSync(services).filter((each) => each.endsWith('.ts'))) {
    let className = '';
    for (const line of readFileSync(new URL(name, services), 'utf8').split('\n')) {
      const found = /^(?:export )?class (\w+)/.exec(line)?.[1];
      if (found)
        className = found
          .replace(/^Range(?:Place|Values|Looks|Cells)$/, 'Range')
          .replace(/^Sheet(?:Lines|Page)$/, 'Sheet')
          .replace('SpreadsheetFile', 'Spreadsheet');
      const method = /^ {2}(\w+)\(/.exec(line)?.[1];
      if (method && known.has(`${className}.${method}`)) methods.add(`${className}.${method}`);
    }
  }
  return [...methods];
}

describe('scopes', () => {
  const known = reference();
  const methods = served();
  test('the sources are read', () => {
    expect(methods.length).toBeGreaterThan(300);
  });
  test('every served method needs exactly the scopes of the reference', () => {
    const wrong = methods.filter((method) => {
      const [className = '', name = ''] = method.split('.');
      return JSON.stringify(scopesOf(className, name)) !== JSON.stringify(known.get(method));
    });
    expect(wrong).toEqual([]);
  });
});
