// Which unit moved a total, and by how much: parts that add up exactly to the change that is shown.

/** One unit's share in a line of a summary; a percentage has a base. */
export interface Amount {
  value: number;
  base?: number;
}

/** One unit before and after; null where it has no figure. */
export interface Side {
  before: Amount | null;
  after: Amount | null;
}

/** A percentage is shown in thousandths of a percentage point: 99,754 % are 99754. */
export const sharePrecision = 3;
const scale = 100 * 10 ** sharePrecision;

/** A total before and after, and what each side added to the difference, in the order of the sides. */
export interface Contributions {
  before: number;
  after: number;
  /** Adds up exactly to `after` − `before`. */
  parts: number[];
}

/** Contributions to a sum: each side's own difference. */
export function contributionsToSum(sides: readonly Side[]): Contributions {
  const parts = sides.map(({ before, after }) => (after?.value ?? 0) - (before?.value ?? 0));
  const before = sides.reduce((sum, side) => sum + (side.before?.value ?? 0), 0);
  return { before, after: before + parts.reduce((sum, part) => sum + part, 0), parts };
}

/**
 * Contributions to Σ value / Σ base, in thousandths of a percentage point; null where one of the bases is 0.
 *
 * With T₀/M₀ before and T₁/M₁ after, a side moves the rate by (Δt − (T₀/M₀)·Δm) / M₁: by what it has more than the old
 * rate would ask of its new base. The parts add up to T₁/M₁ − T₀/M₀, a side that stays as it was moves nothing, and
 * one that comes or goes is the same with zeroes. Rounded parts are made to fit by largest remainders, so that the
 * shown parts add up to the difference of the two shown rates. Exact for whole numbers while M₀·M₁ < 9·10¹⁴.
 */
export function contributionsToShare(sides: readonly Side[]): Contributions | null {
  const sum = (when: 'before' | 'after', what: 'value' | 'base') =>
    sides.reduce((total, side) => total + (side[when]?.[what] ?? 0), 0);
  const [t0, m0, t1, m1] = [
    sum('before', 'value'),
    sum('before', 'base'),
    sum('after', 'value'),
    sum('after', 'base'),
  ];
  if (m0 === 0 || m1 === 0) return null;
  const before = scaledHalfUp(t0, m0);
  const after = scaledHalfUp(t1, m1);
  const exact = sides.map((side) => {
    const dt = (side.after?.value ?? 0) - (side.before?.value ?? 0);
    const dm = (side.after?.base ?? 0) - (side.before?.base ?? 0);
    return scaledDown(dt * m0 - t0 * dm, m0 * m1);
  });
  return { before, after, parts: fitted(exact, after - before) };
}

/** numerator / denominator × scale, half up. */
function scaledHalfUp(numerator: number, denominator: number): number {
  const { whole, rest } = scaledDown(numerator, denominator);
  return rest * 2 >= denominator ? whole + 1 : whole;
}

interface Exact {
  /** Rounded towards −∞. */
  whole: number;
  /** What the rounding left, over the common denominator. */
  rest: number;
}

/** Long division digit by digit, so that no intermediate value is larger than ten times the denominator. */
function scaledDown(numerator: number, denominator: number): Exact {
  let whole = Math.floor(numerator / denominator);
  let rest = numerator - whole * denominator;
  for (let digits = scale; digits > 1; digits /= 10) {
    const digit = Math.floor((rest * 10) / denominator);
    whole = whole * 10 + digit;
    rest = rest * 10 - digit * denominator;
  }
  return { whole, rest };
}

/** Rounds so that the sum is `total`: what is left over goes to the largest remainders, never to a side without any. */
function fitted(exact: readonly Exact[], total: number): number[] {
  const parts = exact.map(({ whole }) => whole);
  const moving = exact
    .map((one, i) => ({ ...one, i }))
    .filter(({ whole, rest }) => whole !== 0 || rest !== 0)
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  for (let n = 0; left > 0 && moving.length > 0; n++, left--) {
    const { i } = moving[n % moving.length] as { i: number };
    parts[i] = (parts[i] ?? 0) + 1;
  }
  for (let n = moving.length - 1; left < 0 && moving.length > 0; n--, left++) {
    const { i } = moving[(n + moving.length) % moving.length] as { i: number };
    parts[i] = (parts[i] ?? 0) - 1;
  }
  return parts;
}
