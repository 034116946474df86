// The files that clasp would push, read from a folder.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../execution.ts';

export interface Addon {
  manifest: Manifest;
  /** All scripts one after another in the order of their names, as Apps Script loads them. */
  code: string;
  /** By name without extension. */
  html: Record<string, string>;
}

export function readAddon(folder: string): Addon {
  const names = (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  if (!names.includes('appsscript.json')) throw new Error(`no appsscript.json in ${folder}`);
  const html: Record<string, string> = {};
  for (const name of names) if (name.endsWith('.html')) html[name.slice(0, -5)] = read(name);
  return {
    manifest: JSON.parse(read('appsscript.json')) as Manifest,
    code: names
      .filter((name) => name.endsWith('.js') || name.endsWith('.gs'))
      .map(read)
      .join('\n'),
    html,
  };
}
