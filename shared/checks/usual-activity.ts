// Work that the guidance expects in every period (R23, R24).
import { numberAt } from '../figures/figures.ts';
import { isQuarter, monthsIn } from '../period.ts';
import { type Check, type Found, found } from './finding.ts';

const surveys = 'ks_nhu_cau_lan';
const radio = 'phat_thanh_lan';

export const checkUsualActivity: Check = {
  codes: ['R23', 'R24'],
  reads: () => [surveys, radio],
  judge({ period, figures }) {
    const findings: Found[] = [];
    if (isQuarter(period.slot) && numberAt(figures, surveys) === 0) findings.push(found('R23', surveys, {}));
    const times = numberAt(figures, radio);
    const expected = 2 * monthsIn(period.slot);
    if (times !== null && times < expected) findings.push(found('R24', radio, { times, expected }));
    return findings;
  },
};
