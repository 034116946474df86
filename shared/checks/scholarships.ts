// Numbers of scholarships and of people supported against their amounts (R13).
import { numberAt } from '../figures/figures.ts';
import { type Check, type Found, found } from './finding.ts';

const scholarships: [count: string, amount: string][] = [
  ['hoc_bong_suat', 'hoc_bong_tien'],
  ['hoc_bong_hieu_hoc_suat', 'hoc_bong_hieu_hoc_tien'],
];

/** Where there is one there is the other. */
const pairs = [
  ...scholarships,
  ['ho_tro_hoc_nguoi', 'ho_tro_hoc_tien'],
  ['heo_dat_ho', 'heo_dat_tien'],
] as const;

/** Đồng a scholarship; seed 000 has 715.536 and 1.666.667 (domain 1.13, R13). */
const usual = { least: 50_000, most: 20_000_000 };

export const checkScholarships: Check = {
  codes: ['R13.one-sided', 'R13.each'],
  reads: () => pairs.flat(),
  judge: ({ figures }) =>
    pairs.flatMap(([countKey, at]): Found[] => {
      const count = numberAt(figures, countKey);
      const amount = numberAt(figures, at);
      if (count === null || amount === null) return [];
      if ((count === 0) !== (amount === 0))
        return [found('R13.one-sided', at, { counted: countKey, count, amount })];
      const isScholarship = scholarships.some(([, one]) => one === at);
      // That so little may be meant in millions is asked of all money.
      if (count === 0 || amount < 1000 || !isScholarship) return [];
      const each = amount / count;
      return each >= usual.least && each <= usual.most ? [] : [found('R13.each', at, { each })];
    }),
};
