// Runs the Worker on this machine: workerd with the ledger kept in a folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

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

export interface LocalWorker {
  url: string;
  stop(): Promise<void>;
}

/** Starts the Worker and waits until it answers; refuses with what it printed where it does not. */
export async function startWorker(options: {
  folder: string;
  port: number;
  issuer: string;
  /** Sets the deployment up, once. */
  secret: string;
}): Promise<LocalWorker> {
  const { folder, port, issuer, secret } = options;
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      wrangler,
      'dev',
      ...['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0', '--local'],
      ...['--persist-to', folder, '--log-level', 'warn', '--show-interactive-dev-session=false'],
      ...['--var', 'STAGE:local', `LOCAL_ISSUER:${issuer}`, `SETUP_SECRET:${secret}`],
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
