// What a period shows of a workbook: the sheets, rows and columns that it asks for, with the titles over them. Everything
// that hides, counts or walks through a period asks here.
import type { Table } from '../catalogue/catalogue.ts';
import { isAskedIn } from '../catalogue/cell-role.ts';
import { type Slot, slots } from '../period.ts';
import type { FormRow, FormSheet } from './layout.ts';

/** What the spreadsheet is to show: one period, or everything («Xem cả năm»); then `slot` is the one that is worked on. */
export interface Shown {
  slot: Slot;
  whole: boolean;
}

export function isRowShown(row: FormRow, slot: Slot): boolean {
  if (row.role === 'field') return row.cells[slot].role !== 'not-asked';
  return row.role === 'share' && row.shown.indexOf(slot) >= 0;
}

/** Whether the period asks for anything on the form. */
export function isFormShown(form: FormSheet, slot: Slot): boolean {
  return form.rows.some((row) => isRowShown(row, slot));
}

/** A table is shown in the periods to which its rows belong. */
export function isTableShown(table: Table, slot: Slot): boolean {
  return isAskedIn(table, slot);
}

/** The rows of a form that go out of sight: not asked, and titles with nothing left under them. */
export function hiddenRows(form: FormSheet, { slot, whole }: Shown): FormRow[] {
  return whole ? [] : form.rows.filter((row, i) => !isRowShown(row, slot) && !headsShown(form.rows, i, slot));
}

/** The columns that go out of sight: only the chosen one is typed into. */
export function hiddenSlots({ slot, whole }: Shown): Slot[] {
  return whole ? [] : slots.filter((one) => one !== slot);
}

/** A title row stays where something under it stays. */
function headsShown(rows: readonly FormRow[], at: number, slot: Slot): boolean {
  const head = rows[at];
  if (head?.role !== 'section' && head?.role !== 'title') return false;
  for (const row of rows.slice(at + 1)) {
    if (row.role === 'section' || (row.role === 'title' && head.role === 'title')) return false;
    if (isRowShown(row, slot)) return true;
  }
  return false;
}
