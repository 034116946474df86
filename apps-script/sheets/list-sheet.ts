// An administration tab in the district's spreadsheet: made once, found again whatever it is called, written as one
// block of text cells («@»), read by its headings wherever they have been moved to.
import { fold } from '../../shared/catalogue/cells.ts';
import { namedBy } from '../../shared/units/unit-names.ts';
import { letters } from '../../shared/workbook/formula.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { type ListCells, showCell } from '../lists/list-reading.ts';
import type { ListColumn, ListRow, ListTab, LoadedList } from '../lists/list-tab.ts';
import { markFaults } from './list-marks.ts';
import { setWidths } from './planned-cells.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Mark of a tab with its id, and what was last written to it. */
const tabKey = 'so_hoc_tap_danh_sach';
const writtenKey = 'so_hoc_tap_danh_sach_da_ghi';

const headingRow = 3;
/** Empty lines below the last one. */
const spare = 30;

/** Stands below the title while the tab is being written. */
const beingWritten =
  'Đang ghi, chưa xong. Mở thanh bên, bấm «Mở trang» để ghi cho xong; những gì đã gõ được giữ nguyên.';

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

/** A tab after it was written. */
export interface WrittenList {
  sheet: Sheet;
  /** What Google refused and the tab can do without; it is made up for by `completeListSheet`. */
  lacking: string[];
}

/**
 * Writes what the Worker has; makes the tab where there is none. Columns to the right of ours are left alone. `proposed`:
 * other lines, which then stand there as if somebody had typed them. Wherever it is ended, the tab says that it is not
 * whole, and `completeListSheet` completes it.
 */
export function writeListSheet(
  spreadsheet: Spreadsheet,
  tab: ListTab,
  list: LoadedList,
  proposed: readonly ListRow[] | null = null,
): WrittenList {
  const known = findListSheet(spreadsheet, tab);
  const sheet = known ?? newSheet(spreadsheet, tab);
  const { columns } = list;
  const before = known ? known.getLastRow() : 0;
  const rows = proposed ?? list.rows;
  const count = Math.max(list.rows.length + spare, rows.length + spare, before - headingRow);
  const linesOf = (of: readonly ListRow[]) => {
    const made = of.map((row) => columns.map((column) => showCell(column, row[column.key] ?? null)));
    while (made.length < count) made.push(columns.map(() => ''));
    return made;
  };
  const lines = linesOf(rows);
  const cells = cellsOf(columns, lines);
  const base = {
    digest: digestOf(columns, cellsOf(columns, linesOf(list.rows))),
    version: list.version ?? '',
  };
  const mark = readMark(sheet);
  // From here on the tab is not whole: which lines it was written from shows what stands in it.
  remember(sheet, { ...baseOf(mark, null), coming: { ...base, lines: digestOf(columns, cells) } });
  makeRoom(sheet, headingRow + count, columns.length);
  const block = sheet.getRange(1, 1, headingRow + count, columns.length);
  block.setNumberFormat('@');
  // In one call: where the headings stand, the lines do as well.
  block.setValues([
    columns.map((_, i) => (i === 0 ? list.title : '')),
    columns.map((_, i) => (i === 0 ? beingWritten : '')),
    columns.map(({ heading }) => heading),
    ...lines,
  ]);
  const lacking = dress(sheet, tab, columns, cells);
  if (lacking.length === 0) finish(sheet, tab, base);
  return { sheet, lacking };
}

/**
 * Completes a tab whose writing was ended, with the lines as they stand now: what was typed meanwhile stays. Null where not
 * even the headings are there, and it is to be written from what the Worker has.
 */
export function completeListSheet(sheet: Sheet, tab: ListTab, list: LoadedList): WrittenList | null {
  const { columns } = list;
  const found = readListSheet(sheet, columns);
  if (!found) return null;
  const base = baseOf(readMark(sheet), digestOf(columns, found));
  const isInPlace = columns.every(({ key }, i) => found.columns.get(key) === i);
  // Whoever has moved columns about has a tab that stands; only the marks are put right.
  const isWhereWritten = isInPlace && found.firstRow === headingRow + 1;
  const texts = [...found.texts];
  const filled = texts.reduce((last, row, i) => (row.some((text) => text !== '') ? i + 1 : last), 0);
  while (texts.length < Math.max(list.rows.length, filled) + spare) texts.push([]);
  const lacking = isWhereWritten ? dress(sheet, tab, columns, { ...found, texts }) : [];
  if (lacking.length === 0) finish(sheet, tab, base);
  return { sheet, lacking };
}

/** Whether the writing of a tab was ended before it was whole, or before it began. */
export function isUnfinished(sheet: Sheet): boolean {
  const { coming, digest } = readMark(sheet);
  return coming !== undefined || digest === '';
}

/** Everything but the texts. Gives what Google refused of it. */
function dress(sheet: Sheet, tab: ListTab, columns: readonly ListColumn[], cells: ListCells): string[] {
  const count = cells.texts.length;
  const width = columns.length;
  const lacking: string[] = [];
  const extra = (what: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      console.warn(`${tab.id}: ${what}: ${String(error)}`);
      lacking.push(what);
    }
  };
  const head = sheet.getRange(1, 1, headingRow, width);
  extra('lời giải thích ở tiêu đề', () =>
    head.setNotes([columns.map(() => ''), columns.map(() => ''), columns.map((column) => column.help)]),
  );
  extra('danh sách chọn', () =>
    sheet
      .getRange(headingRow + 1, 1, count, width)
      .setDataValidations(new Array(count).fill(columns.map(ruleOf))),
  );
  if (!readMark(sheet).isDressed) {
    extra('màu và độ rộng cột', () => {
      firstTime(sheet, columns, head);
      remember(sheet, { ...readMark(sheet), isDressed: true });
    });
  }
  extra('hỏi lại khi gõ vào tiêu đề', () => protectHead(sheet, columns, count));
  extra('màu các dòng', () => markFaults(sheet, columns, cells, []));
  return lacking;
}

function finish(sheet: Sheet, tab: ListTab, base: Base): void {
  sheet.getRange(2, 1).setValue(tab.guide);
  remember(sheet, { ...base, isDressed: true });
}

function cellsOf(columns: readonly ListColumn[], texts: string[][]): ListCells {
  return { firstRow: headingRow + 1, texts, columns: new Map(columns.map(({ key }, i) => [key, i])) };
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
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
  const digest = cells && digestOf(columns, cells);
  return digest === null || baseOf(readMark(sheet), digest).digest !== digest;
}

/** Version of the list that the tab was written from. */
export function versionOf(sheet: Sheet): string {
  return readMark(sheet).version;
}

/** What the Worker had when the lines of a tab were written. */
interface Base {
  digest: string;
  version: string;
}

/** What is kept with a tab. */
interface Mark extends Base {
  /** The looks that are given once are there. */
  isDressed?: true;
  /** What is being written: `lines` is the digest of what stands in the tab once its texts are there. */
  coming?: Base & { lines: string };
}

/**
 * What the lines of a tab were written from, whose digest is `found`. Of one whose writing was ended that shows by its
 * lines; where they are neither, the older one: then the Worker says that the list has changed, and nothing is lost.
 */
function baseOf({ digest, version, isDressed, coming }: Mark, found: string | null): Mark {
  const isThere = coming && (found === coming.lines || (found !== null && digest === ''));
  const base = isThere ? { digest: coming.digest, version: coming.version } : { digest, version };
  return isDressed ? { ...base, isDressed } : base;
}

function readMark(sheet: Sheet): Mark {
  const [known] = sheet.createDeveloperMetadataFinder().withKey(writtenKey).find();
  const none = { digest: '', version: '' };
  try {
    return { ...none, ...(JSON.parse(known?.getValue() ?? '{}') as Partial<Mark>) };
  } catch {
    return none;
  }
}

function remember(sheet: Sheet, mark: Mark): void {
  const text = JSON.stringify(mark);
  const [known] = sheet.createDeveloperMetadataFinder().withKey(writtenKey).find();
  if (known) known.setValue(text);
  else sheet.addDeveloperMetadata(writtenKey, text);
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

/** A tab of that name on which nothing stands was left by a run that was ended. */
function newSheet(spreadsheet: Spreadsheet, tab: ListTab): Sheet {
  const made = (name: string) => {
    const known = spreadsheet.getSheetByName(name);
    if (known) return known.getLastRow() === 0 ? known : null;
    return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  };
  for (let n = 1; ; n++) {
    const sheet = made(n === 1 ? tab.name : `${tab.name} (${n})`);
    if (!sheet) continue;
    sheet.addDeveloperMetadata(tabKey, tab.id);
    return sheet;
  }
}

function firstTime(
  sheet: Sheet,
  columns: readonly ListColumn[],
  head: GoogleAppsScript.Spreadsheet.Range,
): void {
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
  setWidths(sheet, new Map(columns.map(({ width }, i) => [i + 1, width])));
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
