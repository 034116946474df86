// A period on the borders of another day: what units reported, carried over to the units that came of them or that they
// came of. Whole successions are exact; where a part moved, whole numbers are shared by largest remainder.
import { haveKey } from '../catalogue/kinds.ts';
import { isOfWards, lookup } from '../catalogue/lookup.ts';
import { type ShareTaker, type SuccessionLink, shareOut, wholeUnit } from '../units/succession.ts';
import { type Ledgered, linesOf, ownKey, reportsKey, type Tallies, tallyPosition } from './tally.ts';

/** The tallies of a unit on other borders. */
export interface CarriedTallies {
  tallies: Tallies;
  /** A part of another unit is in it: «ước tính theo tỷ lệ». */
  isEstimate: boolean;
  /** The units whose reports it was made of. */
  from: number[];
}

/** How one unit's tallies are given to others. */
interface Gift {
  unit: number;
  code: string;
  share: number;
}

/**
 * What earlier units reported, on the later ones. `codeOf` gives official codes, which decide between equal remainders.
 * Amounts are shared, rates by numerator and denominator; grades and yes/no cannot be cut and follow only where one unit
 * went on wholly and alone in another.
 */
export function carriedForward(
  book: Ledgered,
  reported: ReadonlyMap<number, Tallies>,
  links: readonly SuccessionLink[],
  codeOf: (unit: number) => string,
): Map<number, CarriedTallies> {
  const incoming = countBy(links, ({ unit }) => unit);
  const outgoing = countBy(links, ({ before }) => before);
  const gather = gathering(book);
  const leaving = groupedBy(links, ({ before }) => before);
  for (const [before, tallies] of sorted(reported)) {
    const gifts = (leaving.get(before) ?? []).map(
      ({ unit, share }): Gift => ({ unit, share, code: codeOf(unit) }),
    );
    const isAlone = ({ unit }: Gift) => incoming.get(unit) === 1 && outgoing.get(before) === 1;
    gather.give(before, tallies, gifts, () => gifts.map(({ share }) => share), isAlone);
  }
  return gather.given;
}

/**
 * What later units reported, on the earlier ones. A unit that came of one alone gives back everything; one that came of
 * several gives by the share of each and by what each had reported in the same line (`earlier`), of the denominator in a
 * rate: an estimate.
 */
export function carriedBack(
  book: Ledgered,
  reported: ReadonlyMap<number, Tallies>,
  links: readonly SuccessionLink[],
  earlier: ReadonlyMap<number, Tallies>,
  codeOf: (unit: number) => string,
): Map<number, CarriedTallies> {
  const outgoing = countBy(links, ({ before }) => before);
  const gather = gathering(book);
  const arriving = groupedBy(links, ({ unit }) => unit);
  for (const [unit, tallies] of sorted(reported)) {
    const made = arriving.get(unit) ?? [];
    // All of it goes back where it came of one unit, however small the part of that unit was.
    const gifts = made.map(
      ({ before, share }): Gift => ({
        unit: before,
        code: codeOf(before),
        share: made.length === 1 ? wholeUnit : share,
      }),
    );
    const weightsAt = (position: number) => {
      const had = made.map(({ before, share }) => share * (earlier.get(before)?.[position] ?? 0));
      return had.some((one) => one > 0) ? smallWeights(had) : gifts.map(({ share }) => share);
    };
    const isAlone = ({ unit: before }: Gift) => made.length === 1 && outgoing.get(before) === 1;
    gather.give(unit, tallies, gifts, made.length === 1 ? () => [wholeUnit] : weightsAt, isAlone);
  }
  return gather.given;
}

/** Weights whose sum `shareOut` takes: the same in the smallest whole numbers, rounded only where these are too large. */
const largestSum = 2 ** 26;

function smallWeights(weights: readonly number[]): number[] {
  const factor = weights.reduce(commonFactor, 0);
  const small = weights.map((one) => one / factor);
  if (weights.every(Number.isInteger) && small.reduce((sum, one) => sum + one, 0) <= largestSum) return small;
  const most = Math.max(...weights);
  return weights.map((one) => Math.round((one / most) * wholeUnit * 100));
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}

/** Positions of what may be shared: amounts, and for each the position whose weights it goes by. */
interface Shareable {
  position: number;
  by: number;
  /** How many units have a figure. */
  have: number;
}

function gathering(book: Ledgered) {
  const at = tallyPosition(book);
  const amounts = new Map<number, Shareable>();
  for (const line of linesOf(book.catalogue)) {
    if (line.ranked === 'no') continue;
    const have = at(haveKey(line.id));
    const by = at(line.base ?? line.value);
    amounts.set(at(line.value), { position: at(line.value), by, have });
    if (line.base) amounts.set(by, { position: by, by, have });
  }
  const haves = new Set([...amounts.values()].map(({ have }) => have));
  for (const { indicator } of lookup(book.catalogue).indicators)
    if (!isOfWards(indicator) && haves.has(at(haveKey(indicator.id)))) haves.add(at(ownKey(indicator.id)));
  const reports = at(reportsKey);
  const given = new Map<number, CarriedTallies>();
  const into = (unit: number): CarriedTallies => {
    const known = given.get(unit) ?? {
      tallies: new Array(book.ledger.length).fill(0) as Tallies,
      isEstimate: false,
      from: [],
    };
    given.set(unit, known);
    return known;
  };

  function give(
    from: number,
    tallies: Tallies,
    gifts: readonly Gift[],
    weightsAt: (position: number) => number[],
    isAlone: (gift: Gift) => boolean,
  ): void {
    for (const gift of gifts) {
      const target = into(gift.unit);
      target.from.push(from);
      if (gift.share !== wholeUnit || gifts.length > 1) target.isEstimate = true;
      for (let i = 0; i < tallies.length; i++) {
        const amount = tallies[i] ?? 0;
        if (amount === 0 || amounts.has(i)) continue;
        if (i === reports || haves.has(i)) target.tallies[i] = 1;
        else if (isAlone(gift)) target.tallies[i] = amount;
      }
    }
    for (const { position, by } of amounts.values()) {
      const amount = tallies[position] ?? 0;
      if (amount === 0) continue;
      const [only] = gifts;
      if (only && gifts.length === 1) {
        const target = into(only.unit).tallies;
        target[position] = (target[position] ?? 0) + amount;
        continue;
      }
      const weights = weightsAt(by);
      const takers = gifts.map(({ code }, i): ShareTaker => ({ code, weight: weights[i] ?? 0 }));
      const parts = Number.isInteger(amount)
        ? shareOut(amount, takers)
        : takers.map(({ weight }) => (amount * weight) / takers.reduce((sum, one) => sum + one.weight, 0));
      gifts.forEach(({ unit }, i) => {
        const target = into(unit).tallies;
        target[position] = (target[position] ?? 0) + (parts[i] ?? 0);
      });
    }
  }
  return { given, give };
}

function countBy(
  links: readonly SuccessionLink[],
  of: (link: SuccessionLink) => number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const link of links) counts.set(of(link), (counts.get(of(link)) ?? 0) + 1);
  return counts;
}

function groupedBy(
  links: readonly SuccessionLink[],
  of: (link: SuccessionLink) => number,
): Map<number, SuccessionLink[]> {
  const groups = new Map<number, SuccessionLink[]>();
  for (const link of links) {
    const known = groups.get(of(link));
    if (known) known.push(link);
    else groups.set(of(link), [link]);
  }
  return groups;
}

/** The order of units never matters to the sums, only to `from`. */
function sorted(reported: ReadonlyMap<number, Tallies>): [number, Tallies][] {
  return [...reported].sort(([a], [b]) => a - b);
}
