// Cells typed against cells filled in, counted by hand on forms of seven cells and two tables.
import { expect, test } from 'vitest';
import { cellsOf, oftenLacking } from '../../../shared/burden/cells.ts';
import type { Catalogue, Indicator, Table } from '../../../shared/catalogue/catalogue.ts';

const common = { definition: '', example: '', source: '', reporter: 'ward', supplier: 'UBND' } as const;
const count = (id: string, more: Partial<Indicator>) =>
  ({ ...common, kind: 'count', id, label: id, unit: 'người', gather: 'sum', ...more }) as Indicator;
const table = (id: string, more: Partial<Table>): Table => ({
  ...{ id, form: 'A', title: id, sheet: id, cycle: 'quarter', gather: 'list', reporter: 'ward' },
  ...{ supplier: 'UBND', definition: '', source: '', columns: [] },
  ...more,
});
const column = (code: string) => ({ code, label: code, cell: 'text', width: 100 }) as const;

const catalogue: Catalogue = {
  version: 'thử',
  forms: [
    {
      id: 'A',
      title: 'A. Thử',
      sections: [
        {
          title: '',
          indicators: [
            count('hop', { cycle: 'quarter', behaviour: 'flow' }),
            count('nam', { cycle: 'year', behaviour: 'stock' }),
            count('nu', { cycle: 'year', behaviour: 'stock', optional: true }),
            count('tong', { cycle: 'year', behaviour: 'stock', from: { sum: ['nam', 'nu'] } }),
            count('quan', { cycle: 'year', behaviour: 'stock', reporter: 'district' }),
            {
              ...{ ...common, kind: 'rate', id: 'ho', label: 'ho', unit: 'hộ', gather: 'ratio' },
              ...{
                cycle: 'year',
                behaviour: 'stock',
                numerator: { label: 'tử' },
                denominator: { label: 'mẫu' },
              },
            },
          ],
        },
      ],
    },
  ],
  tables: [
    table('lop', { dated: 'ngay', columns: [column('ten'), column('ngay')] }),
    table('diem', {
      cycle: 'year',
      columns: [column('tieu_chi'), column('diem')],
      rows: [{ tieu_chi: '1' }],
    }),
  ],
};

const tables = {
  lop: [{ ten: 'Tin học', ngay: '2016-02-01' }, { ten: 'Múa' }],
  diem: [{ tieu_chi: '1', diem: 7 }],
};

test('a quarter: its column and the rows written in it are typed', () => {
  // hop · two cells of the first row and one of the second
  expect(cellsOf(catalogue, 'Q1', { figures: { hop: 3 }, tables: { lop: tables.lop } })).toEqual({
    typed: 4,
    prefilled: 0,
    none: 0,
    empty: 0,
  });
});

test('a year: what quarters add up to, sums and names of criteria are there already', () => {
  const figures = { hop: 12, nam: 5, 'ho.tu': { none: 'chưa rà soát' }, 'ho.mau': 9, tong: 5, quan: 1 };
  // typed: nam, ho.mau, diem · prefilled: hop, tong, three cells of lop, tieu_chi · none: ho.tu · empty: nu
  expect(cellsOf(catalogue, 'Y', { figures, tables })).toEqual({ typed: 3, prefilled: 6, none: 1, empty: 1 });
});

test('a district drops what half of its wards have no figure for, never on the word of one', () => {
  const none = { none: 'chưa có' };
  const lacking = (...reports: Record<string, typeof none | number>[]) =>
    oftenLacking(
      catalogue,
      'Y',
      reports.map((figures) => ({ figures })),
    ).map(({ key, label, units }) => [key, label, units]);
  // `hop` is added up from the quarters: asking for it is not this column's doing.
  const rest = { nam: 1, 'ho.tu': none, hop: none };
  expect(lacking({ ...rest, nam: none }, { ...rest, nam: none }, rest, { nam: 2 }, {})).toEqual([
    ['ho.tu', 'ho: tử', 3],
  ]);
  expect(lacking({ ...rest, nam: none }, { ...rest, nam: none }, rest, { nam: 2 })).toEqual([
    ['ho.tu', 'ho: tử', 3],
    ['nam', 'nam', 2],
  ]);
  expect(lacking({ nam: none })).toEqual([]);
});
