// Why a total changed, told about three wards and two years.
import { describe, expect, test } from 'vitest';
import { type Change, changeOf, type Part } from '../../../shared/change/change.ts';
import { comparedWith, comparisonsOf } from '../../../shared/change/comparison.ts';
import { sentenceOf, showAbsence, showAmount, showMoved } from '../../../shared/change/words.ts';

const names = ['Phường A', 'Phường B', 'Phường C'];
type Pair = [value: number, base: number];

function part(
  i: number,
  before: Pair | Part['absent']['before'],
  after: Pair | Part['absent']['after'],
): Part {
  const amount = (one: Pair | string | null) => (Array.isArray(one) ? { value: one[0], base: one[1] } : null);
  const absence = (one: Pair | Part['absent']['before']) => (Array.isArray(one) ? null : one);
  return {
    unit: { id: i + 1, code: String(i), name: names[i] ?? '' },
    before: amount(before),
    after: amount(after),
    absent: { before: absence(before), after: absence(after) },
  };
}

const share = { ranked: 'share' as const };
const place = { label: 'Người biết chữ', unit: 'người', before: 'năm 2015', after: 'năm 2016' };
const known = (change: Change | null): Change => {
  if (!change) throw new Error('nothing to explain');
  return change;
};

describe('units at both times, one that goes and one that comes', () => {
  // Before: A 80/100, B 45/50: 125/150 = 83,333 %. After: A 82/100, C 30/50: 112/150 = 74,667 %.
  // A: 2/150 = +1,333; B goes: (−45 + 41,667)/150 = −2,222; C comes: (30 − 41,667)/150 = −7,778. Sum −8,667.
  // Shown: 74,667 − 83,333 = −8,666. Rounded down to thousandths: 1,333 (0,33 left), −2,223 (0,78 left), −7,778 (0,22
  // left), together −8,668; the two thousandths that lack go to the largest remainders, B and then A.
  const change = known(
    changeOf(share, [
      part(0, [80, 100], [82, 100]),
      part(1, [45, 50], 'not-sent'),
      part(2, 'no-unit', [30, 50]),
    ]),
  );

  test('the strongest stands first, and the parts add up', () => {
    expect(change.movers.map(({ unit, moved }) => [unit.name, moved])).toEqual([
      ['Phường C', -7778],
      ['Phường B', -2222],
      ['Phường A', 1334],
    ]);
    expect([change.before, change.after]).toEqual([83_333, 74_667]);
  });

  test('what comes from another coverage is told apart from what the figures did', () => {
    expect([change.byFigures, change.byCoverage]).toEqual([1334, -10_000]);
    expect(change.units).toEqual({ before: 2, after: 2, both: 1 });
    expect(change.movers.map(showAbsence)).toEqual(['đơn vị mới', 'kỳ này chưa nộp', '']);
    expect(sentenceOf(change, place)).toBe(
      '«Người biết chữ» giảm từ 83,333% (năm 2015) xuống 74,667% (năm 2016). Riêng việc đơn vị có hoặc không có số liệu ở một trong hai kỳ làm thay đổi −10,000 điểm %.',
    );
  });
});

test('a rise names the wards that brought it, not those that held it back', () => {
  // 90/100, 160/200, 50/100 = 300/400 → 96/100, 168/200, 49/100 = 313/400: +1,5, +2, −0,25 points.
  const change = known(
    changeOf(share, [
      part(0, [90, 100], [96, 100]),
      part(1, [160, 200], [168, 200]),
      part(2, [50, 100], [49, 100]),
    ]),
  );
  expect(sentenceOf(change, place)).toBe(
    '«Người biết chữ» tăng từ 75,000% (năm 2015) lên 78,250% (năm 2016), chủ yếu do Phường B (+2,000 điểm %) và Phường A (+1,500 điểm %).',
  );
  expect(showMoved(change, -250)).toBe('−0,250 điểm %');
  expect(showAmount({ value: 11_260, base: 11_307 }, null)).toBe('11.260/11.307');
});

test('wards that stay as they were are not named', () => {
  const change = known(changeOf(share, [part(0, [90, 100], [90, 100]), part(1, [10, 20], [10, 20])]));
  expect(change.movers).toEqual([]);
  expect(sentenceOf(change, place)).toBe(
    '«Người biết chữ» không đổi: 83,333% (năm 2015), 83,333% (năm 2016).',
  );
});

test('without a figure in one of the two periods there is no comparison', () => {
  expect(changeOf(share, [part(0, 'no-figure', [1, 2]), part(1, 'not-sent', [3, 4])])).toBeNull();
});

describe('what a period is compared with', () => {
  test('the quarter before the first is the last of the year before', () => {
    expect(comparedWith({ year: 2016, slot: 'Q1' }, 'previous')).toEqual({ year: 2015, slot: 'Q4' });
    expect(comparedWith({ year: 2016, slot: 'Q4' }, 'previous')).toEqual({ year: 2016, slot: 'Q3' });
    expect(comparedWith({ year: 2016, slot: 'Q3' }, 'last-year')).toEqual({ year: 2015, slot: 'Q3' });
  });

  test('a half-year and a year have no other in their year, so it is offered once', () => {
    expect(comparedWith({ year: 2016, slot: 'H1' }, 'previous')).toEqual({ year: 2015, slot: 'H1' });
    expect(comparisonsOf({ year: 2016, slot: 'Y' }).map(({ name }) => name)).toEqual([
      'cùng kỳ năm trước (năm 2015)',
      'lần nộp đầu của chính kỳ này',
    ]);
    expect(comparisonsOf({ year: 2016, slot: 'Q1' }).map(({ against }) => against)).toEqual([
      'last-year',
      'previous',
      'first',
    ]);
  });
});
