// Who belongs to a unit, or to it and everything below: the whole list is sent, checked, shown as what will happen, and applied whole or not at all.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { MemberLine } from '../../shared/wire/answers.ts';
import { stewardOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { planOf, refuseUnlessSeen, type Simple, versionOf } from '../plans.ts';
import { Problem } from '../problems.ts';
import { faultsIn } from '../schemas/content.ts';
import { members as answer, membersRequest, plan } from '../schemas/lists.ts';
import { dryBelow, oneUnit } from '../schemas/parameters.ts';
import { recordOnUnit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { listMembers, memberRows } from '../store/memberships.ts';
import { listDatedUnits } from '../store/tree-rows.ts';
import { dayAfter } from '../time.ts';
import { belowOf } from '../units/unit-changes.ts';
import { bodyOf, readJson } from './bodies.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const members = new OpenAPIHono<Env>();
members.openAPIRegistry.register('MembersRequest', membersRequest);

const path = '/v1/units/{unit}/members';

members.openapi(
  createRoute({
    method: 'get',
    path,
    summary: 'Người của đơn vị, cả người đã thôi; `below=1` thêm mọi đơn vị bên dưới',
    request: { params: oneUnit, query: dryBelow },
    responses: { 200: json(answer, 'Danh sách'), ...refusals },
  }),
  async (c) => {
    const { unit } = c.req.valid('param');
    const db = c.get('db');
    const { place } = await stewardOf(db, c.get('identity'), unit, ['quan_tri']);
    const { id, code, name } = place;
    const scope = await scopeOf(db, unit, c.req.valid('query').below !== undefined);
    const items = await listMembers(db, [...scope.keys()]);
    return c.json({ unit: { id, code, name }, version: await versionOf(linesOf(items)), items }, 200);
  },
);

members.openapi(
  createRoute({
    method: 'put',
    path,
    summary: 'Đặt danh sách người của đơn vị; `dry=1` chỉ cho biết những gì sẽ đổi',
    request: { params: oneUnit, query: dryBelow, body: bodyOf('MembersRequest') },
    responses: { 200: json(plan, 'Những gì đã đổi, hoặc sẽ đổi'), ...refusals },
  }),
  async (c) => {
    const { unit } = c.req.valid('param');
    const db = c.get('db');
    const { today } = c.get('identity');
    await stewardOf(db, c.get('identity'), unit, ['quan_tri']);
    const shape = membersRequest.safeParse(await readJson(c.req.raw));
    if (!shape.success) throw refusalOf(faultsIn(shape.error));
    const scope = await scopeOf(db, unit, c.req.valid('query').below !== undefined);
    const before = linesOf(await listMembers(db, [...scope.keys()]));
    await refuseUnlessSeen(shape.data.version, before);
    const sent = shape.data.members.map((line): Line => ({ ...line, unit: line.unit ?? unit }));
    const named = new Set(sent.map(keyOf));
    // Whoever is left out leaves, but stays in the list of those who were.
    const left = before
      .filter((line) => !named.has(keyOf(line)))
      .map((line) => (lasts(line, today) ? { ...line, until: dayAfter(today, -1) } : line));
    const after = [...sent, ...left];
    const errors = faultsOf(sent, before, after, scope, today);
    if (errors.length > 0) throw refusalOf(errors);

    const nameOf = (key: string) => {
      const [id, email = ''] = key.split(' ');
      return Number(id) === unit ? email : `${email} · ${scope.get(Number(id)) ?? ''}`;
    };
    const items = planOf(keyed(before), keyed(after), nameOf);
    const applied = c.req.valid('query').dry === undefined;
    if (!applied || items.length === 0) return c.json({ applied, items }, 200);
    await recordOnUnit(
      db,
      deedOf(c),
      {
        ...{ unit, period: null, action: 'members' },
        ...{ before: await digestOfValue(before), after: await digestOfValue(after) },
      },
      [memberRows(after, today)],
    );
    return c.json({ applied, items }, 200);
  },
);

type Line = MemberLine & { unit: number };

/** Names of the units that the list is about: the unit alone, or everything below it as well. */
async function scopeOf(db: Database, unit: number, below: boolean): Promise<Map<number, string>> {
  if (!below) return new Map([[unit, '']]);
  const units = await listDatedUnits(db);
  const inside = belowOf(units, unit);
  return new Map(units.filter(({ id }) => id === unit || inside.has(id)).map(({ id, name }) => [id, name]));
}

function linesOf(items: readonly (Line & { bound: boolean })[]): Line[] {
  return items.map(({ bound: _, ...line }) => line);
}

function keyOf({ unit, email }: Line): string {
  return `${unit} ${email}`;
}

function lasts({ until }: MemberLine, today: string): boolean {
  return until === null || until >= today;
}

function faultsOf(
  sent: readonly Line[],
  before: readonly Line[],
  after: readonly Line[],
  scope: ReadonlyMap<number, string>,
  today: string,
): { at: string; fault: string }[] {
  const known = new Map<string, number>();
  const faults = sent.flatMap((line, i) => {
    const first = known.get(keyOf(line));
    known.set(keyOf(line), i);
    const say = (key: string, fault: string) => [{ at: `/members/${i}${key}`, fault }];
    if (!scope.has(line.unit)) return say('/unit', 'Đơn vị không ở bên dưới đơn vị này');
    if (first !== undefined) return say('', `Địa chỉ ${line.email} ghi hai lần`);
    if (line.since !== null && line.until !== null && line.until < line.since)
      return say('/until', `Ngày thôi của ${line.email} đứng trước ngày bắt đầu`);
    return [];
  });
  const administered = (lines: readonly Line[], unit: number) =>
    lines.some((line) => line.unit === unit && line.role === 'quan_tri' && lasts(line, today));
  for (const unit of scope.keys()) {
    if (administered(before, unit) && !administered(after, unit))
      faults.push({ at: '/members', fault: 'Đơn vị phải còn ít nhất một người quản trị' });
  }
  return faults;
}

function refusalOf(errors: { at: string; fault: string }[]): Problem {
  return new Problem('list-invalid', 'Danh sách người có chỗ chưa đúng. Chưa có gì được đổi.', { errors });
}

function keyed(lines: readonly Line[]): Map<string, Simple> {
  return new Map(
    lines.map((line) => {
      const { role, name, since, until } = line;
      return [keyOf(line), { role, name, since, until }];
    }),
  );
}
