// Fields that nobody uses, and whether what checks declare to read is what they read.
import { describe, expect, test } from 'vitest';
import { type Unused, unusedOf } from '../../../shared/burden/uses.ts';
import type { Catalogue, Count } from '../../../shared/catalogue/catalogue.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { checkClassTables, classFigures } from '../../../shared/checks/class-tables.ts';
import type { Check } from '../../../shared/checks/finding.ts';
import { checkLiteracy, literacyFigures } from '../../../shared/checks/literacy.ts';
import { checkOrderedFigures, orderedFigures } from '../../../shared/checks/ordered-figures.ts';
import { checkScholarships, scholarshipFigures } from '../../../shared/checks/scholarships.ts';
import { checkUsualActivity, usualActivityFigures } from '../../../shared/checks/usual-activity.ts';
import type { Target } from '../../../shared/targets/target.ts';
import { reportOf } from '../../support/judged-report.ts';
import { wards } from '../../support/quan1.ts';

const keys = (unused: readonly Unused[]) => unused.map(({ key }) => key);

describe('of the forms in force nobody uses', () => {
  // The outlines say whether a centre examined itself, never on which day; the general note is for the reader of the
  // figures. Looked up in `shared/report/` by hand.
  const always = ['tu_kiem_tra_nam.ngay', 'tm_ghi_chu_chung'];

  test('in 2016 one day and the general note', () => {
    const unused = unusedOf(catalogue, 2016, []);
    expect(keys(unused)).toEqual(always);
    expect(unused[0]).toMatchObject({
      label: 'Đã tự kiểm tra, báo cáo cuối năm: Ngày văn bản',
      form: 'A. Công tác chỉ đạo, điều hành',
      cycle: 'year',
      why: '',
    });
    expect(unused[1]?.why).toBe('Lời nhắn cho người xem số liệu, không phải nội dung báo cáo');
  });

  test('since Thông tư 25/2023 also the fifteen points of Thông tư 44/2014, which it no longer asks for', () => {
    expect(keys(unusedOf(catalogue, 2023, []))).toEqual(always);
    expect(keys(unusedOf(catalogue, 2024, []))).toEqual([...always, 'cdht_xa_diem']);
  });
});

describe('a field that nothing names', () => {
  const added = (id: string, more: Partial<Count> = {}): Count => ({
    ...{ id, kind: 'count', label: id, unit: 'người', cycle: 'quarter', behaviour: 'flow', gather: 'sum' },
    ...{ reporter: 'ward', supplier: 'UBND', definition: '', example: '', source: '' },
    ...more,
  });
  const withAdded = (...indicators: Count[]): Catalogue => ({
    ...catalogue,
    forms: [...catalogue.forms, { id: 'Z', title: 'Z. Thử', sections: [{ title: '', indicators }] }],
  });
  const asked = (more: Catalogue, items: Target[] = []) =>
    keys(unusedOf(more, 2016, [{ unit: { id: 1, code: '760', name: 'Quận 1' }, year: 2016, items }])).filter(
      (key) => key.startsWith('moi'),
    );
  const target = (indicator: string, from: number, to: number): Target => ({
    ...{ indicator, from, to, basis: '' },
    demand: { op: 'at_least', value: 1, percent: false },
  });

  test('may be dropped; with a target of the year it may not', () => {
    expect(asked(withAdded(added('moi')))).toEqual(['moi']);
    expect(asked(withAdded(added('moi')), [target('moi', 2016, 2016)])).toEqual([]);
    expect(asked(withAdded(added('moi')), [target('moi', 2017, 2018)])).toEqual(['moi']);
  });

  test('is used as a part of a used sum, and only then; what is worked out costs nobody anything', () => {
    const parts = withAdded(
      added('moi_nam'),
      added('moi_nu'),
      added('moi_tong', { from: { sum: ['moi_nam', 'moi_nu'] } }),
    );
    expect(asked(parts)).toEqual(['moi_nam', 'moi_nu']);
    expect(asked(parts, [target('moi_tong', 2016, 2016)])).toEqual([]);
  });

  test('of the district alone is no burden of a ward', () => {
    expect(asked(withAdded(added('moi', { reporter: 'district' })))).toEqual([]);
  });
});

describe('a check reads what it declares', () => {
  /** Keys that a check asked for, over the ten wards of Quận 1. */
  function readBy(check: Check): Set<string> {
    const read = new Set<string>();
    const watched = <T extends object>(of: T): T =>
      new Proxy(of, {
        get(target, key) {
          read.add(String(key));
          return Reflect.get(target, key);
        },
      });
    for (const { figures } of wards) {
      const report = reportOf(figures);
      check({ ...report, figures: watched(report.figures), tables: watched(report.tables) });
    }
    return read;
  }

  test.each([
    ['orders', checkOrderedFigures, orderedFigures],
    ['scholarships', checkScholarships, scholarshipFigures],
    ['usual activities', checkUsualActivity, ['phat_thanh_lan']],
  ] as const)('%s', (_, check, declared) => {
    expect([...readBy(check)].sort()).toEqual([...new Set(declared)].sort());
  });

  test('surveys only in a quarter', () => {
    expect(usualActivityFigures).toEqual(['ks_nhu_cau_lan', 'phat_thanh_lan']);
  });

  test('tables of classes, and every table for its rows', () => {
    const tables = new Set(catalogue.tables.map(({ id }) => id));
    const named = [...readBy(checkClassTables)].filter((key) => !tables.has(key));
    expect(named).toEqual(classFigures.filter((key) => !tables.has(key)));
  });

  test('literacy, and what the standards name', () => {
    const read = [...readBy(checkLiteracy)].map((key) => key.replace(/\.(tu|mau)$/, ''));
    for (const id of literacyFigures) expect(read).toContain(id);
    const ofStandards = [
      ...['xmc_15_35', 'xmc_15_60', 'pcgdmn_5t_dat_chuan', 'muc_pcgdth', 'muc_pcgdthcs', 'muc_xmc'],
      ...['cdht_xa_xl_tt44', 'cdht_xa_diem'],
    ];
    const others = new Set(read.filter((id) => !literacyFigures.includes(id)));
    expect([...others].sort()).toEqual(ofStandards.sort());
  });
});
