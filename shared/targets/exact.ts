// Shares compared as whole numbers: «99,75 % of 38.420» is 38.323,95, so 38.324 people are needed. No binary fraction
// takes part.

/** `num / den` of something: a percentage or last year's share. Whole numbers, `den` > 0. */
export interface Fraction {
  num: number;
  den: number;
}

/** A percentage as it was typed: 99.57 is 9957/10000. Exact for whatever prints with at most ten decimals. */
export function percentOf(percent: number): Fraction {
  const [whole = '0', decimals = ''] = String(percent).split('.');
  return { num: Number(whole + decimals), den: 100 * 10 ** decimals.length };
}

/** `fraction` of `base` rounded down, and whether nothing was cut off. `base` is a whole number ≥ 0. */
export function partOf(fraction: Fraction, base: number): { whole: number; isExact: boolean } {
  const { whole, rest } = divide(fraction.num, base, fraction.den);
  return { whole, isExact: rest === 0 };
}

/** Smallest whole number that is at least (`over`: more than) `fraction` of `base`. */
export function leastPart(fraction: Fraction, base: number, over = false): number {
  const { whole, isExact } = partOf(fraction, base);
  return isExact && !over ? whole : whole + 1;
}

/** Largest whole number that is at most (`under`: less than) `fraction` of `base`. */
export function mostPart(fraction: Fraction, base: number, under = false): number {
  const { whole, isExact } = partOf(fraction, base);
  return isExact && under ? whole - 1 : whole;
}

/** a × b ÷ d with remainder; halves b where the product would pass the exact integers. */
function divide(a: number, b: number, d: number): { whole: number; rest: number } {
  if (a * b <= Number.MAX_SAFE_INTEGER) {
    const rest = (a * b) % d;
    return { whole: (a * b - rest) / d, rest };
  }
  const half = divide(a, Math.floor(b / 2), d);
  const rest = 2 * half.rest + (b % 2 === 1 ? a : 0);
  const carried = rest % d;
  return { whole: 2 * half.whole + (rest - carried) / d, rest: carried };
}
