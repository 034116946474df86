// Shares of whole numbers, without the surprises of binary fractions.
import { expect, test } from 'vitest';
import { leastPart, mostPart, percentOf } from '../../../shared/targets/exact.ts';
import { nearestCounts } from '../../../shared/targets/limits.ts';
import { drawn } from '../../support/pipe-table.ts';

// Worked by hand: 99,75 % of 38.420 = 38.323,95. 0,29 × 100 is 28,999… in binary and 29 on paper.
test.each(
  drawn(`
    | 99.75 | 38420     | 38324    | 38324    | 38323    |
    | 20    | 519       | 104      | 104      | 103      |
    | 3     | 519       | 16       | 16       | 15       |
    | 80    | 519       | 416      | 416      | 415      |
    | 29    | 100       | 29       | 30       | 29       |
    | 0.29  | 10000     | 29       | 30       | 29       |
    | 100   | 16        | 16       | 17       | 16       |
    | 0     | 16        | 0        | 1        | 0        |
    | 30    | 16        | 5        | 5        | 4        |
    | 99.57 | 98765432100 | 98340740742 | 98340740742 | 98340740741 |
  `),
)('%s %% of %s: at least %s, more than %s, at most %s', (percent, base, least, over, most) => {
  const fraction = percentOf(Number(percent));
  expect(leastPart(fraction, Number(base))).toBe(Number(least));
  expect(leastPart(fraction, Number(base), true)).toBe(Number(over));
  expect(mostPart(fraction, Number(base))).toBe(Number(most));
});

test('30/40/30 % of 16 wards come nearest as 5/6/5; of ten wards they come out', () => {
  expect(nearestCounts([30, 40, 30], 16)).toEqual([5, 6, 5]);
  expect(nearestCounts([30, 40, 30], 10)).toBeNull();
});
