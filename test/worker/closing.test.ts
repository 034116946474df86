// A closed period: the summary stands for ever under a printed code; what comes later is an addendum.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReviewRequest } from '../../shared/reporting/workflow.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { CheckedCode, ClosingChanges, Snapshot } from '../../shared/wire/answers.ts';
import type { Receipt } from '../../shared/wire/submission.ts';
import { call, db, emailOf, makeWorld, review, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const district = 'quan1@gmail.com';
const broadcasts = (times: number, base = 0) => ({ ...reportOf('2016-Q1', { phat_thanh_lan: times }), base });
const close = (unit = 1, as = district, period = '2016-Q1') =>
  call(`/v1/units/${unit}/closings/${period}`, { as, method: 'POST' });
const get = async <T>(path: string, as = district): Promise<T> => {
  const response = await call(path, { as });
  expect([path, response.status]).toEqual([path, 200]);
  return response.json<T>();
};
const lineOf = (summary: Summary) => summary.lines.find(({ key }) => key === 'phat_thanh_lan')?.value;
let first: Snapshot;

beforeAll(async () => {
  await makeWorld();
  for (const ward of [2, 3, 31]) await submit(ward, '2016-Q1', broadcasts(6));
  const response = await close();
  expect(response.status).toBe(201);
  first = await response.json<Snapshot>();
});

test('closing keeps the summary with number, time, author, digest and a short code', async () => {
  expect(first).toMatchObject({
    unit: { id: 1, code: '760', name: 'Quận 1' },
    period: '2016-Q1',
    number: 1,
    at: '2016-12-08T09:15:00+07:00',
    by: 'Cán bộ Quận 1',
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    code: expect.stringMatching(/^760-2016Q1-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/),
    summary: { reported: 2, due: 10 },
  });
  expect(lineOf(first.summary)).toBe(12);
});

test('closing again where nothing changed is the same closing', async () => {
  const again = await close();
  expect([again.status, await again.json()]).toEqual([200, first]);
});

test('a closed period is closed for the unit’s wards and open for its neighbours', async () => {
  const stateOf = async (as: string) => {
    const me = await get<{ units: { periods: { period: string; state: string }[] }[] }>('/v1/me', as);
    return me.units[0]?.periods.find(({ period }) => period === '2016-Q1')?.state;
  };
  expect([await stateOf(emailOf(2)), await stateOf(emailOf(31))]).toEqual(['da_khoa', 'dang_mo']);
});

test('a printed code leads to the snapshot, in either case, and says that it is untouched', async () => {
  for (const code of [first.code, first.code.toLowerCase()]) {
    expect(await get<CheckedCode>(`/v1/codes/${code}`)).toEqual({ snapshot: first, matches: true });
  }
  expect((await call(`/v1/codes/${first.code}`, { as: 'thanh.pho@gmail.com' })).status).toBe(200);
  for (const as of [emailOf(2), 'quan3@gmail.com']) {
    expect([as, (await call(`/v1/codes/${first.code}`, { as })).status]).toEqual([as, 403]);
  }
});

describe('after closing', () => {
  test('a ward’s correction is a numbered addendum, and the snapshot stays as it was', async () => {
    const second = await submit(2, '2016-Q1', broadcasts(7, 1));
    expect([second.status, (await second.json<Receipt>()).number]).toEqual([201, '26734-2016Q1-02-BS01']);
    const third = await submit(2, '2016-Q1', broadcasts(8, 2));
    expect((await third.json<Receipt>()).number).toBe('26734-2016Q1-03-BS02');
    const late = await submit(4, '2016-Q1', broadcasts(5));
    expect((await late.json<Receipt>()).number).toBe('26740-2016Q1-01-BS01');
    expect((await get<{ items: Snapshot[] }>('/v1/units/1/closings/2016-Q1')).items).toEqual([first]);
    const history = await get<{ items: { addendum: number }[] }>('/v1/units/2/reports/2016-Q1/revisions');
    expect(history.items.map(({ addendum }) => addendum)).toEqual([0, 1, 2]);
  });

  test('the district sees line by line what the addenda changed', async () => {
    const changes = await get<ClosingChanges>('/v1/units/1/closings/2016-Q1/changes');
    expect(changes).toMatchObject({ number: 1, code: first.code, reported: { before: 2, after: 3 } });
    // 6 + 6 were closed; 8 + 6 + 5 stand today.
    expect(changes.items.find(({ key }) => key === 'phat_thanh_lan')).toEqual({
      key: 'phat_thanh_lan',
      before: { value: 12, base: null, wards: 2 },
      after: { value: 19, base: null, wards: 3 },
    });
    // Ward by ward: which revision was closed, and which stands today.
    expect(
      changes.addenda.map(({ unit, addendum, before, revision }) => [unit.name, addendum, before, revision]),
    ).toEqual([
      ['Tân Định', 2, 1, 3],
      ['Bến Nghé', 1, 0, 1],
    ]);
    expect(changes.items.every(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))).toBe(
      true,
    );
  });

  test('reports are reviewed no more', async () => {
    const request: ReviewRequest = { action: 'approve', revision: 1, message: '', remarks: [] };
    const refused = await review(3, '2016-Q1', request);
    expect([refused.status, await refused.json()]).toEqual([
      409,
      expect.objectContaining({ detail: 'Kỳ báo cáo đã khóa; chỉ còn nhận báo cáo bổ sung.' }),
    ]);
  });

  test('closing once more makes the next number, and the first stays', async () => {
    const second = await (await close()).json<Snapshot>();
    expect([second.number, lineOf(second.summary)]).toEqual([2, 19]);
    expect(second.code).not.toBe(first.code);
    const { items } = await get<{ items: Snapshot[] }>('/v1/units/1/closings/2016-Q1');
    expect(items).toEqual([first, second]);
    const changes = await get<ClosingChanges>('/v1/units/1/closings/2016-Q1/changes');
    expect([changes.number, changes.items, changes.addenda]).toEqual([2, [], []]);
    const more = await submit(2, '2016-Q1', broadcasts(9, 3), { at: '2016-12-09T08:00:00+07:00' });
    expect(more.status).toBe(201);
    const since = await get<ClosingChanges>('/v1/units/1/closings/2016-Q1/changes');
    expect(since.addenda).toMatchObject([
      { unit: { name: 'Tân Định' }, addendum: 3, before: 3, revision: 4 },
    ]);
  });
});

describe('closing is refused', () => {
  test.each([
    ['of a ward, which has nothing below it', 2, district, '2016-Q1', 422, 'not-closable'],
    ['to those who only read', 1, 'xem.quan1@gmail.com', '2016-Q2', 403, 'not-allowed'],
    ['to a ward', 1, emailOf(2), '2016-Q2', 403, 'not-allowed'],
    ['to a neighbour', 1, 'quan3@gmail.com', '2016-Q2', 403, 'not-allowed'],
  ])('%s', async (_name, unit, as, period, status, code) => {
    const response = await close(unit, as, period);
    expect([response.status, (await response.json<{ code: string }>()).code]).toEqual([status, code]);
  });

  test('of a period that is not open yet', async () => {
    const response = await call('/v1/units/1/closings/2016-Y', {
      as: district,
      method: 'POST',
      at: '2016-11-30T08:00:00+07:00',
    });
    expect([response.status, (await response.json<{ code: string }>()).code]).toEqual([422, 'not-closable']);
  });

  test('and changes are refused where nothing was closed', async () => {
    const response = await call('/v1/units/1/closings/2016-Q2/changes', { as: district });
    expect([response.status, (await response.json<{ code: string }>()).code]).toEqual([404, 'closing-none']);
  });
});

test('a snapshot is never changed or deleted, and one that was tampered with no longer matches', async () => {
  for (const statement of ["UPDATE closing SET summary = '{}'", 'DELETE FROM closing']) {
    await expect(db.all({ sql: statement, values: [] })).rejects.toThrow(/append-only/);
  }
  await db.all({ sql: 'DROP TRIGGER closing_is_never_changed', values: [] });
  await db.all({
    sql: `UPDATE closing SET summary = replace(summary, '"reported":2', '"reported":9') WHERE number = 1`,
    values: [],
  });
  expect((await get<CheckedCode>(`/v1/codes/${first.code}`)).matches).toBe(false);
});

test('reports that come while the period is being closed are in the snapshot or seen as a change, never lost', async () => {
  const wards = [2, 3, 4, 5, 6, 7, 8];
  const report = (ward: number) => reportOf('2016-Q2', { phat_thanh_lan: ward });
  const answers = await Promise.all([
    ...wards.map((ward) => submit(ward, '2016-Q2', report(ward))),
    close(1, district, '2016-Q2'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  const { items } = await get<{ items: Snapshot[] }>('/v1/units/1/closings/2016-Q2');
  const changes = await get<ClosingChanges>('/v1/units/1/closings/2016-Q2/changes');
  expect(changes.reported).toEqual({ before: items[0]?.summary.reported, after: 7 });
  // Whoever is not in the snapshot has the number of an addendum, and is told with it.
  expect(changes.addenda.length).toBe(7 - (items[0]?.summary.reported ?? 0));
});

test('closing keeps the grace and the inner date of a period that was set from above', async () => {
  const setting = {
    opens: '2016-06-01',
    due: '2016-06-25',
    inclusive: true,
    internal: '2016-06-20',
    grace: 3,
  };
  const put = await send(
    '/v1/units/20/deadlines/2016',
    { periods: [{ slot: 'H1', ...setting }], exceptions: [] },
    { as: 'thanh.pho@gmail.com', method: 'PUT' },
  );
  expect(put.status).toBe(200);
  expect((await close(30, 'quan3@gmail.com', '2016-H1')).status).toBe(201);
  const { periods } = await get<{ periods: object[] }>('/v1/units/30/deadlines/2016', 'quan3@gmail.com');
  expect(periods[2]).toMatchObject({ slot: 'H1', ...setting, closed: true, from: 30 });
});
