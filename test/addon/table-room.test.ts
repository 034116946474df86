// Tables begin short and grow before they are full; what must be filled in stands first, what an entry is called in sight.
import { beforeAll, expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import { makeBook, Prepared } from '../support/addon-story.ts';

inTown();

const classes = 'D2. Lớp, chuyên đề';
let prepared: Prepared;

beforeAll(() => {
  const office = openOffice();
  const ward = office.district.wards[0]!;
  prepared = new Prepared(office, makeBook(office, ward), ward);
});

test('of a class the four cells that it must have stand side by side after its number; its name is frozen', () => {
  const { book } = prepared.open();
  const sheet = book.sheet(classes);
  const heads = ['B', 'C', 'D', 'E', 'F', 'G'].map((column) => book.text(classes, `${column}3`));
  expect(heads).toEqual([
    ...['STT', 'Tên lớp, chuyên đề *', 'Nhóm *', 'Từ ngày *', 'Số người tham gia *', 'Hình thức'],
  ]);
  expect(sheet.frozenColumns).toBe(3);
  // The survey's day is not what a need is called.
  expect(book.text('C3. Nhu cầu học tập', 'C3')).toBe('Nội dung muốn học *');
});

test('typed near its end, a table has twenty rows more, each with its list, number and mark; typing there asks nothing', () => {
  const { book } = prepared.open();
  const rows = () => book.sheets.find(({ name }) => name === classes)!.maxRows;
  expect(rows()).toBe(43);
  book.type(classes, 'C40', 'Lớp còn xa cuối bảng');
  expect(rows()).toBe(43);
  book.type(classes, 'C41', 'Lớp gần cuối bảng');
  expect(rows()).toBe(63);
  const sheet = book.idOf(classes);
  const free = book.try({ kind: 'type', sheet, row: 60, column: 3, text: 'Lớp mới' });
  expect(free).toMatchObject({ ok: true });
  expect(book.text(classes, 'B60')).toBe('57');
  expect(book.cell(classes, 'D60').options?.length).toBeGreaterThan(5);
  book.type(classes, 'F60', 'đông');
  const { findings } = book.run<{ result: { findings: { code: string; cell: string }[] } }>(
    'checkPeriod',
    'Y',
  ).result;
  expect(findings).toContainEqual(expect.objectContaining({ code: 'R01.unreadable', cell: 'F60' }));
  expect(book.cell(classes, 'C4').background).not.toBe('#f8c9c4');
  expect(book.cell(classes, 'C60').background).toBe('#f8c9c4');
  // What stood there stays where it was.
  expect(book.text(classes, 'C41')).toBe('Lớp gần cuối bảng');
});

test('pasted down to its last row, it grows below what was pasted', () => {
  const { book } = prepared.open();
  book.paste(classes, 'C30', Array.from({ length: 14 }, (_, i) => `Lớp ${i + 1}`).join('\n'));
  expect(book.text(classes, 'C43')).toBe('Lớp 14');
  book.type(classes, 'C44', 'Lớp 15');
  expect(book.text(classes, 'B44')).toBe('41');
  expect(book.sheets.find(({ name }) => name === classes)!.maxRows).toBe(63);
});
