// Summaries on their way out of the system: what files for people are written from, a data value set for DHIS2.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { dataValueSetOf, ownCodes } from '../../shared/exchange/dhis2.ts';
import { type Period, periodCode } from '../../shared/period.ts';
import { readerOf } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { talliedSummary } from '../schemas/answers.ts';
import { dataValueSet, mappedSummary, mapping } from '../schemas/dhis2.ts';
import { basis, unitPeriod } from '../schemas/parameters.ts';
import { timeInWords, vietnamDay, vietnamTime } from '../time.ts';
import { exportedTotal, talliedText } from '../totals/exporting.ts';
import { bookOf } from '../units/asking.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const summaryFiles = new OpenAPIHono<Env>();
summaryFiles.openAPIRegistry.register('Dhis2Mapping', mapping);

const request = { params: unitPeriod, query: basis };

summaryFiles.openapi(
  createRoute({
    ...at('talliedSummary'),
    summary: 'Từng đơn vị với số cộng, trong một lần đọc (trình duyệt viết tệp Excel, CSV)',
    request,
    responses: {
      200: json(talliedSummary, 'Số cộng theo thứ tự của sổ cái; tổng là tổng của các đơn vị'),
      ...refusals,
    },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const at = timeInWords(vietnamTime(c.get('now')));
    const text = talliedText(db, place, period, c.req.valid('query').basis ?? 'submitted', at);
    // Text of the promised shape, which the compiler cannot look into.
    return c.body(text, 200, { 'Content-Type': 'application/json' }) as never;
  },
);

summaryFiles.openapi(
  createRoute({
    ...at('dataValueSet'),
    summary: 'Tổng hợp theo dataValueSets của DHIS2, với mã của hệ thống này',
    request,
    responses: { 200: json(dataValueSet, 'Gửi thẳng vào /api/dataValueSets'), ...refusals },
  }),
  async (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const total = exportedTotal(db, place, period, c.req.valid('query').basis ?? 'submitted');
    const { catalogue } = bookOf(db, place);
    const own = ownCodes(catalogue, place.code);
    const made = dataValueSetOf(catalogue, total, period, own, vietnamDay(c.get('now')));
    if (!made.dataValueSet) throw new Error('our own codes cover every period and unit');
    return c.json(made.dataValueSet, 200, {
      'Content-Disposition': `attachment; filename="${nameOf(place, period)}"`,
    });
  },
);

summaryFiles.openapi(
  createRoute({
    ...at('mappedSummary'),
    summary: 'Tổng hợp theo dataValueSets của DHIS2, với bảng mã đối chiếu gửi kèm; không lưu gì',
    request: { ...request, body: bodyOf('Dhis2Mapping') },
    responses: { 200: json(mappedSummary, 'Nội dung cho DHIS2 và những gì chưa có mã'), ...refusals },
  }),
  async (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const sent = readShaped(
      c,
      mapping,
      (errors) =>
        new Problem(
          'mapping-invalid',
          'Bảng mã đối chiếu không đúng cách ghi. Xem hướng dẫn trao đổi dữ liệu rồi sửa lại tệp.',
          { errors },
        ),
    );
    const total = exportedTotal(db, place, period, c.req.valid('query').basis ?? 'submitted');
    const made = dataValueSetOf(bookOf(db, place).catalogue, total, period, sent, vietnamDay(c.get('now')));
    return c.json(made, 200);
  },
);

/** `dhis2-760-2016-Y.json`: letters that every system keeps. */
function nameOf({ code }: { code: string }, period: Period): string {
  return `dhis2-${code.replace(/[^\w.-]/g, '')}-${periodCode(period)}.json`;
}
