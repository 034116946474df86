// The page for a unit's own workbook: period, completeness, check, submit, findings, receipt.

import { daysOf, readPeriodCode } from '../../shared/period.ts';
import type { Failure } from '../actions/answer.ts';
import type { CheckResult } from '../actions/check.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { BookState } from '../actions/state.ts';
import type { SubmitOutcome, SubmitRequest } from '../actions/submit.ts';
import { lackingCard } from './begun-page.ts';
import { bookFolds } from './book-folds.ts';
import { call, callBehind, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { damageCard } from './damage-card.ts';
import { checkNotes, driftCards } from './drift-card.ts';
import { cleanCards } from './effect-card.ts';
import { choiceOf, dayOf, dayText, element } from './element.ts';
import { fillingPage } from './filling-page.ts';
import { findingGroups } from './findings.ts';
import { leftView } from './left-view.ts';
import { periodView } from './period-view.ts';
import { firstShown, optionText } from './period-words.ts';
import { conflictCard, receiptCard, unchangedCard } from './sent-cards.ts';
import { shownView } from './shown-view.ts';
import { outdate } from './turn-card.ts';
import { offlineCard, waitedText, waitingCard } from './waiting-card.ts';

/** The period that was on the page last, while the sidebar is open. */
let lastChosen: string | null = null;

/** Draws the page into `page` and keeps it up to date; `reload` reads everything anew. */
export function bookPage(page: HTMLElement, state: BookState, reload: (failure?: Failure) => void): void {
  let period = firstShown(state, lastChosen);
  const outcomeArea = element('div');
  const view = periodView(state, (one) => left.draw(one, one), failed);
  const left = leftView({ fill, check: () => void check(), submit: () => void submit(), show });
  // Typed as day/month/year: a date field of the browser would show the order of the browser's own language.
  const asOf = element('input', { type: 'text', id: 'as-of', inputmode: 'numeric', maxlength: '10' });
  const shown = shownView(state, say);
  const select = choiceOf(
    { id: 'period', change: () => choose(state.periods.find((one) => one.period === select.value)) },
    state.periods.map((one) => [one.period, optionText(one)]),
  );

  page.replaceChildren(
    element('h1', {}, state.unit),
    element('p', { class: 'quiet' }, `Sổ năm ${state.year} · ${state.email}`),
    ...(state.offline ? [offlineCard(() => reload())] : []),
    ...(state.ahead
      ? [card(state.ahead.opened ? 'good' : 'warn', state.ahead.title, state.ahead.detail)]
      : []),
    ...(state.damage.length > 0 ? [damageCard(state.damage, { mended: reload, failed: reload })] : []),
    ...(state.lacking.length > 0 ? [lackingCard(state.lacking, reload)] : []),
    element('div', { class: 'field' }, element('label', { for: 'period' }, 'Kỳ báo cáo'), select),
    shown.element,
    view.element,
    left.element,
    outcomeArea,
    element('div', { class: 'field' }, element('label', { for: 'as-of' }, 'Số liệu tính đến ngày'), asOf),
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
      choose(one, true);
      asOf.value = dayText(one.waiting?.asOf ?? state.today);
      await submit();
      outcomeArea.append(...before);
      if (one.waiting) return;
    }
  }

  /** `only`: something else follows at once. */
  function choose(chosen: PeriodState | undefined, only = false): void {
    if (!chosen) return;
    period = chosen;
    lastChosen = chosen.period;
    select.value = chosen.period;
    const known = readPeriodCode(chosen.period);
    const last = known ? daysOf(known).last : state.today;
    asOf.value = dayText(state.today < last ? state.today : last);
    outcomeArea.replaceChildren();
    view.show(chosen);
    left.draw(chosen, chosen);
    shown.choose(chosen.slot);
    if (!only) void showDrift(chosen);
  }

  /** Where the workbook says something else than what was sent of the period; told without being asked. */
  async function showDrift(chosen: PeriodState): Promise<void> {
    if (!chosen.receipt || state.offline) return;
    const outcome = await callBehind('compareSent', chosen.slot);
    if (outcome.ok && chosen === period && outcomeArea.childElementCount === 0)
      outcomeArea.append(...driftCards(outcome.sent));
  }

  function fill(): void {
    if (period) void fillingPage(page, period, reload);
  }

  /** After cells were written from the sidebar: findings that stand on the page may no longer hold. */
  async function countFilled(): Promise<void> {
    if (!period) return;
    const outcome = await call('Đang kiểm tra…', 'checkPeriod', period.slot);
    if (outcome.ok) stands(outcome.result);
    outcomeArea.replaceChildren();
  }

  async function check(): Promise<void> {
    if (!period) return;
    const outcome = await call('Đang kiểm tra…', 'checkPeriod', period.slot, dayOf(asOf.value) ?? undefined);
    if (!outcome.ok) return failed(outcome);
    showResult(outcome.result);
  }

  function showResult(result: CheckResult, head?: HTMLElement): void {
    stands(result);
    const { missing, wrong, toExplain } = result.left;
    const points = wrong + toExplain + result.hindrances.length;
    const open = missing + points;
    outcomeArea.replaceChildren(
      ...(result.damage.length > 0 ? [damageCard(result.damage, { mended: reload, failed: reload })] : []),
      ...(head ? [head] : []),
      ...checkNotes(result),
      ...(open === 0 && !head && period ? cleanCards(period.slot, state.above) : []),
      ...(period
        ? findingGroups(result.findings, {
            slot: period.slot,
            again: () => void check(),
            fillEmpty,
            nextGap,
            failed,
          })
        : []),
    );
    outcomeArea.scrollIntoView({ block: 'start' });
    const rest = [
      ...(missing > 0 ? [`thiếu ${missing} ô`] : []),
      ...(points > 0 ? [`${points} điểm`] : []),
    ].join(', ');
    say(open === 0 ? 'Kiểm tra xong: không còn điểm phải sửa.' : `Kiểm tra xong: còn ${rest}.`);
  }

  /** What is known of the period now. */
  function stands({ left: now, filled, asked }: CheckResult): void {
    if (!period) return;
    Object.assign(period, { left: now, filled, asked });
    left.draw(period, period);
  }

  /** A count was pressed: the findings, where they are not on the page yet, and its group. */
  async function show(name: string): Promise<void> {
    const group = () => outcomeArea.querySelector(`[aria-label="${name}"]`);
    if (!group()) await check();
    group()?.scrollIntoView({ block: 'start' });
  }

  async function nextGap(): Promise<void> {
    if (!period) return;
    const outcome = await call('Đang tìm ô trống…', 'goToNextGap', period.slot);
    if (!outcome.ok) return failed(outcome);
    Object.assign(period, { left: outcome.left });
    left.draw(period, period);
    if (!outcome.found) say('Không còn ô trống nào.');
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
      const claim = waited?.is === 'claimed' ? waited.at : period.claim;
      Object.assign(period, { receipt, waiting: null, claim });
      if (!again) {
        period.report = period.report === 'tra_lai' || period.report === 'nop_lai' ? 'nop_lai' : 'da_nop';
        Object.assign(period, { review: null, remarks: [], outdated: false });
      }
      stands(result);
      view.show(period);
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
