// A catalogue that breaks a rule is refused, with the declaration and the fault named.
import { describe, expect, test } from 'vitest';
import type { Catalogue, Count, Indicator, Table } from '../../../shared/catalogue/catalogue.ts';
import { catalogue as real } from '../../../shared/catalogue/current.ts';
import { faultsOf } from '../../../shared/catalogue/integrity/integrity.ts';
import { ledger } from '../../../shared/catalogue/ledger.ts';
import { tallyKeysOf } from '../../../shared/totals/tally.ts';

const count = (id: string, more: Partial<Count> = {}): Count => ({
  id,
  kind: 'count',
  label: `Số ${id}`,
  unit: 'người',
  cycle: 'quarter',
  behaviour: 'flow',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'UBND',
  definition: 'Đếm người.',
  example: '1',
  source: 'S0:1',
  ...more,
});

const classes = (more: Partial<Table> = {}): Table => ({
  id: 'bang_lop',
  form: 'A',
  title: 'Lớp',
  sheet: 'A1. Lớp',
  cycle: 'quarter',
  gather: 'list',
  reporter: 'ward',
  supplier: 'UBND',
  definition: 'Mỗi dòng một lớp.',
  source: 'S0:2',
  dated: 'ngay',
  columns: [
    { code: 'ngay', label: 'Ngày', cell: 'date', width: 80 },
    { code: 'so_nguoi', label: 'Số người', cell: 'whole', width: 80 },
    { code: 'nhom', label: 'Nhóm', cell: 'choice', width: 80, options: [{ code: 'a', label: 'A' }] },
    { code: 'ghi_chu', label: 'Ghi chú', cell: 'text', width: 80 },
  ],
  ...more,
});

function small(indicators: Indicator[], tables: Table[] = [classes()]): Catalogue {
  return {
    version: '1',
    forms: [{ id: 'A', title: 'Biểu A', sections: [{ title: 'Mục', indicators }] }],
    tables,
  };
}

const faults = (catalogue: Catalogue) =>
  faultsOf({ catalogue, ledger: tallyKeysOf(catalogue).filter((key, i, all) => all.indexOf(key) === i) });
const column = (code: string) => ({ code, label: code, cell: 'text' as const, width: 50 });
const { columns } = classes();

test('the catalogue in force keeps every rule', () => {
  expect(faultsOf({ catalogue: real, ledger })).toEqual([]);
});

test('a small sound catalogue keeps every rule', () => {
  const total = count('tong', { from: { sum: ['a', 'b'] } });
  const people = count('nguoi', {
    from: { table: 'bang_lop', total: 'so_nguoi', where: { column: 'nhom', in: ['a'] } },
  });
  expect(faults(small([count('a'), count('b'), total, people]))).toEqual([]);
});

describe('refused:', () => {
  test.each<[string, Catalogue, string]>([
    ['an id used twice', small([count('a'), count('a')]), 'a is declared twice'],
    ['a table with the id of an indicator', small([count('bang_lop')]), 'bang_lop is declared twice'],
    [
      'a column used twice',
      small([], [classes({ columns: [column('x'), column('x'), ...columns] })]),
      'table bang_lop has column x twice',
    ],
    ['an id with a capital letter', small([count('Nguoi')]), 'Nguoi is not snake_case'],
    ['an id with Vietnamese letters', small([count('người')]), 'người is not snake_case'],
    [
      'a choice with nothing to choose',
      small([], [classes({ columns: [{ ...column('x'), cell: 'choice' }, ...columns] })]),
      'bang_lop.x offers nothing to choose',
    ],
    ['no label', small([count('a', { label: ' ' })]), 'a has no label'],
    ['no definition', small([count('a', { definition: '' })]), 'a has no definition'],
    ['no source', small([count('a', { source: '' })]), 'a has no source'],
    ['no example', small([count('a', { example: '' })]), 'a has no example'],
    ['no unit', small([count('a', { unit: '' })]), 'a has no unit'],
    [
      'a table without a definition',
      small([], [classes({ definition: '' })]),
      'table bang_lop has no definition',
    ],
    [
      'words in another Unicode form',
      small([count('a', { label: 'Ha\u0300ng' })]),
      '«Hàng» is not in Unicode form NFC',
    ],
    ['blanks too many', small([count('a', { label: 'Số  người' })]), '«Số  người» has blanks too many'],
    [
      'a part that does not exist',
      small([count('a', { from: { sum: ['la'] } })]),
      'a adds up la, which does not exist',
    ],
    [
      'a part that is reported less often',
      small([count('a', { from: { sum: ['b'] } }), count('b', { cycle: 'year' })]),
      'a adds up b, which is reported less often',
    ],
    [
      'a part that another unit reports',
      small([count('a', { from: { sum: ['b'] } }), count('b', { reporter: 'district' })]),
      'a adds up b, which another unit reports',
    ],
    [
      'a table that does not exist',
      small([count('a', { from: { table: 'la', rows: true } })]),
      'a adds up table la, which does not exist',
    ],
    [
      'a column that does not exist',
      small([count('a', { from: { table: 'bang_lop', total: 'la' } })]),
      'a adds up bang_lop.la, which is no column with numbers',
    ],
    [
      'a column without numbers',
      small([count('a', { from: { table: 'bang_lop', total: 'ghi_chu' } })]),
      'a adds up bang_lop.ghi_chu, which is no column with numbers',
    ],
    [
      'an answer that is not offered',
      small([count('a', { from: { table: 'bang_lop', rows: true, where: { column: 'nhom', in: ['z'] } } })]),
      'a looks for z, which nhom does not offer',
    ],
    [
      'a table dated by text',
      small([], [classes({ dated: 'ghi_chu' })]),
      'table bang_lop is dated by ghi_chu, which is no column with days',
    ],
    [
      'a table of no form',
      small([], [classes({ form: 'Z' })]),
      'table bang_lop belongs to form Z, which does not exist',
    ],
    [
      'rows with a column that does not exist',
      small([], [classes({ rows: [{ la: 1 }] })]),
      'table bang_lop starts with rows that have la, which is no column',
    ],
    [
      'a total that is a part of itself',
      small([count('a', { from: { sum: ['b'] } }), count('b', { from: { sum: ['a'] } })]),
      'a → b → a goes round in a circle',
    ],
    [
      'a count listed as grades',
      small([count('a', { gather: 'grades' })]),
      'a is a count and cannot be gathered as grades',
    ],
    [
      'a deadline that is no day',
      small([{ ...count('a'), kind: 'date', gather: 'yes', before: '13-01' }]),
      'a is due before 13-01, which is no MM-DD',
    ],
    [
      'points without a maximum',
      small([
        { ...count('a'), kind: 'score', gather: 'list', max: 0, parts: [{ code: 'tu', label: 'Tự chấm' }] },
      ]),
      'a has no largest score',
    ],
    [
      'two grades of one code',
      small([
        {
          ...count('a'),
          kind: 'rating',
          gather: 'grades',
          grades: [
            { code: 'x', label: 'X' },
            { code: 'x', label: 'Y' },
          ],
        },
      ]),
      'a has option x twice',
    ],
    [
      'a tab name that is too long',
      small([], [classes({ sheet: 'Một cái tên dài hơn ba mươi mốt ký tự' })]),
      'table bang_lop: «Một cái tên dài hơn ba mươi mốt ký tự» is longer than 31 characters',
    ],
    [
      'two tabs of one name',
      small([], [classes(), classes({ id: 'bang_hai' })]),
      'two tables are called «A1. Lớp»',
    ],
    [
      'a table wider than the sheet',
      small([], [classes({ columns: [...'abcdefghijkl'].map(column).concat(columns as never[]) })]),
      'table bang_lop has more than 15 columns',
    ],
    [
      'a table that does not end with notes',
      small([], [classes({ columns: columns.slice(0, 3) })]),
      'table bang_lop does not end with ghi_chu',
    ],
  ])('%s', (_name, catalogue, fault) => {
    expect(faults(catalogue)).toContain(fault);
  });

  test('a tally without a position, or with two', () => {
    const catalogue = small([count('a')]);
    expect(faultsOf({ catalogue, ledger: ['#', 'a#', '#'] })).toEqual([
      'a is not in the ledger: run scripts/ledger.ts',
      '# is in the ledger twice',
    ]);
  });
});
