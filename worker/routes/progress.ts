// Unit × period: who has submitted, when, and whether in time.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { periodCode, periodName, slots } from '../../shared/period.ts';
import { readerOf } from '../access/standing.ts';
import { standingsOf } from '../deadlines/progress.ts';
import type { Env } from '../env.ts';
import { progress as answer } from '../schemas/answers.ts';
import { page, unitYear } from '../schemas/parameters.ts';
import { countReports } from '../store/progress.ts';
import { listParts } from '../store/units.ts';
import { vietnamDay } from '../time.ts';
import { json, refusals } from './refusals.ts';

export const progress = new OpenAPIHono<Env>();

progress.openapi(
  createRoute({
    method: 'get',
    path: '/v1/units/{unit}/progress/{year}',
    summary: 'Tiến độ nộp báo cáo của đơn vị và các đơn vị bên dưới, theo trang',
    request: { params: unitYear, query: page },
    responses: { 200: json(answer, 'Tiến độ; `next` là `after` của trang sau'), ...refusals },
  }),
  async (c) => {
    const { unit, year } = c.req.valid('param');
    const { after = 0, limit = 200 } = c.req.valid('query');
    const db = c.get('db');
    const place = await readerOf(db, c.get('identity'), unit, { year });
    const periods = slots.map((slot) => ({ year, slot }));
    const parts = await listParts(db, unit, year);
    const today = vietnamDay(c.get('now'));
    const { items, last } = await standingsOf(db, parts, today, { after, limit });
    const counts = await countReports(db, parts, periods);
    const { id, code, name } = place;
    return c.json(
      {
        unit: { id, code, name },
        year,
        periods: periods.map((period, i) => ({
          period: periodCode(period),
          slot: period.slot,
          name: periodName(period),
          ...(counts[i] ?? { reported: 0, due: 0 }),
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
