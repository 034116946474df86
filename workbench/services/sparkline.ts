// SPARKLINE: a miniature chart in a cell. Its cell has no value; only its first form, a line over one block, is here.

import type { Box } from './address.ts';
import type { SheetState } from './document-state.ts';
import type { OpenBook } from './execution.ts';
import { readFormula } from './formula-text.ts';

/** The block of the home sheet that a formula draws as a line; undefined where it is anything else. */
export function sparklineBox(formula: string): Box | undefined {
  if (!/^=\s*SPARKLINE/i.test(formula)) return undefined;
  const tokens = readFormula(formula.slice(1)).filter(({ kind }) => kind !== 'space');
  const [called, open, block, close] = tokens;
  const isCall = called?.kind === 'function' && called.text.toUpperCase() === 'SPARKLINE';
  if (!isCall || tokens.length !== 4 || open?.text !== '(' || close?.text !== ')') return undefined;
  if (block?.kind !== 'reference' || block.reference.sheet !== undefined) return undefined;
  const { from, to = from } = block.reference;
  if (!from.row || !from.column || !to.row || !to.column) return undefined;
  return {
    row: from.row,
    column: from.column,
    rows: to.row - from.row + 1,
    columns: to.column - from.column + 1,
  };
}

/** The numbers of the line, in reading order; blanks and texts are left out. */
export function sparklineValues(document: OpenBook, sheet: SheetState, box: Box): number[] {
  const values: number[] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const value = document.calculation.result(sheet, row, column);
      if (typeof value === 'number') values.push(value);
    }
  }
  return values;
}
