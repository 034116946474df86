// Who decides what is asked of a ward, and from when on.
import { describe, expect, test } from 'vitest';
import {
  askingOf,
  firstFree,
  idsAskedIn,
  type Selection,
  withChoice,
} from '../../../shared/asking/selection.ts';
import type { Period } from '../../../shared/period.ts';

const district: Selection[] = [{ from: '2016-Q1', asks: ['a', 'b'], requires: [] }];
const province: Selection[] = [{ from: '2015-Q1', asks: ['c'], requires: ['d'] }];
const year: Period = { year: 2016, slot: 'Y' };

describe('what is asked of a ward', () => {
  test('is everything while nobody above it has chosen', () => {
    expect(idsAskedIn([], year)).toBe('all');
    expect(idsAskedIn([[], []], year)).toBe('all');
    expect(idsAskedIn([district], { year: 2015, slot: 'Y' })).toBe('all');
  });

  test('is what the nearest unit above it chose, and what those further above require', () => {
    expect(idsAskedIn([district, province], year)).toEqual(['a', 'b', 'd']);
    expect(idsAskedIn([district, province], { year: 2015, slot: 'Q4' })).toEqual(['c', 'd']);
  });

  test('what is required twice is asked once', () => {
    expect(idsAskedIn([district, [{ from: '2016-Q1', asks: 'all', requires: ['b'] }]], year)).toEqual([
      'a',
      'b',
    ]);
  });

  test('is the choice of the unit above where a district leaves it to that', () => {
    const left: Selection[] = [...district, { from: '2016-H1', asks: 'above', requires: ['e'] }];
    expect(idsAskedIn([left, province], { year: 2016, slot: 'Q2' })).toEqual(['a', 'b', 'd']);
    expect(idsAskedIn([left, province], year)).toEqual(['c', 'e', 'd']);
  });

  test('everything is everything, whatever is required', () => {
    expect(idsAskedIn([[{ from: '2016-Q1', asks: 'all', requires: [] }], province], year)).toBe('all');
  });
});

test('a new choice takes the place of those that were to count from its period on', () => {
  const later: Selection = { from: '2017-Q1', asks: 'all', requires: [] };
  const new_: Selection = { from: '2016-Q3', asks: ['x'], requires: [] };
  expect(withChoice([...district, later], new_)).toEqual([...district, new_]);
});

test('what is asked is said once for as long as it stays the same', () => {
  expect(
    askingOf([
      { period: '2016-Y', ids: ['a'] },
      { period: '2015-Y', ids: 'all' },
      { period: '2016-Q1', ids: ['a'] },
      { period: '2017-Q1', ids: 'all' },
    ]),
  ).toEqual([
    { from: '2016-Q1', ids: ['a'] },
    { from: '2017-Q1', ids: 'all' },
  ]);
});

describe('the first period that a change can count from', () => {
  test('is the one after the last that somebody has reported', () => {
    expect(firstFree(2016, [])).toBe('2016-Q1');
    expect(firstFree(2016, [{ year: 2015, slot: 'Y' }])).toBe('2016-Q1');
    expect(
      firstFree(2016, [
        { year: 2016, slot: 'Q1' },
        { year: 2016, slot: 'Q2' },
      ]),
    ).toBe('2016-H1');
  });

  test('is none where the year has been reported, or a later one', () => {
    expect(firstFree(2016, [{ year: 2016, slot: 'Y' }])).toBeNull();
    expect(firstFree(2016, [{ year: 2017, slot: 'Q1' }])).toBeNull();
  });
});
