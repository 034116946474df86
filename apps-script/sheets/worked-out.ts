// Cells that are worked out: whether their formulas are the planned ones, and putting those back. Cutting and pasting moves
// what formulas point at, and takes colours and rules with it.
import { isDerivedIn } from '../../shared/figures/derive.ts';
import { type Slot, slots } from '../../shared/period.ts';
import { formulasOf, letters, type Places } from '../../shared/workbook/formula.ts';
import {
  type FormRow,
  type FormSheet,
  firstRow,
  formColumns,
  headingRow,
  slotColumn,
} from '../../shared/workbook/layout.ts';
import { formPlan } from '../../shared/workbook/plan/form-plan.ts';
import { validationOf } from './cell-rules.ts';
import { formRules } from './form-sheet.ts';
import type { Workbook } from './workbook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function isComputed(row: FormRow, slot: Slot): boolean {
  if (row.role === 'share') return row.shown.indexOf(slot) >= 0;
  return row.role === 'field' && isDerivedIn(row.indicator, row.field, slot);
}

/**
 * Puts the planned formulas back into these blocks where there is another one or none. A number typed over a formula
 * stays: it is told, and whoever typed it decides. Gives how many cells were mended.
 */
export function mendWorkedOut(
  book: Spreadsheet,
  workbook: Workbook,
  places: Places,
  blocks: ReadonlySet<string>,
): number {
  const { layout, origins, grids } = workbook;
  const formulas = formulasOf(layout, places);
  let mended = 0;
  for (const form of layout.forms) {
    const id = form.form.id;
    const origin = blocks.has(id) ? origins.get(id) : undefined;
    const sheet = origin ? book.getSheetByName(origin.sheet) : null;
    const grid = grids.get(id);
    if (!origin || !sheet || !grid) continue;
    const width = (grid.values[0] ?? []).length;
    const found = sheet.getRange(origin.row, origin.column, grid.values.length, width).getFormulas();
    let count = 0;
    for (const row of form.rows) {
      const spot = workbook.book.spots[row.key];
      for (const slot of slots) {
        const column = workbook.book.columns[`${id}/${slot}`];
        if (!spot || column === undefined || !isComputed(row, slot)) continue;
        const formula = found[spot.row]?.[column] ?? '';
        const isTyped = formula === '' && (grid.values[spot.row]?.[column] ?? '') !== '';
        const planned = formulas.of(form, row, slot);
        if (isTyped || alike(formula, planned)) continue;
        sheet.getRange(origin.row + spot.row, origin.column + column).setFormula(planned);
        count += 1;
      }
    }
    if (count > 0 && isWhereWritten(workbook, form)) restoreLooks(sheet, form, formulas);
    mended += count;
  }
  return mended;
}

/** Google writes formulas as they were typed, but for the sign between arguments and spaces. */
function alike(found: string, planned: string): boolean {
  const plain = (formula: string) => formula.replace(/[\s$]/g, '').replace(/,/g, ';').toUpperCase();
  return plain(found) === plain(planned);
}

/** Colours, formats and rules follow a cell that is cut; they go back where they were. Only cells that differ are written. */
function restoreLooks(sheet: Sheet, form: FormSheet, formulas: ReturnType<typeof formulasOf>): void {
  const { rows } = formPlan(form, '', formulas, {
    cell: () => null,
    note: () => '',
    mark: () => '',
    lastYear: () => '',
  });
  const first = formColumns.firstSlot;
  const range = sheet.getRange(firstRow, first, form.rows.length, slots.length);
  const colours = range.getBackgrounds();
  const rules = range.getDataValidations();
  form.rows.forEach((row, i) => {
    if (row.role === 'section' || row.role === 'title') return;
    slots.forEach((slot, j) => {
      const cell = rows[headingRow + i]?.cells[slotColumn(slot) - 1];
      if (!cell) return;
      const one = sheet.getRange(`${letters(first + j)}${firstRow + i}`);
      const colour = cell.colour === '' ? '#ffffff' : cell.colour;
      if ((colours[i]?.[j] ?? '').toLowerCase() !== colour.toLowerCase()) one.setBackground(cell.colour);
      if ((rules[i]?.[j] == null) !== (cell.rule === null)) one.setDataValidation(validationOf(cell.rule));
    });
  });
  sheet.setConditionalFormatRules(formRules(sheet, form));
}

function isWhereWritten({ book, origins }: Workbook, { form, rows }: FormSheet): boolean {
  const origin = origins.get(form.id);
  return (
    origin?.row === headingRow &&
    origin.column === 1 &&
    slots.every((slot) => book.columns[`${form.id}/${slot}`] === slotColumn(slot) - 1) &&
    book.columns[`${form.id}/ghi_chu`] === formColumns.note - 1 &&
    rows.every((row, i) => {
      const spot = book.spots[row.key];
      return row.role === 'section' || row.role === 'title' || spot?.row === i + 1;
    })
  );
}
