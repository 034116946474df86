// Answers that nobody types because the system knows them: whether a report came in time.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { roleOf } from '../../shared/catalogue/cell-role.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { isReportedBy, lookup } from '../../shared/catalogue/lookup.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Slot } from '../../shared/period.ts';

export function systemAnswers(
  catalogue: Catalogue,
  reporter: 'ward' | 'district',
  slot: Slot,
  onTime: boolean,
): Figures {
  const answers: Figures = {};
  for (const { indicator } of lookup(catalogue).indicators) {
    if (!kindOf(indicator).isSystem) continue;
    if (!isReportedBy(indicator, reporter)) continue;
    const cell = { key: indicator.id, label: indicator.label, unit: '', cell: 'choice' } as const;
    if (roleOf(indicator, cell, slot).role === 'not-asked') continue;
    answers[indicator.id] = onTime ? 'co' : 'khong';
  }
  return answers;
}
