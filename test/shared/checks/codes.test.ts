// Codes of findings: each is given by one check that declares it, and every one can be said.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, checks } from '../../../shared/checks/check.ts';
import { codes } from '../../../shared/checks/codes.ts';
import { cellWords } from '../../../shared/checks/words/cell-words.ts';
import { slots } from '../../../shared/period.ts';
import { sheetChecks } from '../../../shared/workbook/sheet-checks.ts';
import { statementOf } from '../../../shared/workbook/statement.ts';
import { anyContent } from '../../support/arbitrary-content.ts';
import { bookFrom, wardLayout } from '../../support/ward-book.ts';

describe('a code', () => {
  test('belongs to one check, or to the reading of a cell', () => {
    const declared = [
      ...Object.values(checks).flatMap((one) => one.codes),
      ...sheetChecks.flatMap((one) => one.codes),
      ...Object.keys(cellWords),
    ];
    expect([...declared].sort()).toEqual([...codes].sort());
  });

  test('names its rule, and within it what it means', () => {
    for (const code of codes) expect(code).toMatch(/^([RP]\d\d|L01)(\.[a-z]+(-[a-z]+)*)?$/);
  });

  test('is never given by a check that does not declare it', () => {
    const declared = new Set(Object.values(checks).flatMap((one) => one.codes));
    fc.assert(
      fc.property(anyContent, fc.constantFrom(...slots), (content, slot) => {
        const { report } = statementOf(wardLayout, bookFrom(content), slot);
        for (const { code } of check(report)) expect(declared).toContain(code);
      }),
      { numRuns: 20 },
    );
  });
});
