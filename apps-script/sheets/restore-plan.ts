// Putting submitted content back into a workbook: first the plan, every cell that would become another one.
import type { Table } from '../../shared/catalogue/catalogue.ts';
import { numberFormatOf, showFigure } from '../../shared/catalogue/cells.ts';
import { askedAt, lookup } from '../../shared/catalogue/lookup.ts';
import type { Reason } from '../../shared/checks/reasons.ts';
import { rowsIn } from '../../shared/figures/derive.ts';
import type { Figure, TableRow, Tables } from '../../shared/figures/figures.ts';
import { rowsOfReports } from '../../shared/figures/year-content.ts';
import { type Slot, slotName } from '../../shared/period.ts';
import type { Content } from '../../shared/wire/submission.ts';
import type { Spot } from '../../shared/workbook/grid/book.ts';
import { contentOf } from '../../shared/workbook/plan/cell-content.ts';
import { statementOf } from '../../shared/workbook/statement.ts';
import { type KeptCell, valueToWrite } from './kept-cells.ts';
import { readReasons } from './kept-reasons.ts';
import type { Workbook } from './workbook.ts';

/** One cell that gets another content. */
export interface CellChange {
  /** Form, row and column in words. */
  sheet: string;
  label: string;
  column: string;
  before: string;
  after: string;
  spot: Spot;
  value: unknown;
  format: string;
}

/** A table that gets other rows. */
export interface TableChange {
  table: Table;
  sheet: string;
  /** As they stand now, and as they will. */
  before: TableRow[];
  after: TableRow[];
  /** Every row of the table afterwards: those of other periods stay as they were typed. */
  rows: (TableRow | KeptCell[])[];
}

export interface RestorePlan {
  cells: CellChange[];
  tables: TableChange[];
  reasons: ReasonChange[];
}

/** A period whose reasons become others. */
export interface ReasonChange {
  slot: Slot;
  before: readonly Reason[];
  after: readonly Reason[];
  /** The rows that the new ones are about. */
  tables: Tables;
}

/** Content to put back, by period; of several periods the later ones come last. */
export type Wanted = readonly {
  slot: Slot;
  content: Pick<Content, 'figures' | 'tables' | 'notes' | 'reasons'>;
}[];

/** What has to change so that the workbook says what the wanted content says. */
export function planRestore(workbook: Workbook, wanted: Wanted): RestorePlan {
  return {
    cells: changedCells(workbook, wanted, false),
    tables: workbook.layout.tables
      .filter(({ table }) =>
        wanted.some(({ slot }) => lookup(workbook.layout.asked[slot]).tables.has(table.id)),
      )
      .flatMap(({ table }) => tableChange(workbook, table, wanted)),
    reasons: wanted.flatMap((one) => reasonsOf(workbook, one)),
  };
}

/** A report from when notes answered warnings has no reasons to put back. */
function reasonsOf({ book }: Workbook, { slot, content }: Wanted[number]): ReasonChange[] {
  const { reasons: after, tables } = content;
  if (after === undefined) return [];
  const before = readReasons(slot, book.tables);
  const said = (reasons: readonly Reason[]) =>
    reasons.map(({ code, at, words }) => `${code} ${at.replace(/#.*/, '')} ${words}`).sort();
  return said(before).join('\n') === said(after).join('\n') ? [] : [{ slot, before, after, tables }];
}

/** Cells of the forms that get another content. With `keeps`, a figure that is not wanted stays as it is. */
export function changedCells(workbook: Workbook, wanted: Wanted, keeps: boolean): CellChange[] {
  return workbook.layout.forms.flatMap((form) => [
    ...wanted.flatMap((one) => figuresIn(workbook, form, one, keeps)),
    ...notesIn(workbook, form, wanted),
  ]);
}

type FormSheet = Workbook['layout']['forms'][number];

function figuresIn(
  workbook: Workbook,
  form: FormSheet,
  { slot, content }: Wanted[number],
  keeps: boolean,
): CellChange[] {
  const { book } = workbook;
  const now = statementFigures(workbook, slot);
  const isAsked = askedAt(workbook.layout.asked[slot]);
  const unreadable = new Set(book.unreadable.map((cell) => `${cell.slot}/${cell.at}`));
  const column = book.columns[`${form.form.id}/${slot}`];
  return form.rows.flatMap((row): CellChange[] => {
    const spot = book.spots[row.key];
    if (row.role !== 'field' || row.cells[slot].role !== 'typed' || !spot || column === undefined) return [];
    const figure = content.figures[row.key];
    // What is not asked any more is in no report, and stays where it was typed.
    if (figure === undefined && (keeps || !isAsked(row.key))) return [];
    const raw = workbook.grids.get(form.form.id)?.texts[spot.row]?.[column] ?? '';
    const after = figure === undefined ? '' : showFigure(figure, row.field);
    const isUnread = unreadable.has(`${slot}/${row.key}`);
    if (isUnread ? raw === after : alike(now[row.key], figure)) return [];
    const { cell } = row.field;
    const value = figure === undefined ? '' : contentOf(figure, row.field, content.notes[row.key]);
    return [
      {
        sheet: form.name,
        label: row.field.label,
        column: slotName(slot),
        before: raw,
        after,
        spot: { ...spot, column },
        value: valueToWrite({ value, text: '' }, cell),
        format: numberFormatOf(cell),
      },
    ];
  });
}

const known = new WeakMap<Workbook, Map<Slot, Record<string, Figure>>>();

function statementFigures(workbook: Workbook, slot: Slot): Record<string, Figure> {
  const found = known.get(workbook) ?? new Map<Slot, Record<string, Figure>>();
  known.set(workbook, found);
  const figures = found.get(slot) ?? statementOf(workbook.layout, workbook.book, slot).report.figures;
  found.set(slot, figures);
  return figures;
}

/**
 * Notes belong to the row, whatever the period: of several reports the last one that has a note decides, and a note that
 * none of them has stays, since it may speak for another period.
 */
function notesIn({ book, grids }: Workbook, form: FormSheet, wanted: Wanted): CellChange[] {
  const headings = grids.get(form.form.id)?.values[0] ?? [];
  const column = headings.findIndex((heading) => String(heading).trim() === 'Ghi chú');
  if (column < 0) return [];
  return form.rows.flatMap((row): CellChange[] => {
    const spot = book.spots[row.key];
    if (row.role !== 'field' || !spot) return [];
    const asked = wanted.filter(({ slot }) => row.cells[slot].role !== 'not-asked');
    if (asked.length === 0) return [];
    const before = book.notes[row.key] ?? '';
    const after = asked.reduce((text, { content }) => content.notes[row.key] ?? text, '');
    if (after === '' || before === after) return [];
    return [
      {
        sheet: form.name,
        label: row.field.label,
        column: 'Ghi chú',
        before,
        after,
        spot: { ...spot, column },
        value: after,
        format: '@',
      },
    ];
  });
}

function tableChange(workbook: Workbook, table: Table, wanted: Wanted): TableChange[] {
  const { book, layout } = workbook;
  const sheet = layout.tables.find((one) => one.table.id === table.id);
  if (!sheet) return [];
  const all = book.tables[table.id] ?? [];
  const year = layout.year;
  const covered = wanted.filter(({ slot }) => rowsIn(table, askAll(table, year), { year, slot }).length > 0);
  if (covered.length === 0) return [];
  const belongs = (row: TableRow) =>
    covered.some(({ slot }) => rowsIn(table, [row], { year, slot }).length > 0);
  const after = rowsOfReports(
    table,
    year,
    covered.map(({ slot, content }) => ({ slot, tables: content.tables })),
  );
  return replacedRows(workbook, sheet, belongs, all.filter(belongs), after);
}

/** A table in which some rows give way to others, where they differ; the rest stays as it was typed. */
export function replacedRows(
  { book, grids }: Workbook,
  { table, name }: Workbook['layout']['tables'][number],
  belongs: (row: TableRow) => boolean,
  before: TableRow[],
  after: TableRow[],
): TableChange[] {
  const all = book.tables[table.id] ?? [];
  if (JSON.stringify(before.map(sorted)) === JSON.stringify(after.map(sorted))) return [];
  const grid = grids.get(table.id);
  const raw = (i: number): KeptCell[] => {
    const spot = book.spots[`${table.id}#${i + 1}`];
    return table.columns.map((column) => {
      const at = book.columns[`${table.id}/${column.code}`] ?? -1;
      const row = spot?.row ?? -1;
      return { value: grid?.values[row]?.[at] ?? '', text: grid?.texts[row]?.[at] ?? '' };
    });
  };
  const first = all.findIndex(belongs);
  const kept = all.flatMap((row, i) => (belongs(row) ? [] : [{ i, cells: raw(i) }]));
  const split = first < 0 ? kept.length : kept.filter(({ i }) => i < first).length;
  const rows = [
    ...kept.slice(0, split).map(({ cells }) => cells),
    ...after,
    ...kept.slice(split).map(({ cells }) => cells),
  ];
  return [{ table, sheet: name, before, after, rows }];
}

/** A row on the last day of every month, to see which periods a table has a part in. */
function askAll({ dated }: Table, year: number): TableRow[] {
  if (dated === undefined) return [{}];
  return ['03', '06', '09', '12'].map((month) => ({ [dated]: `${year}-${month}-28` }));
}

function alike(a: Figure | undefined, b: Figure | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function sorted(row: TableRow): [string, string | number | undefined][] {
  return Object.keys(row)
    .sort()
    .map((key) => [key, row[key]]);
}
