// Progress of a whole country, page by page: 34 provinces, 3.321 communes, all of which have sent the whole year. What a page
// costs does not depend on how many others there are.
import { reset } from 'cloudflare:test';
import { beforeAll, expect, test } from 'vitest';
import { slots } from '../../shared/period.ts';
import { talliesOf } from '../../shared/totals/tally.ts';
import type { Progress } from '../../shared/wire/answers.ts';
import { book } from '../../worker/book.ts';
import { sql } from '../../worker/store/database.ts';
import { reportKey } from '../../worker/store/keys.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { saveTree, saveUnits } from '../../worker/store/units.ts';
import { call, inLedger, rowsOf } from '../support/worker.ts';

const reader = 'bo.gddt@gmail.com';
const communes = 3321;
const provinces = 34;

beforeAll(async () => {
  await reset();
  await inLedger((db) => {
    const unit = (id: number, name: string, tier: string, parent: number | null) => ({
      ...{ id, code: String(id), name, tier, parent },
    });
    saveUnits(db, [
      unit(1, 'Việt Nam', 'Nước', null),
      ...Array.from({ length: provinces }, (_, i) => unit(10 + i, `Tỉnh ${i + 1}`, 'Tỉnh', 1)),
      ...Array.from({ length: communes }, (_, i) => unit(100 + i, `Xã ${i + 1}`, 'Xã', 10 + (i % provinces))),
    ]);
    saveTree(db, 2026);
    saveMemberships(db, [{ email: reader, unit: 1, role: 'xem', name: 'Người xem' }]);
    savePeriodSettings(
      db,
      slots.map((slot) => ({
        ...{ unit: 1, year: 2026, slot, opens: '2026-01-01', due: '2026-12-31' },
        ...{ inclusive: true, closed: false },
      })),
    );
    const tallies = JSON.stringify(talliesOf(book, {}, 2026, 'ward'));
    for (const slot of slots)
      db.all(
        sql(
          `INSERT INTO report (key, unit, code, name, revision, bytes, digest, at, first, by, catalogue, tallies)
           SELECT ?1 + t.place, t.unit, t.code, t.name, 1, 1, 'd', ?2, ?2, 'Cán bộ', '1', ?3
           FROM tree t WHERE t.year = 2026 AND t.place = t.last`,
          ...[reportKey({ year: 2026, slot }, 0), '2026-12-20T08:00:00+07:00', tallies],
        ),
      );
  });
});

const page = async (after: number) => {
  const answer = await call(`/v1/units/1/progress/2026?after=${after}`, {
    ...{ as: reader, at: '2026-12-28T08:00:00+07:00' },
  });
  return { rows: rowsOf(answer).read, body: await answer.json<Progress>() };
};

test('a page reads its own units and their reports, and no others', async () => {
  const pages = [await page(0)];
  for (let next = pages[0]?.body.next; typeof next === 'number'; next = pages.at(-1)?.body.next)
    pages.push(await page(next));
  const items = pages.flatMap(({ body }) => body.items);
  // The country and 34 provinces are entries of their own.
  expect([pages.length, items.length]).toEqual([17, communes + provinces + 1]);
  expect(items.filter(({ periods }) => periods.every(({ state }) => state === 'da_nop'))).toHaveLength(
    communes,
  );
  // 200 units with six reports each are 1.400 rows.
  expect(Math.max(...pages.map(({ rows }) => rows))).toBeLessThanOrEqual(1500);
});
