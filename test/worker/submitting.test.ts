// Submitting: a receipt for what is stored, all or nothing, nothing twice and nothing lost.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Prospect } from '../../shared/wire/answers.ts';
import type { Receipt } from '../../shared/wire/submission.ts';
import { call, db, makeWorld, rowsOf, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

interface Stale {
  code: string;
  current: Receipt | null;
  changes: { key: string; before: unknown; after: unknown }[];
}

interface History {
  items: { revision: number; state: string; digest: string }[];
}

const broadcasts = (times: number, base = 0) => ({ ...reportOf('2016-Q1', { phat_thanh_lan: times }), base });
const history = async (unit: number) =>
  (
    await (
      await call(`/v1/units/${unit}/reports/2016-Q1/revisions`, { as: 'quan1@gmail.com' })
    ).json<History>()
  ).items;

beforeAll(makeWorld);

describe('a report that is in order', () => {
  test('gets a receipt with number, Vietnamese time, short digest and the officer’s name', async () => {
    const response = await submit(2, '2016-Q1', broadcasts(6));
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      number: '26734-2016Q1-01',
      unit: 2,
      period: '2016-Q1',
      revision: 1,
      at: '2016-12-08T09:15:00+07:00',
      digest: expect.stringMatching(/^[0-9a-f]{10}$/),
      by: 'Cán bộ Tân Định',
    });
  });

  test('is read back as it was sent', async () => {
    await submit(3, '2016-Q1', broadcasts(7));
    const response = await call('/v1/units/3/reports/2016-Q1', { as: 'phuong3@gmail.com' });
    expect(await response.json()).toMatchObject({
      receipt: { number: '26737-2016Q1-01' },
      submission: { ...broadcasts(7), catalogue: expect.any(String) },
    });
  });

  test('sent again gets the same receipt and writes nothing, even after the period was closed', async () => {
    const report = { ...reportOf('2015-Q3', { phat_thanh_lan: 6 }), asOf: '2015-09-30' };
    const first = await (await submit(4, '2015-Q3', report)).json();
    const again = await submit(4, '2015-Q3', report);
    expect([again.status, await again.json(), rowsOf(again).written]).toEqual([200, first, 0]);
    await db.all({
      sql: "UPDATE period_setting SET closed = 1 WHERE slot = 'Q3' AND year = 2015",
      values: [],
    });
    const late = await submit(4, '2015-Q3', report);
    expect([late.status, await late.json()]).toEqual([200, first]);
  });

  test('has the same digest whatever the order of its keys', async () => {
    const content = broadcasts(9);
    const turned = { ...content, figures: Object.fromEntries(Object.entries(content.figures).reverse()) };
    const first = await (await submit(5, '2016-Q1', content)).json();
    const second = await submit(5, '2016-Q1', turned);
    expect([second.status, await second.json()]).toEqual([200, first]);
  });

  test('says what the work took; that alone is no new content, and minutes that cannot be are refused', async () => {
    const content = { ...reportOf('2016-Q2', { phat_thanh_lan: 6 }), base: 0 };
    const effort = (span: number, active = 0) => ({ ...content, effort: { span, active } });
    expect((await submit(9, '2016-Q2', effort(-1))).status).toBe(422);
    const refused = await submit(9, '2016-Q2', effort(527_041));
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { code: 'content-invalid', errors: [{ at: '/effort/span' }] },
    ]);
    const first = await submit(9, '2016-Q2', effort(527_040, 95));
    const receipt = await first.json<Receipt>();
    expect(first.status).toBe(201);
    for (const again of [effort(3), content]) {
      const response = await submit(9, '2016-Q2', again);
      expect([response.status, await response.json(), rowsOf(response).written]).toEqual([200, receipt, 0]);
    }
    const kept = await call('/v1/units/9/submissions/2016-Q2', { as: 'quan1@gmail.com' });
    expect(await kept.json()).toMatchObject({ items: [{ effort: { span: 527_040, active: 95 } }] });
  });

  test('may be corrected: the new revision counts and the old one stays', async () => {
    await submit(6, '2016-Q1', broadcasts(6));
    const corrected = await submit(6, '2016-Q1', broadcasts(8, 1));
    expect([corrected.status, (await corrected.json<Receipt>()).number]).toEqual([201, '26746-2016Q1-02']);
    expect((await history(6)).map(({ revision, state }) => [revision, state])).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
    ]);
  });
});

describe('a report on a base that is no longer current', () => {
  test('is refused with who, when and what changed, and kept in history once', async () => {
    await submit(7, '2016-Q1', broadcasts(6));
    await submit(7, '2016-Q1', broadcasts(8, 1));
    const stale = await submit(7, '2016-Q1', broadcasts(9, 1));
    expect(stale.status).toBe(409);
    const problem = await stale.json<Stale>();
    expect(problem).toMatchObject({
      code: 'base-stale',
      current: { revision: 2, by: 'Cán bộ Phạm Ngũ Lão', at: '2016-12-08T09:15:00+07:00' },
      changes: [{ key: 'phat_thanh_lan', before: 6, after: 8 }],
    });
    await submit(7, '2016-Q1', broadcasts(9, 1));
    expect((await history(7)).map(({ revision, state }) => [revision, state])).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
      [2048, 'set_aside'],
    ]);
    const kept = await call('/v1/units/7/reports/2016-Q1/revisions/2048?against=2', {
      as: 'quan1@gmail.com',
    });
    expect(await kept.json()).toMatchObject({ changes: [{ key: 'phat_thanh_lan', before: 8, after: 9 }] });
  });

  test('that the system never had, is told so', async () => {
    const response = await submit(8, '2016-Q1', broadcasts(6, 5));
    expect([response.status, await response.json()]).toEqual([
      409,
      expect.objectContaining({ current: null, changes: [] }),
    ]);
  });
});

test('two at once leave exactly one current revision and both in history, fifty times out of fifty', async () => {
  for (let base = 0; base < 50; base++) {
    const answers = await Promise.all([
      submit(9, '2016-Q1', broadcasts(1000 + base, base)),
      submit(9, '2016-Q1', broadcasts(2000 + base, base)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const items = await history(9);
    expect(items.filter(({ state }) => state === 'accepted').map(({ revision }) => revision)).toHaveLength(
      base + 1,
    );
    expect(items.filter(({ state }) => state === 'set_aside')).toHaveLength(base + 1);
  }
});

test('the same content twice at once is one revision with one receipt', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => submit(10, '2016-Q1', broadcasts(6))));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
  const receipts = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(receipts).size).toBe(1);
});

describe('what it costs', () => {
  test('at most four rows written and twelve read, the total above having been up to date', async () => {
    await submit(11, '2016-Q1', broadcasts(6));
    await call('/v1/units/1/summaries/2016-Q1', { as: 'quan1@gmail.com' });
    const correction = await submit(11, '2016-Q1', broadcasts(7, 1));
    expect(correction.status).toBe(201);
    // Written: history, report in force, audit, one total marked stale. Read: membership, unit, setting, report in
    // force, the two keys that are written, and of the two units above their totals and what they ask.
    expect(rowsOf(correction)).toEqual({ written: 4, read: 12 });
  });

  test('a total that is stale already is not marked again', async () => {
    expect(rowsOf(await submit(11, '2016-Q1', broadcasts(8, 2))).written).toBe(3);
  });

  test('one row more for each report that it is judged against', async () => {
    await submit(11, '2016-Q2', reportOf('2016-Q2', { phat_thanh_lan: 6 }));
    expect(rowsOf(await submit(11, '2016-Q3', reportOf('2016-Q3', { phat_thanh_lan: 6 })))).toEqual({
      written: 3,
      read: 13,
    });
  });
});

test('every submission leaves one audit row with the digests before and after, a content that is kept already none', async () => {
  const rows = await db.all<{ action: string; before: string | null; after: string; actor: string }>({
    sql: 'SELECT action, before, after, c.email AS actor FROM audit a JOIN account c USING (actor) WHERE unit = 7 ORDER BY id',
    values: [],
  });
  expect(rows.map(({ action }) => action)).toEqual(['submit', 'submit', 'set_aside']);
  expect(rows[1]?.before).toBe(rows[0]?.after);
  expect(rows[0]).toMatchObject({ actor: 'phuong7@gmail.com', before: null });
});

test('history and audit cannot be changed or deleted, not even by a slip in our own code', async () => {
  for (const statement of [
    "UPDATE revision SET doc = '{}'",
    'DELETE FROM revision',
    "UPDATE audit SET actor = ''",
    'DELETE FROM audit',
  ]) {
    await expect(db.all({ sql: statement, values: [] })).rejects.toThrow(/append-only/);
  }
});

describe('what a report would meet', () => {
  const prospect = async (unit: number, period: string, at?: string) =>
    (
      await call(`/v1/units/${unit}/reports/${period}/prospect`, {
        as: `phuong${unit}@gmail.com`,
        ...(at ? { at } : {}),
      })
    ).json<Prospect>();

  test('is told before it is sent: not open, taken, then closed, with what it is judged against', async () => {
    expect((await prospect(8, '2016-Q2', '2016-03-31T23:59:59+07:00')).refusal).toMatchObject({
      code: 'period-not-open',
    });
    expect(await prospect(8, '2016-Q2')).toEqual({
      ...{ refusal: null, closed: false, sent: null, others: {}, lastYear: null, lastYearIsEstimate: false },
    });
    const first = reportOf('2016-Q1', { phat_thanh_lan: 5 });
    await submit(8, '2016-Q1', first);
    await submit(8, '2016-Q2', reportOf('2016-Q2', { phat_thanh_lan: 6 }));
    const asked = await prospect(8, '2016-Q2');
    expect(asked.sent).toMatchObject({ receipt: { revision: 1 }, submission: { asOf: '2016-06-30' } });
    expect(asked.others).toEqual({ Q1: first.figures });
  });

  test('is told to whoever may send it alone', async () => {
    for (const as of ['quan1@gmail.com', 'xem.phuong@gmail.com', 'phuong7@gmail.com'])
      expect((await call('/v1/units/10/reports/2016-Q2/prospect', { as })).status).toBe(403);
  });

  test('figures as of a day outside the period are refused: 1/1/2015 and 2061', async () => {
    for (const [asOf, status] of [
      ['2015-01-01', 422],
      ['2015-12-31', 422],
      ['2016-01-01', 201],
      ['2016-05-01', 201],
      ['2016-05-02', 422],
      ['2061-03-31', 422],
    ] as const) {
      const [base, times] = asOf === '2016-05-01' ? [1, 8] : [0, 7];
      const answer = await submit(31, '2016-Q1', { ...broadcasts(times, base), asOf });
      expect([asOf, answer.status]).toEqual([asOf, status]);
      if (status === 422) expect((await answer.json<Stale>()).code).toBe('as-of-outside');
    }
  });
});
