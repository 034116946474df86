// «Phiếu xin số liệu»: what every supplier is asked for, and an answer that was sent back put into the sheet.
import type { Supplier } from '../../shared/catalogue/catalogue.ts';
import type { Field } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import { periodCode, periodInText, type Slot } from '../../shared/period.ts';
import { type Answer, longestAnswer, readAnswer, type Unmatched } from '../../shared/slips/answer.ts';
import { type Slip, slipsOf } from '../../shared/slips/slip.ts';
import { ask } from '../client.ts';
import { planAnswer } from '../sheets/file-plan.ts';
import { type KeptAnswer, keepAnswer, readAnswers } from '../sheets/kept-slips.ts';
import { timeText } from '../sheets/master-rows.ts';
import { carryOut, countOf, restore } from '../sheets/restore.ts';
import type { RestorePlan } from '../sheets/restore-plan.ts';
import { addressOf, type Workbook } from '../sheets/workbook.ts';
import { type Failure, failure, type Outcome } from './answer.ts';
import { openBook } from './history.ts';
import { catalogueIn } from './state.ts';

export interface SuppliersOfPeriod {
  unit: string;
  /** «Quý I năm 2016». */
  period: string;
  slips: Slip[];
  answers: Partial<Record<Supplier, KeptAnswer>>;
}

/** One cell that an answer fills in. */
export interface AnswerCell {
  label: string;
  /** Tab and address. */
  place: string;
  before: string;
  after: string;
}

export interface AnswerPreview {
  cells: AnswerCell[];
  /** «Điển hình mô hình học tập: thêm 2 dòng». */
  lists: string[];
  /** Rows whose content goes in as it was sent, to be settled in the sheet; `goesIn` is false where something stands already. */
  unread: { label: string; typed: string; fault: string; remedy: string; goesIn: boolean }[];
  unmatched: Unmatched[];
  /** Labels of the rows that are answered already and stand so in the sheet. */
  same: string[];
  /** Rows that the answer leaves out and that are still empty. */
  open: string[];
  /** How many rows the slip has. */
  asked: number;
}

/** Without a connection last year's figures are simply not beside the rows. */
export function readSlips(slot: Slot): Outcome<SuppliersOfPeriod> {
  const open = openBook();
  if ('ok' in open) return open;
  const { workbook } = open;
  const { unit, year } = workbook.data;
  const before = ask('report', { unit: unit.id, period: periodCode({ year: year - 1, slot }) });
  const lastYear = before.ok ? before.value.submission.figures : {};
  return {
    ok: true,
    unit: unit.name,
    period: periodInText({ year, slot }),
    slips: slipsIn(workbook, slot, lastYear),
    answers: readAnswers(slot),
  };
}

/** What an answer would do to the sheet; nothing is written. */
export function previewAnswer(
  slot: Slot,
  supplier: Supplier,
  text: string,
): Outcome<{ preview: AnswerPreview }> {
  const planned = plan(slot, supplier, text);
  return 'plan' in planned ? { ok: true, preview: planned.preview } : planned;
}

/**
 * Enters an answer: empty cells, and with `over` those that hold something else as well; what stood there is then kept in
 * a tab of its own. Nothing is submitted.
 */
export function takeAnswer(
  slot: Slot,
  supplier: Supplier,
  text: string,
  over: boolean,
): Outcome<{ count: number; backup: string }> {
  const planned = plan(slot, supplier, text);
  if (!('plan' in planned)) return planned;
  const { workbook, answer } = planned;
  const cells = planned.plan.cells.filter(({ before }) => over || before === '');
  const chosen: RestorePlan = { ...planned.plan, cells };
  const spreadsheet = SpreadsheetApp.getActive();
  // Vietnam's time of day, all year.
  const now = new Date(Date.now() + 7 * 3_600_000).toISOString();
  let backup = '';
  if (cells.some(({ before }) => before !== ''))
    backup = restore(spreadsheet, workbook, chosen, timeText(now), 'ghi phiếu');
  else carryOut(spreadsheet, workbook, chosen);
  const count = answer.answered.length + answer.unread.length + answer.lists.length;
  keepAnswer(slot, supplier, { day: now.slice(0, 10), count });
  return { ok: true, count: countOf(chosen), backup };
}

interface Planned {
  workbook: Workbook;
  answer: Answer;
  plan: RestorePlan;
  preview: AnswerPreview;
}

function plan(slot: Slot, supplier: Supplier, text: string): Planned | Failure {
  if (text.trim() === '')
    return failure('Chưa có trả lời.', 'Dán tin nhắn hoặc bảng đã điền vào ô rồi bấm lại.');
  if (text.length > longestAnswer) {
    return failure(
      'Trả lời dài quá.',
      'Chỉ dán phần trả lời phiếu của một nơi cung cấp; bài viết dài thì gõ thẳng vào trang «Thuyết minh».',
    );
  }
  const open = openBook();
  if ('ok' in open) return open;
  const { workbook } = open;
  const slip = slipsIn(workbook, slot, {}).find((one) => one.supplier === supplier);
  if (!slip) return failure('Kỳ này không hỏi nơi đó số liệu nào.', 'Chọn lại kỳ hoặc nơi cung cấp.');
  const answer = readAnswer(slip, fields(), text);
  const changes = planAnswer(workbook, slot, answer);
  return { workbook, answer, plan: changes, preview: previewOf(workbook, slip, answer, changes) };
}

function previewOf(workbook: Workbook, slip: Slip, answer: Answer, changes: RestorePlan): AnswerPreview {
  const cells = changes.cells.map(({ spot, label, before, after }): AnswerCell => {
    const address = addressOf(workbook, spot);
    return { label, place: address ? `${address.sheet}, ô ${address.cell}` : '', before, after };
  });
  const changed = new Set(cells.map(({ label }) => label));
  return {
    cells,
    lists: answer.lists.map(({ title, rows }) => `${title}: thêm ${rows.length} dòng`),
    unread: answer.unread.map(({ line, typed, fault, remedy }) => ({
      ...{ label: line.label, typed, fault, remedy },
      goesIn: line.now === '',
    })),
    unmatched: answer.unmatched,
    same: answer.answered.map(({ line }) => line.label).filter((label) => !changed.has(label)),
    open: answer.open.filter(({ now }) => now === '').map(({ label }) => label),
    asked: slip.lines.length,
  };
}

function slipsIn({ layout, book, grids }: Workbook, slot: Slot, lastYear: Figures): Slip[] {
  const now: Record<string, string> = {};
  for (const { form, rows } of layout.forms) {
    const column = book.columns[`${form.id}/${slot}`];
    if (column === undefined) continue;
    for (const { key } of rows)
      now[key] = grids.get(form.id)?.texts[book.spots[key]?.row ?? -1]?.[column] ?? '';
  }
  return slipsOf(layout, slot, { now, lastYear });
}

function fields(): Map<string, Field> {
  const { fields } = lookup(catalogueIn(SpreadsheetApp.getActive()));
  return new Map([...fields].map(([key, { field }]) => [key, field]));
}
