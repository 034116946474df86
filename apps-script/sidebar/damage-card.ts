// The template was changed so that something cannot be read: what, and mending it.
import type { Failure } from '../actions/answer.ts';
import { toTheEnd } from './begun-page.ts';
import { call, say } from './call.ts';
import { element } from './element.ts';

/** The card; `mended` reads everything anew. */
export function damageCard(
  damage: readonly string[],
  actions: { mended(): void; failed(failure: Failure): void },
): HTMLElement {
  return element(
    'section',
    { class: 'card warn', label: 'Biểu mẫu bị hỏng' },
    element('h2', {}, 'Biểu mẫu bị thay đổi'),
    ...damage.slice(0, 5).map((line) => element('p', {}, line)),
    damage.length > 5 && element('p', {}, `và ${damage.length - 5} chỗ khác.`),
    element(
      'p',
      { class: 'quiet' },
      'Sửa lại sẽ dựng lại phần hỏng và giữ nguyên mọi số đã gõ; trang cũ được lưu ẩn để đối chiếu.',
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void repair() }, 'Sửa lại biểu mẫu'),
    ),
  );

  async function repair(): Promise<void> {
    const words = 'Đang sửa lại biểu mẫu';
    const outcome = await toTheEnd(words, await call(`${words}…`, 'repairBook'));
    if (!outcome.ok) return actions.failed(outcome);
    say(
      outcome.rewritten.length > 0
        ? `Đã sửa: ${outcome.rewritten.join(', ')}.`
        : 'Đã nối lại các trang của sổ.',
    );
    actions.mended();
  }
}
