// Whether the ledger answers, has been brought to the newest step, and has anybody who administers it. `/healthz` is the gate's own.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import { findMigration } from '../ledger/migrations.ts';
import { readiness } from '../schemas/answers.ts';
import { hasMembers } from '../store/memberships.ts';
import { json, refusals } from './refusals.ts';

export const readinessRoute = new OpenAPIHono<Env>();

readinessRoute.openapi(
  createRoute({
    method: 'get',
    path: '/readyz',
    summary: 'Cơ sở dữ liệu trả lời và đã được nâng cấp',
    responses: { 200: json(readiness, 'Sẵn sàng'), ...refusals },
  }),
  (c) => {
    const migration = findMigration(c.env.storage);
    return c.json({ status: 'ok' as const, migration, setUp: hasMembers(c.get('db')) }, 200);
  },
);
