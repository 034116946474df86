// Targets over HTTP: handed out whole or not at all, read by everybody below, never written over unseen.
import { beforeAll, describe, expect, test } from 'vitest';
import { quan1Targets } from '../../demo/targets.ts';
import type { Target } from '../../shared/targets/target.ts';
import type { AuditEntry, Plan, Problem, Targets } from '../../shared/wire/answers.ts';
import { call, emailOf, makeWorld, send } from '../support/worker.ts';

const path = '/v1/units/1/targets/2016';
const steward = 'quan1@gmail.com';
const put = (base: number, items: unknown[], query = '', as = steward) =>
  send(`${path}${query}`, { base, items }, { as, method: 'PUT' });
const read = async (unit = 1, as = steward) =>
  (await call(`/v1/units/${unit}/targets/2016`, { as })).json<Targets>();

const literacy: Target = {
  ...{ indicator: 'xmc_15_35', from: 2016, to: 2018, basis: 'Kế hoạch 12/KH-UBND' },
  demand: { op: 'at_least', value: 99.75, percent: true },
};
const classes: Target = {
  ...{ indicator: 'xmc_ra_lop_muc1', from: 2016, to: 2016, basis: '' },
  demand: { op: 'assigned', wards: [{ unit: 9, value: 12 }] },
};

beforeAll(makeWorld);

test('every target of document 000 can be handed out; the level of what has no levels with a reason only', async () => {
  const items = quan1Targets.map(({ target }) => target);
  const refused = await put(
    0,
    items.map(({ reason: _, ...target }) => target),
    '?dry=1',
  );
  expect(refused.status).toBe(422);
  const problem = await refused.json<Problem>();
  expect(problem.errors).toEqual([
    {
      at: '/items/5/reason',
      fault: expect.stringContaining('«Phổ cập bậc trung học (18–21 tuổi)» không có thang mức độ'),
    },
  ]);
  const answer = await put(0, items, '?dry=1');
  expect([answer.status, (await answer.json<Plan>()).items.length]).toEqual([200, 28]);
  expect((await read()).version).toBe(0);
});

describe('a list', () => {
  test('is tried out, then applied, then read by the district and every ward below', async () => {
    const tried = await (await put(0, [literacy, classes], '?dry=1')).json<Plan>();
    expect(tried.applied).toBe(false);
    expect(tried.items[0]).toEqual({
      change: 'add',
      name: '«Người 15–35 tuổi biết chữ», ít nhất (≥), từ năm 2016',
      before: null,
      after: {
        ...{ from: 2016, to: 2018, value: '99,75%', scope: null, keep: null },
        ...{ basis: 'Kế hoạch 12/KH-UBND', reason: '' },
      },
    });
    expect(tried.items[1]?.after).toMatchObject({ w9: 12, value: '' });
    expect((await read()).lists).toEqual([]);

    expect((await (await put(0, [literacy, classes])).json<Plan>()).applied).toBe(true);
    const list = { unit: { id: 1, code: '760', name: 'Quận 1' }, year: 2016, items: [literacy, classes] };
    expect(await read()).toEqual({ unit: list.unit, year: 2016, version: 1, lists: [list] });
    const ward = await read(10, emailOf(10));
    expect([ward.unit.id, ward.version, ward.lists]).toEqual([10, 0, [list]]);
  });

  test('is not written over by somebody who has not seen it', async () => {
    const late = await put(0, [literacy]);
    const problem = await late.json<Problem>();
    expect([late.status, problem.code]).toEqual([409, 'list-changed']);
    expect((await read()).lists[0]?.items).toHaveLength(2);
  });

  test('of two who write at once one is refused, and nothing is mixed', async () => {
    const { version } = await read();
    const [a, b] = await Promise.all([
      put(version, [literacy]),
      put(version, [{ ...literacy, demand: { op: 'rising' } }]),
    ]);
    expect([a.status, b.status].sort()).toEqual([200, 409]);
    const now = await read();
    expect([now.version, now.lists[0]?.items.length]).toEqual([version + 1, 1]);
  });

  test('sent again as it stands changes nothing and costs no version', async () => {
    const { version, lists } = await read();
    const again = await (await put(version, lists[0]?.items ?? [])).json<Plan>();
    expect([again.items, (await read()).version]).toEqual([[], version]);
  });

  test('leaves its trace in the audit', async () => {
    const { items } = await (await call('/v1/units/1/audit', { as: steward })).json<{
      items: AuditEntry[];
    }>();
    const mine = items.filter(({ action }) => action === 'targets');
    expect(mine.map(({ actor, unit }) => [actor, unit.id])).toEqual([
      [steward, 1],
      [steward, 1],
    ]);
    expect(mine[1]?.before).toBe(mine[0]?.after);
  });
});

describe('a commune', () => {
  const own = (value: number, more: object = {}): object => ({
    ...{ indicator: 'xmc_15_35', from: 2016, to: 2016, basis: '', ...more },
    demand: { op: 'at_least', value, percent: true },
  });
  const putOwn = (items: object[], as = emailOf(10)) =>
    send('/v1/units/10/targets/2016', { base: 0, items }, { as, method: 'PUT' });

  test('enters its own beside those of the district, lower ones only with a reason', async () => {
    const { version } = await read();
    await put(version, [literacy]);
    const lower = await putOwn([own(98)]);
    const problem = await lower.json<Problem>();
    expect([lower.status, problem.errors?.[0]?.at]).toEqual([422, '/items/0/reason']);
    expect(problem.errors?.[0]?.fault).toMatch(
      /^Thấp hơn chỉ tiêu Quận 1 đã giao cho năm 2016 \(ít nhất 99,75%\)/,
    );
    expect((await putOwn([own(98, { reason: 'Nhiều người chuyển đến' })])).status).toBe(200);
    const { lists } = await read(10, emailOf(10));
    expect(lists.map(({ unit, items }) => [unit.id, items.length])).toEqual([
      [1, 1],
      [10, 1],
    ]);
  });

  test('does not hand out to its neighbour, nor to the district', async () => {
    expect(
      (await send('/v1/units/9/targets/2016', { base: 0, items: [] }, { as: emailOf(10), method: 'PUT' }))
        .status,
    ).toBe(403);
    expect((await put(0, [], '', emailOf(10))).status).toBe(403);
  });
});

describe('what cannot be is refused whole, with its place', () => {
  const of = (change: object) => ({ ...literacy, ...change });
  test.each<[string, object, string, RegExp]>([
    ['an unknown indicator', of({ indicator: 'khong_co' }), '/items/1/indicator', /không có trong danh mục/],
    [
      'a share above 100 %',
      of({ demand: { op: 'at_least', value: 101, percent: true } }),
      '/items/1/value',
      /100%/,
    ],
    [
      'half a person',
      of({ demand: { op: 'at_least', value: 1.5, percent: false } }),
      '/items/1/value',
      /số nguyên/,
    ],
    ['years before the list', of({ from: 2015 }), '/items/1/from', /từ năm 2016/],
    ['years that run backwards', of({ from: 2018, to: 2017 }), '/items/1/to', /đứng trước/],
    [
      'a grade of a rate by distribution',
      of({ demand: { op: 'before', day: '01-23' } }),
      '/items/1/op',
      /chỉ giao được/,
    ],
    [
      'numbers for a ward of another district',
      { ...classes, demand: { op: 'assigned', wards: [{ unit: 31, value: 1 }] } },
      '/items/1/value',
      /không ở bên dưới/,
    ],
    ['the same twice', of({ from: 2018, to: 2019 }), '/items/1/indicator', /đã có một chỉ tiêu/],
  ])('%s', async (_, item, at, words) => {
    const before = await read();
    const answer = await put(before.version, [literacy, item]);
    const problem = await answer.json<Problem>();
    expect([answer.status, problem.code, problem.errors?.[0]?.at]).toEqual([422, 'list-invalid', at]);
    expect(problem.errors?.[0]?.fault).toMatch(words);
    expect(await read()).toEqual(before);
  });

  test.each([
    [{ base: 0 }],
    [{ base: -1, items: [] }],
    [{ base: 0, items: [{ ...literacy, more: 1 }] }],
    [{ base: 0, items: [{ ...literacy, basis: 'x'.repeat(201) }] }],
    [{ base: 0, items: new Array(301).fill(literacy) }],
    [{ base: 0, items: [{ ...literacy, demand: { op: 'guess' } }] }],
  ])('another shape: %j', async (body) => {
    const answer = await send(path, body, { as: steward, method: 'PUT' });
    expect([answer.status, (await answer.json<Problem>()).code]).toEqual([422, 'list-invalid']);
  });
});
