// «Phiếu xin số liệu» as Word reads it.
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { writeSlips } from '../../documents/word.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { slipsOf } from '../../shared/slips/slip.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';

test('a page a supplier, with its rows, last year and how each is counted', async () => {
  const lastYear = { 'gdht_dang_ky.tu': 4620 };
  const slips = slipsOf(layoutOf(catalogue, 2016, 'ward'), 'Y', { now: {}, lastYear });
  const asking = { unit: 'Phường Nguyễn Cư Trinh', period: 'năm 2016', day: '12/12/2016' };
  const { name, bytes } = await writeSlips(slips, asking);
  expect(name).toBe('Phiếu xin số liệu năm 2016 Phường Nguyễn Cư Trinh.docx');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  const lines = value.split('\n').filter((line) => line !== '');
  expect(lines.filter((line) => line === 'PHIẾU XIN SỐ LIỆU')).toHaveLength(slips.length);
  expect(lines).toContain('Nơi cung cấp: Hội Khuyến học. Xin gửi lại trước hết ngày 12/12/2016.');
  const at = lines.indexOf('Số hộ đăng ký «Gia đình học tập»');
  expect(lines.slice(at - 1, at + 3)).toEqual(['1', 'Số hộ đăng ký «Gia đình học tập»', 'hộ', '4.620']);
  expect(value).toContain('1. Hộ có bản đăng ký phấn đấu đạt «Gia đình học tập» trong năm');
});
