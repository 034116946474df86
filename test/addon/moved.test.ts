// Changes that people make to a workbook and that must not change a single figure: the report sent afterwards is the
// very one that was sent before, so that the Worker gives the same receipt.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '../../shared/wire/submission.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { fillBook, Prepared, send } from '../support/addon-story.ts';

inTown();

const models = 'I. Các mô hình học tập';
const classes = 'D2. Lớp, chuyên đề';

let prepared: Prepared;
let receipt: Receipt;

interface Sent {
  ok: boolean;
  again?: boolean;
  receipt?: Receipt;
  result?: { damage: string[]; shaken: boolean };
}

const submit = (book: Book) => book.run<Sent>('submitPeriod', { slot: 'Y', asOf: '2016-12-31' });

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  const book = await fillBook(office, ward);
  const sent = submit(book);
  receipt = sent.receipt!;
  prepared = new Prepared(office, book, ward);
}, 60_000);

/** The same report goes out as before anything was changed. */
function expectSameReport(book: Book, damage: string[] = []): void {
  expect(book.run('checkPeriod', 'Y')).toMatchObject({ ok: true, result: { damage } });
  expect(submit(book)).toMatchObject({ ok: true, again: true, receipt });
}

const unshaken: [what: string, change: (book: Book, office: Office) => void][] = [
  ['a row inserted above the headings', (book) => insert(book, models, 'insertRows', 1, 2)],
  ['rows inserted between indicators', (book) => insert(book, models, 'insertRows', 12, 3)],
  ['a column inserted before everything', (book) => insert(book, models, 'insertColumns', 1, 1)],
  ['a column of one’s own between the periods', (book) => insert(book, models, 'insertColumns', 9, 1)],
  ['a row inserted inside a table', (book) => insert(book, classes, 'insertRows', 8, 1)],
  [
    'a tab renamed',
    (book) => book.edit({ kind: 'renameSheet', sheet: book.idOf(models), name: "Biểu I của 'tôi'!" }),
  ],
  ['tabs reordered', (book) => book.edit({ kind: 'moveSheet', sheet: book.idOf(models), to: 1 })],
  ['a tab of one’s own', (book) => book.edit({ kind: 'addSheet', name: 'Nháp' })],
  [
    'a whole form cut and pasted two columns further, two rows down',
    (book) => {
      const sheet = book.idOf('H. Kỹ năng sống');
      const rows = book.sheet('H. Kỹ năng sống').rows - 4;
      const from = { sheet, row: 3, column: 1, rows, columns: 13 };
      book.edit({ kind: 'move', ...from, toSheet: sheet, toRow: 5, toColumn: 3 });
    },
  ],
];

describe('nothing is lost, and a repair finds nothing to write anew, after', () => {
  test.each(unshaken)('%s', (_, change) => {
    const { book, office } = prepared.open();
    change(book, office);
    expectSameReport(book);
    expect(book.run('repairBook')).toMatchObject({ ok: true, rewritten: [], copies: [] });
    expectSameReport(book);
  });
});

test('a reworded heading is found by its mark: «Q1» for «Quý I»', () => {
  const { book } = prepared.open();
  book.type('K. Khuyến học, khuyến tài', 'E3', 'Q1');
  expectSameReport(book);
});

function insert(
  book: Book,
  sheet: string,
  kind: 'insertRows' | 'insertColumns',
  at: number,
  count: number,
): void {
  book.edit({ kind, sheet: book.idOf(sheet), at, count });
}
