// What stands in every cell of a sheet, with which rule, format and colour: one plan for the Google workbook and for the
// Excel file, so that neither knows anything of the layout that the other does not.
import type { CellRule } from './cell-rule.ts';

export interface PlannedCell {
  /** '' where empty. Text is text, whatever it begins with; beside a formula it is what the formula last gave. */
  value: unknown;
  /** '' where nothing is worked out; arguments separated by semicolons. */
  formula: string;
  format: string;
  /** '' for none. */
  colour: string;
  note: string;
  rule: CellRule | null;
  /** People type here; everything else is protected. */
  open: boolean;
}

export interface PlannedRow {
  cells: PlannedCell[];
  bold: boolean;
  italic: boolean;
  wrap: boolean;
}

export interface SheetPlan {
  name: string;
  /** From row 1: title, subtitle, headings, then the body. Every row is as wide as the widest. */
  rows: PlannedRow[];
  /** Column → pixels; the others keep the program's own width. */
  widths: ReadonlyMap<number, number>;
  hiddenColumns: readonly number[];
  frozenColumns: number;
  /** What people are told when they type where they should not. */
  protection: string;
}

/** What had been typed into a cell, or was reported for it. */
export interface Filled {
  value: unknown;
  format: string;
}

export function textCell(value: string, colour = ''): PlannedCell {
  return { value, formula: '', format: '@', colour, note: '', rule: null, open: false };
}

/** A row of text, `colours[i]` behind the i-th. */
export function textRow(
  texts: readonly string[],
  colourOf: (column: number) => string,
  looks: Partial<Omit<PlannedRow, 'cells'>> = {},
): PlannedRow {
  return {
    cells: texts.map((text, i) => textCell(text, colourOf(i + 1))),
    bold: false,
    italic: false,
    wrap: false,
    ...looks,
  };
}
