// Personal data in a report: where it is found, and where names belong (P01 … P06, domain 3.8).
import { expect, test } from 'vitest';
import { submissionOf, yearOfDistrict, yearOfWard } from '../../../demo/reports.ts';
import { wards } from '../../../demo/units.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { lookup } from '../../../shared/catalogue/lookup.ts';
import { slots } from '../../../shared/period.ts';
import { personalDataIn } from '../../../shared/personal-data/personal-data.ts';
import { findings, places, reportOf } from '../../support/judged-report.ts';

const codes = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06'];
const judge = (...given: Parameters<typeof reportOf>) => findings(reportOf(...given), ...codes);
const list = 'Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường';

test('a căn cước number in a narrative blocks, names the row and shows the number masked', () => {
  const [found, ...more] = judge({ tm_pcgd_xmc: 'Còn 12 người. Học viên 079090001234 đã học xong.' });
  expect(more).toEqual([]);
  expect(found).toEqual({
    code: 'P01',
    severity: 'error',
    at: 'tm_pcgd_xmc',
    place: 'Thuyết minh, dòng «II.2.1. Phổ cập giáo dục và xóa mù chữ», cột Năm',
    fault: 'Ô này có số giấy tờ của một người «07••••••••34». Dữ liệu cá nhân không được gửi đi.',
    remedy: 'Xóa số này. Báo cáo chỉ cần số người, không cần số căn cước, chứng minh nhân dân.',
  });
});

test('notes, reasons for a missing figure and text columns are searched as well', () => {
  const found = judge(
    { 'gdht_cong_nhan.tu': { none: 'hỏi chị Lan 0908.123.456' } },
    {
      notes: { 'gdht_dang_ky.tu': 'lan@gmail.com', 'bang_dien_hinh#1': 'ĐT 0908123456' },
      tables: {
        bang_nhu_cau: [{ noi_dung: `Tin học: ${list}`, ghi_chu: '' }],
        bang_dien_hinh: [{ ten: 'Dòng họ Đoàn', ghi_chu: 'ĐT 0908123456' }],
      },
    },
  );
  const told = found.map(({ code, at, column }) => `${code} ${at} ${column ?? ''}`).sort();
  expect(told).toEqual([
    'P02 bang_dien_hinh#1 ghi_chu',
    'P02 gdht_cong_nhan.tu ',
    'P03 gdht_dang_ky.tu ghi_chu',
    'P04 bang_nhu_cau#1 noi_dung',
  ]);
  expect(found.find(({ at }) => at === 'gdht_dang_ky.tu')?.place).toMatch(/, cột Ghi chú$/);
  expect(found.find(({ at }) => at === 'bang_nhu_cau#1')?.place).toBe(
    'Bảng «C3. Nhu cầu học tập», dòng 1, cột «Nội dung muốn học»',
  );
});

test('a note that the sheet does not show beside its row is searched too: the Worker gets what a client sends', () => {
  const found = judge({}, { notes: { 'bang_nhu_cau#1': '0908123456' }, tables: { bang_nhu_cau: [{}] } });
  expect(places(found)).toEqual(['error bang_nhu_cau#1']);
});

test('what may be a person is asked about, and a note answers it', () => {
  const figures = { tm_pcgd_xmc: 'Còn 12 người. Ông Nguyễn Văn An đã học lớp tin học.' };
  const [found, ...more] = judge(figures);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    ...{ code: 'P06', severity: 'warning', at: 'tm_pcgd_xmc' },
    fault: 'Ô này có chữ hoặc số có thể là họ tên người dân (1 tên: N. V. A.).',
  });
  expect(found?.remedy).toContain('thì ghi rõ đó là gì');
});

test('cards of insurance and bank accounts block', () => {
  expect(places(judge({ tm_pcgd_xmc: 'Thẻ BHYT HS4797912345678' }))).toEqual(['error tm_pcgd_xmc']);
  expect(judge({ tm_pcgd_xmc: 'STK 0071001234567' })[0]?.code).toBe('P05');
});

test('names pasted one below the other are found in every row', () => {
  const rows = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'].map((noi_dung) => ({ noi_dung }));
  expect(places(judge({}, { tables: { bang_nhu_cau: rows } }))).toEqual([
    'error bang_nhu_cau#1',
    'error bang_nhu_cau#2',
    'error bang_nhu_cau#3',
  ]);
  expect(judge({}, { tables: { bang_nhu_cau: rows.slice(1) } })).toEqual([]);
});

test('model families, offices and schools have their own columns', () => {
  const tables = {
    bang_dien_hinh: ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'].map((ten) => ({
      ten,
      ket_qua: 'Có 3 con học đại học.',
    })),
    bang_lop_chuyen_de: [{ don_vi_phoi_hop: 'Nguyễn Bỉnh Khiêm, Lê Ngọc Hân, Trần Hưng Đạo', ten: 'Lớp' }],
  };
  expect(judge({}, { tables })).toEqual([]);
  const [first] = tables.bang_dien_hinh;
  expect(
    places(judge({}, { tables: { bang_dien_hinh: [{ ...first, ten: 'Nguyễn Văn An 0908123456' }] } })),
  ).toEqual(['error bang_dien_hinh#1']);
});

test('a telephone number pasted into a count is found, a large sum of money is none', () => {
  expect(places(judge({ phat_thanh_lan: 908_123_456 }))).toEqual(['error phat_thanh_lan']);
  const tables = { bang_lop_chuyen_de: [{ so_nguoi: 79_090_001_234, kinh_phi: 79_090_001_234 }] };
  expect(judge({}, { tables }).map(({ at, column }) => `${at} ${column}`)).toEqual([
    'bang_lop_chuyen_de#1 so_nguoi',
  ]);
  expect(judge({ hoc_bong_hieu_hoc_tien: 2_289_000_000 }, { reporter: 'district' })).toEqual([]);
});

test('nothing that the demo reports, and no example of the catalogue, is taken for personal data', () => {
  const years = [...wards.map((ward) => yearOfWard(ward)), yearOfDistrict()];
  for (const [i, content] of years.entries()) {
    for (const slot of slots) {
      const { figures, tables, notes } = submissionOf(content, slot);
      const reporter = i === wards.length ? 'district' : 'ward';
      expect(judge(figures, { slot, tables, notes, reporter })).toEqual([]);
    }
  }
  const examples = lookup(catalogue).indicators.flatMap(({ indicator: { label, definition, example } }) => [
    label,
    definition,
    example,
  ]);
  expect(examples.length).toBeGreaterThan(400);
  expect(examples.flatMap((text) => personalDataIn(text))).toEqual([]);
});
