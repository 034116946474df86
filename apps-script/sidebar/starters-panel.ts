// «Gợi ý viết thuyết minh» on a workbook's page: the question of each empty heading, and a beginning for it.
import type { Slot } from '../../shared/period.ts';
import type { Failure } from '../actions/answer.ts';
import type { Starter } from '../actions/starters.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { element } from './element.ts';

/** The panel; `chosen` is the period of the page. */
export function startersPanel(chosen: () => { slot: Slot; name: string } | undefined): HTMLElement {
  const area = element('div', { id: 'starters' });
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Gợi ý viết thuyết minh'),
    element(
      'p',
      { class: 'quiet' },
      'Câu hỏi gợi ý cho từng mục còn trống, và câu mở đầu để điền tiếp vào chỗ «(…)». Câu mở đầu chỉ ghi vào ô trống.',
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void read() }, 'Xem mục còn trống'),
    ),
    area,
  );

  async function read(): Promise<void> {
    const period = chosen();
    if (!period) return;
    const answer = await call('Đang đọc thuyết minh…', 'readStarters', period.slot);
    if (!answer.ok) return failed(answer);
    const { starters } = answer;
    if (starters.length === 0)
      area.replaceChildren(
        card('good', 'Không còn mục nào trống.', `${period.name}: mọi mục đã có nội dung.`),
      );
    else area.replaceChildren(...starters.map((one) => itemOf(one, period.slot)));
    say(starters.length === 0 ? 'Không còn mục nào trống.' : `Còn ${starters.length} mục trống.`);
  }

  function itemOf({ key, label, question, starter }: Starter, slot: Slot): HTMLElement {
    return element(
      'section',
      { class: 'card', label },
      element('h2', {}, label),
      element('p', {}, question),
      element('p', { class: 'quiet' }, starter),
      element(
        'div',
        { class: 'buttons' },
        element('button', { click: () => void insert(slot, key) }, 'Ghi câu mở đầu'),
      ),
    );
  }

  async function insert(slot: Slot, key: string): Promise<void> {
    const answer = await call('Đang ghi câu mở đầu…', 'insertStarter', slot, key);
    if (!answer.ok) return failed(answer);
    await read();
    say('Đã ghi câu mở đầu. Điền tiếp vào các chỗ «(…)».');
  }

  function failed(failure: Failure): void {
    area.prepend(failureCard(failure));
    say(failure.title);
  }
}
