// Writes one form as a sheet: rows are indicators, columns are the periods of the year.
import { numberFormatOf } from '../../shared/catalogue/cells.ts';
import { suggestionMark } from '../../shared/catalogue/suggested.ts';
import { supplierNames } from '../../shared/catalogue/suppliers.ts';
import { isDerivedIn } from '../../shared/derive.ts';
import { formulasOf, letters, type Places } from '../../shared/formula.ts';
import {
  type FormRow,
  type FormSheet,
  firstRow,
  formColumns,
  formHeadings,
  formTitle,
  headingRow,
  type Layout,
  slotColumn,
} from '../../shared/layout.ts';
import { type Slot, slots } from '../../shared/period.ts';
import { dropAnchors } from './anchors.ts';
import { cellRuleOf } from './cell-rules.ts';
import { colours } from './colours.ts';
import { formatToWrite, type KeptCell, valueToWrite } from './kept-cells.ts';
import { markRules, runsOf } from './marks.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What people had typed into a form before it is written anew: by row key, six cells and the note. */
export type TypedCells = ReadonlyMap<string, { cells: KeptCell[]; note: unknown }>;

const width = formColumns.mark;
const textWidths = { number: 44, label: 330, unit: 84, slot: 118, note: 220, supplier: 160 };

/** Writes the form into an empty sheet. Typed cells go back where they belong; everything else comes from the layout. */
export function writeFormSheet(
  book: Spreadsheet,
  sheet: Sheet,
  layout: Layout,
  form: FormSheet,
  subtitle: string,
  typed: TypedCells,
  places?: Places,
): void {
  const count = form.rows.length;
  const rows = headingRow + count;
  fitSize(sheet, rows);
  const all = sheet.getRange(1, 1, rows, width);
  const body = sheet.getRange(firstRow, 1, count, width);
  const formulas = formulasOf(layout, places);

  all.setNumberFormats([...blank(headingRow, '@'), ...form.rows.map((row) => formatsOf(row, typed))]);
  all.setValues([
    ['', formTitle(form.form), ...empties(width - 2)],
    ['', subtitle, ...empties(width - 2)],
    formHeadings(form.form.id),
    ...form.rows.map((row, i) => valuesOf(form, row, firstRow + i, formulas, typed)),
  ]);
  all.setBackgrounds([
    ['', ...full(colours.title, width - 1)],
    full('', width),
    full(colours.heading, width),
    ...form.rows.map((row) => backgroundsOf(row)),
  ]);
  const weights: GoogleAppsScript.Spreadsheet.FontWeight[] = ['bold', 'normal', 'bold'];
  all.setFontWeights(
    [
      ...weights,
      ...form.rows.map((row) => (row.role === 'section' || row.role === 'title' ? 'bold' : 'normal')),
    ].map((weight) => full<GoogleAppsScript.Spreadsheet.FontWeight>(weight, width)),
  );
  body.setFontStyles(
    form.rows.map((row) =>
      full<GoogleAppsScript.Spreadsheet.FontStyle>(row.role === 'share' ? 'italic' : 'normal', width),
    ),
  );
  all.setWraps([
    full(false, width),
    full(false, width),
    full(true, width),
    ...form.rows.map((row) => full(row.role !== 'section', width)),
  ]);
  all.setVerticalAlignment('middle');
  body.setNotes(form.rows.map((row) => notesOf(row)));
  body.setDataValidations(form.rows.map((row, i) => rulesOf(row, firstRow + i)));
  sheet.getRange(1, 2, 1, width - 1).setFontColor(colours.titleText);
  sheet
    .getRange(headingRow, 1, count + 1, formColumns.supplier)
    .setBorder(true, true, true, true, true, true);
  sheet.getRange(headingRow, 1, 1, width).setHorizontalAlignment('center');

  sheet.setColumnWidth(formColumns.number, textWidths.number);
  sheet.setColumnWidth(formColumns.label, textWidths.label);
  sheet.setColumnWidth(formColumns.unit, textWidths.unit);
  sheet.setColumnWidths(formColumns.firstSlot, slots.length, form.form.id.length > 1 ? 300 : textWidths.slot);
  sheet.setColumnWidth(formColumns.note, textWidths.note);
  sheet.setColumnWidth(formColumns.supplier, textWidths.supplier);
  sheet.hideColumns(formColumns.key);
  sheet.hideColumns(formColumns.mark);
  sheet.setFrozenRows(headingRow);
  sheet.setFrozenColumns(formColumns.label);

  const open = typedRanges(form);
  sheet.setConditionalFormatRules([
    ...markRules(sheet, slots, firstRow, count, formColumns.mark),
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
  ]);
  const notes = `${letters(formColumns.note)}${firstRow}:${letters(formColumns.note)}${rows}`;
  sheet
    .protect()
    .setDescription('Biểu mẫu: chỉ nhập vào ô nền vàng và cột Ghi chú')
    .setWarningOnly(true)
    .setUnprotectedRanges([...open, notes].map((range) => sheet.getRange(range)));
  dropAnchors(book, sheet, form.form.id, count + 1, width, true);
}

/** A1 ranges of the cells that people type into, joined down each column. */
export function typedRanges(form: FormSheet): string[] {
  return slots.flatMap((slot) => {
    const letter = letters(slotColumn(slot));
    const rows = form.rows.flatMap((row, i) =>
      row.role === 'field' && row.cells[slot].role === 'typed' ? [firstRow + i] : [],
    );
    return runsOf(rows).map(([from, to]) => `${letter}${from}:${letter}${to}`);
  });
}

function valuesOf(
  form: FormSheet,
  row: FormRow,
  at: number,
  formulas: ReturnType<typeof formulasOf>,
  typed: TypedCells,
): unknown[] {
  if (row.role === 'section') return [row.key, row.label, ...empties(width - 2)];
  if (row.role === 'title') return [row.key, row.number, row.label, ...empties(width - 3)];
  const kept = typed.get(row.key);
  const cells = slots.map((slot, i) => formulas.of(form, row, slot) || keptValue(row, kept?.cells[i]));
  if (row.role === 'share') return [row.key, '', row.label, '%', ...cells, '', '', ''];
  return [
    row.key,
    row.number,
    row.label,
    row.field.unit,
    ...cells,
    kept?.note ?? '',
    supplierNames[row.indicator.supplier],
    formulas.mark(at),
  ];
}

function keptValue(row: FormRow, kept: KeptCell | undefined): unknown {
  return kept && row.role === 'field' ? valueToWrite(kept, row.field.cell) : '';
}

function formatOf(row: FormRow, slot: Slot, kept: KeptCell | undefined): string {
  if (row.role === 'share') return '0.00%';
  if (row.role !== 'field') return '@';
  const { cell } = row.field;
  if (!isDerivedIn(row.indicator, row.field, slot))
    return kept ? formatToWrite(kept, cell) : numberFormatOf(cell);
  // Text format would keep a formula from being worked out.
  return numberFormatOf(cell) === '@' ? 'General' : numberFormatOf(cell);
}

/** Text format everywhere but in the period columns. */
function formatsOf(row: FormRow, typed: TypedCells): string[] {
  const formats = full('@', width);
  slots.forEach((slot, i) => {
    formats[slotColumn(slot) - 1] = formatOf(row, slot, typed.get(row.key)?.cells[i]);
  });
  // The mark is a formula: text format would keep it from being worked out.
  formats[formColumns.mark - 1] = 'General';
  return formats;
}

function backgroundsOf(row: FormRow): string[] {
  const colour: string = row.role === 'section' ? colours.section : colours.label;
  const all = full(colour, width);
  if (row.role === 'section' || row.role === 'title') return all;
  for (const slot of slots) {
    const role =
      row.role === 'share' ? (row.shown.indexOf(slot) >= 0 ? 'derived' : 'not-asked') : row.cells[slot].role;
    all[slotColumn(slot) - 1] =
      role === 'typed' ? colours.toFill : role === 'not-asked' ? colours.notAsked : colours.derived;
  }
  return all;
}

function notesOf(row: FormRow): string[] {
  const notes = full('', width);
  if (row.role !== 'title' && (row.role !== 'field' || row.inner)) return notes;
  const example = row.indicator.example ? `\nVí dụ: ${row.indicator.example}` : '';
  notes[formColumns.label - 1] = `${row.indicator.definition}${example}`;
  return notes;
}

function rulesOf(row: FormRow, at: number): (GoogleAppsScript.Spreadsheet.DataValidation | null)[] {
  const rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[] = full(null, width);
  if (row.role !== 'field') return rules;
  for (const slot of slots) {
    if (row.cells[slot].role !== 'typed') continue;
    rules[slotColumn(slot) - 1] = cellRuleOf(row.field, `${letters(slotColumn(slot))}${at}`, true);
  }
  return rules;
}

/** A new sheet has 1000 rows and 26 columns; what the form does not use is taken away so that reading stays small. */
function fitSize(sheet: Sheet, rows: number): void {
  const wide = 18;
  if (sheet.getMaxRows() > rows + 2) sheet.deleteRows(rows + 3, sheet.getMaxRows() - rows - 2);
  if (sheet.getMaxColumns() > wide) sheet.deleteColumns(wide + 1, sheet.getMaxColumns() - wide);
}

function full<T>(value: T, length: number): T[] {
  return new Array<T>(length).fill(value);
}

function empties(length: number): string[] {
  return full('', length);
}

function blank<T>(rows: number, value: T): T[][] {
  return new Array<T[]>(rows).fill(full(value, width));
}
