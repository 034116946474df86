// What stands over and under a unit's documents: set whole or not at all.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { DocumentHead } from '../../shared/report/head.ts';
import { usualHead } from '../../shared/report/head.ts';
import { lowerFirst } from '../../shared/report/words.ts';
import { refuseUnlessClerk } from '../access/rights.ts';
import { readerOf, standingOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import type { Simple } from '../lists/plan.ts';
import { Problem } from '../problems.ts';
import { documentHead, documentHeadAnswer } from '../schemas/documents.ts';
import { unitYear } from '../schemas/parameters.ts';
import { recordOnUnit } from '../store/audit.ts';
import { findHead, saveHead } from '../store/document-heads.ts';
import { listStaysBelow } from '../store/units.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const documentHeads = new OpenAPIHono<Env>();
documentHeads.openAPIRegistry.register('DocumentHead', documentHead);

// One head serves every year; the year says which documents a unit that has set nothing is grounded on.
documentHeads.openapi(
  createRoute({
    ...at('documentHead'),
    summary: 'Thể thức văn bản của đơn vị',
    request: { params: unitYear },
    responses: { 200: json(documentHeadAnswer, 'Đã đặt, hoặc mẫu thường dùng'), ...refusals },
  }),
  (c) => {
    const { unit, year } = c.req.valid('param');
    const db = c.get('db');
    const place = readerOf(db, c.get('identity'), unit, { year });
    const { id, code, name } = place;
    const saved = findHead(db, unit);
    const [first] = listStaysBelow(db, place, { after: place.place, limit: 1 });
    const ward = place.reporter === 'ward' || !first ? null : lowerFirst(first.tier);
    return c.json(
      { unit: { id, code, name }, saved: saved !== null, head: saved ?? usualHead(place, ward, year) },
      200,
    );
  },
);

documentHeads.openapi(
  createRoute({
    ...at('setDocumentHead'),
    summary: 'Đặt thể thức văn bản của đơn vị, cả bản một lần',
    request: { params: unitYear, body: bodyOf('DocumentHead') },
    responses: { 200: json(documentHeadAnswer, 'Đã đặt'), ...refusals },
  }),
  (c) => {
    const { unit, year } = c.req.valid('param');
    const db = c.get('db');
    return db.step(() => {
      const { memberships, place } = standingOf(db, c.get('identity'), unit, { year });
      refuseUnlessClerk(memberships, place, 'Thể thức văn bản');
      const head = readShaped(
        c,
        documentHead,
        (errors) =>
          new Problem(
            'head-invalid',
            'Có mục để trống, quá dài hoặc chứa ký tự không in được. Chưa có gì được đổi.',
            { errors },
          ),
      );
      const known = findHead(db, unit);
      const [before, after] = [known && digestOfValue(known), digestOfValue(head)];
      if (before !== after) {
        saveHead(db, unit, head);
        recordOnUnit(db, deedOf(c), { unit, period: null, action: 'document-head', before, after }, [
          {
            change: known ? 'change' : 'add',
            name: 'thể thức văn bản',
            before: known && simpleOf(known),
            after: simpleOf(head),
          },
        ]);
      }
      const { id, code, name } = place;
      return c.json({ unit: { id, code, name }, saved: true, head }, 200);
    });
  },
);

/** The head as the trail shows it, a text a part. */
function simpleOf(head: DocumentHead): Simple {
  return Object.fromEntries(
    Object.entries(head).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join('; ') : String(value),
    ]),
  );
}
