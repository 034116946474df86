// What each cell accepts: nothing that an officer types is refused or changed, what does not belong is marked with help.
import { beforeAll, describe, expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeBook } from '../support/addon-story.ts';

inTown();

let book: Book;

beforeAll(() => {
  const office = openOffice();
  book = makeBook(office, office.district.wards[0]!);
});

/** Types into a ward's annual cell and looks at it. */
function typed(key: string, text: string): { shown: string; marked: boolean; help: string } {
  book.typeFigure(key, 'Y', text);
  const { text: shown, invalid } = book.figure(key, 'Y');
  return { shown, marked: invalid !== undefined, help: invalid ?? '' };
}

describe('a cell for a count', () => {
  test.each([
    ['1618', '1.618'],
    ['1.618', '1.618'],
    ['0', '0'],
    ['không có số liệu', 'không có số liệu'],
    ['Không có số liệu: trường chưa gửi', 'Không có số liệu: trường chưa gửi'],
    ['4.315 đầu sách', '4.315 đầu sách'],
    ['4315 Đầu sách', '4315 Đầu sách'],
  ])('accepts %s', (text, shown) => {
    expect(typed('dau_sach', text)).toEqual({ shown, marked: false, help: '' });
  });

  test.each([
    ['nhiều', 'nhiều'],
    ['khoảng 300 đầu sách', 'khoảng 300 đầu sách'],
    ['4.315 máy', '4.315 máy'],
    ['-5', '-5'],
    ['99,15%', '99,15%'],
    ['-', '-'],
  ])('marks %s, and keeps it as it was typed', (text, shown) => {
    expect(typed('dau_sach', text)).toMatchObject({
      shown,
      marked: true,
      help: expect.stringContaining('Gõ số nguyên từ 0 trở lên, hoặc «không có số liệu» kèm lý do'),
    });
  });

  test('marks a fraction', () => {
    expect(typed('dau_sach', '3,5').marked).toBe(true);
    typed('dau_sach', '');
  });
});

describe('other cells', () => {
  test('a choice offers its list and «Không có số liệu»; what is not in the list is marked and kept', () => {
    expect(book.figure('tu_sach', 'Y').options).toEqual(['Có', 'Không', 'Không có số liệu']);
    expect(typed('tu_sach', 'Có')).toMatchObject({ shown: 'Có', marked: false });
    expect(typed('tu_sach', 'Không có số liệu')).toMatchObject({ marked: false });
    const reason = 'không có số liệu: trường chưa gửi';
    expect(typed('tu_sach', reason)).toEqual({ shown: reason, marked: false, help: '' });
    expect(typed('tu_sach', 'chắc có')).toMatchObject({ shown: 'chắc có', marked: true });
  });

  test('a day is typed day/month/year; any other words are marked', () => {
    expect(typed('tu_kiem_tra_nam.ngay', '20/01/2016')).toMatchObject({
      shown: '20/01/2016',
      marked: false,
    });
    expect(typed('tu_kiem_tra_nam.ngay', 'tháng giêng')).toMatchObject({ marked: true });
    expect(typed('tu_kiem_tra_nam.ngay', '5')).toMatchObject({ marked: true });
  });

  test('points may have a fraction, up to 100', () => {
    expect(typed('xl_tthtcd_diem.tu_danh_gia', '88,5')).toMatchObject({ shown: '88,5', marked: false });
    expect(typed('xl_tthtcd_diem.tu_danh_gia', '88')).toMatchObject({ shown: '88', marked: false });
    expect(typed('xl_tthtcd_diem.tu_danh_gia', '101')).toMatchObject({ marked: true });
  });

  test('a text takes anything, as text: a number of a document keeps its zeros, an equals sign makes no formula', () => {
    expect(typed('bcd_kien_toan.so', '007')).toMatchObject({ shown: '007', marked: false });
    expect(typed('tm_uu_diem', '=1+1')).toMatchObject({ shown: '=1+1', marked: false });
  });

  test('of a table, a row’s subject comes from a list and the number of people is a count', () => {
    const sheet = 'D2. Lớp, chuyên đề';
    expect(book.cell(sheet, 'D9').options?.length).toBeGreaterThan(5);
    book.type(sheet, 'D9', 'lớp gì đó');
    book.type(sheet, 'F9', 'đông');
    expect(book.cell(sheet, 'D9').invalid).toContain('Chọn một mục trong danh sách');
    expect(book.cell(sheet, 'F9').invalid).toContain('Gõ số nguyên từ 0 trở lên');
  });
});

test('no rule of the product marks what the product itself writes', () => {
  typed('tu_sach', '');
  expect(book.run('fillEmpty', 'Y', 'trường chưa gửi')).toMatchObject({ ok: true });
  const marked = book.tabs.flatMap(({ name }) =>
    book
      .sheet(name)
      .cells.filter(({ invalid, text }) => invalid !== undefined && /^không có số liệu/i.test(text)),
  );
  expect(marked).toEqual([]);
  expect(book.figure('tu_sach', 'Y').text).toBe('không có số liệu: trường chưa gửi');
  // The answers are offered as before.
  expect(book.figure('tu_sach', 'Y').options?.length).toBeGreaterThan(2);
});
