// The Worker on a workerd of our own: bundled as it is deployed, in wrangler's Miniflare, so that there is one workerd.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface Running {
  ready: Promise<URL>;
  dispose(): Promise<void>;
}

interface Library {
  Miniflare: new (options: unknown) => Running;
  convertV4MiniflareOptions(options: unknown): unknown;
}

const root = join(import.meta.dirname, '..');
const fromWrangler = createRequire(createRequire(import.meta.url).resolve('wrangler/package.json'));
const { Miniflare, convertV4MiniflareOptions } = fromWrangler('miniflare') as Library;

export function startWorkerd(options: object): Running {
  return new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      compatibilityDate: '2026-10-01',
      compatibilityFlags: ['nodejs_compat'],
      ...options,
    }),
  );
}

/** Binding of the ledger, for Miniflare. */
export const ledgerBinding = { LEDGER: { className: 'Ledger', useSQLite: true } };

/** One statement straight in the ledger's database: its rows, and the size of the database afterwards. */
export async function inDatabase<Row>(
  url: URL,
  text: string,
  ...values: (string | number | null)[]
): Promise<{ rows: Row[]; size: number }> {
  const response = await fetch(new URL('/sql', url), {
    method: 'POST',
    body: JSON.stringify([text, ...values]),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as { rows: Row[]; size: number };
}

/** Child processes of this one; none where there is no /proc. */
export function children(): string[] {
  try {
    return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter((child) => child !== '');
  } catch {
    return [];
  }
}

/** The Worker as one module, with its way into the database. */
export async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/bench-entry.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    external: ['cloudflare:*', 'node:*'],
    loader: { '.sql': 'text' },
    conditions: ['workerd', 'worker', 'browser'],
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
