// Adding up: what a report contributes, and that neither order nor grouping of wards ever matters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { halfInWords } from '../../../shared/totals/coverage.ts';
import { summaryOf } from '../../../shared/totals/summary.ts';
import {
  addRollups,
  addTallies,
  linesOf,
  type Rollup,
  rollupOfOwn,
  rollupOfWard,
  talliesOf,
  tallyKeysOf,
  tallyReader,
} from '../../../shared/totals/tally.ts';
import { anyContent } from '../../support/arbitrary-content.ts';
import { drawn } from '../../support/pipe-table.ts';
import { book, wards } from '../../support/quan1.ts';

/** What a ward's figures add, by key; zeros are left out. */
function contributed(figures: Figures, reporter: 'ward' | 'district' = 'ward'): Record<string, number> {
  const tallies = talliesOf(book, figures, 2016, reporter);
  return Object.fromEntries(book.ledger.flatMap((key, i) => (tallies[i] ? [[key, tallies[i]]] : [])));
}

describe('a ward contributes', () => {
  test('itself, even with an empty report', () => {
    expect(contributed({})).toEqual({ '#': 1 });
  });

  test('a count with the word that it has one, also where the count is zero', () => {
    expect(contributed({ dau_sach: 231 })).toEqual({ '#': 1, 'dau_sach#': 1, dau_sach: 231 });
    expect(contributed({ dau_sach: 0 })).toEqual({ '#': 1, 'dau_sach#': 1 });
  });

  test('nothing for «không có số liệu»', () => {
    expect(
      contributed({ dau_sach: { none: 'sổ đang kiểm kê' }, muc_xmc: { none: 'chờ quyết định' } }),
    ).toEqual({ '#': 1 });
  });

  test('a rate only with both of its counts', () => {
    expect(contributed({ 'xmc_15_35.tu': 5, 'xmc_15_35.mau': 8 })).toEqual({
      '#': 1,
      'xmc_15_35#': 1,
      'xmc_15_35.tu': 5,
      'xmc_15_35.mau': 8,
    });
    expect(contributed({ 'xmc_15_35.tu': 5 })).toEqual({ '#': 1 });
    expect(contributed({ 'xmc_15_35.tu': 5, 'xmc_15_35.mau': { none: 'x' } })).toEqual({ '#': 1 });
  });

  test('one under its grade, one under its answer', () => {
    expect(contributed({ muc_pcgdth: 'muc_3', tu_sach: 'khong' })).toEqual({
      '#': 1,
      'muc_pcgdth#': 1,
      'muc_pcgdth=muc_3': 1,
      'tu_sach#': 1,
      'tu_sach=khong': 1,
    });
  });

  test('one under each of several answers', () => {
    const figures = { 'ks_nhu_cau_hinh_thuc.phong_van': 'co', 'ks_nhu_cau_hinh_thuc.hop_thu': 'khong' };
    expect(contributed(figures)).toEqual({
      '#': 1,
      'ks_nhu_cau_hinh_thuc#': 1,
      'ks_nhu_cau_hinh_thuc=phong_van': 1,
    });
  });

  test.each(
    drawn(`
      | 2016-01-22 | yes |
      | 2016-01-23 | no  |
      | 2016-02-01 | no  |
      | 2015-12-30 | yes |
    `),
  )('its plan sent on %s in time for «trước ngày 23/01»: %s (seed 003, line 165)', (day = '', inTime) => {
    const told = contributed({ ke_hoach_tthtcd_ngay_gui: day });
    expect(told['ke_hoach_tthtcd_ngay_gui#']).toBe(1);
    expect(told['ke_hoach_tthtcd_ngay_gui=dung_han']).toBe(inTime === 'yes' ? 1 : undefined);
  });

  test('that it wrote a text and gave points, but neither text nor points', () => {
    expect(contributed({ tm_pcgd_xmc: 'Đã đạt.', 'xl_tthtcd_diem.tu_danh_gia': 88.5 })).toEqual({
      '#': 1,
      'tm_pcgd_xmc#': 1,
      'xl_tthtcd_diem#': 1,
    });
  });
});

test('the district’s own figures add to the sum but are nobody’s coverage', () => {
  expect(contributed({ hoc_bong_suat: 69 }, 'district')).toEqual({ 'hoc_bong_suat#+': 1, hoc_bong_suat: 69 });
  const ward = talliesOf(book, { hoc_bong_suat: 320 }, 2016, 'ward');
  const own = talliesOf(book, { hoc_bong_suat: 69 }, 2016, 'district');
  const read = tallyReader(book, addTallies([ward, own]));
  expect([
    read.amount('hoc_bong_suat'),
    read.wards('hoc_bong_suat'),
    read.units('hoc_bong_suat'),
    read.amount('#'),
  ]).toEqual([389, 1, 2, 1]);
});

describe('the ledger', () => {
  test('names no key twice, and every line of a summary is read from its keys', () => {
    const keys = tallyKeysOf(catalogue);
    expect(new Set(keys).size).toBe(keys.length);
    for (const line of linesOf(catalogue)) {
      expect(keys).toContain(line.value);
      if (line.base) expect(keys).toContain(line.base);
    }
    const lineKeys = linesOf(catalogue).map((line) => line.key);
    expect(new Set(lineKeys).size).toBe(lineKeys.length);
  });

  test('may grow: a document from before a key was added adds like one with zero there', () => {
    expect(addTallies([[1, 2], [1, 2, 3], []])).toEqual([2, 4, 3]);
    expect(addTallies([])).toEqual([]);
  });

  test('that lacks a key is an error, never a silent loss', () => {
    const short = { catalogue, ledger: book.ledger.slice(0, 5) };
    expect(() => talliesOf(short, { dau_sach: 1 }, 2016, 'ward')).toThrow('dau_sach');
  });
});

describe('whatever the figures', () => {
  /** Reports of some wards, with ids in no order. */
  const rollups = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 50 }), anyContent), {
      selector: ([id]) => id,
      maxLength: 6,
    })
    .map((reports) =>
      reports.map(([id, { figures }]) =>
        rollupOfWard(book, id, talliesOf(book, figures.Y ?? {}, 2016, 'ward')),
      ),
    );
  const known = wards.map((ward) => rollupOfWard(book, ward.id, talliesOf(book, ward.figures, 2016, 'ward')));
  const some = fc.oneof(rollups, fc.shuffledSubarray(known));

  test('the order of the wards never matters', () => {
    fc.assert(
      fc.property(some, fc.nat(), (list, seed) => {
        const turned = list.map((_, i) => list[(i + seed) % list.length] as Rollup).reverse();
        expect(addRollups(turned)).toEqual(addRollups(list));
      }),
      { numRuns: 40 },
    );
  });

  test('nor does adding them by groups: clusters, districts, the province', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const all = addRollups([...a, ...b, ...c]);
        expect(addRollups([addRollups([...a, ...b]), ...c])).toEqual(all);
        expect(addRollups([addRollups(a), addRollups([addRollups(b), addRollups(c)])])).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });

  test('a ward counts once in the coverage of what it has, and at most once', () => {
    fc.assert(
      fc.property(anyContent, ({ figures }) => {
        const read = tallyReader(book, talliesOf(book, figures.Y ?? {}, 2016, 'ward'));
        expect(read.amount('#')).toBe(1);
        for (const { id } of linesOf(catalogue)) expect([0, 1]).toContain(read.wards(id));
      }),
      { numRuns: 40 },
    );
  });

  test('a unit without reports changes no sum', () => {
    fc.assert(
      fc.property(some, (list) => {
        const nobody = { tallies: [], extremes: {} };
        expect(addRollups([...list, nobody, addRollups([])])).toEqual(addRollups(list));
      }),
      { numRuns: 20 },
    );
  });

  test('own figures of a unit are compared with nobody', () => {
    const own = rollupOfOwn(talliesOf(book, { hoc_bong_suat: 1_000_000 }, 2016, 'district'));
    expect(addRollups([...known, own]).extremes).toEqual(addRollups(known).extremes);
  });
});

describe('a total that hangs on one ward', () => {
  const literate = (tu: number, mau: number) => ({ 'xmc_15_tro_len.tu': tu, 'xmc_15_tro_len.mau': mau });
  const lineOf = (reports: Figures[], key: string) => {
    const rollups = reports.map((figures, i) =>
      rollupOfWard(book, i + 1, talliesOf(book, figures, 2016, 'ward')),
    );
    const place = { unit: { id: 9, code: '', name: 'Quận' }, period: '2016-Y' as const, due: reports.length };
    const named = (id: number) => ({ id, code: '', name: `Phường ${id}` });
    return summaryOf(book, addRollups(rollups), place, named).lines.find((line) => line.key === key);
  };

  test('says which and of how much: of a rate its base, whatever the rate', () => {
    // 4.600.000 of 4.643.810 people are the third ward's.
    const line = lineOf(
      [literate(21_000, 21_900), literate(21_800, 21_910), literate(4_590_000, 4_600_000)],
      'xmc_15_tro_len',
    );
    expect(line?.half).toEqual({
      value: 4_600_000,
      of: 4_643_810,
      unit: { id: 3, code: '', name: 'Phường 3' },
    });
    expect(halfInWords(line)).toBe('Phường 3 chiếm 99%');
  });

  test('says nothing of half and less, nor where there are but two', () => {
    expect(lineOf([{ dau_sach: 50 }, { dau_sach: 30 }, { dau_sach: 20 }], 'dau_sach')?.half).toBeUndefined();
    expect(lineOf([{ dau_sach: 51 }, { dau_sach: 30 }, { dau_sach: 19 }], 'dau_sach')?.half).toMatchObject({
      value: 51,
      of: 100,
    });
    expect(lineOf([{ dau_sach: 51 }, { dau_sach: 1 }], 'dau_sach')?.half).toBeUndefined();
  });
});
