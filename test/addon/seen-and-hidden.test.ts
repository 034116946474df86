// What an officer sees and what the workbook hides must agree; what nobody types is worked out from what is typed.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '../../shared/wire/submission.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { fillBook, Prepared, send } from '../support/addon-story.ts';

inTown();

const tab = 'B. Công tác tuyên truyền';
const [radio, meetings] = [9, 10];

let prepared: Prepared;
let receipt: Receipt;

interface Checked {
  ok: true;
  result: { damage: string[]; findings: { code: string; severity: string; at: string; cell: string }[] };
}

const submit = (book: Book) =>
  book.run<{ ok: boolean; receipt?: Receipt }>('submitPeriod', { slot: 'Y', asOf: '2016-12-31' });
const check = (book: Book, slot = 'Y') => book.run<Checked>('checkPeriod', slot).result;
const repair = (book: Book) => book.run<{ ok: true; rewritten: string[] }>('repairBook');

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  const book = await fillBook(office, ward);
  receipt = submit(book).receipt!;
  prepared = new Prepared(office, book, ward);
}, 120_000);

/** What stands in a row from B to F and in H and I: number, label, unit, and the four quarters. */
const seen = (book: Book, row: number) => ({
  left: ['B', 'C', 'D', 'E', 'F'].map((letter) => book.text(tab, `${letter}${row}`)).join('\t'),
  right: ['H', 'I'].map((letter) => book.text(tab, `${letter}${row}`)).join('\t'),
});

describe('rows whose visible columns were exchanged, as by sorting', () => {
  test('nothing is sent, both readings are told, and the repair goes by what is seen', () => {
    const { book, office } = prepared.open();
    const [a, b] = [seen(book, radio), seen(book, meetings)];
    for (const [row, { left, right }] of [
      [radio, b],
      [meetings, a],
    ] as const) {
      book.paste(tab, `B${row}`, left);
      book.paste(tab, `H${row}`, right);
    }
    const { damage } = check(book);
    expect(damage).toHaveLength(2);
    expect(damage[0]).toMatch(
      /^Biểu «B\. Công tác tuyên truyền», dòng 9 \(Quý I: .*\): theo nhãn trên màn hình là «Số buổi sinh hoạt khu phố.*», theo mã ẩn là «Số lần tuyên truyền .*»\. «Sửa lại biểu mẫu» xếp lại theo nhãn/,
    );
    const sent = () => office.requests.filter(({ method }) => method.toLowerCase() === 'put').length;
    const before = sent();
    expect(submit(book)).toMatchObject({ ok: false, why: 'failed' });
    expect(sent()).toBe(before);
    expect(repair(book).rewritten).toEqual([tab]);
    expect(check(book).damage).toEqual([]);
    expect(submit(book)).toMatchObject({ ok: true, again: true, receipt });
  }, 120_000);
});

test.each([
  ['', /dòng 9: nhãn đã bị xóa; theo mã ẩn đây là dòng «Số lần tuyên truyền/],
  ['Số buổi chiếu phim', /dòng 9: nhãn đã bị sửa thành «Số buổi chiếu phim»; theo mã ẩn đây là dòng/],
])(
  'a label overwritten with «%s» is noticed and restored',
  (text, told) => {
    const { book } = prepared.open();
    book.type(tab, `C${radio}`, text);
    expect(check(book).damage.join()).toMatch(told);
    expect(submit(book)).toMatchObject({ ok: false });
    repair(book);
    expect(book.text(tab, `C${radio}`)).toMatch(/^Số lần tuyên truyền/);
    expect(submit(book)).toMatchObject({ ok: true, again: true, receipt });
  },
  120_000,
);

test('a quarter cut and pasted into the next: formulas, colour and rule come back with the next check', () => {
  const { book } = prepared.open();
  const sheet = book.idOf(tab);
  const rule = book.cell(tab, `E${meetings}`);
  const [first, second, half] = ['8', '24', '32'];
  book.type(tab, `E${radio}`, first);
  book.type(tab, `F${radio}`, second);
  expect(book.text(tab, `G${radio}`)).toBe(half);
  book.edit({
    ...{ kind: 'move', sheet, row: radio, column: 5, rows: 1, columns: 1 },
    ...{ toSheet: sheet, toRow: radio, toColumn: 6 },
  });
  // Google and the stand-in lead the half-year's formula to the new place, twice.
  expect(book.text(tab, `G${radio}`)).not.toBe(half);
  const { findings } = check(book, 'H1');
  expect(findings.filter(({ code }) => code.startsWith('R12'))).toEqual([]);
  book.type(tab, `E${radio}`, first);
  book.type(tab, `F${radio}`, second);
  expect(book.text(tab, `G${radio}`)).toBe(half);
  // Its colour is that of its neighbours, and its rule marks what is no number.
  expect(book.cell(tab, `E${radio}`).background).toBe(rule.background);
  book.type(tab, `E${radio}`, 'nhiều');
  expect(book.cell(tab, `E${radio}`).invalid).toContain('Gõ số nguyên');
}, 120_000);

test('«Sửa lại biểu mẫu» puts a formula right that another one has replaced, and writes nothing else anew', () => {
  const { book } = prepared.open();
  book.type(tab, `E${radio}`, '8');
  book.type(tab, `F${radio}`, '24');
  book.type(tab, `G${radio}`, '=E9+E9+1');
  expect(book.text(tab, `G${radio}`)).toBe('17');
  expect(repair(book)).toMatchObject({ rewritten: [] });
  expect(book.text(tab, `G${radio}`)).toBe('32');
}, 120_000);
