// «Đánh giá» in the district's hands, and what each ward sees of it: typed, previewed, applied, beside the ward's own answer.
import { beforeAll, describe, expect, test } from 'vitest';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { expectOk } from '../support/addon-review.ts';
import { contentOf, makeBook, send } from '../support/addon-story.ts';

inTown();

const tab = 'Đánh giá';

let office: Office;
let master: Book;

interface Previewed {
  ok: true;
  preview: { faults: { cell: string; words: string }[]; changes: string[]; seen: string };
}

const preview = () => {
  const answer = master.run<Previewed>('previewList', 'danh_gia');
  expectOk(answer);
  return answer.preview;
};

/** Column of a heading on a sheet, as a letter. */
function columnOf(sheet: string, heading: string): string {
  const found = master.sheet(sheet).cells.find(({ row, text }) => row === 3 && text === heading);
  if (!found) throw new Error(`no column «${heading}»`);
  return String.fromCharCode(64 + found.column);
}

function type(heading: string, row: number, text: string): void {
  master.type(tab, `${columnOf(tab, heading)}${row}`, text);
}

const points = 'Điểm đánh giá TTHTCĐ – Điểm cấp trên chấm';
const rating = 'Xếp loại TTHTCĐ do cấp trên quyết định';
const received = 'Ngày gửi Kế hoạch hoạt động TTHTCĐ năm về Phòng GD&ĐT';
const approved = 'Kế hoạch hoạt động TTHTCĐ được phê duyệt';

beforeAll(() => {
  office = openOffice();
  // The first ward says «Khá» of its centre, with 88,5 points.
  const [ward] = office.district.wards;
  const content = contentOf(ward!, 'Y');
  Object.assign(content.figures, { xl_tthtcd: 'kha', 'xl_tthtcd_diem.tu_danh_gia': 88.5 });
  send(office, ward!, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
  office.moveTo(new Date('2016-12-05T09:00:00+07:00'));
  const path = `/v1/units/${ward!.id}/reports/2016-Y`;
  expect(office.ask(ward!.email, 'PUT', path, content)).toMatchObject({ status: 201 });
  office.moveTo(new Date('2016-12-28T10:05:00+07:00'));
  master = office.newBook(office.district.officer, 'Bảng tổng hợp');
  expectOk(master.run('createMaster', { unit: office.district.id, year: 2016 }));
}, 120_000);

describe('the tab', () => {
  test('has a line for every ward, with what it says of itself', () => {
    expectOk(master.run('openList', 'danh_gia'));
    expect(master.text(tab, 'A1')).toBe('ĐÁNH GIÁ NĂM 2016 – QUẬN 1');
    expect([master.text(tab, 'A4'), master.text(tab, 'A13')]).toEqual(['Phường Tân Định', 'Phường Cầu Kho']);
    expect(master.text(tab, `${columnOf(tab, 'Tự đánh giá: Xếp loại TTHTCĐ cuối năm')}4`)).toBe('Khá');
    expect(master.text(tab, `${columnOf(tab, 'Tự đánh giá: Điểm đánh giá TTHTCĐ')}4`)).toBe('88,5');
    expect(preview()).toMatchObject({ faults: [], changes: [] });
  });

  test('names the cell that cannot be read, and what is wrong in itself', () => {
    type(points, 4, '120');
    type(received, 5, 'tháng giêng');
    type(approved, 6, 'Đã duyệt');
    expect(preview().faults.map(({ cell, words }) => [cell, words])).toEqual([
      [`${columnOf(tab, received)}5`, expect.stringContaining('«tháng giêng» không phải là ngày')],
      [`${columnOf(tab, points)}4`, expect.stringContaining('nhiều nhất là 100 điểm')],
    ]);
    type(points, 4, '86');
    type(received, 5, '20/01/2016');
    expect(preview().faults.map(({ cell, words }) => [cell, words])).toEqual([
      [`${columnOf(tab, received)}6`, expect.stringContaining('Ghi ngày nhận kế hoạch')],
    ]);
  });

  test('shows in words what will happen, and applies it whole', () => {
    type(received, 6, '25/01/2016');
    type(rating, 4, 'Trung bình');
    const { faults, changes, seen } = preview();
    expect(faults).toEqual([]);
    expect(changes).toEqual([
      `Thêm Phường Tân Định (${points}: 86; ${rating}: Trung bình)`,
      `Thêm Phường Đa Kao (${received}: 20/01/2016)`,
      `Thêm Phường Bến Nghé (${received}: 25/01/2016; ${approved}: Đã duyệt)`,
    ]);
    expect(master.run('applyList', { id: 'danh_gia', seen })).toMatchObject({ ok: true, applied: 3 });
    expect(master.text(tab, `${columnOf(tab, points)}4`)).toBe('86');
    expect(master.text(tab, `${columnOf(tab, 'Tự đánh giá: Điểm đánh giá TTHTCĐ')}4`)).toBe(
      '88,5; thấp hơn 2,5 điểm',
    );
    expect(preview().changes).toEqual([]);
  });
});

test('«Chuẩn» has both beside each other with the difference; also of a ward that sent nothing', () => {
  expectOk(master.run('updateMaster', '2016-Y'));
  const { cells } = master.sheet('Chuẩn');
  const title = cells.find(({ column, text }) => column === 1 && text.startsWith('XẾP LOẠI TRUNG TÂM'))!;
  const line = (name: string) => {
    const { row } = cells.find((cell) => cell.row > title.row && cell.column === 1 && cell.text === name)!;
    return [2, 3, 4].map(
      (column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
    );
  };
  expect(line('Phường Tân Định')).toEqual([
    'Khá; 88,5 điểm',
    'Trung bình; 86 điểm',
    'thấp hơn 1 bậc; thấp hơn 2,5 điểm',
  ]);
  expect(line('Phường Đa Kao')).toEqual(['chưa nộp', '—', '']);
  const plans = master.sheet('Tổng hợp').cells;
  const inTime = plans.find(({ text }) => text.startsWith(`${received}: trước ngày 23/01`))!;
  expect(plans.find(({ row, column }) => row === inTime.row && column === 3)?.text).toBe('1');
});

test('the ward reads what was said of it, beside its own answer, and types none of it', () => {
  const [ward] = office.district.wards;
  const book = makeBook(office, ward!);
  expect(() => book.placeOf('xl_tthtcd_diem.quan_cham', 'Y')).toThrow();
  const own = book.placeOf('xl_tthtcd', 'Y');
  book.type(own.sheet, own.cell, 'Khá');
  const answer = book.run<{ ok: true; items: { label: string; said: string; beside: string }[] }>(
    'readOwnAssessment',
  );
  expectOk(answer);
  expect(answer.items).toContainEqual({ label: points, said: '86', beside: '' });
  expect(answer.items).toContainEqual({
    label: rating,
    said: 'Trung bình',
    beside: 'tự đánh giá: Khá; thấp hơn 1 bậc',
  });
  expect(answer.items.filter(({ said }) => said !== '')).toHaveLength(2);
});

test('in January the wards whose plan has not come are told so, with the day', () => {
  office.moveTo(new Date('2016-01-25T10:05:00+07:00'));
  const answer = master.run<{
    ok: true;
    chasing: {
      items: { name: string; standing: string; subject: string; body: string }[];
      groupText: string;
    };
  }>('readChasing', '2016-Q1');
  expectOk(answer);
  const { items, groupText } = answer.chasing;
  expect(items.map(({ name }) => name)).toEqual(
    office.district.wards
      .map(({ name }) => name)
      .filter((name) => name !== 'Phường Đa Kao' && name !== 'Phường Bến Nghé'),
  );
  expect(items[0]).toMatchObject({
    standing: 'Chưa gửi kế hoạch năm, trễ 3 ngày',
    subject: 'Nhắc gửi kế hoạch năm 2016 – Phường Tân Định',
    body: expect.stringContaining(
      'Quận 1 chưa nhận được Kế hoạch hoạt động Trung tâm học tập cộng đồng năm 2016 của Phường Tân Định. Hạn gửi: trước ngày 23/01/2016, trễ 3 ngày.',
    ),
  });
  expect(groupText).toContain(
    'Chưa gửi Kế hoạch hoạt động Trung tâm học tập cộng đồng năm 2016 8 đơn vị:\n- Phường Tân Định (hạn trước ngày 23/01/2016, trễ 3 ngày)',
  );
});
