// What the report of a unit and period is made of; the officer's browser writes it.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { gatherDocument } from '../reporting/document.ts';
import { building } from '../schemas/answers.ts';
import { documentSource } from '../schemas/documents.ts';
import { unitPeriod } from '../schemas/parameters.ts';
import { KeptAnswers } from '../totals/kept-answers.ts';
import { at } from './endpoint.ts';
import { json, jsonText, refusals } from './refusals.ts';

export const documents = new OpenAPIHono<Env>();

/** Of a province each has megabytes. */
const kept = new KeptAnswers(3);

documents.openapi(
  createRoute({
    ...at('documentSource'),
    summary: 'Mọi thứ để viết văn bản báo cáo của kỳ (trình duyệt viết tệp Word)',
    request: { params: unitPeriod },
    responses: {
      200: json(documentSource, 'Số liệu, báo cáo bên dưới, thể thức, lý do còn là dự thảo'),
      202: json(building, 'Đang cộng dở: gọi lại'),
      ...refusals,
    },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const answer = kept.at(db, { place, period }, () => {
      const gathered = gatherDocument(db, { place, period });
      return gathered.building ? gathered : gathered.text;
    });
    if ('building' in answer) return c.json(answer, 202, { 'Retry-After': '0' });
    return jsonText(c, answer);
  },
);
