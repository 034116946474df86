// «Điểm cần xem lại» on the master sheet, with the reasons that the wards gave; and in the ward's own «Kiểm tra».
import { beforeAll, expect, test } from 'vitest';
import { codeOf, sendingTime } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeMaster } from '../support/addon-review.ts';
import { contentOf, send } from '../support/addon-story.ts';

inTown();

const tab = 'Điểm cần xem lại';

let office: Office;
let master: Book;

beforeAll(() => {
  office = openOffice();
  for (const ward of office.district.wards) {
    send(office, ward, ['Q1', 'Q2', 'Q3', 'Q4', ...(ward.index === 7 ? [] : (['Y'] as const))]);
  }
  // Cô Giang explains why its figures of people of 15–35 are those of Bến Thành.
  const ward = office.district.wards[7]!;
  const content = contentOf(ward, 'Y');
  office.moveTo(sendingTime(ward.index, 'Y'));
  const { status } = office.ask(ward.email, 'PUT', `/v1/units/${ward.id}/reports/${codeOf('Y')}`, {
    ...content,
    notes: { 'xmc_15_35.mau': 'Đã đối chiếu với Công an phường' },
  });
  expect(status).toBe(201);
  office.moveTo(new Date('2016-12-28T10:05:00+07:00'));
  master = makeMaster(office, codeOf('Y'));
}, 60_000);

function rows(): string[][] {
  const { cells } = master.sheet(tab);
  const last = Math.max(...cells.filter((cell) => cell.text !== '').map((cell) => cell.row));
  return Array.from({ length: last - 3 }, (_, i) =>
    [1, 2, 3, 4, 5].map(
      (column) => cells.find((cell) => cell.row === i + 4 && cell.column === column)?.text ?? '',
    ),
  );
}

test('each point has ward, indicator, figure, why in words, and the ward’s reason or that there is none', () => {
  const all = rows();
  expect(all).toHaveLength(5);
  expect(
    all.find(([ward, label]) => ward === 'Phường Cô Giang' && label === 'Người 15–35 tuổi biết chữ'),
  ).toEqual([
    'Phường Cô Giang',
    'Người 15–35 tuổi biết chữ',
    '99,77% (3.450/3.458)',
    'trùng đúng 99,77% (3.450/3.458) với phường khác: Phường Bến Thành',
    'Đã đối chiếu với Công an phường',
  ]);
  expect(all.filter((row) => row[4] === 'chưa có giải trình')).toHaveLength(4);
  expect(master.text(tab, 'A2')).toContain('5 điểm, 1 đã có giải trình.');
  expect(master.text(tab, 'A2')).toContain('không phải kết luận sai');
});

test('a period with nothing odd says so', () => {
  const book = makeMaster(office, codeOf('H1'));
  expect(book.text(tab, 'A4')).toBe('Không thấy điểm nào khác thường.');
});

test('without the Worker’s answer the other sheets are written, and this one says that it does not know', () => {
  office.standIn = (request) =>
    request.url.includes('/outliers/')
      ? {
          status: 500,
          headers: {},
          body: Buffer.from('{"title":"x","type":"y","detail":""}').toString('base64'),
        }
      : undefined;
  const book = makeMaster(office, codeOf('Y'));
  office.standIn = undefined;
  expect(book.text(tab, 'A4')).toContain('Chưa rà soát được.');
  expect(book.text('Tổng hợp', 'A2')).toContain('10/10 phường đã nộp');
});
