// Turning the weekly mail on and off, and what became of the last one.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { stewardOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { faultsIn } from '../schemas/content.ts';
import { oneUnit } from '../schemas/parameters.ts';
import { weeklyMail, weeklyRequest } from '../schemas/weekly.ts';
import { recordOnUnit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { findWeekly, wantRow } from '../store/weekly-mail.ts';
import { bodyOf, readJson } from './bodies.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const weekly = new OpenAPIHono<Env>();
weekly.openAPIRegistry.register('WeeklyRequest', weeklyRequest);

const path = '/v1/units/{unit}/weekly';
const roles = ['tong_hop', 'quan_tri'] as const;

weekly.openapi(
  createRoute({
    method: 'get',
    path,
    summary: 'Thư tiến độ hằng tuần: bật hay tắt, lần gửi gần nhất',
    request: { params: oneUnit },
    responses: { 200: json(weeklyMail, 'Thư hằng tuần'), ...refusals },
  }),
  async (c) => {
    const { unit } = c.req.valid('param');
    await stewardOf(c.get('db'), c.get('identity'), unit, roles);
    return c.json(await shown(c.get('db'), unit, c.env), 200);
  },
);

weekly.openapi(
  createRoute({
    method: 'put',
    path,
    summary: 'Bật, tắt thư tiến độ hằng tuần',
    request: { params: oneUnit, body: bodyOf('WeeklyRequest') },
    responses: { 200: json(weeklyMail, 'Thư hằng tuần'), ...refusals },
  }),
  async (c) => {
    const { unit } = c.req.valid('param');
    const db = c.get('db');
    const { place } = await stewardOf(db, c.get('identity'), unit, roles);
    const shape = weeklyRequest.safeParse(await readJson(c.req.raw));
    if (!shape.success)
      throw new Problem('list-invalid', 'Yêu cầu thiếu hoặc thừa phần. Chưa có gì được đổi.', {
        errors: faultsIn(shape.error),
      });
    if (place.reporter === 'ward')
      throw new Problem('list-invalid', `${place.name} không có đơn vị bên dưới nên không có thư tiến độ.`);
    const before = { wanted: (await findWeekly(db, unit))?.wanted === 1 };
    if (before.wanted !== shape.data.wanted) {
      await recordOnUnit(
        db,
        deedOf(c),
        {
          ...{ unit, period: null, action: 'weekly' },
          ...{ before: await digestOfValue(before), after: await digestOfValue(shape.data) },
        },
        [wantRow(unit, shape.data.wanted)],
      );
    }
    return c.json(await shown(db, unit, c.env), 200);
  },
);

async function shown(db: Database, unit: number, { MAIL, MAIL_FROM }: Env['Bindings']) {
  const row = await findWeekly(db, unit);
  return {
    wanted: row?.wanted === 1,
    available: MAIL !== undefined && MAIL_FROM !== undefined,
    last: row?.at ? { at: row.at, outcome: row.outcome } : null,
  };
}
