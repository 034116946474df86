// What plans ask besides one number: two steps, a total and a minimum, «giữ vững», a balance, percentages of single units,
// so many times every month. Worked by hand.
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import type { Slot } from '../../../shared/period.ts';
import { asksLess } from '../../../shared/targets/asks-less.ts';
import { targetFaults } from '../../../shared/targets/faults.ts';
import { judgeTarget, judgeTargets } from '../../../shared/targets/judge.ts';
import { indicatorOf } from '../../../shared/targets/measure.ts';
import type { Situation } from '../../../shared/targets/situation.ts';
import { situationOfWard } from '../../../shared/targets/situation.ts';
import type { Demand, Target } from '../../../shared/targets/target.ts';
import { heldTargets } from '../../../shared/targets/ward-targets.ts';
import { rate } from '../../support/judged-report.ts';
import { judged, short, situationOf, targetOn } from '../../support/judged-targets.ts';
import { drawn } from '../../support/pipe-table.ts';

const district = { id: 1, code: '760', name: 'Quận 1' };
const ward = { id: 9, code: '26755', name: 'Phường Cô Giang' };
const level = (grade: string): Demand => ({ op: 'level', grade, value: 100, percent: true });

describe('«mức độ 2, phấn đấu mức độ 3»', () => {
  const steps = [
    targetOn('muc_pcgdthcs', level('muc_2')),
    targetOn('muc_pcgdthcs', level('muc_3'), { strive: true }),
  ];
  const at = (muc_pcgdthcs: string) =>
    judgeTargets(
      steps,
      situationOfWard(catalogue, { year: 2021, slot: 'Y' }, { unit: ward, figures: { muc_pcgdthcs } }),
    );

  test('is two targets of one list, each judged by itself', () => {
    expect(targetFaults(catalogue, steps, addressee())).toEqual([]);
    expect(at('muc_2').map(({ verdict }) => verdict)).toEqual(['dat', 'chua_dat']);
    expect(at('muc_3').map(({ verdict }) => verdict)).toEqual(['dat', 'dat']);
    expect(at('muc_2')[1]?.remarks).toEqual([
      'Đây là mức phấn đấu: chưa tới thì chưa phải là không đạt chỉ tiêu giao.',
    ]);
  });

  test('the second step is not below the first, and is not said to be reached already', () => {
    const [first] = steps;
    const lower = targetOn('muc_pcgdthcs', level('muc_1'), { strive: true });
    expect(targetFaults(catalogue, [first as Target, lower], addressee())).toEqual([
      { index: 1, key: 'value', fault: 'Mức phấn đấu thấp hơn chỉ tiêu phải đạt của cùng chỉ số này' },
    ]);
    const kept = targetOn('muc_pcgdthcs', level('muc_3'), { strive: true, keep: true });
    expect(targetFaults(catalogue, [kept], addressee()).map(({ key }) => key)).toEqual(['keep']);
  });
});

test('a total of the district and a minimum for each ward stand on one count', () => {
  const total = targetOn('hoc_bong_suat', { op: 'at_least', value: 100, percent: false });
  const minimum = targetOn('hoc_bong_suat', { op: 'at_least', value: 20, percent: false }, { each: true });
  expect(targetFaults(catalogue, [total, minimum], { ...addressee(), alone: false, wards: 3 })).toEqual([]);
  // 70 + 40 + 15 are 125: enough together, the third lacks 5.
  const situation = situationOf([{ hoc_bong_suat: 70 }, { hoc_bong_suat: 40 }, { hoc_bong_suat: 15 }]);
  expect(judged(total, situation)).toEqual(['dat', '', '125 suất', '']);
  expect(judged(minimum, situation)).toEqual(['chua_dat', '-5 suất', '2/3 phường đạt', '3:-5']);
});

// Last year 37/80 = 46,25 %: 74 of 160 are the same. Last year 3 clubs.
test.each(
  drawn(`
    | ks_chung | 74 | dat      |               |
    | ks_chung | 73 | chua_dat | -1 người      |
    | clb_kns  | 3  | dat      |               |
    | clb_kns  | 2  | chua_dat | -1 câu lạc bộ |
  `),
)('«giữ vững» %s: %s is %s %s', (id = '', have, verdict, gap) => {
  const now = id === 'clb_kns' ? { clb_kns: Number(have) } : rate(id, Number(have), 160);
  const before = id === 'clb_kns' ? { clb_kns: 3 } : rate(id, 37, 80);
  const situation = situationOf([now], { lastYear: [before] });
  expect(judged(targetOn(id, { op: 'holding' }), situation).slice(0, 2)).toEqual([verdict, gap]);
});

describe('«cân bằng giữa nam và nữ»', () => {
  // Men 400 of 500 (80 %). At most two points apart: of 500 women 390 to 410.
  const balance = targetOn('xmc_nu', { op: 'balanced', points: 2 });
  const sides = (women: number): Figures => ({
    ...rate('xmc_15_tro_len', women + 400, 1000),
    ...rate('xmc_nu', women, 500),
  });
  test.each(
    drawn(`
      | 390 | dat      |                 |
      | 389 | chua_dat | -1 người (nữ)   |
      | 410 | dat      |                 |
      | 411 | chua_dat | -1 người (nam)  |
    `),
  )('%s women of 500 beside 400 men of 500: %s %s', (women, verdict, gap) => {
    const alone = situationOfWard(
      catalogue,
      { year: 2021, slot: 'Y' },
      { unit: ward, figures: sides(Number(women)) },
    );
    expect(short(judgeTarget(balance, alone)).slice(0, 2)).toEqual([verdict, gap]);
    expect(judged(balance, situationOf([sides(Number(women))])).slice(0, 2)).toEqual([verdict, gap]);
  });

  test('is told with both sides, and asked of what has two sides only', () => {
    const told = judgeTarget(balance, situationOf([sides(390)]));
    expect([told.result, told.demand]).toEqual([
      'nữ 390/500 người (78,00%), nam 400/500 người (80,00%)',
      'chênh lệch giữa nữ và nam không quá 2 điểm phần trăm',
    ]);
    const other = targetOn('kns_ld', { op: 'balanced', points: 2 });
    expect(targetFaults(catalogue, [other], addressee()).map(({ key }) => key)).toEqual(['op']);
  });

  test('without the whole there is no verdict', () => {
    expect(judgeTarget(balance, situationOf([rate('xmc_nu', 390, 500)])).verdict).toBe('chua_du');
  });
});

test('a percentage of its own for each unit is judged on its own base', () => {
  const target = targetOn('tre_duoi_5t_ra_lop', {
    ...{ op: 'assigned', percent: true },
    wards: [
      { unit: 1, value: 50 },
      { unit: 2, value: 33.3 },
    ],
  });
  // 33,3 % of 100 is 33,3: 34 children are needed, 33 are there.
  const situation = situationOf([rate('tre_duoi_5t_ra_lop', 50, 100), rate('tre_duoi_5t_ra_lop', 33, 100)]);
  expect(judged(target, situation)).toEqual(['chua_dat', '-1 trẻ', '1/2 phường đạt', '2:-1']);
  const [held] = heldTargets(catalogue, [{ unit: district, year: 2021, items: [target] }], 2021, 2);
  const alone = situationOfWard(
    catalogue,
    { year: 2021, slot: 'Y' },
    { unit: { ...ward, id: 2 }, figures: rate('tre_duoi_5t_ra_lop', 33, 100) },
  );
  expect(held && judgeTarget(held.target, alone).demand).toBe('33,3%');
});

describe('twice every month', () => {
  const twice: Demand = { op: 'at_least', value: 2, percent: false, per: 'month' };
  const target = targetOn('phat_thanh_lan', twice);
  const year = (counts: readonly number[]): Situation => {
    const of = (slot: Slot, phat_thanh_lan: number, quarters: readonly Situation[] = []) =>
      situationOfWard(catalogue, { year: 2021, slot }, { unit: ward, figures: { phat_thanh_lan } }, quarters);
    const quarters = counts.map((count, i) => of(`Q${i + 1}` as Slot, count));
    return of(
      'Y',
      counts.reduce((sum, count) => sum + count, 0),
      quarters,
    );
  };

  test('is not made up for in another quarter: 24 in the first leave 18 to do', () => {
    const told = judgeTarget(target, year([24, 0, 0, 0]));
    expect(short(told).slice(0, 3)).toEqual(['chua_dat', '-18 lần', '24 lần']);
    expect(told.remarks).toEqual(['Quý II: 0 lần.', 'Quý III: 0 lần.', 'Quý IV: 0 lần.']);
    expect(short(judgeTarget(target, year([6, 6, 7, 6]))).slice(0, 2)).toEqual(['dat', '']);
  });

  test('where the quarters are not known, it says that only the whole was judged', () => {
    const told = judgeTarget(target, year([]));
    expect([told.verdict, told.remarks]).toEqual([
      'chua_dat',
      ['Mới xét tổng của kỳ, chưa xét được từng quý.'],
    ]);
  });

  test('is judged so for each ward of a district', () => {
    const quarter = (slot: Slot) =>
      situationOf([{ phat_thanh_lan: 12 }, { phat_thanh_lan: slot === 'Q3' ? 0 : 8 }], { slot });
    const whole = situationOf([{ phat_thanh_lan: 48 }, { phat_thanh_lan: 24 }]);
    const situation = { ...whole, quarters: (['Q1', 'Q2', 'Q3', 'Q4'] as const).map(quarter) };
    expect(judged({ ...target, each: true }, situation)).toEqual([
      'chua_dat',
      '-6 lần',
      '1/2 phường đạt',
      '2:-6',
    ]);
  });
});

describe('less than another asks', () => {
  const at = (
    op: 'at_least' | 'more_than' | 'at_most' | 'exactly',
    value: number,
    percent = true,
  ): Demand => ({ op, value, percent });
  test.each<[string, string, Demand, Demand, boolean]>([
    ['a lower percentage', 'kns_ld', at('at_least', 39), at('at_least', 40), true],
    ['the same', 'kns_ld', at('at_least', 40), at('at_least', 40), false],
    ['at least what must be passed', 'kns_ld', at('at_least', 40), at('more_than', 40), true],
    [
      'a range that begins lower',
      'kns_ld',
      { op: 'between', least: 25, most: 35, percent: true },
      at('at_least', 30),
      true,
    ],
    ['a number beside a percentage', 'kns_ld', at('at_least', 10, false), at('at_least', 40), false],
    ['a lower level', 'muc_pcgdth', level('muc_2'), level('muc_3'), true],
    ['a higher level', 'muc_pcgdth', level('muc_3'), level('muc_2'), false],
    [
      'a later day',
      'ke_hoach_tthtcd_ngay_gui',
      { op: 'before', day: '02-01' },
      { op: 'before', day: '01-23' },
      true,
    ],
    ['keeping where more is asked', 'kns_ld', { op: 'holding' }, { op: 'rising' }, true],
    ['a wider balance', 'xmc_nu', { op: 'balanced', points: 3 }, { op: 'balanced', points: 1 }, true],
    ['a larger most', 'bo_hoc', at('at_most', 5, false), at('at_most', 3, false), true],
    ['another exact number', 'tre_ngoai_nha_truong', at('exactly', 2, false), at('exactly', 0, false), true],
    [
      'once a quarter where twice a month is asked',
      'phat_thanh_lan',
      { ...at('at_least', 1, false), per: 'quarter' } as Demand,
      { ...at('at_least', 2, false), per: 'month' } as Demand,
      true,
    ],
  ])('%s', (_, id, own, other, less) => {
    const indicator = indicatorOf(catalogue, id);
    if (!indicator) throw new Error(id);
    expect(asksLess(own, other, indicator)).toBe(less);
  });
});

describe('a commune’s own targets', () => {
  const handed = [
    {
      unit: district,
      year: 2021,
      items: [targetOn('kns_ld', { op: 'at_least', value: 40, percent: true }, { to: 2023 })],
    },
  ];
  const above = (year: number) => heldTargets(catalogue, handed, year, ward.id);

  test('are not below what is handed out, in any year, without a word', () => {
    const lower = targetOn('kns_ld', { op: 'at_least', value: 35, percent: true }, { from: 2022, to: 2025 });
    expect(targetFaults(catalogue, [lower], { ...addressee(), above })).toEqual([
      {
        index: 0,
        key: 'reason',
        fault:
          'Thấp hơn chỉ tiêu Quận 1 đã giao cho năm 2022 (ít nhất 40%). Nâng lên, hoặc ghi lý do ở cột «Giải trình»',
      },
    ]);
    const explained = { ...lower, reason: 'Nhiều lao động chuyển đi' };
    expect(targetFaults(catalogue, [explained], { ...addressee(), above })).toEqual([]);
    expect(targetFaults(catalogue, [{ ...lower, from: 2024 }], { ...addressee(), above })).toEqual([]);
  });

  test('count beside those of the district; the same stands once, as the commune’s', () => {
    const own = [
      targetOn('kns_ld', { op: 'at_least', value: 40, percent: true }),
      // A number of people is asked of the district as a whole, of the commune where it sets it itself.
      targetOn('hoc_bong_suat', { op: 'at_least', value: 20, percent: false }),
    ];
    const lists = [...handed, { unit: ward, year: 2021, items: own }];
    expect(
      heldTargets(catalogue, lists, 2021, ward.id).map(({ target, by }) => [target.indicator, by.id]),
    ).toEqual([
      ['kns_ld', 9],
      ['hoc_bong_suat', 9],
    ]);
  });

  test('hand nothing out: it has no units below it', () => {
    const assigned = targetOn('xmc_ra_lop_muc1', { op: 'assigned', wards: [] });
    expect(targetFaults(catalogue, [assigned], addressee()).map(({ key }) => key)).toEqual(['op']);
  });
});

function addressee() {
  return { year: 2021, units: new Set<number>(), wards: 1, alone: true, above: () => [] };
}
