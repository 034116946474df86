// Personal data stays in the workbook: found before anything is sent, on the very cell, and never repeated whole.
import { beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../demo/units.ts';
import { inTown, openOffice } from '../support/addon.ts';
import { makeMaster, review, select, unitTab } from '../support/addon-review.ts';
import { fillBook, Prepared, send } from '../support/addon-story.ts';

inTown();

interface Answer {
  ok: boolean;
  why?: string;
  result: { findings: { code: string; sheet: string; cell: string; place: string; fault: string }[] };
}

let prepared: Prepared;

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  prepared = new Prepared(office, await fillBook(office, ward), ward);
}, 60_000);

test('a căn cước number in a narrative, a telephone in a note and names in a table are found on their cells; nothing is sent', () => {
  const { book, office } = prepared.open();
  book.typeFigure(
    'tuyen_truyen_mo_ta',
    'Q4',
    'Đã tuyên truyền cho bà con. Học viên 079 090 001 234 học xong.',
  );
  const noted = book.placeOf('phat_thanh_lan', 'Q4');
  const note = noted.cell.replace(/^[A-Z]+/, 'M');
  book.type(noted.sheet, note, 'Hỏi chị Lan, ĐT 0908.123.456');
  const classes = 'D2. Lớp, chuyên đề';
  const { row } = book
    .sheet(classes)
    .cells.find(({ column, text }) => column === 5 && text.endsWith('/11/2016'))!;
  book.type(classes, `Q${row}`, 'Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường');
  const before = office.requests.length;
  const answer = book.run<Answer>('submitPeriod', { slot: 'Q4', asOf: '2016-12-31' });
  expect(answer).toMatchObject({ ok: false, why: 'findings' });
  // It asks what the Worker knows of the period, and sends nothing of the report.
  const sent = office.requests.slice(before).filter(({ body }) => body !== undefined);
  expect(sent).toEqual([]);
  const found = answer.result.findings.filter(({ code }) => code.startsWith('P'));
  const text = book.placeOf('tuyen_truyen_mo_ta', 'Q4');
  expect(found.map(({ code, sheet, cell }) => [code, sheet, cell]).sort()).toEqual([
    ['P01', text.sheet, text.cell],
    ['P02', noted.sheet, note],
    ['P04', classes, `Q${row}`],
  ]);
  expect(found[0]?.place).toMatch(/, ô [A-Z]+\d+$/);
  expect(JSON.stringify(answer)).not.toMatch(/079 090 001 234|0908\.123\.456/);
});

test('a workbook without personal data is sent as before', () => {
  const { book } = prepared.open();
  expect(book.run<Answer>('submitPeriod', { slot: 'Q4', asOf: '2016-12-31' })).toMatchObject({ ok: true });
});

test('a review with a telephone number in its message is not sent, and says why', () => {
  const office = openOffice();
  const [ward] = office.district.wards;
  send(office, ward!, ['Q1']);
  const master = makeMaster(office, codeOf('Q1'));
  select(master, unitTab, 'C3');
  const before = office.requests.length;
  const [result] = review(master, 'return', 'Gọi lại cho tôi số 0908 123 456');
  expect(office.requests.length).toBe(before);
  expect(result).toMatchObject({ ok: false });
  expect(result?.words).toBe(
    'Chưa gửi: có dữ liệu cá nhân trong phần chữ. Trong phần chữ có số điện thoại «09••••••56». Xóa số điện thoại. Cần liên lạc thì gửi riêng, không ghi vào báo cáo. Chưa có gì được gửi đi hay lưu lại.',
  );
});
