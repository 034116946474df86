// Quận 1: the figures of 2016 against the targets of 2017, and what is odd about those targets (domain 4.3).
import { expect, test } from 'vitest';
import { quan1Targets } from '../../../demo/targets.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { cautionsOf } from '../../../shared/targets/cautions.ts';
import type { Situation } from '../../../shared/targets/situation.ts';
import { targetsOf } from '../../../shared/targets/target.ts';
import { judged } from '../../support/judged-targets.ts';
import { drawn } from '../../support/pipe-table.ts';
import { summaryOfDistrict, wards } from '../../support/quan1.ts';

const year2016: Situation = {
  catalogue,
  period: { year: 2016, slot: 'Y' },
  word: 'phường',
  due: 10,
  lines: summaryOfDistrict(wards).lines,
  wards: wards.map((ward) => ({ unit: ward, figures: ward.figures })),
  lastYear: null,
  quarters: [],
};
const all = quan1Targets.map(({ target }) => target);
const of2017 = targetsOf([{ unit: { id: 1, code: '760', name: 'Quận 1' }, year: 2016, items: all }], 2017);

// 80 % of 519 is 415,2, so more than it is 416. 20 % of 519 is 103,8, so 104: 15 more than 89. 3 % is 15,57, so 16: 10 more
// than 6. 99,75 % of 38.420 is 38.323,95, so 38.324, exactly what there is. 100 % of 26.680 is 958 more than 25.722.
test.each(
  drawn(`
    | cbccvc_hoc_cntt | dat      |            | 480/519 người (92,49%)         |
    | cbccvc_nn_bac2  | chua_dat | -15 người  | 89/519 người (17,15%)          |
    | cbccvc_nn_bac3  | chua_dat | -10 người  | 6/519 người (1,16%)            |
    | xmc_15_35       | dat      |            | 38.324/38.420 người (99,75%)   |
    | ks_hssv         | chua_dat | -958 người | 25.722/26.680 người (96,41%)   |
    | muc_pcgdth      | chua_dat | -9 phường  | 1/10 phường (10,00%) đạt Mức độ 3 |
  `),
)('%s: %s %s, %s', (indicator, ...expected) => {
  const target = of2017.find((one) => one.indicator === indicator);
  if (!target) throw new Error(`no target on ${indicator}`);
  expect(judged(target, year2016).slice(0, 3)).toEqual(expected);
});

// Wards on «> 20 %» of bậc 2: 50 staff need 11, 59 need 12 (11,8), 60 need 13.
test('each ward that misses «> 20 %» is named with its gap', () => {
  const target = of2017.find((one) => one.indicator === 'cbccvc_nn_bac2');
  if (!target) throw new Error('no target');
  expect(judged(target, year2016)[3]).toBe('2:-6 4:-1 5:-1 6:-6 7:-6 8:-6 9:-2 10:-6');
});

test('the oddities of the document are pointed out', () => {
  const found = cautionsOf(all, year2016).map(({ code, target, text }) => [code, target.indicator, text]);
  expect(found).toEqual([
    [
      'T04',
      'xmc_15_60',
      'Năm 2016 không có số liệu của chỉ tiêu này, chỉ có «Người 15–35 tuổi biết chữ», «Người từ 15 tuổi trở lên biết chữ». Độ tuổi khác nhau nên không lấy để so sánh.',
    ],
    [
      'T02',
      'muc_pcgdth',
      'Ghi «duy trì» nhưng năm 2016 chưa đạt: 1/10 phường (10,00%) đạt Mức độ 3, còn thiếu 9 phường.',
    ],
    [
      'T06',
      'pcth_18_21',
      '«Phổ cập bậc trung học (18–21 tuổi)» không có thang mức độ trong quy định hiện hành nên không xét được mức; hãy giao bằng tỷ lệ.',
    ],
    [
      'T01',
      'cbccvc_hoc_cntt',
      'Năm 2016 đã có 480/519 người (92,49%): chỉ tiêu (trên 80%) thấp hơn mức đã đạt.',
    ],
    [
      'T02',
      'ks_hssv',
      'Ghi «duy trì» nhưng năm 2016 chưa đạt: 25.722/26.680 người (96,41%), còn thiếu 958 người.',
    ],
    [
      'T03',
      'phan_luong_sau_thcs',
      'Chỉ tiêu nhảy từ năm 2019 đến năm 2030, bỏ trống 10 năm: kiểm tra lại năm.',
    ],
  ]);
});

test('every year has its own step, and a later list replaces an earlier one', () => {
  const unit = { id: 1, code: '760', name: 'Quận 1' };
  const step = (year: number, lists = [{ unit, year: 2016, items: all }]) =>
    targetsOf(lists, year)
      .filter((one) => one.indicator === 'phan_luong_sau_thcs')
      .map(({ demand }) => ('value' in demand ? demand.value : null));
  expect([2016, 2017, 2018, 2019, 2020, 2030].map((year) => step(year))).toEqual([
    [],
    [18],
    [20],
    [25],
    [],
    [30],
  ]);
  const later = all
    .filter((one) => one.indicator === 'phan_luong_sau_thcs' && one.from === 2019)
    .map((one) => ({ ...one, demand: { op: 'at_least' as const, value: 22, percent: true } }));
  expect(
    step(2019, [
      { unit, year: 2018, items: later },
      { unit, year: 2016, items: all },
    ]),
  ).toEqual([22]);
});
