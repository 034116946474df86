// Range, Sheet and Spreadsheet as a script holds them: a place in the open document and no more. What they can do stands
// in modules by what it is about, which need nothing of each other; `serve` puts it together.

import { type Box, type OpenEdges, stretched } from './address.ts';
import type { SheetState } from './document-state.ts';
import { exception } from './exception.ts';
import { book } from './execution.ts';
import type { RangeCells } from './range-cells.ts';
import type { RangeLooks } from './range-looks.ts';
import type { RangeOrder } from './range-order.ts';
import type { RangePlace } from './range-place.ts';
import type { RangeValues } from './range-values.ts';
import type { SheetLines } from './sheet-lines.ts';
import type { SheetPage } from './sheet-page.ts';
import type { SpreadsheetFile } from './spreadsheet-file.ts';

export type Range = RangeHandle & RangePlace & RangeValues & RangeLooks & RangeCells & RangeOrder;
export type Sheet = SheetHandle & SheetLines & SheetPage;
export type Spreadsheet = SpreadsheetHandle & SpreadsheetFile;

export interface Place {
  sheet: number;
  box: Box;
  /** Absent: the range has all four bounds. */
  open?: OpenEdges | undefined;
}

let placeIn: (range: RangeHandle) => Place;
let idIn: (sheet: SheetHandle) => number;

export class RangeHandle {
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  static {
    placeIn = (range) => range.#place;
  }
}

export class SheetHandle {
  readonly #id: number;

  constructor(id: number) {
    this.#id = id;
  }

  static {
    idIn = (sheet) => sheet.#id;
  }
}

export class SpreadsheetHandle {}

export function rangeAt(sheet: number, box: Box, open?: OpenEdges): Range {
  return new RangeHandle({ sheet, box, open }) as Range;
}

export function sheetWith(id: number): Sheet {
  return new SheetHandle(id) as Sheet;
}

export function openSpreadsheet(): Spreadsheet {
  return new SpreadsheetHandle() as Spreadsheet;
}

export function idOf(sheet: object): number {
  return idIn(sheet as SheetHandle);
}

/** The sheet as it is now. */
export function stateOf(sheet: object): Readonly<SheetState> {
  return book().sheet(idOf(sheet));
}

/** Where a range is; one with open edges grows with its sheet. */
export function placeOf(range: unknown): Place {
  if (!(range instanceof RangeHandle)) {
    throw exception("The parameters don't match the method signature: a Range is expected.");
  }
  const { sheet, box, open } = placeIn(range);
  const state = open && book().findSheet(sheet);
  if (!state) return { sheet, box, open };
  return { sheet, open, box: stretched(box, open, { rows: state.maxRows, columns: state.maxColumns }) };
}

/** The sheet's state and the box, both checked: structural edits may have made the sheet smaller since. */
export function groundOf(range: object): { sheet: SheetState; box: Box; open: OpenEdges | undefined } {
  const { sheet, box, open } = placeOf(range);
  const state = book().sheet(sheet);
  if (box.row + box.rows - 1 > state.maxRows || box.column + box.columns - 1 > state.maxColumns)
    throw outsideSheet();
  return { sheet: state, box, open };
}

export function outsideSheet(): Error {
  return exception('The coordinates of the range are outside the dimensions of the sheet.');
}
