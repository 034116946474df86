// Submitting a report and reading it back.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { periodCode, periodName } from '../../shared/period.ts';
import { readerOf, submitterOf } from '../access/standing.ts';
import { issueTimeOf } from '../access/tokens.ts';
import { sha256 } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { prospectOf, takeSubmission, type Voucher } from '../reporting/submitting.ts';
import { findingsProblem, prospect, report, staleProblem } from '../schemas/answers.ts';
import { faultsIn, submissionOf } from '../schemas/content.ts';
import { unitPeriod } from '../schemas/parameters.ts';
import { arriving, pendingOf, receipt } from '../schemas/submission.ts';
import { findReport, receiptOf } from '../store/reports.ts';
import { findRevision } from '../store/revisions.ts';
import { vietnamTime } from '../time.ts';
import { catalogueFor } from '../units/asking.ts';
import { bodyOf, readReport } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, problemJson, refusals } from './refusals.ts';

export const reports = new OpenAPIHono<Env>();
reports.openAPIRegistry.register('ArrivingSubmission', arriving);

reports.openapi(
  createRoute({
    ...at('submit'),
    summary: 'Nộp báo cáo',
    // What the body must hold depends on the unit and the period.
    request: { params: unitPeriod, body: bodyOf('ArrivingSubmission') },
    responses: {
      200: json(receipt, 'Nội dung này đã được nộp: biên nhận cũ'),
      201: json(receipt, 'Đã nhận: biên nhận'),
      409: problemJson(staleProblem, 'Người khác đã nộp trước; nội dung gửi lên được giữ trong lịch sử'),
      422: problemJson(findingsProblem, 'Còn điểm phải sửa hoặc giải trình'),
      ...refusals,
    },
  }),
  async (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const voucher = await voucherOf(c);
    // Everything that follows is one step: nothing comes between what is judged and what is stored.
    const outcome = db.step(() => {
      const standing = submitterOf(db, c.get('identity'), unit, period);
      const { asked, all } = catalogueFor(db, standing.place, period, standing.surroundings);
      const shape = submissionOf(asked, standing.place.reporter, period.slot, all).safeParse(readReport(c));
      if (!shape.success) {
        throw new Problem(
          'content-invalid',
          'Có ô không khớp biểu mẫu của hệ thống. Hãy tải lại trang của bảng tính rồi nộp lại; nếu vẫn vậy, báo đơn vị tổng hợp.',
          { errors: faultsIn(shape.error) },
        );
      }
      const { pending: _, ...submission } = shape.data;
      return takeSubmission(db, { ...standing, catalogue: asked, period, submission, voucher }, deedOf(c));
    });
    if ('stale' in outcome) throw outcome.stale;
    return c.json(outcome.receipt, outcome.status);
  },
);

reports.openapi(
  createRoute({
    ...at('report'),
    summary: 'Báo cáo đang có hiệu lực',
    request: { params: unitPeriod },
    responses: { 200: json(report, 'Biên nhận và nội dung'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const row = findReport(db, place, period);
    const found = row && findRevision(db, place, period, row.revision);
    if (!row || !found)
      throw new Problem('report-none', `${place.name} chưa nộp báo cáo ${periodName(period)}.`);
    return c.json({ receipt: receiptOf(row, place, periodCode(period)), submission: found.submission }, 200);
  },
);

reports.openapi(
  createRoute({
    ...at('prospect'),
    summary: 'Nộp lúc này thì gặp gì: có được nhận không, đối chiếu với những số liệu nào',
    request: { params: unitPeriod },
    responses: { 200: json(prospect, 'Bản đang có hiệu lực và số liệu để đối chiếu'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const standing = submitterOf(db, c.get('identity'), unit, period);
    return c.json(prospectOf(db, { ...standing, period }, vietnamTime(c.get('now'))), 200);
  },
);

/** What vouches for a time before this request, where the body names an earlier token that holds. */
async function voucherOf(c: Context<Env>): Promise<Voucher | null> {
  if (!c.get('text').includes('"pending"')) return null;
  const named = pendingOf(readReport(c));
  const issuer = c.env.issuer;
  const issued = named && issuer && (await issueTimeOf(named.token, issuer, c.get('identity'), c.get('now')));
  return issued ? { at: vietnamTime(issued), digest: named.digest, token: sha256(named.token) } : null;
}
