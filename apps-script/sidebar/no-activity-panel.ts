// «Không phát sinh» on a workbook's page: look first, fill with 0, take it back with one click.
import type { Slot } from '../../shared/period.ts';
import type { Failure } from '../actions/answer.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { element } from './element.ts';

/** Cells shown by name before the rest is only counted. */
const shownAtMost = 30;

/** The panel; `chosen` is the period of the page, `changed` is called when cells were written. */
export function noActivityPanel(
  chosen: () => { slot: Slot; name: string } | undefined,
  changed: () => void,
): HTMLElement {
  const area = element('div', { id: 'no-activity' });
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Không phát sinh'),
    element(
      'p',
      { class: 'quiet' },
      'Mở biểu không có hoạt động nào trong kỳ (hoặc kéo chọn vài dòng của biểu) rồi bấm nút dưới đây để ghi 0 vào các ô còn trống. Số có đến cuối kỳ và ô đã có chữ, có số không bị động đến.',
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void look() }, 'Xem sẽ ghi 0 vào đâu'),
    ),
    area,
  );

  async function look(): Promise<void> {
    const period = chosen();
    if (!period) return;
    const answer = await call('Đang đọc biểu…', 'previewNoActivity', period.slot);
    if (!answer.ok) return failed(answer);
    const { sheet, rowsOnly, cells } = answer.preview;
    const where = rowsOnly ? `các dòng đang chọn của «${sheet}»` : `«${sheet}»`;
    if (cells.length === 0) {
      area.replaceChildren(
        card('good', 'Không có ô nào để ghi 0.', `${period.name}, ${where}: không còn ô phát sinh trống.`),
      );
      say('Không có ô nào để ghi 0.');
      return;
    }
    const keys = cells.map(({ key }) => key);
    const yes = element(
      'button',
      { class: 'primary', click: () => void fill(period.slot, keys) },
      `Ghi 0 vào ${keys.length} ô`,
    );
    area.replaceChildren(
      element(
        'section',
        { class: 'card warn', label: 'Xác nhận ghi 0' },
        element('h2', {}, `Ghi 0 vào ${keys.length} ô trống?`),
        element('p', {}, `${period.name}, ${where}:`),
        element(
          'ul',
          {},
          ...cells.slice(0, shownAtMost).map(({ cell, label }) => element('li', {}, `${cell}: ${label}`)),
          cells.length > shownAtMost && element('li', {}, `và ${cells.length - shownAtMost} ô khác`),
        ),
        element(
          'div',
          { class: 'buttons' },
          yes,
          element('button', { click: () => area.replaceChildren() }, 'Thôi'),
        ),
      ),
    );
    yes.focus();
  }

  async function fill(slot: Slot, keys: string[]): Promise<void> {
    const answer = await call('Đang ghi 0…', 'fillNoActivity', slot, keys);
    if (!answer.ok) return failed(answer);
    const { filled } = answer;
    const undo = element('button', { click: () => void takeBack(slot, filled) }, 'Hoàn tác');
    const done = card(
      'good',
      `Đã ghi 0 vào ${filled.length} ô.`,
      'Ghi nhầm thì bấm «Hoàn tác»: chỉ những ô này được xóa, nếu vẫn còn là 0.',
    );
    done.append(element('div', { class: 'buttons' }, undo));
    area.replaceChildren(done);
    say(`Đã ghi 0 vào ${filled.length} ô.`);
    changed();
  }

  async function takeBack(slot: Slot, keys: string[]): Promise<void> {
    const answer = await call('Đang hoàn tác…', 'undoNoActivity', slot, keys);
    if (!answer.ok) return failed(answer);
    const kept = answer.kept > 0 ? `${answer.kept} ô đã đổi từ lúc đó nên được giữ nguyên.` : '';
    area.replaceChildren(card('good', `Đã xóa 0 ở ${answer.emptied} ô.`, kept));
    say(`Đã xóa 0 ở ${answer.emptied} ô.`);
    changed();
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}
