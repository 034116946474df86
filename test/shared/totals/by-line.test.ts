// «Theo chỉ số»: shares, ranks and changes of one line, worked by hand.
import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import type { ExportedSummary } from '../../../shared/exchange/exported-summary.ts';
import type { Outlier } from '../../../shared/outliers/point.ts';
import { inOrderOf, unitsOfLine } from '../../../shared/totals/by-line.ts';
import { linesOf } from '../../../shared/totals/tally.ts';

const lineOf = (id: string) => linesOf(catalogue).find((line) => line.id === id)!;
const units = ['Phường A', 'Phường B', 'Phường C', 'Phường D'].map((name, i) => ({
  id: i + 1,
  code: `0${i + 1}`,
  name,
}));
/** A summary with one line; null: sent, without a figure. */
const summaryOf = (key: string, figures: ([number, number?] | null)[], total: [number, number?]) =>
  ({
    total: { lines: [{ key, value: total[0], base: total[1] ?? null, wards: 4 }] },
    units: units.map((unit, i) => {
      const [value = null, base] = figures[i] ?? [];
      return {
        unit,
        part: 'ward',
        summary: { lines: [{ key, value, ...(base === undefined ? {} : { base }), wards: 1 }] },
      };
    }),
  }) as unknown as ExportedSummary;

/** A year ago, as the borders tell it; the third unit is a part of another. */
const pastOf = (line: { value: string; base?: string }, figures: ([number, number?] | null)[]) =>
  units.flatMap((unit, i) => {
    const [value, base] = figures[i] ?? [];
    if (value === undefined) return [];
    const told = { [line.value]: value, ...(line.base === undefined ? {} : { [line.base]: base ?? 0 }) };
    return [{ unit: { ...unit, tier: 'Phường' }, figures: told, isEstimate: i === 2 }];
  });

test('an amount: part of the whole, equal ones share a rank, percent against last year', () => {
  const line = lineOf('dau_sach');
  const now = summaryOf(line.key, [[100], [300], [100], null], [500]);
  const before = pastOf(line, [[80], [300], [0], [7]]);
  const points = [{ unit: units[0], line: line.key, why: 'tăng nhanh' }] as Outlier[];
  const rows = unitsOfLine(line, now, before, points);
  expect(rows.map(({ rank, part, before: was, change }) => [rank, part, was, change])).toEqual([
    [2, 20, 80, 25],
    [1, 60, 300, 0],
    // Nothing can be said in percent of nothing.
    [2, 20, 0, null],
    [null, null, 7, null],
  ]);
  expect(rows[0]?.points).toEqual(['tăng nhanh']);
  expect(rows.map(({ isEstimate }) => isEstimate)).toEqual([false, false, true, false]);
  const names = (order: Parameters<typeof inOrderOf>[1]) =>
    inOrderOf(rows, order)
      .map(({ unit }) => unit.name.slice(-1))
      .join('');
  expect([names('rank'), names('least'), names('change'), names('points'), names('list')]).toEqual([
    ...['BACD', 'ACBD', 'ABCD', 'ABCD', 'ABCD'],
  ]);
});

test('a percentage: ranked by itself, compared in points; without last year nothing is', () => {
  const line = linesOf(catalogue).find(({ ranked, id }) => ranked === 'share' && id === 'xmc_15_tro_len')!;
  const now = summaryOf(line.key, [[900, 1000], [95, 100], null, null], [995, 1100]);
  const before = pastOf(line, [[850, 1000], null, null, null]);
  const rows = unitsOfLine(line, now, before, []);
  expect(rows.map(({ rank, percent, part, change }) => [rank, percent, part, change])).toEqual([
    [2, 90, null, 5],
    [1, 95, null, null],
    [null, null, null, null],
    [null, null, null, null],
  ]);
  expect(unitsOfLine(line, now, [], []).map(({ before: was }) => was)).toEqual([null, null, null, null]);
});
