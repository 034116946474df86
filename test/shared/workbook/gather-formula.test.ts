// The one formula that stacks every sheet: what it says is where the blocks are now.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import {
  blocksOf,
  type GatheredBlock,
  gatherFormula,
  readGatherFormula,
} from '../../../shared/workbook/formula.ts';
import { layoutOf } from '../../../shared/workbook/layout.ts';

function places(blocks: readonly GatheredBlock[]): { sheet: string; row: number; column: number }[] {
  return blocks.map(({ sheet, row, column }) => ({ sheet, row, column }));
}

const block = fc.record({
  sheet: fc.string({ unit: fc.constantFrom(...'Ộa\'!;{}$#: 1A,".'), minLength: 1, maxLength: 20 }),
  row: fc.integer({ min: 1, max: 5000 }),
  column: fc.integer({ min: 1, max: 200 }),
});

describe('the gathering formula', () => {
  test('of a new workbook names every form and every table, once, from its headings down', () => {
    const layout = layoutOf(catalogue, 2016, 'ward');
    const blocks = blocksOf(layout);
    expect(blocks.map((one) => one.sheet)).toEqual(
      [...layout.forms, ...layout.tables].map((sheet) => sheet.name),
    );
    expect(readGatherFormula(gatherFormula(blocks))).toEqual(places(blocks));
  });

  test('is an array of ranges equally wide, tables open at the bottom', () => {
    expect(
      gatherFormula([
        { sheet: 'B. Công tác tuyên truyền', row: 3, column: 1, last: 12 },
        { sheet: 'D2. Lớp, chuyên đề', row: 3, column: 1, last: null },
      ]),
    ).toBe("={'B. Công tác tuyên truyền'!A3:R12;'D2. Lớp, chuyên đề'!A3:R}");
  });

  test('gives its blocks back whatever the tabs are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(block, fc.option(fc.integer({ min: 5001, max: 9000 }))), { minLength: 1 }),
        (drawn) => {
          const blocks = drawn.map(([one, last]) => ({ ...one, last }));
          fc.pre(blocks.every((one) => !one.sheet.includes('#REF!')));
          expect(readGatherFormula(gatherFormula(blocks))).toEqual(places(blocks));
        },
      ),
    );
  });

  test('is read as Google rewrites it after a tab was renamed and rows and columns were inserted', () => {
    expect(readGatherFormula(" ={BieuA!$C$5:$T$29;'D2. Lớp; chuyên đề'!AB3:AS} ")).toEqual([
      { sheet: 'BieuA', row: 5, column: 3 },
      { sheet: 'D2. Lớp; chuyên đề', row: 3, column: 28 },
    ]);
  });

  test.each([
    '',
    '=1+1',
    '={}',
    '={#REF!;A!A3:R}',
    "={'A'!#REF!}",
    'abc',
    '={1;2}',
  ])('that is damaged («%s») is said to be so', (formula) => {
    expect(readGatherFormula(formula)).toBeNull();
  });
});
