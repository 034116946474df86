// The judge as a whole: order, places in words, notes that answer, and sentences an officer can act on.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { inOrder } from '../../../shared/checks/check.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { placeOf } from '../../../shared/checks/words/place.ts';
import { slots } from '../../../shared/period.ts';
import { readBook } from '../../../shared/workbook/grid/read-book.ts';
import { checkBook } from '../../../shared/workbook/statement.ts';
import { anyContent } from '../../support/arbitrary-content.ts';
import { findings, rate, reportOf, ruleOf } from '../../support/judged-report.ts';
import { bookFrom, gridFrom, typeInto, wardLayout } from '../../support/ward-book.ts';

describe('order', () => {
  test('errors come first, then warnings, then hints, each in the order of the forms', () => {
    const found = findings(reportOf({ phat_thanh_lan: 1, ks_nhu_cau_lan: 0 }, { slot: 'Q1' }));
    const ranks = found.map((one) => ['error', 'warning', 'info'].indexOf(one.severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const errors = found.filter((one) => one.severity === 'error').map((one) => one.at);
    expect(errors.indexOf('hop_giao_ban')).toBeLessThan(errors.indexOf('kp_ngan_sach'));
    expect(errors.indexOf('kp_ngan_sach')).toBeLessThan(errors.indexOf('hoc_bong_suat'));
  });

  test('does not depend on the order in which faults were found', () => {
    const found = findings(reportOf({}, { slot: 'Y' }), 'R01');
    expect(inOrder(catalogue, [...found].reverse()).map((one) => one.at)).toEqual(found.map((one) => one.at));
  });
});

describe('the place of a finding in words', () => {
  test.each([
    ['gdht_tong_ho', 'Y', 'Biểu I, dòng «Tổng số hộ trên địa bàn», cột Năm'],
    [
      'hop_giao_ban',
      'H1',
      'Biểu A, dòng «Số lần họp giao ban Phòng GD&ĐT – Ban Giám đốc TTHTCĐ (tham dự)», cột 6 tháng',
    ],
    [
      'bcd_kien_toan.ngay',
      'Y',
      'Biểu A, dòng «Ngày văn bản» của «Ban chỉ đạo xây dựng xã hội học tập cấp xã đã kiện toàn», cột Năm',
    ],
    ['tm_pcgd_xmc', 'Y', 'Thuyết minh, dòng «II.2.1. Phổ cập giáo dục và xóa mù chữ», cột Năm'],
    ['bang_lop_chuyen_de#12', 'Q1', 'Bảng «D2. Lớp, chuyên đề», dòng 12'],
  ] as const)('%s in %s', (at, slot, place) => {
    expect(placeOf(catalogue, at, slot)).toBe(place);
  });

  test('no two cells of a form are called the same', () => {
    const keys = wardLayout.forms.flatMap((sheet) =>
      sheet.rows.flatMap((row) => (row.role === 'field' ? [row.key] : [])),
    );
    const places = keys.map((key) => placeOf(catalogue, key, 'Y'));
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
  });
});

describe('every sentence', () => {
  /** What «Kiểm tra» would show: place, fault and remedy of each finding. */
  function expectPlain(found: readonly Finding[]): void {
    for (const { place, fault, remedy, code, severity } of found) {
      expect(code).toMatch(/^[RLP]\d\d(\.[a-z-]+)?$/);
      expect(['error', 'warning', 'info']).toContain(severity);
      for (const sentence of [fault, remedy]) expect(sentence).toMatch(/^[«\p{Lu}\d].*[.?]$/su);
      for (const words of [place, fault, remedy]) {
        expect(words).toBe(words.normalize('NFC'));
        // Words of Vietnamese, and nothing that only a programmer would know.
        expect(words).toMatch(/[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i);
        expect(words).not.toMatch(
          /\bR\d\d\b|[a-z]_[a-z]|\.(tu|mau)\b|#\d|undefined|null|NaN|Infinity|\[object|\berror\b/,
        );
        expect(words).not.toMatch(/\b(the|cell|must|should|value|invalid|missing|row|column)\b/i);
        expect(words).not.toMatch(/ {2}|\.\.(?!\.)|«»/);
      }
    }
  }

  test('of an empty workbook is plain Vietnamese, in every period', () => {
    for (const slot of slots) expectPlain(checkBook(catalogue, wardLayout, bookFrom({}), slot).findings);
  });

  test('of a report in which every rule is broken is plain Vietnamese', () => {
    const wrong = reportOf(
      {
        gdht_tong_ho: 10,
        ...rate('gdht_dang_ky', 12, 1),
        ...rate('gdht_cong_nhan', 13, 1),
        ...rate('xmc_15_35', 9, 8),
        ...rate('xmc_15_60', 7, 6),
        ...rate('xmc_15_tro_len', 5, 0),
        xmc_mien_giam_15_35: 5,
        xmc_mien_giam_15_60: 4,
        cbccvc_tong: 1,
        ...rate('cbccvc_nn_bac2', 1, 1),
        ...rate('cbccvc_nn_bac3', 1, 1),
        ...rate('ks_chung', 1, 1),
        ...rate('ks_hssv', 2, 3),
        ...rate('ds15_cmkt', 1, 9),
        ...rate('ds15_dai_hoc', 2, 9),
        hoc_bong_hieu_hoc_suat: 3,
        hoc_bong_hieu_hoc_tien: 7,
        muc_pcgdth: 'chua_dat',
        muc_pcgdthcs: 'muc_3',
        muc_xmc: 'chua_dat',
        ...rate('pcgdthcs_15_18', 1, 9),
        ...rate('pcth_18_21', 9, 9),
        tm_pcgd_xmc: 'Tốt.',
        thac_si: { none: '' },
      },
      {
        lastYear: { gdht_tong_ho: 5783 },
        others: { H1: { toa_dam_hoi_thao: 5 } },
        tables: {
          bang_lop_chuyen_de: [
            { ten: 'x', tu_ngay: '2015-01-01', den_ngay: '2014-01-01', so_nguoi: 1, nu: 2 },
          ],
        },
      },
    );
    const found = findings({ ...wrong, figures: { ...wrong.figures, toa_dam_hoi_thao: 4, hd_tong: 99 } });
    const codes = [...new Set(found.map((one) => ruleOf(one.code)))].sort();
    expect(codes).toEqual(
      'R01 R02 R03 R04 R06 R07 R08 R09 R12 R13 R15 R16 R17 R18 R19 R20 R22 R25 R31'.split(' '),
    );
    expectPlain(found);
  });

  test('about cells that cannot be read is plain Vietnamese', () => {
    const grid = gridFrom({});
    const wrong = [
      -1,
      '99,15%',
      '2 tỷ 289',
      'không',
      4.315,
      99.15,
      '#REF!',
      '<b>',
      '9'.repeat(400),
      true,
      '1e9',
      '-',
    ];
    for (const heading of ['Quý I', 'Năm']) {
      wardLayout.forms
        .flatMap((sheet) => sheet.rows)
        .forEach((row, i) => {
          if (row.role === 'field') typeInto(grid, row.key, heading, wrong[i % wrong.length]);
        });
    }
    const book = readBook(wardLayout, grid);
    for (const slot of ['Q1', 'Y'] as const)
      expectPlain(checkBook(catalogue, wardLayout, book, slot).findings);
  });

  test('whatever stands in a workbook is plain Vietnamese, and judging it never fails', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom(...slots), (content, slot) => {
        const { statement, findings: found } = checkBook(catalogue, wardLayout, bookFrom(content), slot);
        expect(statement.report.period.slot).toBe(slot);
        expectPlain(found);
      }),
      { numRuns: 40 },
    );
  });
});
