// A ward that stood until 30/06: from the third quarter on nobody waits for it, in no tab of the master sheet.
import { beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { expectOk, makeMaster } from '../support/addon-review.ts';
import { send } from '../support/addon-story.ts';

inTown();

let office: Office;
let master: Book;

const cells = (tab: string) => master.sheet(tab).cells;
const rowOf = (tab: string, label: string): string[] => {
  const first = cells(tab).find(({ column, text }) => column === 1 && text === label);
  return cells(tab)
    .filter(({ row }) => row === first?.row)
    .sort((a, b) => a.column - b.column)
    .map(({ text }) => text);
};

beforeAll(() => {
  office = openOffice();
  const { district } = office;
  for (const ward of district.wards)
    send(office, ward, ward.index === 8 ? ['Q1', 'Q2', 'H1'] : ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y']);
  office.moveTo(new Date('2016-12-28T10:05:00+07:00'));
  const path = `/v1/units/${district.id}/children`;
  const { version } = office.ask(district.administrator, 'GET', path).body as { version: number };
  const changes = [{ change: 'end', unit: district.wards[8]?.id, to: '2016-06-30' }];
  expect(office.ask(district.administrator, 'PUT', path, { version, changes }).status).toBe(200);
  const target = {
    ...{ indicator: 'cbccvc_nn_bac2', from: 2016, to: 2016, basis: 'Kế hoạch 5/KH-UBND' },
    demand: { op: 'more_than', value: 20, percent: true },
  };
  const targets = `/v1/units/${district.id}/targets/2016`;
  expect(office.ask(district.officer, 'PUT', targets, { base: 0, items: [target] }).status).toBe(200);
  master = makeMaster(office, codeOf('Y'));
}, 60_000);

test('«Theo phường» has no column for it in the year, and one in the second quarter', () => {
  const names = () => cells('Theo phường').map(({ text }) => text);
  expect(names()).toContain('Phường Cầu Kho');
  expect(names()).not.toContain('Phường Nguyễn Cư Trinh');
  expectOk(master.run('updateMaster', codeOf('Q2')));
  expect(names()).toContain('Phường Nguyễn Cư Trinh');
  expectOk(master.run('updateMaster', codeOf('Y')));
});

test('«Chỉ tiêu» judges the nine: 79 of 460 is less than 20 %', () => {
  const line = rowOf(
    'Chỉ tiêu',
    'Cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 2 (không tính bậc 3)',
  );
  expect(line.slice(1, 6)).toEqual(['trên 20%', '93', '79/460 người (17,17%)', '9/9', 'Chưa đạt']);
});

test('«Chuẩn» has a line for each of the nine', () => {
  const named = cells('Chuẩn').filter(({ column }) => column === 1);
  expect(named.filter(({ text }) => text === 'Phường Nguyễn Cư Trinh')).toEqual([]);
  expect(cells('Chuẩn').filter(({ text }) => text === 'chưa nộp')).toEqual([]);
});

test('the chart waits for it in its own periods alone: ten wards until the half-year, nine afterwards', () => {
  const chart = master.sheet('Biểu đồ').charts.find(({ title }) => title.includes('Tiến độ nộp báo cáo'));
  const { categories = [], series = [] } = chart ?? {};
  expect(series.find(({ name }) => name === 'Chưa nộp')?.values).toEqual([0, 0, 0, 0, 0, 0]);
  const sums = categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  expect(sums).toEqual([10, 10, 10, 9, 9, 9]);
});
