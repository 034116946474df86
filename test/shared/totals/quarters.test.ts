// What a quarter says has one home: the year of a quarterly flow is the sum of the quarters in force.
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../../shared/figures/figures.ts';
import { quarterDifferences, withQuarters } from '../../../shared/totals/quarters.ts';
import { addTallies, type Tallies, talliesOf, tallyPosition } from '../../../shared/totals/tally.ts';
import { book } from '../../support/quan1.ts';

const of = (figures: Figures) => talliesOf(book, figures, 2016, 'ward');
const amount = (tallies: Tallies, key: string) => tallies[tallyPosition(book)(key)] ?? 0;
const ten = { hoc_bong_suat: 10 };

describe('the year of a quarterly flow', () => {
  test('is what its quarters add up to, at once after one of them was corrected', () => {
    const year = of({ hoc_bong_suat: 40, dau_sach: 7 });
    const quarters = { Q1: of({ hoc_bong_suat: 100 }), Q2: of(ten), Q3: of(ten), Q4: of(ten) };
    const whole = withQuarters(book, 'Y', year, quarters);
    expect([amount(whole, 'hoc_bong_suat'), amount(whole, 'dau_sach')]).toEqual([130, 7]);
    expect(quarterDifferences(book, 'Y', year, quarters)).toEqual([
      { line: 'hoc_bong_suat', said: 40, sum: 130 },
    ]);
  });

  test('of three wards reads 210 where one corrected its first quarter from 10 to 100', () => {
    const wards = (first: number) => addTallies([of({ hoc_bong_suat: first }), of(ten), of(ten)]);
    const quarters = { Q1: wards(100), Q2: wards(10), Q3: wards(10), Q4: wards(10) };
    const year = addTallies([
      of({ hoc_bong_suat: 40 }),
      of({ hoc_bong_suat: 40 }),
      of({ hoc_bong_suat: 40 }),
    ]);
    expect(amount(withQuarters(book, 'Y', year, quarters), 'hoc_bong_suat')).toBe(210);
  });

  test('of a district that became two wards within the year holds both halves: 60, 60, 120, 50, 60, 230', () => {
    const suat = (...amounts: number[]) => addTallies(amounts.map((n) => of({ hoc_bong_suat: n })));
    const quarters = {
      Q1: suat(10, 20, 30),
      Q2: suat(10, 20, 30),
      Q3: suat(10, 40),
      Q4: suat(10, 50),
    };
    const year = suat(40, 90);
    const read = (tallies: Tallies) => amount(tallies, 'hoc_bong_suat');
    expect([quarters.Q1, quarters.Q2].map(read)).toEqual([60, 60]);
    expect(read(withQuarters(book, 'H1', suat(20, 40, 60), quarters))).toBe(120);
    expect([quarters.Q3, quarters.Q4].map(read)).toEqual([50, 60]);
    expect(read(withQuarters(book, 'Y', year, quarters))).toBe(230);
  });

  test('of a unit founded in the middle is the sum of the quarters it stood in', () => {
    const year = of({ hoc_bong_suat: 90 });
    const quarters = { Q3: of({ hoc_bong_suat: 40 }), Q4: of({ hoc_bong_suat: 50 }) };
    expect(amount(withQuarters(book, 'Y', year, quarters), 'hoc_bong_suat')).toBe(90);
    expect(quarterDifferences(book, 'Y', year, quarters)).toEqual([]);
  });

  test('has no figure where no quarter has one, whatever the report repeats', () => {
    const whole = withQuarters(book, 'Y', of({ hoc_bong_suat: 40 }), {});
    expect([amount(whole, 'hoc_bong_suat'), amount(whole, 'hoc_bong_suat#')]).toEqual([0, 0]);
  });

  test('a quarter itself is its own report', () => {
    expect(withQuarters(book, 'Q1', of(ten), {})).toEqual(of(ten));
  });
});
