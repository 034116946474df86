// «R. Chỉ tiêu riêng» of a workbook: written when the units above have added lines, anew when those are others, with every
// typed cell in its place.
import type { OwnLines } from '../../shared/asking/own-lines.ts';
import { ownForm } from '../../shared/asking/own-lines.ts';
import { gatherSheet } from '../../shared/workbook/formula.ts';
import { subtitleOf } from '../../shared/workbook/layout.ts';
import { typedSoFar, writeFormSheet } from './form-sheet.ts';
import { type BookData, layoutOfBook, writeBlocks } from './gather-sheet.ts';
import { blocksAfter, typedCellsOf } from './repair.ts';
import type { Workbook } from './workbook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the form of a workbook, as it was read, that of these lines. Doing it twice leaves what doing it once leaves. */
export function writeOwnForm(spreadsheet: Spreadsheet, workbook: Workbook, own: readonly OwnLines[]): void {
  const data: BookData = { ...workbook.data, own: [...own] };
  const layout = layoutOfBook(data);
  const form = layout.forms.find((one) => one.form.id === ownForm.id);
  if (!form) {
    writeBlocks(spreadsheet, blocksAfter({ ...workbook, layout }, {}));
    return;
  }
  const before = workbook.layout.forms.find((one) => one.form.id === ownForm.id);
  const origin = workbook.origins.get(ownForm.id);
  const known = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
  const sheet = known ?? newSheet(spreadsheet, form.name);
  // A sheet that was begun and not taken into the workbook has what somebody may have typed since.
  const typed = before ? typedCellsOf(workbook, before) : typedSoFar(sheet, form);
  makeFit(sheet, form.rows.length);
  writeFormSheet(spreadsheet, sheet, layout, form, subtitleOf(data), typed, (_, work) => work());
  const rewritten = { [ownForm.id]: { tab: sheet.getName(), copy: '' } };
  writeBlocks(spreadsheet, blocksAfter({ ...workbook, layout }, rewritten));
}

/** A tab that was made by a call which Google ended is gone on with. */
function newSheet(spreadsheet: Spreadsheet, name: string): Sheet {
  const there = spreadsheet.getSheetByName(name);
  if (there && (there.getLastRow() === 0 || there.getRange(3, 1).getValue() === `#${ownForm.id}`))
    return there;
  const free = there ? `${name} (2)` : name;
  const texts = spreadsheet.getSheetByName('Thuyết minh') ?? spreadsheet.getSheetByName(gatherSheet);
  const front = spreadsheet.getActiveSheet();
  const made = spreadsheet.insertSheet(free, texts ? texts.getIndex() - 1 : spreadsheet.getNumSheets());
  // What was open stays open.
  spreadsheet.setActiveSheet(front);
  return made;
}

/** Room for all rows, and nothing of longer times below them. */
function makeFit(sheet: Sheet, count: number): void {
  const rows = 3 + count;
  const most = sheet.getMaxRows();
  if (most < rows) sheet.insertRowsAfter(most, rows - most);
  else if (most > rows) sheet.getRange(rows + 1, 1, most - rows, sheet.getMaxColumns()).clearContent();
  sheet.showRows(1, sheet.getMaxRows());
}
