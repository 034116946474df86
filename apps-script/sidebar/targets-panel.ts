// «Chỉ tiêu được giao» on a ward's page: what it is held to, and how its figures of the moment stand.
import type { Slot } from '../../shared/period.ts';
import type { OwnTarget } from '../actions/own-targets.ts';
import { call, say } from './call.ts';
import { failureCard } from './cards.ts';
import { element } from './element.ts';

/** The panel; `chosen` gives the column of the period on the page. */
export function targetsPanel(chosen: () => Slot): HTMLElement {
  const area = element('div');
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Chỉ tiêu được giao'),
    element(
      'p',
      { class: 'quiet' },
      'So số liệu đang có trong sổ với chỉ tiêu cấp trên giao và chỉ tiêu đơn vị tự đặt. Chưa cần nộp.',
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { id: 'own-targets', click: () => void show() }, 'Xem chỉ tiêu'),
    ),
    area,
  );

  async function show(): Promise<void> {
    const answer = await call('Đang xem chỉ tiêu…', 'listOwnTargets', chosen());
    if (!answer.ok) {
      area.replaceChildren(failureCard(answer));
      say(answer.title);
      return;
    }
    const { items } = answer;
    const words =
      items.length === 0
        ? 'Năm này chưa có chỉ tiêu nào của đơn vị.'
        : `${items.length} chỉ tiêu của đơn vị.`;
    area.replaceChildren(
      element('p', {}, words),
      element('ul', { class: 'units' }, ...items.map((item) => element('li', {}, ...lines(item)))),
    );
    say(words);
  }
}

function lines({ label, by, demand, words, remarks }: OwnTarget): (Node | string)[] {
  return [
    element('strong', {}, label),
    element('p', {}, `Yêu cầu (${by}): ${demand}. ${words}`),
    ...(remarks.length > 0 ? [element('p', { class: 'quiet' }, remarks.join(' '))] : []),
  ];
}
