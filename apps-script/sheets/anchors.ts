// The marks by which a sheet and its columns are found again: named ranges, developer metadata, and last the words in
// the headings.
import { fold } from '../../shared/catalogue/cells.ts';
import { slotName, slots } from '../../shared/period.ts';
import { letters } from '../../shared/workbook/formula.ts';
import {
  formColumns,
  formHeadings,
  formTitle,
  headingRow,
  type Layout,
  slotColumn,
  tableHeadings,
} from '../../shared/workbook/layout.ts';
import type { Extra } from './long-work.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const sheetKey = 'so_hoc_tap_bieu';
const columnKey = 'so_hoc_tap_cot';

/** A block of the template as it stands now. `heading` and `column` count from 1. */
export interface Block {
  id: string;
  sheet: Sheet;
  heading: number;
  column: number;
}

/** Name of a block's range: `so_A`, `so_bang_lop_chuyen_de`. */
function rangeName(id: string): string {
  return `so_${id}`;
}

/** Leaves the marks on a sheet that was just written. Column marks only where headings may be reworded: the periods. */
export function dropAnchors(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  block: { id: string; rows: number; width: number; isForm: boolean },
  extra: Extra,
): void {
  const { id, rows, width, isForm } = block;
  extra('tên vùng của trang', () =>
    spreadsheet.setNamedRange(rangeName(id), sheet.getRange(headingRow, 1, rows, width)),
  );
  extra('dấu nhận lại trang và cột', () => {
    // A page that is written for the second time has some of them: Google would put another beside each.
    const there = sheet.createDeveloperMetadataFinder().find();
    const has = (key: string, value: string) =>
      there.some((data) => data.getKey() === key && data.getValue() === value);
    if (!has(sheetKey, id)) sheet.addDeveloperMetadata(sheetKey, id);
    for (const slot of isForm ? slots : []) {
      if (has(columnKey, `${id}/${slot}`)) continue;
      // Google takes marks on a whole column only, and reports say that a range with an end is none.
      const column = letters(slotColumn(slot));
      sheet.getRange(`${column}:${column}`).addDeveloperMetadata(columnKey, `${id}/${slot}`);
    }
  });
}

/** Marks a block where it was found, so that it is found there again whatever becomes of its tab. */
export function markAgain(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  id: string,
  { row, column }: { row: number; column: number },
): void {
  spreadsheet.setNamedRange(rangeName(id), sheet.getRange(row, Math.max(1, column)));
  const known = sheet.getDeveloperMetadata().some((data) => data.getKey() === sheetKey);
  if (!known) sheet.addDeveloperMetadata(sheetKey, id);
}

/** Finds every block of the layout that can still be found. Three searches of the whole document, whatever its size. */
export function findBlocks(spreadsheet: Spreadsheet, layout: Layout): Block[] {
  const named = new Map(spreadsheet.getNamedRanges().map((range) => [range.getName(), range.getRange()]));
  const marked = new Map(
    spreadsheet
      .createDeveloperMetadataFinder()
      .withKey(sheetKey)
      .find()
      .map((data) => [data.getValue() ?? '', data.getLocation().getSheet()]),
  );
  const taken: Sheet[] = [];
  const expected = [
    ...layout.forms.map((sheet) => ({
      id: sheet.form.id,
      name: sheet.name,
      headings: formHeadings(sheet.form.id),
      title: formTitle(sheet.form),
    })),
    ...layout.tables.map((sheet) => ({
      id: sheet.table.id,
      name: sheet.name,
      headings: tableHeadings(sheet.table),
      title: '',
    })),
  ];
  return expected.flatMap(({ id, name, headings, title }): Block[] => {
    const range = named.get(rangeName(id));
    if (range && headingsFit(range.getSheet(), range.getRow(), range.getColumn(), headings)) {
      return take(taken, { id, sheet: range.getSheet(), heading: range.getRow(), column: range.getColumn() });
    }
    const mark = marked.get(id);
    const candidates = [mark, spreadsheet.getSheetByName(name), ...spreadsheet.getSheets()];
    for (const sheet of candidates) {
      if (!sheet || taken.some((one) => one.getSheetId() === sheet.getSheetId())) continue;
      // A marked sheet needs no title to be told from its like.
      const place = findHeadings(sheet, headings, sheet === mark ? '' : title);
      if (place) return take(taken, { id, sheet, ...place });
    }
    return [];
  });
}

/** Slots whose column carries its mark, by `A/Q1`: the column's number on its sheet, from 1. */
export function findSlotColumns(spreadsheet: Spreadsheet): Map<string, number> {
  const columns = new Map<string, number>();
  for (const data of spreadsheet.createDeveloperMetadataFinder().withKey(columnKey).find()) {
    const column = data.getLocation().getColumn();
    if (column) columns.set(data.getValue() ?? '', column.getColumn());
  }
  return columns;
}

/** The words of a heading for a slot, to put in place of one that was reworded. */
export function headingOfSlot(id: string): { slot: string; heading: string }[] {
  return slots.map((slot) => ({ slot: `${id}/${slot}`, heading: slotName(slot) }));
}

function take(taken: Sheet[], block: Block): Block[] {
  taken.push(block.sheet);
  return [block];
}

function headingsFit(sheet: Sheet, row: number, column: number, headings: string[]): boolean {
  if (row > sheet.getMaxRows()) return false;
  const width = Math.min(headings.length + 4, sheet.getMaxColumns() - column + 1);
  const found = sheet.getRange(row, column, 1, width).getValues()[0] ?? [];
  return score(found, headings) >= 0.5;
}

/** The row in which most of the headings stand, key column first; the block's own key settles it. */
function findHeadings(
  sheet: Sheet,
  headings: string[],
  title: string,
): { heading: number; column: number } | null {
  const values = sheet.getDataRange().getValues();
  let best: { heading: number; column: number; score: number } | null = null;
  for (let i = 0; i < Math.min(values.length, 200); i++) {
    const row = values[i] ?? [];
    const key = row.indexOf(headings[0]);
    if (key >= 0) return { heading: i + 1, column: key + 1 };
    const found = score(row, headings);
    // Without the key, forms look alike: their titles above the headings must tell them apart.
    if (found >= 0.8 && (!best || found > best.score) && titleFits(values, i, title)) {
      const label = row.findIndex(
        (cell) => fold(String(cell)) === fold(headings[formColumns.label - 1] ?? ''),
      );
      best = { heading: i + 1, column: Math.max(1, label + 1 - (formColumns.label - 1)), score: found };
    }
  }
  return best ? { heading: best.heading, column: best.column } : null;
}

function titleFits(values: unknown[][], heading: number, title: string): boolean {
  const above = values.slice(0, heading).map((row) => row.join(' '));
  return title === '' || fold(above.join(' ')).indexOf(fold(title)) >= 0;
}

/** Share of the headings' words that are there. */
function score(found: unknown[], headings: string[]): number {
  const words = new Set(found.map((cell) => fold(String(cell ?? ''))));
  const wanted = headings.filter((heading) => heading !== '' && heading.charAt(0) !== '#');
  return wanted.filter((heading) => words.has(fold(heading))).length / Math.max(1, wanted.length);
}
