// Totals against their parts (R12), the half-year and the year against the quarters (R20).
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../../shared/figures/figures.ts';
import type { Slot } from '../../../shared/period.ts';
import { findings, places, reportOf } from '../../support/judged-report.ts';

/** A report that claims these figures, whatever should have been worked out. */
function claiming(claimed: Figures, given: Parameters<typeof reportOf>[1] = {}, typed: Figures = {}) {
  const report = reportOf({ ...typed, ...claimed }, given);
  return { ...report, figures: { ...report.figures, ...claimed } };
}

const classes = {
  bang_lop_chuyen_de: [{ ten: 'Luật', nhom: 'phap_luat', tu_ngay: '2016-02-01', so_nguoi: 45 }],
};

describe('R12: what is worked out agrees with its parts', () => {
  test('the count of form D is the sum of the classes', () => {
    expect(findings(reportOf({}, { slot: 'Q1', tables: classes }), 'R12')).toEqual([]);
    const found = findings(claiming({ hd_phap_luat: 7434 }, { slot: 'Q1', tables: classes }), 'R12');
    expect(places(found)).toEqual(['error hd_phap_luat']);
    expect(found[0]?.fault).toBe('Ô tự tính đang là 7.434, cộng lại từ các số thành phần là 45.');
  });

  test('a total that is left out, or claimed without its parts, is told in words', () => {
    const left = reportOf({ gdht_tong_ho: 5783 });
    const { 'gdht_dang_ky.mau': _, ...figures } = left.figures;
    const [missing] = findings({ ...left, figures }, 'R12').filter((one) => one.at === 'gdht_dang_ky.mau');
    expect(missing?.fault).toBe('Ô tự tính đang là «ô trống», cộng lại từ các số thành phần là 5.783.');
    const [claimed] = findings(claiming({ 'gdht_dang_ky.mau': 5783 }), 'R12');
    expect(claimed?.fault).toBe('Ô tự tính đang là 5.783, cộng lại từ các số thành phần là «ô trống».');
  });

  test('a stated absence counts as an absence whatever reason it gives', () => {
    const report = claiming(
      { 'gdht_dang_ky.mau': { none: 'khác' } },
      {},
      { gdht_tong_ho: { none: 'công an chưa gửi' } },
    );
    expect(findings(report, 'R12').filter((one) => one.at === 'gdht_dang_ky.mau')).toEqual([]);
  });
});

describe('R20: the year agrees with its quarters', () => {
  const quarters = (...counts: (number | undefined)[]): Partial<Record<Slot, Figures>> =>
    Object.fromEntries(
      (['Q1', 'Q2', 'Q3', 'Q4'] as const).flatMap((slot, i) => {
        const count = counts[i];
        return count === undefined ? [] : [[slot, reportOf({ hop_giao_ban: count }, { slot }).figures]];
      }),
    );

  test('1 + 2 + 3 + 4 meetings are 10 in the year', () => {
    const others = quarters(1, 2, 3, 4);
    expect(findings(claiming({ hop_giao_ban: 10 }, { others }), 'R20')).toEqual([]);
    const found = findings(claiming({ hop_giao_ban: 12 }, { others }), 'R20');
    expect(places(found)).toEqual(['warning hop_giao_ban']);
    expect(found[0]?.fault).toBe('Báo cáo ghi 12, các quý đã nộp cho kết quả 10.');
  });

  test('the half-year is compared with its two quarters only', () => {
    const others = quarters(1, 2);
    expect(findings(claiming({ hop_giao_ban: 3 }, { slot: 'H1', others }), 'R20')).toEqual([]);
    expect(findings(claiming({ hop_giao_ban: 4 }, { slot: 'H1', others }), 'R20')).toHaveLength(1);
  });

  test('quarters that were never sent say nothing', () => {
    expect(findings(claiming({ hop_giao_ban: 12 }, { others: quarters(1, 2, 3) }), 'R20')).toEqual([]);
    expect(findings(claiming({ hop_giao_ban: 12 }), 'R20')).toEqual([]);
  });

  test('an answer that differs is told by its label', () => {
    const key = 'ks_nhu_cau_hinh_thuc.phong_van';
    const others = Object.fromEntries(
      (['Q1', 'Q2', 'Q3', 'Q4'] as const).map((slot) => [slot, { [key]: 'khong' }]),
    );
    const [found] = findings(claiming({ [key]: 'co' }, { others }), 'R20').filter((one) => one.at === key);
    expect(found?.fault).toBe('Báo cáo ghi «Có», các quý đã nộp cho kết quả «Không».');
  });

  test('what is reported half-yearly: the year has at least what the first half had', () => {
    const others = { H1: { toa_dam_hoi_thao: 5 } };
    expect(findings(reportOf({ toa_dam_hoi_thao: 5 }, { others }), 'R20')).toEqual([]);
    const found = findings(reportOf({ toa_dam_hoi_thao: 4 }, { others }), 'R20');
    expect(places(found)).toEqual(['warning toa_dam_hoi_thao']);
    expect(found[0]?.fault).toBe('Cả năm là 4, ít hơn 6 tháng năm 2016 là 5.');
    // A state may well go down.
    const teachers = { others: { H1: { gv_biet_phai_so: 2 } } };
    expect(findings(reportOf({ gv_biet_phai_so: 1 }, teachers), 'R20')).toEqual([]);
  });
});

const activities = [
  'tin_hoc',
  'nghe_ngan_han',
  'tu_van_kinh_te_gd',
  'phap_luat',
  'y_te_suc_khoe',
  'van_nghe_tdtt',
  'noi_dung_khac',
];
/** Seven activities of 1.005 each: 7.035 in all. */
const year = Object.fromEntries(activities.map((name) => [`hd_${name}`, 1005]));

test('a year whose quarters never came is judged by its own parts: 7 × 1.005 = 7.035', () => {
  const report = { ...reportOf({}), figures: { ...year, hd_tong: 7035 }, others: {} };
  expect(findings(report, 'R12', 'R20').filter((one) => one.at.startsWith('hd_'))).toEqual([]);
  const wrong = { ...report, figures: { ...year, hd_tong: 7034 } };
  expect(findings(wrong, 'R12').map((one) => one.at)).toEqual(['hd_tong']);
});

test('a quarter that was corrected since is asked about where it differs, and its sum is not called wrong', () => {
  const quarters = Object.fromEntries(
    (['Q1', 'Q2', 'Q3', 'Q4'] as const).map((slot) => [
      slot,
      Object.fromEntries(activities.map((name) => [`hd_${name}`, 250])),
    ]),
  );
  const report = { ...reportOf({}), figures: { ...year, hd_tong: 7035 }, others: quarters };
  // 4 × 250 = 1.000 in the quarters, 1.005 in the year.
  expect(findings(report, 'R20').filter((one) => one.at === 'hd_tin_hoc')[0]?.fault).toContain('1.005');
  expect(findings(report, 'R12').filter((one) => one.at === 'hd_tong')).toEqual([]);
});
