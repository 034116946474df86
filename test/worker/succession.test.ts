// Units that go on in others, entered by the unit above: each given away wholly, refused with the reason where not, kept in
// the audit and proved.
import { beforeAll, expect, test } from 'vitest';
import type { Plan, UnitChange, Units } from '../../shared/wire/answers.ts';
import { prove } from '../../worker/audit/proof.ts';
import { sql } from '../../worker/store/database.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { call, emailOf, inLedger, makeWorld, send } from '../support/worker.ts';

const district = 'quan.tri@gmail.com';
const list = async () => (await call('/v1/units/1/children', { as: district })).json<Units>();
const put = async (changes: UnitChange[], query = '', as = district) =>
  send(`/v1/units/1/children${query}`, { version: (await list()).version, changes }, { as, method: 'PUT' });
const faultsOf = async (answer: Response) =>
  ((await answer.json<{ errors?: { at: string; fault: string }[] }>()).errors ?? []).map(({ at, fault }) => [
    at,
    fault,
  ]);
const add = (
  code: string,
  name: string,
  after: { unit: number; share: number }[],
  parent = 1,
): UnitChange => ({
  ...{ change: 'add', code, name, tier: 'Phường', parent, from: '2016-07-01', after },
});

beforeAll(makeWorld);

test('a ward split 60/40 ends on the day before, and both parts say what they came of', async () => {
  const changes = [
    add('30001', 'Tân Định Đông', [{ unit: 2, share: 6000 }]),
    add('30002', 'Tân Định Tây', [{ unit: 2, share: 4000 }]),
  ];
  const { items } = await (await put(changes, '?dry=1')).json<Plan>();
  expect(
    items.map(({ change, name, after }) => [change, name, after?.to ?? null, after?.after ?? null]),
  ).toEqual([
    ['change', 'Tân Định', '2016-06-30', null],
    ['add', 'Tân Định Đông', null, '60% Tân Định'],
    ['add', 'Tân Định Tây', null, '40% Tân Định'],
  ]);
  expect((await put(changes)).status).toBe(200);
  const known = (await list()).items;
  expect(known.find(({ id }) => id === 2)?.to).toBe('2016-06-30');
  expect(known.find(({ name }) => name === 'Tân Định Tây')?.after).toEqual([
    { id: 2, code: '26734', name: 'Tân Định', share: 4000 },
  ]);
});

test('parts that do not come to the whole of a ward are refused', async () => {
  const refused = await put([
    add('30003', 'Mới Một', [
      { unit: 3, share: 6000 },
      { unit: 4, share: 10_000 },
    ]),
    add('30004', 'Mới Hai', [{ unit: 3, share: 3000 }]),
  ]);
  expect([refused.status, await faultsOf(refused)]).toEqual([
    422,
    [
      [
        '/changes/0/after',
        'Đa Kao: các phần cộng lại 90%, phải đủ 100%. Sửa tỷ lệ, hoặc ghi thêm đơn vị nhận phần còn lại',
      ],
    ],
  ]);
});

test('a ward that goes on elsewhere ends on the day before the other begins, not earlier', async () => {
  const refused = await put([
    { change: 'end', unit: 5, to: '2016-03-31' },
    add('30005', 'Mới Ba', [{ unit: 5, share: 10_000 }]),
  ]);
  expect(await faultsOf(refused)).toEqual([
    [
      '/changes/1/after',
      'Bến Thành kết thúc ngày 31/03/2016, còn Mới Ba không có vào ngày 01/04/2016. Hai ngày phải liền nhau',
    ],
  ]);
  const standing = await put([{ change: 'made', unit: 6, after: [{ unit: 5, share: 10_000 }] }]);
  expect(await faultsOf(standing)).toEqual([
    ['/changes/0/after', 'Bến Thành chưa kết thúc nên chưa nhập vào đâu. Ghi ngày cuối cùng của Bến Thành'],
  ]);
});

test('a ward may be taken in by one that stands already', async () => {
  const changes: UnitChange[] = [
    { change: 'end', unit: 5, to: '2016-06-30' },
    { change: 'made', unit: 6, after: [{ unit: 5, share: 10_000 }] },
  ];
  expect((await put(changes)).status).toBe(200);
  expect((await list()).items.find(({ id }) => id === 6)).toMatchObject({
    ...{ from: null, to: null },
    after: [{ id: 5, share: 10_000 }],
  });
});

test('a ward that begins on a day has nothing that could go on in another on the same day', async () => {
  const { items } = await list();
  const east = items.find(({ name }) => name === 'Tân Định Đông')!.id;
  const refused = await put([add('30009', 'Mới Chín', [{ unit: east, share: 10_000 }])]);
  expect(await faultsOf(refused)).toEqual([
    ['/changes/0/after', 'Tân Định Đông bắt đầu cùng ngày 01/07/2016 nên chưa có gì để nhập vào Mới Chín'],
  ]);
});

test('a ward that took another in does not end before that day', async () => {
  const refused = await put([{ change: 'end', unit: 6, to: '2016-03-31' }]);
  expect(await faultsOf(refused)).toEqual([
    [
      '/changes/0/after',
      'Bến Thành kết thúc ngày 30/06/2016, còn Nguyễn Thái Bình không có vào ngày 01/07/2016. Hai ngày phải liền nhau',
    ],
  ]);
});

test('what is added below a unit that ends, ends with it; what goes on is not put there', async () => {
  expect((await put([{ change: 'end', unit: 10, to: '2016-09-30' }])).status).toBe(200);
  expect((await put([add('30099', 'Khu phố 1', [], 10)])).status).toBe(200);
  const { items } = await list();
  expect(items.find(({ name }) => name === 'Khu phố 1')).toMatchObject({ to: '2016-09-30' });
  const ending = items.find(({ id }) => id === 10)!.name;
  const { code, name, tier } = items.find(({ id }) => id === 8)!;
  const refused = await put([{ change: 'edit', unit: 8, code, name, tier, parent: 10, from: '2016-08-01' }]);
  expect(await faultsOf(refused)).toEqual([
    [
      '/changes/0/parent',
      `${ending} kết thúc ngày 30/09/2016, trước ${name}. Chọn đơn vị cấp trên khác, hoặc ghi ngày cuối cùng của ${name} trước`,
    ],
  ]);
});

test('shares are corrected together, or not at all', async () => {
  const known = (await list()).items;
  const [east, west] = ['Tân Định Đông', 'Tân Định Tây'].map(
    (name) => known.find((one) => one.name === name)!.id,
  );
  const one = await put([{ change: 'made', unit: east!, after: [{ unit: 2, share: 5500 }] }]);
  expect((await faultsOf(one))[0]?.[1]).toContain('Tân Định: các phần cộng lại 95%, phải đủ 100%');
  const both = await put([
    { change: 'made', unit: east!, after: [{ unit: 2, share: 5500 }] },
    { change: 'made', unit: west!, after: [{ unit: 2, share: 4500 }] },
  ]);
  expect(both.status).toBe(200);
});

test('a new group and the new wards below it come in one request', async () => {
  const changes: UnitChange[] = [
    {
      ...{ change: 'add', code: '30010', name: 'Cụm Một', tier: 'Cụm', parent: 1 },
      from: '2016-07-01',
      after: [],
    },
    add('30011', 'Mới Bốn', [{ unit: 7, share: 10_000 }], -1),
    {
      ...{ change: 'edit', unit: 8, from: '2016-07-01', code: '26752', name: 'Cầu Ông Lãnh' },
      tier: 'Phường',
      parent: -1,
    },
  ];
  expect((await put(changes)).status).toBe(200);
  const { items } = await list();
  const group = items.find(({ name }) => name === 'Cụm Một')!.id;
  expect(items.filter(({ parent }) => parent === group).map(({ name }) => name)).toEqual([
    'Cầu Ông Lãnh',
    'Mới Bốn',
  ]);
});

test('nobody enters what their wards came of but the unit above', async () => {
  await inLedger((db) =>
    saveMemberships(db, [{ email: 'qt2@gmail.com', unit: 3, role: 'quan_tri', name: 'Quản trị Đa Kao' }]),
  );
  const changes = [add('30020', 'Khu phố 1', [], 3)];
  const { version } = await list();
  const own = await send(
    '/v1/units/3/children',
    { version, changes },
    { as: 'qt2@gmail.com', method: 'PUT' },
  );
  expect([own.status, (await faultsOf(own))[0]?.[1]]).toEqual([
    422,
    'Đa Kao không có đơn vị bên dưới. Đơn vị mới do đơn vị cấp trên thêm vào',
  ]);
  const { status } = await send(
    '/v1/units/1/children',
    { version, changes },
    { as: emailOf(3), method: 'PUT' },
  );
  expect(status).toBe(403);
});

test('the list of successions follows from the audit, and a change beside it is told', async () => {
  expect((await inLedger(prove)).breach).toBeNull();
  await inLedger((db) => db.all(sql('UPDATE predecessor SET share = 9000 WHERE before = 5')));
  expect((await inLedger(prove)).breach?.words).toBe(
    'các đơn vị được nhập từ đâu không phải như nhật ký ghi',
  );
});

test('parts from before shares were kept count as equal ones', async () => {
  await inLedger((db) => db.all(sql('UPDATE predecessor SET share = NULL')));
  const { items } = await list();
  expect(
    items
      .filter(({ after }) => after.some(({ id }) => id === 2))
      .flatMap(({ after }) => after.map(({ share }) => share)),
  ).toEqual([5000, 5000]);
  expect(items.find(({ id }) => id === 6)?.after[0]?.share).toBe(10_000);
});
