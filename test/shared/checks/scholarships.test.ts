// Numbers of scholarships against their amounts (R13).
import { expect, test } from 'vitest';
import { findings, places, reportOf } from '../../support/judged-report.ts';
import { drawn } from '../../support/pipe-table.ts';

// The first two are Quận 1, 2016: 715.536 đ and 1.666.667 đ each (domain 4.1, rows 1–2); the limits are R13's.
test.each(
  drawn(`
    | 3199 | 2289000000 | ok |
    | 69   | 115000000  | ok |
    | 0    | 0          | ok |
    | 10   | 500000     | ok |
    | 10   | 200000000  | ok |
    | 10   | 499999     | Mỗi suất học bổng bình quân 50.000 đồng, khác thường. |
    | 10   | 200000001  | Mỗi suất học bổng bình quân 20.000.000 đồng, khác thường. |
    | 3199 | 2289       | Mỗi suất học bổng bình quân 1 đồng, khác thường. |
    | 69   | 115        | Số tiền là 115 đồng: có phải đã ghi theo triệu đồng? |
    | 0    | 115000000  | là 0 nhưng số tiền là 115.000.000 đồng. |
    | 69   | 0          | là 69 nhưng số tiền là 0 đồng. |
  `),
)('%s scholarships of %s đồng together: %s', (count, amount, fault) => {
  for (const id of ['hoc_bong', 'hoc_bong_hieu_hoc']) {
    const figures = { [`${id}_suat`]: Number(count), [`${id}_tien`]: Number(amount) };
    const found = findings(reportOf(figures, { slot: id === 'hoc_bong' ? 'Q1' : 'Y' }), 'R13');
    // One-sided amounts name the count by its label, which differs between the two.
    const said = found.map((one) => one.fault.replace(/^«Số suất .*» là/, 'là'));
    expect(said).toEqual(fault === 'ok' ? [] : [fault]);
    expect(places(found)).toEqual(fault === 'ok' ? [] : [`warning ${id}_tien`]);
  }
});

test('an amount in millions is offered in đồng', () => {
  const [found] = findings(reportOf({ hoc_bong_suat: 69, hoc_bong_tien: 115 }, { slot: 'Q1' }), 'R13');
  expect(found?.remedy).toBe('Ghi đủ theo đồng, ví dụ 115.000.000.');
});

test('nothing is said while either is missing', () => {
  expect(findings(reportOf({ hoc_bong_suat: 5 }, { slot: 'Q1' }), 'R13')).toEqual([]);
  expect(
    findings(
      reportOf({ hoc_bong_suat: 5, hoc_bong_tien: { none: 'chưa quyết toán' } }, { slot: 'Q1' }),
      'R13',
    ),
  ).toEqual([]);
});

test('people supported and savings go with their money as well', () => {
  for (const [count, amount] of [
    ['ho_tro_hoc_nguoi', 'ho_tro_hoc_tien'],
    ['heo_dat_ho', 'heo_dat_tien'],
  ] as const) {
    expect(places(findings(reportOf({ [count]: 4, [amount]: 0 }), 'R13'))).toEqual([`warning ${amount}`]);
    expect(places(findings(reportOf({ [count]: 0, [amount]: 5_000_000 }), 'R13'))).toEqual([
      `warning ${amount}`,
    ]);
    expect(findings(reportOf({ [count]: 4, [amount]: 5_000_000 }), 'R13')).toEqual([]);
  }
});
