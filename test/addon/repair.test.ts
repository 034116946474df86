// Damage to a workbook: it is told in words, and a repair brings back the template with every typed value in its place.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '../../shared/wire/submission.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { fillBook, Prepared, send } from '../support/addon-story.ts';

inTown();

const models = 'I. Các mô hình học tập';
const literacy = 'E. Xóa mù chữ và phổ cập';
const scholarships = 'K. Khuyến học, khuyến tài';
const classes = 'D2. Lớp, chuyên đề';

let prepared: Prepared;
let receipt: Receipt;

interface Checked {
  ok: true;
  result: {
    damage: string[];
    shaken: boolean;
    findings: { code: string; severity: string; fault: string }[];
  };
}

const submit = (book: Book) =>
  book.run<{ receipt: Receipt }>('submitPeriod', { slot: 'Y', asOf: '2016-12-31' });
const check = (book: Book) => book.run<Checked>('checkPeriod', 'Y').result;
const repair = (book: Book) => book.run<{ ok: true; rewritten: string[]; copies: string[] }>('repairBook');

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  const book = await fillBook(office, ward);
  receipt = submit(book).receipt;
  prepared = new Prepared(office, book, ward);
}, 60_000);

/** After a repair nothing is wrong, the report is the one that was sent before, and another repair does nothing. */
function expectWhole(book: Book): void {
  expect(check(book)).toMatchObject({ damage: [], shaken: false });
  expect(submit(book)).toMatchObject({ ok: true, again: true, receipt });
  expect(repair(book)).toEqual({ ok: true, rewritten: [], copies: [] });
}

const remove = (book: Book, kind: 'deleteRows' | 'deleteColumns', sheet: string, at: number) =>
  book.edit({ kind, sheet: book.idOf(sheet), at, count: 1 });

describe('damage is told in words, nothing is sent meanwhile, and the repair brings the same report back', () => {
  const damages: [what: string, damage: (book: Book) => void, told: RegExp, rewritten: string[]][] = [
    [
      'the row of a percentage deleted',
      (book) => remove(book, 'deleteRows', literacy, 8),
      /Biểu «E\. Xóa mù chữ và phổ cập» mất dòng tỷ lệ/,
      [literacy],
    ],
    [
      'a row copied again below',
      (book) => {
        book.edit({ kind: 'insertRows', sheet: book.idOf(models), at: 6, count: 1 });
        book.type(models, 'A6', 'gdht_tong_ho');
        book.type(models, 'C6', 'Tổng số hộ trên địa bàn');
        book.type(models, 'J6', '1');
      },
      /hai dòng giống nhau/,
      [models],
    ],
    [
      'a column of a period deleted and put back empty',
      (book) => {
        remove(book, 'deleteColumns', scholarships, 7);
      },
      /mất cột «6 tháng»/,
      [scholarships],
    ],
  ];

  test.each(damages)('%s', (_, damage, told, rewritten) => {
    const { book, office } = prepared.open();
    damage(book);
    expect(check(book).damage.join('\n')).toMatch(told);
    expect(submit(book)).toMatchObject({
      ok: false,
      why: 'failed',
      detail: expect.stringContaining('Bấm «Sửa lại biểu mẫu»; số đã gõ được giữ nguyên.'),
    });
    expect(office.requests.filter(({ method }) => method.toUpperCase() === 'PUT')).toEqual([]);
    const untouched = book.tabs.filter((tab) => !rewritten.includes(tab.name));
    expect(repair(book)).toEqual({ ok: true, rewritten, copies: rewritten.map((name) => `Lưu ${name}`) });
    const after = new Map(book.tabs.map((tab) => [tab.name, tab]));
    for (const tab of untouched) expect(after.get(tab.name)).toEqual(tab);
    for (const name of rewritten) expect(after.get(`Lưu ${name}`)).toMatchObject({ hidden: true });
    expectWhole(book);
  });
});

describe('what was lost without a word is brought back', () => {
  test('a column with the add-on’s keys deleted', () => {
    const { book } = prepared.open();
    remove(book, 'deleteColumns', literacy, 1);
    expect(check(book).shaken).toBe(true);
    expect(repair(book).rewritten).toEqual([literacy]);
    expectWhole(book);
  });

  test('a formula typed over', () => {
    const { book } = prepared.open();
    book.typeFigure('hop_giao_ban', 'Y', '999');
    expect(check(book).findings).toContainEqual(
      expect.objectContaining({
        code: 'R12.overwritten',
        severity: 'error',
        fault: 'Ô tự tính đã bị gõ đè.',
      }),
    );
    expect(repair(book).rewritten).toEqual(['A. Công tác chỉ đạo, điều hành']);
    expectWhole(book);
  });

  test('a percentage typed over', () => {
    const { book } = prepared.open();
    book.type(literacy, 'J8', '99%');
    expect(check(book).findings).toContainEqual(expect.objectContaining({ code: 'R26.overwritten' }));
    expect(repair(book).rewritten).toEqual([literacy]);
    expectWhole(book);
  });

  test('the hidden sheet deleted: the workbook still knows whose it is', () => {
    const { book, office } = prepared.open();
    book.edit({ kind: 'deleteSheet', sheet: book.idOf('_so') });
    expect(book.run('loadState')).toMatchObject({
      ok: true,
      state: { sort: 'book', year: 2016, shaken: true },
    });
    expect(book.run('createBook', { unit: office.district.wards[8]!.id, year: 2016 })).toEqual({
      ok: true,
      made: false,
    });
    expect(repair(book)).toEqual({ ok: true, rewritten: [], copies: [] });
    expectWhole(book);
  });

  test('the hidden sheet deleted: marks colour the cells again after the repair', () => {
    const { book } = prepared.open();
    book.edit({ kind: 'deleteSheet', sheet: book.idOf('_so') });
    repair(book);
    book.typeFigure('dau_sach', 'Y', 'nhiều');
    check(book);
    expect(book.figure('dau_sach', 'Y').background).toBe('#f8c9c4');
    book.type(classes, 'F4', 'đông');
    check(book);
    expect(book.cell(classes, 'C4').background).toBe('#f8c9c4');
  });

  test('a table deleted with all its rows: an empty one comes, and the rest stays', () => {
    const { book } = prepared.open();
    book.edit({ kind: 'deleteSheet', sheet: book.idOf(classes) });
    expect(check(book).damage).toEqual([`Không tìm thấy bảng «${classes}».`]);
    expect(repair(book)).toEqual({ ok: true, rewritten: [classes], copies: [] });
    expect(check(book).damage).toEqual([]);
    book.type(classes, 'C4', 'Lớp tin học');
    const subject = book.cell(classes, 'D4').options!.find((option) => option.endsWith('tin học'))!;
    book.type(classes, 'D4', subject);
    book.type(classes, 'E4', '15/02/2016');
    book.type(classes, 'F4', '25');
    expect(book.figure('hd_tin_hoc', 'Q1').text).toBe('25');
    expect(book.figure('hd_tin_hoc', 'Y').text).toBe('25');
  });

  test('a form deleted: its rows come back empty, and sums that lead to it work again', () => {
    const { book } = prepared.open();
    book.edit({ kind: 'deleteSheet', sheet: book.idOf(models) });
    expect(check(book).damage).toEqual([`Không tìm thấy biểu «${models}».`]);
    expect(repair(book)).toMatchObject({ ok: true, rewritten: [models], copies: [] });
    expect(check(book)).toMatchObject({ damage: [], shaken: false });
    book.typeFigure('gdht_tong_ho', 'Y', '7184');
    expect(book.figure('hoi_vien_kh.mau', 'Y').text).toBe('7.184');
    expect(repair(book).rewritten).toEqual([]);
  });
});

describe('a repair keeps', () => {
  test('what cannot be read, letter for letter', () => {
    const { book } = prepared.open();
    const odd: [key: string, text: string, shown?: string][] = [
      ['gdht_tong_ho', 'khoảng 7 nghìn'],
      ['gdht_dang_ky.tu', "'4,564", '4,564'],
      ['gdht_tieu_bieu', "'=1+1", '=1+1'],
      ['gdhh_cong_nhan.tu', '-3'],
      ['ho_con_em_di_hoc.mau', 'Không có số liệu: chưa rà soát'],
      ['goc_hoc_tap', '3,25', '3,25'],
    ];
    for (const [key, text] of odd) book.typeFigure(key, 'Y', text);
    book.type(models, 'M5', '=1+1');
    const seen = odd.map(([key]) => book.figure(key, 'Y'));
    const before = check(book).findings;
    remove(book, 'deleteRows', models, 13);
    expect(repair(book).rewritten).toEqual([models]);
    odd.forEach(([key, text, shown], i) => {
      const { text: now, input } = book.figure(key, 'Y');
      expect([now, input ?? now], key).toEqual([shown ?? text, seen[i]!.input ?? seen[i]!.text]);
    });
    expect(book.text(models, 'M5')).toBe('=1+1');
    const faults = (findings: typeof before) => findings.map(({ code, fault }) => `${code} ${fault}`).sort();
    expect(faults(check(book).findings)).toEqual(faults(before));
  });

  test('a percentage that no check has seen yet', () => {
    const { book } = prepared.open();
    book.typeFigure('gdht_cong_nhan.tu', 'Y', '86,44%');
    remove(book, 'deleteRows', models, 13);
    repair(book);
    expect(book.figure('gdht_cong_nhan.tu', 'Y').text).toBe('86,44%');
    expect(check(book).findings).toContainEqual(expect.objectContaining({ code: 'R26.percentage' }));
  });

  test('sums that other forms take from a form that was written anew', () => {
    const { book } = prepared.open();
    remove(book, 'deleteRows', models, 13);
    repair(book);
    book.typeFigure('gdht_tong_ho', 'Y', '8000');
    expect(book.figure('hoi_vien_kh.mau', 'Y').text).toBe('8.000');
  });

  test('rows of a table, in their order, with what is wrong in them', () => {
    const { book } = prepared.open();
    book.type(classes, 'F5', 'đông lắm');
    book.type(classes, 'E6', '31/02/2016');
    const before = ['C4', 'F4', 'F5', 'E6', 'C10'].map((address) => book.text(classes, address));
    remove(book, 'deleteColumns', classes, 1);
    expect(repair(book).rewritten).toEqual([classes]);
    expect(['C4', 'F4', 'F5', 'E6', 'C10'].map((address) => book.text(classes, address))).toEqual(before);
  });
});

test('a new workbook is never written over tabs that hold something under the template’s names', () => {
  const { book, office } = prepared.open();
  const ward = office.district.wards[8]!;
  const copy = office.newBook(ward.email);
  copy.edit({ kind: 'renameSheet', sheet: copy.tabs[0]!.id, name: models });
  copy.type(models, 'A1', 'số của tôi');
  expect(copy.run('createBook', { unit: ward.id, year: 2016 })).toMatchObject({
    ok: false,
    title: `Tệp này đã có trang «${models}».`,
  });
  expect(copy.text(models, 'A1')).toBe('số của tôi');
  expect(book.tabs).toHaveLength(21);
});
