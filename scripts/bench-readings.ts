// What reading costs, what the judge costs, what the gate costs by itself, and how much memory all of it takes.
import { catalogue } from '../shared/catalogue/current.ts';
import { check } from '../shared/checks/check.ts';
import { judgedYearOf, reader, top, type Ward } from './bench-data.ts';
import { type Ask, ask, median } from './bench-load.ts';
import { type BenchWorker, now } from './bench-worker.ts';

type Row = [what: string, measured: string, target: string];

const calls = 30;

/** Progress and outliers of one unit with `scale` wards, each after it has been asked for once. */
export async function readingsOf(worker: BenchWorker, scale: number): Promise<Row[]> {
  const headers = { Authorization: `Bearer ${await worker.tokenFor(reader)}`, 'X-Demo-Clock': now };
  const rows: Row[] = [];
  const measured = async (path: string, status: number, as = headers) => {
    const one: Ask = { path, headers: as };
    const times: number[] = [];
    for (let i = 0; i < 3; i++) await ask(worker.url, one);
    const before = worker.cpu();
    let read = '';
    let size = 0;
    for (let i = 0; i < calls; i++) {
      const answer = await ask(worker.url, one);
      if (answer.status !== status) throw new Error(`${answer.status} ${answer.body.slice(0, 300)}`);
      times.push(answer.milliseconds);
      read = String(answer.headers['x-rows'] ?? '');
      size = answer.body.length;
    }
    const processor = ((worker.cpu() - before) / calls).toFixed(1);
    return { read: read.split('/')[0] ?? '', size, processor, time: median(times).toFixed(1) };
  };
  const progress = await measured(`/v1/units/${top}/progress/2016`, 200);
  rows.push([
    `progress of ${scale} wards, a page`,
    `${progress.read} rows read, ${(progress.size / 1000).toFixed(0)} KB; processor ${progress.processor} ms, ${progress.time} ms`,
    '≤ 1.500 rows',
  ]);
  if (scale <= 250) {
    const outliers = await measured(`/v1/units/${top}/outliers/2016-Y`, 200);
    rows.push([
      `outliers of ${scale} wards, kept with the total`,
      `${outliers.time} ms, processor ${outliers.processor} ms, ${outliers.read} rows read`,
      scale > 20 ? '≤ 30 ms' : '≤ 5 ms',
    ]);
  }
  const refused = await measured(`/v1/units/${top}/progress/2016`, 401, {
    ...headers,
    Authorization: `Bearer ${await worker.tokenFor(reader, 'another-audience')}`,
  });
  rows.push([
    'the gate alone: a signed token for somebody else, refused',
    `processor ${refused.processor} ms`,
    '≤ 2 ms',
  ]);
  const memory = worker.memory();
  if (memory)
    rows.push([
      `memory of the whole workerd after ${scale} wards`,
      `${memory.now} MB, at most ${memory.most} MB (gate, ledger and runtime together; Cloudflare counts the object alone)`,
      '≤ 128 MB',
    ]);
  return rows;
}

/** The judge of a full year's report with its quarters and last year, in this process. */
export function judging(ward: Ward): Row[] {
  const judged = judgedYearOf(ward, 2017);
  const times: number[] = [];
  for (let i = 0; i < 400; i++) {
    const begin = performance.now();
    check(judged);
    times.push(performance.now() - begin);
  }
  return [
    [
      'check() of a full year report, in this process',
      `${median(times.slice(100)).toFixed(2)} ms (${catalogue.version})`,
      '≤ 0.4 ms',
    ],
  ];
}
