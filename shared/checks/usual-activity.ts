// Work that the guidance expects in every period (R23, R24).

import { showNumber } from '../catalogue/number-text.ts';
import { numberAt } from '../figures/figures.ts';
import { isQuarter, monthsIn } from '../period.ts';
import type { Check, Finding } from './finding.ts';

const surveys = 'ks_nhu_cau_lan';
const radio = 'phat_thanh_lan';

/** What this check reads. */
export const usualActivityFigures: readonly string[] = [surveys, radio];

export const checkUsualActivity: Check = ({ period, figures }) => {
  const findings: Omit<Finding, 'place'>[] = [];
  if (isQuarter(period.slot) && numberAt(figures, surveys) === 0) {
    findings.push({
      code: 'R23',
      severity: 'warning',
      at: surveys,
      fault: 'Quý này không có lần khảo sát nhu cầu học tập nào.',
      remedy: 'Mỗi quý cần ít nhất một lần khảo sát; nếu không thực hiện thì ghi lý do vào cột «Ghi chú».',
    });
  }
  const broadcasts = numberAt(figures, radio);
  const expected = 2 * monthsIn(period.slot);
  if (broadcasts !== null && broadcasts < expected) {
    findings.push({
      code: 'R24',
      severity: 'info',
      at: radio,
      fault: `Có ${showNumber(broadcasts)} lần phát thanh; mức thường giao là ít nhất 2 lần mỗi tháng (${showNumber(expected)} lần).`,
      remedy: 'Không bắt buộc sửa.',
    });
  }
  return findings;
};
