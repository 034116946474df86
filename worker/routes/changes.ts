// Why a total changed.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { lineChange } from '../schemas/changes.ts';
import { comparedLine, unitPeriod } from '../schemas/parameters.ts';
import { explainLine, lineOf } from '../totals/changing.ts';
import { refuseLarge } from '../totals/rollup.ts';
import { bookOf } from '../units/asking.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const changes = new OpenAPIHono<Env>();

changes.openapi(
  createRoute({
    ...at('lineChange'),
    summary: 'Vì sao một dòng tổng hợp thay đổi: từng đơn vị góp bao nhiêu, và những lần nộp lại',
    request: { params: unitPeriod, query: comparedLine },
    responses: { 200: json(lineChange, 'Phần góp của từng đơn vị'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const { line: key, against } = c.req.valid('query');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    refuseLarge(place, 'so sánh từng đơn vị');
    const book = bookOf(db, place);
    const line = lineOf(book, key);
    if (!line)
      throw new Problem('line-unknown', 'Dòng này không có trong tổng hợp. Hãy cập nhật bảng rồi chọn lại.');
    return c.json(explainLine(db, book, place, { period, line, against: against ?? 'last-year' }), 200);
  },
);
