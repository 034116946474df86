// A district counts something that no catalogue has: «Số câu lạc bộ đọc sách», added in a tab, found in the wards' books, in
// checks, totals, the master sheet, Excel and Word, and retired a period later.
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook, writeSummary, writeWorkbook } from '../../documents/excel.ts';
import { withOwn } from '../../shared/asking/own-lines.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { TalliedSummary } from '../../shared/exchange/exported-summary.ts';
import type { YearContent } from '../../shared/figures/year-content.ts';
import { reportOf } from '../../shared/report/report.ts';
import { sourceOf } from '../../shared/report/source.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import type { BookIdentity } from '../../shared/workbook/book-file.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';
import { makeBook } from '../support/addon-story.ts';

inTown();

const id = 'bo_chi_tieu';
const tab = 'Bộ chỉ tiêu';
const form = 'R. Chỉ tiêu riêng';
const label = 'Số câu lạc bộ đọc sách';
/** The first own row stands below the title of its unit. */
const cell = 'E5';

let office: Office;
let master: Book;
let book: Book;

interface Previewed {
  ok: true;
  preview: { faults: { cell: string; words: string }[]; changes: string[]; seen: string };
}
const preview = () => {
  const answer = master.run<Previewed>('previewList', id);
  expectOk(answer);
  return answer.preview;
};
const rowOf = (name: string) =>
  master.sheet(tab).cells.find(({ column, text }) => column === 1 && text === name)?.row ?? 0;

beforeAll(() => {
  office = openOffice();
  book = makeBook(office, office.district.wards[8]!);
  office.moveTo(new Date('2016-03-20T10:05:00+07:00'));
  master = office.newBook(office.district.officer, 'Bảng tổng hợp');
  expectOk(master.run('createMaster', { unit: office.district.id, year: 2016 }));
  expectOk(master.run('openList', id));
  expectOk(master.run('proposeList', { id, proposal: 'quan-1' }));
}, 120_000);

test('the district adds a line below the set of Quận 1 and applies both', () => {
  const lines = master.sheet(tab).cells.filter(({ column, text }) => column === 1 && text !== '');
  const row = Math.max(...lines.map((one) => one.row)) + 1;
  const words: Record<string, string> = {
    ...{ A: label, B: 'hỏi', D: 'Quý', E: 'Hội Khuyến học', G: 'số lượng', H: 'câu lạc bộ' },
    ...{ I: 'phát sinh trong kỳ', K: '3', L: 'Câu lạc bộ thành lập trong kỳ, có ít nhất 10 người.' },
  };
  master.type(tab, `A${row}`, label);
  expect(preview().faults.map((one) => one.cell)).toEqual(
    expect.arrayContaining([`G${row}`, `D${row}`, `E${row}`]),
  );
  for (const [column, text] of Object.entries(words)) master.type(tab, `${column}${row}`, text);
  const { faults, changes, seen } = preview();
  expect(faults).toEqual([]);
  expect(changes.some((one) => one.startsWith('Thêm') && one.includes(`«${label}»`))).toBe(true);
  expectOk(master.run('applyList', { id, seen }));
  expectOk(master.run('refreshList', id, true));
  expect(master.text(tab, `M${rowOf(label)}`)).toBe('1');
  expect(preview()).toMatchObject({ faults: [], changes: [] });
});

describe('the ward’s book', () => {
  test('gets the row at its next opening, and what was typed stays', () => {
    book.typeFigure('dt_phuong_to_chuc', 'Q1', '0');
    expectOk(book.run('loadState'));
    expect(book.text(form, 'C5')).toBe(label);
    expect(book.text(form, 'B4')).toContain('CHỈ TIÊU RIÊNG CỦA QUẬN 1');
    expect(book.figure('dt_phuong_to_chuc', 'Q1').text).toBe('0');
  });

  test('misses it, takes it, and sends it', () => {
    interface Checked {
      ok: true;
      result: { findings: { at: string; severity: string }[]; asked: number; filled: number };
    }
    const before = book.run<Checked>('checkPeriod', 'Q1');
    expectOk(before);
    expect(before.result.asked).toBe(2);
    expect(before.result.findings.filter(({ severity }) => severity === 'error').map(({ at }) => at)).toEqual(
      [expect.stringMatching(/^rieng_\d+_1$/)],
    );
    book.type(form, cell, '3');
    // A second opening changes nothing of it.
    expectOk(book.run('loadState'));
    expect(book.text(form, cell)).toBe('3');
    expectOk(
      book.run('giveReasons', 'Q1', [
        { code: 'R11.no-classes', at: 'hd_tong', words: 'Quý này chưa mở lớp nào.' },
      ]),
    );
    expectOk(book.run('submitPeriod', { slot: 'Q1', asOf: '2016-03-20' }));
  });

  test('goes to Excel and back with it', async () => {
    const answer = book.run<{ ok: true; identity: BookIdentity; content: YearContent }>(
      'readBookContent',
      true,
    );
    expectOk(answer);
    const file = await writeWorkbook(answer.identity, answer.content);
    const read = await readWorkbook(file.bytes);
    if (!read.ok) throw new Error(read.detail);
    const own = Object.entries(read.filled.figures.Q1 ?? {}).filter(([key]) => key.startsWith('rieng_'));
    expect(own.map(([, value]) => value)).toEqual([3]);
    expect(read.filled.damage).toEqual([]);
  });
});

describe('the district', () => {
  test('has it in its totals and of every ward', () => {
    expectOk(master.run('updateMaster', '2016-Q1'));
    const line = master.sheet('Tổng hợp').cells.find(({ column, text }) => column === 1 && text === label);
    expect(master.text('Tổng hợp', `C${line?.row}`)).toBe('3');
    const unit = master.sheet('Theo phường').cells.find(({ column, text }) => column === 1 && text === label);
    expect(unit).toBeDefined();
  });

  test('sends it out as CSV and prints it', async () => {
    const answer = master.run<{ ok: true; tallied: TalliedSummary }>('readSummary', '2016-Q1');
    expectOk(answer);
    const csv = await writeSummary(answer.tallied, 'csv');
    expect(new TextDecoder().decode(csv.bytes)).toContain(label);
    const gathered = master.run<{ ok: true; source: DocumentSource }>('readDocument', '2016-Q1');
    expectOk(gathered);
    const whole = withOwn(catalogue, gathered.source.summary.own ?? []);
    const report = reportOf(sourceOf(whole, gathered.source, { number: '', day: '' }));
    expect(JSON.stringify(report.annexes)).toContain(label);
  });

  test('retires it from the next period: its figures stay, the row goes out of sight', () => {
    expectOk(master.run('refreshList', id, true));
    master.type(tab, `B${rowOf(label)}`, '');
    const { faults, seen } = preview();
    expect(faults).toEqual([]);
    expectOk(master.run('applyList', { id, seen }));
    expectOk(book.run('loadState'));
    expect(book.text(form, cell)).toBe('3');
    office.moveTo(new Date('2016-06-20T10:05:00+07:00'));
    const checked = book.run<{ ok: true; result: { asked: number } }>('checkPeriod', 'Q2');
    expectOk(checked);
    expect(checked.result.asked).toBe(1);
    expectOk(master.run('updateMaster', '2016-Q1'));
    const line = master.sheet('Tổng hợp').cells.find(({ column, text }) => column === 1 && text === label);
    expect(master.text('Tổng hợp', `C${line?.row}`)).toBe('3');
  });
});
