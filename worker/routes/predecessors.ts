// What the units reported that a unit was made of, for whoever reads the unit: to look at, not to count.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { predecessors as answer } from '../schemas/borders.ts';
import { unitYear } from '../schemas/parameters.ts';
import { listOrigins } from '../store/predecessors.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const predecessors = new OpenAPIHono<Env>();

predecessors.openapi(
  createRoute({
    ...at('predecessors'),
    summary: 'Các đơn vị mà đơn vị này được nhập từ đó, và số liệu họ đã báo cáo năm ấy, năm trước',
    request: { params: unitYear },
    responses: { 200: json(answer, 'Theo thứ tự đơn vị, rồi từ kỳ cũ đến kỳ mới'), ...refusals },
  }),
  (c) => {
    const { unit, year } = c.req.valid('param');
    const db = c.get('db');
    const { id, code, name } = readerOf(db, c.get('identity'), unit, { year });
    return c.json({ unit: { id, code, name }, year, items: listOrigins(db, id, year) }, 200);
  },
);
