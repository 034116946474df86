// What a district asks of its wards, over HTTP: chosen whole, from a period nobody has reported, and judged by.
import { beforeEach, describe, expect, test } from 'vitest';
import { writeSummary } from '../../documents/excel.ts';
import { askedIn } from '../../shared/asking/asked-catalogue.ts';
import { choosable } from '../../shared/asking/ready-sets.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { inYear } from '../../shared/catalogue/in-year.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import type { PeriodCode } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { AuditEntry, Me, Plan, Problem, Selections } from '../../shared/wire/answers.ts';
import { sql } from '../../worker/store/database.ts';
import { call, db, emailOf, makeWorld, send, submit } from '../support/worker.ts';

const steward = 'quan1@gmail.com';
const city = 'thanh.pho@gmail.com';
const put = (body: object, { unit = 1, query = '', as = steward, year = 2016 } = {}) =>
  send(
    `/v1/units/${unit}/selection/${year}${query}`,
    { from: '2016-Q1', asks: 'above', requires: [], ...body },
    { as, method: 'PUT' },
  );
const read = async (unit = 1, as = steward, year = 2016) =>
  (await call(`/v1/units/${unit}/selection/${year}`, { as })).json<Selections>();
const askingOf = async (unit: number) =>
  (await (await call('/v1/me', { as: emailOf(unit) })).json<Me>()).units[0]?.asking;
const few = ['dau_sach', 'may_tinh_ket_noi_mang'];

beforeEach(makeWorld);

/** A ward's first quarter in which only the number of broadcasts is asked. */
const broadcasts = { asOf: '2016-03-30', figures: { phat_thanh_lan: 6 } };
const atQ1 = { at: '2016-03-20T09:15:00+07:00' };

describe('a choice', () => {
  test('is everything until somebody chooses', async () => {
    expect(await read()).toMatchObject({ from: '2016-Q1', isOwn: false, asks: 'all', requires: [] });
    expect(await askingOf(10)).toEqual([]);
  });

  test('is tried out, applied, and told to every ward below with the period from which it counts', async () => {
    const tried = await (await put({ from: '2016-Q3', asks: few }, { query: '?dry=1' })).json<Plan>();
    const all = choosable(inYear(catalogue, 2016));
    expect(tried.applied).toBe(false);
    expect(tried.items).toHaveLength(all.length - 2);
    expect(tried.items[0]).toEqual({
      change: 'remove',
      name: '«Ban chỉ đạo xây dựng xã hội học tập cấp xã đã kiện toàn»',
      before: { ask: 'co', require: null },
      after: null,
    });
    expect((await read()).isOwn).toBe(false);

    expect((await (await put({ from: '2016-Q3', asks: few })).json<Plan>()).applied).toBe(true);
    expect(await askingOf(10)).toEqual([{ from: '2016-Q3', ids: few }]);
    expect(await askingOf(31)).toEqual([]);
  });

  test('leaves a row in the audit trail, and nothing where nothing changes', async () => {
    await put({ asks: few });
    const [row] = (await (await call('/v1/units/1/audit', { as: steward })).json<{ items: AuditEntry[] }>())
      .items;
    expect(row).toMatchObject({ action: 'selection', unit: { id: 1 }, period: null });
    expect((await (await put({ asks: [...few].reverse() })).json<Plan>()).items).toEqual([]);
    const rows = await db.all<{ version: number }>(sql('SELECT version FROM selection'));
    expect(rows).toEqual([{ version: 1 }]);
  });

  test('is not written over by somebody who has not seen it', async () => {
    const { version } = await read();
    await put({ asks: few, version });
    const late = await put({ asks: ['dau_sach'], version });
    expect([late.status, (await late.json<Problem>()).code]).toEqual([409, 'list-changed']);
  });

  test('of nothing, of what there is not, or twice of the same is refused at its place', async () => {
    const faultsOf = async (body: object) => (await (await put(body)).json<Problem>()).errors ?? [];
    expect((await faultsOf({ asks: [] }))[0]?.at).toBe('/asks');
    expect((await faultsOf({ asks: ['dau_sach', 'khong_co'] }))[0]?.at).toBe('/asks/1');
    expect((await faultsOf({ asks: ['dau_sach', 'dau_sach'] }))[0]?.at).toBe('/asks/1');
    expect((await faultsOf({ asks: few, requires: ['dau_sach'] }))[0]?.fault).toContain('cấp dưới');
    expect((await put({ asks: new Array(1001).fill('dau_sach') })).status).toBe(422);
    expect((await put({ asks: few }, { as: emailOf(10) })).status).toBe(403);
  });

  test('counts from a period that nobody has reported: whoever has is named', async () => {
    await put({ asks: ['phat_thanh_lan'] });
    expect((await submit(10, '2016-Q1', broadcasts, atQ1)).status).toBe(201);
    const refused = await put({ asks: few });
    expect(refused.status).toBe(422);
    expect((await refused.json<Problem>()).errors).toEqual([
      {
        at: '/from',
        fault:
          'Nguyễn Cư Trinh đã nộp báo cáo Quý I năm 2016. Bộ chỉ tiêu chỉ đổi được từ một kỳ chưa nơi nào nộp',
      },
    ]);
    expect(await read()).toMatchObject({ from: '2016-Q2', asks: ['phat_thanh_lan'] });
    expect((await put({ from: '2016-Q2', asks: few })).status).toBe(200);
    expect(await askingOf(10)).toEqual([
      { from: '2016-Q1', ids: ['phat_thanh_lan'] },
      { from: '2016-Q2', ids: few },
    ]);
  });
});

describe('a city above the districts', () => {
  test('decides where a district has not, and may require some of all', async () => {
    expect((await put({ asks: ['tu_sach'], requires: ['muc_xmc'] }, { unit: 20, as: city })).status).toBe(
      200,
    );
    expect(await askingOf(10)).toEqual([{ from: '2016-Q1', ids: ['tu_sach', 'muc_xmc'] }]);
    expect(await read()).toMatchObject({
      isOwn: false,
      inherited: ['tu_sach', 'muc_xmc'],
      mayRequire: false,
    });

    await put({ asks: few });
    expect(await askingOf(10)).toEqual([{ from: '2016-Q1', ids: [...few, 'muc_xmc'] }]);
    expect(await askingOf(31)).toEqual([{ from: '2016-Q1', ids: ['tu_sach', 'muc_xmc'] }]);

    await put({ asks: 'above' });
    expect(await askingOf(10)).toEqual([{ from: '2016-Q1', ids: ['tu_sach', 'muc_xmc'] }]);
  });
});

test('the files of a summary have what somebody is asked, with how many are', async () => {
  await put({ asks: ['phat_thanh_lan'] });
  expect((await submit(10, '2016-Q1', broadcasts, atQ1)).status).toBe(201);
  const tallied = await (
    await call('/v1/units/1/summaries/2016-Q1/tallies', { as: steward })
  ).json<TalliedSummary>();
  expect(tallied.asked?.phat_thanh_lan).toBeUndefined();
  expect(tallied.asked?.hop_giao_ban).toBe(0);
  const { bytes } = await writeSummary(tallied, 'csv');
  const keys = new TextDecoder()
    .decode(bytes)
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';')[0] ?? '');
  expect(keys).toContain('phat_thanh_lan');
  expect(keys).not.toContain('hop_giao_ban');
});

describe('a report', () => {
  const asked = (period: PeriodCode) => submit(10, period, broadcasts, atQ1);

  test('that has what is asked is taken, though the rest of the forms is empty', async () => {
    expect((await asked('2016-Q1')).status).toBe(422);
    await put({ asks: ['phat_thanh_lan'] });
    const answer = await asked('2016-Q1');
    expect(answer.status, await answer.clone().text()).toBe(201);
  });

  test('that lacks some of it is told so', async () => {
    await put({ asks: ['phat_thanh_lan', 'sinh_hoat_kp_to'] });
    const problem = await (await asked('2016-Q1')).json<Problem>();
    expect(problem.findings?.map(({ code, at }) => [code, at])).toEqual([['R01.empty', 'sinh_hoat_kp_to']]);
  });

  test('with something that is not asked is refused in words, and stored not at all', async () => {
    await put({ asks: ['sinh_hoat_kp_to'] });
    const problem = await (await asked('2016-Q1')).json<Problem>();
    expect(problem.errors).toEqual([
      {
        at: '/figures/phat_thanh_lan',
        fault:
          '«Số lần tuyên truyền về xã hội học tập trên đài truyền thanh» không được hỏi ở kỳ này. Tải lại thanh bên để sổ theo bộ chỉ tiêu mới, rồi nộp lại',
      },
    ]);
    expect(await db.all(sql('SELECT 1 FROM report'))).toEqual([]);
  });

  test('of an earlier period goes on being judged by what was asked then', async () => {
    await put({ asks: ['phat_thanh_lan'] });
    await asked('2016-Q1');
    await put({ from: '2016-Q2', asks: few });
    const again = await submit(
      10,
      '2016-Q1',
      { ...broadcasts, base: 1, figures: { phat_thanh_lan: 7 } },
      atQ1,
    );
    expect(again.status).toBe(201);
    expect(askedIn(catalogue, { year: 2016, slot: 'Q1' }, (await askingOf(10)) ?? []).tables).toEqual([]);
  });
});

describe('a total', () => {
  const lineOf = async (unit: number, as: string, key: string, period = '2016-Q1') => {
    const summary = await (await call(`/v1/units/${unit}/summaries/${period}`, { as })).json<Summary>();
    const { wards, asked, quarters } = summary.lines.find((line) => line.key === key)!;
    return { due: summary.due, wards, asked, quarters };
  };

  test('says of how many wards something is asked, where that is not all', async () => {
    expect(await lineOf(20, city, 'phat_thanh_lan')).toEqual({ due: 11, wards: 0 });
    // Of the eleven wards of the city the ten of Quận 1 are asked, and nobody for the rest.
    await put({ asks: ['phat_thanh_lan'] });
    await put({ asks: ['sinh_hoat_kp_to'] }, { unit: 30, as: 'quan3@gmail.com' });
    await submit(10, '2016-Q1', broadcasts, atQ1);
    expect(await lineOf(20, city, 'phat_thanh_lan')).toEqual({ due: 11, wards: 1, asked: 10 });
    expect(await lineOf(20, city, 'sinh_hoat_kp_to')).toEqual({ due: 11, wards: 0, asked: 1 });
    expect(await lineOf(20, city, 'hop_giao_ban')).toEqual({ due: 11, wards: 0, asked: 0 });
    // Whether a report came in time nobody is asked: the system knows it of every ward.
    const { lines } = await (await call('/v1/units/20/summaries/2016-Q1', { as: city })).json<Summary>();
    const onTime = lines.filter(({ key }) => key.startsWith('bao_cao_dung_han'));
    expect(onTime.map(({ asked }) => asked)).toEqual([undefined]);
    expect(await lineOf(1, steward, 'phat_thanh_lan')).toEqual({ due: 10, wards: 1 });
  });

  test('of a year says it quarter by quarter', async () => {
    await put({ asks: ['phat_thanh_lan'] });
    await put({ from: '2016-Q3', asks: ['dau_sach'] });
    await submit(10, '2016-Q1', broadcasts, atQ1);
    expect(await lineOf(1, steward, 'phat_thanh_lan', '2016-Y')).toEqual({
      ...{ due: 10, wards: 1, asked: 0 },
      quarters: [
        { slot: 'Q1', wards: 1, due: 10 },
        { slot: 'Q2', wards: 0, due: 10 },
      ],
    });
  });

  test('keeps the figures of what is not asked any more', async () => {
    await put({ asks: ['phat_thanh_lan'] });
    await submit(10, '2016-Q1', broadcasts, atQ1);
    await put({ from: '2016-Q2', asks: ['dau_sach'] });
    const year = await (await call('/v1/units/1/summaries/2016-Y', { as: steward })).json<Summary>();
    expect(year.lines.find(({ key }) => key === 'phat_thanh_lan')?.value).toBe(6);
  });
});

test('the trail proves what was chosen', async () => {
  await put({ asks: few });
  const { prove } = await import('../../worker/audit/proof.ts');
  const { inLedger } = await import('../support/worker.ts');
  expect((await inLedger(prove)).breach).toBeNull();
  await db.all(sql(`UPDATE selection SET doc = '[]'`));
  expect((await inLedger(prove)).breach?.words).toContain('bộ chỉ tiêu của đơn vị số 1');
});
