// Percentages that came from elsewhere say from where (R34).
import type { Column } from '../catalogue/column.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { remembered } from '../catalogue/remembered.ts';
import { type Check, type Found, found, nothingInParticular } from './finding.ts';

const quotedIn = remembered(({ typed }: Column) =>
  typed.filter(({ indicator, field }) => 'of' in indicator && field.key === indicator.id),
);

export const checkQuotedShares: Check = {
  codes: ['R34.no-source', 'R34.no-percentage'],
  reads: nothingInParticular,
  judge: ({ column, figures }) =>
    quotedIn(column).flatMap(({ indicator, field: { key } }): Found[] => {
      const share = kindOf(indicator).quoted(figures);
      if (share?.from.trim() === '') return [found('R34.no-source', key, { percent: share.percent })];
      const { [`${key}.nguon`]: source } = figures;
      return !share && typeof source === 'string' && source.trim() !== ''
        ? [found('R34.no-percentage', key, {})]
        : [];
    }),
};
