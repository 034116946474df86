// The year in which the districts ended, as the province tells it: two quarters of its old wards, two of its new communes.
// Xã Bắc came of Xã Một and 40% of Thị trấn Hai, Phường Nam of Phường Ba and the other 60%, Đặc khu Đảo of Xã Đảo.
import { reset } from 'cloudflare:test';
import { beforeAll, expect, test } from 'vitest';
import type { PeriodCode, Slot } from '../../shared/period.ts';
import { coverageInWords } from '../../shared/totals/coverage.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import { wardWord } from '../../shared/units/ward-word.ts';
import type { OnBorders, Progress, UnitChange, Units } from '../../shared/wire/answers.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { saveTree, saveUnits } from '../../worker/store/units.ts';
import { call, inLedger, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const at = '2026-01-05T08:00:00+07:00';
const admin = 'quan.tri.tinh@gmail.com';
const province = 1;
let ids: Map<string, number>;

const ask = async <T>(path: string) =>
  (await call(`/v1/units/${province}/${path}`, { as: admin, at })).json<T>();

const sent = async (unit: number, period: PeriodCode, times: number) => {
  const email = `can.bo.${unit}.${period}@gmail.com`.toLowerCase();
  await inLedger((db) => saveMemberships(db, [{ email, unit, role: 'nhap_lieu', name: 'Cán bộ' }]));
  const answer = await submit(unit, period, reportOf(period, { phat_thanh_lan: times }), { as: email, at });
  expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, '']);
};

beforeAll(async () => {
  await reset();
  const unit = (id: number, name: string, tier: string, parent: number | null) => ({
    ...{ id, code: String(id), name, tier, parent, validFrom: '2025-01-01' },
  });
  await inLedger((db) => {
    saveUnits(db, [
      unit(province, 'Tỉnh An Bình', 'Tỉnh', null),
      unit(2, 'Huyện Thượng', 'Huyện', province),
      unit(3, 'Thị xã Hạ', 'Thị xã', province),
      unit(21, 'Xã Một', 'Xã', 2),
      unit(22, 'Thị trấn Hai', 'Thị trấn', 2),
      unit(31, 'Phường Ba', 'Phường', 3),
      unit(32, 'Xã Đảo', 'Xã', 3),
    ]);
    saveTree(db, 2025);
    saveMemberships(db, [{ email: admin, unit: province, role: 'quan_tri', name: 'Quản trị' }]);
    savePeriodSettings(
      db,
      (['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'] as Slot[]).map((slot) => ({
        ...{ unit: province, year: 2025, slot, opens: '2025-01-01', due: '2025-12-31' },
        ...{ inclusive: true, closed: false },
      })),
    );
  });
  for (const [unit, first, second] of [
    [21, 10, 12],
    [22, 5, 7],
    [31, 8, null],
    [32, 2, 3],
  ] as const) {
    await sent(unit, '2025-Q1', first);
    if (second !== null) await sent(unit, '2025-Q2', second);
  }
  const { version } = await ask<Units>('children');
  const add = (
    code: string,
    name: string,
    tier: string,
    after: [unit: number, percent: number][],
  ): UnitChange => ({
    ...{ change: 'add', code, name, tier, parent: province, from: '2025-07-01' },
    after: after.map(([one, percent]) => ({ unit: one, share: percent * 100 })),
  });
  const end = (one: number): UnitChange => ({ change: 'end', unit: one, to: '2025-06-30' });
  const changes = [
    add('41', 'Xã Bắc', 'Xã', [
      [21, 100],
      [22, 40],
    ]),
    add('42', 'Phường Nam', 'Phường', [
      [31, 100],
      [22, 60],
    ]),
    add('43', 'Đặc khu Đảo', 'Đặc khu', [[32, 100]]),
    ...[2, 3].map(end),
  ];
  const done = await send(
    `/v1/units/${province}/children`,
    { version, changes },
    { as: admin, at, method: 'PUT' },
  );
  expect([done.status, done.status === 200 ? '' : await done.text()]).toEqual([200, '']);
  ids = new Map((await ask<Units>('children')).items.map(({ code, id }) => [code, id]));
  for (const [code, third, fourth] of [
    ['41', 20, 25],
    ['42', 30, null],
    ['43', 4, 6],
  ] as const) {
    const unit = ids.get(code) ?? 0;
    await sent(unit, '2025-Q3', third);
    if (fourth !== null) await sent(unit, '2025-Q4', fourth);
  }
});

const total = async (period: PeriodCode) => {
  const { lines, due } = await ask<Summary>(`summaries/${period}`);
  const line = lines.find(({ key }) => key === 'phat_thanh_lan');
  return [line?.value ?? null, coverageInWords(line, due)];
};

test('each quarter is of the units that stood in it, and the year is the four of them', async () => {
  expect(await total('2025-Q1')).toEqual([25, '4/4']);
  expect(await total('2025-Q2')).toEqual([22, '3/4']);
  expect(await total('2025-H1')).toEqual([47, '4/4 quý I · 3/4 quý II']);
  expect(await total('2025-Q3')).toEqual([54, '3/3']);
  expect(await total('2025-Q4')).toEqual([31, '2/3']);
  expect(await total('2025-Y')).toEqual([132, '4/4 quý I · 3/4 quý II · 3/3 quý III · 2/3 quý IV']);
});

test('the old quarters on the new communes add up to the same', async () => {
  const seen = async (period: PeriodCode) => {
    const { items, summary } = await ask<OnBorders>(`borders/${period}?day=2025-07-01&lines=phat_thanh_lan`);
    const of = (name: string) => {
      const item = items.find(({ unit }) => unit.name === name);
      return [item?.figures.phat_thanh_lan ?? null, item?.isEstimate];
    };
    const sum = summary.lines.find(({ key }) => key === 'phat_thanh_lan')?.value;
    return [of('Xã Bắc'), of('Phường Nam'), of('Đặc khu Đảo'), sum];
  };
  // 40 and 60 of 5 are 2 and 3; of 7 they are 2,8 and 4,2, so 3 and 4.
  expect(await seen('2025-Q1')).toEqual([[12, true], [11, true], [2, false], 25]);
  expect(await seen('2025-Q2')).toEqual([[15, true], [4, true], [3, false], 22]);
});

test('the units are called what they are: in the sheet «đơn vị», in the document one sort after the other', async () => {
  const { items } = await ask<Progress>('progress/2025');
  const standing = items.filter(
    ({ reporter, periods }) => reporter === 'ward' && periods.some(({ slot }) => slot === 'Q4'),
  );
  expect(standing.map(({ unit }) => unit.tier).sort()).toEqual(['Phường', 'Xã', 'Đặc khu']);
  expect(wardWord(standing.map(({ unit }) => unit.tier))).toBe('đơn vị');
  const { ward, unit } = await ask<DocumentSource>('documents/2025-Q4');
  expect([ward, unit.tier]).toEqual(['xã, phường, đặc khu', 'Tỉnh']);
});
