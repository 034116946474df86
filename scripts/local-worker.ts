// Runs the Worker on this machine: workerd with a D1 database kept in a folder, its migrations applied.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { D1Database } from '@cloudflare/workers-types';
import { getPlatformProxy } from 'wrangler';

const root = join(import.meta.dirname, '..');
const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');

/** Keeps wrangler quiet and at home: no metrics, no reports, no look-ups outside. */
const environment = {
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CI: '1',
};

/** Applies the migrations that the database in `folder` does not have yet. */
export async function migrate(folder: string): Promise<void> {
  const run = promisify(execFile);
  const list = ['d1', 'migrations', 'apply', 'so-hoc-tap', '--local', '--persist-to', folder];
  await run(process.execPath, [wrangler, ...list], {
    cwd: root,
    env: { ...environment, WRANGLER_LOG_PATH: join(folder, 'logs') },
  });
}

/** The database in `folder`, for setting up what the Worker's interface does not: units, people, deadlines. */
export async function withDatabase(
  folder: string,
  work: (database: D1Database) => Promise<void>,
): Promise<void> {
  process.env.WRANGLER_LOG_PATH = join(folder, 'logs');
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(root, 'wrangler.toml'),
    persist: { path: join(folder, 'v3') },
  });
  try {
    await work(proxy.env.DB);
  } finally {
    await proxy.dispose();
  }
}

export interface LocalWorker {
  url: string;
  stop(): Promise<void>;
}

/** Starts the Worker and waits until it answers; refuses with what it printed where it does not. */
export async function startWorker(options: {
  folder: string;
  port: number;
  issuer: string;
}): Promise<LocalWorker> {
  const { folder, port, issuer } = options;
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      wrangler,
      'dev',
      ...['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0', '--local'],
      ...['--persist-to', folder, '--log-level', 'warn', '--show-interactive-dev-session=false'],
      ...['--var', 'STAGE:local', `LOCAL_ISSUER:${issuer}`],
    ],
    {
      cwd: root,
      env: { ...environment, WRANGLER_LOG_PATH: join(folder, 'logs') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      printed = (printed + String(chunk)).slice(-4000);
    });
  }
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`Worker không khởi động được:\n${printed}`);
    const up = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return { url, stop: () => stop(child) };
    await pause(100);
  }
  await stop(child);
  throw new Error(`Worker không trả lời sau 30 giây:\n${printed}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, pause(5000)]);
  if (child.exitCode === null) child.kill('SIGKILL');
}
