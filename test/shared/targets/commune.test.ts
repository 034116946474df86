// The targets of document 001 (thị trấn Phú Mỹ, 2024): one commune, its own report is the whole. Worked by hand.
import { expect, test } from 'vitest';
import { phuMyTargets } from '../../../demo/targets.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { judgeTarget } from '../../../shared/targets/judge.ts';
import { situationOfWard } from '../../../shared/targets/situation.ts';
import { rate } from '../../support/judged-report.ts';
import { short } from '../../support/judged-targets.ts';
import { drawn } from '../../support/pipe-table.ts';

const phuMy = { id: 7, code: '30406', name: 'Thị trấn Phú Mỹ' };

const figures: Figures = {
  muc_xmc: 'muc_1',
  muc_pcgdth: 'muc_3',
  muc_pcgdthcs: 'muc_3',
  ...rate('nltt_ld', 4799, 12_000),
  ...rate('kns_ld', 4800, 12_000),
  ...rate('ds15_cmkt', 2400, 15_990),
  ...rate('ds15_dai_hoc', 1279, 15_990),
  ...rate('csgd_so', 2, 7),
  ...rate('cb_xa_kn_lanh_dao', 21, 21),
  ...rate('cb_xa_chuan_cm', 20, 21),
  ...rate('bd_bat_buoc_toi_thieu', 20, 21),
  ...rate('ldnt_hoc_tap', 3600, 6000),
  ...rate('nong_dan_hoc_tthtcd', 1800, 5000),
  xl_tthtcd: 'kha',
  phat_thanh_lan: 24,
  tre_ngoai_nha_truong: 2,
};

// 40 % of 12.000 is 4.800. 15 % of 15.990 is 2.398,5; 8 % of it 1.279,2, so 1.280. 30 % of 7 is 2,1, so 3.
// 93 % of 21 is 19,53, so 20. 60 % of 6.000 is 3.600. 35 % of 5.000 is 1.750. Twice a month is 24 a year.
test.each(
  drawn(`
    | muc_xmc               | chua_dat |           | Mức độ 1                       | Mức độ 2              |
    | muc_pcgdth            | dat      |           | Mức độ 3                       | Mức độ 3              |
    | muc_pcgdthcs          | dat      |           | Mức độ 3                       | Mức độ 2 trở lên      |
    | nltt_ld               | chua_dat | -1 người  | 4.799/12.000 người (39,99%)    | ít nhất 40%           |
    | kns_ld                | dat      |           | 4.800/12.000 người (40,00%)    | ít nhất 40%           |
    | ds15_cmkt             | dat      |           | 2.400/15.990 người (15,01%)    | ít nhất 15%           |
    | ds15_dai_hoc          | chua_dat | -1 người  | 1.279/15.990 người (8,00%)     | ít nhất 8%            |
    | csgd_so               | chua_dat | -1 trường | 2/7 trường (28,57%)            | ít nhất 30%           |
    | cb_xa_kn_lanh_dao     | dat      |           | 21/21 người (100,00%)          | 100%                  |
    | cb_xa_chuan_cm        | chua_dat | -1 người  | 20/21 người (95,24%)           | 100%                  |
    | bd_bat_buoc_toi_thieu | dat      |           | 20/21 người (95,24%)           | ít nhất 93%           |
    | ldnt_hoc_tap          | dat      |           | 3.600/6.000 người (60,00%)     | ít nhất 60%           |
    | nong_dan_hoc_tthtcd   | chua_dat | +50 người | 1.800/5.000 người (36,00%)     | từ 25% đến 35%        |
    | xl_tthtcd             | chua_dat |           | Khá                            | Tốt                   |
    | phat_thanh_lan        | dat      |           | 24 lần                         | ít nhất 2 lần mỗi tháng |
    | tre_ngoai_nha_truong  | chua_dat | +2 trẻ    | 2 trẻ                          | đúng 0 trẻ            |
  `),
)('%s: %s %s, %s, asked %s', (indicator, verdict, gap, result, demand) => {
  const target = phuMyTargets.find((one) => one.target.indicator === indicator)?.target;
  if (!target) throw new Error(`no target on ${indicator}`);
  const judged = judgeTarget(
    target,
    situationOfWard(catalogue, { year: 2024, slot: 'Y' }, { unit: phuMy, figures }),
  );
  expect([...short(judged).slice(0, 3), judged.demand]).toEqual([verdict, gap, result, demand]);
});

test('the document has as many targets as `plan-001.tsv` lists', () => {
  expect(phuMyTargets).toHaveLength(32);
});

test('a report without the figure is not judged', () => {
  const [target] = phuMyTargets;
  const empty = situationOfWard(catalogue, { year: 2024, slot: 'Y' }, { unit: phuMy, figures: null });
  if (!target) throw new Error('no target');
  const judged = judgeTarget(target.target, empty);
  expect([judged.verdict, judged.result, judged.remarks]).toEqual(['chua_du', '—', ['Chưa có số liệu.']]);
});

test('what is asked of every month is judged in a quarter, what is asked of the year is not', () => {
  const quarter = (id: string, typed: Figures) => {
    const target = phuMyTargets.find((one) => one.target.indicator === id)?.target;
    if (!target) throw new Error(`no target on ${id}`);
    return judgeTarget(
      target,
      situationOfWard(catalogue, { year: 2024, slot: 'Q1' }, { unit: phuMy, figures: typed }),
    );
  };
  expect(short(quarter('phat_thanh_lan', { phat_thanh_lan: 5 })).slice(0, 2)).toEqual(['chua_dat', '-1 lần']);
  expect(short(quarter('phat_thanh_lan', { phat_thanh_lan: 6 })).slice(0, 2)).toEqual(['dat', '']);
  const year = quarter('kns_ld', rate('kns_ld', 4800, 12_000));
  expect([year.verdict, year.remarks]).toEqual(['chua_du', ['Chỉ tiêu của cả năm: xét khi có số liệu năm.']]);
});
