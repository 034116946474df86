// A part is never larger than its whole, a narrower age band never larger than a wider one (R03, R04, R06–R10, R14).
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../../shared/figures/figures.ts';
import { findings, places, rate, reportOf } from '../../support/judged-report.ts';

// Domain 4.1, rows 20–22: phường Nguyễn Cư Trinh, 2016 (seed 000, line 45).
const nguyenCuTrinh: Figures = {
  gdht_tong_ho: 5783,
  'gdht_dang_ky.tu': 4620,
  'gdht_cong_nhan.tu': 4066,
  cdht_kp_tong: 8,
  'cdht_kp_dang_ky.tu': 7,
  dvht_tong: 8,
  'dvht_dang_ky.tu': 6,
};

describe('R03: recognised ≤ registered ≤ all', () => {
  test('Nguyễn Cư Trinh: 5.783 households, 4.620 registered, 4.066 recognised are accepted', () => {
    expect(findings(reportOf(nguyenCuTrinh), 'R02', 'R03', 'R15')).toEqual([]);
  });

  test('4.700 recognised of 4.620 registered are refused, with both figures in the sentence', () => {
    const [found, ...more] = findings(
      reportOf({ ...nguyenCuTrinh, 'gdht_cong_nhan.tu': 4700 }),
      'R02',
      'R03',
      'R15',
    );
    expect(more).toEqual([]);
    expect(found).toEqual({
      code: 'R03',
      severity: 'error',
      at: 'gdht_cong_nhan.tu',
      place:
        'Biểu I, dòng «Số hộ được công nhận “Gia đình học tập”» của «Hộ đạt danh hiệu “Gia đình học tập” trên số hộ đăng ký», cột Năm',
      fault:
        '«Số hộ được công nhận “Gia đình học tập”» là 4.700, lớn hơn «Số hộ đăng ký “Gia đình học tập”» là 4.620.',
      remedy: 'Kiểm tra lại hai số; số thứ nhất phải nhỏ hơn hoặc bằng 4.620.',
    });
  });

  test('as many recognised as registered, and as many registered as there are, are accepted', () => {
    const all = { ...nguyenCuTrinh, 'gdht_dang_ky.tu': 5783, 'gdht_cong_nhan.tu': 5783 };
    expect(findings(reportOf(all), 'R03')).toEqual([]);
  });

  test.each([
    ['gdht', 'gdht_tong_ho'],
    ['dht', 'dht_tong'],
    ['cdht_kp', 'cdht_kp_tong'],
    ['dvht', 'dvht_tong'],
  ])('the same chain holds for %s', (model, total) => {
    const figures = { [total]: 8, [`${model}_dang_ky.tu`]: 9, [`${model}_cong_nhan.tu`]: 10 };
    expect(places(findings(reportOf(figures), 'R03'))).toEqual([
      `error ${model}_dang_ky.tu`,
      `error ${model}_cong_nhan.tu`,
    ]);
  });

  test('nothing is said while a figure is missing or not yet filled', () => {
    const { 'gdht_dang_ky.tu': _, ...unfilled } = nguyenCuTrinh;
    expect(findings(reportOf({ ...unfilled, 'gdht_cong_nhan.tu': 9999 }), 'R03')).toEqual([]);
    const missing = {
      ...nguyenCuTrinh,
      'gdht_dang_ky.tu': { none: 'chưa có sổ' },
      'gdht_cong_nhan.tu': 9999,
    };
    expect(findings(reportOf(missing), 'R03')).toEqual([]);
  });
});

describe('R04: 15–35 lies within 15–60, that within 15 and over', () => {
  test('the figures of Quận 1 are accepted', () => {
    const figures = { ...rate('xmc_15_35', 38_324, 38_420), ...rate('xmc_15_tro_len', 74_742, 75_383) };
    expect(findings(reportOf(figures), 'R04')).toEqual([]);
  });

  test('for literate people and for the population alike', () => {
    const tu = { ...rate('xmc_15_35', 101, 200), ...rate('xmc_15_60', 100, 200) };
    expect(places(findings(reportOf(tu), 'R04'))).toEqual(['error xmc_15_35.tu']);
    const mau = { ...rate('xmc_15_60', 100, 201), ...rate('xmc_15_tro_len', 100, 200) };
    expect(places(findings(reportOf(mau), 'R04'))).toEqual(['error xmc_15_60.mau']);
  });

  test('the outer bands are compared also where 15–60 is not filled in', () => {
    const figures = { ...rate('xmc_15_35', 300, 400), ...rate('xmc_15_tro_len', 299, 400) };
    expect(places(findings(reportOf(figures), 'R04'))).toEqual(['error xmc_15_35.tu']);
  });
});

test('R06: those exempted nest by age in the same way, with a word of warning', () => {
  const nested = { xmc_mien_giam_15_35: 0, xmc_mien_giam_15_60: 0, xmc_mien_giam_15_tro_len: 0 };
  expect(findings(reportOf(nested), 'R06')).toEqual([]);
  const found = findings(reportOf({ ...nested, xmc_mien_giam_15_35: 209 }), 'R06');
  expect(found.map((one) => one.fault)).toContainEqual(expect.stringContaining('209, lớn hơn'));
  expect(found.every((one) => one.severity === 'warning')).toBe(true);
});

describe('R07: officials with a foreign language', () => {
  test('89 at level 2 and 6 at level 3 of 519 are accepted (domain 4.1, 13–14)', () => {
    const figures = { cbccvc_tong: 519, 'cbccvc_nn_bac2.tu': 89, 'cbccvc_nn_bac3.tu': 6 };
    expect(findings(reportOf(figures), 'R07')).toEqual([]);
  });

  test('the two levels together are not more than all officials', () => {
    const found = findings(
      reportOf({ cbccvc_tong: 90, 'cbccvc_nn_bac2.tu': 85, 'cbccvc_nn_bac3.tu': 6 }),
      'R07',
    );
    expect(places(found)).toEqual(['error cbccvc_nn_bac2.tu']);
    expect(found[0]?.fault).toMatch(/ cộng .* là 91, lớn hơn .* là 90\.$/);
  });

  test('nor are those who learn information technology', () => {
    const found = findings(reportOf({ cbccvc_tong: 519, 'cbccvc_hoc_cntt.tu': 520 }), 'R02');
    expect(places(found)).toEqual(['error cbccvc_hoc_cntt.tu']);
  });
});

describe.each([
  ['R08', 'error', 'ks_hssv', 'ks_chung'],
  ['R09', 'error', 'ds15_dai_hoc', 'ds15_cmkt'],
  ['R10', 'warning', 'nong_dan_hoc_tthtcd', 'ldnt_hoc_tap'],
])('%s (%s): %s is a part of %s', (code, severity, part, whole) => {
  test('a part no larger than the whole is accepted', () => {
    expect(findings(reportOf({ ...rate(part, 50, 100), ...rate(whole, 50, 100) }), code)).toEqual([]);
  });

  test('a larger part is pointed out', () => {
    const found = findings(reportOf({ ...rate(part, 51, 100), ...rate(whole, 50, 100) }), code);
    expect(places(found)).toEqual([`${severity} ${part}.tu`]);
  });
});

describe('R14: schools', () => {
  const schools = { truong_mn: 5, truong_th: 5, truong_thcs: 3, truong_thpt: 2 };

  test('Mạo Khê: 5 + 5 + 3 + 2 = 15 schools (domain 4.2)', () => {
    expect(reportOf(schools).figures.truong_tong).toBe(15);
  });

  test('those of level 1 and level 2 together are not more than those up to standard', () => {
    const good = {
      ...schools,
      'truong_dat_chuan.tu': 14,
      truong_dat_chuan_muc1: 8,
      truong_dat_chuan_muc2: 6,
    };
    expect(findings(reportOf(good), 'R14')).toEqual([]);
    expect(places(findings(reportOf({ ...good, truong_dat_chuan_muc2: 7 }), 'R14'))).toEqual([
      'error truong_dat_chuan_muc1',
    ]);
  });

  test('«trên 100 % số trường» (seed 002, line 34) is refused', () => {
    const found = findings(reportOf({ ...schools, 'truong_dat_chuan.tu': 16 }), 'R02', 'R14', 'R15');
    expect(places(found)).toEqual(['error truong_dat_chuan.tu']);
    expect(found[0]?.remedy).toContain('không thể vượt quá 100%');
  });
});

describe('a part that is larger than its whole', () => {
  const people = rate('xmc_15_tro_len', 9008, 9046);

  // Each was sent once and got a receipt, in a ward of 9.046 people of 15 and over.
  test.each<[string, Figures, string]>([
    ['900.000 literate women', { ...people, ...rate('xmc_nu', 900_000, 900_000) }, 'xmc_nu.tu'],
    [
      '9.999 exemplary families of 4.066',
      { 'gdht_cong_nhan.tu': 4066, gdht_tieu_bieu: 9999 },
      'gdht_tieu_bieu',
    ],
    ['999.999 people exempted', { ...people, xmc_mien_giam_15_tro_len: 999_999 }, 'xmc_mien_giam_15_tro_len'],
    [
      'more children under 3 than under 5',
      { ...rate('tre_duoi_5t_ra_lop', 10, 20), ...rate('tre_duoi_5t_ra_lop_nha_tre', 11, 19) },
      'tre_duoi_5t_ra_lop_nha_tre.tu',
    ],
  ])('%s cannot be', (_, figures, at) => {
    expect(places(findings(reportOf(figures), 'R29'))).toContain(`error ${at}`);
  });

  test('may be where money of an earlier period was spent: then a word is asked for', () => {
    const spent = (n: number) => ({ kp_ngan_sach: 15, kp_xa_hoi_hoa: 8, kp_da_chi: n });
    expect(findings(reportOf(spent(23), { slot: 'Q1' }), 'R30')).toEqual([]);
    const found = findings(reportOf(spent(24), { slot: 'Q1' }), 'R30');
    expect(places(found)).toEqual(['warning kp_da_chi']);
    // 15 from the budget and 8 from others are 23.
    expect(found[0]?.fault).toContain('là 24, lớn hơn');
    expect(found[0]?.fault).toMatch(/ cộng .* là 23\.$/);
  });

  test('may be where more people register than were asked', () => {
    const figures = { ks_nhu_cau_nguoi: 240, ks_nhu_cau_dang_ky: 241 };
    expect(places(findings(reportOf(figures, { slot: 'Q1' }), 'R30'))).toEqual([
      'warning ks_nhu_cau_dang_ky',
    ]);
  });
});
