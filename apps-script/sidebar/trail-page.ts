// «Nhật ký»: who did what and when, newest first, of all or of one unit or period; and whether the trail is whole.

import type { PeriodCode } from '../../shared/period.ts';
import type { Failure } from '../actions/answer.ts';
import type { ShownTrailRow } from '../actions/trail.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { choiceOf, element } from './element.ts';

interface Known {
  unit: string;
  units: readonly { id: number; name: string }[];
  periods: readonly { period: PeriodCode; name: string }[];
}

/** Draws the page; `back` returns to the master sheet's page. */
export function trailPage(page: HTMLElement, known: Known, back: () => void): void {
  const list = element('ol', { class: 'units' });
  const area = element('div');
  const outcome = element('div');
  const unit = choiceOf({ id: 'trail-unit', change: () => void read(0) }, [
    ['0', `${known.unit} và mọi đơn vị bên dưới`],
    ...known.units.map(({ id, name }): [string, string] => [String(id), name]),
  ]);
  const period = choiceOf({ id: 'trail-period', change: () => void read(0) }, [
    ['', 'Mọi kỳ, và việc không theo kỳ'],
    ...known.periods.map((one): [string, string] => [one.period, one.name]),
  ]);
  const title = element('h1', {}, 'Nhật ký');
  title.tabIndex = -1;
  page.replaceChildren(
    element('button', { class: 'link', click: back }, '← Quay lại'),
    title,
    element(
      'p',
      { class: 'quiet' },
      'Ai đã làm gì, lúc nào; trước và sau khi đổi. Mới nhất ở trên, chỉ người quản trị xem được.',
    ),
    element('div', { class: 'field' }, element('label', { for: 'trail-unit' }, 'Đơn vị'), unit),
    element('div', { class: 'field' }, element('label', { for: 'trail-period' }, 'Kỳ báo cáo'), period),
    element(
      'div',
      { class: 'buttons' },
      element('button', { id: 'check-trail', click: () => void check() }, 'Kiểm tra nhật ký'),
    ),
    outcome,
    list,
    area,
  );
  title.focus();
  void read(0);

  /** The page before a row; 0 begins anew. A page may be empty and still have one before it. */
  async function read(before: number): Promise<void> {
    const question = { before, of: Number(unit.value), period: period.value };
    const answer = await call('Đang đọc nhật ký…', 'readTrail', question);
    if (!answer.ok) return failed(answer);
    if (before === 0) list.replaceChildren();
    list.append(...answer.items.map(itemOf));
    const { next } = answer;
    area.replaceChildren(
      next === null
        ? element(
            'p',
            { class: 'quiet' },
            list.childElementCount === 0 ? 'Không có dòng nào.' : 'Hết nhật ký.',
          )
        : element('button', { id: 'more-trail', click: () => void read(next) }, 'Xem dòng cũ hơn'),
    );
    say(`Đang hiện ${list.childElementCount} dòng.`);
  }

  async function check(): Promise<void> {
    const answer = await call('Đang kiểm tra nhật ký…', 'checkTrail');
    if (!answer.ok) return failed(answer);
    outcome.replaceChildren(card(answer.good ? 'good' : 'bad', answer.title, answer.detail));
    say(answer.title);
  }

  function failed(failure: Failure): void {
    outcome.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

function itemOf({ head, title, lines }: ShownTrailRow): HTMLElement {
  return element(
    'li',
    {},
    element('p', { class: 'quiet' }, head),
    element('strong', {}, title),
    ...lines.map((line) => element('p', {}, line)),
  );
}
