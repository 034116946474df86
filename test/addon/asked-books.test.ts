// What a district asks: chosen in a tab of its master sheet, followed by the workbooks of its wards at the next opening.
import { beforeAll, describe, expect, test } from 'vitest';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';
import { makeBook } from '../support/addon-story.ts';

inTown();

const tab = 'Bộ chỉ tiêu';
const id = 'bo_chi_tieu';

let office: Office;
let master: Book;
let book: Book;

interface Previewed {
  ok: true;
  preview: { faults: { cell: string; words: string }[]; changes: string[]; seen: string };
}

const preview = () => {
  const answer = master.run<Previewed>('previewList', id);
  expectOk(answer);
  return answer.preview;
};

/** Row of the tab with this name. */
function rowOf(name: string): number {
  const found = master.sheet(tab).cells.find(({ column, text }) => column === 1 && text === name);
  if (!found) throw new Error(`no line «${name}»`);
  return found.row;
}

beforeAll(() => {
  office = openOffice();
  book = makeBook(office, office.district.wards[8]!);
  office.moveTo(new Date('2016-03-20T10:05:00+07:00'));
  master = office.newBook(office.district.officer, 'Bảng tổng hợp');
  expectOk(master.run('createMaster', { unit: office.district.id, year: 2016 }));
}, 120_000);

describe('the tab', () => {
  test('has every indicator, heading and table with its tick, cycle, supplier and what would be missing', () => {
    expectOk(master.run('openList', id));
    expect(master.text(tab, 'A1')).toBe('BỘ CHỈ TIÊU TỪ QUÝ I NĂM 2016 – QUẬN 1');
    const row = rowOf('Người 15–35 tuổi biết chữ');
    expect(['B', 'D', 'E', 'F'].map((column) => master.text(tab, `${column}${row}`))).toEqual([
      'hỏi',
      'Năm',
      'Chuyên trách phổ cập',
      expect.stringContaining('Chuẩn theo Nghị định 20/2014/NĐ-CP'),
    ]);
    expect(preview()).toMatchObject({ faults: [], changes: [] });
  });

  test('takes a ready set as lines to begin with: nothing counts before it is applied', () => {
    expectOk(master.run('proposeList', { id, proposal: 'quan-1' }));
    expect(master.text(tab, `B${rowOf('Số đầu sách của TTHTCĐ')}`)).toBe('hỏi');
    expect(master.text(tab, `B${rowOf('Công tác tuyên truyền')}`)).toBe('');
    const { changes } = preview();
    expect(changes).toContain('Bỏ «Công tác tuyên truyền»');
    expect(changes.some((one) => one.includes('Số đầu sách'))).toBe(false);
    const touched = master.run('refreshList', id, false);
    expect(touched).toEqual({ ok: true, touched: true, name: tab });
  });

  test('a line that stands there twice is named', () => {
    const lines = master.sheet(tab).cells.filter(({ column, text }) => column === 1 && text !== '');
    const row = Math.max(...lines.map((cell) => cell.row)) + 1;
    master.type(tab, `A${row}`, 'Số đầu sách của TTHTCĐ');
    expect(preview().faults).toEqual([
      expect.objectContaining({ cell: `A${row}`, words: expect.stringContaining('đã có ở dòng') }),
    ]);
    master.type(tab, `A${row}`, '');
  });
});

describe('a ward’s workbook', () => {
  const hiddenIn = (name: string) => book.sheets.find((sheet) => sheet.name === name)!;

  test('follows at the next opening: rows and tabs that are not asked go out of sight, and nothing is deleted', () => {
    const typed = book.placeOf('phat_thanh_lan', 'Q1');
    book.typeFigure('phat_thanh_lan', 'Q1', '6');
    const { seen } = preview();
    expectOk(master.run('applyList', { id, seen }));
    expect(preview()).toMatchObject({ faults: [], changes: [] });

    expectOk(book.run('loadState'));
    expectOk(book.run('showPeriod', { slot: 'Q1', whole: true }));
    expectOk(book.run('arrangeBook'));
    expect(hiddenIn(typed.sheet).hidden).toBe(true);
    expect(book.figure('phat_thanh_lan', 'Q1').text).toBe('6');
    const literacy = book.placeOf('xmc_15_35.tu', 'Y');
    const primary = book.placeOf('muc_pcgdth', 'Y');
    const level = book.placeOf('pcgdth_11t.tu', 'Y');
    const rowIn = ({ cell }: { cell: string }) => Number(cell.replace(/\D/g, ''));
    expect(hiddenIn(literacy.sheet).hidden).toBe(false);
    expect(hiddenIn(literacy.sheet).hiddenRows).not.toContain(rowIn(literacy));
    expect(hiddenIn(primary.sheet).hiddenRows).not.toContain(rowIn(primary));
    expect(hiddenIn(level.sheet).hiddenRows).toContain(rowIn(level));
  });

  test('asks a quarter for the one cell that the set has there, and sends it', () => {
    interface Checked {
      ok: true;
      result: { findings: { code: string; at: string; severity: string }[]; asked: number };
    }
    const before = book.run<Checked>('checkPeriod', 'Q1');
    expectOk(before);
    expect(before.result.asked).toBe(1);
    expect(before.result.findings.filter(({ severity }) => severity === 'error').map(({ at }) => at)).toEqual(
      ['dt_phuong_to_chuc'],
    );
    book.typeFigure('dt_phuong_to_chuc', 'Q1', '0');
    expectOk(
      book.run('giveReasons', 'Q1', [
        { code: 'R11.no-classes', at: 'hd_tong', words: 'Quý này chưa mở lớp nào.' },
      ]),
    );
    const sent = book.run<{ ok: true; receipt: { revision: number } }>('submitPeriod', {
      slot: 'Q1',
      asOf: '2016-03-20',
    });
    expectOk(sent);
    expect(sent.receipt.revision).toBe(1);
  });

  test('once somebody has reported, the set changes from the next period on, and the tab says so', () => {
    expectOk(master.run('refreshList', id, true));
    expect(master.text(tab, 'A1')).toBe('BỘ CHỈ TIÊU TỪ QUÝ II NĂM 2016 – QUẬN 1');
    master.type(
      tab,
      `B${rowOf('Số buổi sinh hoạt khu phố, tổ dân phố có lồng ghép nội dung xã hội học tập')}`,
      'hỏi',
    );
    const { changes, seen } = preview();
    expect(changes).toHaveLength(1);
    expectOk(master.run('applyList', { id, seen }));
    expectOk(book.run('loadState'));
    const asked = (slot: string) => {
      const answer = book.run<{ ok: true; result: { asked: number } }>('checkPeriod', slot);
      expectOk(answer);
      return answer.result.asked;
    };
    expect([asked('Q1'), asked('Q2')]).toEqual([1, 2]);
  });

  test('made anew it asks the same from the start', () => {
    const other = makeBook(office, office.district.wards[0]!);
    const answer = other.run<{ ok: true; result: { asked: number } }>('checkPeriod', 'Q2');
    expectOk(answer);
    expect(answer.result.asked).toBe(2);
  });
});
