// A new officer in October: the old one has left with the workbook; everything comes back from what was submitted.
import { expect, test } from 'vitest';
import { inTown, openOffice } from '../support/addon.ts';
import { secondOfficerOf } from '../support/addon-district.ts';
import { expectOk, makeMaster, review, select, unitTab } from '../support/addon-review.ts';
import { send } from '../support/addon-story.ts';

inTown();

interface Period {
  slot: string;
  state: string;
  report: string;
  filled: number;
  asked: number;
  receipt: { revision: number } | null;
  remarks: { text: string; sheet: string; cell: string }[];
}

test('finds what is done, returned and due, gets the figures back, and answers the return that was left open', () => {
  const office = openOffice();
  const ward = office.district.wards[3]!;
  send(office, ward, ['Q1', 'Q2', 'H1', 'Q3']);
  office.moveTo(new Date('2016-09-30T09:00:00+07:00'));
  const master = makeMaster(office, '2016-Q3');
  select(master, unitTab, 'F3');
  expect(review(master, 'return', 'Bổ sung lớp tháng 9.')).toMatchObject([{ ok: true, name: ward.name }]);

  office.moveTo(new Date('2016-10-10T08:00:00+07:00'));
  const book = office.newBook(secondOfficerOf(ward), 'Sổ mới');
  expectOk(book.run('createBook', { unit: ward.id, year: 2016 }));
  const stateOf = () => {
    const answer = book.run<{ ok: boolean; state: { periods: Period[] } }>('loadState');
    expectOk(answer);
    return new Map(answer.state.periods.map((period) => [period.slot, period]));
  };
  const before = stateOf();
  expect([...before.values()].map(({ slot, report }) => [slot, report])).toEqual([
    ['Q1', 'da_nop'],
    ['Q2', 'da_nop'],
    ['H1', 'da_nop'],
    ['Q3', 'tra_lai'],
    ['Q4', 'chua_nop'],
    ['Y', 'chua_nop'],
  ]);
  expect(before.get('Q1')?.filled).toBe(0);

  const restored = book.run<{ ok: boolean; count: number; periods: string[] }>('restoreYear');
  expectOk(restored);
  expect(restored.periods).toEqual([
    'Quý I năm 2016',
    'Quý II năm 2016',
    '6 tháng năm 2016',
    'Quý III năm 2016',
  ]);
  const after = stateOf();
  for (const slot of ['Q1', 'Q2', 'H1', 'Q3']) {
    expect(after.get(slot)?.filled, slot).toBe(after.get(slot)?.asked);
    expect(book.run('previewRevision', slot, 1)).toMatchObject({ preview: { count: 0 } });
  }
  // What was never submitted is still to be filled in.
  expect(after.get('Q4')?.filled).toBe(0);

  // The return is answered by a class that the old officer had forgotten.
  const tab = 'D2. Lớp, chuyên đề';
  const rows = book.sheet(tab).cells.filter((cell) => cell.column === 3 && cell.row > 3 && cell.text !== '');
  const last = Math.max(...rows.map((cell) => cell.row));
  for (const column of ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O']) {
    const text = book.text(tab, `${column}${last}`);
    if (text !== '')
      book.type(tab, `${column}${last + 1}`, column === 'C' ? 'Lớp tháng 9 ghi bổ sung' : text);
  }
  expect(book.run('submitPeriod', { slot: 'Q3', asOf: '2016-09-30' })).toMatchObject({
    ok: true,
    receipt: { revision: 2, by: `Cán bộ thứ hai ${ward.name}` },
  });
  expect(stateOf().get('Q3')?.report).toBe('nop_lai');
  expect(master.run('correctedParts', ward.id)).toMatchObject({
    ok: true,
    corrected: { before: 1, after: 2, message: 'Bổ sung lớp tháng 9.' },
  });
}, 120_000);
