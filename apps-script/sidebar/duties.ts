// What there is to do for each period of a year, for whoever takes the work over: returned, due, to be sent anew, done.
import type { PeriodState } from '../actions/period-states.ts';
import type { BookState } from '../actions/state.ts';
import { dayText, element, timeText } from './element.ts';
import { dueText } from './period-words.ts';
import { stateChip } from './states.ts';

type Duty = 'returned' | 'late' | 'due' | 'outdated' | 'sent' | 'approved' | 'later';

/** What wants doing comes first. */
const titles: [duty: Duty, title: string][] = [
  ['returned', 'Bị trả lại, phải sửa và nộp lại'],
  ['late', 'Quá hạn, chưa nộp'],
  ['due', 'Đang mở, chưa nộp'],
  ['outdated', 'Phải nộp lại vì quý đã thay đổi'],
  ['sent', 'Đã nộp, chờ cấp trên xét'],
  ['approved', 'Xong: đã duyệt'],
  ['later', 'Chưa mở'],
];

/** The periods under what is to be done with them, with dates; a title without any is left out. */
export function dutyGroups({ periods, today }: BookState): HTMLElement[] {
  return titles.flatMap(([duty, title]) => {
    const items = periods.filter((period) => dutyOf(period, today) === duty);
    if (items.length === 0) return [];
    return [
      element('h2', {}, `${title} (${items.length})`),
      element('ul', { class: 'units' }, ...items.map((period) => item(period, today))),
    ];
  });
}

function dutyOf({ state, report, due, inclusive, grace, outdated }: PeriodState, today: string): Duty {
  if (report === 'tra_lai') return 'returned';
  if (outdated && report !== 'da_duyet') return 'outdated';
  if (report === 'da_duyet') return 'approved';
  if (report !== 'chua_nop') return 'sent';
  if (state === 'chua_mo') return 'later';
  return due !== null && daysTo(due, today) + grace - (inclusive ? 0 : 1) < 0 ? 'late' : 'due';
}

function item(period: PeriodState, today: string): HTMLElement {
  const { name, report, receipt, state } = period;
  return element(
    'li',
    {},
    element('strong', {}, name),
    ' ',
    stateChip(report, receipt?.revision),
    state === 'da_khoa' && element('span', { class: 'chip' }, 'đã khóa'),
    ...wordsOf(period, today).map((words) => element('p', { class: 'quiet' }, words)),
    receipt !== null &&
      element('p', { class: 'quiet' }, `${receipt.number}, ${receipt.by}, ${timeText(receipt.at)}`),
  );
}

function wordsOf(period: PeriodState, today: string): string[] {
  const { report, review, remarks, state, opens, due, filled, asked, suggestions, waiting, onTime } = period;
  const open = report === 'chua_nop' || report === 'tra_lai';
  return [
    ...(report === 'tra_lai' && review
      ? [`${review.by} trả lại ngày ${dayText(review.at)}, ${remarks.length} góp ý.`]
      : []),
    ...(review && review.message !== '' && report === 'tra_lai' ? [`«${review.message}»`] : []),
    ...(state === 'chua_mo' && opens !== null ? [`Mở ngày ${dayText(opens)}.`] : []),
    ...(open && due !== null ? [`${dueText(period)} ${daysText(daysTo(due, today))}`.trim()] : []),
    ...(open && state !== 'chua_mo' ? [`Đã điền ${filled}/${asked} ô.`] : []),
    ...(suggestions.length > 0 ? [`${suggestions.length} gợi ý từ năm trước chưa xác nhận.`] : []),
    ...(waiting ? [`Có bản bấm nộp lúc ${timeText(waiting.at)} chưa gửi được.`] : []),
    ...(onTime === false ? ['Lần nộp đầu trễ hạn.'] : []),
  ];
}

function daysText(days: number): string {
  if (days > 1) return `Còn ${days} ngày.`;
  if (days === 1) return 'Còn 1 ngày.';
  return days === 0 ? 'Hôm nay.' : `Đã qua ${-days} ngày.`;
}

/** Days from one day to a later one, negative where it has passed. */
function daysTo(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86400000);
}
