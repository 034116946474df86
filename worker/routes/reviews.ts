// Reviewing a report from above: returning it with remarks on its cells, approving it, taking an approval back.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { type Period, periodCode, periodName } from '../../shared/period.ts';
import { type Review, type ReviewRequest, stepOf } from '../../shared/reporting/workflow.ts';
import { actorOf } from '../access/rights.ts';
import { readerOf, standingOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import { isOnTime } from '../deadlines/periods.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { talliesAsCounted } from '../reporting/system-answers.ts';
import { changedProblem } from '../schemas/answers.ts';
import { stands } from '../schemas/content.ts';
import { unitPeriod } from '../schemas/parameters.ts';
import { review, reviews as reviewList, reviewRequest } from '../schemas/review.ts';
import type { Database } from '../store/database.ts';
import { reportKey } from '../store/keys.ts';
import type { Membership } from '../store/memberships.ts';
import { findSetting } from '../store/period-settings.ts';
import { findReport, type ReportRow, receiptOf } from '../store/reports.ts';
import { type GivenReview, listReviews, saveReview, shownReview, type Taken } from '../store/reviews.ts';
import { findRevision } from '../store/revisions.ts';
import type { Place } from '../store/units.ts';
import { timeInWords } from '../time.ts';
import { bookOf } from '../units/asking.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, problemJson, refusals } from './refusals.ts';

export const reviews = new OpenAPIHono<Env>();
reviews.openAPIRegistry.register('ReviewRequest', reviewRequest);

reviews.openapi(
  createRoute({
    ...at('review'),
    summary: 'Trả lại, duyệt hoặc mở lại báo cáo của một đơn vị bên dưới',
    request: { params: unitPeriod, body: bodyOf('ReviewRequest') },
    responses: {
      200: json(review, 'Ý kiến này đã được ghi'),
      201: json(review, 'Đã ghi'),
      409: problemJson(changedProblem, 'Báo cáo đã đổi sau khi được đọc, hoặc trạng thái không cho phép'),
      ...refusals,
    },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    return db.step(() => {
      const { memberships, place } = standingOf(db, c.get('identity'), unit, period);
      const member = reviewerOf(memberships, place);
      const request = requestFrom(c, bookOf(db, place).catalogue);
      const report = findReport(db, place, period);
      const locked = findSetting(db, place, period)?.closed ?? false;
      const last = listReviews(db, reportKey(period, place.place)).at(-1);
      const known = report && last && repeatOf(last, request, report, deedOf(c).actor);
      if (known) return c.json(known, 200);
      if (report && report.revision !== request.revision) throw changed(report, place, period);
      const actor = { side: 'above', role: member.role } as const;
      const step = stepOf(report?.state ?? 'chua_nop', request.action, actor, locked);
      if (!step.ok) throw new Problem('step-refused', step.words);
      if (!report) throw new Problem('report-none', `${place.name} chưa nộp báo cáo ${periodName(period)}.`);
      const made = {
        ...{ number: (last?.id ?? 0) + 1, state: step.state, by: member.name },
        digest: digestOfValue(request),
        taken: request.claim ? takenClaim(db, { place, period, report }, request) : null,
      };
      return c.json(saveReview(db, { place, period, report }, request, made, deedOf(c)), 201);
    });
  },
);

reviews.openapi(
  createRoute({
    ...at('reviews'),
    summary: 'Mọi ý kiến của cấp trên về báo cáo, từ cũ đến mới',
    request: { params: unitPeriod },
    responses: { 200: json(reviewList, 'Từ cũ đến mới'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const place = readerOf(c.get('db'), c.get('identity'), unit, period);
    const items = listReviews(c.get('db'), reportKey(period, place.place));
    return c.json({ items: items.map(shownReview) }, 200);
  },
);

/** Whoever may review; others are told whose part that is. */
function reviewerOf(memberships: readonly Membership[], place: Place): Membership {
  const actor = actorOf('return', memberships, place);
  const step = actor && stepOf('da_nop', 'return', actor, false);
  if (actor && step?.ok) return actor.member;
  throw new Problem('not-allowed', step && !step.ok ? step.words : '');
}

function changed(current: ReportRow, place: Place, period: Period): Problem {
  return new Problem(
    'report-changed',
    `${place.name} có lần nộp ${current.revision} lúc ${timeInWords(current.at)}, hoặc người khác vừa ghi ý kiến. Hãy đọc lại báo cáo rồi ghi ý kiến.`,
    { current: receiptOf(current, place, periodCode(period)) },
  );
}

function requestFrom(c: Context<Env>, catalogue: Catalogue): ReviewRequest {
  const request = readShaped(
    c,
    reviewRequest,
    (errors) =>
      new Problem('review-invalid', 'Ý kiến gửi lên thiếu hoặc thừa phần. Hãy ghi lại ý kiến.', { errors }),
  );
  const { action, message, remarks } = request;
  const errors = remarks.flatMap(({ at }, i) =>
    at === '' || stands(catalogue, at)
      ? []
      : [{ at: `/remarks/${i}/at`, fault: `Biểu mẫu không có ô «${at}»` }],
  );
  if (errors.length > 0) {
    throw new Problem('review-invalid', 'Có ý kiến ghi ở ô mà biểu mẫu không có.', { errors });
  }
  if (action === 'return' && message === '' && remarks.length === 0) {
    throw new Problem('review-invalid', 'Trả lại báo cáo thì phải nói lý do, hoặc ghi ý kiến vào ô.');
  }
  return request;
}

/** What follows where the time that a unit claims is taken for that of its first report. */
function takenClaim(
  db: Database,
  { place, period, report }: { place: Place; period: Period; report: ReportRow },
  { action, revision }: ReviewRequest,
): Taken {
  const setting = findSetting(db, place, period);
  const found = findRevision(db, place, period, revision);
  if (action !== 'approve' || report.claim === null || report.offline === 1 || !setting || !found) {
    throw new Problem(
      'review-invalid',
      `Không có giờ nộp theo lời khai nào của ${place.name} chờ công nhận. Giờ ấy được công nhận khi duyệt báo cáo; hãy cập nhật bảng rồi xem lại.`,
    );
  }
  const onTime = isOnTime(report.claim, setting);
  const { figures } = found.submission;
  const tallies = talliesAsCounted(bookOf(db, place), { reporter: place.reporter, period, figures, onTime });
  return { first: report.claim, tallies };
}

/** The review that stands already, where the same one is sent again: its answer was lost on the way. */
function repeatOf(
  last: GivenReview,
  request: ReviewRequest,
  report: ReportRow,
  actor: string,
): Review | null {
  const { actor: author, action, revision, message, remarks, claim } = last;
  if (author !== actor || report.revision !== revision) return null;
  const said = { action, revision, message, remarks, ...(claim ? { claim } : {}) };
  return digestOfValue(said) === digestOfValue(request) ? shownReview(last) : null;
}
