// What happens in a quarter against the ward's own earlier quarters of the year (L01). Only where two of them are
// known: the workbook knows them all, the Worker asks for one, so that this is asked before sending.
import { kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { type Figures, numberAt } from '../figures/figures.ts';
import { sentenceOf } from '../outliers/history.ts';
import { medianOf } from '../outliers/usual.ts';
import { isQuarter, slots } from '../period.ts';
import type { Check, Finding } from './finding.ts';

export const checkOwnHistory: Check = ({ catalogue, reporter, period, figures, others }) => {
  if (!isQuarter(period.slot)) return [];
  const quarters = slots.filter(isQuarter);
  const earlier = quarters.slice(0, quarters.indexOf(period.slot)).flatMap((slot): Figures[] => {
    const known = others[slot];
    return known ? [known] : [];
  });
  return lookup(catalogue).indicators.flatMap(({ indicator }) => {
    if (indicator.behaviour !== 'flow' || !isReportedBy(indicator, reporter)) return [];
    return kindOf(indicator)
      .lines()
      .flatMap((line): Omit<Finding, 'place'>[] => {
        const now = line.ranked === 'value' ? numberAt(figures, line.value) : null;
        const before = earlier.flatMap((one) => numberAt(one, line.value) ?? []);
        if (now === null || before.length < 2) return [];
        const why = sentenceOf(now, medianOf(before), 'mức thường thấy ở các quý trước của năm');
        if (why === null) return [];
        return [
          {
            code: 'L01',
            severity: 'warning',
            at: line.value,
            fault: `Số của quý này ${why}.`,
            remedy: 'Kiểm tra lại; nếu đúng thì ghi lý do vào cột «Ghi chú», quận sẽ đọc lý do đó.',
          },
        ];
      });
  });
};
