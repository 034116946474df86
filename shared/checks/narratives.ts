// Texts: present where the report needs them, longer than one sentence, not last year's (R22).

import { roleOf } from '../catalogue/cell-role.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { isReportedBy, lookup } from '../catalogue/lookup.ts';
import type { Check, Finding } from './finding.ts';

export const checkNarratives: Check = ({ catalogue, reporter, period, figures, lastYear }) =>
  lookup(catalogue).indicators.flatMap(({ indicator }): Omit<Finding, 'place'>[] => {
    if (indicator.kind !== 'narrative' || !indicator.required || !isReportedBy(indicator, reporter))
      return [];
    const [field] = kindOf(indicator).fields();
    if (!field || roleOf(indicator, field, period.slot).role !== 'typed') return [];
    const text = figures[field.key];
    const base = { code: 'R22', severity: 'warning' as const, at: field.key };
    if (text === undefined) {
      return [
        {
          ...base,
          fault: 'Mục này chưa có nội dung.',
          remedy: `${indicator.definition} Nếu không có gì để báo cáo, ghi lý do vào cột «Ghi chú».`,
        },
      ];
    }
    if (typeof text !== 'string') return [];
    if (text.indexOf(blank) >= 0) {
      return [
        {
          ...base,
          severity: 'error',
          fault: `Câu mở đầu còn chỗ «${blank}» chưa điền.`,
          remedy: 'Điền số liệu, việc làm thật vào từng chỗ, hoặc xóa câu không dùng.',
        },
      ];
    }
    if (sentencesIn(text) < 2 && !nothing.test(text.trim())) {
      return [
        {
          ...base,
          fault: 'Nội dung mới có một câu.',
          remedy: 'Viết ít nhất hai câu: đã làm gì, kết quả ra sao; hoặc ghi lý do vào cột «Ghi chú».',
        },
      ];
    }
    if (lastYear && lastYear[field.key] === text) {
      return [
        {
          ...base,
          fault: 'Nội dung giống hệt năm trước.',
          remedy: 'Cập nhật theo kết quả năm nay, hoặc ghi lý do vào cột «Ghi chú».',
        },
      ];
    }
    return [];
  });

/** What a starter leaves to be filled in. */
const blank = '(…)';

/** Stating that there is nothing to report is a full answer. */
const nothing = /^không (phát sinh|có)( |\.|$)/i;

function sentencesIn(text: string): number {
  return text.split(/[.!?;]+(?:\s|$)|\n/).filter((sentence) => sentence.trim().length > 2).length;
}
