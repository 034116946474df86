// A number in a cell for a day stops nothing: the cell is named.
import { beforeAll, expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeBook } from '../support/addon-story.ts';

inTown();

let book: Book;

beforeAll(() => {
  const office = openOffice();
  book = makeBook(office, office.district.wards[0]!);
}, 120_000);

test.each(['0903123456', '2289000000', '99999999999', '-5'])('%s', (text) => {
  const classes = 'D2. Lớp, chuyên đề';
  const heading = book.sheet(classes).cells.find(({ row, text: head }) => row === 3 && head === 'Từ ngày *')!;
  const cell = `${String.fromCharCode(64 + heading.column)}4`;
  book.type(classes, 'C4', 'Lớp tin học');
  book.type(classes, cell, text);
  const day = book.placeOf('tu_kiem_tra_nam.ngay', 'Y');
  book.type(day.sheet, day.cell, text);
  expect(book.run('loadState')).toMatchObject({ ok: true });
  const answer = book.run<{
    ok: true;
    result: { findings: { code: string; sheet: string; cell: string }[] };
  }>('checkPeriod', 'Y');
  expect(answer.ok).toBe(true);
  const named = answer.result.findings
    .filter(({ code }) => code.startsWith('R01'))
    .map((one) => `${one.sheet}!${one.cell}`);
  expect(named).toContain(`${day.sheet}!${day.cell}`);
  expect(named).toContain(`${classes}!${cell}`);
}, 120_000);
