// Nghị định 20/2014 level by level, with the limits of domain 3.1. Worked by hand.
import { describe, expect, test } from 'vitest';
import { idsOfSet, readySets } from '../../../shared/asking/ready-sets.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import { assessAbove, boundsAbove } from '../../../shared/standards/above.ts';
import { assess, contradictions } from '../../../shared/standards/assessment.ts';
import { decree20 } from '../../../shared/standards/decree-20.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { inForce } from '../../../shared/standards/standard.ts';
import { findings, rate, reportOf } from '../../support/judged-report.ts';
import { drawn } from '../../support/pipe-table.ts';

function standardOf(id: string): Standard {
  const found = decree20.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

const assessed = (id: string, figures: Figures, isDifficult = false) =>
  assess(standardOf(id), decree20, figures, isDifficult);

describe('how far the figures of a commune let it go', () => {
  // Of 200: 95 % is 190, 90 % is 180, 80 % is 160, 70 % is 140. A figure that is not asked for never refuses.
  test.each(
    drawn(`
      | pcgdmn   | pcgdmn_5t      | 190 | xã thường | 1 |     |
      | pcgdmn   | pcgdmn_5t      | 189 | xã thường | 0 | 1   |
      | pcgdmn   | pcgdmn_5t      | 180 | xã ĐBKK   | 1 |     |
      | pcgdmn   | pcgdmn_5t      | 179 | xã ĐBKK   | 0 | 1   |
      | pcgdth   | pcgdth_11t     | 180 | xã thường | 3 |     |
      | pcgdth   | pcgdth_11t     | 179 | xã thường | 2 | 1   |
      | pcgdth   | pcgdth_11t     | 159 | xã thường | 1 | 1 21 |
      | pcgdth   | pcgdth_11t     | 159 | xã ĐBKK   | 2 | 1   |
      | pcgdth   | pcgdth_11t     | 160 | xã ĐBKK   | 3 |     |
      | pcgdthcs | pcgdthcs_15_18 | 190 | xã thường | 3 |     |
      | pcgdthcs | pcgdthcs_15_18 | 180 | xã thường | 2 | 10  |
      | pcgdthcs | pcgdthcs_15_18 | 159 | xã thường | 0 | 1 21 31 |
      | pcgdthcs | pcgdthcs_15_18 | 140 | xã ĐBKK   | 1 | 20 40 |
      | xmc      | xmc_15_35      | 180 | xã thường | 2 |     |
      | xmc      | xmc_15_35      | 179 | xã thường | 0 | 1   |
      | xmc      | xmc_15_60      | 179 | xã thường | 1 | 1   |
      | xmc      | xmc_15_35      | 179 | xã ĐBKK   | 1 | 1   |
    `),
  )('%s: %s %s of 200, %s: up to level %s, lacking %s', (id = '', indicator = '', tu, sort, ceiling, lacking) => {
    const result = assessed(id, rate(indicator, Number(tu), 200), sort === 'xã ĐBKK');
    expect(result.ceiling).toBe(Number(ceiling));
    expect(result.failing.map((one) => one.lacking).join(' ')).toBe(lacking);
  });

  test('what is proven needs every condition; what is missing is named', () => {
    const result = assessed('pcgdth', rate('pcgdth_11t', 95, 100));
    expect([result.ceiling, result.proven]).toEqual([3, 0]);
    expect(result.unknown).toEqual(['trẻ 6 tuổi vào lớp 1', 'trẻ 14 tuổi hoàn thành chương trình tiểu học']);
    const literate = assessed('xmc', { ...rate('xmc_15_35', 95, 100), ...rate('xmc_15_60', 95, 100) });
    expect([literate.ceiling, literate.proven, literate.unknown]).toEqual([2, 2, []]);
  });

  test('lower secondary rests on primary and literacy (Điều 14), by their figures and not by what is declared', () => {
    const good = {
      ...rate('pcgdthcs_15_18', 99, 100),
      ...rate('dang_hoc_15_18', 80, 100),
      ...rate('tre_6t_vao_lop_1', 90, 100),
      ...rate('pcgdth_14t', 80, 100),
      ...rate('xmc_15_35', 90, 100),
    };
    expect(assessed('pcgdthcs', good)).toMatchObject({ ceiling: 3, proven: 3, unknown: [] });
    const illiterate = { ...good, ...rate('xmc_15_35', 89, 100), muc_xmc: 'muc_2' };
    expect(assessed('pcgdthcs', illiterate).ceiling).toBe(0);
    const declared = { ...rate('pcgdthcs_15_18', 99, 100), muc_pcgdth: 'muc_3', muc_xmc: 'muc_2' };
    expect(assessed('pcgdthcs', declared)).toMatchObject({ ceiling: 3, proven: 0 });
    expect(assessed('pcgdthcs', declared).unknown).toContain('mức đạt chuẩn Xóa mù chữ');
  });

  test('every figure that the law needs can be asked, in one ready set, with the answer of the commune', () => {
    const set = readySets.find(({ id }) => id === 'chuan-pcgd-xmc')!;
    expect(idsOfSet(catalogue, set)).toEqual([
      'xmc_15_35',
      'xmc_15_60',
      'muc_xmc',
      'xmc_15_25',
      'pcgdmn_5t',
      'pcgdmn_5t_hoan_thanh',
      'pcgdmn_5t_dat_chuan',
      'pcgdth_11t',
      'tre_6t_vao_lop_1',
      'pcgdth_14t',
      'muc_pcgdth',
      'pcgdthcs_15_18',
      'dang_hoc_15_18',
      'muc_pcgdthcs',
    ]);
    const conditions = decree20.flatMap(({ levels }) =>
      levels.flatMap(({ ordinary, difficult }) => [...ordinary, ...difficult]),
    );
    expect(conditions.filter(({ indicator }) => indicator === null)).toEqual([]);
  });

  test('a verdict that rests on Điều 15 is marked, others are not', () => {
    expect(assessed('pcgdthcs', rate('pcgdthcs_15_18', 85, 100)).isVerified).toBe(false);
    expect(assessed('pcgdthcs', rate('pcgdthcs_15_18', 75, 100)).isVerified).toBe(true);
    expect(assessed('xmc', rate('xmc_15_60', 85, 100)).isVerified).toBe(true);
  });
});

describe('what a report declares', () => {
  test('is contradicted by the highest limit that a rate misses', () => {
    const result = assessed('pcgdthcs', { muc_pcgdthcs: 'muc_3', ...rate('pcgdthcs_15_18', 170, 200) });
    // 95 % of 200 is 190.
    expect(
      contradictions(result).map(({ level, least, lacking }) => [level.article, least, lacking]),
    ).toEqual([['Điều 16', 190, 20]]);
  });

  test('is told in R17 with article, gap, and «chưa kiểm chứng» only where it is', () => {
    const level2 = { muc_pcgdthcs: 'muc_2', muc_pcgdth: 'muc_1', muc_xmc: 'muc_1' };
    const [unseen] = findings(reportOf({ ...level2, ...rate('pcgdthcs_15_18', 170, 200) }), 'R17');
    expect(unseen?.fault).toBe(
      'Ghi mức độ 2 nhưng tỷ lệ người 15–18 tuổi tốt nghiệp THCS là 85,00%, thấp hơn mức 90,00% cần đạt (chưa kiểm chứng): còn thiếu 10 người.',
    );
    expect(unseen?.remedy).toBe(
      'Theo Nghị định 20/2014/NĐ-CP, Điều 15. Kiểm tra lại mức độ và tử số, mẫu số; nếu đúng thì ghi căn cứ vào ô «Giải trình». Xã đặc biệt khó khăn chỉ cần 80%: nếu đúng thì ghi rõ.',
    );
    const [seen] = findings(reportOf({ pcgdmn_5t_dat_chuan: 'co', ...rate('pcgdmn_5t', 189, 200) }), 'R17');
    expect(seen?.fault).toBe(
      'Ghi đạt chuẩn nhưng tỷ lệ trẻ 5 tuổi ra lớp là 94,50%, thấp hơn mức 95,00% cần đạt: còn thiếu 1 người.',
    );
  });

  test('is not judged by a law of later years', () => {
    expect(inForce(decree20, 2013)).toEqual([]);
    expect(inForce(decree20, 2014)).toHaveLength(4);
    const early = reportOf({ muc_xmc: 'muc_1', ...rate('xmc_15_35', 1, 100) }, { year: 2013 });
    expect(findings(early, 'R17')).toEqual([]);
  });
});

describe('the level of a district and of a province', () => {
  // 90 % of 10 communes is 9, of 16 it is 14,4, so 15.
  test.each(
    drawn(`
      | xmc    | district | 2222222221 | 2 |             |
      | xmc    | district | 2222222211 | 1 | muc_2 8/9   |
      | xmc    | district | 222222222- | 2 |             |
      | pcgdth | district | 3222222222 | 2 | muc_3 1/10  |
      | pcgdth | district | 3333333332 | 2 | muc_3 9/10  |
      | pcgdmn | district | 1111111111111100 | 0 | co 14/15 |
      | xmc    | province | 222222221  | 1 | muc_2 8/9   |
      | xmc    | province | 1111111110 | 1 | muc_2 0/10  |
      | pcgdmn | province | 1110       | 0 | co 3/4      |
    `),
  )('%s of a %s whose units have %s: level %s, next %s', (id = '', of = '', digits = '', level, next) => {
    const levels = [...digits].map((one) => (one === '-' ? null : Number(one)));
    const result = assessAbove(standardOf(id), levels, of as 'district' | 'province');
    expect(result?.level).toBe(Number(level));
    expect(result?.next ? `${result.next.grade} ${result.next.have}/${result.next.needed}` : '').toBe(next);
  });

  // 90 % of 10 is 9. Nine proven at 2 are enough whatever the tenth is; eight are not, and its two may be anything.
  test.each(
    drawn(`
      | 22 22 22 22 22 22 22 22 22 02 | 2 | 2 |
      | 22 22 22 22 22 22 22 22 02 02 | 0 | 2 |
      | 22 22 22 22 22 22 22 22 11 02 | 1 | 2 |
      | 22 22 22 22 22 22 22 22 11 11 | 1 | 1 |
      | 02 02 02 02 02 02 02 02 02 02 | 0 | 2 |
      | 00 00 02 02 02 02 02 02 02 02 | 0 | 0 |
    `),
  )('by the figures of ten communes, least and most of each being %s, a district is between %s and %s', (text = '', from, to) => {
    const communes = text.split(' ').map(([proven, ceiling]) => ({
      ...{ proven: Number(proven), ceiling: Number(ceiling) },
    }));
    const bounds = boundsAbove(standardOf('xmc'), [communes]);
    expect([bounds?.least.level, bounds?.most.level]).toEqual([Number(from), Number(to)]);
  });

  test('what communes say of themselves is nowhere in it', () => {
    expect(assessed('xmc', { muc_xmc: 'muc_2' })).toMatchObject({ proven: 0, ceiling: 2, known: 0 });
  });

  test('Quận 1 in 2016: one ward at level 3 and nine at level 2 make level 2; that level 3 needs all was not seen', () => {
    const result = assessAbove(standardOf('pcgdth'), [3, 2, 2, 2, 2, 2, 2, 2, 2, 2], 'district');
    expect([result?.level, result?.isVerified]).toEqual([2, false]);
    expect(assessAbove(standardOf('pcgdth'), [], 'district')).toBeNull();
  });
});
