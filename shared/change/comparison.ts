// What a period is compared with: the same one a year before, the one before it in its own year, or its own first
// submissions.
import { type Period, periodInText, type Slot } from '../period.ts';

/** cùng kỳ năm trước · kỳ liền trước · lần nộp đầu của chính kỳ này */
export type Against = 'last-year' | 'previous' | 'first';

const before: Record<Slot, Slot> = { Q1: 'Q4', Q2: 'Q1', H1: 'H1', Q3: 'Q2', Q4: 'Q3', Y: 'Y' };

/** The period that is meant. A half-year and a year have no other of their sort in their year: the last year's count. */
export function comparedWith(period: Period, against: Against): Period {
  if (against === 'first') return period;
  if (against === 'last-year') return { ...period, year: period.year - 1 };
  const slot = before[period.slot];
  return { year: slot === 'Q1' || slot === 'Q2' || slot === 'Q3' ? period.year : period.year - 1, slot };
}

/** The choices that differ for a period, in the order in which they are offered. */
export function comparisonsOf(period: Period): { against: Against; name: string }[] {
  const lastYear = comparedWith(period, 'last-year');
  const previous = comparedWith(period, 'previous');
  const isSame = previous.year === lastYear.year && previous.slot === lastYear.slot;
  return [
    { against: 'last-year', name: `cùng kỳ năm trước (${periodInText(lastYear)})` },
    ...(isSame ? [] : [{ against: 'previous' as const, name: `kỳ liền trước (${periodInText(previous)})` }]),
    { against: 'first', name: 'lần nộp đầu của chính kỳ này' },
  ];
}
