// The district's master sheets, against the printed figures of the 2016 report.
import { beforeAll, describe, expect, test } from 'vitest';
import data from '../../demo/quan1-2016.json' with { type: 'json' };
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { stranger } from '../support/addon-district.ts';
import { send, sendOwn } from '../support/addon-story.ts';

inTown();

const totals = 'Tổng hợp';
const byWard = 'Theo phường';
const sheets = [
  'Tổng hợp',
  'Chỉ tiêu',
  'Chuẩn',
  'Theo phường',
  'Tiến độ',
  'Điểm cần xem lại',
  'Giải trình',
  'Biểu đồ',
  'Gánh nặng báo cáo',
  'A2. Văn bản',
  'C2. Tài liệu nhận',
  'C3. Nhu cầu học tập',
  'D2. Lớp, chuyên đề',
  'G2. Lớp đào tạo, bồi dưỡng',
  'I2. Điển hình',
  'I3. Điểm CĐHT cấp xã',
  'Thuyết minh',
];

let office: Office;
let master: Book;

interface Updated {
  ok: boolean;
  result: { reported: number; due: number; missing: string[]; sheets: string[]; at: string };
}

const update = (book = master, period = '2016-Y') => book.run<Updated>('updateMaster', period);

beforeAll(() => {
  office = openOffice();
  for (const ward of office.district.wards)
    send(office, ward, ward.index === 8 ? ['Q1', 'Q2', 'H1', 'Q3', 'Q4'] : undefined);
  sendOwn(office);
  office.moveTo(new Date('2016-12-28T10:05:00+07:00'));
  master = office.newBook(office.district.officer, 'Bảng tổng hợp');
  master.run('createMaster', { unit: office.district.id, year: 2016 });
}, 60_000);

/** Texts of a row of the totals, found by its name, from «Đơn vị tính» on. */
function row(sheet: string, name: string): string[] {
  const { cells } = master.sheet(sheet);
  const found = cells.filter((cell) => cell.column === 1 && cell.text === name);
  if (found.length !== 1) throw new Error(`${found.length} rows «${name}» in ${sheet}`);
  return cells
    .filter((cell) => cell.row === found[0]!.row && cell.column > 1)
    .sort((a, b) => a.column - b.column)
    .map((cell) => cell.text);
}

describe('nine of ten wards have sent the year', () => {
  test('the district officer sees who is missing, and the totals say of how many wards they are', () => {
    expect(update()).toMatchObject({
      ok: true,
      result: {
        reported: 9,
        due: 10,
        word: 'phường',
        missing: ['Phường Nguyễn Cư Trinh'],
        sheets,
        at: expect.stringMatching(/^28\/12\/2016 10:0\d$/),
      },
    });
    expect(master.text(totals, 'A2')).toContain('9/10 phường đã nộp');
    expect(master.text(totals, 'A2')).toContain('không tính là 0');
    // 74.742 without the 9.008 of Nguyễn Cư Trinh.
    expect(row(totals, 'Người từ 15 tuổi trở lên biết chữ').slice(1, 5)).toEqual([
      '65.734',
      '66.337',
      '99,09%',
      '9/10',
    ]);
    const progress = master.sheet('Tiến độ').cells.filter((cell) => cell.text.startsWith('Chưa nộp\n'));
    expect(progress).toHaveLength(1);
  });

  test('a ward that has not sent stands as «chưa nộp», never as 0', () => {
    const { cells } = master.sheet(byWard);
    const column = cells.find((cell) => cell.row === 3 && cell.text === 'Phường Nguyễn Cư Trinh')!.column;
    // The hidden last row has the ids of the units.
    const last = cells.find((cell) => cell.text === '#don_vi')!.row;
    const texts = new Set(
      cells
        .filter((cell) => cell.column === column && cell.row > 3 && cell.row < last && cell.text !== '')
        .map((cell) => cell.text),
    );
    expect([...texts]).toEqual(['chưa nộp']);
  });
});

describe('all ten wards have sent the year', () => {
  beforeAll(() => {
    send(office, office.district.wards[8]!, ['Y']);
    office.moveTo(new Date('2016-12-28T10:30:00+07:00'));
    update();
  });

  test('percentages that the district has from elsewhere stand by themselves, with their source', () => {
    const texts = row(totals, 'Phổ cập giáo dục mầm non cho trẻ 5 tuổi: tỷ lệ theo nguồn khác');
    expect(texts.filter((text) => text !== '')).toEqual([
      ...['%', '98,70%', 'Hệ thống thông tin quản lý PCGD-XMC (minh họa)'],
    ]);
  });

  test('10/10, and the printed figures of 2016', () => {
    expect(master.text(totals, 'A2')).toContain('10/10 phường đã nộp');
    const printed: [name: string, texts: string[]][] = [
      ['Người từ 15 tuổi trở lên biết chữ', ['74.742', '75.383', '99,15%']],
      ['Tham gia lớp tin học', ['180']],
      ['Tham gia tập huấn Nghề ngắn hạn', ['772']],
      ['Tham gia Tư vấn kinh tế gia đình', ['987']],
      ['Tham gia các buổi tuyên truyền giáo dục pháp luật', ['7.434']],
      ['Tham gia các buổi tuyên truyền y tế – sức khỏe', ['3.768']],
      ['Tham gia các hoạt động văn nghệ, thể dục thể thao', ['4.315']],
      ['Học tập ở các nội dung khác', ['3.911']],
      ['Tổng số lượt người tham gia học tập tại TTHTCĐ', ['21.367']],
      ['Số đầu sách của TTHTCĐ', ['1.618']],
      ['Số suất học bổng khuyến học, khuyến tài', ['3.199']],
      ['Số tiền học bổng khuyến học, khuyến tài', ['2.289.000.000']],
    ];
    for (const [name, texts] of printed) {
      expect(row(totals, name).slice(1, 1 + texts.length), name).toEqual(texts);
    }
    const all = master.sheet(totals).cells;
    const shares = all.filter((cell) => cell.column === 5 && /%$/.test(cell.text)).map((cell) => cell.text);
    expect(shares).toEqual(
      expect.arrayContaining(['99,15%', '92,49%', '17,15%', '1,16%', '72,17%', '96,41%']),
    );
  });

  test('numbers are numbers and percentages fractions, so that the district can go on working with them', () => {
    const { cells } = master.sheet(totals);
    const literate = cells.find((cell) => cell.text === 'Người từ 15 tuổi trở lên biết chữ')!;
    const at = (column: number) => cells.find((cell) => cell.row === literate.row && cell.column === column)!;
    expect(at(3)).toMatchObject({ text: '74.742', input: '74742', numeric: true });
    expect(at(5)).toMatchObject({ text: '99,15%', numeric: true });
    master.type('Tổng hợp', 'L1', `=C${literate.row}/D${literate.row}`);
    expect(Number(master.text('Tổng hợp', 'L1').replace(',', '.'))).toBeCloseTo(74742 / 75383, 6);
    master.type('Tổng hợp', 'L1', '');
  });

  test('smallest and largest come with the ward', () => {
    expect(row(totals, 'Số đầu sách của TTHTCĐ').slice(5)).toEqual(extremes(data.values.dau_sach));
  });

  test('levels of wards are counted: 9 wards on level 2, 1 on level 3', () => {
    const counts = master
      .sheet(totals)
      .cells.filter((cell) => /phổ cập giáo dục tiểu học: mức độ [23]/i.test(cell.text));
    expect(counts.map((cell) => row(totals, cell.text)[1])).toEqual(['9', '1']);
  });

  test('every ward’s figures stand in its column, in the order of the wards', () => {
    const headings = master.sheet(byWard).cells.filter((cell) => cell.row === 3 && cell.column > 2);
    expect(headings.map((cell) => cell.text)).toEqual(office.district.wards.map((ward) => ward.name));
    const books = row(byWard, 'Số đầu sách của TTHTCĐ').slice(1);
    expect(books.map((text) => Number(text.replace(/\./g, '')))).toEqual(data.values.dau_sach);
  });

  test('classes of all wards stand below one another with the ward’s name, texts by heading', () => {
    const { cells } = master.sheet('D2. Lớp, chuyên đề');
    const people = cells.find((cell) => cell.row === 3 && cell.text === 'Số người tham gia')!.column;
    const counts = cells.filter((cell) => cell.row > 3 && cell.column === people && cell.text !== '');
    const sum = counts.reduce((total, cell) => total + Number(cell.text.replace(/\./g, '')), 0);
    expect(sum).toBe(21_367);
    expect(master.text('D2. Lớp, chuyên đề', 'A4')).toBe('Phường Tân Định');
    const texts = master
      .sheet('Thuyết minh')
      .cells.filter((cell) => cell.text.startsWith('Phường Cầu Kho đã lồng ghép'));
    expect(texts).toHaveLength(1);
  });

  test('updating again costs at most seven calls to Google a sheet and changes nothing but the time', () => {
    const before = master.sheet(totals).cells.filter((cell) => cell.row !== 2);
    update();
    // Three of them write the block, one says before that it is being written, one after it how far the work has come.
    expect(master.calls / sheets.length).toBeLessThanOrEqual(7);
    expect(master.sheet(totals).cells.filter((cell) => cell.row !== 2)).toEqual(before);
  });
});

describe('who may look', () => {
  test('an account that may only look updates the master sheet as well', () => {
    const viewer = master.as(office.district.viewer);
    expect(update(viewer)).toMatchObject({ ok: true, result: { reported: 10 } });
  });

  test('a stranger with the file may not, and what is there stays', () => {
    const other = master.as(stranger);
    expect(update(other)).toMatchObject({ ok: false });
    expect(master.text(totals, 'A2')).toContain('10/10');
  });

  test('a period that does not exist is told as such', () => {
    expect(update(master, '2016-Q5')).toMatchObject({ ok: false, title: 'Đây không phải bảng tổng hợp.' });
  });
});

function extremes(values: number[]): string[] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const name = (value: number) => `Phường ${data.wards[values.indexOf(value)]!.name}`;
  return [String(least), name(least), String(most), name(most)];
}
