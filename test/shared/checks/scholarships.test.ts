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
    | 0    | 115000000  | Có 0 suất học bổng nhưng số tiền là 115.000.000 đồng. |
    | 69   | 0          | Có 69 suất học bổng nhưng số tiền là 0 đồng. |
  `),
)('%s scholarships of %s đồng together: %s', (count, amount, fault) => {
  for (const id of ['hoc_bong', 'hoc_bong_hieu_hoc']) {
    const figures = { [`${id}_suat`]: Number(count), [`${id}_tien`]: Number(amount) };
    const found = findings(reportOf(figures, { slot: id === 'hoc_bong' ? 'Q1' : 'Y' }), 'R13');
    expect(found.map((one) => one.fault)).toEqual(fault === 'ok' ? [] : [fault]);
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
