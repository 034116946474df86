// Whole reports for tests: every figure asked for is there, most of them «không có số liệu».

import { roleOf } from '../../shared/catalogue/cell-role.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { isReportedBy, lookup } from '../../shared/catalogue/lookup.ts';
import type { Reason } from '../../shared/checks/reasons.ts';
import { withDerived } from '../../shared/figures/derive.ts';
import type { Figures, Tables } from '../../shared/figures/figures.ts';
import { daysOf, type PeriodCode, readPeriodCode, type Slot } from '../../shared/period.ts';
import type { Content } from '../../shared/wire/submission.ts';

/** A report that passes every check: the figures named, and for everything else a stated absence. */
export function reportOf(
  period: PeriodCode,
  named: Figures = {},
  more: { reporter?: 'ward' | 'district'; tables?: Tables; others?: Partial<Record<Slot, Figures>> } = {},
): Content {
  const { reporter = 'ward', tables = {}, others = {} } = more;
  const { year, slot } = readPeriodCode(period)!;
  const typed: Figures = {};
  for (const { indicator } of lookup(catalogue).indicators) {
    if (!isReportedBy(indicator, reporter)) continue;
    for (const field of kindOf(indicator).fields()) {
      const { role } = roleOf(indicator, field, slot);
      if (role === 'typed' || role === 'over-time') typed[field.key] = { none: 'chưa thu thập được' };
    }
  }
  const figures = withDerived(catalogue, reporter, { year, slot }, { ...typed, ...named }, tables, others);
  // No class table is filled in, which has to be explained.
  const reasons: Reason[] =
    reporter === 'ward'
      ? [{ code: 'R11.no-classes', at: 'hd_tong', words: 'Kỳ này không tổ chức lớp nào' }]
      : [];
  const { last: asOf } = daysOf({ year, slot });
  return { asOf, figures: { ...typed, ...figures, ...named }, tables, notes: {}, reasons };
}
