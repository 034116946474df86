// Personal data is refused wherever text comes in, and neither stored nor repeated.
import { beforeAll, expect, test } from 'vitest';
import { call, db, emailOf, makeWorld, review, send, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

const number = '079090001234';
const phone = '0908.123.456';
const list = 'Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường';

beforeAll(async () => {
  await makeWorld();
  expect((await submit(9, '2016-Q1', reportOf('2016-Q1', { phat_thanh_lan: 6 }))).status).toBe(201);
});

test('a report with a căn cước number is refused with the finding of the sheet; nothing is stored or repeated', async () => {
  const text = `Đã tuyên truyền trong quý. Học viên ${number} đã học xong.`;
  const response = await submit(10, '2016-Q1', reportOf('2016-Q1', { tuyen_truyen_mo_ta: text }));
  const answer = await response.text();
  expect(response.status).toBe(422);
  expect(JSON.parse(answer)).toMatchObject({
    code: 'findings',
    findings: [{ code: 'P01', severity: 'error', at: 'tuyen_truyen_mo_ta' }, { severity: 'warning' }],
  });
  expect(answer).not.toContain(number);
  expect(answer).not.toContain('9090001');
  expect((await call('/v1/units/10/reports/2016-Q1', { as: emailOf(10) })).status).toBe(404);
  const kept = await db.all<{ n: number }>({
    sql: 'SELECT COUNT(*) AS n FROM revision WHERE doc LIKE ?',
    values: [`%${number}%`],
  });
  expect(kept).toEqual([{ n: 0 }]);
});

test('a note on a row that is not there is refused before anything is kept', async () => {
  const content = reportOf('2016-Q1', { phat_thanh_lan: 6 });
  const notes = { ...content.notes, 'bang_nhu_cau#1': phone };
  const answer = await submit(10, '2016-Q1', { ...content, notes });
  expect(await answer.json()).toMatchObject({
    code: 'content-invalid',
    errors: [{ at: '/notes/bang_nhu_cau#1' }],
  });
});

const asked = { action: 'return', revision: 1, message: '', remarks: [] } as const;

test.each([
  ['a message', { ...asked, message: `Gọi ${phone} để trao đổi.` }, '/message', 'số điện thoại «09••••••56»'],
  [
    'a remark',
    { ...asked, remarks: [{ at: 'phat_thanh_lan', text: `Sai ở ${list}` }] },
    '/remarks/0/text',
    'họ tên người dân (3 tên: N. V. A., T. T. B., L. V. C.)',
  ],
])('%s of a review is refused; the report stays as it was', async (_, request, at, words) => {
  const response = await review(9, '2016-Q1', { ...request, remarks: [...request.remarks] });
  expect(response.status).toBe(422);
  const answer = await response.json<{ detail: string }>();
  expect(answer).toMatchObject({ code: 'personal-data', errors: [{ at, fault: `Có ${words}` }] });
  expect(answer.detail).toContain(words);
  const reviews = await call('/v1/units/9/reports/2016-Q1/reviews', { as: emailOf(9) });
  expect(await reviews.json()).toEqual({ items: [] });
});

test('the reason of a longer deadline is refused', async () => {
  const exceptions = [{ unit: 9, slot: 'Y', due: '2016-12-20', reason: `Chị Lan ${phone} nghỉ ốm` }];
  const response = await send('/v1/units/1/deadlines/2016', { periods: [], exceptions }, { method: 'PUT' });
  expect([response.status, await response.json()]).toMatchObject([422, { code: 'personal-data' }]);
});

test('an officer’s name and address belong to the list of members; a telephone number does not', async () => {
  const line = { email: 'lan.nguyen@gmail.com', role: 'nhap_lieu', name: 'Nguyễn Thị Lan', until: null };
  const path = '/v1/units/9/members?dry=1';
  const options = { as: 'quan.tri@gmail.com', method: 'PUT' };
  expect((await send(path, { members: [line] }, options)).status).toBe(200);
  const wrong = await send(path, { members: [{ ...line, name: `Lan ${phone}` }] }, options);
  expect([wrong.status, await wrong.json()]).toMatchObject([422, { code: 'personal-data' }]);
});

test('whoever has no right learns nothing about the text', async () => {
  const response = await review(9, '2016-Q1', { ...asked, message: phone, remarks: [] }, { as: emailOf(10) });
  expect(await response.json()).toMatchObject({ code: 'not-allowed' });
});

test('a body nested very deeply is refused and breaks nothing', async () => {
  const body = `${'['.repeat(20_000)}"${phone}"${']'.repeat(20_000)}`;
  const response = await call('/v1/units/9/reports/2016-Q1/reviews', {
    as: 'quan1@gmail.com',
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json' },
  });
  expect(response.status).toBe(422);
});
