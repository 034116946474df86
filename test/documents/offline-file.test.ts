// Files that another program has saved since: LibreOffice's own .xlsx, and sheets that people have moved about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../documents/excel.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { FilledFile } from '../../shared/exchange/filled-file.ts';
import { mendedKeys } from '../../shared/workbook/book-file.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { excelFormula } from '../../shared/workbook/plan/excel-formula.ts';

const ward = layoutOf(catalogue, 2016, 'ward');

async function readBack(bytes: Uint8Array): Promise<FilledFile> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.fault);
  return read.filled;
}

test('what LibreOffice saved is read: typed numbers and words, a day, a tab renamed, sums it worked out', async () => {
  const saved = readFileSync(join(import.meta.dirname, 'fixtures/district-by-libreoffice.xlsx'));
  const read = await readBack(saved);
  expect(read.figures).toEqual({
    Q1: { hoc_bong_suat: 30, hoc_bong_tien: 2_289_000_000 },
    Q2: { hoc_bong_suat: 1250, hoc_bong_tien: { none: 'đang quyết toán' } },
  });
  expect(read.tables).toEqual({
    bang_lop_dao_tao: [{ ten: '=CMD()', so_nguoi: 25, tu_ngay: '2016-02-15' }],
  });
  expect(read.unreadable).toEqual([]);
  // One label is another one since.
  expect(read.refused.map(({ cell, why }) => [cell, why])).toEqual([
    ['C5', 'chữ của mẫu bị sửa; sổ giữ chữ của mẫu'],
  ]);
  // The file is of a time when the district was asked for less: what it lacks is named, and only that.
  const later =
    /^Không tìm thấy (biểu «E\.|biểu «F\.|biểu «Thuyết minh»|bảng «I2\.)|^Biểu «G\..* mất dòng .*(cấp huyện, cấp tỉnh|giữ chức vụ lãnh đạo)|^Bảng «G2\..* mất cột «Kỳ|dòng 5: nhãn đã bị sửa/;
  expect(read.damage.filter((fault) => !later.test(fault))).toEqual([]);
  expect(read.damage).toHaveLength(12);
});

test('keys that LibreOffice takes for an escaped character are known again', () => {
  const keys = mendedKeys(ward);
  // «_xa_» is read as the character with the number 0x0A.
  expect(keys.get('#cdht\ndiem')).toBe('#cdht_xa_diem');
  expect(keys.get('#cdht_xa_diem')).toBe('#cdht_xa_diem');
});

test('rows and columns put in front of the headings change nothing', async () => {
  const content = {
    figures: { Y: { 'gdht_cong_nhan.tu': 4066, dau_sach: { none: 'đang kiểm kê' } } },
    tables: {},
    notes: { dau_sach: 'hỏi lại thư viện' },
  };
  const unit = { id: 10, code: '26758', name: 'Nguyễn Cư Trinh' };
  const identity = { catalogue: catalogue.version, year: 2016, unit, reporter: 'ward' as const };
  const written = await readXlsx((await writeWorkbook(identity, content)).bytes);
  const moved = await writeXlsx({
    sheets: written.sheets.map(({ name, rows }) => ({
      name,
      rows: name === '_so' ? rows : [['của phường'], [], ...rows.map((row) => [null, null, ...row])],
    })),
  });
  const read = await readBack(moved);
  expect(read).toMatchObject({ figures: content.figures, notes: content.notes, damage: [] });
  // What stands above the headings is no part of the book, and is named.
  expect(read.refused.every(({ cell, typed }) => cell === 'A1' && typed === 'của phường')).toBe(true);
});

test('formulas are written as Excel wants them, texts and names of tabs as they are', () => {
  expect(excelFormula(`=SUMIFS('D2; Lớp'!F$3:F;'D2; Lớp'!C$3:C;"a;b")+IF(J4="";0;J4:J5)`)).toBe(
    `SUMIFS('D2; Lớp'!F$3:F$1048576,'D2; Lớp'!C$3:C$1048576,"a;b")+IF(J4="",0,J4:J5)`,
  );
});
