// Large trees: a total that needs many reports is built in several calls and never shown half-done.
import { beforeAll, expect, test } from 'vitest';
import type { Summary } from '../../shared/totals/summary.ts';
import { reportsKey } from '../../shared/totals/tally.ts';
import { book } from '../../worker/book.ts';
import { reportKey } from '../../worker/store/keys.ts';
import { findStanding, saveMemberships } from '../../worker/store/memberships.ts';
import { openRebuild, saveRollups } from '../../worker/store/rollups.ts';
import { listSubtree, type NewUnit, saveTree, saveUnits } from '../../worker/store/units.ts';
import { call, db, makeWorld, rowsOf, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

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
  await saveUnits(db, units);
  await saveTree(db, 2018);
  await saveMemberships(db, [{ email: 'nuoc@gmail.com', unit: 1000, role: 'xem', name: 'Người xem' }]);
  const { place } = await findStanding(db, 'nuoc@gmail.com', 1000, { year: 2018 });
  const wards = (await listSubtree(db, place!, { after: 0, limit: 5000 })).filter(
    ({ reporter }) => reporter === 'ward',
  );
  expect(wards).toHaveLength(640);
  const tallies = book.ledger.map((key, i) => (key === reportsKey || i === at || i === have ? 1 : 0));
  await db.all({
    sql: `INSERT INTO report (key, unit, code, name, revision, bytes, digest, at, first, by, catalogue, tallies)
      SELECT value ->> 0, value ->> 1, 'x', 'x', 1, 1, 'x', '', '', '', '', ?2 FROM json_each(?1)`,
    values: [
      JSON.stringify(wards.map((ward) => [reportKey(period, ward.place), ward.id])),
      JSON.stringify(tallies),
    ],
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
    sql: 'UPDATE rollup SET state = -1 WHERE key IN (SELECT ?1 + t.rank FROM tree t WHERE t.year = 2018 AND t.unit IN (1000, 1003, 2033))',
    values: [reportKey(period, 0)],
  });
  const response = await read();
  // The caller 3; the country 8 + 1 rollups, its province 5 + 1, the district's 16 reports; the rest are keys and tokens.
  expect([response.status, rowsOf(response).written]).toEqual([200, 6]);
  expect(rowsOf(response).read).toBeLessThanOrEqual(66);
});

test('a total worked out while a report came in between is shown to nobody afterwards', async () => {
  const quarter = { year: 2016, slot: 'Q1' } as const;
  const { place } = await findStanding(db, 'quan1@gmail.com', 1, { year: 2016 });
  await openRebuild(db, quarter, 12345, [place!]);
  const report = reportOf('2016-Q1', { phat_thanh_lan: 6 });
  expect((await submit(2, '2016-Q1', report)).status).toBe(201);
  await saveRollups(db, quarter, [{ rank: place!.rank!, token: 12345, doc: '{}' }]);
  const summary = await (
    await call('/v1/units/1/summaries/2016-Q1', { as: 'quan1@gmail.com' })
  ).json<Summary>();
  expect([summary.reported, summary.due]).toEqual([1, 10]);
});
