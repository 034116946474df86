// Tallies of lines that units have added. In memory their positions follow the common ones; kept, they stand under their
// keys, so that every unit reads what is its own or of one above it.
import { isOwnId, type OwnLines, ownForm, withOwn } from '../asking/own-lines.ts';
import { kindOf } from '../catalogue/kinds.ts';
import type { Ledgered, Rollup, Tallies } from './tally.ts';

const known = new WeakMap<Ledgered, Map<string, Ledgered>>();
const mostKnown = 200;

/**
 * The book with the lines of units that stand one above the other, the highest first: what a unit's begins with is the
 * book of the unit above it. The very same one where there are none.
 */
export function bookWithOwn(common: Ledgered, own: readonly OwnLines[]): Ledgered {
  const catalogue = withOwn(common.catalogue, own);
  if (catalogue === common.catalogue) return common;
  const made = known.get(common) ?? new Map<string, Ledgered>();
  known.set(common, made);
  const name = JSON.stringify(own);
  const found = made.get(name);
  if (found) return found;
  const added = catalogue.forms
    .filter(({ id }) => id === ownForm.id)
    .flatMap(({ sections }) => sections.flatMap(({ indicators }) => indicators))
    .flatMap((indicator) => [...kindOf(indicator).tallyKeys()]);
  const book: Ledgered = { catalogue, ledger: [...common.ledger, ...added], own };
  if (made.size >= mostKnown) made.delete(made.keys().next().value ?? '');
  made.set(name, book);
  return book;
}

/** Tallies as they are kept: common ones by position, those of added lines by key. */
export type KeptTallies = Tallies | { common: Tallies; own: Record<string, number> };

/** `common`: how many positions everybody has. */
export function keptTallies({ ledger }: Ledgered, common: number, tallies: Tallies): KeptTallies {
  const own: Record<string, number> = {};
  tallies.slice(common).forEach((amount, i) => {
    const key = ledger[common + i];
    if (amount !== 0 && key !== undefined) own[key] = amount;
  });
  const first = tallies.slice(0, common);
  return Object.keys(own).length === 0 ? first : { common: first, own };
}

/** Kept tallies as a unit reads them: lines that neither it nor anybody above has added are nothing to it. */
export function readTallies({ ledger }: Ledgered, common: number, kept: KeptTallies): Tallies {
  if (Array.isArray(kept)) return kept;
  const added = ledger.slice(common);
  if (added.length === 0) return kept.common;
  const first = ledger.slice(0, common).map((_, i) => kept.common[i] ?? 0);
  return [...first, ...added.map((key) => kept.own[key] ?? 0)];
}

/** What a unit's book knows of a sum that was made below it. */
export function knownTo<Sum extends Rollup>({ ledger, own = [] }: Ledgered, sum: Sum): Sum {
  const ids = new Set(own.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const foreign = Object.keys(sum.extremes).filter((key) => isOwnId(key) && !ids.has(key));
  if (foreign.length === 0 && sum.tallies.length <= ledger.length) return sum;
  const extremes = { ...sum.extremes };
  for (const key of foreign) delete extremes[key];
  return { ...sum, tallies: sum.tallies.slice(0, ledger.length), extremes };
}
