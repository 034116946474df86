// Earlier figures beside the cell that is typed into.
import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import {
  lastQuarterFormula,
  lastYearTexts,
  shownNumberFormula,
} from '../../../shared/workbook/earlier-figures.ts';
import { layoutOf } from '../../../shared/workbook/layout.ts';
import { shownRows } from '../../../shared/workbook/shown.ts';

const layout = layoutOf(catalogue, 2017, 'ward');
const rowOf = (key: string) => {
  const row = layout.forms.flatMap(({ rows }) => rows).find((one) => one.key === key);
  if (!row) throw new Error(key);
  return row;
};

test('last year stands there as it is read: counts, percentages, sums of quarters, stated absences', () => {
  const quarter = (n: number) => ({ hoc_bong_suat: n, hoc_bong_tien: n * 1_000_000 });
  const texts = new Map(
    lastYearTexts(catalogue, layout, {
      figures: {
        Q1: quarter(96),
        Q2: quarter(100),
        Q3: quarter(80),
        Q4: quarter(108),
        Y: {
          'gdht_dang_ky.tu': 4620,
          'gdht_cong_nhan.tu': 4066,
          'gdht_cong_nhan.mau': 4620,
          dau_sach: { none: 'chưa kiểm kê' },
        },
      },
      tables: {},
    }).map(([key, ...of]) => [key, of]),
  );
  // Quý I, Quý II, 6 tháng, Quý III, Quý IV, Năm.
  expect(texts.get('hoc_bong_suat')).toEqual(['96', '100', '196', '80', '108', '384']);
  expect(texts.get('hoc_bong_tien')?.[5]).toBe('384.000.000');
  expect(texts.get('gdht_cong_nhan.tu')).toEqual(['', '', '', '', '', '4.066']);
  expect(texts.get('gdht_cong_nhan.ty_le')?.[5]).toBe('88,01%');
  expect(texts.get('dau_sach')?.[5]).toBe('không có số liệu');
  // A text is as long as what is written now.
  expect(texts.has('tuyen_truyen_mo_ta')).toBe(false);
});

test('the quarter before is the cell of its own column; where there is none nothing stands there', () => {
  const cell = (at: string) => `IF(${at}="";"";${at})`;
  expect(lastQuarterFormula(rowOf('hoc_bong_suat'), 7)).toBe(
    `=CHOOSE($O$2;"";${cell('E7')};"";${cell('F7')};${cell('H7')};"")`,
  );
  expect(lastQuarterFormula(rowOf('gdht_cong_nhan.tu'), 11)).toBe('');
  expect(shownNumberFormula).toBe(`=IFERROR((SEARCH(TRIM(LEFT('_so'!$C$1;2));"Q1Q2H1Q3Q4Y")+1)/2;6)`);
});

test('of a half-year only what somebody types is in sight, with the titles over it; the sums are in the whole year', () => {
  const half = shownRows(layout, { slot: 'H1', whole: false }).rows;
  const whole = shownRows(layout, { slot: 'H1', whole: true }).rows;
  expect(half.has('hoc_bong_suat')).toBe(false);
  expect(whole.has('hoc_bong_suat')).toBe(true);
  for (const { rows } of layout.forms) {
    rows.forEach((row, i) => {
      if (row.role === 'section' && half.has(row.key)) {
        const end = rows.findIndex((one, at) => at > i && one.role === 'section');
        const under = rows.slice(i + 1, end < 0 ? undefined : end);
        expect(under.some((one) => one.role === 'field' && half.has(one.key))).toBe(true);
      }
      if (row.role === 'field' && row.cells.H1.role === 'typed') expect(half.has(row.key)).toBe(true);
      if (row.role === 'field' && row.cells.H1.role === 'over-time') expect(half.has(row.key)).toBe(false);
    });
  }
});
