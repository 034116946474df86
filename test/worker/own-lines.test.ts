// Lines that a district or city adds to what it asks, over HTTP: asked of the wards below, judged, added up to the unit that
// owns them and no further.
import { beforeEach, describe, expect, test } from 'vitest';
import type { OwnRequest } from '../../shared/asking/own-faults.ts';
import type { LineChange } from '../../shared/change/change.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import type { PeriodCode } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { Me, Plan, Problem, Selections } from '../../shared/wire/answers.ts';
import { sql } from '../../worker/store/database.ts';
import { call, db, emailOf, inLedger, makeWorld, send, submit } from '../support/worker.ts';

const district = 'quan1@gmail.com';
const city = 'thanh.pho@gmail.com';
const atQ1 = { at: '2016-03-20T09:15:00+07:00' };
const atQ2 = { at: '2016-06-20T09:15:00+07:00' };
const atQ3 = { at: '2016-09-20T09:15:00+07:00' };

const clubs: OwnRequest = {
  asked: true,
  kind: 'count',
  label: 'Số câu lạc bộ đọc sách',
  unit: 'câu lạc bộ',
  cycle: 'quarter',
  behaviour: 'flow',
  definition: 'Câu lạc bộ thành lập trong kỳ, có ít nhất 10 người.',
  example: '3',
  supplier: 'HKH',
  parts: [],
};
const shelves: OwnRequest = {
  ...clubs,
  kind: 'rate',
  label: 'Khu phố có tủ sách',
  unit: 'khu phố',
  cycle: 'quarter',
  behaviour: 'stock',
  parts: ['Khu phố có tủ sách dùng chung', 'Tổng số khu phố của phường'],
};

const read = async (unit = 1, as = district) =>
  (await call(`/v1/units/${unit}/selection/2016`, { as })).json<Selections>();

/** Puts a unit's lines; those that there are keep what is not said of them. */
async function ask(
  own: OwnRequest[],
  { unit = 1, as = district, asks = ['phat_thanh_lan'] as string[] | 'above', query = '' } = {},
) {
  const { from, version } = await read(unit, as);
  return send(
    `/v1/units/${unit}/selection/2016${query}`,
    { version, from, asks, requires: [], own },
    { as, method: 'PUT' },
  );
}

/** What is there, as it is sent again. */
async function known(unit = 1, as = district): Promise<OwnRequest[]> {
  const { own } = await read(unit, as);
  return own.map(({ times: _, ...line }) => line);
}

const unitOf = async (unit: number) =>
  (await (await call('/v1/me', { as: emailOf(unit) })).json<Me>()).units[0];

const sent = async (
  unit: number,
  period: PeriodCode,
  figures: Record<string, number>,
  options: { at: string } = atQ1,
) => {
  const answer = await submit(unit, period, { figures }, options);
  expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, '']);
};

async function total(unit: number, as: string, period: PeriodCode = '2016-Q1') {
  const summary = await (await call(`/v1/units/${unit}/summaries/${period}`, { as })).json<Summary>();
  const of = (key: string) => summary.lines.find((line) => line.key === key);
  return { summary, of };
}

beforeEach(makeWorld);

describe('a line that a district adds', () => {
  test('gets an id of its own and is asked of every ward below, of nobody else', async () => {
    const tried = await (await ask([clubs], { query: '?dry=1' })).json<Plan>();
    expect(tried.items.filter(({ change }) => change === 'add')).toEqual([
      {
        change: 'add',
        name: '«Số câu lạc bộ đọc sách»',
        before: null,
        after: {
          ...{ item: 'Số câu lạc bộ đọc sách', ask: 'co', kind: 'count', unit: 'câu lạc bộ' },
          ...{ cycle: 'quarter', behaviour: 'flow', supplier: 'HKH', example: '3', parts: '' },
          definition: 'Câu lạc bộ thành lập trong kỳ, có ít nhất 10 người.',
        },
      },
    ]);
    expect((await ask([clubs])).status).toBe(200);
    const ward = await unitOf(10);
    expect(ward?.asking).toEqual([{ from: '2016-Q1', ids: ['phat_thanh_lan'], own: ['rieng_1_1'] }]);
    expect(ward?.own).toMatchObject([
      {
        ...{ unit: 1, name: 'Quận 1' },
        lines: [
          { id: 'rieng_1_1', label: 'Số câu lạc bộ đọc sách', times: [{ from: '2016-Q1', asked: true }] },
        ],
      },
    ]);
    const other = await unitOf(31);
    expect([other?.asking, other?.own]).toEqual([[], undefined]);
  });

  test('is asked like all others: empty it is missing, and what nobody asked for is refused', async () => {
    await ask([clubs]);
    const lacking = await submit(10, '2016-Q1', { figures: { phat_thanh_lan: 6 } }, atQ1);
    const { findings } = await lacking.json<Problem>();
    expect(findings?.map(({ code, at, place }) => [code, at, place])).toEqual([
      ['R01.empty', 'rieng_1_1', expect.stringContaining('Số câu lạc bộ đọc sách')],
    ]);
    await sent(10, '2016-Q1', { phat_thanh_lan: 6, rieng_1_1: 3 });
    await send(
      '/v1/units/30/selection/2016',
      { from: '2016-Q1', asks: ['phat_thanh_lan'], requires: [] },
      { as: 'quan3@gmail.com', method: 'PUT' },
    );
    const foreign = await submit(31, '2016-Q1', { figures: { phat_thanh_lan: 6, rieng_1_1: 3 } }, atQ1);
    expect([foreign.status, (await foreign.json<Problem>()).errors?.map(({ at }) => at)]).toEqual([
      422,
      ['/figures/rieng_1_1'],
    ]);
    const words = await submit(9, '2016-Q1', { figures: { phat_thanh_lan: 6, rieng_1_1: 2.5 } }, atQ1);
    expect((await words.json<Problem>()).errors?.map(({ at }) => at)).toEqual(['/figures/rieng_1_1']);
  });

  test('adds up to the district, whoever asks first, and the city sees nothing of it', async () => {
    await ask([clubs, shelves]);
    await sent(10, '2016-Q1', { phat_thanh_lan: 6, rieng_1_1: 3, 'rieng_1_2.tu': 5, 'rieng_1_2.mau': 8 });
    await sent(9, '2016-Q1', { phat_thanh_lan: 4, rieng_1_1: 2, 'rieng_1_2.tu': 1, 'rieng_1_2.mau': 4 });
    const above = await total(20, city);
    expect(above.of('phat_thanh_lan')?.value).toBe(10);
    expect(JSON.stringify(above.summary)).not.toContain('rieng_');
    for (const forget of [false, true]) {
      if (forget) await db.all(sql('DELETE FROM rollup'));
      const { of, summary } = await total(1, district);
      expect(of('rieng_1_1')).toMatchObject({ value: 5, wards: 2, least: { value: 2 }, most: { value: 3 } });
      // 6 of 12 blocks, not the mean of 62,5 % and 25 %.
      expect(of('rieng_1_2')).toMatchObject({ value: 6, base: 12, wards: 2 });
      expect(of('rieng_1_1')?.asked).toBeUndefined();
      expect(summary.own?.map(({ name, lines }) => [name, lines.length])).toEqual([['Quận 1', 2]]);
    }
    const ward = await total(10, emailOf(10));
    expect(ward.of('rieng_1_1')?.value).toBe(3);
    const approved = await (
      await call('/v1/units/1/summaries/2016-Q1?basis=approved', { as: district })
    ).json<Summary>();
    expect(approved.lines.find(({ key }) => key === 'rieng_1_1')?.value).toBeNull();
  });

  test('of a year is the sum of its quarters, and what changed it is told', async () => {
    await ask([clubs]);
    await sent(10, '2016-Q1', { phat_thanh_lan: 6, rieng_1_1: 3 });
    await sent(10, '2016-Q2', { phat_thanh_lan: 1, rieng_1_1: 4 }, atQ2);
    const { of } = await total(1, district, '2016-Y');
    expect(of('rieng_1_1')).toMatchObject({ value: 7, wards: 1 });
    const change = await (
      await call('/v1/units/1/changes/2016-Q2?line=rieng_1_1&against=previous', { as: district })
    ).json<LineChange>();
    expect(change).toMatchObject({
      line: 'rieng_1_1',
      change: { before: 3, after: 4 },
    });
    const tallied = await (
      await call('/v1/units/1/summaries/2016-Q2/tallies', { as: district })
    ).json<TalliedSummary>();
    expect(tallied.own?.[0]?.lines[0]?.id).toBe('rieng_1_1');
  });

  test('is retired and not deleted: its periods keep it, and nobody is asked any more', async () => {
    await ask([clubs]);
    await sent(10, '2016-Q1', { phat_thanh_lan: 6, rieng_1_1: 3 });
    const gone = await ask([]);
    expect((await gone.json<Problem>()).errors?.[0]?.fault).toContain('Không xóa chỉ tiêu riêng');
    expect((await ask((await known()).map((line) => ({ ...line, asked: false })))).status).toBe(200);
    expect((await unitOf(10))?.asking).toEqual([
      { from: '2016-Q1', ids: ['phat_thanh_lan'], own: ['rieng_1_1'] },
      { from: '2016-Q2', ids: ['phat_thanh_lan'] },
    ]);
    await sent(10, '2016-Q2', { phat_thanh_lan: 1 }, atQ2);
    expect((await total(1, district)).of('rieng_1_1')?.value).toBe(3);
    expect((await total(1, district, '2016-Q2')).of('rieng_1_1')).toMatchObject({ value: null, asked: 0 });
    // A line that is added later gets the next number.
    await ask([...(await known()), { ...clubs, label: 'Số buổi đọc sách', unit: 'buổi' }]);
    expect((await read()).own.map(({ id, asked }) => [id, asked])).toEqual([
      ['rieng_1_1', false],
      ['rieng_1_2', true],
    ]);
  });

  test('that somebody has reported keeps its meaning: only its words may change', async () => {
    await ask([clubs]);
    expect((await ask([{ ...(await known())[0]!, kind: 'money', unit: '' }])).status).toBe(200);
    await ask([{ ...(await known())[0]!, kind: 'count', unit: 'câu lạc bộ' }]);
    await sent(10, '2016-Q1', { phat_thanh_lan: 6, rieng_1_1: 3 });
    const [line] = await known();
    const refused = await ask([{ ...line!, kind: 'money', unit: '', behaviour: 'stock' }]);
    expect((await refused.json<Problem>()).errors?.map(({ at }) => at)).toEqual([
      '/own/0/kind',
      '/own/0/unit',
      '/own/0/behaviour',
    ]);
    expect((await ask([{ ...line!, label: 'Số câu lạc bộ đọc sách mới' }])).status).toBe(200);
    expect((await total(1, district)).summary.own?.[0]?.lines[0]?.label).toBe('Số câu lạc bộ đọc sách mới');
  });

  test('is one of sixty and more', async () => {
    const many = Array.from({ length: 100 }, (_, i) => ({ ...clubs, label: `Chỉ tiêu riêng thứ ${i + 1}` }));
    expect((await ask(many)).status).toBe(200);
    const figures = Object.fromEntries(many.map((_, i) => [`rieng_1_${i + 1}`, i]));
    await sent(10, '2016-Q1', { phat_thanh_lan: 6, ...figures });
    expect((await total(1, district)).of('rieng_1_100')?.value).toBe(99);
    const more = await ask([...(await known()), clubs]);
    expect((await more.json<Problem>()).errors?.[0]).toMatchObject({ at: '/own' });
  });
});

describe('a city above the districts', () => {
  test('asks its own line of all wards, whatever a district chooses, and has it in every total', async () => {
    await ask([clubs]);
    await ask([{ ...clubs, label: 'Số phòng đọc', unit: 'phòng' }], { unit: 20, as: city, asks: 'above' });
    expect((await unitOf(10))?.asking).toEqual([
      { from: '2016-Q1', ids: ['phat_thanh_lan'], own: ['rieng_20_1', 'rieng_1_1'] },
    ]);
    expect((await unitOf(31))?.asking).toEqual([{ from: '2016-Q1', ids: 'all', own: ['rieng_20_1'] }]);
    await sent(10, '2016-Q1', { phat_thanh_lan: 6, rieng_1_1: 3, rieng_20_1: 11 });
    await sent(9, '2016-Q1', { phat_thanh_lan: 6, rieng_1_1: 4, rieng_20_1: 20 });
    for (const forget of [false, true]) {
      if (forget) await db.all(sql('DELETE FROM rollup'));
      const above = await total(20, city);
      expect([above.of('rieng_20_1')?.value, above.of('rieng_1_1')]).toEqual([31, undefined]);
      expect(above.of('rieng_20_1')?.most?.unit.name).toBe('Cô Giang');
      const below = await total(1, district);
      expect([below.of('rieng_20_1')?.value, below.of('rieng_1_1')?.value]).toEqual([31, 7]);
    }
  });
});

test('a ward that goes to another district is no longer asked what the old one had added', async () => {
  await ask([clubs]);
  await sent(10, '2016-Q1', { phat_thanh_lan: 6, rieng_1_1: 3 });
  const units = await (await call('/v1/units/20/children', { as: city })).json<{ version: number }>();
  await inLedger((one) =>
    one.all(
      sql(
        `INSERT OR IGNORE INTO membership (email, unit, role, name) VALUES ('quan.tri.tp@gmail.com', 20, 'quan_tri', 'QT')`,
      ),
    ),
  );
  const moved = await send(
    '/v1/units/20/children',
    {
      version: units.version,
      changes: [
        {
          ...{ change: 'edit', unit: 10, from: '2016-07-01', code: '26758', name: 'Nguyễn Cư Trinh' },
          ...{ tier: 'Phường', parent: 30 },
        },
      ],
    },
    { as: 'quan.tri.tp@gmail.com', method: 'PUT' },
  );
  expect(moved.status, await moved.clone().text()).toBe(200);
  expect((await unitOf(10))?.asking).toEqual([
    { from: '2016-Q1', ids: ['phat_thanh_lan'], own: ['rieng_1_1'] },
    { from: '2016-Q3', ids: 'all' },
  ]);
  await send(
    '/v1/units/30/selection/2016',
    { from: '2016-Q3', asks: ['phat_thanh_lan'], requires: [] },
    { as: 'quan3@gmail.com', method: 'PUT' },
  );
  const refused = await submit(10, '2016-Q3', { figures: { phat_thanh_lan: 1, rieng_1_1: 3 } }, atQ3);
  expect((await refused.json<Problem>()).errors?.[0]?.fault).toContain(
    'Có một chỉ tiêu riêng không được hỏi',
  );
  await sent(10, '2016-Q3', { phat_thanh_lan: 1 }, atQ3);
  // Its first quarter stays where it was reported.
  expect((await total(1, district, '2016-Y')).of('rieng_1_1')?.value).toBe(3);
  expect((await total(30, 'quan3@gmail.com', '2016-Y')).of('rieng_1_1')).toBeUndefined();
});

describe('what cannot be asked', () => {
  const faultsOf = async (line: Partial<OwnRequest>) => {
    const answer = await ask([{ ...clubs, ...line }]);
    const { errors = [] } = await answer.json<Problem>();
    return errors.map(({ at }) => at.replace('/own/0/', ''));
  };

  test.each([
    [{ label: '=IMPORTRANGE("x")' }, ['label']],
    [{ label: '+84' }, ['label']],
    [{ label: 'a'.repeat(151) }, ['label']],
    [{ label: 'Số câu\nlạc bộ' }, ['label']],
    [{ label: 'Số lần tuyên truyền về xã hội học tập trên đài truyền thanh' }, ['label']],
    [{ label: 'Họ và tên chủ nhiệm câu lạc bộ' }, ['label']],
    [{ label: 'Số điện thoại của chủ nhiệm' }, ['label']],
    [{ definition: '' }, ['definition']],
    [{ definition: 'Gọi 0903 123 456 để hỏi.' }, ['definition']],
    [{ unit: '' }, ['unit']],
    [{ kind: 'rate' as const }, ['parts']],
    [{ kind: 'rating' as const, parts: ['Tốt'] }, ['parts']],
    [{ parts: ['Tốt', 'Khá'] }, ['parts']],
    [{ id: 'rieng_30_1' }, ['id']],
  ])('%o', async (line, at) => {
    expect(await faultsOf(line)).toEqual(at);
  });

  test('a number of people who have something is a count', async () => {
    expect(await faultsOf({ label: 'Số người có căn cước công dân gắn chip', unit: 'người' })).toEqual([]);
  });
});

test('the trail proves the lines, and tallies are proved with them', async () => {
  await ask([clubs]);
  await sent(10, '2016-Q1', { phat_thanh_lan: 6, rieng_1_1: 3 });
  const { prove } = await import('../../worker/audit/proof.ts');
  expect((await inLedger(prove)).breach).toBeNull();
  await db.all(sql(`UPDATE selection SET own = replace(own, 'đọc sách', 'đánh cờ')`));
  expect((await inLedger(prove)).breach?.words).toContain('bộ chỉ tiêu của đơn vị số 1');
  await db.all(sql(`UPDATE selection SET own = replace(own, 'đánh cờ', 'đọc sách')`));
  await db.all(sql(`UPDATE report SET tallies = replace(tallies, '"rieng_1_1":3', '"rieng_1_1":30')`));
  expect((await inLedger(prove)).breach?.words).toContain('số cộng');
});
