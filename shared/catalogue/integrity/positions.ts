// Stored tallies are read by position: every key has one, and none has two.
import { tallyKeysOf } from '../../totals/tally.ts';
import { type Rule, repeated } from './rule.ts';

export const talliesHavePositions: Rule = ({ catalogue, ledger }) => {
  const known = new Set(ledger);
  return [
    ...tallyKeysOf(catalogue)
      .filter((key) => !known.has(key))
      .map((key) => `${key} is not in the ledger: run scripts/ledger.ts`),
    ...repeated(ledger).map((key) => `${key} is in the ledger twice`),
  ];
};
