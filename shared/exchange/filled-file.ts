// What a filled Excel file says: typed figures, rows and notes, what cannot be read with the words as they were typed,
// and what the checks make of it. Nothing of a file is dropped without being named.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { quoted } from '../catalogue/number-text.ts';
import type { Finding } from '../checks/finding.ts';
import { type Words, wordsOfUnread } from '../checks/words/cell-words.ts';
import type { Figures, Tables } from '../figures/figures.ts';
import { type Slot, slotName, slots } from '../period.ts';
import type { Book, Grid, Unreadable } from '../workbook/grid/book.ts';
import { readBook } from '../workbook/grid/read-book.ts';
import { formColumns, type Layout, slotColumn } from '../workbook/layout.ts';
import { checkBook, completenessOf } from '../workbook/statement.ts';

/** A cell that cannot be read as what it is for. */
export type UnreadCell = Pick<Unreadable, 'at' | 'slot'> &
  Pick<Words, 'fault' | 'remedy'> & {
    /** Column code in a table; '' in a form. */
    column: string;
    /** The cell in words. */
    place: string;
    /** What stands in it. */
    typed: string;
  };

export interface FilledFile {
  /** Catalogue version that the file was made with. */
  catalogue: string;
  /** Only what people type: what is worked out is worked out again where it goes. */
  figures: Partial<Record<Slot, Figures>>;
  /** Rows of the whole year. */
  tables: Tables;
  notes: Record<string, string>;
  unreadable: UnreadCell[];
  /** Rows and sheets of the file that are lost, or that nobody asks for, in words. */
  damage: string[];
  /** Periods in which something is typed, as the checks see them. */
  periods: { slot: Slot; filled: number; asked: number; findings: Finding[] }[];
}

export function filledFileOf(catalogue: Catalogue, layout: Layout, version: string, grid: Grid): FilledFile {
  const book = readBook(layout, grid);
  const figures = typedFigures(layout, book);
  const begun = slots.filter((slot) => Object.keys(figures[slot] ?? {}).length > 0);
  return {
    catalogue: version,
    figures,
    tables: book.tables,
    notes: book.notes,
    unreadable: book.unreadable.map((cell) => unreadCell(layout, grid, cell)),
    damage: [...book.damage.map(({ fault }) => fault), ...unknownRows(layout, grid)],
    periods: begun.map((slot) => ({
      slot,
      ...completenessOf(catalogue, layout, book, slot),
      findings: checkBook(catalogue, layout, book, slot).findings,
    })),
  };
}

function typedFigures(layout: Layout, book: Book): Partial<Record<Slot, Figures>> {
  const typed: Partial<Record<Slot, Figures>> = {};
  for (const { rows } of layout.forms) {
    for (const row of rows) {
      if (row.role !== 'field') continue;
      for (const slot of slots) {
        const figure = book.figures[slot][row.key];
        if (figure === undefined || row.cells[slot].role !== 'typed') continue;
        const of = typed[slot] ?? {};
        of[row.key] = figure;
        typed[slot] = of;
      }
    }
  }
  return typed;
}

function unreadCell(layout: Layout, grid: Grid, cell: Unreadable): UnreadCell {
  const { at, slot, column = '', spot, why } = cell;
  const { fault, remedy } = wordsOfUnread(why);
  const start = grid.values.findIndex((row) => row[0] === `#${spot.block}`);
  const typed = String(grid.values[start + spot.row]?.[spot.column] ?? '');
  return { at, slot, column, fault, remedy, typed, place: placeOf(layout, cell) };
}

function placeOf(layout: Layout, { at, slot, column, spot }: Unreadable): string {
  const form = layout.forms.find((one) => one.form.id === spot.block);
  const row = form?.rows.find((one) => one.key === at);
  if (form && row)
    return `${form.name}, ${quoted(row.label.replace(/^– /, ''))}, ${slot ? slotName(slot) : ''}`;
  const sheet = layout.tables.find((one) => one.table.id === spot.block);
  const label = sheet?.table.columns.find(({ code }) => code === column)?.label ?? '';
  return `${sheet?.name ?? ''}, dòng ${at.replace(/^.*#/, '')}, cột ${quoted(label)}`;
}

/** Rows with a key that this catalogue does not have, and something in their period columns. */
function unknownRows(layout: Layout, grid: Grid): string[] {
  const known = new Set(layout.forms.flatMap(({ rows }) => rows.map(({ key }) => key)));
  return grid.values.flatMap((row) => {
    const key = String(row[0] ?? '').trim();
    if (key === '' || key.charAt(0) === '#' || known.has(key)) return [];
    const cells = slots.map((slot) => row[slotColumn(slot) - 1]);
    if (cells.every((cell) => String(cell ?? '').trim() === '')) return [];
    const label = String(row[formColumns.label - 1] ?? '').replace(/^– /, '');
    return [
      `Dòng ${quoted(label)} của tệp không có trong danh mục đang dùng: số liệu của dòng này không được đưa vào sổ.`,
    ];
  });
}
