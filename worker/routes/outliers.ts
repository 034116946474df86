// What does not look right, for whoever reads the reports.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { periodCode } from '../../shared/period.ts';
import { readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { outliers as answer } from '../schemas/outliers.ts';
import { unitPeriod } from '../schemas/parameters.ts';
import { listOutliers } from '../totals/outliers.ts';
import { refuseLarge } from '../totals/rollup.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const outliers = new OpenAPIHono<Env>();

outliers.openapi(
  createRoute({
    ...at('outliers'),
    summary: 'Điểm cần xem lại: số khác thường so với chính đơn vị, so với đơn vị khác, hoặc trùng lặp',
    request: { params: unitPeriod },
    responses: { 200: json(answer, 'Theo thứ tự đơn vị, rồi thứ tự biểu'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    refuseLarge(place, 'rà soát từng đơn vị');
    const { id, code, name } = place;
    const items = listOutliers(db, place, period);
    return c.json({ unit: { id, code, name }, period: periodCode(period), items }, 200);
  },
);
