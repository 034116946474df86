// A ward goes to another district on 01/07: what it reported before stays in the old district's totals, what comes after
// counts in the new one's, and everybody sees what is theirs to see.
import { expect, test } from 'vitest';
import { codeOf, opening } from '../../demo/units.ts';
import { inTown, openOffice } from '../support/addon.ts';
import { addressOf, type Book } from '../support/addon-book.ts';
import { cityOfTwo } from '../support/addon-district.ts';
import { expectOk, unitTab } from '../support/addon-review.ts';
import { fillBook, send } from '../support/addon-story.ts';

inTown();

interface Updated {
  ok: true;
  result: { reported: number; due: number; missing: string[] };
}

/** Updates a district's master sheet; the wards that stand in «Theo phường». */
function update(master: Book, period: string) {
  const answer = master.run<Updated>('updateMaster', period);
  expectOk(answer);
  const headings = master.sheet(unitTab).cells.filter(({ row, column }) => row === 3 && column > 2);
  const { reported, due, missing } = answer.result;
  return { coverage: `${reported}/${due}`, missing, wards: headings.map(({ text }) => text).filter(Boolean) };
}

/** A total in the master sheet, by its line. */
function total(master: Book, label: string): string {
  const { cells } = master.sheet('Tổng hợp');
  const line = cells.find(({ column, text }) => column === 1 && text === label);
  return line ? master.text('Tổng hợp', addressOf(line.row, 3)) : '';
}

/** Lines of «Tiến độ» of a ward, by period. */
function progressOf(master: Book, name: string): string[] {
  const { cells } = master.sheet('Tiến độ');
  const row = cells.find(({ column, text }) => column === 1 && text === name)?.row ?? 0;
  return [2, 3, 4, 5, 6, 7].map(
    (column) => master.text('Tiến độ', addressOf(row, column)).split('\n')[0] ?? '',
  );
}

test('the first half-year stays with Quận 1, the rest of the year is Quận 3’s', async () => {
  const city = cityOfTwo();
  const [old, next] = city.districts;
  const office = openOffice({ district: old });
  const [ward, neighbour] = old.wards;
  const label = 'Số chuyên đề đã tổ chức';
  // In spring everybody reports to Quận 1.
  send(office, ward!, ['Q1', 'Q2', 'H1']);
  send(office, neighbour!, ['Q1', 'Q3']);
  send(office, next.wards[1]!, ['Q1']);
  office.moveTo(opening);
  const master = office.newBook(old.officer, 'Bảng tổng hợp Quận 1');
  expectOk(master.run('createMaster', { unit: old.id, year: 2016 }));
  const before = update(master, codeOf('Q1'));
  expect([before.coverage, before.wards.length]).toEqual(['2/10', 10]);
  const spring = total(master, label);
  expect(update(master, codeOf('Q3')).coverage).toBe('1/10');

  // The city's administrator writes the move into the tab «Đơn vị».
  const cityBook = office.newBook(city.administrator, 'Bảng tổng hợp thành phố');
  expectOk(cityBook.run('createMaster', { unit: city.id, year: 2016 }));
  expectOk(cityBook.run('openList', 'don_vi'));
  const code = `${old.id}.${ward!.code}`;
  const line = cityBook.sheet('Đơn vị').cells.find(({ column, text }) => column === 2 && text === code)!;
  cityBook.type('Đơn vị', addressOf(line.row, 5), next.name);
  cityBook.type('Đơn vị', addressOf(line.row, 6), '01/04/2016');
  const refused = cityBook.run<{ preview: { faults: { words: string }[] } }>('previewList', 'don_vi');
  expect(refused.preview.faults[0]?.words).toContain(
    `${ward!.name} đã nộp báo cáo 6 tháng năm 2016, báo cáo đã nộp ở đâu thì tính ở đó. Chỉ đổi được từ ngày 01/07/2016`,
  );
  cityBook.type('Đơn vị', addressOf(line.row, 6), '01/07/2016');
  const { preview } = cityBook.run<{ preview: { changes: string[]; seen: string } }>('previewList', 'don_vi');
  expect(preview.changes).toEqual([
    `Đổi ${ward!.name} (Trực thuộc: Quận 1 → Quận 3; Thay đổi từ ngày: trống → 01/07/2016)`,
  ]);
  expect(cityBook.run('applyList', { id: 'don_vi', seen: preview.seen })).toMatchObject({
    ok: true,
    applied: 1,
  });

  // Quận 1: the first quarter is as it was; from the third there are nine.
  const q1 = update(master, codeOf('Q1'));
  expect([q1.coverage, q1.wards]).toEqual(['2/10', before.wards]);
  expect(total(master, label)).toBe(spring);
  const q3 = update(master, codeOf('Q3'));
  expect([q3.coverage, q3.wards.includes(ward!.name), q3.missing.includes(ward!.name)]).toEqual([
    '1/9',
    false,
    false,
  ]);
  expect(progressOf(master, ward!.name)).toEqual([
    ...['Đã nộp', 'Đã nộp', 'Đã nộp'],
    ...['Không thuộc kỳ này', 'Không thuộc kỳ này', 'Không thuộc kỳ này'],
  ]);

  // The ward's officer goes on in the same workbook, and reports the third quarter to Quận 3.
  const book = await fillBook(office, ward!);
  office.moveTo(opening);
  const sent = book.run<{ ok: boolean }>('submitPeriod', { slot: 'Q3', asOf: '2016-09-30' });
  expectOk(sent);
  const other = office.newBook(next.officer, 'Bảng tổng hợp Quận 3');
  expectOk(other.run('createMaster', { unit: next.id, year: 2016 }));
  const there = update(other, codeOf('Q3'));
  // Quận 3 has a ward of that name already: both are told apart by their codes.
  const alike = there.wards.filter((name) => name.startsWith(ward!.name));
  expect([there.coverage, alike.length, new Set(alike).size]).toEqual(['1/11', 2, 2]);
  expect(update(other, codeOf('Q1')).coverage).toBe('1/10');
  expect(update(master, codeOf('Q3')).coverage).toBe('1/9');

  // Each district reads its own time; the ward reads all of it; the author stays.
  const read = (email: string, slot: 'Q1' | 'Q3') =>
    office.ask(email, 'GET', `/v1/units/${ward!.id}/reports/${codeOf(slot)}/revisions`);
  expect([read(old.officer, 'Q1').status, read(old.officer, 'Q3').status]).toEqual([200, 403]);
  expect([read(next.officer, 'Q1').status, read(next.officer, 'Q3').status]).toEqual([403, 200]);
  expect([read(ward!.email, 'Q1').status, read(ward!.email, 'Q3').status]).toEqual([200, 200]);
  expect(read(old.officer, 'Q1').body).toMatchObject({ items: [{ by: `Cán bộ ${ward!.name}` }] });
}, 240_000);
