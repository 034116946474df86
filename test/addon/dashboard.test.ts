// «Biểu đồ»: what is drawn, that updating draws nothing twice, and that what the district moved stays where it is.
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../demo/units.ts';
import type { ChartView } from '../../workbench/protocol.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeMaster } from '../support/addon-review.ts';
import { send } from '../support/addon-story.ts';

inTown();

const tab = 'Biểu đồ';

let office: Office;
let master: Book;

const charts = (): ChartView[] => master.sheet(tab).charts;
const chart = (words: string): ChartView => {
  const found = charts().filter(({ title }) => title.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} charts «${words}»`);
  return found[0]!;
};
const update = () => master.run<{ ok: boolean }>('updateMaster', codeOf('Y'));

beforeAll(() => {
  office = openOffice();
  for (const ward of office.district.wards)
    send(office, ward, ward.index === 8 ? ['Q1', 'Q2', 'Q3', 'Q4'] : ['Q1', 'Q2', 'Q3', 'Q4', 'Y']);
  office.moveTo(new Date('2016-12-28T10:05:00+07:00'));
  master = makeMaster(office, codeOf('Y'));
}, 60_000);

describe('what is drawn', () => {
  test('how many wards have sent each period, in time, late and not at all', () => {
    const { series, categories, stacked } = chart('Tiến độ nộp báo cáo năm 2016');
    expect([categories, stacked]).toEqual([['Quý I', 'Quý II', '6 tháng', 'Quý III', 'Quý IV', 'Năm'], true]);
    expect(series.map(({ name }) => name)).toEqual(['Đúng hạn', 'Nộp trễ', 'Chưa nộp']);
    // Ten wards; nobody sent the half-year, and Nguyễn Cư Trinh has not sent the year.
    expect(series[2]?.values).toEqual([0, 0, 10, 0, 0, 1]);
    const sums = categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
    expect(sums).toEqual([10, 10, 10, 10, 10, 10]);
  });

  test('people who cannot read, by ward, the most first; the missing ward is not drawn as 0', () => {
    const { categories, series } = chart('chưa biết chữ');
    // 8.292 − 8.154 and 6.031 − 5.905.
    expect([categories[0], series[0]?.values[0], series[0]?.labels[0]]).toEqual([
      'Phường Phạm Ngũ Lão',
      138,
      '138',
    ]);
    expect([categories[1], series[0]?.values[1]]).toEqual(['Phường Cầu Kho', 126]);
    expect(categories).toHaveLength(9);
    expect(categories).not.toContain('Phường Nguyễn Cư Trinh');
  });

  test('wards below the common level are marked by words, colour and weight', () => {
    const rows = master.sheet(tab).cells.filter((cell) => cell.column === 4 && cell.text === 'thấp hơn');
    // Nine wards: 65.734/66.337 = 99,09 %. Below are 98,34 (138), 97,91 (126) and 98,75 (85).
    expect(rows).toHaveLength(3);
    for (const cell of rows) expect(cell).toMatchObject({ bold: true, background: '#fde3b8' });
  });

  test('people who learn, by content, and over the quarters', () => {
    const { categories, series } = chart('theo nội dung');
    expect(categories[0]).toBe('Tuyên truyền giáo dục pháp luật');
    expect(series[0]?.values).toEqual([...(series[0]?.values ?? [])].sort((a, b) => (b ?? 0) - (a ?? 0)));
    const quarters = chart('qua các quý').series[0]?.values ?? [];
    // All ten wards have sent all four quarters: together the year's printed 21.367.
    expect(quarters).toHaveLength(4);
    expect(quarters.reduce((sum: number, value) => sum + (value ?? 0), 0)).toBe(21_367);
  });

  test('a miniature line stands where quarters differ; elsewhere it says that they hardly do', () => {
    const { cells } = master.sheet(tab);
    const lineOf = (label: string) =>
      cells.find((cell) => cell.column === 6 && cell.row === cells.find((one) => one.text === label)?.row);
    expect(lineOf('Tham gia lớp tin học (lượt người)')?.sparkline).toEqual([48, 47, 44, 41]);
    expect(lineOf('Số lớp, chuyên đề đã tổ chức (lớp)')?.text).toBe('gần như không đổi');
  });

  test('every figure stands at its bar, so that the picture reads in black and white', () => {
    for (const { series } of charts()) {
      for (const { values, labels } of series) expect(labels).toHaveLength(values.length);
    }
  });
});

describe('updating again', () => {
  test('draws nothing twice and touches no chart whose data lie where they were', () => {
    const before = charts();
    update();
    expect(charts()).toEqual(before);
    expect(Object.keys(master.last.calls).filter((name) => /Chart/.test(name))).toEqual(['Sheet.getCharts']);
  });

  test('leaves a chart where the district has put it, also when its table has grown', () => {
    const moved = chart('chưa biết chữ');
    master.edit({ kind: 'moveChart', sheet: master.idOf(tab), chart: moved.id, row: 3, column: 12 });
    office.moveTo(new Date('2016-12-28T11:00:00+07:00'));
    send(office, office.district.wards[8]!, ['Y']);
    update();
    const after = chart('chưa biết chữ');
    expect([after.id, after.row, after.column]).toEqual([moved.id, 3, 12]);
    expect(after.categories).toHaveLength(10);
    expect(charts()).toHaveLength(4);
  });

  test('follows a new name of the tab, and brings back a chart that was deleted', () => {
    master.edit({ kind: 'renameSheet', sheet: master.idOf(tab), name: 'Hình vẽ' });
    update();
    expect(master.sheet('Hình vẽ').charts).toHaveLength(4);
    expect(master.tabs.some(({ name }) => name === tab)).toBe(false);
    master.edit({ kind: 'renameSheet', sheet: master.idOf('Hình vẽ'), name: tab });
    master.edit({ kind: 'deleteChart', sheet: master.idOf(tab), chart: chart('theo nội dung').id });
    expect(charts()).toHaveLength(3);
    update();
    expect(charts()).toHaveLength(4);
    expect(chart('theo nội dung').row).toBeGreaterThan(3);
  });
});

test('a half-year that nobody has sent shows its progress and what its quarters add up to', () => {
  master = makeMaster(office, codeOf('H1'));
  expect(charts().map(({ title }) => title)).toEqual([
    'Tiến độ nộp báo cáo năm 2016 – Quận 1',
    'Lượt người học tập tại TTHTCĐ theo nội dung – Quận 1',
    'Lượt người học tập tại TTHTCĐ qua các quý năm 2016 – Quận 1',
  ]);
  expect(master.sheet(tab).cells.filter((cell) => cell.text === 'Chưa có số liệu.')).toHaveLength(1);
});

test('targets by form: reached, not reached, and not to be judged yet', () => {
  const one = (indicator: string, demand: object) => ({ indicator, from: 2016, to: 2016, demand, basis: '' });
  const atLeast = (value: number) => ({ op: 'at_least', value, percent: true });
  // 480/519 = 92,49 %; nobody has a figure of children of five.
  // 74.742/75.383 = 99,15 % and 38.324/38.420 = 99,75 % of the ten wards.
  const items = [
    one('xmc_15_tro_len', atLeast(99)),
    one('xmc_15_35', atLeast(99.8)),
    one('cbccvc_hoc_cntt', atLeast(80)),
    one('pcgdmn_5t', atLeast(98)),
  ];
  const { id, officer } = office.district;
  const { status } = office.ask(officer, 'PUT', `/v1/units/${id}/targets/2016`, { base: 0, items });
  expect(status).toBe(200);
  master = makeMaster(office, codeOf('Y'));
  const { categories, series } = chart('Chỉ tiêu năm 2016');
  expect(series.map(({ name }) => name)).toEqual(['Đạt', 'Chưa đạt', 'Chưa đủ số liệu']);
  const of = (letter: string) => categories.findIndex((text) => text.startsWith(`${letter}. `));
  const counts = (letter: string) => series.map(({ values }) => values[of(letter)]);
  expect(counts('E')).toEqual([1, 1, 1]);
  expect(counts('F')).toEqual([1, 0, 0]);
  expect(categories).toHaveLength(2);
});
