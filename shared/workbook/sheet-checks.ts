// What only the workbook itself can show: cells that cannot be read, formulas typed over, words where numbers belong,
// suggestions that nobody confirmed, rows of no period. The Worker never sees any of it.

import type { Catalogue } from '../catalogue/catalogue.ts';
import { roleOf } from '../catalogue/cell-role.ts';
import { dayOf } from '../catalogue/cells.ts';
import { columnOf } from '../catalogue/column.ts';
import { askedAt, datingOf, isReportedBy, lookup } from '../catalogue/lookup.ts';
import type { Code } from '../checks/codes.ts';
import { type Found, found } from '../checks/finding.ts';
import { isRowOf } from '../figures/derive.ts';
import { type Figures, isMissing } from '../figures/figures.ts';
import { covers, type Slot } from '../period.ts';
import { shareOf } from '../totals/summary.ts';
import type { Book } from './grid/book.ts';
import type { Layout } from './layout.ts';

interface Sheet {
  layout: Layout;
  book: Book;
  slot: Slot;
  /** The figures as they should be, worked out anew. */
  right: Figures;
}

interface SheetCheck {
  /** Codes that it may give, besides those of cells that cannot be read. */
  codes: readonly Code[];
  judge(sheet: Sheet): Found[];
}

/** Findings of one period of a workbook. */
export function checkSheet(sheet: Sheet): Found[] {
  return sheetChecks.flatMap(({ judge }) => judge(sheet));
}

function unread({ layout, book, slot }: Sheet): Found[] {
  const isAsked = askedAt(layout.asked[slot]);
  // An unreadable row of a table may belong to this period: it is named whatever period is being checked.
  return book.unreadable
    .filter((cell) => (cell.slot === slot || cell.slot === null) && isAsked(cell.at))
    .map(({ at, column, why }) => found(why.code, at, why.facts, column));
}

/**
 * A day typed into a cell with the format of a number is kept by the sheet as the number of that day, and nothing else
 * tells it from a count: a number that is a day around the reporting year wants a word from whoever typed it.
 */
function dayLike({ layout, book, slot }: Sheet): Found[] {
  return columnOf(layout.asked[slot], layout.reporter, slot).typed.flatMap(({ field: { key, cell } }) => {
    const n = book.figures[slot][key];
    const day = cell === 'whole' && typeof n === 'number' ? dayOf(n) : null;
    return typeof n === 'number' && day && Math.abs(Number(day.slice(0, 4)) - layout.year) <= 1
      ? [found('R27.day-like', key, { n, day })]
      : [];
  });
}

/** What stands in a cell that the period does not ask for goes nowhere: better said than left to be believed sent. */
function ignoredCells({ book, layout: { year, asked }, slot }: Sheet): Found[] {
  const isAsked = askedAt(asked[slot]);
  return book.ignored
    .filter((one) => one.slot === slot && isAsked(one.key))
    .map(({ key, text }) => found('R01.ignored', key, { shown: text, period: { year, slot } }));
}

/** Cells that are worked out but hold something else than their formula would give (R12), typed percentages (R26). */
export function overwritten({ layout, book, slot, right }: Sheet): Found[] {
  const catalogue = layout.asked[slot];
  const unsure = unsureOf(catalogue, book);
  const column = columnOf(catalogue, layout.reporter, slot);
  const figures = [...column.derived, ...column.overTime].flatMap(({ field: { key } }) => {
    const shown = book.figures[slot][key];
    const known = right[key];
    if (shown === undefined || unsure(key, slot)) return [];
    return shown === known || (isMissing(shown) && isMissing(known))
      ? []
      : [found('R12.overwritten', key, {})];
  });
  const { shares, fields } = lookup(catalogue);
  const typed = [...shares.values()].flatMap(({ key, numerator, denominator }) => {
    const share = book.shares[slot][key];
    const place = fields.get(numerator);
    if (typeof share !== 'number' || !place || !isReportedBy(place.indicator, layout.reporter)) return [];
    if (unsure(numerator, slot) || unsure(denominator, slot)) return [];
    const [tu, mau] = [right[numerator], right[denominator]];
    const known = shareOf({
      value: typeof tu === 'number' ? tu : null,
      base: typeof mau === 'number' ? mau : null,
    });
    return known !== null && Math.abs(known - share) < 1e-6
      ? []
      : [found('R26.overwritten', numerator, { share })];
  });
  return [...figures, ...typed];
}

/**
 * Whether a cell, or one that it is worked out from, is not what the sheet's formulas take it for: it cannot be read,
 * or holds words that only we read as a number. Then a formula's result is no sign of typing over.
 */
function unsureOf(catalogue: Catalogue, book: Book): (key: string, slot: Slot) => boolean {
  const cells = new Set([
    ...book.worded,
    ...book.unreadable.map((cell) => (cell.slot ? `${cell.slot}/${cell.at}` : cell.at.replace(/#\d+$/, ''))),
  ]);
  const { fields } = lookup(catalogue);
  const unsure = (key: string, slot: Slot): boolean => {
    if (cells.has(`${slot}/${key}`)) return true;
    const place = fields.get(key);
    if (!place || cells.size === 0) return false;
    const role = roleOf(place.indicator, place.field, slot);
    if (role.role === 'over-time') return role.from.some((quarter) => unsure(key, quarter));
    const from = role.role === 'derived' ? place.field.from : undefined;
    if (!from) return false;
    if ('table' in from) return cells.has(from.table);
    return [...from.sum, ...(from.minus ?? [])].some((part) => unsure(part, slot));
  };
  return unsure;
}

/** Text that reads as one number all the same: the sheet's own formulas cannot add it up until it is one. */
function wordedCells({ layout, book, slot }: Sheet): Found[] {
  const isAsked = askedAt(layout.asked[slot]);
  return book.worded.flatMap((place) => {
    const at = place.slice(slot.length + 1);
    const n = book.figures[slot][at];
    return place.indexOf(`${slot}/`) === 0 && typeof n === 'number' && isAsked(at)
      ? [found('R27.words', at, { n })]
      : [];
  });
}

/** What looks like content and is none must be settled before the report is sent: nothing is sent that nobody confirmed. */
function unconfirmed({ layout, book, slot }: Sheet): Found[] {
  const isAsked = askedAt(layout.asked[slot]);
  return book.suggested
    .filter((one) => one.slot === slot && isAsked(one.key))
    .map(({ key }) => found('R01.unconfirmed', key, {}));
}

/** A row without its day, or of another year, belongs to no period and would be lost: said whatever is being checked. */
function withoutPeriod({ layout: { year, asked }, book, slot }: Sheet): Found[] {
  const unreadable = new Set(book.unreadable.map((cell) => `${cell.at}/${cell.column}`));
  return asked[slot].tables.flatMap((table) => {
    const { dated } = table;
    const label = table.columns.find(({ code }) => code === dated)?.label;
    if (dated === undefined || label === undefined) return [];
    return (book.tables[table.id] ?? []).flatMap((row, i) => {
      const at = `${table.id}#${i + 1}`;
      const day = row[dated];
      if (typeof day === 'string')
        return covers({ year, slot: 'Y' }, day) ? [] : [found('R25.other-year', at, { label, year }, dated)];
      if (isRowOf(table, row, { year, slot: 'Y' }) !== null || unreadable.has(`${at}/${dated}`)) return [];
      return [found('R01.no-period', at, { label: datingOf(table) }, dated)];
    });
  });
}

export const sheetChecks: readonly SheetCheck[] = [
  { codes: [], judge: unread },
  { codes: ['R12.overwritten', 'R26.overwritten'], judge: overwritten },
  { codes: ['R27.words'], judge: wordedCells },
  { codes: ['R27.day-like'], judge: dayLike },
  { codes: ['R01.unconfirmed'], judge: unconfirmed },
  { codes: ['R01.ignored'], judge: ignoredCells },
  { codes: ['R01.no-period', 'R25.other-year'], judge: withoutPeriod },
];
