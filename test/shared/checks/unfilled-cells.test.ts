// Cells that a period asks for: filled, or stated to have no figure, with a reason (R01). Blank is never zero.
import { describe, expect, test } from 'vitest';
import { findings, places, reportOf } from '../../support/judged-report.ts';

const quarter = { slot: 'Q1' } as const;

function said(
  figures: Parameters<typeof reportOf>[0],
  given: Parameters<typeof reportOf>[1] = quarter,
  at = 'hop_giao_ban',
) {
  return findings(reportOf(figures, given), 'R01').filter((one) => one.at === at);
}

test('an empty cell is an error that says the three ways to fill it', () => {
  expect(said({})).toEqual([
    {
      code: 'R01.empty',
      severity: 'error',
      at: 'hop_giao_ban',
      place: 'Biểu A, dòng «Số lần họp giao ban Phòng GD&ĐT – Ban Giám đốc TTHTCĐ (tham dự)», cột Quý I',
      fault: 'Ô này còn trống.',
      remedy:
        'Gõ số liệu; nếu thực tế bằng không thì gõ 0; nếu không thu thập được thì gõ «không có số liệu» và ghi lý do.',
    },
  ]);
});

test('zero fills a cell', () => {
  expect(said({ hop_giao_ban: 0 })).toEqual([]);
});

describe('«không có số liệu»', () => {
  test('with a reason fills a cell', () => {
    expect(said({ hop_giao_ban: { none: 'thư ký nghỉ thai sản' } })).toEqual([]);
    expect(
      said({ hop_giao_ban: { none: '' } }, { ...quarter, notes: { hop_giao_ban: 'thư ký nghỉ' } }),
    ).toEqual([]);
  });

  test.each(['', '  '])('without one («%s») is sent back', (none) => {
    expect(said({ hop_giao_ban: { none } }).map((one) => one.fault)).toEqual([
      'Ô ghi «không có số liệu» nhưng chưa có lý do.',
    ]);
    expect(said({ hop_giao_ban: { none } }, { ...quarter, notes: { hop_giao_ban: '  ' } })).toHaveLength(1);
  });
});

test('a period asks only for its own cells', () => {
  const empty = (slot: 'Q1' | 'H1' | 'Y') => findings(reportOf({}, { slot }), 'R01').map((one) => one.at);
  expect(empty('Q1')).not.toContain('gdht_tong_ho');
  expect(empty('Q1')).not.toContain('toa_dam_hoi_thao');
  expect(empty('H1')).toContain('toa_dam_hoi_thao');
  expect(empty('H1')).not.toContain('kt_tieu_ban');
  expect(empty('Y')).toContain('gdht_tong_ho');
  expect(empty('Y')).not.toContain('gdht_dang_ky.mau');
});

test('a half-year that cannot be worked out names each quarter that is not filled in, once', () => {
  const said = findings(reportOf({}, { slot: 'H1', others: { Q1: {}, Q2: {} } }), 'R01').filter((one) =>
    one.fault.includes('chưa tính được'),
  );
  expect(said.map((one) => one.fault.slice(0, 11))).toEqual(['Quý I còn 4', 'Quý II còn ']);
  expect(said[0]?.remedy).toContain('Chọn kỳ Quý I ở thanh bên');
});

test('document numbers, dates of decisions and what many wards do not have may stay empty', () => {
  const empty = findings(reportOf({}), 'R01').map((one) => one.at);
  for (const key of [
    'bcd_kien_toan.so',
    'bcd_kien_toan.ngay',
    'kiem_tra_quan_ngay',
    'cdht_xa_xl',
    'bao_cao_dung_han',
  ])
    expect(empty).not.toContain(key);
  expect(empty).toContain('bcd_kien_toan');
});

test('of several answers one is enough', () => {
  const form = 'ks_nhu_cau_hinh_thuc';
  expect(said({}, quarter, `${form}.hop_thu`)).toHaveLength(1);
  expect(said({ [`${form}.phong_van`]: 'co' }, quarter, `${form}.hop_thu`)).toEqual([]);
});

test('the district is asked for its own figures and not for what wards report', () => {
  const empty = findings(reportOf({}, { reporter: 'district' }), 'R01').map((one) => one.at);
  expect(empty).toContain('dt_quan_cu');
  expect(empty).not.toContain('gdht_tong_ho');
  expect(places(findings(reportOf({}, { reporter: 'district' }), 'R11', 'R22'))).toEqual([]);
});
