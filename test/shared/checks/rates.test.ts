// Numerators and denominators (R02), and rates that pass 100 % (R15).
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';
import { findings, places, rate, reportOf } from '../../support/judged-report.ts';

test('a numerator is at most its denominator', () => {
  expect(findings(reportOf(rate('xmc_15_35', 38_420, 38_420)), 'R02')).toEqual([]);
  const [found] = findings(reportOf(rate('xmc_15_35', 38_421, 38_420)), 'R02');
  expect(found).toEqual({
    code: 'R02.above-base',
    severity: 'error',
    at: 'xmc_15_35.tu',
    place: 'Biểu E, dòng «Số người 15–35 tuổi biết chữ», cột Năm',
    fault: '«Người 15–35 tuổi biết chữ»: tử số 38.421 lớn hơn mẫu số 38.420, tỷ lệ thành hơn 100%.',
    remedy: 'Kiểm tra lại hai số; tỷ lệ không thể vượt quá 100%.',
  });
});

test('nobody of nobody is accepted; somebody of nobody is not', () => {
  expect(findings(reportOf(rate('xmc_dtts', 0, 0)), 'R02')).toEqual([]);
  const found = findings(reportOf(rate('xmc_dtts', 3, 0)), 'R02');
  expect(places(found)).toEqual(['error xmc_dtts.tu']);
  expect(found[0]?.fault).toMatch(/^Mẫu số «.*» bằng 0 nhưng tử số là 3\.$/);
});

test('teachers per class and members per household may pass 100 %', () => {
  expect(findings(reportOf(rate('mn_gv_lop', 118, 60)), 'R02', 'R15')).toEqual([]);
  const members = { gdht_tong_ho: 5783, 'hoi_vien_kh.tu': 6120 };
  expect(findings(reportOf(members), 'R02', 'R15')).toEqual([]);
});

describe('a rate that is worked out and passes 100 % (R15)', () => {
  test('names the rate, so that the officer looks at the rows it comes from', () => {
    // 70 workers of 60 learn, because the pupils were given a denominator that is too large.
    const figures = { ...rate('ks_chung', 100, 100), ...rate('ks_hssv', 30, 40) };
    const found = findings(reportOf(figures), 'R15');
    expect(places(found)).toEqual(['error ks_nld.tu']);
    expect(found[0]?.fault).toContain('tử số 70 lớn hơn mẫu số 60, tỷ lệ thành 116,67%');
  });
});

test('no rate of the catalogue passes 100 % unseen', () => {
  const rates = lookup(catalogue).indicators.flatMap(({ indicator }) =>
    indicator.kind === 'rate' && indicator.reporter !== 'district' ? [indicator] : [],
  );
  expect(rates.length).toBeGreaterThan(30);
  for (const { id, unbounded } of rates) {
    // Figures as they might come to the Worker, worked out or not.
    const report = { ...reportOf({}), figures: { ...rate(id, 11, 10), ...totals(id) } };
    const found = findings(report, 'R02', 'R03', 'R15').filter((one) => one.at.startsWith(`${id}.`));
    expect([id, found.length]).toEqual([id, unbounded ? 0 : 1]);
  }
});

/** The figures that a chain of models is compared with. */
function totals(id: string): Record<string, number> {
  const model = id.replace(/_(dang_ky|cong_nhan)$/, '');
  if (model === id) return {};
  const total = model === 'gdht' ? 'gdht_tong_ho' : `${model}_tong`;
  return id.endsWith('dang_ky') ? { [total]: 10 } : { [`${model}_dang_ky.tu`]: 10 };
}
