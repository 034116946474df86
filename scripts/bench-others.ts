// What others feel while one caller does everything that is bounded: the slowest answer to somebody else meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import { officer, reader, reportOf, type Ward } from './bench-data.ts';
import { type Ask, ask, throughput } from './bench-load.ts';
import { type BenchWorker, now } from './bench-worker.ts';

type Row = [what: string, measured: string, target: string];

/** Requests that one caller has under way at once. */
const clients = 64;

export async function othersMeanwhile(worker: BenchWorker, [one, two]: readonly Ward[]): Promise<Row[]> {
  if (!one || !two) return [];
  const as = async (email: string) => ({
    Authorization: `Bearer ${await worker.tokenFor(email)}`,
    'X-Demo-Clock': now,
    'Content-Type': 'application/json',
  });
  const headers = await as(officer);
  const stranger = await as('somebody@gmail.com');
  const period = { year: 2022, slot: 'Q1' } as const;
  const report = reportOf(period, one.id, 0);
  const put = (ward: Ward, body: object): Ask => ({
    ...{ path: `/v1/units/${ward.id}/reports/2022-Q1`, method: 'PUT', headers },
    body: JSON.stringify(body),
  });
  const post = (path: string, body: object, by = headers): Ask => ({
    ...{ path, method: 'POST', headers: by, body: JSON.stringify(body) },
  });
  const times = (count: number, make: (i: number) => Ask) => Array.from({ length: count }, (_, i) => make(i));
  const telephones = '0903 123 456; ';
  const notes = (bytes: number) =>
    Object.fromEntries(
      Array.from({ length: Math.floor(bytes / 40) }, (_, i) => [`bang_lop_chuyen_de#${i + 1}`, telephones]),
    );
  const vouching = await worker.tokenFor(officer);
  const abuses: [what: string, asks: Ask[]][] = [
    [
      'a megabyte as an enrolment code',
      times(100, () => post('/v1/enrolments', { code: telephones.repeat(70_000) }, stranger)),
    ],
    ['wrong enrolment codes', times(300, (i) => post('/v1/enrolments', { code: `CODE${i}` }, stranger))],
    [
      'stale reports',
      times(300, (i) => put(one, { ...report, base: 900, asOf: `2022-01-${10 + (i % 20)}` })),
    ],
    ['reports of 0,9 MB', times(200, () => put(two, { ...report, notes: notes(900_000) }))],
    ['notes on rows that do not exist', times(300, () => put(two, { ...report, notes: notes(150_000) }))],
    [
      'reports full of telephone numbers',
      times(100, () =>
        put(two, { ...report, figures: { ...report.figures, tm_ghi_chu_chung: telephones.repeat(10_000) } }),
      ),
    ],
    [
      'one report again and again',
      times(400, (i) => put(two, { ...reportOf(period, two.id + i, 0), base: i })),
    ],
    [
      'claims of an earlier time',
      times(200, (i) =>
        put(one, { ...report, base: 900, pending: { token: vouching, digest: String(i % 10).repeat(64) } }),
      ),
    ],
    [
      'previews',
      times(200, () =>
        post(`/v1/units/${two.id}/previews/2022-Q1`, {
          rates: { 'xmc_15_35.tu': 500, 'xmc_15_35.mau': 1000 },
        }),
      ),
    ],
    ['a page of progress', times(200, () => ({ path: '/v1/units/1/progress/2022', headers }))],
  ];
  const rows: Row[] = [];
  for (const [what, asks] of abuses)
    rows.push(await meanwhile(worker, { what, asks, other: await as(reader) }));
  return rows;
}

async function meanwhile(
  worker: BenchWorker,
  { what, asks, other }: { what: string; asks: readonly Ask[]; other: Record<string, string> },
): Promise<Row> {
  const statuses = new Map<number, number>();
  let [done, slowest, answers] = [false, 0, 0];
  const somebodyElse = async () => {
    while (!done) {
      const { status, milliseconds, body } = await ask(worker.url, { path: '/v1/me', headers: other });
      if (status !== 200) throw new Error(`${status} ${body.slice(0, 300)}`);
      slowest = Math.max(slowest, milliseconds);
      answers += 1;
      await pause(20);
    }
  };
  const load = throughput(worker.url, clients, asks, ({ status }) => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    return status < 500 || status === 503;
  }).finally(() => {
    done = true;
  });
  await Promise.all([load, somebodyElse()]);
  const counts = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
  return [
    `others, while one caller sends ${asks.length} times: ${what}`,
    `slowest of ${answers} answers ${slowest.toFixed(0)} ms (${counts})`,
    '≤ 1.000 ms',
  ];
}
