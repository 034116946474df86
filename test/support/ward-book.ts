// A ward's workbook made of what an officer typed: figures in a grid as the sheet would gather it.
import { noFigure, showFigure } from '../../shared/catalogue/cells.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Field } from '../../shared/catalogue/kinds.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import {
  type Figure,
  type Figures,
  isMissing,
  type TableRow,
  type Tables,
} from '../../shared/figures/figures.ts';
import type { Slot } from '../../shared/period.ts';
import type { Book, Grid } from '../../shared/workbook/grid/book.ts';
import { gridOf } from '../../shared/workbook/grid/grid-of.ts';
import { readBook } from '../../shared/workbook/grid/read-book.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { checkBook } from '../../shared/workbook/statement.ts';
import { drawn } from './pipe-table.ts';

export const year = 2016;
export const wardLayout = layoutOf(catalogue, year, 'ward');

export interface Content {
  figures: Partial<Record<Slot, Figures>>;
  tables: Tables;
  notes: Record<string, string>;
}

/** What stands in a cell for a figure: numbers as numbers, days and answers in an officer's words. */
export function asTyped(figure: Figure | undefined, field: Field): unknown {
  if (figure === undefined) return '';
  if (isMissing(figure)) return figure.none === '' ? noFigure : `${noFigure}: ${figure.none}`;
  return typeof figure === 'number' ? figure : showFigure(figure, field);
}

export function gridFrom(content: Partial<Content>, layout = wardLayout): Grid {
  return gridOf(layout, { figures: {}, tables: {}, notes: {}, ...content }, asTyped);
}

export function bookFrom(content: Partial<Content>): Book {
  return readBook(wardLayout, gridFrom(content));
}

/** Row and column of a figure's cell in a gathered grid. */
export function spotIn(grid: Grid, key: string, heading: string): { row: number; column: number } {
  const row = grid.values.findIndex((one) => one[0] === key);
  const headings = grid.values.findLast((one, i) => i <= row && String(one[0]).startsWith('#')) ?? [];
  const column = headings.indexOf(heading);
  if (row < 0 || column < 0) throw new Error(`no cell ${key} / ${heading}`);
  return { row, column };
}

/** Types something over a cell: the value, and what the cell then shows. */
export function typeInto(
  grid: Grid,
  key: string,
  heading: string,
  value: unknown,
  text = String(value),
): void {
  const { row, column } = spotIn(grid, key, heading);
  const values = grid.values[row] as unknown[];
  const texts = grid.texts[row] as string[];
  while (values.length <= column) values.push('');
  values[column] = value;
  texts[column] = text;
}

/** Rows of a table drawn under its column codes; digits become numbers, empty cells are left out. */
export function drawnRows(table: string): TableRow[] {
  const [codes = [], ...rows] = drawn(table);
  return rows.map((cells) => {
    const filled = codes.map((code, i) => [code, cells[i] ?? ''] as const).filter(([, cell]) => cell !== '');
    return Object.fromEntries(filled.map(([code, cell]) => [code, /^\d+$/.test(cell) ? Number(cell) : cell]));
  });
}

/** What «Kiểm tra» says about one period. */
export function findingsOf(book: Book, slot: Slot): Finding[] {
  return checkBook(catalogue, wardLayout, book, slot).findings;
}
