// Totals against their parts: sums inside the period (R12), and the half-year and year against the quarters (R20).
import { showFigure } from '../catalogue/cells.ts';
import { type Field, kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { roleOf } from '../cell-role.ts';
import { withDerived } from '../derive.ts';
import { type Figure, isMissing, numberAt } from '../figures.ts';
import { showNumber } from '../number-text.ts';
import { periodInText } from '../period.ts';
import type { Check, Finding, Report } from './finding.ts';

export const checkDerivedFigures: Check = (report) => [...againstParts(report), ...againstHalfYear(report)];

function againstParts(report: Report): Omit<Finding, 'place'>[] {
  const { catalogue, reporter, period, figures, tables, others } = report;
  const right = withDerived(catalogue, reporter, period, figures, tables, others);
  return lookup(catalogue).indicators.flatMap(({ indicator }) =>
    kindOf(indicator)
      .fields()
      .flatMap((field): Omit<Finding, 'place'>[] => {
        if (!isReportedBy(indicator, reporter)) return [];
        const role = roleOf(indicator, field, period.slot);
        const given = figures[field.key];
        const known = right[field.key];
        if (role.role === 'derived' && !same(given, known)) {
          return [
            {
              code: 'R12',
              severity: 'error',
              at: field.key,
              fault: `Ô tự tính đang là ${shown(given, field)}, cộng lại từ các số thành phần là ${shown(known, field)}.`,
              remedy: 'Không gõ đè lên ô tự tính; bấm «Sửa lại biểu mẫu» để khôi phục công thức.',
            },
          ];
        }
        // Quarters that are not known here (never submitted) say nothing.
        const quartersKnown =
          role.role === 'over-time' && role.from.every((slot) => others[slot] !== undefined);
        if (quartersKnown && !same(given, known)) {
          return [
            {
              code: 'R20',
              severity: 'warning',
              at: field.key,
              fault: `Báo cáo ghi ${shown(given, field)}, các quý đã nộp cho kết quả ${shown(known, field)}.`,
              remedy: 'Nộp lại quý có số liệu đã sửa, hoặc ghi lý do chênh lệch vào cột «Ghi chú».',
            },
          ];
        }
        return [];
      }),
  );
}

/** What happened in the first half-year is part of the year. */
function againstHalfYear({ catalogue, period, figures, others }: Report): Omit<Finding, 'place'>[] {
  const half = others.H1;
  if (period.slot !== 'Y' || !half) return [];
  return lookup(catalogue).indicators.flatMap(({ indicator }): Omit<Finding, 'place'>[] => {
    if (indicator.cycle !== 'half' || indicator.behaviour !== 'flow') return [];
    return kindOf(indicator)
      .fields()
      .flatMap((field): Omit<Finding, 'place'>[] => {
        const first = numberAt(half, field.key);
        const year = numberAt(figures, field.key);
        if (first === null || year === null || year >= first) return [];
        return [
          {
            code: 'R20',
            severity: 'warning',
            at: field.key,
            fault: `Cả năm là ${showNumber(year)}, ít hơn ${periodInText({ ...period, slot: 'H1' })} là ${showNumber(first)}.`,
            remedy: 'Số cả năm gồm cả sáu tháng đầu năm: sửa số sai, hoặc ghi lý do vào cột «Ghi chú».',
          },
        ];
      });
  });
}

function same(a: Figure | undefined, b: Figure | undefined): boolean {
  return a === b || (isMissing(a) && isMissing(b));
}

function shown(figure: Figure | undefined, field: Field): string {
  if (figure === undefined) return '«ô trống»';
  return typeof figure === 'number' ? showNumber(figure) : `«${showFigure(figure, field)}»`;
}
