// The requests of the conversation about a report: reviews, revisions, closings.

import type { PeriodCode } from '../shared/period.ts';
import type { Review, ReviewRequest } from '../shared/reporting/workflow.ts';
import type { CheckedCode, ClosingChanges, Snapshot } from '../shared/wire/answers.ts';
import type { Change, Receipt, Submission } from '../shared/wire/submission.ts';
import { type Answer, call, callAll } from './client.ts';
import type { Closed } from './sheets/master-rows.ts';

/** Requests that Google sends at once; more follow one another. */
const atOnce = 40;

/** Sends one review a unit; the answers come in the same order. */
export function sendReviews(
  period: PeriodCode,
  reviews: readonly { unit: number; request: ReviewRequest }[],
): Answer<object>[] {
  const answers: Answer<object>[] = [];
  for (let i = 0; i < reviews.length; i += atOnce) {
    const some = reviews.slice(i, i + atOnce);
    answers.push(
      ...callAll(
        some.map(({ unit, request }) => ({
          method: 'post',
          path: `/v1/units/${unit}/reports/${period}/reviews`,
          body: request,
        })),
      ),
    );
  }
  return answers;
}

/** Everything that was said about a report, oldest first. */
export function fetchReviews(unit: number, period: PeriodCode): Answer<{ items: Review[] }> {
  return call<{ items: Review[] }>(
    { method: 'get', path: `/v1/units/${unit}/reports/${period}/reviews` },
    (value) => Array.isArray(value.items),
  );
}

/** One entry of a report's history. */
export interface Revision {
  revision: number;
  /** `set_aside`: came when somebody else's stood there already; kept for comparing, never in force. */
  state: 'accepted' | 'set_aside';
  /** Number of the «báo cáo bổ sung»; 0 before the period was closed. */
  addendum: number;
  at: string;
  by: string;
}

export interface RevisionContent extends Revision {
  submission: Submission;
  changes?: Change[];
}

export function fetchRevisions(unit: number, period: PeriodCode): Answer<{ items: Revision[] }> {
  return call<{ items: Revision[] }>(
    { method: 'get', path: `/v1/units/${unit}/reports/${period}/revisions` },
    (value) => Array.isArray(value.items),
  );
}

/** One revision with its content; `against`: where it differs from that one, whose figures are the `before`. */
export function fetchRevision(
  unit: number,
  period: PeriodCode,
  revision: number,
  against?: number,
): Answer<RevisionContent> {
  const query = against === undefined ? '' : `?against=${against}`;
  return call<RevisionContent>(
    { method: 'get', path: `/v1/units/${unit}/reports/${period}/revisions/${revision}${query}` },
    (value) => 'submission' in value,
  );
}

/** The reports in force of several periods, all or none. */
export function fetchReports(
  unit: number,
  periods: readonly PeriodCode[],
): Answer<{ receipt: Receipt; submission: Submission }[]> {
  const answers = callAll(
    periods.map((period) => ({ method: 'get', path: `/v1/units/${unit}/reports/${period}` })),
  );
  const reports: { receipt: Receipt; submission: Submission }[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    reports.push(answer.value as { receipt: Receipt; submission: Submission });
  }
  return { ok: true, status: 200, value: reports };
}

/** Closes a period; a large sum is worked out in steps, and the Worker is asked again until it is whole. */
export function closePeriod(unit: number, period: PeriodCode): Answer<Snapshot> {
  for (let step = 0; step < 60; step++) {
    const answer = call<Snapshot>(
      { method: 'post', path: `/v1/units/${unit}/closings/${period}` },
      (value) => 'code' in value || 'building' in value,
    );
    if (!answer.ok || 'code' in answer.value) return answer;
  }
  return { ok: false, why: 'unreachable' };
}

/** The snapshots of a closed period, oldest first. */
export function fetchClosings(unit: number, period: PeriodCode): Answer<{ items: Snapshot[] }> {
  return call<{ items: Snapshot[] }>(
    { method: 'get', path: `/v1/units/${unit}/closings/${period}` },
    (value) => Array.isArray(value.items),
  );
}

/** What later submissions changed against the last snapshot; a large sum is asked for until it is whole. */
export function fetchClosingChanges(unit: number, period: PeriodCode): Answer<ClosingChanges> {
  for (let step = 0; step < 60; step++) {
    const answer = call<ClosingChanges>(
      { method: 'get', path: `/v1/units/${unit}/closings/${period}/changes` },
      (value) => 'addenda' in value || 'building' in value,
    );
    if (!answer.ok || 'addenda' in answer.value) return answer;
  }
  return { ok: false, why: 'unreachable' };
}

/** The last closing of a period with its addenda, figure by figure of as many units as are asked at once. */
export function fetchClosed(unit: number, period: PeriodCode): Answer<{ closed: Closed | null }> {
  const closings = fetchClosings(unit, period);
  if (!closings.ok) return closings;
  const closing = closings.value.items[closings.value.items.length - 1];
  if (!closing) return { ok: true, status: 200, value: { closed: null } };
  const changes = fetchClosingChanges(unit, period);
  if (!changes.ok) return changes;
  const compared = changes.value.addenda.filter(({ before }) => before > 0).slice(0, atOnce);
  const parts = new Map<number, readonly Change[]>();
  if (compared.length > 0) {
    const answers = callAll(
      compared.map((one) => ({
        method: 'get',
        path: `/v1/units/${one.unit.id}/reports/${period}/revisions/${one.revision}?against=${one.before}`,
      })),
    );
    answers.forEach((answer, i) => {
      const { changes: found } = answer.ok ? (answer.value as RevisionContent) : {};
      const id = compared[i]?.unit.id;
      if (found && id !== undefined) parts.set(id, found);
    });
  }
  return { ok: true, status: 200, value: { closed: { closing, changes: changes.value, parts } } };
}

/** The snapshot that a printed code belongs to, and whether it still is what it was. */
export function fetchCode(code: string): Answer<CheckedCode> {
  return call<CheckedCode>(
    { method: 'get', path: `/v1/codes/${encodeURIComponent(code)}` },
    (value) => 'snapshot' in value,
  );
}
