// The steps in which a unit's workbook for a year is built.
import { blocksOf, gatherSheet } from '../../shared/workbook/formula.ts';
import { type Layout, subtitleOf } from '../../shared/workbook/layout.ts';
import { guideSheet } from '../../shared/workbook/plan/guide-plan.ts';
import { typedSoFar, writeFormSheet } from './form-sheet.ts';
import { type BookData, readReceipts, writeGatherSheet } from './gather-sheet.ts';
import { writeGuideSheet } from './guide-sheet.ts';
import type { Step } from './long-work.ts';
import { enteredSoFar, writeTableSheet } from './table-sheet.ts';
import { totalsSheet } from './total-lines.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tab of a template with whose name there is one already on which something stands; null where there is none. */
export function tabInTheWay(spreadsheet: Spreadsheet, layout: Layout): string | null {
  const guide = spreadsheet.getSheetByName(guideSheet);
  if (guide && guide.getLastRow() > 0) return guideSheet;
  return pagesOf(layout).find((name) => spreadsheet.getSheetByName(name) !== null) ?? null;
}

/**
 * Writes a whole new workbook into a spreadsheet that is marked for it and has no other tab with a name of the template.
 * Its empty first sheet becomes the guide. What people type into pages that are there already is kept.
 */
export function templateSteps(spreadsheet: Spreadsheet, layout: Layout, data: BookData): Step[] {
  const subtitle = subtitleOf(data);
  return [
    {
      name: 'cac-trang',
      page: '',
      run() {
        spreadsheet.setSpreadsheetLocale('vi_VN');
        spreadsheet.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
        nameGuide(spreadsheet);
        insertPages(spreadsheet, pagesOf(layout));
      },
    },
    {
      name: 'huong-dan',
      page: '',
      run: (extra) => writeGuideSheet(sheetOf(spreadsheet, guideSheet), data, extra),
    },
    // Tables first: formulas of the forms point at them.
    ...layout.tables.map(
      (table): Step => ({
        name: table.table.id,
        page: table.name,
        run(extra, again) {
          const sheet = sheetOf(spreadsheet, table.name);
          const entered = again ? enteredSoFar(sheet, table) : [];
          writeTableSheet(spreadsheet, sheet, table, subtitle, entered, extra);
        },
      }),
    ),
    ...layout.forms.map(
      (form): Step => ({
        name: form.form.id,
        page: form.name,
        run(extra, again) {
          const sheet = sheetOf(spreadsheet, form.name);
          const typed = again ? typedSoFar(sheet, form) : new Map();
          writeFormSheet(spreadsheet, sheet, layout, form, subtitle, typed, extra);
        },
      }),
    ),
    {
      name: gatherSheet,
      page: '',
      run: (extra) => writeGatherSheet(spreadsheet, data, blocksOf(layout), readReceipts(spreadsheet), extra),
    },
  ];
}

/** A summary has no pages before it is first brought up to date; its empty first sheet waits for the totals. */
export function emptyMasterSteps(spreadsheet: Spreadsheet, data: BookData): Step[] {
  return [
    {
      name: 'trang-dau',
      page: '',
      run() {
        spreadsheet.setSpreadsheetLocale('vi_VN');
        spreadsheet.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
        if (spreadsheet.getSheetByName(totalsSheet)) return;
        const [first] = spreadsheet.getSheets();
        if (first && first.getName() !== gatherSheet && first.getLastRow() === 0) first.setName(totalsSheet);
      },
    },
    {
      name: gatherSheet,
      page: '',
      run: (extra) => writeGatherSheet(spreadsheet, data, [], {}, extra),
    },
  ];
}

/** Brings the guide to the front: the tab that was made last is open. */
export function showGuide(spreadsheet: Spreadsheet): void {
  const guide = spreadsheet.getSheetByName(guideSheet);
  if (guide) spreadsheet.setActiveSheet(guide);
}

function pagesOf(layout: Layout): string[] {
  return [...layout.forms.map((form) => form.name), ...layout.tables.map((table) => table.name)];
}

/** The hidden sheet is there already and stays the last. */
function insertPages(spreadsheet: Spreadsheet, names: readonly string[]): void {
  for (const name of names) {
    if (spreadsheet.getSheetByName(name)) continue;
    spreadsheet.insertSheet(name, sheetOf(spreadsheet, gatherSheet).getIndex() - 1);
  }
}

function sheetOf(spreadsheet: Spreadsheet, name: string): Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(`sheet ${name} is not there`);
  return sheet;
}

function nameGuide(spreadsheet: Spreadsheet): void {
  if (spreadsheet.getSheetByName(guideSheet)) return;
  const [first] = spreadsheet.getSheets();
  if (first && first.getName() !== gatherSheet && first.getLastRow() === 0) first.setName(guideSheet);
  else spreadsheet.insertSheet(guideSheet, 0);
}
