// What a report is written from over HTTP: who gets it, what it says of closing and approval, and the settings.
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MadeDocument, writeReport } from '../../documents/word.ts';
import type { Reason } from '../../shared/checks/reasons.ts';
import type { DocumentHead } from '../../shared/report/head.ts';
import type { DocumentHeadAnswer, Snapshot } from '../../shared/wire/answers.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import { sql } from '../../worker/store/database.ts';
import { call, db, emailOf, makeWorld, review, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const officer = 'quan1@gmail.com';

/** The text of the main part, tags taken out. */
function textOf({ file }: MadeDocument): string {
  const xml = new TextDecoder().decode(unzipSync(file.bytes)['word/document.xml']);
  return xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

const text = '=HYPERLINK("http://x")<b>Đã phát thanh</b>';
const quiet = reportOf('2016-Q1', { phat_thanh_lan: 6, tuyen_truyen_mo_ta: text });
const one: Reason = { code: 'R22.one-sentence', at: 'tuyen_truyen_mo_ta', words: 'Chỉ có vậy thôi.' };
const told = { ...quiet, reasons: [...(quiet.reasons ?? []), one] };

const sourceOf = async (unit: number, as: string): Promise<DocumentSource> => {
  const response = await call(`/v1/units/${unit}/documents/2016-Q1`, { as });
  expect(response.status).toBe(200);
  return response.json<DocumentSource>();
};
/** As the officer's browser writes it. */
const documentOf = async (unit: number, as: string, typed = { number: '', day: '' }) =>
  writeReport(await sourceOf(unit, as), typed);

beforeAll(async () => {
  await makeWorld();
  for (const ward of [2, 3]) expect((await submit(ward, '2016-Q1', told)).status).toBe(201);
});

describe('the file', () => {
  test('says what was reported, as it was typed, under a name that an officer reads', async () => {
    const made = await documentOf(1, officer);
    expect(made.file).toMatchObject({
      name: 'Dự thảo báo cáo XHHT Quận 1 Quý I năm 2016.docx',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    const text = textOf(made);
    expect(text).toContain('DỰ THẢO');
    expect(text).toContain(
      'tuyên truyền về xã hội học tập trên đài truyền thanh 12 lần (số liệu của 2/10 phường)',
    );
    expect(text).toContain('=HYPERLINK(&quot;http://x&quot;)&lt;b&gt;Đã phát thanh&lt;/b&gt;');
  });

  test('carries number and day where they are given, and places to fill in where they are not', async () => {
    expect(textOf(await documentOf(1, officer))).toContain('Quận 1, ngày … tháng … năm …');
    const given = textOf(await documentOf(1, officer, { number: '11', day: '2017-02-06' }));
    expect(given).toContain('Số: 11/BC-UBND');
    expect(given).toContain('Quận 1, ngày 06 tháng 02 năm 2017');
  });

  test('is gathered as the description of the interface promises', async () => {
    // After the Worker, which teaches zod to describe itself.
    const { documentSource } = await import('../../worker/schemas/documents.ts');
    for (const unit of [1, 2]) {
      const source = documentSource.strict().safeParse(await sourceOf(unit, officer));
      expect(source.error?.issues ?? []).toEqual([]);
    }
  });

  test.each([
    ['/v1/units/1/documents/2016-Q9', 404, 'period-unknown'],
    ['/v1/units/1/documents/2016-Q1.docx', 404, 'period-unknown'],
    ['/v1/units/1/documents/2016-Q3', 404, 'document-none'],
    ['/v1/units/10/documents/2016-Q1', 404, 'document-none'],
  ])('%s is refused with words', async (path, status, code) => {
    const response = await call(path, { as: officer });
    const problem = await response.json<{ code: string; detail: string }>();
    expect([response.status, problem.code]).toEqual([status, code]);
    expect(problem.detail).toMatch(/\.$/);
  });
});

describe('draft or final', () => {
  test('a district is told how many reports are missing and which are not approved', async () => {
    const { draft } = await sourceOf(1, officer);
    expect(draft).toEqual(['mới có 2/10 phường nộp báo cáo.', '2 báo cáo chưa duyệt: Tân Định và Đa Kao.']);
  });

  test('a ward’s document is a draft until its report is approved', async () => {
    expect((await sourceOf(2, emailOf(2))).draft).toEqual(['báo cáo chưa được cấp trên duyệt.']);
    await review(2, '2016-Q1', { action: 'approve', revision: 1, message: '', remarks: [] });
    const approved = await sourceOf(2, emailOf(2));
    expect(approved.draft).toEqual([]);
    const made = await documentOf(2, emailOf(2));
    expect(made.file.name).toBe('Báo cáo XHHT Phường Tân Định Quý I năm 2016.docx');
    expect(textOf(made)).not.toContain('DỰ THẢO');
  });

  test('once closed the document prints the code, and its figures stay those of the closing', async () => {
    const closing = await call('/v1/units/1/closings/2016-Q1', { as: officer, method: 'POST' });
    const { code } = await closing.json<Snapshot>();
    expect((await submit(4, '2016-Q1', reportOf('2016-Q1', { phat_thanh_lan: 9 }))).status).toBe(201);
    const text = textOf(await documentOf(1, officer));
    expect(text).toContain(`Số liệu theo bản tổng hợp đã khóa của Quận 1, mã ${code}`);
    expect(text).toContain('trên đài truyền thanh 12 lần (số liệu của 2/10 phường)');
    expect(text).not.toContain('DỰ THẢO');
    const { points, draft } = await sourceOf(1, officer);
    expect(draft).toEqual([]);
    expect(points.map(({ at }) => at)).toContain('Sau khi khóa kỳ');
    expect(textOf(await documentOf(3, emailOf(3)))).toContain(`mã ${code}`);
  });
});

describe('settings of a unit’s documents', () => {
  const path = '/v1/units/1/document-head/2016';
  const headOf = async () => (await call(path, { as: officer })).json<DocumentHeadAnswer>();
  const put = (head: unknown, as = officer) => send(path, head, { as, method: 'PUT' });

  test('what is usual stands there until somebody sets it; no name is made up', async () => {
    expect(await headOf()).toMatchObject({
      saved: false,
      head: {
        issuer: 'Ủy ban nhân dân Quận 1',
        symbol: 'BC-UBND',
        place: 'Quận 1',
        recipients: ['…… (cơ quan cấp trên nhận báo cáo)', 'UBND các phường', 'Lưu: VT'],
        form: 'tap_the',
        name: '',
      },
    });
  });

  test('what is set is printed, with KT. for a deputy who signs, and leaves a trace in the audit', async () => {
    const { head } = await headOf();
    const mine: DocumentHead = {
      ...head,
      form: 'ky_thay',
      recipients: ['Sở Giáo dục và Đào tạo', 'Thường trực Quận ủy', 'Lưu: VT'],
    };
    const answer = await put(mine);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ saved: true, head: mine }),
    ]);
    expect(await headOf()).toMatchObject({ saved: true, head: mine });
    const text = textOf(await documentOf(1, officer));
    expect(text).toMatch(/TM\. ỦY BAN NHÂN DÂN .*KT\. CHỦ TỊCH .*PHÓ CHỦ TỊCH/);
    expect(text).toContain('- Thường trực Quận ủy;');
    expect(text).toContain('- Lưu: VT.');
    const rows = await db.all(sql("SELECT id FROM audit WHERE action = 'document-head'"));
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['a symbol that is missing', { symbol: '' }],
    ['a line break in a line', { recipients: ['Sở\nGiáo dục'] }],
    ['a form that does not exist', { form: 'ai_do' }],
    ['more grounds than a page holds', { grounds: Array.from({ length: 21 }, () => 'Căn cứ') }],
    ['a field that nobody knows', { logo: 'x' }],
  ])('%s changes nothing', async (_, wrong) => {
    const before = await headOf();
    const answer = await put({ ...before.head, ...wrong });
    expect([answer.status, (await answer.json<{ code: string }>()).code]).toEqual([422, 'head-invalid']);
    expect(await headOf()).toEqual(before);
  });
});

test('targets are judged in the document of a ward and of the district', async () => {
  const target = {
    indicator: 'phat_thanh_lan',
    from: 2016,
    to: 2016,
    demand: { op: 'at_least', value: 2, percent: false, per: 'month' },
    each: true,
    basis: 'Kế hoạch năm 2016',
  };
  const answer = await send('/v1/units/1/targets/2016', { base: 0, items: [target] }, { method: 'PUT' });
  expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)]);
  // Two a month are six a quarter: ward 3 reported six.
  const text = textOf(await documentOf(3, emailOf(3)));
  expect(text).toContain('TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU NĂM 2016');
  expect(text).toContain('Trong 1 chỉ tiêu được xét: 1 đạt.');
  expect(textOf(await documentOf(1, officer))).toContain('KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2016');
});
