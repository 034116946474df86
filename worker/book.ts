// The catalogue in force, with the ledger that gives its tallies their positions.
import { catalogue } from '../shared/catalogue/current.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import type { Ledgered } from '../shared/totals/tally.ts';

export const book: Ledgered = { catalogue, ledger };
