// The learning community of a commune by Thông tư 25/2023: fifteen indicators, nine of which the reports have a figure for.
import { expect, test } from 'vitest';
import type { Figures } from '../../../shared/figures/figures.ts';
import { circular25 } from '../../../shared/standards/learning-community.ts';
import { assessPassed } from '../../../shared/standards/passed.ts';
import { findings, reportOf } from '../../support/judged-report.ts';

const good: Figures = {
  phat_thanh_lan: 24,
  ke_hoach_xhht: 'co',
  tuan_le_htsd_to_chuc: 'co',
  kp_ngan_sach: 20_000_000,
  kp_xa_hoi_hoa: 5_000_000,
  tthtcd_hieu_qua: 'co',
  muc_pcgdth: 'muc_3',
  muc_pcgdthcs: 'muc_1',
  muc_xmc: 'muc_2',
};

test('nine of fifteen can be told; without a figure nothing is said to fail', () => {
  expect(assessPassed(circular25, good)).toEqual({ failing: [], passed: 9, unknown: 6, all: 15 });
  expect(assessPassed(circular25, {})).toEqual({ failing: [], passed: 0, unknown: 15, all: 15 });
  const none = { ...good, kp_ngan_sach: { none: 'chưa quyết toán' } };
  expect(assessPassed(circular25, none)).toMatchObject({ failing: [], passed: 8, unknown: 7 });
});

test('what is not passed is named with its criterion', () => {
  const bad = { ...good, kp_xa_hoi_hoa: 0, tuan_le_htsd_to_chuc: 'khong', muc_xmc: 'chua_dat' };
  expect(assessPassed(circular25, bad)).toMatchObject({
    failing: [
      { criterion: 1, words: 'Tuần lễ hưởng ứng học tập suốt đời' },
      { criterion: 2, words: 'xã hội hóa' },
      { criterion: 4, words: 'xóa mù chữ' },
    ],
    passed: 6,
  });
});

test('R17 hints at a level that a failing indicator does not allow, from the year of the circular on', () => {
  const judge = (level: string, year: number) =>
    findings(reportOf({ ...good, kp_xa_hoi_hoa: 0, cdht_xa_xl: level }, { year }), 'R17').filter(
      ({ at }) => at === 'cdht_xa_xl',
    );
  const [found] = judge('muc_1', 2024);
  expect([found?.severity, found?.fault]).toEqual([
    'info',
    'Ghi «Mức độ 1» nhưng theo số liệu chưa đạt: xã hội hóa (chưa kiểm chứng).',
  ]);
  expect(judge('chua_dat', 2024)).toEqual([]);
  expect(judge('muc_1', 2023)).toEqual([]);
});
