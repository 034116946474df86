// A quarter against the ward's own earlier quarters.
import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import type { Report } from '../../../shared/checks/finding.ts';
import { type Reason, unanswered } from '../../../shared/checks/reasons.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import type { Slot } from '../../../shared/period.ts';
import { findings } from '../../support/judged-report.ts';

const suat = (n: number): Figures => ({ hoc_bong_suat: n, hoc_bong_tien: n * 700_000 });

function report(slot: Slot, now: number, others: Report['others']): Report {
  return {
    catalogue,
    reporter: 'ward',
    period: { year: 2016, slot },
    figures: suat(now),
    tables: {},
    notes: {},
    reasons: [],
    others,
  };
}
const found = (given: Report) => findings(given, 'L01');

test('several times the usual of the quarters before asks for a reason', () => {
  // 100 and 120: the middle is 110; 440/110 = 4. The money follows: 308 of 77 million.
  const given = report('Q3', 440, { Q1: suat(100), Q2: suat(120) });
  expect(found(given).map(({ at, severity, fault }) => [at, severity, fault])).toEqual([
    [
      'hoc_bong_suat',
      'warning',
      'Số của quý này cao gấp 4 lần mức thường thấy ở các quý trước của năm (khoảng 110).',
    ],
    [
      'hoc_bong_tien',
      'warning',
      'Số của quý này cao gấp 4 lần mức thường thấy ở các quý trước của năm (khoảng 77.000.000).',
    ],
  ]);
  const reason: Reason = { code: 'L01', at: 'hoc_bong_suat', words: 'Đợt trao học bổng đầu năm học' };
  expect(unanswered(found(given), { ...given, reasons: [reason] }).map(({ at }) => at)).toEqual([
    'hoc_bong_tien',
  ]);
});

test('one earlier quarter is no habit, and a first gift after none is no deviation', () => {
  expect(found(report('Q2', 440, { Q1: suat(100) }))).toEqual([]);
  expect(found(report('Q3', 440, { Q1: suat(0), Q2: suat(0) }))).toEqual([]);
});

test('a year and a half-year are sums, and are not compared with quarters', () => {
  expect(found(report('Y', 440, { Q1: suat(100), Q2: suat(120), Q3: suat(110), Q4: suat(110) }))).toEqual([]);
});

test('a sum that is already asked about for another reason is asked about once', () => {
  // 500 đồng for 100 scholarships: R13 asks whether millions were meant; that 500 is unusual is nothing new.
  const given = report('Q3', 100, { Q1: suat(100), Q2: suat(120) });
  const odd = findings({ ...given, figures: { ...given.figures, hoc_bong_tien: 500 } });
  const codes = odd.filter(({ at }) => at === 'hoc_bong_tien').map(({ code }) => code);
  expect(codes).toContain('R13.millions');
  expect(codes).not.toContain('L01');
});
