// The catalogue as it is asked of one unit in one period: what the year has, less what is not asked of it. Layout, checks,
// coverage, files and the Worker's judgement all take this one.
import type { Catalogue, Derivation, Indicator } from '../catalogue/catalogue.ts';
import { inYear, without } from '../catalogue/in-year.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { isQuarter, type Period, quartersOf, type Slot, slots } from '../period.ts';
import { type AskedIds, type Asking, choiceIn } from './selection.ts';

/** By what is asked; of a base a few are in use at a time, one a district. */
const known = new WeakMap<Catalogue, Map<string, Catalogue>>();
const mostKnown = 100;

/** The same object for all that ask the same, and the year's own where everything is asked. */
export function askedIn(all: Catalogue, period: Period, asking: readonly Asking[]): Catalogue {
  const base = inYear(all, period.year);
  if (asking.length === 0) return base;
  const idsIn = (slot: Slot) => choiceIn(asking, { year: period.year, slot })?.ids ?? 'all';
  const ids = idsIn(period.slot);
  const parts = isQuarter(period.slot)
    ? []
    : quartersOf(period.slot).map((slot) => ({ slot, ids: idsIn(slot) }));
  if (ids === 'all' && parts.every((part) => part.ids === 'all')) return base;
  const made = known.get(base) ?? new Map<string, Catalogue>();
  known.set(base, made);
  const name = JSON.stringify([ids, parts]);
  const found = made.get(name);
  if (found) return found;
  const catalogue = askedOf(base, ids, parts);
  if (made.size >= mostKnown) made.delete(made.keys().next().value ?? '');
  made.set(name, catalogue);
  return catalogue;
}

/** The catalogue of every column of a year. */
export function askedInYear(
  all: Catalogue,
  year: number,
  asking: readonly Asking[],
): Record<Slot, Catalogue> {
  const asked = {} as Record<Slot, Catalogue>;
  for (const slot of slots) asked[slot] = askedIn(all, { year, slot }, asking);
  return asked;
}

/** `parts`: what the quarters ask that a half-year or year adds up. */
function askedOf(base: Catalogue, ids: AskedIds, parts: readonly { slot: Slot; ids: AskedIds }[]): Catalogue {
  const asked = ids === 'all' ? null : withParts(base, ids);
  const inParts = parts.map((part) => ({
    slot: part.slot,
    asked: part.ids === 'all' ? null : withParts(base, part.ids),
  }));
  const quarters = (id: string) =>
    inParts.filter((part) => part.asked?.has(id) ?? true).map(({ slot }) => slot);
  const chosen = without(base, ({ id }) => asked?.has(id) ?? true);
  if (parts.length === 0) return chosen;
  // A quarter that did not ask is none that a half-year or year waits for.
  const marked = (indicator: Indicator): Indicator => {
    if (indicator.cycle !== 'quarter') return indicator;
    const askedBy = quarters(indicator.id);
    return askedBy.length === parts.length ? indicator : { ...indicator, quarters: askedBy };
  };
  return {
    ...chosen,
    forms: chosen.forms.map((form) => ({
      ...form,
      sections: form.sections.map((section) => ({ ...section, indicators: section.indicators.map(marked) })),
    })),
  };
}

/** Ids with those of everything that their figures are worked out from. */
export function withParts(catalogue: Catalogue, ids: readonly string[]): ReadonlySet<string> {
  const { byId, fields, tables } = lookup(catalogue);
  const asked = new Set<string>();
  const ask = (id: string): void => {
    if (asked.has(id)) return;
    const indicator = byId.get(id)?.indicator;
    if (!indicator && !tables.has(id)) return;
    asked.add(id);
    if (!indicator) return;
    for (const { from } of kindOf(indicator).fields()) {
      for (const part of from ? partsOf(from) : []) ask(fields.get(part)?.indicator.id ?? part);
    }
  };
  ids.forEach(ask);
  return asked;
}

/** Keys of the fields, or the table, that a figure is worked out from. */
export function partsOf(from: Derivation): string[] {
  return 'sum' in from ? [...from.sum, ...(from.minus ?? [])] : [from.table];
}
