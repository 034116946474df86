// «Chỉ hiện ô của kỳ này»: hides what one period does not ask for, and shows everything again.
import { catalogue } from '../../shared/catalogue/current.ts';
import { isQuarter, type Slot, slots } from '../../shared/period.ts';
import { gatherSheet } from '../../shared/workbook/formula.ts';
import { type FormRow, firstRow, headingRow, slotColumn } from '../../shared/workbook/layout.ts';
import { runsOf } from '../sheets/marks.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { failure, type Outcome } from './answer.ts';

/**
 * Hides the other periods' columns, the rows that the period does not ask for, and whole sheets without any. Sheets
 * that are not of the template are left alone.
 */
export function focusPeriod(slot: Slot, on: boolean): Outcome<object> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');
  const { book, layout, origins } = workbook;
  for (const form of layout.forms) {
    const id = form.form.id;
    const origin = origins.get(id);
    const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    if (!origin || !sheet) continue;
    const columnOf = (one: Slot) => origin.column + (book.columns[`${id}/${one}`] ?? slotColumn(one) - 1);
    sheet.showRows(1, sheet.getMaxRows());
    sheet.showColumns(columnOf('Q1'), slots.length);
    const asked = form.rows.filter((row) => rowAsked(row, slot)).map((row) => row.key);
    if (!on || asked.length > 0) sheet.showSheet();
    if (!on) continue;
    if (asked.length === 0) {
      sheet.hideSheet();
      continue;
    }
    const others = slots.filter((one) => one !== slot).map(columnOf);
    for (const [from, to] of runsOf(others.sort((a, b) => a - b))) sheet.hideColumns(from, to - from + 1);
    const hidden = form.rows.flatMap((row, i) => {
      if (rowAsked(row, slot) || headsAsked(form.rows, i, slot)) return [];
      const spot = book.spots[row.key];
      return [spot ? origin.row + spot.row : origin.row + firstRow - headingRow + i];
    });
    for (const [from, to] of runsOf(hidden)) sheet.hideRows(from, to - from + 1);
  }
  for (const { table } of layout.tables) {
    const origin = origins.get(table.id);
    const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    if (!sheet) continue;
    if (on && table.cycle !== 'quarter' && isQuarter(slot)) sheet.hideSheet();
    else sheet.showSheet();
  }
  spreadsheet.getSheetByName(gatherSheet)?.hideSheet();
  return { ok: true };
}

function rowAsked(row: FormRow, slot: Slot): boolean {
  if (row.role === 'field') return row.cells[slot].role !== 'not-asked';
  return row.role === 'share' && row.shown.indexOf(slot) >= 0;
}

/** A title row stays where something under it stays. */
function headsAsked(rows: readonly FormRow[], at: number, slot: Slot): boolean {
  const head = rows[at];
  if (head?.role !== 'section' && head?.role !== 'title') return false;
  for (const row of rows.slice(at + 1)) {
    if (row.role === 'section' || (row.role === 'title' && head.role === 'title')) return false;
    if (rowAsked(row, slot)) return true;
  }
  return false;
}
