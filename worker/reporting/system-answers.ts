// Answers that nobody types because the system knows them: whether a report came in time.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { roleOf } from '../../shared/catalogue/cell-role.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { isReportedBy, lookup } from '../../shared/catalogue/lookup.ts';
import { remembered } from '../../shared/catalogue/remembered.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Period, Slot } from '../../shared/period.ts';
import type { KeptTallies } from '../../shared/totals/own-tallies.ts';
import { type Ledgered, talliesOf } from '../../shared/totals/tally.ts';
import { book, toKeep } from '../book.ts';

const answeredIn = remembered((catalogue: Catalogue) =>
  lookup(catalogue).indicators.flatMap(({ indicator }) => (kindOf(indicator).isSystem ? [indicator] : [])),
);

/** The tallies of a report in force, with what the system answers; `own`: the book of its unit. */
export function talliesAsCounted(own: Ledgered, { reporter, period, figures, onTime }: Counted): KeptTallies {
  const answers = systemAnswers(book.catalogue, reporter, period.slot, onTime);
  return toKeep(own, talliesOf(own, { ...figures, ...answers }, period.year, reporter));
}

interface Counted {
  reporter: 'ward' | 'district';
  period: Period;
  figures: Figures;
  onTime: boolean;
}

function systemAnswers(
  catalogue: Catalogue,
  reporter: 'ward' | 'district',
  slot: Slot,
  onTime: boolean,
): Figures {
  const answers: Figures = {};
  for (const indicator of answeredIn(catalogue)) {
    if (!isReportedBy(indicator, reporter)) continue;
    const cell = { key: indicator.id, label: indicator.label, unit: '', cell: 'choice' } as const;
    if (roleOf(indicator, cell, slot).role === 'not-asked') continue;
    answers[indicator.id] = onTime ? 'co' : 'khong';
  }
  return answers;
}
