// Reasons where they are read: «Giải trình» of the master sheet, and on a row of a table that has moved since.
import { expect, test } from 'vitest';
import { codeOf } from '../../demo/units.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { expectOk, makeMaster } from '../support/addon-review.ts';
import { fillBook } from '../support/addon-story.ts';

inTown();

interface Found {
  code: string;
  at: string;
  severity: string;
  fault: string;
  answer: string | null;
}

const check = (book: Book, slot: string) =>
  book.run<{ result: { findings: Found[] } }>('checkPeriod', slot).result.findings;

test('«Giải trình» tells the district who said what to which point, beside the figure', async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  const book = await fillBook(office, ward);
  book.typeFigure('hoc_bong_tien', 'Q1', '500');
  const asked = check(book, 'Q1').filter(({ severity, answer }) => severity === 'warning' && answer === null);
  const words = 'Chỉ mới có một mạnh thường quân góp';
  expectOk(
    book.run(
      'giveReasons',
      'Q1',
      asked.map(({ code, at }) => ({ code, at, words })),
    ),
  );
  expectOk(book.run('submitPeriod', { slot: 'Q1', asOf: '2016-03-31' }));
  const master = makeMaster(office, codeOf('Q1'));
  const { cells } = master.sheet('Giải trình');
  const rowWith = (text: string) => {
    const row = cells.find((cell) => cell.text === text)?.row;
    return [1, 2, 3, 4, 5].map(
      (column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
    );
  };
  expect(rowWith('Số tiền là 500 đồng: có phải đã ghi theo triệu đồng?')).toEqual([
    ward.name,
    expect.stringMatching(/^Biểu K, dòng «Số tiền học bổng khuyến học, khuyến tài», cột Quý I$/),
    '500',
    'Số tiền là 500 đồng: có phải đã ghi theo triệu đồng?',
    words,
  ]);
}, 60_000);

test('a reason on a row of a table goes with the row, and is asked for again where the row says something else', async () => {
  const office = openOffice();
  const book = await fillBook(office, office.district.wards[8]!);
  const table = 'D2. Lớp, chuyên đề';
  const { cells } = book.sheet(table);
  const line = (row: number) =>
    Array.from(
      { length: 12 },
      (_, i) => cells.find((one) => one.row === row && one.column === i + 3)?.text ?? '',
    ).join('\t');
  const last = Math.max(
    ...cells.filter(({ column, text }) => column === 3 && text !== '').map(({ row }) => row),
  );
  // The first row once more, below all others.
  book.paste(table, `C${last + 1}`, line(4));
  const slot = 'Y';
  const repeated = () => check(book, slot).filter(({ code }) => code === 'R32');
  const [one] = repeated();
  expect(one).toMatchObject({ at: `bang_lop_chuyen_de#${last - 2}`, answer: null });
  const words = 'Hai lớp khác nhau cùng ngày';
  expectOk(book.run('giveReasons', slot, [{ code: 'R32', at: one!.at, words }]));
  expect(repeated()).toMatchObject([{ answer: words }]);
  // Another row above both: everything below has another number.
  book.edit({ kind: 'insertRows', sheet: book.idOf(table), at: 4, count: 1 });
  book.paste(table, 'C4', line(5));
  book.type(table, 'C4', 'Một lớp khác hẳn');
  const moved = repeated();
  expect(moved).toMatchObject([{ at: `bang_lop_chuyen_de#${last - 1}`, answer: words }]);
  book.type(table, `C${last + 2}`, 'Lớp khác');
  book.type(table, 'C5', 'Lớp khác');
  expect(repeated()).toMatchObject([{ answer: null }]);
}, 60_000);
