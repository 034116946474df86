// «Đơn vị cấp trên» in a master sheet's sidebar: asking to stand below another unit, and answering those who ask.
import type { ShownJoining } from '../actions/joining.ts';
import { call, say } from './call.ts';
import { failureCard } from './cards.ts';
import { dayOf, element } from './element.ts';

export function joiningPanel(): HTMLElement {
  const area = element('div');
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Đơn vị cấp trên'),
    element(
      'p',
      { class: 'quiet' },
      'Một bên xin, bên kia nhận thì số liệu mới tính vào đơn vị cấp trên, từ ngày hai bên chọn. Các kỳ trước ngày đó giữ nguyên.',
    ),
    element(
      'div',
      { class: 'buttons' },
      button('Xem', () => call('Đang xem…', 'readJoining')),
    ),
    area,
  );

  function button(words: string, ask: () => ReturnType<typeof call<'readJoining'>>): HTMLElement {
    return element('button', { click: () => void show(ask) }, words);
  }

  async function show(ask: () => ReturnType<typeof call<'readJoining'>>): Promise<void> {
    const answer = await ask();
    if (!answer.ok) {
      area.replaceChildren(failureCard(answer));
      say(answer.title);
      return;
    }
    area.replaceChildren(...drawn(answer.joining));
    say('Đã xem đơn vị cấp trên.');
  }

  function drawn({ isTop, asked, waiting }: ShownJoining): HTMLElement[] {
    const answers = waiting.map(({ unit, from, words }) =>
      element(
        'div',
        {},
        element('p', {}, words),
        element(
          'div',
          { class: 'buttons' },
          button('Nhận', () => call('Đang nhận…', 'answerJoining', { unit, from, accept: true })),
          button('Không nhận', () => call('Đang ghi…', 'answerJoining', { unit, from, accept: false })),
        ),
      ),
    );
    if (asked !== '')
      return [
        element('p', {}, asked),
        element(
          'div',
          { class: 'buttons' },
          button('Rút lại', () => call('Đang rút lại…', 'askToJoin', { above: null, from: '2000-01-01' })),
        ),
        ...answers,
      ];
    if (!isTop) return answers.length > 0 ? answers : [element('p', {}, 'Không có đơn vị nào đang xin vào.')];
    const code = element('input', { type: 'text', id: 'joining-code', autocomplete: 'off' });
    const day = element('input', { type: 'text', id: 'joining-day', autocomplete: 'off' });
    return [
      element('p', {}, 'Chưa có đơn vị nào ở trên.'),
      element('label', { for: 'joining-code' }, 'Mã của đơn vị cấp trên'),
      code,
      element('label', { for: 'joining-day' }, 'Từ ngày (ngày/tháng/năm)'),
      day,
      element(
        'div',
        { class: 'buttons' },
        element('button', { class: 'primary', click: () => void ask() }, 'Xin vào dưới đơn vị này'),
      ),
      ...answers,
    ];

    async function ask(): Promise<void> {
      const from = dayOf(day.value);
      if (from === null || code.value.trim() === '') {
        say('Gõ mã của đơn vị cấp trên và ngày bắt đầu, ví dụ 01/07/2026.');
        return;
      }
      await show(() => call('Đang gửi…', 'askToJoin', { above: code.value.trim(), from }));
    }
  }
}
