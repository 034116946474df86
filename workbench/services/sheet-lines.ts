// The rows and columns. Counts, insertion, deletion, sizes, hiding, freezing.

import { assertMayRestructure } from './access.ts';
import type { SheetState } from './document-state.ts';
import { exception } from './exception.ts';
import { book, execution } from './execution.ts';
import { idOf, placeOf, type Range, stateOf } from './handles.ts';
import { changeLines } from './structure.ts';

type Axis = 'row' | 'column';

/** The last row and column that hold something, an array formula's spill included; 0 when there is nothing. */
export function usedSize(sheet: SheetState): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.value === undefined && cell?.formula === undefined) return;
      rows = Math.max(rows, r + 1);
      columns = Math.max(columns, c + 1);
    });
  });
  for (const fill of execution().open.calculation.fillsOf(sheet)) {
    rows = Math.max(rows, fill.row + fill.rows.length - 1);
    columns = Math.max(columns, fill.column + (fill.rows[0]?.length ?? 0) - 1);
  }
  return { rows, columns };
}

function change(
  of: object,
  kind: 'insert' | 'delete',
  axis: Axis,
  at: number,
  count: number,
  like?: number,
): void {
  const sheet = stateOf(of);
  const max = axis === 'row' ? sheet.maxRows : sheet.maxColumns;
  if (!Number.isInteger(at) || !Number.isInteger(count) || count < 1 || at < 1) {
    throw exception(`Invalid argument: ${axis} ${at}, ${count}`);
  }
  if (kind === 'delete' ? at + count - 1 > max : at > max + 1) {
    throw exception(axis === 'row' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
  }
  if (kind === 'insert' && (like ?? at - 1) > max) throw exception('Those rows are out of bounds.');
  const box =
    axis === 'row'
      ? {
          row: Math.min(at, max),
          column: 1,
          rows: kind === 'delete' ? count : 1,
          columns: sheet.maxColumns,
        }
      : { row: 1, column: Math.min(at, max), rows: sheet.maxRows, columns: kind === 'delete' ? count : 1 };
  assertMayRestructure(sheet, box);
  changeLines(book(), idOf(of), kind, axis, at, count, like);
}

export class SheetLines {
  getMaxRows(): number {
    return stateOf(this).maxRows;
  }

  getMaxColumns(): number {
    return stateOf(this).maxColumns;
  }

  getLastRow(): number {
    return usedSize(stateOf(this)).rows;
  }

  getLastColumn(): number {
    return usedSize(stateOf(this)).columns;
  }

  insertRows(at: number, count = 1): void {
    change(this, 'insert', 'row', at, count, at);
  }

  insertRowBefore(at: number): this {
    return this.insertRowsBefore(at, 1);
  }

  insertRowsBefore(at: number, count: number): this {
    change(this, 'insert', 'row', at, count, at);
    return this;
  }

  insertRowAfter(at: number): this {
    return this.insertRowsAfter(at, 1);
  }

  insertRowsAfter(at: number, count: number): this {
    change(this, 'insert', 'row', at + 1, count, at);
    return this;
  }

  insertColumns(at: number, count = 1): void {
    change(this, 'insert', 'column', at, count, at);
  }

  insertColumnBefore(at: number): this {
    return this.insertColumnsBefore(at, 1);
  }

  insertColumnsBefore(at: number, count: number): this {
    change(this, 'insert', 'column', at, count, at);
    return this;
  }

  insertColumnAfter(at: number): this {
    return this.insertColumnsAfter(at, 1);
  }

  insertColumnsAfter(at: number, count: number): this {
    change(this, 'insert', 'column', at + 1, count, at);
    return this;
  }

  deleteRow(at: number): this {
    change(this, 'delete', 'row', at, 1);
    return this;
  }

  deleteRows(at: number, count: number): void {
    change(this, 'delete', 'row', at, count);
  }

  deleteColumn(at: number): this {
    change(this, 'delete', 'column', at, 1);
    return this;
  }

  deleteColumns(at: number, count: number): void {
    change(this, 'delete', 'column', at, count);
  }

  getFrozenRows(): number {
    return stateOf(this).frozenRows;
  }

  getFrozenColumns(): number {
    return stateOf(this).frozenColumns;
  }

  setFrozenRows(count: number): void {
    if (count >= this.getMaxRows()) throw exception("You can't freeze all visible rows on the sheet.");
    book().writableSheet(idOf(this)).frozenRows = count;
  }

  setFrozenColumns(count: number): void {
    if (count >= this.getMaxColumns()) throw exception("You can't freeze all visible columns on the sheet.");
    book().writableSheet(idOf(this)).frozenColumns = count;
  }

  getRowHeight(row: number): number {
    return stateOf(this).rowHeights[row] ?? 21;
  }

  setRowHeight(row: number, pixels: number): this {
    return this.setRowHeights(row, 1, pixels);
  }

  setRowHeights(row: number, count: number, pixels: number): this {
    const sheet = book().writableSheet(idOf(this));
    sheet.rowHeights = withSizes(sheet.rowHeights, row, count, pixels);
    return this;
  }

  setRowHeightsForced(row: number, count: number, pixels: number): this {
    return this.setRowHeights(row, count, pixels);
  }

  getColumnWidth(column: number): number {
    return stateOf(this).columnWidths[column] ?? 100;
  }

  setColumnWidth(column: number, pixels: number): this {
    return this.setColumnWidths(column, 1, pixels);
  }

  setColumnWidths(column: number, count: number, pixels: number): this {
    const sheet = book().writableSheet(idOf(this));
    sheet.columnWidths = withSizes(sheet.columnWidths, column, count, pixels);
    return this;
  }

  /** Google fits the text by its font; here the width follows the longest shown text's length. */
  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }

  autoResizeColumns(column: number, count: number): this {
    for (let c = column; c < column + count; c++) {
      let longest = 0;
      for (const row of stateOf(this).rows) {
        const cell = row?.[c - 1];
        if (cell?.value !== undefined) longest = Math.max(longest, String(cell.value).length);
      }
      this.setColumnWidth(c, Math.max(21, Math.min(400, longest * 7 + 10)));
    }
    return this;
  }

  isRowHiddenByUser(row: number): boolean {
    return stateOf(this).hiddenRows.includes(row);
  }

  isColumnHiddenByUser(column: number): boolean {
    return stateOf(this).hiddenColumns.includes(column);
  }

  hideRows(row: number, count = 1): void {
    const sheet = book().writableSheet(idOf(this));
    sheet.hiddenRows = withLines(sheet.hiddenRows, row, count, true);
  }

  showRows(row: number, count = 1): void {
    const sheet = book().writableSheet(idOf(this));
    sheet.hiddenRows = withLines(sheet.hiddenRows, row, count, false);
  }

  hideColumns(column: number, count = 1): void {
    const sheet = book().writableSheet(idOf(this));
    sheet.hiddenColumns = withLines(sheet.hiddenColumns, column, count, true);
  }

  showColumns(column: number, count = 1): void {
    const sheet = book().writableSheet(idOf(this));
    sheet.hiddenColumns = withLines(sheet.hiddenColumns, column, count, false);
  }

  hideRow(range: Range): void {
    const { box } = placeOf(range);
    this.hideRows(box.row, box.rows);
  }

  unhideRow(range: Range): void {
    const { box } = placeOf(range);
    this.showRows(box.row, box.rows);
  }

  hideColumn(range: Range): void {
    const { box } = placeOf(range);
    this.hideColumns(box.column, box.columns);
  }

  unhideColumn(range: Range): void {
    const { box } = placeOf(range);
    this.showColumns(box.column, box.columns);
  }
}

function withSizes(
  sizes: Record<number, number>,
  at: number,
  count: number,
  pixels: number,
): Record<number, number> {
  const made = { ...sizes };
  for (let line = at; line < at + count; line++) made[line] = pixels;
  return made;
}

function withLines(lines: number[], at: number, count: number, included: boolean): number[] {
  const kept = lines.filter((line) => line < at || line >= at + count);
  if (included) for (let line = at; line < at + count; line++) kept.push(line);
  return kept.sort((a, b) => a - b);
}
