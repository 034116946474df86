// Figures that one unit's tallies still say: amounts, parts of rates, grades and answers. Texts and days are not in them.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { haveKey, kindOf } from '../catalogue/kinds.ts';
import { isOfWards, lookup } from '../catalogue/lookup.ts';
import type { Figures } from '../figures/figures.ts';
import { type Ledgered, ownKey, type Tallies, tallyPosition } from './tally.ts';

/**
 * What of a unit on other borders may be held against a whole: nothing where one of those that it came of sent nothing, and
 * no flow of quarters of which one is missing.
 */
export function comparableFigures(
  catalogue: Catalogue,
  unit: {
    figures: Figures;
    from: readonly unknown[];
    missing: readonly unknown[];
    missingQuarters: readonly unknown[];
  },
): Figures | null {
  if (unit.from.length === 0 || unit.missing.length > 0) return null;
  if (unit.missingQuarters.length === 0) return unit.figures;
  const { fields } = lookup(catalogue);
  return Object.fromEntries(
    Object.entries(unit.figures).filter(([key]) => {
      const indicator = fields.get(key)?.indicator;
      return indicator?.cycle !== 'quarter' || indicator.behaviour !== 'flow';
    }),
  );
}

export function talliedFigures(book: Ledgered, tallies: Tallies): Figures {
  const at = tallyPosition(book);
  const amount = (key: string) => tallies[at(key)] ?? 0;
  const figures: Figures = {};
  for (const { indicator } of lookup(book.catalogue).indicators) {
    const { id } = indicator;
    const kind = kindOf(indicator);
    if (amount(haveKey(id)) === 0 && (isOfWards(indicator) || amount(ownKey(id)) === 0)) continue;
    for (const { value, base, ranked } of kind.lines()) {
      if (ranked === 'no') continue;
      figures[value] = amount(value);
      if (base !== undefined) figures[base] = amount(base);
    }
    for (const { key, options = [] } of kind.fields()) {
      const given =
        key === id
          ? options.find(
              ({ code }) => kind.tallyKeys().indexOf(`${id}=${code}`) >= 0 && amount(`${id}=${code}`) === 1,
            )
          : undefined;
      if (given) figures[key] = given.code;
    }
  }
  return figures;
}
