// «Mở năm»: what it will do to a district is read first, and done whole or not at all.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { refuseUnlessSteward } from '../access/rights.ts';
import { standingOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import { newYearOf, openYear } from '../deadlines/new-year.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { newYear, newYearRequest } from '../schemas/new-year.ts';
import { unitYear } from '../schemas/parameters.ts';
import { recordOnUnit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { findUnit, type Stay } from '../store/units.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const newYears = new OpenAPIHono<Env>();
newYears.openAPIRegistry.register('NewYearRequest', newYearRequest);

/** The unit as it stood at the end of the year before, for somebody who looks after it. */
function placeBefore(
  db: Database,
  identity: Env['Variables']['identity'],
  { unit, year }: { unit: number; year: number },
): Stay {
  const { memberships, place } = standingOf(db, identity, unit, { year: year - 1 });
  refuseUnlessSteward(memberships, place, ['tong_hop', 'quan_tri']);
  const [above] = place.above;
  if (place.reporter === 'ward' && above) {
    const opener = findUnit(db, above[0])?.name ?? 'đơn vị cấp trên';
    throw new Problem('not-allowed', `Năm ${year} của ${place.name} do ${opener} mở.`);
  }
  return place;
}

newYears.openapi(
  createRoute({
    ...at('newYear'),
    summary: 'Mở năm: những gì sẽ xảy ra, hoặc đã mở thế nào',
    request: { params: unitYear },
    responses: { 200: json(newYear, 'Kế hoạch mở năm'), ...refusals },
  }),
  (c) => {
    const db = c.get('db');
    return c.json(newYearOf(db, placeBefore(db, c.get('identity'), c.req.valid('param'))), 200);
  },
);

newYears.openapi(
  createRoute({
    ...at('openYear'),
    summary: 'Mở năm: cây đơn vị và thời hạn, cả hoặc không',
    request: { params: unitYear, body: bodyOf('NewYearRequest') },
    responses: { 200: json(newYear, 'Đã mở'), ...refusals },
  }),
  (c) => {
    const db = c.get('db');
    return db.step(() => {
      const place = placeBefore(db, c.get('identity'), c.req.valid('param'));
      const { version } = readShaped(
        c,
        newYearRequest,
        (errors) => new Problem('list-invalid', 'Yêu cầu mở năm chưa đúng. Chưa có gì được đổi.', { errors }),
      );
      const plan = newYearOf(db, place);
      if (plan.opened) return c.json(plan, 200);
      if (version !== plan.version) {
        throw new Problem(
          'list-changed',
          'Chưa mở năm: từ lúc xem, có người đã đổi đơn vị, thời hạn hoặc cán bộ. Hãy xem lại rồi mở.',
          { current: plan, changes: [] },
        );
      }
      openYear(db, plan);
      const done = newYearOf(db, place);
      recordOnUnit(
        db,
        deedOf(c),
        {
          ...{ unit: place.id, period: null, action: 'open-year' },
          ...{
            before: null,
            after: digestOfValue({ year: plan.year, deadlines: plan.deadlines, units: plan.units }),
          },
        },
        [{ change: 'add', name: `năm ${plan.year}`, before: null, after: {} }],
      );
      return c.json(done, 200);
    });
  },
);
