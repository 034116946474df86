// «Thành viên» and «Đơn vị» in the district's master sheet.
import { beforeAll, describe, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import { addressOf, type Book } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';
import { send } from '../support/addon-story.ts';

inTown();

let office: Office;
let master: Book;

interface Previewed {
  ok: true;
  preview: { faults: { cell: string; words: string }[]; changes: string[]; seen: string };
}

const preview = (id: string) => {
  const answer = master.run<Previewed>('previewList', id);
  expectOk(answer);
  return answer.preview;
};
const apply = (id: string) => {
  const { faults, seen } = preview(id);
  expect(faults).toEqual([]);
  const answer = master.run<{ ok: boolean }>('applyList', { id, seen });
  expect(answer).toMatchObject({ ok: true, applied: expect.any(Number) });
};
/** Row of the first cell in a column (from 1) that shows this. */
const rowOf = (tab: string, column: number, text: string): number => {
  const found = master.sheet(tab).cells.find((cell) => cell.column === column && cell.text === text);
  if (!found) throw new Error(`no «${text}» in ${tab}`);
  return found.row;
};
const lastRow = (tab: string): number =>
  Math.max(
    ...master
      .sheet(tab)
      .cells.filter(({ column, text }) => column === 2 && text !== '')
      .map(({ row }) => row),
  );

beforeAll(() => {
  office = openOffice();
  send(office, office.district.wards[0]!, ['Q1', 'Q2']);
  office.moveTo(opening);
  master = office.newBook(office.district.administrator, 'Bảng tổng hợp');
  expectOk(master.run('createMaster', { unit: office.district.id, year: 2016 }));
}, 60_000);

describe('the tab «Thành viên»', () => {
  const tab = 'Thành viên';

  test('has everybody of the district and its wards', () => {
    expectOk(master.run('openList', 'thanh_vien'));
    const ward = office.district.wards[0]!;
    const row = rowOf(tab, 3, ward.email);
    const texts = [1, 2, 3, 4, 5, 6, 7].map((column) => master.text(tab, addressOf(row, column)));
    const name = `Cán bộ ${ward.name}`;
    expect(texts).toEqual([ward.name, name, ward.email, 'Nhập liệu', '', '', 'Đã dùng']);
    // Three of the district, two of each ward.
    expect(lastRow(tab) - 3).toBe(3 + 2 * 10);
    expect(preview('thanh_vien')).toMatchObject({ faults: [], changes: [] });
  });

  test('takes a newcomer and somebody who leaves, each one line', () => {
    const [first, second] = office.district.wards;
    const row = lastRow(tab) + 1;
    for (const [i, text] of [second!.name, 'Lê Thị Mai', 'Mai.Le@Gmail.com', 'Lãnh đạo đơn vị'].entries())
      master.type(tab, addressOf(row, i + 1), text);
    master.type(tab, addressOf(rowOf(tab, 3, first!.email), 6), '27/12/2016');
    const { changes } = preview('thanh_vien');
    expect(changes).toEqual([
      `Đổi ${first!.email} · ${first!.name} (Đến ngày: trống → 27/12/2016)`,
      `Thêm mai.le@gmail.com · ${second!.name} (Họ và tên: Lê Thị Mai; Vai trò: Lãnh đạo đơn vị)`,
    ]);
    apply('thanh_vien');
    const refused = office.ask(first!.email, 'GET', '/v1/me');
    expect(refused.status).toBe(403);
    expect(office.ask('mai.le@gmail.com', 'GET', '/v1/me').status).toBe(200);
    const history = office.ask('mai.le@gmail.com', 'GET', `/v1/units/${first!.id}/reports/2016-Q1/revisions`);
    expect(history.status).toBe(403);
    const own = office.ask(
      office.district.officer,
      'GET',
      `/v1/units/${first!.id}/reports/2016-Q1/revisions`,
    );
    expect(own.body).toMatchObject({ items: [{ by: `Cán bộ ${first!.name}` }] });
  });

  test('does not let a line disappear, nor a wrong address pass', () => {
    const row = lastRow(tab);
    const email = master.text(tab, addressOf(row, 3));
    master.type(tab, addressOf(row, 3), 'không có');
    expect(preview('thanh_vien').faults.map(({ words }) => words)).toEqual([
      `Ô C${row} (Địa chỉ thư (tài khoản Google)): «không có» không phải là địa chỉ thư. Ví dụ: hoa.nguyen@gmail.com.`,
    ]);
    master.type(tab, addressOf(row, 3), email);
    master.edit({ kind: 'deleteRows', sheet: master.idOf(tab), at: row, count: 1 });
    const { faults } = preview('thanh_vien');
    expect(faults.map(({ cell }) => cell)).toEqual(['']);
    expect(faults[0]?.words).toContain('Không xóa dòng');
    expectOk(master.run('refreshList', 'thanh_vien', true));
  });

  test('is not written over what another administrator has changed meanwhile', () => {
    const path = `/v1/units/${office.district.id}/members?below=1`;
    const { body } = office.ask(office.district.administrator, 'GET', path);
    const { items } = body as { items: { bound?: boolean; email: string }[] };
    const more = {
      ...{ unit: office.district.wards[2]!.id, email: 'khac@gmail.com', name: 'Người khác', role: 'xem' },
      until: null,
    };
    const members = [...items.map(({ bound: _, ...line }) => line), more];
    expect(office.ask(office.district.administrator, 'PUT', path, { members }).status).toBe(200);
    master.type(tab, addressOf(rowOf(tab, 3, office.district.viewer), 2), 'Người xem mới');
    expect(preview('thanh_vien').faults[0]?.words ?? '').toContain('Thiếu dòng của Người khác');
    expectOk(master.run('refreshList', 'thanh_vien', true));
    expect(rowOf(tab, 3, 'khac@gmail.com')).toBeGreaterThan(3);
  });
});

describe('the tab «Đơn vị»', () => {
  const tab = 'Đơn vị';

  test('ends two wards and makes one of them, shown first', () => {
    expectOk(master.run('openList', 'don_vi'));
    const [, , third, fourth] = office.district.wards;
    const row = lastRow(tab) + 1;
    const line = ['', '26740', 'Phường Sài Gòn', 'Phường', office.district.name, '', '01/10/2016', ''];
    for (const [i, text] of line.entries()) if (text !== '') master.type(tab, addressOf(row, i + 1), text);
    master.type(tab, addressOf(row, 9), `${third!.name}; ${fourth!.name}`);
    const { faults, changes } = preview('don_vi');
    expect(faults).toEqual([]);
    expect(changes).toEqual([
      `Đổi ${third!.name} (Đến hết ngày: 31/12/2016 → 30/09/2016)`,
      `Đổi ${fourth!.name} (Đến hết ngày: 31/12/2016 → 30/09/2016)`,
      `Thêm Phường Sài Gòn (Mã đơn vị: 26740; Tên đơn vị: Phường Sài Gòn; Loại: Phường; Trực thuộc: Quận 1; Có từ ngày: 01/10/2016; Đến hết ngày: 31/12/2016; Nhập từ: ${third!.name}; ${fourth!.name})`,
    ]);
    apply('don_vi');
    expect(master.text(tab, addressOf(rowOf(tab, 3, 'Phường Sài Gòn'), 9))).toBe(
      `${third!.name}; ${fourth!.name}`,
    );
    expect(preview('don_vi')).toMatchObject({ faults: [], changes: [] });
  });

  test('wants a day for every change, and says on the cell why the past cannot be another one', () => {
    const ward = office.district.wards[0]!;
    const row = rowOf(tab, 3, ward.name);
    master.type(tab, addressOf(row, 3), 'Phường Tân Định Mới');
    expect(preview('don_vi').faults.map(({ words }) => words)).toEqual([
      `Ô F${row} (Thay đổi từ ngày): còn trống. Ghi ngày thay đổi có hiệu lực, ví dụ 01/07/2016.`,
    ]);
    master.type(tab, addressOf(row, 3), ward.name);
    master.type(tab, addressOf(row, 8), '31/03/2016');
    expect(preview('don_vi').faults.map(({ words }) => words)).toEqual([
      `Ô H${row} (Đến hết ngày): ${ward.name} đã nộp báo cáo Quý II năm 2016, báo cáo đã nộp ở đâu thì tính ở đó. Chỉ đổi được từ ngày 01/07/2016 (ngày cuối cùng như cũ là 30/06/2016)`,
    ]);
    expect(master.cell(tab, addressOf(row, 8)).background).toBe('#f8c9c4');
    expectOk(master.run('refreshList', 'don_vi', true));
  });
});
