// «Xuất báo cáo»: what the page gets to write the Word file of, and the file written of it, for a ward and the district.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf, opening } from '../../demo/units.ts';
import { writePlan, writeReport, writeSeveralYears } from '../../documents/word.ts';
import type { GatheredPlan } from '../../shared/report/plan/plan.ts';
import type { DocumentHeadAnswer } from '../../shared/wire/answers.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeMaster } from '../support/addon-review.ts';
import { makeBook, send } from '../support/addon-story.ts';

inTown();

let office: Office;
let master: Book;
let ward: Book;

interface Read {
  ok: true;
  source: DocumentSource;
}

const period = codeOf('Q1');
/** As the page does it. */
const exported = async (book: Book, typed = { number: '', day: '' }) => {
  const made = await writeReport(book.run<Read>('readDocument', period).source, typed);
  const xml = strFromU8(unzipSync(made.file.bytes)['word/document.xml'] ?? new Uint8Array());
  return { ...made, text: xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
};

beforeAll(() => {
  office = openOffice();
  for (const one of office.district.wards.slice(0, 9)) send(office, one, ['Q1']);
  office.moveTo(opening);
  master = makeMaster(office, codeOf('Q1'));
  ward = makeBook(office, office.district.wards[0]!);
}, 60_000);

describe('the file', () => {
  test('the district gets its draft, with the reasons in words', async () => {
    const { draft, file, text } = await exported(master, { number: '11', day: '2016-04-06' });
    expect(draft[0]).toBe('mới có 9/10 phường nộp báo cáo.');
    expect(file.name).toMatch(/^Dự thảo báo cáo XHHT .* Quý I năm 2016\.docx$/);
    expect(text).toContain('DỰ THẢO');
    expect(text).toContain('Số: 11/BC-UBND');
    expect(text).toContain('ngày 06 tháng 4 năm 2016');
    expect(text).toContain('(số liệu của 9/10 phường)');
  });

  test('a ward gets its own', async () => {
    const { draft, text } = await exported(ward);
    expect(draft).toEqual(['báo cáo chưa được cấp trên duyệt.']);
    expect(text).toContain('I. KẾT QUẢ THỰC HIỆN QUÝ I NĂM 2016');
  });

  test('what is missing is told plainly', () => {
    expect(ward.run('readDocument', codeOf('Q3'))).toMatchObject({
      ok: false,
      title: 'Chưa có báo cáo nào để xuất văn bản',
      detail: expect.stringMatching(
        /chưa nộp báo cáo quý III năm 2016\. Hãy nộp báo cáo rồi xuất văn bản\.$/i,
      ),
    });
  });

  test('somebody else’s account is refused', () => {
    const [, other] = office.district.wards;
    expect(ward.as(other!.email).run('readDocument', period)).toMatchObject({ ok: false });
  });
});

describe('settings of the documents', () => {
  const read = () => ward.run<{ ok: true; answer: DocumentHeadAnswer }>('readDocumentHead').answer;

  test('what a ward sets is printed the next time', async () => {
    const { head, saved } = read();
    expect(saved).toBe(false);
    const mine = { ...head, place: 'Mạo Khê', recipients: ['UBND quận', 'Lưu: VT'] };
    expect(ward.run('saveDocumentHead', mine)).toMatchObject({ ok: true });
    expect(read()).toMatchObject({ saved: true, head: mine });
    expect((await exported(ward)).text).toContain('Mạo Khê, ngày … tháng');
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

test('a report over several years is made of the years there are; the others are named', async () => {
  const yearOf = (year: number) =>
    ward.run<{ ok: true; source: DocumentSource | null }>('readYear', year).source;
  expect([2012, 2015, 2016].map((year) => yearOf(year) !== null)).toEqual([false, false, false]);
  office.moveTo(new Date('2016-12-28T10:00:00+07:00'));
  send(office, office.district.wards[0]!, ['Q2', 'H1', 'Q3', 'Q4', 'Y']);
  const gathered = [yearOf(2016)].flatMap((one) => one ?? []);
  const { draft, file } = await writeSeveralYears(
    gathered,
    { from: 2015, to: 2016 },
    { number: '', day: '' },
  );
  expect(draft[0]).toBe('chưa có báo cáo năm 2015 nên không cộng các năm ấy.');
  expect(file.name).toMatch(/^Dự thảo báo cáo XHHT .* 2015-2016\.docx$/);
});

describe('the plan of a year', () => {
  interface Planned {
    ok: true;
    gathered: GatheredPlan;
  }
  const planned = async (book: Book, year = 2016) => {
    const { gathered } = book.run<Planned>('readPlan', year);
    const made = await writePlan(gathered, { number: '', day: '' });
    const xml = strFromU8(unzipSync(made.file.bytes)['word/document.xml'] ?? new Uint8Array());
    return { ...made, gathered, text: xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
  };

  test('of a ward is a draft until somebody has written its words; they stay', async () => {
    const first = await planned(ward);
    expect(first.draft).toEqual(['lời văn còn là mẫu chung, chưa ai của đơn vị viết lại.']);
    expect(first.text).toContain('KẾ HOẠCH Xây dựng xã hội học tập');
    expect(first.text).toContain('……/KH-UBND');
    const { version: base, texts } = first.gathered.plan;
    const written = { ...texts, muc_dich: '- Mục đích của phường.' };
    expect(ward.run('savePlan', { year: 2016, base, texts: written })).toMatchObject({ ok: true });
    const second = await planned(ward);
    expect([second.draft, second.text.includes('Mục đích của phường.')]).toEqual([[], true]);
    expect(ward.run('savePlan', { year: 2016, base, texts })).toMatchObject({ ok: false });
  });

  test('of the district asks its wards to report by its days', async () => {
    const { text, gathered } = await planned(master);
    expect(gathered.plan).toMatchObject({ reporter: 'district', ward: 'phường', due: 10 });
    expect(text).toContain('Ủy ban nhân dân các phường gửi báo cáo');
  });
});
