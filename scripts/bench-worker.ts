// The Worker under measurement: bundled as it is deployed, on wrangler's own Miniflare, with a database of its own.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { build } from 'esbuild';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { unstable_splitSqlQuery as statementsIn } from 'wrangler';

interface Running {
  ready: Promise<URL>;
  getD1Database(name: string): Promise<D1Database>;
  dispose(): Promise<void>;
}

interface Library {
  Miniflare: new (options: unknown) => Running;
  convertV4MiniflareOptions(options: unknown): unknown;
}

// Not the newest Miniflare but the one that wrangler runs: there is one workerd.
const fromWrangler = createRequire(createRequire(import.meta.url).resolve('wrangler/package.json'));
const { Miniflare, convertV4MiniflareOptions } = fromWrangler('miniflare') as Library;

const root = join(import.meta.dirname, '..');
const issuer = 'http://127.0.0.1:1';
const audience = 'bench';

/** The time of the bench: all periods are open. */
export const now = '2023-12-31T09:00:00+07:00';

export interface BenchWorker {
  url: URL;
  database: D1Database;
  tokenFor(email: string): Promise<string>;
  stop(): Promise<void>;
}

/** What every ratio is a ratio to: a Worker that does nothing. */
export async function startBare(): Promise<{ url: URL; stop(): Promise<void> }> {
  const worker = start({ modules: true, script: "export default { fetch: () => new Response('ok') }" });
  return { url: await worker.ready, stop: () => worker.dispose() };
}

export async function startWorker(): Promise<BenchWorker> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256' }] };
  const worker = start({
    modules: true,
    script: await bundle(),
    d1Databases: ['DB'],
    bindings: { STAGE: 'local', AUDIENCES: audience, LOCAL_ISSUER: issuer },
    outboundService: () => Response.json(keys),
    // One line a request would measure the terminal.
    handleStructuredLogs: () => undefined,
  });
  const database = await worker.getD1Database('DB');
  await migrate(database);
  const issued = Math.floor(Date.parse(now) / 1000);
  return {
    url: await worker.ready,
    database,
    tokenFor: (email) =>
      new SignJWT({ email, email_verified: true })
        .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(email)
        .setIssuedAt(issued)
        .setExpirationTime(issued + 3600)
        .sign(privateKey),
    stop: () => worker.dispose(),
  };
}

function start(options: object): Running {
  return new Miniflare(
    convertV4MiniflareOptions({ host: '127.0.0.1', port: 0, compatibilityDate: '2026-10-01', ...options }),
  );
}

async function bundle(): Promise<string> {
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

async function migrate(database: D1Database): Promise<void> {
  const folder = join(root, 'worker/migrations');
  for (const file of (await readdir(folder)).sort()) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const statement of statementsIn(text)) await database.prepare(statement).run();
  }
}
