// A summary read back from sums: shares, coverage, smallest and largest.
import { describe, expect, test } from 'vitest';
import { showShare } from '../../../shared/catalogue/number-text.ts';
import { shareOf } from '../../../shared/totals/summary.ts';
import { rollupOfOwn, talliesOf } from '../../../shared/totals/tally.ts';
import { rate } from '../../support/judged-report.ts';
import { book, lineOf, summaryOfDistrict, type Ward } from '../../support/quan1.ts';

function ward(id: number, figures: Ward['figures']): Ward {
  return { id, code: `2670${id}`, name: `Phường ${id}`, figures };
}

describe('a percentage', () => {
  test('is the sum of numerators by the sum of denominators: 1 of 10 and 9 of 10 000 are 0,10 %', () => {
    const line = lineOf(
      summaryOfDistrict([ward(1, rate('ks_hssv', 1, 10)), ward(2, rate('ks_hssv', 9, 9990))]),
      'ks_hssv',
    );
    expect(showShare(shareOf(line))).toBe('0,10%');
  });

  test('has no value where the denominators add up to nothing, and one where any of them does not', () => {
    const nobody = lineOf(summaryOfDistrict([ward(1, rate('xmc_dtts', 0, 0))]), 'xmc_dtts');
    expect([nobody.value, nobody.base, nobody.wards, shareOf(nobody)]).toEqual([0, 0, 1, null]);
    const both = summaryOfDistrict([ward(1, rate('xmc_dtts', 0, 0)), ward(2, rate('xmc_dtts', 3, 4))]);
    expect(shareOf(lineOf(both, 'xmc_dtts'))).toBe(0.75);
    expect(lineOf(both, 'xmc_dtts').least?.unit.id).toBe(2);
  });

  test('of yes and no is out of the wards that answered', () => {
    const summary = summaryOfDistrict([
      ward(1, { tu_sach: 'co' }),
      ward(2, { tu_sach: 'khong' }),
      ward(3, {}),
    ]);
    expect(lineOf(summary, 'tu_sach=co')).toMatchObject({ value: 1, base: 2, wards: 2 });
    expect(summary.reported).toBe(3);
  });
});

describe('the district’s own figures', () => {
  const own = rollupOfOwn(talliesOf(book, { hoc_bong_suat: 69, dt_quan_cu: 2470 }, 2016, 'district'));

  test('are in the total but not in the number of wards, nor among smallest and largest', () => {
    const summary = summaryOfDistrict(
      [ward(1, { hoc_bong_suat: 320 }), ward(2, { hoc_bong_suat: 416 })],
      [own],
    );
    expect(summary.reported).toBe(2);
    expect(lineOf(summary, 'hoc_bong_suat')).toMatchObject({
      value: 805,
      wards: 2,
      least: { value: 320 },
      most: { value: 416 },
    });
  });

  test('stand also where no ward has the figure (2.470 people sent by the district, domain 4.1, row 16)', () => {
    const line = lineOf(summaryOfDistrict([ward(1, {})], [own]), 'dt_quan_cu');
    expect([line.value, line.wards, line.least]).toEqual([2470, 0, undefined]);
  });
});

test('between equals the ward with the smaller id is named, whoever sent first', () => {
  const summary = summaryOfDistrict([ward(7, { dau_sach: 5 }), ward(3, { dau_sach: 5 })]);
  expect([lineOf(summary, 'dau_sach').least?.unit.id, lineOf(summary, 'dau_sach').most?.unit.id]).toEqual([
    3, 3,
  ]);
});
