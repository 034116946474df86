// Which ward moved a total: figures worked by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributionsToShare, contributionsToSum, type Side } from '../../../shared/change/contributions.ts';

const side = (before: [number, number] | null, after: [number, number] | null): Side => ({
  before: before && { value: before[0], base: before[1] },
  after: after && { value: after[0], base: after[1] },
});

describe('a rate of three wards in two years', () => {
  test('each ward moves it by what it has more than the old rate asks of its new base', () => {
    // Before: A 90/100, B 160/200, C 50/100: 300/400 = 75 %.
    // After:  A 96/100, B 168/220, C 50/100: 314/420 = 74,761904… %.
    // A: (6 − 0,75·0)/420  = 6/420  = +1,428571 points → 1,428 and remainder 0,571
    // B: (8 − 0,75·20)/420 = −7/420 = −1,666666 points → −1,667 and remainder 0,333
    // C: 0.
    // Sum −1/420 = −0,238095. Shown: 74,762 − 75,000 = −0,238; 1,428 − 1,667 = −0,239, so A's larger remainder
    // takes the thousandth that is left: 1,429.
    const moved = contributionsToShare([
      side([90, 100], [96, 100]),
      side([160, 200], [168, 220]),
      side([50, 100], [50, 100]),
    ]);
    expect(moved).toEqual({ before: 75_000, after: 74_762, parts: [1429, -1667, 0] });
  });

  test('more literate people can still lower the rate: the ward’s base grew faster', () => {
    // 90/100 → 99/120 beside 100/100: 190/200 = 95 %, then 199/220 = 90,4545… %.
    // (9 − 0,95·20)/220 = −10/220 = −4,5454…; the other ward moves nothing.
    expect(contributionsToShare([side([90, 100], [99, 120]), side([100, 100], [100, 100])])).toEqual({
      before: 95_000,
      after: 90_455,
      parts: [-4545, 0],
    });
  });

  test('a ward that comes is measured against the old rate, and so is one that goes', () => {
    // Before: A 80/100, B 45/50: 125/150 = 83,333… %. After: A 80/100, C 30/50: 110/150 = 73,333… %.
    // B goes: (−45 + (125/150)·50)/150 = −3,3333/150 = −2,2222…; C comes: (30 − 41,6667)/150 = −7,7777….
    expect(
      contributionsToShare([side([80, 100], [80, 100]), side([45, 50], null), side(null, [30, 50])]),
    ).toEqual({ before: 83_333, after: 73_333, parts: [0, -2222, -7778] });
  });

  test('without anybody to divide by there is no rate to explain', () => {
    expect(contributionsToShare([side([0, 0], [1, 2])])).toBeNull();
    expect(contributionsToShare([side([1, 2], null)])).toBeNull();
  });
});

test('a sum is moved by each ward’s own difference', () => {
  const count = (before: number | null, after: number | null): Side => ({
    before: before === null ? null : { value: before },
    after: after === null ? null : { value: after },
  });
  // 100 + 50 = 150; then 130 + 70 = 200: +30, −50 (gone), +70 (came).
  expect(contributionsToSum([count(100, 130), count(50, null), count(null, 70)])).toEqual({
    before: 150,
    after: 200,
    parts: [30, -50, 70],
  });
});

const amount = fc
  .record({ base: fc.nat({ max: 3_000_000 }), part: fc.integer({ min: 0, max: 1000 }) })
  .map(({ base, part }) => ({ value: Math.floor((base * part) / 1000), base }));
const sides = fc.array(
  fc.record({
    before: fc.option(amount, { nil: null, freq: 6 }),
    after: fc.option(amount, { nil: null, freq: 6 }),
  }),
  { minLength: 1, maxLength: 16 },
);

describe('always', () => {
  test('the parts of a rate add up exactly to the change, and each is within two thousandths of the truth', () => {
    fc.assert(
      fc.property(sides, (given) => {
        const moved = contributionsToShare(given);
        if (!moved) return;
        const sum = moved.parts.reduce((total, part) => total + part, 0);
        expect(sum).toBe(moved.after - moved.before);
        const total = (when: 'before' | 'after', what: 'value' | 'base') =>
          given.reduce((all, one) => all + BigInt(one[when]?.[what] ?? 0), 0n);
        const [t0, m0, m1] = [total('before', 'value'), total('before', 'base'), total('after', 'base')];
        given.forEach((one, i) => {
          const dt = BigInt((one.after?.value ?? 0) - (one.before?.value ?? 0));
          const dm = BigInt((one.after?.base ?? 0) - (one.before?.base ?? 0));
          const truth = Number((dt * m0 - t0 * dm) * 100_000_000n) / Number(m0 * m1) / 1000;
          expect(Math.abs((moved.parts[i] ?? 0) - truth)).toBeLessThan(2);
          if (dt === 0n && dm === 0n) expect(moved.parts[i]).toBe(0);
        });
      }),
    );
  });
});
