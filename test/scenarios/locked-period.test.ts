// A locked period and its addenda: what was printed stays, what came later is told figure by figure, ward by ward.
import { expect, test } from 'vitest';
import { codeOf } from '../../demo/units.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { expectOk, makeMaster } from '../support/addon-review.ts';
import { contentOf, fillBook, send } from '../support/addon-story.ts';

inTown();

interface Addendum {
  unit: { id: number; name: string };
  addendum: number;
  before: number;
  revision: number;
}

interface ClosingState {
  ok: true;
  closings: { number: number; code: string; reported: number }[];
  addenda: Addendum[];
}

/** The cells of a row that begins with these words. */
function rowOf(book: Book, sheet: string, words: string): string[] {
  const { cells } = book.sheet(sheet);
  const row = cells.find(({ column, text }) => column === 1 && text === words)?.row;
  if (row === undefined) throw new Error(`no row «${words}» in «${sheet}»`);
  return [2, 3, 4].map(
    (column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
  );
}

test('the totals keep the closed figures and their code; two wards send addenda; the period is closed once more', async () => {
  const office = openOffice();
  const { wards } = office.district;
  const ward = wards[8]!;
  const late = wards[9]!;
  const grants = (one: typeof ward) => Number(contentOf(one, 'Q1').figures.hoc_bong_suat);
  for (const one of wards.slice(0, 8)) send(office, one, ['Q1']);
  const book = await fillBook(office, ward);
  office.moveTo(new Date('2016-03-28T15:00:00+07:00'));
  const { asOf } = contentOf(ward, 'Q1');
  expect(book.run('submitPeriod', { slot: 'Q1', asOf })).toMatchObject({
    ok: true,
    receipt: { revision: 1 },
  });
  const closed = wards.slice(0, 9).reduce((sum, one) => sum + grants(one), 0);

  // The district closes the quarter with nine of ten wards.
  office.moveTo(new Date('2016-04-20T09:00:00+07:00'));
  const master = makeMaster(office, codeOf('Q1'));
  expect(master.tabs.map((tab) => tab.name)).not.toContain('Báo cáo bổ sung');
  const close = () =>
    master.run<{ ok: boolean; closing: { number: number; code: string } }>('closeMaster', codeOf('Q1'));
  const { closing } = close();
  expect(closing.number).toBe(1);
  const update = () => master.run('updateMaster', codeOf('Q1'));
  expect(update()).toMatchObject({ ok: true, result: { closed: { number: 1, code: closing.code } } });
  expect(master.text('Tổng hợp', 'A2').replace(/\d+ dòng, [0-9a-f]{16}/, '… dòng, …')).toBe(
    `Đã khóa lần 1 lúc 20/04/2016 09:00 (Chuyên viên tổng hợp). Mã ${closing.code}. Số khi khóa: 9/10 phường đã nộp. Cập nhật lúc 20/04/2016 09:00. Dấu nhật ký: … dòng, ….`,
  );
  const label = 'Số suất học bổng khuyến học, khuyến tài';
  expect(rowOf(master, 'Tổng hợp', label)[1]).toBe(String(closed));

  // A ward finds two more scholarships; the tenth ward sends its report at last.
  office.moveTo(new Date('2016-04-25T15:00:00+07:00'));
  book.typeFigure('hoc_bong_suat', 'Q1', String(grants(ward) + 2));
  expect(book.run('submitPeriod', { slot: 'Q1', asOf })).toMatchObject({
    ok: true,
    receipt: { revision: 2, number: expect.stringMatching(/-2016Q1-02-BS01$/) },
  });
  expect(
    office.ask(late.email, 'PUT', `/v1/units/${late.id}/reports/2016-Q1`, contentOf(late, 'Q1')),
  ).toMatchObject({ status: 201, body: { number: expect.stringMatching(/-2016Q1-01-BS01$/) } });

  // What was printed stays; the difference stands beside it.
  expectOk(update() as { ok: boolean });
  expect(rowOf(master, 'Tổng hợp', label)[1]).toBe(String(closed));
  expect(master.text('Tổng hợp', 'A2')).toContain(
    'Sau đó có 2 báo cáo bổ sung, xem trang «Báo cáo bổ sung».',
  );
  const tab = 'Báo cáo bổ sung';
  const today = closed + 2 + grants(late);
  expect(rowOf(master, tab, label)).toEqual([String(closed), String(today), `+${today - closed}`]);
  const { cells } = master.sheet(tab);
  const heads = cells.filter(({ column, text }) => column === 1 && /: BS\d\d/.test(text));
  expect(heads.map(({ text }) => text)).toEqual([
    `PHƯỜNG NGUYỄN CƯ TRINH: BS01, lần nộp 2, Cán bộ ${ward.name}, 25/04/2016 15:00`,
    `${late.name.toUpperCase()}: BS01, lần nộp 1, Cán bộ ${late.name}, 25/04/2016 15:00`,
  ]);
  const below = (row: number) =>
    [1, 2, 3, 4].map(
      (column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
    );
  expect(below(heads[0]!.row + 1)).toEqual([
    expect.stringContaining(label),
    String(grants(ward)),
    String(grants(ward) + 2),
    '+2',
  ]);
  expect(heads[1]!.row).toBe(heads[0]!.row + 2);
  expect(below(heads[1]!.row + 1)[0]).toBe('Nộp lần đầu sau khi khóa kỳ.');

  // The same from the sidebar, one ward at a time.
  const state = () => master.run<ClosingState>('readClosing', codeOf('Q1'));
  expect(state().addenda).toMatchObject([
    { unit: { name: ward.name }, addendum: 1, before: 1, revision: 2 },
    { unit: { name: late.name }, addendum: 1, before: 0, revision: 1 },
  ]);
  expect(master.run('compareUnitRevisions', ward.id, codeOf('Q1'), { before: 1, after: 2 })).toMatchObject({
    ok: true,
    changes: [{ before: String(grants(ward)), after: String(grants(ward) + 2), sheet: 'Theo phường' }],
  });
  expect(master.run('checkCode', closing.code)).toMatchObject({ ok: true, matches: true });

  // Closed once more, the new figures have a number and a code of their own.
  const second = close().closing;
  expect([second.number, second.code === closing.code]).toEqual([2, false]);
  expectOk(update() as { ok: boolean });
  expect(rowOf(master, 'Tổng hợp', label)[1]).toBe(String(today));
  expect(state().addenda).toEqual([]);
  expect(master.run('checkCode', closing.code)).toMatchObject({ matches: true, closing: { reported: 9 } });
}, 120_000);
