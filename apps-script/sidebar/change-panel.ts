// «Vì sao con số này thay đổi?» on the master sheet's page: the selected figure, which wards moved it, and who sent anew.
import { byUnitTab } from '../../shared/units/ward-word.ts';
import type { Explained } from '../actions/changes.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { choiceOf, element } from './element.ts';
import { waterfall } from './waterfall.ts';

const comparisons = [
  ['last-year', 'Cùng kỳ năm trước'],
  ['previous', 'Kỳ liền trước'],
  ['first', 'Lần nộp đầu của kỳ này'],
] as const;

/** `word` is what the units below are called. */
export function changePanel(word: string): HTMLElement {
  const area = element('div');
  const against = choiceOf({ id: 'against' }, comparisons);
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Vì sao con số này thay đổi?'),
    element(
      'p',
      { class: 'quiet' },
      `Bấm vào một dòng của trang «Tổng hợp» hoặc một ô của trang «${byUnitTab(word)}», rồi bấm nút dưới đây.`,
    ),
    element('div', { class: 'field' }, element('label', { for: 'against' }, 'So với'), against),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void explain() }, 'Giải thích con số đang chọn'),
    ),
    area,
  );

  async function explain(): Promise<void> {
    const outcome = await call('Đang tìm phần của từng đơn vị…', 'explainChange', against.value);
    if (!outcome.ok) {
      area.replaceChildren(failureCard(outcome));
      say(outcome.title);
      return;
    }
    const { explained } = outcome;
    area.replaceChildren(
      explained.lacking === ''
        ? answerOf(explained)
        : card('warn', 'Chưa có gì để so sánh', explained.lacking),
      resubmissionsOf(explained),
    );
    say(explained.lacking === '' ? 'Đã tìm ra phần của từng đơn vị.' : explained.lacking);
    area.scrollIntoView({ block: 'start' });
  }
}

function answerOf({ label, sentence, bars }: Explained): HTMLElement {
  return element(
    'section',
    { class: 'card good', label: 'Vì sao thay đổi' },
    element('p', {}, sentence),
    waterfall(label, bars),
  );
}

function resubmissionsOf({ resubmissions }: Explained): HTMLElement {
  if (resubmissions.length === 0)
    return element('p', { class: 'quiet' }, 'Trong kỳ này chưa có lần nộp lại nào làm đổi con số này.');
  return element(
    'section',
    { class: 'card back', label: 'Những lần nộp lại' },
    element('h2', {}, 'Nộp lại trong kỳ'),
    element('ul', {}, ...resubmissions.map((text) => element('li', {}, text))),
  );
}
