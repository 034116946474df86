// Adding up over the tree: the printed figures of Quận 1, coverage, and totals that are never behind.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Summary, SummaryLine } from '../../shared/totals/summary.ts';
import { call, db, emailOf, forgetAnswers, makeWorld, rowsOf, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

/** Wards 2 to 11 in the order of their codes; the columns add up to the figures that the 2016 report prints. */
const quan1: Record<string, number[]> = {
  'xmc_15_tro_len.tu': [11260, 9718, 6006, 6699, 5255, 8154, 5981, 6756, 9008, 5905],
  'xmc_15_tro_len.mau': [11307, 9800, 6031, 6784, 5277, 8292, 6031, 6784, 9046, 6031],
  cbccvc_tong: [50, 50, 60, 50, 50, 50, 50, 50, 59, 50],
  'cbccvc_hoc_cntt.tu': [45, 48, 58, 46, 41, 48, 48, 47, 51, 48],
  'cbccvc_nn_bac2.tu': [15, 5, 19, 10, 10, 5, 5, 5, 10, 5],
  'cbccvc_nn_bac3.tu': [1, 1, 2, 1, 0, 0, 0, 0, 1, 0],
};
const figuresOf = (ward: number): Figures =>
  Object.fromEntries(Object.entries(quan1).map(([key, column]) => [key, column[ward - 2] ?? 0]));

const wards = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const yearEnd = '2016-12-08T09:15:00+07:00';

async function summaryOf(unit: number, period: string, as = 'thanh.pho@gmail.com'): Promise<Summary> {
  const response = await call(`/v1/units/${unit}/summaries/${period}`, { as });
  expect(response.status).toBe(200);
  return response.json<Summary>();
}

const line = (summary: Summary, key: string): SummaryLine => summary.lines.find((one) => one.key === key)!;

beforeAll(async () => {
  await makeWorld();
  for (const ward of wards) {
    const content = reportOf('2016-Y', figuresOf(ward));
    const answer = await submit(ward, '2016-Y', content, { at: yearEnd });
    expect([ward, answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([ward, 201, '']);
  }
});

describe('the year 2016 of Quận 1', () => {
  test('gives the printed totals, percentages being sums over sums', async () => {
    const summary = await summaryOf(1, '2016-Y');
    const shares = Object.fromEntries(
      ['xmc_15_tro_len', 'cbccvc_hoc_cntt', 'cbccvc_nn_bac2', 'cbccvc_nn_bac3'].map((key) => {
        const { value, base } = line(summary, key);
        return [key, [value, ((value ?? 0) / (base ?? 1)).toFixed(4)]];
      }),
    );
    expect(shares).toEqual({
      xmc_15_tro_len: [74742, '0.9915'],
      cbccvc_hoc_cntt: [480, '0.9249'],
      cbccvc_nn_bac2: [89, '0.1715'],
      cbccvc_nn_bac3: [6, '0.0116'],
    });
    expect([summary.reported, summary.due]).toEqual([10, 10]);
  });

  test('names the smallest and the largest ward', async () => {
    const share = line(await summaryOf(1, '2016-Y'), 'cbccvc_hoc_cntt');
    // 41 of 50 are 82 %; 58 of 60 are 96,67 %.
    expect(share.least).toEqual({ value: 0.82, unit: { id: 6, code: '26746', name: 'Nguyễn Thái Bình' } });
    expect(share.most).toEqual({ value: 58 / 60, unit: { id: 4, code: '26740', name: 'Bến Nghé' } });
  });

  test('counts as in time what came before 10/12, because «trước ngày» leaves the day out', async () => {
    expect(line(await summaryOf(1, '2016-Y'), 'bao_cao_dung_han=co')).toMatchObject({ value: 10, base: 10 });
    // The city has a ward in another district that has not reported.
    expect(await summaryOf(20, '2016-Y')).toMatchObject({ reported: 10, due: 11 });
  });
});

describe('a total', () => {
  test('of nothing is missing, not zero', async () => {
    const summary = await summaryOf(30, '2016-Y');
    expect([summary.reported, summary.due]).toEqual([0, 1]);
    expect(summary.lines.every(({ value, wards }) => value === null && wards === 0)).toBe(true);
  });

  test('leaves out wards that state they have no figure, and says how many have one', async () => {
    await submit(2, '2016-Q1', reportOf('2016-Q1', { phat_thanh_lan: 6 }));
    await submit(3, '2016-Q1', reportOf('2016-Q1'));
    expect(line(await summaryOf(1, '2016-Q1'), 'phat_thanh_lan')).toMatchObject({ value: 6, wards: 1 });
    expect(await summaryOf(1, '2016-Q1')).toMatchObject({ reported: 2, due: 10 });
  });

  test('of a ward is its own report', async () => {
    expect(line(await summaryOf(2, '2016-Q1', emailOf(2)), 'phat_thanh_lan')).toMatchObject({
      value: 6,
      wards: 1,
    });
    expect(line(await summaryOf(4, '2016-Q1', emailOf(4)), 'phat_thanh_lan')).toMatchObject({ value: null });
  });

  test('of a district has its own figures besides its wards’, and they are nobody’s coverage', async () => {
    const scholarships = { hoc_bong_suat: 100, hoc_bong_tien: 70_000_000 };
    const own = {
      ...reportOf('2016-Q4', { hoc_bong_suat: 30, hoc_bong_tien: 21_000_000 }, { reporter: 'district' }),
    };
    expect((await submit(2, '2016-Q4', reportOf('2016-Q4', scholarships))).status).toBe(201);
    expect((await submit(1, '2016-Q4', own, { as: 'quan1@gmail.com' })).status).toBe(201);
    const summary = await summaryOf(1, '2016-Q4');
    expect(line(summary, 'hoc_bong_suat')).toMatchObject({
      value: 130,
      wards: 1,
      least: { value: 100, unit: { id: 2 } },
    });
    expect(summary.reported).toBe(1);
  });

  test('follows a correction at every level at once', async () => {
    const content = (times: number, base: number) => ({
      ...reportOf('2016-Q2', { phat_thanh_lan: times }),
      base,
    });
    await submit(5, '2016-Q2', content(6, 0));
    for (const [times, base] of [
      [8, 1],
      [2, 2],
    ] as const) {
      expect([
        line(await summaryOf(20, '2016-Q2'), 'phat_thanh_lan').value,
        line(await summaryOf(1, '2016-Q2'), 'phat_thanh_lan').value,
      ]).toEqual(base === 1 ? [6, 6] : [8, 8]);
      await submit(5, '2016-Q2', content(times, base));
    }
    expect(line(await summaryOf(20, '2016-Q2'), 'phat_thanh_lan').value).toBe(2);
  });
});

describe('reading again', () => {
  test('costs the caller’s own rows and one more', async () => {
    const path = '/v1/units/1/summaries/2016-Y';
    const first = await (await call(path, { as: 'quan1@gmail.com' })).text();
    const again = await call(path, { as: 'quan1@gmail.com' });
    // Two for the membership, one for the unit, one to know that nothing has changed.
    expect([await again.text(), rowsOf(again)]).toEqual([first, { read: 4, written: 0 }]);
    await submit(2, '2016-Y', { ...reportOf('2016-Y', { ...figuresOf(2), cbccvc_tong: 51 }), base: 1 });
    const changed = await call(path, { as: 'quan1@gmail.com' });
    expect([changed.status, (await changed.text()) !== first]).toEqual([200, true]);
  });

  test('by another person needs that person’s own right', async () => {
    await call('/v1/units/1/summaries/2016-Y', { as: 'quan1@gmail.com' });
    const response = await call('/v1/units/1/summaries/2016-Y', { as: emailOf(10) });
    expect(response.status).toBe(403);
  });
});

test('after any sequence of submissions and readings a total equals one worked out from scratch', async () => {
  const known = new Map<number, { times: number; revision: number }>();
  const step = fc.record({
    ward: fc.constantFrom(...wards, 31),
    times: fc.nat({ max: 500 }),
    read: fc.constantFrom(null, 1, 20, 30),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      for (const { ward, times, read } of steps) {
        const before = known.get(ward) ?? { times: -1, revision: 0 };
        const content = {
          ...reportOf('2015-Q1', { phat_thanh_lan: times }),
          asOf: '2015-03-30',
          base: before.revision,
        };
        const { status } = await submit(ward, '2015-Q1', content);
        expect(status).toBe(times === before.times ? 200 : 201);
        known.set(ward, { times, revision: before.revision + (status === 201 ? 1 : 0) });
        if (read !== null) await summaryOf(read, '2015-Q1');
      }
      for (const [unit, under] of [
        [1, wards],
        [30, [31]],
        [20, [...wards, 31]],
      ] as const) {
        const reported = under.flatMap((ward) => known.get(ward)?.times ?? []);
        const summary = await summaryOf(unit, '2015-Q1');
        expect(summary.reported).toBe(reported.length);
        const { value, least, most } = line(summary, 'phat_thanh_lan');
        expect(value).toBe(reported.length === 0 ? null : reported.reduce((sum, times) => sum + times, 0));
        expect(least?.value).toBe(reported.length === 0 ? undefined : Math.min(...reported));
        expect(most?.value).toBe(reported.length === 0 ? undefined : Math.max(...reported));
        await db.all({ sql: 'DELETE FROM rollup', values: [] });
        await forgetAnswers();
        expect(await summaryOf(unit, '2015-Q1')).toEqual(summary);
      }
    }),
    { numRuns: 15 },
  );
});

test('readers and officers at once leave the right total', async () => {
  const submissions = wards.map((ward) =>
    submit(ward, '2015-Q2', { ...reportOf('2015-Q2', { phat_thanh_lan: ward }), asOf: '2015-06-30' }),
  );
  const readings = Array.from({ length: 12 }, (_, i) =>
    call(`/v1/units/${i % 2 ? 1 : 20}/summaries/2015-Q2`, { as: 'thanh.pho@gmail.com' }),
  );
  const answers = await Promise.all([...submissions, ...readings]);
  expect(answers.map(({ status }) => status)).toEqual([...wards.map(() => 201), ...readings.map(() => 200)]);
  // 2 + 3 + … + 11
  for (const unit of [1, 20]) expect(line(await summaryOf(unit, '2015-Q2'), 'phat_thanh_lan').value).toBe(65);
});
