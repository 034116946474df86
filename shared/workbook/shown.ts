// What the spreadsheet shows: one period with what it asks, or the whole year.
import { quarterBefore, type Slot, slots } from '../period.ts';
import { type AskedRows, askedRows } from './asked-rows.ts';
import type { earlierHeadings, FormSheet, Layout } from './layout.ts';

/** One period, or everything that the year asks («Xem cả năm»); then `slot` is the one that is worked on. */
export interface Shown {
  slot: Slot;
  whole: boolean;
}

/**
 * The rows and tabs that are in sight; all others are hidden. Of a half-year and a year what the quarters add up to is not:
 * nobody types it, and it would stand between the cells that somebody does. Where nothing else is asked it stays.
 */
export function shownRows(layout: Layout, { slot, whole }: Shown): AskedRows {
  if (whole) return askedRows(layout, null);
  const own = askedRows(layout, slot, (row) => row.role !== 'field' || row.cells[slot].role !== 'over-time');
  const hasTyped = layout.forms.some(({ rows }) =>
    rows.some((row) => row.role === 'field' && row.cells[slot].role === 'typed' && own.rows.has(row.key)),
  );
  return hasTyped ? own : askedRows(layout, slot);
}

/** The columns of a form that come and go: those of the periods, and the earlier figures beside them. */
export type ShownColumn = Slot | keyof typeof earlierHeadings;

export const shownColumns: readonly ShownColumn[] = [...slots, 'lastYear', 'lastQuarter'];

export function isSlot(column: ShownColumn): column is Slot {
  return slots.some((slot) => slot === column);
}

/**
 * The columns that go out of sight: only the chosen one is typed into. Earlier figures stand beside it where it has some;
 * beside a whole year nobody could tell whose they are.
 */
export function hiddenColumns({ rows }: Pick<FormSheet, 'rows'>, { slot, whole }: Shown): ShownColumn[] {
  const hasFigures = rows.some((row) => row.role === 'field' && row.field.cell !== 'text');
  const isShown = (column: ShownColumn) => {
    if (isSlot(column)) return whole || column === slot;
    if (whole || !hasFigures) return false;
    return column === 'lastYear' || quarterBefore(slot) !== null;
  };
  return shownColumns.filter((column) => !isShown(column));
}
