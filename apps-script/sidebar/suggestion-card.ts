// «Gợi ý từ năm trước»: the suggestions of a period that nobody has confirmed, one by one, by form, or all numbers at once.

import type { Failure } from '../actions/answer.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { PlacedSuggestion } from '../actions/suggestions.ts';
import { call, say } from './call.ts';
import { element } from './element.ts';
import { goTo } from './go-to.ts';
import type { Standing } from './left-view.ts';

/** The card, or nothing where no suggestion waits; `settled` follows every change, with the progress of the period. */
export function suggestionCard(
  period: PeriodState,
  year: number,
  actions: { settled(standing: Standing): void; failed(failure: Failure): void },
): HTMLElement | null {
  const { suggestions } = period;
  if (suggestions.length === 0) return null;
  const numbers = suggestions.filter((one) => !one.isText);
  const forms = new Map<string, PlacedSuggestion[]>();
  for (const one of suggestions) forms.set(one.sheet, [...(forms.get(one.sheet) ?? []), one]);
  return element(
    'section',
    { class: 'card suggested', label: 'Gợi ý từ năm trước' },
    element('h2', {}, `Gợi ý từ năm ${year - 1}: còn ${suggestions.length} ô chưa xác nhận`),
    element(
      'p',
      {},
      'Số có sẵn và lời văn năm trước được ghi mờ trong ô để tham khảo. Chưa xác nhận thì chưa tính là đã điền và không được gửi đi. Đã khác thì gõ đè lên ô.',
    ),
    element(
      'div',
      { class: 'buttons' },
      numbers.length > 0 && verb(`Nhận cả ${numbers.length} số`, numbers, true),
      verb('Bỏ hết gợi ý', suggestions, false),
    ),
    ...[...forms].map(([sheet, items]) =>
      element(
        'details',
        {},
        element('summary', {}, `${sheet} (${items.length})`),
        items.length > 1 && element('div', { class: 'buttons' }, verb('Nhận cả biểu', items, true, sheet)),
        element('ul', { class: 'units' }, ...items.map(item)),
      ),
    ),
  );

  function item(one: PlacedSuggestion): HTMLElement {
    return element(
      'li',
      {},
      element('button', { class: 'link', click: () => void goTo(one) }, one.label),
      element('p', {}, one.content),
      element(
        'div',
        { class: 'row' },
        verb('Nhận', [one], true, one.label),
        verb('Bỏ', [one], false, one.label),
      ),
    );
  }

  /** `whose`: what a button that looks like others is about, for those who cannot see where it stands. */
  function verb(
    words: string,
    items: readonly PlacedSuggestion[],
    take: boolean,
    whose?: string,
  ): HTMLElement {
    const label = whose === undefined ? {} : { label: `${words}: ${whose}` };
    return element('button', { ...label, click: () => void settle(items, take) }, words);
  }

  async function settle(items: readonly PlacedSuggestion[], take: boolean): Promise<void> {
    const words = take ? 'Đang ghi vào ô…' : 'Đang bỏ gợi ý…';
    const keys = items.map(({ key }) => key);
    const outcome = await call(words, 'settleSuggestions', period.slot, keys, take);
    if (!outcome.ok) return actions.failed(outcome);
    period.suggestions = outcome.waiting;
    actions.settled(outcome);
    say(
      `${take ? 'Đã nhận' : 'Đã bỏ'} ${outcome.count} gợi ý${outcome.waiting.length > 0 ? `, còn ${outcome.waiting.length}` : ''}.`,
    );
  }
}
