// What came after a closing is printed as an addendum: in the district's document as an annex, in a ward's own as its title.
import { expect, test } from 'vitest';
import { reportOf } from '../../../shared/report/report.ts';
import { districtSource, wardSource } from '../../support/report-source.ts';

const addendum = {
  ...{ unit: { id: 2, code: '26734', name: 'Phường Tân Định' }, number: 1, at: '2017-01-20T08:00:00+07:00' },
  isFirst: false,
  changes: [{ key: 'dau_sach', before: 10, after: 15 }],
};
const closing = { code: '760-2016Y-7KF3-9M2X', unit: 'Quận 1' };

test('an annex has every figure as it was closed and as it came later', () => {
  const report = reportOf({ ...districtSource(), addenda: [addendum], closing });
  const annex = report.annexes.find(({ title }) => title === 'Báo cáo bổ sung sau khi khóa kỳ');
  const [table] = annex?.blocks ?? [];
  expect(
    table?.sort === 'table' ? table.rows.map((row) => [...row.slice(1, 3), ...row.slice(4)]) : [],
  ).toEqual([['Phường Tân Định', 'lần 1', '10', '15']]);
  expect(report.code).toBe('Số liệu theo bản tổng hợp đã khóa của Quận 1, mã 760-2016Y-7KF3-9M2X');
});

test('a ward’s own document says which addendum it is, and to what', () => {
  const report = reportOf({ ...wardSource({ dau_sach: 15 }), addenda: [addendum], closing });
  expect(report.subject).toMatch(/\(báo cáo bổ sung lần 1\)$/);
  expect(report.code).toBe(
    'Báo cáo bổ sung lần 1 cho bản tổng hợp đã khóa của Quận 1, mã 760-2016Y-7KF3-9M2X',
  );
});
