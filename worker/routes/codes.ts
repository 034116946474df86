// Checking the code that a printed report carries.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { readPeriodCode } from '../../shared/period.ts';
import { membershipsOf, readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { digestOfClosing } from '../reporting/closing.ts';
import { checkedCode } from '../schemas/answers.ts';
import { closingCode } from '../schemas/parameters.ts';
import { findParts } from '../store/closed-parts.ts';
import { findClosing } from '../store/closings.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const codes = new OpenAPIHono<Env>();

codes.openapi(
  createRoute({
    ...at('checkedCode'),
    summary: 'Bản tổng hợp đã khóa mang mã này, và có còn nguyên không',
    request: { params: closingCode },
    responses: { 200: json(checkedCode, 'Bản đã khóa'), ...refusals },
  }),
  (c) => {
    const { code } = c.req.valid('param');
    const db = c.get('db');
    membershipsOf(db, c.get('identity'));
    const snapshot = findClosing(db, code);
    if (!snapshot)
      throw new Problem('code-unknown', `Không có bản tổng hợp nào mang mã «${code}». Hãy đọc lại từng chữ.`);
    const period = readPeriodCode(snapshot.period);
    readerOf(db, c.get('identity'), snapshot.unit.id, period ?? { year: 0 });
    const matches = digestOfClosing(snapshot.summary, findParts(db, code)) === snapshot.digest;
    return c.json({ snapshot, matches }, 200);
  },
);
