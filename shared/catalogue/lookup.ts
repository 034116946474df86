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
  /** Place of a field in the order of the forms. */
  order: ReadonlyMap<string, number>;
  /** By field key: the keys of all fields of its indicator. */
  rowsBeside: ReadonlyMap<string, readonly string[]>;
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
  const rowsBeside = new Map<string, readonly string[]>();
  for (const place of indicators) {
    const own = kindOf(place.indicator).fields();
    const keys = own.map(({ key }) => key);
    for (const field of own) {
      fields.set(field.key, { ...place, field });
      rowsBeside.set(field.key, keys);
    }
    for (const share of kindOf(place.indicator).shares()) shares.set(share.key, share);
  }
  const made: Lookup = {
    indicators,
    fields,
    shares,
    byId: new Map(indicators.map((place) => [place.indicator.id, place])),
    tables: new Map(catalogue.tables.map((table) => [table.id, table])),
    order: new Map([...fields.keys()].map((key, i) => [key, i])),
    rowsBeside,
  };
  known.set(catalogue, made);
  return made;
}

/** Whether a unit of this sort reports it: wards have no units below them, districts have. */
export function isReportedBy(thing: { reporter: Reporter }, reporter: 'ward' | 'district'): boolean {
  return thing.reporter === 'both' || thing.reporter === reporter;
}

/** Whether only wards have it: what they report of themselves, and what the unit above says of them. */
export function isOfWards({ reporter }: { reporter: Reporter }): boolean {
  return reporter === 'ward' || reporter === 'assessor';
}

/** What an answer is counted in: «trung tâm» where it is about one, otherwise the reporting unit's own word. */
export function subjectOf(indicator: Indicator | undefined, word: string): string {
  return (indicator && 'subject' in indicator ? indicator.subject : undefined) ?? word;
}

/** What tells the period of a row, in words: «Từ ngày», or «Từ ngày» hoặc «Kỳ» where a row may name its period instead. */
export function datingOf({ columns, dated, period }: Table): string {
  const labels = [dated, period].flatMap((code) => columns.find((one) => one.code === code)?.label ?? []);
  return labels.join('» hoặc «');
}

/** Tells of a field key, or `table#row`, whether the catalogue has it. */
export function askedAt(catalogue: Catalogue): (at: string) => boolean {
  const { fields, tables } = lookup(catalogue);
  return (at) => fields.has(at) || tables.has(at.replace(/#\d+$/, ''));
}
