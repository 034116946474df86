// The page for a unit's own workbook: period, completeness, check, submit, findings, receipt.

import { daysOf, readPeriodCode } from '../../shared/period.ts';
import type { Failure } from '../actions/answer.ts';
import type { CheckResult } from '../actions/check.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { BookState } from '../actions/state.ts';
import type { SubmitOutcome, SubmitRequest } from '../actions/submit.ts';
import { lackingCard } from './begun-page.ts';
import { bookFolds } from './book-folds.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { damageCard } from './damage-card.ts';
import { cleanCards } from './effect-card.ts';
import { choiceOf, dayOf, dayText, element } from './element.ts';
import { fillingPage } from './filling-page.ts';
import { findingGroups } from './findings.ts';
import { periodView } from './period-view.ts';
import { firstShown, optionText } from './period-words.ts';
import { conflictCard, receiptCard, unchangedCard } from './sent-cards.ts';
import { shownView } from './shown-view.ts';
import { outdate } from './turn-card.ts';
import { offlineCard, waitedText, waitingCard } from './waiting-card.ts';

/** Draws the page into `page` and keeps it up to date; `reload` reads everything anew. */
export function bookPage(page: HTMLElement, state: BookState, reload: (failure?: Failure) => void): void {
  let period = firstShown(state);
  const outcomeArea = element('div');
  const view = periodView(state, failed);
  // Typed as day/month/year: a date field of the browser would show the order of the browser's own language.
  const asOf = element('input', { type: 'text', id: 'as-of', inputmode: 'numeric', maxlength: '10' });
  const shown = shownView(state, say);
  const select = choiceOf(
    { id: 'period', change: () => choose(state.periods.find((one) => one.period === select.value)) },
    state.periods.map((one) => [one.period, optionText(one)]),
  );

  page.replaceChildren(
    element('h1', {}, state.unit),
    element('p', { class: 'quiet' }, `Sổ năm ${state.year} · ${state.name} (${state.email})`),
    ...(state.offline ? [offlineCard(() => reload())] : []),
    ...(state.ahead
      ? [card(state.ahead.opened ? 'good' : 'warn', state.ahead.title, state.ahead.detail)]
      : []),
    ...(state.damage.length > 0 ? [damageCard(state.damage, { mended: reload, failed: reload })] : []),
    ...(state.lacking.length > 0 ? [lackingCard(state.lacking, reload)] : []),
    element('div', { class: 'field' }, element('label', { for: 'period' }, 'Kỳ báo cáo'), select),
    shown.element,
    view.element,
    element('div', { class: 'field' }, element('label', { for: 'as-of' }, 'Số liệu tính đến ngày'), asOf),
    element(
      'div',
      { class: 'buttons' },
      element('button', { id: 'fill', click: () => fill() }, 'Điền lần lượt'),
      element('button', { id: 'check', click: () => check() }, 'Kiểm tra'),
      element('button', { class: 'primary', id: 'submit', click: () => submit() }, 'Nộp báo cáo'),
    ),
    outcomeArea,
    bookFolds(page, state, {
      chosen: () => period,
      changed: () => void countFilled(),
      reload: () => reload(),
    }),
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
    view.show(chosen);
    shown.choose(chosen.slot);
  }

  function fill(): void {
    if (period) void fillingPage(page, period, reload);
  }

  /** After cells were written from the sidebar: findings that stand on the page may no longer hold. */
  async function countFilled(): Promise<void> {
    if (!period) return;
    const outcome = await call('Đang kiểm tra…', 'checkPeriod', period.slot);
    if (outcome.ok) view.progress(outcome.result);
    outcomeArea.replaceChildren();
  }

  async function check(): Promise<void> {
    if (!period) return;
    const outcome = await call('Đang kiểm tra…', 'checkPeriod', period.slot);
    if (!outcome.ok) return failed(outcome);
    showResult(outcome.result);
  }

  function showResult(result: CheckResult, head?: HTMLElement): void {
    view.progress(result);
    const open = result.findings.filter(
      (one) => one.severity === 'error' || (one.severity === 'warning' && one.answer === null),
    );
    outcomeArea.replaceChildren(
      ...(result.damage.length > 0 ? [damageCard(result.damage, { mended: reload, failed: reload })] : []),
      ...(head ? [head] : []),
      ...(open.length === 0 && !head && period ? cleanCards(period.slot, state.above) : []),
      ...(period
        ? findingGroups(result.findings, { slot: period.slot, again: () => void check(), fillEmpty, failed })
        : []),
    );
    say(
      open.length === 0
        ? 'Kiểm tra xong: không còn điểm phải sửa.'
        : `Kiểm tra xong: còn ${open.length} điểm.`,
    );
  }

  async function fillEmpty(reason: string): Promise<void> {
    if (!period) return;
    const outcome = await call('Đang ghi vào các ô trống…', 'fillEmpty', period.slot, reason);
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
    const outcome = await call('Đang kiểm tra và nộp…', 'submitPeriod', request);
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
      view.show(period, result);
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

  function failed(failure: Failure): void {
    outcomeArea.prepend(failureCard(failure));
    say(failure.title);
  }
}
