// Conditional formats of one sheet, worked out cell by cell: the first rule that holds gives each part of the look.

import type { Box } from './address.ts';
import { type FormatRule, isError, type Result, type SheetState } from './document-state.ts';
import { notInWorkbench } from './exception.ts';
import type { OpenBook } from './execution.ts';
import { readFormula } from './formula-text.ts';
import { judgeFormulas } from './judgement.ts';
import { displayAt } from './range-values.ts';
import { offsetFormula } from './reference-shift.ts';

export interface ConditionalLook {
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
}

const placeOf = (row: number, column: number) => row * 32768 + column;

/** Which way a formula's answer can differ between cells: absolute references spare most evaluations. */
function variesBy(formula: string): { row: boolean; column: boolean } {
  const varies = { row: false, column: false };
  for (const token of readFormula(formula)) {
    if (token.kind === 'function' && /^(ROW|COLUMN)$/i.test(token.text)) return { row: true, column: true };
    if (token.kind !== 'reference') continue;
    for (const end of [token.reference.from, token.reference.to]) {
      if (!end) continue;
      if (end.row && !end.rowFixed) varies.row = true;
      if (end.column && !end.columnFixed) varies.column = true;
    }
  }
  return varies;
}

function eachCell(boxes: Box[], sheet: SheetState, visit: (row: number, column: number) => void): void {
  for (const box of boxes) {
    const lastRow = Math.min(box.row + box.rows - 1, sheet.maxRows);
    const lastColumn = Math.min(box.column + box.columns - 1, sheet.maxColumns);
    for (let row = box.row; row <= lastRow; row++) {
      for (let column = box.column; column <= lastColumn; column++) visit(row, column);
    }
  }
}

interface FormulaPlaces {
  formulas: string[];
  /** Every place of the rule with the number of its formula. */
  cells: { place: number; formula: number }[];
}

/** A formula rule is written for the first cell of its first range; here it is for each cell it covers. */
function formulaPlaces(sheet: SheetState, rule: FormatRule): FormulaPlaces {
  const formula = String(rule.values[0]);
  const [anchor] = rule.boxes;
  if (!anchor) return { formulas: [], cells: [] };
  const varies = variesBy(formula);
  const numbers = new Map<string, number>();
  const formulas: string[] = [];
  const cells: { place: number; formula: number }[] = [];
  eachCell(rule.boxes, sheet, (row, column) => {
    const down = varies.row ? row - anchor.row : 0;
    const right = varies.column ? column - anchor.column : 0;
    const key = `${down},${right}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = formulas.push(offsetFormula(formula, down, right)) - 1;
      numbers.set(key, number);
    }
    cells.push({ place: placeOf(row, column), formula: number });
  });
  return { formulas, cells };
}

/** Formulas that the sheet's rules ask about, to be judged together with others. */
export function formatFormulas(sheet: SheetState): string[] {
  return sheet.formatRules
    .filter((rule) => rule.criteria === 'CUSTOM_FORMULA')
    .flatMap((rule) => formulaPlaces(sheet, rule).formulas);
}

function placesByFormula(document: OpenBook, sheet: SheetState, rule: FormatRule): number[] {
  const { formulas, cells } = formulaPlaces(sheet, rule);
  const holds = judgeFormulas(document, sheet, formulas);
  return cells.filter((cell) => holds[cell.formula]).map((cell) => cell.place);
}

function compare(criteria: string, value: number, a: number, b: number): boolean {
  switch (criteria) {
    case 'NUMBER_BETWEEN':
      return value >= a && value <= b;
    case 'NUMBER_NOT_BETWEEN':
      return value < a || value > b;
    case 'NUMBER_EQUAL_TO':
      return value === a;
    case 'NUMBER_NOT_EQUAL_TO':
      return value !== a;
    case 'NUMBER_GREATER_THAN':
      return value > a;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return value >= a;
    case 'NUMBER_LESS_THAN':
      return value < a;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return value <= a;
  }
  throw notInWorkbench(`conditional format criteria not in the workbench: ${criteria}`);
}

function holdsFor(rule: FormatRule, result: Result, text: string): boolean {
  const blank = result === undefined || result === '';
  const wanted = String(rule.values[0] ?? '').toLowerCase();
  const shown = text.toLowerCase();
  switch (rule.criteria) {
    case 'CELL_EMPTY':
      return blank;
    case 'CELL_NOT_EMPTY':
      return !blank;
    case 'TEXT_CONTAINS':
      return shown.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !shown.includes(wanted);
    case 'TEXT_EQUAL_TO':
      return shown === wanted;
    case 'TEXT_STARTS_WITH':
      return shown.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return shown.endsWith(wanted);
  }
  if (typeof result !== 'number' || isError(result)) return false;
  return compare(rule.criteria, result, Number(rule.values[0]), Number(rule.values[1]));
}

/** Looks by place (row × 32768 + column); cells without any are left out. */
export function formatLooks(document: OpenBook, sheet: SheetState): Map<number, ConditionalLook> {
  const looks = new Map<number, ConditionalLook>();
  for (const rule of sheet.formatRules) {
    const places: number[] = [];
    if (rule.criteria === 'CUSTOM_FORMULA') places.push(...placesByFormula(document, sheet, rule));
    else {
      eachCell(rule.boxes, sheet, (row, column) => {
        const result = document.calculation.result(sheet, row, column);
        if (holdsFor(rule, result, displayAt(sheet, row, column))) places.push(placeOf(row, column));
      });
    }
    const { background, color, bold, italic, underline } = rule;
    const given: ConditionalLook = {
      ...(background === undefined ? {} : { background }),
      ...(color === undefined ? {} : { color }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(underline === undefined ? {} : { underline }),
    };
    for (const place of places) looks.set(place, { ...given, ...looks.get(place) });
  }
  return looks;
}
