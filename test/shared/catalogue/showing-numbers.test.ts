// How numbers and percentages are printed: dots for thousands, comma for decimals, half up to two (domain 4.1).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumberText, roundHalfUp, showNumber, showShare } from '../../../shared/catalogue/number-text.ts';
import { drawn } from '../../support/pipe-table.ts';

describe('percentages as the 2016 report of Quận 1 should print them', () => {
  // Rows of domain 4.1; the report itself truncated 79,8893 to 79.88 and printed 88 without decimals.
  test.each(
    drawn(`
      | 74742 | 75383 | 99,15% |
      | 38324 | 38420 | 99,75% |
      | 480   | 519   | 92,49% |
      | 89    | 519   | 17,15% |
      | 6     | 519   | 1,16%  |
      | 62918 | 87180 | 72,17% |
      | 25722 | 26680 | 96,41% |
      | 37196 | 60500 | 61,48% |
      | 4620  | 5783  | 79,89% |
      | 4066  | 4620  | 88,01% |
      | 4066  | 5783  | 70,31% |
      | 7     | 8     | 87,50% |
      | 6     | 8     | 75,00% |
      | 5     | 5     | 100,00% |
      | 0     | 519   | 0,00%  |
    `),
  )('%s of %s is %s', (tu, mau, printed) => {
    expect(showShare(Number(tu) / Number(mau))).toBe(printed);
  });

  test('a rate without a denominator is shown as a dash, neither 0 nor an error', () => {
    expect(showShare(null)).toBe('—');
  });

  test('a share too small for two decimals is 0,00%', () => {
    expect(showShare(1e-10)).toBe('0,00%');
    expect(showShare(1 / 90_000_000)).toBe('0,00%');
  });
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1618, '1.618'],
    [21_367, '21.367'],
    [2_289_000_000, '2.289.000.000'],
    [88.5, '88,5'],
    [1234.25, '1.234,25'],
    [-4315, '-4.315'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9.007.199.254.740.991'],
    [1e21, '1.000.000.000.000.000.000.000'],
    [1.5e22, '15.000.000.000.000.000.000.000'],
  ])('%d is shown as %s', (n, shown) => {
    expect(showNumber(n)).toBe(shown);
  });

  test('with a number of decimals asked for, missing ones are filled with zeros', () => {
    expect(showNumber(79.8893, 2)).toBe('79,89');
    expect(showNumber(88, 2)).toBe('88,00');
    expect(showNumber(1234.5, 2)).toBe('1.234,50');
    expect(showNumber(-0.001, 2)).toBe('0,00');
    expect(showNumber(1e21, 2)).toBe('1.000.000.000.000.000.000.000,00');
  });

  test('a shown number reads back as itself', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (n) => {
        expect(readNumberText(showNumber(n), true)).toEqual({ value: n });
      }),
    );
  });
});

describe('rounding is half up', () => {
  test.each([
    [79.8893, 2, 79.89],
    [1.005, 2, 1.01],
    [8.345, 2, 8.35],
    [0.125, 2, 0.13],
    [0.124999, 2, 0.12],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [-1.005, 2, -1.01],
    [-0.001, 2, 0],
    [99.995, 2, 100],
    [0, 2, 0],
    [1e-7, 2, 0],
    [1e21, 2, 1e21],
  ])('%d to %i decimals is %d', (n, decimals, rounded) => {
    expect(roundHalfUp(n, decimals)).toBe(rounded);
  });

  test('a product that binary fractions leave just below the half still rounds up', () => {
    expect(0.145 * 100).toBeLessThan(14.5);
    expect(roundHalfUp(0.145 * 100, 0)).toBe(15);
  });

  test('never moves a number by more than half a unit of the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (n) => {
        expect(Math.abs(roundHalfUp(n, 2) - n)).toBeLessThanOrEqual(0.005 + 1e-6);
      }),
    );
  });
});
