// «Cấp trên đánh giá» on a ward's page: what the unit above has said of it; nothing here can be changed.
import type { SaidOfUs } from '../actions/own-assessment.ts';
import { call, say } from './call.ts';
import { failureCard } from './cards.ts';
import { element } from './element.ts';

export function assessmentPanel(): HTMLElement {
  const area = element('div');
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Cấp trên đánh giá'),
    element(
      'p',
      { class: 'quiet' },
      'Kế hoạch, kiểm tra, điểm chấm và mức đã quyết định do cấp trên ghi. Chỗ nào chưa đúng thì báo cấp trên sửa.',
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { id: 'own-assessment', click: () => void show() }, 'Xem đánh giá'),
    ),
    area,
  );

  async function show(): Promise<void> {
    const answer = await call('Đang xem đánh giá của cấp trên…', 'readOwnAssessment');
    if (!answer.ok) {
      area.replaceChildren(failureCard(answer));
      say(answer.title);
      return;
    }
    const said = answer.items.filter((item) => item.said !== '');
    const open = answer.items.filter((item) => item.said === '');
    const words =
      said.length === 0
        ? `Năm ${answer.year} cấp trên chưa ghi đánh giá nào.`
        : `Năm ${answer.year}: cấp trên đã ghi ${said.length}/${answer.items.length} mục.`;
    area.replaceChildren(
      element('p', {}, words),
      element('ul', { class: 'units' }, ...said.map((item) => element('li', {}, ...lines(item)))),
      open.length > 0 && said.length > 0
        ? element('p', { class: 'quiet' }, `Chưa ghi: ${open.map(({ label }) => label).join('; ')}.`)
        : '',
    );
    say(words);
  }
}

function lines({ label, said, beside }: SaidOfUs): (Node | string)[] {
  return [
    element('strong', {}, label),
    element('p', {}, said),
    ...(beside === '' ? [] : [element('p', { class: 'quiet' }, beside)]),
  ];
}
