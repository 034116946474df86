// Percentages that came from elsewhere say from where (R34).
import { kindOf } from '../catalogue/kinds.ts';
import { type Check, type Found, found, nothingInParticular } from './finding.ts';

export const checkQuotedShares: Check = {
  codes: ['R34.no-source', 'R34.no-percentage'],
  reads: nothingInParticular,
  judge: ({ column, figures }) =>
    column.typed.flatMap(({ indicator, field: { key } }): Found[] => {
      if (!('of' in indicator) || key !== indicator.id) return [];
      const share = kindOf(indicator).quoted(figures);
      if (share?.from.trim() === '') return [found('R34.no-source', key, { percent: share.percent })];
      const { [`${key}.nguon`]: source } = figures;
      return !share && typeof source === 'string' && source.trim() !== ''
        ? [found('R34.no-percentage', key, {})]
        : [];
    }),
};
