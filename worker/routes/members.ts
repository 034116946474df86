// Who belongs to a unit: the whole list is sent, checked, shown as what will happen, and applied whole or not at all.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { MemberLine } from '../../shared/answers.ts';
import { digestOfValue } from '../digests.ts';
import type { Env } from '../env.ts';
import { planOf, type Simple } from '../plans.ts';
import { Problem } from '../problems.ts';
import { faultsIn } from '../schemas/content.ts';
import { members as answer, membersRequest, plan } from '../schemas/lists.ts';
import { dry, oneUnit } from '../schemas/parameters.ts';
import { stewardOf } from '../standing.ts';
import { recordOnUnit } from '../store/audit.ts';
import { listMembers, memberRows } from '../store/memberships.ts';
import { dayAfter } from '../time.ts';
import { bodyOf, readJson } from './bodies.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const members = new OpenAPIHono<Env>();
members.openAPIRegistry.register('MembersRequest', membersRequest);

const path = '/v1/units/{unit}/members';

members.openapi(
  createRoute({
    method: 'get',
    path,
    summary: 'Người của đơn vị, cả người đã thôi',
    request: { params: oneUnit },
    responses: { 200: json(answer, 'Danh sách'), ...refusals },
  }),
  async (c) => {
    const { unit } = c.req.valid('param');
    const { place } = await stewardOf(c.get('db'), c.get('identity'), unit, ['quan_tri']);
    const { id, code, name } = place;
    return c.json({ unit: { id, code, name }, items: await listMembers(c.get('db'), unit) }, 200);
  },
);

members.openapi(
  createRoute({
    method: 'put',
    path,
    summary: 'Đặt danh sách người của đơn vị; `dry=1` chỉ cho biết những gì sẽ đổi',
    request: { params: oneUnit, query: dry, body: bodyOf('MembersRequest') },
    responses: { 200: json(plan, 'Những gì đã đổi, hoặc sẽ đổi'), ...refusals },
  }),
  async (c) => {
    const { unit } = c.req.valid('param');
    const db = c.get('db');
    const { today } = c.get('identity');
    await stewardOf(db, c.get('identity'), unit, ['quan_tri']);
    const shape = membersRequest.safeParse(await readJson(c.req.raw));
    if (!shape.success) throw refusalOf(faultsIn(shape.error));
    const known = await listMembers(db, unit);
    const before: MemberLine[] = known.map(({ bound: _, ...line }) => line);
    const sent = shape.data.members;
    // Whoever is left out leaves, but stays in the list of those who were.
    const left = before
      .filter(({ email }) => !sent.some((one) => one.email === email))
      .map((line) => (lasts(line, today) ? { ...line, until: dayAfter(today, -1) } : line));
    const after = [...sent, ...left];
    const errors = faultsOf(sent, before, after, today);
    if (errors.length > 0) throw refusalOf(errors);

    const items = planOf(keyed(before), keyed(after), (email) => email);
    const applied = c.req.valid('query').dry === undefined;
    if (!applied || items.length === 0) return c.json({ applied, items }, 200);
    await recordOnUnit(
      db,
      deedOf(c),
      {
        ...{ unit, period: null, action: 'members' },
        ...{ before: await digestOfValue(before), after: await digestOfValue(after) },
      },
      [memberRows(unit, after, today)],
    );
    return c.json({ applied, items }, 200);
  },
);

function lasts({ until }: MemberLine, today: string): boolean {
  return until === null || until >= today;
}

function faultsOf(
  sent: readonly MemberLine[],
  before: readonly MemberLine[],
  after: readonly MemberLine[],
  today: string,
): { at: string; fault: string }[] {
  const faults = sent.flatMap(({ email }, i) =>
    sent.findIndex((one) => one.email === email) < i
      ? [{ at: `/members/${i}`, fault: `Địa chỉ ${email} ghi hai lần` }]
      : [],
  );
  const administered = (lines: readonly MemberLine[]) =>
    lines.some((line) => line.role === 'quan_tri' && lasts(line, today));
  if (administered(before) && !administered(after))
    faults.push({ at: '/members', fault: 'Đơn vị phải còn ít nhất một người quản trị' });
  return faults;
}

function refusalOf(errors: { at: string; fault: string }[]): Problem {
  return new Problem('list-invalid', 'Danh sách người có chỗ chưa đúng. Chưa có gì được đổi.', { errors });
}

function keyed(lines: readonly MemberLine[]): Map<string, Simple> {
  return new Map(lines.map(({ email, role, name, since, until }) => [email, { role, name, since, until }]));
}
