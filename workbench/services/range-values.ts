// What stands in a range: values and formulas, read and written a whole block at a time.

import { resultAt, settle, writeCells } from './access.ts';
import type { Box } from './address.ts';
import { withParts } from './book.ts';
import { assertFits, datePattern, displayText, isDateStyle, readInput } from './cell-text.ts';
import { type Cell, isError, type SheetState } from './document-state.ts';
import { exception } from './exception.ts';
import { book, execution } from './execution.ts';
import { groundOf } from './handles.ts';
import { fromR1C1, toR1C1 } from './r1c1.ts';
import { sizeMismatch } from './range-place.ts';
import { offsetFormula } from './reference-shift.ts';
import { dateOf, serialOf } from './zone.ts';

type CellValue = string | number | boolean | Date;

/** Checks that the data is a block of exactly the box's size. */
export function checkBlock(data: unknown, box: Box, method: string): unknown[][] {
  if (!Array.isArray(data) || !data.every((row) => Array.isArray(row))) {
    throw exception(`The parameters don't match the method signature for SpreadsheetApp.Range.${method}.`);
  }
  if (data.length !== box.rows) throw sizeMismatch('rows', data.length, box.rows);
  for (const row of data)
    if (row.length !== box.columns) throw sizeMismatch('columns', row.length, box.columns);
  return data;
}

export function readBlock<T>(box: Box, read: (row: number, column: number) => T): T[][] {
  const block: T[][] = [];
  for (let r = 0; r < box.rows; r++) {
    const row: T[] = [];
    for (let c = 0; c < box.columns; c++) row.push(read(box.row + r, box.column + c));
    block.push(row);
  }
  return block;
}

/** Days from 1 January of the year 1 to 31 December 9999: a number beyond shows and reads as a number. */
const isDay = (serial: number) => serial >= -693_593 && serial < 2_958_466;

function styledWith(cell: Cell | undefined, format: string): Cell['style'] {
  return { ...cell?.style, format };
}

/** The cell with what a script's setValue puts into it. */
export function cellWith(
  cell: Cell | undefined,
  given: unknown,
  locale: string,
  zone: string,
): Cell | undefined {
  let put = given;
  if (put === null || put === undefined || put === '')
    return withParts(cell, { value: undefined, formula: undefined });
  if (typeof put === 'number' || typeof put === 'boolean') {
    if (typeof put === 'number' && !Number.isFinite(put)) put = String(put);
    else return withParts(cell, { value: put, formula: undefined });
  }
  if (put instanceof Date) {
    const value = serialOf(put, zone);
    const style = cell?.style?.format ? cell.style : styledWith(cell, datePattern(locale, value % 1 !== 0));
    return withParts(cell, { value, formula: undefined, style });
  }
  if (typeof put === 'object') put = String(put);
  assertFits(String(put));
  const input = readInput(String(put), cell?.style, locale);
  const style = input.format === undefined ? cell?.style : styledWith(cell, input.format);
  return withParts(cell, { value: input.value, formula: input.formula, style });
}

function valueAt(sheet: SheetState, row: number, column: number, zone: string): CellValue {
  const result = resultAt(sheet, row, column);
  if (result === undefined) return '';
  if (isError(result)) return result.error;
  if (typeof result !== 'number' || !isDay(result)) return result;
  const style = sheet.rows[row - 1]?.[column - 1]?.style;
  if (isDateStyle(style)) return dateOf(result, zone);
  if (style?.format === undefined) {
    const format = execution().open.calculation.spilledFormat(sheet, row, column);
    if (format !== undefined && isDateStyle({ format })) return dateOf(result, zone);
  }
  return result;
}

export class RangeValues {
  getValues(): CellValue[][] {
    settle();
    const { sheet, box } = groundOf(this);
    const { zone } = book().state;
    return readBlock(box, (row, column) => valueAt(sheet, row, column, zone));
  }

  getValue(): CellValue {
    return this.getValues()[0]![0]!;
  }

  setValues(values: unknown): this {
    const { sheet, box } = groundOf(this);
    const block = checkBlock(values, box, 'setValues');
    const { locale, zone } = book().state;
    writeCells(sheet, box, (cell, r, c) => cellWith(cell, block[r]![c], locale, zone));
    return this;
  }

  setValue(value: unknown): this {
    const { sheet, box } = groundOf(this);
    const { locale, zone } = book().state;
    const isFormula = typeof value === 'string' && value.startsWith('=');
    writeCells(sheet, box, (cell, r, c) =>
      cellWith(cell, isFormula ? offsetFormula(value, r, c) : value, locale, zone),
    );
    return this;
  }

  getDisplayValues(): string[][] {
    settle();
    const { sheet, box } = groundOf(this);
    return readBlock(box, (row, column) => displayAt(sheet, row, column));
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]![0]!;
  }

  isBlank(): boolean {
    const { sheet, box } = groundOf(this);
    return readBlock(box, (row, column) => sheet.rows[row - 1]?.[column - 1])
      .flat()
      .every((cell) => cell?.formula === undefined && cell?.value === undefined);
  }

  getFormulas(): string[][] {
    const { sheet, box } = groundOf(this);
    return readBlock(box, (row, column) => sheet.rows[row - 1]?.[column - 1]?.formula ?? '');
  }

  getFormula(): string {
    return this.getFormulas()[0]![0]!;
  }

  /** Null takes all contents away. */
  setFormulas(formulas: unknown): this {
    const { sheet, box } = groundOf(this);
    if (formulas === null) {
      writeCells(sheet, box, (cell) => withFormula(cell, ''));
      return this;
    }
    const block = checkBlock(formulas, box, 'setFormulas');
    writeCells(sheet, box, (cell, r, c) => withFormula(cell, String(block[r]![c] ?? '')));
    return this;
  }

  setFormula(formula: string): this {
    const { sheet, box } = groundOf(this);
    writeCells(sheet, box, (cell, r, c) => withFormula(cell, offsetFormula(String(formula), r, c)));
    return this;
  }

  getFormulasR1C1(): string[][] {
    const { sheet, box } = groundOf(this);
    return readBlock(box, (row, column) => {
      const formula = sheet.rows[row - 1]?.[column - 1]?.formula;
      return formula === undefined ? '' : toR1C1(formula, row, column);
    });
  }

  getFormulaR1C1(): string {
    return this.getFormulasR1C1()[0]![0]!;
  }

  setFormulasR1C1(formulas: unknown): this {
    const { sheet, box } = groundOf(this);
    const block = checkBlock(formulas, box, 'setFormulasR1C1');
    writeCells(sheet, box, (cell, r, c) =>
      withFormula(cell, fromR1C1(String(block[r]![c] ?? ''), box.row + r, box.column + c)),
    );
    return this;
  }

  setFormulaR1C1(formula: string): this {
    const { sheet, box } = groundOf(this);
    writeCells(sheet, box, (cell, r, c) => withFormula(cell, fromR1C1(formula, box.row + r, box.column + c)));
    return this;
  }
}

/** What the cell at that place shows, an array formula's source format included. */
export function displayAt(sheet: SheetState, row: number, column: number): string {
  const { calculation, book: open } = execution().open;
  const cell = sheet.rows[row - 1]?.[column - 1];
  const result = calculation.result(sheet, row, column);
  let style = cell?.style;
  if (style?.format === undefined && typeof result === 'number') {
    const format = calculation.spilledFormat(sheet, row, column);
    if (format !== undefined) style = { format };
  }
  return displayText(result, style, open.state.locale);
}

function withFormula(cell: Cell | undefined, text: string): Cell | undefined {
  if (text === '') return withParts(cell, { value: undefined, formula: undefined });
  assertFits(text);
  const formula = text.startsWith('=') ? text : `=${text}`;
  return withParts(cell, { value: undefined, formula });
}
