// Deadlines that fit reality: set by the district, with grace, exceptions, and a lost connection forgiven.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Summary } from '../../shared/totals/summary.ts';
import type { Deadline, Deadlines, DeadlinesRequest, MyPeriod, Plan } from '../../shared/wire/answers.ts';
import { canonicalText } from '../../shared/wire/submission.ts';
import { sha256 } from '../../worker/audit/digests.ts';
import { prove } from '../../worker/audit/proof.ts';
import {
  call,
  db,
  emailOf,
  inLedger,
  makeWorld,
  send,
  submit,
  type TokenOptions,
  tokenFor,
} from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const path = '/v1/units/1/deadlines/2016';
const quarter: Deadline = {
  ...{ slot: 'Q1' as const, opens: '2016-03-01', due: '2016-03-25', inclusive: true },
  ...{ internal: '2016-03-20', grace: 2 },
};
const year: Deadline = {
  ...{
    slot: 'Y' as const,
    opens: '2016-12-01',
    due: '2016-12-10',
    inclusive: false,
    internal: null,
    grace: 0,
  },
};
const exception = { unit: 3, slot: 'Q1', due: '2016-04-15', reason: 'Bàn giao cán bộ' } as const;
const request: DeadlinesRequest = { periods: [quarter, year], exceptions: [exception] };
const put = (body: object, query = '', as = 'quan1@gmail.com') =>
  send(`${path}${query}`, body, { as, method: 'PUT' });
const read = async (as = 'quan1@gmail.com') => (await call(path, { as })).json<Deadlines>();
const report = (times = 6) => ({ ...reportOf('2016-Q1', { phat_thanh_lan: times }), asOf: '2016-03-20' });
const mine = async (unit: number, at?: string, period = '2016-Q1') => {
  const response = await call('/v1/me', { as: emailOf(unit), ...(at ? { at } : {}) });
  const me = await response.json<{ units: { periods: MyPeriod[] }[] }>();
  return me.units[0]?.periods.find((one) => one.period === period);
};

beforeAll(async () => {
  await makeWorld();
  expect((await put(request)).status).toBe(200);
});

describe('the district’s deadlines', () => {
  test('are its own where it set them, and the city’s where it did not', async () => {
    const { periods, exceptions } = await read();
    expect(periods.map(({ slot, due, from }) => [slot, due, from])).toEqual([
      ['Q1', '2016-03-25', 1],
      ['Q2', '2016-06-30', 20],
      ['H1', '2016-06-30', 20],
      ['Q3', '2016-09-30', 20],
      ['Q4', '2016-12-30', 20],
      ['Y', '2016-12-10', 1],
    ]);
    expect(exceptions).toEqual([
      {
        unit: { id: 3, code: '26737', name: 'Đa Kao' },
        ...{ slot: 'Q1', due: '2016-04-15', reason: 'Bàn giao cán bộ' },
      },
    ]);
  });

  test('where nobody set any are those of the documents, and count only once they are set', async () => {
    const response = await call('/v1/units/20/deadlines/2016', { as: 'thanh.pho@gmail.com' });
    const { periods } = await response.json<Deadlines>();
    expect(periods.at(-1)).toEqual({ ...year, closed: false, from: null });
  });

  test('are shown as a list of changes first, and nothing is changed by asking', async () => {
    const other = { periods: [{ ...quarter, due: '2016-03-28' }], exceptions: [] };
    const before = await read();
    const answer = await (await put(other, '?dry=1')).json<Plan>();
    expect(answer.applied).toBe(false);
    expect(answer.items.map(({ change, name }) => [change, name])).toEqual([
      ['change', 'Quý I'],
      ['remove', 'Năm'],
      ['remove', 'Quý I · Đa Kao'],
    ]);
    expect(await read()).toEqual(before);
  });

  test('sent again as they are change nothing', async () => {
    expect(await (await put(request)).json()).toEqual({ applied: true, items: [] });
  });

  test.each<[string, object, string]>([
    ['twice for one period', { periods: [quarter, quarter], exceptions: [] }, '/periods/1'],
    ['due before they open', { periods: [{ ...quarter, due: '2016-02-28' }], exceptions: [] }, '/periods/0'],
    [
      'with the suppliers’ day after the due day',
      { periods: [{ ...quarter, internal: '2016-03-26' }], exceptions: [] },
      '/periods/0',
    ],
    [
      'with an exception for somebody else’s ward',
      { periods: [], exceptions: [{ ...exception, unit: 31 }] },
      '/exceptions/0',
    ],
    [
      'with an exception without a reason',
      { periods: [], exceptions: [{ ...exception, reason: ' ' }] },
      '/exceptions/0/reason',
    ],
    [
      'with grace beyond a month',
      { periods: [{ ...quarter, grace: 31 }], exceptions: [] },
      '/periods/0/grace',
    ],
  ])('%s are refused whole', async (_name, body, at) => {
    const before = await read();
    const response = await put(body);
    const problem = await response.json<{ code: string; errors: { at: string }[] }>();
    expect([response.status, problem.code, problem.errors[0]?.at]).toEqual([422, 'list-invalid', at]);
    expect(await read()).toEqual(before);
  });

  test('are changed only by those who gather or administer, there or above', async () => {
    for (const as of [emailOf(2), 'xem.quan1@gmail.com', 'quan3@gmail.com'])
      expect([as, (await put(request, '?dry=1', as)).status]).toEqual([as, 403]);
    for (const as of ['quan.tri@gmail.com', 'thanh.pho@gmail.com'])
      expect([as, (await put(request, '?dry=1', as)).status]).toEqual([as, 200]);
  });
});

describe('a first report', () => {
  test.each([
    ['on the last day of grace', 4, '2016-03-27T23:59:00+07:00', true, 0],
    ['a day after grace, counted from the due day', 5, '2016-03-28T00:00:00+07:00', false, 3],
    ['on the last day of the ward’s own exception', 3, '2016-04-15T23:59:00+07:00', true, 0],
  ])('%s', async (_name, unit, at, onTime, daysLate) => {
    expect((await submit(unit, '2016-Q1', report(), { at })).status).toBe(201);
    expect(await mine(unit, at)).toMatchObject({ onTime, daysLate, offline: false });
  });

  test('of a ward with an exception is told why its day is another', async () => {
    expect(await mine(3)).toMatchObject({ due: '2016-04-15', exception: 'Bàn giao cán bộ', grace: 0 });
    expect(await mine(2)).toMatchObject({
      due: '2016-03-25',
      exception: null,
      grace: 2,
      internal: '2016-03-20',
    });
  });
});

describe('after a lost connection on the deadline evening', () => {
  const evening = '2016-03-27T22:00:00+07:00';
  const later = '2016-03-29T09:00:00+07:00';
  const pendingOf = async (unit: number, options: TokenOptions = {}, content = report()) => ({
    token: await tokenFor(emailOf(unit), { at: evening, ...options }),
    digest: await sha256(canonicalText(content)),
  });
  const sendLate = async (unit: number, pending: object, at = later) => {
    const response = await submit(unit, '2016-Q1', { ...report(), pending } as object, { at });
    expect([unit, response.status]).toEqual([unit, 201]);
    const { onTime, claim } = (await mine(unit, at)) ?? {};
    return [onTime, claim];
  };
  const asDistrict = { as: 'quan1@gmail.com', at: later };
  const firstQuarterOf = async (ward: number) => {
    const progress = await call('/v1/units/1/progress/2016', asDistrict);
    const { items } = await progress.json<{ items: { unit: { id: number }; periods: object[] }[] }>();
    return items.find(({ unit }) => unit.id === ward)?.periods[0];
  };
  const inTime = async () => {
    const answer = await call('/v1/units/1/summaries/2016-Q1', asDistrict);
    const { lines } = await answer.json<Summary>();
    return lines.find(({ key }) => key === 'bao_cao_dung_han=co')?.value;
  };
  const review = (unit: number, action: string, more: object = {}) =>
    send(
      `/v1/units/${unit}/reports/2016-Q1/reviews`,
      { action, revision: 1, message: '', remarks: [], ...more },
      asDistrict,
    );

  const breachAfter = (statement: string) =>
    inLedger((one) => {
      let breach: unknown = null;
      try {
        one.step(() => {
          one.all({ sql: statement, values: [] });
          breach = prove(one).breach;
          throw new Error('undo');
        });
      } catch {
        return breach;
      }
    });

  test('the time that Google signed is a claim of the ward, which counts once the district has taken it', async () => {
    const before = await inTime();
    expect(await sendLate(6, await pendingOf(6))).toEqual([false, evening]);
    expect(await firstQuarterOf(6)).toMatchObject({ onTime: false, offline: false, claim: evening });
    expect(await inTime()).toBe(before);
    // An approval of the figures alone leaves the time as it is.
    expect((await review(6, 'approve')).status).toBe(201);
    expect(await firstQuarterOf(6)).toMatchObject({ state: 'da_duyet', onTime: false, claim: evening });
    expect((await review(6, 'reopen')).status).toBe(201);
    expect((await review(6, 'approve', { claim: true })).status).toBe(201);
    expect(await firstQuarterOf(6)).toMatchObject({ onTime: true, offline: true, claim: null });
    expect(await inTime()).toBe((before ?? 0) + 1);
    expect(await inLedger((one) => prove(one).breach)).toBeNull();
    for (const edit of [
      `claim = '2016-03-20T08:00:00+07:00', first = '2016-03-20T08:00:00+07:00'`,
      'claim = NULL',
    ])
      expect([edit, await breachAfter(`UPDATE report SET ${edit} WHERE unit = 6`)]).not.toEqual([edit, null]);
    const stored = await db.all<{ doc: string }>({
      sql: 'SELECT doc FROM revision WHERE unit = 6',
      values: [],
    });
    expect(stored[0]?.doc).not.toContain('token');
    // What nobody has claimed, or was taken already, is not taken.
    expect((await review(4, 'approve', { claim: true })).status).toBe(422);
    expect((await review(6, 'reopen')).status).toBe(201);
    expect((await review(6, 'approve', { claim: true })).status).toBe(422);
  });

  test.each<[string, number, TokenOptions]>([
    ['signed by a stranger', 7, { key: 'stranger' }],
    ['for another audience', 8, { audience: 'somebody-else' }],
    ['of another account with the same address', 9, { sub: 'somebody else' }],
    ['that was issued too late itself', 10, { at: '2016-03-28T00:00:01+07:00' }],
  ])('a token %s vouches for nothing: the report counts by its arrival', async (_name, unit, options) => {
    expect(await sendLate(unit, await pendingOf(unit, options))).toEqual([false, null]);
  });

  test('a colleague’s token vouches for nothing', async () => {
    expect(await sendLate(11, await pendingOf(2))).toEqual([false, null]);
  });

  test('a token that expired more than 72 hours ago vouches for nothing', async () => {
    const pending = await pendingOf(2);
    // Issued at 22:00 of the 27th for an hour: three days after 23:00 is the end.
    expect(await sendLate(2, pending, '2016-03-30T23:00:01+07:00')).toEqual([false, null]);
  });

  test('neither does one for a content that was changed since, or from before the period opened', async () => {
    await db.all({
      sql: 'INSERT INTO membership (email, unit, role, name) SELECT email, 31, role, name FROM membership WHERE email = ?',
      values: [emailOf(6)],
    });
    const changed = { ...(await pendingOf(31)), digest: await sha256('other') };
    const response = await submit(31, '2016-Q1', { ...report(), pending: changed } as object, {
      at: '2016-04-01T09:00:00+07:00',
    });
    expect(response.status).toBe(201);
    expect(await mine(31)).toMatchObject({ onTime: false, claim: null });
  });

  test('a token that vouched for one ward does not vouch for another', async () => {
    const both = 'hai.phuong@gmail.com';
    await db.all({
      sql: `INSERT INTO membership (email, unit, role, name) VALUES (?1, 4, 'nhap_lieu', 'Hai phường'), (?1, 5, 'nhap_lieu', 'Hai phường')`,
      values: [both],
    });
    const content = { ...reportOf('2015-Q1', { phat_thanh_lan: 6 }), asOf: '2015-03-20' };
    const at = '2015-04-01T09:00:00+07:00';
    const pending = {
      token: await tokenFor(both, { at: '2015-03-30T21:00:00+07:00' }),
      digest: await sha256(canonicalText(content)),
    };
    const claims: (string | null | undefined)[] = [];
    for (const unit of [4, 5]) {
      const response = await submit(unit, '2015-Q1', { ...content, pending } as object, { as: both, at });
      expect(response.status).toBe(201);
      claims.push((await mine(unit, at, '2015-Q1'))?.claim);
    }
    expect(claims).toEqual(['2015-03-30T21:00:00+07:00', null]);
  });
});
