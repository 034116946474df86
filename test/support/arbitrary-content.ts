// Arbitrary contents of a ward's workbook, for properties: any figure that its cell may hold, any row of its tables.
import fc from 'fast-check';
import type { Column } from '../../shared/catalogue/catalogue.ts';
import { fold, largestFigure } from '../../shared/catalogue/cells.ts';
import type { Field } from '../../shared/catalogue/kinds.ts';
import type { Figure, Figures, TableRow, Tables, Value } from '../../shared/figures/figures.ts';
import { type Slot, slots } from '../../shared/period.ts';
import type { FormRow } from '../../shared/workbook/layout.ts';
import { type Content, wardLayout } from './ward-book.ts';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((one) => one.normalize('NFC').trim())
  .filter((one) => fold(one) !== '' && !one.startsWith('#'));

const reason = fc
  .array(fc.constantFrom('trường', 'chưa', 'gửi', 'Công an', '15/6', 'phường'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function valueIn(field: Pick<Field, 'cell' | 'options' | 'max'> | Column): fc.Arbitrary<Value> {
  const max = 'max' in field && field.max !== undefined ? field.max : 100;
  if (field.cell === 'choice') return fc.constantFrom(...(field.options ?? []).map((one) => one.code));
  if (field.cell === 'date') return day;
  if (field.cell === 'text') return text;
  if (field.cell === 'decimal') return fc.nat({ max: max * 4 }).map((quarters) => quarters / 4);
  if (field.cell === 'percent') return fc.nat({ max: 10_000 }).map((hundredths) => hundredths / 100);
  return fc.nat({ max: largestFigure });
}

function figureIn(field: Field): fc.Arbitrary<Figure> {
  const value = valueIn(field);
  return field.cell === 'text'
    ? value
    : fc.oneof({ weight: 4, arbitrary: value }, fc.record({ none: reason }));
}

const fieldRows = wardLayout.forms.flatMap((sheet) =>
  sheet.rows.filter((row): row is Extract<FormRow, { role: 'field' }> => row.role === 'field'),
);
const asked = fieldRows.flatMap((row) =>
  slots.filter((slot) => row.cells[slot].role !== 'not-asked').map((slot) => ({ row, slot })),
);

const figures: fc.Arbitrary<Record<Slot, Figures>> = fc
  .array(
    fc
      .constantFrom(...asked)
      .chain(({ row, slot }) => figureIn(row.field).map((figure) => ({ key: row.key, slot, figure }))),
    { maxLength: 60 },
  )
  .map((picked) => {
    const all: Record<Slot, Figures> = { Q1: {}, Q2: {}, H1: {}, Q3: {}, Q4: {}, Y: {} };
    for (const { key, slot, figure } of picked) all[slot][key] = figure;
    return all;
  });

function tableRow(columns: readonly Column[]): fc.Arbitrary<TableRow> {
  return fc
    .tuple(...columns.map((column) => fc.option(valueIn(column), { nil: undefined })))
    .map((cells) => {
      const row: TableRow = {};
      cells.forEach((cell, i) => {
        const column = columns[i];
        if (cell !== undefined && column) row[column.code] = cell;
      });
      return row;
    })
    .filter((row) => Object.keys(row).length > 0);
}

const tables: fc.Arbitrary<Tables> = fc
  .tuple(...wardLayout.tables.map(({ table }) => fc.array(tableRow(table.columns), { maxLength: 4 })))
  .map((rows) => Object.fromEntries(wardLayout.tables.map(({ table }, i) => [table.id, rows[i] ?? []])));

const notes: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(...fieldRows.map((row) => row.key)),
  text,
  { maxKeys: 8, noNullPrototype: true },
);

export const anyContent: fc.Arbitrary<Content> = fc.record({ figures, tables, notes });

/** Notes as a workbook tells them: those of the forms, and the last column of every table row. */
export function notesOf({ notes: own, tables: all }: Content): Record<string, string> {
  const told = { ...own };
  for (const [id, rows] of Object.entries(all)) {
    rows.forEach((row, i) => {
      if (typeof row.ghi_chu === 'string') told[`${id}#${i + 1}`] = row.ghi_chu;
    });
  }
  return told;
}
