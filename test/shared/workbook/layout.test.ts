// Where everything stands in a workbook, and which cells a period asks for.
import { describe, expect, test } from 'vitest';
import type { CellRole } from '../../../shared/catalogue/cell-role.ts';
import { fold } from '../../../shared/catalogue/cells.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { inYear } from '../../../shared/catalogue/in-year.ts';
import { kindOf } from '../../../shared/catalogue/kinds.ts';
import { isOfWards, lookup } from '../../../shared/catalogue/lookup.ts';
import { slots } from '../../../shared/period.ts';
import {
  type FormRow,
  formHeadings,
  gatheredWidth,
  layoutOf,
  tableColumns,
  tableHeadings,
} from '../../../shared/workbook/layout.ts';
import { drawn } from '../../support/pipe-table.ts';

const ward = layoutOf(catalogue, 2016, 'ward');
const district = layoutOf(catalogue, 2016, 'district');

function rowsOf(layout: typeof ward): FormRow[] {
  return layout.forms.flatMap((sheet) => sheet.rows);
}

function fieldRow(key: string): Extract<FormRow, { role: 'field' }> {
  const row = rowsOf(ward).find((one) => one.role === 'field' && one.key === key);
  if (row?.role !== 'field') throw new Error(`${key} has no row`);
  return row;
}

describe('the rows of a ward’s workbook', () => {
  test('everything a ward reports has exactly one row', () => {
    const asked = [...lookup(inYear(catalogue, 2016)).fields.values()].filter(
      ({ indicator, field }) => indicator.reporter !== 'district' && !field.ofAssessor,
    );
    const rows = rowsOf(ward).filter((row) => row.role === 'field');
    expect(rows.map((row) => row.key).sort()).toEqual(asked.map(({ field }) => field.key).sort());
  });

  test('no row has the key of another, on any sheet', () => {
    const keys = rowsOf(ward).map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('each percentage stands right under its numerator and denominator', () => {
    for (const { rows } of ward.forms) {
      rows.forEach((row, i) => {
        if (row.role !== 'share') return;
        expect(rows[i - 2]?.key).toBe(row.share.numerator);
        expect(rows[i - 1]?.key).toBe(row.share.denominator);
      });
    }
    const rates = lookup(catalogue).indicators.filter(
      ({ indicator }) => indicator.kind === 'rate' && indicator.reporter !== 'district',
    );
    expect(rowsOf(ward).filter((row) => row.role === 'share')).toHaveLength(rates.length);
  });

  test('indicators of a form are numbered 1, 2, 3 … without a gap', () => {
    for (const sheet of ward.forms) {
      const numbers = sheet.rows.flatMap((row) => {
        const numbered = (row.role === 'field' || row.role === 'title') && row.number !== '';
        return numbered ? [Number(row.number)] : [];
      });
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    }
  });

  test('what the system answers itself has no cell', () => {
    expect(rowsOf(ward).some((row) => row.key.startsWith('bao_cao_dung_han'))).toBe(false);
  });
});

describe('which cells are typed, which work themselves out', () => {
  const words: Record<string, (role: CellRole) => string> = {
    typed: () => 'gõ',
    derived: () => 'tính',
    'not-asked': () => '–',
    'over-time': (role) => (role.role === 'over-time' ? `${role.how} ${role.from.join('+')}` : ''),
  };

  // By hand from domain 1.0 (flow, stock, cycle) and the indicator tables of domain 1.1–1.10.
  test.each(
    drawn(`
      | chỉ số                         | Q1   | Q2   | H1        | Q3   | Q4   | Y               |
      |--------------------------------|------|------|-----------|------|------|-----------------|
      | hop_giao_ban                   | gõ   | gõ   | sum Q1+Q2 | gõ   | gõ   | sum Q1+Q2+Q3+Q4 |
      | hoc_bong_tien                  | gõ   | gõ   | sum Q1+Q2 | gõ   | gõ   | sum Q1+Q2+Q3+Q4 |
      | cntt_trong_day_hoc.tu          | gõ   | gõ   | sum Q1+Q2 | gõ   | gõ   | sum Q1+Q2+Q3+Q4 |
      | quy_kh_ton                     | gõ   | gõ   | last Q2   | gõ   | gõ   | last Q4         |
      | xmc_mu_chu_muc1                | gõ   | gõ   | last Q2   | gõ   | gõ   | last Q4         |
      | ks_nhu_cau_hinh_thuc.phong_van | gõ   | gõ   | any Q1+Q2 | gõ   | gõ   | any Q1+Q2+Q3+Q4 |
      | tuyen_truyen_mo_ta             | gõ   | gõ   | gõ        | gõ   | gõ   | gõ              |
      | hd_tin_hoc                     | tính | tính | sum Q1+Q2 | tính | tính | sum Q1+Q2+Q3+Q4 |
      | hd_tong                        | tính | tính | tính      | tính | tính | tính            |
      | toa_dam_hoi_thao               | –    | –    | gõ        | –    | –    | gõ              |
      | gv_biet_phai                   | –    | –    | gõ        | –    | –    | gõ              |
      | gdht_tong_ho                   | –    | –    | –         | –    | –    | gõ              |
      | gdht_dang_ky.tu                | –    | –    | –         | –    | –    | gõ              |
      | gdht_dang_ky.mau               | –    | –    | –         | –    | –    | tính            |
      | ks_nld.tu                      | –    | –    | –         | –    | –    | tính            |
      | muc_pcgdth                     | –    | –    | –         | –    | –    | gõ              |
    `).slice(1),
  )('%s: %s · %s · %s · %s · %s · %s', (key = '', ...expected) => {
    const { cells } = fieldRow(key);
    expect(slots.map((slot) => words[cells[slot].role]?.(cells[slot]))).toEqual(expected);
  });

  test('a half-year and a year never take from anything but quarters of their own', () => {
    for (const row of rowsOf(ward)) {
      if (row.role !== 'field') continue;
      for (const slot of ['Q1', 'Q2', 'Q3', 'Q4'] as const)
        expect(row.cells[slot].role).not.toBe('over-time');
      const half = row.cells.H1;
      if (half.role === 'over-time')
        expect(half.from.every((one) => one === 'Q1' || one === 'Q2')).toBe(true);
    }
  });
});

describe('sheets', () => {
  test('tab names fit every spreadsheet program (31 characters) and none is used twice', () => {
    const names = [...ward.forms, ...ward.tables].map((sheet) => sheet.name);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]*?/\\:]/);
      expect(name).toBe(name.normalize('NFC').trim());
    }
    expect(new Set(names.map(fold)).size).toBe(names.length);
  });

  test('tab names keep whole words: «Trung tâm học tập cộng đồng» never loses its «đồng» (domain 4.3, 21)', () => {
    const names = ward.forms.map((sheet) => sheet.name);
    expect(names).toContain('A. Công tác chỉ đạo, điều hành');
    expect(names).toContain('C. Trung tâm học tập cộng đồng');
    expect(names).toContain('D. Hoạt động bồi dưỡng');
    expect(names).toContain('F. Trình độ tin học, ngoại ngữ');
    expect(names).toContain('Thuyết minh');
  });

  test('no two columns of a sheet are headed alike, since columns are found by their headings', () => {
    const headings = [
      ...ward.forms.map((sheet) => formHeadings(sheet.form.id)),
      ...ward.tables.map((sheet) => tableHeadings(sheet.table)),
    ];
    for (const row of headings) {
      const filled = row.map(fold).filter((heading) => heading !== '');
      expect(new Set(filled).size).toBe(filled.length);
    }
  });

  test('the widest table leaves room for the hidden marks at its right', () => {
    for (const { table } of ward.tables) {
      expect(tableColumns.first + table.columns.length).toBeLessThanOrEqual(tableColumns.mark);
      expect(tableHeadings(table)).toHaveLength(gatheredWidth);
    }
  });
});

describe('the district’s own workbook', () => {
  test('asks only for what the district itself has: its scholarships, its classes, its commendations', () => {
    const keys = rowsOf(district).flatMap((row) => (row.role === 'field' ? [row.key] : []));
    expect(keys).toContain('hoc_bong_suat');
    expect(keys).toContain('dt_quan_cu');
    expect(keys).toContain('tq_chi_dao');
    expect(keys).toContain('pcgdmn_5t_dan.nguon');
    expect(keys).not.toContain('gdht_tong_ho');
    expect(keys).not.toContain('hd_tin_hoc');
    const { indicators } = lookup(catalogue);
    const owned = indicators.filter(({ indicator }) => !isOfWards(indicator));
    expect(keys).toHaveLength(owned.flatMap(({ indicator }) => kindOf(indicator).fields()).length);
  });

  test('has no empty sections and only the tables it fills in', () => {
    for (const { rows } of district.forms) {
      rows.forEach((row, i) => {
        if (row.role === 'section') expect(rows[i + 1]?.role).toMatch(/field|title/);
      });
      expect(rows.at(-1)?.role).not.toBe('section');
    }
    expect(district.tables.map((sheet) => sheet.table.id)).toEqual(['bang_lop_dao_tao', 'bang_dien_hinh']);
  });
});
