// «Chỉ tiêu được giao» on a ward's own workbook: what it is held to, judged by what stands in the workbook now.
import { catalogue } from '../../shared/catalogue/current.ts';
import { isQuarter, quartersOf, type Slot } from '../../shared/period.ts';
import { gapText } from '../../shared/targets/gap.ts';
import { judgeTargets } from '../../shared/targets/judge.ts';
import { type Judgement, verdictNames } from '../../shared/targets/judgement.ts';
import { type Situation, situationOfWard } from '../../shared/targets/situation.ts';
import { isAskedOften } from '../../shared/targets/target.ts';
import { heldTargets } from '../../shared/targets/ward-targets.ts';
import { checkBook } from '../../shared/workbook/statement.ts';
import { ask } from '../client.ts';
import { readWorkbook } from '../sheets/workbook.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

export interface OwnTarget {
  label: string;
  /** «Quận 1 giao», «đơn vị tự đặt». */
  by: string;
  demand: string;
  /** «Đang có: 10/50 người (20,00%). Chưa đạt, còn thiếu 1 người.» */
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
  const known = ask('targets', { unit: data.unit.id, year: data.year });
  if (!known.ok) return failureOf(known);
  const unit = known.value.unit;
  const held = heldTargets(workbook.catalogue, known.value.lists, data.year, unit.id);
  const figuresOf = (of: Slot) =>
    checkBook(workbook.catalogue, workbook.layout, workbook.book, of).statement.report.figures;
  const situation = (of: Slot, quarters: readonly Situation[] = []) =>
    situationOfWard(
      workbook.catalogue,
      { year: data.year, slot: of },
      { unit, figures: figuresOf(of) },
      quarters,
    );
  const isAsked = held.some(({ target }) => isAskedOften(target.demand));
  const quarters = isAsked && !isQuarter(slot) ? quartersOf(slot).map((quarter) => situation(quarter)) : [];
  const judged = judgeTargets(
    held.map(({ target }) => target),
    situation(slot, quarters),
  );
  return {
    ok: true,
    items: judged.map((one, i) => {
      const by = held[i]?.by;
      return ownTargetOf(one, by && by.id !== unit.id ? `${by.name} giao` : 'đơn vị tự đặt');
    }),
  };
}

function ownTargetOf(
  { target, label, demand: asked, result, measured, verdict, gap, remarks }: Judgement,
  by: string,
): OwnTarget {
  const demand = target.strive ? `phấn đấu ${asked}` : asked;
  if (!measured) return { label, by, demand, words: 'Chưa có số liệu.', remarks: [] };
  const lacking = verdict === 'chua_dat' && gap ? `, ${gapText(gap)}` : '';
  return { label, by, demand, words: `Đang có: ${result}. ${verdictNames[verdict]}${lacking}.`, remarks };
}
