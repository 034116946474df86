// The page for a district's master sheet: choose a period, update, see who is missing.
import { type PeriodCode, readPeriodCode } from '../../shared/period.ts';
import { wardWord } from '../../shared/units/ward-word.ts';
import type { State } from '../actions/state.ts';
import { byLinePanel } from './by-line-panel.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { changePanel } from './change-panel.ts';
import { chasingPanel } from './chasing-panel.ts';
import { closingPanel } from './closing-panel.ts';
import { comparisonPanel } from './comparison-panel.ts';
import { documentPanel } from './document-panel.ts';
import { choiceOf, element } from './element.ts';
import { exportPanel } from './export-panel.ts';
import { joiningPanel } from './joining-panel.ts';
import { listsPanel } from './lists-panel.ts';
import { newYearPanel } from './new-year-panel.ts';
import { pageLinks } from './page-links.ts';
import { planPanel } from './plan-panel.ts';
import { reviewPanel } from './review-panel.ts';
import { standingCard } from './standing-card.ts';
import { trailPage } from './trail-page.ts';
import { unitPage } from './unit-page.ts';
import { waitingPanel } from './waiting-panel.ts';

type Master = Extract<State, { sort: 'master' }>;

/** Draws the page into `page`; `reload` reads everything anew. */
export function masterPage(page: HTMLElement, state: Master, reload: () => void): void {
  const outcomeArea = element('div');
  const standingArea = element('div');
  const select = choiceOf(
    { id: 'period', change: () => showStanding() },
    state.periods.map((one) => [one.period, one.name]),
  );
  const focus = element('input', {
    type: 'checkbox',
    id: 'focus',
    checked: true,
    change: () => void hideEmpty(),
  });
  const word = state.standing?.word ?? wardWord([]);
  const waiting = waitingPanel(chosen, word, (period, units) => {
    const slot = readPeriodCode(period)?.slot;
    for (const unit of state.standing?.units ?? []) {
      const cell = unit.periods.find((one) => one.slot === slot);
      if (cell && units.has(unit.id)) cell.state = 'da_duyet';
    }
    showStanding();
  });
  const opened = state.periods.filter((one) => one.state !== 'chua_mo');
  const latest = opened[opened.length - 1];
  if (latest) select.value = latest.period;
  if (state.unfinished) select.value = state.unfinished.period;
  page.replaceChildren(
    element('h1', {}, state.unit),
    element('p', { class: 'quiet' }, `Bảng tổng hợp năm ${state.year} · ${state.name} (${state.email})`),
    element('div', { class: 'field' }, element('label', { for: 'period' }, 'Kỳ báo cáo'), select),
    element(
      'div',
      { class: 'buttons' },
      element(
        'button',
        { class: 'primary', id: 'update', click: () => void update() },
        'Cập nhật bảng tổng hợp',
      ),
    ),
    element(
      'div',
      { class: 'tick' },
      focus,
      element('label', { for: 'focus' }, 'Trang «Tổng hợp»: ẩn dòng chưa đơn vị nào có số liệu'),
    ),
    waiting.element,
    outcomeArea,
    element(
      'div',
      { class: 'folds' },
      standingArea,
      reviewPanel(word, () => void update()),
      byLinePanel(chosen),
      changePanel(word),
      comparisonPanel(state.year),
      chasingPanel(chosen, word),
      documentPanel(chosen, state.year),
      planPanel(state.year),
      exportPanel(() => select.value),
      closingPanel(chosen, word),
      ...listsPanel(state.lists),
      ...(state.lists.length > 0 ? [newYearPanel(state.year + 1), joiningPanel()] : []),
      ...(state.administers ? [pageLinks([['Nhật ký', () => openTrail()]])] : []),
    ),
  );

  if (state.unfinished) outcomeArea.replaceChildren(unfinishedCard(state.unfinished.at));
  showStanding();

  function openTrail(): void {
    const units = state.standing?.units.map(({ id, name }) => ({ id, name })) ?? [];
    trailPage(page, { unit: state.unit, units, periods: state.periods }, () =>
      masterPage(page, state, reload),
    );
  }

  function showStanding(): void {
    const { standing, year } = state;
    if (!standing) return;
    const slot = readPeriodCode(select.value)?.slot;
    waiting.show(
      standing.units.filter(({ periods }) =>
        periods.some((one) => one.slot === slot && (one.state === 'da_nop' || one.state === 'nop_lai')),
      ).length,
    );
    standingArea.replaceChildren(
      standingCard(standing, select.value, (unit) => unitPage(page, unit, year, reload)),
    );
  }

  function chosen(): { code: PeriodCode; name: string } {
    const name = state.periods.find((one) => one.period === select.value)?.name;
    return { code: select.value, name: name ?? select.value };
  }

  async function update(): Promise<void> {
    const period = select.value;
    let outcome = await call('Đang lấy số liệu và ghi bảng…', 'updateMaster', period);
    while (outcome.ok && 'at' in outcome) {
      const { done, of } = outcome.at;
      outcome = await call(`Đang ghi bảng, đã xong ${done}/${of} trang…`, 'updateMaster', period);
    }
    if (!outcome.ok) {
      outcomeArea.replaceChildren(failureCard(outcome));
      say(outcome.title);
      return;
    }
    const { reported, due, missing, sheets, at, lacking, closed, standing } = outcome.result;
    const { word } = outcome.result;
    state.standing = standing;
    showStanding();
    const done = card(
      missing.length === 0 ? 'good' : 'warn',
      `${reported}/${due} ${word} đã nộp`,
      `Đã cập nhật ${sheets.length} trang lúc ${at}. Những gì đơn vị tự thêm vào bảng được giữ nguyên.`,
    );
    if (missing.length > 0) done.append(element('p', {}, `Chưa nộp: ${missing.join(', ')}.`));
    if (lacking.length > 0) {
      done.append(
        element(
          'p',
          {},
          `Google chưa cho ghi (số liệu không bị ảnh hưởng; lần cập nhật sau sẽ ghi lại): ${lacking.join('; ')}.`,
        ),
      );
    }
    if (closed) {
      done.append(
        element(
          'p',
          {},
          `Kỳ đã khóa lần ${closed.number}: trang «Tổng hợp» hiện số khi khóa, mã ${closed.code}.`,
        ),
      );
    }
    outcomeArea.replaceChildren(done);
    if (focus.checked) await hideEmpty();
    say(`Đã cập nhật: ${reported}/${due} ${word} đã nộp.`);
  }

  async function hideEmpty(): Promise<void> {
    const words = focus.checked ? 'Đang ẩn dòng chưa có số liệu…' : 'Đang hiện lại mọi dòng…';
    const outcome = await call(words, 'focusMaster', focus.checked);
    if (!outcome.ok) outcomeArea.replaceChildren(failureCard(outcome));
  }
}

/** Tabs of two moments: what stands on one is not what stands on another. */
function unfinishedCard({ done, of }: { done: number; of: number }): HTMLElement {
  return card(
    'warn',
    `Bảng đang cập nhật dở, ${done}/${of} trang`,
    'Các trang chưa cùng một lúc: xin đừng in hay gửi. Bấm «Cập nhật bảng tổng hợp» để ghi cho xong.',
  );
}
