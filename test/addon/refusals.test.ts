// Whatever the Worker would refuse, «Kiểm tra» says first. Every way to be refused is in the table below; one that is new
// does not compile until it has its place there.
import { beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import type { ProblemCode } from '../../worker/problems.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { secondOfficerOf } from '../support/addon-district.ts';
import { contentOf, fillBook, Prepared, send } from '../support/addon-story.ts';

inTown();

/**
 * `told`: «Kiểm tra» names it, by the test of that code · `finding`: the same checks run on both sides · `account`: who
 * asks, which the question before every check is answered with as well · `never`: not what a report is refused with.
 */
const answers: Record<ProblemCode, 'told' | 'finding' | 'account' | 'out' | 'never'> = {
  'config-refused': 'out',
  'database-outdated': 'out',
  'database-unavailable': 'out',
  'database-full': 'out',
  'identity-unavailable': 'out',
  unexpected: 'out',
  'token-missing': 'account',
  'token-invalid': 'account',
  'token-expired': 'account',
  'not-a-member': 'account',
  'account-changed': 'account',
  'not-allowed': 'account',
  'unit-unknown': 'account',
  'period-unknown': 'account',
  'too-many-calls': 'account',
  'period-not-open': 'told',
  'report-approved': 'told',
  'too-many-revisions': 'told',
  'too-large': 'told',
  'as-of-outside': 'told',
  'base-stale': 'told',
  findings: 'finding',
  'personal-data': 'finding',
  // What the add-on makes out of a workbook always has the shape that the catalogue asks for.
  'content-invalid': 'never',
  'secret-refused': 'never',
  'route-unknown': 'never',
  'method-not-allowed': 'never',
  'report-none': 'never',
  'revision-unknown': 'never',
  'period-closed': 'never',
  'query-invalid': 'never',
  'json-malformed': 'never',
  'media-type': 'never',
  'report-changed': 'never',
  'step-refused': 'never',
  'review-invalid': 'never',
  'enrolment-unknown': 'never',
  'enrolment-over': 'never',
  'too-many-attempts': 'never',
  'list-invalid': 'never',
  'list-changed': 'never',
  'not-closable': 'never',
  'closing-unconfirmed': 'never',
  'closing-none': 'never',
  'head-invalid': 'never',
  'document-none': 'never',
  'code-unknown': 'never',
  'line-unknown': 'never',
  'unit-too-large': 'never',
  'basis-too-large': 'never',
  'mapping-invalid': 'never',
};
const codesOf = (how: string) =>
  Object.entries(answers).flatMap(([code, one]) => (one === how ? [code as ProblemCode] : []));

interface Checked {
  findings: { code: string; severity: string; sheet: string; cell: string; fault: string }[];
  hindrances: { title: string; detail: string }[];
  alone: boolean;
  closed: boolean;
  sent: { elsewhere: boolean; count: number; changes: { place: string; cell: string }[] } | null;
}

const check = (book: Book, slot: string, asOf?: string) =>
  book.run<{ result: Checked }>('checkPeriod', slot, ...(asOf === undefined ? [] : [asOf])).result;

let prepared: Prepared;

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[6]!;
  prepared = new Prepared(office, await fillBook(office, ward), ward);
}, 60_000);

/** What the Worker says to the content that the ward's workbook has, sent past the add-on. */
function refusal(office: Office, slot: 'Q1' | 'Q3' | 'Q4', more: object = {}): string {
  const { ward } = prepared;
  const path = `/v1/units/${ward.id}/reports/2016-${slot}`;
  const { body } = office.ask(ward.email, 'PUT', path, { ...contentOf(ward, slot), ...more });
  return (body as { code?: string }).code ?? '';
}

describe('«Kiểm tra» says before sending', () => {
  const cases: Record<string, (office: Office, book: Book) => void> = {
    'period-not-open': (office, book) => {
      office.moveTo(new Date('2016-09-20T09:00:00+07:00'));
      expect(check(book, 'Q4').hindrances).toEqual([
        {
          title: 'Kỳ báo cáo chưa mở.',
          detail: expect.stringMatching(/^Kỳ Quý IV năm 2016 nhận báo cáo từ ngày /),
        },
      ]);
      expect(refusal(office, 'Q4')).toBe('period-not-open');
    },
    'report-approved': (office, book) => {
      const [receipt] = send(office, prepared.ward, ['Q3']);
      office.moveTo(opening);
      const path = `/v1/units/${prepared.ward.id}/reports/2016-Q3/reviews`;
      const review = { action: 'approve', revision: receipt!.revision, message: '', remarks: [] };
      expect(office.ask(office.district.officer, 'POST', path, review).status).toBe(201);
      expect(check(book, 'Q3').hindrances).toEqual([
        {
          title: 'Báo cáo đã được duyệt.',
          detail: 'Báo cáo đã được duyệt. Muốn sửa, đề nghị cấp trên mở lại báo cáo này.',
        },
      ]);
      expect(refusal(office, 'Q3', { base: 1, asOf: '2016-09-29' })).toBe('report-approved');
    },
    'as-of-outside': (office, book) => {
      const said = (day: string) => check(book, 'Q1', day).hindrances.map(({ detail }) => detail);
      expect(said('2061-03-31')).toEqual([
        'Số liệu của Quý I năm 2016 tính đến một ngày từ 01/01/2016 đến 01/05/2016, không phải 31/03/2061. Hãy sửa ô «Số liệu tính đến ngày».',
      ]);
      expect(said('2015-01-01')).toHaveLength(1);
      expect(said('2016-03-31')).toEqual([]);
      for (const asOf of ['2061-03-31', '2015-01-01']) {
        expect(refusal(office, 'Q1', { asOf })).toBe('as-of-outside');
        expect(book.run('submitPeriod', { slot: 'Q1', asOf })).toMatchObject({
          ok: false,
          title: 'Ngày của số liệu nằm ngoài kỳ báo cáo.',
        });
      }
    },
    'too-large': (office, book) => {
      const row = (n: number) => [`Chuyên đề ${n} ${'về học tập suốt đời '.repeat(220)}`];
      const table = 'D2. Lớp, chuyên đề';
      const used = book.sheet(table).cells.filter(({ column, text }) => column === 3 && text !== '');
      const last = Math.max(...used.map(({ row: at }) => at));
      const rows = Array.from({ length: 60 }, (_, n) => row(n).join('\t')).join('\n');
      book.edit({ kind: 'insertRows', sheet: book.idOf(table), at: last + 1, count: 60 });
      book.paste(table, `C${last + 1}`, rows);
      book.paste(table, `E${last + 1}`, Array.from({ length: 60 }, () => '20/01/2016').join('\n'));
      const [hindrance] = check(book, 'Q1').hindrances;
      expect(hindrance?.title).toBe('Báo cáo quá lớn nên chưa gửi được.');
      expect(hindrance?.detail).toContain(`bảng «${table}»`);
      const big = Array.from({ length: 60 }, (_, n) => ({ ten: row(n)[0] }));
      expect(refusal(office, 'Q1', { tables: { bang_lop_chuyen_de: big } })).toBe('too-large');
    },
    'base-stale': (office, book) => {
      send(office, prepared.ward, ['Q1']);
      office.moveTo(opening);
      expect(check(book, 'Q1').hindrances).toMatchObject([
        {
          title: 'Báo cáo đã được người khác nộp trước.',
          detail: expect.stringContaining('đã nộp lần 1'),
        },
      ]);
      expect(refusal(office, 'Q1', { asOf: '2016-03-30' })).toBe('base-stale');
    },
    // That the Worker comes to it is a test of its own (`worker/bounds`); here its answer before every check is told.
    'too-many-revisions': (office, book) => {
      office.standIn = ({ url }) =>
        url.endsWith('/prospect')
          ? {
              status: 200,
              headers: { 'Content-Type': 'application/json' },
              body: new TextEncoder().encode(
                JSON.stringify({
                  refusal: {
                    code: 'too-many-revisions',
                    title: 'Đã nộp quá nhiều lần',
                    detail: 'Mai nộp lại.',
                  },
                  closed: false,
                  sent: null,
                  others: {},
                  lastYear: null,
                  lastYearIsEstimate: false,
                }),
              ),
            }
          : undefined;
      expect(check(book, 'Q2').hindrances).toEqual([
        { title: 'Đã nộp quá nhiều lần.', detail: 'Mai nộp lại.' },
      ]);
    },
  };

  test('every code that is told has its case', () => {
    expect(Object.keys(cases).sort()).toEqual(codesOf('told').sort());
  });

  test.each(Object.keys(cases))('%s', async (code) => {
    // Each in a district of its own: what one sends is nothing to the next.
    const office = openOffice();
    const ward = office.district.wards[6]!;
    prepared = new Prepared(office, await fillBook(office, ward), ward);
    const opened = prepared.open();
    cases[code]!(opened.office, opened.book);
  });

  test.each([...codesOf('account'), 'period-closed' as const])('%s, in the words of the Worker', (code) => {
    const { office, book } = prepared.open();
    office.standIn = ({ url }) =>
      url.endsWith('/prospect')
        ? {
            status: 403,
            headers: { 'Content-Type': 'application/problem+json' },
            body: new TextEncoder().encode(
              JSON.stringify({
                type: `urn:${code}`,
                code,
                title: `Lời từ chối ${code}`,
                status: 403,
                detail: 'Vì sao.',
              }),
            ),
          }
        : undefined;
    expect(check(book, 'Q2').hindrances).toEqual([{ title: `Lời từ chối ${code}`, detail: 'Vì sao.' }]);
  });

  test('who may only look is told so', () => {
    const { book, office } = prepared.open();
    const viewer = book.as(office.district.viewer);
    expect(check(viewer, 'Q2').hindrances).toMatchObject([
      { detail: expect.stringMatching(/không được nộp báo cáo của Phường/) },
    ]);
  });
});

describe('what one report can hold', () => {
  test('texts over 5.000 characters and notes over 1.000 are named with their cell, on both sides', () => {
    const { book, office } = prepared.open();
    const long = `Đã phát thanh. ${'Nội dung phong phú. '.repeat(260)}`.trim();
    book.typeFigure('tuyen_truyen_mo_ta', 'Q1', long);
    const { sheet, cell } = book.placeOf('tuyen_truyen_mo_ta', 'Q1');
    const row = Number(book.placeOf('hop_giao_ban', 'Q1').cell.slice(1));
    const noted = book.placeOf('hop_giao_ban', 'Q1').sheet;
    book.type(noted, `M${row}`, 'ghi chú dài '.repeat(90));
    const found = check(book, 'Q1').findings.filter(({ code }) => code === 'R36.long');
    expect(found.map((one) => [one.sheet, one.cell, one.fault])).toEqual([
      [noted, `M${row}`, 'Ghi chú dài 1.079 ký tự, nhiều nhất là 1.000.'],
      [sheet, cell, `Nội dung dài ${long.length.toLocaleString('de')} ký tự, nhiều nhất là 5.000.`],
    ]);
    const content = contentOf(prepared.ward, 'Q1');
    expect(refusal(office, 'Q1', { figures: { ...content.figures, tuyen_truyen_mo_ta: long } })).toBe(
      'findings',
    );
    expect(refusal(office, 'Q1', { notes: { hop_giao_ban: 'ghi chú dài '.repeat(90) } })).toBe('findings');
  });

  test('a table of 2.001 rows is named at the row that is too many', () => {
    const { book, office } = prepared.open();
    const table = 'D2. Lớp, chuyên đề';
    book.edit({ kind: 'insertRows', sheet: book.idOf(table), at: 43, count: 2000 });
    book.paste(table, 'C4', Array.from({ length: 2001 }, () => 'Tin học').join('\n'));
    book.paste(table, 'E4', Array.from({ length: 2001 }, () => '20/01/2016').join('\n'));
    const found = check(book, 'Q1').findings.filter(({ code }) => code === 'R36.rows');
    expect(found).toMatchObject([
      { sheet: table, fault: 'Bảng có 2.001 dòng của kỳ này, nhiều nhất là 2.000.' },
    ]);
    const rows = Array.from({ length: 2001 }, () => ({ so_nguoi: 1 }));
    expect(refusal(office, 'Q1', { tables: { bang_lop_chuyen_de: rows } })).toBe('findings');
  }, 60_000);
});

describe('what was sent and what stands there', () => {
  const sentBook = () => {
    const opened = prepared.open();
    const answer = opened.book.run<{ ok: boolean }>('submitPeriod', { slot: 'Q2', asOf: '2016-06-30' });
    expect(answer.ok).toBe(true);
    return opened;
  };

  test('nothing is said while they are the same; three edits are three cells, each named', () => {
    const { book } = sentBook();
    const compare = () => book.run<{ sent: Checked['sent'] }>('compareSent', 'Q2').sent;
    expect(compare()).toMatchObject({ elsewhere: false, count: 0 });
    book.typeFigure('hop_giao_ban', 'Q2', '41');
    book.typeFigure('phat_thanh_lan', 'Q2', '42');
    book.typeFigure('hoc_bong_suat', 'Q2', '43');
    const cells = ['hop_giao_ban', 'phat_thanh_lan', 'hoc_bong_suat'].map(
      (key) => book.placeOf(key, 'Q2').cell,
    );
    for (const sent of [compare(), check(book, 'Q2').sent]) {
      expect(sent).toMatchObject({ elsewhere: false, count: 3 });
      expect(sent!.changes.map(({ cell }) => cell).sort()).toEqual(cells.sort());
    }
    // A period that was never sent has nothing to differ from.
    expect(book.run('compareSent', 'Q4')).toMatchObject({ ok: true, sent: null });
  });

  test('a second copy that has not sent says so, and so does the copy of one that has', () => {
    const before = prepared.open();
    const { book } = sentBook();
    const second = before.book.as(secondOfficerOf(prepared.ward));
    expect(check(second, 'Q2').sent).toMatchObject({ elsewhere: true });
    const receipts = JSON.parse(book.text('_so', 'B2')) as Record<string, { file?: string }>;
    receipts.Q2!.file = 'the file that this one was copied from';
    book.type('_so', 'B2', JSON.stringify(receipts));
    expect(check(book, 'Q2').sent).toMatchObject({ elsewhere: true, count: 0 });
  });

  test('an approved period is coloured, asks before typing, and opens again with the report', () => {
    const { book, office } = sentBook();
    const column = () =>
      book.cell(book.placeOf('hop_giao_ban', 'Q2').sheet, book.placeOf('hop_giao_ban', 'Q2').cell);
    const { sheet, cell } = book.placeOf('hop_giao_ban', 'Q2');
    const typing = {
      kind: 'type' as const,
      sheet: book.idOf(sheet),
      row: column().row,
      column: column().column,
      text: '5',
    };
    const typed = () => book.try(typing);
    expect(typed().ok).toBe(true);
    const path = `/v1/units/${prepared.ward.id}/reports/2016-Q2/reviews`;
    const receipts = JSON.parse(book.text('_so', 'B2')) as Record<string, { revision: number }>;
    const review = { revision: receipts.Q2!.revision, message: '', remarks: [] };
    const step = (action: string) =>
      expect(office.ask(office.district.officer, 'POST', path, { ...review, action }).status).toBe(201);
    step('approve');
    expect(book.run('loadState')).toMatchObject({ ok: true });
    expect(book.cell(sheet, cell).background).toBe('#e3e6ea');
    expect(book.figure('hop_giao_ban', 'Q1').background).toBe('#ffffff');
    expect(typed()).toMatchObject({ ok: false, ask: expect.any(String) });
    expect(book.try({ ...typing, column: typing.column - 1 }).ok).toBe(true);
    expect(check(book, 'Q2').hindrances).toMatchObject([{ title: 'Báo cáo đã được duyệt.' }]);
    step('reopen');
    expect(check(book, 'Q2').hindrances).toEqual([]);
    expect(book.cell(sheet, cell).background).toBe('#ffffff');
    expect(typed().ok).toBe(true);
  });
});
