// Sorting the rows of a range. What moves with a row and what stays is memory, and asked of the real Google: contents, looks and
// notes move, formulas as if they were copied; rules stay with their cells, as do formats by condition.

import { resultAt, writeCells } from './access.ts';
import { boxesMeet } from './address.ts';
import { withParts } from './book.ts';
import { isError, type Result } from './document-state.ts';
import { exception } from './exception.ts';
import { groundOf } from './handles.ts';
import { offsetFormula } from './reference-shift.ts';

interface Order {
  column: number;
  ascending: boolean;
}

/** A column, `{column, ascending}`, or a list of either; columns count from the sheet's first. */
function ordersOf(given: unknown): Order[] {
  const list = Array.isArray(given) ? given : [given];
  return list.map((one: unknown) => {
    const { column, ascending = true } = (
      typeof one === 'number' ? { column: one } : (one ?? {})
    ) as Partial<Order>;
    if (typeof column !== 'number') throw exception('Invalid argument: sortSpecObj');
    return { column, ascending };
  });
}

/** Numbers before texts before logical values before errors; what is empty comes last, whichever way it is sorted. */
function rankOf(result: Result): number {
  if (result === undefined || result === '') return 4;
  if (isError(result)) return 3;
  return ['number', 'string', 'boolean'].indexOf(typeof result);
}

function compare(one: Result, other: Result, ascending: boolean): number {
  const [a, b] = [rankOf(one), rankOf(other)];
  if (a === 4 || b === 4) return a - b;
  const sign = ascending ? 1 : -1;
  if (a !== b) return (a - b) * sign;
  if (typeof one === 'string' && typeof other === 'string') return one.localeCompare(other, 'vi') * sign;
  return (Number(one) - Number(other)) * sign;
}

export class RangeOrder {
  sort(sortSpecObj: unknown): this {
    const { sheet, box } = groundOf(this);
    const orders = ordersOf(sortSpecObj);
    if (orders.some(({ column }) => column < box.column || column >= box.column + box.columns))
      throw exception('Sort columns must be within the range.');
    if (sheet.merges.some((merge) => boxesMeet(merge, box)))
      throw exception('You can’t sort a range with merged cells.');
    const lines = Array.from({ length: box.rows }, (_, r) => ({
      row: box.row + r,
      cells: sheet.rows[box.row + r - 1] ?? [],
      results: orders.map(({ column }) => resultAt(sheet, box.row + r, column)),
    }));
    const sorted = [...lines].sort((a, b) => {
      const apart = orders.map(({ ascending }, i) => compare(a.results[i], b.results[i], ascending));
      return apart.find((n) => n !== 0) ?? a.row - b.row;
    });
    writeCells(sheet, box, (cell, r, c) => {
      const line = sorted[r];
      const from = line?.cells[box.column + c - 1];
      const down = box.row + r - (line?.row ?? 0);
      return withParts(cell, {
        value: from?.value,
        formula: from?.formula === undefined ? undefined : offsetFormula(from.formula, down, 0),
        style: from?.style,
        note: from?.note,
      });
    });
    return this;
  }
}
