// The catalogue in force, with the ledger that gives its tallies their positions; and the same with lines that units have
// added.
import { type OwnLines, ownIn } from '../shared/asking/own-lines.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { bookWithOwn, type KeptTallies, keptTallies, readTallies } from '../shared/totals/own-tallies.ts';
import type { Ledgered, Tallies } from '../shared/totals/tally.ts';

export const book: Ledgered = { catalogue, ledger };

/** With the lines that units have in a year, the highest unit first. */
export function bookWith(own: readonly OwnLines[], year: number): Ledgered {
  return bookWithOwn(book, ownIn(own, year));
}

export function toKeep(of: Ledgered, tallies: Tallies): KeptTallies {
  return keptTallies(of, ledger.length, tallies);
}

export function kept(of: Ledgered, tallies: KeptTallies): Tallies {
  return readTallies(of, ledger.length, tallies);
}

/** The tallies of a report, from its text. */
export function talliesFrom(of: Ledgered, text: string): Tallies {
  return kept(of, JSON.parse(text) as KeptTallies);
}
