// Opening the workbook of a new year: last year's stocks and texts stand there as suggestions, and nothing of them counts
// or is sent before somebody confirms it.
import { expect, test } from 'vitest';
import type { Slot } from '../../shared/period.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { lastingDistrict } from '../support/addon-district.ts';
import { expectOk } from '../support/addon-review.ts';
import { contentOf, send } from '../support/addon-story.ts';

inTown();

interface Suggestion {
  key: string;
  label: string;
  sheet: string;
  cell: string;
  content: string;
  isText: boolean;
}

interface Period {
  slot: string;
  filled: number;
  asked: number;
  suggestions: Suggestion[];
}

const periodOf = (book: Book, slot: string): Period => {
  const answer = book.run<{ ok: boolean; state: { periods: Period[] } }>('loadState');
  expectOk(answer);
  return answer.state.periods.find((one) => one.slot === slot)!;
};
const suggestionOf = (period: Period, key: string) => period.suggestions.find((one) => one.key === key);
const settle = (book: Book, slot: string, keys: string[], take: boolean) => {
  const answer = book.run<{ ok: boolean; count: number; waiting: Suggestion[]; filled: number }>(
    'settleSuggestions',
    slot,
    keys,
    take,
  );
  expectOk(answer);
  return answer;
};

test('stocks and texts of 2016 open 2017: confirmed one by one, by form, or dropped, and only then sent', () => {
  const office = openOffice({ district: lastingDistrict() });
  const ward = office.district.wards[8]!;
  send(office, ward);
  office.moveTo(new Date('2017-03-20T08:00:00+07:00'));
  const book = office.newBook(ward.email, 'Sổ 2017');
  expectOk(book.run('createBook', { unit: ward.id, year: 2017 }));

  // 5.783 households of 2016 (demo/quan1-2016.json) stand in the cell, in words that say what they are.
  const households = book.placeOf('gdht_tong_ho', 'Y');
  expect(book.text(households.sheet, households.cell)).toBe('Gợi ý năm trước:\n5.783');
  expect(book.cell(households.sheet, households.cell)).toMatchObject({ background: '#e3ecd9' });
  const year = periodOf(book, 'Y');
  expect(year.filled).toBe(0);
  expect(suggestionOf(year, 'gdht_tong_ho')).toMatchObject({
    label: expect.stringMatching(/\S/),
    ...households,
    content: '5.783',
    isText: false,
  });
  expect(suggestionOf(year, 'tm_uu_diem')).toMatchObject({ isText: true });
  // What happened in 2016 is over: it is suggested nowhere. A text stands in its own period.
  expect(suggestionOf(year, 'hop_giao_ban')).toBeUndefined();
  expect(suggestionOf(periodOf(book, 'Q1'), 'tuyen_truyen_mo_ta')?.content).toMatch(
    /^Phường Nguyễn Cư Trinh/,
  );

  // The first quarter: everything else has no figures; the text still waits, so nothing can be sent.
  expectOk(book.run('fillEmpty', 'Q1', 'quý này không thu thập'));
  const none = { code: 'R11.no-classes', at: 'hd_tong', words: 'không tổ chức' };
  expectOk(book.run('giveReasons', 'Q1', [none]));
  const submit = () =>
    book.run<{ ok: boolean; title?: string }>('submitPeriod', { slot: 'Q1', asOf: '2017-03-20' });
  expect(submit()).toMatchObject({ ok: false, title: 'Chưa nộp: còn thiếu 1 ô.' });
  expect(periodOf(book, 'Q1').suggestions).toHaveLength(1);
  expect(settle(book, 'Q1', ['tuyen_truyen_mo_ta'], true)).toMatchObject({ count: 1, waiting: [] });
  // Confirmed as it was, the Worker sees that it is last year's text: it wants to be brought up to date.
  expect(submit()).toMatchObject({
    ok: false,
    result: {
      findings: expect.arrayContaining([expect.objectContaining({ fault: 'Nội dung giống hệt năm trước.' })]),
    },
  });
  const text = book.placeOf('tuyen_truyen_mo_ta', 'Q1');
  book.type(text.sheet, text.cell, `${book.text(text.sheet, text.cell)} Năm nay thêm một buổi.`);
  expect(submit()).toMatchObject({ ok: true });
  const { body } = office.ask(ward.email, 'GET', `/v1/units/${ward.id}/reports/2017-Q1`);
  const { submission } = body as { submission: Submission };
  expect(submission.figures.tuyen_truyen_mo_ta).toMatch(/^Phường Nguyễn Cư Trinh/);
  expect(JSON.stringify(submission)).not.toContain('Gợi ý');

  // The year: one is confirmed, one is typed over, the others are dropped.
  expect(settle(book, 'Y', ['gdht_tong_ho'], true)).toMatchObject({ count: 1, filled: year.filled + 1 });
  expect(book.cell(households.sheet, households.cell)).toMatchObject({
    text: '5.783',
    background: '#ffffff',
  });
  const books = book.placeOf('dau_sach', 'Y');
  expect(book.text(books.sheet, books.cell)).toBe('Gợi ý năm trước:\n308');
  // Last year is known where it is typed: 308 books are not 99.999 a year later.
  book.type(books.sheet, books.cell, '99999');
  const { result } = book.run<{ result: { findings: object[] } }>('checkPeriod', 'Y');
  expect(result.findings).toContainEqual(
    expect.objectContaining({
      ...{ code: 'R19', at: 'dau_sach', ...books },
      fault: expect.stringMatching(/^Năm trước là 308, nay là 99\.999/),
    }),
  );
  book.type(books.sheet, books.cell, '320');
  const left = periodOf(book, 'Y').suggestions;
  expect(left.map(({ key }) => key)).not.toContain('dau_sach');
  expect(left).toHaveLength(year.suggestions.length - 2);
  expect(
    settle(
      book,
      'Y',
      left.map(({ key }) => key),
      false,
    ),
  ).toMatchObject({ count: left.length, waiting: [], filled: year.filled + 2 });
  expect(book.text(books.sheet, books.cell)).toBe('320');
  expect(book.figure('gdht_cong_nhan.tu', 'Y').text).toBe('');

  // Taken again, only what is empty is suggested; what was submitted stays as it is.
  expect(book.run('suggestFromLastYear')).toMatchObject({ ok: true, count: expect.any(Number) });
  expect(book.text(books.sheet, books.cell)).toBe('320');
  expect(book.figure('gdht_cong_nhan.tu', 'Y').text).toBe('Gợi ý năm trước:\n4.066');
  expect(periodOf(book, 'Q1').suggestions).toEqual([]);
}, 120_000);

test('beside each cell stands what the same period of last year was, and in later quarters the quarter before', () => {
  const office = openOffice({ district: lastingDistrict() });
  const ward = office.district.wards[7]!;
  send(office, ward);
  office.moveTo(new Date('2017-07-03T08:00:00+07:00'));
  const book = office.newBook(ward.email, 'Sổ 2017');
  expectOk(book.run('createBook', { unit: ward.id, year: 2017 }));
  const beside = (key: string) => {
    const { sheet, cell } = book.placeOf(key, 'Y');
    const row = cell.replace(/\D/g, '');
    return [book.text(sheet, `K${row}`), book.text(sheet, `L${row}`)];
  };
  const show = (slot: string) => {
    expectOk(book.run('showPeriod', { slot, whole: false }));
    expectOk(book.run('arrangeBook'));
  };

  // What this ward sent of 2016.
  const sent = (slot: Slot, key: string) => Number(contentOf(ward, slot).figures[key]);
  const inWords = (n: number) => n.toLocaleString('de');
  const [literate, people] = ['xmc_15_tro_len.tu', 'xmc_15_tro_len.mau'].map((key) => sent('Y', key));
  const quarters = (['Q1', 'Q2', 'Q3', 'Q4'] as const).map((slot) => sent(slot, 'hoc_bong_suat'));
  show('Y');
  expect(beside('xmc_15_tro_len.tu')).toEqual([inWords(literate!), '']);
  const share = (100 * literate!) / people!;
  expect(beside('xmc_15_tro_len.ty_le')).toEqual([`${share.toFixed(2).replace('.', ',')}%`, '']);
  expect(beside('hoc_bong_suat')).toEqual([inWords(quarters.reduce((sum, one) => sum + one, 0)), '']);
  show('Q1');
  expect(beside('hoc_bong_suat')).toEqual([inWords(quarters[0]!), '']);
  expect(beside('xmc_15_tro_len.tu')).toEqual(['', '']);
  book.typeFigure('hoc_bong_suat', 'Q1', '64');
  book.typeFigure('hoc_bong_tien', 'Q1', '89000000');

  // The moment another period is chosen, before the other tabs are arranged; and a correction is seen at once.
  expectOk(book.run('showPeriod', { slot: 'Q2', whole: false }));
  expect(beside('hoc_bong_suat')).toEqual([inWords(quarters[1]!), '64']);
  expect(beside('hoc_bong_tien')[1]).toBe('89.000.000');
  book.typeFigure('hoc_bong_suat', 'Q1', '70');
  expect(beside('hoc_bong_suat')).toEqual([inWords(quarters[1]!), '70']);
  // None of it is read as a figure of this year.
  expect(periodOf(book, 'Q2').filled).toBe(0);
}, 120_000);
