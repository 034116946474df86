// What an installation takes of Cloudflare's free plan: every ward sends all six periods of a year through the Worker, and
// the unit above reads the total. Counted, not multiplied: rows as SQLite reports them, processor as the system does.
import { type Period, periodCode, slots } from '../shared/period.ts';
import { fill, makeWorld, officer, reader, reportOf, top, type Ward, yearReportOf } from './bench-data.ts';
import { type Answer, type Ask, ask, throughput } from './bench-load.ts';
import { type BenchWorker, now, secret, startWorker } from './bench-worker.ts';
import { inDatabase } from './workerd.ts';

const year = 2017;
const clients = 8;

/** What one period of all wards took. */
interface Day {
  requests: number;
  written: number;
  read: number;
  /** Milliseconds of processor, of gate and ledger together. */
  cpu: number;
}

/** The wards of the free plan's table, as rows to print. */
export async function freePlanOf(wards: number): Promise<[what: string, measured: string, target: string][]> {
  const worker = await startWorker();
  try {
    const places = await makeWorld(worker.url, secret, wards);
    // The year before, against which the year is judged.
    await fill(worker.url, places.get(year - 1) ?? [], { year: year - 1, slot: 'Y' });
    const before = await sizeOf(worker);
    const days: Day[] = [];
    for (const slot of slots) days.push(await send(worker, places.get(year) ?? [], { year, slot }));
    const grown = (await sizeOf(worker)) - before;
    const last = days[slots.indexOf('Y')] as Day;
    const total = await readTotal(worker);
    const all = sum(days);
    return [
      [
        `${wards} wards, the day of the year's report`,
        `${words(last)}; ${(last.cpu / wards).toFixed(1)} ms of processor each`,
        'a day: 100.000, 100.000, 5.000.000',
      ],
      [
        `${wards} wards, the total read after it`,
        `${words(total)}; ${total.cpu.toFixed(0)} ms of processor`,
        '',
      ],
      [
        `${wards} wards, a year of six periods`,
        `${words(all)}; ${(grown / 1e6).toFixed(1)} MB, ${(grown / 1e3 / wards / slots.length).toFixed(1)} KB a report`,
        'for good: 5.000 MB',
      ],
    ];
  } finally {
    await worker.stop();
  }
}

async function send(worker: BenchWorker, wards: readonly Ward[], period: Period): Promise<Day> {
  const headers = {
    Authorization: `Bearer ${await worker.tokenFor(officer)}`,
    'X-Demo-Clock': now,
    'Content-Type': 'application/json',
  };
  const day: Day = { requests: 0, written: 0, read: 0, cpu: 0 };
  // In parts: all bodies of the country at once would fill the memory.
  for (let from = 0; from < wards.length; from += 300) {
    const asks = wards.slice(from, from + 300).map((ward): Ask => {
      // Reports differ by the rest of this division and by nothing else that is judged.
      const like = { ...ward, id: ward.id % 97 };
      const body = period.slot === 'Y' ? yearReportOf(like, year, 0) : reportOf(period, like.id, 0);
      const path = `/v1/units/${ward.id}/reports/${periodCode(period)}`;
      return { path, method: 'PUT', headers, body: JSON.stringify(body) };
    });
    const begin = worker.cpu();
    await throughput(worker.url, clients, asks, (answer) => {
      count(day, answer);
      return answer.status === 201;
    });
    day.cpu += worker.cpu() - begin;
  }
  return day;
}

/** As the add-on asks: again as long as the answer is that it is being added up. */
async function readTotal(worker: BenchWorker): Promise<Day> {
  const headers = { Authorization: `Bearer ${await worker.tokenFor(reader)}`, 'X-Demo-Clock': now };
  const day: Day = { requests: 0, written: 0, read: 0, cpu: 0 };
  const begin = worker.cpu();
  for (let status = 202; status === 202; ) {
    const answer = await ask(worker.url, { path: `/v1/units/${top}/summaries/${year}-Y`, headers });
    count(day, answer);
    status = answer.status;
  }
  day.cpu = worker.cpu() - begin;
  return day;
}

function count(day: Day, { headers }: Answer): void {
  const [read = 0, written = 0] = String(headers['x-rows']).split('/').map(Number);
  day.requests += 1;
  day.read += read;
  day.written += written;
}

function sum(days: readonly Day[]): Day {
  const all: Day = { requests: 0, written: 0, read: 0, cpu: 0 };
  for (const { requests, written, read, cpu } of days) {
    all.requests += requests;
    all.written += written;
    all.read += read;
    all.cpu += cpu;
  }
  return all;
}

function words({ requests, written, read }: Day): string {
  return `${requests} requests, ${written} rows written, ${read} read`;
}

async function sizeOf(worker: BenchWorker): Promise<number> {
  return (await inDatabase(worker.url, 'SELECT 1')).size;
}
