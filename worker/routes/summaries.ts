// Totals of a subtree, with the coverage beside them.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { building, summary } from '../schemas/answers.ts';
import { basis, unitPeriod } from '../schemas/parameters.ts';
import type { Place } from '../store/units.ts';
import { KeptAnswers } from '../totals/kept-answers.ts';
import { stepOf } from '../totals/rollup.ts';
import { summaryTextOf, totalOf, totalOfApproved } from '../totals/summing.ts';
import { at } from './endpoint.ts';
import { json, jsonText, refusals } from './refusals.ts';

export const summaries = new OpenAPIHono<Env>();

const kept = new KeptAnswers(50);

summaries.openapi(
  createRoute({
    ...at('summary'),
    summary: 'Tổng hợp của đơn vị và mọi đơn vị bên dưới',
    request: { params: unitPeriod, query: basis },
    responses: {
      200: json(summary, 'Tổng hợp'),
      202: json(building, 'Đang cộng dở: gọi lại'),
      ...refusals,
    },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const approved = c.req.valid('query').basis === 'approved';
    if (approved) refuseLarge(place);
    const answer = kept.at(db, { place, period, of: approved ? 'approved' : 'sent' }, () => {
      const adding = approved ? totalOfApproved(db, place, period) : totalOf(db, place, period);
      return adding.building ? adding : summaryTextOf(db, adding, place, period);
    });
    if ('building' in answer) return c.json(answer, 202, { 'Retry-After': '0' });
    return jsonText(c, answer);
  },
);

function refuseLarge({ wards, name }: Place): void {
  if (wards <= stepOf) return;
  throw new Problem(
    'basis-too-large',
    `${name} có ${wards} đơn vị báo cáo; chỉ cộng riêng báo cáo đã duyệt cho nơi có không quá ${stepOf} đơn vị. Hãy xem từng đơn vị bên dưới.`,
  );
}
