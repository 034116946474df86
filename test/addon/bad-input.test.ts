// What people paste and type that no form foresees: it gets a clear answer, nothing is lost, nothing runs.
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import { firstRow, layoutOf, slotColumn } from '../../shared/workbook/layout.ts';
import { inTown, openOffice } from '../support/addon.ts';
import { addressOf, type Book } from '../support/addon-book.ts';
import { fillBook, makeBook, Prepared, send } from '../support/addon-story.ts';

inTown();

const classes = 'D2. Lớp, chuyên đề';

interface Checked {
  ok: true;
  result: {
    findings: { code: string; severity: string; at: string; sheet: string; cell: string; fault: string }[];
    damage: string[];
    shaken: boolean;
  };
}

let prepared: Prepared;

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  prepared = new Prepared(office, await fillBook(office, ward), ward);
}, 60_000);

test('every cell wrong at once: each is named at its place, the add-on stays within its calls, what was typed stays', () => {
  const office = openOffice();
  const book = makeBook(office, office.district.wards[0]!);
  let count = 0;
  for (const form of layoutOf(catalogue, 2016, 'ward').forms) {
    form.rows.forEach((row, i) => {
      if (row.role !== 'field' || row.cells.Y.role !== 'typed' || row.field.cell === 'text') return;
      book.type(form.name, addressOf(firstRow + i, slotColumn('Y')), 'sai hết');
      count += 1;
    });
  }
  const { result } = book.run<Checked>('checkPeriod', 'Y');
  expect(book.calls).toBeLessThanOrEqual(6);
  const wrong = result.findings.filter(({ fault }) => fault.includes('«sai hết»'));
  expect(wrong).toHaveLength(count);
  expect(new Set(wrong.map(({ sheet, cell }) => `${sheet} ${cell}`)).size).toBe(count);
  expect(book.figure('dau_sach', 'Y')).toMatchObject({ text: 'sai hết', background: '#f8c9c4' });
});

test('5.000 rows pasted into the classes are all read and counted, once room is made for them as fast as before', () => {
  const { book } = prepared.open();
  const subject = book.cell(classes, 'D4').options!.find((option) => option.endsWith('tin học'))!;
  const row = (i: number) => [`Lớp ${i}`, subject, '15/02/2016', '2', 'Lớp', '', '', '', '', '1'].join('\t');
  const lines = Array.from({ length: 5000 }, (_, i) => row(i));
  book.edit({ kind: 'insertRows', sheet: book.idOf(classes), at: 43, count: 5160 });
  book.paste(classes, 'C4', lines.join('\n'));
  book.run<Checked>('checkPeriod', 'Q1');
  expect(book.calls).toBeLessThanOrEqual(10);
  const { result } = book.run<Checked>('checkPeriod', 'Q1');
  expect(book.calls).toBeLessThanOrEqual(6);
  expect(result).toMatchObject({ damage: [], shaken: false });
  expect(book.figureText('hd_tin_hoc', 'Q1')).toBe('10.000');
  expect(book.text(classes, 'C5003')).toBe('Lớp 4999');
  expect(
    result.findings.filter(({ code, severity }) => code.startsWith('R12') && severity === 'error'),
  ).toEqual([]);
});

test('a row of a table without its day, or of another year, is named and not silently left out', () => {
  const { book } = prepared.open();
  book.type(classes, 'E4', '');
  book.type(classes, 'E5', '15/02/2015');
  const { findings } = book.run<Checked>('checkPeriod', 'Y').result;
  const told = findings.filter(({ sheet, severity }) => sheet === classes && severity === 'error');
  expect(told.map(({ cell, fault }) => [cell.replace(/\D/g, ''), fault])).toEqual([
    ['4', expect.stringContaining('chưa có «Từ ngày»')],
    ['5', 'Ngày ở cột «Từ ngày» không thuộc năm 2016.'],
  ]);
});

describe('texts that could do harm travel as text, letter for letter', () => {
  const texts: [key: string, text: string][] = [
    ['tm_lanh_dao', '=IMPORTXML("https://xau.example/"; "//a"). Câu thứ hai.'],
    ['tm_pcgd_xmc', '+1 lớp so với năm trước. Câu thứ hai.'],
    ['tm_chuyen_mon', '-1 lớp so với năm trước. Câu thứ hai.'],
    ['tm_ky_nang_song', '@tất cả các tổ. Câu thứ hai.'],
    ['tm_mo_hinh', '<script>alert(1)</script> & "nháy". Câu thứ hai.'],
    ['tm_khen_thuong', 'Phong trào 👨‍👩‍👧‍👦 học tập 🎓. Câu thứ hai.'],
    ['tm_uu_diem', 'Trường học đẹp, dấu rời. Câu thứ hai.'.normalize('NFD')],
    ['tm_han_che', 'Chữ ngược \u202eabc\u202c. Câu thứ hai.'],
  ];
  let book: Book;
  let master: Book;
  let sent: Submission;

  beforeAll(() => {
    const opened = prepared.open();
    const { office } = opened;
    book = opened.book;
    texts.forEach(([key, text], i) => {
      book.typeFigure(key, 'Y', text);
      book.type(classes, `C${4 + i}`, text);
    });
    office.standIn = (request) => {
      if (request.method.toUpperCase() === 'PUT') sent = JSON.parse(request.body ?? '') as Submission;
      return undefined;
    };
    expect(book.run('submitPeriod', { slot: 'Y', asOf: '2016-12-31' })).toMatchObject({ ok: true });
    master = office.newBook(office.district.officer);
    master.run('createMaster', { unit: office.district.id, year: 2016 });
    expect(master.run('updateMaster', '2016-Y')).toMatchObject({ ok: true });
  });

  test.each(texts)('%s: %s', (key, text) => {
    const plain = text.normalize('NFC');
    const typed = book.figure(key, 'Y');
    expect([typed.text, typed.input ?? text]).toEqual([text, text]);
    expect(sent.figures[key]).toBe(plain);
    expect(sent.tables.bang_lop_chuyen_de!.map((row) => row.ten)).toContain(plain);
    for (const sheet of ['Thuyết minh', classes]) {
      const found = master.sheet(sheet).cells.filter((cell) => cell.text === plain);
      expect(found, sheet).toHaveLength(1);
      // What the formula bar shows of a text is the text: it is no formula.
      expect(found[0]!.input ?? plain).toBe(plain);
    }
  });

  test('and none of them is a formula, in either file', () => {
    const formulas = book.host.save().match(/"f":"[^"]*/g) ?? [];
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => /IMPORTXML|1 lớp|tất cả/.test(formula))).toEqual([]);
  });
});
