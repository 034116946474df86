// What happens in a quarter against the ward's own earlier quarters of the year (L01). Only where two of them are
// known: the workbook knows them all, the Worker asks for one, so that this is asked before sending.
import { kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { type Figures, numberAt } from '../figures/figures.ts';
import { medianOf, ratioFrom } from '../outliers/usual.ts';
import { isQuarter, slots } from '../period.ts';
import { type Check, type Found, found, nothingInParticular } from './finding.ts';

export const checkOwnHistory: Check = {
  codes: ['L01'],
  reads: nothingInParticular,
  judge({ catalogue, reporter, period, figures, others }) {
    if (!isQuarter(period.slot)) return [];
    const quarters = slots.filter(isQuarter);
    const earlier = quarters.slice(0, quarters.indexOf(period.slot)).flatMap((slot): Figures[] => {
      const known = others[slot];
      return known ? [known] : [];
    });
    if (earlier.length < 2) return [];
    return lookup(catalogue).indicators.flatMap(({ indicator }): Found[] => {
      if (indicator.behaviour !== 'flow' || !isReportedBy(indicator, reporter)) return [];
      return kindOf(indicator)
        .lines()
        .flatMap((line) => {
          const now = line.ranked === 'value' ? numberAt(figures, line.value) : null;
          const before = earlier.flatMap((one) => numberAt(one, line.value) ?? []);
          if (now === null || before.length < 2) return [];
          const usual = medianOf(before);
          return ratioFrom(usual, now) ? [found('L01', line.value, { now, usual })] : [];
        });
    });
  },
};
