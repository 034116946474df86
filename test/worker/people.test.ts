// Who is who: members come by a code used once, leave by one line, and the history keeps its author.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Enrolment, MemberLine, Members, Plan } from '../../shared/wire/answers.ts';
import { call, db, emailOf, makeWorld, send, submit, tokenFor } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const admin = 'quan.tri@gmail.com';
const line = (email: string, role: MemberLine['role'], until: string | null = null): MemberLine => ({
  ...{ email, role, name: 'Nguyễn Thị Hoa', since: null, until },
});
const put = (unit: number, members: object[], query = '', as = admin) =>
  send(`/v1/units/${unit}/members${query}`, { members }, { as, method: 'PUT' });
const list = async (unit: number) => (await call(`/v1/units/${unit}/members`, { as: admin })).json<Members>();
const give = async (unit: number, role = 'nhap_lieu'): Promise<Enrolment> =>
  (await send(`/v1/units/${unit}/enrolments`, { role, name: 'Trần Văn Nam' }, { as: admin })).json();
const join = (code: string, as: string, at?: string) =>
  send('/v1/enrolments', { code }, { as, ...(at ? { at } : {}) });
const codeOf = async (response: Response) => [
  response.status,
  (await response.json<{ code: string }>()).code,
];

beforeAll(makeWorld);

describe('the list of members', () => {
  test('is shown as what will happen first, and nothing is changed by asking', async () => {
    const before = await list(2);
    const answer = await put(2, [line('hoa@gmail.com', 'lanh_dao')], '?dry=1');
    expect(await answer.json<Plan>()).toEqual({
      applied: false,
      items: [
        {
          ...{ change: 'change', name: emailOf(2) },
          before: { role: 'nhap_lieu', name: 'Cán bộ Tân Định', since: null, until: null },
          after: { role: 'nhap_lieu', name: 'Cán bộ Tân Định', since: null, until: '2016-12-07' },
        },
        {
          ...{ change: 'add', name: 'hoa@gmail.com', before: null },
          after: { role: 'lanh_dao', name: 'Nguyễn Thị Hoa', since: null, until: null },
        },
      ],
    });
    expect(await list(2)).toEqual(before);
  });

  test('lets who left do nothing more, and keeps their name in the history', async () => {
    const report = reportOf('2016-Q1', { phat_thanh_lan: 6 });
    expect((await submit(3, '2016-Q1', report)).status).toBe(201);
    expect((await put(3, [line('moi@gmail.com', 'nhap_lieu')])).status).toBe(200);
    expect(await codeOf(await call('/v1/me', { as: emailOf(3) }))).toEqual([403, 'not-a-member']);
    expect((await submit(3, '2016-Q1', { ...report, base: 1 })).status).toBe(403);
    const history = await call('/v1/units/3/reports/2016-Q1/revisions', { as: 'moi@gmail.com' });
    expect((await history.json<{ items: { by: string }[] }>()).items[0]?.by).toBe('Cán bộ Đa Kao');
    expect((await list(3)).items.map(({ email, until }) => [email, until])).toEqual([
      ['moi@gmail.com', null],
      [emailOf(3), '2016-12-07'],
    ]);
  });

  test('may end a membership on a day to come', async () => {
    await put(4, [line(emailOf(4), 'nhap_lieu', '2016-12-20')]);
    const on = async (at: string) => (await call('/v1/me', { as: emailOf(4), at })).status;
    expect([await on('2016-12-20T23:59:00+07:00'), await on('2016-12-21T00:00:00+07:00')]).toEqual([
      200, 403,
    ]);
  });

  test('binds who comes back to an account anew', async () => {
    await call('/v1/me', { as: emailOf(5) });
    const other = await tokenFor(emailOf(5), { sub: 'a new account' });
    expect((await call('/v1/me', { token: other })).status).toBe(403);
    await put(5, []);
    await put(5, [line(emailOf(5), 'nhap_lieu')]);
    expect((await call('/v1/me', { token: other })).status).toBe(200);
  });

  test.each<[string, number, object[], string]>([
    ['with an address twice', 2, [line('a@gmail.com', 'xem'), line('A@gmail.com', 'xem')], '/members/1'],
    ['with something that is no address', 2, [line('hoa', 'xem')], '/members/0/email'],
    ['with an unknown role', 2, [{ ...line('a@gmail.com', 'xem'), role: 'vua' }], '/members/0/role'],
    ['without a name', 2, [{ ...line('a@gmail.com', 'xem'), name: ' ' }], '/members/0/name'],
    ['without an administrator', 1, [line('quan1@gmail.com', 'tong_hop')], '/members'],
  ])('%s is refused whole', async (_name, unit, members, at) => {
    const before = await list(unit);
    const response = await put(unit, members);
    const problem = await response.json<{ code: string; errors: { at: string }[] }>();
    expect([response.status, problem.code, problem.errors[0]?.at]).toEqual([422, 'list-invalid', at]);
    expect(await list(unit)).toEqual(before);
  });
});

describe('an enrolment code', () => {
  test('makes whoever enters it a member, in either case and without its dashes, once', async () => {
    const { code, until, unit } = await give(6);
    expect([code, until, unit.name]).toEqual([
      expect.stringMatching(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/),
      '2016-12-22',
      'Nguyễn Thái Bình',
    ]);
    const joined = await join(` ${code.toLowerCase().replaceAll('-', ' ')}`, 'nam@gmail.com');
    expect([joined.status, await joined.json()]).toEqual([
      201,
      { unit: { id: 6, code: '26746', name: 'Nguyễn Thái Bình' }, role: 'nhap_lieu', name: 'Trần Văn Nam' },
    ]);
    const report = reportOf('2016-Q1', { phat_thanh_lan: 6 });
    expect((await submit(6, '2016-Q1', report, { as: 'nam@gmail.com' })).status).toBe(201);
    expect(await codeOf(await join(code, 'ke.khac@gmail.com'))).toEqual([422, 'enrolment-over']);
  });

  test('binds the account at once: the same address from another account is refused', async () => {
    const { code } = await give(7);
    await join(code, 'binh@gmail.com');
    const token = await tokenFor('binh@gmail.com', { sub: 'somebody else' });
    expect(await codeOf(await call('/v1/me', { token }))).toEqual([403, 'account-changed']);
  });

  test('serves one of two who enter it at the same moment', async () => {
    const { code } = await give(8);
    const answers = await Promise.all([join(code, 'mot@gmail.com'), join(code, 'hai@gmail.com')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  test('lasts fourteen days', async () => {
    const [first, second] = [await give(9), await give(9)];
    expect((await join(first.code, 'kip@gmail.com', '2016-12-22T23:59:00+07:00')).status).toBe(201);
    expect(await codeOf(await join(second.code, 'tre@gmail.com', '2016-12-23T00:00:00+07:00'))).toEqual([
      422,
      'enrolment-over',
    ]);
  });

  test('cannot be guessed: after ten wrong ones a day, not even the right one is taken', async () => {
    const { code } = await give(10);
    for (let i = 0; i < 10; i++)
      expect(await codeOf(await join('AAAA-AAAA-AAAA', 'doan@gmail.com'))).toEqual([
        404,
        'enrolment-unknown',
      ]);
    expect(await codeOf(await join(code, 'doan@gmail.com'))).toEqual([429, 'too-many-attempts']);
    expect((await join(code, 'doan@gmail.com', '2016-12-09T00:00:00+07:00')).status).toBe(201);
  });

  test('is nowhere in the database', async () => {
    const { code } = await give(11);
    const rows = await db.all({ sql: 'SELECT * FROM enrolment', values: [] });
    const audit = await db.all({ sql: 'SELECT * FROM audit', values: [] });
    expect(JSON.stringify([rows, audit])).not.toContain(code);
    expect(JSON.stringify([rows, audit])).not.toContain(code.replaceAll('-', ''));
  });

  test('never makes an administrator', async () => {
    const response = await send(`/v1/units/10/enrolments`, { role: 'quan_tri', name: 'X' }, { as: admin });
    expect(await codeOf(response)).toEqual([422, 'list-invalid']);
  });
});
