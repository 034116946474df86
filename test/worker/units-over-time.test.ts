// Units that come, go and move within a year: a period is bound to the units valid on its last day, and history is not
// re-cut.
import { beforeAll, describe, expect, test } from 'vitest';
import type { PeriodCode } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import { wholeUnit } from '../../shared/units/succession.ts';
import type { Me, Plan, Progress, UnitChange, Units } from '../../shared/wire/answers.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { call, emailOf, inLedger, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const district = 'quan.tri@gmail.com';
const city = 'quan.tri.tp@gmail.com';
const gatherer = 'quan1@gmail.com';

const get = async (unit: number, as = city) =>
  (await call(`/v1/units/${unit}/children`, { as })).json<Units>();
const put = async (unit: number, changes: UnitChange[], query = '', as = city, version?: number) =>
  send(
    `/v1/units/${unit}/children${query}`,
    { version: version ?? (await get(unit, as)).version, changes },
    { as, method: 'PUT' },
  );
const done = async (unit: number, changes: UnitChange[], as = city) => {
  const answer = await put(unit, changes, '', as);
  expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
};
const faultsOf = async (answer: Response) => {
  const { code, errors = [] } = await answer.json<{
    code: string;
    errors?: { at: string; fault: string }[];
  }>();
  return [answer.status, code, ...errors.map(({ fault }) => fault)];
};
const totals = async (unit: number, period: PeriodCode, as = 'thanh.pho@gmail.com') => {
  const answer = await call(`/v1/units/${unit}/summaries/${period}`, { as });
  expect(answer.status).toBe(200);
  const { lines, reported, due } = await answer.json<Summary>();
  return [lines.find(({ key }) => key === 'phat_thanh_lan')?.value ?? null, `${reported}/${due}`];
};
const sent = async (unit: number, period: PeriodCode, n: number, options = {}) =>
  (await submit(unit, period, reportOf(period, { phat_thanh_lan: n }), options)).status;
const edit = (
  unit: number,
  from: string,
  { code, name, parent }: { code: string; name: string; parent: number },
): UnitChange => ({ change: 'edit', unit, from, code, name, tier: 'Phường', parent });

beforeAll(async () => {
  await makeWorld();
  await inLedger((db) =>
    saveMemberships(db, [{ email: city, unit: 20, role: 'quan_tri', name: 'Quản trị thành phố' }]),
  );
  await inLedger((db) =>
    savePeriodSettings(db, [
      {
        ...{ unit: 30, year: 2016, slot: 'Y', opens: '2016-12-01', due: '2016-12-10' },
        ...{ inclusive: false, closed: false },
      },
    ]),
  );
});

describe('a ward that moves to another district on 01/07', () => {
  beforeAll(async () => {
    expect(await sent(2, '2016-Q1', 5)).toBe(201);
    expect(await sent(3, '2016-Q1', 7)).toBe(201);
    expect(await sent(31, '2016-Q1', 11)).toBe(201);
    // Read before the change: what is cached must not survive it.
    expect(await totals(1, '2016-Q3')).toEqual([null, '0/10']);
    expect(await totals(1, '2016-Q1')).toEqual([12, '2/10']);
    await done(20, [edit(2, '2016-07-01', { code: '26734', name: 'Tân Định', parent: 30 })]);
  });

  test('counts in the first quarter where it was, and from the third quarter where it is', async () => {
    expect(await totals(1, '2016-Q1')).toEqual([12, '2/10']);
    expect(await totals(30, '2016-Q1')).toEqual([11, '1/1']);
    // Nobody has sent the half-year: what it has so far is the first quarter, 5 + 7 there and 11 here.
    expect(await totals(1, '2016-H1')).toEqual([12, '0/10']);
    expect(await totals(1, '2016-Q3')).toEqual([null, '0/9']);
    expect(await totals(30, '2016-Y')).toEqual([11, '0/2']);
    expect(await totals(20, '2016-Q1')).toEqual([23, '3/11']);
    expect(await sent(2, '2016-Q3', 9)).toBe(201);
    expect(await sent(3, '2016-Q3', 1)).toBe(201);
    expect(await totals(30, '2016-Q3')).toEqual([9, '1/2']);
    expect(await totals(1, '2016-Q3')).toEqual([1, '1/9']);
    expect(await totals(20, '2016-Q3')).toEqual([10, '2/11']);
  });

  test('stands in both districts’ progress, each with its own periods', async () => {
    const slotsOf = async (unit: number) => {
      const progress = await (
        await call(`/v1/units/${unit}/progress/2016`, { as: 'thanh.pho@gmail.com' })
      ).json<Progress>();
      return progress.items.find((item) => item.unit.id === 2)?.periods.map(({ slot }) => slot);
    };
    expect(await slotsOf(1)).toEqual(['Q1', 'Q2', 'H1']);
    expect(await slotsOf(30)).toEqual(['Q3', 'Q4', 'Y']);
    expect(await slotsOf(20)).toEqual(['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y']);
  });

  test('is asked for every period of the year, and its old figures are compared with its new ones', async () => {
    const me = await (await call('/v1/me', { as: emailOf(2) })).json<Me>();
    expect(me.units[0]?.parent?.name).toBe('Quận 3');
    const year = me.units[0]?.periods.filter(({ period }) => period.startsWith('2016'));
    expect(year?.map(({ period, receipt }) => [period, receipt?.revision ?? 0])).toEqual([
      ['2016-Q1', 1],
      ['2016-Q2', 0],
      ['2016-H1', 0],
      ['2016-Q3', 1],
      ['2016-Q4', 0],
      ['2016-Y', 0],
    ]);
    // 5 + 2 in one district, 9 + 4 in the other: a year that says 6 is told so (R20).
    expect([await sent(2, '2016-Q2', 2), await sent(2, '2016-Q4', 4)]).toEqual([201, 201]);
    const answer = await submit(2, '2016-Y', reportOf('2016-Y', { phat_thanh_lan: 6 }));
    expect(await answer.text()).toContain('phat_thanh_lan');
    expect(answer.status).toBe(422);
  });

  test('is read by each district for its own time only', async () => {
    const status = async (as: string, period: string) =>
      (await call(`/v1/units/2/reports/${period}`, { as })).status;
    expect([await status(gatherer, '2016-Q1'), await status(gatherer, '2016-Q3')]).toEqual([200, 403]);
    expect([await status('quan3@gmail.com', '2016-Q1'), await status('quan3@gmail.com', '2016-Q3')]).toEqual([
      403, 200,
    ]);
    expect([await status(emailOf(2), '2016-Q1'), await status(emailOf(2), '2016-Q3')]).toEqual([200, 200]);
  });
});

describe('two wards that become one on 01/10', () => {
  beforeAll(async () => {
    expect(await sent(4, '2016-Q3', 3)).toBe(201);
    expect(await sent(5, '2016-Q3', 4)).toBe(201);
    await done(
      1,
      [
        { change: 'end', unit: 4, to: '2016-09-30' },
        { change: 'end', unit: 5, to: '2016-09-30' },
        {
          ...{ change: 'add', code: '26740', name: 'Sài Gòn', tier: 'Phường', parent: 1 },
          ...{
            from: '2016-10-01',
            after: [
              { unit: 4, share: wholeUnit },
              { unit: 5, share: wholeUnit },
            ],
          },
        },
      ],
      district,
    );
  });

  test('the new one reports the fourth quarter, under a code that was another’s before', async () => {
    const { items } = await get(1, district);
    const made = items.find(({ name }) => name === 'Sài Gòn');
    expect(made).toMatchObject({
      ...{ code: '26740', from: '2016-10-01', to: null, parent: 1 },
      after: [
        { id: 4, name: 'Bến Nghé', share: 10_000 },
        { id: 5, name: 'Bến Thành', share: 10_000 },
      ],
    });
    expect(items.find(({ id }) => id === 4)).toMatchObject({ code: '26740', to: '2016-09-30' });
    await inLedger((db) =>
      saveMemberships(db, [
        { email: 'saigon@gmail.com', unit: made!.id, role: 'nhap_lieu', name: 'Cán bộ Sài Gòn' },
      ]),
    );
    expect(await sent(made!.id, '2016-Q4', 8, { as: 'saigon@gmail.com' })).toBe(201);
    expect(await totals(1, '2016-Q3')).toEqual([8, '3/9']);
    expect(await totals(1, '2016-Q4')).toEqual([8, '1/8']);
  });

  test('the old ones report no more, and their officers still read what they sent', async () => {
    const answer = await submit(4, '2016-Q4', reportOf('2016-Q4', { phat_thanh_lan: 1 }));
    expect([answer.status, (await answer.json<{ detail: string }>()).detail]).toEqual([
      404,
      expect.stringContaining('Bến Nghé không có trong danh sách đơn vị của Quý IV năm 2016'),
    ]);
    expect((await call('/v1/units/4/reports/2016-Q3', { as: emailOf(4) })).status).toBe(200);
    const me = await (await call('/v1/me', { as: emailOf(4) })).json<Me>();
    expect(me.units[0]?.periods.map(({ period }) => period).filter((one) => one > '2016')).toEqual([
      '2016-Q1',
      '2016-Q2',
      '2016-H1',
      '2016-Q3',
    ]);
  });

  test('a name from a day on leaves the earlier periods their name', async () => {
    await done(1, [edit(6, '2016-10-01', { code: '26746', name: 'Thái Bình', parent: 1 })], district);
    const nameIn = async (period: string) =>
      (await (await call(`/v1/units/6/summaries/${period}`, { as: gatherer })).json<Summary>()).unit.name;
    expect([await nameIn('2016-Q3'), await nameIn('2016-Q4')]).toEqual(['Nguyễn Thái Bình', 'Thái Bình']);
  });
});

describe('what is refused, with the reason, whole', () => {
  const refused = async (unit: number, changes: UnitChange[], as = district) => {
    const before = await get(unit, as);
    const dry = await faultsOf(await put(unit, changes, '?dry=1', as));
    const real = await faultsOf(await put(unit, changes, '', as));
    expect(real).toEqual(dry);
    expect(await get(unit, as)).toEqual(before);
    return real;
  };

  test('an end before the last report', async () => {
    expect(await sent(7, '2016-Q3', 1)).toBe(201);
    expect(await refused(1, [{ change: 'end', unit: 7, to: '2016-08-31' }])).toEqual([
      422,
      'list-invalid',
      'Phạm Ngũ Lão đã nộp báo cáo Quý III năm 2016, báo cáo đã nộp ở đâu thì tính ở đó. Chỉ đổi được từ ngày 01/10/2016 (ngày cuối cùng như cũ là 30/09/2016)',
    ]);
  });

  test('a code that another unit has at the same time', async () => {
    const add: UnitChange = {
      ...{ change: 'add', code: '26755', name: 'Mới', tier: 'Phường', parent: 1 },
      ...{ from: '2016-11-01', after: [] },
    };
    expect(await refused(1, [add])).toEqual([
      422,
      'list-invalid',
      'Mã 26755 đang là của Cô Giang. Dùng mã khác, hoặc từ sau ngày đó',
    ]);
  });

  test('a unit above that is outside, a circle, and a unit of somebody else’s', async () => {
    const outside = 'Đơn vị trực thuộc phải là đơn vị này hoặc một đơn vị bên dưới';
    const moved = edit(8, '2017-01-01', { code: '26752', name: 'Cầu Ông Lãnh', parent: 30 });
    expect((await refused(1, [moved])).slice(2)).toEqual([outside]);
    const circle: UnitChange = {
      ...{ change: 'edit', unit: 30, from: '2017-01-01', code: '770', name: 'Quận 3' },
      ...{ tier: 'Quận', parent: 31 },
    };
    expect((await refused(20, [circle], city)).slice(2)).toEqual([
      'Quận 3 không thể trực thuộc chính mình hay đơn vị bên dưới mình',
    ]);
    expect((await refused(1, [{ change: 'end', unit: 31, to: '2016-12-31' }])).slice(2)).toEqual([
      'Đơn vị không ở bên dưới đơn vị này',
    ]);
    expect((await refused(20, [{ change: 'end', unit: 30, to: '2016-12-31' }], city)).slice(2)).toEqual([
      expect.stringContaining('vẫn trực thuộc Quận 3 sau ngày đó'),
    ]);
  });

  test('a change that reaches into a period that is closed', async () => {
    const closing = await send('/v1/units/1/closings/2016-Q2', undefined, { method: 'POST' });
    expect(closing.status).toBe(201);
    const early = edit(9, '2016-06-15', { code: '26755', name: 'Cô Giang mới', parent: 1 });
    expect((await refused(1, [early])).slice(2)).toEqual([
      'Kỳ Quý II năm 2016 đã khóa nên danh sách đơn vị của kỳ này giữ nguyên. Chỉ đổi được từ ngày 01/07/2016 (ngày cuối cùng như cũ là 30/06/2016)',
    ]);
  });

  test('a list that somebody else has changed in the meantime', async () => {
    const { version } = await get(1, district);
    await done(1, [edit(11, '2016-12-01', { code: '26761', name: 'Cầu Kho 1', parent: 1 })], district);
    const late = await put(1, [{ change: 'end', unit: 10, to: '2016-12-31' }], '', district, version);
    expect((await faultsOf(late)).slice(0, 2)).toEqual([409, 'list-changed']);
  });
});

test('what will happen is shown first, and nothing happens by asking', async () => {
  const before = await get(1, district);
  const answer = await put(1, [{ change: 'end', unit: 10, to: '2016-12-31' }], '?dry=1', district);
  const { applied, items } = await answer.json<Plan>();
  expect([applied, items]).toEqual([
    false,
    [
      {
        ...{ change: 'change', name: 'Nguyễn Cư Trinh' },
        before: expect.objectContaining({ to: null }),
        after: expect.objectContaining({ to: '2016-12-31' }),
      },
    ],
  ]);
  expect(await get(1, district)).toEqual(before);
});

test('every change is in the audit of the unit that was administered', async () => {
  const page = await (await call('/v1/units/20/audit', { as: city })).json<{ items: { action: string }[] }>();
  expect(page.items.filter(({ action }) => action === 'units').length).toBeGreaterThanOrEqual(4);
});
