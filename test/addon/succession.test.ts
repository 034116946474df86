// A reform pasted into «Đơn vị», and what the sheets make of it: years side by side on the new borders, and the book of a new
// ward with what its predecessors reported.
import { beforeAll, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import { addressOf, type Book } from '../support/addon-book.ts';
import { expectOk, select } from '../support/addon-review.ts';
import { send } from '../support/addon-story.ts';

inTown();

const tab = 'Đơn vị';
const label = 'Tổng số lượt người tham gia học tập tại TTHTCĐ';
let office: Office;
let master: Book;

/** What a ward reported over the two quarters that were sent. */
const saidBy = (unit: number): number => {
  const figures = (period: string) =>
    (
      office.ask(office.district.officer, 'GET', `/v1/units/${unit}/reports/${period}`).body as {
        submission: { figures: Record<string, number> };
      }
    ).submission.figures.hd_tong ?? 0;
  return figures('2016-Q1') + figures('2016-Q2');
};
const column = (name: string, n: number) => master.sheet(name).cells.filter((cell) => cell.column === n);

beforeAll(() => {
  office = openOffice();
  for (const ward of office.district.wards.slice(0, 2)) send(office, ward, ['Q1', 'Q2']);
  office.moveTo(opening);
  master = office.newBook(office.district.administrator, 'Bảng tổng hợp');
  expectOk(master.run('createMaster', { unit: office.district.id, year: 2016 }));
}, 60_000);

test('a list with a line for every older unit is shown as what will happen, and applied whole', () => {
  const [first, second] = office.district.wards;
  expectOk(master.run('openList', 'don_vi'));
  const end = Math.max(
    ...column(tab, 2)
      .filter(({ text }) => text !== '')
      .map(({ row }) => row),
  );
  const group = ['', '30000', 'Cụm Bắc', 'Cụm', office.district.name, '', '01/10/2016', ''];
  const east = ['', '30001', 'Phường Mới Đông', 'Phường', '30000', '', '01/10/2016', ''];
  const west = ['', '30002', 'Phường Mới Tây', 'Phường', 'Cụm Bắc', '', '01/10/2016', ''];
  const lines = [group, [...east, first!.name, '60'], [...east, second!.name], [...west, first!.name, '30']];
  lines.forEach((line, i) => {
    line.forEach((text, j) => {
      if (text !== '') master.type(tab, addressOf(end + 1 + i, j + 1), text);
    });
  });
  const read = () =>
    master.run<{ ok: true; preview: { faults: { words: string }[]; changes: string[]; seen: string } }>(
      'previewList',
      'don_vi',
    ).preview;
  expect(read().faults.map(({ words }) => words)).toEqual([
    `Ô I${end + 2} (Nhập từ): ${first!.name}: các phần cộng lại 90%, phải đủ 100%. Sửa tỷ lệ, hoặc ghi thêm đơn vị nhận phần còn lại`,
  ]);
  master.type(tab, addressOf(end + 4, 10), '40%');
  const { faults, changes, seen } = read();
  expect(faults).toEqual([]);
  expect(changes).toEqual([
    `Đổi ${first!.name} (Đến hết ngày: 31/12/2016 → 30/09/2016)`,
    `Đổi ${second!.name} (Đến hết ngày: 31/12/2016 → 30/09/2016)`,
    `Thêm Cụm Bắc (Mã đơn vị: 30000; Tên đơn vị: Cụm Bắc; Loại: Cụm; Trực thuộc: Quận 1; Có từ ngày: 01/10/2016; Đến hết ngày: 31/12/2016)`,
    expect.stringMatching(
      new RegExp(`^Thêm Phường Mới Đông .*Nhập từ: 60% ${first!.name}; ${second!.name}\\)$`),
    ),
    expect.stringMatching(new RegExp(`^Thêm Phường Mới Tây .*Nhập từ: 40% ${first!.name}\\)$`)),
  ]);
  expectOk(master.run('applyList', { id: 'don_vi', seen }));
  expect(read()).toMatchObject({ faults: [], changes: [] });
});

test('«So sánh các năm» has the year on the borders of the day, with what is an estimate', () => {
  const [first, second] = office.district.wards;
  const [one, two] = [saidBy(first!.id), saidBy(second!.id)];
  expectOk(master.run('updateMaster', '2016-Q2'));
  expectOk(master.run('focusMaster', false));
  const row = column('Tổng hợp', 1).find(({ text }) => text === label)!.row;
  select(master, 'Tổng hợp', addressOf(row, 1));
  const answer = master.run<{ ok: true; sheet: string }>('compareYears', '31/12/2016');
  expectOk(answer);
  const [names, amounts] = [column(answer.sheet, 1), column(answer.sheet, 2)];
  const at = (name: string) =>
    amounts.find((cell) => cell.row === names.find(({ text }) => text === name)?.row);
  const number = (text = '') => Number(text.replaceAll('.', ''));
  expect(number(at('Quận 1')?.text)).toBe(one + two);
  expect(number(at('Phường Mới Đông')?.text) + number(at('Phường Mới Tây')?.text)).toBe(one + two);
  expect(at('Phường Mới Đông')?.background).toBe('#fde3b8');
  expect(
    column(answer.sheet, 3).some(({ text }) =>
      text.includes(`ước tính theo tỷ lệ từ ${first!.name}, ${second!.name}`),
    ),
  ).toBe(true);
});

test('a day that is none, and no line selected, are told', () => {
  expect(master.run<{ ok: boolean; title: string }>('compareYears', 'hôm nay')).toMatchObject({
    ...{ ok: false, title: '«hôm nay» không phải là ngày.' },
  });
  select(master, 'Tiến độ', addressOf(5, 1));
  expect(master.run<{ ok: boolean; title: string }>('compareYears', '31/12/2016')).toMatchObject({
    ...{ ok: false, title: 'Chưa chọn chỉ số nào.' },
  });
});

test('«Đơn vị cũ» in a new unit’s workbook has what its predecessor reported, to read', () => {
  const [first] = office.district.wards;
  const { district } = office;
  const path = `/v1/units/${district.id}/children`;
  const { items } = office.ask(district.administrator, 'GET', path).body as {
    items: { id: number; name: string }[];
  };
  const west = items.find(({ name }) => name === 'Phường Mới Tây')!.id;
  const given = office.ask(district.administrator, 'POST', `/v1/units/${west}/enrolments`, {
    ...{ role: 'nhap_lieu', name: 'Lê Thị Tây' },
  }).body as { code: string };
  const officer = `tay.${west}@vidu.example`;
  expect(office.ask(officer, 'POST', '/v1/enrolments', { code: given.code }).status).toBe(201);
  const book = office.newBook(officer);
  expectOk(book.run('createBook', { unit: west, year: 2016 }));
  const read = book.run<{ ok: boolean; sheet: string; units: string[] }>('readPredecessors');
  expectOk(read);
  expect([read.sheet, read.units]).toEqual(['Đơn vị cũ', [first!.name]]);
  const cells = book.sheet(read.sheet).cells;
  expect(cells.some(({ text }) => text.endsWith(`Phường Mới Tây được nhập từ: 40% ${first!.name}.`))).toBe(
    true,
  );
  // What the ward itself sent for the first quarter, whole: nothing of it is shared out here.
  const heading = cells.find(({ text }) => text === `${first!.name} – Quý I năm 2016`);
  const line = cells.find(({ column, text }) => column === 1 && text === label);
  const shown = cells.find(({ row, column }) => row === line?.row && column === heading?.column);
  const { submission } = office.ask(district.officer, 'GET', `/v1/units/${first!.id}/reports/2016-Q1`)
    .body as { submission: { figures: Record<string, number> } };
  expect(Number(shown?.text.replaceAll('.', ''))).toBe(submission.figures.hd_tong);
});
