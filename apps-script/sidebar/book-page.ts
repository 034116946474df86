// The page for a unit's own workbook: period, completeness, check, submit, findings, receipt.

import { daysOf, readPeriodCode } from '../../shared/period.ts';
import type { CheckResult } from '../actions/check.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { State } from '../actions/state.ts';
import type { SubmitOutcome, SubmitRequest } from '../actions/submit.ts';
import { type CallFailure, call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { damageCard } from './damage-card.ts';
import { documentPanel } from './document-panel.ts';
import { cleanCards } from './effect-card.ts';
import { dayOf, dayText, element } from './element.ts';
import { excelPage } from './excel-page.ts';
import { findingGroups } from './findings.ts';
import { handoverPage } from './handover-page.ts';
import { historyPage } from './history-page.ts';
import { noActivityPanel } from './no-activity-panel.ts';
import { pageLinks } from './page-links.ts';
import { dueText, firstToDo, optionText, receiptLine, stateChips } from './period-words.ts';
import { conflictCard, receiptCard, unchangedCard } from './sent-cards.ts';
import { startersPanel } from './starters-panel.ts';
import { suggestionCard } from './suggestion-card.ts';
import { targetsPanel } from './targets-panel.ts';
import { outdate, turnCards } from './turn-card.ts';
import { changedSinceCard, offlineCard, waitedText, waitingCard } from './waiting-card.ts';

type Book = Extract<State, { sort: 'book' }>;
type Ok<T> = { ok: true } & T;

/** Draws the page into `page` and keeps it up to date; `reload` reads everything anew. */
export function bookPage(page: HTMLElement, state: Book, reload: () => void): void {
  let period = firstToDo(state.periods);
  const outcomeArea = element('div');
  const progressArea = element('div');
  const stateArea = element('div');
  const suggestionArea = element('div');
  // Typed as day/month/year: a date field of the browser would show the order of the browser's own language.
  const asOf = element('input', { type: 'text', id: 'as-of', inputmode: 'numeric', maxlength: '10' });
  const focus = element('input', { type: 'checkbox', id: 'focus', change: () => focusPeriod() });
  const select = element(
    'select',
    { id: 'period', change: () => choose(state.periods.find((one) => one.period === select.value)) },
    ...state.periods.map((one) => element('option', { value: one.period }, optionText(one))),
  );

  page.replaceChildren(
    element('h1', {}, state.unit),
    element('p', { class: 'quiet' }, `Sổ năm ${state.year} · ${state.name} (${state.email})`),
    ...(state.offline ? [offlineCard(reload)] : []),
    ...(state.damage.length > 0 ? [damageCard(state.damage, { mended: reload, failed })] : []),
    element('div', { class: 'field' }, element('label', { for: 'period' }, 'Kỳ báo cáo'), select),
    stateArea,
    progressArea,
    suggestionArea,
    element('div', { class: 'tick' }, focus, element('label', { for: 'focus' }, 'Chỉ hiện ô của kỳ này')),
    element('div', { class: 'field' }, element('label', { for: 'as-of' }, 'Số liệu tính đến ngày'), asOf),
    element(
      'div',
      { class: 'buttons' },
      element('button', { class: 'primary', id: 'submit', click: () => submit() }, 'Nộp báo cáo'),
      element('button', { id: 'check', click: () => check() }, 'Kiểm tra'),
    ),
    outcomeArea,
    noActivityPanel(
      () => period,
      () => void countFilled(),
    ),
    startersPanel(() => period),
    ...(state.offline
      ? []
      : [
          targetsPanel(() => readPeriodCode(select.value)?.slot ?? 'Y'),
          documentPanel(() => ({ code: select.value })),
          pageLinks([
            ['Lịch sử nộp', () => period && void historyPage(page, period, reload)],
            ['Bàn giao, khôi phục', () => handoverPage(page, state, reload)],
            ['Làm việc với Excel', () => excelPage(page, state, reload)],
          ]),
        ]),
  );
  choose(period);
  if (!state.offline) void sendWaiting();

  /** What was to be submitted and found no connection is sent now, if the workbook still says the same. */
  async function sendWaiting(): Promise<void> {
    for (const one of state.periods.filter(({ waiting }) => waiting?.same)) {
      const before = [...outcomeArea.children];
      choose(one);
      asOf.value = dayText(one.waiting?.asOf ?? state.today);
      await submit();
      outcomeArea.append(...before);
      if (one.waiting) return;
    }
  }

  function choose(chosen: PeriodState | undefined): void {
    if (!chosen) return;
    period = chosen;
    select.value = chosen.period;
    const known = readPeriodCode(chosen.period);
    const last = known ? daysOf(known).last : state.today;
    asOf.value = dayText(state.today < last ? state.today : last);
    outcomeArea.replaceChildren();
    showState();
    showProgress(chosen);
    showSuggestions();
    if (focus.checked) focusPeriod();
  }

  function showState(): void {
    if (!period) return;
    stateArea.replaceChildren(
      ...(state.offline
        ? []
        : [
            element('p', {}, ...stateChips(period)),
            element('p', { class: 'quiet' }, dueText(period)),
            ...changedSinceCard(period),
          ]),
      ...(period.receipt ? [receiptLine(period.receipt)] : []),
      ...turnCards(period, state.periods, state.above),
    );
  }

  function showSuggestions(): void {
    const made = period && suggestionCard(period, state.year, { settled, failed });
    suggestionArea.replaceChildren(...(made ? [made] : []));
  }

  function settled(progress: { filled: number; asked: number }): void {
    Object.assign(period ?? {}, progress);
    showProgress(progress);
    showSuggestions();
  }

  function showProgress({ filled, asked }: { filled: number; asked: number }): void {
    const share = asked === 0 ? 100 : Math.floor((100 * filled) / asked);
    const inner = element('span');
    inner.style.width = `${share}%`;
    progressArea.replaceChildren(
      element('p', {}, `Đã điền ${filled}/${asked} ô`),
      element('div', { class: 'bar', role: 'img', label: `Đã điền ${share} phần trăm` }, inner),
    );
  }

  /** After cells were written from the sidebar: findings that stand on the page may no longer hold. */
  async function countFilled(): Promise<void> {
    if (!period) return;
    const outcome = await call<Ok<{ result: CheckResult }>>('Đang kiểm tra…', 'checkPeriod', period.slot);
    if (outcome.ok) showProgress(outcome.result);
    outcomeArea.replaceChildren();
  }

  async function check(): Promise<void> {
    if (!period) return;
    const outcome = await call<Ok<{ result: CheckResult }>>('Đang kiểm tra…', 'checkPeriod', period.slot);
    if (!outcome.ok) return failed(outcome);
    showResult(outcome.result);
  }

  function showResult(result: CheckResult, head?: HTMLElement): void {
    showProgress(result);
    const open = result.findings.filter(
      (one) => one.severity === 'error' || (one.severity === 'warning' && !one.answered),
    );
    outcomeArea.replaceChildren(
      ...(result.damage.length > 0 ? [damageCard(result.damage, { mended: reload, failed })] : []),
      ...(head ? [head] : []),
      ...(open.length === 0 && !head && period ? cleanCards(period.slot, state.above) : []),
      ...findingGroups(result.findings, { again: () => void check(), fillEmpty, failed }),
    );
    say(
      open.length === 0
        ? 'Kiểm tra xong: không còn điểm phải sửa.'
        : `Kiểm tra xong: còn ${open.length} điểm.`,
    );
  }

  async function fillEmpty(reason: string): Promise<void> {
    if (!period) return;
    const outcome = await call<Ok<{ filled: number }>>(
      'Đang ghi vào các ô trống…',
      'fillEmpty',
      period.slot,
      reason,
    );
    if (!outcome.ok) return failed(outcome);
    await check();
  }

  async function submit(over?: number): Promise<void> {
    if (!period) return;
    const day = dayOf(asOf.value);
    if (day === null) {
      const remedy = `«${asOf.value}» không phải là ngày. Gõ ngày/tháng/năm, ví dụ 30/12/${state.year}.`;
      outcomeArea.replaceChildren(card('bad', 'Chưa rõ số liệu tính đến ngày nào.', remedy));
      asOf.focus();
      return;
    }
    const request: SubmitRequest = { slot: period.slot, asOf: day, ...(over === undefined ? {} : { over }) };
    const outcome = await call<SubmitOutcome>('Đang kiểm tra và nộp…', 'submitPeriod', request);
    if (outcome.ok) return submitted(outcome);
    if ('why' in outcome && outcome.why === 'waiting') {
      outcomeArea.replaceChildren(waitingCard(outcome));
      say('Chưa gửi được; thời điểm bấm nộp đã được giữ.');
      return;
    }
    if (!('why' in outcome) || outcome.why === 'failed') return failed(outcome);
    if (outcome.why === 'findings')
      return showResult(outcome.result, card('bad', outcome.title, outcome.detail));
    outcomeArea.replaceChildren(
      conflictCard(outcome, {
        look: () => outcomeArea.replaceChildren(),
        over: (revision) => void submit(revision),
      }),
    );
  }

  function submitted({ receipt, result, again, waited }: Extract<SubmitOutcome, { ok: true }>): void {
    if (period) {
      const unchanged = again && period.report === 'tra_lai';
      Object.assign(period, { receipt, waiting: null, offline: period.offline || waited?.is === 'counted' });
      if (!again) {
        period.report = period.report === 'tra_lai' || period.report === 'nop_lai' ? 'nop_lai' : 'da_nop';
        Object.assign(period, { review: null, remarks: [], outdated: false });
      }
      showState();
      showProgress(result);
      if (unchanged) {
        outcomeArea.replaceChildren(unchangedCard());
        say('Chưa nộp lại: nội dung giống lần nộp đã bị trả lại.');
        return;
      }
    }
    const made = receiptCard(receipt, again, period?.report === 'nop_lai');
    const sums = period && !again ? outdate(period, state.periods) : '';
    for (const words of [...(waited ? [waitedText(waited)] : []), sums])
      if (words !== '') made.append(element('p', {}, words));
    outcomeArea.replaceChildren(made);
    say(`Đã nộp. Số biên nhận ${receipt.number}.`);
  }

  async function focusPeriod(): Promise<void> {
    if (!period) return;
    const words = focus.checked ? 'Đang ẩn những ô kỳ này không hỏi…' : 'Đang hiện lại tất cả…';
    const outcome = await call<Ok<object>>(words, 'focusPeriod', period.slot, focus.checked);
    if (!outcome.ok) failed(outcome);
  }

  function failed(failure: CallFailure): void {
    outcomeArea.prepend(failureCard(failure));
    say(failure.title);
  }
}
