// Whether the ledger answers and has been brought to the newest step. `/healthz` is the gate's own.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import { findMigration } from '../ledger/migrations.ts';
import { readiness } from '../schemas/answers.ts';
import { json, refusals } from './refusals.ts';

export const readinessRoute = new OpenAPIHono<Env>();

readinessRoute.openapi(
  createRoute({
    method: 'get',
    path: '/readyz',
    summary: 'Cơ sở dữ liệu trả lời và đã được nâng cấp',
    responses: { 200: json(readiness, 'Sẵn sàng'), ...refusals },
  }),
  (c) => c.json({ status: 'ok' as const, migration: findMigration(c.env.storage) }, 200),
);
