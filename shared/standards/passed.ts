// Assessments by indicators that are passed or not: what the figures say of each, and what they cannot say.
import type { Figures } from '../figures/figures.ts';
import type { PassedIndicator, PassedStandard } from './standard.ts';

export interface PassedAssessment {
  /** What is not passed, with the number of its criterion from 1. */
  failing: readonly { criterion: number; words: string }[];
  /** How many indicators are passed, how many have no figure, and how many there are. */
  passed: number;
  unknown: number;
  all: number;
}

export function assessPassed({ criteria }: PassedStandard, figures: Figures): PassedAssessment {
  const judged = criteria.flatMap(({ indicators }, i) =>
    indicators.map((indicator) => ({ indicator, criterion: i + 1, holds: holds(indicator, figures) })),
  );
  return {
    failing: judged.flatMap(({ indicator, criterion, holds: result }) =>
      result === false ? [{ criterion, words: indicator.words ?? '' }] : [],
    ),
    passed: judged.filter((one) => one.holds === true).length,
    unknown: judged.filter((one) => one.holds === null).length,
    all: judged.length,
  };
}

/** Null where there is no figure to tell. */
function holds({ answer }: PassedIndicator, figures: Figures): boolean | null {
  const figure = answer && figures[answer.key];
  if (answer === null || figure === undefined || figure === null || typeof figure === 'object') return null;
  if ('isPositive' in answer) return typeof figure === 'number' ? figure > 0 : null;
  return typeof figure === 'string' ? answer.oneOf.indexOf(figure) >= 0 : null;
}
