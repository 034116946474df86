// What a demand comes to in whole numbers: the least and the most that a count may be. Every verdict compares counts.
import { roundHalfUp } from '../catalogue/number-text.ts';
import { monthsIn, quartersOf, type Slot } from '../period.ts';
import { leastPart, mostPart, partOf, percentOf } from './exact.ts';
import type { Measured } from './measure.ts';
import type { Amount, Demand } from './target.ts';

/** Null where there is no such limit. */
export interface Limits {
  least: number | null;
  most: number | null;
}

/** What must be known besides the demand; a `base` of 0 has no share. */
export interface Ground {
  base: number | null;
  slot: Slot;
  /** Last year's figure of the same thing. */
  lastYear: Measured | null;
  /** The other side of a balance. */
  rest?: Measured | null | undefined;
}

/** Null where the demand cannot be put into a number: no base, nothing to compare with. */
export function limitsOf(demand: Demand, ground: Ground): Limits | null {
  switch (demand.op) {
    case 'at_least':
      return limited(least(demand, ground), null);
    case 'more_than':
      return limited(least(demand, ground, true), null);
    case 'at_most':
      return limited(null, most(demand, ground));
    case 'exactly': {
      // A share that no whole number has exactly is reached by its two neighbours.
      const upper = demand.percent ? least(demand, ground) : whole(demand, ground);
      return limited(demand.percent ? most(demand, ground) : upper, upper);
    }
    case 'between': {
      const { percent } = demand;
      return limited(
        least({ value: demand.least, percent }, ground),
        most({ value: demand.most, percent }, ground),
      );
    }
    case 'level':
      return limited(least(demand, ground), null);
    case 'distribution':
      return limited(least({ value: demand.shares[0]?.percent ?? 0, percent: true }, ground), null);
    case 'rising':
    case 'falling':
    case 'holding':
      return against(demand.op, ground);
    case 'balanced':
      return beside(demand.points, ground);
    case 'before':
    case 'assigned':
      // Judged ward by ward: the whole is reached when every ward is.
      return null;
  }
}

function limited(lower: number | null | undefined, upper: number | null | undefined): Limits | null {
  return lower === undefined || upper === undefined ? null : { least: lower, most: upper };
}

type PerPeriod = Amount & { per?: 'month' | 'quarter' };

function whole({ value, per }: PerPeriod, { slot }: Ground): number {
  return value * (per === 'month' ? monthsIn(slot) : per === 'quarter' ? quartersOf(slot).length : 1);
}

/** Undefined: there is nothing to take a percentage of. */
function least(amount: PerPeriod, ground: Ground, over = false): number | undefined {
  if (!amount.percent) return whole(amount, ground) + (over ? 1 : 0);
  return ground.base ? leastPart(percentOf(amount.value), ground.base, over) : undefined;
}

function most(amount: PerPeriod, ground: Ground): number | undefined {
  if (!amount.percent) return whole(amount, ground);
  return ground.base ? mostPart(percentOf(amount.value), ground.base) : undefined;
}

/** At most so many points from the share of the rest. */
function beside(points: number, { base, rest }: Ground): Limits | null {
  if (!base || !rest?.base) return null;
  const { num, den } = percentOf(points);
  // value/base of the rest, less and more the points.
  const share = (sign: 1 | -1) => ({
    num: rest.value * den + sign * num * (rest.base ?? 0),
    den: (rest.base ?? 0) * den,
  });
  const [lower, upper] = [share(-1), share(1)];
  return {
    least: lower.num <= 0 ? 0 : leastPart(lower, base),
    most: Math.min(base, mostPart(upper, base)),
  };
}

/** More, less or not less than last year: the share where there is one, otherwise the number. */
function against(op: 'rising' | 'falling' | 'holding', { base, lastYear }: Ground): Limits | null {
  if (!lastYear) return null;
  if (base === null || lastYear.base === null) {
    if (op === 'holding') return limited(lastYear.value, null);
    return op === 'rising' ? limited(lastYear.value + 1, null) : limited(null, lastYear.value - 1);
  }
  if (base === 0 || lastYear.base === 0) return null;
  const share = { num: lastYear.value, den: lastYear.base };
  if (op === 'holding') return limited(leastPart(share, base), null);
  if (op === 'rising') {
    // Nothing lies above the whole: whoever had all of it keeps all of it.
    return limited(lastYear.value === lastYear.base ? base : leastPart(share, base, true), null);
  }
  return limited(null, lastYear.value === 0 ? 0 : mostPart(share, base, true));
}

/**
 * Whole numbers of units nearest to percentages of `base` that together make 100 %, by largest remainder; null where
 * the percentages can be had exactly.
 */
export function nearestCounts(percents: readonly number[], base: number): number[] | null {
  const parts = percents.map((percent) => partOf(percentOf(percent), base));
  if (parts.every((part) => part.isExact)) return null;
  const counts = parts.map((part) => part.whole);
  const rest = percents.map((percent, i) => (percent * base) / 100 - (counts[i] ?? 0));
  const order = rest.map((_, i) => i).sort((a, b) => (rest[b] ?? 0) - (rest[a] ?? 0));
  const together = leastPart(
    percentOf(
      roundHalfUp(
        percents.reduce((sum, one) => sum + one, 0),
        4,
      ),
    ),
    base,
  );
  const open = together - counts.reduce((sum, one) => sum + one, 0);
  for (const i of order.slice(0, Math.max(0, open))) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}
