// Literacy and universal education: exemptions, declared levels against rates (R06, R16, R17, R18).
import { describe, expect, test } from 'vitest';
import { findings, places, rate, reportOf } from '../../support/judged-report.ts';
import { drawn } from '../../support/pipe-table.ts';

test('R06: people exempted ask for the reason; nobody exempted asks for nothing', () => {
  const found = findings(reportOf({ xmc_mien_giam_15_35: 209 }), 'R06');
  expect(places(found)).toEqual(['warning xmc_mien_giam_15_35']);
  expect(found[0]?.fault).toBe('Có 209 người được miễn giảm, không tính vào mẫu số biết chữ.');
  expect(findings(reportOf({ xmc_mien_giam_15_35: 0 }), 'R06')).toEqual([]);
});

describe('R16: lower secondary rests on primary and literacy (NĐ 20/2014, Điều 14)', () => {
  test.each(
    drawn(`
      | muc_2 | muc_3    | muc_2    |                             |
      | muc_1 | muc_1    | muc_1    |                             |
      | muc_1 | chua_dat | muc_1    | phổ cập giáo dục tiểu học   |
      | muc_1 | muc_1    | chua_dat | xóa mù chữ                  |
      | muc_3 | chua_dat | chua_dat | phổ cập giáo dục tiểu học, xóa mù chữ |
      | chua_dat | chua_dat | chua_dat |                          |
    `),
  )('lower secondary %s with primary %s and literacy %s: what is missing is «%s»', (thcs, th, xmc, missing) => {
    const levels = { muc_pcgdthcs: thcs ?? '', muc_pcgdth: th ?? '', muc_xmc: xmc ?? '' };
    const found = findings(reportOf(levels), 'R16');
    expect(places(found)).toEqual(missing ? missing.split(', ').map(() => 'warning muc_pcgdthcs') : []);
    expect(found.map((one) => /nhưng (.*) chưa đạt mức độ 1\.$/.exec(one.fault)?.[1]).join(', ')).toBe(
      missing,
    );
  });

  test('levels that are not filled in are not held against it', () => {
    expect(findings(reportOf({ muc_pcgdthcs: 'muc_1' }), 'R16')).toEqual([]);
  });
});

describe('R17: a declared level needs its rate', () => {
  // Least rates of an ordinary commune, domain 3.1.
  test.each(
    drawn(`
      | muc_pcgdth   | muc_2 | pcgdth_11t     | 80 |
      | muc_pcgdth   | muc_3 | pcgdth_11t     | 90 |
      | muc_pcgdthcs | muc_1 | pcgdthcs_15_18 | 80 |
      | muc_pcgdthcs | muc_2 | pcgdthcs_15_18 | 90 |
      | muc_pcgdthcs | muc_3 | pcgdthcs_15_18 | 95 |
      | muc_xmc      | muc_1 | xmc_15_35      | 90 |
      | muc_xmc      | muc_2 | xmc_15_60      | 90 |
    `),
  )('%s at %s needs %s of at least %s %%', (rating = '', level = '', id = '', least) => {
    const judge = (tu: number) => findings(reportOf({ [rating]: level, ...rate(id, tu, 1000) }), 'R17');
    expect(judge(Number(least) * 10)).toEqual([]);
    const found = judge(Number(least) * 10 - 1);
    expect(places(found)).toEqual([`warning ${rating}`]);
    expect(found[0]?.fault).toContain(`thấp hơn mức ${least},00% cần đạt`);
  });

  test('levels without a rate, and rates without a level, are not judged', () => {
    expect(findings(reportOf({ muc_xmc: 'chua_dat', ...rate('xmc_15_35', 1, 100) }), 'R17')).toEqual([]);
    expect(findings(reportOf({ muc_xmc: 'muc_1' }), 'R17')).toEqual([]);
    expect(findings(reportOf({ muc_xmc: 'muc_1', ...rate('xmc_15_35', 0, 0) }), 'R17')).toEqual([]);
  });
});

describe('R18: rates that are worth a second look, and no more', () => {
  test('Quận 1: 100 % at the higher stage above 99,81 % at the lower (domain 4.1, row 11)', () => {
    const found = findings(
      reportOf({ ...rate('pcgdthcs_15_18', 9981, 10_000), ...rate('pcth_18_21', 50, 50) }),
      'R18',
    );
    expect(places(found)).toEqual(['info pcth_18_21.tu', 'info pcth_18_21.tu']);
    expect(found.map((one) => one.fault)).toEqual([
      'Phổ cập bậc trung học (100,00%) cao hơn phổ cập THCS (99,81%).',
      'Tỷ lệ đúng bằng 100%.',
    ]);
  });

  test('a higher stage below the lower one is not mentioned', () => {
    const found = findings(
      reportOf({ ...rate('pcgdthcs_15_18', 99, 100), ...rate('pcth_18_21', 90, 100) }),
      'R18',
    );
    expect(found).toEqual([]);
  });
});
