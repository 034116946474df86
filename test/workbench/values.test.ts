// Values: what goes in and what comes out of a cell.

import { describe, expect, test } from 'vitest';
import { bench } from '../support/host.ts';

describe('values', () => {
  test('numbers, booleans, texts and blanks come back as such; an empty cell is an empty text [D]', () => {
    const { script } = bench();
    expect(script("sheet.getRange('A1:D1').setValues([[1.5, true, 'chữ', '']]); return sheet.getRange('A1:D1').getValues()")).toEqual([
      [1.5, true, 'chữ', ''],
    ]);
  });
  test('formula', () => {
    const { script } = bench();
    expect(
      script(
        "sheet.getRange('A1:A2').setValues([[1],[2]]); sheet.getRange('B1').setFormula('=SUM(A1:A2)*2'); return [sheet.getRange('B1').getValue(), sheet.getRange('B1').getFormula()]",
      ),
    ).toEqual([6, '=SUM(A1:A2)*2']);
  });
});
