// What is asked of a ward: the catalogue without what nobody above it asks, for layout, checks and coverage alike.
import { describe, expect, test } from 'vitest';
import { askedIn } from '../../../shared/asking/asked-catalogue.ts';
import type { Asking } from '../../../shared/asking/selection.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { inYear } from '../../../shared/catalogue/in-year.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';
import type { Slot } from '../../../shared/period.ts';
import { askedRows } from '../../../shared/workbook/asked-rows.ts';
import { readBook } from '../../../shared/workbook/grid/read-book.ts';
import { layoutOf } from '../../../shared/workbook/layout.ts';
import { checkBook, completenessOf, statementOf } from '../../../shared/workbook/statement.ts';
import { findings, places, reportOf } from '../../support/judged-report.ts';
import { drawnRows, gridFrom, typeInto } from '../../support/ward-book.ts';

const idsIn = (asking: Asking[], slot: Slot, year = 2016) => {
  const asked = askedIn(catalogue, { year, slot }, asking);
  return [...lookup(asked).byId.keys(), ...asked.tables.map(({ id }) => id)];
};

describe('the catalogue as it is asked', () => {
  test('is the whole one, the very same object, where nobody chooses', () => {
    expect(askedIn(catalogue, { year: 2016, slot: 'Y' }, [])).toBe(inYear(catalogue, 2016));
    const all: Asking[] = [{ from: '2016-Q1', ids: 'all' }];
    expect(askedIn(catalogue, { year: 2016, slot: 'Y' }, all)).toBe(inYear(catalogue, 2016));
  });

  test('has what was chosen, and what that is worked out from', () => {
    const asking: Asking[] = [{ from: '2016-Q1', ids: ['dau_sach', 'hd_tin_hoc'] }];
    expect(idsIn(asking, 'Q1')).toEqual(['dau_sach', 'hd_tin_hoc', 'bang_lop_chuyen_de']);
  });

  test('is one object for all who are asked the same', () => {
    const asking = (): Asking[] => [{ from: '2016-Q1', ids: ['dau_sach'] }];
    const period = { year: 2016, slot: 'Q3' } as const;
    expect(askedIn(catalogue, period, asking())).toBe(askedIn(catalogue, period, asking()));
  });

  test('counts from a period on: those before ask what they asked', () => {
    const asking: Asking[] = [
      { from: '2016-Q1', ids: ['dau_sach'] },
      { from: '2017-Q1', ids: ['may_tinh_ket_noi_mang'] },
    ];
    expect(idsIn(asking, 'Y', 2015)).toContain('muc_xmc');
    expect(idsIn(asking, 'Y', 2016)).toEqual(['dau_sach']);
    expect(idsIn(asking, 'Y', 2017)).toEqual(['may_tinh_ket_noi_mang']);
  });

  test('an id that the catalogue does not have asks nothing', () => {
    expect(idsIn([{ from: '2016-Q1', ids: ['khong_co', 'dau_sach'] }], 'Y')).toEqual(['dau_sach']);
  });
});

describe('a choice that changes within a year', () => {
  const asking: Asking[] = [
    { from: '2016-Q1', ids: ['dau_sach'] },
    { from: '2016-Q3', ids: ['dau_sach', 'phat_thanh_lan'] },
  ];
  const layout = layoutOf(catalogue, 2016, 'ward', asking);

  test('a quarterly count asked from the third quarter on is the sum of two quarters in the year', () => {
    const grid = gridFrom({ figures: { Q3: { phat_thanh_lan: 6 }, Q4: { phat_thanh_lan: 7 } } });
    const { figures } = statementOf(layout, readBook(layout, grid), 'Y').report;
    expect(figures.phat_thanh_lan).toBe(13);
  });

  test('nobody is told of the quarters that did not ask', () => {
    const asked = askedIn(catalogue, { year: 2016, slot: 'Y' }, asking);
    const others = { Q3: { phat_thanh_lan: 6 }, Q4: { phat_thanh_lan: 7 } };
    const report = reportOf({ dau_sach: 5, phat_thanh_lan: 13 }, { catalogue: asked, others });
    expect(places(findings(report, 'R01', 'R20'))).toEqual([]);
  });

  test('and the half-year before it does not ask at all', () => {
    const { rows } = askedRows(layout, 'H1');
    expect(rows.has('phat_thanh_lan')).toBe(false);
    expect(askedRows(layout, 'Y').rows.has('phat_thanh_lan')).toBe(true);
  });
});

describe('a workbook of a ward that is asked little', () => {
  const asking: Asking[] = [{ from: '2016-Q1', ids: ['dau_sach', 'xmc_15_tro_len', 'hd_tin_hoc'] }];
  const layout = layoutOf(catalogue, 2016, 'ward', asking);
  const whole = layoutOf(catalogue, 2016, 'ward');

  test('keeps every row and sheet, so that nothing that was typed is lost', () => {
    expect(layout.forms).toEqual(whole.forms);
    expect(layout.tables).toEqual(whole.tables);
  });

  test('shows the rows that are asked, the titles above them, and the sheets that have any', () => {
    const year = askedRows(layout, 'Y');
    expect([...year.blocks]).toEqual(['C', 'D', 'E', 'bang_lop_chuyen_de']);
    expect([...year.rows].filter((key) => !/^§/.test(key))).toEqual([
      'dau_sach',
      'hd_tin_hoc',
      '~xmc_15_tro_len',
      'xmc_15_tro_len.tu',
      'xmc_15_tro_len.mau',
      'xmc_15_tro_len.ty_le',
    ]);
    expect([...year.rows].filter((key) => /^§/.test(key))).toHaveLength(3);
    expect([...askedRows(layout, 'Q1').blocks]).toEqual(['D', 'bang_lop_chuyen_de']);
    expect([...askedRows(layout, null).rows]).toEqual([...year.rows]);
    expect(askedRows(whole, null).blocks.size).toBe(whole.forms.length + whole.tables.length);
  });

  test('counts only what is asked', () => {
    const grid = gridFrom({ figures: { Y: { dau_sach: 1618, muc_xmc: 'muc_1' } } });
    expect(completenessOf(layout, readBook(layout, grid), 'Y')).toEqual({ filled: 1, asked: 3 });
    expect(completenessOf(layout, readBook(layout, grid), 'Q1')).toEqual({ filled: 0, asked: 0 });
  });

  test('says nothing of what is not asked, whatever stands there', () => {
    const grid = gridFrom({ figures: { Y: { dau_sach: 1618 } } });
    typeInto(grid, 'may_tinh_ket_noi_mang', 'Năm', 'khoảng 10 máy');
    typeInto(grid, 'phat_thanh_lan', 'Quý I', 'nhiều');
    const book = readBook(layout, grid);
    for (const slot of ['Q1', 'Y'] as const) {
      const ats = checkBook(catalogue, layout, book, slot).findings.map(({ at }) => at);
      expect(ats.filter((at) => !/^(xmc_15_tro_len|hd_tin_hoc|bang_lop_chuyen_de)/.test(at))).toEqual([]);
    }
    expect(checkBook(catalogue, whole, book, 'Y').findings.map(({ at }) => at)).toContain(
      'may_tinh_ket_noi_mang',
    );
  });

  test('sends what is asked, and nothing else', () => {
    const tables = {
      bang_lop_chuyen_de: drawnRows(`
        | ten        | nhom    | tu_ngay    | so_nguoi |
        | Tin học    | tin_hoc | 2016-02-03 | 30       |`),
      bang_dien_hinh: drawnRows(`
        | loai      | ten    |
        | gia_dinh  | Họ Đoàn |`),
    };
    const grid = gridFrom({ figures: { Y: { dau_sach: 1618, muc_xmc: 'muc_1' } }, tables });
    const { figures, tables: sent } = statementOf(layout, readBook(layout, grid), 'Y').report;
    expect(figures.dau_sach).toBe(1618);
    expect(figures.muc_xmc).toBeUndefined();
    expect(Object.keys(sent)).toEqual(['bang_lop_chuyen_de']);
    expect(statementOf(layout, readBook(layout, grid), 'Q1').report.figures).toEqual({ hd_tin_hoc: 30 });
  });
});
