// Over several days of succession: what units said, on the borders after or before all of them.
import { type SuccessionLink, wholeUnit } from '../units/succession.ts';
import { type CarriedTallies, carriedBack, carriedForward } from './borders.ts';
import type { Ledgered, Tallies } from './tally.ts';

/** The same over several days of succession, with the units of which nothing is in it because they sent nothing. */
export interface Crossed extends CarriedTallies {
  missing: number[];
}

/** The successions of one day; a unit that took others in and stood before as well goes on in itself. */
export interface Crossing {
  day: string;
  links: readonly SuccessionLink[];
}

/** What units said, by unit; null where one stood and sent nothing. */
export type Standing = ReadonlyMap<number, Tallies | null>;

interface Journey {
  /** In the order of their days. */
  crossings: readonly Crossing[];
  /** Official code, which decides between equal remainders. */
  codeOf(unit: number): string;
}

/** Units with what they said, on the borders after all of these days. */
export function onLaterBorders(
  book: Ledgered,
  standing: Standing,
  { crossings, codeOf }: Journey,
): Map<number, Crossed> {
  return crossings.reduce((here, { links }) => {
    const gone = new Set(links.map(({ before }) => before));
    const all = [...links, ...itself(here, (unit) => !gone.has(unit))];
    return crossed(here, all, 'forward', (tallies) => carriedForward(book, tallies, all, codeOf));
  }, setOut(standing));
}

/**
 * Units with what they said, on the borders before all of these days. `earlierOf`: what the units that ended on a day had
 * reported last, by which that of a merged unit is shared.
 */
export function onEarlierBorders(
  book: Ledgered,
  standing: Standing,
  { crossings, codeOf, earlierOf }: Journey & { earlierOf(crossing: Crossing): ReadonlyMap<number, Tallies> },
): Map<number, Crossed> {
  return [...crossings].reverse().reduce((here, crossing) => {
    const made = new Set(crossing.links.map(({ unit }) => unit));
    const all = [...crossing.links, ...itself(here, (unit) => !made.has(unit))];
    return crossed(here, all, 'back', (tallies) =>
      carriedBack(book, tallies, all, earlierOf(crossing), codeOf),
    );
  }, setOut(standing));
}

function setOut(standing: Standing): Map<number, Crossed> {
  return new Map(
    [...standing].map(([unit, tallies]) => [
      unit,
      {
        ...{ tallies: tallies ?? [], isEstimate: false },
        ...(tallies ? { from: [unit], missing: [] } : { from: [], missing: [unit] }),
      },
    ]),
  );
}

function itself(here: ReadonlyMap<number, unknown>, isMeant: (unit: number) => boolean): SuccessionLink[] {
  return [...here.keys()]
    .filter(isMeant)
    .map((unit): SuccessionLink => ({ before: unit, unit, share: wholeUnit }));
}

/** One step; what was estimated or missing before stays so in all that is made of it. */
function crossed(
  here: ReadonlyMap<number, Crossed>,
  links: readonly SuccessionLink[],
  way: 'forward' | 'back',
  carry: (tallies: ReadonlyMap<number, Tallies>) => Map<number, CarriedTallies>,
): Map<number, Crossed> {
  const carried = carry(new Map([...here].map(([unit, { tallies }]) => [unit, tallies])));
  const giversOf = new Map<number, Set<number>>();
  for (const { before, unit } of links) {
    const [giver, taker] = way === 'forward' ? [before, unit] : [unit, before];
    giversOf.set(taker, (giversOf.get(taker) ?? new Set()).add(giver));
  }
  const merged = (lists: readonly (readonly number[])[]) => [...new Set(lists.flat())].sort((a, b) => a - b);
  return new Map(
    [...carried].map(([unit, { tallies, isEstimate, from }]): [number, Crossed] => {
      const givers = from.flatMap((giver) => here.get(giver) ?? []);
      // A part that was not looked at, because it went elsewhere, is missing here.
      const unseen = [...(giversOf.get(unit) ?? [])].filter((giver) => way === 'back' && !here.has(giver));
      return [
        unit,
        {
          tallies,
          isEstimate: isEstimate || givers.some((one) => one.isEstimate),
          from: merged(givers.map((one) => one.from)),
          missing: merged([unseen, ...givers.map((one) => one.missing)]),
        },
      ];
    }),
  );
}
