// The history of a report.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { periodName } from '../../shared/period.ts';
import { changesBetween } from '../../shared/wire/submission.ts';
import { readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { oneRevision, revisions as revisionList } from '../schemas/answers.ts';
import { against, unitPeriod, unitPeriodRevision } from '../schemas/parameters.ts';
import { findRevision, listRevisions } from '../store/revisions.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const revisions = new OpenAPIHono<Env>();

revisions.openapi(
  createRoute({
    ...at('revisions'),
    summary: 'Mọi lần nộp, và nội dung đến sau được giữ lại',
    request: { params: unitPeriod },
    responses: { 200: json(revisionList, 'Từ cũ đến mới'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const place = readerOf(c.get('db'), c.get('identity'), unit, period);
    return c.json({ items: listRevisions(c.get('db'), place, period) }, 200);
  },
);

revisions.openapi(
  createRoute({
    ...at('revision'),
    summary: 'Một lần nộp; với `against`, chỗ khác so với lần nộp đó',
    request: { params: unitPeriodRevision, query: against },
    responses: { 200: json(oneRevision, 'Lần nộp'), ...refusals },
  }),
  (c) => {
    const { unit, period, n } = c.req.valid('param');
    const { against: other } = c.req.valid('query');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const find = (number: number) => {
      const found = findRevision(db, place, period, number);
      if (found) return found;
      throw new Problem(
        'revision-unknown',
        `Báo cáo ${periodName(period)} của ${place.name} không có lần nộp ${number}.`,
      );
    };
    const found = find(n);
    if (other === undefined) return c.json(found, 200);
    const changes = changesBetween(find(other).submission, found.submission);
    return c.json({ ...found, changes }, 200);
  },
);
