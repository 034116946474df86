// A highest unit that is to stand below another: its administrator asks, the other's answers, and only then anything changes.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Joining } from '../../shared/wire/joining.ts';
import { stewardOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { knownOf, unitChangesOf } from '../lists/units.ts';
import { Problem } from '../problems.ts';
import { joining as answer, joiningAnswer, joiningRequest } from '../schemas/joining.ts';
import { oneUnit } from '../schemas/parameters.ts';
import { recordOnUnit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { dropJoining, findJoining, listJoining, saveJoining } from '../store/joining.ts';
import type { Role } from '../store/memberships.ts';
import { listDatedUnits } from '../store/tree-rows.ts';
import { findUnit } from '../store/units.ts';
import { dayInWords } from '../time.ts';
import { attributesOn, type DatedUnit } from '../units/forest.ts';
import { belowOf } from '../units/unit-changes.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const joining = new OpenAPIHono<Env>();
joining.openAPIRegistry.register('JoiningRequest', joiningRequest);
joining.openAPIRegistry.register('JoiningAnswer', joiningAnswer);

/** Who looks after the list of units, and nobody else. */
const roles: readonly Role[] = ['quan_tri'];

joining.openapi(
  createRoute({
    ...at('joining'),
    summary: 'Đơn vị cao nhất xin vào dưới đơn vị khác: đang xin đâu, ai đang xin',
    request: { params: oneUnit },
    responses: { 200: json(answer, 'Đang xin, và đang chờ trả lời'), ...refusals },
  }),
  (c) => {
    const { unit } = c.req.valid('param');
    stewardOf(c.get('db'), c.get('identity'), unit, roles);
    return c.json(joiningOf(c, unit), 200);
  },
);

joining.openapi(
  createRoute({
    ...at('askToJoin'),
    summary: 'Xin vào dưới một đơn vị từ một ngày, hoặc rút lại; chưa có gì đổi trước khi bên kia nhận',
    request: { params: oneUnit, body: bodyOf('JoiningRequest') },
    responses: { 200: json(answer, 'Đã ghi'), ...refusals },
  }),
  (c) => {
    const { unit } = c.req.valid('param');
    const db = c.get('db');
    return db.step(() => {
      const { member } = stewardOf(db, c.get('identity'), unit, roles);
      const { above, from } = readShaped(c, joiningRequest, invalid);
      const before = findJoining(db, unit);
      if (above === null) {
        if (before) dropJoining(db, unit);
      } else {
        const units = listDatedUnits(db);
        const { today } = c.get('identity');
        if (!isTop(units, unit, today)) throw refused('/above', 'Đơn vị này đã có đơn vị cấp trên');
        const upper = units.find((one) => attributesOn(one, from)?.code === above);
        if (!upper)
          throw refused('/above', `Không có đơn vị nào mang mã ${above} vào ngày ${dayInWords(from)}`);
        // What speaks against it is said now, not only to the one who answers.
        const change = changeOf(db, { unit, above: upper.id, day: from });
        if ('faults' in change) throw new Problem('list-invalid', sorry, { errors: change.faults });
        saveJoining(db, { unit, above: upper.id, day: from, at: deedOf(c).at, by: member.name });
      }
      const after = findJoining(db, unit);
      record(c, { unit, action: above === null ? 'join-withdrawn' : 'join-asked', before, after });
      return c.json(joiningOf(c, unit), 200);
    });
  },
);

joining.openapi(
  createRoute({
    ...at('answerJoining'),
    summary: 'Nhận một đơn vị xin vào dưới đơn vị này từ ngày đã xin, hoặc không nhận',
    request: { params: oneUnit, body: bodyOf('JoiningAnswer') },
    responses: { 200: json(answer, 'Đã nhận, hoặc đã từ chối'), ...refusals },
  }),
  (c) => {
    const { unit: above } = c.req.valid('param');
    const db = c.get('db');
    return db.step(() => {
      stewardOf(db, c.get('identity'), above, roles);
      const { unit, from, accept } = readShaped(c, joiningAnswer, invalid);
      const asked = findJoining(db, unit);
      if (asked?.above !== above || asked.day !== from)
        throw new Problem(
          'list-changed',
          'Đơn vị kia đã rút lại hoặc đổi ngày. Chưa có gì được đổi; hãy xem lại danh sách đang chờ.',
          { current: joiningOf(c, above), changes: [] },
        );
      if (accept) {
        const change = changeOf(db, asked);
        if ('faults' in change) throw new Problem('list-invalid', sorry, { errors: change.faults });
        const deed = deedOf(c);
        change.save(deed);
        const digests = { before: digestOfValue(change.before), after: digestOfValue(change.after) };
        recordOnUnit(db, deed, { unit: above, period: null, action: 'units', ...digests });
      }
      dropJoining(db, unit);
      record(c, { unit, action: accept ? 'join-accepted' : 'join-declined', before: asked, after: null });
      return c.json(joiningOf(c, above), 200);
    });
  },
);

const sorry = 'Không xếp vào dưới đơn vị kia từ ngày đó được. Chưa có gì được đổi.';

/** The unit with everything below it, put below the other one from the day on. */
function changeOf(db: Database, { unit, above, day }: { unit: number; above: number; day: string }) {
  const known = knownOf(db);
  const now = known.units.find(({ id }) => id === unit);
  const { code = '', name = '', tier = '' } = (now && attributesOn(now, day)) ?? now ?? {};
  const mine = belowOf(known.units, above).add(unit);
  return unitChangesOf(db, known, [{ change: 'edit', unit, from: day, code, name, tier, parent: above }], {
    root: above,
    mine,
  });
}

function joiningOf(c: Context<Env>, unit: number): Joining {
  const db = c.get('db');
  const named = (id: number) => findUnit(db, id) ?? { id, code: '', name: '' };
  const asked = findJoining(db, unit);
  return {
    unit: named(unit),
    isTop: isTop(listDatedUnits(db), unit, c.get('identity').today),
    asked: asked && { above: named(asked.above), from: asked.day, at: asked.at, by: asked.by },
    waiting: listJoining(db, unit).map(({ unit: id, code, name, day, at: when, by }) => ({
      ...{ unit: { id, code, name }, from: day, at: when, by },
    })),
  };
}

function isTop(units: readonly DatedUnit[], unit: number, today: string): boolean {
  const found = units.find(({ id }) => id === unit);
  return found !== undefined && (attributesOn(found, today) ?? found).parent === null;
}

/** In the trail of the unit that asks; of a wish its digest. */
function record(
  c: Context<Env>,
  {
    unit,
    action,
    before,
    after,
  }: { unit: number; action: string; before: object | null; after: object | null },
): void {
  const digest = (wish: object | null) => wish && digestOfValue(wish);
  recordOnUnit(c.get('db'), deedOf(c), {
    ...{ unit, period: null, action, before: digest(before), after: digest(after) },
  });
}

function refused(place: string, fault: string): Problem {
  return new Problem('list-invalid', `${fault}. Chưa có gì được đổi.`, { errors: [{ at: place, fault }] });
}

function invalid(errors: { at: string; fault: string }[]): Problem {
  return new Problem('list-invalid', 'Yêu cầu thiếu hoặc thừa phần. Chưa có gì được đổi.', { errors });
}
