// Setting a deployment up, with a secret of the deployment that serves once: the first units, the tree of a year, the
// first administrator. Everything else is changed by members, from their sheets.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { digestOfValue } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import type { Fault } from '../schemas/content.ts';
import { setupDone, setupRequest } from '../schemas/setup.ts';
import { recordOnUnit, recordRosters } from '../store/audit.ts';
import { saveMembers } from '../store/memberships.ts';
import { savePeriodSettings } from '../store/period-settings.ts';
import { findUse, useSecret } from '../store/secrets.ts';
import { listDatedUnits } from '../store/tree-rows.ts';
import { listYears, saveTree, saveUnits } from '../store/units.ts';
import { vietnamDay, vietnamTime } from '../time.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { json, refusals } from './refusals.ts';

export const setup = new OpenAPIHono<Env>();
setup.openAPIRegistry.register('SetupRequest', setupRequest);

setup.openapi(
  createRoute({
    ...at('setup'),
    summary:
      'Dựng ban đầu: đơn vị, cây của năm, người quản trị đầu tiên, thời hạn; mã của máy chủ chỉ dùng một lần',
    request: { body: bodyOf('SetupRequest') },
    responses: { 201: json(setupDone, 'Đã ghi'), ...refusals },
  }),
  (c) => {
    const db = c.get('db');
    const at = vietnamTime(c.get('now'));
    return db.step(() => {
      const secret = c.get('secret') ?? '';
      if (findUse(db, secret) !== null) {
        throw new Problem(
          'secret-refused',
          'Mã dựng ban đầu không đúng hoặc đã dùng. Người quản trị máy chủ đặt mã mới cho SETUP_SECRET rồi chạy lại.',
        );
      }
      useSecret(db, secret, at);
      const { units, years, members, deadlines } = readShaped(c, setupRequest, invalid);
      const known = new Set(listDatedUnits(db).map(({ id }) => id));
      const all = new Set([...known, ...units.map(({ id }) => id)]);
      const frozen = listYears(db);
      const faults = [
        ...units.flatMap(({ id, parent }, i) => [
          ...(known.has(id) ? [{ at: `/units/${i}/id`, fault: `Đã có đơn vị số ${id}` }] : []),
          ...(parent === null || all.has(parent) ? [] : [absent(`/units/${i}/parent`, parent)]),
        ]),
        ...years.flatMap((year, i) =>
          frozen.includes(year) ? [{ at: `/years/${i}`, fault: `Năm ${year} đã có cây đơn vị` }] : [],
        ),
        ...members.flatMap(({ unit }, i) => (all.has(unit) ? [] : [absent(`/members/${i}/unit`, unit)])),
        ...deadlines.flatMap(({ unit }, i) => (all.has(unit) ? [] : [absent(`/deadlines/${i}/unit`, unit)])),
      ];
      if (faults.length > 0) throw invalid(faults.slice(0, 50));
      saveUnits(db, units);
      for (const year of [...years].sort()) saveTree(db, year);
      saveMembers(db, members, vietnamDay(c.get('now')));
      savePeriodSettings(
        db,
        deadlines.map((one) => ({ ...one, closed: false })),
      );
      // Every unit that is touched has it in its trail, from the first row on.
      const after = digestOfValue({ units, years, members, deadlines });
      const touched = [...units.map(({ id }) => id), ...members.map(({ unit }) => unit)];
      const deed = { at, actor: 'setup', request: c.get('requestId') };
      for (const unit of new Set([...touched, ...deadlines.map((one) => one.unit)]))
        recordOnUnit(db, deed, { unit, period: null, action: 'setup', before: null, after });
      recordRosters(
        db,
        deed,
        members.map(({ unit }) => unit),
      );
      const done = {
        ...{ units: units.length, years: years.length },
        ...{ members: members.length, deadlines: deadlines.length },
      };
      return c.json(done, 201);
    });
  },
);

function absent(at: string, unit: number): Fault {
  return { at, fault: `Không có đơn vị số ${unit}` };
}

function invalid(errors: Fault[]): Problem {
  return new Problem('list-invalid', 'Bản dựng ban đầu có chỗ chưa đúng. Chưa có gì được ghi.', { errors });
}
