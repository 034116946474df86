// «Chỉ hiện ô của kỳ này» hides what a period does not ask for, never a cell that it does ask for, and undoes itself.
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../shared/catalogue/current.ts';
import { type Slot, slots } from '../../shared/period.ts';
import { firstRow, layoutOf, slotColumn } from '../../shared/workbook/layout.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeBook, Prepared } from '../support/addon-story.ts';

inTown();

const layout = layoutOf(catalogue, 2016, 'ward');
let prepared: Prepared;

beforeAll(() => {
  const office = openOffice();
  const ward = office.district.wards[0]!;
  prepared = new Prepared(office, makeBook(office, ward), ward);
});

/** What is hidden in the file, sheet by sheet. */
function hiddenIn(book: Book) {
  return new Map(
    book.sheets.map(({ name, hidden, hiddenRows, hiddenColumns }) => [
      name,
      { hidden, hiddenRows, hiddenColumns },
    ]),
  );
}

describe.each(slots)('%s', (slot: Slot) => {
  test('shows every cell that the period asks for, and no other period', () => {
    const { book } = prepared.open();
    expect(book.run('focusPeriod', slot, true)).toEqual({ ok: true });
    const hidden = hiddenIn(book);
    for (const form of layout.forms) {
      const sheet = hidden.get(form.name)!;
      const asked = form.rows.flatMap((row, i) =>
        row.role === 'field' && row.cells[slot].role !== 'not-asked' ? [firstRow + i] : [],
      );
      expect(sheet.hidden, form.name).toBe(asked.length === 0);
      if (asked.length === 0) continue;
      expect(sheet.hiddenRows.filter((row) => asked.includes(row))).toEqual([]);
      const others = slots.filter((one) => one !== slot).map(slotColumn);
      expect(sheet.hiddenColumns).toEqual([1, ...others, 13]);
      const left = form.rows.filter(
        (row, i) => row.role === 'field' && !sheet.hiddenRows.includes(firstRow + i),
      );
      expect(left).toHaveLength(asked.length);
    }
    expect(hidden.get('_so')!.hidden).toBe(true);
    expect(hidden.get('Hướng dẫn')!.hidden).toBe(false);
  });

  test('turned off, the workbook looks as before', () => {
    const { book } = prepared.open();
    const before = hiddenIn(book);
    book.run('focusPeriod', slot, true);
    expect(hiddenIn(book)).not.toEqual(before);
    expect(book.run('focusPeriod', slot, false)).toEqual({ ok: true });
    expect(hiddenIn(book)).toEqual(before);
  });
});

test('from one period straight to another only the other is shown', () => {
  const { book } = prepared.open();
  book.run('focusPeriod', 'Y', true);
  const year = hiddenIn(book);
  book.run('focusPeriod', 'Q2', true);
  book.run('focusPeriod', 'Y', true);
  expect(hiddenIn(book)).toEqual(year);
});

test('titles stay over the rows that stay, and go with the last of them', () => {
  const { book } = prepared.open();
  book.run('focusPeriod', 'Q1', true);
  const sheet = hiddenIn(book).get('A. Công tác chỉ đạo, điều hành')!;
  expect(sheet.hiddenRows).not.toContain(21);
  expect(sheet.hiddenRows).toEqual(expect.arrayContaining([4, 5, 14, 20, 24]));
});

test('rows that moved, and sheets of one’s own, are respected', () => {
  const { book } = prepared.open();
  const name = 'K. Khuyến học, khuyến tài';
  book.edit({ kind: 'insertRows', sheet: book.idOf(name), at: 5, count: 2 });
  book.edit({ kind: 'insertColumns', sheet: book.idOf(name), at: 5, count: 1 });
  book.edit({ kind: 'addSheet', name: 'Nháp' });
  book.run('focusPeriod', 'Q1', true);
  const sheet = hiddenIn(book).get(name)!;
  expect(sheet.hiddenRows).not.toContain(7);
  expect(sheet.hiddenColumns).toEqual([1, 7, 8, 9, 10, 11, 14]);
  expect(book.tabs.find((tab) => tab.name === 'Nháp')).toMatchObject({ hidden: false });
});

test('when every cell of the workbook’s open sheet goes, the workbook still has a sheet to show', () => {
  const { book } = prepared.open();
  book.edit({ kind: 'activateSheet', sheet: book.idOf('I. Các mô hình học tập') });
  book.edit({ kind: 'hideSheet', sheet: book.idOf('Hướng dẫn') });
  expect(book.run('focusPeriod', 'Q1', true)).toEqual({ ok: true });
  const view = book.host.view(book.document);
  expect(view.tabs.find((tab) => tab.id === view.active)).toMatchObject({ hidden: false });
});
