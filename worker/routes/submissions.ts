// The reports of a subtree one by one: for ward columns, stacked tables and narratives.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { periodCode } from '../../shared/period.ts';
import { readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { submissions as page } from '../schemas/answers.ts';
import { page as pageQuery, unitPeriod } from '../schemas/parameters.ts';
import { placeOf } from '../store/keys.ts';
import { receiptOf } from '../store/reports.ts';
import { listSubmissions } from '../store/submissions.ts';
import { at } from './endpoint.ts';
import { json, jsonText, refusals } from './refusals.ts';

export const submissions = new OpenAPIHono<Env>();

/** A page ends early with the report that brings it to this length. */
const bytes = 4_000_000;

submissions.openapi(
  createRoute({
    ...at('sentReports'),
    summary: 'Từng báo cáo của đơn vị và các đơn vị bên dưới, theo trang',
    request: { params: unitPeriod, query: pageQuery },
    responses: { 200: json(page, 'Một trang; `next` là `after` của trang sau'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const { after = 0, limit = 200 } = c.req.valid('query');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const rows = listSubmissions(db, place, period, { after, limit: limit + 1, bytes });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    // The stored text is spliced in as it is: reading and writing it again would cost more than everything else.
    const items = shown.map((row) => {
      const name = { id: row.unit, code: row.code, name: row.name };
      const head = JSON.stringify({ unit: name, receipt: receiptOf(row, name, periodCode(period)) });
      return `${head.slice(0, -1)},${row.doc.slice(1)}`;
    });
    const complete = rows.length <= limit && rows.reduce((sum, { doc }) => sum + doc.length, 0) < bytes;
    const next = last && !complete ? placeOf(last.key) : null;
    return jsonText(c, `{"items":[${items.join(',')}],"next":${next}}`);
  },
);
