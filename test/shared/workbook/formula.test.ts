// The formulas of a workbook, read as text: each adds the cells it should, and nothing else.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { type Slot, slots } from '../../../shared/period.ts';
import {
  formulasOf,
  letters,
  placesOf,
  sheetReference,
  tableMarkFormula,
} from '../../../shared/workbook/formula.ts';
import { layoutOf } from '../../../shared/workbook/layout.ts';

const layout = layoutOf(catalogue, 2016, 'ward');
const formulas = formulasOf(layout);

/** Row number of a key on its sheet: three rows of headings, then the layout's rows. */
function rowOf(key: string): number {
  for (const { rows } of layout.forms) {
    const i = rows.findIndex((row) => row.key === key);
    if (i >= 0) return 4 + i;
  }
  throw new Error(`${key} has no row`);
}

/** `{key}` in a drawn formula becomes the number of that key's row. */
function at(formula: string): string {
  return formula.replace(/\{([\w.]+)\}/g, (_, key) => String(rowOf(key)));
}

function formulaOf(key: string, slot: Slot, of = formulas.of): string {
  const sheet = layout.forms.find((one) => one.rows.some((row) => row.key === key));
  const row = sheet?.rows.find((one) => one.key === key);
  if (!sheet || !row) throw new Error(`${key} has no row`);
  return of(sheet, row, slot);
}

// Columns of a form: E Quý I, F Quý II, G 6 tháng, H Quý III, I Quý IV, J Năm (design, section 2).
describe('over the year', () => {
  test('what happens in the period adds up: two quarters make the half-year, four the year', () => {
    expect(formulaOf('hop_giao_ban', 'H1')).toBe(
      at(
        '=IF(OR(E{hop_giao_ban}="";F{hop_giao_ban}="");"";IF(COUNT(E{hop_giao_ban};F{hop_giao_ban})<2;IF(OR(LEFT(E{hop_giao_ban};16)="không có số liệu";LEFT(F{hop_giao_ban};16)="không có số liệu");"không có số liệu";"");E{hop_giao_ban}+F{hop_giao_ban}))',
      ),
    );
    const row = rowOf('hop_giao_ban');
    expect(formulaOf('hop_giao_ban', 'Y')).toContain(`E${row}+F${row}+H${row}+I${row}`);
    expect(formulaOf('hop_giao_ban', 'Y')).not.toContain(`G${row}`);
  });

  test('a state on the report date is the last quarter’s, blank while that is blank', () => {
    expect(formulaOf('quy_kh_ton', 'H1')).toBe(at('=IF(F{quy_kh_ton}="";"";F{quy_kh_ton})'));
    expect(formulaOf('quy_kh_ton', 'Y')).toBe(at('=IF(I{quy_kh_ton}="";"";I{quy_kh_ton})'));
  });

  test('yes in any quarter is yes for the year; no only where every quarter says no', () => {
    const key = 'ks_nhu_cau_hinh_thuc.phong_van';
    expect(formulaOf(key, 'H1').replaceAll(String(rowOf(key)), '9')).toBe(
      '=IF(OR(E9="Có";F9="Có");"Có";IF(OR(E9="";F9="");"";IF(AND(E9="Không";F9="Không");"Không";"không có số liệu")))',
    );
  });

  test('cells that people type, and cells that are not asked for, have no formula', () => {
    for (const slot of ['Q1', 'Q2', 'Q3', 'Q4'] as const) expect(formulaOf('hop_giao_ban', slot)).toBe('');
    for (const slot of slots) expect(formulaOf('gdht_tong_ho', slot)).toBe('');
    for (const slot of slots) expect(formulaOf('tuyen_truyen_mo_ta', slot)).toBe('');
  });
});

describe('within a period', () => {
  test('a percentage is numerator by denominator, a dash where that is 0, blank while either is missing', () => {
    expect(formulaOf('xmc_15_35.ty_le', 'Y')).toBe(
      at(
        '=IF(COUNT(J{xmc_15_35.tu};J{xmc_15_35.mau})<2;"";IF(J{xmc_15_35.mau}=0;"—";J{xmc_15_35.tu}/J{xmc_15_35.mau}))',
      ),
    );
    expect(formulaOf('xmc_15_35.ty_le', 'Q1')).toBe('');
  });

  test('workers are all learners less the pupils (seed 000, line 152)', () => {
    expect(formulaOf('ks_nld.tu', 'Y')).toMatch(new RegExp(at('J{ks_chung.tu}-J{ks_hssv.tu}\\)\\)$')));
  });

  test('the number of households is typed once and taken from its form by all others', () => {
    expect(formulaOf('gdht_dang_ky.mau', 'Y')).toContain(at('J{gdht_tong_ho}'));
    expect(formulaOf('gdht_dang_ky.mau', 'Y')).not.toContain('!');
    expect(formulaOf('hoi_vien_kh.mau', 'Y')).toContain(at("'I. Các mô hình học tập'!J{gdht_tong_ho}"));
  });

  test('the seven sorts of activity make the total', () => {
    const names = [
      'tin_hoc',
      'nghe_ngan_han',
      'tu_van_kinh_te_gd',
      'phap_luat',
      'y_te_suc_khoe',
      'van_nghe_tdtt',
    ];
    const sum = [...names, 'noi_dung_khac'].map((name) => `E{hd_${name}}`).join('+');
    expect(formulaOf('hd_tong', 'Q1')).toContain(at(sum));
  });
});

describe('from the table of classes', () => {
  // D2: A key, B STT, C tên, D nhóm, E hình thức, F phối hợp, G báo cáo viên, H từ ngày, I đến ngày, J địa điểm,
  // K số buổi, L số người.
  const people = "'D2. Lớp, chuyên đề'!F$3:F";
  const group = "'D2. Lớp, chuyên đề'!D$3:D";
  const day = "'D2. Lớp, chuyên đề'!E$3:E";

  test('people of one sort of class, whose first day is in the quarter', () => {
    expect(formulaOf('hd_tin_hoc', 'Q1')).toBe(
      `=SUMIFS(${people};${group};"Lớp dạy nghề ngắn hạn: tin học";${day};">="&DATE(2016;1;1);${day};"<="&DATE(2016;3;31))`,
    );
    expect(formulaOf('hd_tin_hoc', 'Q4')).toContain(`">="&DATE(2016;10;1);${day};"<="&DATE(2016;12;31)`);
  });

  test('clubs and performances are added into one line of form D (domain 1.4)', () => {
    const formula = formulaOf('hd_van_nghe_tdtt', 'Q2');
    expect(formula.match(/SUMIFS/g)).toHaveLength(2);
    expect(formula).toContain('"Câu lạc bộ võ thuật, dưỡng sinh, cầu lông"');
    expect(formula).toContain('"Chương trình văn nghệ, thể dục thể thao"');
  });

  test('the number of classes counts their days, the number of sessions adds a column', () => {
    expect(formulaOf('hd_so_lop', 'Q3')).toBe(
      `=COUNTIFS(${day};">="&DATE(2016;7;1);${day};"<="&DATE(2016;9;30))`,
    );
    expect(formulaOf('hd_so_buoi', 'Q3')).toContain("SUMIFS('D2. Lớp, chuyên đề'!L$3:L;");
  });
});

test('no sort of class has a sign in its name that a condition would take for a pattern or a comparison', () => {
  for (const { table } of layout.tables) {
    for (const option of table.columns.flatMap((column) => column.options ?? []))
      expect(option.label).not.toMatch(/[*?~"]|^[=<>]/);
  }
});

test('formulas follow their cells to wherever a tab was renamed and a block moved', () => {
  const home = placesOf(layout);
  const moved = formulasOf(layout, {
    cell: (key, slot) => ({ ...home.cell(key, slot), sheet: "Biểu I của bà Năm's", row: 77 }),
    column: (table, code) => ({ ...home.column(table, code), sheet: 'Lớp', row: 12 }),
  });
  expect(formulaOf('hoi_vien_kh.mau', 'Y', moved.of)).toContain("'Biểu I của bà Năm''s'!J77");
  expect(formulaOf('hd_so_lop', 'Q1', moved.of)).toContain("'Lớp'!E$12:E;");
});

test('arguments are separated by semicolons only, since a comma is a decimal sign in Vietnam', () => {
  for (const sheet of layout.forms) {
    for (const row of sheet.rows) {
      for (const slot of slots) {
        const bare = formulas.of(sheet, row, slot).replace(/"[^"]*"|'(?:[^']|'')*'/g, '');
        expect(bare).not.toContain(',');
        expect(bare.split('(').length).toBe(bare.split(')').length);
      }
    }
  }
  expect(tableMarkFormula('bang_lop_chuyen_de', 4)).toContain('"bang_lop_chuyen_de#"&(ROW(A4)-ROW(A$3))');
});

test('columns are lettered A to Z, then AA', () => {
  expect([1, 5, 10, 26, 27, 52, 53, 702, 703].map(letters)).toEqual('A E J Z AA AZ BA ZZ AAA'.split(' '));
  expect(sheetReference("Bà Năm's", 'A1')).toBe("'Bà Năm''s'!A1");
});
