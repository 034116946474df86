// `npm run chaos`: thousands of submissions, with reviews, closings and edits of a list between them, while the Worker is
// killed and restarted at random. Each must be stored whole or not at all, none twice; every total must equal one computed
// from scratch, what counts must follow from the trail, and nobody is answered 5xx but 503. What Google may end at any call is
// `npm run chaos:calls`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { slots } from '../shared/period.ts';
import type { Summary } from '../shared/totals/summary.ts';
import { canonicalText } from '../shared/wire/submission.ts';
import { sha256 } from '../worker/audit/digests.ts';
import { revisionNumber } from '../worker/store/keys.ts';
import { gatherer, makeWorld, officer, reader, reportOf, top } from './bench-data.ts';
import { verifyAudit } from './verify-audit.ts';
import { bundle, children, inDatabase, ledgerBinding, startWorkerd } from './workerd.ts';

const issuer = 'http://127.0.0.1:1';
const audience = 'chaos';
const secret = 'secret-of-the-chaos-0001';
const now = '2017-03-31T09:00:00+07:00';
const period = { year: 2017, slot: 'Q1' } as const;

/** Two minutes at least: on a busy machine a killed Worker needs its time to come back, and nobody gives up before. */
const mostTries = 2400;

/** What happened; `faults` is empty where every promise was kept. */
export interface Outcome {
  sent: number;
  kills: number;
  /** Submissions whose answer was lost at least once. */
  lost: number;
  /** Reviews, closings and edits of lists that were done. */
  others: number;
  faults: string[];
}

export async function runChaos(submissions: number, wards: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'so-hoc-tap-chaos-'));
  try {
    return await play(folder, submissions, wards);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(folder: string, submissions: number, wards: number): Promise<Outcome> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'chaos', alg: 'RS256' }] };
  const script = await bundle();
  const issued = Math.floor(Date.parse(now) / 1000);
  const tokenFor = (email: string) =>
    new SignJWT({ email, email_verified: true })
      .setProtectedHeader({ alg: 'RS256', kid: 'chaos' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(email)
      .setIssuedAt(issued)
      .setExpirationTime(issued + 3600)
      .sign(privateKey);
  let worker = await startWorker(folder, script, keys);
  const places = (await makeWorld(worker.url, secret, wards)).get(period.year) ?? [];
  const headers = {
    'X-Demo-Clock': now,
    'Content-Type': 'application/json',
    Authorization: `Bearer ${await tokenFor(officer)}`,
  };
  const outcome: Outcome = { sent: 0, kills: 0, lost: 0, others: 0, faults: [] };
  let done = false;

  const killer = async () => {
    // It lives as long as it took to come back, and a little: on a busy machine nothing would be done otherwise.
    for (let start = 0; !done; ) {
      await pause(start + 300 + Math.random() * 1200);
      if (done) return;
      await worker.kill();
      outcome.kills += 1;
      const begin = performance.now();
      worker = await startWorker(folder, script, keys);
      start = performance.now() - begin;
    }
  };
  const closable = await unitsToClose(worker.url);
  /** Wards that are sending. */
  const busy = new Set<number>();
  /** The unit above: returns a report, closes a period of last year, edits the deadlines of a year to come; then again. */
  const gather = async () => {
    const asGatherer = { ...headers, Authorization: `Bearer ${await tokenFor(gatherer)}` };
    const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
      const sent = body && JSON.stringify(body);
      return fetch(new URL(`/v1/units/${path}`, worker.url), {
        ...{ method, headers: asGatherer },
        ...(sent ? { body: sent } : {}),
      })
        .then(async (response) => {
          if (response.status >= 500 && response.status !== 503)
            outcome.faults.push(`${method} ${path}: ${response.status}`);
          if (response.ok && method !== 'GET') outcome.others += 1;
          return response.json() as unknown;
        })
        .catch(() => null);
    };
    for (let n = 0; !done; n++) {
      const id = [...busy][n % busy.size] ?? 0;
      const report = (await ask('GET', `${id}/reports/2017-Q1`)) as { receipt?: { revision: number } } | null;
      if (report?.receipt) {
        const { revision } = report.receipt;
        const review = { action: 'return', revision, message: `Xem lại lần ${n}.`, remarks: [] };
        await ask('POST', `${id}/reports/2017-Q1/reviews`, review);
      }
      await ask('POST', closable[n % closable.length] ?? '');
      const list = (await ask('GET', `${top}/deadlines/2022`)) as { version?: string } | null;
      if (list?.version) {
        const one = { slot: 'Q1', opens: '2022-03-01', due: '2022-03-30', inclusive: true, internal: null };
        const periods = [{ ...one, grace: n % 30 }];
        await ask('PUT', `${top}/deadlines/2022`, { version: list.version, periods, exceptions: [] });
      }
      await pause(100);
    }
  };
  const rounds = Math.ceil(submissions / places.length);
  const ward = async (unit: number) => {
    for (let base = 0; base < rounds; base++) {
      const body = JSON.stringify(reportOf(period, base + 1, base));
      const path = `/v1/units/${unit}/reports/2017-Q1`;
      let tries = 0;
      for (; ; tries++) {
        const status = await fetch(new URL(path, worker.url), { method: 'PUT', headers, body })
          .then((response) => response.arrayBuffer().then(() => response.status))
          // The connection broke, before the answer or in the middle of it.
          .catch(() => 0);
        if (status === 200 || status === 201) break;
        if (status !== 0 && status < 500) outcome.faults.push(`đơn vị ${unit}, lần ${base + 1}: ${status}`);
        if (status >= 500 && status !== 503)
          outcome.faults.push(`đơn vị ${unit}, lần ${base + 1}: ${status}`);
        if (tries > mostTries || (status !== 0 && status < 500)) return;
        await pause(50);
      }
      outcome.sent += 1;
      if (tries > 0) outcome.lost += 1;
    }
  };
  const waiting = places.map(({ id }) => id);
  const client = async () => {
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      busy.add(unit);
      await ward(unit);
      busy.delete(unit);
    }
  };
  const killing = killer();
  const gathering = gather();
  await Promise.all(Array.from({ length: 8 }, client));
  done = true;
  await Promise.all([killing, gathering]);

  const again = async () => {
    await worker.stop();
    worker = await startWorker(folder, script, keys);
    return worker;
  };
  outcome.faults.push(
    ...(await faultsIn(
      { worker, again },
      places.map(({ id }) => id),
      rounds,
      await tokenFor(reader),
    )),
  );
  await worker.stop();
  const { breach } = await verifyAudit(folder);
  if (breach) outcome.faults.push(`không theo nhật ký: ${breach.words}`);
  return outcome;
}

/** Every ward has every revision once and whole, and the total is the same from the cache and from scratch. */
async function faultsIn(
  { worker, again }: { worker: Chaotic; again: () => Promise<Chaotic> },
  units: readonly number[],
  rounds: number,
  token: string,
): Promise<string[]> {
  const faults: string[] = [];
  let { url } = worker;
  const { rows } = await inDatabase<{ unit: number; key: number; digest: string; doc: string }>(
    url,
    "SELECT unit, key, digest, doc FROM revision WHERE state = 'accepted' ORDER BY key",
  );
  for (const unit of units) {
    const mine = rows.filter((row) => row.unit === unit);
    if (mine.length !== rounds || mine.some(({ key }, i) => revisionNumber(key) !== i + 1))
      faults.push(`đơn vị ${unit}: ${mine.length} lần nộp, phải có ${rounds}`);
    if (new Set(mine.map(({ digest }) => digest)).size !== mine.length)
      faults.push(`đơn vị ${unit}: có lần nộp được ghi hai lần`);
    for (const { key, doc, digest } of mine)
      if (sha256(canonicalText(JSON.parse(doc))) !== digest)
        faults.push(`đơn vị ${unit}: lần ${revisionNumber(key)} không trọn vẹn`);
  }
  const headers = { 'X-Demo-Clock': now, Authorization: `Bearer ${token}` };
  const total = async (): Promise<Summary> => {
    for (;;) {
      const response = await fetch(new URL(`/v1/units/${top}/summaries/2017-Q1`, url), { headers });
      if (response.status === 200) return (await response.json()) as Summary;
      if (response.status !== 202) throw new Error(`tổng hợp: ${response.status}`);
    }
  };
  const cached = await total();
  await inDatabase(url, 'DELETE FROM rollup');
  // What it remembers goes as well.
  ({ url } = await again());
  const fresh = await total();
  if (JSON.stringify(cached) !== JSON.stringify(fresh)) faults.push('tổng hợp khác với cộng lại từ đầu');
  if (cached.reported !== units.length) faults.push(`tổng hợp có ${cached.reported} đơn vị`);
  return faults;
}

/** The periods of last year of every unit that has others below it, as they are closed. */
async function unitsToClose(url: URL): Promise<string[]> {
  const { rows } = await inDatabase<{ unit: number }>(
    url,
    'SELECT unit FROM tree WHERE year = 2016 AND rank IS NOT NULL',
  );
  return rows.flatMap(({ unit }) => slots.map((slot) => `${unit}/closings/2016-${slot}`));
}

interface Chaotic {
  url: URL;
  /** Ends it in the middle of whatever it is doing. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function startWorker(folder: string, script: string, keys: object): Promise<Chaotic> {
  const others = children();
  const running = startWorkerd({
    modules: true,
    script,
    durableObjects: ledgerBinding,
    resourcePersistencePath: folder,
    bindings: {
      STAGE: 'local',
      AUDIENCES: audience,
      LOCAL_ISSUER: issuer,
      SETUP_SECRET: secret,
      CALLS_A_MINUTE: '1000000',
    },
    outboundService: () => Response.json(keys),
    handleStructuredLogs: () => undefined,
  });
  const url = await running.ready;
  const mine = children().filter((child) => !others.includes(child));
  const stop = () => Promise.race([running.dispose(), pause(5000)]);
  return {
    url,
    kill: async () => {
      for (const child of mine) process.kill(Number(child), 'SIGKILL');
      await stop();
    },
    stop,
  };
}

if (import.meta.main) {
  const { sent, kills, lost, others, faults } = await runChaos(Number(process.argv[2] ?? 10_000), 168);
  console.log(
    `${sent} lần nộp, ${others} việc khác, ${kills} lần Worker bị dừng đột ngột, ${lost} lần nộp phải gửi lại.`,
  );
  for (const fault of faults.slice(0, 20)) console.error(fault);
  console.log(faults.length === 0 ? 'Không mất, không trùng, tổng hợp đúng.' : `${faults.length} lỗi.`);
  process.exit(faults.length === 0 && kills > 0 ? 0 : 1);
}
