// Long work seen from the sidebar: called on until it is done, gone on with where it was left, made up for what is lacking.
import type { Failure, Outcome } from '../actions/answer.ts';
import type { Call, Making } from '../actions/create.ts';
import type { State } from '../actions/state.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { element } from './element.ts';

type Begun = Extract<State, { sort: 'begun' }>;

/** The page for a workbook whose making or repair was left in the middle; `failure` is what has just ended it. */
export function begunPage(
  page: HTMLElement,
  state: Begun,
  reload: (failure?: Failure) => void,
  failure?: Failure,
): void {
  const { done, of } = state.at;
  const doing = state.task === 'repair' ? 'sửa' : 'tạo';
  page.replaceChildren(
    element('h1', {}, state.unit),
    element('p', { class: 'quiet' }, `Sổ năm ${state.year} · ${state.name} (${state.email})`),
    ...(failure ? [failureCard(failure)] : []),
    card(
      'warn',
      `Sổ đang ${doing}${of === 0 ? ', chưa xong' : `, ${done}/${of} trang`}`,
      `Những trang đã xong và những gì đã gõ được giữ nguyên. Bấm «Làm tiếp» để ${doing} nốt.`,
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { class: 'primary', id: 'go-on', click: () => void goOn() }, 'Làm tiếp'),
    ),
  );

  async function goOn(): Promise<void> {
    const words = `Đang ${doing} tiếp`;
    const outcome = await toTheEnd(words, await call(`${words}…`, 'continueWork'));
    reload(outcome.ok ? undefined : outcome);
  }
}

/** Calls on until the work is done; each call says how far it is. */
export async function toTheEnd<T extends Call>(words: string, first: Outcome<T>): Promise<Outcome<T>> {
  let outcome = first;
  while (outcome.ok && outcome.at) {
    const { done, of } = outcome.at;
    const next: Outcome<Making> = await call(`${words}, đã xong ${done}/${of} trang…`, 'continueWork');
    if (!next.ok) return next;
    const { at: _, ...begun } = outcome;
    outcome = { ...begun, ...next } as typeof first;
  }
  return outcome;
}

/** What Google refused of pages that stand and can be used. */
export function lackingCard(lacking: readonly string[], reload: (failure?: Failure) => void): HTMLElement {
  return element(
    'section',
    { class: 'card warn', label: 'Sổ còn thiếu' },
    element('h2', {}, 'Sổ dùng được, còn thiếu vài thứ'),
    element('p', {}, 'Google chưa cho ghi những phần sau; số liệu không bị ảnh hưởng:'),
    element('ul', {}, ...lacking.slice(0, 8).map((one) => element('li', {}, one))),
    lacking.length > 8 && element('p', {}, `và ${lacking.length - 8} chỗ khác.`),
    element('div', { class: 'buttons' }, element('button', { click: () => void goOn() }, 'Làm tiếp')),
  );

  async function goOn(): Promise<void> {
    const outcome = await toTheEnd('Đang làm nốt', await call('Đang làm nốt…', 'continueWork'));
    if (outcome.ok && outcome.lacking) say('Google vẫn chưa cho ghi; thử lại sau vài giờ.');
    reload(outcome.ok ? undefined : outcome);
  }
}
