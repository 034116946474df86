// What files cost: the Worker's processor for the answers that they are written from, the size of the parts of the page
// that write them, and the time that writing takes here.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeSummary, writeWorkbook } from '../documents/excel.ts';
import { writeReport } from '../documents/word.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import type { TalliedSummary } from '../shared/exchange/exported-summary.ts';
import type { DocumentSource } from '../shared/wire/document.ts';
import { reader, top } from './bench-data.ts';
import { ask } from './bench-load.ts';
import { type BenchWorker, now } from './bench-worker.ts';
import { buildAddon } from './build-addon.ts';
import { bundle } from './workerd.ts';

type Row = [what: string, measured: string, target: string];

const calls = 40;

/** The answers for one unit with `scale` wards, after each has been asked for once. */
export async function answersForFiles(worker: BenchWorker, scale: number): Promise<Row[]> {
  const headers = { Authorization: `Bearer ${await worker.tokenFor(reader)}`, 'X-Demo-Clock': now };
  const rows: Row[] = [];
  for (const [what, path] of [
    ['Word report', `/v1/units/${top}/documents/2016-Y`],
    ['summary as a file', `/v1/units/${top}/summaries/2016-Y/tallies`],
  ] as const) {
    for (let i = 0; i < 5; i++) await ask(worker.url, { path, headers });
    const before = worker.cpu();
    let size = 0;
    for (let i = 0; i < calls; i++) {
      const { status, body } = await ask(worker.url, { path, headers });
      if (status !== 200) throw new Error(`${status} ${body.slice(0, 300)}`);
      size = Buffer.byteLength(body);
    }
    const each = (worker.cpu() - before) / calls;
    rows.push([
      `what the ${what} of ${scale} wards is written from`,
      `processor ${each.toFixed(1)} ms, ${(size / 1000).toFixed(0)} KB`,
      '≤ 10 ms',
    ]);
    rows.push(...(await written(what, scale, JSON.parse((await ask(worker.url, { path, headers })).body))));
  }
  return rows;
}

async function written(what: string, scale: number, given: DocumentSource | TalliedSummary): Promise<Row[]> {
  const begin = performance.now();
  const { bytes } =
    'units' in given
      ? await writeSummary(given, 'xlsx')
      : (await writeReport(given, { number: '', day: '' })).file;
  const time = performance.now() - begin;
  return [
    [
      `the ${what} of ${scale} wards itself, in Node`,
      `${time.toFixed(0)} ms, ${(bytes.length / 1000).toFixed(0)} KB`,
      '',
    ],
  ];
}

/** Of everything that is loaded: the Worker, the sidebar, its three parts; and an empty workbook written. */
export async function sizesOfParts(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-hoc-tap-bench-'));
  await buildAddon(folder, 'https://so-hoc-tap.example');
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
  const rows: Row[] = [['Worker, minified', `${kib(gzipSync(await bundle()).length)} gzip`, '']];
  rows.push(['sidebar', `${kib(gzipSync(await readFile(join(folder, 'sidebar.html'))).length)} gzip`, '']);
  for (const room of ['word', 'excel', 'filling']) {
    const packed = await readFile(join(folder, `${room}.html`), 'utf8');
    rows.push([`${room}, loaded at the press of a button`, `${kib((packed.length * 3) / 4)} gzip`, '']);
  }
  await rm(folder, { recursive: true });
  const begin = performance.now();
  const unit = { id: 1, code: '1', name: 'Phường' };
  const identity = { catalogue: catalogue.version, year: 2016, unit, reporter: 'ward' as const };
  const { bytes } = await writeWorkbook(identity, null);
  const time = performance.now() - begin;
  rows.push(['an empty workbook as Excel, in Node', `${time.toFixed(0)} ms, ${kib(bytes.length)}`, '']);
  return rows;
}
