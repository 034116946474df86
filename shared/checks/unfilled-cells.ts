// Cells that the period asks for: filled, or stated to have no figure with a reason (R01). Blank is never zero.

import { roleOf } from '../catalogue/cell-role.ts';
import { noFigure } from '../catalogue/cells.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { isMissing } from '../figures/figures.ts';
import type { Check, Finding } from './finding.ts';

export const checkUnfilledCells: Check = ({ catalogue, reporter, period, figures, notes }) =>
  lookup(catalogue).indicators.flatMap(({ indicator }): Omit<Finding, 'place'>[] => {
    if (!isReportedBy(indicator, reporter)) return [];
    const fields = kindOf(indicator).fields();
    // One of several answers is enough: the others then mean «Không».
    const answered = indicator.kind === 'choices' && fields.some((field) => figures[field.key] !== undefined);
    return fields.flatMap((field): Omit<Finding, 'place'>[] => {
      if (roleOf(indicator, field, period.slot).role !== 'typed') return [];
      const figure = figures[field.key];
      if (figure === undefined) {
        if (field.optional || answered || indicator.kind === 'narrative') return [];
        return [
          {
            code: 'R01',
            severity: 'error',
            at: field.key,
            fault: 'Ô này còn trống.',
            remedy: `Gõ số liệu; nếu thực tế bằng không thì gõ 0; nếu không thu thập được thì gõ «${noFigure}» và ghi lý do.`,
          },
        ];
      }
      if (isMissing(figure) && figure.none.trim() === '' && !notes[field.key]?.trim()) {
        return [
          {
            code: 'R01',
            severity: 'error',
            at: field.key,
            fault: `Ô ghi «${noFigure}» nhưng chưa có lý do.`,
            remedy: `Ghi lý do vào cột «Ghi chú» cùng dòng, hoặc ngay trong ô: «${noFigure}: trường chưa gửi».`,
          },
        ];
      }
      return [];
    });
  });
