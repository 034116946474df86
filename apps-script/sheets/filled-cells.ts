// Writes what was typed in «Điền lần lượt»: one look at the tab, then only cells that still hold what the page believed.

import type { Table } from '../../shared/catalogue/catalogue.ts';
import { fold, numberFormatOf } from '../../shared/catalogue/cells.ts';
import type { Field } from '../../shared/catalogue/kinds.ts';
import { type Figure, isMissing, type TableRow } from '../../shared/figures/figures.ts';
import type { Place } from '../../shared/filling/filling.ts';
import { standingOf, standingOfFigure } from '../../shared/filling/reading.ts';
import { type Slot, slotName } from '../../shared/period.ts';
import { columnsByHeading } from '../../shared/workbook/grid/block.ts';
import { headingOf } from '../../shared/workbook/layout.ts';
import { contentOf } from '../../shared/workbook/plan/cell-content.ts';
import { acceptInList } from './cell-rules.ts';
import { valueToWrite } from './kept-cells.ts';
import { runsOf } from './marks.ts';
import { growTable } from './table-room.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** One cell as it was filled in the page. */
export interface FilledCell {
  key: string;
  /** Null empties the cell. */
  figure: Figure | null;
  /** What the page believed to stand there (`standingOf`). */
  before: string;
  place: Place;
}

/** A cell in which somebody else has typed meanwhile: nothing was written. */
export interface TakenCell {
  key: string;
  standing: string;
  /** As it reads in the cell. */
  text: string;
}

export interface FilledOutcome {
  written: string[];
  taken: TakenCell[];
  /** No longer where the page believed: rows or columns have moved. */
  moved: string[];
}

type Filled = FilledCell & { field: Field };

/** Writes cells of one tab: one reading, one writing a run of neighbours. */
export function writeFilled(spreadsheet: Spreadsheet, slot: Slot, cells: readonly Filled[]): FilledOutcome {
  const outcome: FilledOutcome = { written: [], taken: [], moved: [] };
  const [first] = cells;
  const sheet = first ? spreadsheet.getSheetByName(first.place.sheet) : null;
  const { heading = 1, keyColumn = 1, column = 1 } = first?.place ?? {};
  const last = Math.max(heading, ...cells.map(({ place }) => place.row));
  if (!sheet || last > sheet.getMaxRows() || column > sheet.getMaxColumns())
    return { ...outcome, moved: cells.map(({ key }) => key) };
  const values = sheet.getRange(heading, keyColumn, last - heading + 1, column - keyColumn + 1).getValues();
  const at = column - keyColumn;
  const isHere = fold(String(values[0]?.[at] ?? '')) === fold(slotName(slot));
  const free = new Map<number, Filled>();
  for (const cell of cells) {
    const line = values[cell.place.row - heading];
    if (!isHere || line?.[0] !== cell.key) outcome.moved.push(cell.key);
    else {
      const raw = { value: line[at] ?? '', text: String(line[at] ?? '') };
      const standing = standingOf(raw, cell.field);
      if (standing !== cell.before && standing !== standingOfFigure(cell.figure))
        outcome.taken.push({ key: cell.key, standing, text: raw.text });
      else free.set(cell.place.row, cell);
    }
  }
  for (const [from, to] of runsOf([...free.keys()].sort((a, b) => a - b))) {
    const run = [...free].filter(([row]) => row >= from && row <= to).sort(([a], [b]) => a - b);
    const range = sheet.getRange(from, column, run.length, 1);
    // A cell into which «86%» was typed keeps that format, and the right count would be shown as one.
    if (run.some(([, { before }]) => before.charAt(0) === '?'))
      range.setNumberFormats(run.map(([, { field }]) => [numberFormatOf(field.cell)]));
    range.setValues(run.map(([, cell]) => [contentToWrite(cell)]));
    for (const [row, { field, figure }] of run) {
      if (figure !== null && isMissing(figure) && field.cell === 'choice')
        acceptInList(sheet.getRange(row, column), contentOf(figure, field) as string);
    }
  }
  outcome.written = [...free.values()].map(({ key }) => key);
  return outcome;
}

function contentToWrite({ figure, field }: Filled): unknown {
  return figure === null ? '' : valueToWrite({ value: contentOf(figure, field), text: '' }, field.cell);
}

/** Where a table stands. */
export interface TablePlace {
  sheet: string;
  heading: number;
  keyColumn: number;
}

/**
 * Puts an entry below the last one of a table. `known`: how many entries the page knew of when it was typed; one below
 * them that says the same has arrived before and is not written again. False where the table is not there any more.
 */
export function appendEntry(
  spreadsheet: Spreadsheet,
  table: Table,
  row: TableRow,
  { sheet: tab, heading, keyColumn }: TablePlace,
  known: number,
): boolean {
  const sheet = spreadsheet.getSheetByName(tab);
  if (!sheet || heading > sheet.getMaxRows()) return false;
  const height = sheet.getMaxRows() - heading + 1;
  const width = sheet.getMaxColumns() - keyColumn + 1;
  const values = sheet.getRange(heading, keyColumn, height, width).getValues();
  const columnOf = columnsByHeading({ values, texts: [] });
  const columns = table.columns.map((column) => ({ column, at: columnOf(headingOf(column)) }));
  if (columns.some(({ at }) => at < 0)) return false;
  const filled = values
    .slice(1)
    .flatMap((line, i) => (columns.some(({ at }) => (line[at] ?? '') !== '') ? [i + 1] : []));
  const wanted = columns.map(({ column, at }) => ({
    at,
    content: entryContent(column, row[column.code]),
    column,
  }));
  const isSame = (line: unknown[] | undefined) =>
    columns.every(({ column, at }) => {
      const standing = standingOf({ value: line?.[at] ?? '', text: String(line?.[at] ?? '') }, column);
      return standing === standingOfFigure(row[column.code] ?? null);
    });
  if (filled.slice(known).some((i) => isSame(values[i]))) return true;
  const next = (filled[filled.length - 1] ?? 0) + 1;
  growTable(sheet, table, heading + next);
  if (heading + next > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 10);
  const from = Math.min(...columns.map(({ at }) => at));
  const to = Math.max(...columns.map(({ at }) => at));
  const line: unknown[] = new Array(to - from + 1).fill('');
  for (const { at, content } of wanted) line[at - from] = content;
  sheet.getRange(heading + next, keyColumn + from, 1, line.length).setValues([line]);
  return true;
}

function entryContent(column: Table['columns'][number], value: TableRow[string] | undefined): unknown {
  if (value === undefined) return '';
  return valueToWrite({ value: contentOf(value, column), text: '' }, column.cell);
}
