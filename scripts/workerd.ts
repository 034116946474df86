// The Worker on a workerd of our own: bundled as it is deployed, in wrangler's Miniflare, so that there is one workerd.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { build } from 'esbuild';
import { unstable_splitSqlQuery as statementsIn } from 'wrangler';

export interface Running {
  ready: Promise<URL>;
  getD1Database(name: string): Promise<D1Database>;
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
    convertV4MiniflareOptions({ host: '127.0.0.1', port: 0, compatibilityDate: '2026-10-01', ...options }),
  );
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

/** The Worker as one module. */
export async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'worker/index.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker', 'browser'],
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Applies every migration to an empty database. */
export async function migrate(database: D1Database): Promise<void> {
  const folder = join(root, 'worker/migrations');
  for (const file of readdirSync(folder).sort()) {
    for (const statement of statementsIn(readFileSync(join(folder, file), 'utf8')))
      await database.prepare(statement).run();
  }
}
