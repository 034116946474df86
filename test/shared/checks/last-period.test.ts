// Against earlier reports: large changes of what should be steady (R19), a report copied whole (R21).
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../../shared/figures/figures.ts';
import { findings, places, reportOf } from '../../support/judged-report.ts';

describe('R19: a state that changes by more than 30 % in a year asks for a reason', () => {
  const judge = (before: number, now: number) =>
    findings(reportOf({ gdht_tong_ho: now }, { lastYear: { gdht_tong_ho: before } }), 'R19');

  test.each([
    [1000, 1300],
    [1000, 1000],
    [0, 5000],
  ])('from %i to %i households nothing is asked', (before, now) => {
    expect(judge(before, now)).toEqual([]);
  });

  test.each([
    [1000, 1301, 'Năm trước là 1.000, nay là 1.301 (tăng 30,10%).'],
    [1000, 699, 'Năm trước là 1.000, nay là 699 (giảm 30,10%).'],
    [5783, 0, 'Năm trước là 5.783, nay là 0 (giảm 100,00%).'],
  ])('from %i to %i households the change is named', (before, now, fault) => {
    const found = judge(before, now);
    expect(places(found)).toEqual(['warning gdht_tong_ho']);
    expect(found[0]?.fault).toBe(fault);
    expect(found[0]?.remedy).toContain('so với năm 2015');
  });

  test('households, schools and books that become fewer are asked about however little it is', () => {
    const found = judge(1000, 999);
    expect(places(found)).toEqual(['warning gdht_tong_ho']);
    expect(found[0]?.fault).toBe('Giảm từ 1.000 còn 999 so với năm 2015.');
    const illiterate = { xmc_mu_chu_muc1: 80 };
    expect(findings(reportOf(illiterate, { lastYear: { xmc_mu_chu_muc1: 100 } }), 'R19')).toEqual([]);
  });

  test('last year’s part of a divided unit is called an estimate', () => {
    const found = findings(
      reportOf({ gdht_tong_ho: 40 }, { lastYear: { gdht_tong_ho: 4 }, lastYearIsEstimate: true }),
      'R19',
    );
    expect(found.map(({ fault }) => fault)).toEqual([
      'Năm trước là 4 (ước tính theo tỷ lệ), nay là 40 (tăng 900,00%).',
    ]);
  });

  test('what happens anew every year may change as it likes', () => {
    const found = findings(
      reportOf({ hop_giao_ban: 9 }, { slot: 'Q1', lastYear: { hop_giao_ban: 1 } }),
      'R19',
    );
    expect(found).toEqual([]);
  });

  test('without last year’s report nothing is compared', () => {
    expect(findings(reportOf({ gdht_tong_ho: 1 }), 'R19', 'R21')).toEqual([]);
  });
});

describe('R21: a report in which every figure is the earlier one’s', () => {
  const figures: Figures = {
    hop_giao_ban: 1,
    kt_tieu_ban: 3,
    phat_thanh_lan: 6,
    ks_nhu_cau_lan: 1,
    kp_da_chi: 500_000,
  };

  test('is pointed out against the quarter before, with the name of that quarter', () => {
    const found = findings(reportOf(figures, { slot: 'Q2', others: { Q1: figures } }), 'R21');
    expect(places(found)).toEqual(['warning tm_ghi_chu_chung']);
    expect(found[0]?.fault).toBe('Mọi số liệu đều giống hệt Quý I năm 2016.');
  });

  test('and against the same period of last year', () => {
    const found = findings(reportOf(figures, { slot: 'Q1', lastYear: figures }), 'R21');
    expect(found.map((one) => one.fault)).toEqual(['Mọi số liệu đều giống hệt Quý I năm 2015.']);
  });

  test('which may be an estimate, and says so', () => {
    const found = findings(
      reportOf(figures, { slot: 'Q1', lastYear: figures, lastYearIsEstimate: true }),
      'R21',
    );
    expect(found.map((one) => one.fault)).toEqual([
      'Mọi số liệu đều giống hệt Quý I năm 2015 (ước tính theo tỷ lệ).',
    ]);
  });

  test('one figure that differs is enough, and so is a quarter further back', () => {
    const others = { Q1: { ...figures, kt_tieu_ban: 2 } };
    expect(findings(reportOf(figures, { slot: 'Q2', others }), 'R21')).toEqual([]);
    expect(findings(reportOf(figures, { slot: 'Q3', others: { Q1: figures } }), 'R21')).toEqual([]);
  });

  test('a handful of equal numbers, or nothing but zeros, is no copy', () => {
    const few = { hop_giao_ban: 1, kt_tieu_ban: 3 };
    expect(findings(reportOf(few, { slot: 'Q2', others: { Q1: few } }), 'R21')).toEqual([]);
    const zeros = Object.fromEntries(Object.keys(figures).map((key) => [key, 0]));
    expect(findings(reportOf(zeros, { slot: 'Q2', others: { Q1: zeros } }), 'R21')).toEqual([]);
  });
});
