// Rules of the plan as Excel's data validations: cells below one another with the same rule share one.
import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { letters } from '../shared/workbook/formula.ts';
import type { CellRule } from '../shared/workbook/plan/cell-rule.ts';
import { colours } from '../shared/workbook/plan/colours.ts';
import { excelFormula } from '../shared/workbook/plan/excel-formula.ts';
import type { SheetPlan } from '../shared/workbook/plan/sheet-plan.ts';

/**
 * Lists of answers, each in a column of the hidden sheet. Written into the rule they would be cut at 255 characters, and
 * at the commas inside an answer.
 */
export class ListRanges {
  readonly columns: string[][] = [];
  readonly #ranges = new Map<string, string>();
  readonly #sheet: string;
  readonly #first: number;

  /** `first` is the row in which every list begins, from 1. */
  constructor(sheet: string, first: number) {
    this.#sheet = sheet;
    this.#first = first;
  }

  /** Where a list stands: `'_so'!$C$4:$C$7`. */
  of(labels: string[]): string {
    const name = JSON.stringify(labels);
    const known = this.#ranges.get(name);
    if (known !== undefined) return known;
    this.columns.push(labels);
    const letter = letters(this.columns.length);
    const range = `'${this.#sheet}'!$${letter}$${this.#first}:$${letter}$${this.#first + labels.length - 1}`;
    this.#ranges.set(name, range);
    return range;
  }
}

/** Cells below one another that people type into. */
interface Run {
  range: string;
  /** The run's first cell, to which its formulas are relative. */
  first: string;
  rule: CellRule | null;
}

/** Validations that warn and keep what was typed, and the colours of what is filled and what is not accepted. */
export function rulesOf(
  plan: SheetPlan,
  lists: ListRanges,
): { dataValidations: DataValidation[]; conditionalRules: ConditionalRule[] } {
  const runs = runsIn(plan);
  return {
    dataValidations: runs.flatMap(({ range, rule }) => (rule ? [validationOf(range, rule, lists)] : [])),
    conditionalRules: runs.flatMap((run) => colourRules(run)),
  };
}

function validationOf(range: string, rule: CellRule, lists: ListRanges): DataValidation {
  return {
    range,
    ...(rule.by === 'list'
      ? { type: 'list', formula1: lists.of(rule.labels) }
      : { type: 'custom', formula1: excelFormula(rule.formula) }),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Xem lại ô này',
    errorMessage: rule.help,
    showInputMessage: true,
    inputMessage: rule.help,
  };
}

function colourRules({ range, first, rule }: Run): ConditionalRule[] {
  const colour = (hex: string) => ({
    fill: {
      type: 'pattern' as const,
      pattern: 'solid' as const,
      bgColor: { rgb: hex.slice(1).toUpperCase() },
    },
  });
  const filled: ConditionalRule = {
    type: 'expression',
    priority: 2,
    formula: `LEN(${first})>0`,
    style: colour(colours.filled),
    range,
  };
  if (rule?.by !== 'formula') return [filled];
  const wrong: ConditionalRule = {
    type: 'expression',
    priority: 1,
    formula: `AND(LEN(${first})>0,NOT(${excelFormula(rule.formula)}))`,
    style: colour(colours.wrong),
    stopIfTrue: true,
    range,
  };
  return [wrong, filled];
}

function runsIn({ rows }: SheetPlan): Run[] {
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) => runsOfColumn(rows, column)).flat();
}

function runsOfColumn(rows: SheetPlan['rows'], column: number): Run[] {
  const letter = letters(column + 1);
  const runs: { from: number; to: number; sort: string; rule: CellRule | null }[] = [];
  rows.forEach(({ cells }, i) => {
    const cell = cells[column];
    if (!cell?.open) return;
    const row = i + 1;
    const sort = sortOf(cell.rule, `${letter}${row}`);
    const last = runs[runs.length - 1];
    if (last?.to === i && last.sort === sort) last.to = row;
    else runs.push({ from: row, to: row, sort, rule: cell.rule });
  });
  return runs.map(({ from, to, rule }) => ({
    range: `${letter}${from}:${letter}${to}`,
    first: `${letter}${from}`,
    rule,
  }));
}

/** The same for rules that differ only in the cell that they are about. */
function sortOf(rule: CellRule | null, address: string): string {
  if (!rule) return '';
  return rule.by === 'list' ? JSON.stringify(rule.labels) : rule.formula.split(address).join('·');
}
