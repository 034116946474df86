// Repairs a workbook: sheets that stand as they were written are left alone, what people typed is kept.
import { fold } from '../../shared/catalogue/cells.ts';
import { slots } from '../../shared/period.ts';
import {
  blocksOf,
  type GatheredBlock,
  gatherSheet,
  letters,
  marksRange,
  type Places,
  placesOf,
  sheetReference,
} from '../../shared/workbook/formula.ts';
import type { Grid } from '../../shared/workbook/grid/book.ts';
import { type FormSheet, subtitleOf, type TableSheet } from '../../shared/workbook/layout.ts';
import { type TypedCells, writeFormSheet } from './form-sheet.ts';
import { writeGatherSheet } from './gather-sheet.ts';
import type { KeptCell } from './kept-cells.ts';
import { runsOf } from './marks.ts';
import { writeTableSheet } from './table-sheet.ts';
import type { Origin, Workbook } from './workbook.ts';
import { isComputed, mendWorkedOut } from './worked-out.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a repair did, in an officer's words. */
export interface Repair {
  rewritten: string[];
  /** Copies of the sheets as they were, for comparison. */
  copies: string[];
}

/**
 * Writes the damaged sheets of a workbook anew and leaves the others alone. A sheet that is rewritten stays beside the
 * new one as a hidden copy, and every cell that people had typed goes back to its place, readable or not.
 */
export function repairTemplate(spreadsheet: Spreadsheet, workbook: Workbook): Repair {
  const { layout, data } = workbook;
  const broken = brokenBlocks(spreadsheet, workbook);
  const repair: Repair = { rewritten: [], copies: [] };
  const places = placesAfter(workbook, broken);
  const subtitle = subtitleOf(data);
  for (const table of layout.tables) {
    if (!broken.has(table.table.id)) continue;
    const typed = typedRowsOf(workbook, table);
    writeTableSheet(
      spreadsheet,
      freshSheet(spreadsheet, workbook, table.table.id, table.name, repair),
      table,
      subtitle,
      typed,
    );
  }
  for (const form of layout.forms) {
    if (!broken.has(form.form.id)) continue;
    const typed = typedCellsOf(workbook, form);
    const sheet = freshSheet(spreadsheet, workbook, form.form.id, form.name, repair);
    writeFormSheet(spreadsheet, sheet, layout, form, subtitle, typed, places);
  }
  writeGatherSheet(spreadsheet, data, blocksAfter(workbook, broken), workbook.receipts);
  mendFormulas(spreadsheet, workbook, broken, places);
  return repair;
}

/** Blocks that are gone, lack a row or column, lost a hidden key, or in which a formula was typed over. */
function brokenBlocks(spreadsheet: Spreadsheet, workbook: Workbook): Set<string> {
  const broken = new Set(workbook.book.damage.map((damage) => damage.block));
  for (const form of workbook.layout.forms) {
    const id = form.form.id;
    const origin = workbook.origins.get(id);
    const grid = workbook.grids.get(id);
    const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    if (!origin || !grid || !sheet || origin.column < 1) {
      broken.add(id);
      continue;
    }
    const formulas = sheet
      .getRange(origin.row, origin.column, grid.values.length, (grid.values[0] ?? []).length)
      .getFormulas();
    for (const row of form.rows) {
      const spot = workbook.book.spots[row.key];
      if (row.role === 'section' || row.role === 'title' || !spot) continue;
      if (grid.values[spot.row]?.[0] !== row.key) broken.add(id);
      for (const slot of slots) {
        const column = workbook.book.columns[`${id}/${slot}`];
        if (isComputed(row, slot) && column !== undefined && !formulas[spot.row]?.[column]) broken.add(id);
      }
    }
  }
  for (const { table } of workbook.layout.tables) {
    const origin = workbook.origins.get(table.id);
    if (!origin || origin.column < 1) broken.add(table.id);
  }
  return broken;
}

/** Where everything stands while nothing is written anew. */
export function placesNow(workbook: Workbook): Places {
  return placesAfter(workbook, new Set());
}

/** Puts the planned formulas into sheets that are left alone, where they point at old sheets, elsewhere or nowhere. */
function mendFormulas(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  broken: ReadonlySet<string>,
  places: Places,
): void {
  const { origins, grids } = workbook;
  const whole = new Set([...origins.keys()].filter((id) => !broken.has(id)));
  mendWorkedOut(spreadsheet, workbook, places, whole);
  for (const id of whole) {
    const origin = origins.get(id);
    const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    const grid = grids.get(id);
    if (!origin || !sheet || !grid) continue;
    const width = (grid.values[0] ?? []).length;
    mendMarks(
      sheet,
      origin,
      sheet.getRange(origin.row, origin.column, grid.values.length, width).getFormulas(),
    );
  }
}

/** Marks are looked up in the hidden sheet; where that was deleted or shifted, the look-up leads elsewhere. */
function mendMarks(sheet: Sheet, origin: Origin, found: string[][]): void {
  const rows = found.flatMap((row, i) => (row.some(isLostMark) ? [i] : []));
  const column = (found[rows[0] ?? -1] ?? []).findIndex(isLostMark);
  const marks = sheetReference(gatherSheet, marksRange);
  for (const [from, to] of runsOf(rows)) {
    sheet
      .getRange(origin.row + from, origin.column + column, to - from + 1, 1)
      .setFormulas(
        found.slice(from, to + 1).map((row) => [(row[column] ?? '').replace(lookedUp, () => marks)]),
      );
  }
}

const lookedUp = /#REF!|'?_so'?!\$?[A-Z]+\$?\d*:\$?[A-Z]+\$?\d*/;

function isLostMark(formula: string): boolean {
  if (!/^=IFERROR\(VLOOKUP\(/.test(formula)) return false;
  const range = lookedUp.exec(formula)?.[0] ?? '';
  return range.replace(/'/g, '') !== `${gatherSheet}!${marksRange}`;
}

/** Where everything stands once the broken blocks are written anew: those as the layout says, the others as found. */
function placesAfter(workbook: Workbook, broken: ReadonlySet<string>): Places {
  const standard = placesOf(workbook.layout);
  const { book, origins } = workbook;
  return {
    cell: (key, slot) => {
      const spot = book.spots[key];
      const origin = spot && !broken.has(spot.block) ? origins.get(spot.block) : undefined;
      const column = spot && book.columns[`${spot.block}/${slot}`];
      if (!spot || !origin || column === undefined) return standard.cell(key, slot);
      return { sheet: origin.sheet, row: origin.row + spot.row, letter: letters(origin.column + column) };
    },
    column: (table, code) => {
      const origin = broken.has(table) ? undefined : origins.get(table);
      const column = book.columns[`${table}/${code}`];
      if (!origin || column === undefined) return standard.column(table, code);
      return { sheet: origin.sheet, row: origin.row, letter: letters(origin.column + column) };
    },
  };
}

function blocksAfter(workbook: Workbook, broken: ReadonlySet<string>): GatheredBlock[] {
  const { layout, origins, grids } = workbook;
  const ids = [
    ...layout.forms.map((sheet) => sheet.form.id),
    ...layout.tables.map((sheet) => sheet.table.id),
  ];
  return blocksOf(layout).map((standard, i) => {
    const id = ids[i] ?? '';
    const origin = broken.has(id) ? undefined : origins.get(id);
    if (!origin) return standard;
    const length = grids.get(id)?.values.length ?? 1;
    return { ...origin, last: standard.last === null ? null : origin.row + length - 1 };
  });
}

/** The raw cells of a form as people left them; formulas are not typed cells and are left to the layout. */
export function typedCellsOf(workbook: Workbook, form: FormSheet): TypedCells {
  const grid = workbook.grids.get(form.form.id);
  const typed = new Map<string, { cells: KeptCell[]; note: unknown }>();
  if (!grid) return typed;
  const note = (grid.values[0] ?? []).findIndex((cell) => fold(String(cell)) === fold('Ghi chú'));
  for (const row of form.rows) {
    const spot = workbook.book.spots[row.key];
    if (row.role === 'section' || row.role === 'title' || !spot) continue;
    const values = grid.values[spot.row] ?? [];
    typed.set(row.key, {
      cells: slots.map((slot) => {
        const column = workbook.book.columns[`${form.form.id}/${slot}`];
        return keptAt(grid, spot.row, column);
      }),
      note: note < 0 ? '' : (values[note] ?? ''),
    });
  }
  return typed;
}

function typedRowsOf(workbook: Workbook, { table }: TableSheet): KeptCell[][] {
  const grid = workbook.grids.get(table.id);
  if (!grid) return [];
  const columns = table.columns.map((column) => workbook.book.columns[`${table.id}/${column.code}`]);
  const rows = grid.values.slice(1).map((_, i) => columns.map((column) => keptAt(grid, i + 1, column)));
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every(({ value }) => value === '')) rows.pop();
  return rows;
}

function keptAt(grid: Grid, row: number, column: number | undefined): KeptCell {
  if (column === undefined) return { value: '', text: '' };
  return { value: grid.values[row]?.[column] ?? '', text: grid.texts[row]?.[column] ?? '' };
}

/** A new empty sheet in the place of a block's old one; the old one stays as a hidden copy. */
function freshSheet(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  id: string,
  name: string,
  repair: Repair,
): Sheet {
  const origin = workbook.origins.get(id);
  const old = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
  repair.rewritten.push(name);
  if (!old) return spreadsheet.insertSheet(freeName(spreadsheet, name), spreadsheet.getNumSheets());
  const index = old.getIndex();
  for (const data of old.getDeveloperMetadata()) data.remove();
  const copy = freeName(spreadsheet, `Lưu ${name}`.slice(0, 80));
  old.setName(copy);
  repair.copies.push(copy);
  const fresh = spreadsheet.insertSheet(name, index - 1);
  old.hideSheet();
  return fresh;
}

function freeName(spreadsheet: Spreadsheet, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!spreadsheet.getSheetByName(name)) return name;
  }
}
