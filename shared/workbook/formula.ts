// Formulas of the workbook, written for the places that the layout gives. Arguments are separated by «;», which Google
// accepts in every locale (in vi_VN a comma is a decimal sign).
import type { Derivation, Table } from '../catalogue/catalogue.ts';
import { noFigure } from '../catalogue/cells.ts';
import { daysOf, type Period, type Slot } from '../period.ts';
import {
  type FormRow,
  type FormSheet,
  firstRow,
  gatheredWidth,
  headingRow,
  type Layout,
  slotColumn,
  tableColumns,
} from './layout.ts';

/** Column letters: 1 → A, 27 → AA. */
export function letters(column: number): string {
  let rest = column;
  let text = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    text = String.fromCharCode(65 + digit) + text;
    rest = (rest - 1 - digit) / 26;
  }
  return text;
}

/** `'E. Xóa mù chữ'!J12`; quotes in the name are doubled. */
export function sheetReference(sheet: string, range: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${range}`;
}

/** Where things stand, for formulas that point at them: as the layout writes them, or as they have been moved since. */
export interface Places {
  /** Tab, row and column letter of a figure's cell. */
  cell(key: string, slot: Slot): { sheet: string; row: number; letter: string };
  /** Tab, heading row and column letter of a table's column. */
  column(table: string, code: string): { sheet: string; row: number; letter: string };
}

/** Where a layout puts everything. */
export function placesOf(layout: Layout): Places {
  const rows = new Map<string, { sheet: string; row: number }>();
  for (const sheet of layout.forms) {
    sheet.rows.forEach((row, i) => {
      rows.set(row.key, { sheet: sheet.name, row: firstRow + i });
    });
  }
  return {
    cell: (key, slot) => ({ ...known(rows.get(key), key), letter: letters(slotColumn(slot)) }),
    column: (id, code) => {
      const sheet = known(
        layout.tables.find((one) => one.table.id === id),
        id,
      );
      const i = sheet.table.columns.findIndex((column) => column.code === code);
      if (i < 0) throw new Error(`no column ${code} in ${id}`);
      return { sheet: sheet.name, row: headingRow, letter: letters(tableColumns.first + i) };
    },
  };
}

/** Makes the formulas of a form's cells; `of` gives '' for a cell that people type or that is not asked. */
export function formulasOf(
  layout: Layout,
  places: Places = placesOf(layout),
): {
  of(sheet: FormSheet, row: FormRow, slot: Slot): string;
  mark(row: number): string;
} {
  const tables = new Map(layout.tables.map((sheet) => [sheet.table.id, sheet.table]));
  const cell = (from: FormSheet, key: string, slot: Slot): string => {
    const { sheet, row, letter } = places.cell(key, slot);
    return sheet === from.name ? `${letter}${row}` : sheetReference(sheet, `${letter}${row}`);
  };
  return {
    of: (sheet, row, slot) => {
      if (row.role === 'section' || row.role === 'title') return '';
      if (row.role === 'share') {
        if (row.shown.indexOf(slot) < 0) return '';
        return shareFormula(cell(sheet, row.share.numerator, slot), cell(sheet, row.share.denominator, slot));
      }
      const role = row.cells[slot];
      if (role.role === 'over-time') {
        const parts = role.from.map((quarter) => cell(sheet, row.key, quarter));
        if (role.how === 'any') return anyFormula(parts);
        return role.how === 'last' ? `=IF(${parts[0]}="";"";${parts[0]})` : sumFormula(parts, []);
      }
      if (role.role !== 'derived' || !row.field.from) return '';
      const { from } = row.field;
      if ('sum' in from) {
        const at = (key: string) => cell(sheet, key, slot);
        return sumFormula(from.sum.map(at), (from.minus ?? []).map(at));
      }
      return tableFormula(from, known(tables.get(from.table), from.table), places, {
        year: layout.year,
        slot,
      });
    },
    mark: (row) => `=IFERROR(VLOOKUP(A${row};${sheetReference(gatherSheet, marksRange)};2;FALSE);"")`,
  };
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`${name} has no place in the workbook`);
  return found;
}

/** The hidden sheet in which the workbook gathers itself, so that it can be read in one call. */
export const gatherSheet = '_so';

/** Where the gathering formula stands on it; above it, in row 1, the workbook's own data. */
export const gatherRow = 3;

/** Where the last check leaves its marks on it: key, and the slots with their severity. */
export const marksColumn = 20;
export const marksRange = '$T$3:$U$502';

/** Marks of table rows are found by the row's place below the headings. */
export function tableMarkFormula(table: string, row: number): string {
  const key = `"${table}#"&(ROW(A${row})-ROW(A$${headingRow}))`;
  return `=IFERROR(VLOOKUP(${key};${sheetReference(gatherSheet, marksRange)};2;FALSE);"")`;
}

/** A block to gather: its tab, its heading row and key column, and its last row; a table is open at the bottom. */
export interface GatheredBlock {
  sheet: string;
  row: number;
  column: number;
  last: number | null;
}

/** The blocks as a layout writes them, forms first. */
export function blocksOf(layout: Layout): GatheredBlock[] {
  return [
    ...layout.forms.map((sheet) => ({
      sheet: sheet.name,
      row: headingRow,
      column: 1,
      last: firstRow + sheet.rows.length - 1,
    })),
    ...layout.tables.map((sheet) => ({ sheet: sheet.name, row: headingRow, column: 1, last: null })),
  ];
}

/**
 * One array that stacks every sheet from its headings down: read in one call, and kept right by Google itself when rows
 * are inserted, blocks moved, tabs renamed or reordered.
 */
export function gatherFormula(blocks: readonly GatheredBlock[]): string {
  const ranges = blocks.map(({ sheet, row, column, last }) =>
    sheetReference(sheet, `${letters(column)}${row}:${letters(column + gatheredWidth - 1)}${last ?? ''}`),
  );
  return `={${ranges.join(';')}}`;
}

/** The blocks of a gathering formula as it reads now: where each begins on its sheet. Null where it is damaged. */
export function readGatherFormula(formula: string): { sheet: string; row: number; column: number }[] | null {
  const inner = /^=\{(.*)\}$/.exec(formula.trim());
  if (!inner || /#REF!/.test(formula)) return null;
  const pattern = /(?:'((?:[^']|'')+)'|([^'!;]+))!\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?\d*/g;
  const blocks: { sheet: string; row: number; column: number }[] = [];
  for (let match = pattern.exec(inner[1] ?? ''); match; match = pattern.exec(inner[1] ?? '')) {
    blocks.push({
      sheet: (match[1] ?? match[2] ?? '').replace(/''/g, "'"),
      row: Number(match[4]),
      column: columnNumber(match[3] ?? 'A'),
    });
  }
  return blocks.length > 0 ? blocks : null;
}

/** Letters of a column → its number: AA → 27. */
export function columnNumber(text: string): number {
  return text.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function shareFormula(numerator: string, denominator: string): string {
  return `=IF(COUNT(${numerator};${denominator})<2;"";IF(${denominator}=0;"—";${numerator}/${denominator}))`;
}

/** A part not filled leaves the sum empty; a part without a figure leaves it without one. */
function sumFormula(plus: string[], minus: string[]): string {
  const all = [...plus, ...minus];
  const blank = all.map((part) => `${part}=""`).join(';');
  const sum = plus.join('+') + minus.map((part) => `-${part}`).join('');
  // Words that are neither a number nor the stated absence («64 suất») leave the sum open until they are settled.
  const none = all.map((part) => `LEFT(${part};${noFigure.length})="${noFigure}"`).join(';');
  return `=IF(OR(${blank});"";IF(COUNT(${all.join(';')})<${all.length};IF(OR(${none});"${noFigure}";"");${sum}))`;
}

/** One «Có» is enough; «Không» only where every part says so. */
function anyFormula(parts: string[]): string {
  const all = (text: string) => parts.map((part) => `${part}="${text}"`).join(';');
  return `=IF(OR(${all('Có')});"Có";IF(OR(${all('')});"";IF(AND(${all('Không')});"Không";"${noFigure}")))`;
}

function tableFormula(
  from: Exclude<Derivation, { sum: string[] }>,
  table: Table,
  places: Places,
  period: Period,
): string {
  const within = (code: string) => {
    const { sheet, row, letter } = places.column(table.id, code);
    return sheetReference(sheet, `${letter}$${row}:${letter}`);
  };
  const { first, last } = daysOf(period);
  const dates = table.dated
    ? `;${within(table.dated)};">="&${date(first)};${within(table.dated)};"<="&${date(last)}`
    : '';
  const groups = from.where
    ? from.where.in.map((code) => labelIn(table, from.where?.column ?? '', code))
    : [null];
  const parts = groups.map((label) => {
    const where = label === null ? '' : `;${within(from.where?.column ?? '')};"${label.replace(/"/g, '""')}"`;
    if ('total' in from) return `SUMIFS(${within(from.total)}${where}${dates})`;
    return `COUNTIFS(${`${where}${dates}`.slice(1)})`;
  });
  return `=${parts.join('+')}`;
}

function labelIn(table: Table, column: string, code: string): string {
  const options = table.columns.find((one) => one.code === column)?.options ?? [];
  return options.find((option) => option.code === code)?.label ?? code;
}

function date(day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `DATE(${year};${month};${dayOfMonth})`;
}
