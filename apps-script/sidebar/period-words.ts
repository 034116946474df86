// A period in words: which comes first, where its report stands, when it is due.
import { claimInWords } from '../../shared/reporting/claim.ts';
import { stateNames } from '../../shared/reporting/workflow.ts';
import type { Receipt } from '../../shared/wire/submission.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { BookState } from '../actions/state.ts';
import { dayText, element, timeText } from './element.ts';
import { stateChip } from './states.ts';

/** The first open period that was sent back, then the first that is not submitted yet; otherwise the last open one. */
export function firstToDo(periods: PeriodState[]): PeriodState | undefined {
  const open = periods.filter((period) => period.state === 'dang_mo');
  return (
    open.find((period) => period.report === 'tra_lai') ??
    open.find((period) => !period.receipt) ??
    open[open.length - 1] ??
    periods[0]
  );
}

/**
 * The period with which a workbook opens: the one that it shows, as long as there is something to do in it or nothing
 * anywhere; otherwise what is due. Whoever comes back from another page of the sidebar (`last`) stays where they were.
 */
export function firstShown({ periods, shown }: BookState, last: string | null): PeriodState | undefined {
  const here = periods.find(({ period }) => period === last);
  if (here) return here;
  const due = firstToDo(periods);
  const kept = periods.find((period) => period.slot === shown?.slot);
  if (!kept || !due) return due;
  return kept.state === 'dang_mo' && isToDo(kept) ? kept : isToDo(due) ? due : kept;
}

function isToDo({ receipt, report }: PeriodState): boolean {
  return !receipt || report === 'tra_lai';
}

export function optionText(period: PeriodState): string {
  if (period.state === 'chua_mo') return `${period.name} (chưa mở)`;
  if (period.state === 'da_khoa') return `${period.name} (đã khóa)`;
  if (period.report === 'tra_lai') return `${period.name} (trả lại)`;
  return period.receipt ? `${period.name} ✓` : period.name;
}

export function stateChips(period: PeriodState): HTMLElement[] {
  const state = { chua_mo: 'Chưa mở', dang_mo: 'Đang mở', da_khoa: 'Đã khóa' }[period.state];
  // Before its day a report that is not sent is nothing bad.
  const sent =
    period.report === 'chua_nop'
      ? element('span', { class: 'chip' }, stateNames.chua_nop)
      : stateChip(period.report, period.receipt?.revision);
  const late = [
    ...(period.onTime === false ? [element('span', { class: 'chip bad' }, 'Nộp trễ')] : []),
    ...claimInWords(period, timeText).map((words) => element('span', { class: 'chip' }, words)),
  ];
  const opened = period.state === 'dang_mo' ? [] : [element('span', { class: 'chip' }, state)];
  return [...opened, sent, ...late].flatMap((chip) => [chip, space()]);
}

function space(): HTMLElement {
  return element('span', {}, ' ');
}

/** `today`: how many days are left is said as well, while any are. */
export function dueText(period: PeriodState, today?: string): string {
  const { due, inclusive, grace, internal, exception } = period;
  if (!due) return 'Chưa đặt hạn nộp cho kỳ này.';
  const days =
    today === undefined ? -1 : (Date.parse(due) - Date.parse(today)) / 86_400_000 - (inclusive ? 0 : 1);
  const daysLeft =
    days < 0 || (period.receipt && period.report !== 'tra_lai')
      ? ''
      : days === 0
        ? ' (hôm nay)'
        : ` (còn ${days} ngày)`;
  const more = [
    ...(grace > 0 ? [`thêm ${grace} ngày gia hạn`] : []),
    ...(exception !== null ? [`hạn riêng của đơn vị: ${exception}`] : []),
    ...(internal !== null ? [`các nơi gửi số liệu trước ngày ${dayText(internal)}`] : []),
  ].map((words) => `; ${words}`);
  return `Hạn nộp: ${inclusive ? 'hết ngày' : 'trước ngày'} ${dayText(due)}${daysLeft}${more.join('')}.`;
}

export function receiptLine(receipt: Receipt): HTMLElement {
  return element('p', { class: 'quiet' }, `Biên nhận ${receipt.number}, ${timeText(receipt.at)}`);
}
