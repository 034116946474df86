// Tables begin short and grow: more rows before the last ones are used up, each with its rules, number and mark.
import type { Table } from '../../shared/catalogue/catalogue.ts';
import { tableMarkFormula } from '../../shared/workbook/formula.ts';
import { firstRow, headingRow, tableColumns } from '../../shared/workbook/layout.ts';
import { entryNumber } from '../../shared/workbook/plan/table-plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that are left free below what was written last, and how many come at a time. */
const leastFree = 3;
const more = 20;

/**
 * Makes room below `used`, the lowest row that something was written into. Only where the table stands as it was written:
 * one that was moved has what room its people give it.
 */
export function growTable(sheet: Sheet, table: Table, used: number): void {
  const rows = sheet.getMaxRows();
  if (table.rows || used < firstRow || rows - used >= leastFree) return;
  if (String(sheet.getRange(headingRow, 1).getValue()) !== `#${table.id}`) return;
  // Before the last row, that is within all ranges of colours, rules and protection: they stretch by themselves.
  if (used < rows) sheet.insertRowsBefore(rows, more);
  else sheet.insertRowsAfter(rows, more);
  const from = Math.max(firstRow, Math.min(rows, used) - leastFree);
  const fresh = Array.from({ length: sheet.getMaxRows() - from + 1 }, (_, i) => from + i);
  sheet
    .getRange(from, tableColumns.number, fresh.length, 1)
    .setFormulas(fresh.map((at) => [entryNumber(at)]));
  sheet
    .getRange(from, tableColumns.mark, fresh.length, 1)
    .setFormulas(fresh.map((at) => [tableMarkFormula(table.id, at)]));
}
