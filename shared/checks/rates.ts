// Numerators and denominators (R02), and rates that pass 100 % (R15).
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import { quoted, showNumber, showShare } from '../catalogue/number-text.ts';
import { numberAt } from '../figures/figures.ts';
import type { Check, Finding } from './finding.ts';
import { orderedRates } from './ordered-figures.ts';

export const checkRates: Check = ({ catalogue, figures, reporter }) =>
  lookup(catalogue).indicators.flatMap(({ indicator }): Omit<Finding, 'place'>[] => {
    if (indicator.kind !== 'rate' || !isReportedBy(indicator, reporter)) return [];
    const numerator = `${indicator.id}.tu`;
    const tu = numberAt(figures, numerator);
    const mau = numberAt(figures, `${indicator.id}.mau`);
    if (tu === null || mau === null || orderedRates.indexOf(indicator.id) >= 0) return [];
    if (mau === 0 && tu > 0) {
      return [
        {
          code: 'R02',
          severity: 'error',
          at: numerator,
          fault: `Mẫu số ${quoted(indicator.denominator.label)} bằng 0 nhưng tử số là ${showNumber(tu)}.`,
          remedy: 'Ghi mẫu số đúng, hoặc ghi tử số bằng 0.',
        },
      ];
    }
    if (tu <= mau || indicator.unbounded) return [];
    const typed = indicator.numerator.from === undefined;
    return [
      {
        code: typed ? 'R02' : 'R15',
        severity: 'error',
        at: numerator,
        fault: `${quoted(indicator.label)}: tử số ${showNumber(tu)} lớn hơn mẫu số ${showNumber(mau)}, tỷ lệ thành ${passing(tu / mau)}.`,
        remedy: 'Kiểm tra lại hai số; tỷ lệ không thể vượt quá 100%.',
      },
    ];
  });

/** A share above one never shows as 100 %, however little it is above. */
function passing(share: number): string {
  const shown = showShare(share);
  return shown === showShare(1) ? 'hơn 100%' : shown;
}
