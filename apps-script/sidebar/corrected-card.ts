// «Xem phần đã sửa»: what a ward changed after its report was sent back, before and after.

import type { Failure } from '../actions/answer.ts';
import type { CorrectedPart } from '../actions/review.ts';
import { call, say } from './call.ts';
import { element } from './element.ts';
import { goTo } from './go-to.ts';

/** The card for one ward, or why there is none. */
export async function correctedCard(unit: number, update: () => void): Promise<HTMLElement | Failure> {
  const outcome = await call('Đang so hai lần nộp…', 'correctedParts', unit);
  if (!outcome.ok) return outcome;
  const { corrected } = outcome;
  const { parts, untouched } = corrected;
  say(`${corrected.name} đã sửa ${parts.length} chỗ.`);
  return element(
    'section',
    { class: 'card back', label: `Phần đã sửa của ${corrected.name}` },
    element('h2', {}, `${corrected.name} đã sửa ${parts.length} chỗ`),
    element('p', { class: 'quiet' }, `So lần nộp ${corrected.after} với lần ${corrected.before} đã trả lại.`),
    element('ol', { class: 'units' }, ...parts.map((part) => partItem(part))),
    untouched.length > 0 && element('p', {}, `Còn ${untouched.length} ô đã góp ý nhưng số vẫn như cũ:`),
    untouched.length > 0 &&
      element(
        'ol',
        { class: 'units' },
        ...untouched.map((one) =>
          element('li', {}, placeButton(one), element('p', {}, `Góp ý: ${one.text}`)),
        ),
      ),
    corrected.stale && element('p', {}, `Trang «${corrected.sheet}» còn hiện số cũ.`),
    corrected.stale &&
      element('div', { class: 'buttons' }, element('button', { click: update }, 'Cập nhật rồi xem lại')),
  );
}

function partItem(part: CorrectedPart): HTMLElement {
  return element(
    'li',
    {},
    placeButton(part),
    element('p', {}, 'Trước: ', element('s', {}, part.before), ' → sau: ', element('strong', {}, part.after)),
    part.remark !== '' && element('p', { class: 'quiet' }, `Góp ý: ${part.remark}`),
  );
}

/** The place as a way to its cell, where it has one. */
export function placeButton({
  place,
  sheet,
  cell,
}: {
  place: string;
  sheet: string;
  cell: string;
}): HTMLElement {
  if (cell === '') return element('strong', {}, place);
  return element(
    'button',
    {
      class: 'link',
      click: () => void goTo({ sheet, cell }),
    },
    place,
  );
}
