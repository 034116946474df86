// «Chỉ hiện ô của kỳ này»: hides what one period does not ask for, and shows everything again.
import { catalogue } from '../../shared/catalogue/current.ts';
import { type Slot, slots } from '../../shared/period.ts';
import { askedRows } from '../../shared/workbook/asked-rows.ts';
import { gatherSheet } from '../../shared/workbook/formula.ts';
import { firstRow, headingRow, slotColumn } from '../../shared/workbook/layout.ts';
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
  const asked = askedRows(layout, on ? slot : null);
  for (const form of layout.forms) {
    const id = form.form.id;
    const origin = origins.get(id);
    const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    if (!origin || !sheet) continue;
    const columnOf = (one: Slot) => origin.column + (book.columns[`${id}/${one}`] ?? slotColumn(one) - 1);
    sheet.showRows(1, sheet.getMaxRows());
    sheet.showColumns(columnOf('Q1'), slots.length);
    if (!asked.blocks.has(id)) {
      sheet.hideSheet();
      continue;
    }
    sheet.showSheet();
    const others = slots.filter((one) => one !== slot).map(columnOf);
    if (on)
      for (const [from, to] of runsOf(others.sort((a, b) => a - b))) sheet.hideColumns(from, to - from + 1);
    const hidden = form.rows.flatMap((row, i) => {
      if (asked.rows.has(row.key)) return [];
      const spot = book.spots[row.key];
      return [spot ? origin.row + spot.row : origin.row + firstRow - headingRow + i];
    });
    for (const [from, to] of runsOf(hidden)) sheet.hideRows(from, to - from + 1);
  }
  for (const { table } of layout.tables) {
    const origin = origins.get(table.id);
    const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    if (!sheet) continue;
    if (asked.blocks.has(table.id)) sheet.showSheet();
    else sheet.hideSheet();
  }
  spreadsheet.getSheetByName(gatherSheet)?.hideSheet();
  return { ok: true };
}
