// «Lịch sử»: every submission of a period, two of them side by side, and putting one back into the sheet.

import type { Revision } from '../../shared/wire/answers.ts';
import type { Failure } from '../actions/answer.ts';
import type { PeriodState } from '../actions/period-states.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { element } from './element.ts';
import { previewCard } from './preview-card.ts';
import { comparedCard, compareFields, revisionLine } from './revision-compare.ts';

/** Draws the page; `back` returns to the workbook's page, reading everything anew. */
export async function historyPage(page: HTMLElement, period: PeriodState, back: () => void): Promise<void> {
  const outcome = await call('Đang đọc lịch sử…', 'listRevisions', period.slot);
  const area = element('div');
  const title = element('h1', {}, `Lịch sử: ${period.name}`);
  title.tabIndex = -1;
  page.replaceChildren(
    element('button', { class: 'link', click: back }, '← Quay lại'),
    title,
    ...(outcome.ok ? content(outcome.items) : [failureCard(outcome)]),
    area,
  );
  title.focus();

  function content(items: readonly Revision[]): HTMLElement[] {
    if (items.length === 0) return [element('p', {}, 'Kỳ này chưa nộp lần nào.')];
    const accepted = items.filter((item) => item.state === 'accepted');
    return [
      element('ol', { class: 'units' }, ...items.map((item) => revisionItem(item, item === accepted[0]))),
      ...compareFields(items, (before, after) => void compare(before, after)),
    ];
  }

  function revisionItem(item: Revision, isCurrent: boolean): HTMLElement {
    const aside = item.state === 'set_aside';
    return element(
      'li',
      {},
      ...revisionLine(item, isCurrent),
      element(
        'button',
        {
          class: 'link',
          label: `Khôi phục ${aside ? 'bản' : 'lần'} ${item.revision} vào sổ`,
          click: () => void preview(item),
        },
        'Khôi phục vào sổ…',
      ),
    );
  }

  async function compare(before: number, after: number): Promise<void> {
    const words = 'Đang so hai lần nộp…';
    const answer = await call(words, 'compareRevisions', period.slot, { before, after });
    if (!answer.ok) return failed(answer);
    area.replaceChildren(comparedCard(before, after, answer.changes));
    say(`Khác nhau ${answer.changes.length} chỗ.`);
  }

  async function preview(item: Revision): Promise<void> {
    const answer = await call('Đang xem trước…', 'previewRevision', period.slot, item.revision);
    if (!answer.ok) return failed(answer);
    const what = item.state === 'accepted' ? `lần ${item.revision}` : 'bản này';
    area.replaceChildren(
      previewCard(
        answer.preview,
        `Khôi phục ${what} vào sổ`,
        () => void restore(item),
        () => area.replaceChildren(),
      ),
    );
    area.querySelector<HTMLButtonElement>('button.primary')?.focus();
  }

  async function restore(item: Revision): Promise<void> {
    const answer = await call('Đang khôi phục…', 'restoreRevision', period.slot, item.revision);
    if (!answer.ok) return failed(answer);
    area.replaceChildren(
      card(
        'good',
        `Đã khôi phục ${answer.count} chỗ.`,
        `Số trước đó được giữ ở trang «${answer.backup}». Bản đã nộp chưa thay đổi cho đến khi nộp lại.`,
      ),
    );
    say(`Đã khôi phục ${answer.count} chỗ.`);
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}
