// Clearing and copying blocks of cells.

import { assertMayWrite, writeCells } from './access.ts';
import type { Box } from './address.ts';
import { withParts } from './book.ts';
import { ruleFor } from './data-validation.ts';
import type { Cell, SheetState } from './document-state.ts';
import { book } from './execution.ts';
import { offsetFormula } from './reference-shift.ts';

export interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  commentsOnly?: boolean;
  validationsOnly?: boolean;
}

/** Without options values, formulas and formats go; validation rules and notes stay. */
export function clearBlock(sheet: SheetState, box: Box, options: ClearOptions): void {
  const every =
    !options.contentsOnly && !options.formatOnly && !options.commentsOnly && !options.validationsOnly;
  const parts: { [K in keyof Cell]?: undefined } = {};
  if (every || options.contentsOnly) Object.assign(parts, { value: undefined, formula: undefined });
  if (every || options.formatOnly) Object.assign(parts, { style: undefined });
  if (options.commentsOnly) Object.assign(parts, { note: undefined });
  if (options.validationsOnly) Object.assign(parts, { rule: undefined });
  assertMayWrite(sheet, box);
  const used = { ...box, rows: Math.min(box.rows, Math.max(0, sheet.rows.length - box.row + 1)) };
  if (used.rows > 0) book().changeCells(sheet.id, used, (cell) => cell && withParts(cell, parts));
}

/** Copies with formulas adjusted; a larger target is filled by repetition, a smaller one is written beyond its edge. */
export function copyBlock(
  from: SheetState,
  box: Box,
  to: SheetState,
  target: Box,
  options: { contentsOnly?: boolean; formatOnly?: boolean },
): void {
  const rows = target.rows % box.rows === 0 ? target.rows : box.rows;
  const columns = target.columns % box.columns === 0 ? target.columns : box.columns;
  const source = Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.columns }, (_, c) => from.rows[box.row + r - 1]?.[box.column + c - 1]),
  );
  writeCells(to, { row: target.row, column: target.column, rows, columns }, (cell, r, c) => {
    const sourceRow = r % box.rows;
    const sourceColumn = c % box.columns;
    const original = source[sourceRow]![sourceColumn];
    const down = target.row + r - box.row - sourceRow;
    const right = target.column + c - box.column - sourceColumn;
    const formula =
      original?.formula === undefined ? undefined : offsetFormula(original.formula, down, right);
    const contents = { value: original?.value, formula };
    const looks = { style: original?.style, rule: original?.rule && ruleFor(original.rule, down, right) };
    if (options.contentsOnly) return withParts(cell, contents);
    if (options.formatOnly) return withParts(cell, looks);
    return withParts(cell, { ...contents, ...looks, note: original?.note });
  });
}
