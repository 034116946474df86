// The Worker down, slow or answering nonsense; an account without a part in the workbook. Every failure is a plain
// sentence with what to do, nothing typed is lost, nothing is stored, whatever language Google's own messages have.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inTown, type Office, openOffice, type StandIn } from '../support/addon.ts';
import type { Book, Failed } from '../support/addon-book.ts';
import { stranger } from '../support/addon-district.ts';
import { fillBook, Prepared } from '../support/addon-story.ts';

inTown();

let prepared: Prepared;

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  prepared = new Prepared(office, await fillBook(office, ward), ward);
}, 60_000);

const answer = (status: number, body: string, type = 'application/json') => ({
  status,
  headers: { 'content-type': type },
  body,
});

const fails =
  (message: string): StandIn =>
  () => {
    throw new Error(message);
  };

const failures: [what: string, standIn: StandIn][] = [
  ['the Worker is down', fails('Address unavailable')],
  ['the Worker takes too long', fails('Timeout')],
  [
    'a page of an error comes instead',
    () => answer(500, '<html><h1>Internal error</h1></html>', 'text/html'),
  ],
  ['an empty answer comes', () => answer(200, '')],
  ['half an answer comes', () => answer(200, '{"number": "267')],
  ['an answer of something else comes', () => answer(200, '{"hello":"world"}')],
  ['a list comes', () => answer(200, '[]')],
  ['nothing but «null» comes', () => answer(200, 'null')],
  ['a portal asks to sign in to the network', () => answer(200, '<html>Wi-Fi</html>', 'text/html')],
  ['a refusal without reasons comes', () => answer(502, '{"error":"bad gateway"}')],
];

describe.each([
  false,
  true,
])('where Google’s own messages are in a foreign language: %s', (garbledMessages) => {
  let office: Office;
  let book: Book;
  beforeAll(() => {
    ({ office, book } = prepared.open({ garbledMessages }));
  });
  afterEach(() => {
    office.standIn = undefined;
    office.token = undefined;
  });

  test.each(failures)('%s: the sidebar says so and nothing is lost', (_, standIn) => {
    book.typeFigure('hop_giao_ban', 'Q1', '17');
    office.standIn = standIn;
    expect(book.run<Failed>('submitPeriod', { slot: 'Q1', asOf: '2016-03-31' })).toMatchObject({
      ok: false,
      why: 'waiting',
      title: 'Chưa kết nối được với hệ thống.',
      detail: expect.stringContaining('Số liệu đã gõ vẫn còn nguyên trong sổ'),
    });
    // The sidebar opens all the same, with what the workbook knows.
    expect(book.run('loadState')).toMatchObject({ ok: true, state: { sort: 'book', offline: true } });
    expect(office.newBook(prepared.ward.email).run('loadState')).toMatchObject({
      ok: false,
      title: 'Chưa kết nối được với hệ thống.',
    });
    expect(book.figure('hop_giao_ban', 'Q1').text).toBe('17');
    office.standIn = undefined;
    const path = `/v1/units/${prepared.ward.id}/reports/2016-Q1`;
    expect(office.ask(prepared.ward.email, 'GET', path).status).toBe(404);
  });

  test('no identity from Google: the officer is told to allow it', () => {
    office.token = () => {
      throw new Error('Token service is out');
    };
    expect(book.run('loadState')).toMatchObject({
      ok: false,
      title: 'Google chưa cho biết tài khoản đang dùng.',
    });
  });
});

test('«Kiểm tra» without a network judges what stands in the workbook, and says that it is alone', () => {
  const { book, office } = prepared.open();
  expect(book.run('checkPeriod', 'Q1')).toMatchObject({ ok: true, result: { alone: false } });
  office.standIn = fails('Address unavailable');
  book.typeFigure('hop_giao_ban', 'Q1', 'nhiều');
  expect(book.run('checkPeriod', 'Q1')).toMatchObject({
    ok: true,
    result: {
      alone: true,
      hindrances: [],
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'R01.unreadable', at: 'hop_giao_ban' }),
      ]),
    },
  });
});

test('an answer lost on the way: sent again, the report has the same receipt', () => {
  const { book, office } = prepared.open();
  office.standIn = (request) => {
    if (request.method.toUpperCase() !== 'PUT') return undefined;
    office.ask(prepared.ward.email, 'PUT', new URL(request.url).pathname, JSON.parse(request.body ?? ''));
    throw new Error('Timeout');
  };
  expect(book.run('submitPeriod', { slot: 'Q4', asOf: '2016-12-31' })).toMatchObject({
    ok: false,
    why: 'waiting',
  });
  office.standIn = undefined;
  expect(book.run('submitPeriod', { slot: 'Q4', asOf: '2016-12-31' })).toMatchObject({
    ok: true,
    again: true,
    receipt: { revision: 1 },
  });
});

describe('who may send', () => {
  test('a session that has run out is told from a missing right', () => {
    const { book, office } = prepared.open();
    const { email } = prepared.ward;
    const path = '/v1/me';
    const old = office.requests;
    book.run('loadState');
    const token = old[0]!.headers.Authorization!.replace('Bearer ', '');
    office.moveTo(new Date('2016-12-30T12:00:00+07:00'));
    office.token = () => token;
    expect(book.run('loadState')).toMatchObject({ ok: false, title: 'Phiên đăng nhập đã hết hạn' });
    expect(book.run('submitPeriod', { slot: 'Q2', asOf: '2016-06-30' })).toMatchObject({
      ok: false,
      why: 'failed',
      title: 'Phiên đăng nhập đã hết hạn',
    });
    office.token = undefined;
    expect(office.ask(email, 'GET', path).status).toBe(200);
  });

  test('a stranger is named and told whom to ask', () => {
    const { book } = prepared.open();
    const other = book.as(stranger);
    expect(other.run('loadState')).toEqual({
      ok: true,
      state: { sort: 'newcomer', email: stranger, book: prepared.ward.name },
    });
    expect(other.run('submitPeriod', { slot: 'Q2', asOf: '2016-06-30' })).toMatchObject({
      ok: false,
      why: 'failed',
    });
  });

  test('the officer of another ward is told whose workbook this is and which one is hers', () => {
    const { book, office } = prepared.open();
    const neighbour = office.district.wards[0]!;
    const other = book.as(neighbour.email);
    expect(other.run('loadState')).toEqual({
      ok: false,
      title: 'Sổ này là của Phường Nguyễn Cư Trinh.',
      detail: `Tài khoản ${neighbour.email} được giao Phường Tân Định. Mở đúng sổ của đơn vị mình, hoặc nhờ đơn vị cấp trên thêm tài khoản vào Phường Nguyễn Cư Trinh.`,
      reference: '',
    });
    expect(other.run('submitPeriod', { slot: 'Q2', asOf: '2016-06-30' })).toMatchObject({
      ok: false,
      why: 'failed',
      title: 'Tài khoản không có quyền ở đơn vị này',
    });
    expect(
      office.ask(prepared.ward.email, 'GET', `/v1/units/${prepared.ward.id}/reports/2016-Q2`).status,
    ).toBe(404);
  });

  test('in a spreadsheet that is no workbook, every button says so', () => {
    const office = openOffice();
    const ward = office.district.wards[0]!;
    const book = office.newBook(ward.email);
    expect(book.run('loadState')).toMatchObject({
      ok: true,
      state: {
        sort: 'empty',
        email: ward.email,
        units: [{ id: ward.id, name: 'Phường Tân Định', years: [2016] }],
      },
    });
    for (const [name, ...args] of [
      ['checkPeriod', 'Y'],
      ['submitPeriod', { slot: 'Y', asOf: '2016-12-31' }],
      ['repairBook'],
      ['showPeriod', { slot: 'Y', whole: false }],
      ['arrangeBook'],
      ['updateMaster', '2016-Y'],
    ] as const) {
      expect(book.run(name, ...args), name).toMatchObject({
        ok: false,
        title: expect.stringContaining('Đây không phải'),
      });
    }
  });
});
