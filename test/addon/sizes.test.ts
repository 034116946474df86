// Sizes and sense as an officer meets them: what had a receipt once is told at its cell, before anything is sent.
import { beforeAll, expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { fillBook, Prepared } from '../support/addon-story.ts';

inTown();

interface Found {
  code: string;
  at: string;
  column?: string;
  severity: string;
  sheet: string;
  cell: string;
  fault: string;
}

let prepared: Prepared;

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  prepared = new Prepared(office, await fillBook(office, ward), ward);
}, 60_000);

const check = (book: Book, slot: string) =>
  book.run<{ result: { findings: Found[] } }>('checkPeriod', slot).result.findings;

test('parts beyond their wholes, counts beyond the ward and halves times a thousand are told at their cells', () => {
  const { book } = prepared.open();
  const typed: Record<string, string> = {
    'xmc_nu.tu': '900000',
    'xmc_nu.mau': '900000',
    gdht_tieu_bieu: '9999',
    xmc_mien_giam_15_tro_len: '999999',
    // 9.008 of 9.046, both times a thousand.
    'xmc_15_tro_len.tu': '9008000',
    'xmc_15_tro_len.mau': '9046000',
  };
  for (const [key, text] of Object.entries(typed)) book.typeFigure(key, 'Y', text);
  const found = check(book, 'Y').filter(({ severity }) => severity !== 'info');
  for (const key of Object.keys(typed).filter((one) => one !== 'xmc_nu.tu' && one !== 'xmc_15_tro_len.tu')) {
    const place = book.placeOf(key, 'Y');
    expect(found.filter(({ at }) => at === key).map(({ sheet, cell }) => ({ sheet, cell }))).toContainEqual(
      place,
    );
  }
  expect(book.run('submitPeriod', { slot: 'Y', asOf: '2016-12-31' })).toMatchObject({
    ok: false,
    why: 'findings',
  });
});

test('money in millions, a rate with one half and a day of another period are told, the last at the day’s cell', () => {
  const { book } = prepared.open();
  book.typeFigure('hoc_bong_tien', 'Q1', '15');
  const money = check(book, 'Q1').find(({ code }) => code === 'R13.millions');
  expect(money).toMatchObject({ ...book.placeOf('hoc_bong_tien', 'Q1'), severity: 'warning' });
  // The ward of 2016 has one half of a rate of form I.
  expect(check(book, 'Y').find(({ code }) => code === 'R02.half-missing')).toMatchObject({
    ...{ severity: 'info', sheet: 'I. Các mô hình học tập', cell: 'J21' },
  });
  const table = 'D2. Lớp, chuyên đề';
  book.type(table, 'E4', '15/02/2015');
  expect(check(book, 'Y').find(({ code }) => code === 'R25.other-year')).toMatchObject({
    sheet: table,
    cell: 'E4',
  });
});

test('text in an old encoding is offered in Unicode, in a text, a table and a note, and taken by one press', () => {
  const { book } = prepared.open();
  const text = book.placeOf('tuyen_truyen_mo_ta', 'Q1');
  book.type(text.sheet, text.cell, 'Céng hoµ x· héi chñ nghÜa. ViÖt Nam.');
  const table = 'D2. Lớp, chuyên đề';
  book.type(table, 'C4', 'Tin häc v¨n phßng');
  const old = check(book, 'Q1').filter(({ code }) => code === 'R35') as (Found & { readings: string[] })[];
  expect(old.map(({ sheet, readings }) => [sheet, readings])).toEqual([
    [text.sheet, ['Cộng hoà xã hội chủ nghĩa. Việt Nam.']],
    [table, ['Tin học văn phòng']],
  ]);
  for (const { sheet, cell, readings } of old) {
    expect(book.run('takeReading', { sheet, cell, reading: readings[0] })).toEqual({ ok: true });
  }
  expect(book.text(table, 'C4')).toBe('Tin học văn phòng');
  expect(check(book, 'Q1').filter(({ code }) => code === 'R35')).toEqual([]);
});
