// Answers that nobody types because the system knows them: whether a report came in time.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { roleOf } from '../../shared/catalogue/cell-role.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { isReportedBy, lookup } from '../../shared/catalogue/lookup.ts';
import { remembered } from '../../shared/catalogue/remembered.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Period, Slot } from '../../shared/period.ts';
import { type Tallies, talliesOf } from '../../shared/totals/tally.ts';
import { book } from '../book.ts';

const answeredIn = remembered((catalogue: Catalogue) =>
  lookup(catalogue).indicators.flatMap(({ indicator }) => (kindOf(indicator).isSystem ? [indicator] : [])),
);

/** The tallies of a report in force, with what the system answers. */
export function talliesAsCounted(
  reporter: 'ward' | 'district',
  { year, slot }: Period,
  figures: Figures,
  onTime: boolean,
): Tallies {
  const answers = systemAnswers(book.catalogue, reporter, slot, onTime);
  return talliesOf(book, { ...figures, ...answers }, year, reporter);
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
