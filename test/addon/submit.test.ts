// «Nộp báo cáo» through the real Worker: receipts, the same content again, somebody else's content, what is refused.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '../../shared/wire/submission.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { secondOfficerOf } from '../support/addon-district.ts';
import { contentOf, fillBook, Prepared, send } from '../support/addon-story.ts';

inTown();

interface Outcome {
  ok: boolean;
  why?: string;
  title?: string;
  detail?: string;
  again?: boolean;
  receipt?: Receipt;
  current?: Receipt | null;
  changes?: { place: string; before: string; after: string }[];
  result?: {
    findings: {
      code: string;
      severity: string;
      sheet: string;
      cell: string;
      fault: string;
      answer: string | null;
    }[];
  };
}

const submit = (book: Book, slot: string, over?: number) =>
  book.run<Outcome>('submitPeriod', { slot, asOf: asOf[slot], ...(over === undefined ? {} : { over }) });
const asOf: Record<string, string> = {
  Q1: '2016-03-31',
  Q2: '2016-06-30',
  H1: '2016-06-30',
  Q3: '2016-09-30',
  Q4: '2016-12-31',
  Y: '2016-12-31',
};

/** Nothing of the ward's has reached the Worker for that period. */
function expectNothingStored(office: ReturnType<Prepared['open']>['office'], slot: string): void {
  const path = `/v1/units/${prepared.ward.id}/reports/2016-${slot}`;
  expect(office.ask(prepared.ward.email, 'GET', path)).toMatchObject({ status: 404 });
}

let prepared: Prepared;

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  prepared = new Prepared(office, await fillBook(office, ward), ward);
}, 60_000);

describe('a report without a fault', () => {
  test('gets a receipt, which the workbook keeps; the Worker has exactly what the sheet shows', () => {
    const { book, office } = prepared.open();
    const answer = submit(book, 'Q1');
    expect(answer).toMatchObject({
      ok: true,
      again: false,
      receipt: {
        unit: prepared.ward.id,
        period: '2016-Q1',
        revision: 1,
        by: 'Cán bộ Phường Nguyễn Cư Trinh',
      },
    });
    expect(answer.receipt!.digest).toMatch(/^[0-9a-f]{10}$/);
    expect(book.calls).toBeLessThanOrEqual(10);
    const kept = JSON.parse(book.text('_so', 'B2')) as Record<string, Receipt>;
    expect(kept.Q1).toEqual({ ...answer.receipt, file: book.document });
    const { body } = office.ask(prepared.ward.email, 'GET', `/v1/units/${prepared.ward.id}/reports/2016-Q1`);
    const { figures, tables } = contentOf(prepared.ward, 'Q1');
    const { submission } = body as { submission: { figures: Record<string, unknown>; tables: unknown } };
    expect(submission.tables).toEqual(tables);
    const numbers = (all: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => typeof value !== 'object'));
    expect(numbers(submission.figures)).toEqual(numbers(figures));
  });

  test('sent twice gets the same receipt', () => {
    const { book } = prepared.open();
    const first = submit(book, 'Q2');
    const second = submit(book, 'Q2');
    expect(second).toMatchObject({ ok: true, again: true, receipt: first.receipt });
  });

  test('changed and sent again is the next revision', () => {
    const { book } = prepared.open();
    submit(book, 'H1');
    book.typeFigure('gv_biet_phai_so', 'H1', '3');
    book.typeFigure('gv_biet_phai', 'H1', 'Có');
    expect(submit(book, 'H1')).toMatchObject({ ok: true, again: false, receipt: { revision: 2 } });
  });
});

test('a second officer who does not know the newer report sees what it changed, and may still send her own', () => {
  const { book, office } = prepared.open();
  submit(book, 'Q3');
  const other = book.as(secondOfficerOf(prepared.ward));
  const stale = prepared.open();
  book.typeFigure('hop_giao_ban', 'Q3', '9');
  submit(book, 'Q3');
  const behind = stale.book.as(secondOfficerOf(prepared.ward));
  behind.typeFigure('hop_giao_ban', 'Q3', '5');
  const answer = submit(behind, 'Q3');
  expect(answer).toMatchObject({
    ok: false,
    why: 'conflict',
    title: 'Báo cáo đã được người khác nộp trước',
    current: { revision: 2, by: 'Cán bộ Phường Nguyễn Cư Trinh' },
  });
  expect(answer.changes!.some(({ place, after }) => place.includes('họp giao ban') && after === '9')).toBe(
    true,
  );
  expect(behind.figure('hop_giao_ban', 'Q3').text).toBe('5');
  expect(submit(behind, 'Q3', 2)).toMatchObject({
    ok: true,
    receipt: { revision: 3, by: 'Cán bộ thứ hai Phường Nguyễn Cư Trinh' },
  });
  expect(other.user).toBe(secondOfficerOf(prepared.ward));
  expect(office.district.id).toBe(stale.office.district.id);
});

describe('what is not sent', () => {
  test('a report with an error: nothing goes out, the point is named', () => {
    const { book, office } = prepared.open();
    book.typeFigure('hop_giao_ban', 'Q4', 'nhiều');
    expect(submit(book, 'Q4')).toMatchObject({
      ok: false,
      why: 'findings',
      title: 'Chưa nộp: còn 1 điểm cần sửa.',
    });
    expect(office.requests.filter(({ method }) => method.toUpperCase() === 'PUT')).toEqual([]);
    expectNothingStored(office, 'Q4');
  });

  test('a report with a warning and no reason: the officer is asked for a reason; with it the report goes', () => {
    const office = openOffice();
    const ward = office.district.wards[0]!;
    send(office, ward, ['Q1']);
    const { book } = prepared.open();
    book.typeFigure('hoc_bong_tien', 'Q4', '500');
    expect(submit(book, 'Q4')).toMatchObject({ ok: false, title: 'Chưa nộp: còn 1 điểm cần giải trình.' });
    // Text beside the row is no answer: it may be about another period.
    const { sheet, cell } = book.placeOf('hoc_bong_tien', 'Q4');
    book.type(sheet, cell.replace(/^[A-Z]+/, 'K'), 'Chỉ phát quà, không phát tiền.');
    expect(submit(book, 'Q4')).toMatchObject({ ok: false, title: 'Chưa nộp: còn 1 điểm cần giải trình.' });
    const code = submit(book, 'Q4').result?.findings.find(({ code: one }) => one.startsWith('R13'))?.code;
    book.run('giveReasons', 'Q4', [{ code, at: 'hoc_bong_tien', words: 'Chỉ phát quà, không phát tiền.' }]);
    const first = submit(book, 'Q4');
    expect(first).toMatchObject({ ok: true, again: false });
    // A note about another quarter makes no other report of this one.
    book.type(sheet, cell.replace(/^[A-Z]+/, 'K'), 'Quý III trao muộn.');
    expect(submit(book, 'Q4')).toMatchObject({ ok: true, again: true });
  });
});

test('a year that does not fit the quarters that were sent is refused by the Worker, at its cell, and nothing is stored', async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  const book = await fillBook(office, ward);
  book.typeFigure('hoc_bong_suat', 'Q1', '400');
  const answer = submit(book, 'Y');
  expect(answer).toMatchObject({ ok: false, why: 'findings' });
  const told = answer.result!.findings.filter(({ code }) => code.startsWith('R20'));
  expect(told).toMatchObject([{ severity: 'warning', sheet: 'K. Khuyến học, khuyến tài', cell: 'J5' }]);
  expect(office.ask(ward.email, 'GET', `/v1/units/${ward.id}/reports/2016-Y`).status).toBe(404);
  expect(submit(book, 'Q1')).toMatchObject({ why: 'conflict' });
  expect(submit(book, 'Q1', 1)).toMatchObject({ ok: true, receipt: { revision: 2 } });
});

test('edited while it is being sent, the receipt is of what was read; the edit is the next revision', async () => {
  const office = openOffice();
  const ward = office.district.wards[0]!;
  const book = await fillBook(office, ward);
  let edited = false;
  office.standIn = (request) => {
    if (request.method.toUpperCase() === 'PUT' && !edited) {
      edited = true;
      book.typeFigure('hop_giao_ban', 'Q1', '77');
    }
    return undefined;
  };
  const first = submit(book, 'Q1');
  expect(first).toMatchObject({ ok: true, receipt: { revision: 1 } });
  expect(book.figure('hop_giao_ban', 'Q1').text).toBe('77');
  const at = (revision: number) => {
    const path = `/v1/units/${ward.id}/reports/2016-Q1/revisions/${revision}`;
    return JSON.stringify(office.ask(ward.email, 'GET', path).body);
  };
  expect(at(1)).not.toContain('"hop_giao_ban":77');
  expect(submit(book, 'Q1')).toMatchObject({ ok: true, again: false, receipt: { revision: 2 } });
  expect(at(2)).toContain('"hop_giao_ban":77');
});
