// Repairs a workbook: sheets that stand as they were written are left alone, what people typed is kept.
import { fold } from '../../shared/catalogue/cells.ts';
import { slots } from '../../shared/period.ts';
import { lastYearRange, shownNumberFormula } from '../../shared/workbook/earlier-figures.ts';
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
import { type FormSheet, type Layout, subtitleOf, type TableSheet } from '../../shared/workbook/layout.ts';
import { markAgain } from './anchors.ts';
import { type TypedCells, typedSoFar, writeFormSheet } from './form-sheet.ts';
import { markWorkbook, writeGatherSheet } from './gather-sheet.ts';
import type { Journal, Rewritten } from './journal.ts';
import type { KeptCell } from './kept-cells.ts';
import { lockedFormula } from './locked-periods.ts';
import type { Extra, Step, StepName } from './long-work.ts';
import { runsOf } from './marks.ts';
import { enteredSoFar, writeTableSheet } from './table-sheet.ts';
import type { Origin, Workbook } from './workbook.ts';
import { isComputed, mendWorkedOut } from './worked-out.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** The blocks that a repair writes anew, by id. */
type AllRewritten = Readonly<Record<string, Rewritten>>;

/**
 * Finds what is to be written anew and says so in the journal. Each old sheet is marked where it was found, so that what
 * people typed is read from it until its new sheet stands.
 */
export function planRepair(spreadsheet: Spreadsheet, workbook: Workbook): Journal {
  const { layout, origins } = workbook;
  const broken = brokenBlocks(spreadsheet, workbook);
  const rewritten: Record<string, Rewritten> = {};
  for (const { id, name } of pagesOf(layout)) {
    if (!broken.has(id)) continue;
    const origin = origins.get(id);
    const old = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    if (origin && old) markAgain(spreadsheet, old, id, origin);
    rewritten[id] = {
      tab: old && old.getName() === name ? name : freeName(spreadsheet, name),
      copy: old ? freeName(spreadsheet, `Lưu ${name}`.slice(0, 80)) : '',
    };
  }
  const journal: Journal = { task: 'repair', done: [], lacking: {}, rewritten };
  markWorkbook(spreadsheet, workbook.data, workbook.receipts, journal);
  return journal;
}

/** The steps of a repair by name and page. */
export function repairPages(layout: Layout, { rewritten = {} }: Journal): StepName[] {
  return pagesOf(layout).flatMap(({ id }) => (rewritten[id] ? [{ name: id, page: rewritten[id].tab }] : []));
}

/**
 * Writes the damaged sheets of a workbook anew and leaves the others alone. A sheet that is rewritten stays beside the
 * new one as a hidden copy, and every cell that people had typed goes back to its place, readable or not.
 */
export function repairSteps(spreadsheet: Spreadsheet, workbook: Workbook, journal: Journal): Step[] {
  const { layout, data } = workbook;
  const rewritten = journal.rewritten ?? {};
  const places = placesAfter(workbook, rewritten);
  const subtitle = subtitleOf(data);
  const step = (id: string, write: (sheet: Sheet, extra: Extra) => void): Step[] => {
    const one = rewritten[id];
    if (!one) return [];
    const run = (extra: Extra) => {
      write(freshSheet(spreadsheet, workbook, id, one), extra);
      retire(spreadsheet, one, extra);
    };
    return [{ name: id, page: one.tab, run }];
  };
  return [
    ...layout.tables.flatMap((table) =>
      step(table.table.id, (sheet, extra) => {
        const soFar = enteredSoFar(sheet, table);
        const entered = soFar.length > 0 ? soFar : typedRowsOf(workbook, table);
        writeTableSheet(spreadsheet, sheet, table, subtitle, entered, extra);
      }),
    ),
    ...layout.forms.flatMap((form) =>
      step(form.form.id, (sheet, extra) => {
        const typed = new Map([...typedCellsOf(workbook, form), ...typedSoFar(sheet, form)]);
        writeFormSheet(spreadsheet, sheet, layout, form, subtitle, typed, extra, places);
      }),
    ),
    {
      name: gatherSheet,
      page: '',
      run: (extra) =>
        writeGatherSheet(spreadsheet, data, blocksAfter(workbook, rewritten), workbook.receipts, extra),
    },
    { name: 'cong-thuc', page: '', run: () => mendFormulas(spreadsheet, workbook, rewritten, places) },
  ];
}

/** Tables first: formulas of the forms point at them. */
function pagesOf(layout: Layout): { id: string; name: string }[] {
  return [
    ...layout.tables.map(({ table, name }) => ({ id: table.id, name })),
    ...layout.forms.map(({ form, name }) => ({ id: form.id, name })),
  ];
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
  return placesAfter(workbook, {});
}

/** Puts the planned formulas into sheets that are left alone, where they point at old sheets, elsewhere or nowhere. */
function mendFormulas(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  rewritten: AllRewritten,
  places: Places,
): void {
  const { origins, grids } = workbook;
  const whole = new Set([...origins.keys()].filter((id) => !rewritten[id]));
  mendWorkedOut(spreadsheet, workbook, places, whole);
  for (const id of whole) {
    const origin = origins.get(id);
    const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
    const grid = grids.get(id);
    if (!origin || !sheet || !grid) continue;
    const width = (grid.values[0] ?? []).length;
    const found = sheet.getRange(origin.row, origin.column, grid.values.length, width).getFormulas();
    mendLookUps(sheet, origin, found, marksRange, isMark);
    mendLookUps(sheet, origin, found, lastYearRange, isLastYear);
    // Of headings only the mark column's is worked out.
    const mark = (found[0] ?? []).findIndex((formula) => formula !== '');
    if (mark >= 0 && /#REF!/.test(found[0]?.[mark] ?? ''))
      sheet
        .getRange(origin.row - 1, origin.column + mark, 2, 1)
        .setFormulas([[shownNumberFormula], [lockedFormula]]);
  }
}

/**
 * Marks and last year's figures are looked up in the hidden sheet; where that was deleted or shifted, the look-up leads
 * elsewhere.
 */
function mendLookUps(
  sheet: Sheet,
  origin: Origin,
  found: string[][],
  right: string,
  isOne: (formula: string) => boolean,
): void {
  const isLost = (formula: string) => isOne(formula) && leadsTo(formula) !== `${gatherSheet}!${right}`;
  const rows = found.flatMap((row, i) => (row.some(isLost) ? [i] : []));
  const column = (found[rows[0] ?? -1] ?? []).findIndex(isLost);
  const range = sheetReference(gatherSheet, right);
  for (const [from, to] of runsOf(rows)) {
    sheet
      .getRange(origin.row + from, origin.column + column, to - from + 1, 1)
      .setFormulas(
        found.slice(from, to + 1).map((row) => [(row[column] ?? '').replace(lookedUp, () => range)]),
      );
  }
}

const lookedUp = /#REF!|'?_so'?!\$?[A-Z]+\$?\d*:\$?[A-Z]+\$?\d*/;

function leadsTo(formula: string): string {
  return (lookedUp.exec(formula)?.[0] ?? '').replace(/'/g, '');
}

function isMark(formula: string): boolean {
  return /^=IFERROR\(VLOOKUP\(/.test(formula) && !isLastYear(formula);
}

/** Shown as text, which a mark is already. */
function isLastYear(formula: string): boolean {
  return /^=IFERROR\(VLOOKUP\(.*&""/.test(formula);
}

/** Where everything stands once the broken blocks are written anew: those as the layout says, the others as found. */
function placesAfter(workbook: Workbook, rewritten: AllRewritten): Places {
  const standard = placesOf(workbook.layout);
  const { book, origins } = workbook;
  /** On the tab that the block was given, which is not the layout's where that name was taken. */
  const onTab = <P extends { sheet: string }>(block: string, place: P): P => {
    const tab = rewritten[block]?.tab;
    return tab === undefined ? place : { ...place, sheet: tab };
  };
  const blocks = new Map(
    workbook.layout.forms.flatMap((form) =>
      form.rows.map((row): [string, string] => [row.key, form.form.id]),
    ),
  );
  return {
    cell: (key, slot) => {
      const spot = book.spots[key];
      const origin = spot && !rewritten[spot.block] ? origins.get(spot.block) : undefined;
      const column = spot && book.columns[`${spot.block}/${slot}`];
      if (!spot || !origin || column === undefined)
        return onTab(blocks.get(key) ?? '', standard.cell(key, slot));
      return { sheet: origin.sheet, row: origin.row + spot.row, letter: letters(origin.column + column) };
    },
    column: (table, code) => {
      const origin = rewritten[table] ? undefined : origins.get(table);
      const column = book.columns[`${table}/${code}`];
      if (!origin || column === undefined) return onTab(table, standard.column(table, code));
      return { sheet: origin.sheet, row: origin.row, letter: letters(origin.column + column) };
    },
  };
}

export function blocksAfter(
  workbook: Pick<Workbook, 'layout' | 'origins' | 'grids'>,
  rewritten: AllRewritten,
): GatheredBlock[] {
  const { layout, origins, grids } = workbook;
  const ids = [
    ...layout.forms.map((sheet) => sheet.form.id),
    ...layout.tables.map((sheet) => sheet.table.id),
  ];
  return blocksOf(layout).map((standard, i) => {
    const id = ids[i] ?? '';
    const anew = rewritten[id];
    if (anew) return { ...standard, sheet: anew.tab };
    const origin = origins.get(id);
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

/** The sheet that takes the place of a block's old one, which stays under its other name; begun before, it is gone on with. */
function freshSheet(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  id: string,
  { tab, copy }: Rewritten,
): Sheet {
  const renamed = copy === '' ? null : spreadsheet.getSheetByName(copy);
  const origin = workbook.origins.get(id);
  const old = renamed ?? (copy !== '' && origin ? spreadsheet.getSheetByName(origin.sheet) : null);
  if (old && !renamed) old.setName(copy);
  const begun = spreadsheet.getSheetByName(tab);
  if (begun) return begun;
  return spreadsheet.insertSheet(tab, old ? old.getIndex() - 1 : spreadsheet.getNumSheets());
}

/** The new sheet stands: the old one is a copy to compare with, and no mark leads to it any more. */
function retire(spreadsheet: Spreadsheet, { copy }: Rewritten, extra: Extra): void {
  const old = copy === '' ? null : spreadsheet.getSheetByName(copy);
  if (!old) return;
  extra('gỡ dấu của trang lưu', () => {
    for (const data of old.createDeveloperMetadataFinder().find()) data.remove();
  });
  extra('ẩn trang lưu', () => old.hideSheet());
}

function freeName(spreadsheet: Spreadsheet, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!spreadsheet.getSheetByName(name)) return name;
  }
}
