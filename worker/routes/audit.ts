// Who changed what, and when: the audit of a subtree.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { stewardOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { audit as page } from '../schemas/answers.ts';
import { auditPage, oneUnit } from '../schemas/parameters.ts';
import { listAudit } from '../store/audit.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const audit = new OpenAPIHono<Env>();

audit.openapi(
  createRoute({
    ...at('audit'),
    summary: 'Nhật ký mọi thay đổi của đơn vị và các đơn vị bên dưới, từ cũ đến mới, theo trang',
    request: { params: oneUnit, query: auditPage },
    responses: { 200: json(page, 'Một trang; `next` là `after` của trang sau'), ...refusals },
  }),
  (c) => {
    const { unit } = c.req.valid('param');
    const { after = 0, limit = 200 } = c.req.valid('query');
    const { place } = stewardOf(c.get('db'), c.get('identity'), unit, ['tong_hop', 'quan_tri']);
    return c.json(listAudit(c.get('db'), place.id, { after, limit }), 200);
  },
);
