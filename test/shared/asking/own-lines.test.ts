// Lines that units add: indicators like all others in the years and periods that ask them.
import { describe, expect, test } from 'vitest';
import { askedIn } from '../../../shared/asking/asked-catalogue.ts';
import { type OwnLine, type OwnLines, ownIn, withOwn } from '../../../shared/asking/own-lines.ts';
import { askingIn, askingOf } from '../../../shared/asking/selection.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { inYear } from '../../../shared/catalogue/in-year.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';
import { check } from '../../../shared/checks/check.ts';
import type { Slot } from '../../../shared/period.ts';
import { layoutOf } from '../../../shared/workbook/layout.ts';

const line = (over: Partial<OwnLine> = {}): OwnLine => ({
  id: 'rieng_1_1',
  kind: 'count',
  label: 'Số câu lạc bộ đọc sách',
  unit: 'câu lạc bộ',
  cycle: 'quarter',
  behaviour: 'flow',
  definition: 'Câu lạc bộ thành lập trong kỳ.',
  example: '3',
  supplier: 'HKH',
  parts: [],
  times: [{ from: '2016-Q1', asked: true }],
  ...over,
});
const of = (...lines: OwnLine[]): OwnLines[] => [{ unit: 1, name: 'Quận 1', lines }];
const asks = (own: string[], from = '2016-Q1' as const) => [{ from, ids: 'all' as const, own }];

test('nobody who has none pays for them: the catalogue is the very same', () => {
  expect(withOwn(catalogue, [])).toBe(catalogue);
  expect(withOwn(catalogue, [{ unit: 1, name: 'Quận 1', lines: [] }])).toBe(catalogue);
  expect(askedIn(catalogue, { year: 2016, slot: 'Q1' }, [])).toBe(inYear(catalogue, 2016));
});

test('they stand on a form of their own before the texts, a section a unit', () => {
  const own = [...of(line()), { unit: 20, name: 'Thành phố Thủ Đức', lines: [line({ id: 'rieng_20_1' })] }];
  const whole = withOwn(catalogue, own);
  expect(whole).toBe(withOwn(catalogue, own));
  expect(whole.forms.map(({ id }) => id).slice(-2)).toEqual(['R', 'TM']);
  const sheet = layoutOf(whole, 2016, 'ward', asks(['rieng_1_1'])).forms.find(({ form }) => form.id === 'R');
  expect(sheet?.name).toBe('R. Chỉ tiêu riêng');
  expect(sheet?.rows.map(({ key, label }) => [key, label])).toEqual([
    ['§R1', 'CHỈ TIÊU RIÊNG CỦA QUẬN 1'],
    ['rieng_1_1', 'Số câu lạc bộ đọc sách'],
    ['§R2', 'CHỈ TIÊU RIÊNG CỦA THÀNH PHỐ THỦ ĐỨC'],
    ['rieng_20_1', 'Số câu lạc bộ đọc sách'],
  ]);
  expect(layoutOf(whole, 2016, 'district').forms.some(({ form }) => form.id === 'R')).toBe(false);
});

test('each kind has the cells of its kind', () => {
  const lines = [
    line(),
    line({ id: 'rieng_1_2', kind: 'money', unit: '' }),
    line({ id: 'rieng_1_3', kind: 'rate', parts: ['Có tủ sách', 'Tổng số'] }),
    line({ id: 'rieng_1_4', kind: 'yesno', unit: '' }),
    line({ id: 'rieng_1_5', kind: 'rating', unit: '', parts: ['Chưa đạt', 'Đạt', 'Tốt'] }),
    line({ id: 'rieng_1_6', kind: 'date', unit: '', cycle: 'year' }),
    line({ id: 'rieng_1_7', kind: 'narrative', unit: '', cycle: 'year' }),
  ];
  const { fields, shares } = lookup(withOwn(catalogue, of(...lines)));
  const mine = [...fields.values()].filter(({ form }) => form.id === 'R');
  expect(mine.map(({ field: { key, cell, unit } }) => [key, cell, unit])).toEqual([
    ['rieng_1_1', 'whole', 'câu lạc bộ'],
    ['rieng_1_2', 'money', 'đồng'],
    ['rieng_1_3.tu', 'whole', 'câu lạc bộ'],
    ['rieng_1_3.mau', 'whole', 'câu lạc bộ'],
    ['rieng_1_4', 'choice', 'có/không'],
    ['rieng_1_5', 'choice', 'xếp loại'],
    ['rieng_1_6', 'date', 'ngày'],
    ['rieng_1_7', 'text', ''],
  ]);
  expect(shares.get('rieng_1_3.ty_le')).toMatchObject({
    numerator: 'rieng_1_3.tu',
    denominator: 'rieng_1_3.mau',
  });
  expect(fields.get('rieng_1_5')?.field.options).toEqual([
    { code: 'muc_1', label: 'Chưa đạt' },
    { code: 'muc_2', label: 'Đạt' },
    { code: 'muc_3', label: 'Tốt' },
  ]);
});

describe('in a period', () => {
  const whole = withOwn(catalogue, of(line(), line({ id: 'rieng_1_2' })));
  const askedAt = (slot: Slot, asking: ReturnType<typeof asks>) =>
    [...lookup(askedIn(whole, { year: 2016, slot }, asking)).byId.keys()].filter((id) => /^rieng/.test(id));

  test('those are asked that are asked of the unit, whatever else it is asked', () => {
    expect(askedAt('Q1', asks(['rieng_1_1']))).toEqual(['rieng_1_1']);
    expect(askedAt('Q1', [])).toEqual([]);
    const few = [{ from: '2016-Q1' as const, ids: ['phat_thanh_lan'], own: ['rieng_1_2'] }];
    const asked = askedIn(whole, { year: 2016, slot: 'Q1' }, few);
    expect([...lookup(asked).byId.keys()]).toEqual(['phat_thanh_lan', 'rieng_1_2']);
  });

  test('a year waits for the quarters alone that asked it', () => {
    const later = askedIn(whole, { year: 2016, slot: 'Y' }, [
      { from: '2016-Q3', ids: 'all', own: ['rieng_1_1'] },
    ]);
    expect(lookup(later).byId.get('rieng_1_1')?.indicator.quarters).toEqual(['Q3', 'Q4']);
  });

  test('an empty cell is missing', () => {
    const asked = askedIn(whole, { year: 2016, slot: 'Q1' }, [
      { from: '2016-Q1', ids: [], own: ['rieng_1_1'] },
    ]);
    const found = check({
      ...{ catalogue: asked, reporter: 'ward', period: { year: 2016, slot: 'Q1' } },
      ...{ figures: {}, tables: {}, notes: {}, reasons: [], others: {} },
    });
    expect(found.map(({ code, at }) => [code, at])).toEqual([['R01.empty', 'rieng_1_1']]);
  });
});

describe('over the years', () => {
  const idsIn = (year: number, times: OwnLine['times']) =>
    ownIn(of(line({ times })), year).flatMap(({ lines }) => lines.map(({ id }) => id));

  test('a line is there from the year that asked it first to the last that did', () => {
    const times: OwnLine['times'] = [
      { from: '2016-Q3', asked: true },
      { from: '2018-Q1', asked: false },
    ];
    expect([2015, 2016, 2017, 2018].map((year) => idsIn(year, times).length)).toEqual([0, 1, 1, 0]);
  });

  test('one that stopped within a year stays in that year', () => {
    const times: OwnLine['times'] = [
      { from: '2016-Q1', asked: true },
      { from: '2017-Q2', asked: false },
    ];
    expect([2016, 2017, 2018].map((year) => idsIn(year, times).length)).toEqual([1, 1, 0]);
  });

  test('one that was taken back before anybody reported stays in its year, where its row may have been seen', () => {
    expect([2016, 2017].map((year) => idsIn(year, [{ from: '2016-Q1', asked: false }]).length)).toEqual([
      1, 0,
    ]);
  });
});

test('what is asked of a unit is said once for as long as it stays the same, with its lines', () => {
  const asking = askingOf([
    { period: '2016-Q1', ids: 'all', own: [] },
    { period: '2016-Q2', ids: 'all', own: ['rieng_1_1'] },
    { period: '2016-Q3', ids: 'all', own: ['rieng_1_1'] },
    { period: '2017-Q1', ids: 'all', own: [] },
  ]);
  expect(asking).toEqual([
    { from: '2016-Q2', ids: 'all', own: ['rieng_1_1'] },
    { from: '2017-Q1', ids: 'all' },
  ]);
  expect(askingIn(asking, 2016)).toEqual([{ from: '2016-Q2', ids: 'all', own: ['rieng_1_1'] }]);
  expect(askingIn(asking, 2018)).toEqual([]);
});
