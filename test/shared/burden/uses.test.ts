// Fields that nobody uses, and whether what checks declare to read is what they read.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Unused, unusedOf } from '../../../shared/burden/uses.ts';
import type { Catalogue, Count } from '../../../shared/catalogue/catalogue.ts';
import { columnOf } from '../../../shared/catalogue/column.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { checks } from '../../../shared/checks/check.ts';
import type { Figures } from '../../../shared/figures/figures.ts';
import type { Period } from '../../../shared/period.ts';
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

  test('nor since Thông tư 25/2023, with which the points of Thông tư 44/2014 are no longer asked for', () => {
    expect(keys(unusedOf(catalogue, 2023, []))).toEqual(always);
    expect(keys(unusedOf(catalogue, 2024, []))).toEqual(always);
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
  function readBy(name: string, period: Period, filled: Figures = {}): Set<string> {
    const read = new Set<string>();
    const watched = <T extends object>(of: T): T =>
      new Proxy(of, {
        get(target, key) {
          read.add(String(key));
          return Reflect.get(target, key);
        },
      });
    for (const { figures } of wards) {
      const report = reportOf({ ...figures, ...filled }, period);
      const column = columnOf(catalogue, 'ward', period.slot);
      checks[name]?.judge({
        ...{ ...report, column },
        ...{ figures: watched(report.figures), tables: watched(report.tables) },
      });
    }
    return read;
  }
  const year = { year: 2016, slot: 'Y' } as const;
  const declared = (name: string) => [...new Set(checks[name]?.reads(catalogue))].sort();

  test.each(['parts', 'scholarships'])('%s', (name) => {
    // Where a part has no figure its whole is not looked at, so that every one has a figure here.
    const filled = Object.fromEntries(declared(name).map((key) => [key, 1]));
    expect([...readBy(name, year, filled)].sort()).toEqual(declared(name));
  });

  test('usual activities: surveys only in a quarter', () => {
    expect([...readBy('usual-activity', year)]).toEqual(['phat_thanh_lan']);
    expect([...readBy('usual-activity', { year: 2016, slot: 'Q1' })].sort()).toEqual(
      declared('usual-activity'),
    );
  });

  test('tables of classes, and every table for its rows', () => {
    const tables = new Set(catalogue.tables.map(({ id }) => id));
    const isFigure = (key: string) => !tables.has(key);
    expect([...readBy('class-tables', year)].filter(isFigure)).toEqual(
      declared('class-tables').filter(isFigure),
    );
  });

  test('literacy, and what the standards name', () => {
    const read = [...readBy('literacy', year)].map((key) => key.replace(/\.(tu|mau)$/, ''));
    for (const id of declared('literacy')) expect(read).toContain(id);
    // Thông tư 25/2023: its own level and criteria 1, 2 and 3; criterion 4 are the levels of the decree.
    const before = readBy('literacy', year);
    const later = [...readBy('literacy', { year: 2024, slot: 'Y' })].filter((key) => !before.has(key));
    expect(later.sort()).toEqual([
      ...[
        'cdht_xa_xl',
        'ke_hoach_xhht',
        'kp_ngan_sach',
        'kp_xa_hoi_hoa',
        'phat_thanh_lan',
        'tthtcd_hieu_qua',
      ],
      'tuan_le_htsd_to_chuc',
    ]);
    const ofStandards = [
      ...['xmc_15_35', 'xmc_15_60', 'pcgdmn_5t_dat_chuan', 'muc_pcgdth', 'muc_pcgdthcs', 'muc_xmc'],
      ...['pcgdmn_5t_hoan_thanh', 'tre_6t_vao_lop_1', 'pcgdth_14t', 'dang_hoc_15_18'],
      ...['cdht_xa_xl_tt44', 'cdht_xa_diem'],
    ];
    const others = new Set(read.filter((id) => !declared('literacy').includes(id)));
    expect([...others].sort()).toEqual(ofStandards.sort());
  });
});

test('every check in the folder is listed, so that the table knows what it needs', () => {
  // What every check shares, and what answers them.
  const rest = ['check.ts', 'codes.ts', 'finding.ts', 'left.ts', 'reasons.ts'];
  const files = readdirSync(new URL('../../../shared/checks/', import.meta.url)).filter(
    (name) => name.endsWith('.ts') && !rest.includes(name),
  );
  expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(Object.keys(checks).sort());
});
