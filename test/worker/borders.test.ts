// A ward split 60/40 and two that became one on 01/07/2016, looked at from both sides: the old year on the new wards and the
// new quarters on the old ones.
import { beforeAll, describe, expect, test } from 'vitest';
import type { LineChange } from '../../shared/change/change.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { PeriodCode } from '../../shared/period.ts';
import type { OnBorders, Outliers, UnitChange, Units } from '../../shared/wire/answers.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { call, emailOf, inLedger, makeWorld, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const district = 'quan.tri@gmail.com';
const [a, b, c] = [2, 3, 4];
let [x, y, d] = [0, 0, 0];

const children = async () => (await call('/v1/units/1/children', { as: district })).json<Units>();
const view = async (unit: number, period: PeriodCode, day: string, as = district, lines = '') => {
  const query = lines === '' ? '' : `&lines=${lines}`;
  const answer = await call(`/v1/units/${unit}/borders/${period}?day=${day}${query}`, { as });
  expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
  return answer.json<OnBorders>();
};
const said = ({ items }: OnBorders, unit: number, ...keys: string[]) => {
  const item = items.find((one) => one.unit.id === unit);
  return item ? [...keys.map((key) => item.figures[key] ?? null), item.isEstimate] : null;
};
const total = ({ summary }: OnBorders, key: string) => {
  const line = summary.lines.find((one) => one.key === key);
  return [line?.value ?? null, line?.base ?? null, `${line?.wards}/${summary.due}`];
};
const sent = async (unit: number, period: PeriodCode, figures: Figures, as = emailOf(unit)) => {
  const answer = await submit(unit, period, reportOf(period, figures), { as });
  expect([answer.status, answer.status === 201 ? '' : await answer.text()]).toEqual([201, '']);
};

beforeAll(async () => {
  await makeWorld();
  await sent(a, '2015-Y', { dau_sach: 7, 'xmc_15_35.tu': 900, 'xmc_15_35.mau': 1000, muc_xmc: 'muc_1' });
  await sent(b, '2015-Y', { dau_sach: 20, 'xmc_15_35.tu': 90, 'xmc_15_35.mau': 100 });
  await sent(c, '2015-Y', { dau_sach: 30 });
  await sent(5, '2015-Y', { dau_sach: 100, muc_xmc: 'muc_2' });
  await sent(a, '2015-Q3', { phat_thanh_lan: 10 });
  await sent(a, '2016-Q1', { phat_thanh_lan: 11 });
  await sent(a, '2016-Q2', { phat_thanh_lan: 12 });
  await sent(b, '2016-Q2', { phat_thanh_lan: 20 });
  await sent(c, '2016-Q2', { phat_thanh_lan: 30 });
  const add = (code: string, name: string, after: { unit: number; share: number }[]): UnitChange => ({
    ...{ change: 'add', code, name, tier: 'Phường', parent: 1, from: '2016-07-01', after },
  });
  const changes = [
    add('30001', 'Tân Định Đông', [{ unit: a, share: 6000 }]),
    add('30002', 'Tân Định Tây', [{ unit: a, share: 4000 }]),
    add('30003', 'Sài Gòn', [
      { unit: b, share: 10_000 },
      { unit: c, share: 10_000 },
    ]),
  ];
  const { version } = await children();
  const done = await send('/v1/units/1/children', { version, changes }, { as: district, method: 'PUT' });
  expect(done.status).toBe(200);
  const { items } = await children();
  [x, y, d] = ['Tân Định Đông', 'Tân Định Tây', 'Sài Gòn'].map(
    (name) => items.find((one) => one.name === name)!.id,
  ) as [number, number, number];
  await inLedger((db) =>
    saveMemberships(
      db,
      [x, y, d].map((unit) => ({ email: emailOf(unit), unit, role: 'nhap_lieu', name: 'Cán bộ' }) as const),
    ),
  );
  await sent(x, '2016-Q3', { phat_thanh_lan: 41 });
  await sent(y, '2016-Q3', { phat_thanh_lan: 29 });
  await sent(d, '2016-Q3', { phat_thanh_lan: 90 });
});

describe('2015 on the wards of 01/07/2016', () => {
  test('the parts of a split ward are estimates that add up; a merged one is exact', async () => {
    const seen = await view(1, '2015-Y', '2016-07-01');
    expect([x, y].map((unit) => said(seen, unit, 'dau_sach', 'xmc_15_35.tu', 'xmc_15_35.mau'))).toEqual([
      [4, 540, 600, true],
      [3, 360, 400, true],
    ]);
    expect(said(seen, d, 'dau_sach', 'xmc_15_35.tu', 'xmc_15_35.mau')).toEqual([50, 90, 100, false]);
    expect(seen.items.find(({ unit }) => unit.id === d)?.from.map(({ name }) => name)).toEqual([
      'Đa Kao',
      'Bến Nghé',
    ]);
    // 7 + 20 + 30 + 100, of ten wards of that day: four of 2015 are in four of them.
    expect(total(seen, 'dau_sach')).toEqual([157, null, '4/10']);
    expect(seen.items.some(({ unit }) => unit.id === a)).toBe(false);
  });

  test('a grade stays with the ward that stayed, and with nobody else', async () => {
    const seen = await view(1, '2015-Y', '2016-07-01');
    expect([said(seen, 5, 'muc_xmc'), said(seen, x, 'muc_xmc')]).toEqual([
      ['muc_2', false],
      [null, true],
    ]);
  });

  test('who sent nothing is named where it is missing', async () => {
    const seen = await view(1, '2016-Q1', '2016-07-01');
    expect(seen.items.find(({ unit }) => unit.id === d)).toMatchObject({
      from: [],
      missing: [{ name: 'Đa Kao' }, { name: 'Bến Nghé' }],
    });
    // 11 at 60/40: 6,6 and 4,4.
    expect([said(seen, x, 'phat_thanh_lan'), said(seen, y, 'phat_thanh_lan')]).toEqual([
      [7, true],
      [4, true],
    ]);
  });

  test('a successor reads what its predecessors come to, and nobody else’s', async () => {
    const seen = await view(y, '2015-Y', '2016-07-01', emailOf(y));
    expect(seen.items.map(({ unit, from }) => [unit.name, from.map(({ name }) => name)])).toEqual([
      ['Tân Định Tây', ['Tân Định']],
    ]);
    const other = await call(`/v1/units/${x}/borders/2015-Y?day=2016-07-01`, { as: emailOf(y) });
    expect(other.status).toBe(403);
  });
});

describe('the third quarter of 2016 on the wards of 30/06/2016', () => {
  test('both parts give a ward back whole, a merged one is shared by what each had reported', async () => {
    const seen = await view(1, '2016-Q3', '2016-06-30');
    expect([a, b, c].map((unit) => said(seen, unit, 'phat_thanh_lan'))).toEqual([
      [70, false],
      [36, true],
      [54, true],
    ]);
    expect(total(seen, 'phat_thanh_lan')).toEqual([160, null, '3/10']);
  });

  test('one part alone says that the other is missing', async () => {
    const seen = await view(x, '2016-Q3', '2016-06-30', emailOf(x));
    expect(
      seen.items.map(({ unit, figures, missing }) => [
        unit.id,
        figures.phat_thanh_lan,
        missing.map(({ id }) => id),
      ]),
    ).toEqual([[a, 41, [y]]]);
  });
});

describe('the year in which the borders changed', () => {
  test('holds the old quarters and the new ones, on either borders', async () => {
    // A 11 + 12 + 41 + 29; B 20 + 36; C 30 + 54.
    const old = await view(1, '2016-Y', '2016-06-30');
    expect([a, b, c].map((unit) => said(old, unit, 'phat_thanh_lan')?.[0])).toEqual([93, 56, 84]);
    // 11 at 60/40 is 7 and 4, 12 is 7 and 5.
    const now = await view(1, '2016-Y', '2016-12-31');
    expect([x, y, d].map((unit) => said(now, unit, 'phat_thanh_lan')?.[0])).toEqual([55, 38, 140]);
    expect([total(old, 'phat_thanh_lan')[0], total(now, 'phat_thanh_lan')[0]]).toEqual([233, 233]);
  });
});

describe('what looks back over that day compares like with like', () => {
  test('a stock of a new ward is held against its part of the old one’s', async () => {
    const others = { Q3: { phat_thanh_lan: 41 } };
    const content = reportOf('2016-Y', { dau_sach: 40, phat_thanh_lan: 41 }, { others });
    const refused = await submit(x, '2016-Y', content);
    const { findings = [] } = await refused.json<{ findings?: Finding[] }>();
    // 60% of 7 books are 4.
    expect(
      findings.filter(({ code, at }) => code === 'R19' && at === 'dau_sach').map(({ fault }) => fault),
    ).toEqual([expect.stringContaining('Năm trước là 4 (ước tính theo tỷ lệ), nay là 40')]);
  });

  test('an amount of a new ward is unlike what the old one had', async () => {
    const { items } = await (await call('/v1/units/1/outliers/2016-Q3', { as: district })).json<Outliers>();
    // 11 and 12 at 60% are 7 and 7: five in the first two quarters, 41 now.
    expect(items.filter(({ unit, code }) => unit.id === x && code === 'L01').map(({ why }) => why)).toEqual([
      'cao gấp 5,9 lần mức thường thấy của chính đơn vị ở các quý trước (khoảng 7)',
    ]);
  });

  test('why a total changed is told of the units of now', async () => {
    const path = '/v1/units/1/changes/2016-Q3?line=phat_thanh_lan&against=previous';
    const { change, estimated = [] } = await (await call(path, { as: district })).json<LineChange>();
    // Q2: 7 + 5 of the split ward, 50 of the merged one.
    expect([change?.before, change?.after, change?.byCoverage, change?.units]).toEqual([
      ...[62, 160, 0],
      { before: 3, after: 3, both: 3 },
    ]);
    expect(change?.movers.map(({ unit, moved }) => [unit.id, moved])).toEqual([
      [d, 40],
      [x, 34],
      [y, 24],
    ]);
    expect(estimated.map(({ id }) => id).sort((one, two) => one - two)).toEqual(
      [x, y].sort((one, two) => one - two),
    );
  });

  test('«hơn năm trước» is judged on last year’s figures of the wards that stand now', async () => {
    const target = { indicator: 'dau_sach', from: 2016, to: 2016, basis: '', demand: { op: 'rising' } };
    const handed = await send('/v1/units/1/targets/2016', { base: 0, items: [target] }, { method: 'PUT' });
    expect([handed.status, handed.status === 200 ? '' : await handed.text()]).toEqual([200, '']);
    await sent(5, '2016-Y', { dau_sach: 120 });
    const source = await (
      await call('/v1/units/1/documents/2016-Y', { as: district })
    ).json<DocumentSource>();
    expect(source.before?.lines.find(({ key }) => key === 'dau_sach')?.value).toBe(157);
    const bookOf = (unit: number) =>
      source.before?.reports.find((one) => one.unit === unit)?.content.figures.dau_sach;
    expect([x, y, d, 5].map(bookOf)).toEqual([4, 3, 50, 100]);
  });
});

test('only the lines that were asked for are sent', async () => {
  const seen = await view(1, '2015-Y', '2016-07-01', district, 'xmc_15_35');
  expect(seen.summary.lines.map(({ key }) => key)).toEqual(['xmc_15_35']);
  expect(seen.items.find(({ unit }) => unit.id === x)?.figures).toEqual({
    'xmc_15_35.tu': 540,
    'xmc_15_35.mau': 600,
  });
});

test('a ward of one quarter, founded and split again, is not lost on the days around it', async () => {
  const put = async (changes: UnitChange[]) => {
    const { version, items } = await children();
    const done = await send('/v1/units/1/children', { version, changes }, { as: district, method: 'PUT' });
    expect([done.status, done.status === 200 ? '' : await done.text()]).toEqual([200, '']);
    const known = new Set(items.map(({ id }) => id));
    return (await children()).items.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  };
  const words = { change: 'add', tier: 'Phường', parent: 1 } as const;
  const [short = 0] = await put([
    { ...words, code: '30020', name: 'Thủ Thiêm', from: '2016-07-01', after: [] },
  ]);
  const [p = 0, q = 0] = await put([
    {
      ...{ ...words, code: '30021', name: 'Thủ Thiêm Một', from: '2016-10-01' },
      after: [{ unit: short, share: 4400 }],
    },
    {
      ...{ ...words, code: '30022', name: 'Thủ Thiêm Hai', from: '2016-10-01' },
      after: [{ unit: short, share: 5600 }],
    },
  ]);
  const officers = [p, q].map((unit) => ({
    ...{ email: emailOf(unit), unit, role: 'nhap_lieu' as const, name: 'Cán bộ' },
  }));
  await inLedger((db) => saveMemberships(db, officers));
  await sent(p, '2016-Q4', { phat_thanh_lan: 3 });
  await sent(q, '2016-Q4', { phat_thanh_lan: 5 });
  // Neither part stood on 31/03, nor the ward that they came of: what they sent is shown as that ward's, 3 + 5.
  const before = await view(1, '2016-Q4', '2016-03-31', district, 'phat_thanh_lan');
  expect(said(before, short, 'phat_thanh_lan')).toEqual([8, false]);
  expect(total(before, 'phat_thanh_lan')[0]).toBe(8);
});
