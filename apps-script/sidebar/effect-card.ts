// «Nộp báo cáo này thì số chung thay đổi thế nào?»: offered once nothing is left to correct.
import type { Slot } from '../../shared/period.ts';
import type { ShownEffect } from '../actions/preview.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { element } from './element.ts';

/** Nothing is left to correct: that it may be sent, and the offer. `above` is what the unit above is called: «Quận». */
export function cleanCards(slot: Slot, above: string): HTMLElement[] {
  const ready = card('good', 'Không còn điểm nào phải sửa.', 'Có thể bấm «Nộp báo cáo».');
  return [ready, effectOffer(slot, above)];
}

/** The offer; its answer takes its place. */
function effectOffer(slot: Slot, above: string): HTMLElement {
  const area = element('div');
  const words = `Xem báo cáo này làm thay đổi tỷ lệ chung của ${above.toLowerCase()}`;
  area.append(element('button', { class: 'link', click: () => void show() }, words));
  return area;

  async function show(): Promise<void> {
    const outcome = await call('Đang tính thử…', 'previewEffect', slot);
    if (!outcome.ok) {
      area.replaceChildren(failureCard(outcome));
      return;
    }
    area.replaceChildren(answerCard(outcome.effect));
    say('Đã tính thử; chưa gửi gì.');
  }
}

function answerCard({ above, moved, same, withheld }: ShownEffect): HTMLElement {
  const notes = [
    ...(same > 0 ? [`${same} tỷ lệ khác không đổi.`] : []),
    ...(withheld > 0 ? [`${withheld} tỷ lệ chưa xem được vì chưa đủ đơn vị khác nộp số liệu.`] : []),
    'Đây là tính thử: chưa gửi gì.',
  ];
  if (above === '' || moved.length === 0) {
    return card('good', 'Báo cáo này chưa làm đổi tỷ lệ chung nào xem được.', notes.join(' '));
  }
  const made = card('good', `Nộp báo cáo này thì ở ${above}:`, '');
  made.append(
    element('ul', {}, ...moved.map((text) => element('li', {}, text))),
    element('p', { class: 'quiet' }, notes.join(' ')),
  );
  return made;
}
