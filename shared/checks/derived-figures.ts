// Totals against their parts: sums inside the period (R12), and the half-year and year against the quarters (R20).

import { roleOf } from '../catalogue/cell-role.ts';
import { showFigure } from '../catalogue/cells.ts';
import { type Field, kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { withDerived } from '../figures/derive.ts';
import { type Figure, isMissing, numberAt } from '../figures/figures.ts';
import { periodInText, quartersOf, slotName } from '../period.ts';
import type { Check, Finding, Report } from './finding.ts';

export const checkDerivedFigures: Check = (report) => [
  ...againstParts(report),
  ...unfilledQuarters(report),
  ...againstHalfYear(report),
];

function againstParts(report: Report): Omit<Finding, 'place'>[] {
  const { catalogue, reporter, period, figures, tables, others } = report;
  // Sums within the period are judged by the parts as reported, the parts themselves by the quarters.
  const summed = withDerived(catalogue, reporter, period, figures, tables, {});
  const right = withDerived(catalogue, reporter, period, figures, tables, others);
  return lookup(catalogue).indicators.flatMap(({ indicator }) =>
    kindOf(indicator)
      .fields()
      .flatMap((field): Omit<Finding, 'place'>[] => {
        if (!isReportedBy(indicator, reporter)) return [];
        const role = roleOf(indicator, field, period.slot);
        const given = figures[field.key];
        const known = role.role === 'derived' ? summed[field.key] : right[field.key];
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

/** A year or half-year cannot be worked out while one of its quarters is not filled in: said once a quarter. */
function unfilledQuarters({
  catalogue,
  reporter,
  period,
  figures,
  others,
}: Report): Omit<Finding, 'place'>[] {
  return quartersOf(period.slot)
    .filter((quarter) => quarter !== period.slot)
    .flatMap((quarter): Omit<Finding, 'place'>[] => {
      const lacking = lookup(catalogue).indicators.flatMap(({ indicator }) => {
        if (!isReportedBy(indicator, reporter)) return [];
        return kindOf(indicator)
          .fields()
          .filter((field) => {
            const role = roleOf(indicator, field, period.slot);
            if (role.role !== 'over-time' || field.optional || figures[field.key] !== undefined) return false;
            return role.from.indexOf(quarter) >= 0 && others[quarter]?.[field.key] === undefined;
          });
      });
      const [first] = lacking;
      if (!first) return [];
      return [
        {
          code: 'R01',
          severity: 'error',
          at: first.key,
          fault: `${slotName(quarter)} còn ${lacking.length} ô chưa có số liệu nên cột ${slotName(period.slot)} chưa tính được.`,
          remedy: `Chọn kỳ ${slotName(quarter)} ở thanh bên và điền đủ (gõ 0, hoặc «không có số liệu» kèm lý do).`,
        },
      ];
    });
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
