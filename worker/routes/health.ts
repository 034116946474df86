// Whether the Worker is up, and whether its database is.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { health, readiness } from '../schemas/answers.ts';
import { findMigration, migrationNeeded } from '../store/migrations.ts';
import { json, refusals } from './refusals.ts';

export const liveness = new OpenAPIHono<Env>();

liveness.openapi(
  createRoute({
    method: 'get',
    path: '/healthz',
    summary: 'Máy chủ đang chạy; không đọc cơ sở dữ liệu',
    responses: { 200: json(health, 'Đang chạy'), ...refusals },
  }),
  (c) => c.json({ status: 'ok' as const }, 200),
);

export const readinessRoute = new OpenAPIHono<Env>();

readinessRoute.openapi(
  createRoute({
    method: 'get',
    path: '/readyz',
    summary: 'Cơ sở dữ liệu trả lời và đã được nâng cấp',
    responses: { 200: json(readiness, 'Sẵn sàng'), ...refusals },
  }),
  async (c) => {
    const migration = await findMigration(c.get('db')).catch(() => {
      throw new Problem('database-unavailable', 'Cơ sở dữ liệu không trả lời. Hãy thử lại sau ít phút.');
    });
    if (migration >= migrationNeeded) return c.json({ status: 'ok' as const, migration }, 200);
    throw new Problem(
      'database-outdated',
      `Cơ sở dữ liệu đang ở bước ${migration}, cần bước ${migrationNeeded}. Quản trị cần chạy các bước nâng cấp.`,
    );
  },
);
