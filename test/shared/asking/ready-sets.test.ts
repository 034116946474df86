// The ready sets against the documents that they are named after, and every one of them against the checks.
import { describe, expect, test } from 'vitest';
import { askedIn } from '../../../shared/asking/asked-catalogue.ts';
import { choosable, idsOfSet, readySets } from '../../../shared/asking/ready-sets.ts';
import type { AskedIds } from '../../../shared/asking/selection.ts';
import { missingWithout } from '../../../shared/burden/uses.ts';
import { columnOf } from '../../../shared/catalogue/column.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { inYear } from '../../../shared/catalogue/in-year.ts';
import { slots } from '../../../shared/period.ts';
import { askedRows } from '../../../shared/workbook/asked-rows.ts';
import { layoutOf } from '../../../shared/workbook/layout.ts';
import { checkBook } from '../../../shared/workbook/statement.ts';
import { bookFrom } from '../../support/ward-book.ts';

const of = (id: string): AskedIds => {
  const set = readySets.find((one) => one.id === id);
  if (!set) throw new Error(`no set ${id}`);
  return idsOfSet(inYear(catalogue, 2016), set);
};

const cellsAYear = (ids: AskedIds) =>
  slots.reduce((sum, slot) => {
    const asked = askedIn(catalogue, { year: 2016, slot }, [{ from: '2016-Q1', ids }]);
    return sum + columnOf(asked, 'ward', slot).typed.length;
  }, 0);

describe('«Báo cáo năm như Quận 1»', () => {
  // Báo cáo 11/BC-UBND: models (line 45), books and computers (55), classes by subject (59), literacy (69–73), level of
  // primary education (81), staff and languages (89, 93), training (129), life skills (152, 153).
  test('asks the figures of the wards that the report prints', () => {
    const ids = of('quan-1');
    for (const id of [
      ...['gdht_tong_ho', 'gdht_dang_ky', 'gdht_cong_nhan', 'cdht_kp_dang_ky', 'dvht_dang_ky'],
      ...['dau_sach', 'may_tinh_ket_noi_mang', 'hd_tin_hoc', 'hd_van_nghe_tdtt', 'hd_tong'],
      ...['xmc_15_tro_len', 'xmc_15_35', 'xmc_mien_giam_15_35', 'tai_mu_chu', 'muc_pcgdth'],
      ...['cbccvc_hoc_cntt', 'cbccvc_nn_bac2', 'cbccvc_nn_bac3', 'dt_phuong_to_chuc', 'ks_hssv', 'ks_chung'],
      ...['bang_lop_chuyen_de', 'bang_lop_dao_tao', 'ct_hkh_la_pgd', 'bc_tiep_tuc_hoc'],
    ])
      expect(ids, id).toContain(id);
  });

  test('and nothing of what it does not: scholarships of the district, targets, texts', () => {
    const ids = of('quan-1');
    for (const id of [
      'hoc_bong_suat',
      'gdhh_cong_nhan',
      'tuyen_truyen_mo_ta',
      'phat_thanh_lan',
      'dvht_cong_nhan',
    ])
      expect(ids, id).not.toContain(id);
  });

  test('is at most 30 typed cells a year, and the classes', () => {
    expect(cellsAYear(of('quan-1'))).toBeLessThanOrEqual(30);
    expect(cellsAYear('all')).toBeGreaterThan(300);
  });
});

test('the guidance of Gò Vấp asks how often people were asked what they want to learn, and what the money came to', () => {
  for (const id of ['ks_nhu_cau_lan', 'bang_nhu_cau', 'kp_da_chi', 'hop_giao_ban'])
    expect(of('go-vap')).toContain(id);
  expect(of('go-vap')).not.toContain('dau_sach');
});

test('the report of Mạo Khê is its headings', () => {
  const narratives = choosable(catalogue).filter((one) => 'kind' in one && one.kind === 'narrative');
  for (const { id, source } of narratives) if (/S2:/.test(source)) expect(of('mao-khe')).toContain(id);
});

test('the plan of Phú Mỹ asks what its targets are judged by', () => {
  for (const id of ['nltt_ld', 'kns_ld', 'ds15_cmkt', 'csgd_so', 'phat_thanh_lan', 'ldnt_hoc_tap'])
    expect(of('phu-my')).toContain(id);
});

describe.each(readySets)('a ward asked by the set «$name»', ({ id }) => {
  const layout = layoutOf(catalogue, 2016, 'ward', [{ from: '2016-Q1', ids: of(id) }]);

  test('is told of nothing that its workbook does not show', () => {
    for (const slot of slots) {
      const { rows, blocks } = askedRows(layout, slot);
      for (const { at, code } of checkBook(catalogue, layout, bookFrom({}), slot).findings) {
        const shown = rows.has(at) || blocks.has(at.replace(/#\d+$/, ''));
        expect(shown, `${code} ${at}`).toBe(true);
      }
    }
  });

  test('has everything that its worked-out cells are worked out from', () => {
    for (const slot of slots) {
      const asked = layout.asked[slot];
      const keys = new Set(columnOf(asked, 'ward', slot).asked.map(({ field }) => field.key));
      const tables = new Set(asked.tables.map((table) => table.id));
      for (const { field } of columnOf(asked, 'ward', slot).derived) {
        const { from } = field;
        if (!from) continue;
        if ('table' in from) expect(tables.has(from.table)).toBe(true);
        else for (const part of [...from.sum, ...(from.minus ?? [])]) expect(keys.has(part), part).toBe(true);
      }
    }
  });
});

describe('what would be missing', () => {
  const target = { indicator: 'xmc_15_35', from: 2017, to: 2017, basis: '' };
  const lists = [
    {
      unit: { id: 1, code: '760', name: 'Quận 1' },
      year: 2017,
      items: [{ ...target, demand: { op: 'at_least' as const, value: 99.75, percent: true } }],
    },
  ];

  test('is said in words: a target, a standard by law, a check, a sentence', () => {
    const words = missingWithout(catalogue, 2017, lists);
    expect(words.get('xmc_15_35')).toEqual([
      'chỉ tiêu «ít nhất 99,75%»',
      'chuẩn theo Nghị định 20/2014/NĐ-CP',
      'phép đối chiếu số liệu',
      'câu trong báo cáo tổng hợp',
      'câu trong báo cáo của đơn vị',
    ]);
  });

  test('also where it is only a part of what is needed', () => {
    expect(missingWithout(catalogue, 2017, []).get('bang_lop_chuyen_de')).toContain(
      'câu trong báo cáo tổng hợp',
    );
  });

  test('and nothing is said of what nobody uses', () => {
    expect(missingWithout(catalogue, 2017, []).get('tm_ghi_chu_chung')).toBeUndefined();
  });
});
