// The chosen period is what the spreadsheet shows: never a cell less than it asks for, kept in the file, whoever opens it.
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

/** Chooses as the sidebar does: what is in front first, then the other tabs. */
function show(book: Book, slot: Slot, whole = false): void {
  expect(book.run('showPeriod', { slot, whole })).toEqual({ ok: true, shown: { slot, whole, behind: true } });
  expect(book.run('arrangeBook')).toEqual({ ok: true, shown: { slot, whole, behind: false } });
}

describe.each(slots)('%s', (slot: Slot) => {
  test('shows every cell that the period asks for, and no other period', () => {
    const { book } = prepared.open();
    show(book, slot);
    const hidden = hiddenIn(book);
    for (const form of layout.forms) {
      const sheet = hidden.get(form.name)!;
      const asked = form.rows.flatMap((row, i) =>
        // What the quarters add up to nobody types; it is in sight with the whole year.
        row.role === 'field' && !['not-asked', 'over-time'].includes(row.cells[slot].role)
          ? [firstRow + i]
          : [],
      );
      expect(sheet.hidden, form.name).toBe(asked.length === 0);
      if (asked.length === 0) continue;
      expect(sheet.hiddenRows.filter((row) => asked.includes(row))).toEqual([]);
      const others = slots.filter((one) => one !== slot).map(slotColumn);
      // Last year's figure stands beside numbers, in the second to fourth quarter also the quarter before.
      const isText = form.name === 'Thuyết minh';
      const earlier = ['Q2', 'Q3', 'Q4'].includes(slot) && !isText ? [] : [12];
      expect(sheet.hiddenColumns).toEqual([1, ...others, ...(isText ? [11] : []), ...earlier, 15]);
      const left = form.rows.filter(
        (row, i) => row.role === 'field' && !sheet.hiddenRows.includes(firstRow + i),
      );
      expect(left).toHaveLength(asked.length);
    }
    expect(hidden.get('_so')!.hidden).toBe(true);
    expect(hidden.get('Hướng dẫn')!.hidden).toBe(false);
  });

  test('«Xem cả năm» shows everything there is', () => {
    const { book } = prepared.open();
    const before = hiddenIn(book);
    show(book, slot);
    expect(hiddenIn(book)).not.toEqual(before);
    show(book, slot, true);
    expect(hiddenIn(book)).toEqual(before);
  });
});

test('from one period straight to another only the other is shown', () => {
  const { book } = prepared.open();
  show(book, 'Y');
  const year = hiddenIn(book);
  show(book, 'Q2');
  show(book, 'Y');
  expect(hiddenIn(book)).toEqual(year);
});

test('titles stay over the rows that stay, and go with the last of them', () => {
  const { book } = prepared.open();
  show(book, 'Q1');
  const sheet = hiddenIn(book).get('A. Công tác chỉ đạo, điều hành')!;
  expect(sheet.hiddenRows).not.toContain(20);
  expect(sheet.hiddenRows).toEqual(expect.arrayContaining([4, 5, 14, 18, 24]));
});

test('rows that moved, and sheets of one’s own, are respected', () => {
  const { book } = prepared.open();
  const name = 'K. Khuyến học, khuyến tài';
  book.edit({ kind: 'insertRows', sheet: book.idOf(name), at: 5, count: 2 });
  book.edit({ kind: 'insertColumns', sheet: book.idOf(name), at: 5, count: 1 });
  book.edit({ kind: 'addSheet', name: 'Nháp' });
  show(book, 'Q1');
  const sheet = hiddenIn(book).get(name)!;
  expect(sheet.hiddenRows).not.toContain(7);
  expect(sheet.hiddenColumns).toEqual([1, 7, 8, 9, 10, 11, 13, 16]);
  expect(book.tabs.find((tab) => tab.name === 'Nháp')).toMatchObject({ hidden: false });
});

test('when every cell of the workbook’s open sheet goes, the workbook still has a sheet to show', () => {
  const { book } = prepared.open();
  book.edit({ kind: 'activateSheet', sheet: book.idOf('I. Các mô hình học tập') });
  book.edit({ kind: 'hideSheet', sheet: book.idOf('Hướng dẫn') });
  show(book, 'Q1');
  const view = book.host.view(book.document);
  expect(view.tabs.find((tab) => tab.id === view.active)).toMatchObject({ hidden: false });
});

describe('one state, kept in the file', () => {
  const shownIn = (book: Book) => book.run<{ state: { shown: unknown } }>('loadState').state.shown;

  test('a new workbook was never arranged; then it is true after reopening and for a colleague', () => {
    const { book } = prepared.open();
    expect(shownIn(book)).toBeNull();
    show(book, 'Q2');
    expect(shownIn(book)).toEqual({ slot: 'Q2', whole: false, behind: false });
    const colleague = book.as(prepared.district.wards[1]!.email);
    expect(colleague.run('arrangeBook')).toEqual({
      ok: true,
      shown: { slot: 'Q2', whole: false, behind: false },
    });
  });

  test('the tab in front changes at once, the others follow, also when the first computer has gone home', () => {
    const { book } = prepared.open();
    const name = 'K. Khuyến học, khuyến tài';
    show(book, 'Q1');
    book.edit({ kind: 'activateSheet', sheet: book.idOf(name) });
    book.run('showPeriod', { slot: 'Y', whole: false });
    expect(book.calls).toBeLessThanOrEqual(6);
    expect(book.sheet(name).hiddenColumns).toEqual([1, 5, 6, 7, 8, 9, 12, 15]);
    expect(book.tabs.find((tab) => tab.name === 'L. Mạng lưới cơ sở giáo dục')).toMatchObject({
      hidden: true,
    });
    expect(shownIn(book)).toEqual({ slot: 'Y', whole: false, behind: true });
    book.run('arrangeBook');
    expect(book.tabs.find((tab) => tab.name === 'L. Mạng lưới cơ sở giáo dục')).toMatchObject({
      hidden: false,
    });
    book.run('arrangeBook');
    expect(book.calls).toBeLessThanOrEqual(3);
  });

  test('sheets that were written anew are arranged at the next opening', () => {
    const { book } = prepared.open();
    show(book, 'Q1');
    book.edit({ kind: 'deleteRows', sheet: book.idOf('K. Khuyến học, khuyến tài'), at: 6, count: 1 });
    book.run('repairBook');
    expect(shownIn(book)).toBeNull();
  });

  test('whatever stands in its place breaks nothing', () => {
    const { book } = prepared.open();
    for (const text of ['Q9 period done', '{"slot":"Q1"}', '']) {
      book.type('_so', 'C1', text);
      expect(shownIn(book), text).toBeNull();
    }
  });

  test('opening the sidebar and choosing a period ask little of the spreadsheet', () => {
    const { book } = prepared.open();
    book.run('loadState');
    expect(book.calls).toBeLessThanOrEqual(6);
    for (const slot of ['Q1', 'Q3', 'Y', 'H1'] as const) {
      book.run('showPeriod', { slot, whole: false });
      expect(book.calls, slot).toBeLessThanOrEqual(6);
      book.run('arrangeBook');
    }
    book.run('showPeriod', { slot: 'H1', whole: true });
    expect(book.calls).toBeLessThanOrEqual(6);
  });
});
