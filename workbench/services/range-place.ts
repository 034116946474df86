// Range, part 1: where it is. Construction, notation, moving about.

import { type Box, cellBox, type OpenEdges, openBoxName, stretched } from './address.ts';
import type { SheetState } from './document-state.ts';
import { exception } from './exception.ts';
import { book } from './execution.ts';
import { make } from './makers.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';

export interface Place {
  sheet: number;
  box: Box;
  /** Absent: the range has all four bounds. */
  open?: OpenEdges | undefined;
}

let placeIn: (range: RangePlace) => Place;

export class RangePlace {
  readonly #place: Place;

  constructor(sheet: number, box: Box, open?: OpenEdges) {
    this.#place = { sheet, box, open };
  }

  static {
    placeIn = (range) => range.#now;
  }

  /** An open range grows with its sheet. */
  get #now(): Place {
    const { sheet, box, open } = this.#place;
    const state = open && book().findSheet(sheet);
    if (!state) return this.#place;
    return { sheet, open, box: stretched(box, open, { rows: state.maxRows, columns: state.maxColumns }) };
  }

  getRow(): number {
    return this.#now.box.row;
  }

  getRowIndex(): number {
    return this.#now.box.row;
  }

  getColumn(): number {
    return this.#now.box.column;
  }

  getColumnIndex(): number {
    return this.#now.box.column;
  }

  getNumRows(): number {
    return this.#now.box.rows;
  }

  getHeight(): number {
    return this.#now.box.rows;
  }

  getNumColumns(): number {
    return this.#now.box.columns;
  }

  getWidth(): number {
    return this.#now.box.columns;
  }

  getLastRow(): number {
    return this.#now.box.row + this.#now.box.rows - 1;
  }

  getLastColumn(): number {
    return this.#now.box.column + this.#now.box.columns - 1;
  }

  getA1Notation(): string {
    const { box, open } = this.#now;
    return openBoxName(box, open);
  }

  isStartRowBounded(): boolean {
    return !this.#now.open?.top;
  }

  isStartColumnBounded(): boolean {
    return !this.#now.open?.left;
  }

  isEndRowBounded(): boolean {
    return !this.#now.open?.bottom;
  }

  isEndColumnBounded(): boolean {
    return !this.#now.open?.right;
  }

  getGridId(): number {
    return this.#now.sheet;
  }

  getSheet(): Sheet {
    return make.sheet(this.#now.sheet);
  }

  getCell(row: number, column: number): Range {
    const { box, sheet } = this.#now;
    if (row < 1 || column < 1 || row > box.rows || column > box.columns) {
      throw exception('Cell reference out of range');
    }
    return make.range(sheet, cellBox(box.row + row - 1, box.column + column - 1));
  }

  offset(row: number, column: number, rows?: number, columns?: number): Range {
    const { box, sheet } = this.#now;
    const moved = {
      row: box.row + row,
      column: box.column + column,
      rows: rows ?? box.rows,
      columns: columns ?? box.columns,
    };
    checkBox(book().sheet(sheet), moved);
    return make.range(sheet, moved);
  }

  activate(): Range {
    const { box, sheet } = this.#now;
    const open = book();
    open.active = sheet;
    open.selection = { sheet, ...box };
    return make.range(sheet, box);
  }

  activateAsCurrentCell(): Range {
    return this.activate();
  }
}

export function placeOf(range: unknown): Place {
  if (!(range instanceof RangePlace)) {
    throw exception("The parameters don't match the method signature: a Range is expected.");
  }
  return placeIn(range);
}

/** The sheet's state and the box, both checked: structural edits may have made the sheet smaller since. */
export function groundOf(range: RangePlace): { sheet: SheetState; box: Box; open: OpenEdges | undefined } {
  const { sheet, box, open } = placeIn(range);
  const state = book().sheet(sheet);
  if (box.row + box.rows - 1 > state.maxRows || box.column + box.columns - 1 > state.maxColumns)
    throw outside();
  return { sheet: state, box, open };
}

function outside(): Error {
  return exception('The coordinates of the range are outside the dimensions of the sheet.');
}

/** Google's checks of getRange and offset. */
export function checkBox(sheet: SheetState, box: Box): void {
  for (const number of [box.row, box.column, box.rows, box.columns]) {
    if (!Number.isInteger(number)) {
      throw exception(
        "The parameters (number[]) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      );
    }
  }
  if (box.row < 1) throw exception('The starting row of the range is too small.');
  if (box.column < 1) throw exception('The starting column of the range is too small.');
  if (box.rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (box.columns < 1) throw exception('The number of columns in the range must be at least 1.');
  if (box.row + box.rows - 1 > sheet.maxRows || box.column + box.columns - 1 > sheet.maxColumns)
    throw outside();
}

export function sizeMismatch(what: 'rows' | 'columns', data: number, range: number): Error {
  return exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}
