// A ward's draft and the rates of the district: what moves, what stays, and what is not told.
import { expect, test } from 'vitest';
import { effectOf, ratesIn } from '../../../shared/change/effect.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { addTallies, talliesOf } from '../../../shared/totals/tally.ts';
import { book } from '../../support/quan1.ts';

const literate = (tu: number, mau: number): Figures => ({ 'xmc_15_35.tu': tu, 'xmc_15_35.mau': mau });
const tallies = (figures: Figures) => talliesOf(book, figures, 2016, 'ward');
const three = [tallies(literate(990, 1000)), tallies(literate(1980, 2000)), tallies(literate(960, 1000))];

test('the district’s rate before and after, with one decimal', () => {
  // 3.930/4.000 = 98,25 %, printed 98,3; with 995/1.000 more 4.925/5.000 = 98,50 %.
  expect(effectOf(book, addTallies(three), [], ratesIn(book, literate(995, 1000)))).toEqual({
    rates: [{ line: 'xmc_15_35', label: 'Người 15–35 tuổi biết chữ', before: 9830, after: 9850 }],
    withheld: 0,
  });
});

test('a report sent again takes the place of the one in force, and is not added to it', () => {
  const own = tallies(literate(900, 1000));
  // In force: 4.830/5.000 = 96,60 %; instead of 900 now 995: 4.925/5.000 = 98,50 %.
  const { rates } = effectOf(book, addTallies([...three, own]), own, ratesIn(book, literate(995, 1000)));
  expect(rates).toMatchObject([{ before: 9660, after: 9850 }]);
});

test('with fewer than three other wards a rate would tell what one of them sent: it is withheld', () => {
  const own = tallies(literate(900, 1000));
  const two = addTallies([...three.slice(1), own]);
  expect(effectOf(book, two, own, ratesIn(book, literate(995, 1000)))).toEqual({ rates: [], withheld: 1 });
  // Wards that have reported without this figure do not hide anybody.
  const silent = addTallies([...three.slice(1), own, tallies({ dau_sach: 100 })]);
  expect(effectOf(book, silent, own, ratesIn(book, literate(995, 1000)))).toEqual({ rates: [], withheld: 1 });
});

test('only numerators and denominators leave the sheet, and only pairs', () => {
  const figures: Figures = { ...literate(995, 1000), dau_sach: 161, 'xmc_15_60.tu': 5, tm_uu_diem: 'Tốt.' };
  expect(ratesIn(book, figures)).toEqual({ 'xmc_15_35.tu': 995, 'xmc_15_35.mau': 1000 });
});
