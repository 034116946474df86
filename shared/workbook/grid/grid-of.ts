// The inverse of reading: what a workbook with given content would gather.
import type { Field } from '../../catalogue/kinds.ts';
import type { Figures, Tables } from '../../figures/figures.ts';
import { type Slot, slots } from '../../period.ts';
import { formHeadings, type Layout, type TableSheet, tableHeadings } from '../layout.ts';
import { tableField } from './block.ts';
import type { Grid } from './book.ts';

/**
 * The grid that a workbook with these figures would gather: the inverse of `readBook`, for filling a workbook and for
 * proving that nothing is lost on the way.
 */
export function gridOf(
  layout: Layout,
  content: { figures: Partial<Record<Slot, Figures>>; tables: Tables; notes: Record<string, string> },
  show: (figure: Figures[string], field: Field) => unknown,
): Grid {
  const values: unknown[][] = [];
  for (const sheet of layout.forms) {
    values.push(formHeadings(sheet.form.id));
    for (const row of sheet.rows) {
      if (row.role !== 'field') {
        // Titles of sections stand across the row.
        values.push(row.role === 'section' ? [row.key, row.label] : [row.key, '', row.label]);
        continue;
      }
      const cells = slots.map((slot) => {
        const figure = content.figures[slot]?.[row.key];
        return figure === undefined ? '' : show(figure, row.field);
      });
      const note = content.notes[row.key] ?? '';
      values.push([row.key, row.number, row.label, row.field.unit, ...cells, '', '', note]);
    }
  }
  for (const sheet of layout.tables) {
    values.push(tableHeadings(sheet.table));
    for (const row of content.tables[sheet.table.id] ?? []) {
      values.push([
        '',
        '',
        ...sheet.table.columns.map((column) => showInTable(row[column.code], column, show)),
      ]);
    }
  }
  return { values, texts: values.map((row) => row.map((value) => String(value ?? ''))) };
}

function showInTable(
  value: number | string | undefined,
  column: TableSheet['table']['columns'][number],
  show: (figure: Figures[string], field: Field) => unknown,
): unknown {
  if (value === undefined) return '';
  return show(value, { key: column.code, label: column.label, unit: '', ...tableField(column) });
}
