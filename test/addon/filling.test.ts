// What «Điền lần lượt» writes into the sheet: in blocks, few calls, and never over what somebody typed there meanwhile.
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../shared/catalogue/current.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import type { Figure } from '../../shared/figures/figures.ts';
import { type Filling, type FillingSource, openFilling } from '../../shared/filling/filling.ts';
import type { Slot } from '../../shared/period.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeBook, Prepared } from '../support/addon-story.ts';

inTown();

let prepared: Prepared;
const awards = 'K. Khuyến học, khuyến tài';
const classes = 'D2. Lớp, chuyên đề';

beforeAll(() => {
  const office = openOffice();
  const ward = office.district.wards[0]!;
  prepared = new Prepared(office, makeBook(office, ward), ward);
});

interface Read {
  ok: true;
  source: FillingSource;
}

function begin(slot: Slot): { book: Book; source: FillingSource; filling: Filling } {
  const { book } = prepared.open();
  const { source } = book.run<Read>('readFilling', slot);
  return { book, source, filling: openFilling(source) };
}

function filled(
  source: FillingSource,
  filling: Filling,
  key: string,
  figure: Figure | null,
  before = source.standings[key],
) {
  return { key, figure, before, place: filling.place(lookup(catalogue).fields.get(key)!.field) };
}

describe('cells', () => {
  test('a block of one tab takes one reading and one writing; every kind of figure stands as it should', () => {
    const { book, source, filling } = begin('Q1');
    const cells = [
      filled(source, filling, 'hoc_bong_suat', 64),
      filled(source, filling, 'hoc_bong_tien', 89_000_000),
    ];
    const outcome = { ok: true, written: ['hoc_bong_suat', 'hoc_bong_tien'], taken: [], moved: [] };
    expect(book.run('fillCells', 'Q1', cells)).toEqual(outcome);
    expect(book.calls).toBeLessThanOrEqual(3);
    expect(book.figureText('hoc_bong_suat', 'Q1')).toBe('64');
    expect(book.figureText('hoc_bong_tien', 'Q1')).toBe('89.000.000');
    // Sent again after a lost answer, nothing comes of it.
    expect(book.run('fillCells', 'Q1', cells)).toEqual(outcome);
  });

  test('choices, days, texts and absences of a year', () => {
    const { book, source, filling } = begin('Y');
    const cells = [
      filled(source, filling, 'bcd_kien_toan', 'co'),
      filled(source, filling, 'bcd_kien_toan.so', '=12/QĐ'),
      filled(source, filling, 'bcd_kien_toan.ngay', '2016-01-20'),
      filled(source, filling, 'gdht_dang_ky.tu', { none: 'không thống kê mục này' }),
      filled(source, filling, 'hop_giao_ban', 3),
    ];
    const outcome = book.run<{ written: string[]; moved: string[] }>('fillCells', 'Y', cells);
    // A quarterly figure is worked out in «Năm»; the page never asks for it, and nothing is written over the formula.
    expect(outcome.written).toHaveLength(cells.length - 1);
    expect(book.figureText('bcd_kien_toan', 'Y')).toBe('Có');
    expect(book.figureText('bcd_kien_toan.so', 'Y')).toBe('=12/QĐ');
    expect(book.figureText('bcd_kien_toan.ngay', 'Y')).toBe('20/01/2016');
    expect(book.figureText('gdht_dang_ky.tu', 'Y')).toBe('không có số liệu: không thống kê mục này');
    const again = book.run<Read>('readFilling', 'Y').source.book.figures.Y;
    expect(again).toMatchObject({
      bcd_kien_toan: 'co',
      'bcd_kien_toan.so': '=12/QĐ',
      'bcd_kien_toan.ngay': '2016-01-20',
      'gdht_dang_ky.tu': { none: 'không thống kê mục này' },
    });
  });

  test('what somebody typed in the sheet meanwhile stays, and is told; the rest is written', () => {
    const { book, source, filling } = begin('Q1');
    book.typeFigure('hoc_bong_suat', 'Q1', '12');
    const cells = [filled(source, filling, 'hoc_bong_suat', 64), filled(source, filling, 'quy_kh_thu', 5)];
    expect(book.run('fillCells', 'Q1', cells)).toEqual({
      ok: true,
      written: ['quy_kh_thu'],
      taken: [{ key: 'hoc_bong_suat', standing: '=12', text: '12' }],
      moved: [],
    });
    expect(book.figureText('hoc_bong_suat', 'Q1')).toBe('12');
    // Whoever was asked and said so writes over it.
    const over = filled(source, filling, 'hoc_bong_suat', 64, '=12');
    expect(book.run('fillCells', 'Q1', [over])).toMatchObject({ written: ['hoc_bong_suat'] });
    expect(book.figureText('hoc_bong_suat', 'Q1')).toBe('64');
  });

  test('where rows or columns have moved nothing is written; read anew, it arrives', () => {
    const { book, source, filling } = begin('Q1');
    book.edit({ kind: 'insertRows', sheet: book.idOf(awards), at: 5, count: 2 });
    const stale = [filled(source, filling, 'hoc_bong_suat', 64)];
    expect(book.run('fillCells', 'Q1', stale)).toMatchObject({ written: [], moved: ['hoc_bong_suat'] });
    const { source: now } = book.run<Read>('readFilling', 'Q1');
    const fresh = [filled(now, openFilling(now), 'hoc_bong_suat', 64)];
    expect(book.run('fillCells', 'Q1', fresh)).toMatchObject({ written: ['hoc_bong_suat'] });
    expect(book.run<Read>('readFilling', 'Q1').source.book.figures.Q1).toMatchObject({ hoc_bong_suat: 64 });
  });

  test('a count after a percentage is a count again', () => {
    const { book } = begin('Q1');
    book.typeFigure('hoc_bong_suat', 'Q1', '86%');
    const { source } = book.run<Read>('readFilling', 'Q1');
    const cells = [filled(source, openFilling(source), 'hoc_bong_suat', 64)];
    expect(book.run('fillCells', 'Q1', cells)).toMatchObject({ written: ['hoc_bong_suat'] });
    expect(book.figureText('hoc_bong_suat', 'Q1')).toBe('64');
  });
});

describe('entries of a table', () => {
  const row = { ten: 'Tin học cơ bản', nhom: 'tin_hoc', tu_ngay: '2016-02-03', so_nguoi: 25 };
  const place = ({ origins }: FillingSource) => {
    const { sheet, row: heading, column: keyColumn } = origins.bang_lop_chuyen_de!;
    return { sheet, heading, keyColumn };
  };

  test('go below the last one, with as few calls, and count in the sums', () => {
    const { book, source } = begin('Q1');
    const entry = { table: 'bang_lop_chuyen_de', row, place: place(source), known: 0 };
    expect(book.run('addEntry', 'Q1', entry)).toEqual({ ok: true });
    expect(book.calls).toBeLessThanOrEqual(3);
    expect(book.run('addEntry', 'Q1', { ...entry, row: { ...row, so_nguoi: 30 }, known: 1 })).toEqual({
      ok: true,
    });
    const { source: after } = book.run<Read>('readFilling', 'Q1');
    expect(after.book.tables.bang_lop_chuyen_de).toEqual([row, { ...row, so_nguoi: 30 }]);
    expect(book.figureText('hd_tin_hoc', 'Q1')).toBe('55');
  });

  test('sent again after a lost answer one stays one; two alike on purpose stay two', () => {
    const { book, source } = begin('Q1');
    const entry = { table: 'bang_lop_chuyen_de', row, place: place(source), known: 0 };
    book.run('addEntry', 'Q1', entry);
    book.run('addEntry', 'Q1', entry);
    expect(book.run<Read>('readFilling', 'Q1').source.book.tables.bang_lop_chuyen_de).toHaveLength(1);
    book.run('addEntry', 'Q1', { ...entry, known: 1 });
    expect(book.run<Read>('readFilling', 'Q1').source.book.tables.bang_lop_chuyen_de).toHaveLength(2);
  });

  test('a table that has gone is told, and nothing is written elsewhere', () => {
    const { book, source } = begin('Q1');
    book.edit({ kind: 'renameSheet', sheet: book.idOf(classes), name: 'Lớp cũ' });
    const entry = { table: 'bang_lop_chuyen_de', row, place: place(source), known: 0 };
    expect(book.run('addEntry', 'Q1', entry)).toMatchObject({ ok: false });
  });
});
