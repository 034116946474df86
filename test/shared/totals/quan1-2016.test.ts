// The acceptance table of domain 4.5: ten wards add up to the report that Quận 1 printed for 2016 (seed 000).
import { describe, expect, test } from 'vitest';
import { showNumber, showShare } from '../../../shared/catalogue/number-text.ts';
import { shareOf } from '../../../shared/totals/summary.ts';
import { drawn } from '../../support/pipe-table.ts';
import { lineOf, summaryOfDistrict, wards } from '../../support/quan1.ts';

const whole = summaryOfDistrict(wards);

describe('all ten wards', () => {
  test('are counted: 10/10 phường', () => {
    expect([whole.reported, whole.due]).toEqual([10, 10]);
  });

  test.each(
    drawn(`
      | xmc_15_tro_len  | 74.742 | 75.383 | 99,15% | 99,12% |
      | cbccvc_hoc_cntt | 480    | 519    | 92,49% | 92,51% |
      | cbccvc_nn_bac2  | 89     | 519    | 17,15% | 16,86% |
      | cbccvc_nn_bac3  | 6      | 519    | 1,16%  | 1,10%  |
      | ks_hssv         | 25.722 | 26.680 | 96,41% | 96,30% |
      | ks_chung        | 62.918 | 87.180 | 72,17% | 72,39% |
      | xmc_15_35       | 38.324 | 38.420 | 99,75% |        |
      | ks_nld          | 37.196 | 60.500 | 61,48% |        |
    `),
  )('%s: %s of %s is %s, not the mean of the wards’ percentages (%s)', (id = '', tu, mau, share, mean) => {
    const line = lineOf(whole, id);
    expect([showNumber(line.value ?? -1), showNumber(line.base ?? -1)]).toEqual([tu, mau]);
    expect(showShare(shareOf(line))).toBe(share);
    expect(line.wards).toBe(10);
    const shares = wards.map(({ figures }) => Number(figures[`${id}.tu`]) / Number(figures[`${id}.mau`]));
    const averaged = showShare(shares.reduce((sum, one) => sum + one, 0) / wards.length);
    if (mean) expect(averaged).toBe(mean);
    if (mean) expect(showShare(shareOf(line))).not.toBe(averaged);
  });

  test.each(
    drawn(`
      | hd_tin_hoc            | 180           |
      | hd_nghe_ngan_han      | 772           |
      | hd_tu_van_kinh_te_gd  | 987           |
      | hd_phap_luat          | 7.434         |
      | hd_y_te_suc_khoe      | 3.768         |
      | hd_van_nghe_tdtt      | 4.315         |
      | hd_noi_dung_khac      | 3.911         |
      | hd_tong               | 21.367        |
      | dau_sach              | 1.618         |
      | may_tinh_ket_noi_mang | 10            |
      | hoc_bong_suat         | 3.199         |
      | hoc_bong_tien         | 2.289.000.000 |
      | dt_phuong_to_chuc     | 2.412         |
      | xmc_mien_giam_15_35   | 209           |
    `),
  )('%s is %s', (key = '', printed) => {
    const line = lineOf(whole, key);
    expect(showNumber(line.value ?? -1)).toBe(printed);
    expect(shareOf(line)).toBeNull();
    expect(line.wards).toBe(10);
  });

  test('primary schooling: nine wards at level 2, one at level 3, of ten that say', () => {
    const counts = ['chua_dat', 'muc_1', 'muc_2', 'muc_3'].map((grade) => {
      const { value, base, least } = lineOf(whole, `muc_pcgdth=${grade}`);
      return [grade, value, base, least];
    });
    expect(counts).toEqual([
      ['chua_dat', 0, 10, undefined],
      ['muc_1', 0, 10, undefined],
      ['muc_2', 9, 10, undefined],
      ['muc_3', 1, 10, undefined],
    ]);
  });

  test('smallest and largest are named with their wards', () => {
    // 77 in Đa Kao and four others, the first of which is named; 386 in Nguyễn Thái Bình.
    expect(lineOf(whole, 'dau_sach')).toMatchObject({
      least: { value: 77, unit: { name: 'Đa Kao' } },
      most: { value: 386, unit: { name: 'Nguyễn Thái Bình' } },
    });
    // 388 of 4.235 in Nguyễn Thái Bình; 3.961 of 4.840 in Cầu Ông Lãnh and Cầu Kho, the first of which is named.
    const { least, most } = lineOf(whole, 'ks_nld');
    expect([least?.unit.name, showShare(least?.value ?? null)]).toEqual(['Nguyễn Thái Bình', '9,16%']);
    expect([most?.unit.name, showShare(most?.value ?? null)]).toEqual(['Cầu Ông Lãnh', '81,84%']);
  });

  test('a figure that only Nguyễn Cư Trinh has stands with 1 of 10 wards beside it', () => {
    const line = lineOf(whole, 'gdht_cong_nhan');
    expect([line.value, line.base, line.wards]).toEqual([4066, 4620, 1]);
    expect(showShare(shareOf(line))).toBe('88,01%');
    expect(line.least).toEqual(line.most);
  });
});

describe('nine of ten wards', () => {
  const nine = summaryOfDistrict(wards.filter((ward) => ward.name !== 'Cầu Kho'));

  test('stand as 9/10, and the missing one is missing, not zero', () => {
    expect([nine.reported, nine.due]).toEqual([9, 10]);
    // Cầu Kho: 14 of the 180, 5.905 of 6.031.
    expect(lineOf(nine, 'hd_tin_hoc')).toMatchObject({ value: 166, wards: 9 });
    expect(lineOf(nine, 'xmc_15_tro_len')).toMatchObject({ value: 68_837, base: 69_352, wards: 9 });
    expect(lineOf(nine, 'muc_pcgdth=muc_2')).toMatchObject({ value: 8, base: 9 });
    expect(lineOf(nine, 'hd_tin_hoc').least?.value).toBe(13);
  });

  test('a figure that no ward has is unknown', () => {
    const line = lineOf(nine, 'thac_si');
    expect([line.value, line.wards, line.least]).toEqual([null, 0, undefined]);
    expect(lineOf(nine, 'pcgdth_11t')).toMatchObject({ value: null, base: null, wards: 0 });
    expect(showShare(shareOf(lineOf(nine, 'pcgdth_11t')))).toBe('—');
  });
});

test('before any ward has sent, everything is unknown and nothing is zero', () => {
  const none = summaryOfDistrict([]);
  expect([none.reported, none.due]).toEqual([0, 10]);
  expect(none.lines.every((line) => line.value === null && line.wards === 0)).toBe(true);
});
