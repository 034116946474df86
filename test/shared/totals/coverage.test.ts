// What a line covers, in words: one count of wards, or one for every quarter it is made of.
import { expect, test } from 'vitest';
import { coverageInWords, leastCoverage, type QuarterCoverage } from '../../../shared/totals/coverage.ts';
import { unconfirmedInWords } from '../../../shared/totals/unconfirmed.ts';
import { book } from '../../support/quan1.ts';

const quarter = (slot: QuarterCoverage['slot'], wards: number, due: number) => ({ slot, wards, due });
const reform = [quarter('Q1', 10, 10), quarter('Q2', 10, 10), quarter('Q3', 4, 4), quarter('Q4', 4, 4)];

test('a line of the period itself has one count', () => {
  expect(coverageInWords({ wards: 9 }, 10, 'phường')).toBe('9/10 phường');
  expect(coverageInWords(undefined, 10)).toBe('0/10');
});

test('a line made of quarters says for which of them', () => {
  expect(coverageInWords({ wards: 10, quarters: reform }, 4, 'phường')).toBe(
    '10/10 phường quý I, II · 4/4 quý III, IV',
  );
  expect(coverageInWords({ wards: 10, quarters: reform }, 4)).toBe('10/10 quý I, II · 4/4 quý III, IV');
});

test('it is whole when every quarter is, whatever the wards of the last day are', () => {
  expect(leastCoverage({ wards: 10, quarters: reform }, 4)).toEqual({ wards: 10, due: 10 });
  const lacking = [...reform.slice(0, 3), quarter('Q4', 1, 4)];
  expect(leastCoverage({ wards: 10, quarters: lacking }, 4)).toEqual({ wards: 1, due: 4 });
});

test('a year that its quarters contradict says by how much, and which quarter lacks', () => {
  const unit = { id: 1, code: '26734', name: 'Tân Định' };
  const differences = [{ line: 'hoc_bong_suat', said: 40, sum: 1130 }];
  const words = unconfirmedInWords(book.catalogue, { unit, differences, missing: ['Q2'] });
  expect(words).toMatch(
    /^Tân Định cần xác nhận lại: .+ báo cáo ghi 40, các quý cộng lại 1\.130 \(chưa nộp quý II\)$/,
  );
});
