// Two who edit one list: one is applied, the other is told what stands there now. Of every list there is.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Deadlines, Members, Plan, Units } from '../../shared/wire/answers.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { call, db, inLedger, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const admin = 'quan.tri@gmail.com';
const period = {
  slot: 'Q4',
  opens: '2016-12-01',
  due: '2016-12-30',
  inclusive: true,
  internal: null,
  grace: 0,
};
const target = {
  indicator: 'gdht_cong_nhan',
  from: 2016,
  to: 2016,
  basis: '',
  demand: { op: 'at_least', value: 70, percent: true },
};

beforeAll(makeWorld);

const read = async <T>(path: string) => (await call(path, { as: admin })).json<T>();
const put = (path: string, body: unknown) => send(path, body, { as: admin, method: 'PUT' });

const lists: [name: string, path: string, edits: () => Promise<[unknown, unknown]>][] = [
  [
    'deadlines',
    '/v1/units/1/deadlines/2016',
    async () => {
      const { version } = await read<Deadlines>('/v1/units/1/deadlines/2016');
      const later = (unit: number) => ({ unit, slot: 'Q4', due: '2017-01-05', reason: 'Bão lụt' });
      return [
        { version, periods: [period], exceptions: [later(2)] },
        { version, periods: [period], exceptions: [later(3)] },
      ];
    },
  ],
  [
    'members',
    '/v1/units/2/members',
    async () => {
      const { version, items } = await read<Members>('/v1/units/2/members');
      const kept = items.map(({ bound: _, ...line }) => line);
      const one = (email: string) => ({ email, role: 'xem', name: 'Người mới', since: null, until: null });
      return [
        { version, members: [...kept, one('a@gmail.com')] },
        { version, members: [...kept, one('b@gmail.com')] },
      ];
    },
  ],
  [
    'targets',
    '/v1/units/1/targets/2016',
    async () => [
      { base: 0, items: [target] },
      { base: 0, items: [{ ...target, basis: 'Kế hoạch 12' }] },
    ],
  ],
  [
    'units',
    '/v1/units/1/children',
    async () => {
      const { version } = await read<Units>('/v1/units/1/children');
      const add = (code: string) => ({
        ...{ change: 'add', code, name: `Phường ${code}`, tier: 'Phường', parent: 1 },
        ...{ from: '2017-01-01', after: [] },
      });
      return [
        { version, changes: [add('A1')] },
        { version, changes: [add('A2')] },
      ];
    },
  ],
];

describe.each(lists)('two editors of the %s', (_, path, edits) => {
  test('who read the same version: one is applied, the other told what stands there now', async () => {
    const [first, second] = await edits();
    const answers = await Promise.all([put(path, first), put(path, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    const applied = answers.find(({ status }) => status === 200)!;
    const { applied: done, items } = await applied.json<Plan>();
    expect([done, items.length > 0]).toEqual([true, true]);
    const problem = await refused.json<{ code: string; current: object; changes: Plan['items'] }>();
    expect([problem.code, problem.current]).toEqual(['list-changed', await read(path)]);
    expect(problem.changes.length).toBeGreaterThan(0);
    const stored = JSON.stringify(problem.current);
    const winner = answers[0]!.status === 200 ? first : second;
    const mark = /2017-01-05|[ab]@gmail\.com|Kế hoạch 12|"A[12]"/;
    expect(mark.exec(stored)?.[0] ?? '').toBe(mark.exec(JSON.stringify(winner))?.[0] ?? '');
  });

  test('a third who sends the same again writes nothing', async () => {
    const before = await db.all({ sql: 'SELECT MAX(id) FROM audit', values: [] });
    const [one] = await edits();
    await send(`${path}?dry=1`, one, { as: admin, method: 'PUT' });
    expect(await db.all({ sql: 'SELECT MAX(id) FROM audit', values: [] })).toEqual(before);
  });
});

test('deadlines applied while the period is being closed never open it again', async () => {
  const { version } = await read<Deadlines>('/v1/units/1/deadlines/2016');
  const closed = {
    slot: 'Q1',
    opens: '2016-03-01',
    due: '2016-03-30',
    inclusive: true,
    internal: null,
    grace: 5,
  };
  const answers = await Promise.all([
    send('/v1/units/1/closings/2016-Q1', undefined, { as: 'quan1@gmail.com' }),
    put('/v1/units/1/deadlines/2016', { version, periods: [period, closed], exceptions: [] }),
  ]);
  expect(answers[0]!.status).toBe(201);
  const now = await read<Deadlines>('/v1/units/1/deadlines/2016');
  expect(now.periods.find(({ slot }) => slot === 'Q1')).toMatchObject({ closed: true });
  // And set anew on the list as it now stands, the period is closed still: a first report is an addendum.
  const again = await put('/v1/units/1/deadlines/2016', {
    version: now.version,
    periods: [period, { ...closed, grace: 7 }],
    exceptions: [],
  });
  expect(again.status).toBe(200);
  const late = await submit(4, '2016-Q1', reportOf('2016-Q1', { phat_thanh_lan: 6 }));
  expect([late.status, (await late.json<{ number: string }>()).number]).toEqual([
    201,
    '26740-2016Q1-01-BS01',
  ]);
  await expect(db.all({ sql: 'UPDATE period_setting SET closed = 0', values: [] })).rejects.toThrow(
    /stays closed/,
  );
  await expect(db.all({ sql: 'DELETE FROM period_setting', values: [] })).rejects.toThrow(/stays closed/);
});

test('a ward’s own administrator adds nothing below it: that would change what the district counts', async () => {
  await inLedger((one) =>
    saveMemberships(one, [
      { email: 'qt.phuong@gmail.com', unit: 5, role: 'quan_tri', name: 'Quản trị phường' },
    ]),
  );
  const { version } = await read<Units>('/v1/units/1/children');
  const change = {
    change: 'add',
    code: 'K1',
    name: 'Khu phố 1',
    tier: 'Khu phố',
    parent: 5,
    from: '2017-01-01',
    after: [],
  };
  const own = await send(
    '/v1/units/5/children',
    { version, changes: [change] },
    { as: 'qt.phuong@gmail.com', method: 'PUT' },
  );
  expect([own.status, (await own.json<{ errors: object[] }>()).errors]).toEqual([
    422,
    [
      {
        at: '/changes/0',
        fault: 'Bến Thành không có đơn vị bên dưới. Đơn vị mới do đơn vị cấp trên thêm vào',
      },
    ],
  ]);
  const ended = { change: 'end', unit: 5, to: '2016-12-31' };
  expect(
    (
      await send(
        '/v1/units/5/children',
        { version, changes: [ended] },
        { as: 'qt.phuong@gmail.com', method: 'PUT' },
      )
    ).status,
  ).toBe(422);
  expect((await put('/v1/units/1/children?dry=1', { version, changes: [change] })).status).toBe(200);
});
