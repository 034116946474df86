// Units that went on in others: shares add up, and whole numbers shared by them add up again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOut, successionFaults, wholeUnit } from '../../../shared/units/succession.ts';

const [x, y, z] = ['26737', '26740', '26743'];
const parts = (amount: number, ...shares: [code: string, percent: number][]) =>
  shareOut(
    amount,
    shares.map(([code, percent]) => ({ code, weight: percent * 100 })),
  );

describe('a whole number is shared by largest remainder', () => {
  test('7 at 60/40 is 4 and 3', () => {
    expect(parts(7, [x, 60], [y, 40])).toEqual([4, 3]);
  });

  test('a rate of 900 in 1.000 at 60/40 is 540 in 600 and 360 in 400', () => {
    expect([parts(900, [x, 60], [y, 40]), parts(1000, [x, 60], [y, 40])]).toEqual([
      [540, 360],
      [600, 400],
    ]);
  });

  test('equal remainders go to the smaller code, wherever it stands in the list', () => {
    expect(parts(1, [x, 50], [y, 50])).toEqual([1, 0]);
    expect(parts(1, [y, 50], [x, 50])).toEqual([0, 1]);
    expect(parts(4, [z, 30], [x, 30], [y, 30])).toEqual([1, 2, 1]);
  });

  test('nothing is nothing, and without weights nothing is given', () => {
    expect(parts(0, [x, 60], [y, 40])).toEqual([0, 0]);
    expect(shareOut(5, [{ code: x, weight: 0 }])).toEqual([0]);
  });

  test('parts add up, each less than one away from its quota, up to amounts of 10^12', () => {
    const shares = fc.array(fc.integer({ min: 1, max: wholeUnit }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), shares, (amount, weights) => {
        const given = shareOut(
          amount,
          weights.map((weight, i) => ({ code: String(i), weight })),
        );
        const sum = weights.reduce((all, one) => all + one, 0);
        expect(given.reduce((all, one) => all + one, 0)).toBe(amount);
        given.forEach((part, i) => {
          expect(Math.abs(part - (amount * (weights[i] ?? 0)) / sum)).toBeLessThan(1.001);
        });
      }),
    );
  });
});

describe('a list of successions is refused', () => {
  test('unless every unit that ended is given away wholly', () => {
    expect(
      successionFaults([
        { before: 1, unit: 10, share: 6000 },
        { before: 1, unit: 11, share: 3000 },
        { before: 2, unit: 10, share: wholeUnit },
      ]),
    ).toEqual([{ code: 'does_not_add_up', before: 1, sum: 9000 }]);
  });

  test('where a link stands twice, leads to itself, or is no share', () => {
    const twice = { before: 1, unit: 10, share: 5000 };
    const itself = { before: 2, unit: 2, share: wholeUnit };
    const none = { before: 3, unit: 10, share: 0 };
    expect(successionFaults([twice, twice, itself, none]).map(({ code }) => code)).toEqual([
      'said_twice',
      'its_own_successor',
      'not_a_share',
      'does_not_add_up',
    ]);
  });
});
