// Writes one form as a sheet: what the plan says, and what only Google Sheets has.

import { suggestionMark } from '../../shared/catalogue/suggested.ts';
import { slots } from '../../shared/period.ts';
import { lastYearFormula, shownNumberFormula } from '../../shared/workbook/earlier-figures.ts';
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
import type { Extra } from './long-work.ts';
import { markRules, runsOf } from './marks.ts';
import { writeColumns, writePlannedCells } from './planned-cells.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function isEarlier(column: number): boolean {
  return column === formColumns.lastYear || column === formColumns.lastQuarter;
}

/** What people had typed into a form before it is written anew: by row key, six cells and the note. */
export type TypedCells = ReadonlyMap<string, { cells: KeptCell[]; note: unknown }>;

const width = formColumns.mark;

/** What the mark column holds above the figures: which period is shown, and which columns are locked. */
const headMarks: Readonly<Record<number, string>> = {
  [headingRow - 1]: shownNumberFormula,
  [headingRow]: lockedFormula,
};

/** Writes the form into a sheet of its own. Typed cells go back where they belong; everything else comes from the layout. */
export function writeFormSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  layout: Layout,
  form: FormSheet,
  subtitle: string,
  typed: TypedCells,
  extra: Extra,
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
    mark: (row) => headMarks[row] ?? formulas.mark(row),
    lastYear: lastYearFormula,
  });
  fitSize(sheet, rows);
  writePlannedCells(sheet, plan, extra);
  extra('kẻ khung và canh chữ', () => {
    const alignments = plan.rows.map(({ cells }, i) =>
      cells.map((_, c) =>
        i + 1 === headingRow ? 'center' : i >= headingRow && isEarlier(c + 1) ? 'right' : null,
      ),
    );
    sheet.getRange(1, 1, rows, width).setVerticalAlignment('middle').setHorizontalAlignments(alignments);
    sheet.getRange(1, 2, 1, width - 1).setFontColor(colours.titleText);
    sheet
      .getRange(headingRow, 1, count + 1, formColumns.supplier)
      .setBorder(true, true, true, true, true, true);
  });
  extra('bề rộng cột và cột ẩn', () => writeColumns(sheet, plan, headingRow));
  extra('màu báo ô phải sửa', () => sheet.setConditionalFormatRules(formRules(sheet, form)));
  extra('hỏi lại khi gõ vào ô không phải nhập', () => {
    const notes = `${letters(formColumns.note)}${firstRow}:${letters(formColumns.note)}${rows}`;
    sheet
      .protect()
      .setDescription(plan.protection)
      .setWarningOnly(true)
      .setUnprotectedRanges([...typedRanges(form), notes].map((range) => sheet.getRange(range)));
  });
  dropAnchors(spreadsheet, sheet, { id: form.form.id, rows: count + 1, width, isForm: true }, extra);
}

/** What people have typed into a form that was begun and not finished; nothing where the sheet is still empty. */
export function typedSoFar(sheet: Sheet, form: FormSheet): TypedCells {
  const typed = new Map<string, { cells: KeptCell[]; note: unknown }>();
  if (sheet.getLastRow() < firstRow) return typed;
  const cells = sheet.getRange(firstRow, 1, form.rows.length, formColumns.note);
  const values = cells.getValues();
  const texts = cells.getDisplayValues();
  form.rows.forEach((row, i) => {
    const [at, shown] = [values[i] ?? [], texts[i] ?? []];
    if (row.role !== 'field' || at[formColumns.key - 1] !== row.key) return;
    typed.set(row.key, {
      cells: slots.map((slot): KeptCell => {
        const column = slotColumn(slot) - 1;
        return row.cells[slot].role === 'typed'
          ? { value: at[column] ?? '', text: shown[column] ?? '' }
          : { value: '', text: '' };
      }),
      note: at[formColumns.note - 1] ?? '',
    });
  });
  return typed;
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
