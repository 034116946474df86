// «Thời hạn» in the district's master sheet: typed into the tab, checked, shown as what will happen, applied whole.
import { beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import { addressOf, type Book } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';

inTown();

const tab = 'Thời hạn';
const wrong = '#f8c9c4';

let office: Office;
let master: Book;

interface Previewed {
  ok: true;
  preview: { faults: { sheet: string; cell: string; words: string }[]; changes: string[]; seen: string };
}

const preview = () => {
  const answer = master.run<Previewed>('previewList', 'thoi_han');
  expectOk(answer);
  return answer.preview;
};

/** Texts of the lines below the headings, up to the last that is not empty. */
function lines(): string[][] {
  const { cells } = master.sheet(tab);
  const rows: string[][] = [];
  for (const { row, column, text } of cells) {
    if (row <= 3 || text === '') continue;
    rows[row - 4] ??= new Array(9).fill('');
    rows[row - 4]![column - 1] = text;
  }
  return rows;
}

beforeAll(() => {
  office = openOffice();
  office.moveTo(opening);
  master = office.newBook(office.district.officer, 'Bảng tổng hợp');
  expectOk(master.run('createMaster', { unit: office.district.id, year: 2016 }));
}, 60_000);

describe('the tab «Thời hạn»', () => {
  test('is offered to who gathers, not to who may only look', () => {
    const listsOf = (book: Book) =>
      book.run<{ state: { lists: { name: string }[] } }>('loadState').state.lists.map(({ name }) => name);
    expect(listsOf(master)).toContain(tab);
    expect(listsOf(master.as(office.district.viewer))).toEqual([]);
  });

  test('shows what counts now, a line a period', () => {
    expectOk(master.run('openList', 'thoi_han'));
    expect(master.text(tab, 'A1')).toBe('THỜI HẠN CÁC KỲ BÁO CÁO NĂM 2016 – QUẬN 1');
    expect(lines()).toEqual([
      ['Quý I', 'Cả Quận 1', '01/03/2016', '30/03/2016', 'vào ngày', '', '0', '', ''],
      ['Quý II', 'Cả Quận 1', '01/06/2016', '30/06/2016', 'vào ngày', '', '0', '', ''],
      ['6 tháng', 'Cả Quận 1', '01/06/2016', '30/06/2016', 'vào ngày', '', '0', '', ''],
      ['Quý III', 'Cả Quận 1', '01/09/2016', '30/09/2016', 'vào ngày', '', '0', '', ''],
      ['Quý IV', 'Cả Quận 1', '01/12/2016', '30/12/2016', 'vào ngày', '', '0', '', ''],
      ['Năm', 'Cả Quận 1', '01/12/2016', '30/12/2016', 'vào ngày', '', '0', '', ''],
    ]);
    expect(preview()).toMatchObject({ faults: [], changes: [] });
  });

  test('is found again when it has another name and a line above it', () => {
    master.edit({ kind: 'renameSheet', sheet: master.idOf(tab), name: 'Hạn nộp 2016' });
    master.edit({ kind: 'insertRows', sheet: master.idOf('Hạn nộp 2016'), at: 1, count: 1 });
    expect(preview()).toMatchObject({ faults: [], changes: [] });
    const before = master.tabs.length;
    expect(master.run('openList', 'thoi_han')).toEqual({ ok: true, name: 'Hạn nộp 2016' });
    expect(master.tabs).toHaveLength(before);
    master.edit({ kind: 'deleteRows', sheet: master.idOf('Hạn nộp 2016'), at: 1, count: 1 });
    master.edit({ kind: 'renameSheet', sheet: master.idOf('Hạn nộp 2016'), name: tab });
  });

  test('names every cell that is wrong, colours it, and keeps what was typed', () => {
    master.type(tab, 'D4', '31/02/2016');
    master.type(tab, 'E5', 'đến ngày');
    master.type(tab, 'G6', 'ba');
    master.type(tab, 'A10', 'Quý I');
    master.type(tab, 'B10', office.district.wards[0]!.name);
    master.type(tab, 'D10', '05/04/2016');
    const { faults, changes } = preview();
    expect(changes).toEqual([]);
    expect(faults.map(({ words }) => words)).toEqual([
      'Ô D4 (Hạn nộp): «31/02/2016» không phải là ngày. Gõ ngày/tháng/năm, ví dụ 30/03/2016.',
      'Ô E5 (Cách tính hạn): «đến ngày» không có trong danh sách. Chọn «vào ngày», «trước ngày».',
      'Ô G6 (Số ngày châm chước): «ba» không phải là số nguyên. Gõ số, ví dụ 3.',
      'Ô H10 (Lý do gia hạn riêng): còn trống. Ghi lý do gia hạn, ví dụ «Bão số 3».',
    ]);
    expect(master.cell(tab, 'D4')).toMatchObject({ text: '31/02/2016', background: wrong });
    expect(master.cell(tab, 'H10').background).toBe(wrong);
    expect(master.cell(tab, 'D4').note).toContain('Cần sửa: «31/02/2016» không phải là ngày.');
    const sent = office.requests.filter(({ method, url }) => method === 'PUT' && !url.endsWith('dry=1'));
    expect(sent).toEqual([]);
  });

  test('shows what will happen, applies it whole, and is written anew', () => {
    master.type(tab, 'D4', '5/4/2016');
    master.type(tab, 'E5', 'trước ngày');
    master.type(tab, 'G6', '3');
    master.type(tab, 'H10', 'Bão số 3');
    const { faults, changes, seen } = preview();
    const ward = office.district.wards[0]!.name;
    expect([faults, changes]).toEqual([
      [],
      [
        'Đổi Quý I (Hạn nộp: 30/03/2016 → 05/04/2016)',
        'Đổi Quý II (Cách tính hạn: vào ngày → trước ngày)',
        'Đổi 6 tháng (Số ngày châm chước: 0 → 3)',
        `Thêm Quý I · ${ward} (Hạn nộp: 05/04/2016; Lý do gia hạn riêng: Bão số 3)`,
      ],
    ]);
    expect(master.cell(tab, 'D4').background).not.toBe(wrong);
    expect(master.run('applyList', { id: 'thoi_han', seen })).toEqual({ ok: true, applied: 4, name: tab });
    expect(lines()[0]).toEqual([
      'Quý I',
      'Cả Quận 1',
      '01/03/2016',
      '05/04/2016',
      'vào ngày',
      '',
      '0',
      '',
      '',
    ]);
    expect(lines()[6]).toEqual(['Quý I', ward, '', '05/04/2016', 'vào ngày', '', '', 'Bão số 3', '']);
    expect(preview()).toMatchObject({ faults: [], changes: [] });
  });

  test('applies nothing but what was shown', () => {
    const { seen } = preview();
    master.type(tab, 'D7', '01/10/2016');
    expect(master.run('applyList', { id: 'thoi_han', seen })).toMatchObject({
      ok: false,
      title: 'Trang «Thời hạn» đã thay đổi sau khi xem trước.',
    });
    expect(master.text(tab, 'D7')).toBe('01/10/2016');
  });

  test('shows what the Worker refuses on the cell as well', () => {
    master.type(tab, 'D7', '01/08/2016');
    expect(preview().faults).toEqual([
      {
        sheet: tab,
        cell: 'D7',
        words: 'Ô D7 (Hạn nộp): Hạn nộp Quý III đứng trước ngày mở kỳ',
      },
    ]);
    expect(master.cell(tab, 'D7').background).toBe(wrong);
  });

  test('is taken anew only after asking, where something was typed', () => {
    expect(master.run('refreshList', 'thoi_han', false)).toEqual({ ok: true, touched: true, name: tab });
    expect(master.text(tab, 'D7')).toBe('01/08/2016');
    expect(master.run('refreshList', 'thoi_han', true)).toEqual({ ok: true, name: tab });
    expect(master.text(tab, 'D7')).toBe('30/09/2016');
    expect(master.run('refreshList', 'thoi_han', false)).toEqual({ ok: true, name: tab });
  });

  test('keeps everything that was typed when the Worker cannot be reached', () => {
    master.type(tab, addressOf(4, 4), '06/04/2016');
    const { seen } = preview();
    office.standIn = () => ({ status: 0, headers: {}, body: new Uint8Array(), error: 'dns' }) as never;
    expect(master.run('applyList', { id: 'thoi_han', seen })).toMatchObject({ ok: false });
    office.standIn = undefined;
    expect(master.text(tab, 'D4')).toBe('06/04/2016');
    expect(master.run('applyList', { id: 'thoi_han', seen })).toMatchObject({ ok: true, applied: 1 });
  });
});
