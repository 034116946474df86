// The arithmetic of adding up: figures become tallies, tallies are added, nothing else is ever added.
import type { OwnLines } from '../asking/own-lines.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { haveKey, kindOf, type Line } from '../catalogue/kinds.ts';
import { isOfWards, lookup } from '../catalogue/lookup.ts';
import type { Figures } from '../figures/figures.ts';

/**
 * Numbers by position in the catalogue's ledger; a shorter array lacks only keys that came later. Only `addTallies`
 * adds them.
 */
export type Tallies = number[];

/**
 * Smallest and largest of a line among the wards below, and the ids of the wards they belong to; `heaviest` is what most
 * of the total may hang on: the largest amount, of a percentage the largest base.
 */
export type Extreme = [
  least: number,
  leastUnit: number,
  most: number,
  mostUnit: number,
  heaviest: number,
  heaviestUnit: number,
];

/** What a unit's subtree adds up to. */
export interface Rollup {
  tallies: Tallies;
  /** By line key; lines that are not compared are absent. */
  extremes: Record<string, Extreme>;
}

/** Key of the first tally: how many wards have reported. */
export const reportsKey = '#';

/** How many units with units below them have a figure of their own. */
export function ownKey(id: string): string {
  return `${id}#+`;
}

/** Every tally key that a catalogue may add to, in the order of its declarations. */
export function tallyKeysOf(catalogue: Catalogue): string[] {
  const keys = lookup(catalogue).indicators.flatMap(({ indicator }) =>
    isOfWards(indicator)
      ? kindOf(indicator).tallyKeys()
      : [...kindOf(indicator).tallyKeys(), ownKey(indicator.id)],
  );
  return [reportsKey, ...keys];
}

/** A catalogue together with its ledger: the append-only list that gives every tally key its position for ever. */
export interface Ledgered {
  catalogue: Catalogue;
  ledger: readonly string[];
  /** The lines in it that units have added. */
  own?: readonly OwnLines[];
}

/**
 * The tallies of one report. A ward counts towards coverage; the own figures of a unit that has units below it are
 * added to the sums but are nobody's coverage.
 */
export function talliesOf(
  book: Ledgered,
  figures: Figures,
  year: number,
  reporter: 'ward' | 'district',
): Tallies {
  const at = tallyPosition(book);
  const tallies: number[] = new Array(book.ledger.length).fill(0);
  if (reporter === 'ward') tallies[at(reportsKey)] = 1;
  for (const { indicator } of lookup(book.catalogue).indicators) {
    for (const [key, amount] of kindOf(indicator).tallies(figures, year)) {
      const place = reporter === 'district' && key === haveKey(indicator.id) ? ownKey(indicator.id) : key;
      tallies[at(place)] = amount;
    }
  }
  return tallies;
}

/** The tallies of what the units above said of a ward, `given` by field key: it counts towards no coverage of reports. */
function talliesSaid(book: Ledgered, given: Figures, year: number): Tallies {
  const at = tallyPosition(book);
  const tallies: number[] = new Array(book.ledger.length).fill(0);
  for (const { indicator } of lookup(book.catalogue).indicators) {
    if (indicator.reporter !== 'assessor') continue;
    for (const [key, amount] of kindOf(indicator).tallies(given, year)) tallies[at(key)] = amount;
  }
  return tallies;
}

/**
 * Tallies of wards with what the units above said of them. From the first word on it is what they say that counts, not what
 * wards once wrote in its place.
 */
export function withSaid(book: Ledgered, tallies: Tallies, said: readonly Figures[], year: number): Tallies {
  if (said.length === 0) return tallies;
  const at = tallyPosition(book);
  const own = [...tallies];
  for (const { indicator } of lookup(book.catalogue).indicators)
    if (indicator.reporter === 'assessor')
      for (const key of kindOf(indicator).tallyKeys()) if (at(key) < own.length) own[at(key)] = 0;
  return addTallies([own, ...said.map((given) => talliesSaid(book, given, year))]);
}

/** The one place where figures of several units are added. */
export function addTallies(documents: readonly Tallies[]): Tallies {
  const length = documents.reduce((most, document) => Math.max(most, document.length), 0);
  const sum: number[] = new Array(length).fill(0);
  for (const document of documents) {
    for (let i = 0; i < document.length; i++) sum[i] = (sum[i] ?? 0) + (document[i] ?? 0);
  }
  return sum;
}

/** One ward's report as a rollup of itself: it is smallest and largest in every line it has. */
export function rollupOfWard(book: Ledgered, unit: number, tallies: Tallies): Rollup {
  const extremes: Record<string, Extreme> = {};
  for (const { key, have, value, base } of comparisonsOf(book)) {
    if (!tallies[have]) continue;
    const amount = tallies[value] ?? 0;
    const divisor = base < 0 ? 1 : (tallies[base] ?? 0);
    if (divisor === 0) continue;
    const compared = base < 0 ? amount : amount / divisor;
    extremes[key] = [compared, unit, compared, unit, base < 0 ? amount : divisor, unit];
  }
  return { tallies, extremes };
}

/** A unit's own figures: they add to the sum and are compared with nobody. */
export function rollupOfOwn(tallies: Tallies): Rollup {
  return { tallies, extremes: {} };
}

/** Sum and extremes of several rollups. Between equals the smaller unit id is named, so order never matters. */
export function addRollups(rollups: readonly Rollup[]): Rollup {
  const extremes: Record<string, Extreme> = {};
  for (const rollup of rollups) {
    for (const key of Object.keys(rollup.extremes)) {
      const one = rollup.extremes[key] as Extreme;
      const [least, leastUnit, most, mostUnit, heaviest, heaviestUnit] = one;
      const known = extremes[key];
      if (!known) {
        extremes[key] = [...one];
        continue;
      }
      if (least < known[0] || (least === known[0] && leastUnit < known[1])) {
        known[0] = least;
        known[1] = leastUnit;
      }
      if (most > known[2] || (most === known[2] && mostUnit < known[3])) {
        known[2] = most;
        known[3] = mostUnit;
      }
      if (heaviest > known[4] || (heaviest === known[4] && heaviestUnit < known[5])) {
        known[4] = heaviest;
        known[5] = heaviestUnit;
      }
    }
  }
  return { tallies: addTallies(rollups.map((rollup) => rollup.tallies)), extremes };
}

/** Every line of a summary, in the order of the forms. */
export function linesOf(catalogue: Catalogue): readonly Line[] {
  const known = lines.get(catalogue);
  if (known) return known;
  const made = lookup(catalogue).indicators.flatMap(({ indicator }) => kindOf(indicator).lines());
  lines.set(catalogue, made);
  return made;
}

const lines = new WeakMap<Catalogue, readonly Line[]>();

/** Reads summed tallies: the amount under a key, and how many wards or units have a figure of an indicator. */
export function tallyReader(
  book: Ledgered,
  tallies: Tallies,
): {
  amount(key: string): number;
  /** Wards that have a figure. */
  wards(id: string): number;
  /** Wards and units above them that have a figure. */
  units(id: string): number;
} {
  const at = tallyPosition(book);
  const amount = (key: string) => tallies[at(key)] ?? 0;
  const wards = (id: string) => amount(haveKey(id));
  return {
    amount,
    wards,
    units: (id) => {
      const indicator = lookup(book.catalogue).byId.get(id)?.indicator;
      return wards(id) + (indicator && isOfWards(indicator) ? 0 : amount(ownKey(id)));
    },
  };
}

interface Comparison {
  key: string;
  have: number;
  value: number;
  /** −1 where the value itself is compared. */
  base: number;
}

const positions = new WeakMap<readonly string[], Map<string, number>>();
const comparisons = new WeakMap<readonly string[], Comparison[]>();

/** The position of a key in the ledger; a key that is not in it is a fault of the catalogue. */
export function tallyPosition(book: Ledgered): (key: string) => number {
  let map = positions.get(book.ledger);
  if (!map) {
    map = new Map(book.ledger.map((key, i) => [key, i]));
    positions.set(book.ledger, map);
  }
  const found = map;
  return (key) => {
    const position = found.get(key);
    if (position === undefined) throw new Error(`tally key ${key} is not in the ledger`);
    return position;
  };
}

function comparisonsOf(book: Ledgered): Comparison[] {
  let list = comparisons.get(book.ledger);
  if (!list) {
    const at = tallyPosition(book);
    list = linesOf(book.catalogue)
      .filter((line) => line.ranked !== 'no')
      .map((line) => ({
        key: line.key,
        have: at(haveKey(line.id)),
        value: at(line.value),
        base: line.ranked === 'share' && line.base ? at(line.base) : -1,
      }));
    comparisons.set(book.ledger, list);
  }
  return list;
}
