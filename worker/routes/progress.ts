// Unit × period: who has submitted, when, and whether in time.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { periodCode, periodName, slots } from '../../shared/period.ts';
import { readerOf } from '../access/standing.ts';
import { standingsOf } from '../deadlines/progress.ts';
import type { Env } from '../env.ts';
import { progress as answer } from '../schemas/answers.ts';
import { page, unitYear } from '../schemas/parameters.ts';
import { listParts } from '../store/units.ts';
import { vietnamDay } from '../time.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const progress = new OpenAPIHono<Env>();

progress.openapi(
  createRoute({
    ...at('progress'),
    summary: 'Tiến độ nộp báo cáo của đơn vị và các đơn vị bên dưới, theo trang',
    request: { params: unitYear, query: page },
    responses: { 200: json(answer, 'Tiến độ; `next` là `after` của trang sau'), ...refusals },
  }),
  (c) => {
    const { unit, year } = c.req.valid('param');
    const { after = 0, limit = 200 } = c.req.valid('query');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, { year });
    const periods = slots.map((slot) => ({ year, slot }));
    const parts = listParts(db, unit, year);
    const today = vietnamDay(c.get('now'));
    const { items, last } = standingsOf(db, parts, today, { after, limit });
    const { id, code, name } = place;
    return c.json(
      {
        unit: { id, code, name },
        year,
        periods: periods.map((period) => ({
          period: periodCode(period),
          slot: period.slot,
          name: periodName(period),
        })),
        items: items.map(({ unit: one, periods: cells }) => ({
          unit: { id: one.id, code: one.code, name: one.name, tier: one.tier },
          reporter: one.reporter,
          periods: cells,
        })),
        next: last,
      },
      200,
    );
  },
);
