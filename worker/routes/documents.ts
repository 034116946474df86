// The report of a unit and period as a document, and what to look at before it is signed.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Period } from '../../shared/period.ts';
import { reportOf } from '../../shared/report/report.ts';
import { readerOf } from '../access/standing.ts';
import { fileNameOf, plainFileName } from '../documents/file-name.ts';
import { type Gathered, gatherSource } from '../documents/source.ts';
import type { Env } from '../env.ts';
import { building } from '../schemas/answers.ts';
import { documentPoints } from '../schemas/documents.ts';
import { documentQuery, unitDocument, unitPeriod } from '../schemas/parameters.ts';
import { json, refusals } from './refusals.ts';

export const documents = new OpenAPIHono<Env>();

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const unfinished = { 202: json(building, 'Đang cộng dở: gọi lại') };

documents.openapi(
  createRoute({
    method: 'get',
    path: '/v1/units/{unit}/documents/{document}',
    summary: 'Văn bản báo cáo của kỳ (.docx, thể thức Nghị định 30/2020)',
    request: { params: unitDocument, query: documentQuery },
    responses: {
      200: { description: 'Tệp Word', content: { [docx]: { schema: { type: 'string', format: 'binary' } } } },
      ...unfinished,
      ...refusals,
    },
  }),
  async (c) => {
    const { unit, document } = c.req.valid('param');
    const gathered = gather(c, unit, document, c.req.valid('query'));
    if (gathered.building) return c.json(gathered, 202, { 'Retry-After': '0' });
    const { fileOf } = await import('../documents/file.ts');
    const name = fileNameOf(gathered.source);
    return c.body(await fileOf(reportOf(gathered.source)), 200, {
      'Content-Type': docx,
      'Content-Disposition': `attachment; filename="${plainFileName(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    });
  },
);

documents.openapi(
  createRoute({
    method: 'get',
    path: '/v1/units/{unit}/documents/{period}/points',
    summary: 'Những điều cần xem trước khi ký văn bản của kỳ',
    request: { params: unitPeriod },
    responses: {
      200: json(documentPoints, 'Dự thảo hay chưa, mã khóa kỳ, điều cần xem'),
      ...unfinished,
      ...refusals,
    },
  }),
  async (c) => {
    const { unit, period } = c.req.valid('param');
    const gathered = gather(c, unit, period, {});
    if (gathered.building) return c.json(gathered, 202, { 'Retry-After': '0' });
    const { draft, code, points } = reportOf(gathered.source);
    return c.json({ file: fileNameOf(gathered.source), draft, code, points }, 200);
  },
);

function gather(
  c: Context<Env>,
  unit: number,
  period: Period,
  { number, day }: { number?: string | undefined; day?: string | undefined },
): Gathered {
  const db = c.get('db');
  const place = readerOf(db, c.get('identity'), unit, period);
  return gatherSource(db, { place, period, number: number ?? null, day: day ?? null });
}
