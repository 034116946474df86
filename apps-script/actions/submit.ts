// «Nộp báo cáo»: judge once more, send, keep the receipt in the workbook.

import { catalogue } from '../../shared/catalogue/current.ts';
import { leftOf } from '../../shared/checks/left.ts';
import { type PeriodCode, periodCode, type Slot, slots } from '../../shared/period.ts';
import { type ShownChange, shownChange } from '../../shared/report/shown-change.ts';
import type { Problem } from '../../shared/wire/answers.ts';
import type { Receipt, Submission } from '../../shared/wire/submission.ts';
import { ask } from '../client.ts';
import { type Receipts, writeReceipts } from '../sheets/gather-sheet.ts';
import { readEffort } from '../sheets/work-log.ts';
import { type Failure, failure, failureOf } from './answer.ts';
import { type CheckResult, placeFindings, readAndJudge } from './check.ts';
import {
  digestOf,
  forgetPending,
  isOutage,
  keepPending,
  type PendingReceipt,
  recallPending,
} from './pending.ts';
import { hindrancesIn } from './prospect.ts';
import { dropRemarks } from './remarks.ts';

export type SubmitOutcome =
  | { ok: true; receipt: Receipt; result: CheckResult; again: boolean; waited: Waited | null }
  /** The report has errors, or warnings without a reason; nothing was sent or stored. */
  | { ok: false; why: 'findings'; title: string; detail: string; reference: string; result: CheckResult }
  /** Somebody submitted another content since this workbook last saw the report. */
  | {
      ok: false;
      why: 'conflict';
      title: string;
      detail: string;
      reference: string;
      current: Receipt | null;
      changes: ShownChange[];
    }
  /** No connection: what was typed is in the cells, and the time of this attempt is kept. */
  | (Failure & { why: 'waiting'; at: string })
  | (Failure & { why: 'failed' });

/** What became of the time of an earlier attempt that had found no connection. */
export interface Waited {
  at: string;
  /** Said to the unit above, which takes it or not · the content is another one since · it vouches no more. */
  is: 'claimed' | 'changed' | 'void';
}

export interface SubmitRequest {
  slot: Slot;
  /** «Số liệu tính đến ngày», `yyyy-mm-dd`. */
  asOf: string;
  /** Set after the officer has seen what somebody else submitted and still wants to send this content. */
  over?: number;
}

export function submitPeriod(request: SubmitRequest): SubmitOutcome {
  const { slot } = request;
  const judged = readAndJudge(slot, request.asOf);
  if (!judged.ok) return { ...judged, why: 'failed' };
  const { workbook, statement, given, asked, result } = judged;
  if (result.damage.length > 0) {
    return {
      ...failure(
        'Biểu mẫu đang bị hỏng nên chưa nộp được.',
        `${result.damage[0]} Bấm «Sửa lại biểu mẫu»; số đã gõ được giữ nguyên.`,
      ),
      why: 'failed',
    };
  }
  const { missing, wrong, toExplain } = result.left;
  if (missing + wrong + toExplain > 0) return blocked(result);
  const [hindrance] = hindrancesIn(statement, slot, request.asOf);
  if (hindrance) return { ...failure(hindrance.title, hindrance.detail), why: 'failed' };
  const { report } = statement;
  const submission: Submission = {
    catalogue: catalogue.version,
    base: request.over ?? workbook.receipts[slot]?.revision ?? 0,
    asOf: request.asOf,
    figures: report.figures,
    tables: report.tables,
    notes: report.notes,
    reasons: [...report.reasons],
    ...effortIn(slot, workbook.receipts),
  };
  const period = periodCode(report.period);
  const unit = workbook.data.unit.id;
  // Out of reach a moment ago: waiting for it once more would only keep the officer.
  if ('out' in asked) return waiting(keepPending(unit, period, submission), asked.out);
  const earlier = recallPending(unit, period);
  const same = earlier !== null && earlier.digest === digestOf(submission);
  const proof = same ? { pending: { token: earlier.token, digest: earlier.digest } } : {};
  const answer = ask('submit', { unit, period }, { ...submission, ...proof });
  if (answer.ok) {
    writeReceipts(SpreadsheetApp.getActive(), workbook.data, {
      ...workbook.receipts,
      [slot]: { ...answer.value, file: SpreadsheetApp.getActive().getId() },
    });
    if (answer.status === 201) dropRemarks(SpreadsheetApp.getActive(), workbook, slot);
    const waited = earlier && waitedOf(earlier, same, unit, period);
    if (earlier) forgetPending(unit, period);
    return { ok: true, receipt: answer.value, result, again: answer.status === 200, waited };
  }
  if (isOutage(answer)) return waiting(keepPending(unit, period, submission), failureOf(answer));
  if (answer.why !== 'refused') return { ...failureOf(answer), why: 'failed' };
  const { problem } = answer;
  if (problem.changes) {
    // Somebody else's report came first: no earlier time counts any more.
    forgetPending(unit, period);
    return conflict(problem, slot);
  }
  if (problem.findings) {
    const placed = placeFindings(
      workbook,
      slot,
      problem.findings.map((finding) => ({ ...finding, at: statement.rows[finding.at] ?? finding.at })),
      statement,
      given,
    );
    return {
      ok: false,
      why: 'findings',
      title: problem.title,
      detail: problem.detail,
      reference: problem.instance ?? '',
      result: { ...result, findings: placed, left: leftOf(placed) },
    };
  }
  return { ...failureOf(answer), why: 'failed' };
}

function effortIn(slot: Slot, receipts: Receipts): Pick<Submission, 'effort'> {
  const effort = readEffort(
    slot,
    slots.filter((one) => receipts[one]),
  );
  return effort ? { effort } : {};
}

function waiting(kept: PendingReceipt | null, failed: Failure): SubmitOutcome {
  if (!kept) return { ...failed, why: 'failed' };
  return {
    ...failed,
    detail: `Số liệu đã gõ vẫn còn nguyên trong sổ, và thời điểm bấm nộp đã được giữ lại. Khi có kết nối, mở lại thanh bên hoặc bấm «Nộp báo cáo»: báo cáo được gửi đi kèm thời điểm đã giữ, nếu gửi trong vòng 3 ngày và số liệu không đổi. Cấp trên thấy đó là giờ theo lời khai và công nhận khi duyệt.`,
    why: 'waiting',
    at: kept.at,
  };
}

/** The Worker alone decides whether an earlier time can be claimed: it is asked what it made of it. */
function waitedOf({ at }: PendingReceipt, same: boolean, unit: number, code: PeriodCode): Waited {
  if (!same) return { at, is: 'changed' };
  const me = ask('me', {});
  const periods = me.ok ? (me.value.units.find((one) => one.id === unit)?.periods ?? []) : [];
  return { at, is: periods.some((one) => one.period === code && one.claim !== null) ? 'claimed' : 'void' };
}

function blocked(result: CheckResult): SubmitOutcome {
  const { missing, wrong, toExplain } = result.left;
  const parts = [
    ...(missing > 0 ? [`thiếu ${missing} ô`] : []),
    ...(wrong > 0 ? [`${wrong} điểm cần sửa`] : []),
    ...(toExplain > 0 ? [`${toExplain} điểm cần giải trình`] : []),
  ];
  return {
    ok: false,
    why: 'findings',
    title: `Chưa nộp: còn ${parts.join(', ').replace(/, ([^,]*)$/, ' và $1')}.`,
    detail:
      'Bấm vào từng điểm để đến đúng ô. Điểm cần giải trình: sửa số, hoặc ghi lý do vào ô «Giải trình» của điểm đó.',
    reference: '',
    result,
  };
}

function conflict(problem: Problem, slot: Slot): SubmitOutcome {
  return {
    ok: false,
    why: 'conflict',
    title: problem.title,
    detail: problem.detail,
    reference: problem.instance ?? '',
    current: problem.current ?? null,
    changes: (problem.changes ?? []).map((change) => shownChange(change, slot)),
  };
}
