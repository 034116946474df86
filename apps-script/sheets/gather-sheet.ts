// The hidden sheet `_so`: the workbook's own data in its first rows, the marks of the last check, and one array formula
// that stacks every form and table so that the whole workbook is read in one call.

import { type OwnLines, withOwn } from '../../shared/asking/own-lines.ts';
import type { Asking } from '../../shared/asking/selection.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Slot } from '../../shared/period.ts';
import type { Receipt } from '../../shared/wire/submission.ts';
import { type GatheredBlock, gatherFormula, gatherRow, gatherSheet } from '../../shared/workbook/formula.ts';
import { type Layout, layoutOf } from '../../shared/workbook/layout.ts';
import { type Journal, writeJournal } from './journal.ts';
import type { Extra } from './long-work.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a workbook knows of itself. */
export interface BookData {
  /** `book`: a unit's own report; `master`: a district's summary. */
  sort: 'book' | 'master';
  template: number;
  catalogue: string;
  year: number;
  unit: { id: number; code: string; name: string };
  reporter: 'ward' | 'district';
  /** What the units above ask of it in this year; everything where left out. */
  asking?: Asking[];
  /** The lines that units above have added, as this year has them; kept in cells of their own. */
  own?: OwnLines[];
}

/** The common catalogue, with the lines that this workbook or summary has besides. */
export function catalogueOf({ own = [] }: { own?: OwnLines[] }): Catalogue {
  return withOwn(catalogue, own);
}

/** Where everything stands in a workbook that knows this of itself. */
export function layoutOfBook(data: BookData): Layout {
  return layoutOf(catalogueOf(data), data.year, data.reporter, data.asking);
}

/** The receipts that this workbook has got, by period: their revisions are the base of the next submission. */
export type Receipts = Partial<Record<Slot, KeptReceipt>>;

/** `file`: the spreadsheet that sent it, by which a copy is told; not with those that were read back. */
export type KeptReceipt = Receipt & { file?: string };

/** Grows when the template changes in a way that a workbook made earlier must be repaired for. */
export const templateVersion = 1;

/** Rows at the top that hold what the workbook knows of itself; they are written over and never emptied. */
const ownRows = 2;

/** Says what the spreadsheet is and what is about to be done to it, before anything else is. */
export function markWorkbook(
  spreadsheet: Spreadsheet,
  data: BookData,
  receipts: Receipts,
  journal: Journal,
): void {
  const sheet = hiddenSheet(spreadsheet);
  sheet.getRange(1, 1, ownRows, 4).setNumberFormat('@');
  // The journal first: data without one would say that the workbook is there.
  writeJournal(spreadsheet, journal);
  writeOwn(sheet, data, receipts);
  sheet.hideSheet();
}

/** The journal of work that begins in a spreadsheet which is marked already; where its hidden sheet is gone, that as well. */
export function beginWork(spreadsheet: Spreadsheet, data: BookData, journal: Journal): void {
  if (spreadsheet.getSheetByName(gatherSheet)) writeJournal(spreadsheet, journal);
  else markWorkbook(spreadsheet, data, {}, journal);
}

/** Writes the hidden sheet of a workbook, new or in place of a damaged one; a journal that stands there stays. */
export function writeGatherSheet(
  spreadsheet: Spreadsheet,
  data: BookData,
  blocks: readonly GatheredBlock[],
  receipts: Receipts,
  extra: Extra,
): void {
  // An old one is written over: formulas that look marks up in it would lose a sheet that is deleted.
  const sheet = hiddenSheet(spreadsheet);
  sheet.getRange(1, 1, ownRows, 2).setNumberFormat('@');
  writeOwn(sheet, data, receipts);
  // All but these and the journal goes: what the tabs show and which remarks stand on them is written anew when it is due.
  sheet.getRange(ownRows + 1, 1, sheet.getMaxRows() - ownRows, sheet.getMaxColumns()).clear();
  sheet.getRange(1, 4, ownRows, sheet.getMaxColumns() - 3).clear();
  sheet.getRange(1, 3).clear();
  sheet.getRange(1, 3, ownRows, 2).setNumberFormat('@');
  if (blocks.length > 0) writeBlocks(spreadsheet, blocks);
  extra('hỏi lại khi gõ vào trang kỹ thuật', () =>
    sheet.protect().setDescription('Trang kỹ thuật của Sổ Học Tập: xin đừng sửa').setWarningOnly(true),
  );
  sheet.hideSheet();
  writeOwnCells(sheet, data.own ?? []);
  extra('dấu của sổ trên tệp', () => remember(spreadsheet, data, receipts));
}

/** Stacks these blocks. */
export function writeBlocks(spreadsheet: Spreadsheet, blocks: readonly GatheredBlock[]): void {
  const sheet = hiddenSheet(spreadsheet);
  makeRoom(spreadsheet, sheet, blocks);
  sheet.getRange(gatherRow, 1).setFormula(gatherFormula(blocks));
}

function hiddenSheet(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
  return (
    spreadsheet.getSheetByName(gatherSheet) ??
    spreadsheet.insertSheet(gatherSheet, spreadsheet.getNumSheets())
  );
}

function writeOwn(sheet: GoogleAppsScript.Spreadsheet.Sheet, data: BookData, receipts: Receipts): void {
  sheet.getRange(1, 1, ownRows, 2).setValues([
    ['Sổ Học Tập', JSON.stringify(inCell(data))],
    ['Biên nhận', JSON.stringify(receipts)],
  ]);
  writeOwnCells(sheet, data.own ?? []);
}

/** What stands in the one cell: lines may be longer than it holds. */
function inCell({ own: _, ...data }: BookData): BookData {
  return data;
}

/** Cells of the first row that hold the lines, one after the other. */
const ownCells = { first: 6, count: 10 };

/** A cell takes 50.000 characters. */
const longestCell = 40_000;

function writeOwnCells(sheet: GoogleAppsScript.Spreadsheet.Sheet, own: readonly OwnLines[]): void {
  const text = own.length === 0 ? '' : JSON.stringify(own);
  const parts = Array.from({ length: ownCells.count }, (_, i) =>
    text.slice(i * longestCell, (i + 1) * longestCell),
  );
  const range = sheet.getRange(1, ownCells.first, 1, ownCells.count);
  range.setNumberFormat('@');
  range.setValues([parts]);
}

function ownIn(values: readonly unknown[][]): OwnLines[] {
  const cells = (values[0] ?? []).slice(ownCells.first - 1, ownCells.first - 1 + ownCells.count);
  const own = readJson(cells.map((cell) => String(cell ?? '')).join(''));
  return Array.isArray(own) ? (own as OwnLines[]) : [];
}

/** The lines that the spreadsheet has besides the common ones. */
export function readOwnLines(spreadsheet: Spreadsheet): OwnLines[] {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  return sheet ? ownIn(sheet.getRange(1, 1, 1, ownWidth).getValues()) : [];
}

/** How wide the first rows are read to know all that the workbook knows of itself. */
export const ownWidth = ownCells.first + ownCells.count - 1;

/** Rows kept free below the stack, for what people add. */
const spare = 2000;

/** Makes the hidden sheet tall enough for the whole stack, so that nothing is in its way; tells whether it was too short. */
export function makeRoom(
  spreadsheet: Spreadsheet,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  blocks: readonly Pick<GatheredBlock, 'sheet' | 'row'>[],
): boolean {
  const stacked = blocks.reduce((sum, block) => {
    const rows = spreadsheet.getSheetByName(block.sheet)?.getMaxRows() ?? 0;
    return sum + Math.max(0, rows - block.row + 1);
  }, gatherRow);
  const lacking = stacked - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking + spare);
  return lacking > 0;
}

/** The receipts that the workbook has. */
export function readReceipts(spreadsheet: Spreadsheet): Receipts {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  const known = sheet ? readBookData(sheet.getRange(1, 1, ownRows, 2).getValues()) : null;
  return known?.receipts ?? {};
}

/** Keeps what the workbook has been told is asked of it. */
export function writeAsking(
  spreadsheet: Spreadsheet,
  { data, receipts }: { data: BookData; receipts: Receipts },
  { asking, own }: { asking: Asking[]; own: OwnLines[] },
): void {
  const now = { ...data, asking };
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  sheet?.getRange(1, 2).setValue(JSON.stringify(inCell(now)));
  if (sheet && JSON.stringify(data.own ?? []) !== JSON.stringify(own)) writeOwnCells(sheet, own);
  remember(spreadsheet, now, receipts);
}

/** Keeps the lines that a summary has besides the common ones, by which its rows are known again. */
export function writeOwnLines(spreadsheet: Spreadsheet, own: readonly OwnLines[]): void {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  if (sheet) writeOwnCells(sheet, own);
}

/** Keeps the receipt of a period that was just submitted or read back. */
export function writeReceipts(spreadsheet: Spreadsheet, data: BookData, receipts: Receipts): void {
  spreadsheet.getSheetByName(gatherSheet)?.getRange(2, 2).setValue(JSON.stringify(receipts));
  remember(spreadsheet, data, receipts);
}

/** What the workbook knows of itself stands on the file as well, for when somebody deletes the hidden sheet. */
const dataKey = 'so_hoc_tap_so';

function remember(spreadsheet: Spreadsheet, data: BookData, receipts: Receipts): void {
  // What is asked is told anew at every opening, and there is little room on the file.
  const { asking: _, own: __, ...lasting } = data;
  const text = JSON.stringify({ data: lasting, receipts });
  const [known] = spreadsheet.createDeveloperMetadataFinder().withKey(dataKey).find();
  if (known) known.setValue(text);
  else spreadsheet.addDeveloperMetadata(dataKey, text);
}

/** The workbook's own data from its file, where the hidden sheet is gone. */
export function recallBookData(spreadsheet: Spreadsheet): { data: BookData; receipts: Receipts } | null {
  const [known] = spreadsheet.createDeveloperMetadataFinder().withKey(dataKey).find();
  const kept = readJson(known?.getValue());
  return typeof kept === 'object' && kept !== null && 'data' in kept
    ? (kept as { data: BookData; receipts: Receipts })
    : null;
}

/** Reads the workbook's own data from the first rows of the hidden sheet; null where it is no workbook of ours. */
export function readBookData(values: unknown[][]): { data: BookData; receipts: Receipts } | null {
  const data = readJson(values[0]?.[1]);
  if (typeof data !== 'object' || data === null || !('sort' in data)) return null;
  const receipts = readJson(values[1]?.[1]);
  const own = ownIn(values);
  return {
    data: own.length === 0 ? (data as BookData) : { ...(data as BookData), own },
    receipts: typeof receipts === 'object' && receipts !== null ? (receipts as Receipts) : {},
  };
}

function readJson(cell: unknown): unknown {
  try {
    return JSON.parse(String(cell ?? ''));
  } catch {
    return null;
  }
}
