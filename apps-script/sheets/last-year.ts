// Last year's figures in the hidden sheet, from which formulas bring them to the row that is typed.
import { lastYearColumn } from '../../shared/workbook/earlier-figures.ts';
import { gatherRow, gatherSheet } from '../../shared/workbook/formula.ts';

/** Writes them over what was there; the rows of one workbook are always the same ones. */
export function writeLastYear(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  rows: readonly (readonly string[])[],
): void {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  const width = rows[0]?.length ?? 0;
  if (!sheet || width === 0) return;
  const lacking = lastYearColumn + width - 1 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  const range = sheet.getRange(gatherRow, lastYearColumn, rows.length, width);
  // What is shown is text, or «3.870» would become a number again.
  range.setNumberFormat('@');
  range.setValues(rows.map((row) => [...row]));
}
