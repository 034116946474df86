// How large a figure may be before it wants a word: usual in a ward, against its own people and households, in đồng.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { slots } from '../../../shared/period.ts';
import { layoutOf } from '../../../shared/workbook/layout.ts';
import { findings, places, rate, reportOf } from '../../support/judged-report.ts';

// Nguyễn Cư Trinh, 2016 (`demo/quan1-2016.json`).
const ward: Figures = { ...rate('xmc_15_tro_len', 9008, 9046), gdht_tong_ho: 5783 };

describe('one cell of five million people or 10^12 đồng', () => {
  const typed = layoutOf(catalogue, 2016, 'ward').forms.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      if (row.role !== 'field' || (row.field.cell !== 'whole' && row.field.cell !== 'money')) return [];
      const slot = slots.find((one) => row.cells[one].role === 'typed');
      return slot ? [{ key: row.key, slot, n: row.field.cell === 'money' ? 1e12 : 5_000_000 }] : [];
    }),
  );

  test('is asked about in every cell of a first year', () => {
    expect(typed.length).toBeGreaterThan(150);
    const silent = typed.filter(({ key, slot, n }) =>
      findings(reportOf({ [key]: n }, { slot })).every(({ at, code }) => at !== key || code === 'R06.reason'),
    );
    expect(silent).toEqual([]);
  });

  test('is a district’s own to say', () => {
    expect(findings(reportOf({ kt_ca_nhan: 5_000_000 }, { reporter: 'district' }), 'R31')).toEqual([]);
  });
});

describe('the ward’s own people and households', () => {
  test('are more than any count of them', () => {
    // 9.046 of 15 and over stand for at most 9.046 × 1,5 = 13.569 of any age; all 5.783 households are 5.783.
    expect(findings(reportOf({ ...ward, ks_nhu_cau_nguoi: 13_569 }, { slot: 'Q1' }), 'R31')).toEqual([]);
    const people = findings(reportOf({ ...ward, ...rate('kns_ld', 9000, 13_570) }), 'R31');
    expect(places(people)).toEqual(['warning kns_ld.mau']);
    expect(people[0]?.fault).toBe(
      '13.570 nhiều hơn số có trên địa bàn: «Dân số từ 15 tuổi trở lên (trừ miễn giảm)» là 9.046.',
    );
    expect(places(findings(reportOf({ ...ward, ...rate('ho_con_em_di_hoc', 5000, 5784) }), 'R31'))).toEqual([
      'warning ho_con_em_di_hoc.mau',
    ]);
  });

  test('fit each other: both halves of a rate times a thousand are seen', () => {
    const scaled = { ...ward, ...rate('xmc_15_tro_len', 9_008_000, 9_046_000) };
    const found = findings(reportOf(scaled), 'R31').map(({ code, at }) => [code, at]);
    expect(found).toContainEqual(['R31.unusual', 'xmc_15_tro_len.mau']);
    // 60.000 people in 5.783 households are more than ten each.
    const many = findings(reportOf({ ...ward, ...rate('xmc_15_tro_len', 59_000, 60_000) }), 'R31.households');
    expect(many[0]?.fault).toBe('Có 60.000 người từ 15 tuổi trở lên và 5.783 hộ: hai số không tương xứng.');
    expect(findings(reportOf(ward), 'R31')).toEqual([]);
  });
});

test('every amount of money below a thousand đồng may have been meant in millions', () => {
  const money = [...lookup(catalogue).fields.values()].filter(({ field }) => field.cell === 'money');
  expect(money).toHaveLength(11);
  for (const { indicator, field } of money) {
    const slot = indicator.cycle === 'quarter' ? 'Q1' : 'Y';
    const judge = (n: number) => findings(reportOf({ [field.key]: n }, { slot }), 'R13.millions');
    expect(judge(15)[0]?.fault, field.key).toBe('Số tiền là 15 đồng: có phải đã ghi theo triệu đồng?');
    expect(judge(0)).toEqual([]);
    expect(judge(1000)).toEqual([]);
  }
});

test('a number of seconded teachers stands only where there are some', () => {
  const judge = (answer: string, n: number) =>
    findings(reportOf({ gv_biet_phai: answer, gv_biet_phai_so: n }), 'R33').map(({ at }) => at);
  expect(judge('khong', 1)).toEqual(['gv_biet_phai_so']);
  expect(judge('khong', 0)).toEqual([]);
  expect(judge('co', 1)).toEqual([]);
});

test('a rate with one half missing is told at that half', () => {
  const none = { none: 'công an chưa gửi' };
  const found = findings(reportOf({ 'kns_ld.tu': 40, 'kns_ld.mau': none }), 'R02.half-missing');
  expect(places(found)).toEqual(['info kns_ld.mau']);
  expect(findings(reportOf({ 'kns_ld.tu': none, 'kns_ld.mau': none }), 'R02.half-missing')).toEqual([]);
});

test('a row that repeats another is asked about once, and not where something differs', () => {
  const row = { ten: 'Tin học', so_nguoi: 60, tu_ngay: '2016-01-05' };
  const judge = (...rows: (typeof row & { ghi_chu?: string })[]) =>
    findings(reportOf({}, { slot: 'Q1', tables: { bang_lop_dao_tao: rows } }), 'R32').map(({ at }) => at);
  expect(judge(row, { ...row })).toEqual(['bang_lop_dao_tao#2']);
  expect(judge(row, { ...row, ghi_chu: 'buổi chiều' })).toEqual([]);
});

test('a difference below zero is told by its parts, never as a negative number', () => {
  const found = findings(reportOf({ ...rate('ks_chung', 10, 20), ...rate('ks_hssv', 5, 50) }));
  const about = found.filter(({ at }) => at.startsWith('ks_'));
  expect(about.filter(({ severity }) => severity === 'error').map(({ code, at }) => [code, at])).toEqual([
    ['R08', 'ks_hssv.mau'],
  ]);
  for (const { fault } of found) expect(fault).not.toMatch(/-\d/);
});
