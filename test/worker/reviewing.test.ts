// The conversation about a report: returned with remarks, sent again, approved, and whose turn it is.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Figures } from '../../shared/figures/figures.ts';
import type { PeriodCode } from '../../shared/period.ts';
import type { ReviewRequest } from '../../shared/reporting/workflow.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { MyPeriod, Progress } from '../../shared/wire/answers.ts';
import { call, db, emailOf, makeWorld, review, rowsOf, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const district = 'quan1@gmail.com';
const broadcasts = (times: number, base = 0) => ({ ...reportOf('2016-Q1', { phat_thanh_lan: times }), base });
const returned = (revision: number): ReviewRequest => ({
  action: 'return',
  revision,
  message: 'Xem lại số lần phát thanh.',
  remarks: [{ at: 'phat_thanh_lan', text: 'Quý trước 60 lần?' }],
});
const approved = (revision: number): ReviewRequest => ({
  action: 'approve',
  revision,
  message: '',
  remarks: [],
});
const answer = async (response: Response) => ({
  status: response.status,
  ...(await response.json<{ code?: string; detail?: string }>()),
});
const mine = async (unit: number, period: PeriodCode = '2016-Q1') => {
  const me = await (await call('/v1/me', { as: emailOf(unit) })).json<{ units: { periods: MyPeriod[] }[] }>();
  return me.units[0]?.periods.find((one) => one.period === period);
};

beforeAll(async () => {
  await makeWorld();
  for (const ward of [2, 3, 4, 5, 6, 7, 8]) {
    expect((await submit(ward, '2016-Q1', broadcasts(6))).status).toBe(201);
  }
});

test('a returned report shows its remarks to the ward until it is sent again', async () => {
  expect(await mine(2)).toMatchObject({ report: 'da_nop', review: null });
  expect((await review(2, '2016-Q1', returned(1))).status).toBe(201);
  expect(await mine(2)).toMatchObject({
    report: 'tra_lai',
    review: { id: 1, ...returned(1), at: '2016-12-08T09:15:00+07:00', by: 'Cán bộ Quận 1' },
  });
  expect((await submit(2, '2016-Q1', broadcasts(7, 1))).status).toBe(201);
  expect(await mine(2)).toMatchObject({ report: 'nop_lai', review: null, receipt: { revision: 2 } });
  const progress = await (await call('/v1/units/1/progress/2016', { as: district })).json<Progress>();
  expect(progress.items.find(({ unit }) => unit.id === 2)?.periods[0]).toMatchObject({ state: 'nop_lai' });
});

test('the same figures, sent on top of the returned report, are the ward’s answer; sent blindly they are not', async () => {
  await review(3, '2016-Q1', returned(1));
  const blind = await submit(3, '2016-Q1', broadcasts(6));
  expect([blind.status, (await mine(3))?.report]).toEqual([200, 'tra_lai']);
  const confirmed = await submit(3, '2016-Q1', broadcasts(6, 1));
  expect([confirmed.status, (await mine(3))?.report]).toEqual([201, 'nop_lai']);
});

test('an approved report takes no submission until it is opened again', async () => {
  await review(4, '2016-Q1', approved(1));
  expect(await answer(await submit(4, '2016-Q1', broadcasts(9, 1)))).toMatchObject({
    status: 409,
    code: 'report-approved',
    detail: 'Báo cáo đã được duyệt. Muốn sửa, đề nghị cấp trên mở lại báo cáo này.',
  });
  await review(4, '2016-Q1', { ...approved(1), action: 'reopen' });
  expect((await submit(4, '2016-Q1', broadcasts(9, 1))).status).toBe(201);
  expect(await mine(4)).toMatchObject({ report: 'nop_lai', receipt: { revision: 2 } });
});

describe('a review is refused', () => {
  test('of a report that changed since it was read, with what is current', async () => {
    await submit(5, '2016-Q1', broadcasts(8, 1));
    const refused = await review(5, '2016-Q1', approved(1));
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      code: 'report-changed',
      current: { number: '26743-2016Q1-02', revision: 2 },
    });
    expect((await mine(5))?.report).toBe('da_nop');
  });

  test('where the state does not allow it, in the words of the table', async () => {
    expect(await answer(await review(9, '2016-Q1', approved(1)))).toMatchObject({
      status: 409,
      code: 'step-refused',
      detail: 'Đơn vị chưa nộp báo cáo kỳ này nên chưa thể duyệt.',
    });
    await review(6, '2016-Q1', returned(1));
    expect(await answer(await review(6, '2016-Q1', approved(1)))).toMatchObject({
      code: 'step-refused',
      detail: 'Báo cáo đang được trả lại; chờ đơn vị nộp lại rồi mới duyệt.',
    });
  });

  test.each<[string, object, string]>([
    [
      'with a remark on a cell that no form has',
      { remarks: [{ at: 'khong_co', text: 'x' }] },
      '/remarks/0/at',
    ],
    ['with a remark on a table that no form has', { remarks: [{ at: 'la#1', text: 'x' }] }, '/remarks/0/at'],
    ['with an empty remark', { remarks: [{ at: '', text: ' ' }] }, '/remarks/0/text'],
    ['with a remark too long', { remarks: [{ at: '', text: 'x'.repeat(1001) }] }, '/remarks/0/text'],
    ['with too many remarks', { remarks: Array(201).fill({ at: '', text: 'x' }) }, '/remarks'],
    ['with a message too long', { message: 'x'.repeat(1001) }, '/message'],
    ['with an unknown action', { action: 'submit' }, '/action'],
    ['with a part too many', { state: 'da_duyet' }, ''],
  ])('%s', async (_name, more, at) => {
    const response = await review(8, '2016-Q1', { ...returned(1), ...more } as ReviewRequest);
    expect(response.status).toBe(422);
    const problem = await response.json<{ code: string; errors: { at: string }[] }>();
    expect(problem.code).toBe('review-invalid');
    expect(problem.errors[0]?.at).toBe(at);
  });

  test('that returns without saying why', async () => {
    const silent = { ...returned(1), message: ' ', remarks: [] };
    expect(await answer(await review(8, '2016-Q1', silent))).toMatchObject({ code: 'review-invalid' });
  });

  test('from the unit itself, and from those who only read', async () => {
    for (const as of [emailOf(8), 'xem.quan1@gmail.com']) {
      expect(await answer(await review(8, '2016-Q1', approved(1), { as }))).toMatchObject({
        status: 403,
        code: 'not-allowed',
        detail: 'Chỉ chuyên viên tổng hợp của cấp trên mới được trả lại báo cáo.',
      });
    }
  });
});

test('the same review sent twice stands once', async () => {
  const first = await review(7, '2016-Q1', returned(1));
  const again = await review(7, '2016-Q1', returned(1));
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(await again.json()).toEqual(await first.json());
  const list = await call('/v1/units/7/reports/2016-Q1/reviews', { as: emailOf(7) });
  expect((await list.json<{ items: unknown[] }>()).items).toHaveLength(1);
});

test('the conversation stays, oldest first, and nobody can change it', async () => {
  const list = await call('/v1/units/4/reports/2016-Q1/reviews', { as: emailOf(4) });
  const { items } = await list.json<{ items: { id: number; action: string; revision: number }[] }>();
  expect(items.map(({ id, action, revision }) => [id, action, revision])).toEqual([
    [1, 'approve', 1],
    [2, 'reopen', 1],
  ]);
  for (const statement of ["UPDATE review SET message = ''", 'DELETE FROM review']) {
    await expect(db.all({ sql: statement, values: [] })).rejects.toThrow(/append-only/);
  }
});

test('an approval and a correction at the same moment never both hold, twenty times out of twenty', async () => {
  for (let base = 0; base < 20; base++) {
    await submit(10, '2016-Q1', broadcasts(base, base));
    const [approval, correction] = await Promise.all([
      review(10, '2016-Q1', approved(base + 1)),
      submit(10, '2016-Q1', broadcasts(1000 + base, base + 1)),
    ]);
    expect([approval.status, correction.status].sort()).toEqual([201, 409]);
    const [row] = await db.all<{ state: string; revision: number }>({
      sql: 'SELECT state, revision FROM report WHERE unit = 10',
      values: [],
    });
    expect(row?.state === 'da_duyet').toBe(approval.status === 201);
    expect(row?.revision).toBe(approval.status === 201 ? base + 1 : base + 2);
    await review(10, '2016-Q1', { ...returned(row?.revision ?? 0) });
    if (approval.status === 201) await submit(10, '2016-Q1', broadcasts(2000 + base, base + 1));
  }
});

test('a total of approved reports counts those alone, and says how many they are', async () => {
  const total = async () => {
    const response = await call('/v1/units/1/summaries/2016-Q2?basis=approved', { as: district });
    const summary = await response.json<Summary>();
    const line = summary.lines.find(({ key }) => key === 'phat_thanh_lan');
    return [summary.reported, summary.due, line?.value];
  };
  const report = (figures: Figures) => reportOf('2016-Q2', figures);
  for (const ward of [2, 3, 4]) await submit(ward, '2016-Q2', report({ phat_thanh_lan: ward }));
  expect(await total()).toEqual([0, 10, null]);
  await review(2, '2016-Q2', approved(1));
  await review(4, '2016-Q2', approved(1));
  // 2 + 4, of the three that were sent.
  expect(await total()).toEqual([2, 10, 6]);
  await review(4, '2016-Q2', { ...approved(1), action: 'reopen' });
  expect(await total()).toEqual([1, 10, 2]);
});

test('how late a report is counts in days past the last day in time, of the first submission', async () => {
  // Due on 30/3; «trước 10/12» means by the 9th.
  expect(await mine(11)).toMatchObject({ report: 'chua_nop', daysLate: 253, onTime: null });
  expect(await mine(11, '2016-Y')).toMatchObject({ daysLate: 0 });
  const year = { ...reportOf('2016-Y'), asOf: '2016-12-09' };
  expect((await submit(11, '2016-Y', year, { at: '2016-12-10T00:00:01+07:00' })).status).toBe(201);
  expect(await mine(11, '2016-Y')).toMatchObject({ daysLate: 1, onTime: false });
});

test('a quarter that is corrected marks the half-year and the year sent before it, until they are sent again', async () => {
  const quarter = (slot: 'Q1' | 'Q2', times: number, base = 0) => ({
    ...reportOf(`2015-${slot}`, { phat_thanh_lan: times }),
    base,
  });
  const half = (first: number, base = 0) => {
    const others = { Q1: quarter('Q1', first).figures, Q2: quarter('Q2', 6).figures };
    return { ...reportOf('2015-H1', {}, { others }), base };
  };
  const at = (minute: number) => ({ at: `2016-12-08T10:0${minute}:00+07:00` });
  const outdated = async () => (await mine(9, '2015-H1'))?.outdated;
  await submit(9, '2015-Q1', quarter('Q1', 6), at(0));
  await submit(9, '2015-Q2', quarter('Q2', 6), at(1));
  expect(await answer(await submit(9, '2015-H1', half(6), at(2)))).toMatchObject({ status: 201 });
  expect(await outdated()).toBe(false);
  await submit(9, '2015-Q1', quarter('Q1', 7, 1), at(3));
  expect([await outdated(), (await mine(9, '2015-Q1'))?.outdated]).toEqual([true, false]);
  expect((await submit(9, '2015-H1', half(7, 1), at(4))).status).toBe(201);
  expect(await outdated()).toBe(false);
  // A quarter corrected back and forth leaves the half-year right as it is: sending it again says so.
  await submit(9, '2015-Q1', quarter('Q1', 8, 2), at(5));
  await submit(9, '2015-Q1', quarter('Q1', 7, 3), at(6));
  expect(await outdated()).toBe(true);
  expect((await submit(9, '2015-H1', half(7, 1), at(7))).status).toBe(200);
  expect(await outdated()).toBe(true);
  expect((await submit(9, '2015-H1', half(7, 2), at(8))).status).toBe(201);
  expect(await outdated()).toBe(false);
});

test('a correction after a return costs no more rows than any other', async () => {
  await call('/v1/units/1/summaries/2016-Q1', { as: district });
  await review(8, '2016-Q1', returned(1));
  expect(rowsOf(await submit(8, '2016-Q1', broadcasts(7, 1)))).toEqual({ written: 4, read: 12 });
});
