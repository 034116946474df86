// A lost connection on the deadline evening: the time of the attempt is kept, and goes with the report the next morning as a claim.
import { expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { secondOfficerOf } from '../support/addon-district.ts';
import { makeMaster } from '../support/addon-review.ts';
import { fillBook, send } from '../support/addon-story.ts';

inTown();

interface Period {
  slot: string;
  waiting: { at: string; asOf: string; same: boolean } | null;
  receipt: { revision: number } | null;
  onTime: boolean | null;
  offline: boolean;
}

interface State {
  ok: true;
  state: { sort: string; unit: string; offline: boolean; periods: Period[] };
}

const lost = () => {
  throw new Error('Address unavailable');
};
const stateOf = (book: Book) => book.run<State>('loadState').state;
const periodOf = (book: Book, slot: string) => stateOf(book).periods.find((one) => one.slot === slot);
const submit = (book: Book, slot: string) =>
  book.run<{ ok: boolean; why?: string }>('submitPeriod', { slot, asOf: '2016-12-30' });

/** What «Tiến độ» says of a ward in the column of Quý IV (F) or of the year (G). */
function progressOf(master: Book, ward: string): { quarter: string; year: string } {
  const row = master.sheet('Tiến độ').cells.find(({ column, text }) => column === 1 && text === ward)?.row;
  return { quarter: master.text('Tiến độ', `F${row}`), year: master.text('Tiến độ', `G${row}`) };
}

test('both reports of the evening are kept; the one that is sent as it was comes with a claim of the evening', async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3']);
  const book = await fillBook(office, ward);

  // 22:05 on the last day: no way to the Worker, not even for opening the sidebar.
  office.moveTo(new Date('2016-12-30T22:05:00+07:00'));
  office.standIn = lost;
  expect(stateOf(book)).toMatchObject({ sort: 'book', unit: 'Phường Nguyễn Cư Trinh', offline: true });
  const attempt = submit(book, 'Q4');
  expect(attempt).toMatchObject({
    ok: false,
    why: 'waiting',
    at: '2016-12-30T22:05:00+07:00',
    title: 'Chưa kết nối được với hệ thống.',
    detail: expect.stringContaining(
      'Số liệu đã gõ vẫn còn nguyên trong sổ, và thời điểm bấm nộp đã được giữ lại.',
    ),
  });
  // Tried again at 23:10, the first time stays.
  office.moveTo(new Date('2016-12-30T23:10:00+07:00'));
  expect(submit(book, 'Q4')).toMatchObject({ why: 'waiting', at: '2016-12-30T22:05:00+07:00' });
  expect(submit(book, 'Y')).toMatchObject({ why: 'waiting', at: '2016-12-30T23:10:00+07:00' });
  expect(periodOf(book, 'Q4')?.waiting).toEqual({
    at: '2016-12-30T22:05:00+07:00',
    asOf: '2016-12-30',
    same: true,
  });

  // The token that vouches for it is not in the spreadsheet, and a colleague has no part in it.
  const token = office.requests.find(({ headers }) => headers.Authorization)?.headers.Authorization;
  const { books } = JSON.parse(office.host.save()) as { books: unknown };
  expect(token).toMatch(/^Bearer .{100}/);
  expect(JSON.stringify(books)).not.toContain(token!.slice('Bearer '.length));
  office.standIn = undefined;
  expect(periodOf(book.as(secondOfficerOf(ward)), 'Q4')?.waiting).toBeNull();

  // The next morning. The year's report has been changed since.
  office.moveTo(new Date('2016-12-31T08:30:00+07:00'));
  book.typeFigure('gdht_cong_nhan.tu', 'Y', '4.060');
  expect([periodOf(book, 'Q4')?.waiting?.same, periodOf(book, 'Y')?.waiting?.same]).toEqual([true, false]);
  expect(submit(book, 'Q4')).toMatchObject({
    ok: true,
    receipt: { revision: 1, at: '2016-12-31T08:30:00+07:00' },
    waited: { at: '2016-12-30T22:05:00+07:00', is: 'claimed' },
  });
  expect(submit(book, 'Y')).toMatchObject({
    ok: true,
    waited: { at: '2016-12-30T23:10:00+07:00', is: 'changed' },
  });
  expect(periodOf(book, 'Q4')).toMatchObject({
    waiting: null,
    onTime: false,
    claim: '2016-12-30T22:05:00+07:00',
  });
  expect(periodOf(book, 'Y')).toMatchObject({ waiting: null, onTime: false, claim: null });

  const master = makeMaster(office);
  const shown = progressOf(master, ward.name);
  expect(shown.quarter).toBe(
    'Nộp trễ 1 ngày, theo lời khai đã xong lúc 30/12/2016 22:05 nhưng mất kết nối; cấp trên chưa công nhận\n31/12/2016 08:30',
  );
  expect(shown.year).toBe('Nộp trễ 1 ngày\n31/12/2016 08:30');

  // The district approves the quarter, and takes the time with it.
  const units = [{ id: ward.id, name: ward.name, revision: 1, remarks: [] }];
  const order = { action: 'approve', period: '2016-Q4', message: '', units, claims: [ward.id] };
  expect(master.run('reviewUnits', order)).toMatchObject({ results: [{ ok: true }] });
  expect(periodOf(book, 'Q4')).toMatchObject({ onTime: true, offline: true, claim: null });
}, 120_000);
