// «Bàn giao»: for a new officer: what is done, missing, returned and due, and getting back what was submitted.

import type { Failure } from '../actions/answer.ts';
import type { BookState } from '../actions/state.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { dutyGroups } from './duties.ts';
import { dayText, element } from './element.ts';
import { previewCard } from './preview-card.ts';

/** Draws the page; `back` returns to the workbook's page, reading everything anew. */
export function handoverPage(page: HTMLElement, state: BookState, back: () => void): void {
  const area = element('div');
  const suggestedArea = element('div');
  const title = element('h1', {}, `Bàn giao: ${state.unit}`);
  title.tabIndex = -1;
  const sent = state.periods.filter((period) => period.receipt !== null);
  page.replaceChildren(
    element('button', { class: 'link', click: back }, '← Quay lại'),
    title,
    element('p', { class: 'quiet' }, `Sổ năm ${state.year}, tính đến ngày ${dayText(state.today)}`),
    ...dutyGroups(state),
    element('h2', {}, 'Khôi phục từ bản đã nộp'),
    element(
      'p',
      { class: 'quiet' },
      sent.length === 0
        ? 'Đơn vị chưa nộp kỳ nào của năm này nên chưa có gì để khôi phục.'
        : 'Dùng khi mở sổ mới trên máy khác: số liệu, bảng và ghi chú của các kỳ đã nộp được ghi lại vào sổ này.',
    ),
    element(
      'div',
      { class: 'buttons' },
      sent.length > 0 && element('button', { click: () => void preview() }, 'Khôi phục từ bản đã nộp'),
    ),
    area,
    element('h2', {}, `Gợi ý từ năm ${state.year - 1}`),
    element(
      'p',
      { class: 'quiet' },
      'Ghi mờ số có sẵn và lời văn của năm trước vào các ô còn trống của kỳ chưa nộp. Đây chỉ là gợi ý: từng ô phải được nhận hoặc gõ lại rồi mới tính là đã điền.',
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void suggest() }, 'Lấy gợi ý từ năm trước'),
      element('button', { click: () => void older() }, 'Xem số liệu đơn vị cũ'),
    ),
    suggestedArea,
  );
  title.focus();

  async function suggest(): Promise<void> {
    const answer = await call('Đang lấy số liệu năm trước…', 'suggestFromLastYear');
    if (!answer.ok) {
      suggestedArea.replaceChildren(failureCard(answer));
      say(answer.title);
      return;
    }
    const words =
      answer.count === 0 ? 'Không còn ô trống nào để gợi ý.' : `Đã ghi gợi ý vào ${answer.count} ô.`;
    suggestedArea.replaceChildren(
      card('good', words, answer.count === 0 ? '' : 'Bấm «Quay lại», chọn kỳ để nhận hoặc bỏ từng gợi ý.'),
    );
    say(words);
  }

  async function older(): Promise<void> {
    const answer = await call('Đang lấy số liệu các đơn vị cũ…', 'readPredecessors');
    if (!answer.ok) return failed(answer);
    const words = `Trang «${answer.sheet}» có số liệu của ${answer.units.join(', ')}.`;
    suggestedArea.replaceChildren(card('good', words, 'Để xem; không nộp từ trang này.'));
    say(words);
  }

  async function preview(): Promise<void> {
    const answer = await call('Đang lấy bản đã nộp…', 'previewYear');
    if (!answer.ok) return failed(answer);
    area.replaceChildren(
      element('p', {}, `Các kỳ đã nộp: ${answer.periods.join(', ')}.`),
      previewCard(
        answer.preview,
        'Khôi phục vào sổ này',
        () => void restore(),
        () => area.replaceChildren(),
      ),
    );
    area.querySelector<HTMLButtonElement>('button.primary')?.focus();
  }

  async function restore(): Promise<void> {
    const answer = await call('Đang khôi phục các kỳ, khoảng một phút…', 'restoreYear');
    if (!answer.ok) return failed(answer);
    area.replaceChildren(
      card(
        'good',
        `Đã khôi phục ${answer.periods.length} kỳ.`,
        `Đã ghi lại ${answer.count} chỗ. Số trước đó được giữ ở trang «${answer.backup}». Bấm «Quay lại» để làm tiếp.`,
      ),
    );
    say(`Đã khôi phục ${answer.periods.length} kỳ.`);
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}
