// «Kiểm tra»: what it finds, where it leads, how the cells show it, and the small works offered beside a finding.
import { beforeAll, describe, expect, test } from 'vitest';
import { mistakes } from '../../demo/fill.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { fillBook, makeBook, Prepared } from '../support/addon-story.ts';

inTown();

const wrong = '#f8c9c4';
const doubtful = '#fde3b8';
const models = 'I. Các mô hình học tập';

interface Found {
  code: string;
  severity: string;
  at: string;
  sheet: string;
  cell: string;
  place: string;
  fault: string;
  remedy: string;
  readings?: string[];
  answer: string | null;
}

interface Result {
  findings: Found[];
  filled: number;
  asked: number;
  damage: string[];
}

let prepared: Prepared;

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  prepared = new Prepared(office, await fillBook(office, ward), ward);
}, 60_000);

const check = (book: Book, slot = 'Y') => book.run<{ result: Result }>('checkPeriod', slot).result;
const errors = (book: Book) => check(book).findings.filter((finding) => finding.severity === 'error');

function withMistakes(): Book {
  const { book } = prepared.open();
  for (const { key, slot, text } of mistakes) book.typeFigure(key, slot, text);
  return book;
}

describe('two honest mistakes', () => {
  test('are found, each at its cell, with the fault and what to do', () => {
    const found = errors(withMistakes());
    expect(found.map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
      ['R26.percentage', 'F. Trình độ tin học, ngoại ngữ', 'J7'],
      ['R03', models, 'J11'],
    ]);
    expect(found[0]!.fault).toBe('«86,44%» là tỷ lệ phần trăm, ô này cần số đếm.');
    expect(found[1]!.fault).toContain('là 4.700, lớn hơn');
    for (const { place, sheet, cell } of found) expect(place).toBe(`${sheet}, ô ${cell}`);
  });

  test('are found where they stand now, after rows were inserted and the tab renamed', () => {
    const book = withMistakes();
    book.edit({ kind: 'insertRows', sheet: book.idOf(models), at: 2, count: 3 });
    book.edit({ kind: 'insertColumns', sheet: book.idOf(models), at: 5, count: 1 });
    book.edit({ kind: 'renameSheet', sheet: book.idOf(models), name: 'Biểu I' });
    const found = errors(book).find((finding) => finding.code === 'R03');
    expect(found).toMatchObject({ sheet: 'Biểu I', cell: 'K14' });
    expect(book.text('Biểu I', 'K14')).toBe('4.700');
  });

  test('colour their cells red, and only theirs; corrected, the colour goes with the next check', () => {
    const book = withMistakes();
    check(book);
    const red = () => book.sheet(models).cells.filter((cell) => cell.background === wrong);
    expect(red().map((cell) => [cell.row, cell.column])).toEqual([[11, 10]]);
    expect(book.figure('cbccvc_hoc_cntt.tu', 'Y').background).toBe(wrong);
    book.typeFigure('gdht_cong_nhan.tu', 'Y', '4066');
    const learners = book.placeOf('cbccvc_hoc_cntt.tu', 'Y');
    book.run('goToCell', { ...learners, toCorrect: true });
    book.typeFigure('cbccvc_hoc_cntt.tu', 'Y', '51');
    expect(errors(book)).toEqual([]);
    expect(red()).toEqual([]);
    expect(book.figure('cbccvc_hoc_cntt.tu', 'Y')).toMatchObject({ text: '51', background: '#ffffff' });
  });

  test('cost at most six calls to Google to find', () => {
    const book = withMistakes();
    check(book);
    expect(book.calls).toBeLessThanOrEqual(6);
    check(book);
    expect(book.calls).toBeLessThanOrEqual(6);
  });
});

test('checking leaves what was typed as it looks; the count typed where the finding leads is a count', () => {
  const book = withMistakes();
  const learners = book.placeOf('cbccvc_hoc_cntt.tu', 'Y');
  check(book);
  expect(book.figureText('cbccvc_hoc_cntt.tu', 'Y')).toBe('86,44%');
  book.run('goToCell', { ...learners, toCorrect: true });
  book.typeFigure('cbccvc_hoc_cntt.tu', 'Y', '51');
  expect(book.figure('cbccvc_hoc_cntt.tu', 'Y')).toMatchObject({ text: '51', numeric: true });
});

test('a count typed straight into the cell that shows percentages is offered as one', () => {
  const book = withMistakes();
  const learners = book.placeOf('cbccvc_hoc_cntt.tu', 'Y');
  check(book);
  book.typeFigure('cbccvc_hoc_cntt.tu', 'Y', '51');
  expect(errors(book).find(({ at }) => at === 'cbccvc_hoc_cntt.tu')).toMatchObject({
    code: 'R26.percentage',
    readings: ['51', '5.100'],
  });
  expect(book.run('takeReading', { ...learners, reading: '51' })).toEqual({ ok: true });
  expect(book.figure('cbccvc_hoc_cntt.tu', 'Y')).toMatchObject({ text: '51', numeric: true });
});

describe('beside a finding', () => {
  test('a figure with two readings is asked about, and the chosen one becomes a number', () => {
    const { book } = prepared.open();
    book.typeFigure('dau_sach', 'Y', '4,315');
    const found = errors(book).find(({ at }) => at === 'dau_sach')!;
    expect(found).toMatchObject({ code: 'R27.thousands', readings: ['4.315'] });
    expect(book.run('takeReading', { sheet: found.sheet, cell: found.cell, reading: '4.315' })).toEqual({
      ok: true,
    });
    expect(book.figure('dau_sach', 'Y')).toMatchObject({ text: '4.315', input: '4315', numeric: true });
    expect(errors(book)).toEqual([]);
  });

  test('a dash may be 0 or no figure: the officer says which', () => {
    const { book } = prepared.open();
    book.typeFigure('dau_sach', 'Y', '-');
    const found = errors(book).find(({ at }) => at === 'dau_sach')!;
    expect(found.readings).toEqual(['0', 'không có số liệu']);
    book.run('takeReading', { sheet: found.sheet, cell: found.cell, reading: 'không có số liệu' });
    expect(book.figureText('dau_sach', 'Y')).toBe('không có số liệu');
    expect(errors(book)).toMatchObject([{ code: 'R01.no-reason' }]);
    book.run('takeReading', { sheet: found.sheet, cell: found.cell, reading: '0' });
    expect(book.figure('dau_sach', 'Y').input ?? book.figureText('dau_sach', 'Y')).toBe('0');
  });

  test('a warning turns its cell orange until a reason answers it, in this period and for this point alone', () => {
    const { book } = prepared.open();
    book.typeFigure('hoc_bong_tien', 'Q1', '500');
    const warning = check(book, 'Q1').findings.find(
      (one) => one.severity === 'warning' && one.answer === null,
    )!;
    expect(warning).toMatchObject({
      code: 'R13.millions',
      cell: 'E6',
      fault: 'Số tiền là 500 đồng: có phải đã ghi theo triệu đồng?',
    });
    expect(book.cell(warning.sheet, warning.cell).background).toBe(doubtful);
    const reason = { code: warning.code, at: warning.at, words: '...' };
    expect(book.run('giveReasons', 'Q1', [reason])).toMatchObject({ ok: false, title: 'Chưa rõ lý do.' });
    const phone = { ...reason, words: 'Hỏi chị Lan, ĐT 0908.123.456' };
    expect(book.run('giveReasons', 'Q1', [phone])).toMatchObject({ ok: false });
    const words = '=Chuyển sang năm sau';
    expect(book.run('giveReasons', 'Q2', [{ ...reason, words }])).toEqual({ ok: true });
    expect(check(book, 'Q1').findings.find(({ at }) => at === warning.at)).toMatchObject({ answer: null });
    expect(book.run('giveReasons', 'Q1', [{ ...reason, words }])).toEqual({ ok: true });
    const after = check(book, 'Q1').findings.find(
      ({ at, code }) => at === warning.at && code === warning.code,
    );
    expect(after).toMatchObject({ answer: words });
    expect(book.cell(warning.sheet, warning.cell).background).not.toBe(doubtful);
  });

  test('going to a cell shows its tab, row and column again if they were hidden', () => {
    const { book } = prepared.open();
    book.run('showPeriod', { slot: 'Q1', whole: false });
    book.run('arrangeBook');
    expect(book.tabs.find((tab) => tab.name === models)).toMatchObject({ hidden: true });
    const whole = { slot: 'Q1', whole: true, behind: true };
    expect(book.run('goToCell', { sheet: models, cell: 'J11' })).toEqual({ ok: true, shown: whole });
    const sheet = book.sheet(models);
    expect(sheet).toMatchObject({ hidden: false });
    expect(sheet.hiddenColumns).not.toContain(10);
    expect(book.host.view(book.document).selection).toMatchObject({ sheet: sheet.id, row: 11, column: 10 });
    // What the file says and what it looks like are one thing again.
    book.run('arrangeBook');
    expect(book.sheet('A. Công tác chỉ đạo, điều hành').hiddenColumns).toEqual([1, 11, 12, 15]);
    expect(book.run('goToCell', { sheet: models, cell: 'J12' })).toEqual({ ok: true, shown: null });
  });

  test.each([
    ['a tab that is gone', 'Không có', 'J11'],
    ['a row beyond the sheet', models, 'J99999'],
    ['no address', models, 'x; y'],
    ['a column beyond the sheet', models, 'ZZZ4'],
  ])('going to %s says that the cell is gone', (_, sheet, cell) => {
    const { book } = prepared.open();
    expect(book.run('goToCell', { sheet, cell })).toMatchObject({
      ok: false,
      title: 'Không tìm thấy ô này nữa.',
    });
  });
});

describe('an empty workbook', () => {
  test('is complete in nothing; every empty cell is named, and none is coloured', () => {
    const office = openOffice();
    const book = makeBook(office, office.district.wards[0]!);
    const { findings, filled, asked } = check(book);
    expect(filled).toBe(0);
    expect(asked).toBeGreaterThan(150);
    expect(findings.filter((one) => one.fault === 'Ô này còn trống.').length).toBeGreaterThan(150);
    expect(book.sheet(models).cells.filter((cell) => cell.background === wrong)).toEqual([]);
  });

  test('words typed into a cell are no empty cell, whatever they say, and are not written over', () => {
    const office = openOffice();
    const book = makeBook(office, office.district.wards[0]!);
    book.typeFigure('hop_giao_ban', 'Q1', 'còn trống');
    expect(check(book, 'Q1').findings.find(({ at }) => at === 'hop_giao_ban')).toMatchObject({
      code: 'R01.unreadable',
      fault: '«còn trống» không đọc được thành số.',
    });
    book.run('fillEmpty', 'Q1', 'quý này không thu thập');
    expect(book.figureText('hop_giao_ban', 'Q1')).toBe('còn trống');
    expect(book.figureText('kt_tieu_ban', 'Q1')).toBe('không có số liệu: quý này không thu thập');
  });

  test('one reason for all that is not collected fills the empty cells of that period and no others', () => {
    const office = openOffice();
    const book = makeBook(office, office.district.wards[0]!);
    book.typeFigure('hop_giao_ban', 'Q1', '3');
    expect(book.run('fillEmpty', 'Q1', 'x')).toMatchObject({ ok: false, title: 'Chưa có lý do.' });
    const { filled } = book.run<{ filled: number }>('fillEmpty', 'Q1', 'quý này không thu thập');
    expect(book.figureText('hop_giao_ban', 'Q1')).toBe('3');
    expect(book.figureText('kt_tieu_ban', 'Q1')).toBe('không có số liệu: quý này không thu thập');
    expect(book.figureText('kt_tieu_ban', 'Q2')).toBe('');
    expect(book.figureText('dau_sach', 'Y')).toBe('');
    const after = check(book, 'Q1');
    expect(after.findings.filter((one) => one.severity === 'error')).toEqual([]);
    expect(filled).toBeGreaterThan(20);
    expect(book.run('fillEmpty', 'Q1', 'quý này không thu thập')).toMatchObject({ ok: true, filled: 0 });
  });
});
