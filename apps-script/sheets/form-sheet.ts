// Writes one form as a sheet: what the plan says, and what only Google Sheets has.

import { suggestionMark } from '../../shared/catalogue/suggested.ts';
import { slots } from '../../shared/period.ts';
import { formulasOf, letters, type Places } from '../../shared/workbook/formula.ts';
import {
  type FormSheet,
  firstRow,
  formColumns,
  headingRow,
  type Layout,
  slotColumn,
} from '../../shared/workbook/layout.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { formPlan } from '../../shared/workbook/plan/form-plan.ts';
import { dropAnchors } from './anchors.ts';
import { formatToWrite, type KeptCell, valueToWrite } from './kept-cells.ts';
import { lockedFormula, lockedRules } from './locked-periods.ts';
import { markRules, runsOf } from './marks.ts';
import { writeColumns, writePlannedCells } from './planned-cells.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What people had typed into a form before it is written anew: by row key, six cells and the note. */
export type TypedCells = ReadonlyMap<string, { cells: KeptCell[]; note: unknown }>;

const width = formColumns.mark;

/** Writes the form into an empty sheet. Typed cells go back where they belong; everything else comes from the layout. */
export function writeFormSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  layout: Layout,
  form: FormSheet,
  subtitle: string,
  typed: TypedCells,
  places?: Places,
): void {
  const count = form.rows.length;
  const rows = headingRow + count;
  const formulas = formulasOf(layout, places);
  const plan = formPlan(form, subtitle, formulas, {
    cell: (key, slot, { cell }) => {
      const kept = typed.get(key)?.cells[slots.indexOf(slot)];
      return kept ? { value: valueToWrite(kept, cell), format: formatToWrite(kept, cell) } : null;
    },
    note: (key) => typed.get(key)?.note ?? '',
    mark: (row) => formulas.mark(row),
  });
  fitSize(sheet, rows);
  writePlannedCells(sheet, plan);
  sheet.getRange(headingRow, formColumns.mark).setFormula(lockedFormula);
  sheet.getRange(1, 1, rows, width).setVerticalAlignment('middle');
  sheet.getRange(1, 2, 1, width - 1).setFontColor(colours.titleText);
  sheet
    .getRange(headingRow, 1, count + 1, formColumns.supplier)
    .setBorder(true, true, true, true, true, true);
  sheet.getRange(headingRow, 1, 1, width).setHorizontalAlignment('center');
  writeColumns(sheet, plan, headingRow);

  sheet.setConditionalFormatRules(formRules(sheet, form));
  const open = typedRanges(form);
  const notes = `${letters(formColumns.note)}${firstRow}:${letters(formColumns.note)}${rows}`;
  sheet
    .protect()
    .setDescription(plan.protection)
    .setWarningOnly(true)
    .setUnprotectedRanges([...open, notes].map((range) => sheet.getRange(range)));
  dropAnchors(spreadsheet, sheet, form.form.id, count + 1, width, true);
}

/** The colours of marks, suggestions and what is filled, for a form that stands where it was written. */
export function formRules(
  sheet: Sheet,
  form: FormSheet,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const open = typedRanges(form);
  const count = form.rows.length;
  return [
    ...markRules(sheet, slots, firstRow, count, formColumns.mark),
    ...lockedRules(sheet, count),
    ...(open.length === 0
      ? []
      : [
          // Typed over or confirmed, the cell looks like any other at once.
          SpreadsheetApp.newConditionalFormatRule()
            .whenTextStartsWith(suggestionMark)
            .setBackground(colours.suggested)
            .setFontColor(colours.suggestedText)
            .setItalic(true)
            .setRanges(open.map((range) => sheet.getRange(range)))
            .build(),
          SpreadsheetApp.newConditionalFormatRule()
            .whenCellNotEmpty()
            .setBackground(colours.filled)
            .setRanges(open.map((range) => sheet.getRange(range)))
            .build(),
        ]),
  ];
}

/** A1 ranges of the cells that people type into, joined down each column. */
function typedRanges(form: FormSheet): string[] {
  return slots.flatMap((slot) => {
    const letter = letters(slotColumn(slot));
    const rows = form.rows.flatMap((row, i) =>
      row.role === 'field' && row.cells[slot].role === 'typed' ? [firstRow + i] : [],
    );
    return runsOf(rows).map(([from, to]) => `${letter}${from}:${letter}${to}`);
  });
}

/** A new sheet has 1000 rows and 26 columns; what the form does not use is taken away so that reading stays small. */
function fitSize(sheet: Sheet, rows: number): void {
  const wide = 18;
  if (sheet.getMaxRows() > rows + 2) sheet.deleteRows(rows + 3, sheet.getMaxRows() - rows - 2);
  if (sheet.getMaxColumns() > wide) sheet.deleteColumns(wide + 1, sheet.getMaxColumns() - wide);
}
