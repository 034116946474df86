// An officer who has left: what is kept about them goes, what they did stays, and the proof of it holds.
import { beforeAll, expect, test } from 'vitest';
import type { AuditEntry, TrailPage } from '../../shared/wire/answers.ts';
import { prove } from '../../worker/audit/proof.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { call, db, inLedger, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const administrator = 'quan.tri.tp@gmail.com';
const officer = 'quan1@gmail.com';
const erase = (as: string, at: string, email = officer) => send('/v1/erasures', { email }, { as, at });
const review = (action: string, by: { as: string; at?: string }) =>
  send('/v1/units/2/reports/2016-Q1/reviews', { action, revision: 1, message: '', remarks: [] }, by);
const last = '2016-12-10';
const [before, after] = [`${last}T09:00:00+07:00`, '2016-12-20T09:00:00+07:00'];
const proof = (rows?: number) => inLedger((one) => prove(one, rows));

/** Tables in which the address stands. */
async function tablesWithIt(): Promise<string[]> {
  const tables = await db.all<{ name: string }>({
    sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
    values: [],
  });
  expect(tables.length).toBeGreaterThan(15);
  const rows = await Promise.all(
    tables.map(({ name }) => db.all<object>({ sql: `SELECT * FROM "${name}"`, values: [] })),
  );
  return tables.flatMap(({ name }, i) => (JSON.stringify(rows[i]).includes(`"${officer}"`) ? [name] : []));
}

beforeAll(async () => {
  await makeWorld();
  await inLedger((one) =>
    saveMemberships(one, [{ email: administrator, unit: 20, role: 'quan_tri', name: 'Quản trị' }]),
  );
  expect((await submit(2, '2016-Q1', reportOf('2016-Q1', { phat_thanh_lan: 6 }))).status).toBe(201);
  expect((await review('approve', { as: officer })).status).toBe(201);
  const members = [
    { email: officer, role: 'tong_hop', name: 'Cán bộ Quận 1', until: last },
    { email: 'quan.tri@gmail.com', role: 'quan_tri', name: 'Quản trị Quận 1', until: null },
  ];
  const ended = await send('/v1/units/1/members', { members }, { as: 'quan.tri@gmail.com', method: 'PUT' });
  expect(ended.status).toBe(200);
});

test('only the administrator of everything erases, and nobody who still belongs to a unit', async () => {
  for (const as of ['quan.tri@gmail.com', 'thanh.pho@gmail.com', 'phuong2@gmail.com', 'stranger@gmail.com'])
    expect([as, (await erase(as, after)).status]).toEqual([as, 403]);
  const refused = await erase(administrator, before);
  expect([refused.status, (await refused.json<{ detail: string }>()).detail]).toEqual([
    422,
    'Cán bộ Quận 1 còn là cán bộ của đơn vị số 1 đến hết ngày 10/12/2016. Hãy ghi ngày kết thúc ở trang «Cán bộ», rồi xóa sau ngày ấy.',
  ]);
  expect((await erase(administrator, after, 'chua.tung.co@gmail.com')).status).toBe(422);
  expect((await tablesWithIt()).sort()).toEqual(['account', 'membership']);
});

const toldOfMembers = async (at: string) => {
  const trail = await call('/v1/units/1/trail', { as: 'quan.tri@gmail.com', at });
  const told = (await trail.json<TrailPage>()).items.find(({ action }) => action === 'members')?.told;
  return told?.sort === 'list' ? told.items : [];
};
/** What was done to the officer's line: a day on which it ends; display names are not kept. */
const line = { role: 'tong_hop', name: '', since: null };
const ending = { change: 'change', before: { ...line, until: null }, after: { ...line, until: last } };

test('until then the trail names people whom it knows by nothing', async () => {
  expect(await toldOfMembers(before)).toContainEqual({ ...ending, name: officer });
});

test('the address is nowhere any more, the trail is whole and its fingerprint the same', async () => {
  const { rows, fingerprint } = await proof();
  const done = await erase(administrator, after);
  expect([done.status, await done.json()]).toEqual([200, { email: officer, units: 1 }]);
  expect(await tablesWithIt()).toEqual([]);
  expect(await proof(rows)).toMatchObject({ breach: null, rows, fingerprint });
  expect((await call('/v1/me', { as: officer, at: after })).status).toBe(403);

  expect(await toldOfMembers(after)).toContainEqual({ ...ending, name: 'đã xóa theo yêu cầu' });

  const audit = await call('/v1/units/20/audit', { as: 'thanh.pho@gmail.com', at: after });
  const { items } = await audit.json<{ items: AuditEntry[] }>();
  const seen = items.map(({ action, actor, unit }) => [action, actor, unit.id]);
  expect(seen).toContainEqual(['submit', 'phuong2@gmail.com', 2]);
  expect(seen).toContainEqual(['approve', 'đã xóa theo yêu cầu', 2]);
  expect(seen).toContainEqual(['erase', administrator, 20]);
});

test('whoever comes back is somebody new', async () => {
  const members = [
    { email: officer, role: 'tong_hop', name: 'Cán bộ Quận 1', until: null },
    { email: 'quan.tri@gmail.com', role: 'quan_tri', name: 'Quản trị Quận 1', until: null },
  ];
  const back = { as: 'quan.tri@gmail.com', method: 'PUT', at: after };
  expect((await send('/v1/units/1/members', { members }, back)).status).toBe(200);
  expect((await review('reopen', { as: officer, at: after })).status).toBe(201);
  const actors = await db.all<{ actor: string }>({
    sql: "SELECT DISTINCT actor FROM audit WHERE action IN ('approve', 'reopen')",
    values: [],
  });
  expect(actors).toHaveLength(2);
  expect((await proof()).breach).toBeNull();
});
