// Texts: present where the report needs them, longer than one sentence, not last year's (R22).
import type { Column } from '../catalogue/column.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { remembered } from '../catalogue/remembered.ts';
import { type Check, type Found, found, nothingInParticular } from './finding.ts';

const requiredIn = remembered(({ typed }: Column) =>
  typed.flatMap(({ indicator, field: { key } }) => {
    const { prose } = kindOf(indicator);
    return prose?.required ? [{ key, question: prose.question }] : [];
  }),
);

export const checkNarratives: Check = {
  codes: ['R22.empty', 'R22.gap', 'R22.one-sentence', 'R22.last-year'],
  reads: nothingInParticular,
  judge: ({ column, figures, lastYear }) =>
    requiredIn(column).flatMap(({ key, question }): Found[] => {
      const text = figures[key];
      if (text === undefined) return [found('R22.empty', key, { question })];
      if (typeof text !== 'string') return [];
      if (text.indexOf(gap) >= 0) return [found('R22.gap', key, { gap })];
      if (sentencesIn(text) < 2 && !nothing.test(text.trim())) return [found('R22.one-sentence', key, {})];
      return lastYear && lastYear[key] === text ? [found('R22.last-year', key, {})] : [];
    }),
};

/** What a starter leaves to be filled in. */
const gap = '(…)';

/** Stating that there is nothing to report is a full answer. */
const nothing = /^không (phát sinh|có)( |\.|$)/i;

const betweenSentences = /[.!?;]+(?:\s|$)|\n/;

function sentencesIn(text: string): number {
  return text.split(betweenSentences).filter((sentence) => sentence.trim().length > 2).length;
}
