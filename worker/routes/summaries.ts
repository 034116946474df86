// Totals of a subtree, with the coverage beside them.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { type Period, periodCode } from '../../shared/period.ts';
import { summaryOf } from '../../shared/summary.ts';
import { rollupOfOwn } from '../../shared/tally.ts';
import { book } from '../book.ts';
import type { Env } from '../env.ts';
import { type Adding, type Document, documentOfWard, inForceNow, nameIn, rebuildRollup } from '../rollup.ts';
import { building, summary } from '../schemas/answers.ts';
import { basis, unitPeriod } from '../schemas/parameters.ts';
import { readerOfRollup } from '../standing.ts';
import type { Database } from '../store/database.ts';
import { findWard } from '../store/rollups.ts';
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
    const adding =
      place.reporter === 'ward'
        ? await ofWard(db, place, period)
        : rollup
          ? inForceNow(rollup)
          : await rebuildRollup(db, book, period, place);
    if (adding.building) return c.json(adding, 202, { 'Retry-After': '0' });
    const tag = `"${adding.version.toString(36)}-${book.catalogue.version}"`;
    if (c.req.header('If-None-Match') === tag) return c.body(null, 304, { ETag: tag });
    return c.body(textOf(adding, place, period), 200, { 'Content-Type': 'application/json', ETag: tag });
  },
);

/** Summaries as text by version, so that a second reader costs no arithmetic; a version never changes. */
const texts = new Map<string, string>();
const kept = 50;

function textOf(
  { version, document: read }: Extract<Adding, { building: false }>,
  place: Place,
  period: Period,
): string {
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
async function ofWard(db: Database, place: Place, period: Period): Promise<Adding> {
  const ward = await findWard(db, period, place);
  const nothing: Document = { ...rollupOfOwn([]), names: {} };
  const document = () => (ward ? documentOfWard(book, ward) : nothing);
  return { building: false, version: ward?.revision ?? 0, document };
}
