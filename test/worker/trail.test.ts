// The trail in words: who did what and when, with before and after, of the unit and what is below it alone; and whether it is whole.
import { beforeAll, expect, test } from 'vitest';
import type { TrailCheck, TrailPage, TrailRow } from '../../shared/wire/answers.ts';
import { call, db, emailOf, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const administrator = 'quan.tri@gmail.com';
const steward = 'quan1@gmail.com';
const at = '2016-03-28T09:00:00+07:00';

const page = async (query = ''): Promise<TrailPage> =>
  (await call(`/v1/units/1/trail${query}`, { as: administrator })).json<TrailPage>();
const rows = async (query = ''): Promise<TrailRow[]> => (await page(query)).items;
const checked = async (): Promise<TrailCheck> =>
  (await call('/v1/units/1/trail/check', { as: administrator })).json<TrailCheck>();

const change = (text: string) => db.all({ sql: text, values: [] });

beforeAll(async () => {
  await makeWorld();
  const first = reportOf('2016-Q1', { phat_thanh_lan: 10 });
  expect((await submit(2, '2016-Q1', first, { at })).status).toBe(201);
  const second = { ...reportOf('2016-Q1', { phat_thanh_lan: 12 }), base: 1 };
  expect((await submit(2, '2016-Q1', second, { at: '2016-03-29T09:00:00+07:00' })).status).toBe(201);
  // Another district's ward.
  expect((await submit(31, '2016-Q1', reportOf('2016-Q1', {}), { at })).status).toBe(201);
  const plans = { base: 0, items: [{ unit: 2, figures: { ke_hoach_tthtcd_ngay_gui: '2016-01-20' } }] };
  const path = '/v1/units/1/assessments/2016';
  expect(
    (await send(path, plans, { as: steward, method: 'PUT', at: '2016-03-30T09:00:00+07:00' })).status,
  ).toBe(200);
});

test('a submission tells what is another than in the one before', async () => {
  const [last, earlier] = (await rows()).filter(({ action }) => action === 'submit');
  expect(last).toMatchObject({
    at: '2016-03-29T09:00:00+07:00',
    actor: emailOf(2),
    name: 'Cán bộ Tân Định',
    unit: { id: 2, name: 'Tân Định' },
    period: '2016-Q1',
  });
  expect(last?.told).toEqual({
    ...{ sort: 'submission', revision: 2, addendum: 0, count: 1 },
    changes: [{ key: 'phat_thanh_lan', before: 10, after: 12 }],
  });
  expect(earlier?.told).toMatchObject({ sort: 'submission', revision: 1, changes: null });
});

test('a changed list tells thing by thing what was and what is', async () => {
  const [row] = (await rows()).filter(({ action }) => action === 'assessments');
  expect(row?.told).toEqual({
    sort: 'list',
    items: [
      { change: 'add', name: 'Tân Định', before: null, after: { ke_hoach_tthtcd_ngay_gui: '2016-01-20' } },
    ],
    more: 0,
  });
  expect(row?.unit.id).toBe(1);
});

test('newest first, of one unit or period where asked, and nothing of a neighbour', async () => {
  const all = await rows();
  expect(all.map(({ id }) => id)).toEqual([...all.map(({ id }) => id)].sort((a, b) => b - a));
  expect(all.every(({ unit }) => unit.id >= 1 && unit.id <= 11)).toBe(true);
  expect((await rows('?of=2')).map(({ action }) => action)).toEqual(['submit', 'submit']);
  expect((await rows('?period=2016-Q1')).map(({ unit }) => unit.id)).toEqual([2, 2]);
  expect(await rows('?period=2016-Q2')).toEqual([]);
  // A unit outside is no key to its rows.
  expect(await rows('?of=31')).toEqual([]);
});

test('is read on page by page', async () => {
  const [first, second] = await rows();
  const next = await page(`?before=${first?.id}`);
  expect(next.items[0]?.id).toBe(second?.id);
  expect((await page('?before=1')).items).toEqual([]);
  expect((await call('/v1/units/1/trail?before=0', { as: administrator })).status).toBe(400);
});

test('is for administrators: who gathers, who enters and neighbours are refused', async () => {
  for (const as of [steward, emailOf(2), 'quan3@gmail.com'])
    for (const path of ['/v1/units/1/trail', '/v1/units/1/trail/check'])
      expect((await call(path, { as })).status).toBe(403);
});

test('is whole, and a row, its words or its end changed behind its back is found', async () => {
  const good = await checked();
  expect(good.breach).toBeNull();
  // Two submissions and one list; what the other district's ward did is none of it.
  expect(good.rows).toBe(3);
  expect(good.trail.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  const [row] = (await rows()).filter(({ action }) => action === 'assessments');
  await change('DROP TRIGGER kept_change_is_never_changed');
  await change(`UPDATE kept_change SET doc = replace(doc, '2016-01-20', '2016-01-25') WHERE id = ${row?.id}`);
  expect((await checked()).breach).toEqual({
    id: row?.id,
    at: '2016-03-30T09:00:00+07:00',
    words: 'phần giữ lại trước và sau khi đổi không còn như khi ghi',
  });
  await change(`UPDATE kept_change SET doc = replace(doc, '2016-01-25', '2016-01-20') WHERE id = ${row?.id}`);
  expect((await checked()).breach).toBeNull();
  await change('DROP TRIGGER audit_is_never_changed');
  await change(`UPDATE audit SET actor = 'ai-khac@gmail.com' WHERE id = ${row?.id}`);
  expect((await checked()).breach).toMatchObject({
    id: row?.id,
    words: 'nội dung không khớp với mã của dòng',
  });
});
