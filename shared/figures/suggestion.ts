// What a new year may begin with: stocks and texts of the year before, as suggestions and never as figures.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { roleOf } from '../catalogue/cell-role.ts';
import { type Field, kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { type Slot, slots } from '../period.ts';
import type { Figures, Value } from './figures.ts';

export interface Suggestion {
  key: string;
  field: Field;
  /** The column of the new year for which it is meant. */
  slot: Slot;
  value: Value;
}

/** Where last year's stock is looked for: what it came to at the end, then what is nearest to the end. */
const latestFirst: readonly Slot[] = ['Y', 'Q4', 'Q3', 'H1', 'Q2', 'Q1'];

/**
 * Suggestions out of last year's reports. A stock goes into the first column in which the new year asks for it; a text
 * goes into the column in which it stood. What happened in a period, grades, answers and days are not carried over:
 * they begin anew.
 */
export function suggestionsOf(
  catalogue: Catalogue,
  reporter: 'ward' | 'district',
  lastYear: Partial<Record<Slot, Figures>>,
  /** The columns that the unit is asked: one founded during the year begins with the first of its own. */
  stood: readonly Slot[] = slots,
): Suggestion[] {
  return lookup(catalogue).indicators.flatMap(({ indicator }): Suggestion[] => {
    if (indicator.behaviour !== 'stock' || !isReportedBy(indicator, reporter)) return [];
    return kindOf(indicator)
      .fields()
      .flatMap((field): Suggestion[] => {
        const typed = slots.filter(
          (slot) => stood.indexOf(slot) >= 0 && roleOf(indicator, field, slot).role === 'typed',
        );
        if (field.cell === 'text') {
          if (indicator.gather !== 'edit') return [];
          return typed.flatMap((slot) => suggestion(field, slot, lastYear[slot]?.[field.key], 'string'));
        }
        const [first] = typed;
        if (!first || (field.cell !== 'whole' && field.cell !== 'money')) return [];
        const from = latestFirst.find((slot) => typeof lastYear[slot]?.[field.key] === 'number');
        return from ? suggestion(field, first, lastYear[from]?.[field.key], 'number') : [];
      });
  });
}

function suggestion(field: Field, slot: Slot, value: unknown, sort: 'string' | 'number'): Suggestion[] {
  return typeof value === sort ? [{ key: field.key, field, slot, value: value as Value }] : [];
}
