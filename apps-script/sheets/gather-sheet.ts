// The hidden sheet `_so`: the workbook's own data in its first rows, the marks of the last check, and one array formula
// that stacks every form and table so that the whole workbook is read in one call.
import { type GatheredBlock, gatherFormula, gatherRow, gatherSheet } from '../../shared/formula.ts';
import type { Slot } from '../../shared/period.ts';
import type { Receipt } from '../../shared/submission.ts';

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
}

/** The receipts that this workbook has got, by period: their revisions are the base of the next submission. */
export type Receipts = Partial<Record<Slot, Receipt>>;

/** Grows when the template changes in a way that a workbook made earlier must be repaired for. */
export const templateVersion = 1;

/** Writes the hidden sheet of a workbook, new or in place of a damaged one. */
export function writeGatherSheet(
  book: Spreadsheet,
  data: BookData,
  blocks: readonly GatheredBlock[],
  receipts: Receipts,
): void {
  const old = book.getSheetByName(gatherSheet);
  if (old) book.deleteSheet(old);
  const sheet = book.insertSheet(gatherSheet, book.getNumSheets());
  sheet.getRange(1, 1, 2, 2).setNumberFormat('@');
  sheet.getRange(1, 1, 2, 2).setValues([
    ['Sổ Học Tập', JSON.stringify(data)],
    ['Biên nhận', JSON.stringify(receipts)],
  ]);
  if (blocks.length > 0) {
    // Room for the whole stack and for what people add, so that it never has to push anything down.
    sheet.insertRowsAfter(sheet.getMaxRows(), 2000);
    sheet.getRange(gatherRow, 1).setFormula(gatherFormula(blocks));
  }
  sheet.protect().setDescription('Trang kỹ thuật của Sổ Học Tập: xin đừng sửa').setWarningOnly(true);
  sheet.hideSheet();
}

/** Keeps the receipt of a period that was just submitted or read back. */
export function writeReceipts(book: Spreadsheet, receipts: Receipts): void {
  book.getSheetByName(gatherSheet)?.getRange(2, 2).setValue(JSON.stringify(receipts));
}

/** Reads the workbook's own data from the first rows of the hidden sheet; null where it is no workbook of ours. */
export function readBookData(values: unknown[][]): { data: BookData; receipts: Receipts } | null {
  const data = readJson(values[0]?.[1]);
  if (typeof data !== 'object' || data === null || !('sort' in data)) return null;
  const receipts = readJson(values[1]?.[1]);
  return {
    data: data as BookData,
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
