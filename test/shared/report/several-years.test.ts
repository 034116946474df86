// A report over several years: what happened is added up, what is there is told first and last, titles stand year by year.
// Worked by hand.
import { expect, test } from 'vitest';
import type { Figures } from '../../../shared/figures/figures.ts';
import { severalYears } from '../../../shared/report/several-years.ts';
import { wardSource } from '../../support/report-source.ts';

const year = (of: number, figures: Figures) => wardSource(figures, { period: { year: of, slot: 'Y' } });
const years = [
  year(2018, { phat_thanh_lan: 24, thac_si: 100, 'kns_ld.tu': 300, 'kns_ld.mau': 1000, muc_pcgdth: 'muc_2' }),
  year(2020, { phat_thanh_lan: 30, thac_si: 130, 'kns_ld.tu': 450, 'kns_ld.mau': 1200, muc_pcgdth: 'muc_3' }),
  year(2019, { thac_si: 90, 'kns_ld.tu': 400, 'kns_ld.mau': 1000, muc_pcgdth: 'muc_3' }),
];
const report = severalYears(years, 2016, 2020);
const rowOf = (label: string) =>
  report.annexes
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.sort === 'table' ? block.rows : [])))
    .find(([first]) => first?.startsWith(label));

test('flows are added over the years there are, and a year without a figure is said, not taken for nothing', () => {
  expect(rowOf('Số lần tuyên truyền về xã hội học tập')?.slice(2)).toEqual(['24', '', '30', '54 (2/3 năm)']);
});

test('stocks are never added: the last against the first', () => {
  expect(rowOf('Số thạc s')?.slice(2)).toEqual(['100', '90', '130', '+30']);
  // 30 % in 2018, 37,5 % in 2020.
  expect(rowOf('Người trong độ tuổi lao động được trang bị kỹ năng sống')?.slice(2)).toEqual([
    '300 (30%)',
    '400 (40%)',
    '450 (37,50%)',
    '+7,5 điểm %',
  ]);
});

test('titles stand year by year in the ward’s own words', () => {
  expect(rowOf('Mức độ đạt chuẩn phổ cập giáo dục tiểu học')?.slice(2)).toEqual([
    'Mức độ 2',
    'Mức độ 3',
    'Mức độ 3',
  ]);
});

test('and each is a line of the text', () => {
  const lines = report.body.flatMap((block) => (block.sort === 'paragraph' ? [block.text] : []));
  expect(lines).toContain('Số lần tuyên truyền về xã hội học tập trên đài truyền thanh: 54 (2/3 năm) lần.');
  const starting = (label: string) => lines.find((line) => line.startsWith(label));
  expect(starting('Mức độ đạt chuẩn phổ cập giáo dục tiểu học')).toMatch(
    /: năm 2018 Mức độ 2; năm 2019 Mức độ 3; năm 2020 Mức độ 3\.$/,
  );
  expect(starting('Số thạc s')).toMatch(/ \(người\): từ 100 \(năm 2018\) đến 130 \(năm 2020\), \+30\.$/);
});

test('is a report of its span; years that are missing are named and keep it a draft', () => {
  expect([report.title, report.subject]).toEqual([
    'BÁO CÁO',
    'Kết quả công tác xây dựng xã hội học tập giai đoạn 2016 - 2020',
  ]);
  expect(report.draft).toEqual(['chưa có báo cáo năm 2016 và 2017 nên không cộng các năm ấy.']);
});
