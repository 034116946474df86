// Reminding: who still owes a report, nobody is reminded twice a day, and what was not sent may be tried again.
import { beforeAll, expect, test } from 'vitest';
import type { ClaimedReminders, Reminders } from '../../shared/reporting/reminders.ts';
import type { Progress } from '../../shared/wire/answers.ts';
import { call, db, emailOf, makeWorld, review, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const path = '/v1/units/1/reminders/2016-Q3';
const officer = { as: 'quan1@gmail.com' };
const list = async (at?: string) =>
  (await (await call(path, { ...officer, ...(at ? { at } : {}) })).json()) as Reminders;
const claim = async (units: number[], options: { as?: string; at?: string } = {}) =>
  (await (await send(path, { units }, options)).json()) as ClaimedReminders;
const settle = (sent: number[], unsent: number[], options: { as?: string; at?: string } = {}) =>
  send(path, { sent, unsent }, { method: 'PUT', ...options });

beforeAll(async () => {
  await makeWorld();
  for (const ward of [2, 3, 4]) {
    const at = '2016-09-29T10:00:00+07:00';
    expect((await submit(ward, '2016-Q3', reportOf('2016-Q3', {}), { at })).status).toBe(201);
  }
  const returned = { action: 'return', revision: 1, message: 'Xem lại.', remarks: [] } as const;
  expect((await review(2, '2016-Q3', { ...returned, remarks: [] })).status).toBe(201);
});

test('names the wards that have not sent it or were asked to send it again, in Vietnam’s days', async () => {
  // 30/9 is the last day; 06:59 on 3/10 in Vietnam is still 2/10 in London.
  const { items, by } = await list('2016-10-03T06:59:00+07:00');
  expect(by).toBe('Cán bộ Quận 1');
  expect(items.map(({ unit, owed }) => [unit.id, owed?.state, owed?.daysLate, owed?.daysLeft])).toEqual([
    [2, 'tra_lai', 0, -3],
    ...[5, 6, 7, 8, 9, 10, 11].map((id) => [id, 'chua_nop', 3, -3]),
  ]);
  expect((await list('2016-09-28T23:59:00+07:00')).items.at(-1)?.owed).toMatchObject({
    daysLate: 0,
    daysLeft: 2,
  });
});

test('grace and a ward’s own day are respected', async () => {
  const deadlines = {
    periods: [
      { slot: 'Q3', opens: '2016-09-01', due: '2016-09-30', inclusive: true, internal: null, grace: 5 },
    ],
    exceptions: [{ unit: 9, slot: 'Q3', due: '2016-10-20', reason: 'Cán bộ mới' }],
  };
  const before = await (await call('/v1/units/1/deadlines/2016', officer)).json<{
    periods: { from: number | null }[];
  }>();
  const year = before.periods
    .filter(({ from }) => from === 1)
    .map(({ from: _, ...one }) => {
      const { closed: _closed, ...rest } = one as unknown as { closed: boolean };
      return rest;
    });
  const put = { ...deadlines, periods: [...deadlines.periods, ...year] };
  expect((await send('/v1/units/1/deadlines/2016', put, { method: 'PUT' })).status).toBe(200);
  const { items } = await list('2016-10-03T08:00:00+07:00');
  expect(items.find(({ unit }) => unit.id === 9)?.owed).toMatchObject({
    due: '2016-10-20',
    daysLate: 0,
    daysLeft: 17,
  });
  expect(items.find(({ unit }) => unit.id === 10)?.owed).toMatchObject({ daysLate: 0, daysLeft: -3 });
  const late = await list('2016-10-06T08:00:00+07:00');
  expect(late.items.find(({ unit }) => unit.id === 10)?.owed).toMatchObject({ daysLate: 6 });
});

test('recipients are those who enter or sign for the ward, without who has left', async () => {
  const { items } = await list();
  const of = (id: number) => items.find(({ unit }) => unit.id === id)?.recipients.map(({ email }) => email);
  expect(of(10)).toEqual([emailOf(10), 'lanh.dao@gmail.com']);
  expect(of(9)).toEqual([emailOf(9)]);
});

test('other periods of the year that are late are told as well', async () => {
  const { items } = await list('2016-10-10T08:00:00+07:00');
  expect(
    items.find(({ unit }) => unit.id === 10)?.others.map(({ period, daysLate }) => [period, daysLate]),
  ).toEqual([
    ['2016-Q1', 194],
    ['2016-Q2', 102],
    ['2016-H1', 102],
  ]);
});

test('one of two officers gets each ward; the other is told who was faster', async () => {
  const both = await Promise.all([claim([5, 6]), claim([5, 6, 7], { as: 'quan.tri@gmail.com' })]);
  const claimed = both.flatMap((one) => one.claimed).sort();
  expect(claimed).toEqual([5, 6, 7]);
  const refused = both.flatMap((one) => one.refused);
  expect(refused.map(({ unit }) => unit).sort()).toEqual([5, 6]);
  for (const { reason } of refused)
    expect(reason).toMatch(/ đã nhắc lúc 09:15 ngày 08\/12\/2016; mỗi ngày chỉ nhắc một lần\.$/);
  const { items } = await list();
  expect(items.filter(({ today }) => today).map(({ unit }) => unit.id)).toEqual([5, 6, 7]);
});

test('fifteen calls at once never get the same ward twice', async () => {
  const at = '2016-12-09T08:00:00+07:00';
  const answers = await Promise.all(Array.from({ length: 15 }, () => claim([8, 10, 11], { at })));
  expect(answers.flatMap((one) => one.claimed).sort()).toEqual([10, 11, 8]);
});

test('who has sent it, is somewhere else, or has nobody to write to is not claimed', async () => {
  await send('/v1/units/11/members', { members: [] }, { as: 'quan.tri@gmail.com', method: 'PUT' });
  const at = '2016-12-10T08:00:00+07:00';
  const { claimed, refused } = await claim([3, 31, 11, 1, 5], { at });
  expect(claimed).toEqual([5]);
  expect(refused.map(({ unit, reason }) => [unit, reason])).toEqual([
    ...[3, 31].map((id) => [id, 'Đã nộp quý III năm 2016, chưa đến kỳ, hoặc không ở bên dưới Quận 1.']),
    [11, 'Chưa có cán bộ nhập liệu hay lãnh đạo nào của đơn vị trong danh sách.'],
    [1, 'Đã nộp quý III năm 2016, chưa đến kỳ, hoặc không ở bên dưới Quận 1.'],
  ]);
});

test('what was sent stays for the day; what was not may be tried again; nobody settles for another', async () => {
  const at = '2016-12-11T08:00:00+07:00';
  expect((await claim([5, 6, 7], { at })).claimed).toEqual([5, 6, 7]);
  expect((await settle([], [7], { at, as: 'quan.tri@gmail.com' })).status).toBe(200);
  expect((await claim([7], { at })).claimed).toEqual([]);
  expect((await settle([5], [6], { at })).status).toBe(200);
  expect((await claim([5, 6, 7], { at })).claimed).toEqual([6]);
  const { items } = await list(at);
  const reminded = (id: number) => items.find(({ unit }) => unit.id === id)?.reminded;
  expect(reminded(5)).toEqual({ at, by: 'Cán bộ Quận 1', sent: true });
  expect(reminded(7)).toEqual({ at, by: 'Cán bộ Quận 1', sent: false });
  // A day later everybody may be reminded again.
  expect((await claim([5], { at: '2016-12-12T00:00:00+07:00' })).claimed).toEqual([5]);
});

test('the progress shows when a ward was last reminded, and the audit who did it', async () => {
  const progress = await (await call('/v1/units/1/progress/2016', officer)).json<Progress>();
  const cell = progress.items.find(({ unit }) => unit.id === 5)?.periods.find(({ slot }) => slot === 'Q3');
  expect(cell).toMatchObject({ reminded: '2016-12-12T00:00:00+07:00', daysLeft: -69 });
  const actions = await db.all<{ action: string; actor: string }>({
    sql: "SELECT DISTINCT action, c.email AS actor FROM audit a JOIN account c USING (actor) WHERE action LIKE 'remind%' ORDER BY action, c.email",
    values: [],
  });
  expect(actions).toEqual([
    { action: 'remind', actor: 'quan.tri@gmail.com' },
    { action: 'remind', actor: 'quan1@gmail.com' },
    { action: 'reminded', actor: 'quan.tri@gmail.com' },
    { action: 'reminded', actor: 'quan1@gmail.com' },
  ]);
});
