// Numerators and denominators (R02), and rates that pass 100 % (R15).
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { numberAt } from '../figures/figures.ts';
import { type Check, type Found, found, nothingInParticular } from './finding.ts';
import { partsOf } from './parts.ts';

export const checkRates: Check = {
  codes: ['R02.zero-base', 'R02.above-base', 'R15'],
  reads: nothingInParticular,
  judge({ catalogue, reporter, figures }) {
    const findings: Found[] = [];
    const { shares, fields } = lookup(catalogue);
    const { numerators } = partsOf(catalogue);
    for (const { label, numerator, denominator, unbounded } of shares.values()) {
      const tu = numberAt(figures, numerator);
      const mau = numberAt(figures, denominator);
      // Halves below zero are differences: their parts are named by the rule that orders them.
      if (tu === null || mau === null || tu < 0 || mau < 0) continue;
      const place = fields.get(numerator);
      if (!place || !isReportedBy(place.indicator, reporter) || numerators.has(numerator)) continue;
      if (mau === 0 && tu > 0) {
        const base = fields.get(denominator)?.field.label ?? label;
        findings.push(found('R02.zero-base', numerator, { base, tu }));
      } else if (tu > mau && !unbounded) {
        const code = place.field.from ? 'R15' : 'R02.above-base';
        findings.push(found(code, numerator, { label, tu, mau }));
      }
    }
    return findings;
  },
};
