// Builds a unit's workbook for a year.
import { blocksOf } from '../../shared/workbook/formula.ts';
import { type Layout, subtitleOf } from '../../shared/workbook/layout.ts';
import { guideSheet } from '../../shared/workbook/plan/guide-plan.ts';
import { writeFormSheet } from './form-sheet.ts';
import { type BookData, writeGatherSheet } from './gather-sheet.ts';
import { writeGuideSheet } from './guide-sheet.ts';
import { writeTableSheet } from './table-sheet.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Writes a whole new workbook into a spreadsheet that has none, and no tab with a name of the template. Its empty first
 * sheet becomes the guide.
 */
export function writeTemplate(spreadsheet: Spreadsheet, layout: Layout, data: BookData): void {
  spreadsheet.setSpreadsheetLocale('vi_VN');
  spreadsheet.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
  const subtitle = subtitleOf(data);
  const guide = guideOf(spreadsheet);
  writeGuideSheet(guide, data);
  // Tables first: formulas of the forms point at them.
  const order = [...layout.forms.map((form) => form.name), ...layout.tables.map((table) => table.name)];
  for (const name of order)
    if (!spreadsheet.getSheetByName(name)) spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  for (const table of layout.tables)
    writeTableSheet(spreadsheet, sheetOf(spreadsheet, table.name), table, subtitle, []);
  for (const form of layout.forms)
    writeFormSheet(spreadsheet, sheetOf(spreadsheet, form.name), layout, form, subtitle, new Map());
  writeGatherSheet(spreadsheet, data, blocksOf(layout), {});
  spreadsheet.setActiveSheet(guide);
}

function sheetOf(spreadsheet: Spreadsheet, name: string): Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(`sheet ${name} is not there`);
  return sheet;
}

function guideOf(spreadsheet: Spreadsheet): Sheet {
  const known = spreadsheet.getSheetByName(guideSheet);
  if (known) return known;
  const [first] = spreadsheet.getSheets();
  if (first && first.getLastRow() === 0) return first.setName(guideSheet);
  return spreadsheet.insertSheet(guideSheet, 0);
}
