// Reminding units that have not sent a period: the Worker says whom and keeps the count, the officer's account mails.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { periodCode } from '../../shared/period.ts';
import { type ClaimedReminders, quietName } from '../../shared/reporting/reminders.ts';
import type { Kept } from '../../shared/wire/answers.ts';
import { refuseUnlessSteward } from '../access/rights.ts';
import { standingOf } from '../access/standing.ts';
import { digestOfValue } from '../audit/digests.ts';
import { chasedOf } from '../deadlines/chasing.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import type { Fault } from '../schemas/content.ts';
import { unitPeriod } from '../schemas/parameters.ts';
import {
  reminders as answer,
  claimedReminders,
  reminderOutcome,
  reminderRequest,
} from '../schemas/reminders.ts';
import { recordOnUnit } from '../store/audit.ts';
import { claimDay, listRemindedOn, settleDay } from '../store/reminders.ts';
import { findUnit } from '../store/units.ts';
import { timeInWords, vietnamDay, vietnamTime } from '../time.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const reminders = new OpenAPIHono<Env>();
reminders.openAPIRegistry.register('ReminderRequest', reminderRequest);
reminders.openAPIRegistry.register('ReminderOutcome', reminderOutcome);

const roles = ['tong_hop', 'quan_tri'] as const;

reminders.openapi(
  createRoute({
    ...at('reminders'),
    summary: 'Đơn vị bên dưới chưa nộp hoặc chưa nộp lại, người nhận thư, lần nhắc gần nhất',
    request: { params: unitPeriod },
    responses: { 200: json(answer, 'Ai còn phải nộp'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const { memberships, place } = standingOf(db, c.get('identity'), unit, period);
    const { name: by } = refuseUnlessSteward(memberships, place, roles);
    const { id, code, name } = place;
    const items = chasedOf(db, place, period, vietnamDay(c.get('now')));
    return c.json(
      { unit: { id, code, name }, period: periodCode(period), by, now: vietnamTime(c.get('now')), items },
      200,
    );
  },
);

reminders.openapi(
  createRoute({
    ...at('claimReminders'),
    summary: 'Giành quyền nhắc hôm nay, trước khi gửi thư: mỗi đơn vị mỗi ngày chỉ một lần',
    request: { params: unitPeriod, body: bodyOf('ReminderRequest') },
    responses: { 200: json(claimedReminders, 'Được gửi cho ai, vì sao không cho ai'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const deed = deedOf(c);
    const day = vietnamDay(c.get('now'));
    return db.step(() => {
      const { memberships, place } = standingOf(db, c.get('identity'), unit, period);
      const { name: by } = refuseUnlessSteward(memberships, place, roles);
      const units = [...new Set(readShaped(c, reminderRequest, invalid).units)];
      const chased = new Map(chasedOf(db, place, period, day).map((one) => [one.unit.id, one]));
      const refused: ClaimedReminders['refused'] = [];
      const wanted = units.filter((id) => {
        const one = chased.get(id);
        if (one && one.recipients.length > 0) return true;
        const reason = one
          ? 'Chưa có cán bộ nhập liệu hay lãnh đạo nào của đơn vị trong danh sách.'
          : `Đã nộp ${quietName(period)}, chưa đến kỳ, hoặc không ở bên dưới ${place.name}.`;
        refused.push({ unit: id, reason });
        return false;
      });
      const claimed = claimDay(db, wanted, { ...period, day, sender: unit, by }, deed);
      if (wanted.length > 0) {
        const after = digestOfValue({ day, units: wanted });
        const about = { unit, period: periodCode(period), action: 'remind' };
        const names = wanted.map((id) => chased.get(id)?.unit.name ?? String(id));
        recordOnUnit(db, deed, { ...about, before: null, after }, named(names));
      }
      const others = wanted.filter((id) => !claimed.includes(id));
      for (const row of listRemindedOn(db, others, day)) {
        refused.push({
          unit: row.unit,
          reason: `${row.by} đã nhắc lúc ${timeInWords(row.at)}; mỗi ngày chỉ nhắc một lần.`,
        });
      }
      return c.json({ claimed, refused }, 200);
    });
  },
);

reminders.openapi(
  createRoute({
    ...at('settleReminders'),
    summary: 'Cho biết thư nào đã gửi; đơn vị chưa gửi được thì hôm nay còn nhắc lại được',
    request: { params: unitPeriod, body: bodyOf('ReminderOutcome') },
    responses: { 200: json(reminderOutcome, 'Đã ghi'), ...refusals },
  }),
  (c) => {
    const { unit, period } = c.req.valid('param');
    const db = c.get('db');
    const deed = deedOf(c);
    const day = vietnamDay(c.get('now'));
    return db.step(() => {
      const { memberships, place } = standingOf(db, c.get('identity'), unit, period);
      refuseUnlessSteward(memberships, place, roles);
      const told = readShaped(c, reminderOutcome, invalid);
      settleDay(db, told, { ...period, day, sender: unit }, deed.actor);
      const about = { unit, period: periodCode(period), action: 'reminded' };
      const names = told.sent.map((id) => findUnit(db, id)?.name ?? String(id));
      recordOnUnit(
        db,
        deed,
        { ...about, before: null, after: digestOfValue({ day, ...told }) },
        named(names),
      );
      return c.json(told, 200);
    });
  },
);

/** Units as the trail keeps them. */
function named(names: readonly string[]): Kept['items'] {
  return names.map((name) => ({ change: 'add', name, before: null, after: {} }));
}

function invalid(errors: Fault[]): Problem {
  return new Problem('list-invalid', 'Danh sách đơn vị cần nhắc trống hoặc có chỗ chưa đúng. Chưa nhắc ai.', {
    errors,
  });
}
