// Damage to a workbook: what can be found again is read, what cannot is said in an officer's words, nothing is guessed.
import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../../shared/workbook/grid/book.ts';
import { readBook } from '../../../../shared/workbook/grid/read-book.ts';
import { gridFrom, spotIn, typeInto, wardLayout } from '../../../support/ward-book.ts';

const content = {
  figures: { Q1: { hop_giao_ban: 1, kt_tieu_ban: 3 }, Y: { gdht_tong_ho: 5783 } },
  tables: {
    bang_nhu_cau: [{ ngay_khao_sat: '2016-02-10', noi_dung: 'Tin học', so_dang_ky: 30 }],
    bang_lop_chuyen_de: [{ ten: 'Luật Đất đai', nhom: 'phap_luat', tu_ngay: '2016-03-31', so_nguoi: 45 }],
  },
  notes: {},
};

function rowOf(grid: Grid, key: string): number {
  return grid.values.findIndex((row) => row[0] === key);
}

function without(grid: Grid, row: number): Grid {
  return {
    values: grid.values.filter((_, i) => i !== row),
    texts: grid.texts.filter((_, i) => i !== row),
  };
}

describe('what is found again', () => {
  test('a row whose hidden key was cleared is known by its label', () => {
    const grid = gridFrom(content);
    typeInto(grid, 'gdht_tong_ho', '#I', '');
    const book = readBook(wardLayout, grid);
    expect(book.damage).toEqual([]);
    expect(book.figures.Y).toEqual({ gdht_tong_ho: 5783 });
  });

  test('a heading typed again with the tone mark elsewhere, in capitals, is the same heading', () => {
    const grid = gridFrom(content);
    typeInto(grid, '#A', 'Quý I', 'QÚY I');
    typeInto(grid, '#A', 'Quý II', 'Qúy  ii');
    expect(readBook(wardLayout, grid).damage).toEqual([]);
    expect(readBook(wardLayout, grid).figures.Q1).toEqual({ hop_giao_ban: 1, kt_tieu_ban: 3 });
  });
});

describe('what cannot be found is said', () => {
  test('a row that was deleted', () => {
    const grid = gridFrom(content);
    const book = readBook(wardLayout, without(grid, rowOf(grid, 'gdht_tong_ho')));
    expect(book.damage).toEqual([
      { block: 'I', fault: 'Biểu «I. Các mô hình học tập» mất dòng «Tổng số hộ trên địa bàn».' },
    ]);
    expect(book.figures.Q1).toEqual({ hop_giao_ban: 1, kt_tieu_ban: 3 });
  });

  test('a percentage row that was deleted', () => {
    const grid = gridFrom(content);
    const book = readBook(wardLayout, without(grid, rowOf(grid, 'xmc_15_35.ty_le')));
    expect(book.damage).toEqual([
      {
        block: 'E',
        fault: 'Biểu «E. Xóa mù chữ và phổ cập» mất dòng tỷ lệ của «Người 15–35 tuổi biết chữ».',
      },
    ]);
  });

  test('a row that lost its key where two rows have its label: neither is guessed', () => {
    const grid = gridFrom(content);
    typeInto(grid, 'gdht_dang_ky.mau', '#I', '');
    typeInto(grid, 'gdhh_cong_nhan.mau', '#I', '');
    const faults = readBook(wardLayout, grid).damage.map((one) => one.fault);
    expect(faults).toEqual([
      'Biểu «I. Các mô hình học tập» mất dòng «Tổng số hộ trên địa bàn».',
      'Biểu «I. Các mô hình học tập» mất dòng «Tổng số hộ trên địa bàn».',
    ]);
  });

  test('a deleted row is not mistaken for another of the same label that lost its key', () => {
    const grid = gridFrom(content);
    typeInto(grid, 'gdht_dang_ky.mau', '#I', '');
    const book = readBook(wardLayout, without(grid, rowOf(grid, 'gdhh_cong_nhan.mau')));
    expect(book.damage).toHaveLength(2);
    expect(book.spots['gdhh_cong_nhan.mau']).toBeUndefined();
  });

  test('a row that was copied: the first one counts and the copy is pointed out', () => {
    const grid = gridFrom(content);
    const row = rowOf(grid, 'hop_giao_ban');
    grid.values.splice(row + 1, 0, [...(grid.values[row] ?? [])]);
    grid.texts.splice(row + 1, 0, [...(grid.texts[row] ?? [])]);
    typeInto(grid, 'hop_giao_ban', 'Quý I', 1);
    const book = readBook(wardLayout, grid);
    expect(book.damage).toHaveLength(1);
    expect(book.damage[0]?.fault).toMatch(
      /^Biểu «A\. .*» có hai dòng giống nhau \(dòng «Số lần họp giao ban .*» bị chép thêm\)\.$/,
    );
    expect(book.figures.Q1.hop_giao_ban).toBe(1);
  });

  test('a period’s column that was deleted', () => {
    const grid = gridFrom(content);
    typeInto(grid, '#A', 'Quý III', '');
    expect(readBook(wardLayout, grid).damage).toEqual([
      { block: 'A', fault: 'Biểu «A. Công tác chỉ đạo, điều hành» mất cột «Quý III».' },
    ]);
  });

  test('a table’s column that was deleted', () => {
    const grid = gridFrom(content);
    typeInto(grid, '#bang_lop_chuyen_de', 'Từ ngày *', 'Hôm nào');
    expect(readBook(wardLayout, grid).damage).toEqual([
      { block: 'bang_lop_chuyen_de', fault: 'Bảng «D2. Lớp, chuyên đề» mất cột «Từ ngày».' },
    ]);
  });

  test('a tab that was deleted, and the others are read', () => {
    const grid = gridFrom(content);
    const from = rowOf(grid, '#B');
    const to = rowOf(grid, '#C');
    const rest = {
      values: [...grid.values.slice(0, from), ...grid.values.slice(to)],
      texts: [...grid.texts.slice(0, from), ...grid.texts.slice(to)],
    };
    const book = readBook(wardLayout, rest);
    expect(book.damage).toEqual([{ block: 'B', fault: 'Không tìm thấy biểu «B. Công tác tuyên truyền».' }]);
    expect(book.figures.Y).toEqual({ gdht_tong_ho: 5783 });
  });

  test('headings that lost their key: their rows are not taken for rows of the table above', () => {
    const grid = gridFrom(content);
    const { row } = spotIn(grid, '#bang_lop_chuyen_de', 'STT');
    (grid.values[row] as unknown[])[0] = '';
    const book = readBook(wardLayout, grid);
    expect(book.damage).toEqual([
      { block: 'bang_lop_chuyen_de', fault: 'Không tìm thấy bảng «D2. Lớp, chuyên đề».' },
    ]);
    expect(book.tables.bang_nhu_cau).toEqual(content.tables.bang_nhu_cau);
    expect(book.unreadable).toEqual([]);
  });
});
