// Summaries as files: CSV and Excel for people, a data value set for DHIS2.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { dataValueSetOf, ownCodes } from '../../shared/exchange/dhis2.ts';
import { type Period, periodCode } from '../../shared/period.ts';
import { readerOf } from '../access/standing.ts';
import { book } from '../book.ts';
import { summaryCsv } from '../documents/summary-csv.ts';
import { summaryXlsx } from '../documents/summary-xlsx.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { dataValueSet, mappedSummary, mapping } from '../schemas/dhis2.ts';
import { basis, unitPeriod } from '../schemas/parameters.ts';
import { timeInWords, vietnamDay, vietnamTime } from '../time.ts';
import { exportOf } from '../totals/exporting.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { csvType, download, file, xlsxType } from './files.ts';
import { json, refusals } from './refusals.ts';

export const summaryFiles = new OpenAPIHono<Env>();
summaryFiles.openAPIRegistry.register('Dhis2Mapping', mapping);

const path = '/v1/units/{unit}/summaries/{period}';
const request = { params: unitPeriod, query: basis };

summaryFiles.openapi(
  createRoute({
    method: 'get',
    path: `${path}/tong-hop.csv`,
    summary: 'Tổng hợp và từng đơn vị, tệp CSV',
    request,
    responses: { 200: file(csvType, 'UTF-8 có BOM, dấu chấm phẩy, dấu phẩy thập phân'), ...refusals },
  }),
  async (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const exported = exportOf(
      db,
      place,
      period,
      c.req.valid('query').basis ?? 'submitted',
      atOf(c.get('now')),
    );
    const headers = download(csvType, nameOf(place, period, 'csv'));
    return c.body(summaryCsv(book.catalogue, exported), 200, headers);
  },
);

summaryFiles.openapi(
  createRoute({
    method: 'get',
    path: `${path}/tong-hop.xlsx`,
    summary: 'Tổng hợp và từng đơn vị, tệp Excel',
    request,
    responses: { 200: file(xlsxType, 'Hai trang: tổng hợp, từng đơn vị'), ...refusals },
  }),
  async (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const exported = exportOf(
      db,
      place,
      period,
      c.req.valid('query').basis ?? 'submitted',
      atOf(c.get('now')),
    );
    const bytes = await summaryXlsx(book.catalogue, exported);
    return c.body(bytes.slice().buffer, 200, download(xlsxType, nameOf(place, period, 'xlsx')));
  },
);

summaryFiles.openapi(
  createRoute({
    method: 'get',
    path: `${path}/dhis2.json`,
    summary: 'Tổng hợp theo dataValueSets của DHIS2, với mã của hệ thống này',
    request,
    responses: { 200: json(dataValueSet, 'Gửi thẳng vào /api/dataValueSets'), ...refusals },
  }),
  async (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, period);
    const { total } = exportOf(db, place, period, c.req.valid('query').basis ?? 'submitted', '');
    const own = ownCodes(book.catalogue, place.code);
    const made = dataValueSetOf(book.catalogue, total, period, own, vietnamDay(c.get('now')));
    if (!made.dataValueSet) throw new Error('our own codes cover every period and unit');
    return c.json(made.dataValueSet, 200, download('application/json', nameOf(place, period, 'dhis2.json')));
  },
);

summaryFiles.openapi(
  createRoute({
    method: 'post',
    path: `${path}/dhis2.json`,
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
    const { total } = exportOf(db, place, period, c.req.valid('query').basis ?? 'submitted', '');
    const made = dataValueSetOf(book.catalogue, total, period, sent, vietnamDay(c.get('now')));
    return c.json(made, 200);
  },
);

function atOf(now: Date): string {
  return timeInWords(vietnamTime(now));
}

/** `tong-hop-760-2016-Y.csv`: letters that every system keeps. */
function nameOf({ code }: { code: string }, period: Period, ending: string): string {
  return `tong-hop-${code.replace(/[^\w.-]/g, '')}-${periodCode(period)}.${ending}`;
}
