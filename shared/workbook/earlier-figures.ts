// Earlier figures beside the cell that is typed into: last year's from the hidden sheet, the last quarter's from its own
// column. Formulas bring them, so that they are right the moment another period is chosen or a quarter is corrected.

import type { Catalogue } from '../catalogue/catalogue.ts';
import { numberFormatOf, showFigure } from '../catalogue/cells.ts';
import { showShare } from '../catalogue/number-text.ts';
import { withDerived } from '../figures/derive.ts';
import { type Figures, numberAt, type Tables } from '../figures/figures.ts';
import { quarterBefore, type Slot, slots } from '../period.ts';
import { gatherSheet, letters, sheetReference } from './formula.ts';
import { type FormRow, formColumns, headingRow, type Layout, slotColumn } from './layout.ts';

/** Last year's figures on it, as they are shown: key, and a text a slot. Rows are as many as forms may ever have. */
export const lastYearColumn = 23;
export const lastYearRange = '$W$3:$AC$802';

/** Where a form keeps the number of the slot that is shown, from 1. */
const shownNumber = `$${letters(formColumns.mark)}$${headingRow - 1}`;

/** That number, from what the hidden sheet says is shown. */
export const shownNumberFormula = `=IFERROR((SEARCH(TRIM(LEFT(${sheetReference(gatherSheet, '$C$1')};2));"${slots.join('')}")+1)/2;${slots.length})`;

/** Brings last year's figure of the shown slot to its row: right at once when another period is chosen. */
export function lastYearFormula(row: number): string {
  const range = sheetReference(gatherSheet, lastYearRange);
  return `=IFERROR(VLOOKUP(A${row};${range};${shownNumber}+1;FALSE)&"";"")`;
}

/** The figure of the quarter before the shown one, from the cell beside it; '' where there is none in the first three quarters. */
export function lastQuarterFormula(row: FormRow, at: number): string {
  if (row.role === 'section' || row.role === 'title') return '';
  const isAsked = (slot: Slot) =>
    row.role === 'share' ? row.shown.indexOf(slot) >= 0 : row.cells[slot].role !== 'not-asked';
  const choices = slots.map((slot) => {
    const quarter = quarterBefore(slot);
    const cell = quarter && isAsked(quarter) && isAsked(slot) ? `${letters(slotColumn(quarter))}${at}` : null;
    return cell ? `IF(${cell}="";"";${cell})` : '""';
  });
  return choices.every((choice) => choice === '""') ? '' : `=CHOOSE(${shownNumber};${choices.join(';')})`;
}

/** How the last quarter's figure of a row is written. */
export function lastQuarterFormat(row: FormRow): string {
  if (row.role === 'share') return '0.00%';
  const own = row.role === 'field' ? numberFormatOf(row.field.cell) : 'General';
  // Text format would keep a formula from being worked out.
  return own === '@' ? 'General' : own;
}

/** The reports of a year: figures by period, and the rows of its tables. */
export interface YearBefore {
  figures: Partial<Record<Slot, Figures>>;
  tables: Tables;
}

/** Last year's figures by row key as texts, a slot each: what the hidden sheet keeps. Texts of the unit's own words are left out. */
export function lastYearTexts(
  catalogue: Catalogue,
  { forms, year, reporter }: Pick<Layout, 'forms' | 'year' | 'reporter'>,
  before: YearBefore,
): [key: string, ...texts: string[]][] {
  const figures = slots.map((slot) => {
    const typed = before.figures[slot] ?? {};
    return withDerived(catalogue, reporter, { year: year - 1, slot }, typed, before.tables, before.figures);
  });
  return forms.flatMap(({ rows }) =>
    rows.flatMap((row): [string, ...string[]][] => {
      if (row.role === 'section' || row.role === 'title') return [];
      if (row.role === 'field' && row.field.cell === 'text') return [];
      return [[row.key, ...figures.map((of) => textIn(row, of))]];
    }),
  );
}

function textIn(row: Extract<FormRow, { role: 'field' | 'share' }>, figures: Figures): string {
  if (row.role === 'field') {
    const figure = figures[row.key];
    return figure === undefined ? '' : showFigure(figure, row.field);
  }
  const part = numberAt(figures, row.share.numerator);
  const whole = numberAt(figures, row.share.denominator);
  return part === null || whole === null || whole === 0 ? '' : showShare(part / whole);
}
