// Writes the district's master sheet. Each sheet is one block of values and one of formats; written again it is
// updated in place, and whatever the district keeps to the right of the block, in other tabs, in notes or column
// widths stays as it is.
import { colours } from '../../shared/workbook/plan/colours.ts';
import { writeCharts } from './charts.ts';
import { dashboard as dashboardOf } from './dashboard-blocks.ts';
import { belowColumn, belowWords } from './dashboard-sections.ts';
import { masterSheets } from './master-blocks.ts';
import type { MasterSheet } from './master-rows.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Content = Parameters<typeof masterSheets>[0];

const blockKey = 'so_hoc_tap_tong_hop';

/** Writes every sheet of the summary; gives their names, in order. */
export function writeMaster(spreadsheet: Spreadsheet, content: Content): string[] {
  const known = knownBlocks(spreadsheet);
  const { sheet: dashboard, charts } = dashboardOf(content);
  const written = masterSheets(content, dashboard).filter((one) => !one.onDemand || known.has(one.name));
  const names = written.map((one) => {
    const sheet = writeSheet(spreadsheet, one, known.get(one.name));
    if (one === dashboard) {
      if (!known.has(one.name)) markBelow(sheet);
      writeCharts(sheet, charts);
    }
    return sheet.getName();
  });
  // A sheet that was just made stays in front, but the totals are what was asked for. Later updates leave the reader
  // where they are: they may be in the middle of a review.
  const totals = known.size < names.length ? spreadsheet.getSheetByName(names[0] ?? '') : undefined;
  if (totals) spreadsheet.setActiveSheet(totals);
  return names;
}

/** Writes one sheet of its own, in whatever spreadsheet; where it stands already it is updated in place. */
export function writeBlock(spreadsheet: Spreadsheet, one: MasterSheet): Sheet {
  return writeSheet(spreadsheet, one, knownBlocks(spreadsheet).get(one.name));
}

/** A block as it was last written. */
interface WrittenBlock {
  sheet: Sheet;
  rows: number;
  columns: number;
  /** Which of its rows are bold. */
  bold: string;
  remember(text: string): void;
}

/** The blocks that were written before, by the marks left on their sheets, whatever the tabs are called now. */
function knownBlocks(spreadsheet: Spreadsheet): Map<string, WrittenBlock> {
  const blocks = new Map<string, WrittenBlock>();
  for (const data of spreadsheet.createDeveloperMetadataFinder().withKey(blockKey).find()) {
    const sheet = data.getLocation().getSheet();
    const [name = '', rows, columns, bold = ''] = (data.getValue() ?? '').split('|');
    // A copy of a sheet has its mark as well: the one that kept its name is meant.
    if (!sheet || (blocks.has(name) && sheet.getName() !== name)) continue;
    const remember = (text: string) => {
      data.setValue(text);
    };
    blocks.set(name, { sheet, rows: Number(rows), columns: Number(columns), bold, remember });
  }
  return blocks;
}

function writeSheet(spreadsheet: Spreadsheet, one: MasterSheet, before: WrittenBlock | undefined): Sheet {
  const sheet = before?.sheet ?? emptySheet(spreadsheet, one.tab ?? one.name);
  const rows = one.values.length;
  const columns = one.columns;
  // A wider block pushes the district's own columns to the right instead of writing over them.
  if (before && columns > before.columns) sheet.insertColumnsAfter(before.columns, columns - before.columns);
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns) {
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  }
  const height = Math.max(rows, before?.rows ?? 0);
  const width = Math.max(columns, before?.columns ?? 0);
  const block = sheet.getRange(1, 1, Math.min(height, sheet.getMaxRows()), width);
  const size = { rows: block.getNumRows(), columns: width };
  // Formats first: text cells are «@» before they are written, so that no text can act as a formula or turn into a number.
  block.setNumberFormats(padded(one.formats, size, '@'));
  block.setValues(padded(one.values, size, ''));
  block.setBackgrounds(padded(one.backgrounds, size, ''));
  const bold = one.weights.flatMap((row, i) => (row[0] === 'bold' ? [i + 1] : [])).join(',');
  const resized = before?.rows !== rows || before.columns !== columns;
  if (resized || before.bold !== bold) {
    block.setFontWeights(padded<GoogleAppsScript.Spreadsheet.FontWeight>(one.weights, size, 'normal'));
    const text = [one.name, rows, columns, bold].join('|');
    if (before) before.remember(text);
    else sheet.addDeveloperMetadata(blockKey, text);
  }
  if (!before) firstTime(sheet, one);
  if (one.hasKeys) {
    if (before && before.rows !== rows && before.rows <= sheet.getMaxRows()) sheet.showRows(before.rows);
    sheet.hideRows(rows);
  }
  if (one.mark) keepMark(spreadsheet, sheet, one.mark);
  return sheet;
}

function keepMark(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { key, text }: { key: string; text: string },
): void {
  const [known] = spreadsheet.createDeveloperMetadataFinder().withKey(key).find();
  if (known?.getLocation().getSheet()?.getSheetId() === sheet.getSheetId()) known.setValue(text);
  else {
    known?.remove();
    sheet.addDeveloperMetadata(key, text);
  }
}

/** Marks wards below the common level, by the words that stand there, so that the mark follows whatever is sorted. */
function markBelow(sheet: Sheet): void {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo(belowWords)
    .setBackground(colours.doubtful)
    .setBold(true)
    .setRanges([sheet.getRange(1, belowColumn, sheet.getMaxRows(), 1)])
    .build();
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
}

/** A sheet that nobody has written on, called so if the name is free. */
function emptySheet(spreadsheet: Spreadsheet, wanted: string): Sheet {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
    if (sheet.getLastRow() === 0) return sheet;
  }
}

/** Looks that the district may change afterwards: they are set once. */
function firstTime(sheet: Sheet, one: MasterSheet): void {
  const width = one.columns;
  sheet.setFrozenRows(one.headingRow);
  sheet.setFrozenColumns(one.frozenColumns);
  for (const [from, to] of alike(one.widths))
    sheet.setColumnWidths(from, to - from + 1, one.widths[from - 1] ?? 0);
  sheet.getRange(1, 1, 1, width).setFontSize(12);
  sheet
    .getRange(one.headingRow, 1, 1, width)
    .setFontWeight('bold')
    .setHorizontalAlignment('center')
    .setWrap(true);
  sheet.getRange(1, 1, 1, width).setFontColor(colours.titleText);
  sheet
    .getRange(one.headingRow, 1, Math.max(2, one.values.length - one.headingRow + 1), width)
    .setVerticalAlignment('middle');
  sheet
    .getRange(
      one.headingRow + 1,
      1,
      Math.max(1, sheet.getMaxRows() - one.headingRow),
      Math.min(width, one.wrapColumns),
    )
    .setWrap(true);
  sheet.setTabColor(colours.title);
}

/** Neighbours of one width, from 1: a hundred columns of units are one call. */
function alike(widths: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  widths.forEach((width, i) => {
    const last = runs[runs.length - 1];
    if (last && widths[last[0] - 1] === width) last[1] = i + 1;
    else runs.push([i + 1, i + 1]);
  });
  return runs;
}

function padded<T>(
  rows: readonly (readonly T[])[],
  size: { rows: number; columns: number },
  filler: T,
): T[][] {
  const result: T[][] = [];
  for (let i = 0; i < size.rows; i++) {
    const row = [...(rows[i] ?? [])];
    while (row.length < size.columns) row.push(filler);
    result.push(row);
  }
  return result;
}
