// What a rule on the catalogue is: data in, sentences about what is wrong out.
import type { Catalogue, Derivation } from '../catalogue.ts';
import { type Field, kindOf } from '../kinds.ts';
import { type IndicatorPlace, lookup } from '../lookup.ts';

/** The catalogue under judgement, with the ledger of its tally keys. */
export interface Judged {
  catalogue: Catalogue;
  ledger: readonly string[];
}

/** Each sentence names the declaration and the fault. */
export type Rule = (judged: Judged) => string[];

/** Values that stand more than once. */
export function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) < i);
}

/** Every field with its indicator, duplicates included. */
export function fieldsOf(catalogue: Catalogue): (IndicatorPlace & { field: Field })[] {
  return lookup(catalogue).indicators.flatMap((place) =>
    kindOf(place.indicator)
      .fields()
      .map((field) => ({ ...place, field })),
  );
}

/** Field keys that a derivation adds up; none where it adds up a table. */
export function partsOf(from: Derivation | undefined): string[] {
  return from && 'sum' in from ? [...from.sum, ...(from.minus ?? [])] : [];
}
