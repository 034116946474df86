// What a restoration would change, before it is confirmed.
import type { Preview } from '../actions/history.ts';
import { card } from './cards.ts';
import { element } from './element.ts';

/** The list of changes with the question; with nothing to change it only says so. */
export function previewCard(
  { count, changes }: Preview,
  verb: string,
  yes: () => void,
  no: () => void,
): HTMLElement {
  if (count === 0) return card('good', 'Sổ đang giống hệt bản đã nộp.', 'Không có gì phải khôi phục.');
  return element(
    'section',
    { class: 'card warn', label: 'Xác nhận khôi phục' },
    element('h2', {}, `Sẽ thay ${count} chỗ trong sổ`),
    element('p', {}, 'Số đang có được giữ lại ở một trang riêng «Lưu trước khi khôi phục».'),
    element(
      'details',
      {},
      element('summary', {}, 'Xem những chỗ sẽ thay'),
      element(
        'ol',
        { class: 'units' },
        ...changes.map(({ place, before, after }) => element('li', {}, `${place}: ${before} → ${after}`)),
      ),
      count > changes.length && element('p', { class: 'quiet' }, `và ${count - changes.length} chỗ khác.`),
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { class: 'primary', click: yes }, verb),
      element('button', { click: no }, 'Thôi'),
    ),
  );
}
