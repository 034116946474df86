// Whose turn it is: a report that was sent back with its remarks, one that is approved, one that a later correction outdated.
import { quartersOf, slotName } from '../../shared/period.ts';
import type { PeriodState } from '../actions/period-states.ts';
import { card } from './cards.ts';
import { placeButton } from './corrected-card.ts';
import { dayText, element } from './element.ts';

/** What the officer should know of the conversation before anything else. */
export function turnCards(period: PeriodState, all: readonly PeriodState[], above: string): HTMLElement[] {
  return [
    ...(period.report === 'tra_lai' && period.review ? [returnedCard(period, above)] : []),
    ...(period.report === 'da_duyet'
      ? [
          card(
            'good',
            'Báo cáo đã được duyệt.',
            'Không nộp thay thế được nữa. Nếu phát hiện sai sót, đề nghị cấp trên mở lại báo cáo này.',
          ),
        ]
      : []),
    ...(period.outdated
      ? [
          card(
            'warn',
            `${laterParts(period, all)} đã nộp lại sau báo cáo này.`,
            period.report === 'da_duyet'
              ? `Số cộng dồn của kỳ ${slotName(period.slot)} có thể đã khác: đề nghị cấp trên mở lại rồi nộp lại.`
              : `Kiểm tra số liệu cộng dồn rồi nộp lại kỳ ${slotName(period.slot)}.`,
          ),
        ]
      : []),
  ];
}

/** After a quarter was sent anew: the reports sent before that sum it up want sending again (R20). Marks and names them. */
export function outdate({ slot }: PeriodState, all: readonly PeriodState[]): string {
  const sums = all.filter(
    (one) => one.slot !== slot && one.receipt !== null && quartersOf(one.slot).indexOf(slot) >= 0,
  );
  for (const one of sums) one.outdated = true;
  if (sums.length === 0) return '';
  const names = sums.map((one) => slotName(one.slot)).join(', ');
  return `Báo cáo đã nộp của kỳ ${names} có cộng cả kỳ này: kiểm tra rồi nộp lại.`;
}

/** «Quý II»: the parts of a period that were sent after it. */
function laterParts({ slot, receipt }: PeriodState, all: readonly PeriodState[]): string {
  const parts = quartersOf(slot);
  const later = all.filter(
    (one) =>
      one.slot !== slot && parts.indexOf(one.slot) >= 0 && (one.receipt?.at ?? '') > (receipt?.at ?? ''),
  );
  return later.length > 0 ? later.map((one) => slotName(one.slot)).join(', ') : 'Kỳ thành phần';
}

function returnedCard({ review, remarks }: PeriodState, above: string): HTMLElement {
  const message = review?.message ?? '';
  return element(
    'section',
    { class: 'card back', label: 'Ý kiến của cấp trên' },
    element('h2', {}, `${above} trả lại ngày ${dayText(review?.at ?? '')}${message === '' ? '' : ':'}`),
    message !== '' && element('p', {}, message),
    remarks.length > 0 &&
      element(
        'ol',
        { class: 'units' },
        ...remarks.map((remark) => element('li', {}, placeButton(remark), element('p', {}, remark.text))),
      ),
    element('p', { class: 'quiet' }, `Người xét: ${review?.by ?? ''}. Sửa xong thì bấm «Nộp báo cáo».`),
  );
}
