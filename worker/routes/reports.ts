// Submitting a report and reading it back.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { check, unanswered } from '../../shared/checks/check.ts';
import type { Report } from '../../shared/checks/finding.ts';
import { periodCode, periodName } from '../../shared/period.ts';
import {
  type Change,
  type Content,
  canonicalText,
  changesBetween,
  type Receipt,
} from '../../shared/submission.ts';
import { talliesOf } from '../../shared/tally.ts';
import { book } from '../book.ts';
import type { Env } from '../env.ts';
import { isOnTime, refuseUnlessOpen } from '../periods.ts';
import { Problem } from '../problems.ts';
import { findingsProblem, report, staleProblem } from '../schemas/answers.ts';
import { faultsIn, submissionOf } from '../schemas/content.ts';
import { unitPeriod } from '../schemas/parameters.ts';
import { receipt, submission as submissionSchema } from '../schemas/submission.ts';
import { readerOf, submitterOf } from '../standing.ts';
import type { Database } from '../store/database.ts';
import { findReport, type NewRevision, receiptOf, saveSetAside, saveSubmission } from '../store/reports.ts';
import { findRevision } from '../store/revisions.ts';
import { systemAnswers } from '../system-answers.ts';
import { timeInWords, vietnamDay, vietnamTime } from '../time.ts';
import { json, refusals } from './refusals.ts';

export const reports = new OpenAPIHono<Env>();
reports.openAPIRegistry.register('Submission', submissionSchema);

const path = '/v1/units/{unit}/reports/{period}';
const problemJson = <S>(schema: S, description: string) => ({
  description,
  content: { 'application/problem+json': { schema } },
});

reports.openapi(
  createRoute({
    method: 'put',
    path,
    summary: 'Nộp báo cáo',
    request: {
      params: unitPeriod,
      // Judged in the handler, after the rights: what the body must hold depends on the unit and the period.
      body: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Submission' } } } },
    },
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
    const identity = c.get('identity');
    const { member, place, surroundings } = await submitterOf(db, identity, unit, period);

    const body = await readJson(c.req.raw);
    const shape = submissionOf(book.catalogue, place.reporter, period.slot).safeParse(body);
    if (!shape.success) {
      throw new Problem(
        'content-invalid',
        'Có ô không khớp biểu mẫu. Hãy bấm «Sửa lại biểu mẫu» trong bảng tính rồi nộp lại.',
        { errors: faultsIn(shape.error) },
      );
    }
    const submission = shape.data;

    const { setting, current, others, lastYear } = surroundings;
    const digest = await digestOf(submission);
    if (current?.digest === digest) return c.json(receiptOf(current, place, periodCode(period)), 200);
    refuseUnlessOpen(period, setting, vietnamDay(c.get('now')));

    const judged: Report = {
      catalogue: book.catalogue,
      reporter: place.reporter,
      period,
      figures: submission.figures,
      tables: submission.tables,
      notes: submission.notes,
      others,
      ...(lastYear ? { lastYear } : {}),
    };
    const findings = check(judged);
    if (findings.some(({ severity }) => severity === 'error') || unanswered(findings, judged).length > 0) {
      throw new Problem(
        'findings',
        'Sửa các lỗi, ghi chú giải trình cho các cảnh báo, rồi nộp lại. Chưa có gì được lưu.',
        { findings },
      );
    }

    const at = vietnamTime(c.get('now'));
    const first = current?.first ?? at;
    const revision: NewRevision = {
      place,
      period,
      submission,
      digest,
      at,
      by: member.name,
      actor: identity.email,
      request: c.get('requestId'),
      before: current?.digest ?? null,
    };
    if (submission.base === (current?.revision ?? 0)) {
      const onTime = setting !== null && isOnTime(first, setting);
      const figures = {
        ...submission.figures,
        ...systemAnswers(book.catalogue, place.reporter, period.slot, onTime),
      };
      const tallies = talliesOf(book, figures, period.year, place.reporter);
      if ((await saveSubmission(db, revision, tallies, first)) === 'saved') {
        const row = {
          key: 0,
          unit: place.id,
          revision: submission.base + 1,
          digest,
          at,
          first,
          by: member.name,
        };
        return c.json(receiptOf(row, place, periodCode(period)), 201);
      }
    }
    // Somebody else's revision stands there: perhaps with this very content, sent twice at the same moment.
    const winner = await findReport(db, place, period);
    if (winner?.digest === digest) return c.json(receiptOf(winner, place, periodCode(period)), 200);
    await saveSetAside(db, revision);
    throw stale(
      winner ? receiptOf(winner, place, periodCode(period)) : null,
      winner ? await changesSince(db, revision, winner.revision) : [],
      periodName(period),
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
    const place = await readerOf(db, c.get('identity'), unit, period.year);
    const row = await findReport(db, place, period);
    const found = row && (await findRevision(db, place, period, row.revision));
    if (!row || !found)
      throw new Problem('report-none', `${place.name} chưa nộp báo cáo ${periodName(period)}.`);
    return c.json({ receipt: receiptOf(row, place, periodCode(period)), submission: found.submission }, 200);
  },
);

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    throw new Problem('media-type', 'Yêu cầu phải có Content-Type: application/json.');
  }
  try {
    return await request.json();
  } catch {
    throw new Problem('json-malformed', 'Nội dung gửi lên bị hỏng hoặc bị cắt ngắn. Hãy nộp lại.');
  }
}

async function digestOf(content: Content): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalText(content)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function changesSince(
  db: Database,
  { place, period, submission }: NewRevision,
  current: number,
): Promise<Change[]> {
  const nothing: Content = { asOf: '', figures: {}, tables: {}, notes: {} };
  const before = submission.base > 0 ? await findRevision(db, place, period, submission.base) : null;
  const after = await findRevision(db, place, period, current);
  return changesBetween(before?.submission ?? nothing, after?.submission ?? nothing);
}

function stale(current: Receipt | null, changes: Change[], name: string): Problem {
  const detail = current
    ? `${current.by} đã nộp lần ${current.revision} của kỳ báo cáo ${name.charAt(0).toLowerCase()}${name.slice(1)} lúc ${timeInWords(current.at)}. Nội dung của bạn được giữ trong lịch sử; hãy xem các chỗ khác nhau, sửa nếu cần rồi nộp lại.`
    : `Bảng tính này dựa trên một lần nộp mà hệ thống không có. Hãy cập nhật trạng thái trong bảng rồi nộp lại.`;
  return new Problem('base-stale', detail, { current, changes });
}
