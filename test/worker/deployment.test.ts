// A deployment as a whole: set up once, backed up by its administrator, restored into an empty one.
import { reset } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import type { BackupPage, Digests } from '../../shared/wire/deployment.ts';
import { digestOfTable, notKept, tables } from '../../worker/store/backup.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { call, db, inLedger, makeWorld, review, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const secret = 'a-secret-of-twenty-letters';
const asOwner = { env: { SETUP_SECRET: secret }, headers: { Authorization: `Secret ${secret}` } };
const administrator = 'thanh.pho.qt@gmail.com';

const setup = {
  units: [
    { id: 2, code: '26734', name: 'Tân Định', tier: 'Phường', parent: 1 },
    { id: 1, code: '760', name: 'Quận 1', tier: 'Quận', parent: null },
  ],
  years: [2016],
  members: [{ email: 'qt@gmail.com', unit: 1, role: 'quan_tri', name: 'Quản trị', until: null }],
  deadlines: [{ unit: 1, year: 2016, slot: 'Q1', opens: '2016-03-01', due: '2016-03-30', inclusive: true }],
};

describe('an empty deployment', () => {
  test('is set up by whoever has its secret, and by nobody else', async () => {
    await reset();
    const wrong = await send('/v1/setup', setup, {
      ...asOwner,
      headers: { Authorization: 'Secret another-secret-of-twenty' },
    });
    expect([wrong.status, (await wrong.json<{ code: string }>()).code]).toEqual([403, 'secret-refused']);
    const none = await send('/v1/setup', setup, { headers: asOwner.headers });
    expect(none.status).toBe(403);
    const done = await send('/v1/setup', setup, asOwner);
    expect([done.status, await done.json()]).toEqual([201, { units: 2, years: 1, members: 1, deadlines: 1 }]);
    const me = await (await call('/v1/me', { as: 'qt@gmail.com' })).json<{ units: { name: string }[] }>();
    expect(me.units).toMatchObject([{ name: 'Quận 1', role: 'quan_tri', reporter: 'district' }]);
  });

  test('has it in the trail of every unit, from the first row on', async () => {
    const rows = await db.all<{ unit: number; action: string }>({
      sql: 'SELECT unit, action FROM audit ORDER BY id',
      values: [],
    });
    expect(rows).toEqual([
      { unit: 2, action: 'setup' },
      { unit: 1, action: 'setup' },
      { unit: 1, action: 'roster' },
    ]);
  });

  test('is not set up twice with one secret; another one adds what is not there yet', async () => {
    const member = { email: 'b@gmail.com', unit: 2, role: 'nhap_lieu', name: 'B', until: null };
    const again = await send('/v1/setup', { members: [member] }, asOwner);
    expect([again.status, (await again.json<{ code: string }>()).code]).toEqual([403, 'secret-refused']);
    const next = 'the-next-secret-of-twenty';
    const owner = { env: { SETUP_SECRET: next }, headers: { Authorization: `Secret ${next}` } };
    const twice = await send('/v1/setup', setup, owner);
    expect([twice.status, (await twice.json<{ errors: object[] }>()).errors]).toEqual([
      422,
      [
        { at: '/units/0/id', fault: 'Đã có đơn vị số 2' },
        { at: '/units/1/id', fault: 'Đã có đơn vị số 1' },
        { at: '/years/0', fault: 'Năm 2016 đã có cây đơn vị' },
      ],
    ]);
    // What was refused has not used the secret up.
    expect((await send('/v1/setup', { members: [member], years: [2017] }, owner)).status).toBe(201);
  });
});

describe('a backup', () => {
  const pages: BackupPage[] = [];
  let digests: Digests = {};
  const answers = async () =>
    Promise.all(
      [
        '/v1/units/1/summaries/2016-Q1',
        '/v1/units/1/closings/2016-Q1',
        '/v1/units/2/reports/2016-Q1/revisions',
        '/v1/units/2/reports/2016-Q1/reviews',
        '/v1/units/20/audit',
        '/v1/units/20/progress/2016',
      ].map(async (path) => (await call(path, { as: 'thanh.pho@gmail.com' })).text()),
    );

  test('is for the administrator of every top unit alone', async () => {
    await reset();
    await makeWorld();
    await inLedger((one) =>
      saveMemberships(one, [{ email: administrator, unit: 20, role: 'quan_tri', name: 'Quản trị' }]),
    );
    for (const as of ['quan.tri@gmail.com', 'thanh.pho@gmail.com', 'stranger@gmail.com'])
      expect([as, (await call('/v1/backup', { as })).status]).toEqual([as, 403]);
  });

  test('has everything, and restored into an empty deployment every answer is the same', async () => {
    for (const ward of [2, 3]) await submit(ward, '2016-Q1', reportOf('2016-Q1', { phat_thanh_lan: ward }));
    await submit(2, '2016-Q1', { ...reportOf('2016-Q1', { phat_thanh_lan: 9 }), base: 1 });
    await submit(2, '2016-Q1', { ...reportOf('2016-Q1', { phat_thanh_lan: 8 }), base: 1 });
    await review(2, '2016-Q1', { action: 'approve', revision: 2, message: '', remarks: [] });
    await send('/v1/units/1/closings/2016-Q1', undefined);
    const before = await answers();
    for (let after: string | null = ''; after !== null; ) {
      const query: string = after === '' ? '' : `?after=${encodeURIComponent(after)}`;
      const page = await (await call(`/v1/backup${query}`, { as: administrator })).json<BackupPage>();
      pages.push(page);
      after = page.next;
    }
    expect(new Set(pages.map(({ table }) => table))).toEqual(new Set(tables));
    digests = await inLedger((one) =>
      Object.fromEntries(tables.map((name) => [name, digestOfTable(one, name)])),
    );

    await reset();
    expect((await call('/v1/me', { as: administrator })).status).toBe(403);
    for (const { migration, table, columns, rows } of pages) {
      const sent = await send('/v1/restore', { migration, table, columns, rows }, asOwner);
      expect([table, sent.status]).toEqual([table, 200]);
    }
    const done = await send('/v1/restore', { digests }, { ...asOwner, method: 'PUT' });
    expect([done.status, await done.json()]).toEqual([200, { digests }]);
    expect(await answers()).toEqual(before);
  });

  test('is not restored over anything, and its secret serves once', async () => {
    const [page] = pages;
    const { migration, table, columns, rows } = page!;
    const again = await send('/v1/restore', { migration, table, columns, rows }, asOwner);
    expect(again.status).toBe(403);
    const next = 'the-next-secret-of-twenty';
    const owner = { env: { SETUP_SECRET: next }, headers: { Authorization: `Secret ${next}` } };
    expect((await send('/v1/restore', { migration, table, columns, rows }, owner)).status).toBe(403);
  });

  test('of which a row was changed on the way is refused', async () => {
    await reset();
    for (const { migration, table, columns, rows } of pages) {
      const changed = rows.map((row) => row.map((cell) => (cell === 'Quận 1' ? 'Quận 2' : cell)));
      await send('/v1/restore', { migration, table, columns, rows: changed }, asOwner);
    }
    const done = await send('/v1/restore', { digests }, { ...asOwner, method: 'PUT' });
    expect([done.status, (await done.json<{ detail: string }>()).detail]).toEqual([
      422,
      expect.stringContaining('không khớp bản sao lưu ở 2 bảng: unit, tree'),
    ]);
  });

  test('leaves no table out but what is made anew', async () => {
    const all = await db.all<{ name: string }>({
      sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'",
      values: [],
    });
    expect(all.map(({ name }) => name).sort()).toEqual([...tables, ...notKept].sort());
  });
});
