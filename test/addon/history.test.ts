// The history of a report, and putting submitted content back into a workbook without losing what stands there.
import { beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';
import { fillBook, makeBook, Prepared, send } from '../support/addon-story.ts';

inTown();

interface Sent {
  ok: boolean;
  again?: boolean;
  receipt?: { revision: number; digest: string };
}

interface Preview {
  ok: true;
  preview: { count: number; changes: { place: string; before: string; after: string }[] };
}

/** Families that were recognised in 2016. */
const key = 'gdht_cong_nhan.tu';
const classes = 'D2. Lớp, chuyên đề';

let prepared: Prepared;
const submit = (book: Book, slot = 'Y') => book.run<Sent>('submitPeriod', { slot, asOf: '2016-12-28' });

beforeAll(async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  const book = await fillBook(office, ward);
  office.moveTo(opening);
  book.typeFigure(key, 'Y', '4.066');
  book.typeFigure('cbccvc_hoc_cntt.tu', 'Y', '51');
  expectOk(submit(book));
  book.typeFigure(key, 'Y', '4.060');
  expectOk(submit(book));
  prepared = new Prepared(office, book, ward);
}, 90_000);

describe('the history of a period', () => {
  test('names every submission with its time and author, the newest first', () => {
    const { book } = prepared.open();
    const answer = book.run<{ ok: true; items: { revision: number; by: string; at: string }[] }>(
      'listRevisions',
      'Y',
    );
    expect(answer.items.map(({ revision, by }) => [revision, by])).toEqual([
      [2, `Cán bộ ${prepared.ward.name}`],
      [1, `Cán bộ ${prepared.ward.name}`],
    ]);
    expect(answer.items[0]?.at).toMatch(/^2016-12-28T08:00/);
  });

  test('two submissions are compared figure by figure, each difference with its cell', () => {
    const { book } = prepared.open();
    const answer = book.run<{ changes: { before: string; after: string; sheet: string; cell: string }[] }>(
      'compareRevisions',
      'Y',
      { before: 1, after: 2 },
    );
    const at = book.placeOf(key, 'Y');
    expect(answer.changes).toHaveLength(2);
    expect(answer.changes).toContainEqual({
      place: expect.any(String),
      before: '4.066',
      after: '4.060',
      ...at,
    });
  });
});

describe('putting an earlier submission back', () => {
  test('is shown before it is done, and the preview changes nothing', () => {
    const { book } = prepared.open();
    const { preview } = book.run<Preview>('previewRevision', 'Y', 1);
    expect(preview).toMatchObject({ count: 1, changes: [{ before: '4.060', after: '4.066' }] });
    expect(book.figureText(key, 'Y')).toBe('4.060');
  });

  test('brings back a class that was struck out, and a day that was typed over; the workbook then says the same as before', () => {
    const { book } = prepared.open();
    const before = Array.from({ length: 6 }, (_, i) => book.text(classes, `H${4 + i}`));
    book.edit({ kind: 'deleteRows', sheet: book.idOf(classes), at: 5, count: 1 });
    book.type(classes, 'H4', 'hôm qua');
    const answer = book.run<{ ok: true; count: number; backup: string }>('restoreRevision', 'Y', 2);
    expectOk(answer);
    expect(Array.from({ length: 6 }, (_, i) => book.text(classes, `H${4 + i}`))).toEqual(before);
    expect(submit(book)).toMatchObject({ ok: true, again: true, receipt: { revision: 2 } });
  });

  test('keeps what stood there in a tab of its own, and leaves a note that may speak for another period', () => {
    const { book } = prepared.open();
    const at = book.placeOf(key, 'Y');
    const note = `M${at.cell.replace(/\D/g, '')}`;
    book.type(at.sheet, note, 'ghi chú mới của cán bộ');
    const answer = book.run<{ ok: true; count: number; backup: string }>('restoreRevision', 'Y', 1);
    expect(answer).toMatchObject({ ok: true, count: 1, backup: 'Lưu trước khi khôi phục 28-12-2016 08-00' });
    expect(book.figureText(key, 'Y')).toBe('4.066');
    expect(book.text(at.sheet, note)).toBe('ghi chú mới của cán bộ');
    expect(['A2', 'C2', 'D2', 'E2'].map((cell) => book.text(answer.backup, cell))).toEqual([
      at.sheet,
      'Năm',
      '4.060',
      '4.066',
    ]);
    expect(book.run<Preview>('previewRevision', 'Y', 1).preview.count).toBe(0);
  });
});

describe('a new officer with an empty workbook', () => {
  let office: Office;
  let fresh: Book;

  beforeAll(() => {
    ({ office } = prepared.open());
    fresh = makeBook(office, prepared.ward);
  }, 60_000);

  test('gets every submitted period back as it was sent: figures, tables and notes, to the letter', () => {
    const preview = fresh.run<Preview & { periods: string[] }>('previewYear');
    expect(preview.periods).toHaveLength(6);
    const answer = fresh.run<{ ok: true; count: number }>('restoreYear');
    expect(answer.count).toBe(preview.preview.count);
    expect(answer.count).toBeGreaterThan(300);
    expect(fresh.calls).toBeLessThan(600);
    expect(fresh.run<Preview>('previewYear').preview.count).toBe(0);
    for (const slot of ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y']) {
      expect(fresh.run('checkPeriod', slot)).toMatchObject({ ok: true, result: { damage: [] } });
      expect(fresh.run<Preview>('previewRevision', slot, slot === 'Y' ? 2 : 1).preview).toEqual({
        count: 0,
        changes: [],
      });
    }
    expect(submit(fresh)).toMatchObject({ ok: true, again: true, receipt: { revision: 2 } });
  });

  test('and the next correction follows on the last submission, without a quarrel about who was first', () => {
    fresh.typeFigure(key, 'Y', '4.061');
    expect(submit(fresh)).toMatchObject({ ok: true, again: false, receipt: { revision: 3 } });
  });

  test('an earlier submission, put back and sent again, is that very content as a new submission', () => {
    const { digest } = fresh.run<{ items: { digest: string; revision: number }[] }>('listRevisions', 'Y')
      .items[2]!;
    expectOk(fresh.run('restoreRevision', 'Y', 1));
    const sent = submit(fresh);
    expect(sent).toMatchObject({ ok: true, again: false, receipt: { revision: 4 } });
    expect(digest).toContain(sent.receipt?.digest);
  });
});
