// «Không phát sinh»: which cells of a period may be filled with 0 at once, because nothing happened.
import { columnOf } from '../catalogue/column.ts';
import { kindOf } from '../catalogue/kinds.ts';
import type { Slot } from '../period.ts';
import type { FormRow, FormSheet, Layout } from './layout.ts';

type FieldRow = Extract<FormRow, { role: 'field' }>;

/**
 * Rows of a form that count what happened in the period and are typed there. Not among them: what stands at the end of a
 * period (a centre does not vanish because nothing happened), totals that a rate is taken of, answers and texts.
 */
export function activityRows({ asked, reporter }: Layout, form: FormSheet, slot: Slot): FieldRow[] {
  const column = columnOf(asked[slot], reporter, slot);
  return form.rows.filter((row): row is FieldRow => {
    if (row.role !== 'field' || row.indicator.behaviour !== 'flow') return false;
    if (row.field.cell !== 'whole' && row.field.cell !== 'money') return false;
    const isTotal = kindOf(row.indicator)
      .shares()
      .some(({ denominator }) => denominator === row.key);
    return !isTotal && column.role(row.key) === 'typed';
  });
}
