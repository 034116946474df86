// The rating of a learning community by points (Thông tư 44/2014), and what is said where the limits were not seen.
import { expect, test } from 'vitest';
import type { TableRow } from '../../../shared/figures/figures.ts';
import { centreRating, circular25, circular44 } from '../../../shared/standards/learning-community.ts';
import { gradeOf, pointsOf } from '../../../shared/standards/points.ts';
import { inForce } from '../../../shared/standards/standard.ts';
import { findings, reportOf } from '../../support/judged-report.ts';
import { drawn } from '../../support/pipe-table.ts';

const rows = (points: number, more: (criterion: number) => Partial<TableRow> = () => ({})) =>
  Array.from({ length: 15 }, (_, i): TableRow => {
    const row: TableRow = { tieu_chi: `${i + 1}. Tiêu chí`, tu_cham: points };
    return Object.assign(row, more(i + 1)) as TableRow;
  });

test('fifteen times 5,8 points is 87: the district’s points replace the ward’s only when there are all', () => {
  expect(pointsOf(circular44, { cdht_xa_diem: rows(5.8) })).toEqual({
    total: 87,
    by: 'tu_cham',
    missing: [],
  });
  const half = rows(5.8, (i) => (i <= 14 ? { tham_dinh: 5 } : {}));
  expect(pointsOf(circular44, { cdht_xa_diem: half }).total).toBe(87);
  const whole = rows(5.8, () => ({ tham_dinh: 5 }));
  expect(pointsOf(circular44, { cdht_xa_diem: whole })).toEqual({ total: 75, by: 'tham_dinh', missing: [] });
});

test('a criterion without points is named, wherever its row stands', () => {
  const some = rows(5)
    .filter((_, i) => i !== 6 && i !== 14)
    .reverse();
  expect(pointsOf(circular44, { cdht_xa_diem: some })).toEqual({
    total: null,
    by: 'tu_cham',
    missing: [7, 15],
  });
});

test.each(
  drawn(`
    | 80    | tot            |
    | 79.99 | kha            |
    | 65    | kha            |
    | 64.5  | trung_binh     |
    | 50    | trung_binh     |
    | 49.9  | khong_xep_loai |
  `),
)('%s points are «%s»', (points, grade) => {
  expect(gradeOf(circular44, Number(points))).toBe(grade);
});

test('without known limits nothing is worked out', () => {
  expect(gradeOf(centreRating, 100)).toBeNull();
});

test('R17 points at a rating that its points do not give, as a hint, and says that the limits were not seen', () => {
  const judge = (grade: string, year = 2016) =>
    findings(reportOf({ cdht_xa_xl_tt44: grade }, { year, tables: { cdht_xa_diem: rows(5) } }), 'R17');
  const [found] = judge('tot');
  expect([found?.severity, found?.fault]).toEqual([
    'info',
    'Ghi xếp loại «Tốt» nhưng bảng điểm cộng được 75 điểm, ứng với «Khá» (ngưỡng điểm chưa kiểm chứng).',
  ]);
  expect(judge('kha')).toEqual([]);
  expect(judge('tot', 2024)).toEqual([]);
});

test('each year has one scheme for the learning community', () => {
  const names = (year: number) => inForce([circular44, circular25], year).map(({ id }) => id);
  expect([2014, 2016, 2023, 2024, 2026].map((year) => names(year))).toEqual([
    ['cdht_tt44'],
    ['cdht_tt44'],
    ['cdht_tt44'],
    ['cdht_tt25'],
    ['cdht_tt25'],
  ]);
  expect(circular25.criteria.map(({ indicators }) => indicators.length)).toEqual([3, 3, 3, 3, 3]);
});

test('of a year one circular alone judges communities: Thông tư 44 to 2023, Thông tư 25 from 2024', () => {
  const judged = (year: number) => inForce([circular44, circular25], year).map(({ source }) => source);
  expect(judged(2023)).toEqual(['Thông tư 44/2014/TT-BGDĐT']);
  expect(judged(2024)).toEqual(['Thông tư 25/2023/TT-BGDĐT']);
});
