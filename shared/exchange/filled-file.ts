// What a filled Excel file says: typed figures, rows and notes, what cannot be read with the words as they were typed,
// and what the checks make of it. Nothing of a file is dropped without being named.
import { withOwn } from '../asking/own-lines.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { quoted } from '../catalogue/number-text.ts';
import type { Finding } from '../checks/finding.ts';
import { type Words, wordsOfUnread } from '../checks/words/cell-words.ts';
import type { Figures, Tables } from '../figures/figures.ts';
import { type Slot, slotName, slots } from '../period.ts';
import { type BookIdentity, mendedKeys } from '../workbook/book-file.ts';
import type { Book, Grid, Unreadable } from '../workbook/grid/book.ts';
import { readBook } from '../workbook/grid/read-book.ts';
import { type Layout, layoutOf } from '../workbook/layout.ts';
import { checkBook, completenessOf } from '../workbook/statement.ts';
import { blockOf, type FileSheet } from './file-sheets.ts';
import { type RefusedCell, refusedCells } from './refused-cells.ts';

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
  /** Whose file it is, and of which year, as it says itself. */
  identity: BookIdentity;
  /** Only what people type: what is worked out is worked out again where it goes. */
  figures: Partial<Record<Slot, Figures>>;
  /** Rows of the whole year. */
  tables: Tables;
  notes: Record<string, string>;
  unreadable: UnreadCell[];
  /** Everything else that stands in a cell and does not come in. */
  refused: RefusedCell[];
  /** Rows and sheets that the file has lost, in words. */
  damage: string[];
  /** Periods in which something is typed, as the checks see them. */
  periods: { slot: Slot; filled: number; asked: number; findings: Finding[] }[];
}

export function filledFileOf(
  common: Catalogue,
  identity: BookIdentity,
  sheets: readonly FileSheet[],
): FilledFile {
  const catalogue = withOwn(common, identity.own ?? []);
  const layout = layoutOf(catalogue, identity.year, identity.reporter, identity.asking);
  const keys = mendedKeys(layout);
  const blocks = sheets.flatMap((sheet) => blockOf(sheet, keys) ?? []);
  const read = blocks.filter((block, i) => blocks.findIndex(({ key }) => key === block.key) === i);
  const grid: Grid = {
    values: read.flatMap((block) => block.grid.values),
    texts: read.flatMap((block) => block.grid.texts),
  };
  const book = readBook(layout, grid);
  const figures = typedFigures(layout, book);
  const begun = slots.filter((slot) => Object.keys(figures[slot] ?? {}).length > 0);
  const copies = blocks.filter((block) => read.indexOf(block) < 0);
  return {
    identity,
    figures,
    tables: book.tables,
    notes: book.notes,
    unreadable: book.unreadable.map((cell) => unreadCell(layout, grid, cell)),
    refused: refusedCells({ catalogue, layout, identity, book, read, copies, sheets }),
    damage: book.damage.map(({ fault }) => fault),
    periods: begun.map((slot) => ({
      slot,
      ...completenessOf(layout, book, slot),
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
