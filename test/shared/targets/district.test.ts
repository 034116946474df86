// The targets of document 003 (Gò Vấp, 2021) on sixteen wards with made-up figures, worked by hand.
import { expect, test } from 'vitest';
import { goVapTargets } from '../../../demo/targets.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { judgeTarget } from '../../../shared/targets/judge.ts';
import { rate } from '../../support/judged-report.ts';
import { judged, situationOf } from '../../support/judged-targets.ts';
import { drawn } from '../../support/pipe-table.ts';

/** Every ward the same, but for what is named: ward number → numerator. */
const figures = Array.from({ length: 16 }, (_, i): Figures => {
  const ward = i + 1;
  const but = (usual: number, other: Record<number, number>) => other[ward] ?? usual;
  return {
    ...rate('xmc_15_35', but(2500, { 1: 2497 }), 2500),
    ...rate('xmc_15_60', but(4995, { 1: 4990 }), 5000),
    ...rate('xmc_ra_lop_muc1', but(0, { 1: 8, 2: 7 }), 0),
    ...rate('xmc_ra_lop_muc2', but(0, { 1: 4, 2: 6 }), 0),
    ...rate('pcgdth_11t', 297, 300),
    ...rate('pcgdth_11_14', but(996, { 2: 995, 3: 997 }), 1000),
    ...rate('pcgdthcs_15_18', 983, 1000),
    ...rate('pcth_18_21', 850, 999),
    ...rate('cbccvc_hoc_cntt', but(50, { 16: 49 }), 50),
    ...rate('cbccvc_nn_bac2', 25, 50),
    ...rate('cbccvc_nn_bac3', 8, 50),
    ...rate('ks_hssv', 2000, 2000),
    xl_tthtcd: ward <= 5 ? 'tot' : ward <= 11 ? 'kha' : 'trung_binh',
    ks_nhu_cau_lan: but(4, { 3: 3 }),
  };
});

const assigned: Record<string, { unit: number; value: number }[]> = {
  xmc_ra_lop_muc1: [
    { unit: 1, value: 10 },
    { unit: 2, value: 5 },
  ],
  xmc_ra_lop_muc2: [
    { unit: 1, value: 4 },
    { unit: 2, value: 6 },
  ],
};
const targets = goVapTargets.map(({ target }) => {
  const wards = assigned[target.indicator];
  return wards ? { ...target, demand: { op: 'assigned' as const, wards } } : target;
});
const targetOf = (indicator: string) => {
  const found = targets.find((one) => one.indicator === indicator);
  if (!found) throw new Error(`no target on ${indicator}`);
  return found;
};

// xmc_15_35: 99,99 % of 40.000 is 39.996 (have 39.997), of one ward's 2.500 it is 2.499,75, so 2.500.
// xmc_15_60: 99,9 % of 80.000 is 79.920; 15 × 4.995 + 4.990 = 79.915. pcgdth_11t: 99 % of 4.800 is 4.752 = 16 × 297.
// pcgdth_11_14: 99,6 % of 16.000 is 15.936. pcgdthcs: 98,35 % of 16.000 is 15.736, of 1.000 it is 983,5.
// pcth: 85,1 % of 15.984 is 13.602,384, of 999 it is 850,149. bac3: 15 % of 800 is 120; of 50 it is 7,5, so 7 or 8.
// xl_tthtcd: 30 % of 16 is 4,8, so five wards. ks_nhu_cau_lan: one a quarter makes four; ward 3 has three.
test.each(
  drawn(`
    | xmc_15_35       | dat      |           | 39.997/40.000 người (99,99%)   | 1:-3      |
    | xmc_15_60       | chua_dat | -5 người  | 79.915/80.000 người (99,89%)   | 1:-5      |
    | xmc_ra_lop_muc1 | chua_dat | -2 người  | 1/2 phường đạt                 | 1:-2      |
    | xmc_ra_lop_muc2 | dat      |           | 2/2 phường đạt                 |           |
    | pcgdth_11t      | dat      |           | 4.752/4.800 trẻ (99,00%)       |           |
    | pcgdth_11_14    | dat      |           | 15.936/16.000 trẻ (99,60%)     | 2:-1      |
    | pcgdthcs_15_18  | chua_dat | -8 người  | 15.728/16.000 người (98,30%)   | 1:-1 2:-1 3:-1 4:-1 5:-1 6:-1 7:-1 8:-1 9:-1 10:-1 11:-1 12:-1 13:-1 14:-1 15:-1 16:-1 |
    | pcth_18_21      | chua_dat | -3 người  | 13.600/15.984 người (85,09%)   | 1:-1 2:-1 3:-1 4:-1 5:-1 6:-1 7:-1 8:-1 9:-1 10:-1 11:-1 12:-1 13:-1 14:-1 15:-1 16:-1 |
    | cbccvc_hoc_cntt | chua_dat | -1 người  | 799/800 người (99,88%)         | 16:-1     |
    | cbccvc_nn_bac2  | dat      |           | 400/800 người (50,00%)         |           |
    | cbccvc_nn_bac3  | chua_dat | +8 người  | 128/800 người (16,00%)         |           |
    | ks_hssv         | dat      |           | 32.000/32.000 người (100,00%)  |           |
    | xl_tthtcd       | dat      |           | Tốt 5/16 (31,25%), Khá 6/16 (37,50%), Trung bình 5/16 (31,25%) | |
    | ks_nhu_cau_lan  | chua_dat | -1 lần    | 15/16 phường đạt               | 3:-1      |
  `),
)('%s: %s %s, %s; wards short: %s', (indicator = '', ...expected) => {
  expect(judged(targetOf(indicator), situationOf(figures))).toEqual(expected);
});

test('every target of the document is in the table above', () => {
  expect(targets).toHaveLength(14);
});

test('a sentence can stand in a report', () => {
  const sentence = (id: string) => judgeTarget(targetOf(id), situationOf(figures)).sentence;
  expect(sentence('xmc_15_60')).toBe(
    'Người 15–60 tuổi biết chữ: 79.915/80.000 người (99,89%), chưa đạt chỉ tiêu (ít nhất 99,9%), còn thiếu 5 người.',
  );
  expect(sentence('pcgdth_11t')).toBe(
    'Phổ cập giáo dục tiểu học đúng độ tuổi (11 tuổi): 4.752/4.800 trẻ (99,00%), đạt chỉ tiêu (ít nhất 99%).',
  );
});

test('four wards at «Tốt» are one short of five; the other grades are shown and not judged', () => {
  const fewer = figures.map((one, i) => (i === 0 ? { ...one, xl_tthtcd: 'trung_binh' } : one));
  const result = judgeTarget(targetOf('xl_tthtcd'), situationOf(fewer));
  expect([result.verdict, result.gap?.count, result.gap?.unit]).toEqual(['chua_dat', 1, 'trung tâm']);
  expect(result.remarks).toEqual([
    '30/40/30% của 16 phường không ra số nguyên; gần nhất là 5/6/5 phường (31,25/37,50/31,25%). Chỉ xét loại Tốt, các loại khác để tham khảo.',
  ]);
});

test('with 15 of 16 wards there is no verdict, only what the present figures would say', () => {
  const fifteen = figures.map((one, i) => (i === 15 ? null : one));
  const low = judgeTarget(targetOf('xmc_15_60'), situationOf(fifteen));
  // 14 × 4.995 + 4.990 = 74.920 of 75.000, of which 99,9 % are 74.925.
  expect([low.verdict, low.coverage]).toEqual(['chua_du', { wards: 15, due: 16 }]);
  expect(low.remarks).toEqual([
    'Mới có số liệu của 15/16 phường: 74.920/75.000 người (99,89%), còn thiếu 5 người.',
  ]);
  expect(low.sentence).toBe(
    'Người 15–60 tuổi biết chữ: chưa đủ số liệu để xét chỉ tiêu (ít nhất 99,9%); mới có số liệu của 15/16 phường.',
  );
  const well = judgeTarget(targetOf('ks_hssv'), situationOf(fifteen));
  expect(well.verdict).toBe('chua_du');
  expect(well.remarks[0]).toContain('tính riêng các nơi này thì đạt');
});
