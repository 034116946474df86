// The catalogue as it is asked in one year: without what is not asked yet, or no longer.
import type { Catalogue, Years } from './catalogue.ts';

const known = new WeakMap<Catalogue, Map<string, Catalogue>>();

/** The same object for the same catalogue and years, so that what is remembered of it is remembered once. */
export function inYear(catalogue: Catalogue, year: number): Catalogue {
  const isAsked = ({ years }: { years?: Years }) =>
    (years?.from ?? year) <= year && year <= (years?.until ?? year);
  const things = [
    ...catalogue.forms.flatMap(({ sections }) => sections.flatMap(({ indicators }) => indicators)),
    ...catalogue.tables,
  ];
  const left = things.filter((thing) => !isAsked(thing)).map(({ id }) => id);
  if (left.length === 0) return catalogue;
  const made = known.get(catalogue) ?? new Map<string, Catalogue>();
  known.set(catalogue, made);
  const name = left.join(' ');
  const asked = made.get(name) ?? {
    ...catalogue,
    forms: catalogue.forms.map((form) => ({
      ...form,
      sections: form.sections.map((section) => ({
        ...section,
        indicators: section.indicators.filter(isAsked),
      })),
    })),
    tables: catalogue.tables.filter(isAsked),
  };
  made.set(name, asked);
  return asked;
}
