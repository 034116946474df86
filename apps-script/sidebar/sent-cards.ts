// What came of a submission: the receipt, or that somebody else was first.
import type { Receipt } from '../../shared/wire/submission.ts';
import type { SubmitOutcome } from '../actions/submit.ts';
import { card } from './cards.ts';
import { element, timeText } from './element.ts';

type Conflict = Extract<SubmitOutcome, { ok: false; why: 'conflict' }>;

/** The receipt. `again`: this content had been sent before; `anew`: it answers a return. */
export function receiptCard(receipt: Receipt, again: boolean, anew: boolean): HTMLElement {
  return element(
    'section',
    { class: 'card good', label: 'Biên nhận' },
    element(
      'h2',
      {},
      again ? 'Báo cáo này đã nộp trước đó.' : anew ? 'Đã nộp lại báo cáo.' : 'Đã nộp báo cáo.',
    ),
    element(
      'dl',
      {},
      element('dt', {}, 'Biên nhận'),
      element('dd', { id: 'receipt' }, receipt.number),
      element('dt', {}, 'Lúc'),
      element('dd', {}, timeText(receipt.at)),
      element('dt', {}, 'Mã nội dung'),
      element('dd', {}, receipt.digest),
      element('dt', {}, 'Người nộp'),
      element('dd', {}, receipt.by),
    ),
    element(
      'p',
      { class: 'quiet' },
      'Sửa số và nộp lại được cho đến khi kỳ báo cáo khóa; lần nộp cũ vẫn được lưu.',
    ),
  );
}

/** Somebody else's submission stands there: what it changed, and the choice. */
export function conflictCard(
  outcome: Conflict,
  actions: { look(): void; over(revision: number): void },
): HTMLElement {
  const { current, changes } = outcome;
  return element(
    'section',
    { class: 'card warn', label: 'Báo cáo đã được nộp trước' },
    element('h2', {}, outcome.title),
    element('p', {}, outcome.detail),
    current &&
      element('p', { class: 'quiet' }, `${current.by} nộp lúc ${timeText(current.at)} (${current.number}).`),
    changes.length > 0 && element('p', {}, 'Những chỗ khác so với lần nộp mà sổ này đã biết:'),
    element(
      'ol',
      {},
      ...changes
        .slice(0, 20)
        .map((change) => element('li', {}, `${change.place}: ${change.before} → ${change.after}`)),
    ),
    element('p', {}, 'Bản trong sổ này chưa thay thế bản đã nộp.'),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: actions.look }, 'Để tôi xem lại'),
      current && element('button', { click: () => actions.over(current.revision) }, 'Nộp bản trong sổ này'),
    ),
  );
}

/** The content that was returned was sent again as it is: nothing came of it. */
export function unchangedCard(): HTMLElement {
  return card(
    'warn',
    'Chưa nộp lại: nội dung giống lần nộp đã bị trả lại.',
    'Sửa theo ý kiến của cấp trên rồi nộp lại; nếu đã xem và giữ nguyên số, bấm «Nộp báo cáo» lần nữa.',
  );
}
