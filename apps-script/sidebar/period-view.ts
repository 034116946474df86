// How the chosen period of a workbook stands: its state and receipt, how much is filled, what last year suggests.

import type { Failure } from '../actions/answer.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { BookState } from '../actions/state.ts';
import { element } from './element.ts';
import type { Standing } from './left-view.ts';
import { dueText, receiptLine, stateChips } from './period-words.ts';
import { suggestionCard } from './suggestion-card.ts';
import { turnCards } from './turn-card.ts';
import { changedSinceCard } from './waiting-card.ts';

interface PeriodView {
  element: HTMLElement;
  show(period: PeriodState): void;
}

/** `settled`: suggestions were taken or dropped. */
export function periodView(
  state: BookState,
  settled: (period: PeriodState) => void,
  failed: (failure: Failure) => void,
): PeriodView {
  const stateArea = element('div');
  const suggestionArea = element('div');
  return { element: element('div', {}, stateArea, suggestionArea), show };

  function show(period: PeriodState): void {
    stateArea.replaceChildren(
      ...(state.offline
        ? []
        : [
            element('p', {}, ...stateChips(period)),
            element('p', { class: 'quiet' }, dueText(period, state.today)),
            ...changedSinceCard(period),
          ]),
      ...(period.receipt ? [receiptLine(period.receipt)] : []),
      ...turnCards(period, state.periods, state.above),
    );
    suggest(period);
  }

  function suggest(period: PeriodState): void {
    const afterwards = (standing: Standing) => {
      Object.assign(period, standing);
      settled(period);
      suggest(period);
    };
    const made = suggestionCard(period, state.year, { settled: afterwards, failed });
    suggestionArea.replaceChildren(...(made ? [made] : []));
  }
}
