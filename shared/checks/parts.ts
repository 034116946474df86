// Parts and their wholes, as the catalogue declares them beside the indicators (R03, R04, R06 … R10, R14, R29, R30).
import type { Catalogue, PartRule } from '../catalogue/catalogue.ts';
import { lookup } from '../catalogue/lookup.ts';
import { remembered } from '../catalogue/remembered.ts';
import { numberAt } from '../figures/figures.ts';
import { type Check, type Found, found } from './finding.ts';

interface Order {
  rule: PartRule;
  /** Added up: their sum is at most that of `wholes`. The finding stands at the first. */
  parts: readonly string[];
  wholes: readonly string[];
}

interface Parts {
  orders: readonly Order[];
  /** Numerators that are held against their own denominator here, in nearer words than a rate's. */
  numerators: ReadonlySet<string>;
}

export const partsOf = remembered((catalogue: Catalogue): Parts => {
  const { indicators, shares, fields } = lookup(catalogue);
  const orders = indicators.flatMap(({ indicator }) =>
    (indicator.within ?? []).map(({ part, with: more = [], of, rule }): Order => {
      const key = part ? `${indicator.id}.${part}` : indicator.id;
      return { rule, parts: [key, ...more], wholes: of };
    }),
  );
  const numerators = [...shares.values()].filter(({ numerator, denominator }) => {
    const from = fields.get(denominator)?.field.from;
    const bases = [denominator, ...(from && 'sum' in from && !from.minus ? from.sum : [])];
    return orders.some(
      ({ parts, wholes: [whole, ...more] }) =>
        parts.length === 1 &&
        parts[0] === numerator &&
        more.length === 0 &&
        (whole === bases[0] || (bases.length === 2 && whole === bases[1])),
    );
  });
  return { orders, numerators: new Set(numerators.map(({ numerator }) => numerator)) };
});

export const checkParts: Check = {
  codes: ['R03', 'R04', 'R06', 'R07', 'R08', 'R09', 'R10', 'R14', 'R29', 'R30'],
  reads: (catalogue) => partsOf(catalogue).orders.flatMap(({ parts, wholes }) => [...parts, ...wholes]),
  judge({ catalogue, figures }) {
    const findings: Found[] = [];
    const add = (keys: readonly string[]): number | null => {
      let sum = 0;
      for (const key of keys) {
        const n = numberAt(figures, key);
        if (n === null) return null;
        sum += n;
      }
      return sum;
    };
    for (const { rule, parts, wholes } of partsOf(catalogue).orders) {
      const sum = add(parts);
      if (sum === null) continue;
      const most = add(wholes);
      if (most !== null && sum > most)
        findings.push(found(rule, parts[0] ?? '', { parts, sum, wholes, most }));
    }
    return findings;
  },
};
