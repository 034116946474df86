// Numbers of scholarships against their amounts (R13).

import { showNumber } from '../catalogue/number-text.ts';
import { numberAt } from '../figures/figures.ts';
import type { Check, Finding } from './finding.ts';

const pairs: [count: string, amount: string][] = [
  ['hoc_bong_suat', 'hoc_bong_tien'],
  ['hoc_bong_hieu_hoc_suat', 'hoc_bong_hieu_hoc_tien'],
];

/** What this check reads. */
export const scholarshipFigures: readonly string[] = pairs.flat();

/** Đồng a scholarship; seed 000 has 715.536 and 1.666.667 (domain 1.13, R13). */
const usual = { least: 50_000, most: 20_000_000 };

export const checkScholarships: Check = ({ figures }) =>
  pairs.flatMap(([countKey, amountKey]): Omit<Finding, 'place'>[] => {
    const count = numberAt(figures, countKey);
    const amount = numberAt(figures, amountKey);
    if (count === null || amount === null) return [];
    const at = amountKey;
    const base = { code: 'R13', severity: 'warning' as const, at };
    if ((count === 0) !== (amount === 0)) {
      return [
        {
          ...base,
          fault: `Có ${showNumber(count)} suất học bổng nhưng số tiền là ${showNumber(amount)} đồng.`,
          remedy: 'Kiểm tra lại số suất và số tiền, hoặc ghi lý do vào cột «Ghi chú».',
        },
      ];
    }
    if (count === 0) return [];
    if (amount < 1000) {
      return [
        {
          ...base,
          fault: `Số tiền là ${showNumber(amount)} đồng: có phải đã ghi theo triệu đồng?`,
          remedy: `Ghi đủ theo đồng, ví dụ ${showNumber(amount * 1_000_000)}.`,
        },
      ];
    }
    const each = amount / count;
    if (each >= usual.least && each <= usual.most) return [];
    return [
      {
        ...base,
        fault: `Mỗi suất học bổng bình quân ${showNumber(Math.round(each))} đồng, khác thường.`,
        remedy: `Kiểm tra lại số suất và đơn vị đồng; nếu đúng thì ghi lý do vào cột «Ghi chú».`,
      },
    ];
  });
