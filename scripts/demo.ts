// Brings up a whole demo on this machine: Worker, database, identity issuer, workbench, and on the first start the data of
// its story. Used by `npm start` and by the tests that drive a browser.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Story } from '../demo/story.ts';
import { buildWorkbench } from '../workbench/build.ts';
import { openIssuer } from '../workbench/issuer.ts';
import { startWorkbench, type Workbench } from '../workbench/server.ts';
import { buildAddon } from './build-addon.ts';
import { startWorker } from './local-worker.ts';

/** The `aud` of the workbench's tokens, as `wrangler.toml` expects it. */
const audience = 'so-hoc-tap-workbench';

/** Where the add-on believes the Worker to be: built as for Google, which wants https; the workbench leads it here. */
const publicUrl = 'https://so-hoc-tap.example';

export interface DemoOptions {
  folder: string;
  /** The page; the sidebar's origin and the Worker take the next two. */
  port: number;
  story: Story;
  say(line: string): void;
}

export interface Demo {
  url: string;
  workerUrl: string;
  workbench: Workbench;
  /** Done when what the page does not need at once is filled as well. */
  allFilled: Promise<void>;
  close(): Promise<void>;
}

/** How the demo's folder is laid out; another word whenever an older one can no longer be read. */
const shape = 'ledger-3';

/** A port that somebody else holds; the message says how to choose another. */
export class PortTakenError extends Error {}

export async function startDemo(options: DemoOptions): Promise<Demo> {
  for (const offset of [0, 1, 2]) await refuseTaken(options.port + offset);
  // What was started is stopped again where a later step fails, last first.
  const started: (() => Promise<void>)[] = [];
  try {
    return await bringUp(options, started);
  } catch (error) {
    for (const stop of started.reverse()) await stop().catch(() => undefined);
    throw error;
  }
}

async function bringUp(options: DemoOptions, started: (() => Promise<void>)[]): Promise<Demo> {
  const { folder, port, say, story } = options;
  const complete = join(folder, 'complete');
  // A first start that was cut short leaves half a demo, an earlier version one that nothing can read: begin again.
  const made = await readFile(complete, 'utf8').catch(() => '');
  if (!made.startsWith(shape)) {
    if (made !== '') say('Dữ liệu mẫu là của bản cũ, đang dựng lại từ đầu…');
    await rm(folder, { recursive: true, force: true });
  }
  const fresh = !existsSync(folder);
  await mkdir(folder, { recursive: true });
  const databaseFolder = join(folder, 'worker');
  const workerUrl = `http://127.0.0.1:${port + 2}`;
  const issuerUrl = `http://127.0.0.1:${port}`;
  const addonFolder = join(folder, 'add-on');

  say('Đang dựng tiện ích và bàn thử…');
  await Promise.all([
    buildAddon(addonFolder, publicUrl),
    buildWorkbench(),
    mkdir(databaseFolder, { recursive: true }),
  ]);
  say('Đang chuẩn bị cơ sở dữ liệu…');
  const secret = randomBytes(24).toString('hex');
  const worker = await startWorker({ folder: databaseFolder, port: port + 2, issuer: issuerUrl, secret });
  started.push(worker.stop);
  const workbench = await startWorkbench({
    dataFolder: join(folder, 'workbench'),
    port,
    sidebarPort: port + 1,
    addonFolder,
    worker: { url: workerUrl, publicUrl },
    people: story.people,
    note: story.note,
    clockStart: story.opening,
    audience,
  });
  started.push(workbench.close);
  let allFilled = Promise.resolve();
  let closing = false;
  if (fresh) {
    const issuer = await openIssuer(join(folder, 'workbench'), issuerUrl);
    const nameOf = (email: string) => story.people.find((one) => one.email === email)?.name ?? email;
    const token = (email: string, now: Date) =>
      issuer.tokenFor(email, { now, audience, name: nameOf(email) });
    const fillRest = await story.begin({ ...{ workerUrl, secret, token, say }, documents: workbench.host });
    allFilled = (async () => {
      await fillRest(() => closing);
      if (!closing) await writeFile(complete, `${shape} ${new Date().toISOString()}\n`);
    })();
    allFilled.catch((error: Error) => {
      if (!closing) say(error.message);
    });
  }
  return {
    url: `${workbench.url}/`,
    workerUrl,
    workbench,
    allFilled,
    async close() {
      closing = true;
      await allFilled.catch(() => undefined);
      try {
        await workbench.close();
      } finally {
        await worker.stop();
      }
    },
  };
}

function refuseTaken(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(
        new PortTakenError(
          `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ: npm start -- --port ${port + 100}`,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
