// What is read from a ward's sheets, drawn as they look: figures, reasons, notes, and cells that cannot be read.
import { describe, expect, test } from 'vitest';
import { wordsOfUnread } from '../../../../shared/checks/words/cell-words.ts';
import type { Grid } from '../../../../shared/workbook/grid/book.ts';
import { readBook } from '../../../../shared/workbook/grid/read-book.ts';
import { drawn } from '../../../support/pipe-table.ts';
import { gridFrom, spotIn, typeInto, wardLayout } from '../../../support/ward-book.ts';

/** Only the blocks that are drawn; damage of the others is not looked at. */
function read(table: string): ReturnType<typeof readBook> {
  const texts = drawn(table);
  return readBook(wardLayout, { values: texts.map((row) => row.map(inSheet)), texts });
}

/** Digits in a drawn cell are a number in the sheet, in quotes they are text. */
function inSheet(cell: string): unknown {
  if (/^".*"$/.test(cell)) return cell.slice(1, -1);
  return /^-?\d+$/.test(cell) ? Number(cell) : cell;
}

describe('a form', () => {
  const book = read(`
    | #A              | STT | Chỉ số         | Đơn vị tính | Quý I | Quý II            | 6 tháng | Quý III                                 | Quý IV | Năm | Ghi chú            |
    | hop_giao_ban    | 12  | Họp giao ban   | lần         | 1     | 0                 | 1       | không có số liệu                        |        |     | thư ký nghỉ thai sản |
    | kt_tieu_ban     | 13  | Kiểm tra       | lần         | 3     | "1.618 lần"       | 1621    | không có số liệu: chưa tổng hợp         |        |     |                    |
    | hoi_nghi_tong_ket | 16 | Tổng kết      | có/không    | 5     |                   |         |                                         |        | Có  |                    |
  `);

  test('gives numbers, zero among them, and leaves out what is not yet filled', () => {
    expect(book.figures.Q1).toEqual({ hop_giao_ban: 1, kt_tieu_ban: 3 });
    expect(book.figures.Q2).toEqual({ hop_giao_ban: 0, kt_tieu_ban: 1618 });
    expect(book.figures.Q4).toEqual({});
  });

  test('takes the reason for a missing figure from the cell, else from the note beside it', () => {
    expect(book.figures.Q3).toEqual({
      hop_giao_ban: { none: 'thư ký nghỉ thai sản' },
      kt_tieu_ban: { none: 'chưa tổng hợp' },
    });
    expect(book.notes).toEqual({ hop_giao_ban: 'thư ký nghỉ thai sản' });
  });

  test('reads answers by their labels and ignores cells that a period does not ask for', () => {
    expect(book.figures.Y).toEqual({ hoi_nghi_tong_ket: 'co' });
    expect(book.unreadable).toEqual([]);
  });

  test('remembers where each row and each period stands', () => {
    expect(book.spots.kt_tieu_ban).toEqual({ block: 'A', row: 2, column: 2 });
    expect(book.columns['A/Q1']).toBe(4);
    expect(book.columns['A/Y']).toBe(9);
  });

  test('takes a note as the officer sees it, also where the sheet made a number or a day of it', () => {
    const grid = gridFrom({});
    typeInto(grid, 'hop_giao_ban', 'Ghi chú', new Date('2016-01-19T17:00:00Z'), '20/01');
    typeInto(grid, 'kt_tieu_ban', 'Ghi chú', 45, '045');
    expect(readBook(wardLayout, grid).notes).toEqual({ hop_giao_ban: '20/01', kt_tieu_ban: '045' });
  });

  test('composes letters of notes, so that the same words are the same report', () => {
    const grid = gridFrom({ notes: { hop_giao_ban: 'giấy mời đến muộn'.normalize('NFD') } });
    expect(readBook(wardLayout, grid).notes.hop_giao_ban).toBe('giấy mời đến muộn');
  });
});

describe('a cell that cannot be read', () => {
  test('is named with its place and the reason, and gives no figure', () => {
    const grid = gridFrom({});
    typeInto(grid, 'gdht_tong_ho', 'Năm', 0.9915, '99,15%');
    const book = readBook(wardLayout, grid);
    const { row, column } = spotIn(grid, 'gdht_tong_ho', 'Năm');
    const start = grid.values.findIndex((one) => one[0] === '#I');
    expect(book.figures.Y).toEqual({});
    expect(book.unreadable).toEqual([
      {
        at: 'gdht_tong_ho',
        slot: 'Y',
        spot: { block: 'I', row: row - start, column },
        why: { code: 'R26.percentage', facts: { shown: '99,15%', cell: 'whole' } },
      },
    ]);
  });

  test('with two readings offers both', () => {
    const grid = gridFrom({});
    typeInto(grid, 'hoc_bong_tien', 'Quý I', '2 tỷ 289');
    const [asked] = readBook(wardLayout, grid).unreadable;
    expect(asked?.why).toEqual({
      code: 'R27.either',
      facts: { shown: '2 tỷ 289', cell: 'money', either: [2_000_000_289, 2_289_000_000] },
    });
    expect(asked && wordsOfUnread(asked.why)).toEqual({
      fault: '«2 tỷ 289» có thể đọc là 2.000.000.289 hoặc 2.289.000.000.',
      remedy: 'Chọn một cách đọc, hoặc gõ lại đủ các chữ số.',
      readings: ['2.000.000.289', '2.289.000.000'],
    });
  });

  test('that a formula fills is not held against the officer, unless the formula itself is broken', () => {
    const grid = gridFrom({});
    typeInto(grid, 'hop_giao_ban', 'Năm', -3, '-3');
    typeInto(grid, 'kt_tieu_ban', 'Năm', '#REF!');
    expect(readBook(wardLayout, grid).unreadable.map((cell) => [cell.at, cell.slot])).toEqual([
      ['kt_tieu_ban', 'Y'],
    ]);
  });
});

describe('a repeating table', () => {
  const headings =
    // «Từ ngày *»: of a workbook from when every row needed its day.
    '| #bang_lop_dao_tao | STT | Tên lớp * | Số người tham dự * | Đơn vị tổ chức | Từ ngày * | Đến ngày | Kỳ (khi không rõ ngày) | Ghi chú |';

  test('gives its rows, by what stands in them, with blank rows left out', () => {
    const book = read(`
      ${headings}
      |  | 1 | Tin học     | 60  | UBND | 05/01/2016 |            |       |       |
      |  | 2 |             |     |      |            |            |       |       |
      |  | 3 | Kỹ năng số  | "120 người" | | 31/12/2016 | 31/12/2016 |       | 2 buổi |
      |  | 4 | Lý luận     | 12  |      |            |            | Quý II |       |
    `);
    expect(book.tables.bang_lop_dao_tao).toEqual([
      { ten: 'Tin học', so_nguoi: 60, don_vi_to_chuc: 'UBND', tu_ngay: '2016-01-05' },
      { ten: 'Kỹ năng số', so_nguoi: 120, tu_ngay: '2016-12-31', den_ngay: '2016-12-31', ghi_chu: '2 buổi' },
      { ten: 'Lý luận', so_nguoi: 12, ky: 'Q2' },
    ]);
    expect(book.notes).toEqual({ 'bang_lop_dao_tao#2': '2 buổi' });
    expect(book.spots['bang_lop_dao_tao#2']).toEqual({ block: 'bang_lop_dao_tao', row: 3, column: 2 });
  });

  test('a row with one wrong cell keeps the others, and the wrong one is named', () => {
    const book = read(`
      ${headings}
      | | 1 | Tin học | sáu mươi | | 31/04/2016 | | | |
    `);
    expect(book.tables.bang_lop_dao_tao).toEqual([{ ten: 'Tin học' }]);
    expect(book.unreadable.map(({ at, column, why }) => [at, column, why.code, why.facts.shown])).toEqual([
      ['bang_lop_dao_tao#1', 'so_nguoi', 'R01.unreadable', 'sáu mươi'],
      ['bang_lop_dao_tao#1', 'tu_ngay', 'R01.not-a-day', '31/04/2016'],
    ]);
  });

  test('the 15 criteria that are there from the start are entries only once a score stands beside them', () => {
    const criteria = wardLayout.tables.find((sheet) => sheet.table.id === 'cdht_xa_diem')?.table.rows ?? [];
    const rows = criteria.map((row, i) => `| | ${i + 1} | ${row.tieu_chi} | | ${i === 4 ? 9.5 : ''} | | | |`);
    const table =
      '| #cdht_xa_diem | STT | Tên tiêu chí * | Điểm tối đa | Điểm tự chấm | Điểm thẩm định | Minh chứng | Ghi chú |';
    const scored = [{ tieu_chi: '5. Kết quả phổ cập giáo dục – xóa mù chữ', tu_cham: 9.5 }];
    expect(read([table, ...rows].join('\n')).tables.cdht_xa_diem).toEqual(scored);
    // A row inserted above them moves every criterion down by one.
    expect(read([table, '| | | | |', ...rows].join('\n')).tables.cdht_xa_diem).toEqual(scored);
  });
});

describe('large and hopeless workbooks', () => {
  test('5.000 rows of classes are read in full', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      ten: `Lớp ${i + 1}`,
      so_nguoi: i,
      tu_ngay: '2016-05-10',
    }));
    const book = readBook(wardLayout, gridFrom({ tables: { bang_lop_chuyen_de: rows } }));
    expect(book.tables.bang_lop_chuyen_de).toEqual(rows);
    expect(book.unreadable).toEqual([]);
  });

  test('an empty workbook is all damage and no figures', () => {
    const book = readBook(wardLayout, { values: [], texts: [] });
    expect(book.damage).toHaveLength(wardLayout.forms.length + wardLayout.tables.length);
    expect(Object.values(book.figures)).toEqual([{}, {}, {}, {}, {}, {}]);
  });

  test.each([
    -1,
    '99,15%',
    '=IMPORTXML("http://x")',
    '<script>alert(1)</script>',
    '😀',
    '\u202e١٢٣',
    true,
    2 ** 60,
  ])('every cell wrong at once (%s) is told cell by cell and fails nowhere', (wrong) => {
    const grid: Grid = gridFrom({});
    for (const sheet of wardLayout.forms) {
      for (const row of sheet.rows) {
        if (row.role === 'section') continue;
        for (const heading of ['Quý I', 'Quý II', '6 tháng', 'Quý III', 'Quý IV', 'Năm'])
          typeInto(grid, row.key, heading, wrong);
      }
    }
    const typed = wardLayout.forms
      .flatMap((sheet) => sheet.rows)
      .flatMap((row) => (row.role === 'field' && row.field.cell !== 'text' ? Object.values(row.cells) : []))
      .filter((cell) => cell.role === 'typed').length;
    expect(readBook(wardLayout, grid).unreadable).toHaveLength(typed);
  });
});
