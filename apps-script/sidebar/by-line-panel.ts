// «Theo chỉ số» on the master sheet's page: the selected line, unit by unit, in the order that is asked for.
import type { PeriodCode } from '../../shared/period.ts';
import { type Order, orders } from '../../shared/totals/by-line.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { choiceOf, element } from './element.ts';

export function byLinePanel(chosen: () => { code: PeriodCode }): HTMLElement {
  const area = element('div');
  let key = '';
  const order = choiceOf(
    { id: 'by-line-order', change: () => key !== '' && void show(key) },
    (Object.keys(orders) as Order[]).map((one) => [one, orders[one]] as const),
  );
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Theo chỉ số'),
    element(
      'p',
      { class: 'quiet' },
      'Bấm vào một dòng của trang «Tổng hợp» rồi bấm nút dưới đây: trang «Theo chỉ số» liệt kê từng đơn vị, hạng, năm trước và điểm cần xem.',
    ),
    element('div', { class: 'field' }, element('label', { for: 'by-line-order' }, 'Xếp theo'), order),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void show('') }, 'Xem chỉ số đang chọn'),
    ),
    area,
  );

  async function show(wanted: string): Promise<void> {
    const answer = await call(
      'Đang lấy số liệu từng đơn vị…',
      'showByLine',
      chosen().code,
      wanted,
      order.value,
    );
    if (!answer.ok) {
      area.replaceChildren(failureCard(answer));
      say(answer.title);
      return;
    }
    const { shown } = answer;
    key = shown.key;
    area.replaceChildren(card('good', shown.label, `${shown.units} đơn vị, ở trang «${shown.sheet}».`));
    say(`Đã ghi trang «${shown.sheet}».`);
  }
}
