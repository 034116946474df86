// «Duyệt mọi báo cáo chờ xét»: what to look at first in each, single ones taken out, the rest approved in one go.
import type { PeriodCode } from '../../shared/period.ts';
import type { WaitingReport } from '../../shared/reporting/waiting.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { element } from './element.ts';
import { stateChip } from './states.ts';
import { wholeReportButton } from './unit-page.ts';

/** The panel; `count` says how many wait in the chosen period, `approved` is told which units were. */
export function waitingPanel(
  chosen: () => { code: PeriodCode; name: string },
  word: string,
  approved: (period: PeriodCode, units: ReadonlySet<number>) => void,
): { element: HTMLElement; show(count: number): void } {
  const area = element('div', { id: 'waiting' });
  /** The period that the list is of: another one begins anew. */
  let listed = '';
  const start = element('button', { class: 'primary', click: () => void read() }, '');
  const made = element('div', {}, element('div', { class: 'buttons' }, start), area);
  made.hidden = true;
  return {
    element: made,
    show(count) {
      if (listed !== chosen().code) area.replaceChildren();
      start.textContent = `Duyệt mọi báo cáo chờ xét (${count})`;
      made.hidden = count === 0 && area.children.length === 0;
      start.hidden = count === 0;
    },
  };

  async function read(): Promise<void> {
    const { code, name } = chosen();
    listed = code;
    const answer = await call('Đang đọc báo cáo chờ xét…', 'readWaitingReports', code);
    if (!answer.ok) {
      area.replaceChildren(failureCard(answer));
      say(answer.title);
      return;
    }
    show(code, name, answer.waiting);
  }

  function show(period: PeriodCode, name: string, waiting: WaitingReport[]): void {
    if (waiting.length === 0) {
      area.replaceChildren(card('good', 'Không còn báo cáo nào chờ xét.', `Kỳ ${name}.`));
      say('Không còn báo cáo nào chờ xét.');
      return;
    }
    const ticks = new Map<number, HTMLInputElement>();
    const yes = element(
      'button',
      { class: 'primary', click: () => void approve(period, waiting, ticks) },
      '',
    );
    const count = () => {
      const n = [...ticks.values()].filter((tick) => tick.checked).length;
      yes.textContent = `Duyệt ${n} báo cáo`;
      yes.disabled = n === 0;
    };
    area.replaceChildren(
      element(
        'section',
        { class: 'card warn', label: 'Báo cáo chờ xét' },
        element('h2', {}, `${waiting.length} báo cáo chờ xét · ${name}`),
        element(
          'p',
          { class: 'quiet' },
          `Báo cáo có điều cần xem đứng trước. Bỏ chọn ${word} nào thì báo cáo đó để lại xét sau.`,
        ),
        // Above the list: what to look at first is then in sight together with the button.
        element(
          'div',
          { class: 'buttons' },
          yes,
          element('button', { click: () => area.replaceChildren() }, 'Thôi'),
        ),
        element('ul', { class: 'units' }, ...waiting.map((one) => itemOf(one, ticks, count, period))),
      ),
    );
    count();
    yes.focus();
    say(`${waiting.length} báo cáo chờ xét.`);
  }

  async function approve(
    period: PeriodCode,
    waiting: readonly WaitingReport[],
    ticks: ReadonlyMap<number, HTMLInputElement>,
  ): Promise<void> {
    const units = waiting
      .filter(({ id }) => ticks.get(id)?.checked)
      .map(({ id, name, revision }) => ({ id, name, revision, remarks: [] }));
    const order = { action: 'approve' as const, period, message: '', units };
    const answer = await call('Đang duyệt…', 'reviewUnits', order);
    if (!answer.ok) {
      area.prepend(failureCard(answer));
      say(answer.title);
      return;
    }
    const done = answer.results.filter(({ ok }) => ok);
    const failed = answer.results.filter(({ ok }) => !ok);
    const title = `Đã duyệt ${done.length} báo cáo.`;
    const result = card(failed.length === 0 ? 'good' : 'warn', title, '');
    if (failed.length > 0) {
      result.append(
        element('p', {}, 'Chưa duyệt được:'),
        element('ul', {}, ...failed.map(({ name, words }) => element('li', {}, `${name}: ${words}`))),
      );
    }
    area.replaceChildren(result);
    approved(period, new Set(done.map(({ unit }) => unit)));
    say(title);
  }
}

function itemOf(
  { id, name, state, revision, points, answered, changes }: WaitingReport,
  ticks: Map<number, HTMLInputElement>,
  changed: () => void,
  period: PeriodCode,
): HTMLElement {
  const refused = element('div');
  const tick = element('input', { type: 'checkbox', id: `approve-${id}`, checked: true, change: changed });
  ticks.set(id, tick);
  const look = [
    ...points,
    ...answered.map((words) => `Giải trình. ${words}`),
    ...changes.map((words) => `So với năm trước: ${words}`),
  ];
  const parts = [
    ...(points.length > 0 ? [`${points.length} điểm cần xem`] : []),
    ...(answered.length > 0 ? [`${answered.length} giải trình`] : []),
    ...(changes.length > 0 ? [`${changes.length} thay đổi lớn`] : []),
  ];
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'tick' },
      tick,
      element('label', { for: tick.id }, element('strong', {}, name), ' ', stateChip(state, revision)),
    ),
    look.length > 0 &&
      element(
        'details',
        {},
        element('summary', {}, parts.join(' · ')),
        element('ul', {}, ...look.map((words) => element('li', {}, words))),
      ),
    wholeReportButton(id, period, (failure) => refused.replaceChildren(failureCard(failure))),
    refused,
  );
}
