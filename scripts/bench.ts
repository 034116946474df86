// Measures the Worker against a bare one and against one durable write of the same bytes, in the same run. Run:
//   npm run bench [-- --quick] [--wards 168] [--clients 1,8] [--no-calls] [--free-plan]
// `--peer url` puts another server beside it: the same reports are sent there as they are, by PUT, each to an address of
// its own below the url; whatever it answers below 300 counts. A server that wants another form needs a small translator.
import { parseArgs } from 'node:util';
import { askedIn } from '../shared/asking/asked-catalogue.ts';
import { idsOfSet, readySets } from '../shared/asking/ready-sets.ts';
import { columnOf } from '../shared/catalogue/column.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { inYear } from '../shared/catalogue/in-year.ts';
import type { Period } from '../shared/period.ts';
import { periodCode, slots } from '../shared/period.ts';
import { callsPerAction } from './bench-calls.ts';
import {
  fill,
  makeWorld,
  officer,
  reader,
  reportOf,
  top,
  type Ward,
  yearReportOf,
  years,
} from './bench-data.ts';
import { answersForFiles, sizesOfParts } from './bench-files.ts';
import { freePlanOf } from './bench-free-plan.ts';
import { type Answer, type Ask, ask, closeConnections, median, throughput } from './bench-load.ts';
import { othersMeanwhile } from './bench-others.ts';
import { judging, readingsOf } from './bench-readings.ts';
import { type BenchWorker, now, secret, startBare, startWorker } from './bench-worker.ts';
import { inDatabase } from './workerd.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    wards: { type: 'string', default: '10,168,3321' },
    clients: { type: 'string', default: '1,8,32' },
    peer: { type: 'string' },
    'no-calls': { type: 'boolean', default: false },
    // Only what Cloudflare's free plan counts.
    'free-plan': { type: 'boolean', default: false },
  },
});
const scales = values['free-plan'] ? [] : values.wards.split(',').map(Number);
/** A district, a province, the country. */
const freePlanScales = values.quick ? [16, 168] : [16, 168, 3321];
const clientCounts = values.clients.split(',').map(Number);
const rounds = 3;
const submissionsARound = values.quick ? 150 : 600;
const readings = values.quick ? 60 : 300;

const rows: [what: string, measured: string, target: string][] = [];
const bare = await startBare();

/** The first round only warms up: workerd compiles, the key set is fetched, the e-mail is bound. */
for (const scale of scales) {
  const worker = await startWorker();
  try {
    await measure(worker, scale);
  } finally {
    await worker.stop();
  }
}
await bare.stop();
closeConnections();
for (const scale of freePlanScales) rows.push(...(await freePlanOf(scale)));
if (scales.length > 0) rows.push(...cellsBySet());
if (scales.length > 0 && !values['no-calls'])
  rows.push(...(await callsPerAction()), ...(await sizesOfParts()));
print();

/** Typed cells that a ward's year asks, by ready set; rows of tables come on top. */
function cellsBySet(): typeof rows {
  return readySets.map((set) => {
    const ids = idsOfSet(inYear(catalogue, 2016), set);
    const cells = slots.map((slot) => {
      const asked = askedIn(catalogue, { year: 2016, slot }, [{ from: '2016-Q1', ids }]);
      return columnOf(asked, 'ward', slot).typed.filter(({ field }) => !field.optional).length;
    });
    const sum = cells.reduce((total, count) => total + count, 0);
    return [`cells asked a year, «${set.name}»`, String(sum), set.id === 'quan-1' ? '≤ 30' : ''];
  });
}

async function measure(worker: BenchWorker, scale: number): Promise<void> {
  const places = await makeWorld(worker.url, secret, scale);
  let size = 0;
  for (const slot of slots) size = await fill(worker.url, places.get(2016) ?? [], { year: 2016, slot });
  if (scale === 3321)
    rows.push([`database, ${scale} wards × 6 periods`, `${(size / 1e6).toFixed(0)} MB`, '≤ 150 MB']);
  // The quarters and the half-year of the years that are sent: a year's report is judged against them. Of the whole
  // country one year is enough.
  const sent = scale > 168 ? years.slice(0, 1) : years;
  for (const year of sent)
    for (const slot of slots)
      if (slot !== 'Y') await fill(worker.url, places.get(year) ?? [], { year, slot });
  await inDatabase(worker.url, 'CREATE TABLE bench_write (id INTEGER PRIMARY KEY, doc TEXT NOT NULL)');
  await measureSubmissions(worker, scale, new Map(sent.map((year) => [year, places.get(year) ?? []])));
  await measureSummaries(worker, scale, places.get(2016) ?? []);
  rows.push(...(await readingsOf(worker, scale)));
  if (scale === 168) rows.push(...(await othersMeanwhile(worker, places.get(2022) ?? [])));
  if (scale < 200) rows.push(...(await answersForFiles(worker, scale)));
  const [first] = places.get(2017) ?? [];
  if (scale === scales[0] && first) rows.push(...judging(first));
}

async function measureSubmissions(
  worker: BenchWorker,
  scale: number,
  places: Map<number, Ward[]>,
): Promise<void> {
  const token = await worker.tokenFor(officer);
  const headers = {
    Authorization: `Bearer ${token}`,
    'X-Demo-Clock': now,
    'Content-Type': 'application/json',
  };
  const next = tasksOf(places);
  const submissions = (count: number): Ask[] =>
    Array.from({ length: count }, () => {
      const { ward, period, base } = next();
      return {
        path: `/v1/units/${ward.id}/reports/${periodCode(period)}`,
        method: 'PUT',
        headers,
        body: JSON.stringify(yearReportOf(ward, period.year, base)),
      };
    });
  const cost: string[] = [];
  const stored = (answer: Answer) => {
    cost.push(String(answer.headers['x-rows']));
    return answer.status === 201;
  };
  const hello = Array.from({ length: submissionsARound * 3 }, () => ({ path: '/' }));
  await throughput(worker.url, 1, submissions(40), stored);
  cost.length = 0;
  for (const clients of clientCounts) {
    const speeds: { bare: number; full: number; write: number; peer: number }[] = [];
    const cpus: { bare: number; full: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const asks = submissions(submissionsARound);
      const begin = { bare: bare.cpu(), full: worker.cpu() };
      const bareSpeed = await throughput(bare.url, clients, hello, ({ status }) => status === 200);
      const afterBare = bare.cpu();
      const full = await throughput(worker.url, clients, asks, stored);
      const afterFull = worker.cpu();
      speeds.push({
        bare: bareSpeed,
        full,
        write: await throughput(worker.url, clients, asks.map(asWrite), ({ status }) => status === 200),
        peer: values.peer
          ? await throughput(new URL(values.peer), clients, asks.map(asPeer), ({ status }) => status < 300)
          : Number.NaN,
      });
      cpus.push({
        bare: (afterBare - begin.bare) / hello.length,
        full: (afterFull - begin.full) / asks.length,
      });
    }
    const share = median(speeds.map(({ bare, full }) => full / bare));
    const speed = median(speeds.map(({ full }) => full));
    const [bareCpu, cpu] = [median(cpus.map((one) => one.bare)), median(cpus.map((one) => one.full))];
    rows.push([
      `submissions, ${scale} wards, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
      `${share.toFixed(2)} of a bare handler, ${median(speeds.map(({ full, write }) => full / write)).toFixed(2)} of one durable write${values.peer ? `, ${median(speeds.map(({ full, peer }) => full / peer)).toFixed(1)} × the peer` : ''} (${speed.toFixed(0)}/s; processor ${cpu.toFixed(2)} ms, bare ${bareCpu.toFixed(2)})`,
      clients === 8 ? '≥ 0.12, ≥ 0.55, ≤ 3 ms' : '',
    ]);
  }
  const rowsOf = (i: number) => median(cost.map((text) => Number(text.split('/')[i])));
  const [read, written] = [rowsOf(0), rowsOf(1)];
  const length = Buffer.byteLength(submissions(1)[0]?.body ?? '');
  rows.push([
    `one submission of ${(length / 1000).toFixed(1)} KB, ${scale} wards`,
    `${written} rows written, ${read} read`,
    '≤ 4 / ≤ 8',
  ]);
}

/** One durable write of the same bytes, straight in the object: nothing that is stored can be faster. */
function asWrite({ body = '' }: Ask): Ask {
  return {
    path: '/sql',
    method: 'POST',
    body: JSON.stringify(['INSERT INTO bench_write (doc) VALUES (?)', body]),
  };
}

let peerAsks = 0;

function asPeer(ask: Ask): Ask {
  peerAsks += 1;
  return { ...ask, path: `/${peerAsks}` };
}

/** Ward after ward and year after year, then corrections of the same: nobody meets anybody. */
function tasksOf(places: Map<number, Ward[]>): () => { ward: Ward; period: Period; base: number } {
  const pairs = years.flatMap((year) =>
    (places.get(year) ?? []).map((ward) => ({ ward, period: { year, slot: 'Y' as const } })),
  );
  let count = 0;
  return () => {
    const pair = pairs[count % pairs.length];
    if (!pair) throw new Error('no wards');
    return { ...pair, base: Math.floor(count++ / pairs.length) };
  };
}

async function measureSummaries(worker: BenchWorker, scale: number, wards: Ward[]): Promise<void> {
  const headers = { Authorization: `Bearer ${await worker.tokenFor(reader)}`, 'X-Demo-Clock': now };
  const period: Period = { year: 2016, slot: 'Y' };
  const summary: Ask = { path: `/v1/units/${top}/summaries/${periodCode(period)}`, headers };
  const read = () => ask(worker.url, summary);

  const building: Answer[] = [];
  const before = worker.cpu();
  do building.push(await read());
  while (building.at(-1)?.status === 202 && building.length < 100);
  const each = (worker.cpu() - before) / building.length;
  const slowest = Math.max(...building.map(({ milliseconds }) => milliseconds));
  rows.push([
    `summary of ${scale} wards from nothing`,
    `${building.length} calls, at most ${slowest.toFixed(0)} ms and ${Math.max(...building.map((one) => rowsRead(one)))} rows read each; processor ${each.toFixed(1)} ms each`,
    'bounded steps, ≤ 10 ms',
  ]);

  const measured: number[] = [];
  let last: Answer | undefined;
  for (let round = 0; round < rounds; round++) {
    const hello = await latency(() => ask(bare.url, { path: '/' }), 200);
    const full = await latency(async () => {
      last = await read();
      return last;
    }, 200);
    measured.push(full / hello);
  }
  rows.push([
    `summary of ${scale} wards, nothing changed`,
    `${median(measured).toFixed(1)} × a bare handler, ${rowsRead(last)} rows read`,
    '1 row, ≤ 1.5 ×',
  ]);
  await measureOneChange(worker, scale, wards);
}

async function measureOneChange(worker: BenchWorker, scale: number, wards: Ward[]): Promise<void> {
  const reading = { Authorization: `Bearer ${await worker.tokenFor(reader)}`, 'X-Demo-Clock': now };
  const headers = {
    Authorization: `Bearer ${await worker.tokenFor(officer)}`,
    'X-Demo-Clock': now,
    'Content-Type': 'application/json',
  };
  const answers: Answer[] = [];
  while ((await ask(worker.url, quarterly(reading))).status === 202);
  for (let i = 0; i < 9; i++) {
    const ward = wards[Math.floor((wards.length - 1) * (i / 8))];
    if (!ward) throw new Error('no wards');
    const period: Period = { year: 2016, slot: 'Q1' };
    const body = JSON.stringify(reportOf(period, ward.id + 1000 + i, i < wards.length ? 1 : 2));
    const path = `/v1/units/${ward.id}/reports/2016-Q1`;
    const sent = await ask(worker.url, { path, method: 'PUT', headers, body });
    if (sent.status !== 201) throw new Error(`${sent.status} ${sent.body.slice(0, 300)}`);
    answers.push(await ask(worker.url, quarterly(reading)));
  }
  rows.push([
    `summary of ${scale} wards, one ward changed`,
    `${median(answers.map(({ milliseconds }) => milliseconds)).toFixed(1)} ms, ${median(answers.map(rowsRead))} rows read`,
    scale === 3321 ? '≤ 100 rows' : '≤ 50 rows',
  ]);
}

function quarterly(headers: Record<string, string>): Ask {
  return { path: `/v1/units/${top}/summaries/2016-Q1`, headers };
}

async function latency(call: () => Promise<Answer>, status: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < readings; i++) {
    const answer = await call();
    if (answer.status !== status) throw new Error(`${answer.status} ${answer.body.slice(0, 300)}`);
    times.push(answer.milliseconds);
  }
  return median(times);
}

function rowsRead(answer: Answer | undefined): number {
  return Number(String(answer?.headers['x-rows']).split('/')[0]);
}

function print(): void {
  const width = [0, 1, 2].map((i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  for (const row of rows) console.log(row.map((text, i) => text.padEnd(width[i] ?? 0)).join('  '));
}
