// An administration tab in the district's spreadsheet: made once, found again whatever it is called, written as one
// block of text cells («@»), read by its headings wherever they have been moved to.
import { fold } from '../../shared/catalogue/cells.ts';
import { namedBy } from '../../shared/units/unit-names.ts';
import { letters } from '../../shared/workbook/formula.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { type ListCells, showCell } from '../lists/list-reading.ts';
import type { ListColumn, ListRow, ListTab, LoadedList } from '../lists/list-tab.ts';
import { markFaults } from './list-marks.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Mark of a tab with its id, and what was last written to it. */
const tabKey = 'so_hoc_tap_danh_sach';
const writtenKey = 'so_hoc_tap_danh_sach_da_ghi';

const headingRow = 3;
/** Empty lines below the last one. */
const spare = 30;

/** The tab by its mark. Of a tab and its copy, the one that kept its name is meant. */
export function findListSheet(spreadsheet: Spreadsheet, tab: ListTab): Sheet | null {
  const sheets = spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(tabKey)
    .find()
    .filter((data) => data.getValue() === tab.id)
    .flatMap((data) => data.getLocation().getSheet() ?? []);
  return sheets.find((sheet) => sheet.getName() === tab.name) ?? sheets[0] ?? null;
}

/**
 * Writes what the Worker has; makes the tab where there is none. Columns to the right of ours are left alone. `proposed`:
 * other lines, which then stand there as if somebody had typed them.
 */
export function writeListSheet(
  spreadsheet: Spreadsheet,
  tab: ListTab,
  list: LoadedList,
  proposed: readonly ListRow[] | null = null,
): Sheet {
  const known = findListSheet(spreadsheet, tab);
  const sheet = known ?? newSheet(spreadsheet, tab.name);
  const { columns } = list;
  const width = columns.length;
  const before = known ? known.getLastRow() : 0;
  const rows = proposed ?? list.rows;
  const count = Math.max(list.rows.length + spare, rows.length + spare, before - headingRow);
  if (sheet.getMaxRows() < headingRow + count)
    sheet.insertRowsAfter(sheet.getMaxRows(), headingRow + count - sheet.getMaxRows());
  if (sheet.getMaxColumns() < width)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  const linesOf = (of: readonly ListRow[]) => {
    const made = of.map((row) => columns.map((column) => showCell(column, row[column.key] ?? null)));
    while (made.length < count) made.push(columns.map(() => ''));
    return made;
  };
  const lines = linesOf(rows);
  const head = sheet.getRange(1, 1, headingRow, width);
  const body = sheet.getRange(headingRow + 1, 1, count, width);
  sheet.getRange(1, 1, headingRow + count, width).setNumberFormat('@');
  head.setValues([
    columns.map((_, i) => (i === 0 ? list.title : '')),
    columns.map((_, i) => (i === 0 ? tab.guide : '')),
    columns.map(({ heading }) => heading),
  ]);
  head.setNotes([columns.map(() => ''), columns.map(() => ''), columns.map((column) => column.help)]);
  body.setValues(lines);
  body.setDataValidations(new Array(count).fill(columns.map(ruleOf)));
  if (!known) firstTime(sheet, tab, columns, head);
  protectHead(sheet, columns, count);
  const positions = new Map(columns.map(({ key }, i) => [key, i]));
  const cells = { firstRow: headingRow + 1, texts: lines, columns: positions };
  markFaults(sheet, columns, cells, []);
  const asKnown = { ...cells, texts: linesOf(list.rows) };
  remember(sheet, `${digestOf(columns, asKnown)}|${list.version ?? ''}`);
  return sheet;
}

/** The lines as they stand; null where the headings are gone. */
export function readListSheet(sheet: Sheet, columns: readonly ListColumn[]): ListCells | null {
  const texts = sheet.getDataRange().getDisplayValues();
  const wanted = columns.filter(({ cell }) => cell !== 'shown');
  const at = texts.findIndex((row) => {
    const found = new Set(row.map(fold));
    return wanted.every(({ heading }) => found.has(fold(heading)));
  });
  if (at < 0) return null;
  const named = columns.map(({ key, heading }) => ({ key, label: heading }));
  const positions = new Map(columns.map(({ key }) => [key, -1]));
  (texts[at] ?? []).forEach((text, i) => {
    // Headings with names of units may differ only in tone marks.
    const known = text === '' ? null : namedBy(named, text);
    if (known && 'found' in known && positions.get(known.found.key) === -1) positions.set(known.found.key, i);
  });
  return { firstRow: at + 2, texts: texts.slice(at + 1), columns: positions };
}

/** Whether somebody has typed since the tab was last written. */
export function isTouched(sheet: Sheet, columns: readonly ListColumn[]): boolean {
  const cells = readListSheet(sheet, columns);
  return !cells || written(sheet)[0] !== digestOf(columns, cells);
}

/** Version of the list that the tab was written from. */
export function versionOf(sheet: Sheet): string {
  return written(sheet)[1] ?? '';
}

function written(sheet: Sheet): string[] {
  const [known] = sheet.createDeveloperMetadataFinder().withKey(writtenKey).find();
  return (known?.getValue() ?? '').split('|');
}

/** A short text that is another one as soon as any line is. */
export function digestOf(columns: readonly ListColumn[], cells: ListCells): string {
  const typed = columns.filter(({ cell }) => cell !== 'shown');
  const lines = cells.texts
    .map((row) => typed.map(({ key }) => (row[cells.columns.get(key) ?? -1] ?? '').trim()))
    .filter((line) => line.some((text) => text !== ''));
  const bytes = Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_256,
    JSON.stringify(lines),
    Utilities.Charset.UTF_8,
  );
  return Utilities.base64Encode(bytes).slice(0, 22);
}

/** «Ô D7» of a line and column; null for a column that is not there. */
export function cellOf(cells: ListCells, row: number, key: string): string | null {
  const column = cells.columns.get(key) ?? -1;
  return column < 0 ? null : `${letters(column + 1)}${row}`;
}

function remember(sheet: Sheet, text: string): void {
  const [known] = sheet.createDeveloperMetadataFinder().withKey(writtenKey).find();
  if (known) known.setValue(text);
  else sheet.addDeveloperMetadata(writtenKey, text);
}

function newSheet(spreadsheet: Spreadsheet, wanted: string): Sheet {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!spreadsheet.getSheetByName(name)) return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  }
}

function firstTime(
  sheet: Sheet,
  tab: ListTab,
  columns: readonly ListColumn[],
  head: GoogleAppsScript.Spreadsheet.Range,
): void {
  sheet.addDeveloperMetadata(tabKey, tab.id);
  head.setBackgrounds([
    columns.map(() => colours.title),
    columns.map(() => ''),
    columns.map(() => colours.heading),
  ]);
  sheet
    .getRange(1, 1, 1, columns.length)
    .setFontColor(colours.titleText)
    .setFontWeight('bold')
    .setFontSize(12);
  sheet
    .getRange(headingRow, 1, 1, columns.length)
    .setFontWeight('bold')
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setWrap(true);
  // Names of indicators are longer than any column; two of them may differ only at the end.
  const lines = sheet.getRange(headingRow + 1, 1, sheet.getMaxRows() - headingRow, columns.length);
  lines.setWrap(true).setVerticalAlignment('middle');
  columns.forEach(({ width }, i) => {
    sheet.setColumnWidth(i + 1, width);
  });
  sheet.setFrozenRows(headingRow);
  sheet.setTabColor(colours.doubtful);
}

/** The headings and what the add-on writes itself ask before they are changed; the rest is for typing. */
function protectHead(sheet: Sheet, columns: readonly ListColumn[], count: number): void {
  const [old] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const open = columns.flatMap(({ cell }, i) =>
    cell === 'shown' ? [] : [sheet.getRange(headingRow + 1, i + 1, count, 1)],
  );
  (old ?? sheet.protect())
    .setDescription('Trang quản trị: gõ từ dòng dưới tiêu đề')
    .setWarningOnly(true)
    .setUnprotectedRanges(open);
}

/** Lists offer their entries and warn; nothing that is typed is thrown away. */
function ruleOf({
  cell,
  choices,
  help,
  offered,
}: ListColumn): GoogleAppsScript.Spreadsheet.DataValidation | null {
  if (cell !== 'choice' || !choices || choices.length === 0 || offered === false) return null;
  return SpreadsheetApp.newDataValidation()
    .requireValueInList(
      choices.map(({ label }) => label),
      true,
    )
    .setAllowInvalid(true)
    .setHelpText(help)
    .build();
}
