// What the workbook works out by itself while an officer types.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Slot } from '../../shared/period.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeBook } from '../support/addon-story.ts';

inTown();

let book: Book;

beforeAll(() => {
  const office = openOffice();
  book = makeBook(office, office.district.wards[0]!);
});

/** Types a figure into the four quarters; gives what «6 tháng» and «Năm» show. */
function overTheYear(key: string, quarters: [string, string, string, string]): [half: string, year: string] {
  (['Q1', 'Q2', 'Q3', 'Q4'] as const).forEach((slot, i) => {
    book.typeFigure(key, slot, quarters[i]!);
  });
  return [shown(key, 'H1'), shown(key, 'Y')];
}

function shown(key: string, slot: Slot): string {
  return book.figureText(key, slot);
}

describe('over the periods of a year', () => {
  test('what happens in a quarter adds up: 3 + 4 = 7 by mid-year, with 5 and 1 it is 13', () => {
    expect(overTheYear('hop_giao_ban', ['3', '4', '5', '1'])).toEqual(['7', '13']);
  });

  test('money adds up to the đồng', () => {
    const shares: [string, string, string, string] = ['572250000', '572.250.000', '572250000', '572250001'];
    expect(overTheYear('hoc_bong_tien', shares)).toEqual(['1.144.500.000', '2.289.000.001']);
  });

  test('what stands at the end of a quarter is not added up: the latest counts', () => {
    expect(overTheYear('xmc_mu_chu_muc1', ['40', '35', '30', '28'])).toEqual(['35', '28']);
  });

  test('zero is a number', () => {
    expect(overTheYear('kt_tieu_ban', ['0', '0', '0', '0'])).toEqual(['0', '0']);
  });

  test('a quarter not filled in leaves the sum empty, never too small', () => {
    expect(overTheYear('phat_thanh_lan', ['3', '', '5', '1'])).toEqual(['', '']);
  });

  test('a quarter without a figure leaves the sum without one', () => {
    expect(overTheYear('sinh_hoat_kp_to', ['3', 'Không có số liệu: mất sổ', '5', '1'])).toEqual([
      'không có số liệu',
      'không có số liệu',
    ]);
  });

  test('one «Có» in a quarter is a «Có» of the year', () => {
    const key = 'ks_nhu_cau_hinh_thuc.phong_van';
    expect(overTheYear(key, ['Không', 'Không', 'Có', 'Không'])).toEqual(['Không', 'Có']);
  });
});

describe('percentages', () => {
  test('are numerator over denominator, of sums over the year as well: 12/20, by mid-year 20/50', () => {
    overTheYear('cntt_trong_day_hoc.tu', ['12', '8', '0', '0']);
    overTheYear('cntt_trong_day_hoc.mau', ['20', '30', '10', '10']);
    const share = (letter: string) => book.text('C. Trung tâm học tập cộng đồng', `${letter}33`);
    expect([share('E'), share('G'), share('J')]).toEqual(['60,00%', '40,00%', '28,57%']);
  });

  test('show nothing before both numbers are there, and a dash where the whole is 0', () => {
    const share = () => book.text('E. Xóa mù chữ và phổ cập', 'J8');
    book.typeFigure('xmc_15_tro_len.tu', 'Y', '0');
    expect(share()).toBe('');
    book.typeFigure('xmc_15_tro_len.mau', 'Y', '0');
    expect(share()).toBe('—');
    book.typeFigure('xmc_15_tro_len.tu', 'Y', '74742');
    book.typeFigure('xmc_15_tro_len.mau', 'Y', '75383');
    expect(share()).toBe('99,15%');
  });
});

describe('sums of other cells', () => {
  test('families recognised stand again as part of all families, typed once', () => {
    book.typeFigure('gdht_tong_ho', 'Y', '7184');
    book.typeFigure('gdht_dang_ky.tu', 'Y', '4.564');
    book.typeFigure('gdht_cong_nhan.tu', 'Y', '4.066');
    expect(shown('gdht_cong_nhan.mau', 'Y')).toBe('4.564');
    expect(shown('gdht_cong_nhan_tong.tu', 'Y')).toBe('4.066');
    expect(shown('gdht_cong_nhan_tong.mau', 'Y')).toBe('7.184');
    expect(book.text('I. Các mô hình học tập', 'J17')).toBe('56,60%');
  });

  test('classes written into their table are counted under their subject in their quarter', () => {
    const table = 'D2. Lớp, chuyên đề';
    const header = book.sheet(table).cells.filter((cell) => cell.row === 3);
    const at = (label: string) => header.find((cell) => cell.text.startsWith(label))!.column;
    const put = (row: number, label: string, text: string) =>
      book.edit({ kind: 'type', sheet: book.idOf(table), row, column: at(label), text });
    const subject = book.cell(table, 'D4').options?.find((option) => option.endsWith('tin học'));
    for (const [row, day, people] of [
      [4, '15/02/2016', '25'],
      [5, '31/03/2016', '30'],
      [6, '01/04/2016', '7'],
      [7, '20/12/2016', '100'],
    ] as const) {
      put(row, 'Tên', `Lớp ${row}`);
      book.type(table, `D${row}`, subject!);
      put(row, 'Từ ngày', day);
      put(row, 'Số buổi', '2');
      put(row, 'Số người', people);
    }
    const of = (key: string) =>
      (['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'] as const).map((slot) => shown(key, slot));
    expect(of('hd_tin_hoc')).toEqual(['55', '7', '62', '0', '100', '162']);
    expect(of('hd_phap_luat')).toEqual(['0', '0', '0', '0', '0', '0']);
    expect(of('hd_tong')).toEqual(['55', '7', '62', '0', '100', '162']);
    expect(of('hd_so_lop')).toEqual(['2', '1', '3', '0', '1', '4']);
    expect(of('hd_so_buoi')).toEqual(['4', '2', '6', '0', '2', '8']);
    expect(['4', '5', '6', '7', '8'].map((row) => book.text(table, `B${row}`))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '',
    ]);
  });
});
