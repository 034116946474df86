// The catalogue as it is asked in one year: without what is not asked yet, or no longer.
import type { Catalogue, Years } from './catalogue.ts';

interface Known {
  byYear: Map<number, Catalogue>;
  /** By what is left out: years that ask the same share one object, and so all that is remembered of it. */
  byGaps: Map<string, Catalogue>;
}

const known = new WeakMap<Catalogue, Known>();

export function inYear(catalogue: Catalogue, year: number): Catalogue {
  const made = known.get(catalogue) ?? { byYear: new Map(), byGaps: new Map([['', catalogue]]) };
  known.set(catalogue, made);
  const found = made.byYear.get(year);
  if (found) return found;
  const isAsked = ({ years }: { years?: Years }) =>
    (years?.from ?? year) <= year && year <= (years?.until ?? year);
  const things = [
    ...catalogue.forms.flatMap(({ sections }) => sections.flatMap(({ indicators }) => indicators)),
    ...catalogue.tables,
  ];
  const gaps = things.flatMap((thing) => (isAsked(thing) ? [] : [thing.id])).join(' ');
  const asked = made.byGaps.get(gaps) ?? without(catalogue, isAsked);
  made.byGaps.set(gaps, asked);
  made.byYear.set(year, asked);
  return asked;
}

/** Without the indicators and tables that do not pass. */
export function without(
  catalogue: Catalogue,
  isAsked: (thing: { id: string; years?: Years }) => boolean,
): Catalogue {
  return {
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
}
