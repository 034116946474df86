// What a ward is asked for, as a district officer finds it again in the forms.
import type { Cycle, Supplier } from '../catalogue/catalogue.ts';
import type { FieldPlace } from '../catalogue/lookup.ts';
import { formSheetName } from '../workbook/layout.ts';

export interface Asked {
  /** Field key or table id. */
  key: string;
  label: string;
  /** Tab on which it stands. */
  form: string;
  cycle: Cycle;
  supplier: Supplier;
}

/** A field with the indicator it belongs to in its label: «Tổng số hộ» alone would not say which. */
export function askedField({ form, indicator, field: { key, label } }: FieldPlace): Asked {
  return {
    ...{ key, form: formSheetName(form), cycle: indicator.cycle, supplier: indicator.supplier },
    label: label === indicator.label ? label : `${indicator.label}: ${label}`,
  };
}
