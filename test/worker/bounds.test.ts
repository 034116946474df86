// Bounds: what one member can do to others. Each bound is tested itself: sizes, counts, statuses, and what is kept.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Revision } from '../../shared/wire/answers.ts';
import { call, db, emailOf, inLedger, makeWorld, send, submit, tokenFor } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

interface Refusal {
  code: string;
  detail: string;
  errors?: { at: string; fault: string }[];
}

const refusalOf = async (response: Response) => {
  const { code } = await response.json<Refusal>();
  return [response.status, code];
};
const report = (times: number, base = 0) => ({ ...reportOf('2016-Q1', { phat_thanh_lan: times }), base });
const history = async (unit: number) =>
  (
    await (
      await call(`/v1/units/${unit}/reports/2016-Q1/revisions`, { as: 'quan1@gmail.com' })
    ).json<{ items: Revision[] }>()
  ).items;

beforeAll(makeWorld);

describe('a body', () => {
  const path = '/v1/units/10/reports/2016-Q1';

  test('is not read before it is known who sends it', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1000));
        if (pulled === 50) controller.close();
      },
    });
    const response = await call(path, {
      method: 'PUT',
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(await refusalOf(response)).toEqual([401, 'token-missing']);
  });

  test('that says itself that it is too long is refused by that', async () => {
    const response = await call(path, {
      ...{ as: emailOf(10), method: 'PUT', body: '{}' },
      headers: { 'Content-Type': 'application/json', 'Content-Length': '200001' },
    });
    expect(await refusalOf(response)).toEqual([413, 'too-large']);
  });

  test.each([
    ['a report', path, 'PUT', 200_000],
    ['a draft', '/v1/units/10/previews/2016-Q1', 'POST', 50_000],
    ['an enrolment', '/v1/enrolments', 'POST', 1_000],
    ['a list', '/v1/units/1/members', 'PUT', 1_000_000],
  ])('of %s has a bound', async (_, to, method, most) => {
    const of = (length: number) =>
      call(to, {
        ...{ as: to.includes('members') ? 'quan.tri@gmail.com' : emailOf(10), method },
        body: `"${'0912345678 '.repeat(length / 11 + 1).slice(0, length - 2)}"`,
        headers: { 'Content-Type': 'application/json' },
      });
    expect((await of(most + 1)).status).toBe(413);
    // At the bound its shape is judged, and no megabyte is searched for telephone numbers.
    const { code } = await (await of(most)).json<Refusal>();
    expect(['content-invalid', 'list-invalid']).toContain(code);
  });

  test('has notes only on rows that are there', async () => {
    const notes = { ...report(6).notes, 'bang_lop_chuyen_de#1': 'Ghi chú', 'bang_lop_chuyen_de#2048': 'x' };
    const response = await submit(10, '2016-Q1', { ...report(6), notes });
    expect((await response.json<Refusal>()).errors?.map(({ at }) => at)).toEqual([
      '/notes/bang_lop_chuyen_de#1',
      '/notes/bang_lop_chuyen_de#2048',
    ]);
  });
});

test('a report is stored a hundred times a day, and again the next day; what is refused changes nothing', async () => {
  expect((await submit(2, '2016-Q1', report(1))).status).toBe(201);
  // Ninety-eight corrections as they would lie there.
  await inLedger((one) => {
    one.all({
      sql: `INSERT INTO revision SELECT key + value, unit, period, base, state, digest, at, by, doc, addendum
        FROM revision, (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 98)
        SELECT value FROM n) WHERE unit = 2 AND state = 'accepted'`,
      values: [],
    });
    one.all({ sql: 'UPDATE report SET revision = 99 WHERE unit = 2', values: [] });
  });
  expect((await submit(2, '2016-Q1', report(100, 99))).status).toBe(201);
  const refused = await submit(2, '2016-Q1', report(101, 100));
  // 09:15 to midnight in Vietnam.
  expect(refused.headers.get('Retry-After')).toBe(String((14 * 60 + 45) * 60));
  expect(await refusalOf(refused)).toEqual([429, 'too-many-revisions']);
  const asked = await call('/v1/units/2/reports/2016-Q1/prospect', { as: emailOf(2) });
  expect(await asked.json()).toMatchObject({ refusal: { code: 'too-many-revisions' } });
  expect(await history(2)).toHaveLength(100);
  const tomorrow = await submit(2, '2016-Q1', report(101, 100), { at: '2016-12-09T00:00:01+07:00' });
  expect(tomorrow.status).toBe(201);
});

test('stale submissions at once: 409 for each, kept as often as the answer says', async () => {
  for (const n of [1, 2]) await submit(3, '2016-Q1', report(n, n - 1));
  const answers = await Promise.all(
    Array.from({ length: 110 }, (_, i) => submit(3, '2016-Q1', report(1000 + i, 1))),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 409));
  const details = await Promise.all(answers.map(async (one) => (await one.json<Refusal>()).detail));
  const promised = details.filter((detail) => detail.includes('được giữ trong lịch sử'));
  const aside = (await history(3)).filter(({ state }) => state === 'set_aside');
  expect([promised.length, aside.length]).toEqual([100, 100]);
  // The chain of the report holds them all.
  const rows = await db.all<{ chain: string }>({
    sql: "SELECT DISTINCT chain FROM audit WHERE unit = 3 AND action IN ('submit', 'set_aside')",
    values: [],
  });
  expect(rows).toHaveLength(1);
});

test('sixty wrong codes at once are ten tries', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      send('/v1/enrolments', { code: `AAAA-BBBB-${1000 + i}` }, { as: 'w@gmail.com' }),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect([
    statuses.filter((one) => one === 404).length,
    statuses.filter((one) => one === 429).length,
  ]).toEqual([10, 50]);
});

describe('calls', () => {
  const ask = (as: string, address = '') =>
    call('/v1/me', {
      as,
      env: { CALLS_A_MINUTE: '5' },
      headers: address ? { 'CF-Connecting-IP': address } : {},
    });

  test('of one account are counted by the minute, told in the answer, and cost others nothing', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 7; i++) statuses.push((await ask(emailOf(4))).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const refused = await ask(emailOf(4));
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await refusalOf(refused)).toEqual([429, 'too-many-calls']);
    expect((await ask(emailOf(5))).status).toBe(200);
  });

  test('of one address as well, ten times as many', async () => {
    const answers = await Promise.all(
      Array.from({ length: 51 }, async (_, i) => (await ask(`stranger${i}@gmail.com`, '203.0.113.7')).status),
    );
    expect([
      answers.filter((one) => one === 403).length,
      answers.filter((one) => one === 429).length,
    ]).toEqual([50, 1]);
  });
});

describe('a token', () => {
  test('from the future is not believed', async () => {
    const issued = '2016-12-08T09:17:00+07:00';
    const response = await call('/v1/me', { token: await tokenFor(emailOf(4), { at: issued }) });
    expect(await refusalOf(response)).toEqual([401, 'token-invalid']);
    const near = await tokenFor(emailOf(6), { at: '2016-12-08T09:15:50+07:00' });
    expect((await call('/v1/me', { token: near })).status).toBe(200);
  });
});

describe('a name', () => {
  test.each([
    ['a line break', 'Nguyễn\nAn'],
    ['a carriage return', 'Nguyễn\rAn'],
    ['a NUL', 'Nguyễn\u0000An'],
    ['a mark that turns the direction', 'Nguyễn\u202eAn'],
    ['an invisible mark', 'Nguyễn\u200bAn'],
  ])('with %s is refused', async (_, name) => {
    const member = { email: 'moi@gmail.com', role: 'xem', name, until: null };
    const response = await send(
      '/v1/units/6/members',
      { members: [member] },
      { as: 'quan.tri@gmail.com', method: 'PUT' },
    );
    expect((await response.json<Refusal>()).errors).toEqual([
      { at: '/members/0/name', fault: 'Có ký tự xuống dòng hoặc ký tự không in được' },
    ]);
  });
});

test('figures are kept by nobody on the way', async () => {
  for (const path of ['/v1/me', '/v1/units/1/summaries/2016-Q1', '/v1/units/1/progress/2016'])
    expect((await call(path, { as: 'quan1@gmail.com' })).headers.get('Cache-Control')).toBe('no-store');
});

test('no browser shows, frames or guesses at what is answered, refusals included', async () => {
  for (const [path, as] of [
    ['/v1/me', 'quan1@gmail.com'],
    ['/v1/nothing', 'quan1@gmail.com'],
    ['/healthz', undefined],
  ] as const) {
    const { headers } = await call(path, as === undefined ? {} : { as });
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('Content-Type')).toMatch(/^application\/(problem\+)?json/);
  }
});

describe('a database that takes nothing more', () => {
  test('answers 503 with when to come again, and nothing is half-written', async () => {
    const before = await db.all({ sql: 'SELECT MAX(id) FROM audit', values: [] });
    await inLedger((one) => {
      one.all({
        sql: `CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE (ABORT, 'database or disk is full'); END`,
        values: [],
      });
    });
    const refused = await submit(7, '2016-Q1', report(6));
    expect([refused.headers.get('Retry-After'), ...(await refusalOf(refused))]).toEqual([
      '3600',
      503,
      'database-full',
    ]);
    await inLedger((one) => one.all({ sql: 'DROP TRIGGER full', values: [] }));
    expect(await history(7)).toEqual([]);
    expect(await db.all({ sql: 'SELECT MAX(id) FROM audit', values: [] })).toEqual(before);
    expect((await submit(7, '2016-Q1', report(6))).status).toBe(201);
  });

  test('or is gone, likewise', async () => {
    const gone = {
      idFromName: () => ({}),
      get: () => ({ fetch: () => Promise.reject(new Error('Durable Object is overloaded')) }),
    };
    const response = await call('/v1/me', { as: emailOf(4), env: { LEDGER: gone as never } });
    expect([response.headers.get('Retry-After'), ...(await refusalOf(response))]).toEqual([
      '5',
      503,
      'database-unavailable',
    ]);
  });
});

describe('a draft', () => {
  test('that no report could be is refused', async () => {
    const response = await send(
      '/v1/units/8/previews/2016-Y',
      { rates: { 'xmc_15_tro_len.tu': 1001, 'xmc_15_tro_len.mau': 1000 } },
      { as: emailOf(8) },
    );
    expect((await response.json<Refusal>()).errors).toEqual([
      { at: '/rates/xmc_15_tro_len.tu', fault: 'Tử số lớn hơn mẫu số' },
    ]);
  });

  test('is looked at five times a day', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await send('/v1/units/9/previews/2016-Y', { rates: {} }, { as: emailOf(9) })).status);
    expect(statuses).toEqual([...Array.from({ length: 5 }, () => 200), 429]);
  });
});
