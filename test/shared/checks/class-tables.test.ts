// Repeating tables: complete rows (R01), days within the period (R25), sums that agree with the counts (R11).
import { describe, expect, test } from 'vitest';
import { findings, places, reportOf } from '../../support/judged-report.ts';
import { drawnRows } from '../../support/ward-book.ts';

function judge(table: string, drawing: string, figures = {}, slot: 'Q1' | 'Y' = 'Q1') {
  return reportOf(figures, { slot, tables: { [table]: drawnRows(drawing) } });
}

describe('a row', () => {
  test('with all its required columns is accepted', () => {
    const report = judge(
      'bang_lop_chuyen_de',
      `
      | ten  | nhom      | tu_ngay    | den_ngay   | so_nguoi | nu |
      | Luật | phap_luat | 2016-03-31 | 2016-04-02 | 40       | 40 |
    `,
    );
    expect(findings(report, 'R01', 'R02', 'R11', 'R25').filter((one) => one.at.includes('#'))).toEqual([]);
  });

  test('that lacks one is named with its number and the column', () => {
    const report = judge(
      'bang_lop_chuyen_de',
      `
      | ten  | nhom      | tu_ngay    | so_nguoi |
      | Luật | phap_luat | 2016-03-31 | 40       |
      | Luật |           | 2016-03-31 |          |
    `,
    );
    const found = findings(report, 'R01').filter((one) => one.at.includes('#'));
    expect(found.map(({ place, fault }) => [place, fault])).toEqual([
      ['Bảng «D2. Lớp, chuyên đề», dòng 2, cột «Nhóm»', 'Dòng này thiếu «Nhóm».'],
      ['Bảng «D2. Lớp, chuyên đề», dòng 2, cột «Số người tham gia»', 'Dòng này thiếu «Số người tham gia».'],
    ]);
  });

  test('has no more women than people', () => {
    const report = judge(
      'bang_lop_chuyen_de',
      `
      | ten  | nhom      | tu_ngay    | so_nguoi | nu |
      | Luật | phap_luat | 2016-03-31 | 40       | 41 |
    `,
    );
    expect(places(findings(report, 'R02'))).toEqual(['error bang_lop_chuyen_de#1']);
    expect(findings(report, 'R02')[0]?.fault).toBe('Số nữ 41 lớn hơn số người tham gia 40.');
  });

  test('does not end before it begins', () => {
    const report = judge(
      'bang_lop_chuyen_de',
      `
      | ten  | nhom      | tu_ngay    | den_ngay   | so_nguoi |
      | Luật | phap_luat | 2016-03-31 | 2016-03-30 | 40       |
      | Luật | phap_luat | 2016-03-31 | 2016-03-31 | 40       |
    `,
    );
    expect(places(findings(report, 'R25'))).toEqual(['error bang_lop_chuyen_de#1']);
  });

  test('of another period than the report’s is sent back', () => {
    const report = judge(
      'bang_lop_chuyen_de',
      `
      | ten  | nhom      | tu_ngay    | so_nguoi |
      | Luật | phap_luat | 2016-03-31 | 40       |
      | Luật | phap_luat | 2016-04-01 | 40       |
      | Luật | phap_luat | 2015-03-31 | 40       |
    `,
    );
    const found = findings(report, 'R25');
    expect(places(found)).toEqual(['error bang_lop_chuyen_de#2', 'error bang_lop_chuyen_de#3']);
    expect(found[0]?.fault).toBe('Ngày của dòng này không thuộc kỳ báo cáo Quý I năm 2016.');
  });
});

describe('R11: the list of training classes and the count beside it', () => {
  // Seed 000, lines 129–148: 17 classes add up to 961 people, the sentence says 2.412 (domain 4.1, row 17).
  const people = [60, 120, 67, 30, 25, 113, 42, 50, 95, 100, 20, 50, 10, 30, 15, 54, 80];
  const tables = {
    bang_lop_dao_tao: people.map((so_nguoi, i) => ({ ten: `Lớp ${i + 1}`, so_nguoi, tu_ngay: '2016-03-01' })),
  };

  test('Quận 1: 961 in the list against 2.412 asks for a word, with the gap of 1.451', () => {
    const found = findings(reportOf({ dt_phuong_to_chuc: 2412 }, { slot: 'Q1', tables }), 'R11').filter(
      (one) => one.at === 'dt_phuong_to_chuc',
    );
    expect(places(found)).toEqual(['warning dt_phuong_to_chuc']);
    expect(found[0]?.fault).toBe('Số ghi là 2.412, cộng danh sách lớp đào tạo được 961: lệch 1.451.');
  });

  test('a list that adds up to the count is accepted, so are no classes and nobody', () => {
    const at = (report: Parameters<typeof findings>[0]) =>
      findings(report, 'R11').filter((one) => one.at === 'dt_phuong_to_chuc');
    expect(at(reportOf({ dt_phuong_to_chuc: 961 }, { slot: 'Q1', tables }))).toEqual([]);
    expect(at(reportOf({ dt_phuong_to_chuc: 0 }, { slot: 'Q1' }))).toEqual([]);
    expect(at(reportOf({ dt_phuong_to_chuc: 5 }, { slot: 'Q1' }))).toHaveLength(1);
  });
});

test('R11: a period without a single class is asked about, since its counts are then all zero', () => {
  const found = findings(reportOf({}, { slot: 'Q1' }), 'R11');
  expect(places(found)).toEqual(['warning hd_tong']);
  expect(found[0]?.fault).toBe(
    'Bảng «Lớp, chuyên đề» chưa có dòng nào của Quý I năm 2016, nên các số hoạt động bằng 0.',
  );
});
