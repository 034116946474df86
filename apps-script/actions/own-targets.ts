// «Chỉ tiêu được giao» on a ward's own workbook: what it is held to, judged by what stands in the workbook now.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Slot } from '../../shared/period.ts';
import { checkBook } from '../../shared/statement.ts';
import { gapText } from '../../shared/targets/gap.ts';
import { judgeTargets } from '../../shared/targets/judge.ts';
import { type Verdict, verdictNames } from '../../shared/targets/judgement.ts';
import { situationOfWard } from '../../shared/targets/situation.ts';
import { targetsOfWard } from '../../shared/targets/ward-targets.ts';
import { fetchTargets } from '../administration.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

export interface OwnTarget {
  label: string;
  demand: string;
  result: string;
  verdict: Verdict;
  /** «Đạt», «Chưa đạt, còn thiếu 12 người». */
  words: string;
  remarks: string[];
}

export function listOwnTargets(slot: Slot): Outcome<{ items: OwnTarget[] }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const data = bookDataOf(spreadsheet);
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!data || !workbook) {
    return failure(
      'Đây không phải sổ báo cáo.',
      'Mở đúng sổ báo cáo của đơn vị, hoặc tạo sổ mới ở thanh bên.',
    );
  }
  if (data.reporter === 'district') {
    return failure(
      'Sổ này chỉ có số liệu riêng của đơn vị tổng hợp.',
      'Chỉ tiêu của cả địa bàn được xét ở trang «Chỉ tiêu» của bảng tổng hợp.',
    );
  }
  const known = fetchTargets(data.unit.id, data.year);
  if (!known.ok) return failureOf(known);
  const { statement } = checkBook(catalogue, workbook.layout, workbook.book, slot);
  const unit = known.value.unit;
  const situation = situationOfWard(
    catalogue,
    { year: data.year, slot },
    { unit, figures: statement.report.figures },
  );
  const targets = targetsOfWard(catalogue, known.value.lists, data.year, unit.id);
  return {
    ok: true,
    items: judgeTargets(targets, situation).map(({ label, demand, result, verdict, gap, remarks }) => ({
      ...{ label, demand, result, verdict, remarks },
      words: [verdictNames[verdict], verdict === 'chua_dat' ? gapText(gap) : ''].filter(Boolean).join(', '),
    })),
  };
}
