// Targets: what a unit hands out for a year and after, and what counts for it from above.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { catalogue } from '../../shared/catalogue/current.ts';
import { targetFaults } from '../../shared/targets/faults.ts';
import { indicatorOf } from '../../shared/targets/measure.ts';
import { operatorNames, type Target } from '../../shared/targets/target.ts';
import { valueText } from '../../shared/targets/value-text.ts';
import type { Targets } from '../../shared/wire/answers.ts';
import { refuseUnlessSteward } from '../access/rights.ts';
import { readerOf, standingOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { planOf, type Simple } from '../plans.ts';
import { Problem } from '../problems.ts';
import { faultsIn } from '../schemas/content.ts';
import { plan } from '../schemas/lists.ts';
import { dry, unitYear } from '../schemas/parameters.ts';
import { targets as answer, targetsRequest } from '../schemas/targets.ts';
import type { Database } from '../store/database.ts';
import { listTargets, saveTargets } from '../store/targets.ts';
import { listSubtree, type Place } from '../store/units.ts';
import { bodyOf, readJson } from './bodies.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const targets = new OpenAPIHono<Env>();
targets.openAPIRegistry.register('TargetsRequest', targetsRequest);

const path = '/v1/units/{unit}/targets/{year}';

targets.openapi(
  createRoute({
    method: 'get',
    path,
    summary: 'Chỉ tiêu: các danh sách của đơn vị và của cấp trên, đến năm đó',
    request: { params: unitYear },
    responses: { 200: json(answer, 'Chỉ tiêu'), ...refusals },
  }),
  async (c) => {
    const { unit, year } = c.req.valid('param');
    const place = await readerOf(c.get('db'), c.get('identity'), unit, { year });
    return c.json(await knownOf(c.get('db'), place), 200);
  },
);

targets.openapi(
  createRoute({
    method: 'put',
    path,
    summary: 'Giao chỉ tiêu: gửi cả danh sách của năm; `dry=1` chỉ cho biết những gì sẽ đổi',
    request: { params: unitYear, query: dry, body: bodyOf('TargetsRequest') },
    responses: { 200: json(plan, 'Những gì đã đổi, hoặc sẽ đổi'), ...refusals },
  }),
  async (c) => {
    const { unit, year } = c.req.valid('param');
    const db = c.get('db');
    const { memberships, place } = await standingOf(db, c.get('identity'), unit, { year });
    refuseUnlessSteward(memberships, place, ['tong_hop', 'quan_tri']);
    const shape = targetsRequest.safeParse(await readJson(c.req.raw));
    if (!shape.success) throw refusalOf(faultsIn(shape.error));
    const { base, items } = shape.data;
    const below = await listSubtree(db, place, { after: place.place, limit: 4000 });
    const names = new Map(below.map((one) => [one.id, one.name]));
    const faults = targetFaults(catalogue, year, items, names);
    if (faults.length > 0)
      throw refusalOf(faults.map(({ index, key, fault }) => ({ at: `/items/${index}/${key}`, fault })));

    const known = await knownOf(db, place);
    if (known.version !== base) throw overtaken(place);
    const now = ownOf(known);
    const changes = planOf(keyed(now, place.wards), keyed(items, place.wards), (key) => nameOf(key));
    const applied = c.req.valid('query').dry === undefined;
    if (applied && changes.length > 0) {
      const digests = { before: await digestOfValue(now), after: await digestOfValue(items) };
      if (!(await saveTargets(db, place, { base, items }, deedOf(c), digests))) throw overtaken(place);
    }
    return c.json({ applied, items: changes }, 200);
  },
);

async function knownOf(db: Database, place: Place): Promise<Targets> {
  const { id, code, name, year } = place;
  const lists = await listTargets(db, place);
  const own = lists.find((list) => list.unit.id === id && list.year === year);
  return {
    unit: { id, code, name },
    year,
    version: own?.version ?? 0,
    lists: lists.map(({ version: _, ...list }) => list),
  };
}

function ownOf({ unit, year, lists }: Targets): Target[] {
  return lists.find((list) => list.unit.id === unit.id && list.year === year)?.items ?? [];
}

/** By what makes a target the same one: indicator, operator and first year. The names are those of the tab's columns. */
function keyed(items: readonly Target[], wards: number): Map<string, Simple> {
  return new Map(
    items.map((target) => {
      const { indicator, from, to, demand, each, keep, basis } = target;
      const found = indicatorOf(catalogue, indicator);
      const numbers =
        demand.op === 'assigned' ? demand.wards.map(({ unit, value }) => [`w${unit}`, value]) : [];
      const shown: Simple = {
        ...{ from, to, value: found ? valueText(demand, found, wards) : '' },
        ...{ scope: each ? 'each' : null, keep: keep ? 'keep' : null, basis },
        ...(Object.fromEntries(numbers) as Simple),
      };
      return [`${indicator} ${demand.op} ${from}`, shown];
    }),
  );
}

function nameOf(key: string): string {
  const [id = '', op = '', from] = key.split(' ');
  const words = operatorNames[op as keyof typeof operatorNames];
  return `«${indicatorOf(catalogue, id)?.label ?? id}», ${words}, từ năm ${from}`;
}

function overtaken({ name, year }: Place): Problem {
  return new Problem(
    'list-changed',
    `Danh sách chỉ tiêu năm ${year} của ${name} vừa được người khác sửa. Chưa có gì được đổi. Hãy xem lại danh sách mới rồi áp dụng.`,
  );
}

function refusalOf(errors: { at: string; fault: string }[]): Problem {
  return new Problem('list-invalid', 'Danh sách chỉ tiêu có chỗ chưa đúng. Chưa có gì được đổi.', { errors });
}
