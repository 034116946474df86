// Turning the weekly mail on and off, and what became of the last one.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { stewardOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { oneUnit } from '../schemas/parameters.ts';
import { weeklyMail, weeklyRequest } from '../schemas/weekly.ts';
import { recordOnUnit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { findWeekly, saveWanted } from '../store/weekly-mail.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const weekly = new OpenAPIHono<Env>();
weekly.openAPIRegistry.register('WeeklyRequest', weeklyRequest);

const roles = ['tong_hop', 'quan_tri'] as const;

weekly.openapi(
  createRoute({
    ...at('weekly'),
    summary: 'Thư tiến độ hằng tuần: bật hay tắt, lần gửi gần nhất',
    request: { params: oneUnit },
    responses: { 200: json(weeklyMail, 'Thư hằng tuần'), ...refusals },
  }),
  (c) => {
    const { unit } = c.req.valid('param');
    stewardOf(c.get('db'), c.get('identity'), unit, roles);
    return c.json(shown(c.get('db'), unit, c.get('mail')), 200);
  },
);

weekly.openapi(
  createRoute({
    ...at('setWeekly'),
    summary: 'Bật, tắt thư tiến độ hằng tuần',
    request: { params: oneUnit, body: bodyOf('WeeklyRequest') },
    responses: { 200: json(weeklyMail, 'Thư hằng tuần'), ...refusals },
  }),
  (c) => {
    const { unit } = c.req.valid('param');
    const db = c.get('db');
    return db.step(() => {
      const { place } = stewardOf(db, c.get('identity'), unit, roles);
      const sent = readShaped(
        c,
        weeklyRequest,
        (errors) =>
          new Problem('list-invalid', 'Yêu cầu thiếu hoặc thừa phần. Chưa có gì được đổi.', { errors }),
      );
      if (place.reporter === 'ward')
        throw new Problem('list-invalid', `${place.name} không có đơn vị bên dưới nên không có thư tiến độ.`);
      const before = { wanted: findWeekly(db, unit)?.wanted === 1 };
      if (before.wanted !== sent.wanted) {
        saveWanted(db, unit, sent.wanted);
        recordOnUnit(
          db,
          deedOf(c),
          {
            ...{ unit, period: null, action: 'weekly' },
            ...{ before: digestOfValue(before), after: digestOfValue(sent) },
          },
          [{ change: 'change', name: 'thư tiến độ hằng tuần', before, after: { wanted: sent.wanted } }],
        );
      }
      return c.json(shown(db, unit, c.get('mail')), 200);
    });
  },
);

function shown(db: Database, unit: number, available: boolean) {
  const row = findWeekly(db, unit);
  return {
    wanted: row?.wanted === 1,
    available,
    last: row?.at ? { at: row.at, outcome: row.outcome } : null,
  };
}
