// One form as a sheet: rows are indicators, columns are the periods of the year.
import { numberFormatOf } from '../../catalogue/cells.ts';
import type { Field } from '../../catalogue/kinds.ts';
import { supplierNames } from '../../catalogue/suppliers.ts';
import { isDerivedIn } from '../../figures/derive.ts';
import { type Slot, slots } from '../../period.ts';
import { lastQuarterFormat, lastQuarterFormula } from '../earlier-figures.ts';
import { type formulasOf, letters } from '../formula.ts';
import {
  type FormRow,
  type FormSheet,
  firstRow,
  formColumns,
  formHeadings,
  formTitle,
  headingRow,
  slotColumn,
} from '../layout.ts';
import { ruleOf } from './cell-rule.ts';
import { colours } from './colours.ts';
import {
  type Filled,
  type PlannedCell,
  type PlannedRow,
  type SheetPlan,
  textCell,
  textRow,
} from './sheet-plan.ts';

/** What stands in a form besides its layout. */
export interface FormContent {
  cell(key: string, slot: Slot, field: Field): Filled | null;
  note(key: string): unknown;
  /** Formula of the hidden mark column, from the row above the headings on; '' where the file has no marks. */
  mark(row: number): string;
  /** Formula for last year's figure; '' where the file knows none. */
  lastYear(row: number): string;
}

const width = formColumns.mark;

/** `formulas` are those of the whole layout. */
export function formPlan(
  form: FormSheet,
  subtitle: string,
  formulas: ReturnType<typeof formulasOf>,
  content: FormContent,
): SheetPlan {
  const title = textRow(padded(['', formTitle(form.form)]), (column) => (column === 1 ? '' : colours.title), {
    bold: true,
  });
  const headings = textRow(formHeadings(form.form.id), () => colours.heading, { bold: true, wrap: true });
  return {
    name: form.name,
    rows: [
      title,
      withMark(
        textRow(padded(['', subtitle]), () => ''),
        content.mark(headingRow - 1),
      ),
      withMark(headings, content.mark(headingRow)),
      ...form.rows.map((row, i) => rowOf(form, row, firstRow + i, formulas, content)),
    ],
    widths: new Map([
      // Beside an open sidebar on a small screen the label and the column that is typed into stay in sight.
      [formColumns.number, 36],
      [formColumns.label, 290],
      [formColumns.unit, 76],
      ...slots.map((slot): [number, number] => [slotColumn(slot), form.form.id.length > 1 ? 300 : 112]),
      [formColumns.lastYear, 112],
      [formColumns.lastQuarter, 112],
      [formColumns.note, 220],
      [formColumns.supplier, 160],
    ]),
    // Beside a whole year earlier figures would be of any period.
    hiddenColumns: [formColumns.key, formColumns.lastYear, formColumns.lastQuarter, formColumns.mark],
    frozenColumns: formColumns.label,
    protection: 'Biểu mẫu: chỉ nhập vào ô nền vàng và cột Ghi chú',
  };
}

function rowOf(
  form: FormSheet,
  row: FormRow,
  at: number,
  formulas: ReturnType<typeof formulasOf>,
  content: FormContent,
): PlannedRow {
  const looks = { bold: false, italic: row.role === 'share', wrap: row.role !== 'section' };
  if (row.role === 'section') {
    return textRow(padded([row.key, row.label]), () => colours.section, { ...looks, bold: true });
  }
  if (row.role === 'title') {
    const made = textRow(padded([row.key, row.number, row.label]), () => colours.label, {
      ...looks,
      bold: true,
    });
    return { ...made, cells: withNote(made.cells, row) };
  }
  const texts =
    row.role === 'share' ? [row.key, '', row.label, '%'] : [row.key, row.number, row.label, row.field.unit];
  const cells = [
    ...texts.map((text) => textCell(text, colours.label)),
    ...slots.map((slot) => slotCell(form, row, slot, at, formulas, content)),
    ...earlierCells(row, at, content),
    { ...textCell('', colours.label), open: true },
    textCell(row.role === 'field' ? supplierNames[row.indicator.supplier] : '', colours.label),
    { ...textCell('', colours.label), format: 'General' },
  ];
  if (row.role === 'field') {
    const note = cells[formColumns.note - 1] as PlannedCell;
    note.value = content.note(row.key);
    (cells[formColumns.mark - 1] as PlannedCell).formula = content.mark(at);
  }
  return { ...looks, cells: withNote(cells, row) };
}

function slotCell(
  form: FormSheet,
  row: Extract<FormRow, { role: 'field' | 'share' }>,
  slot: Slot,
  at: number,
  formulas: ReturnType<typeof formulasOf>,
  content: FormContent,
): PlannedCell {
  const formula = formulas.of(form, row, slot);
  if (row.role === 'share') {
    const shown = row.shown.indexOf(slot) >= 0;
    const colour = shown ? colours.derived : colours.notAsked;
    return { ...textCell('', colour), formula, format: '0.00%' };
  }
  const { role } = row.cells[slot];
  const filled = role === 'not-asked' ? null : content.cell(row.key, slot, row.field);
  const typed = role === 'typed';
  const toType = row.field.optional ? colours.filled : colours.toFill;
  const colour = typed ? toType : role === 'not-asked' ? colours.notAsked : colours.derived;
  return {
    value: filled?.value ?? '',
    formula,
    format: formatOf(row, slot, filled),
    colour,
    note: '',
    rule: typed ? ruleOf(row.field, `${letters(slotColumn(slot))}${at}`, true) : null,
    open: typed,
  };
}

/** Of texts nothing earlier is shown: they are as long as what is written now. */
function earlierCells(
  row: Extract<FormRow, { role: 'field' | 'share' }>,
  at: number,
  content: FormContent,
): PlannedCell[] {
  const lastYear = content.lastYear(at);
  const isKnown = lastYear !== '' && (row.role === 'share' || row.field.cell !== 'text');
  const cell = { ...textCell('', colours.derived), format: 'General' };
  return [
    { ...cell, formula: isKnown ? lastYear : '' },
    { ...cell, formula: isKnown ? lastQuarterFormula(row, at) : '', format: lastQuarterFormat(row) },
  ];
}

function formatOf(row: Extract<FormRow, { role: 'field' }>, slot: Slot, filled: Filled | null): string {
  const own = numberFormatOf(row.field.cell);
  if (!isDerivedIn(row.indicator, row.field, slot)) return filled?.format ?? own;
  // Text format would keep a formula from being worked out.
  return own === '@' ? 'General' : own;
}

/** Definition and example stand at the name of an indicator, once. */
function withNote(cells: PlannedCell[], row: Exclude<FormRow, { role: 'section' }>): PlannedCell[] {
  if (row.role === 'share' || (row.role === 'field' && row.inner)) return cells;
  const { definition, example } = row.indicator;
  const note = `${definition}${example ? `\nVí dụ: ${example}` : ''}`;
  return cells.map((cell, i) => (i === formColumns.label - 1 ? { ...cell, note } : cell));
}

function withMark(row: PlannedRow, formula: string): PlannedRow {
  if (formula === '') return row;
  const mark = { ...textCell('', row.cells[width - 1]?.colour), formula, format: 'General' };
  return { ...row, cells: [...row.cells.slice(0, width - 1), mark] };
}

function padded(texts: string[]): string[] {
  return [...texts, ...new Array<string>(width - texts.length).fill('')];
}
