// Against earlier reports: large changes of what should be steady (R19), a report copied whole (R21).

import { roleOf } from '../catalogue/cell-role.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { showNumber, showShare } from '../catalogue/number-text.ts';
import { type Figures, numberAt } from '../figures/figures.ts';
import { isQuarter, periodInText, type Slot, slots } from '../period.ts';
import type { Check, Finding, Report } from './finding.ts';

export const checkLastPeriod: Check = (report) => [...largeChanges(report), ...copied(report)];

/** Per cent by which households, population and books do not change in a year without a reason. */
const large = 30;

function largeChanges({ catalogue, period, figures, lastYear }: Report): ReturnType<Check> {
  if (!lastYear) return [];
  return lookup(catalogue).indicators.flatMap(({ indicator }) => {
    if (indicator.behaviour !== 'stock') return [];
    return kindOf(indicator)
      .fields()
      .flatMap((field): Omit<Finding, 'place'>[] => {
        const before = numberAt(lastYear, field.key);
        const now = numberAt(figures, field.key);
        if (before === null || now === null || before === 0 || field.from) return [];
        if (Math.abs(now - before) * 100 <= before * large) return [];
        const change = now / before - 1;
        return [
          {
            code: 'R19',
            severity: 'warning',
            at: field.key,
            fault: `Năm trước là ${showNumber(before)}, nay là ${showNumber(now)} (${change > 0 ? 'tăng' : 'giảm'} ${showShare(Math.abs(change))}).`,
            remedy: `Kiểm tra lại; nếu đúng thì ghi lý do thay đổi so với ${periodInText({ ...period, year: period.year - 1 })}.`,
          },
        ];
      });
  });
}

function copied({ catalogue, period, figures, others, lastYear }: Report): ReturnType<Check> {
  const keys = lookup(catalogue)
    .indicators.flatMap(({ indicator }) =>
      kindOf(indicator)
        .fields()
        .filter((field) => roleOf(indicator, field, period.slot).role === 'typed')
        .map((field) => field.key),
    )
    .filter((key) => typeof figures[key] === 'number');
  // A handful of equal numbers is no copy.
  if (keys.length < 5 || keys.every((key) => figures[key] === 0)) return [];
  const before = previousSlot(period.slot);
  const candidates: [Figures | undefined, string][] = [
    [before ? others[before] : undefined, before ? periodInText({ ...period, slot: before }) : ''],
    [lastYear, periodInText({ ...period, year: period.year - 1 })],
  ];
  return candidates.flatMap(([earlier, name]): Omit<Finding, 'place'>[] =>
    earlier && keys.every((key) => earlier[key] === figures[key])
      ? [
          {
            code: 'R21',
            severity: 'warning',
            at: 'tm_ghi_chu_chung',
            fault: `Mọi số liệu đều giống hệt ${name}.`,
            remedy:
              'Cập nhật số liệu của kỳ này; nếu thực sự không đổi thì ghi rõ ở «Ghi chú chung về báo cáo».',
          },
        ]
      : [],
  );
}

function previousSlot(slot: Slot): Slot | null {
  const quarters = slots.filter(isQuarter);
  const i = quarters.indexOf(slot);
  return i > 0 ? (quarters[i - 1] ?? null) : null;
}
