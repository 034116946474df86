// One repeating table as a sheet: a row an entry, rows numbered by themselves.
import { numberFormatOf } from '../../catalogue/cells.ts';
import { letters } from '../formula.ts';
import {
  firstRow,
  gatheredWidth,
  headingRow,
  type TableSheet,
  tableColumns,
  tableHeadings,
} from '../layout.ts';
import { ruleOf } from './cell-rule.ts';
import { colours } from './colours.ts';
import {
  type Filled,
  type PlannedCell,
  type PlannedRow,
  type SheetPlan,
  textCell,
  textRow,
} from './sheet-plan.ts';

/** What stands in a table besides its headings: entry by entry, column by column. */
export interface TableContent {
  entries: readonly (readonly (Filled | null)[])[];
  /** Formula of the hidden mark column; '' where the file has no marks. */
  mark(row: number): string;
}

export function tablePlan(sheet: TableSheet, subtitle: string, content: TableContent): SheetPlan {
  const { table } = sheet;
  const count = Math.max(sheet.capacity, content.entries.length + 20);
  const headings = textRow(tableHeadings(table), () => colours.heading, { bold: true, wrap: true });
  table.columns.forEach((column, c) => {
    (headings.cells[tableColumns.first + c - 1] as PlannedCell).note = column.definition ?? '';
  });
  return {
    name: sheet.name,
    rows: [
      textRow(padded(['', table.title.toUpperCase()]), (column) => (column === 1 ? '' : colours.title), {
        bold: true,
      }),
      textRow(padded(['', subtitle]), () => ''),
      headings,
      ...new Array(count).fill(0).map((_, i) => entryRow(sheet, i, content)),
    ],
    widths: new Map([
      [tableColumns.number, 44],
      ...table.columns.map((column, i): [number, number] => [tableColumns.first + i, column.width]),
    ]),
    hiddenColumns: [tableColumns.key, tableColumns.mark],
    frozenColumns: tableColumns.first,
    protection: 'Bảng mẫu: nhập từ dòng dưới tiêu đề',
  };
}

/** Numbers an entry as soon as its first column is filled. */
export function entryNumber(at: number): string {
  return `=IF(${letters(tableColumns.first)}${at}="";"";ROW(A${at})-ROW(A$${headingRow}))`;
}

function entryRow({ table }: TableSheet, i: number, { entries, mark }: TableContent): PlannedRow {
  const at = firstRow + i;
  const given = table.rows?.[i];
  const cells: PlannedCell[] = [
    textCell(''),
    { ...textCell(''), formula: entryNumber(at), format: '0' },
    ...table.columns.map((column, c): PlannedCell => {
      const filled = entries[i]?.[c] ?? null;
      const empty = filled === null || filled.value === '';
      const asked = { cell: column.cell, ...(column.options ? { options: column.options } : {}) };
      return {
        value: empty ? (given?.[column.code] ?? '') : filled.value,
        formula: '',
        format: filled?.format ?? numberFormatOf(column.cell),
        colour: colours.filled,
        note: '',
        rule: ruleOf(asked, `${letters(tableColumns.first + c)}${at}`, false),
        open: true,
      };
    }),
  ];
  while (cells.length < gatheredWidth - 1) cells.push({ ...textCell(''), format: 'General' });
  cells.push({ ...textCell(''), formula: mark(at), format: 'General' });
  return { cells, bold: false, italic: false, wrap: true };
}

function padded(texts: string[]): string[] {
  return [...texts, ...new Array<string>(gatheredWidth - texts.length).fill('')];
}
