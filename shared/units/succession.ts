// Succession: which units came of which, and with what share. A unit has a successor whole, or in parts that add up.
import { showNumber } from '../catalogue/number-text.ts';

/** One unit went on in another: wholly, or with a part that the administrator gives (by population, area, a decision). */
export interface SuccessionLink {
  /** The unit that ended. */
  before: number;
  /** The unit that it went on in. */
  unit: number;
  /** Hundredths of a percent of the unit that ended: 10.000 is the whole of it. */
  share: number;
}

/** The whole of a unit, in hundredths of a percent. */
export const wholeUnit = 10_000;

/** «Phường Cầu Kho», or «40% Phường Cô Giang» of a unit that went on in several. */
export function originInWords({ name, share }: { name: string; share: number }): string {
  return share === wholeUnit ? name : `${showNumber(share / 100)}% ${name}`;
}

/** Reads the same, without looking whether there is such a unit; null where the share is none. */
export function readOrigin(text: string): { name: string; share: number } | null {
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%\s*(.+)$/.exec(text.trim());
  if (!match) return /%/.test(text) ? null : { name: text.trim(), share: wholeUnit };
  const share = Math.round(Number((match[1] ?? '').replace(',', '.')) * 100);
  return share > 0 && share <= wholeUnit ? { name: match[2] ?? '', share } : null;
}

/** What speaks against a list of links. */
export type SuccessionFault =
  | { code: 'not_a_share'; link: SuccessionLink }
  | { code: 'said_twice'; link: SuccessionLink }
  | { code: 'its_own_successor'; link: SuccessionLink }
  /** The parts of a unit do not add up to the whole of it. */
  | { code: 'does_not_add_up'; before: number; sum: number };

/** Every fault of a list of links; each unit that ended must be given away wholly. */
export function successionFaults(links: readonly SuccessionLink[]): SuccessionFault[] {
  const faults: SuccessionFault[] = [];
  const seen = new Set<string>();
  const sums = new Map<number, number>();
  for (const link of links) {
    const { before, unit, share } = link;
    const name = `${before}>${unit}`;
    if (seen.has(name)) faults.push({ code: 'said_twice', link });
    seen.add(name);
    if (before === unit) faults.push({ code: 'its_own_successor', link });
    if (!Number.isInteger(share) || share <= 0 || share > wholeUnit)
      faults.push({ code: 'not_a_share', link });
    sums.set(before, (sums.get(before) ?? 0) + share);
  }
  for (const [before, sum] of sums) {
    if (sum !== wholeUnit) faults.push({ code: 'does_not_add_up', before, sum });
  }
  return faults;
}

/** One of those among whom an amount is shared: in equal cases the smaller official code goes first. */
export interface ShareTaker {
  code: string;
  weight: number;
}

/**
 * Shares a whole number by largest remainder, so that the parts add up to it again: 7 at 60/40 is 4 and 3. Weights are
 * whole numbers whose sum is at most 2^26 for amounts below 2^26 of it; nothing is rounded on the way.
 */
export function shareOut(amount: number, takers: readonly ShareTaker[]): number[] {
  const sum = takers.reduce((all, { weight }) => all + weight, 0);
  if (sum === 0) return takers.map(() => 0);
  const turns = Math.floor(amount / sum);
  const rest = amount - turns * sum;
  const quotas = takers.map(({ code, weight }, i) => {
    const whole = Math.floor((rest * weight) / sum);
    return { i, code, floor: turns * weight + whole, remainder: rest * weight - whole * sum };
  });
  const parts = quotas.map(({ floor }) => floor);
  let left = amount - parts.reduce((all, part) => all + part, 0);
  const order = [...quotas].sort(
    (a, b) => b.remainder - a.remainder || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.i - b.i),
  );
  for (const { i } of order) {
    if (left <= 0) break;
    parts[i] = (parts[i] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
