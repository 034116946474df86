// Rights: a table of who may do what, judged on every route.
import { beforeAll, describe, expect, test } from 'vitest';
import { call, emailOf, makeWorld, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const reading = [
  'reports/2016-Q1',
  'reports/2016-Q1/revisions',
  'reports/2016-Q1/revisions/1',
  'summaries/2016-Q1',
  'submissions/2016-Q1',
  'progress/2016',
];

/** Nguyễn Cư Trinh is 10, another ward of the district 9, the district 1; Quận 3 is 30 with its ward 31; the city 20. */
const mayRead: [who: string, email: string, units: number[]][] = [
  ['người nhập liệu of a ward', emailOf(10), [10]],
  ['lãnh đạo of a ward', 'lanh.dao@gmail.com', [10]],
  ['người xem of a ward', 'xem.phuong@gmail.com', [10]],
  ['tổng hợp of the district', 'quan1@gmail.com', [1, 9, 10]],
  ['người xem of the district', 'xem.quan1@gmail.com', [1, 9, 10]],
  ['quản trị of the district', 'quan.tri@gmail.com', [1, 9, 10]],
  ['tổng hợp of another district', 'quan3@gmail.com', [30, 31]],
  ['tổng hợp of the city', 'thanh.pho@gmail.com', [1, 9, 10, 20, 30, 31]],
];

const maySubmit: [who: string, email: string, units: number[]][] = [
  ['người nhập liệu of a ward', emailOf(10), [10]],
  ['lãnh đạo of a ward', 'lanh.dao@gmail.com', [10]],
  ['người xem of a ward', 'xem.phuong@gmail.com', []],
  ['tổng hợp of the district', 'quan1@gmail.com', [1]],
  ['người xem of the district', 'xem.quan1@gmail.com', []],
  ['quản trị of the district', 'quan.tri@gmail.com', [1]],
  ['tổng hợp of another district', 'quan3@gmail.com', [30]],
  ['tổng hợp of the city', 'thanh.pho@gmail.com', [20]],
];

const units = [1, 9, 10, 20, 30, 31];
const districts = [1, 20, 30];

beforeAll(async () => {
  await makeWorld();
  for (const ward of [9, 10, 31]) {
    const answer = await submit(ward, '2016-Q1', reportOf('2016-Q1', { phat_thanh_lan: 6 }));
    expect(answer.status).toBe(201);
  }
});

describe.each(mayRead)('%s (%s) reads what is theirs and below, nothing else', (_who, email, allowed) => {
  test.each(reading)('%s', async (route) => {
    for (const unit of units) {
      const response = await call(`/v1/units/${unit}/${route}`, { as: email });
      // A district that has reported nothing of its own has nothing to read back.
      const none = districts.includes(unit) && /^reports\/2016-Q1(\/revisions\/1)?$/.test(route) ? 404 : 200;
      expect([unit, response.status]).toEqual([unit, allowed.includes(unit) ? none : 403]);
      if (!allowed.includes(unit)) expect(await response.text()).toContain(email);
    }
  });
});

test.each(maySubmit)('%s (%s) submits only for their own unit', async (_who, email, allowed) => {
  for (const unit of units) {
    const reporter = districts.includes(unit) ? 'district' : 'ward';
    const content = reportOf('2016-Q2', reporter === 'ward' ? { phat_thanh_lan: 6 } : {}, { reporter });
    const response = await submit(unit, '2016-Q2', content, { as: email });
    const refused = allowed.includes(unit) ? [200, 201] : [403];
    expect([unit, refused.includes(response.status)]).toEqual([unit, true]);
    if (!allowed.includes(unit)) expect(await response.json()).toMatchObject({ code: 'not-allowed' });
  }
});

test('a unit that is somebody else’s is refused before the body is looked at', async () => {
  const response = await submit(9, '2016-Q1', { figures: { khong_co: 1 } }, { as: emailOf(10) });
  expect(await response.json()).toMatchObject({ status: 403, code: 'not-allowed' });
});
