// The weekly mail to the district's own officers: on, off, and what became of the last one.
import { call, say } from './call.ts';
import { failureCard } from './cards.ts';
import { element } from './element.ts';

export function weeklyPanel(): HTMLElement {
  const area = element('div');
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Thư tiến độ hằng tuần'),
    element(
      'p',
      { class: 'quiet' },
      'Mỗi sáng thứ Hai, hệ thống gửi cho cán bộ tổng hợp, lãnh đạo và quản trị của đơn vị: ai đã nộp, ai trễ, báo cáo nào chờ xét.',
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void ask() }, 'Xem đang bật hay tắt'),
    ),
    area,
  );

  async function ask(wanted?: boolean): Promise<void> {
    const answer =
      wanted === undefined
        ? await call('Đang xem…', 'readWeekly')
        : await call('Đang đổi…', 'setWeekly', wanted);
    if (!answer.ok) {
      area.replaceChildren(failureCard(answer));
      say(answer.title);
      return;
    }
    const { weekly } = answer;
    area.replaceChildren(
      element('p', {}, weekly.words),
      element(
        'div',
        { class: 'buttons' },
        element(
          'button',
          { click: () => void ask(!weekly.wanted) },
          weekly.wanted ? 'Tắt thư hằng tuần' : 'Bật thư hằng tuần',
        ),
      ),
    );
    say(weekly.words);
  }
}
