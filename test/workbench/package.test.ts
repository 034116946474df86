// The workbench as a package of its own: what it says of itself is so, and it knows nothing of who uses it.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { coverage, coverageFile } from '../../workbench/coverage.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'workbench');
const files = (readdirSync(folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const code = files.filter((file) => /\.(ts|html|css)$/.test(file));
const read = (file: string) => readFileSync(file, 'utf8');

test('the table of Google’s services is the one that their types and the workbench give', () => {
  expect(coverage()).toBe(read(coverageFile));
  expect(coverage()).toMatch(/\| Range \| \d+ of \d+ \|/);
});

test('no name of the product stands in it', () => {
  const ours = /sổ học tập|so[-_]hoc[-_]tap|['"`]_so['"`]|phường|quận|xã hội học tập/iu;
  expect(files.filter((file) => ours.test(read(file)))).toEqual([]);
});

test('it imports nothing from outside its folder but the packages of its manifest, at the versions of the house', () => {
  type Manifest = Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const own = JSON.parse(read(join(folder, 'package.json'))) as Manifest;
  const house = JSON.parse(read(join(root, 'package.json'))) as Manifest;
  const packages = { ...own.dependencies, ...own.devDependencies };
  expect(packages).toEqual(
    Object.fromEntries(
      Object.keys(packages).map((name) => [name, house.dependencies[name] ?? house.devDependencies[name]]),
    ),
  );
  const outside: string[] = [];
  for (const file of code) {
    for (const [, from = ''] of read(file).matchAll(/^(?:import|export)[^;]*? from '([^']+)'/gm)) {
      if (from.startsWith('node:') || from in own.dependencies) continue;
      const target = join(file, '..', from);
      if (!from.startsWith('.') || relative(folder, target).startsWith('..'))
        outside.push(`${file}: ${from}`);
    }
  }
  expect(outside).toEqual([]);
});

test('its services need each other in no circle', () => {
  const services = join(folder, 'services');
  const imports = new Map<string, string[]>();
  for (const file of code.filter((one) => one.startsWith(services))) {
    const needed = [...read(file).matchAll(/^import (?!type )([^;]*?) from '(\.[^']+)'/gm)]
      .filter(([, names = '']) => /^\{/.test(names) && !/^\{(\s*type \w+,?)+\s*\}$/.test(names))
      .map(([, , from = '']) => join(file, '..', from));
    imports.set(file, needed);
  }
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path, file].map((one) => relative(services, one)).join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  expect(circles).toEqual([]);
});
