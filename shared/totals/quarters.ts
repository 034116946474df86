// What a quarter says has one home, the quarter: half-years and years of a quarterly flow are sums of the quarters in
// force. A year's report adds what only the year asks, and its stocks.
import { haveKey, type Line } from '../catalogue/kinds.ts';
import { isOfWards, lookup } from '../catalogue/lookup.ts';
import { quartersOf, type Slot } from '../period.ts';
import type { AskedOf, QuarterCoverage } from './coverage.ts';
import { addTallies, type Ledgered, linesOf, ownKey, type Tallies, tallyPosition } from './tally.ts';

/** One line of a summary that its quarters own, with its places in the ledger. */
interface QuarterlyLine {
  line: Line;
  value: number;
  base: number | null;
  have: number;
  own: number | null;
}

const known = new WeakMap<readonly string[], QuarterlyLine[]>();

/** Lines of quarterly flows, which add up over the quarters; counts of answers do not. */
export function quarterlyLines(book: Ledgered): readonly QuarterlyLine[] {
  const found = known.get(book.ledger);
  if (found) return found;
  const at = tallyPosition(book);
  const made = linesOf(book.catalogue).flatMap((line): QuarterlyLine[] => {
    const indicator = lookup(book.catalogue).byId.get(line.id)?.indicator;
    if (indicator?.cycle !== 'quarter' || indicator.behaviour !== 'flow') return [];
    if (line.ranked === 'no') return [];
    return [
      {
        line,
        value: at(line.value),
        base: line.base === undefined ? null : at(line.base),
        have: at(haveKey(line.id)),
        own: isOfWards(indicator) ? null : at(ownKey(line.id)),
      },
    ];
  });
  known.set(book.ledger, made);
  return made;
}

/** Tallies of quarters in force; a quarter that nobody reported is absent. */
export type QuarterTallies = Partial<Record<Slot, Tallies>>;

/**
 * The tallies of a half-year or year: `report` is what was reported for that period itself. A quarterly flow is the sum
 * of its quarters, whatever the report repeats of it; it has a figure where any quarter has one.
 */
export function withQuarters(book: Ledgered, slot: Slot, report: Tallies, quarters: QuarterTallies): Tallies {
  const parts = quartersOf(slot);
  if (parts.length === 1) return report;
  const present = parts.map((part) => quarters[part]).filter((one): one is Tallies => one !== undefined);
  const tallies = [...report];
  while (tallies.length < book.ledger.length) tallies.push(0);
  const sum = addTallies(present);
  const most = (position: number) => present.reduce((max, one) => Math.max(max, one[position] ?? 0), 0);
  for (const { value, base, have, own } of quarterlyLines(book)) {
    tallies[value] = sum[value] ?? 0;
    if (base !== null) tallies[base] = sum[base] ?? 0;
    tallies[have] = most(have);
    if (own !== null) tallies[own] = most(own);
  }
  return tallies;
}

/**
 * The same for comparing units with one another: a ward that lacks a quarter of a line, because it did not stand or has
 * not sent, has no figure there. Half a year is not held against a whole one.
 */
export function comparedTallies(
  book: Ledgered,
  slot: Slot,
  report: Tallies,
  quarters: QuarterTallies,
): Tallies {
  const tallies = withQuarters(book, slot, report, quarters);
  const parts = quartersOf(slot);
  if (parts.length === 1) return tallies;
  for (const { value, base, have } of quarterlyLines(book)) {
    if (parts.every((part) => quarters[part]?.[have])) continue;
    for (const position of [value, have, ...(base === null ? [] : [base])]) tallies[position] = 0;
  }
  return tallies;
}

/** A quarterly flow of which a half-year's or year's report says something else than the quarters in force. */
export interface QuarterDifference {
  line: string;
  said: number;
  /** What the quarters add up to. */
  sum: number;
  /** The same for the denominator of a rate. */
  base?: { said: number; sum: number };
}

/**
 * Where one unit's report of a half-year or year disagrees with its quarters in force: it was sent before one of them
 * was corrected, and is to be confirmed again.
 */
export function quarterDifferences(
  book: Ledgered,
  slot: Slot,
  report: Tallies,
  quarters: QuarterTallies,
): QuarterDifference[] {
  const whole = withQuarters(book, slot, report, quarters);
  return quarterlyLines(book).flatMap(({ line, value, base, have }): QuarterDifference[] => {
    if (!report[have]) return [];
    const at = (position: number) => ({ said: report[position] ?? 0, sum: whole[position] ?? 0 });
    const amount = at(value);
    const below = base === null ? null : at(base);
    if (amount.said === amount.sum && (!below || below.said === below.sum)) return [];
    return [{ line: line.key, ...amount, ...(below ? { base: below } : {}) }];
  });
}

/** One quarter of a half-year or year: what its own units reported, and how many of them there were. */
export interface QuarterSum {
  slot: Slot;
  due: number;
  tallies: Tallies;
  /** Where not everything is asked of all of them. */
  asked?: AskedOf | null;
}

/** The quarters as `withQuarters` takes them. */
export function talliesBySlot(quarters: readonly QuarterSum[]): QuarterTallies {
  const found: QuarterTallies = {};
  for (const { slot, tallies } of quarters) found[slot] = tallies;
  return found;
}

/**
 * What one quarterly flow of a half-year's or year's total is made of, quarter by quarter: by the key of its line, how
 * many units of how many that are asked have a figure. A quarter in which nobody stood or was asked is not there.
 */
export function quarterCoverage(
  book: Ledgered,
  quarters: readonly QuarterSum[],
): ReadonlyMap<string, QuarterCoverage[]> {
  return new Map(
    quarterlyLines(book).map(({ line, have }) => [
      line.key,
      quarters
        .map(({ slot, due, tallies, asked }) => ({
          ...{ slot, wards: tallies[have] ?? 0 },
          due: asked ? asked(line.id) : due,
        }))
        .filter(({ due }) => due > 0),
    ]),
  );
}
