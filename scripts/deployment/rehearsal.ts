// The installation rehearsed on this machine: wrangler's dry run, the files that clasp would send, a Worker of one's own that
// is set up as the real one will be. Nothing is sent anywhere, nothing is kept.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Setup } from '../../shared/wire/deployment.ts';
import { startWorker } from '../local-worker.ts';
import { setUp } from '../setting-up.ts';
import { withPage } from './audience.ts';
import { afterwards, line } from './by-hand.ts';
import type { Dialogue } from './dialogue.ts';
import { buildHere, pointAt } from './script.ts';
import { Installation } from './settings.ts';
import type { Step } from './step.ts';
import { type Call, printedBy, root, run } from './tools.ts';
import { migrationWanted, readiness, workerReady, writeConfiguration } from './worker.ts';

/** An address that is nobody's. */
const somewhere = 'https://so-hoc-tap.vi-du.workers.dev';
const script = 'x'.repeat(57);

/** `stepsOf` gives the steps of a real run, of which only the words are used. */
export async function rehearse(
  { say }: Dialogue,
  stepsOf: (installation: Installation) => readonly Step[],
): Promise<void> {
  const installation = new Installation(mkdtempSync(join(tmpdir(), 'so-hoc-tap-')));
  const { folder } = installation;
  try {
    say('Tập dượt trên máy này: không gửi gì ra ngoài, không đổi gì.');
    installation.save({
      ...{ url: somewhere, script, project: '123456789012' },
      audiences: ['123456789012-vidu.apps.googleusercontent.com'],
    });
    writeConfiguration(installation);
    const dry: Call = {
      tool: 'wrangler',
      args: ['deploy', '--dry-run', '--outdir', 'built', '--config', 'wrangler.json'],
      folder,
    };
    const printed = printedBy(dry, await run(dry));
    const bound = /env\.LEDGER\s.*Durable Object/.test(printed);
    if (!bound) throw new Error(`wrangler không thấy sổ cái (Durable Object):\n${printed}`);
    const size = readdirSync(join(folder, 'built'))
      .filter((name) => name.endsWith('.js'))
      .reduce((sum, name) => sum + readFileSync(join(folder, 'built', name)).length, 0);
    say(`✓ máy chủ: wrangler nhận, ${Math.round(size / 1024)} KB, có sổ cái (Durable Object với SQLite)`);

    const built = await buildHere(installation);
    say(`✓ tiện ích: clasp sẽ đẩy ${(await filesToPush(built)).join(', ')}`);
    const page = installation.path('audience');
    withPage(built, page);
    say(`✓ trang đọc mã nhận diện, một lần: ${(await filesToPush(page)).join(', ')}`);

    await setUpHere(installation, say);
    const steps = stepsOf(installation);
    say(`\nChạy thật đi qua ${steps.length} việc; dòng • là việc của anh chị:`);
    for (const [i, { wanted, byHand = [] }] of steps.entries()) {
      say(`${i + 1}/${steps.length} ${wanted}`);
      for (const one of byHand) say(line(one));
    }
    say('Và sau cùng:');
    for (const one of afterwards({ script: '…' })) say(line(one));
    say('\nTập dượt xong. Chạy thật: npm run deploy');
  } finally {
    // On Windows what a process still holds open cannot be removed at once.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
}

async function filesToPush(folder: string): Promise<string[]> {
  pointAt(folder, script);
  const call: Call = { tool: 'clasp', args: ['show-file-status', '--json'], folder };
  const { filesToPush } = JSON.parse(printedBy(call, await run(call))) as { filesToPush: string[] };
  return filesToPush.sort();
}

/** A Worker of one's own, set up with the example of the guide. */
async function setUpHere(installation: Installation, say: Dialogue['say']): Promise<void> {
  const secret = 'ma-tap-duot-24-ky-tu-0001';
  const worker = await startWorker({
    folder: installation.path('worker'),
    port: await freePort(),
    issuer: 'http://127.0.0.1:1',
    secret,
  });
  try {
    installation.save({ url: worker.url });
    if (!(await workerReady(installation, fetch).seen()))
      throw new Error('Máy chủ trên máy này không lên được bước mới nhất của cơ sở dữ liệu.');
    say(`✓ /readyz: sẵn sàng, cơ sở dữ liệu ở bước ${migrationWanted()}`);
    const setup = JSON.parse(readFileSync(join(root, 'docs/first-units.json'), 'utf8')) as Setup;
    await setUp(worker.url, secret, setup);
    const { setUp: done } = await readiness(installation, fetch);
    if (!done) throw new Error('Đã gửi bản dựng ban đầu nhưng máy chủ chưa có người quản trị.');
    say(
      `✓ bản dựng ban đầu docs/first-units.json: ${setup.units?.length} đơn vị, ${setup.members?.length} người; mã chỉ dùng một lần`,
    );
  } finally {
    await worker.stop();
    installation.save({ url: somewhere });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
