// «Điểm cần xem lại» over HTTP: from stored reports of this period, the quarters before and last year.
import { beforeAll, expect, test } from 'vitest';
import type { Reason } from '../../shared/checks/reasons.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Outlier } from '../../shared/outliers/point.ts';
import type { PeriodCode } from '../../shared/period.ts';
import { call, makeWorld, rowsOf, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const words = 'Đã rà soát lại';
const answers = ['hoc_bong_suat', 'hoc_bong_tien'].map((at): Reason => ({ code: 'L01', at, words }));

async function send(ward: number, code: PeriodCode, figures: Figures): Promise<void> {
  const content = reportOf(code, figures);
  const answer = await submit(ward, code, {
    ...content,
    reasons: [...(content.reasons ?? []), ...answers],
  });
  expect([ward, code, answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([
    ward,
    code,
    201,
    '',
  ]);
}

async function points(code: PeriodCode): Promise<Outlier[]> {
  const response = await call(`/v1/units/1/outliers/${code}`, { as: 'quan1@gmail.com' });
  expect(response.status).toBe(200);
  return (await response.json<{ items: Outlier[] }>()).items;
}

const given = (n: number): Figures => ({ hoc_bong_suat: n, hoc_bong_tien: n * 700_000 });

beforeAll(async () => {
  await makeWorld();
  // Five wards give some 100 scholarships a quarter; ward 6 gives 100, 120 and then 385.
  for (const [ward, n] of [
    [2, 90],
    [3, 100],
    [4, 110],
    [5, 105],
    [6, 100],
  ] as const) {
    await send(ward, '2016-Q1', given(n));
    await send(ward, '2016-Q2', given(ward === 6 ? 120 : n + 1));
    await send(ward, '2016-Q3', given(ward === 6 ? 385 : n + 2));
  }
});

test('a ward’s quarter against its own: the middle of 100 and 120 is 110, and 385 is 3,5 times that', async () => {
  const found = await points('2016-Q3');
  expect(found.filter(({ line }) => line === 'hoc_bong_suat')).toEqual([
    {
      code: 'L01',
      unit: { id: 6, code: '26746', name: 'Nguyễn Thái Bình' },
      line: 'hoc_bong_suat',
      at: 'hoc_bong_suat',
      label: 'Số suất học bổng khuyến học, khuyến tài',
      figure: '385 suất',
      why: 'cao gấp 3,5 lần mức thường thấy của chính đơn vị ở các quý trước (khoảng 110)',
    },
  ]);
});

test('the quarters before it raise nothing', async () => {
  expect(await points('2016-Q1')).toEqual([]);
  expect(await points('2016-Q2')).toEqual([]);
});

test('a ward may ask about itself, and sees no peer', async () => {
  const response = await call('/v1/units/6/outliers/2016-Q3', { as: 'phuong6@gmail.com' });
  const { items } = await response.json<{ items: Outlier[] }>();
  expect(items.map(({ code, line }) => [code, line])).toEqual([
    ['L01', 'hoc_bong_suat'],
    ['L01', 'hoc_bong_tien'],
  ]);
});

test('it costs one row a unit and year, and one a report of every period looked at', async () => {
  const response = await call('/v1/units/1/outliers/2016-Q3', { as: 'quan1@gmail.com' });
  // Standing 3; the unit in each of four periods 4; eleven units in two years; five reports in three periods, none last
  // year; and what the database counts for looking whether there are more.
  expect(rowsOf(response).read).toBeLessThanOrEqual(3 + 4 + 22 + 15 + 5);
});
