// A unit at a moment: what is read of another year, or of a unit that has left, is what stood there then.
import { beforeAll, describe, expect, test } from 'vitest';
import type { PeriodCode } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { AuditEntry, Units } from '../../shared/wire/answers.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { saveTree, saveUnits } from '../../worker/store/units.ts';
import { call, emailOf, inLedger, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const gatherer = 'quan1@gmail.com';

beforeAll(makeWorld);

describe('a city over two districts, one of which ended on 30/06/2017', () => {
  const officer = 'tp.khac@gmail.com';
  const at = '2018-12-20T08:00:00+07:00';
  const sent = async (unit: number, period: PeriodCode, n: number) => {
    const content = reportOf(period, { phat_thanh_lan: n });
    const answer = await submit(unit, period, content, { as: emailOf(unit), at });
    expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, '']);
  };
  const total = async (period: PeriodCode) => {
    const answer = await call(`/v1/units/500/summaries/${period}`, { as: officer, at });
    const { lines, reported, due } = await answer.json<Summary>();
    return [lines.find(({ key }) => key === 'phat_thanh_lan')?.value ?? null, `${reported}/${due}`];
  };

  beforeAll(async () => {
    await inLedger((db) => {
      const unit = (id: number, name: string, tier: string, parent: number | null) => ({
        ...{ id, code: String(id), name, tier, parent },
      });
      const ended = { validTo: '2017-06-30' };
      saveUnits(db, [
        unit(500, 'Thành phố khác', 'Thành phố', null),
        unit(510, 'Quận Còn', 'Quận', 500),
        { ...unit(520, 'Quận Thôi', 'Quận', 500), ...ended },
        unit(511, 'Phường Một', 'Phường', 510),
        unit(512, 'Phường Hai', 'Phường', 510),
        { ...unit(521, 'Phường Ba', 'Phường', 520), ...ended },
      ]);
      for (const year of [2017, 2018]) saveTree(db, year);
      saveMemberships(db, [
        { email: officer, unit: 500, role: 'tong_hop', name: 'Cán bộ thành phố' },
        ...[511, 521].map((one) => ({
          ...{ email: emailOf(one), unit: one, name: 'Cán bộ' },
          role: 'nhap_lieu' as const,
        })),
      ]);
      savePeriodSettings(
        db,
        [2017, 2018].map((year) => ({
          ...{ unit: 500, year, slot: 'Q1' as const, opens: `${year}-01-01`, due: `${year}-03-30` },
          ...{ inclusive: true, closed: false },
        })),
      );
    });
    await sent(511, '2017-Q1', 6);
    await sent(521, '2017-Q1', 100);
    await sent(511, '2018-Q1', 7);
    const target = { indicator: 'phat_thanh_lan', from: 2018, to: 2018, basis: '' };
    const items = [{ ...target, demand: { op: 'rising' } }];
    const path = '/v1/units/500/targets/2018';
    const handed = await send(path, { base: 0, items }, { as: officer, at, method: 'PUT' });
    expect([handed.status, handed.status === 200 ? '' : await handed.text()]).toEqual([200, '']);
  });

  test('reading the report of the year after leaves the total of before what it was', async () => {
    const read = await call('/v1/units/500/documents/2018-Q1', { as: officer, at });
    expect(read.status).toBe(200);
    expect(await total('2017-Q1')).toEqual([106, '2/3']);
    expect(await total('2018-Q1')).toEqual([7, '1/2']);
  });
});

describe('the audit of a district that a ward has left on 01/07/2016', () => {
  const city = 'quan.tri.tp@gmail.com';
  const sent = async (period: PeriodCode) => {
    const answer = await submit(2, period, reportOf(period, {}), { as: emailOf(2) });
    expect(answer.status).toBe(201);
  };
  const seenBy = async (unit: number, as: string) => {
    const page = await call(`/v1/units/${unit}/audit`, { as });
    const { items } = await page.json<{ items: AuditEntry[] }>();
    return items.flatMap(({ unit: { id }, action, period }) =>
      id === 2 && action === 'submit' ? [period] : [],
    );
  };

  test('shows what the ward sent before, and not what it sends later', async () => {
    await inLedger((db) =>
      saveMemberships(db, [{ email: city, unit: 20, role: 'quan_tri', name: 'Quản trị thành phố' }]),
    );
    await sent('2016-Q1');
    const { version } = await (await call('/v1/units/20/children', { as: city })).json<Units>();
    const moved = {
      ...{ change: 'edit', unit: 2, from: '2016-07-01', code: '26734', name: 'Tân Định' },
      ...{ tier: 'Phường', parent: 30 },
    };
    const done = await send(
      '/v1/units/20/children',
      { version, changes: [moved] },
      { as: city, method: 'PUT' },
    );
    expect(done.status).toBe(200);
    await sent('2016-Q3');
    expect(await seenBy(1, gatherer)).toEqual(['2016-Q1']);
    expect(await seenBy(30, 'quan3@gmail.com')).toEqual(['2016-Q3']);
    expect(await seenBy(20, city)).toEqual(['2016-Q1', '2016-Q3']);
  });
});
