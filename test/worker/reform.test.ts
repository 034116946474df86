// The reform of 01/07/2025 in Ho Chi Minh City, entered in one go: three provinces become one, 442 wards 168 communes, 37
// districts end. The communes are those of a derived list that nobody has checked against the gazette; shares are made up.
import { reset } from 'cloudflare:test';
import { beforeAll, describe, expect, test } from 'vitest';
import reform from '../../demo/hcm-2025/reform.json' with { type: 'json' };
import type { PeriodCode, Slot } from '../../shared/period.ts';
import { coverageInWords } from '../../shared/totals/coverage.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import { wholeUnit } from '../../shared/units/succession.ts';
import type { OnBorders, Origin, Plan, UnitChange, Units } from '../../shared/wire/answers.ts';
import { prove } from '../../worker/audit/proof.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { type NewUnit, saveTree, saveUnits } from '../../worker/store/units.ts';
import { call, inLedger, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const at = '2025-12-20T08:00:00+07:00';
const admin = 'quan.tri.nuoc@gmail.com';
const country = 1000;
const provinces = reform.province.from.map(({ old_id: code, name }, i) => ({ id: 1001 + i, code, name }));
const districts = reform.districts.map((one, i) => ({ ...one, id: 1100 + i }));
const idOf = (list: readonly { id: number; code: string }[], code: string) =>
  list.find((one) => one.code === code)!.id;

/** Each old ward once. */
const wards = [
  ...new Map(reform.units.flatMap(({ from }) => from.map((one) => [one.code, one]))).values(),
].map((one, i) => ({ ...one, id: 2000 + i }));
const ward = (code: string) => idOf(wards, code);
const hcm = idOf(provinces, '79');

/** Parts of a ward are taken as equal ones, in whole percents: a third is 34, 33 and 33. */
function sharesOf(code: string): Map<string, number> {
  const takers = reform.units.filter(({ from }) => from.some((one) => one.code === code));
  const whole = Math.floor(100 / takers.length);
  return new Map(
    takers.map((one, i) => [one.code, 100 * (whole + (i < 100 - whole * takers.length ? 1 : 0))]),
  );
}

const changes: UnitChange[] = [
  ...reform.units.map(({ code, name, from }): UnitChange => {
    const tier = /^Đặc khu/.test(name) ? 'Đặc khu' : (name.split(' ')[0] ?? '');
    const after = from.map(
      (one): Origin => ({ unit: ward(one.code), share: sharesOf(one.code).get(code) ?? 0 }),
    );
    return { change: 'add', code, name, tier, parent: hcm, from: '2025-07-01', after };
  }),
  ...districts.map(({ id }): UnitChange => ({ change: 'end', unit: id, to: '2025-06-30' })),
  ...provinces
    .filter(({ id }) => id !== hcm)
    .map(({ id }): UnitChange => ({ change: 'end', unit: id, to: '2025-06-30' })),
  {
    ...{ change: 'made', unit: hcm },
    after: provinces.filter(({ id }) => id !== hcm).map(({ id }) => ({ unit: id, share: wholeUnit })),
  },
];

const list = async () => (await call(`/v1/units/${country}/children`, { as: admin, at })).json<Units>();
const put = async (wanted: readonly UnitChange[], query = '') =>
  send(
    `/v1/units/${country}/children${query}`,
    { version: (await list()).version, changes: wanted },
    { as: admin, at, method: 'PUT' },
  );
const sent = async (unit: number, period: PeriodCode, n: number) => {
  const email = `c${unit}.${period}@gmail.com`.toLowerCase();
  await inLedger((db) => saveMemberships(db, [{ email, unit, role: 'nhap_lieu', name: 'Cán bộ' }]));
  const answer = await submit(unit, period, reportOf(period, { phat_thanh_lan: n }), { as: email, at });
  expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, '']);
};
const total = async (unit: number, period: PeriodCode) => {
  for (;;) {
    const answer = await call(`/v1/units/${unit}/summaries/${period}`, { as: admin, at });
    if (answer.status === 202) continue;
    const summary = await answer.json<Summary>();
    const line = summary.lines.find(({ key }) => key === 'phat_thanh_lan');
    return [line?.value ?? null, coverageInWords(line, summary.due)];
  }
};
const onDay = async (unit: number, period: PeriodCode, day: string) =>
  (
    await call(`/v1/units/${unit}/borders/${period}?day=${day}&lines=phat_thanh_lan`, { as: admin, at })
  ).json<OnBorders>();
const saidBy = ({ items }: OnBorders, code: string) => {
  const item = items.find((one) => one.unit.code === code);
  return item ? [item.unit.name, item.figures.phat_thanh_lan ?? null, item.isEstimate] : null;
};

beforeAll(async () => {
  await reset();
  const unit = (id: number, code: string, name: string, tier: string, parent: number | null): NewUnit => ({
    ...{ id, code, name, tier, parent, validFrom: '2025-01-01' },
  });
  await inLedger((db) => {
    saveUnits(db, [
      unit(country, '00', 'Ba tỉnh', 'Vùng', null),
      ...provinces.map(({ id, code, name }) => unit(id, code, name, 'Tỉnh', country)),
      ...districts.map(({ id, code, name, province }) =>
        unit(id, code, name, 'Huyện', idOf(provinces, province)),
      ),
      ...wards.map(({ id, code, name, district }) =>
        // Côn Đảo had no communes.
        unit(id, code, name, 'Phường', district === null ? idOf(provinces, '77') : idOf(districts, district)),
      ),
    ]);
    saveTree(db, 2025);
    saveMemberships(db, [{ email: admin, unit: country, role: 'quan_tri', name: 'Quản trị' }]);
    savePeriodSettings(
      db,
      (['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'] as Slot[]).map((slot) => ({
        ...{ unit: country, year: 2025, slot, opens: '2025-01-01', due: '2025-12-31' },
        ...{ inclusive: true, closed: false },
      })),
    );
  });
  // Tân Định, Đa Kao, Bến Nghé of Quận 1; Hiệp Thành of Thủ Dầu Một.
  await sent(ward('26734'), '2025-Q1', 3);
  await sent(ward('26737'), '2025-Q1', 7);
  await sent(ward('26740'), '2025-Q1', 5);
  await sent(ward('25741'), '2025-Q1', 11);
  await sent(ward('26737'), '2025-Q2', 9);
});

test('a list that gives away half a ward is refused whole, and the ward is named', async () => {
  const short = changes.map((one) =>
    one.change === 'add' && one.code === '26740'
      ? { ...one, after: one.after.filter(({ unit }) => unit !== ward('26737')) }
      : one,
  );
  const refused = await put(short);
  const { errors } = await refused.json<{ errors: { fault: string }[] }>();
  expect([refused.status, errors.map(({ fault }) => fault)]).toEqual([
    422,
    ['Phường Đa Kao: các phần cộng lại 50%, phải đủ 100%. Sửa tỷ lệ, hoặc ghi thêm đơn vị nhận phần còn lại'],
  ]);
  expect((await list()).items.some(({ from }) => from === '2025-07-01')).toBe(false);
});

describe('the whole list', () => {
  test('is shown as what will happen, then applied whole', async () => {
    const { applied, items } = await (await put(changes, '?dry=1')).json<Plan>();
    const count = (change: string) => items.filter((one) => one.change === change).length;
    // 168 communes; 442 wards, 37 districts and two provinces end, and Ho Chi Minh City takes the two in.
    expect([applied, count('add'), count('change'), count('remove')]).toEqual([false, 168, 482, 0]);
    expect(items.find(({ name }) => name === 'Phường Sài Gòn')?.after).toMatchObject({
      ...{ code: '26740', from: '2025-07-01' },
      after: '50% Phường Đa Kao; Phường Bến Nghé; 50% Phường Nguyễn Thái Bình',
    });
    const done = await put(changes);
    expect([done.status, done.status === 200 ? '' : await done.text()]).toEqual([200, '']);
    expect((await inLedger(prove)).breach).toBeNull();
  });

  test('the first half of the year is the old wards’, the second the new communes’', async () => {
    const { items } = await list();
    const commune = (code: string) => items.find((one) => one.code === code && one.from === '2025-07-01')!.id;
    await sent(commune('26740'), '2025-Q3', 100);
    await sent(commune('26737'), '2025-Q3', 20);
    await sent(commune('25747'), '2025-Q3', 30);
    expect(await total(country, '2025-Q1')).toEqual([26, '4/442']);
    expect(await total(country, '2025-Q3')).toEqual([150, '3/168']);
    // 3 + 7 + 5 of the old city, then all of the new one.
    expect((await total(hcm, '2025-Q1'))[0]).toBe(15);
    expect(await total(hcm, '2025-Q3')).toEqual([150, '3/168']);
    expect((await total(idOf(provinces, '74'), '2025-Q1'))[0]).toBe(11);
  });

  test('the year holds both', async () => {
    expect(await total(country, '2025-Y')).toEqual([
      185,
      '4/442 quý I · 1/442 quý II · 3/168 quý III · 0/168 quý IV',
    ]);
    expect((await total(hcm, '2025-Y'))[0]).toBe(174);
    expect((await total(idOf(districts, '760'), '2025-H1'))[0]).toBe(24);
  });

  test('the old quarters on the new communes add up to what the old wards sent', async () => {
    const seen = await onDay(country, '2025-Q1', '2025-07-01');
    // Half of the 7 of Đa Kao: 4 go to the smaller code.
    expect([saidBy(seen, '26737'), saidBy(seen, '26740')]).toEqual([
      ['Phường Tân Định', 7, true],
      ['Phường Sài Gòn', 8, true],
    ]);
    expect([seen.items.length, seen.summary.lines[0]?.value]).toEqual([168, 26]);
    // The city on its new borders had the 11 of Thủ Dầu Một as well.
    expect((await onDay(hcm, '2025-Q1', '2025-07-01')).summary.lines[0]?.value).toBe(26);
  });

  test('the new quarters on the old wards go where there had been figures', async () => {
    const seen = await onDay(country, '2025-Q3', '2025-06-30');
    // Of Quận 1 Đa Kao alone had sent the second quarter: both parts go back to it. Thủ Dầu Một by its shares: of five wards
    // two gave half, 30 × 1/4 = 7,5 and 30 × 1/8 = 3,75.
    expect(saidBy(seen, '26737')).toEqual(['Phường Đa Kao', 120, true]);
    expect(['25747', '25753', '25756', '25741', '25774'].map((code) => saidBy(seen, code)?.[1])).toEqual([
      8, 7, 7, 4, 4,
    ]);
    expect(seen.summary.lines[0]?.value).toBe(150);
  });
});
