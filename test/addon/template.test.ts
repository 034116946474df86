// The workbook that the add-on builds: what stands where, what it says, and what it lets people type.

import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../shared/catalogue/current.ts';
import { supplierNames } from '../../shared/catalogue/suppliers.ts';
import { slots } from '../../shared/period.ts';
import { firstRow, layoutOf, slotColumn } from '../../shared/workbook/layout.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import { addressOf, type Book } from '../support/addon-book.ts';
import { buildBook } from '../support/addon-story.ts';

inTown();

const layout = layoutOf(catalogue, 2016, 'ward');
let office: Office;
let book: Book;
let madeIn = 0;

beforeAll(() => {
  office = openOffice();
  book = buildBook(office, office.district.wards[8]!);
  madeIn = book.calls;
});

describe('a ward’s workbook for a year', () => {
  test('begins with the guide, then the forms A to L, the narratives, the tables, and a hidden sheet for the add-on', () => {
    const names = [...layout.forms.map((form) => form.name), ...layout.tables.map((table) => table.name)];
    expect(book.tabs.map((tab) => tab.name)).toEqual(['Hướng dẫn', ...names, '_so']);
    expect(book.tabs.filter((tab) => tab.hidden).map((tab) => tab.name)).toEqual(['_so']);
    expect(names).toContain('D2. Lớp, chuyên đề');
    expect(names.slice(0, 3)).toEqual([
      'A. Công tác chỉ đạo, điều hành',
      'B. Công tác tuyên truyền',
      'C. Trung tâm học tập cộng đồng',
    ]);
  });

  test('every form has its title, the unit and year, and the six periods side by side', () => {
    for (const form of layout.forms) {
      const { cells } = book.sheet(form.name);
      const at = (row: number, column: number) =>
        cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
      expect(at(1, 2)).toContain(form.form.title.toUpperCase());
      expect(at(2, 2)).toContain('Phường Nguyễn Cư Trinh – năm 2016');
      const headings = Array.from({ length: 13 }, (_, i) => at(3, i + 2));
      expect(headings).toEqual([
        'STT',
        'Chỉ số',
        'Đơn vị tính',
        'Quý I',
        'Quý II',
        '6 tháng',
        'Quý III',
        'Quý IV',
        'Năm',
        'Cùng kỳ năm trước',
        'Quý trước',
        'Ghi chú',
        'Nơi cung cấp số liệu',
      ]);
    }
  });

  test('headings and names of indicators stay in sight; keys and marks of the add-on do not show', () => {
    for (const form of layout.forms) {
      const sheet = book.sheet(form.name);
      expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([3, 3]);
      expect(sheet.hiddenColumns).toEqual([1, 11, 12, 15]);
    }
    for (const table of layout.tables) {
      const sheet = book.sheet(table.name);
      expect(sheet.frozenRows).toBe(3);
      expect(sheet.hiddenColumns).toEqual([1, 18]);
    }
  });

  test('numbers and days are read the Vietnamese way, whoever’s computer it is', () => {
    const sheet = 'K. Khuyến học, khuyến tài';
    book.type(sheet, 'E6', '2.289.000');
    expect(book.cell(sheet, 'E6')).toMatchObject({ text: '2.289.000', input: '2289000', numeric: true });
    book.type(sheet, 'E6', '');
    const saved = office.host.save();
    expect(saved).toContain('vi_VN');
    expect(saved).toContain('Asia/Ho_Chi_Minh');
  });

  test('every indicator explains itself: a definition and, where it helps, an example', () => {
    let explained = 0;
    for (const form of layout.forms) {
      const { cells } = book.sheet(form.name);
      form.rows.forEach((row, i) => {
        if (row.role !== 'title' && (row.role !== 'field' || row.inner)) return;
        const { note } = cells.find((cell) => cell.row === firstRow + i && cell.column === 3) ?? {};
        expect(note, row.key).toContain(row.indicator.definition);
        if (row.indicator.example) expect(note).toContain(`Ví dụ: ${row.indicator.example}`);
        explained += 1;
      });
    }
    expect(explained).toBeGreaterThan(200);
  });

  test('the supplier of a figure stands in full at the end of its row', () => {
    for (const form of layout.forms) {
      const { cells } = book.sheet(form.name);
      form.rows.forEach((row, i) => {
        if (row.role !== 'field') return;
        const shown = cells.find((cell) => cell.row === firstRow + i && cell.column === 14)?.text ?? '';
        expect(shown).toBe(supplierNames[row.indicator.supplier]);
        if (row.indicator.supplier === 'CTPC') expect(shown).toBe('Chuyên trách phổ cập');
      });
    }
  });
});

describe('colours', () => {
  test('yellow wants filling, grey is not asked of that period, blue works itself out', () => {
    const colours = { typed: '#fff8d6', 'not-asked': '#d9d9d9', derived: '#e6eef8', 'over-time': '#e6eef8' };
    for (const form of layout.forms) {
      const { cells } = book.sheet(form.name);
      const found = new Map(cells.map((cell) => [addressOf(cell.row, cell.column), cell.background]));
      form.rows.forEach((row, i) => {
        if (row.role !== 'field') return;
        for (const slot of slots) {
          const address = addressOf(firstRow + i, slotColumn(slot));
          const { role } = row.cells[slot];
          // What may stay empty does not ask to be filled.
          const wanted = role === 'typed' && row.field.optional ? undefined : colours[role];
          expect(found.get(address), `${form.name} ${address}`).toBe(wanted);
        }
      });
    }
  });

  test('a yellow cell turns white when something stands in it, and yellow again when it is emptied', () => {
    book.typeFigure('dau_sach', 'Y', '1.618');
    expect(book.figure('dau_sach', 'Y').background ?? '#ffffff').toBe('#ffffff');
    book.typeFigure('dau_sach', 'Y', '');
    expect(book.figure('dau_sach', 'Y').background).toBe('#fff8d6');
  });
});

describe('what the template guards', () => {
  test('typing outside the yellow cells asks first; yellow cells and notes are typed into freely', () => {
    const sheet = book.idOf('C. Trung tâm học tập cộng đồng');
    const type = (row: number, column: number) => book.try({ kind: 'type', sheet, row, column, text: '5' });
    expect(type(5, 3)).toMatchObject({ ok: false, ask: expect.any(String) });
    expect(type(3, 5)).toMatchObject({ ok: false, ask: expect.any(String) });
    expect(type(15, 10)).toMatchObject({ ok: false, ask: expect.any(String) });
    expect(type(5, 5)).toMatchObject({ ok: false, ask: expect.any(String) });
    for (const [row, column] of [
      [5, 10],
      [5, 13],
      [15, 5],
    ] as const) {
      expect(type(row, column)).toMatchObject({ ok: true });
      book.try({ kind: 'undo' });
    }
  });

  test('rows of a table are typed into freely from the heading down', () => {
    const sheet = book.idOf('D2. Lớp, chuyên đề');
    const type = (row: number, column: number) => book.try({ kind: 'type', sheet, row, column, text: 'x' });
    expect(type(3, 3)).toMatchObject({ ok: false });
    expect(type(4, 3)).toMatchObject({ ok: true });
    book.try({ kind: 'undo' });
    expect(type(43, 17)).toMatchObject({ ok: true });
    book.try({ kind: 'undo' });
  });
});

describe('building again', () => {
  test('changes nothing in a workbook that is there', () => {
    book.typeFigure('dau_sach', 'Y', '1.618');
    const before = office.host.save();
    expect(book.run('createBook', { unit: office.district.wards[8]!.id, year: 2016 })).toEqual({
      ok: true,
      made: false,
    });
    expect(office.host.save()).toBe(before);
  });

  test('is refused where the file is already another unit’s or another year’s', () => {
    const before = office.host.save();
    const other = book.as(office.district.officer);
    expect(other.run('createMaster', { unit: office.district.id, year: 2016 })).toMatchObject({
      ok: false,
      title: 'Tệp này đã là sổ của Phường Nguyễn Cư Trinh năm 2016.',
    });
    expect(book.run('createBook', { unit: office.district.wards[8]!.id, year: 2017 })).toMatchObject({
      ok: false,
    });
    expect(book.tabs).toHaveLength(21);
    expect(office.host.save().length).toBeGreaterThanOrEqual(before.length);
  });

  test('a file in which somebody already keeps something stays as it is: the workbook comes beside it', () => {
    const ward = office.district.wards[0]!;
    const kept = office.newBook(ward.email);
    kept.type(kept.tabs[0]!.name, 'A1', 'Danh sách của tôi');
    expect(kept.run('createBook', { unit: ward.id, year: 2016 })).toMatchObject({ ok: true });
    const own = kept.tabs.find((tab) => tab.name !== 'Hướng dẫn' && !layoutNames().includes(tab.name));
    expect(kept.text(own!.name, 'A1')).toBe('Danh sách của tôi');
  });
});

test('building costs at most 42 calls to Google a sheet, its journal among them', () => {
  const sheets = layout.forms.length + layout.tables.length;
  expect(madeIn / sheets).toBeLessThanOrEqual(42);
});

test('the district’s own workbook has only the rows that a district reports', () => {
  const own = office.newBook(office.district.officer);
  expect(own.run('createBook', { unit: office.district.id, year: 2016 })).toMatchObject({ ok: true });
  expect(own.tabs.map((tab) => tab.name)).toEqual([
    'Hướng dẫn',
    'E. Xóa mù chữ và phổ cập',
    'F. Trình độ tin học, ngoại ngữ',
    'G. Chuyên môn, nghiệp vụ',
    'K. Khuyến học, khuyến tài',
    'Thuyết minh',
    'G2. Lớp đào tạo, bồi dưỡng',
    'I2. Điển hình',
    '_so',
  ]);
  const keys = own
    .sheet('K. Khuyến học, khuyến tài')
    .cells.filter((cell) => cell.column === 1 && cell.row > 3);
  expect(keys.map((cell) => cell.text)).toEqual(
    expect.arrayContaining(['hoc_bong_suat', 'hoc_bong_tien', 'xhh_nguon_luc']),
  );
  expect(keys).toHaveLength(11);
  expect(own.run('checkPeriod', 'Y')).toMatchObject({ ok: true, result: { damage: [] } });
});

function layoutNames(): string[] {
  return [...layout.forms.map((form) => form.name), ...layout.tables.map((table) => table.name), '_so'];
}
