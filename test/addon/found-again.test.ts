// A form whose hidden sheet, keys and tab name are all gone is still found: by its range's name, by the mark on its
// sheet, or by the words in its headings, whichever is left.
import { beforeAll, expect, test } from 'vitest';
import type { Receipt } from '../../shared/wire/submission.ts';
import type { SavedBook } from '../../workbench/services/saving.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import { fillBook, Prepared, send } from '../support/addon-story.ts';

inTown();

const literacy = 'E. Xóa mù chữ và phổ cập';

let prepared: Prepared;
let receipt: Receipt;

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  const book = await fillBook(office, ward);
  receipt = book.run<{ receipt: Receipt }>('submitPeriod', { slot: 'Y', asOf: '2016-12-31' }).receipt;
  prepared = new Prepared(office, book, ward);
}, 60_000);

/** The file without the names of ranges, or without the marks on sheets and columns. */
function strip(office: Office, gone: { names?: true; marks?: true }): void {
  const saved = JSON.parse(office.host.save()) as { books: SavedBook[] };
  for (const book of saved.books) {
    if (gone.names) book.state.names = [];
    if (gone.marks) for (const sheet of book.sheets) sheet.metadata = [];
  }
  office.host.load(JSON.stringify(saved));
}

test.each([
  ['by its range’s name', { marks: true }, false],
  ['by the mark on its sheet', { names: true }, false],
  ['by its title and headings', { names: true, marks: true }, true],
] as const)('%s', (_, gone, titled) => {
  const { book, office } = prepared.open();
  strip(office, gone);
  book.edit({ kind: 'deleteSheet', sheet: book.idOf('_so') });
  book.edit({ kind: 'renameSheet', sheet: book.idOf(literacy), name: 'Trang 5' });
  book.edit({ kind: 'deleteColumns', sheet: book.idOf('Trang 5'), at: 1, count: 1 });
  if (!titled) book.type('Trang 5', 'A1', '');
  expect(book.run('repairBook')).toEqual({ ok: true, rewritten: [literacy], copies: [`Lưu ${literacy}`] });
  expect(book.run('checkPeriod', 'Y')).toMatchObject({ ok: true, result: { damage: [], shaken: false } });
  expect(book.run('submitPeriod', { slot: 'Y', asOf: '2016-12-31' })).toMatchObject({
    ok: true,
    again: true,
    receipt,
  });
  expect(book.tabs.filter((tab) => tab.name === `Lưu ${literacy}`)).toMatchObject([{ hidden: true }]);
});
