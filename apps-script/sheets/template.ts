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
export function writeTemplate(book: Spreadsheet, layout: Layout, data: BookData): void {
  book.setSpreadsheetLocale('vi_VN');
  book.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
  const subtitle = subtitleOf(data);
  const guide = guideOf(book);
  writeGuideSheet(guide, data);
  // Tables first: formulas of the forms point at them.
  const order = [...layout.forms.map((form) => form.name), ...layout.tables.map((table) => table.name)];
  for (const name of order) if (!book.getSheetByName(name)) book.insertSheet(name, book.getNumSheets());
  for (const table of layout.tables) writeTableSheet(book, sheetOf(book, table.name), table, subtitle, []);
  for (const form of layout.forms)
    writeFormSheet(book, sheetOf(book, form.name), layout, form, subtitle, new Map());
  writeGatherSheet(book, data, blocksOf(layout), {});
  book.setActiveSheet(guide);
}

function sheetOf(book: Spreadsheet, name: string): Sheet {
  const sheet = book.getSheetByName(name);
  if (!sheet) throw new Error(`sheet ${name} is not there`);
  return sheet;
}

function guideOf(book: Spreadsheet): Sheet {
  const known = book.getSheetByName(guideSheet);
  if (known) return known;
  const [first] = book.getSheets();
  if (first && first.getLastRow() === 0) return first.setName(guideSheet);
  return book.insertSheet(guideSheet, 0);
}
