// Where a range is: its notation, its size, ranges beside it.

import { type Box, cellBox, openBoxName } from './address.ts';
import type { SheetState } from './document-state.ts';
import { exception } from './exception.ts';
import { book } from './execution.ts';
import { outsideSheet, placeOf, type Range, rangeAt, type Sheet, sheetWith } from './handles.ts';

export class RangePlace {
  getRow(): number {
    return placeOf(this).box.row;
  }

  getRowIndex(): number {
    return placeOf(this).box.row;
  }

  getColumn(): number {
    return placeOf(this).box.column;
  }

  getColumnIndex(): number {
    return placeOf(this).box.column;
  }

  getNumRows(): number {
    return placeOf(this).box.rows;
  }

  getHeight(): number {
    return placeOf(this).box.rows;
  }

  getNumColumns(): number {
    return placeOf(this).box.columns;
  }

  getWidth(): number {
    return placeOf(this).box.columns;
  }

  getLastRow(): number {
    return placeOf(this).box.row + placeOf(this).box.rows - 1;
  }

  getLastColumn(): number {
    return placeOf(this).box.column + placeOf(this).box.columns - 1;
  }

  getA1Notation(): string {
    const { box, open } = placeOf(this);
    return openBoxName(box, open);
  }

  isStartRowBounded(): boolean {
    return !placeOf(this).open?.top;
  }

  isStartColumnBounded(): boolean {
    return !placeOf(this).open?.left;
  }

  isEndRowBounded(): boolean {
    return !placeOf(this).open?.bottom;
  }

  isEndColumnBounded(): boolean {
    return !placeOf(this).open?.right;
  }

  getGridId(): number {
    return placeOf(this).sheet;
  }

  getSheet(): Sheet {
    return sheetWith(placeOf(this).sheet);
  }

  getCell(row: number, column: number): Range {
    const { box, sheet } = placeOf(this);
    if (row < 1 || column < 1 || row > box.rows || column > box.columns) {
      throw exception('Cell reference out of range');
    }
    return rangeAt(sheet, cellBox(box.row + row - 1, box.column + column - 1));
  }

  offset(row: number, column: number, rows?: number, columns?: number): Range {
    const { box, sheet } = placeOf(this);
    const moved = {
      row: box.row + row,
      column: box.column + column,
      rows: rows ?? box.rows,
      columns: columns ?? box.columns,
    };
    checkBox(book().sheet(sheet), moved);
    return rangeAt(sheet, moved);
  }

  activate(): Range {
    const { box, sheet } = placeOf(this);
    const open = book();
    open.active = sheet;
    open.selection = { sheet, ...box };
    return rangeAt(sheet, box);
  }

  activateAsCurrentCell(): Range {
    return this.activate();
  }
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
    throw outsideSheet();
}

export function sizeMismatch(what: 'rows' | 'columns', data: number, range: number): Error {
  return exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}
