// Texts: present where the report needs them, longer than one sentence, not last year's (R22).
import { expect, test } from 'vitest';
import { findings, places, reportOf } from '../../support/judged-report.ts';

const key = 'tm_pcgd_xmc';
const good = 'Tỷ lệ biết chữ đạt 99,57%. Phường duy trì đạt chuẩn phổ cập tiểu học mức độ 3.';

function judge(text: string | undefined, given: Parameters<typeof reportOf>[1] = {}) {
  const figures = text === undefined ? {} : { [key]: text };
  return findings(reportOf(figures, given), 'R22').filter((one) => one.at === key);
}

test('two sentences are enough', () => {
  expect(judge(good)).toEqual([]);
  expect(judge('Đã mở hai lớp\nCó 45 người học')).toEqual([]);
});

test('a heading left empty, as six were in the report of Mạo Khê, asks its guiding question', () => {
  const found = judge(undefined);
  expect(places(found)).toEqual([`warning ${key}`]);
  expect(found[0]?.fault).toBe('Mục này chưa có nội dung.');
  expect(found[0]?.remedy).toMatch(/^Kết quả phổ cập giáo dục, xóa mù chữ so với năm trước thế nào/);
});

test.each([
  'Tốt.',
  'Tỷ lệ biết chữ đạt 99,57%',
  'Ngày 16.4.2024 đã tổng kết.',
  '...',
])('«%s» is one sentence at most', (text) => {
  expect(judge(text).map((one) => one.fault)).toEqual(['Nội dung mới có một câu.']);
});

test('last year’s text word for word is pointed out', () => {
  expect(judge(good, { lastYear: { [key]: good } }).map((one) => one.fault)).toEqual([
    'Nội dung giống hệt năm trước.',
  ]);
  expect(judge(good, { lastYear: { [key]: `${good} Năm nay thêm hai lớp.` } })).toEqual([]);
});

test('a text of the year is not asked for in a quarter; one of every quarter is', () => {
  const quarter = findings(reportOf({}, { slot: 'Q1' }), 'R22').map((one) => one.at);
  expect(quarter).not.toContain(key);
  expect(quarter).toContain('tuyen_truyen_mo_ta');
});

test('texts that need not be written, and those of the wards in a district’s report, are not asked for', () => {
  expect(findings(reportOf({}), 'R22').map((one) => one.at)).not.toContain('kiem_tra_quan_ket_luan');
  expect(findings(reportOf({}, { reporter: 'district' }), 'R22')).toEqual([]);
});

test('a beginning whose blanks were not filled in is not sent', () => {
  const [found] = judge('Tỷ lệ biết chữ đạt (…)%. Đơn vị duy trì đạt chuẩn.');
  expect(found).toMatchObject({ severity: 'error', fault: 'Câu mở đầu còn chỗ «(…)» chưa điền.' });
});
