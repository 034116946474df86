// Tallies of added lines: kept under their keys, read by everybody as far as they are theirs.
import { expect, test } from 'vitest';
import type { OwnLine, OwnLines } from '../../../shared/asking/own-lines.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { ledger } from '../../../shared/catalogue/ledger.ts';
import { bookWithOwn, keptTallies, knownTo, readTallies } from '../../../shared/totals/own-tallies.ts';
import type { Ledgered } from '../../../shared/totals/tally.ts';
import { rollupOfWard, talliesOf, tallyReader } from '../../../shared/totals/tally.ts';

const line = (id: string): OwnLine => ({
  ...{ id, kind: 'count', label: id, unit: 'cái', cycle: 'quarter', behaviour: 'flow' },
  ...{ definition: '', example: '', supplier: 'HKH', parts: [], times: [{ from: '2016-Q1', asked: true }] },
});
const of = (unit: number, ...ids: string[]): OwnLines => ({ unit, name: `${unit}`, lines: ids.map(line) });
const common: Ledgered = { catalogue, ledger };
const city = bookWithOwn(common, [of(20, 'rieng_20_1')]);
const district = bookWithOwn(common, [of(20, 'rieng_20_1'), of(1, 'rieng_1_1', 'rieng_1_2')]);
const figures = { phat_thanh_lan: 6, rieng_20_1: 11, rieng_1_1: 3 };
const tallies = talliesOf(district, figures, 2016, 'ward');
const keep = (book: Ledgered, all: number[]) => keptTallies(book, ledger.length, all);

test('who has none keeps what everybody keeps, and has the very same book', () => {
  expect(bookWithOwn(common, [])).toBe(common);
  const plain = talliesOf(common, figures, 2016, 'ward');
  expect(keep(common, plain)).toEqual(plain);
  expect(readTallies(district, ledger.length, plain)).toEqual(plain);
});

test('they are kept under their keys, zeros not at all', () => {
  expect(keep(district, tallies)).toEqual({
    common: tallies.slice(0, ledger.length),
    own: { 'rieng_20_1#': 1, rieng_20_1: 11, 'rieng_1_1#': 1, rieng_1_1: 3 },
  });
});

test('everybody reads what is theirs: the district both, the city its own, another district nothing', () => {
  const kept = keep(district, tallies);
  const amounts = (book: Ledgered, ids: string[]) => {
    const read = tallyReader(book, readTallies(book, ledger.length, kept));
    return ids.map((id) => [read.amount(id), read.wards(id)]);
  };
  expect(amounts(district, ['phat_thanh_lan', 'rieng_20_1', 'rieng_1_1', 'rieng_1_2'])).toEqual([
    [6, 1],
    [11, 1],
    [3, 1],
    [0, 0],
  ]);
  expect(amounts(city, ['phat_thanh_lan', 'rieng_20_1'])).toEqual([
    [6, 1],
    [11, 1],
  ]);
  expect(readTallies(common, ledger.length, kept)).toHaveLength(ledger.length);
});

test('an older array that lacks the last common keys is filled up before the added ones', () => {
  const [first = 0] = tallies;
  const short = { common: [first], own: { rieng_20_1: 11, 'rieng_20_1#': 1 } };
  expect(tallyReader(city, readTallies(city, ledger.length, short)).amount('rieng_20_1')).toBe(11);
});

test('of a sum made below, the unit above takes what it knows', () => {
  const sum = knownTo(city, rollupOfWard(district, 10, tallies));
  expect(sum.tallies).toHaveLength(city.ledger.length);
  expect(Object.keys(sum.extremes).filter((key) => key.startsWith('rieng_'))).toEqual(['rieng_20_1']);
});
