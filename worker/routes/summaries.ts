// Totals of a subtree, with the coverage beside them.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { type Period, periodCode } from '../../shared/period.ts';
import { summaryOf } from '../../shared/summary.ts';
import { rollupOfOwn } from '../../shared/tally.ts';
import { book } from '../book.ts';
import { sha256 } from '../digests.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import {
  type Document,
  documentOfReports,
  documentOfWard,
  inForceNow,
  nameIn,
  rebuildRollup,
  type Sum,
  stepOf,
} from '../rollup.ts';
import { building, summary } from '../schemas/answers.ts';
import { basis, unitPeriod } from '../schemas/parameters.ts';
import { readerOfRollup } from '../standing.ts';
import type { Database } from '../store/database.ts';
import { findWard, listApproved } from '../store/rollups.ts';
import type { Place } from '../store/units.ts';
import { json, refusals, unchanged } from './refusals.ts';

export const summaries = new OpenAPIHono<Env>();

summaries.openapi(
  createRoute({
    method: 'get',
    path: '/v1/units/{unit}/summaries/{period}',
    summary: 'Tổng hợp của đơn vị và mọi đơn vị bên dưới',
    request: { params: unitPeriod, query: basis },
    responses: {
      200: json(summary, 'Tổng hợp'),
      202: json(building, 'Đang cộng dở: gọi lại'),
      ...unchanged,
      ...refusals,
    },
  }),
  async (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const { place, rollup } = await readerOfRollup(db, c.get('identity'), unit, period);
    const approved = c.req.valid('query').basis === 'approved';
    if (approved) refuseLarge(place);
    const adding = approved
      ? await ofApproved(db, place, period)
      : place.reporter === 'ward'
        ? await ofWard(db, place, period)
        : rollup
          ? inForceNow(rollup)
          : await rebuildRollup(db, book, period, place);
    if (adding.building) return c.json(adding, 202, { 'Retry-After': '0' });
    const tag = `"${adding.version}-${book.catalogue.version}"`;
    if (c.req.header('If-None-Match') === tag) return c.body(null, 304, { ETag: tag });
    return c.body(textOf(adding, place, period), 200, { 'Content-Type': 'application/json', ETag: tag });
  },
);

function refuseLarge({ wards, name }: Place): void {
  if (wards <= stepOf) return;
  throw new Problem(
    'basis-too-large',
    `${name} có ${wards} đơn vị báo cáo; chỉ cộng riêng báo cáo đã duyệt cho nơi có không quá ${stepOf} đơn vị. Hãy xem từng đơn vị bên dưới.`,
  );
}

/** The revisions that were added are the version: an approval, or one taken back, makes another. */
async function ofApproved(db: Database, place: Place, period: Period): Promise<Sum> {
  const rows = await listApproved(db, period, place);
  const version = await sha256(rows.map((row) => `${row.place}:${row.revision}`).join());
  return {
    building: false,
    version: `approved-${version.slice(0, 16)}`,
    document: () => documentOfReports(book, rows),
  };
}

/** Summaries as text by version, so that a second reader costs no arithmetic; a version never changes. */
const texts = new Map<string, string>();
const kept = 50;

function textOf({ version, document: read }: Sum, place: Place, period: Period): string {
  const name = `${place.id} ${periodCode(period)} ${version}`;
  const known = texts.get(name);
  if (known !== undefined) return known;
  const { id, code } = place;
  const document = read();
  const text = JSON.stringify(
    summaryOf(
      book,
      document,
      { unit: { id, code, name: place.name }, period: periodCode(period), due: place.wards },
      (unit) => nameIn(document, unit),
    ),
  );
  if (texts.size >= kept) texts.delete(texts.keys().next().value ?? '');
  texts.set(name, text);
  return text;
}

/** A ward's summary is its own report; its revision is the version. */
async function ofWard(db: Database, place: Place, period: Period): Promise<Sum> {
  const ward = await findWard(db, period, place);
  const nothing: Document = { ...rollupOfOwn([]), names: {} };
  const document = () => (ward ? documentOfWard(book, ward) : nothing);
  return { building: false, version: ward?.revision ?? 0, document };
}
