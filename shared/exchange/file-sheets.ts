// The sheets of an Excel file as they were found, and where in them the blocks of a workbook stand.

import { letters } from '../workbook/formula.ts';
import type { Grid } from '../workbook/grid/book.ts';

/** A cell with something in it; row and column from 1. */
export interface FileCell {
  row: number;
  column: number;
  /** '' where a formula has no stored result. */
  value: string | number | boolean;
  /** What the cell shows: a day as it is written here, a percentage with its sign. */
  text: string;
  isFormula: boolean;
}

export interface FileSheet {
  name: string;
  cells: FileCell[];
}

/** A form or table found on a sheet, by the key in its heading row. */
export interface FileBlock {
  /** `#I`. */
  key: string;
  sheet: FileSheet;
  /** Of the heading row and the key column. */
  row: number;
  column: number;
  /** From the heading row and the key column on. */
  grid: Grid;
}

/** How far from a corner the headings of a block may have been moved, and how far it may reach. */
const within = { rows: 60, columns: 30 };
const reach = { rows: 5000, columns: 52 };

/** The block of a sheet; null for a sheet that is none of ours. `keys` are those of the rows, by what other programs make of them. */
export function blockOf(sheet: FileSheet, keys: ReadonlyMap<string, string>): FileBlock | null {
  const keyIn = ({ value }: FileCell) => keys.get(String(value).trim());
  let corner: FileCell | null = null;
  for (const cell of sheet.cells) {
    if (cell.row > within.rows || cell.column > within.columns || keyIn(cell)?.charAt(0) !== '#') continue;
    if (!corner || cell.row < corner.row || (cell.row === corner.row && cell.column < corner.column))
      corner = cell;
  }
  if (!corner) return null;
  const { row: top, column: left } = corner;
  const inside = sheet.cells.filter(
    ({ row, column }) =>
      row >= top && row < top + reach.rows && column >= left && column < left + reach.columns,
  );
  const height = inside.reduce((most, { row }) => Math.max(most, row - top + 1), 1);
  const width = inside.reduce((most, { column }) => Math.max(most, column - left + 1), 1);
  const empty = () => Array.from({ length: height }, () => new Array<unknown>(width).fill(''));
  const values = empty();
  const texts = empty() as string[][];
  for (const cell of inside) {
    const [row, column] = [cell.row - top, cell.column - left];
    const known = column === 0 ? keyIn(cell) : undefined;
    (values[row] as unknown[])[column] = known ?? cell.value;
    (texts[row] as string[])[column] = known ?? cell.text;
  }
  return { key: keyIn(corner) ?? '', sheet, row: top, column: left, grid: { values, texts } };
}

/** `J12`. */
export function addressOf({ row, column }: Pick<FileCell, 'row' | 'column'>): string {
  return `${letters(column)}${row}`;
}
