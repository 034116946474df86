// Every route against every role: own unit, another ward, the unit above, and another district.
import { beforeAll, expect, test } from 'vitest';
import { call, emailOf, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

/** Nguyễn Cư Trinh is 10, another ward of the district 9, the district 1; Quận 3 is 30 with its ward 31; the city 20. */
const units = [1, 9, 10, 20, 30, 31];
const people = {
  'nhập liệu 10': emailOf(10),
  'lãnh đạo 10': 'lanh.dao@gmail.com',
  'xem 10': 'xem.phuong@gmail.com',
  'tổng hợp 1': 'quan1@gmail.com',
  'xem 1': 'xem.quan1@gmail.com',
  'quản trị 1': 'quan.tri@gmail.com',
  'tổng hợp 30': 'quan3@gmail.com',
  'tổng hợp 20': 'thanh.pho@gmail.com',
  'người lạ': 'stranger@gmail.com',
} as const;
type Person = keyof typeof people;

/** Units that each may turn to by a route; every other unit is refused with 403. */
type Allowed = Partial<Record<Person, readonly number[]>>;

const readers: Allowed = {
  'nhập liệu 10': [10],
  'lãnh đạo 10': [10],
  'xem 10': [10],
  'tổng hợp 1': [1, 9, 10],
  'xem 1': [1, 9, 10],
  'quản trị 1': [1, 9, 10],
  'tổng hợp 30': [30, 31],
  'tổng hợp 20': units,
};
const submitters: Allowed = {
  'nhập liệu 10': [10],
  'lãnh đạo 10': [10],
  'tổng hợp 1': [1],
  'quản trị 1': [1],
  'tổng hợp 30': [30],
  'tổng hợp 20': [20],
};
const reviewers: Allowed = {
  'tổng hợp 1': [9, 10],
  'quản trị 1': [9, 10],
  'tổng hợp 30': [31],
  'tổng hợp 20': [1, 9, 10, 30, 31],
};
const stewards: Allowed = {
  'tổng hợp 1': [1, 9, 10],
  'quản trị 1': [1, 9, 10],
  'tổng hợp 30': [30, 31],
  'tổng hợp 20': units,
};
/** Setting what a unit says of itself: the head of its documents, a commune's own targets. */
const clerks: Allowed = {
  'nhập liệu 10': [10],
  'lãnh đạo 10': [10],
  ...stewards,
};
/** Opening a year; for a ward its district does it. */
const openers: Allowed = {
  'tổng hợp 1': [1],
  'quản trị 1': [1],
  'tổng hợp 30': [30],
  'tổng hợp 20': [1, 20, 30],
};
const administrators: Allowed = { 'quản trị 1': [1, 9, 10] };

const review1 = { action: 'return', revision: 99, message: 'Xem lại.', remarks: [] };
/** [method, address behind the unit, body, who, which answers to the entitled are all right] */
const routes: [string, string, unknown, Allowed, number[]][] = [
  ['GET', 'reports/2016-Q1', undefined, readers, [200, 404]],
  ['PUT', 'reports/2016-Q1', {}, submitters, [422]],
  ['GET', 'reports/2016-Q1/prospect', undefined, submitters, [200]],
  ['GET', 'reports/2016-Q1/revisions', undefined, readers, [200]],
  ['GET', 'reports/2016-Q1/revisions/1', undefined, readers, [200, 404]],
  ['GET', 'reports/2016-Q1/reviews', undefined, readers, [200]],
  ['POST', 'reports/2016-Q1/reviews', review1, reviewers, [409]],
  ['GET', 'summaries/2016-Q1', undefined, readers, [200]],
  ['GET', 'summaries/2016-Q1?basis=approved', undefined, readers, [200]],
  ['GET', 'summaries/2016-Q1/tallies', undefined, readers, [200]],
  ['GET', 'summaries/2016-Q1/dhis2.json', undefined, readers, [200]],
  ['POST', 'summaries/2016-Q1/dhis2.json', {}, readers, [422]],
  ['GET', 'changes/2016-Q1?line=phat_thanh_lan&against=previous', undefined, readers, [200]],
  ['POST', 'previews/2016-Q1', { rates: {} }, submitters, [200]],
  ['GET', 'outliers/2016-Q1', undefined, readers, [200]],
  ['GET', 'submissions/2016-Q1', undefined, readers, [200]],
  ['GET', 'progress/2016', undefined, readers, [200]],
  ['GET', 'borders/2016-Q1?day=2016-12-31', undefined, readers, [200]],
  ['GET', 'predecessors/2016', undefined, readers, [200]],
  ['GET', 'audit', undefined, stewards, [200]],
  ['GET', 'closings/2016-Q1', undefined, readers, [200]],
  ['GET', 'closings/2016-Q1/changes', undefined, readers, [404]],
  ['POST', 'closings/2015-Q4', undefined, stewards, [200, 201, 422]],
  ['GET', 'deadlines/2016', undefined, readers, [200]],
  ['PUT', 'deadlines/2016?dry=1', { periods: [], exceptions: [] }, stewards, [200]],
  ['GET', 'reminders/2016-Q1', undefined, stewards, [200]],
  ['POST', 'reminders/2016-Q1', { units: [] }, stewards, [422]],
  ['PUT', 'reminders/2016-Q1', { sent: [], unsent: [] }, stewards, [422]],
  ['GET', 'weekly', undefined, stewards, [200]],
  ['PUT', 'weekly', {}, stewards, [422]],
  ['GET', 'documents/2016-Q1', undefined, readers, [200, 404]],
  ['GET', 'document-head/2016', undefined, readers, [200]],
  ['PUT', 'document-head/2016', {}, clerks, [422]],
  ['GET', 'selection/2016', undefined, readers, [200]],
  ['PUT', 'selection/2016?dry=1', { from: '2017-Q1', asks: 'above', requires: [] }, stewards, [200]],
  ['GET', 'joining', undefined, administrators, [200]],
  ['PUT', 'joining', { above: null, from: '2017-01-01' }, administrators, [200]],
  ['POST', 'joining', { unit: 1, from: '2017-01-01', accept: false }, administrators, [409]],
  ['GET', 'years/2016', undefined, openers, [200]],
  ['POST', 'years/2016', {}, openers, [422]],
  ['GET', 'targets/2016', undefined, readers, [200]],
  ['PUT', 'targets/2016?dry=1', { base: 0, items: [] }, clerks, [200]],
  ['GET', 'year-plan/2016', undefined, readers, [200]],
  ['PUT', 'year-plan/2016?dry=1', {}, clerks, [422]],
  ['GET', 'assessments/2016', undefined, readers, [200]],
  ['PUT', 'assessments/2016?dry=1', { base: 0, items: [{ unit: 404, figures: {} }] }, stewards, [422]],
  ['GET', 'children', undefined, stewards, [200]],
  ['PUT', 'children?dry=1', { version: 0, changes: [] }, administrators, [200]],
  ['GET', 'trail', undefined, administrators, [200]],
  ['GET', 'trail/check', undefined, administrators, [200]],
  ['GET', 'members', undefined, administrators, [200]],
  ['PUT', 'members?dry=1', { members: null }, administrators, [422]],
  ['POST', 'enrolments', {}, administrators, [422]],
];

beforeAll(async () => {
  await makeWorld();
  for (const ward of [9, 10, 31]) {
    const answer = await submit(ward, '2016-Q1', reportOf('2016-Q1', { phat_thanh_lan: 6 }));
    expect(answer.status).toBe(201);
  }
});

test.each(
  routes,
)('%s %s answers the entitled and nobody else', async (method, route, body, allowed, fine) => {
  for (const [person, as] of Object.entries(people)) {
    for (const unit of units) {
      const path = `/v1/units/${unit}/${route}`;
      const response =
        body === undefined ? await call(path, { as, method }) : await send(path, body, { as, method });
      const entitled = allowed[person as Person]?.includes(unit) ?? false;
      const right = entitled ? fine.includes(response.status) : response.status === 403;
      expect([person, unit, response.status, right]).toEqual([person, unit, response.status, true]);
    }
  }
});

test('every route of the interface is in the table, or is for every account', async () => {
  const { paths } = await (await call('/openapi.json')).json<{ paths: Record<string, object> }>();
  const declared = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const tested = new Set(
    routes.map(([method, route]) => {
      const pattern = route
        .replace(/\?.*/, '')
        .replace(/20\d\d-\w+/, '{period}')
        .replace(/\b20\d\d\b/, '{year}')
        .replace(/revisions\/1/, 'revisions/{n}');
      return `${method} /v1/units/{unit}/${pattern}`;
    }),
  );
  expect(declared.filter((route) => !tested.has(route)).sort()).toEqual([
    'GET /healthz',
    'GET /readyz',
    'GET /v1/backup',
    'GET /v1/catalogue',
    'GET /v1/codes/{code}',
    'GET /v1/me',
    'POST /v1/enrolments',
    'POST /v1/erasures',
    'POST /v1/restore',
    'POST /v1/setup',
    'PUT /v1/restore',
  ]);
});

test('nobody without a token gets anything of a unit', async () => {
  for (const [method, route] of routes) {
    const response = await call(`/v1/units/10/${route}`, { method });
    expect([method, route, response.status]).toEqual([method, route, 401]);
  }
});
