// What the unit above says of a ward, beside what the ward says of itself, and the plan that is still to come.
import { describe, expect, test } from 'vitest';
import {
  assessedFields,
  decidedFieldOf,
  differenceText,
  ownFieldOf,
} from '../../../shared/assessing/assessed.ts';
import { keepsPlans, owedPlanOf } from '../../../shared/assessing/plan.ts';
import { columnOf } from '../../../shared/catalogue/column.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { inYear } from '../../../shared/catalogue/in-year.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';

const keysOf = (year: number) => assessedFields(inYear(catalogue, year)).map(({ field }) => field.key);
const place = (key: string) => lookup(catalogue).fields.get(key)!;

describe('what the unit above enters of a ward', () => {
  test('is the plan, the inspection, the points, and the levels that were decided', () => {
    expect(keysOf(2016)).toEqual([
      'ke_hoach_tthtcd_ngay_gui',
      'ke_hoach_tthtcd_phe_duyet',
      'kiem_tra_quan_ngay',
      'kiem_tra_quan_ket_luan',
      'xl_tthtcd_diem.quan_cham',
      'xl_tthtcd_cong_nhan',
      'xa_dac_biet_kho_khan',
      'xa_dac_biet_kho_khan.so',
      'muc_xmc_cong_nhan',
      'pcgdmn_5t_cong_nhan',
      'muc_pcgdth_cong_nhan',
      'muc_pcgdthcs_cong_nhan',
      'cdht_xa_cong_nhan_tt44',
    ]);
  });

  test('is the community by Thông tư 44 until 2023 and by Thông tư 25 from 2024, never both', () => {
    const of = (year: number) => keysOf(year).filter((key) => key.startsWith('cdht'));
    expect([of(2023), of(2024)]).toEqual([['cdht_xa_cong_nhan_tt44'], ['cdht_xa_cong_nhan']]);
  });

  test('no column of a ward asks for it, nor one of the district’s own book', () => {
    const asked = (['ward', 'district'] as const).flatMap((reporter) =>
      columnOf(inYear(catalogue, 2016), reporter, 'Y').asked.map(({ field }) => field.key),
    );
    expect(asked.filter((key) => keysOf(2016).includes(key))).toEqual([]);
    expect(asked).toContain('xl_tthtcd_diem.tu_danh_gia');
  });

  test('stays readable in what was sent before: its label and its place are known', () => {
    expect(place('xl_tthtcd_diem.quan_cham').field.label).toBe('Điểm đánh giá TTHTCĐ – Điểm cấp trên chấm');
    expect(place('ke_hoach_tthtcd_phe_duyet').field.options?.map(({ label }) => label)).toContain('Đã duyệt');
  });
});

test('stands beside what the ward said of the same thing', () => {
  const pairs = assessedFields(catalogue).flatMap((one) => {
    const own = ownFieldOf(catalogue, one);
    return own ? [[own.field.key, one.field.key]] : [];
  });
  expect(pairs).toEqual([
    ['xl_tthtcd_diem.tu_danh_gia', 'xl_tthtcd_diem.quan_cham'],
    ['xl_tthtcd', 'xl_tthtcd_cong_nhan'],
    ['muc_xmc', 'muc_xmc_cong_nhan'],
    ['pcgdmn_5t_dat_chuan', 'pcgdmn_5t_cong_nhan'],
    ['muc_pcgdth', 'muc_pcgdth_cong_nhan'],
    ['muc_pcgdthcs', 'muc_pcgdthcs_cong_nhan'],
    ['cdht_xa_xl', 'cdht_xa_cong_nhan'],
    ['cdht_xa_xl_tt44', 'cdht_xa_cong_nhan_tt44'],
  ]);
  expect(decidedFieldOf(catalogue, 'muc_xmc')?.field.key).toBe('muc_xmc_cong_nhan');
  expect(decidedFieldOf(catalogue, 'hd_tin_hoc')).toBeNull();
});

test.each([
  ['xl_tthtcd_cong_nhan', 'tot', 'kha', 'thấp hơn 1 bậc'],
  ['xl_tthtcd_cong_nhan', 'yeu', 'tot', 'cao hơn 3 bậc'],
  ['muc_xmc_cong_nhan', 'muc_2', 'muc_2', 'như tự đánh giá'],
  ['pcgdmn_5t_cong_nhan', 'co', 'khong', 'khác tự đánh giá'],
  ['xl_tthtcd_diem.quan_cham', 88.5, 86, 'thấp hơn 2,5 điểm'],
  ['xl_tthtcd_diem.quan_cham', 80.1, 80.2, 'cao hơn 0,1 điểm'],
  ['xl_tthtcd_cong_nhan', undefined, 'kha', ''],
  ['xl_tthtcd_cong_nhan', 'kha', undefined, ''],
])('%s: %s and %s are «%4$s» apart', (key, own, decided, words) => {
  expect(differenceText(place(key), own, decided)).toBe(words);
});

describe('a plan that has to come before 23/01', () => {
  const owed = (today: string, decided = {}) => owedPlanOf(catalogue, decided, 2017, today);

  test('has its last day on the 22nd and is late on the 23rd', () => {
    expect(owed('2017-01-20')).toEqual({ year: 2017, before: '2017-01-23', daysLate: 0, daysLeft: 2 });
    expect(owed('2017-01-22')).toMatchObject({ daysLate: 0, daysLeft: 0 });
    expect(owed('2017-01-23')).toMatchObject({ daysLate: 1, daysLeft: -1 });
    expect(owed('2017-02-01')).toMatchObject({ daysLate: 10 });
  });

  test('is owed no more once its day is noted, and in no other year', () => {
    expect(owed('2017-02-01', { ke_hoach_tthtcd_ngay_gui: '2017-01-30' })).toBeNull();
    expect([owed('2016-12-31'), owed('2018-01-01')]).toEqual([null, null]);
  });

  test('is chased only by who keeps a list of those that came', () => {
    expect(keepsPlans([{}, { muc_xmc_cong_nhan: 'muc_1' }])).toBe(false);
    expect(keepsPlans([{}, { ke_hoach_tthtcd_ngay_gui: '2017-01-18' }])).toBe(true);
  });
});
