// What one cell of a form is for: typed by a person, worked out, or not asked of that period.

import { quartersOf, type Slot } from '../period.ts';
import type { Cycle, Indicator } from './catalogue.ts';
import type { Field } from './kinds.ts';

export type CellRole =
  | { role: 'typed' }
  /** From other cells of the same period, or from a table. */
  | { role: 'derived' }
  /** From the same row's quarters: flows add up, a stock is the last quarter's. */
  | { role: 'over-time'; how: 'sum' | 'last' | 'any'; from: Slot[] }
  | { role: 'not-asked' };

/** Whether a column asks for an indicator or a table at all. */
export function isAskedIn({ cycle }: { cycle: Cycle }, slot: Slot): boolean {
  return cycle === 'quarter' || slot === 'Y' || (cycle === 'half' && slot === 'H1');
}

/**
 * A quarterly indicator is typed in the quarters and worked out for the half-year and the year, except texts, which are
 * written anew for every report. A half-yearly one is typed in «6 tháng» and «Năm», a yearly one in «Năm».
 */
export function roleOf(indicator: Indicator, field: Field, slot: Slot): CellRole {
  if (field.ofAssessor || !isAskedIn(indicator, slot)) return { role: 'not-asked' };
  const overTime = indicator.cycle === 'quarter' && (slot === 'H1' || slot === 'Y') && field.cell !== 'text';
  if (overTime && !isSumOfCells(field)) {
    const quarters = quartersOf(slot).filter((one) => (indicator.quarters ?? [one]).indexOf(one) >= 0);
    if (quarters.length === 0) return { role: 'not-asked' };
    if (indicator.behaviour === 'stock') return { role: 'over-time', how: 'last', from: quarters.slice(-1) };
    return { role: 'over-time', how: field.cell === 'choice' ? 'any' : 'sum', from: quarters };
  }
  return { role: field.from ? 'derived' : 'typed' };
}

/** Sums of other cells are sums of other cells in every column; sums over a table are added up from the quarters. */
function isSumOfCells(field: Field): boolean {
  return field.from !== undefined && 'sum' in field.from;
}
