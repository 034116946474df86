// What the district's targets ask of one ward.
import { expect, test } from 'vitest';
import { goVapTargets, quan1Targets } from '../../../demo/targets.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { judgeTargets } from '../../../shared/targets/judge.ts';
import { situationOfWard } from '../../../shared/targets/situation.ts';
import { targetsOfWard } from '../../../shared/targets/ward-targets.ts';
import { rate } from '../../support/judged-report.ts';
import { targetOn } from '../../support/judged-targets.ts';

const district = { id: 1, code: '760', name: 'Quận 1' };
const ward = { id: 9, code: '26755', name: 'Phường Cô Giang' };
const of = (year: number, items: Parameters<typeof targetOn>[2][] | object[]) =>
  targetsOfWard(catalogue, [{ unit: district, year, items: items as never }], year, ward.id);

test('is its own level, answer, number and percentage, and nothing that is asked of the whole', () => {
  const held = of(2021, [
    targetOn('muc_pcgdth', { op: 'level', grade: 'muc_3', value: 10, percent: false }),
    targetOn('gv_biet_phai', { op: 'exactly', value: 8, percent: false }),
    targetOn('cbccvc_nn_bac2', { op: 'more_than', value: 20, percent: true }),
    targetOn('hd_tong', { op: 'at_least', value: 20_000, percent: false }),
    targetOn('ks_nhu_cau_lan', { op: 'at_least', value: 1, percent: false, per: 'quarter' }, { each: true }),
    targetOn('xmc_ra_lop_muc1', {
      op: 'assigned',
      wards: [
        { unit: 9, value: 12 },
        { unit: 8, value: 30 },
      ],
    }),
    targetOn('xmc_ra_lop_muc2', { op: 'assigned', wards: [{ unit: 8, value: 30 }] }),
  ]);
  const figures = {
    ...{ muc_pcgdth: 'muc_2', gv_biet_phai: 'co', ks_nhu_cau_lan: 3 },
    ...rate('cbccvc_nn_bac2', 10, 50),
    ...rate('xmc_ra_lop_muc1', 7, 0),
  };
  const situation = situationOfWard(catalogue, { year: 2021, slot: 'Y' }, { unit: ward, figures });
  const shown = judgeTargets(held, situation).map((one) => [
    one.demand,
    one.result,
    one.verdict,
    one.gap?.count,
  ]);
  // More than 20 % of 50 are 11.
  expect(shown).toEqual([
    ['Mức độ 3', 'Mức độ 2', 'chua_dat', undefined],
    ['có', 'Có', 'dat', undefined],
    ['trên 20%', '10/50 người (20,00%)', 'chua_dat', 1],
    ['ít nhất 1 lần mỗi quý', '3 lần', 'chua_dat', 1],
    ['12 người', '7 người', 'chua_dat', 5],
  ]);
});

test('a distribution of grades asks nothing of a single ward, a rate of the district does', () => {
  const ids = of(
    2021,
    goVapTargets.map(({ target }) => target),
  ).map(({ indicator }) => indicator);
  // 28 less three steps of later years, the level of what has no levels, and what only the district answers for.
  expect(ids).not.toContain('xl_tthtcd');
  expect(ids).toContain('pcgdth_11t');
  expect(
    of(
      2017,
      quan1Targets.map(({ target }) => target),
    ),
  ).toHaveLength(22);
});
