// Writes the district's master sheet. Each sheet is one block of values and one of formats; written again it is
// updated in place, and whatever the district keeps to the right of the block, in other tabs, in notes or column
// widths stays as it is.
import { colours } from './colours.ts';
import { masterSheets } from './master-blocks.ts';
import type { MasterSheet } from './master-rows.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Content = Parameters<typeof masterSheets>[0];

const sizeKey = 'so_hoc_tap_tong_hop';

/** Writes every sheet of the summary; gives their names, in order. */
export function writeMaster(book: Spreadsheet, content: Content): string[] {
  const sheets = masterSheets(content);
  const known = knownSizes(book);
  for (const one of sheets) writeSheet(book, one, known.get(one.name));
  return sheets.map((one) => one.name);
}

interface Size {
  rows: number;
  columns: number;
  remember(size: string): void;
}

/** How large each block was when it was last written, from the marks left on the sheets. */
function knownSizes(book: Spreadsheet): Map<string, Size> {
  const sizes = new Map<string, Size>();
  for (const data of book.createDeveloperMetadataFinder().withKey(sizeKey).find()) {
    const sheet = data.getLocation().getSheet();
    const [rows, columns] = (data.getValue() ?? '').split('x').map(Number);
    if (!sheet || !rows || !columns) continue;
    sizes.set(sheet.getName(), {
      rows,
      columns,
      remember: (size) => {
        data.setValue(size);
      },
    });
  }
  return sizes;
}

function writeSheet(book: Spreadsheet, one: MasterSheet, before: Size | undefined): void {
  const found = book.getSheetByName(one.name);
  const sheet = found ?? book.insertSheet(one.name, book.getNumSheets());
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
  block.setFontWeights(padded<GoogleAppsScript.Spreadsheet.FontWeight>(one.weights, size, 'normal'));
  if (!before) firstTime(sheet, one);
  if (!before) sheet.addDeveloperMetadata(sizeKey, `${rows}x${columns}`);
  else if (before.rows !== rows || before.columns !== columns) before.remember(`${rows}x${columns}`);
}

/** Looks that the district may change afterwards: they are set once. */
function firstTime(sheet: Sheet, one: MasterSheet): void {
  const width = one.columns;
  sheet.setFrozenRows(one.headingRow);
  sheet.setFrozenColumns(one.frozenColumns);
  one.widths.forEach((pixels, i) => {
    sheet.setColumnWidth(i + 1, pixels);
  });
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
