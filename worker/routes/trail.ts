// The trail in words, for who administers a unit: who did what and when, with before and after, and whether it is whole.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { stewardOf } from '../access/standing.ts';
import { checkTrail } from '../audit/trail-check.ts';
import type { Env } from '../env.ts';
import { trailCheck, trailPage } from '../schemas/answers.ts';
import { oneUnit, trailPage as pageQuery } from '../schemas/parameters.ts';
import { listTrail } from '../store/trail.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const trail = new OpenAPIHono<Env>();

trail.openapi(
  createRoute({
    ...at('trail'),
    summary: 'Nhật ký bằng lời của đơn vị và các đơn vị bên dưới, mới trước, theo trang; lọc theo đơn vị, kỳ',
    request: { params: oneUnit, query: pageQuery },
    responses: { 200: json(trailPage, 'Một trang; `older` là `before` của trang sau'), ...refusals },
  }),
  (c) => {
    const { unit } = c.req.valid('param');
    const { place } = stewardOf(c.get('db'), c.get('identity'), unit, ['quan_tri']);
    return c.json(listTrail(c.get('db'), place.id, c.req.valid('query')), 200);
  },
);

trail.openapi(
  createRoute({
    ...at('checkedTrail'),
    summary: 'Kiểm tra nhật ký của đơn vị và các đơn vị bên dưới còn liền mạch',
    request: { params: oneUnit },
    responses: { 200: json(trailCheck, 'Số dòng đã xem và chỗ đứt đầu tiên'), ...refusals },
  }),
  (c) => {
    const { unit } = c.req.valid('param');
    const { place } = stewardOf(c.get('db'), c.get('identity'), unit, ['quan_tri']);
    return c.json(checkTrail(c.get('db'), place.id), 200);
  },
);
