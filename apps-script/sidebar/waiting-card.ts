// Without a connection: what can still be done, an attempt to submit that waits, and what became of its time.
import type { PeriodState } from '../actions/period-states.ts';
import type { SubmitOutcome, Waited } from '../actions/submit.ts';
import { card } from './cards.ts';
import { element, timeText } from './element.ts';

/** Above the page while the Worker is out of reach. */
export function offlineCard(again: () => void): HTMLElement {
  const made = card(
    'warn',
    'Chưa kết nối được với hệ thống.',
    'Số liệu đã gõ vẫn còn nguyên trong sổ; nhập và kiểm tra được như thường. Sắp hết hạn thì cứ bấm «Nộp báo cáo»: thời điểm bấm được giữ lại.',
  );
  made.append(element('div', { class: 'buttons' }, element('button', { click: again }, 'Kết nối lại')));
  return made;
}

/** After an attempt that found no connection. */
export function waitingCard({ title, detail, at }: Extract<SubmitOutcome, { why: 'waiting' }>): HTMLElement {
  const made = card('warn', title, '');
  made.append(
    element('p', {}, 'Đã giữ thời điểm bấm nộp: ', element('strong', {}, timeText(at)), '.'),
    element('p', {}, detail),
  );
  return made;
}

/** On opening: an attempt that still waits, of a content that is another one by now. */
export function changedSinceCard({ waiting, name }: PeriodState): HTMLElement[] {
  if (!waiting || waiting.same) return [];
  return [
    card(
      'warn',
      `${name}: lần bấm nộp lúc ${timeText(waiting.at)} chưa gửi được.`,
      'Số liệu trong sổ đã khác lúc đó. Bấm «Nộp báo cáo» để gửi số liệu hiện có; lần nộp này tính theo giờ gửi.',
    ),
  ];
}

/** Below a receipt: by which time the report counts. */
export function waitedText({ at, is }: Waited): string {
  const then = timeText(at);
  if (is === 'claimed')
    return `Đã ghi lời khai: báo cáo xong lúc ${then} nhưng mất kết nối. Cấp trên công nhận giờ ấy khi duyệt; đến lúc đó báo cáo tính theo giờ gửi này.`;
  if (is === 'changed') return `Số liệu đã khác lần bấm nộp lúc ${then}, nên báo cáo tính theo giờ gửi này.`;
  return `Không dùng được thời điểm bấm nộp lúc ${then} (quá 3 ngày, hoặc khi đó đã hết hạn), nên báo cáo tính theo giờ gửi này.`;
}
