// Whether a cell keeps its validation rule.

import { readBox, splitSheetName } from './address.ts';
import { isDateStyle } from './cell-text.ts';
import type { CellRule, Result, SheetState } from './document-state.ts';
import { isError } from './document-state.ts';
import { notInWorkbench } from './exception.ts';
import type { OpenBook } from './execution.ts';
import { judgeFormula, judgeFormulas } from './judgement.ts';

type Compare = (value: number, a: number, b: number) => boolean;

const comparisons: Record<string, Compare> = {
  BETWEEN: (v, a, b) => v >= a && v <= b,
  NOT_BETWEEN: (v, a, b) => v < a || v > b,
  EQUAL_TO: (v, a) => v === a,
  NOT_EQUAL_TO: (v, a) => v !== a,
  GREATER_THAN: (v, a) => v > a,
  GREATER_THAN_OR_EQUAL_TO: (v, a) => v >= a,
  LESS_THAN: (v, a) => v < a,
  LESS_THAN_OR_EQUAL_TO: (v, a) => v <= a,
  AFTER: (v, a) => Math.floor(v) > a,
  BEFORE: (v, a) => v < a,
  ON_OR_AFTER: (v, a) => v >= a,
  ON_OR_BEFORE: (v, a) => Math.floor(v) <= a,
};

/** What the dropdown of a list rule offers; undefined for other rules. */
export function optionsOf(open: OpenBook, rule: CellRule): string[] | undefined {
  if (rule.criteria === 'VALUE_IN_LIST') return rule.values[0] as string[];
  if (rule.criteria !== 'VALUE_IN_RANGE') return undefined;
  const { sheet: name, rest } = splitSheetName(String(rule.values[0]));
  const sheet = name === undefined ? undefined : open.book.findSheetByName(name);
  const box = sheet && readBox(rest, { rows: sheet.maxRows, columns: sheet.maxColumns });
  if (!sheet || !box) return [];
  const options: string[] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const value = open.calculation.result(sheet, row, column);
      if (value !== undefined && value !== '' && !isError(value)) options.push(String(value));
    }
  }
  return options;
}

function keeps(open: OpenBook, rule: CellRule, value: Result, isDate: boolean): boolean {
  const { criteria } = rule;
  const number = /^NUMBER_(.+)$/.exec(criteria);
  const date = /^DATE_(.+)$/.exec(criteria);
  if (number || date) {
    if (criteria === 'DATE_IS_VALID_DATE') return typeof value === 'number' && isDate;
    if (typeof value !== 'number') return false;
    const compare = comparisons[(number ?? date)?.[1] ?? ''];
    if (!compare) throw notInWorkbench(`validation criteria not in the workbench: ${criteria}`);
    return compare(value, Number(rule.values[0]), Number(rule.values[1]));
  }
  const text = String(value);
  if (criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE') {
    return optionsOf(open, rule)?.includes(text) === true;
  }
  if (criteria === 'TEXT_CONTAINS') return text.includes(String(rule.values[0]));
  if (criteria === 'TEXT_DOES_NOT_CONTAIN') return !text.includes(String(rule.values[0]));
  if (criteria === 'TEXT_EQUAL_TO') return text === String(rule.values[0]);
  if (criteria === 'CHECKBOX') return typeof value === 'boolean';
  throw notInWorkbench(`validation criteria not in the workbench: ${criteria}`);
}

/** Blank cells and cells without a rule are valid. */
export function isValid(open: OpenBook, sheet: SheetState, row: number, column: number): boolean {
  const cell = sheet.rows[row - 1]?.[column - 1];
  const rule = cell?.rule;
  if (!rule) return true;
  const value = open.calculation.result(sheet, row, column);
  if (value === undefined || value === '') return true;
  if (isError(value)) return false;
  if (rule.criteria === 'CUSTOM_FORMULA') return judgeFormula(open, sheet, String(rule.values[0]));
  return keeps(open, rule, value, isDateStyle(cell.style));
}

/** Has the formulas of many cells' rules judged in one recalculation, before each is asked for. */
export function judgeTogether(open: OpenBook, cells: { sheet: number; row: number; column: number }[]): void {
  const formulas = new Map<number, string[]>();
  for (const { sheet, row, column } of cells) {
    const rule = open.book.findSheet(sheet)?.rows[row - 1]?.[column - 1]?.rule;
    if (rule?.criteria !== 'CUSTOM_FORMULA') continue;
    const list = formulas.get(sheet) ?? [];
    list.push(String(rule.values[0]));
    formulas.set(sheet, list);
  }
  for (const [sheet, list] of formulas) judgeFormulas(open, open.book.sheet(sheet), list);
}
