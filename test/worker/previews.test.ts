// A draft's effect over HTTP: the caller's own right is enough, and nothing but printed rates of the sum comes back.
import { beforeAll, expect, test } from 'vitest';
import type { Effect } from '../../shared/change/effect.ts';
import { call, emailOf, makeWorld, rowsOf, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const literate = (tu: number, mau: number) => ({ 'xmc_15_tro_len.tu': tu, 'xmc_15_tro_len.mau': mau });
const path = '/v1/units/5/previews/2016-Y';

async function preview(rates: Record<string, number>, at?: string): Promise<Effect> {
  const response = await send(path, { rates }, { as: emailOf(5), ...(at ? { at } : {}) });
  expect(response.status).toBe(200);
  return response.json<Effect>();
}

beforeAll(async () => {
  await makeWorld();
  for (const [ward, tu] of [
    [2, 990],
    [3, 980],
  ] as const) {
    expect((await submit(ward, '2016-Y', reportOf('2016-Y', literate(tu, 1000)))).status).toBe(201);
  }
});

test('two other wards are too few: nothing is told but that', async () => {
  expect(await preview(literate(900, 1000))).toEqual({
    above: { id: 1, code: '760', name: 'Quận 1', tier: 'Quận' },
    period: '2016-Y',
    rates: [],
    withheld: 1,
  });
});

test('with a third the district’s rate is told before and after, and nothing is stored', async () => {
  expect((await submit(4, '2016-Y', reportOf('2016-Y', literate(970, 1000)))).status).toBe(201);
  // 2.940/3.000 = 98,00 %; with 900/1.000 3.840/4.000 = 96,00 %.
  // The same day nothing has moved: nobody sees who has sent since.
  expect((await preview(literate(900, 1000))).withheld).toBe(1);
  const tomorrow = '2016-12-09T09:15:00+07:00';
  const { rates } = await preview(literate(900, 1000), tomorrow);
  expect(rates).toEqual([
    { line: 'xmc_15_tro_len', label: 'Người từ 15 tuổi trở lên biết chữ', before: 9800, after: 9600 },
  ]);
  expect((await preview(literate(900, 1000), tomorrow)).rates).toEqual(rates);
  expect((await call('/v1/units/5/reports/2016-Y', { as: emailOf(5) })).status).toBe(404);
});

test('asking again writes nothing', async () => {
  const response = await send(path, { rates: literate(900, 1000) }, { as: emailOf(5) });
  expect(rowsOf(response).written).toBe(0);
});

test.each([
  ['text', { rates: { 'xmc_15_tro_len.tu': 'nhiều' } }],
  ['a negative number', { rates: { 'xmc_15_tro_len.tu': -1 } }],
  ['another key', { rates: { dau_sach: 4 } }],
  ['something else beside', { rates: {}, notes: {} }],
])('%s is refused', async (_, body) => {
  const response = await send(path, body, { as: emailOf(5) });
  expect([response.status, (await response.json<{ code: string }>()).code]).toEqual([422, 'content-invalid']);
});

test('halves that no ward has are refused: nobody weighs the others with a base of millions', async () => {
  const response = await send(path, { rates: literate(4_000_000, 5_000_000) }, { as: emailOf(5) });
  expect(await response.json()).toMatchObject({
    code: 'content-invalid',
    errors: [
      { at: '/rates/xmc_15_tro_len.tu', fault: 'Lớn hơn mức một đơn vị có thể có' },
      { at: '/rates/xmc_15_tro_len.mau', fault: 'Lớn hơn mức một đơn vị có thể có' },
    ],
  });
});
