// A period on the borders of another day: figures of old wards on new ones and the other way.
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../../shared/figures/figures.ts';
import { carriedBack, carriedForward } from '../../../shared/totals/borders.ts';
import { addTallies, type Tallies, talliesOf, tallyPosition } from '../../../shared/totals/tally.ts';
import { type SuccessionLink, wholeUnit } from '../../../shared/units/succession.ts';
import { book } from '../../support/quan1.ts';

const [a, b, c, d, x, y] = [1, 2, 3, 4, 5, 6];
const codes = new Map([
  [a, '26734'],
  [b, '26737'],
  [c, '26740'],
  [d, '26743'],
  [x, '26746'],
  [y, '26749'],
]);
const codeOf = (unit: number) => codes.get(unit) ?? '';
const reports = (...given: [unit: number, figures: Figures][]) =>
  new Map(given.map(([unit, figures]) => [unit, talliesOf(book, figures, 2024, 'ward')]));
const whole = (before: number, unit: number): SuccessionLink => ({ before, unit, share: wholeUnit });
const amount = (tallies: Tallies | undefined, key: string) => tallies?.[tallyPosition(book)(key)] ?? 0;

describe('old years on new borders', () => {
  test('two wards that became one add up exactly', () => {
    const old = reports(
      [b, { dau_sach: 20, 'xmc_15_35.tu': 90, 'xmc_15_35.mau': 100 }],
      [c, { dau_sach: 30 }],
    );
    const carried = carriedForward(book, old, [whole(b, d), whole(c, d)], codeOf);
    const { tallies, isEstimate, from } = carried.get(d) ?? {};
    expect([amount(tallies, 'dau_sach'), amount(tallies, 'xmc_15_35.tu'), isEstimate, from]).toEqual([
      ...[50, 90, false],
      [b, c],
    ]);
    expect([amount(tallies, '#'), amount(tallies, 'dau_sach#')]).toEqual([1, 1]);
  });

  test('a ward split 60/40 is an estimate that adds up again', () => {
    const old = reports([a, { dau_sach: 7, 'xmc_15_35.tu': 900, 'xmc_15_35.mau': 1000 }]);
    const links = [
      { before: a, unit: x, share: 6000 },
      { before: a, unit: y, share: 4000 },
    ];
    const carried = carriedForward(book, old, links, codeOf);
    const read = (unit: number) =>
      ['dau_sach', 'xmc_15_35.tu', 'xmc_15_35.mau'].map((key) => amount(carried.get(unit)?.tallies, key));
    expect([read(x), read(y)]).toEqual([
      [4, 540, 600],
      [3, 360, 400],
    ]);
    expect([carried.get(x)?.isEstimate, carried.get(y)?.isEstimate]).toEqual([true, true]);
  });

  test('a grade follows a ward that only changed its name, and nobody else', () => {
    const old = reports([a, { muc_xmc: 'muc_2' }], [b, { muc_xmc: 'muc_1' }], [c, { muc_xmc: 'muc_2' }]);
    const carried = carriedForward(book, old, [whole(a, x), whole(b, d), whole(c, d)], codeOf);
    expect(amount(carried.get(x)?.tallies, 'muc_xmc=muc_2')).toBe(1);
    expect(amount(carried.get(d)?.tallies, 'muc_xmc=muc_2')).toBe(0);
    expect(amount(carried.get(d)?.tallies, 'muc_xmc=muc_1')).toBe(0);
  });
});

describe('new years on old borders', () => {
  test('both parts of a ward give it back whole', () => {
    const now = reports([x, { dau_sach: 41 }], [y, { dau_sach: 29 }]);
    const links = [
      { before: a, unit: x, share: 6000 },
      { before: a, unit: y, share: 4000 },
    ];
    const carried = carriedBack(book, now, links, new Map(), codeOf);
    expect([amount(carried.get(a)?.tallies, 'dau_sach'), carried.get(a)?.isEstimate]).toEqual([70, false]);
  });

  test('a merged ward is shared by what each had reported, numerators by their denominators', () => {
    const old = reports(
      [b, { dau_sach: 20, 'xmc_15_35.tu': 10, 'xmc_15_35.mau': 100 }],
      [c, { dau_sach: 30, 'xmc_15_35.tu': 300, 'xmc_15_35.mau': 300 }],
    );
    const now = reports([d, { dau_sach: 90, 'xmc_15_35.tu': 360, 'xmc_15_35.mau': 400 }]);
    const carried = carriedBack(book, now, [whole(b, d), whole(c, d)], old, codeOf);
    const read = (unit: number) =>
      ['dau_sach', 'xmc_15_35.tu', 'xmc_15_35.mau'].map((key) => amount(carried.get(unit)?.tallies, key));
    expect([read(b), read(c)]).toEqual([
      [36, 90, 100],
      [54, 270, 300],
    ]);
    expect([carried.get(b)?.isEstimate, carried.get(c)?.isEstimate]).toEqual([true, true]);
  });

  test('a tie is a tie: 5 by 9 and 21 is 1,5 and 3,5, and the smaller code has the half', () => {
    const old = reports([b, { dau_sach: 9 }], [c, { dau_sach: 21 }]);
    const carried = carriedBack(book, reports([d, { dau_sach: 5 }]), [whole(b, d), whole(c, d)], old, codeOf);
    expect([b, c].map((unit) => amount(carried.get(unit)?.tallies, 'dau_sach'))).toEqual([2, 3]);
  });

  test('whatever the borders, the sum over all units stays what was reported', () => {
    const now = reports([d, { dau_sach: 91 }], [x, { dau_sach: 8 }], [y, { dau_sach: 5 }]);
    const links = [
      whole(b, d),
      whole(c, d),
      { before: a, unit: x, share: 3333 },
      { before: a, unit: y, share: 6667 },
    ];
    const carried = carriedBack(book, now, links, new Map(), codeOf);
    const sum = addTallies([...carried.values()].map(({ tallies }) => tallies));
    expect(amount(sum, 'dau_sach')).toBe(104);
  });
});
