// Two submissions of a report side by side: choosing them, and where they differ.

import type { Revision } from '../../shared/wire/answers.ts';
import type { PlacedChange } from '../actions/history.ts';
import { placeButton } from './corrected-card.ts';
import { choiceOf, element, timeText } from './element.ts';

/** Fields to choose two of the accepted submissions, newest first; nothing where there are not two. */
export function compareFields(
  items: readonly Revision[],
  compare: (before: number, after: number) => void,
): HTMLElement[] {
  const accepted = items.filter((item) => item.state === 'accepted');
  if (accepted.length < 2) return [];
  const before = revisionSelect('before', accepted, accepted[1]);
  const after = revisionSelect('after', accepted, accepted[0]);
  return [
    element('h2', {}, 'So hai lần nộp'),
    element('label', { for: 'before' }, 'Lần trước'),
    before,
    element('label', { for: 'after' }, 'Lần sau'),
    after,
    element(
      'div',
      { class: 'buttons' },
      element(
        'button',
        { click: () => compare(Number(before.value), Number(after.value)) },
        'So sánh từng số',
      ),
    ),
  ];
}

/** Where two submissions differ, each place as a way to its cell. */
export function comparedCard(before: number, after: number, changes: readonly PlacedChange[]): HTMLElement {
  return element(
    'section',
    { class: 'card', label: 'Kết quả so sánh' },
    element('h2', {}, `Lần ${before} và lần ${after} khác nhau ${changes.length} chỗ`),
    element(
      'ol',
      { class: 'units' },
      ...changes.map((change) =>
        element('li', {}, placeButton(change), element('p', {}, `${change.before} → ${change.after}`)),
      ),
    ),
  );
}

/** One submission: which, by whom, when. */
export function revisionLine(item: Revision, isCurrent: boolean): (HTMLElement | string)[] {
  const addendum = item.addendum > 0 ? `, báo cáo bổ sung ${item.addendum}` : '';
  return [
    element(
      'strong',
      {},
      item.state === 'set_aside'
        ? 'Bản gửi đến sau, chỉ lưu để đối chiếu'
        : `Lần ${item.revision}${addendum}`,
    ),
    ...(isCurrent ? [' ', element('span', { class: 'chip good' }, 'đang có hiệu lực')] : []),
    element('p', { class: 'quiet' }, `${item.by}, ${timeText(item.at)}`),
  ];
}

function revisionSelect(
  id: string,
  items: readonly Revision[],
  chosen: Revision | undefined,
): HTMLSelectElement {
  const select = choiceOf(
    { id },
    items.map((item) => [String(item.revision), `Lần ${item.revision}, ${timeText(item.at)}`]),
  );
  select.value = String(chosen?.revision ?? '');
  return select;
}
