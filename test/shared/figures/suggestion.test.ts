// What a new year begins with, and how a suggestion in a cell is read.
import { describe, expect, test } from 'vitest';
import { readCell } from '../../../shared/catalogue/cells.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { suggestedIn, suggestionText } from '../../../shared/catalogue/suggested.ts';
import { suggestionsOf } from '../../../shared/figures/suggestion.ts';
import { readBook } from '../../../shared/workbook/grid/read-book.ts';
import { checkBook, completenessOf } from '../../../shared/workbook/statement.ts';
import { gridFrom, spotIn, wardLayout } from '../../support/ward-book.ts';

const found = (lastYear: Parameters<typeof suggestionsOf>[2]) =>
  suggestionsOf(catalogue, 'ward', lastYear).map(({ key, slot, value }) => [key, slot, value]);

describe('last year’s reports suggest', () => {
  test('a stock, as the year’s end left it, for the column that asks for it first', () => {
    expect(found({ Y: { dau_sach: 308 } })).toEqual([['dau_sach', 'Y', 308]]);
  });

  test('a text for the column in which it stood', () => {
    expect(found({ Q2: { tuyen_truyen_mo_ta: 'Đã phát thanh.' } })).toEqual([
      ['tuyen_truyen_mo_ta', 'Q2', 'Đã phát thanh.'],
    ]);
  });

  test('the district’s own words for its next report, and none of what it quoted', () => {
    const lastYear = {
      Y: { tq_bai_hoc: 'Vận động góp quỹ.', pcgdmn_5t_dan: 98.7, 'pcgdmn_5t_dan.nguon': 'PCGD-XMC' },
    };
    expect(
      suggestionsOf(catalogue, 'district', lastYear).map(({ key, slot, value }) => [key, slot, value]),
    ).toEqual([['tq_bai_hoc', 'Y', 'Vận động góp quỹ.']]);
  });

  test('nothing of what happened, what was graded or answered, or had no figure', () => {
    expect(
      found({
        Q4: { hop_giao_ban: 3 },
        Y: { hop_giao_ban: 12, xl_tthtcd: 'tot', bcd_kien_toan: 'co', dau_sach: { none: 'chưa kiểm kê' } },
      }),
    ).toEqual([]);
  });
});

describe('a suggestion in a cell', () => {
  test.each([
    [suggestionText('5.783'), '5.783'],
    ['gợi ý năm trước: 5.783', '5.783'],
    // As a paste from a Mac brings it: letters and their marks apart.
    [suggestionText('5.783').normalize('NFD'), '5.783'],
    ['5.783', null],
    ['Ghi theo gợi ý năm trước: 5.783', null],
  ])('%j', (cell, content) => {
    expect(suggestedIn(cell)).toBe(content);
  });

  test.each(['whole', 'money', 'text'] as const)('is no content of a %s cell', (cell) => {
    const value = suggestionText('5.783');
    expect(readCell({ value, text: value }, { cell })).toEqual({ state: 'suggested', content: '5.783' });
  });

  test('is not filled in, is in no statement, and wants to be settled', () => {
    const grid = gridFrom({});
    const { row, column } = spotIn(grid, 'dau_sach', 'Năm');
    grid.values[row]![column] = suggestionText('308');
    const book = readBook(wardLayout, grid);
    expect(book.suggested).toMatchObject([{ key: 'dau_sach', slot: 'Y', content: '308', value: 308 }]);
    const { statement, findings } = checkBook(catalogue, wardLayout, book, 'Y');
    expect(statement.report.figures.dau_sach).toBeUndefined();
    expect(completenessOf(wardLayout, book, 'Y').filled).toBe(0);
    expect(findings.filter(({ at }) => at === 'dau_sach')).toMatchObject([
      {
        code: 'R01.unconfirmed',
        severity: 'error',
        fault: 'Ô này mới có gợi ý từ năm trước, chưa ai xác nhận.',
      },
    ]);
  });
});
