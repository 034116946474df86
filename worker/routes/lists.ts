// The lists that several people edit: read with their version, sent whole, shown as what would change, applied whole or not
// at all. Reading, judging and writing are one step, so that of two who read the same version one is applied and the
// other is told what stands there now.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import type { Plan } from '../../shared/wire/answers.ts';
import { refuseUnlessClerk, refuseUnlessSteward } from '../access/rights.ts';
import { readerOf, standingOf, stewardOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { assessments } from '../lists/assessments.ts';
import { deadlines } from '../lists/deadlines.ts';
import type { Asked, List } from '../lists/list.ts';
import { members } from '../lists/members.ts';
import { selections } from '../lists/selections.ts';
import { targets } from '../lists/targets.ts';
import { units } from '../lists/units.ts';
import { yearPlans } from '../lists/year-plans.ts';
import { Problem } from '../problems.ts';
import * as assessmentSchemas from '../schemas/assessments.ts';
import type { Fault } from '../schemas/content.ts';
import * as schemas from '../schemas/lists.ts';
import { dry, dryBelow, oneUnit, unitYear } from '../schemas/parameters.ts';
import * as selectionSchemas from '../schemas/selections.ts';
import * as targetSchemas from '../schemas/targets.ts';
import * as planSchemas from '../schemas/year-plans.ts';
import { recordOnUnit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import type { Role } from '../store/memberships.ts';
import type { Stay } from '../store/units.ts';
import { vietnamDay } from '../time.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const lists = new OpenAPIHono<Env>();

serve(units, {
  get: 'units',
  put: 'setUnits',
  params: oneUnit,
  query: dry,
  answer: schemas.units,
  request: ['UnitsRequest', schemas.unitsRequest],
  read: 'Các đơn vị bên dưới, cả đơn vị đã thôi và sắp có',
  write: 'Thay đổi các đơn vị bên dưới từ một ngày',
});
serve(members, {
  get: 'members',
  put: 'setMembers',
  params: oneUnit,
  query: dryBelow,
  answer: schemas.members,
  request: ['MembersRequest', schemas.membersRequest],
  read: 'Người của đơn vị, cả người đã thôi; `below=1` thêm mọi đơn vị bên dưới',
  write: 'Đặt danh sách người của đơn vị',
});
serve(deadlines, {
  get: 'deadlines',
  put: 'setDeadlines',
  params: unitYear,
  query: dry,
  answer: schemas.deadlines,
  request: ['DeadlinesRequest', schemas.deadlinesRequest],
  read: 'Thời hạn các kỳ trong năm, và gia hạn cho từng đơn vị',
  write: 'Đặt thời hạn của năm: gửi cả danh sách',
});
serve(targets, {
  get: 'targets',
  put: 'setTargets',
  params: unitYear,
  query: dry,
  answer: targetSchemas.targets,
  request: ['TargetsRequest', targetSchemas.targetsRequest],
  read: 'Chỉ tiêu: các danh sách của đơn vị và của cấp trên, đến năm đó',
  write: 'Giao chỉ tiêu: gửi cả danh sách của năm',
});

serve(selections, {
  get: 'selections',
  put: 'setSelections',
  params: unitYear,
  query: dry,
  answer: selectionSchemas.selections,
  request: ['SelectionsRequest', selectionSchemas.selectionsRequest],
  read: 'Bộ chỉ tiêu: những gì đơn vị hỏi các đơn vị bên dưới, và từ kỳ nào đổi được',
  write: 'Chọn bộ chỉ tiêu từ một kỳ chưa nơi nào nộp',
});

serve(assessments, {
  get: 'assessments',
  put: 'setAssessments',
  params: unitYear,
  query: dry,
  answer: assessmentSchemas.assessments,
  request: ['AssessmentsRequest', assessmentSchemas.assessmentsRequest],
  read: 'Kết quả đánh giá các đơn vị báo cáo ngay bên dưới; của một đơn vị báo cáo: những gì cấp trên đã ghi về nơi đó',
  write: 'Ghi kết quả đánh giá của năm: gửi cả danh sách',
});

serve(yearPlans, {
  get: 'yearPlan',
  put: 'setYearPlan',
  params: unitYear,
  query: dry,
  answer: planSchemas.yearPlan,
  request: ['YearPlanRequest', planSchemas.yearPlanRequest],
  read: 'Lời văn của kế hoạch năm; chưa ai viết thì là mẫu thường dùng',
  write: 'Ghi lời văn của kế hoạch năm, cả bản một lần',
});

/** The list's two endpoints, and what they take and answer. */
interface Address {
  get: 'units' | 'members' | 'deadlines' | 'targets' | 'selections' | 'assessments' | 'yearPlan';
  put:
    | 'setUnits'
    | 'setMembers'
    | 'setDeadlines'
    | 'setTargets'
    | 'setSelections'
    | 'setAssessments'
    | 'setYearPlan';
  params: typeof oneUnit | typeof unitYear;
  query: typeof dry | typeof dryBelow;
  answer:
    | typeof schemas.units
    | typeof schemas.members
    | typeof schemas.deadlines
    | typeof targetSchemas.targets
    | typeof selectionSchemas.selections
    | typeof assessmentSchemas.assessments
    | typeof planSchemas.yearPlan;
  request: [name: string, schema: Parameters<typeof lists.openAPIRegistry.register>[1]];
  read: string;
  write: string;
}

function serve<Known extends { version: string | number }, Request>(
  list: List<Known, Request>,
  { get, put, params, query, answer, request: [name, schema], read, write }: Address,
): void {
  lists.openAPIRegistry.register(name, schema);
  // What an address does not have is not there; what it has is read alike.
  const parts = { params: params as typeof unitYear, query: query as typeof dryBelow };
  lists.openapi(
    createRoute({
      ...at(get),
      summary: read,
      request: parts,
      responses: { 200: json(answer, 'Danh sách'), ...refusals },
    }),
    (c) => {
      const db = c.get('db');
      const asked = askedOf(c.req.valid('param'), c.req.valid('query'), c.get('now'));
      const place = placeFor(db, c.get('identity'), asked, list.readers);
      return c.json(list.shown(list.find(db, place, asked), place) as never, 200);
    },
  );
  lists.openapi(
    createRoute({
      ...at(put),
      summary: `${write}; \`dry=1\` chỉ cho biết những gì sẽ đổi`,
      request: { ...parts, body: bodyOf(name) },
      responses: { 200: json(schemas.plan, 'Những gì đã đổi, hoặc sẽ đổi'), ...refusals },
    }),
    (c) => {
      const db = c.get('db');
      const asked = askedOf(c.req.valid('param'), c.req.valid('query'), c.get('now'));
      return c.json(
        db.step((): Plan => {
          const place = editorsPlace(db, c.get('identity'), asked, list);
          const request = readShaped(c, list.request, (errors) => refusalOf(list.name, errors));
          const known = list.find(db, place, asked);
          const seen = list.seen(request);
          const overtaken = seen !== undefined && seen !== known.version;
          const change = list.change(request, known, place, asked, db);
          if (overtaken) throw overtakenBy('faults' in change ? [] : change.items, list.shown(known, place));
          if ('faults' in change) throw refusalOf(list.name, change.faults);
          const applied = c.req.valid('query').dry === undefined;
          if (applied && change.items.length > 0) {
            const deed = deedOf(c);
            change.save(deed);
            recordOnUnit(
              db,
              deed,
              {
                ...{ unit: asked.unit, period: null, action: list.action },
                ...{ before: digestOfValue(change.before), after: digestOfValue(change.after) },
              },
              change.kept?.(db) ?? change.items,
            );
          }
          return { applied, items: change.items };
        }),
        200,
      );
    },
  );
}

function askedOf(
  { unit, year = null }: { unit: number; year?: number | null },
  { below }: { below?: '1' | undefined },
  now: Date,
): Asked {
  return { unit, year, below: below !== undefined, today: vietnamDay(now) };
}

/** The unit as the list needs it, for somebody who has one of the roles there or above; without roles, for any reader. */
function placeFor(
  db: Database,
  identity: Env['Variables']['identity'],
  { unit, year }: Asked,
  roles: readonly Role[] | null,
): Stay {
  if (year === null) return stewardOf(db, identity, unit, roles ?? []).place;
  if (roles === null) return readerOf(db, identity, unit, { year });
  const { memberships, place } = standingOf(db, identity, unit, { year });
  refuseUnlessSteward(memberships, place, roles);
  return place;
}

/** The unit for somebody who may change the list. */
function editorsPlace(
  db: Database,
  identity: Env['Variables']['identity'],
  asked: Asked,
  { editors, reporters, name }: { editors: readonly Role[]; reporters?: 'ward' | 'any'; name: string },
): Stay {
  const { unit, year } = asked;
  if (!reporters || year === null) return placeFor(db, identity, asked, editors);
  const { memberships, place } = standingOf(db, identity, unit, { year });
  if (reporters === 'any' || place.reporter === 'ward') refuseUnlessClerk(memberships, place, name);
  else refuseUnlessSteward(memberships, place, editors);
  return place;
}

function overtakenBy(changes: Plan['items'], current: object): Problem {
  return new Problem(
    'list-changed',
    'Chưa có gì được đổi. Lấy lại danh sách từ hệ thống để xem người khác đã đổi gì, rồi ghi lại thay đổi của mình.',
    { current, changes },
  );
}

function refusalOf(name: string, errors: Fault[]): Problem {
  return new Problem('list-invalid', `${name} có chỗ chưa đúng. Chưa có gì được đổi.`, { errors });
}
