// The tabs that the add-on writes into a spreadsheet as one block each. A tab is found again by its mark, whatever it is
// called; written again it is updated in place, and whatever the district keeps to the right of the block, in other tabs,
// in notes or column widths stays as it is. Every deed can be done twice: a run may be ended between any two.
import { colours } from '../../shared/workbook/plan/colours.ts';
import { fingerprint } from './fingerprint.ts';
import type { Extra } from './long-work.ts';
import type { MasterSheet } from './master-rows.ts';
import { setWidths } from './planned-cells.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const blockKey = 'so_hoc_tap_tong_hop';

/** Stands in A2 of a tab whose block is being written. */
export const beingWritten =
  'Đang ghi, chưa xong: xin đừng dùng số trên trang này. Mở thanh bên, bấm lại nút vừa bấm để ghi cho xong.';

/** What is known of a block as it stands, or may stand where a run was ended. */
interface Mark {
  /** For ever. */
  name: string;
  rows: number;
  columns: number;
  /** Fingerprint of which rows are bold. */
  weights: string;
  /** Row of keys, which is hidden. */
  keys?: number;
  /** It is to become so wide; `from` is how many columns the tab had before. */
  growing?: { to: number; from: number };
  /** The looks that are given once are still to be given. */
  isPlain?: true;
}

export interface Block {
  sheet: Sheet;
  mark: Mark;
  /** The mark as it is kept with the tab; '' where it is not yet. */
  kept: string;
}

/** The blocks of a spreadsheet by name, as far as they are known. */
export type Blocks = Map<string, Block>;

/** The blocks that were written before, by the marks left on their sheets, whatever the tabs are called now. */
export function knownBlocks(spreadsheet: Spreadsheet): Blocks {
  const blocks: Blocks = new Map();
  for (const data of spreadsheet.createDeveloperMetadataFinder().withKey(blockKey).find()) {
    const sheet = data.getLocation().getSheet();
    const kept = data.getValue() ?? '';
    const mark = readMark(kept);
    // A copy of a sheet has its mark as well: the one that kept its name is meant.
    if (!sheet || !mark || (blocks.has(mark.name) && sheet.getName() !== mark.name)) continue;
    blocks.set(mark.name, { sheet, mark, kept });
  }
  return blocks;
}

function readMark(text: string): Mark | null {
  try {
    const mark = JSON.parse(text) as Partial<Mark>;
    const { name, rows = 0, columns = 0, weights = '' } = mark;
    return name === undefined ? null : { ...mark, name, rows, columns, weights };
  } catch {
    return null;
  }
}

/** The tab of a block; made and marked where there is none. */
export function openBlock(spreadsheet: Spreadsheet, blocks: Blocks, one: MasterSheet, extra: Extra): Block {
  const known = blocks.get(one.name);
  if (known) return known;
  const sheet = freeSheet(spreadsheet, one);
  const mark: Mark = {
    name: one.name,
    rows: Math.max(filledRows(sheet), one.values.length),
    columns: one.columns,
    weights: '',
    isPlain: true,
  };
  const block = { sheet, mark, kept: '' };
  blocks.set(one.name, block);
  keepMark(block, extra);
  return block;
}

/** Says on the tab that its block is not whole. */
export function sayBeingWritten({ sheet }: Block): void {
  sheet.getRange(2, 1).setValue(beingWritten);
}

/** Writes one block, new or in place; `looks` are given with the others that the district may change afterwards. */
export function writeBlock(
  spreadsheet: Spreadsheet,
  blocks: Blocks,
  one: MasterSheet,
  extra: Extra,
  looks: (sheet: Sheet) => void = () => undefined,
): Block {
  const block = openBlock(spreadsheet, blocks, one, extra);
  const { sheet, mark } = block;
  // Nobody may review figures of one period and mean another: what the tab shows is not known until it is there.
  if (one.mark) kept(spreadsheet, one.mark.key)?.setValue('-');
  const rows = one.values.length;
  const columns = one.columns;
  sayBeingWritten(block);
  widen(block, columns, extra);
  if (rows > mark.rows) {
    mark.rows = rows;
    keepMark(block, extra);
  }
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  const range = sheet.getRange(
    ...[1, 1, Math.min(mark.rows, sheet.getMaxRows()), Math.max(columns, mark.columns)],
  );
  const size = { rows: range.getNumRows(), columns: range.getNumColumns() };
  // Formats first: text cells are «@» before they are written, so that no text can act as a formula or turn into a number.
  range.setNumberFormats(padded(one.formats, size, '@'));
  range.setValues(padded(one.values, size, ''));
  extra('màu nền', () => range.setBackgrounds(padded(one.backgrounds, size, '')));
  const weights = fingerprint(
    `${size.rows} ${size.columns} ${one.weights.map((row) => (row[0] === 'bold' ? 1 : 0)).join('')}`,
  );
  if (mark.weights !== weights) {
    extra('chữ đậm', () => {
      range.setFontWeights(padded<GoogleAppsScript.Spreadsheet.FontWeight>(one.weights, size, 'normal'));
      mark.weights = weights;
    });
  }
  if (mark.isPlain) {
    extra('độ rộng cột, dòng tiêu đề đứng yên', () => {
      firstTime(sheet, one);
      looks(sheet);
      delete mark.isPlain;
    });
  }
  if (one.hasKeys) {
    extra('ẩn dòng mã đơn vị', () => {
      if (mark.keys && mark.keys !== rows && mark.keys <= sheet.getMaxRows()) sheet.showRows(mark.keys);
      sheet.hideRows(rows);
      mark.keys = rows;
    });
  }
  mark.rows = rows;
  mark.columns = columns;
  keepMark(block, extra);
  const { mark: shown } = one;
  if (shown) extra('nhận lại từng đơn vị trên trang', () => keepShown(spreadsheet, sheet, shown));
  return block;
}

function kept(
  spreadsheet: Spreadsheet,
  key: string,
): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return spreadsheet.createDeveloperMetadataFinder().withKey(key).find()[0];
}

function keepShown(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { key, text }: { key: string; text: string },
): void {
  const known = kept(spreadsheet, key);
  if (known?.getLocation().getSheet()?.getSheetId() === sheet.getSheetId()) known.setValue(text);
  else {
    known?.remove();
    sheet.addDeveloperMetadata(key, text);
  }
}

/** A wider block pushes the district's own columns to the right instead of writing over them, and does so once. */
function widen(block: Block, columns: number, extra: Extra): void {
  const { sheet, mark } = block;
  if (mark.growing && sheet.getMaxColumns() > mark.growing.from) mark.columns = mark.growing.to;
  delete mark.growing;
  if (columns <= mark.columns) return;
  mark.growing = { to: columns, from: sheet.getMaxColumns() };
  keepMark(block, extra);
  sheet.insertColumnsAfter(mark.columns, columns - mark.columns);
  mark.columns = columns;
  delete mark.growing;
}

function keepMark(block: Block, extra: Extra): void {
  const { sheet, mark } = block;
  const text = JSON.stringify(mark);
  if (text === block.kept) return;
  extra('dấu nhận lại trang', () => {
    const [known] = block.kept === '' ? [] : sheet.createDeveloperMetadataFinder().withKey(blockKey).find();
    if (known) known.setValue(text);
    else sheet.addDeveloperMetadata(blockKey, text);
    block.kept = text;
  });
}

/** A tab that nobody has written on, called so if the name is free; or the block's own that lost its mark. */
function freeSheet(spreadsheet: Spreadsheet, one: MasterSheet): Sheet {
  for (let n = 1; ; n++) {
    const wanted = one.tab ?? one.name;
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) return spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
    if (sheet.getLastRow() === 0 || isUnmarked(sheet, one)) return sheet;
  }
}

/** Whether the block stands there and Google did not take its mark: its headings, or the word that it is being written. */
function isUnmarked(sheet: Sheet, one: MasterSheet): boolean {
  const marks = sheet.createDeveloperMetadataFinder().withKey(blockKey).find();
  if (marks.length > 0 || sheet.getMaxColumns() < one.columns) return false;
  const top = sheet.getRange(1, 1, one.headingRow, one.columns).getValues();
  const headings = (of: readonly (readonly unknown[])[]) => (of[one.headingRow - 1] ?? []).join('\n');
  return String(top[1]?.[0]) === beingWritten || headings(top) === headings(one.values);
}

/** How far down a block reaches that lost its mark. */
function filledRows(sheet: Sheet): number {
  const last = sheet.getLastRow();
  if (last < 3) return 0;
  const first = sheet.getRange(1, 1, last, 1).getValues();
  const end = first.findIndex(([value], i) => i > 2 && value === '');
  return end < 0 ? last : end;
}

/** Looks that the district may change afterwards: they are set once. */
function firstTime(sheet: Sheet, one: MasterSheet): void {
  const width = one.columns;
  sheet.setFrozenRows(one.headingRow);
  sheet.setFrozenColumns(one.frozenColumns);
  setWidths(sheet, new Map(one.widths.map((pixels, i) => [i + 1, pixels])));
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
