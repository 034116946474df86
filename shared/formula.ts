// Formulas of the workbook, written for the places that the layout gives. Arguments are separated by «;», which Google
// accepts in every locale (in vi_VN a comma is a decimal sign).
import type { Derivation, Table } from './catalogue/catalogue.ts';
import { noFigure } from './catalogue/cells.ts';
import {
  type FormRow,
  type FormSheet,
  firstRow,
  gatheredWidth,
  headingRow,
  type Layout,
  slotColumn,
  type TableSheet,
  tableColumns,
} from './layout.ts';
import { daysOf, type Slot } from './period.ts';

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

/** Row numbers by key, for every row of every form. */
export function rowNumbersOf(layout: Layout): ReadonlyMap<string, { sheet: string; row: number }> {
  const rows = new Map<string, { sheet: string; row: number }>();
  for (const sheet of layout.forms) {
    sheet.rows.forEach((row, i) => {
      rows.set(row.key, { sheet: sheet.name, row: firstRow + i });
    });
  }
  return rows;
}

/** Makes the formulas of one layout; `of` gives '' for a cell that people type or that is not asked. */
export function formulasOf(layout: Layout): {
  of(sheet: FormSheet, row: FormRow, slot: Slot): string;
  mark(row: number): string;
} {
  const numbers = rowNumbersOf(layout);
  const sheets = new Map(layout.tables.map((sheet) => [sheet.table.id, sheet]));
  const cell = (from: FormSheet, key: string, slot: Slot): string => {
    const place = numbers.get(key);
    if (!place) throw new Error(`no row for ${key}`);
    const address = `${letters(slotColumn(slot))}${place.row}`;
    return place.sheet === from.name ? address : sheetReference(place.sheet, address);
  };
  return {
    of: (sheet, row, slot) => {
      if (row.role === 'section') return '';
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
      return derivedFormula(
        row.field.from,
        (key) => cell(sheet, key, slot),
        (id) => sheets.get(id),
        daysOf({ year: layout.year, slot }),
      );
    },
    mark: (row) => `=IFERROR(VLOOKUP(A${row};${sheetReference(gatherSheet, marksRange)};2;FALSE);"")`,
  };
}

/** The hidden sheet in which the workbook gathers itself, so that it can be read in one call. */
export const gatherSheet = '_so';

/** Where the gathering formula stands on it; above it, in row 1, the workbook's own data. */
export const gatherRow = 3;

/** Where the last check leaves its marks on it: key, and the slots with their severity. */
export const marksColumn = 20;
const marksRange = '$T$3:$U$2000';

/** Marks of table rows are found by the row's place below the headings. */
export function tableMarkFormula(table: string, row: number): string {
  const key = `"${table}#"&(ROW(A${row})-ROW(A$${headingRow}))`;
  return `=IFERROR(VLOOKUP(${key};${sheetReference(gatherSheet, marksRange)};2;FALSE);"")`;
}

/**
 * One array that stacks every sheet from its headings down: read in one call, and kept right by Google itself when rows
 * are inserted, blocks moved, tabs renamed or reordered. Tables are open at the bottom, so rows added there count.
 */
export function gatherFormula(layout: Layout): string {
  const right = letters(gatheredWidth);
  const forms = layout.forms.map((sheet) =>
    sheetReference(sheet.name, `A${headingRow}:${right}${firstRow + sheet.rows.length - 1}`),
  );
  const tables = layout.tables.map((sheet) => sheetReference(sheet.name, `A${headingRow}:${right}`));
  return `={${[...forms, ...tables].join(';')}}`;
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
      column: numberOf(match[3] ?? 'A'),
    });
  }
  return blocks.length > 0 ? blocks : null;
}

function numberOf(text: string): number {
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
  return `=IF(OR(${blank});"";IF(COUNT(${all.join(';')})<${all.length};"${noFigure}";${sum}))`;
}

function anyFormula(parts: string[]): string {
  const yes = parts.map((part) => `${part}="Có"`).join(';');
  const blank = parts.map((part) => `${part}=""`).join(';');
  return `=IF(OR(${yes});"Có";IF(OR(${blank});"";"Không"))`;
}

function derivedFormula(
  from: Derivation,
  cell: (key: string) => string,
  sheet: (table: string) => TableSheet | undefined,
  days: { first: string; last: string },
): string {
  if ('sum' in from) return sumFormula(from.sum.map(cell), (from.minus ?? []).map(cell));
  const at = sheet(from.table);
  if (!at) throw new Error(`no sheet for ${from.table}`);
  const within = (code: string) => columnRange(at, code);
  const dates = at.table.dated
    ? `;${within(at.table.dated)};">="&${date(days.first)};${within(at.table.dated)};"<="&${date(days.last)}`
    : '';
  const groups = from.where
    ? from.where.in.map((code) => labelIn(at.table, from.where?.column ?? '', code))
    : [null];
  const parts = groups.map((label) => {
    const where = label === null ? '' : `;${within(from.where?.column ?? '')};"${label.replace(/"/g, '""')}"`;
    if ('total' in from) return `SUMIFS(${within(from.total)}${where}${dates})`;
    return `COUNTIFS(${`${where}${dates}`.slice(1)})`;
  });
  return `=${parts.join('+')}`;
}

function columnRange(sheet: TableSheet, code: string): string {
  const i = sheet.table.columns.findIndex((column) => column.code === code);
  if (i < 0) throw new Error(`no column ${code} in ${sheet.table.id}`);
  const letter = letters(tableColumns.first + i);
  return sheetReference(sheet.name, `${letter}$${headingRow}:${letter}`);
}

function labelIn(table: Table, column: string, code: string): string {
  const options = table.columns.find((one) => one.code === column)?.options ?? [];
  return options.find((option) => option.code === code)?.label ?? code;
}

function date(day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `DATE(${year};${month};${dayOfMonth})`;
}
