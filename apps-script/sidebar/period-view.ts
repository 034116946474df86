// How the chosen period of a workbook stands: its state and receipt, how much is filled, what last year suggests.

import type { Failure } from '../actions/answer.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { BookState } from '../actions/state.ts';
import { element } from './element.ts';
import { dueText, receiptLine, stateChips } from './period-words.ts';
import { suggestionCard } from './suggestion-card.ts';
import { turnCards } from './turn-card.ts';
import { changedSinceCard } from './waiting-card.ts';

interface Filled {
  filled: number;
  asked: number;
}

interface PeriodView {
  element: HTMLElement;
  /** Draws it all; `filled` where more is known than the period says. */
  show(period: PeriodState, filled?: Filled): void;
  progress(filled: Filled): void;
}

export function periodView(state: BookState, failed: (failure: Failure) => void): PeriodView {
  const stateArea = element('div');
  const progressArea = element('div');
  const suggestionArea = element('div');
  return { element: element('div', {}, stateArea, progressArea, suggestionArea), show, progress };

  function show(period: PeriodState, filled: Filled = period): void {
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
    progress(filled);
    suggest(period);
  }

  function progress({ filled, asked }: Filled): void {
    const share = asked === 0 ? 100 : Math.floor((100 * filled) / asked);
    const inner = element('span');
    inner.style.width = `${share}%`;
    progressArea.replaceChildren(
      element('p', {}, `Đã điền ${filled}/${asked} ô`),
      element('div', { class: 'bar', role: 'img', label: `Đã điền ${share} phần trăm` }, inner),
    );
  }

  function suggest(period: PeriodState): void {
    const settled = (filled: Filled) => {
      Object.assign(period, filled);
      progress(filled);
      suggest(period);
    };
    const made = suggestionCard(period, state.year, { settled, failed });
    suggestionArea.replaceChildren(...(made ? [made] : []));
  }
}
