// What the unit above said, on the ward's own workbook: on the cells, in table rows, after a repair; and later corrections.
import { beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';
import { contentOf, fillBook, send } from '../support/addon-story.ts';

inTown();

const classes = 'D2. Lớp, chuyên đề';
const violet = '#e2d3f5';
const key = 'gdht_dang_ky.tu';

interface Period {
  slot: string;
  report: string;
  outdated: boolean;
  remarks: { text: string; place: string; sheet: string; cell: string }[];
}

let office: Office;
let book: Book;

const periodsOf = () => {
  const answer = book.run<{ ok: boolean; state: { periods: Period[] } }>('loadState');
  expectOk(answer);
  return new Map(answer.state.periods.map((period) => [period.slot, period]));
};

function giveBack(slot: string, remarks: { at: string; text: string }[]): void {
  const ward = office.district.wards[0]!;
  const path = `/v1/units/${ward.id}/reports/2016-${slot}/reviews`;
  const body = { action: 'return', revision: 1, message: 'Xem lại.', remarks };
  expect(office.ask(office.district.officer, 'POST', path, body).status).toBe(201);
}

beforeAll(async () => {
  office = openOffice();
  const ward = office.district.wards[0]!;
  send(office, ward);
  book = await fillBook(office, ward);
  office.moveTo(opening);
}, 90_000);

describe('remarks of the unit above', () => {
  test('on a class in the year’s table stand on the row of that class, wherever the quarter puts it', () => {
    const rows = contentOf(office.district.wards[0]!, 'Q2').tables.bang_lop_chuyen_de!;
    giveBack('Q2', [
      { at: 'bang_lop_chuyen_de#1', text: 'Lớp này thiếu\nsố buổi.' },
      { at: '', text: 'Gửi lại trước ngày 30.' },
    ]);
    const { remarks } = periodsOf().get('Q2')!;
    expect(remarks[1]).toEqual({ text: 'Gửi lại trước ngày 30.', place: 'Cả báo cáo', sheet: '', cell: '' });
    const { sheet, cell } = remarks[0]!;
    expect(sheet).toBe(classes);
    expect(book.text(sheet, cell)).toBe(rows[0]!.ten);
    expect(book.cell(sheet, cell)).toMatchObject({
      note: 'Ý kiến của cấp trên (ngày 28/12/2016): Lớp này thiếu số buổi.',
      background: violet,
    });
  });

  test('of two periods stand side by side; sending one again takes only its own away', () => {
    giveBack('Y', [{ at: key, text: 'Đối chiếu danh sách đăng ký.' }]);
    const year = periodsOf().get('Y')!;
    expect(book.figure(key, 'Y')).toMatchObject({ background: violet });
    const table = periodsOf().get('Q2')!.remarks[0]!;
    const { receipt } = book.run<{ receipt: { revision: number } }>('submitPeriod', {
      slot: 'Y',
      asOf: '2016-12-31',
      over: 1,
    });
    expect(receipt.revision).toBe(2);
    expect(year.remarks).toHaveLength(1);
    expect(book.figure(key, 'Y').note).toBeUndefined();
    expect(book.figure(key, 'Y').background).not.toBe(violet);
    expect(book.cell(table.sheet, table.cell).background).toBe(violet);
  });

  test('come back on the cells after the template was repaired', () => {
    const { sheet, cell } = periodsOf().get('Q2')!.remarks[0]!;
    book.type(sheet, cell.replace(/\d+/, '3'), 'Sai tiêu đề');
    book.edit({ kind: 'deleteSheet', sheet: book.idOf('_so') });
    expectOk(book.run('repairBook'));
    const after = periodsOf().get('Q2')!.remarks[0]!;
    expect(book.cell(after.sheet, after.cell)).toMatchObject({
      note: 'Ý kiến của cấp trên (ngày 28/12/2016): Lớp này thiếu số buổi.',
      background: violet,
    });
  });
});

test('a quarter that is corrected late flags the half-year and the year that were sent before it', () => {
  const ward = office.district.wards[1]!;
  send(office, ward);
  office.moveTo(opening);
  const content = contentOf(ward, 'Q1');
  const path = `/v1/units/${ward.id}/reports/2016-Q1`;
  expect(office.ask(ward.email, 'PUT', path, { ...content, base: 1, asOf: '2016-03-29' }).status).toBe(201);
  const other = office.newBook(ward.email);
  expectOk(other.run('createBook', { unit: ward.id, year: 2016 }));
  const { state } = other.run<{ state: { periods: Period[] } }>('loadState');
  expect(state.periods.filter((period) => period.outdated).map((period) => period.slot)).toEqual(['H1', 'Y']);
});
