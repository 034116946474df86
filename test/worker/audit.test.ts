// The audit: every change leaves a row, and whoever tampers with the rows is found.
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../shared/wire/answers.ts';
import { findBreach, linkOf } from '../../worker/audit/audit-chain.ts';
import { prove } from '../../worker/audit/proof.ts';
import { call, db, inLedger, makeWorld, review, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

type Row = Parameters<typeof findBreach>[0][number];

const broadcasts = (times: number, base = 0) => ({ ...reportOf('2016-Q1', { phat_thanh_lan: times }), base });
const rows = () => db.all<Row>({ sql: 'SELECT * FROM audit ORDER BY id', values: [] });

async function heads(): Promise<Map<string, string>> {
  const found = await db.all<{ chain: string; head: string }>({
    sql: "SELECT 'report:' || key AS chain, chain AS head FROM report UNION ALL SELECT 'unit:' || id, chain FROM unit",
    values: [],
  });
  return new Map(found.map(({ chain, head }) => [chain, head]));
}

beforeAll(async () => {
  await makeWorld();
  for (const ward of [2, 3, 31]) await submit(ward, '2016-Q1', broadcasts(6));
  await submit(2, '2016-Q1', broadcasts(7, 1));
  await submit(2, '2016-Q1', broadcasts(8, 1));
  await review(2, '2016-Q1', { action: 'return', revision: 2, message: 'Xem lại.', remarks: [] });
  await submit(2, '2016-Q1', broadcasts(9, 2));
  await review(2, '2016-Q1', { action: 'approve', revision: 3, message: '', remarks: [] });
});

test('the district reads who did what, when and by which request, page after page', async () => {
  const seen: AuditEntry[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const response: Response = await call(`/v1/units/1/audit?after=${after}&limit=3`, {
      as: 'quan1@gmail.com',
    });
    const page: { items: AuditEntry[]; next: number | null } = await response.json();
    seen.push(...page.items);
    after = page.next;
  }
  expect(seen.map(({ unit, action, actor }) => [unit.name, action, actor])).toEqual([
    ['Tân Định', 'submit', 'phuong2@gmail.com'],
    ['Đa Kao', 'submit', 'phuong3@gmail.com'],
    ['Tân Định', 'submit', 'phuong2@gmail.com'],
    ['Tân Định', 'set_aside', 'phuong2@gmail.com'],
    ['Tân Định', 'return', 'quan1@gmail.com'],
    ['Tân Định', 'submit', 'phuong2@gmail.com'],
    ['Tân Định', 'approve', 'quan1@gmail.com'],
  ]);
  expect(seen[2]).toMatchObject({
    period: '2016-Q1',
    before: seen[0]?.after,
    at: '2016-12-08T09:15:00+07:00',
  });
  expect(seen[0]?.request).toMatch(/^[0-9a-f-]{36}$/);
});

test('nobody but those who gather or administer reads it', async () => {
  for (const as of ['phuong2@gmail.com', 'lanh.dao@gmail.com', 'xem.quan1@gmail.com', 'quan3@gmail.com']) {
    expect([as, (await call('/v1/units/1/audit', { as })).status]).toEqual([as, 403]);
  }
});

describe('an audit', () => {
  test('that nobody touched is whole', async () => {
    expect(findBreach(await rows(), await heads())).toBeNull();
  });

  test.each([
    'at',
    'actor',
    'unit',
    'period',
    'action',
    'request',
    'before',
    'after',
    'chain',
    'link',
  ] as const)('with a changed «%s» is found out, at that row', async (column) => {
    const changed = await rows();
    changed[2] = { ...changed[2]!, [column]: column === 'unit' ? 3 : 'x' };
    expect(findBreach(changed, await heads())).toMatchObject({ id: 3 });
  });

  test('with any row deleted is found out', async () => {
    const whole = await rows();
    for (const gone of whole) {
      const left = whole.filter(({ id }) => id !== gone.id);
      expect([gone.id, findBreach(left, await heads())]).not.toEqual([gone.id, null]);
      // Nor does it help to number the others anew.
      const renumbered = left.map((row, i) => ({ ...row, id: i + 1 }));
      expect([gone.id, findBreach(renumbered, await heads())]).not.toEqual([gone.id, null]);
    }
  });

  test('with a row put in is found out, even one with a link of its own', async () => {
    const whole = await rows();
    for (const [i, row] of whole.entries()) {
      const copy = { ...row, actor: 'ke.gian@gmail.com' };
      copy.link = linkOf(row.link, copy);
      const more = [...whole.slice(0, i + 1), copy, ...whole.slice(i + 1)].map((one, at) => ({
        ...one,
        id: at + 1,
      }));
      expect([i, findBreach(more, await heads())]).not.toEqual([i, null]);
    }
  });

  test('with a row of before the chains between its links is found out', async () => {
    const whole = await rows();
    const more = [...whole, { ...whole[0]!, id: whole.length + 1, chain: '', link: '' }];
    expect(findBreach(more, await heads())).toMatchObject({ id: whole.length + 1 });
  });
});

describe('what counts follows from the trail', () => {
  const proof = () => inLedger((one) => prove(one));

  beforeAll(async () => {
    await send(
      '/v1/units/1/members',
      {
        members: [
          { email: 'quan1@gmail.com', role: 'tong_hop', name: 'Cán bộ Quận 1', until: null },
          { email: 'quan.tri@gmail.com', role: 'quan_tri', name: 'Quản trị Quận 1', until: null },
        ],
      },
      { as: 'quan.tri@gmail.com', method: 'PUT' },
    );
    await submit(2, '2016-Q1', broadcasts(5, 1));
    await submit(4, '2016-Q1', broadcasts(5, 3));
    await send('/v1/units/1/closings/2016-Q1', undefined);
    await submit(4, '2016-Q1', broadcasts(3));
    await send('/v1/units/1/targets/2016', { base: 0, items: [] }, { method: 'PUT' });
  });

  test('and is found whole', async () => {
    expect(await proof()).toMatchObject({ breach: null, unproved: expect.any(Array) });
  });

  const tampering: [what: string, statements: string[]][] = [
    ['tallies', ["UPDATE report SET tallies = replace(tallies, ',6,', ',9,') WHERE unit = 3"]],
    ['state', ["UPDATE report SET state = 'da_duyet' WHERE unit = 3"]],
    ['the approval taken away', ["UPDATE report SET state = 'nop_lai' WHERE unit = 2"]],
    ['first', ["UPDATE report SET first = '2016-03-01T08:00:00+07:00' WHERE unit = 3"]],
    [
      'a claim of another time',
      ["UPDATE report SET first = '2016-03-01T08:00:00+07:00', offline = 1 WHERE unit = 3"],
    ],
    ['the addendum', ['UPDATE report SET addendum = 0 WHERE unit = 4']],
    ['who sent it', ["UPDATE report SET by = 'Người khác' WHERE unit = 3"]],
    ['the revision in force', ['UPDATE report SET revision = 2 WHERE unit = 2']],
    [
      'a deleted revision',
      ['DROP TRIGGER revision_is_never_deleted', 'DELETE FROM revision WHERE unit = 2 AND key % 4096 = 2'],
    ],
    [
      'a deleted content set aside',
      ['DROP TRIGGER revision_is_never_deleted', "DELETE FROM revision WHERE state = 'set_aside'"],
    ],
    [
      'the content of a revision',
      [
        'DROP TRIGGER revision_is_never_changed',
        'UPDATE revision SET doc = replace(doc, \'"phat_thanh_lan":6\', \'"phat_thanh_lan":7\') WHERE unit = 3',
      ],
    ],
    [
      'the text of a review',
      [
        'DROP TRIGGER review_is_never_changed',
        "UPDATE review SET message = 'Đúng rồi.' WHERE action = 'return'",
      ],
    ],
    [
      'a deleted review',
      ['DROP TRIGGER review_is_never_deleted', "DELETE FROM review WHERE action = 'approve'"],
    ],
    [
      'the summary of a closing',
      [
        'DROP TRIGGER closing_is_never_changed',
        'UPDATE closing SET summary = replace(summary, \'"reported":\', \'"reported":1\')',
      ],
    ],
    ['a deleted closing', ['DROP TRIGGER closing_is_never_deleted', 'DELETE FROM closing']],
    ['a period opened again', ['DROP TRIGGER period_stays_closed', 'UPDATE period_setting SET closed = 0']],
    [
      'a new member',
      [
        "INSERT INTO membership (email, unit, role, name) VALUES ('ke.gian@gmail.com', 1, 'quan_tri', 'Kẻ gian')",
      ],
    ],
    ['the role of a member', ["UPDATE membership SET role = 'quan_tri' WHERE email = 'quan1@gmail.com'"]],
    ['a report taken away', ['DELETE FROM report WHERE unit = 31']],
  ];
  test.each(tampering)('%s changed behind its back is found', async (_, statements) => {
    const found = await inLedger((one) => {
      let verdict: ReturnType<typeof prove> | undefined;
      try {
        one.step(() => {
          for (const statement of statements) one.all({ sql: statement, values: [] });
          verdict = prove(one);
          throw new Error('undo');
        });
      } catch {
        return verdict;
      }
      return verdict;
    });
    expect(found?.breach).not.toBeNull();
    expect(found?.breach?.words).toMatch(/\p{L}/u);
    expect(await proof()).toMatchObject({ breach: null });
  });
});
