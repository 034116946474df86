// «Kế hoạch năm»: what the plan of a year is written from, and the unit's words for it.

import type { PlanTexts } from '../../shared/report/plan/parts.ts';
import type { GatheredPlan } from '../../shared/report/plan/plan.ts';
import { ask, askAll, request } from '../client.ts';
import { type Failure, failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

/** Everything of the plan of a year; the page writes it. */
export function readPlan(year: number): Outcome<{ gathered: GatheredPlan }> {
  const unit = unitOf();
  if (typeof unit !== 'number') return unit;
  const [plan, head, targets, deadlines] = askAll([
    request('yearPlan', { unit, year }),
    request('documentHead', { unit, year }),
    request('targets', { unit, year }),
    request('deadlines', { unit, year }),
  ]);
  if (!plan.ok) return failureOf(plan);
  if (!head.ok) return failureOf(head);
  if (!targets.ok) return failureOf(targets);
  if (!deadlines.ok) return failureOf(deadlines);
  const gathered = {
    plan: plan.value,
    head: head.value,
    targets: targets.value,
    deadlines: deadlines.value,
  };
  return { ok: true, gathered };
}

/** Keeps the unit's words; `base` is the version that they were made from. */
export function savePlan({
  year,
  base,
  texts,
}: {
  year: number;
  base: number;
  texts: PlanTexts;
}): Outcome<{ changes: number }> {
  const unit = unitOf();
  if (typeof unit !== 'number') return unit;
  const answer = ask('setYearPlan', { unit, year }, { base, texts });
  return answer.ok ? { ok: true, changes: answer.value.items.length } : failureOf(answer);
}

function unitOf(): number | Failure {
  const data = bookDataOf(SpreadsheetApp.getActive());
  return data
    ? data.unit.id
    : failure('Tệp này chưa phải sổ báo cáo.', 'Mở sổ báo cáo của đơn vị hoặc bảng tổng hợp.');
}
