// Ways to find things in a catalogue; computed once per catalogue object.
import type { Catalogue, Form, Indicator, Reporter, Table } from './catalogue.ts';
import { type Field, kindOf, type Share } from './kinds.ts';

export interface IndicatorPlace {
  form: Form;
  indicator: Indicator;
}

export interface FieldPlace extends IndicatorPlace {
  field: Field;
}

export interface Lookup {
  indicators: readonly IndicatorPlace[];
  /** By field key. */
  fields: ReadonlyMap<string, FieldPlace>;
  /** By indicator id. */
  byId: ReadonlyMap<string, IndicatorPlace>;
  shares: ReadonlyMap<string, Share>;
  tables: ReadonlyMap<string, Table>;
}

const known = new WeakMap<Catalogue, Lookup>();

export function lookup(catalogue: Catalogue): Lookup {
  const found = known.get(catalogue);
  if (found) return found;
  const indicators = catalogue.forms.flatMap((form) =>
    form.sections.flatMap((section) => section.indicators.map((indicator) => ({ form, indicator }))),
  );
  const fields = new Map<string, FieldPlace>();
  const shares = new Map<string, Share>();
  for (const place of indicators) {
    for (const field of kindOf(place.indicator).fields()) fields.set(field.key, { ...place, field });
    for (const share of kindOf(place.indicator).shares()) shares.set(share.key, share);
  }
  const made: Lookup = {
    indicators,
    fields,
    shares,
    byId: new Map(indicators.map((place) => [place.indicator.id, place])),
    tables: new Map(catalogue.tables.map((table) => [table.id, table])),
  };
  known.set(catalogue, made);
  return made;
}

/** Whether a unit of this sort reports it: wards have no units below them, districts have. */
export function isReportedBy(thing: { reporter: Reporter }, reporter: 'ward' | 'district'): boolean {
  return thing.reporter === 'both' || thing.reporter === reporter;
}
