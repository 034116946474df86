// Reading: who am I, what is open, what has come, and the description of the interface itself.
import { beforeAll, expect, test, vi } from 'vitest';
import { catalogue } from '../../shared/catalogue/current.ts';
import { migrationNeeded } from '../../worker/ledger/migrations.ts';
import { call, emailOf, makeWorld, rowsOf, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

beforeAll(async () => {
  await makeWorld();
  for (const [ward, at] of [
    [2, '2016-03-30T23:59:00+07:00'],
    [3, '2016-03-31T00:01:00+07:00'],
    [4, '2016-03-20T08:00:00+07:00'],
  ] as const) {
    await submit(
      ward,
      '2016-Q1',
      { ...reportOf('2016-Q1', { phat_thanh_lan: ward }), asOf: '2016-03-20' },
      { at },
    );
  }
});

test('an officer sees the unit, its district, and every period with its deadline and receipt', async () => {
  const me = await (await call('/v1/me', { as: emailOf(2), at: '2016-04-01T08:00:00+07:00' })).json();
  expect(me).toMatchObject({
    email: 'phuong2@gmail.com',
    name: 'Cán bộ Tân Định',
    now: '2016-04-01T08:00:00+07:00',
    years: [2016, 2015],
    units: [
      {
        id: 2,
        code: '26734',
        name: 'Tân Định',
        tier: 'Phường',
        role: 'nhap_lieu',
        reporter: 'ward',
        parent: { id: 1, code: '760', name: 'Quận 1', tier: 'Quận' },
        periods: expect.arrayContaining([
          {
            period: '2016-Q1',
            name: 'Quý I năm 2016',
            state: 'dang_mo',
            opens: '2016-03-01',
            due: '2016-03-30',
            inclusive: true,
            onTime: true,
            receipt: expect.objectContaining({ number: '26734-2016Q1-01' }),
            ...{ report: 'da_nop', review: null, daysLate: 0, offline: false, claim: null, outdated: false },
            ...{ internal: null, grace: 0, exception: null },
          },
          {
            period: '2016-Y',
            name: 'Năm 2016',
            state: 'chua_mo',
            opens: '2016-12-01',
            due: '2016-12-10',
            inclusive: false,
            onTime: null,
            receipt: null,
            ...{
              report: 'chua_nop',
              review: null,
              daysLate: 0,
              offline: false,
              claim: null,
              outdated: false,
            },
            ...{ internal: null, grace: 0, exception: null },
          },
        ]),
      },
    ],
  });
});

test('progress says who has submitted, when, and whether in time: «vào ngày 30» includes the whole day', async () => {
  const response = await call('/v1/units/1/progress/2016', { as: 'quan1@gmail.com' });
  const progress = await response.json<{
    periods: { slot: string; reported: number; due: number }[];
    items: { unit: { id: number }; periods: Record<string, unknown>[] }[];
    next: null;
  }>();
  const quarter = (unit: number) => progress.items.find((item) => item.unit.id === unit)?.periods[0];
  expect(progress.items.map(({ unit }) => unit.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(progress.periods[0]).toEqual({ period: '2016-Q1', slot: 'Q1', name: 'Quý I năm 2016' });
  expect(quarter(2)).toMatchObject({
    state: 'da_nop',
    revision: 1,
    onTime: true,
    due: '2016-03-30',
    by: 'Cán bộ Tân Định',
  });
  expect(quarter(3)).toMatchObject({ state: 'da_nop', at: '2016-03-31T00:01:00+07:00', onTime: false });
  expect(quarter(5)).toMatchObject({
    state: 'chua_nop',
    revision: 0,
    at: null,
    onTime: null,
    due: '2016-03-30',
  });
});

test('a correction after the deadline does not make a timely report late', async () => {
  await submit(4, '2016-Q1', { ...reportOf('2016-Q1', { phat_thanh_lan: 12 }), asOf: '2016-03-20', base: 1 });
  const progress = await (await call('/v1/units/4/progress/2016', { as: emailOf(4) })).json<{
    items: { periods: unknown[] }[];
  }>();
  expect(progress.items[0]?.periods[0]).toMatchObject({
    revision: 2,
    at: '2016-12-08T09:15:00+07:00',
    onTime: true,
  });
});

test('reports of a subtree come in the order of the units, page after page, each exactly once', async () => {
  const seen: unknown[] = [];
  let after = 0;
  for (let pages = 0; pages < 5; pages++) {
    const response = await call(`/v1/units/1/submissions/2016-Q1?limit=2&after=${after}`, {
      as: 'quan1@gmail.com',
    });
    const page = await response.json<{
      items: {
        unit: { code: string; name: string };
        receipt: { unit: number };
        figures: Record<string, unknown>;
        notes: unknown;
      }[];
      next: number | null;
    }>();
    seen.push(
      ...page.items.map(({ unit, receipt, figures }) => [unit.name, receipt.unit, figures.phat_thanh_lan]),
    );
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toEqual([
    ['Tân Định', 2, 2],
    ['Đa Kao', 3, 3],
    ['Bến Nghé', 4, 12],
  ]);
});

test('the catalogue comes whole and costs the database nothing', async () => {
  const response = await call('/v1/catalogue', { as: emailOf(2) });
  expect(await response.json()).toMatchObject({ version: catalogue.version, forms: expect.any(Array) });
  expect(rowsOf(response).read).toBe(0);
});

test('the description names every route and the shapes of what is sent and answered', async () => {
  const document = await (await call('/openapi.json')).json<{
    openapi: string;
    paths: Record<string, object>;
    components: { schemas: Record<string, object> };
  }>();
  expect(document.openapi).toBe('3.1.0');
  expect(
    Object.entries(document.paths)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, methods]) => `${Object.keys(methods).join(' ')} ${path}`),
  ).toEqual([
    'get /healthz',
    'get /readyz',
    'get /v1/backup',
    'get /v1/catalogue',
    'get /v1/codes/{code}',
    'post /v1/enrolments',
    'post /v1/erasures',
    'get /v1/me',
    'post put /v1/restore',
    'post /v1/setup',
    'get put /v1/units/{unit}/assessments/{year}',
    'get /v1/units/{unit}/audit',
    'get /v1/units/{unit}/borders/{period}',
    'get /v1/units/{unit}/changes/{period}',
    'get put /v1/units/{unit}/children',
    'post get /v1/units/{unit}/closings/{period}',
    'get /v1/units/{unit}/closings/{period}/changes',
    'get put /v1/units/{unit}/deadlines/{year}',
    'get put /v1/units/{unit}/document-head/{year}',
    'get /v1/units/{unit}/documents/{period}',
    'post /v1/units/{unit}/enrolments',
    'get put post /v1/units/{unit}/joining',
    'get put /v1/units/{unit}/members',
    'get /v1/units/{unit}/outliers/{period}',
    'get /v1/units/{unit}/predecessors/{year}',
    'post /v1/units/{unit}/previews/{period}',
    'get /v1/units/{unit}/progress/{year}',
    'get post put /v1/units/{unit}/reminders/{period}',
    'put get /v1/units/{unit}/reports/{period}',
    'get /v1/units/{unit}/reports/{period}/prospect',
    'post get /v1/units/{unit}/reports/{period}/reviews',
    'get /v1/units/{unit}/reports/{period}/revisions',
    'get /v1/units/{unit}/reports/{period}/revisions/{n}',
    'get put /v1/units/{unit}/selection/{year}',
    'get /v1/units/{unit}/submissions/{period}',
    'get /v1/units/{unit}/summaries/{period}',
    'get post /v1/units/{unit}/summaries/{period}/dhis2.json',
    'get /v1/units/{unit}/summaries/{period}/tallies',
    'get put /v1/units/{unit}/targets/{year}',
    'get /v1/units/{unit}/trail',
    'get /v1/units/{unit}/trail/check',
    'get put /v1/units/{unit}/weekly',
    'get put /v1/units/{unit}/year-plan/{year}',
    'get post /v1/units/{unit}/years/{year}',
  ]);
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining(['Submission', 'Receipt', 'Summary', 'Progress', 'Problem', 'Finding', 'Me']),
  );
});

test('it is up without a database, and ready once the ledger has been brought to the newest step', async () => {
  expect((await call('/healthz')).status).toBe(200);
  expect(await (await call('/readyz')).json()).toEqual({
    status: 'ok',
    migration: migrationNeeded,
    setUp: true,
  });
});

test('every answer carries a request id of our own, whatever the caller calls it', async () => {
  for (const path of ['/healthz', '/v1/me', '/nothing']) {
    expect((await call(path)).headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  }
  const mine = await call('/healthz', { headers: { 'X-Request-Id': 'my-own-id-1' } });
  expect(mine.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('the log has one line a request, without names, addresses or figures', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const report = { ...reportOf('2016-Q1', { phat_thanh_lan: 4242 }), asOf: '2016-03-20' };
  await submit(6, '2016-Q1', report);
  await call('/v1/me', { as: 'stranger@gmail.com' });
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    request: expect.any(String),
    method: 'PUT',
    route: '/v1/units/:unit/reports/:period',
    status: 201,
    milliseconds: expect.any(Number),
    caller: expect.stringMatching(/^[0-9a-f]{12}$/),
    rowsRead: expect.any(Number),
    rowsWritten: expect.any(Number),
    statements: expect.any(Number),
  });
  for (const line of lines) expect(line).not.toMatch(/@|4242|Cán bộ|Nguyễn/);
});
