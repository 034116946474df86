// The units below a unit: what there is, was and will be; changes are dated, checked, shown first, applied whole or not
// at all.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { UnitLine } from '../../shared/wire/answers.ts';
import { stewardOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { overtaken, planOf, type Simple } from '../plans.ts';
import { Problem } from '../problems.ts';
import { faultsIn } from '../schemas/content.ts';
import { units as answer, plan, unitsRequest } from '../schemas/lists.ts';
import { dry, oneUnit } from '../schemas/parameters.ts';
import { recordOnUnit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { listDatedUnits } from '../store/tree-rows.ts';
import {
  findVersion,
  findYear,
  isVersionGone,
  listPredecessors,
  type Predecessor,
  unitStatements,
} from '../store/unit-list.ts';
import { listYears } from '../store/units.ts';
import { dayAfter } from '../time.ts';
import { type DatedUnit, slotsFrom } from '../units/forest.ts';
import { slotsIn } from '../units/slots.ts';
import { belowOf, changedUnits, type Fault, faultsAfter } from '../units/unit-changes.ts';
import { changedTrees } from '../units/unit-trees.ts';
import { bodyOf, readJson } from './bodies.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const children = new OpenAPIHono<Env>();
children.openAPIRegistry.register('UnitsRequest', unitsRequest);

const path = '/v1/units/{unit}/children';

children.openapi(
  createRoute({
    method: 'get',
    path,
    summary: 'Các đơn vị bên dưới, cả đơn vị đã thôi và sắp có',
    request: { params: oneUnit },
    responses: { 200: json(answer, 'Danh sách'), ...refusals },
  }),
  async (c) => {
    const { unit } = c.req.valid('param');
    const db = c.get('db');
    const { place } = await stewardOf(db, c.get('identity'), unit, ['tong_hop', 'quan_tri']);
    const { version, units, predecessors } = await knownOf(db);
    const below = belowOf(units, unit);
    const items = units.filter(({ id }) => below.has(id)).map((one) => lineOf(one, units, predecessors));
    const { id, code, name } = place;
    return c.json({ unit: { id, code, name }, version, items }, 200);
  },
);

children.openapi(
  createRoute({
    method: 'put',
    path,
    summary: 'Thay đổi các đơn vị bên dưới từ một ngày; `dry=1` chỉ cho biết những gì sẽ đổi',
    request: { params: oneUnit, query: dry, body: bodyOf('UnitsRequest') },
    responses: { 200: json(plan, 'Những gì đã đổi, hoặc sẽ đổi'), ...refusals },
  }),
  async (c) => {
    const { unit } = c.req.valid('param');
    const db = c.get('db');
    await stewardOf(db, c.get('identity'), unit, ['quan_tri']);
    const shape = unitsRequest.safeParse(await readJson(c.req.raw));
    if (!shape.success) throw refusalOf(faultsIn(shape.error));
    const request = shape.data;
    const { version, units, predecessors } = await knownOf(db);
    if (version !== request.version) throw overtaken();
    const changed = changedUnits(units, request.changes, unit, belowOf(units, unit));
    if (changed.faults.length > 0) throw refusalOf(changed.faults);
    const wrong = faultsAfter(changed);
    if (wrong.length > 0) throw refusalOf(wrong);

    const first = changed.touched.map(({ day }) => day).sort()[0] ?? '9999';
    const years = (await listYears(db)).filter((year) => slotsFrom(year, first) !== 0).sort((a, b) => a - b);
    const found = [];
    for (const year of years) found.push(await findYear(db, year, slotsIn(slotsFrom(year, first))));
    const { trees, faults } = changedTrees(changed, found);
    if (faults.length > 0) throw refusalOf(faults);

    const made = changed.made.flatMap(({ unit: id, after }) =>
      after.map((one): Predecessor => ({ unit: id, before: one.unit, part: one.part })),
    );
    const ids = new Set(changed.touched.map((one) => one.unit));
    const [before, after] = [units, changed.units].map(
      (list, i) =>
        new Map(
          list
            .filter(({ id }) => ids.has(id))
            .map((one) => [
              String(one.id),
              shownOf(lineOf(one, changed.units, i === 0 ? predecessors : [...predecessors, ...made])),
            ]),
        ),
    ) as [Map<string, Simple>, Map<string, Simple>];
    const nameOf = (id: string) => changed.units.find((one) => String(one.id) === id)?.name ?? id;
    const items = planOf(before, after, nameOf);
    const applied = c.req.valid('query').dry === undefined;
    if (!applied || items.length === 0) return c.json({ applied, items }, 200);
    const digests = await Promise.all([before, after].map((one) => digestOfValue(Object.fromEntries(one))));
    try {
      await recordOnUnit(
        db,
        deedOf(c),
        { unit, period: null, action: 'units', before: digests[0] ?? null, after: digests[1] ?? null },
        unitStatements(
          version,
          changed.units.filter(({ id }) => ids.has(id)),
          made,
          trees,
        ),
      );
    } catch (error) {
      if (isVersionGone(error)) throw overtaken();
      throw error;
    }
    return c.json({ applied, items }, 200);
  },
);

async function knownOf(db: Database) {
  // The version first: what is read afterwards may only be newer, and then the version no longer stands.
  const version = await findVersion(db);
  const [units, predecessors] = await Promise.all([listDatedUnits(db), listPredecessors(db)]);
  return { version, units, predecessors };
}

function lineOf(
  unit: DatedUnit,
  units: readonly DatedUnit[],
  predecessors: readonly Predecessor[],
): UnitLine {
  const { id, code, name, tier, parent, validFrom, validTo, before } = unit;
  const after = predecessors
    .filter((one) => one.unit === id)
    .map(({ before: earlier, part }) => {
      const known = units.find((one) => one.id === earlier);
      return { id: earlier, code: known?.code ?? '', name: known?.name ?? '', part };
    });
  return { id, code, name, tier, parent: parent ?? 0, from: validFrom, to: validTo, after, before };
}

/** As the plan shows it. */
function shownOf({ code, name, tier, parent, from, to, after, before }: UnitLine): Simple {
  const last = before.at(-1);
  return {
    ...{ code, name, tier, parent, from, to },
    after: after.map((one) => `${one.part ? 'một phần ' : ''}${one.name}`).join('; ') || null,
    since: last ? dayAfter(last.until, 1) : null,
  };
}

function refusalOf(errors: Fault[]): Problem {
  return new Problem('list-invalid', 'Danh sách đơn vị có chỗ chưa đúng. Chưa có gì được đổi.', { errors });
}
