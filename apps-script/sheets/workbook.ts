// Reads the workbook: in three calls through the hidden sheet where all is well, block by block through its anchors
// where something is not.
import { withOwn } from '../../shared/asking/own-lines.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { fold } from '../../shared/catalogue/cells.ts';
import type { Slot } from '../../shared/period.ts';
import { gatherRow, gatherSheet, letters, readGatherFormula } from '../../shared/workbook/formula.ts';
import type { Book, Grid, Spot } from '../../shared/workbook/grid/book.ts';
import { readBook } from '../../shared/workbook/grid/read-book.ts';
import { blockKey, gatheredWidth, type Layout, layoutOf } from '../../shared/workbook/layout.ts';
import { findBlocks, findSlotColumns, headingOfSlot } from './anchors.ts';
import { type BookData, makeRoom, type Receipts, readBookData, recallBookData } from './gather-sheet.ts';
import { isHalfDone, type Journal, journalIn } from './journal.ts';
import { readLocked } from './locked-periods.ts';
import { type Mark, readMarks } from './marks.ts';
import { type NotedRemark, readNoted } from './remark-list.ts';
import { readShown, type ShownPeriod } from './shown-period.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Where a block stands: its tab, and its heading row and key column, from 1. */
export interface Origin {
  sheet: string;
  row: number;
  column: number;
}

export interface Workbook {
  data: BookData;
  /** Everything that the unit may be asked: the common catalogue, and the lines that units above have added. */
  catalogue: Catalogue;
  receipts: Receipts;
  layout: Layout;
  /** What is under way in it, or lacking since; null where it is whole. */
  journal: Journal | null;
  book: Book;
  origins: ReadonlyMap<string, Origin>;
  /** True where the template no longer stands as it was written, though everything could be read. */
  shaken: boolean;
  /** The raw cells of every block, for writing the template anew. */
  grids: ReadonlyMap<string, Grid>;
  /** What the last check left, and how many rows of the hidden sheet it takes. */
  marks: readonly Mark[];
  markRows: number;
  /** Columns that are coloured as locked now. */
  locked: readonly Slot[];
  /** Remarks of the unit above that stand on the cells now. */
  remarks: readonly NotedRemark[];
  /** What the file says that it shows; null where it was never arranged. */
  shown: ShownPeriod | null;
}

/**
 * Reads the open spreadsheet; null where it is no workbook of ours, or pages of it are still being written. `places`: only
 * where everything stands is asked for, which saves the call for the texts that the cells show.
 */
export function readWorkbook(
  spreadsheet: Spreadsheet,
  catalogue: Catalogue,
  what: 'all' | 'places' = 'all',
): Workbook | null {
  const workbook = readUnfinished(spreadsheet, catalogue, what);
  return workbook && isHalfDone(workbook.journal) ? null : workbook;
}

/** The same, also in the middle of its making or repair. */
export function readUnfinished(
  spreadsheet: Spreadsheet,
  catalogue: Catalogue,
  what: 'all' | 'places' = 'all',
): Workbook | null {
  const sheet = spreadsheet.getSheetByName(gatherSheet);
  let range = sheet?.getDataRange();
  let values = range?.getValues() ?? [];
  const known = readBookData(values) ?? recallBookData(spreadsheet);
  if (known?.data.sort !== 'book') return null;
  const { year, reporter, asking = [], own = [] } = known.data;
  const whole = withOwn(catalogue, own);
  const layout = layoutOf(whole, year, reporter, asking);
  // A table has grown beyond the room that the stack has: the stack shows an error until there is more.
  if (sheet && values[gatherRow - 1]?.[0] === '#REF!') {
    const blocks = readGatherFormula(sheet.getRange(gatherRow, 1).getFormula());
    if (blocks && makeRoom(spreadsheet, sheet, blocks)) {
      range = sheet.getDataRange();
      values = range.getValues();
    }
  }
  const kept = {
    catalogue: whole,
    layout,
    journal: journalIn(values),
    marks: readMarks(values),
    markRows: values.filter((row) => String(row[gatheredWidth + 1] ?? '') !== '').length,
    remarks: readNoted(values),
    locked: readLocked(values),
    shown: readShown(values),
  };
  const quick = sheet && range ? quickRead(layout, values, sheet, what === 'all' ? range : null) : null;
  if (quick && quick.book.damage.length === 0) return { ...known, ...kept, ...quick, shaken: false };
  const slow = slowRead(spreadsheet, layout);
  return { ...known, ...kept, ...slow, shaken: true };
}

/** Tab and address of a spot: «I. Các mô hình học tập», `J12`. Null where its block is not found. */
export function addressOf(workbook: Workbook, spot: Spot): { sheet: string; cell: string } | null {
  const origin = workbook.origins.get(spot.block);
  if (!origin) return null;
  return { sheet: origin.sheet, cell: `${letters(origin.column + spot.column)}${origin.row + spot.row}` };
}

interface Found {
  book: Book;
  origins: ReadonlyMap<string, Origin>;
  grids: ReadonlyMap<string, Grid>;
}

function quickRead(
  layout: Layout,
  values: unknown[][],
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  range: GoogleAppsScript.Spreadsheet.Range | null,
): Found | null {
  if (/^#/.test(String(values[gatherRow - 1]?.[0] ?? '#')) === false) return null;
  const formula = sheet.getRange(gatherRow, 1).getFormula();
  const blocks = readGatherFormula(formula);
  const ids = blockIds(layout);
  if (!blocks || blocks.length !== ids.length) return null;
  const texts = range ? range.getDisplayValues() : values.map((row) => row.map(String));
  const cut = <T>(rows: T[][]) => rows.slice(gatherRow - 1).map((row) => row.slice(0, gatheredWidth));
  const grid: Grid = { values: cut(values), texts: cut(texts) };
  const origins = new Map(ids.map((id, i) => [id, blocks[i] as Origin]));
  return { book: readBook(layout, grid), origins, grids: blocksOf(grid) };
}

function slowRead(spreadsheet: Spreadsheet, layout: Layout): Found {
  const columns = findSlotColumns(spreadsheet);
  const origins = new Map<string, Origin>();
  const grids = new Map<string, Grid>();
  const stacked: Grid = { values: [], texts: [] };
  for (const block of findBlocks(spreadsheet, layout)) {
    const { sheet } = block;
    const rows = Math.max(1, sheet.getLastRow() - block.heading + 1);
    const width = Math.max(1, sheet.getLastColumn() - block.column + 1);
    const range = sheet.getRange(block.heading, block.column, rows, width);
    const grid = withKeys(block.id, { values: range.getValues(), texts: range.getDisplayValues() });
    const shift = grid.shifted ? 1 : 0;
    const headings = grid.values[0] ?? [];
    const known = new Set(headingOfSlot(block.id).map(({ heading }) => fold(heading)));
    const read = new Set(headings.map((heading) => fold(String(heading))));
    for (const { slot, heading } of headingOfSlot(block.id)) {
      // A column's mark stays where it is when only the cells are moved: it counts where no heading tells.
      const at = (columns.get(slot) ?? 0) - block.column + shift;
      if (read.has(fold(heading)) || at < shift || known.has(fold(String(headings[at] ?? '')))) continue;
      headings[at] = heading;
    }
    origins.set(block.id, { sheet: sheet.getName(), row: block.heading, column: block.column - shift });
    grids.set(block.id, grid);
    stacked.values.push(...grid.values);
    stacked.texts.push(...grid.texts);
  }
  return { book: readBook(layout, stacked), origins, grids };
}

/** Gives a block its key column back where it was deleted, and the key in its heading row. */
function withKeys(id: string, grid: Grid): Grid & { shifted: boolean } {
  const key = blockKey(id);
  const first = String(grid.values[0]?.[0] ?? '');
  if (first === key) return { ...grid, shifted: false };
  const headed = first === '' || first === 'STT' ? first === 'STT' : false;
  if (headed) {
    return {
      values: grid.values.map((row, i) => [i === 0 ? key : '', ...row]),
      texts: grid.texts.map((row) => ['', ...row]),
      shifted: true,
    };
  }
  return {
    values: grid.values.map((row, i) => (i === 0 ? [key, ...row.slice(1)] : row)),
    texts: grid.texts,
    shifted: false,
  };
}

function blockIds(layout: Layout): string[] {
  return [...layout.forms.map((sheet) => sheet.form.id), ...layout.tables.map((sheet) => sheet.table.id)];
}

function blocksOf(grid: Grid): Map<string, Grid> {
  const grids = new Map<string, Grid>();
  let current: Grid | null = null;
  grid.values.forEach((row, i) => {
    const key = String(row[0] ?? '');
    if (/^#[A-Za-z_]\w*$/.test(key)) {
      current = { values: [], texts: [] };
      grids.set(key.slice(1), current);
    }
    current?.values.push(row);
    current?.texts.push(grid.texts[i] ?? []);
  });
  return grids;
}
