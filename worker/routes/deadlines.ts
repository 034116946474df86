// When the periods of a year open and are due, and who may send later.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { daysOf, periodName, type Slot, slotName, slots } from '../../shared/period.ts';
import type { Deadline, Deadlines, DeadlinesRequest } from '../../shared/wire/answers.ts';
import { refuseUnlessSteward } from '../access/rights.ts';
import { readerOf, standingOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { planOf, refuseUnlessSeen, type Simple, versionOf } from '../plans.ts';
import { Problem } from '../problems.ts';
import { faultsIn } from '../schemas/content.ts';
import { deadlines as answer, deadlinesRequest, plan } from '../schemas/lists.ts';
import { dry, unitYear } from '../schemas/parameters.ts';
import { recordOnUnit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import {
  type DeadlineException,
  listGranted,
  listSettings,
  nearestSetting,
  type PeriodSetting,
  replaceDeadlines,
} from '../store/period-settings.ts';
import { listSubtree, type Place } from '../store/units.ts';
import { bodyOf, readJson } from './bodies.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const deadlines = new OpenAPIHono<Env>();
deadlines.openAPIRegistry.register('DeadlinesRequest', deadlinesRequest);

const path = '/v1/units/{unit}/deadlines/{year}';

deadlines.openapi(
  createRoute({
    method: 'get',
    path,
    summary: 'Thời hạn các kỳ trong năm, và gia hạn cho từng đơn vị',
    request: { params: unitYear },
    responses: { 200: json(answer, 'Thời hạn'), ...refusals },
  }),
  async (c) => {
    const { unit, year } = c.req.valid('param');
    const db = c.get('db');
    const place = await readerOf(db, c.get('identity'), unit, { year });
    return c.json((await knownOf(db, place)).shown, 200);
  },
);

deadlines.openapi(
  createRoute({
    method: 'put',
    path,
    summary: 'Đặt thời hạn của năm: gửi cả danh sách; `dry=1` chỉ cho biết những gì sẽ đổi',
    request: { params: unitYear, query: dry, body: bodyOf('DeadlinesRequest') },
    responses: { 200: json(plan, 'Những gì đã đổi, hoặc sẽ đổi'), ...refusals },
  }),
  async (c) => {
    const { unit, year } = c.req.valid('param');
    const db = c.get('db');
    const { memberships, place } = await standingOf(db, c.get('identity'), unit, { year });
    refuseUnlessSteward(memberships, place, ['tong_hop', 'quan_tri']);
    const shape = deadlinesRequest.safeParse(await readJson(c.req.raw));
    if (!shape.success) throw refusalOf(faultsIn(shape.error));
    const request = shape.data;
    const known = await knownOf(db, place);
    await refuseUnlessSeen(request.version, [known.shown.periods, known.shown.exceptions]);
    const errors = faultsOf(request, known);
    if (errors.length > 0) throw refusalOf(errors);

    const now: DeadlinesRequest = {
      periods: known.own.map(({ slot, opens, due, inclusive, internal, grace }) => ({
        ...{ slot, opens, due, inclusive, internal, grace },
      })),
      exceptions: known.granted.map((one) => ({
        ...{ unit: one.unit, slot: one.slot, due: one.due, reason: one.reason },
      })),
    };
    const nameOf = (key: string) => {
      const [slot, id] = key.split(' ');
      const ward = id === undefined ? '' : ` · ${known.names.get(Number(id))?.name ?? id}`;
      return `${slotName(slot as Slot)}${ward}`;
    };
    const items = planOf(keyed(now), keyed(request), nameOf);
    const applied = c.req.valid('query').dry === undefined;
    if (!applied || items.length === 0) return c.json({ applied, items }, 200);

    const settings = request.periods.map((period): PeriodSetting => {
      const closed = nearestSetting(known.settings, [], place, { year, slot: period.slot })?.closed ?? false;
      return { unit, year, ...period, closed };
    });
    const exceptions = request.exceptions.map((one) => ({ ...one, year, setter: unit }));
    const { version: _, ...set } = request;
    const [before, after] = [await digestOfValue(now), await digestOfValue(set)];
    await recordOnUnit(
      db,
      deedOf(c),
      { unit, period: null, action: 'deadlines', before, after },
      replaceDeadlines(unit, year, settings, exceptions),
    );
    return c.json({ applied, items }, 200);
  },
);

interface Known {
  shown: Deadlines;
  /** Of the unit and of those above it. */
  settings: PeriodSetting[];
  own: PeriodSetting[];
  granted: DeadlineException[];
  /** The units below. */
  names: Map<number, Place>;
}

async function knownOf(db: Database, place: Place): Promise<Known> {
  const { id, code, name, year } = place;
  const [settings, granted, below] = await Promise.all([
    listSettings(db, [id, ...place.above.map(([unit]) => unit)], year),
    listGranted(db, id, year),
    listSubtree(db, place, { after: place.place, limit: 4000 }),
  ]);
  const names = new Map(below.map((unit) => [unit.id, unit]));
  const periods = slots.map((slot) => {
    const found = nearestSetting(settings, [], place, { year, slot });
    if (!found) return { ...usual(year, slot), closed: false, from: null };
    const { opens, due, inclusive, internal, grace, closed, unit } = found;
    return { slot, opens, due, inclusive, internal, grace, closed, from: unit };
  });
  const exceptions = granted.map(({ unit, slot, due, reason }) => {
    const ward = names.get(unit);
    return { unit: { id: unit, code: ward?.code ?? '', name: ward?.name ?? '' }, slot, due, reason };
  });
  return {
    shown: {
      ...{ unit: { id, code, name }, year, periods, exceptions },
      version: await versionOf([periods, exceptions]),
    },
    settings,
    own: slots.flatMap((slot) => settings.filter((one) => one.unit === id && one.slot === slot)),
    granted,
    names,
  };
}

/** What the documents say where nobody set anything: day 30 of a quarter's last month, 30/6, «trước 10/12». */
function usual(year: number, slot: Slot): Deadline {
  const last = daysOf({ year, slot }).last.slice(0, 8);
  const due = slot === 'Y' ? `${last}10` : `${last}30`;
  return { slot, opens: `${last}01`, due, inclusive: slot !== 'Y', internal: null, grace: 0 };
}

interface Fault {
  at: string;
  fault: string;
}

function faultsOf({ periods, exceptions }: DeadlinesRequest, known: Known): Fault[] {
  const { year } = known.shown;
  const faults: Fault[] = [];
  periods.forEach(({ slot, opens, due, internal }, i) => {
    const say = (fault: string) => faults.push({ at: `/periods/${i}`, fault });
    if (periods.findIndex((one) => one.slot === slot) < i) say(`Kỳ ${slotName(slot)} ghi hai lần`);
    if (due < opens) say(`Hạn nộp ${slotName(slot)} đứng trước ngày mở kỳ`);
    if (due < daysOf({ year, slot }).first)
      say(`Hạn nộp đứng trước ngày đầu của ${periodName({ year, slot })}`);
    if (internal !== null && internal > due) say(`Hạn nội bộ ${slotName(slot)} đứng sau hạn nộp`);
  });
  for (const { slot, closed } of known.own) {
    if (closed && !periods.some((one) => one.slot === slot))
      faults.push({ at: '/periods', fault: `Kỳ ${slotName(slot)} đã khóa nên không bỏ thời hạn được` });
  }
  exceptions.forEach(({ unit, slot }, i) => {
    const say = (fault: string) => faults.push({ at: `/exceptions/${i}`, fault });
    if (!known.names.has(unit)) say(`Đơn vị số ${unit} không ở bên dưới đơn vị này`);
    if (exceptions.findIndex((one) => one.unit === unit && one.slot === slot) < i)
      say('Gia hạn của một đơn vị cho một kỳ chỉ ghi một lần');
  });
  return faults;
}

function refusalOf(errors: Fault[]): Problem {
  return new Problem('list-invalid', 'Danh sách thời hạn có chỗ chưa đúng. Chưa có gì được đổi.', { errors });
}

function keyed({ periods, exceptions }: DeadlinesRequest): Map<string, Simple> {
  const items = new Map<string, Simple>();
  for (const { slot, opens, due, inclusive, internal, grace } of periods)
    items.set(slot, { opens, due, inclusive, internal, grace });
  for (const { unit, slot, due, reason } of exceptions) items.set(`${slot} ${unit}`, { due, reason });
  return items;
}
