// Figures that nobody types: sums over cells, over the year, and over the table of classes.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { combine, partMissing, rowsIn, withDerived } from '../../../shared/figures/derive.ts';
import type { Figure, Figures, Tables } from '../../../shared/figures/figures.ts';
import { covers, type Slot, slots } from '../../../shared/period.ts';
import { drawn } from '../../support/pipe-table.ts';
import { drawnRows } from '../../support/ward-book.ts';

const none = { none: partMissing };

/** Works out a whole year, quarters first, and gives the figures of every period. */
function yearOf(typed: Partial<Record<Slot, Figures>>, tables: Tables = {}): Record<Slot, Figures> {
  const known: Partial<Record<Slot, Figures>> = {};
  for (const slot of slots)
    known[slot] = withDerived(catalogue, 'ward', { year: 2016, slot }, typed[slot] ?? {}, tables, known);
  return known as Record<Slot, Figures>;
}

function cellOf(text: string): Figure | undefined {
  if (text === '') return undefined;
  if (text === 'kcsl') return { none: 'trường chưa gửi' };
  return /^\d+$/.test(text) ? Number(text) : text;
}

function shown(figure: Figure | undefined): string {
  return figure === undefined ? '' : typeof figure === 'object' ? 'kcsl' : String(figure);
}

describe('the half-year and the year out of the quarters', () => {
  test.each(
    drawn(`
      | chỉ số          | Q1    | Q2    | Q3    | Q4    | H1    | Y     |
      |-----------------|-------|-------|-------|-------|-------|-------|
      | hop_giao_ban    | 1     | 2     | 3     | 4     | 3     | 10    |
      | hop_giao_ban    | 0     | 0     | 0     | 0     | 0     | 0     |
      | hop_giao_ban    | 1     | 2     |       | 4     | 3     |       |
      | hop_giao_ban    | 1     | kcsl  | 3     | 4     | kcsl  | kcsl  |
      | hop_giao_ban    |       | kcsl  | 3     | 4     |       |       |
      | hoc_bong_tien   | 500   | 250   | 0     | 1000  | 750   | 1750  |
      | quy_kh_ton      | 10    | 20    | 30    | 40    | 20    | 40    |
      | quy_kh_ton      | 10    | 20    | 30    |       | 20    |       |
      | quy_kh_ton      |       |       |       | 40    |       | 40    |
      | quy_kh_ton      | 10    | kcsl  | 30    | 40    | kcsl  | 40    |
      | xmc_mu_chu_muc1 | 36    | 30    | 24    | 12    | 30    | 12    |
      | ks_nhu_cau_hinh_thuc.phong_van | khong | co    | khong | khong | co    | co    |
      | ks_nhu_cau_hinh_thuc.phong_van | khong | khong | khong | khong | khong | khong |
      | ks_nhu_cau_hinh_thuc.phong_van | khong | khong |       | co    | khong | co    |
      | ks_nhu_cau_hinh_thuc.phong_van | khong | khong |       | khong | khong |       |
      | ks_nhu_cau_hinh_thuc.phong_van | khong | kcsl  | khong | khong | kcsl  | kcsl  |
    `).slice(1),
  )('%s: %s · %s · %s · %s makes %s and %s', (key = '', q1 = '', q2 = '', q3 = '', q4 = '', half, year) => {
    const typed: Partial<Record<Slot, Figures>> = {};
    for (const [slot, cell] of [
      ['Q1', q1],
      ['Q2', q2],
      ['Q3', q3],
      ['Q4', q4],
    ] as const) {
      const figure = cellOf(cell);
      typed[slot] = figure === undefined ? {} : { [key]: figure };
    }
    const known = yearOf(typed);
    expect([shown(known.H1[key]), shown(known.Y[key])]).toEqual([half, year]);
  });

  test('a text of the year is written anew and not taken from the quarters', () => {
    const known = yearOf({ Q4: { tuyen_truyen_mo_ta: 'Quý IV đã phát thanh.' } });
    expect(known.Y.tuyen_truyen_mo_ta).toBeUndefined();
  });
});

describe('sums within a period', () => {
  test('a part not yet filled leaves the sum unfilled, a part without a figure leaves it without one', () => {
    expect(combine([1, 2, 0], [])).toBe(3);
    expect(combine([10], [4])).toBe(6);
    expect(combine([1, undefined], [])).toBeUndefined();
    expect(combine([1, { none: 'x' }], [])).toEqual(none);
    expect(combine([{ none: 'x' }, undefined], [])).toBeUndefined();
  });

  test('Nguyễn Cư Trinh: 5.783 households stand under every rate of families (domain 4.1, 20–21b)', () => {
    const { Y } = yearOf({ Y: { gdht_tong_ho: 5783, 'gdht_dang_ky.tu': 4620, 'gdht_cong_nhan.tu': 4066 } });
    expect(Y).toMatchObject({
      'gdht_dang_ky.mau': 5783,
      'gdht_cong_nhan.mau': 4620,
      'gdht_cong_nhan_tong.tu': 4066,
      'gdht_cong_nhan_tong.mau': 5783,
    });
  });

  test('Quận 1: workers are all learners less the pupils, 37.196 of 60.500 (domain 4.1, 19b)', () => {
    const { Y } = yearOf({
      Y: { 'ks_chung.tu': 62_918, 'ks_chung.mau': 87_180, 'ks_hssv.tu': 25_722, 'ks_hssv.mau': 26_680 },
    });
    expect([Y['ks_nld.tu'], Y['ks_nld.mau']]).toEqual([37_196, 60_500]);
  });

  test('what was typed over a figure that is worked out does not stay', () => {
    const { Y } = yearOf({ Y: { gdht_tong_ho: 5783, 'gdht_dang_ky.mau': 1, 'gdht_cong_nhan.mau': 2 } });
    expect(Y['gdht_dang_ky.mau']).toBe(5783);
    expect(Y['gdht_cong_nhan.mau']).toBeUndefined();
  });
});

describe('the table of classes feeds the counts of form D', () => {
  // The mapping of document 003 onto the seven groups of document 000, row by row from domain 1.4.
  test.each(
    drawn(`
      | phap_luat           | hd_phap_luat         |
      | suc_khoe            | hd_y_te_suc_khoe     |
      | moi_truong_tnxh     | hd_noi_dung_khac     |
      | van_hoa_xa_hoi      | hd_noi_dung_khac     |
      | phat_trien_kinh_te  | hd_tu_van_kinh_te_gd |
      | ky_nang_song        | hd_noi_dung_khac     |
      | hoi_thi_hoi_thao    | hd_noi_dung_khac     |
      | tin_hoc             | hd_tin_hoc           |
      | nghe_khac           | hd_nghe_ngan_han     |
      | ngoai_ngu           | hd_noi_dung_khac     |
      | so_thich_nang_khieu | hd_noi_dung_khac     |
      | cau_lac_bo          | hd_van_nghe_tdtt     |
      | van_nghe_tdtt       | hd_van_nghe_tdtt     |
      | tu_hoc_internet     | hd_noi_dung_khac     |
      | khac                | hd_noi_dung_khac     |
    `),
  )('45 people in a class of sort %s count as %s, once', (nhom = '', counted = '') => {
    const { Q1 } = yearOf(
      {},
      { bang_lop_chuyen_de: [{ ten: 'Lớp', nhom, tu_ngay: '2016-02-01', so_nguoi: 45 }] },
    );
    const counts = Object.keys(Q1).filter((key) => /^hd_/.test(key) && Q1[key] === 45);
    expect(counts.sort()).toEqual([counted, 'hd_tong'].sort());
  });

  const classes = drawnRows(`
    | ten         | nhom          | tu_ngay    | den_ngay   | so_buoi | so_nguoi |
    | Luật Đất đai | phap_luat    | 2016-03-31 | 2016-04-02 | 3       | 40       |
    | Luật Hộ tịch | phap_luat    | 2016-04-01 |            | 1       | 60       |
    | Dưỡng sinh  | cau_lac_bo    | 2016-06-30 |            | 12      | 25       |
    | Hội diễn    | van_nghe_tdtt | 2016-07-01 |            |         | 300      |
    | Tin học     | tin_hoc       | 2016-12-31 |            | 10      | 20       |
    | Năm trước   | tin_hoc       | 2015-12-31 |            | 10      | 999      |
    | Chưa có ngày | tin_hoc      |            |            | 10      | 999      |
  `);
  const known = yearOf({}, { bang_lop_chuyen_de: classes });

  test('each in the quarter of its first day: 31/3 is quarter I, 1/4 quarter II', () => {
    const counts = slots.map((slot) => [slot, known[slot].hd_phap_luat, known[slot].hd_van_nghe_tdtt]);
    expect(counts).toEqual([
      ['Q1', 40, 0],
      ['Q2', 60, 25],
      ['H1', 100, 25],
      ['Q3', 0, 300],
      ['Q4', 0, 0],
      ['Y', 100, 325],
    ]);
  });

  test('the year has what its quarters have: people, classes, sessions', () => {
    expect(known.Y).toMatchObject({ hd_tong: 445, hd_so_lop: 5, hd_so_buoi: 26, hd_tin_hoc: 20 });
    expect(known.H1).toMatchObject({ hd_tong: 125, hd_so_lop: 3, hd_so_buoi: 16 });
  });

  test('the rows of the year’s periods are the rows of the year, each in one quarter', () => {
    const table = catalogue.tables.find((one) => one.id === 'bang_lop_chuyen_de');
    const rows = (slot: Slot) => rowsIn(table, classes, { year: 2016, slot });
    expect([...rows('Q1'), ...rows('Q2'), ...rows('Q3'), ...rows('Q4')]).toEqual(rows('Y'));
    expect(rows('Y').every((row) => covers({ year: 2016, slot: 'Y' }, String(row.tu_ngay)))).toBe(true);
  });

  test('a table without days belongs to the report of the year, a half-yearly one not to quarters', () => {
    const rows = [{ ten: 'Sách', so_ban: 2, ngay_nhan: '2016-02-01' }];
    const find = (id: string) => catalogue.tables.find((one) => one.id === id);
    const counts = (id: string) => slots.map((slot) => rowsIn(find(id), rows, { year: 2016, slot }).length);
    expect(counts('bang_van_ban_trien_khai')).toEqual([0, 0, 0, 0, 0, 1]);
    expect(counts('tai_lieu_nhan')).toEqual([0, 0, 1, 0, 0, 1]);
    expect(rowsIn(undefined, rows, { year: 2016, slot: 'Y' })).toEqual([]);
  });
});

test('the district’s own report works out nothing of what only wards report', () => {
  const known = withDerived(catalogue, 'district', { year: 2016, slot: 'Y' }, { dt_quan_cu: 2470 }, {}, {});
  expect(Object.keys(known).filter((key) => key.startsWith('hd_'))).toEqual([]);
  expect(known.dt_quan_cu).toBe(2470);
});
