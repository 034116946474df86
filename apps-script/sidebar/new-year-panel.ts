// «Mở năm» in the district's sidebar: what will happen is shown first; one button does it.
import type { ShownNewYear } from '../actions/new-year.ts';
import { call, say } from './call.ts';
import { failureCard } from './cards.ts';
import { element } from './element.ts';

export function newYearPanel(year: number): HTMLElement {
  const area = element('div');
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, `Mở năm ${year}`),
    element('p', { class: 'quiet' }, 'Xem những gì sẽ xảy ra trước; chưa bấm «Mở năm» thì chưa có gì đổi.'),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void show(() => call('Đang xem…', 'readNewYear')) }, 'Xem'),
    ),
    area,
  );

  async function show(ask: () => ReturnType<typeof call<'readNewYear'>>): Promise<void> {
    const answer = await ask();
    if (!answer.ok) {
      area.replaceChildren(failureCard(answer));
      say(answer.title);
      return;
    }
    const { newYear } = answer;
    area.replaceChildren(...drawn(newYear));
    say(newYear.title);
  }

  function drawn({ year: shown, version, opened, title, lines, deadlines }: ShownNewYear): HTMLElement[] {
    const heads = ['Kỳ', 'Hạn nộp', 'Số liệu tính theo Nghị định 09/2019 (chưa kiểm chứng)'];
    const row = (cells: (string | HTMLElement)[], tag: 'td' | 'th') =>
      element('tr', {}, ...cells.map((cell) => element(tag, {}, cell)));
    const table = element(
      'table',
      {},
      row(heads, 'th'),
      ...deadlines.map(({ period, due, note, cutOff }) =>
        row([period, note === '' ? due : `${due}: ${note}`, cutOff], 'td'),
      ),
    );
    return [
      element('p', {}, title),
      element('ul', {}, ...lines.map((line) => element('li', {}, line))),
      ...(deadlines.length > 0 ? [table] : []),
      element('p', { class: 'quiet' }, 'Thời hạn đổi được sau ở trang «Thời hạn».'),
      ...(opened
        ? []
        : [
            element(
              'div',
              { class: 'buttons' },
              element(
                'button',
                {
                  class: 'primary',
                  click: () => void show(() => call('Đang mở năm…', 'openNewYear', version)),
                },
                `Mở năm ${shown}`,
              ),
            ),
          ]),
    ];
  }
}
