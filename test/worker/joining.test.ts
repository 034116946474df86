// A highest unit that goes below another: one administrator asks, the other takes it, and from the agreed day on it counts
// there; until then, and before that day, nothing is other than it was.
import { reset } from 'cloudflare:test';
import { beforeAll, expect, test } from 'vitest';
import { type PeriodCode, type Slot, slots } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { Joining } from '../../shared/wire/joining.ts';
import { prove } from '../../worker/audit/proof.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { saveTree, saveUnits } from '../../worker/store/units.ts';
import { call, emailOf, inLedger, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

/** Ninh Bình with two wards, which nobody stands above; the ministry over Hà Nam with one ward. */
const [province, ministry, other] = [20, 50, 51];
const [mine, theirs] = ['tinh@gmail.com', 'bo@gmail.com'];

const get = async (unit: number, as: string) =>
  (await call(`/v1/units/${unit}/joining`, { as })).json<Joining>();
const ask = (above: string | null, from: string, unit = province, as = mine) =>
  send(`/v1/units/${unit}/joining`, { above, from }, { as, method: 'PUT' });
const take = (unit: number, from: string, accept = true) =>
  send(`/v1/units/${ministry}/joining`, { unit, from, accept }, { as: theirs });
const faultsOf = async (answer: Response) => {
  const { code, errors = [] } = await answer.json<{ code: string; errors?: { fault: string }[] }>();
  return [answer.status, code, ...errors.map(({ fault }) => fault)];
};
const total = async (unit: number, period: PeriodCode, as: string) => {
  const answer = await call(`/v1/units/${unit}/summaries/${period}`, { as });
  if (answer.status !== 200) return answer.status;
  const { lines, reported, due } = await answer.json<Summary>();
  return [lines.find(({ key }) => key === 'phat_thanh_lan')?.value ?? null, `${reported}/${due}`];
};
const sent = async (unit: number, period: PeriodCode, n: number) => {
  const answer = await submit(unit, period, reportOf(period, { phat_thanh_lan: n }));
  expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, '']);
};

beforeAll(async () => {
  await reset();
  await inLedger((db) => {
    saveUnits(db, [
      { id: province, code: '37', name: 'Ninh Bình', tier: 'Tỉnh', parent: null },
      { id: 21, code: '14320', name: 'Đông Thành', tier: 'Phường', parent: province },
      { id: 22, code: '14323', name: 'Tân Thành', tier: 'Phường', parent: province },
      { id: ministry, code: '00', name: 'Bộ Giáo dục và Đào tạo', tier: 'Bộ', parent: null },
      { id: other, code: '35', name: 'Hà Nam', tier: 'Tỉnh', parent: ministry },
      { id: 52, code: '13285', name: 'Quang Trung', tier: 'Phường', parent: other },
    ]);
    saveTree(db, 2016);
    saveMemberships(db, [
      ...[21, 22, 52].map((unit) => ({
        ...{ email: emailOf(unit), unit, role: 'nhap_lieu' as const, name: 'Cán bộ' },
      })),
      { email: mine, unit: province, role: 'quan_tri', name: 'Quản trị tỉnh' },
      { email: theirs, unit: ministry, role: 'quan_tri', name: 'Quản trị bộ' },
    ]);
    savePeriodSettings(
      db,
      [province, ministry].flatMap((unit) =>
        slots.map((slot: Slot) => ({
          ...{ unit, year: 2016, slot, opens: '2016-01-01', due: '2016-12-31' },
          ...{ inclusive: true, closed: false },
        })),
      ),
    );
  });
  await sent(21, '2016-Q1', 3);
  await sent(22, '2016-Q1', 4);
  await sent(52, '2016-Q1', 10);
});

test('asking says at once what speaks against it, and changes nothing', async () => {
  expect(await faultsOf(await ask('99', '2016-07-01'))).toEqual([
    ...[422, 'list-invalid', 'Không có đơn vị nào mang mã 99 vào ngày 01/07/2016'],
  ]);
  expect(await faultsOf(await ask('37', '2016-07-01', other, theirs))).toEqual([
    ...[422, 'list-invalid', 'Đơn vị này đã có đơn vị cấp trên'],
  ]);
  expect(await faultsOf(await ask('37', '2016-07-01'))).toEqual([
    ...[422, 'list-invalid', 'Ninh Bình không thể trực thuộc chính mình hay đơn vị bên dưới mình'],
  ]);
  // What both wards have sent for the first quarter stays where it was sent to.
  const early = await faultsOf(await ask('00', '2016-01-01'));
  expect(early.slice(0, 2)).toEqual([422, 'list-invalid']);
  expect(await get(province, mine)).toEqual({
    ...{ unit: { id: province, code: '37', name: 'Ninh Bình' }, isTop: true, asked: null, waiting: [] },
  });
});

test('one asks, the other sees it; a wish taken back or dated anew is not taken as it was read', async () => {
  expect((await ask('00', '2016-10-01')).status).toBe(200);
  expect((await get(province, mine)).asked).toMatchObject({
    ...{ above: { code: '00', name: 'Bộ Giáo dục và Đào tạo' }, from: '2016-10-01', by: 'Quản trị tỉnh' },
  });
  expect((await get(ministry, theirs)).waiting).toMatchObject([
    { unit: { id: province, name: 'Ninh Bình' }, from: '2016-10-01' },
  ]);
  expect((await ask('00', '2016-07-01')).status).toBe(200);
  expect((await faultsOf(await take(province, '2016-10-01'))).slice(0, 2)).toEqual([409, 'list-changed']);
  expect((await ask(null, '2016-07-01')).status).toBe(200);
  expect((await faultsOf(await take(province, '2016-07-01'))).slice(0, 2)).toEqual([409, 'list-changed']);
  expect((await ask('00', '2016-07-01')).status).toBe(200);
  // Nobody answers for the other side.
  const alone = await send(
    `/v1/units/${ministry}/joining`,
    { unit: province, from: '2016-07-01', accept: true },
    { as: mine },
  );
  expect(alone.status).toBe(403);
  expect((await take(province, '2016-07-01', false)).status).toBe(200);
  expect((await get(province, mine)).asked).toBe(null);
  expect(await total(province, '2016-Q1', theirs)).toBe(403);
});

test('once taken it counts there from the day on, and not before', async () => {
  expect((await ask('00', '2016-07-01')).status).toBe(200);
  expect((await take(province, '2016-07-01')).status).toBe(200);
  expect(await get(province, mine)).toMatchObject({ isTop: false, asked: null });
  await sent(21, '2016-Q3', 5);
  await sent(52, '2016-Q3', 20);
  expect(await total(ministry, '2016-Q1', theirs)).toEqual([10, '1/1']);
  expect(await total(ministry, '2016-Q3', theirs)).toEqual([25, '2/3']);
  // The year: 10 of the first quarter, 20 + 5 of the third; what Ninh Bình had before stays its own.
  expect(await total(ministry, '2016-Y', theirs)).toEqual([35, '0/3']);
  expect(await total(province, '2016-Y', mine)).toEqual([12, '0/2']);
  expect(await total(province, '2016-Q3', theirs)).toEqual([5, '1/2']);
  expect(await total(province, '2016-Q1', theirs)).toBe(403);
});

test('the trail has the wish, its answer and the list that came of it', async () => {
  const actions = async (unit: number, as: string) => {
    const page = await (await call(`/v1/units/${unit}/audit`, { as })).json<{
      items: { action: string }[];
    }>();
    return page.items.map(({ action }) => action).filter((action) => /^(join|units)/.test(action));
  };
  expect(await actions(province, mine)).toEqual([
    ...['join-asked', 'join-asked', 'join-withdrawn', 'join-asked', 'join-declined', 'join-asked'],
    'join-accepted',
  ]);
  expect(await actions(ministry, theirs)).toContain('units');
  expect((await inLedger((db) => prove(db))).breach).toBe(null);
});
