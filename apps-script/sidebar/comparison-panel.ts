// «So sánh các năm» on the master sheet's page: the lines selected on «Tổng hợp», every year on the borders of one day.
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { element } from './element.ts';

export function comparisonPanel(year: number): HTMLElement {
  const area = element('div');
  const day = element('input', {
    id: 'borders-day',
    type: 'text',
    value: `31/12/${year}`,
    inputmode: 'numeric',
  });
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'So sánh các năm'),
    element(
      'p',
      { class: 'quiet' },
      'Chọn một hoặc vài dòng của trang «Tổng hợp», rồi bấm nút dưới đây. Các năm được tính theo địa giới của cùng một ngày: đơn vị nhập thì cộng lại, đơn vị tách thì chia theo tỷ lệ đã ghi ở trang «Đơn vị».',
    ),
    element('div', { class: 'field' }, element('label', { for: 'borders-day' }, 'Theo địa giới ngày'), day),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void compare() }, 'So sánh các chỉ số đang chọn'),
    ),
    area,
  );

  async function compare(): Promise<void> {
    const outcome = await call('Đang tính các năm…', 'compareYears', day.value);
    if (!outcome.ok) {
      area.replaceChildren(failureCard(outcome));
      say(outcome.title);
      return;
    }
    const { sheet, lines, years } = outcome;
    const title = `Đã ghi trang «${sheet}».`;
    area.replaceChildren(card('good', title, `${lines.join('; ')}: các năm ${years.join(', ')}.`));
    say(title);
  }
}
