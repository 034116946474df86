// A new year by one button: what will happen is read first, then done whole; who ended is not revived, at any number of
// levels.
import { beforeAll, describe, expect, test } from 'vitest';
import type { NewYear } from '../../shared/wire/new-year.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { saveUnits } from '../../worker/store/units.ts';
import { call, db, inLedger, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const january = '2017-01-04T09:00:00+07:00';
const city = 'thanh.pho@gmail.com';
const district = 'quan1@gmail.com';

const read = (unit: number, as: string, year = 2017) =>
  call(`/v1/units/${unit}/years/${year}`, { as, at: january });
const plan = async (unit: number, as: string) => (await read(unit, as)).json<NewYear>();
const open = (unit: number, as: string, version: string) =>
  send(`/v1/units/${unit}/years/2017`, { version }, { as, at: january });
const end = async (...ended: number[]) => {
  const children = '/v1/units/20/children';
  const as = 'quan.tri.tp@gmail.com';
  const { version } = await (await call(children, { as })).json<{ version: number }>();
  const changes = ended.map((unit) => ({ change: 'end', unit, to: '2016-12-31' }));
  const answer = await send(children, { version, changes }, { method: 'PUT', as });
  expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
};

beforeAll(async () => {
  await makeWorld();
  await inLedger((one) => {
    saveMemberships(one, [
      { email: 'quan.tri.tp@gmail.com', unit: 20, role: 'quan_tri', name: 'Quản trị thành phố' },
    ]);
    // A district that ended, whose ward and the ward's quarter have no last day of their own.
    const below = { tier: 'Phường', validFrom: '2010-01-01' };
    saveUnits(one, [
      { ...below, id: 40, code: '40', name: 'Quận cũ', tier: 'Quận', parent: 20, validTo: '2014-12-31' },
      { ...below, id: 41, code: '41', name: 'Phường cũ', parent: 40 },
      { ...below, id: 42, code: '42', name: 'Khu phố cũ', parent: 41 },
    ]);
  });
  await db.all({
    sql: "UPDATE membership SET until = '2016-10-31' WHERE email = 'phuong4@gmail.com'",
    values: [],
  });
});

describe('before a year is opened', () => {
  test('nothing can be read of it or sent, and it is said why', async () => {
    const answer = await call('/v1/units/1/progress/2017', { as: district, at: january });
    expect([answer.status, (await answer.json<{ code: string }>()).code]).toEqual([404, 'period-unknown']);
  });

  test('its plan is for who gathers or administers, not for wards and lookers-on', async () => {
    for (const as of ['phuong2@gmail.com', 'xem.quan1@gmail.com', 'quan3@gmail.com'])
      expect([as, (await read(1, as)).status]).toEqual([as, 403]);
    // A ward has nobody below it to open anything for; the district may look.
    expect((await read(1, 'quan.tri@gmail.com')).status).toBe(200);
  });

  test('years are opened one after the other', async () => {
    expect((await read(1, district, 2018)).status).toBe(404);
  });

  test('the district reads what it will set, what goes by the city, and who leaves', async () => {
    const { opened, deadlines, above, units, members } = await plan(1, district);
    expect(opened).toBe(false);
    // «trước 10/12» of 2016 becomes «trước 10/12/2017», a Sunday.
    expect(deadlines).toEqual([
      {
        ...{ slot: 'Y', opens: '2017-12-01', due: '2017-12-10', inclusive: false, internal: null, grace: 0 },
        ...{ was: '2016-12-10', note: 'hạn nộp rơi vào Chủ nhật' },
        cutOff: {
          ...{ first: '2016-12-15', last: '2017-12-14' },
          ...{ source: 'Nghị định 09/2019/NĐ-CP', isVerified: false },
        },
      },
    ]);
    expect(above.map(({ slot, unit, isSet }) => [slot, unit.name, isSet])).toEqual(
      ['Q1', 'Q2', 'H1', 'Q3', 'Q4'].map((slot) => [slot, 'Thành phố Hồ Chí Minh', false]),
    );
    expect(units).toEqual({ standing: 10, wards: 10, ended: [], begun: [] });
    expect(members.leaving).toEqual([
      {
        ...{ name: 'Cán bộ Bến Nghé', email: 'phuong4@gmail.com', until: '2016-10-31' },
        unit: { id: 4, code: '26740', name: 'Bến Nghé' },
      },
    ]);
    // Quận 1: three officers of its own; ten wards with one officer each and two more, without the one who left.
    expect(members.staying).toBe(3 + 12 - 1);
  });

  test('the days of the city are moved by a year, and a weekend is said', async () => {
    const { deadlines, above } = await plan(20, city);
    expect(above).toEqual([]);
    // By the calendar: 30/03 a Thursday, 30/06 a Friday, 30/09 and 30/12 Saturdays.
    expect(
      deadlines.map(({ slot, due, note, cutOff }) => [slot, due, note, cutOff.first, cutOff.last]),
    ).toEqual([
      ['Q1', '2017-03-30', '', '2016-12-15', '2017-03-14'],
      ['Q2', '2017-06-30', '', '2017-03-15', '2017-06-14'],
      ['H1', '2017-06-30', '', '2016-12-15', '2017-06-14'],
      ['Q3', '2017-09-30', 'hạn nộp rơi vào Thứ Bảy', '2017-06-15', '2017-09-14'],
      ['Q4', '2017-12-30', 'hạn nộp rơi vào Thứ Bảy', '2017-09-15', '2017-12-14'],
    ]);
  });
});

describe('opening', () => {
  test('does nothing where what was read is no longer so, and shows how it stands', async () => {
    const seen = await plan(1, district);
    // A ward of the district ends with the year; so does another district, with everything below it.
    await end(4, 31, 30);
    const late = await open(1, district, seen.version);
    const problem = await late.json<{ code: string; current: NewYear }>();
    expect([late.status, problem.code]).toEqual([409, 'list-changed']);
    expect(problem.current.units).toEqual({
      ...{ standing: 9, wards: 9, begun: [] },
      ended: [{ id: 4, code: '26740', name: 'Bến Nghé' }],
    });
    expect(await db.all({ sql: 'SELECT 1 FROM tree WHERE year = 2017', values: [] })).toEqual([]);
  });

  test('makes the tree and the district’s own days, in one step, with the trail', async () => {
    const done = await open(1, district, (await plan(1, district)).version);
    expect([done.status, (await done.json<NewYear>()).opened]).toEqual([200, true]);
    const standing = await db.all<{ unit: number }>({
      sql: 'SELECT unit FROM tree WHERE year = 2017 ORDER BY unit',
      values: [],
    });
    expect(standing.map(({ unit }) => unit)).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 20]);
    const set = await db.all({
      sql: 'SELECT unit, slot, due, inclusive, closed FROM period_setting WHERE year = 2017',
      values: [],
    });
    expect(set).toEqual([{ unit: 1, slot: 'Y', due: '2017-12-10', inclusive: 0, closed: 0 }]);
    const trail = await db.all({
      sql: "SELECT unit, c.email AS actor, before FROM audit a JOIN account c USING (actor) WHERE action = 'open-year'",
      values: [],
    });
    expect(trail).toEqual([{ unit: 1, actor: district, before: null }]);
  });

  test('twice is opening once', async () => {
    const again = await open(1, district, 'whatever-was-read');
    expect([again.status, (await again.json<NewYear>()).opened]).toEqual([200, true]);
    const trail = await db.all({ sql: "SELECT 1 FROM audit WHERE action = 'open-year'", values: [] });
    expect(trail).toHaveLength(1);
  });

  test('by the city then adds its own days, and the wards may report', async () => {
    const before = await plan(20, city);
    expect(before.opened).toBe(false);
    expect((await open(20, city, before.version)).status).toBe(200);
    expect((await plan(1, district)).above.every(({ isSet }) => isSet)).toBe(true);
    const sent = await submit(2, '2017-Q1', reportOf('2017-Q1', {}), { at: '2017-03-20T09:00:00+07:00' });
    expect(sent.status).toBe(201);
  });

  test('is not for a unit that ended', async () => {
    const answer = await read(30, city);
    expect([answer.status, (await answer.json<{ detail: string }>()).detail]).toEqual([
      404,
      'Quận 3 đã thôi trước năm 2017 nên không mở năm 2017 cho đơn vị này được.',
    ]);
  });

  test('needs the version of what was read', async () => {
    const answer = await send('/v1/units/1/years/2017', {}, { as: district, at: january });
    expect(answer.status).toBe(422);
  });
});
