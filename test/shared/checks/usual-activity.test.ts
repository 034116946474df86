// Work that the guidance expects in every period: surveys of need (R23) and broadcasts (R24).
import { expect, test } from 'vitest';
import type { Slot } from '../../../shared/period.ts';
import { findings, places, reportOf } from '../../support/judged-report.ts';

test('R23: a quarter without a survey of need asks why (seed 003, line 85)', () => {
  expect(places(findings(reportOf({ ks_nhu_cau_lan: 0 }, { slot: 'Q2' }), 'R23'))).toEqual([
    'warning ks_nhu_cau_lan',
  ]);
  expect(findings(reportOf({ ks_nhu_cau_lan: 1 }, { slot: 'Q2' }), 'R23')).toEqual([]);
  expect(findings(reportOf({}, { slot: 'Q2' }), 'R23')).toEqual([]);
  expect(findings({ ...reportOf({}), figures: { ks_nhu_cau_lan: 0 } }, 'R23')).toEqual([]);
});

// Two a month (seed 001, line 178): 6 a quarter, 12 a half-year, 24 a year.
test.each<[Slot, number]>([
  ['Q1', 6],
  ['H1', 12],
  ['Y', 24],
])('R24: %s has at least %i broadcasts; fewer are only mentioned', (slot, least) => {
  const judge = (count: number) =>
    findings({ ...reportOf({}, { slot }), figures: { phat_thanh_lan: count } }, 'R24');
  expect(judge(least)).toEqual([]);
  expect(places(judge(least - 1))).toEqual(['info phat_thanh_lan']);
});
