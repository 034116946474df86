// Submitting a report and reading it back.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { periodCode, periodName } from '../../shared/period.ts';
import { readerOf, submitterOf } from '../access/standing.ts';
import { issueTimeOf } from '../access/tokens.ts';
import { sha256 } from '../audit/digests.ts';
import { book } from '../book.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { takeSubmission } from '../reporting/submitting.ts';
import { findingsProblem, report, staleProblem } from '../schemas/answers.ts';
import { faultsIn, submissionOf } from '../schemas/content.ts';
import { unitPeriod } from '../schemas/parameters.ts';
import { arriving, receipt } from '../schemas/submission.ts';
import { findReport, receiptOf } from '../store/reports.ts';
import { findRevision } from '../store/revisions.ts';
import { vietnamTime } from '../time.ts';
import { bodyOf, readReport } from './bodies.ts';
import { deedOf, json, problemJson, refusals } from './refusals.ts';

export const reports = new OpenAPIHono<Env>();
reports.openAPIRegistry.register('ArrivingSubmission', arriving);

const path = '/v1/units/{unit}/reports/{period}';

reports.openapi(
  createRoute({
    method: 'put',
    path,
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
    const find = () => submitterOf(db, c.get('identity'), unit, period);
    let standing = await find();
    const shape = submissionOf(book.catalogue, standing.place.reporter, period.slot).safeParse(
      await readReport(c.req.raw),
    );
    if (!shape.success) {
      throw new Problem(
        'content-invalid',
        'Có ô không khớp biểu mẫu. Hãy bấm «Sửa lại biểu mẫu» trong bảng tính rồi nộp lại.',
        { errors: faultsIn(shape.error) },
      );
    }
    const { pending, ...submission } = shape.data;
    const issued =
      pending && (await issueTimeOf(pending.token, c.get('issuer'), c.get('identity'), c.get('now')));
    const voucher =
      pending && issued
        ? { at: vietnamTime(issued), digest: pending.digest, token: await sha256(pending.token) }
        : null;
    for (let tries = 0; tries < 5; tries++) {
      const arrival = { ...standing, period, submission, voucher };
      const outcome = await takeSubmission(db, arrival, deedOf(c));
      if (outcome) return c.json(outcome.receipt, outcome.status);
      standing = await find();
    }
    throw new Problem(
      'step-refused',
      'Báo cáo đang được xem xét liên tục. Số liệu vẫn còn trong bảng; hãy thử lại sau ít phút.',
    );
  },
);

reports.openapi(
  createRoute({
    method: 'get',
    path,
    summary: 'Báo cáo đang có hiệu lực',
    request: { params: unitPeriod },
    responses: { 200: json(report, 'Biên nhận và nội dung'), ...refusals },
  }),
  async (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = await readerOf(db, c.get('identity'), unit, period);
    const row = await findReport(db, place, period);
    const found = row && (await findRevision(db, place, period, row.revision));
    if (!row || !found)
      throw new Problem('report-none', `${place.name} chưa nộp báo cáo ${periodName(period)}.`);
    return c.json({ receipt: receiptOf(row, place, periodCode(period)), submission: found.submission }, 200);
  },
);
