// Large trees: a total that needs many reports is built in several calls and never shown half-done.
import { beforeAll, expect, test } from 'vitest';
import type { Summary } from '../../shared/totals/summary.ts';
import { reportsKey } from '../../shared/totals/tally.ts';
import { book } from '../../worker/book.ts';
import { reportKey } from '../../worker/store/keys.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { findPlace, listSubtree, type NewUnit, saveTree, saveUnits } from '../../worker/store/units.ts';
import { call, db, forgetAnswers, inLedger, makeWorld, rowsOf } from '../support/worker.ts';

const period = { year: 2018, slot: 'Q1' } as const;
const at = book.ledger.indexOf('phat_thanh_lan');
const have = book.ledger.indexOf('phat_thanh_lan#');

/** A country with eight provinces of five districts with sixteen wards: 640 wards, every one reports 1. */
beforeAll(async () => {
  await makeWorld();
  const units: NewUnit[] = [
    { id: 1000, code: 'VN', name: 'Cả nước', tier: 'Nước', parent: null, validFrom: '2018-01-01' },
  ];
  const add = (id: number, parent: number, tier: string) =>
    units.push({ id, code: String(id), name: `${tier} ${id}`, tier, parent, validFrom: '2018-01-01' });
  for (let p = 1; p <= 8; p++) {
    add(1000 + p, 1000, 'Tỉnh');
    for (let d = 1; d <= 5; d++) {
      add(2000 + p * 10 + d, 1000 + p, 'Quận');
      for (let w = 1; w <= 16; w++) add(10_000 + p * 1000 + d * 100 + w, 2000 + p * 10 + d, 'Phường');
    }
  }
  const tallies = book.ledger.map((key, i) => (key === reportsKey || i === at || i === have ? 1 : 0));
  await inLedger((db) => {
    saveUnits(db, units);
    saveTree(db, 2018);
    saveMemberships(db, [{ email: 'nuoc@gmail.com', unit: 1000, role: 'xem', name: 'Người xem' }]);
    const place = findPlace(db, 1000, period);
    const wards = listSubtree(db, place!, { after: 0, limit: 5000 }).filter(
      ({ reporter }) => reporter === 'ward',
    );
    expect(wards).toHaveLength(640);
    db.all({
      sql: `INSERT INTO report (key, unit, code, name, revision, bytes, digest, at, first, by, catalogue, tallies)
        SELECT value ->> 0, value ->> 1, 'x', 'x', 1, 1, 'x', '', '', '', '', ?2 FROM json_each(?1)`,
      values: [
        JSON.stringify(wards.map((ward) => [reportKey(period, ward.place), ward.id])),
        JSON.stringify(tallies),
      ],
    });
  });
});

const read = () => call('/v1/units/1000/summaries/2018-Q1', { as: 'nuoc@gmail.com' });

test('640 reports take a few calls that say how far they are, then one that has it all', async () => {
  const done: number[] = [];
  for (let calls = 0; calls < 20; calls++) {
    const response = await read();
    if (response.status === 200) {
      const summary = await response.json<Summary>();
      expect([summary.reported, summary.due]).toEqual([640, 640]);
      expect(summary.lines.find(({ key }) => key === 'phat_thanh_lan')).toMatchObject({
        value: 640,
        wards: 640,
      });
      break;
    }
    expect(response.status).toBe(202);
    const building = await response.json<{ building: true; done: number; total: number }>();
    expect(building).toMatchObject({ building: true, total: 8 });
    done.push(building.done);
    expect(rowsOf(response).read).toBeLessThan(1500);
  }
  // Three provinces of 80 wards a call fit under 250.
  expect(done).toEqual([3, 6]);
});

test('after one ward changed, only what stands above it is added up again', async () => {
  await db.all({
    sql: 'DELETE FROM rollup WHERE key IN (SELECT ?1 + t.rank FROM tree t WHERE t.year = 2018 AND t.unit IN (1000, 1003, 2033))',
    values: [reportKey(period, 0)],
  });
  await forgetAnswers();
  const response = await read();
  // The caller 2; the country's 7 rollups in force of 8, its province's 4 of 5, the district's 16 reports.
  expect([response.status, rowsOf(response).written]).toEqual([200, 3]);
  expect(rowsOf(response).read).toBeLessThanOrEqual(67);
});
