// Bad input: each has a clear answer with a stable code, and nothing is stored.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Figure, Figures } from '../../shared/figures/figures.ts';
import type { PeriodCode } from '../../shared/period.ts';
import { call, db, emailOf, makeWorld, submit } from '../support/worker.ts';
import { reportOf } from '../support/worker-content.ts';

interface Refusal {
  type: string;
  code: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: { at: string; fault: string }[];
  findings?: { code: string; severity: string; at: string; place: string }[];
}

const good = reportOf('2016-Q1', { phat_thanh_lan: 6 });

/** Every refusal is problem+json with all members; gives its code. */
async function refusal(response: Response): Promise<Refusal> {
  expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  const body = await response.json<Refusal>();
  expect(body).toMatchObject({
    type: `urn:so-hoc-tap:problem:${body.code}`,
    title: expect.stringMatching(/\p{L}/u),
    status: response.status,
    detail: expect.stringMatching(/\.$/),
    instance: response.headers.get('X-Request-Id'),
  });
  return body;
}

const put = (body: BodyInit, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
  call('/v1/units/10/reports/2016-Q1', { as: emailOf(10), method: 'PUT', body, headers });

beforeAll(makeWorld);

describe('an address', () => {
  test.each([
    ['/v1/nothing', 'GET', 404, 'route-unknown'],
    ['/', 'GET', 404, 'route-unknown'],
    ['/v1/units/10/reports/2016-Q1', 'DELETE', 405, 'method-not-allowed'],
    ['/v1/me', 'POST', 405, 'method-not-allowed'],
    ['/v1/units/10/reports/2016-Q5', 'GET', 404, 'period-unknown'],
    ['/v1/units/10/reports/2016-q1', 'GET', 404, 'period-unknown'],
    ['/v1/units/10/reports/1916-Q1', 'GET', 404, 'period-unknown'],
    ['/v1/units/10/reports/2020-Q1', 'GET', 404, 'period-unknown'],
    ['/v1/units/999/reports/2016-Q1', 'GET', 404, 'unit-unknown'],
    ['/v1/units/-1/reports/2016-Q1', 'GET', 404, 'unit-unknown'],
    ['/v1/units/abc/summaries/2016-Q1', 'GET', 404, 'unit-unknown'],
    ['/v1/units/10/reports/2016-Q2', 'GET', 404, 'report-none'],
    ['/v1/units/10/reports/2016-Q2/revisions/7', 'GET', 404, 'revision-unknown'],
    ['/v1/units/10/reports/2016-Q2/revisions/0', 'GET', 404, 'revision-unknown'],
    ['/v1/units/10/progress/16', 'GET', 404, 'period-unknown'],
    ['/v1/codes/760-2016Y-XXXX-XXXX', 'GET', 404, 'code-unknown'],
    ['/v1/units/10/summaries/2016-Q1?basis=everything', 'GET', 400, 'query-invalid'],
    ['/v1/units/10/submissions/2016-Q1?limit=100000', 'GET', 400, 'query-invalid'],
  ])('%s by %s is answered with %i %s', async (path, method, status, code) => {
    const response = await call(path, { as: emailOf(10), method });
    expect(response.status).toBe(status);
    expect((await refusal(response)).code).toBe(code);
  });
});

describe('a body', () => {
  test.each<[string, BodyInit, Record<string, string> | undefined, number, string]>([
    ['of 10 MB', 'x'.repeat(10_000_000), undefined, 413, 'too-large'],
    ['that is cut short', '{"catalogue":"2026.1","figures":{', undefined, 400, 'json-malformed'],
    ['that is empty', '', undefined, 400, 'json-malformed'],
    ['that is a form', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'media-type'],
    ['without a media type', JSON.stringify(good), { 'Content-Type': '' }, 415, 'media-type'],
    ['that is a list', '[]', undefined, 422, 'content-invalid'],
    [
      'nested a hundred thousand deep',
      '['.repeat(100_000) + ']'.repeat(100_000),
      undefined,
      422,
      'content-invalid',
    ],
    [
      'with a part too many',
      JSON.stringify({ ...good, catalogue: '2026.1', base: 0, admin: true }),
      undefined,
      422,
      'content-invalid',
    ],
    [
      'with a day that does not exist',
      JSON.stringify({ ...good, catalogue: '2026.1', base: 0, asOf: '2016-02-30' }),
      undefined,
      422,
      'content-invalid',
    ],
  ])('%s is refused', async (_name, body, headers, status, code) => {
    const response = await put(body, headers);
    expect(response.status).toBe(status);
    expect((await refusal(response)).code).toBe(code);
  });

  test.each([
    'GET /v1/nothing',
    'PUT without a token',
  ])('is read to its end before a refusal (%s)', async (which) => {
    const path = which.startsWith('GET') ? '/v1/nothing' : '/v1/units/10/reports/2016-Q1';
    const response = await call(path, { method: 'PUT', body: 'x'.repeat(200_000) });
    expect([404, 401]).toContain(response.status);
    await refusal(response);
  });
});

describe('a figure', () => {
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`so_${i}`, 1]));
  test.each<[string, Figures, string, RegExp]>([
    ['of an unknown indicator', { khong_co: 1 }, '/figures/khong_co', /không có chỉ số «khong_co»/],
    ['not asked of the period', { dau_sach: 5 }, '/figures/dau_sach', /không báo cáo ở cột Quý I/],
    ['that only a district reports', { dt_quan_cu: 1 }, '/figures/dt_quan_cu', /không có chỉ số/],
    ['below zero', { phat_thanh_lan: -1 }, '/figures/phat_thanh_lan', /nhỏ hơn 0/],
    ['with a fraction where whole', { phat_thanh_lan: 1.5 }, '/figures/phat_thanh_lan', /số nguyên/],
    [
      'beyond a thousand tỷ, where sums stop being exact',
      { phat_thanh_lan: 1e12 + 1 },
      '/figures/phat_thanh_lan',
      /1\.000\.000\.000\.000/,
    ],
    ['beyond 2^53', { phat_thanh_lan: 2 ** 53 }, '/figures/phat_thanh_lan', /số nguyên/],
    ['as text where a number belongs', { phat_thanh_lan: '6 lần' }, '/figures/phat_thanh_lan', /số nguyên/],
    [
      'with an answer that is no option',
      { 'ks_nhu_cau_hinh_thuc.hop_thu': 'maybe' },
      '/figures/ks_nhu_cau_hinh_thuc.hop_thu',
      /Không có lựa chọn «maybe»/,
    ],
    [
      'that is two things at once',
      { phat_thanh_lan: { none: 'x', value: 1 } as Figure },
      '/figures/phat_thanh_lan',
      /«value»/,
    ],
    ['too many', many, '/figures', /Nhiều hơn 2000/],
  ])('%s is refused by name', async (_name, figures, at, fault) => {
    const response = await submit(10, '2016-Q1', { ...good, figures: { ...good.figures, ...figures } });
    expect(response.status).toBe(422);
    expect((await refusal(response)).errors).toContainEqual({ at, fault: expect.stringMatching(fault) });
  });

  test.each(['NaN', 'Infinity', '-0x1', '1e999'])('written as %s is refused', async (number) => {
    const text = JSON.stringify({ ...good, catalogue: '2026.1', base: 0 }).replace(
      '"phat_thanh_lan":6',
      `"phat_thanh_lan":${number}`,
    );
    expect(['json-malformed', 'content-invalid']).toContain((await refusal(await put(text))).code);
  });
});

describe('a table', () => {
  const row = { ten: 'Tin học văn phòng', nhom: 'tin_hoc', tu_ngay: '2016-02-01', so_nguoi: 20 };
  test.each<[string, Record<string, Record<string, string | number>[]>, RegExp]>([
    ['that does not exist', { bang_la: [row] }, /không có bảng «bang_la»/],
    ['with a column that does not exist', { bang_lop_chuyen_de: [{ la: 1 }] }, /không có cột «la»/],
    [
      'with a day that does not exist',
      { bang_lop_chuyen_de: [{ ...row, tu_ngay: '2016-02-31' }] },
      /ngày có thật/,
    ],
    [
      'not asked of the period',
      { bang_van_ban_trien_khai: [{ so_ky_hieu: '1' }] },
      /không báo cáo ở cột Quý I/,
    ],
  ])('%s is refused', async (_name, tables, fault) => {
    const response = await submit(10, '2016-Q1', { ...good, tables });
    expect((await refusal(response)).errors?.[0]?.fault).toMatch(fault);
  });
});

test('reasons that stand nowhere, are too long or too many, or answer nothing known are refused', async () => {
  const one = { code: 'R10' as const, at: 'hd_tong', words: 'Đã đối chiếu' };
  for (const reasons of [
    [{ ...one, at: 'la' }],
    [{ ...one, at: 'bang_lop_chuyen_de#1' }],
    [{ ...one, code: 'R99' as 'R10' }],
    [{ ...one, words: 'x'.repeat(1001) }],
    Array.from({ length: 501 }, () => one),
  ]) {
    expect((await refusal(await submit(10, '2016-Q1', { ...good, reasons }))).code).toBe('content-invalid');
  }
});

test('notes that stand nowhere are refused', async () => {
  for (const notes of [{ la: 'x' }, { 'bang_la#1': 'x' }]) {
    expect((await refusal(await submit(10, '2016-Q1', { ...good, notes }))).code).toBe('content-invalid');
  }
});

describe('a period', () => {
  const periods: [string, PeriodCode, string, string][] = [
    ['before its first day', '2016-Q2', '2016-03-31T23:59:59+07:00', 'period-not-open'],
    ['before the district opens it', '2016-Q1', '2016-02-28T08:00:00+07:00', 'period-not-open'],
  ];
  test.each(periods)('%s takes no report', async (_name, period, at, code) => {
    const answer = await refusal(await submit(10, period, reportOf(period, { phat_thanh_lan: 6 }), { at }));
    expect(answer.code).toBe(code);
  });

  test('opens with the day in Vietnam, not with the day in London', async () => {
    const before = await submit(5, '2016-Q1', good, { at: '2016-02-29T16:59:59Z' });
    expect((await refusal(before)).code).toBe('period-not-open');
    expect((await submit(5, '2016-Q1', good, { at: '2016-02-29T17:00:00Z' })).status).toBe(201);
  });
});

describe('findings', () => {
  test('of an empty report come all at once, and nothing is stored', async () => {
    const answer = await refusal(await submit(10, '2016-Q1', { figures: {} }));
    expect(answer.code).toBe('findings');
    expect(answer.findings?.length).toBeGreaterThan(10);
    expect(answer.findings?.find(({ at }) => at === 'phat_thanh_lan')).toMatchObject({
      code: 'R01.empty',
      severity: 'error',
    });
    expect(await db.all({ sql: 'SELECT * FROM revision WHERE unit = 10', values: [] })).toEqual([]);
  });

  test('that warn are refused until a reason answers them; a note does not, nor does «...»', async () => {
    const noted = { hd_tong: 'Kỳ này không tổ chức' };
    const bare = await refusal(await submit(10, '2016-Q1', { ...good, reasons: [], notes: noted }));
    const dots = [{ code: 'R11.no-classes' as const, at: 'hd_tong', words: '...' }];
    const empty = await refusal(await submit(10, '2016-Q1', { ...good, reasons: dots }));
    expect(empty.findings).toEqual(bare.findings);
    expect(bare.findings).toMatchObject([{ code: 'R11.no-classes', severity: 'warning', at: 'hd_tong' }]);
    expect((await submit(10, '2016-Q1', good)).status).toBe(201);
  });

  test('a half-year that the quarters contradict is pointed out (R20)', async () => {
    await submit(11, '2016-Q1', good);
    await submit(11, '2016-Q2', reportOf('2016-Q2', { phat_thanh_lan: 7 }));
    const zero = { hd_tong: 0 };
    const answer = await refusal(
      await submit(11, '2016-H1', reportOf('2016-H1', { ...zero, phat_thanh_lan: 14 })),
    );
    // 6 in the first quarter and 7 in the second are 13.
    expect(answer.findings?.filter(({ at }) => at === 'phat_thanh_lan')).toMatchObject([
      { code: 'R20.quarters' },
    ]);
  });
});

test('text that could be a formula, markup or odd characters comes back as it was typed', async () => {
  const words = [
    '=IMPORTXML("http://x","//a")',
    '+84',
    '-1',
    '@SUM(A1)',
    '<script>alert(1)</script>',
    '👩🏽‍🏫',
    'e\u0302\u0301',
    '\u202Eabc',
    'a\u0000b',
  ];
  const text = `Đã tổ chức phát thanh. ${words.join(' ')}. Đạt kết quả tốt.`;
  const content = reportOf('2016-Q1', { phat_thanh_lan: 6, tuyen_truyen_mo_ta: text });
  expect((await submit(9, '2016-Q1', content)).status).toBe(201);
  const back = await (await call('/v1/units/9/reports/2016-Q1', { as: emailOf(9) })).json<{
    submission: { figures: Figures };
  }>();
  expect(back.submission.figures.tuyen_truyen_mo_ta).toBe(text);
});
