// The catalogue as it is asked of one unit in one period: what the year has, less what is not asked of it. Layout, checks,
// coverage, files and the Worker's judgement all take this one.
import type { Catalogue, Derivation, Indicator } from '../catalogue/catalogue.ts';
import { inYear, without } from '../catalogue/in-year.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { isQuarter, type Period, quartersOf, type Slot, slots } from '../period.ts';
import { isOwnId, ownForm } from './own-lines.ts';
import { type AskedIds, type Asking, choiceIn } from './selection.ts';

/** By what is asked; of a base a few are in use at a time, one a district. */
const known = new WeakMap<Catalogue, Map<string, Catalogue>>();
const mostKnown = 100;

/** What one period asks: of the catalogue, and of the lines that units have added. */
interface AskedThen {
  ids: AskedIds;
  own: readonly string[];
}

/** The same object for all that ask the same, and the year's own where everything is asked. */
export function askedIn(all: Catalogue, period: Period, asking: readonly Asking[]): Catalogue {
  const base = inYear(all, period.year);
  const hasOwn = base.forms.some(({ id }) => id === ownForm.id);
  if (asking.length === 0 && !hasOwn) return base;
  const askedThen = (slot: Slot): AskedThen => {
    const { ids = 'all', own = [] } = choiceIn(asking, { year: period.year, slot }) ?? {};
    return { ids, own };
  };
  const asks = askedThen(period.slot);
  const parts = isQuarter(period.slot)
    ? []
    : quartersOf(period.slot).map((slot) => ({ slot, asks: askedThen(slot) }));
  if (!hasOwn && asks.ids === 'all' && parts.every((part) => part.asks.ids === 'all')) return base;
  const made = known.get(base) ?? new Map<string, Catalogue>();
  known.set(base, made);
  const name = JSON.stringify([asks, parts]);
  const found = made.get(name);
  if (found) return found;
  const catalogue = askedOf(base, asks, parts);
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
function askedOf(
  base: Catalogue,
  asks: AskedThen,
  parts: readonly { slot: Slot; asks: AskedThen }[],
): Catalogue {
  const isAsked = askedBy(base, asks);
  const inParts = parts.map((part) => ({ slot: part.slot, isAsked: askedBy(base, part.asks) }));
  const quarters = (id: string) => inParts.filter((part) => part.isAsked(id)).map(({ slot }) => slot);
  const chosen = without(base, ({ id }) => isAsked(id));
  if (parts.length === 0) return chosen;
  // A quarter that did not ask is none that a half-year or year waits for.
  const marked = (indicator: Indicator): Indicator => {
    if (indicator.cycle !== 'quarter') return indicator;
    const asking = quarters(indicator.id);
    return asking.length === parts.length ? indicator : { ...indicator, quarters: asking };
  };
  return {
    ...chosen,
    forms: chosen.forms.map((form) => ({
      ...form,
      sections: form.sections.map((section) => ({ ...section, indicators: section.indicators.map(marked) })),
    })),
  };
}

function askedBy(base: Catalogue, { ids, own }: AskedThen): (id: string) => boolean {
  const asked = ids === 'all' ? null : withParts(base, ids);
  const added = new Set(own);
  return (id) => (isOwnId(id) ? added.has(id) : (asked?.has(id) ?? true));
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
