// Carries out a restoration: the present values go to a tab of their own, then cells and tables get the old content.

import { fold, numberFormatOf } from '../../shared/catalogue/cells.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { placeOf } from '../../shared/checks/words/place.ts';
import type { TableRow } from '../../shared/figures/figures.ts';
import { slotName } from '../../shared/period.ts';
import { shownValue } from '../../shared/report/shown-change.ts';
import { contentOf } from '../../shared/workbook/plan/cell-content.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { formatToWrite, type KeptCell, valueToWrite } from './kept-cells.ts';
import { replaceReasons } from './kept-reasons.ts';
import { runsOf } from './marks.ts';
import type { CellChange, RestorePlan, TableChange } from './restore-plan.ts';
import type { Workbook } from './workbook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Writes a plan into the workbook; gives the name of the tab that keeps what stood there before. `doing` says why. */
export function restore(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  plan: RestorePlan,
  at: string,
  doing: 'khôi phục' | 'nạp tệp' | 'ghi phiếu',
): string {
  const backup = writeBackup(spreadsheet, plan, at, doing);
  carryOut(spreadsheet, workbook, plan);
  return backup;
}

/** Writes a plan that replaces nothing. */
export function carryOut(spreadsheet: Spreadsheet, workbook: Workbook, plan: RestorePlan): void {
  writeCells(spreadsheet, workbook, plan.cells);
  for (const change of plan.tables) writeTable(spreadsheet, workbook, change);
  for (const { slot, after, tables } of plan.reasons) replaceReasons(slot, after, tables);
}

/** What a cell is to hold. */
export type Written = Pick<CellChange, 'spot' | 'value' | 'format'>;

/** Writes single cells of the forms, run by run down each column. */
export function writeCells(spreadsheet: Spreadsheet, workbook: Workbook, changes: readonly Written[]): void {
  const byColumn = new Map<string, Written[]>();
  for (const change of changes) {
    const column = `${change.spot.block}/${change.spot.column}`;
    byColumn.set(column, [...(byColumn.get(column) ?? []), change]);
  }
  for (const one of byColumn.values()) writeColumn(spreadsheet, workbook, one);
}

function writeColumn(spreadsheet: Spreadsheet, { origins }: Workbook, changes: readonly Written[]): void {
  const block = changes[0]?.spot.block ?? '';
  const origin = origins.get(block);
  const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
  if (!origin || !sheet) return;
  const byRow = new Map(changes.map((change) => [change.spot.row, change]));
  const column = origin.column + (changes[0]?.spot.column ?? 0);
  for (const [from, to] of runsOf([...byRow.keys()].sort((a, b) => a - b))) {
    const run = changesIn(byRow, from, to);
    sheet
      .getRange(origin.row + from, column, run.length, 1)
      .setNumberFormats(run.map(({ format }) => [format]))
      .setValues(run.map(({ value }) => [value]));
  }
}

function changesIn(byRow: ReadonlyMap<number, Written>, from: number, to: number): Written[] {
  const run: Written[] = [];
  for (let row = from; row <= to; row++) {
    const change = byRow.get(row);
    if (change) run.push(change);
  }
  return run;
}

/** One column at a time, since people move columns. Rows that a table has from the start are found by their words. */
function writeTable(spreadsheet: Spreadsheet, workbook: Workbook, change: TableChange): void {
  const { table, rows } = change;
  const origin = workbook.origins.get(table.id);
  const grid = workbook.grids.get(table.id);
  const sheet = origin ? spreadsheet.getSheetByName(origin.sheet) : null;
  if (!origin || !grid || !sheet) return;
  const given = table.rows ?? [];
  const used = Object.keys(workbook.book.spots)
    .filter((key) => key.indexOf(`${table.id}#`) === 0)
    .map((key) => workbook.book.spots[key]?.row ?? 0);
  const height = Math.max(rows.length, given.length, ...used);
  const missing = origin.row + height - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const placed = placedRows(workbook, change, height);
  table.columns.forEach((column, c) => {
    const at = workbook.book.columns[`${table.id}/${column.code}`];
    if (at === undefined) return;
    const cells = placed.map((row, i) => {
      if (row === null) {
        const stays = given.some((one) => one[column.code] !== undefined);
        return { value: stays ? (grid.values[i + 1]?.[at] ?? '') : '', format: numberFormatOf(column.cell) };
      }
      return cellOf(row, c, column);
    });
    sheet
      .getRange(origin.row + 1, origin.column + at, height, 1)
      .setNumberFormats(cells.map(({ format }) => [format]))
      .setValues(cells.map(({ value }) => [value]));
  });
}

/** Which row goes where below the headings; null leaves a row without an entry. */
function placedRows(
  workbook: Workbook,
  change: TableChange,
  height: number,
): (TableRow | KeptCell[] | null)[] {
  const { table, rows } = change;
  const placed: (TableRow | KeptCell[] | null)[] = new Array(height).fill(null);
  const [given] = (table.rows ?? []).map((row) => Object.keys(row)[0]);
  if (given === undefined) {
    rows.forEach((row, i) => {
      placed[i] = row;
    });
    return placed;
  }
  const at = workbook.book.columns[`${table.id}/${given}`] ?? -1;
  const words = (workbook.grids.get(table.id)?.values ?? [])
    .slice(1)
    .map((row) => fold(String(row[at] ?? '')));
  for (const row of rows) {
    const own = Array.isArray(row)
      ? String(row[table.columns.findIndex(({ code }) => code === given)]?.value ?? '')
      : String(row[given] ?? '');
    const found = words.findIndex((word, i) => word === fold(own) && placed[i] === null);
    const place = found >= 0 ? found : placed.findIndex((one, i) => one === null && (words[i] ?? '') === '');
    if (place >= 0) placed[place] = row;
    else placed.push(row);
  }
  return placed.slice(0, height);
}

function cellOf(
  row: TableRow | KeptCell[],
  c: number,
  column: TableChange['table']['columns'][number],
): { value: unknown; format: string } {
  if (Array.isArray(row)) {
    const kept = row[c] ?? { value: '', text: '' };
    return { value: valueToWrite(kept, column.cell), format: formatToWrite(kept, column.cell) };
  }
  const value = row[column.code];
  const format = numberFormatOf(column.cell);
  if (value === undefined) return { value: '', format };
  const asked = { cell: column.cell, ...(column.options ? { options: column.options } : {}) };
  return { value: valueToWrite({ value: contentOf(value, asked), text: '' }, column.cell), format };
}

/** «Lưu trước khi khôi phục …»: every value that is about to be replaced, with the one that replaces it. */
function writeBackup(
  spreadsheet: Spreadsheet,
  { cells, tables, reasons }: RestorePlan,
  at: string,
  doing: string,
): string {
  const name = freeName(spreadsheet, `Lưu trước khi ${doing} ${at.replace(/[/:]/g, '-')}`);
  const lines = [
    ['Trang', 'Dòng', 'Cột', `Trước khi ${doing}`, `Sau khi ${doing}`],
    ...cells.map((cell) => [cell.sheet, cell.label, cell.column, cell.before, cell.after]),
    ...tables.flatMap(({ table, sheet, before, after }) => [
      ...before.map((row, i) => [sheet, `Dòng ${i + 1}`, '', shownValue(`${table.id}#${i + 1}`, row), '']),
      ...after.map((row, i) => [sheet, `Dòng ${i + 1}`, '', '', shownValue(`${table.id}#${i + 1}`, row)]),
    ]),
    ...reasons.flatMap(({ slot, before, after }) => [
      ...before.map(({ at, words }) => [
        'Giải trình',
        placeOf(catalogue, at, slot),
        slotName(slot),
        words,
        '',
      ]),
      ...after.map(({ at, words }) => [
        'Giải trình',
        placeOf(catalogue, at, slot),
        slotName(slot),
        '',
        words,
      ]),
    ]),
  ];
  const tab = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  if (tab.getMaxRows() < lines.length) tab.insertRowsAfter(tab.getMaxRows(), lines.length - tab.getMaxRows());
  const block = tab.getRange(1, 1, lines.length, 5);
  block.setNumberFormat('@');
  block.setValues(lines);
  tab.getRange(1, 1, 1, 5).setFontWeight('bold').setBackground(colours.heading);
  tab.setColumnWidth(1, 220);
  tab.setColumnWidth(2, 330);
  tab.setColumnWidths(4, 2, 190);
  tab.setFrozenRows(1);
  return name;
}

function freeName(spreadsheet: Spreadsheet, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${n})`;
    if (!spreadsheet.getSheetByName(name)) return name;
  }
}

/** How many figures, notes, tables and periods with reasons a plan changes. */
export function countOf({ cells, tables, reasons }: RestorePlan): number {
  return cells.length + tables.length + reasons.length;
}
