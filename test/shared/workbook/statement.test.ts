// One period's statement out of a workbook, and what «Kiểm tra» says about its cells.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { readBook } from '../../../shared/workbook/grid/read-book.ts';
import { checkBook, completenessOf, statementOf } from '../../../shared/workbook/statement.ts';
import { bookFrom, drawnRows, findingsOf, gridFrom, typeInto, wardLayout } from '../../support/ward-book.ts';

const classes = drawnRows(`
  | ten          | nhom      | tu_ngay    | so_nguoi | ghi_chu |
  | Luật Hộ tịch | phap_luat | 2016-04-01 | 60       | buổi tối |
  | Luật Đất đai | phap_luat | 2016-03-31 | 40       |         |
  | Tin học      | tin_hoc   | 2016-02-01 | 20       | sáng thứ bảy |
`);

describe('the statement of a period', () => {
  const book = bookFrom({
    figures: { Q1: { hop_giao_ban: 1 }, Q2: { hop_giao_ban: 2 }, Y: { gdht_tong_ho: 5783 } },
    tables: { bang_lop_chuyen_de: classes },
    notes: { hop_giao_ban: 'giấy mời số 3', gdht_tong_ho: 'có tính hộ tạm trú' },
  });

  test('has the typed figures of the period and what follows from them and from the table', () => {
    const { report } = statementOf(wardLayout, book, 'Q1');
    expect(report.figures).toMatchObject({ hop_giao_ban: 1, hd_phap_luat: 40, hd_tin_hoc: 20, hd_tong: 60 });
    expect(report.figures.gdht_tong_ho).toBeUndefined();
    expect(report.others.Q2).toMatchObject({ hop_giao_ban: 2, hd_phap_luat: 60 });
    expect(report.others.Q1).toBeUndefined();
  });

  test('has only the rows of the period, numbered anew, and knows where each stands in the workbook', () => {
    const { report, rows } = statementOf(wardLayout, book, 'Q1');
    expect(report.tables.bang_lop_chuyen_de?.map((row) => row.ten)).toEqual(['Luật Đất đai', 'Tin học']);
    expect(rows).toEqual({
      'bang_lop_chuyen_de#1': 'bang_lop_chuyen_de#2',
      'bang_lop_chuyen_de#2': 'bang_lop_chuyen_de#3',
    });
  });

  test('has the notes of what it reports, and no others', () => {
    expect(statementOf(wardLayout, book, 'Q1').report.notes).toEqual({
      hop_giao_ban: 'giấy mời số 3',
      'bang_lop_chuyen_de#2': 'sáng thứ bảy',
    });
    expect(statementOf(wardLayout, book, 'Y').report.notes).toMatchObject({
      gdht_tong_ho: 'có tính hộ tạm trú',
    });
  });

  test('the half-year adds the quarters, the year waits for all four', () => {
    expect(statementOf(wardLayout, book, 'H1').report.figures.hop_giao_ban).toBe(3);
    expect(statementOf(wardLayout, book, 'Y').report.figures.hop_giao_ban).toBeUndefined();
  });

  test('one «Có» among several answers makes the blank ones «Không»', () => {
    const chosen = bookFrom({ figures: { Q1: { 'ks_nhu_cau_hinh_thuc.phong_van': 'co' } } });
    const { figures } = statementOf(wardLayout, chosen, 'Q1').report;
    expect(figures['ks_nhu_cau_hinh_thuc.phong_van']).toBe('co');
    expect(figures['ks_nhu_cau_hinh_thuc.hop_thu']).toBe('khong');
    const blank = statementOf(wardLayout, bookFrom({}), 'Q1').report.figures;
    expect(blank['ks_nhu_cau_hinh_thuc.hop_thu']).toBeUndefined();
  });
});

describe('cells that work themselves out', () => {
  test('typed over with another number are found', () => {
    const grid = gridFrom({ figures: { Y: { gdht_tong_ho: 5783 } } });
    typeInto(grid, 'gdht_dang_ky.mau', 'Năm', 5000);
    const found = findingsOf(readBook(wardLayout, grid), 'Y').filter((one) => one.at === 'gdht_dang_ky.mau');
    expect(found).toEqual([
      {
        code: 'R12.overwritten',
        severity: 'error',
        at: 'gdht_dang_ky.mau',
        place: 'Biểu I, dòng «Tổng số hộ trên địa bàn» của «Hộ đăng ký “Gia đình học tập”», cột Năm',
        fault: 'Ô tự tính đã bị gõ đè.',
        remedy: 'Bấm «Sửa lại biểu mẫu» để khôi phục công thức; không gõ vào ô tự tính.',
      },
    ]);
  });

  test('showing what their formula gives are left alone', () => {
    const grid = gridFrom({ figures: { Y: { gdht_tong_ho: 5783, 'gdht_dang_ky.tu': 4620 } } });
    typeInto(grid, 'gdht_dang_ky.mau', 'Năm', 5783);
    typeInto(grid, 'gdht_dang_ky.ty_le', 'Năm', 4620 / 5783, '79,89%');
    const codes = findingsOf(readBook(wardLayout, grid), 'Y').map((one) => one.code);
    expect(codes).not.toContain('R12.overwritten');
    expect(codes).not.toContain('R26.overwritten');
  });

  test.each([
    [0.9, '90,00%'],
    [0.8, '80,00%'],
  ])('a percentage typed by hand is found (%s)', (share, text) => {
    const grid = gridFrom({ figures: { Y: { gdht_tong_ho: 5783, 'gdht_dang_ky.tu': 4620 } } });
    typeInto(grid, 'gdht_dang_ky.ty_le', 'Năm', share, text);
    const found = findingsOf(readBook(wardLayout, grid), 'Y').filter((one) => one.code === 'R26.overwritten');
    expect(found.map(({ at, fault }) => [at, fault])).toEqual([
      ['gdht_dang_ky.tu', `Tỷ lệ ${text} được gõ tay vào ô tự tính.`],
    ]);
  });

  test('a percentage typed where numerator and denominator are blank is found', () => {
    const grid = gridFrom({});
    typeInto(grid, 'xmc_15_35.ty_le', 'Năm', 0.9975, '99,75%');
    const found = findingsOf(readBook(wardLayout, grid), 'Y').filter((one) => one.code === 'R26.overwritten');
    expect(found.map((one) => one.at)).toEqual(['xmc_15_35.tu']);
  });

  test('are not blamed for a percentage that stands in the cell they are taken from', () => {
    // The sheet takes 99,15% for 0,9915 and passes it on to every rate over the number of households.
    const grid = gridFrom({ figures: { Y: { 'gdht_dang_ky.tu': 4620 } } });
    typeInto(grid, 'gdht_tong_ho', 'Năm', 0.9915, '99,15%');
    typeInto(grid, 'gdht_dang_ky.mau', 'Năm', 0.9915, '1');
    typeInto(grid, 'gdht_dang_ky.ty_le', 'Năm', 4620 / 0.9915, '465960,67%');
    const found = findingsOf(readBook(wardLayout, grid), 'Y').filter(
      (one) => !['R01.empty', 'R01.quarter-unfilled', 'R22.empty'].includes(one.code),
    );
    expect(found.filter((one) => one.severity === 'error').map((one) => [one.code, one.at])).toEqual([
      ['R26.percentage', 'gdht_tong_ho'],
    ]);
  });

  test('are not blamed for words that only we read as a number', () => {
    // Google cannot add «4 lần»; its formula stays empty, while the report says 1 + 4 = 5.
    const grid = gridFrom({ figures: { Q1: { hop_giao_ban: 1 } } });
    typeInto(grid, 'hop_giao_ban', 'Quý II', '4 lần');
    typeInto(grid, 'hop_giao_ban', '6 tháng', 'không có số liệu');
    const { statement, findings } = checkBook(catalogue, wardLayout, readBook(wardLayout, grid), 'H1');
    expect(statement.report.figures.hop_giao_ban).toBe(5);
    expect(findings.filter((one) => one.at === 'hop_giao_ban')).toEqual([]);
  });

  test('words that read as one number are offered as that number, and hinder nobody', () => {
    const grid = gridFrom({ figures: { Q1: { hop_giao_ban: 1 } } });
    typeInto(grid, 'hop_giao_ban', 'Quý II', '4 lần');
    const found = findingsOf(readBook(wardLayout, grid), 'Q2').filter((one) => one.at === 'hop_giao_ban');
    expect(found.map((one) => [one.code, one.severity, one.readings])).toEqual([
      ['R27.words', 'info', ['4']],
    ]);
    expect(findingsOf(readBook(wardLayout, grid), 'Q1').filter((one) => one.code === 'R27.words')).toEqual(
      [],
    );
  });

  test('are not blamed for a day or a number of people that the table holds as words', () => {
    const grid = gridFrom({
      tables: {
        bang_lop_chuyen_de: [{ ten: 'Luật', nhom: 'phap_luat', tu_ngay: '2016-02-01', so_nguoi: 40 }],
      },
    });
    typeInto(grid, 'hd_phap_luat', 'Quý I', 0);
    typeInto(grid, 'hd_tong', 'Quý I', 0);
    const codes = findingsOf(readBook(wardLayout, grid), 'Q1').map((one) => one.code);
    expect(codes).not.toContain('R12.overwritten');
  });
});

describe('rows that belong to no period', () => {
  const rows = drawnRows(`
    | ten     | nhom    | tu_ngay    | so_nguoi |
    | Tin học | tin_hoc | 2016-05-01 | 20       |
    | Tin học | tin_hoc |            | 30       |
    | Tin học | tin_hoc | 2015-01-05 | 40       |
  `);

  test.each(['Q1', 'Q2', 'Y'] as const)('are told whatever period is checked (%s)', (slot) => {
    const found = findingsOf(bookFrom({ tables: { bang_lop_chuyen_de: rows } }), slot);
    expect(
      found.filter((one) => one.at.includes('#')).map(({ code, at, fault }) => [code, at, fault]),
    ).toEqual([
      ['R01.no-period', 'bang_lop_chuyen_de#2', 'Dòng này chưa có «Từ ngày» nên chưa biết thuộc kỳ nào.'],
      ['R25.other-year', 'bang_lop_chuyen_de#3', 'Ngày ở cột «Từ ngày» không thuộc năm 2016.'],
    ]);
  });
});

describe('one fault is told once', () => {
  test('a cell that cannot be read is not also called empty', () => {
    const grid = gridFrom({});
    typeInto(grid, 'hop_giao_ban', 'Quý I', 'nhiều');
    const found = findingsOf(readBook(wardLayout, grid), 'Q1').filter((one) => one.at === 'hop_giao_ban');
    expect(found.map((one) => one.fault)).toEqual(['«nhiều» không đọc được thành số.']);
    expect(findingsOf(readBook(wardLayout, grid), 'Q2').filter((one) => one.fault.includes('nhiều'))).toEqual(
      [],
    );
  });

  test('a row of the table is named by its number in the workbook, with the place in words', () => {
    const incomplete = [...classes, { ten: 'Dưỡng sinh', tu_ngay: '2016-03-01', so_nguoi: 9 }];
    const found = findingsOf(bookFrom({ tables: { bang_lop_chuyen_de: incomplete } }), 'Q1');
    expect(
      found.filter((one) => one.at.includes('#')).map(({ at, place, fault }) => [at, place, fault]),
    ).toEqual([
      ['bang_lop_chuyen_de#4', 'Bảng «D2. Lớp, chuyên đề», dòng 4, cột «Nhóm»', 'Dòng này thiếu «Nhóm».'],
    ]);
  });
});

describe('a day in a cell for a count', () => {
  const faultsOf = (value: unknown, text: string) => {
    const grid = gridFrom({});
    typeInto(grid, 'dau_sach', 'Năm', value, text);
    return findingsOf(readBook(wardLayout, grid), 'Y').filter(({ at }) => at === 'dau_sach');
  };

  // 1/5/2016 is day 42.491 of the sheet, counted from 30/12/1899.
  test.each<[string, unknown, string]>([
    ['as the sheet hands it over', new Date('2016-05-01T00:00:00+07:00'), '01/05/2016'],
    ['as a number that shows as a day', 42491, '01/05/2016'],
    ['as text', '1/5/2016', '1/5/2016'],
  ])('%s is refused in words', (_name, value, text) => {
    expect(faultsOf(value, text)).toMatchObject([
      { code: 'R01.day', severity: 'error', fault: `«${text}» là ngày, ô này cần số đếm.` },
    ]);
  });

  test('that the format of the cell made a number of wants a word from whoever typed it', () => {
    expect(faultsOf(42491, '42.491')).toMatchObject([
      {
        code: 'R27.day-like',
        severity: 'warning',
        fault: '42.491 có thể là ngày 01/05/2016 gõ nhầm vào ô số lượng.',
      },
    ]);
    // The last day of 2014 and the first of 2018 are far from the year: large numbers are numbers.
    expect(faultsOf(42004, '42.004')).toEqual([]);
    expect(faultsOf(43101, '43.101')).toEqual([]);
  });
});

describe('what stands in a cell that the period does not ask for', () => {
  test('is named as not sent, in its own column only', () => {
    const grid = gridFrom({});
    typeInto(grid, 'dau_sach', 'Quý I', '300 cuốn');
    const book = readBook(wardLayout, grid);
    const about = (slot: 'Q1' | 'Y') =>
      findingsOf(book, slot).filter(({ at, severity }) => at === 'dau_sach' && severity === 'info');
    expect(about('Q1')).toMatchObject([
      {
        code: 'R01.ignored',
        fault: '«300 cuốn» nằm ở ô mà Quý I năm 2016 không hỏi, nên không được gửi đi.',
      },
    ]);
    expect(about('Y')).toEqual([]);
    expect(statementOf(wardLayout, book, 'Q1').report.figures.dau_sach).toBeUndefined();
  });
});

describe('completeness is counted from cells', () => {
  const asked = completenessOf(wardLayout, bookFrom({}), 'Q1').asked;

  test('an empty workbook has nothing filled, and the quarter asks for less than the year', () => {
    expect(completenessOf(wardLayout, bookFrom({}), 'Q1').filled).toBe(0);
    expect(completenessOf(wardLayout, bookFrom({}), 'Y').asked).toBeGreaterThan(asked);
  });

  test('a number, a zero and a stated absence each fill one cell; a cell that cannot be read fills none', () => {
    const grid = gridFrom({
      figures: { Q1: { hop_giao_ban: 0, kt_tieu_ban: 3, phat_thanh_lan: { none: 'loa hỏng' } } },
    });
    typeInto(grid, 'kp_da_chi', 'Quý I', 'nhiều');
    expect(completenessOf(wardLayout, readBook(wardLayout, grid), 'Q1')).toEqual({
      filled: 3,
      asked,
    });
  });

  test('what is worked out, and what may stay empty, is not asked for', () => {
    const book = bookFrom({ figures: { Q1: { hd_tin_hoc: 5 }, Y: { kiem_tra_quan_ngay: '2016-12-03' } } });
    expect(completenessOf(wardLayout, book, 'Q1').filled).toBe(0);
    expect(completenessOf(wardLayout, book, 'Y').filled).toBe(0);
  });
});
