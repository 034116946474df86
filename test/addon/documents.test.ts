// «Xuất báo cáo»: the Word file in the sidebar's hands, for a ward and for the district.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf, opening } from '../../demo/units.ts';
import type { DocumentHeadAnswer, DocumentPoints } from '../../shared/wire/answers.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeMaster } from '../support/addon-review.ts';
import { makeBook, send } from '../support/addon-story.ts';

inTown();

let office: Office;
let master: Book;
let ward: Book;

interface Exported {
  ok: true;
  document: DocumentPoints;
  base64: string;
}

const order = { period: codeOf('Q1'), number: '', day: '' };
const textOf = (base64: string) => {
  const xml = strFromU8(
    unzipSync(new Uint8Array(Buffer.from(base64, 'base64')))['word/document.xml'] ?? new Uint8Array(),
  );
  return xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};

beforeAll(() => {
  office = openOffice();
  for (const one of office.district.wards.slice(0, 9)) send(office, one, ['Q1']);
  office.moveTo(opening);
  master = makeMaster(office, codeOf('Q1'));
  ward = makeBook(office, office.district.wards[0]!);
}, 60_000);

describe('the file', () => {
  test('the district gets its draft, with the reasons in words', () => {
    const { document, base64 } = master.run<Exported>('exportReport', {
      ...order,
      number: '11',
      day: '2016-04-06',
    });
    expect(document.draft[0]).toBe('mới có 9/10 phường nộp báo cáo.');
    expect(document.file).toMatch(/^Dự thảo báo cáo XHHT .* Quý I năm 2016\.docx$/);
    const text = textOf(base64);
    expect(text).toContain('DỰ THẢO');
    expect(text).toContain('Số: 11/BC-UBND');
    expect(text).toContain('ngày 06 tháng 4 năm 2016');
    expect(text).toContain('(số liệu của 9/10 phường)');
  });

  test('a ward gets its own', () => {
    const { document, base64 } = ward.run<Exported>('exportReport', order);
    expect(document.draft).toEqual(['báo cáo chưa được cấp trên duyệt.']);
    expect(textOf(base64)).toContain('CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TỔ CHỨC QUÁN TRIỆT');
  });

  test('what is missing is told plainly, and nothing is downloaded', () => {
    expect(ward.run('exportReport', { ...order, period: codeOf('Q3') })).toMatchObject({
      ok: false,
      title: 'Chưa có báo cáo nào để xuất văn bản',
      detail: expect.stringMatching(
        /chưa nộp báo cáo quý III năm 2016\. Hãy nộp báo cáo rồi xuất văn bản\.$/i,
      ),
    });
    expect(ward.run('exportReport', { ...order, number: 'mười một' })).toMatchObject({
      ok: false,
      title: 'Số văn bản chưa đúng.',
    });
  });

  test('somebody else’s account is refused', () => {
    const [, other] = office.district.wards;
    expect(ward.as(other!.email).run('exportReport', order)).toMatchObject({ ok: false });
  });
});

describe('settings of the documents', () => {
  const read = () => ward.run<{ ok: true; answer: DocumentHeadAnswer }>('readDocumentHead').answer;

  test('what a ward sets is printed the next time', () => {
    const { head, saved } = read();
    expect(saved).toBe(false);
    const mine = { ...head, place: 'Mạo Khê', recipients: ['UBND quận', 'Lưu: VT'] };
    expect(ward.run('saveDocumentHead', mine)).toMatchObject({ ok: true });
    expect(read()).toMatchObject({ saved: true, head: mine });
    expect(textOf(ward.run<Exported>('exportReport', order).base64)).toContain('Mạo Khê, ngày … tháng');
  });

  test('what is not right is refused in words and changes nothing', () => {
    const before = read();
    expect(ward.run('saveDocumentHead', { ...before.head, symbol: '' })).toMatchObject({
      ok: false,
      title: 'Thể thức văn bản có chỗ chưa đúng',
      detail: expect.stringContaining('Chưa có gì được đổi.'),
    });
    expect(read()).toEqual(before);
  });
});
