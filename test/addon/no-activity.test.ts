// Less to type. «Không phát sinh»: 0 only into empty cells that count what happened, shown before, taken back exactly.
import { beforeAll, expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { select } from '../support/addon-review.ts';
import { makeBook, Prepared } from '../support/addon-story.ts';

inTown();

interface Preview {
  ok: boolean;
  title?: string;
  preview: { sheet: string; rowsOnly: boolean; cells: { key: string; label: string; cell: string }[] };
}

let prepared: Prepared;
const tab = 'B. Công tác tuyên truyền';

beforeAll(() => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  prepared = new Prepared(office, makeBook(office, ward), ward);
}, 60_000);

const keysIn = (book: Book) =>
  book.run<Preview>('previewNoActivity', 'Q4').preview.cells.map(({ key }) => key);

test('shows the empty cells of the form in front that count what happened in the period', () => {
  const { book } = prepared.open();
  select(book, tab, 'C4');
  const { preview } = book.run<Preview>('previewNoActivity', 'Q4');
  expect(preview.sheet).toBe(tab);
  expect(preview.rowsOnly).toBe(false);
  const place = book.placeOf('phat_thanh_lan', 'Q4');
  expect(preview.cells).toContainEqual({
    key: 'phat_thanh_lan',
    label: 'Số lần tuyên truyền về xã hội học tập trên đài truyền thanh',
    cell: place.cell,
  });
  // The text of the form is no count.
  expect(preview.cells.map(({ key }) => key)).not.toContain('tuyen_truyen_mo_ta');
  expect(book.figureText('phat_thanh_lan', 'Q4')).toBe('');
});

test('what stands at the end of a period and totals of rates are not among them, in any form', () => {
  const { book } = prepared.open();
  for (const [sheet, stock] of [
    ['C. Trung tâm học tập cộng đồng', 'bgd_so_nguoi'],
    ['I. Các mô hình học tập', 'gdht_dang_ky.mau'],
    ['E. Xóa mù chữ, phổ cập giáo dục', 'xmc_15_35.tu'],
  ] as const) {
    const real = book.tabs.find(({ name }) => name.startsWith(sheet.slice(0, 3)))!.name;
    select(book, real, 'C4');
    expect(keysIn(book)).not.toContain(stock);
  }
});

test('only the selected rows where several are selected', () => {
  const { book } = prepared.open();
  const row = Number(book.placeOf('phat_thanh_lan', 'Q4').cell.slice(1));
  select(book, tab, `C${row}`, `D${row + 1}`);
  const { preview } = book.run<Preview>('previewNoActivity', 'Q4');
  expect(preview.rowsOnly).toBe(true);
  const rows = preview.cells.map(({ cell }) => Number(cell.slice(1)));
  expect(Math.min(...rows)).toBe(row);
  expect(Math.max(...rows)).toBeLessThanOrEqual(row + 1);
});

test('fills only what is still empty; numbers, words and cells that cannot be read stay', () => {
  const { book } = prepared.open();
  select(book, tab, 'C4');
  const keys = keysIn(book);
  const [typed, worded, ...rest] = keys as [string, string, ...string[]];
  book.typeFigure(typed, 'Q4', '7');
  book.typeFigure(worded, 'Q4', 'chưa rõ');
  const { filled } = book.run<{ filled: string[] }>('fillNoActivity', 'Q4', [
    ...keys,
    'bgd_so_nguoi',
    'hd_tong',
  ]);
  expect(filled).toEqual(rest);
  expect(book.figureText(typed, 'Q4')).toBe('7');
  expect(book.figureText(worded, 'Q4')).toBe('chưa rõ');
  for (const key of rest) expect(book.figureText(key, 'Q4')).toBe('0');
  for (const key of rest) expect(book.figureText(key, 'Q1')).toBe('');
});

test('undone with one click: exactly those cells, and only where 0 still stands', () => {
  const { book } = prepared.open();
  select(book, tab, 'C4');
  const keys = keysIn(book);
  const { filled } = book.run<{ filled: string[] }>('fillNoActivity', 'Q4', keys.slice(1));
  // One 0 was there before, typed by the officer; another one was corrected afterwards.
  book.typeFigure(keys[0]!, 'Q4', '0');
  book.typeFigure(filled[0]!, 'Q4', '3');
  expect(book.run('undoNoActivity', 'Q4', filled)).toEqual({ ok: true, emptied: filled.length - 1, kept: 1 });
  expect(book.figureText(keys[0]!, 'Q4')).toBe('0');
  expect(book.figureText(filled[0]!, 'Q4')).toBe('3');
  for (const key of filled.slice(1)) expect(book.figureText(key, 'Q4')).toBe('');
});

test('rows that were inserted above meanwhile do not lead it astray', () => {
  const { book } = prepared.open();
  select(book, tab, 'C4');
  const { filled } = book.run<{ filled: string[] }>('fillNoActivity', 'Q4', keysIn(book));
  book.edit({ kind: 'insertRows', sheet: book.idOf(tab), at: 1, count: 2 });
  expect(book.run('undoNoActivity', 'Q4', filled)).toEqual({ ok: true, emptied: filled.length, kept: 0 });
});

test('on a sheet that is no form it says what to open', () => {
  const { book } = prepared.open();
  select(book, 'D2. Lớp, chuyên đề', 'C4');
  const answer = book.run<Preview>('previewNoActivity', 'Q4');
  expect([answer.ok, answer.title]).toEqual([false, 'Trang đang mở không phải là biểu số liệu.']);
});

test('an empty narrative is asked its question and gets a beginning; what is written already stays', () => {
  const { book } = prepared.open();
  const keys = () =>
    book
      .run<{ starters: { key: string; question: string }[] }>('readStarters', 'Q4')
      .starters.map(({ key }) => key);
  // The quarter asks for one text only, the year for all of them.
  expect(keys()).toEqual(['tuyen_truyen_mo_ta']);
  expect(book.run<{ starters: unknown[] }>('readStarters', 'Y').starters).toHaveLength(23);
  expect(book.run('insertStarter', 'Q4', 'tuyen_truyen_mo_ta')).toEqual({ ok: true });
  const begun = book.figureText('tuyen_truyen_mo_ta', 'Q4');
  expect(begun).toMatch(/^Trong kỳ, đơn vị đã tuyên truyền về \(…\)/);
  expect(keys()).toEqual([]);
  book.typeFigure('tuyen_truyen_mo_ta', 'Q4', 'Đã phát thanh 6 buổi.');
  expect(book.run<{ ok: boolean }>('insertStarter', 'Q4', 'tuyen_truyen_mo_ta').ok).toBe(false);
  expect(book.figureText('tuyen_truyen_mo_ta', 'Q4')).toBe('Đã phát thanh 6 buổi.');
});
