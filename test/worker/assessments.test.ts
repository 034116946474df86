// What a district says of its wards, over HTTP: entered whole or not at all, read by each ward of itself alone, counted in the
// year's totals.
import { beforeAll, describe, expect, test } from 'vitest';
import { ledger } from '../../shared/catalogue/ledger.ts';
import type { LineChange } from '../../shared/change/change.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import type { Reminders } from '../../shared/reporting/reminders.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { Assessments, AuditEntry, Plan, Problem } from '../../shared/wire/answers.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import { call, emailOf, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const path = '/v1/units/1/assessments/2016';
const steward = 'quan1@gmail.com';
const at = '2016-12-28T09:00:00+07:00';
const put = (base: number, items: unknown[], query = '', as = steward) =>
  send(`${path}${query}`, { base, items }, { as, method: 'PUT', at });
const read = async (unit = 1, as = steward) =>
  (await call(`/v1/units/${unit}/assessments/2016`, { as })).json<Assessments>();
const summary = async (unit = 1, slot = 'Y') =>
  (await call(`/v1/units/${unit}/summaries/2016-${slot}`, { as: steward })).json<Summary>();
const lineOf = async (key: string, unit = 1) => (await summary(unit)).lines.find((line) => line.key === key);

/** Ward 2 was early, ward 3 came on the day that is late; ward 4 has not come. */
const items = [
  {
    unit: 2,
    figures: {
      ke_hoach_tthtcd_ngay_gui: '2016-01-22',
      ke_hoach_tthtcd_phe_duyet: 'da_duyet',
      'xl_tthtcd_diem.quan_cham': 86.5,
      xl_tthtcd_cong_nhan: 'kha',
      muc_xmc_cong_nhan: 'muc_2',
    },
  },
  {
    unit: 3,
    figures: {
      ke_hoach_tthtcd_ngay_gui: '2016-01-23',
      ke_hoach_tthtcd_phe_duyet: 'cho_duyet',
      muc_xmc_cong_nhan: 'muc_1',
    },
  },
];

beforeAll(makeWorld);

describe('the list of a district', () => {
  test('names every ward directly below, also those of which nothing was said', async () => {
    const { version, items: wards } = await read();
    expect(version).toBe(0);
    expect(wards.map(({ unit, figures }) => [unit.id, figures])).toEqual(
      Array.from({ length: 10 }, (_, i) => [i + 2, {}]),
    );
  });

  test('is tried out, then applied, then read by the ward about itself alone', async () => {
    const tried = await (await put(0, items, '?dry=1')).json<Plan>();
    expect(tried.items.map(({ change, name }) => [change, name])).toEqual([
      ['add', 'Tân Định'],
      ['add', 'Đa Kao'],
    ]);
    expect((await read()).version).toBe(0);
    expect((await (await put(0, items)).json<Plan>()).applied).toBe(true);
    expect((await read()).version).toBe(1);
    const ward = await read(2, emailOf(2));
    expect(ward).toEqual({
      unit: { id: 2, code: '26734', name: 'Tân Định' },
      year: 2016,
      version: 0,
      items: [{ unit: { id: 2, code: '26734', name: 'Tân Định' }, figures: items[0]?.figures }],
    });
    expect((await read(4, emailOf(4))).items).toEqual([
      { unit: expect.objectContaining({ id: 4 }), figures: {} },
    ]);
    expect((await call(path, { as: emailOf(2) })).status).toBe(403);
  });

  test('is not written over by somebody who has not seen it', async () => {
    const late = await put(0, []);
    expect([late.status, (await late.json<Problem>()).code]).toEqual([409, 'list-changed']);
    expect((await read()).items[0]?.figures).toEqual(items[0]?.figures);
  });

  test.each([
    [{ unit: 99, figures: {} }, 'Đơn vị không ở ngay bên dưới đơn vị này'],
    [{ unit: 31, figures: { muc_xmc_cong_nhan: 'muc_1' } }, 'Đơn vị không ở ngay bên dưới đơn vị này'],
    [{ unit: 4, figures: { muc_xmc: 'muc_1' } }, 'không có mục «muc_xmc» để cấp trên ghi'],
    [{ unit: 4, figures: { cdht_xa_cong_nhan: 'muc_1' } }, 'không có mục «cdht_xa_cong_nhan»'],
    [{ unit: 4, figures: { muc_xmc_cong_nhan: 'muc_3' } }, 'Không có lựa chọn «muc_3»'],
    [{ unit: 4, figures: { 'xl_tthtcd_diem.quan_cham': 101 } }, 'Nhiều nhất là 100 điểm'],
    [{ unit: 4, figures: { kiem_tra_quan_ngay: '2016-12-29' } }, 'Ngày này chưa tới'],
    [
      { unit: 4, figures: { ke_hoach_tthtcd_ngay_gui: '2016-01-20', ke_hoach_tthtcd_phe_duyet: 'chua_gui' } },
      'đã có ngày nhận nên không chọn «Chưa gửi»',
    ],
    [{ unit: 4, figures: { ke_hoach_tthtcd_phe_duyet: 'da_duyet' } }, 'Ghi ngày nhận kế hoạch'],
  ])('refuses %j', async (item, words) => {
    const answer = await put(1, [...items, item], '?dry=1');
    const { errors } = await answer.json<Problem>();
    expect([answer.status, errors?.map(({ fault }) => fault).join()]).toEqual([
      422,
      expect.stringContaining(words),
    ]);
    expect(errors?.[0]?.at).toMatch(/^\/items\/2\//);
  });

  test('a ward cannot write one, of itself or of others', async () => {
    const own = await send(
      '/v1/units/2/assessments/2016',
      { base: 0, items },
      { as: emailOf(2), method: 'PUT' },
    );
    expect(own.status).toBe(403);
  });

  test('names no person by number', async () => {
    const conclusion = { kiem_tra_quan_ket_luan: 'Gặp ông An, 0903 123 456.' };
    expect((await put(1, [{ unit: 2, figures: conclusion }], '?dry=1')).status).toBe(422);
  });

  test('leaves a row in the trail', async () => {
    const { items: rows } = await (await call('/v1/units/1/audit', { as: steward })).json<{
      items: AuditEntry[];
    }>();
    expect(
      rows.filter(({ action }) => action === 'assessments').map(({ actor, unit }) => [actor, unit.id]),
    ).toEqual([[steward, 1]]);
  });
});

describe('what was said of wards counts', () => {
  beforeAll(async () => {
    expect(
      (await submit(4, '2016-Y', reportOf('2016-Y', {}), { at: '2016-12-05T09:00:00+07:00' })).status,
    ).toBe(201);
  });

  test('in the total of the year, whoever has reported: one plan of two in time, one level each', async () => {
    const { reported, due } = await summary();
    expect([reported, due]).toEqual([1, 10]);
    expect(await lineOf('ke_hoach_tthtcd_ngay_gui=dung_han')).toMatchObject({ value: 1, base: 2, wards: 2 });
    expect(await lineOf('muc_xmc_cong_nhan=muc_2')).toMatchObject({ value: 1, base: 2 });
    expect(await lineOf('muc_xmc_cong_nhan=muc_1')).toMatchObject({ value: 1, base: 2 });
    expect(await lineOf('ke_hoach_tthtcd_ngay_gui=dung_han', 2)).toMatchObject({ value: 1, base: 1 });
  });

  test('in a quarter it says nothing', async () => {
    const { lines } = await summary(1, 'Q4');
    expect(lines.find(({ key }) => key === 'muc_xmc_cong_nhan=muc_2')?.value ?? null).toBeNull();
  });

  test('a change of the list makes another total, and the exported rows add up to it', async () => {
    const more = [...items, { unit: 5, figures: { muc_xmc_cong_nhan: 'muc_2' } }];
    expect((await put(1, more)).status).toBe(200);
    expect(await lineOf('muc_xmc_cong_nhan=muc_2')).toMatchObject({ value: 2, base: 3 });
    const answer = await call('/v1/units/1/summaries/2016-Y/tallies', { as: steward });
    const { units } = await answer.json<TalliedSummary>();
    const at2 = ledger.indexOf('muc_xmc_cong_nhan=muc_2');
    expect(units.flatMap(({ unit, tallies }) => (tallies?.[at2] ? [unit.id] : []))).toEqual([2, 5]);
  });

  test('is explained ward by ward like any other line', async () => {
    const answer = await call('/v1/units/1/changes/2016-Y?line=muc_xmc_cong_nhan%3Dmuc_2&against=first', {
      as: steward,
    });
    const { change } = await answer.json<LineChange>();
    expect([change?.before, change?.after]).toEqual([2, 2]);
  });

  test('in the document of the district and of the ward', async () => {
    const source = await (
      await call('/v1/units/1/documents/2016-Y', { as: steward, at })
    ).json<DocumentSource>();
    expect(source.assessed[2]).toEqual(items[0]?.figures);
    const own = await (
      await call('/v1/units/4/documents/2016-Y', { as: emailOf(4), at })
    ).json<DocumentSource>();
    expect(own.assessed).toEqual({});
  });
});

test('a plan is chased only where a list of plans is kept, from «trước 23/01» on', async () => {
  const chased = async (day: string) => {
    const answer = await call('/v1/units/1/reminders/2016-Q1', { as: steward, at: `${day}T09:00:00+07:00` });
    return (await answer.json<Reminders>()).items.map(({ unit, owed, plan }) => [
      unit.id,
      owed,
      plan?.daysLate,
    ]);
  };
  // Wards 2 and 3 are noted; no report is open in January.
  expect(await chased('2016-01-25')).toEqual([4, 5, 6, 7, 8, 9, 10, 11].map((id) => [id, null, 3]));
  const { version } = await read();
  expect((await put(version, [])).status).toBe(200);
  expect(await chased('2016-01-25')).toEqual([]);
});
