// What is left of a period: missing apart from wrong, counted by tab.
import { expect, test } from 'vitest';
import { isGap, leftOf } from '../../../shared/checks/left.ts';
import { bookFrom, findingsOf } from '../../support/ward-book.ts';

const placed = (
  code: 'R01.empty' | 'R03' | 'R10' | 'R22.empty',
  sheet: string,
  cell: string,
  answer: string | null = null,
) =>
  ({
    code,
    severity: code === 'R10' || code === 'R22.empty' ? 'warning' : 'error',
    answer,
    sheet,
    cell,
  }) as const;

test('an empty book has nothing wrong: 38 required cells of a quarter are missing', () => {
  const findings = findingsOf(bookFrom({}), 'Q1');
  expect(findings.filter((finding) => finding.severity === 'error' && !isGap(finding))).toEqual([]);
  // 39 cells are typed: 37 figures and a text that are required, a text that is not.
  expect(findings.filter(isGap)).toHaveLength(38);
});

test('missing is counted by tab with its first cell, wrong and unexplained by themselves, what was answered not at all', () => {
  expect(
    leftOf([
      placed('R03', 'I', 'J11'),
      placed('R01.empty', 'A', 'E6'),
      placed('R01.empty', 'A', 'E9'),
      placed('R22.empty', 'TM', 'E5'),
      placed('R22.empty', 'TM', 'E7', 'Quý này không có'),
      placed('R10', 'I', 'J12'),
      placed('R10', 'I', 'J13', 'Đã kiểm tra lại sổ'),
    ]),
  ).toEqual({
    missing: 3,
    wrong: 1,
    toExplain: 1,
    sheets: [
      { sheet: 'A', missing: 2, cell: 'E6' },
      { sheet: 'TM', missing: 1, cell: 'E5' },
    ],
  });
  expect(leftOf([])).toEqual({ missing: 0, wrong: 0, toExplain: 0, sheets: [] });
});
