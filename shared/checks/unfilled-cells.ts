// Cells that the period asks for: filled, or stated to have no figure with a reason (R01). Blank is never zero.
import { kindOf } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { isMissing } from '../figures/figures.ts';
import { type Check, type Found, found, nothingInParticular } from './finding.ts';

export const checkUnfilledCells: Check = {
  codes: ['R01.empty', 'R01.no-reason'],
  reads: nothingInParticular,
  judge({ catalogue, column, figures, notes }) {
    const findings: Found[] = [];
    for (const { indicator, field } of column.typed) {
      const figure = figures[field.key];
      if (figure === undefined) {
        const { anyAnswers, prose } = kindOf(indicator);
        if (field.optional || prose) continue;
        const rows = anyAnswers ? (lookup(catalogue).rowsBeside.get(field.key) ?? []) : [];
        if (rows.some((key) => figures[key] !== undefined)) continue;
        findings.push(found('R01.empty', field.key, {}));
      } else if (isMissing(figure) && figure.none.trim() === '' && !notes[field.key]?.trim()) {
        findings.push(found('R01.no-reason', field.key, {}));
      }
    }
    return findings;
  },
};
