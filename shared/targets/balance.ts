// Two sides of one figure held against each other («tỷ lệ biết chữ cân bằng giữa nam và nữ», document 001): which parts can
// be weighed against the rest of their whole.
import type { Indicator } from '../catalogue/catalogue.ts';
import { type Gap, gapOf } from './gap.ts';
import { limitsOf } from './limits.ts';
import type { Measured } from './measure.ts';

interface Balance {
  /** The rate that the indicator is a part of. */
  whole: string;
  /** What the two sides are called. */
  part: string;
  rest: string;
}

const balances: Readonly<Record<string, Balance>> = {
  xmc_nu: { whole: 'xmc_15_tro_len', part: 'nữ', rest: 'nam' },
  xmc_dtts: { whole: 'xmc_15_tro_len', part: 'dân tộc thiểu số', rest: 'dân tộc Kinh' },
};

/** Null for an indicator that is weighed against nothing. */
export function balanceOf({ id }: Pick<Indicator, 'id'>): Balance | null {
  return balances[id] ?? null;
}

/** The whole less the part; null where that is no figure. */
export function restOf(part: Measured | null, whole: Measured | null): Measured | null {
  if (!part || !whole || part.base === null || whole.base === null) return null;
  const rest = { value: whole.value - part.value, base: whole.base - part.base };
  return rest.value < 0 || rest.base < rest.value ? null : rest;
}

/** What the side that lags behind lacks; null where the two are balanced, or cannot be weighed. */
export function lagOf(
  points: number,
  { part, rest }: { part: Measured; rest: Measured },
  { names, unit }: { names: Balance; unit: string },
): Gap | null {
  const lacking = (one: Measured, other: Measured, name: string): Gap | null => {
    const ground = { base: one.base, slot: 'Y', lastYear: null, rest: other } as const;
    const limits = limitsOf({ op: 'balanced', points }, ground);
    return gapOf(one, limits && { least: limits.least, most: null }, `${unit} (${name})`);
  };
  return lacking(part, rest, names.part) ?? lacking(rest, part, names.rest);
}
