// «Hồ sơ phường»: one ward's year for the district: every submission, what was said about it, two of them compared.
import { type PeriodCode, slotName } from '../../shared/period.ts';
import { actionNames } from '../../shared/reporting/workflow.ts';
import type { Revision } from '../../shared/wire/answers.ts';
import type { Failure, Outcome } from '../actions/answer.ts';
import type { PlacedChange } from '../actions/history.ts';
import type { ShownReview } from '../actions/unit-file.ts';
import type { WardStates } from '../actions/ward-states.ts';
import { call, say } from './call.ts';
import { failureCard } from './cards.ts';
import { element, timeText } from './element.ts';
import { comparedCard, compareFields, revisionLine } from './revision-compare.ts';
import { cellWords } from './standing-card.ts';

/** Draws the page; `back` returns to the master sheet's page. */
export function unitPage(
  page: HTMLElement,
  unit: WardStates['units'][number],
  year: number,
  back: () => void,
): void {
  const area = element('div');
  const title = element('h1', {}, `Hồ sơ ${unit.name}`);
  title.tabIndex = -1;
  page.replaceChildren(
    element('button', { class: 'link', click: back }, '← Quay lại'),
    title,
    element('p', { class: 'quiet' }, `Năm ${year}. Bấm vào một kỳ để xem các lần nộp.`),
    element(
      'ul',
      { class: 'units' },
      ...unit.periods.map((cell) =>
        element(
          'li',
          {},
          cell.revision > 0
            ? element(
                'button',
                { class: 'link', click: () => void read(`${year}-${cell.slot}`, slotName(cell.slot)) },
                slotName(cell.slot),
              )
            : element('strong', {}, slotName(cell.slot)),
          ' ',
          ...cellWords(cell),
        ),
      ),
    ),
    area,
  );
  title.focus();

  async function read(period: PeriodCode, name: string): Promise<void> {
    const answer = await call('Đang đọc các lần nộp…', 'readUnitFile', unit.id, period);
    if (!answer.ok) return failed(answer);
    const { items, reviews } = answer;
    const current = items.find((item) => item.state === 'accepted');
    const result = element('div');
    const heading = element('h2', {}, `${name}: các lần nộp`);
    heading.tabIndex = -1;
    area.replaceChildren(
      heading,
      wholeReportButton(unit.id, period, (failure) => area.prepend(failureCard(failure))),
      element(
        'ol',
        { class: 'units' },
        ...items.map((item) =>
          element('li', {}, ...revisionLine(item, item === current), ...reviewsOf(reviews, item)),
        ),
      ),
      ...compareFields(items, (before, after) => void compare(period, before, after, result)),
      result,
    );
    heading.focus();
    say(`${items.length} lần nộp.`);
  }

  async function compare(
    period: PeriodCode,
    before: number,
    after: number,
    result: HTMLElement,
  ): Promise<void> {
    const answer = await compareUnit(unit.id, period, before, after);
    if (!answer.ok) return failed(answer);
    result.replaceChildren(comparedCard(before, after, answer.changes));
    say(`Khác nhau ${answer.changes.length} chỗ.`);
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

/** Writes a ward's whole report beside last year onto a page of its own. */
export function wholeReportButton(
  unit: number,
  period: PeriodCode,
  failed: (failure: Failure) => void,
): HTMLElement {
  return element('button', { class: 'link', click: () => void show() }, 'Xem cả báo cáo bên năm trước');

  async function show(): Promise<void> {
    const answer = await call('Đang lấy báo cáo…', 'showWardReport', unit, period);
    if (!answer.ok) return failed(answer);
    say(
      answer.lastYear
        ? `Đã ghi trang «${answer.sheet}».`
        : `Đã ghi trang «${answer.sheet}»; năm trước chưa có báo cáo.`,
    );
  }
}

/** Two submissions of a ward. */
export function compareUnit(
  unit: number,
  period: PeriodCode,
  before: number,
  after: number,
): Promise<Outcome<{ changes: PlacedChange[] }>> {
  return call('Đang so hai lần nộp…', 'compareUnitRevisions', unit, period, { before, after });
}

function reviewsOf(reviews: readonly ShownReview[], { revision, state }: Revision): HTMLElement[] {
  if (state !== 'accepted') return [];
  return reviews
    .filter((review) => review.revision === revision)
    .map((review) =>
      element(
        'p',
        { class: 'quiet' },
        [
          `${actionNames[review.action]}: ${review.by}, ${timeText(review.at)}.`,
          review.message,
          ...review.remarks.map(({ place, text }) => `${place}: ${text}`),
        ]
          .filter((line) => line !== '')
          .join(' '),
      ),
    );
}
