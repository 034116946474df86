// The report of a ward: the sections of document 002, drafted from figures (domain 2.5, S2).
import { expect, test } from 'vitest';
import type { Block } from '../../../shared/report/block.ts';
import { reportOf } from '../../../shared/report/report.ts';
import type { Target } from '../../../shared/targets/target.ts';
import { wardSource } from '../../support/report-source.ts';

/** What document 002 gives (S2:19, 25, 34), and what its ward could have reported beside it. */
const figures = {
  'xmc_15_60.tu': 25_000,
  'xmc_15_60.mau': 25_000,
  xmc_mien_giam_15_60: 12,
  thac_si: 130,
  tien_si: 5,
  cbccvc_tong: 52,
  'cbccvc_hoc_cntt.tu': 48,
  'cbccvc_hoc_cntt.mau': 52,
  ttnn_th_so: 12,
  dt_phuong_to_chuc: 241,
  'ks_hssv.tu': 940,
  'ks_hssv.mau': 1000,
  'gdht_dang_ky.tu': 4620,
  'gdht_dang_ky.mau': 5783,
  truong_mn: 5,
  truong_th: 5,
  truong_thcs: 3,
  truong_thpt: 2,
  truong_tong: 15,
  hoi_nghi_tuyen_duong: 2,
  kp_ngan_sach: 32_000_000,
  'cntt_trong_day_hoc.tu': 30,
  'cntt_trong_day_hoc.mau': 40,
  bcd_kien_toan: 'co',
  'bcd_kien_toan.so': '45/QĐ-UBND',
  'bcd_kien_toan.ngay': '2016-01-20',
  gv_biet_phai: 'khong',
  gv_biet_phai_so: 0,
  muc_pcgdth: 'muc_3',
  tm_pcgd_xmc: 'Trong nhiều năm nay, địa phương không có người không biết chữ',
};

const report = reportOf(wardSource(figures));

/** Heading → what stands under it. */
function outlineOf(body: Block[]): [string, string[]][] {
  const sections: [string, string[]][] = [];
  for (const block of body) {
    if (block.sort === 'heading') sections.push([block.text, []]);
    else if (block.sort === 'paragraph') sections[sections.length - 1]?.[1].push(block.text);
    else if (block.sort === 'prompt') sections[sections.length - 1]?.[1].push('(cần viết)');
  }
  return sections;
}

/** As in document 002, whose province had a directive (S2:1-15). */
const underDirective = reportOf({
  ...wardSource(figures),
  head: {
    ...wardSource(figures).head,
    grounds: ['Thực hiện Chỉ thị số 04-CT/TU ngày 27 tháng 4 năm 2016 của Tỉnh ủy'],
  },
});

test('«thực hiện Chỉ thị» stands in headings only where the grounds name a directive', () => {
  const large = outlineOf(report.body)
    .map(([heading]) => heading)
    .filter((heading) => /^I{1,2}\. /.test(heading));
  expect(large).toEqual([
    'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TỔ CHỨC QUÁN TRIỆT',
    'II. KẾT QUẢ CÔNG TÁC XÂY DỰNG XÃ HỘI HỌC TẬP',
  ]);
});

test('headings and numbers are those of document 002', () => {
  expect(outlineOf(underDirective.body).map(([heading]) => heading.replace(/ \(.*/, ''))).toEqual([
    'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TỔ CHỨC QUÁN TRIỆT VÀ THỰC HIỆN CHỈ THỊ',
    'II. KẾT QUẢ THỰC HIỆN CHỈ THỊ',
    '1. Công tác tuyên truyền',
    '2. Kết quả thực hiện các mục tiêu, nhiệm vụ',
    '2.1. Phổ cập giáo dục và xóa mù chữ',
    '2.2. Về nâng cao trình độ tin học, ngoại ngữ',
    '2.3. Về nâng cao trình độ chuyên môn, nghiệp vụ, lý luận chính trị, tay nghề',
    '2.4. Công tác giáo dục kỹ năng sống cho học sinh, sinh viên, người lao động',
    '2.5. Việc xây dựng các mô hình xã hội học tập, học tập suốt đời',
    '2.6. Việc phát triển mạng lưới và tình hình hoạt động của các cơ sở giáo dục',
    '2.7. Công tác biểu dương, khen thưởng, nhân rộng các mô hình hay, hiệu quả trong việc triển khai thực hiện xây dựng XHHT, học tập suốt đời tại địa phương',
    '2.8. Công tác xã hội hóa giáo dục và việc huy động nguồn lực cho xây dựng XHHT, học tập suốt đời',
    '2.9. Công tác đào tạo từ xa, đào tạo trực tuyến; việc đẩy mạnh ứng dụng công nghệ thông tin trong dạy và học',
    '2.10. Kết quả thực hiện cơ chế, chính sách thúc đẩy xây dựng XHHT, học tập suốt đời',
    '2.11. Công tác hợp tác và hội nhập quốc tế',
    'III. ĐÁNH GIÁ CHUNG',
    '1. Ưu điểm',
    '2. Hạn chế',
    '3. Nguyên nhân của hạn chế',
    'IV. NHIỆM VỤ VÀ GIẢI PHÁP NÂNG CAO CHẤT LƯỢNG, HIỆU QUẢ CÔNG TÁC XÂY DỰNG XÃ HỘI HỌC TẬP, HỌC TẬP SUỐT ĐỜI',
    '1. Tiếp tục thực hiện tốt công tác tuyên truyền, vận động',
    '2. Phong trào thi đua xây dựng và phát triển các mô hình khuyến học',
    '3. Công tác tổ chức và phát triển hội viên',
    '4. Xây dựng và phát triển Quỹ Khuyến học',
    '5. Công tác tham gia phối hợp với các ngành',
    '6. Thực hiện công tác thi đua khen thưởng',
    'V. KIẾN NGHỊ, ĐỀ XUẤT',
  ]);
});

test.each([
  [
    'I.',
    [
      'Ban chỉ đạo xây dựng xã hội học tập phường đã được kiện toàn theo Quyết định số 45/QĐ-UBND ngày 20/01/2016.',
      'Chưa có giáo viên biệt phái làm việc tại Trung tâm.',
    ],
  ],
  [
    '2.1.',
    [
      'Tỷ lệ biết chữ: trong độ tuổi 15-60 có 25.000/25.000 người biết chữ, đạt 100% (miễn giảm 12 người).',
      'Phường Mạo Khê đạt mức độ 3 phổ cập giáo dục tiểu học.',
      'Hiện nay trên địa bàn có 130 thạc sỹ, 05 tiến sỹ.',
      'Trong nhiều năm nay, địa phương không có người không biết chữ.',
    ],
  ],
  [
    '2.2.',
    [
      'Trong tổng số 52 cán bộ, công chức, viên chức, 48 người tham gia học tập nâng cao trình độ ứng dụng công nghệ thông tin, đạt 92,31%.',
      'Trên địa bàn phường có 12 trung tâm tin học, ngoại ngữ.',
    ],
  ],
  [
    '2.3.',
    [
      'Trong năm 2016, phường và Trung tâm học tập cộng đồng đã tổ chức các lớp đào tạo, bồi dưỡng cho 241 lượt cán bộ, công chức, viên chức, công nhân lao động.',
    ],
  ],
  [
    '2.4.',
    [
      'Tham gia học tập các chương trình giáo dục kỹ năng sống có 940/1.000 học sinh, sinh viên tại các cơ sở giáo dục, đạt 94%.',
    ],
  ],
  ['2.5.', ['Mô hình “Gia đình học tập”: 4.620/5.783 hộ đăng ký, đạt tỷ lệ 79,89%.']],
  [
    '2.6.',
    [
      'Trên địa bàn có 15 trường; 05 trường mầm non; 05 trường tiểu học; 03 trường trung học cơ sở; 02 trường trung học phổ thông.',
    ],
  ],
  ['2.7.', ['Trong năm 2016, phường đã tổ chức 02 hội nghị tuyên dương, trao thưởng.']],
  ['2.8.', ['Kinh phí hoạt động Trung tâm từ ngân sách 32.000.000 đồng.']],
  ['2.9.', ['30/40 buổi học của Trung tâm có dùng máy chiếu, công nghệ thông tin, đạt tỷ lệ 75%.']],
  ['2.10.', ['(cần viết)']],
  ['2.11.', ['(cần viết)']],
])('%s is drafted from its figures', (number, expected) => {
  const found = outlineOf(report.body).find(([heading]) => heading.startsWith(`${number} `));
  expect(found?.[1]).toEqual(expected);
});

test('a report without any figure has no sentence about figures', () => {
  const empty = reportOf(wardSource({}));
  const paragraphs = empty.body.filter((block) => block.sort === 'paragraph');
  // The opening and the ending.
  expect(paragraphs).toHaveLength(2);
});

test('a quarter’s report has an outline of its own: large headings, and only those small ones that have something to say', () => {
  const quarter = reportOf(wardSource({ phat_thanh_lan: 6 }, { period: { year: 2016, slot: 'Q1' } }));
  expect(outlineOf(quarter.body)).toEqual([
    ['I. KẾT QUẢ THỰC HIỆN QUÝ I NĂM 2016', []],
    [
      '1. Công tác tuyên truyền',
      ['Trong quý I năm 2016 đã tuyên truyền về xã hội học tập trên đài truyền thanh 06 lần.'],
    ],
    ['II. ĐÁNH GIÁ CHUNG', ['(cần viết)']],
    ['III. NHIỆM VỤ TRỌNG TÂM QUÝ II NĂM 2016', ['(cần viết)']],
    [
      'IV. KIẾN NGHỊ, ĐỀ XUẤT',
      [
        '(cần viết)',
        'Trên đây là báo cáo kết quả công tác xây dựng xã hội học tập quý I năm 2016 của phường Mạo Khê./.',
      ],
    ],
  ]);
});

test('half a year says how far the targets of the year have come, and holds nobody to them', () => {
  const source = wardSource(
    { 'kns_ld.tu': 300, 'kns_ld.mau': 1000, phat_thanh_lan: 11 },
    { period: { year: 2016, slot: 'H1' } },
  );
  const unit = { id: 1, code: '760', name: 'Quận 1' };
  const asked = (indicator: string, demand: Target['demand']): Target => ({
    ...{ indicator, demand, from: 2016, to: 2016, basis: '' },
    each: true,
  });
  const items = [
    asked('kns_ld', { op: 'at_least', value: 40, percent: true }),
    asked('phat_thanh_lan', { op: 'at_least', value: 2, percent: false, per: 'month' }),
    asked('nltt_ld', { op: 'at_least', value: 40, percent: true }),
  ];
  const { body, subject } = reportOf({
    ...source,
    targets: { ...source.targets, lists: [{ unit, year: 2016, items }] },
  });
  expect(subject).toBe('Kết quả công tác xây dựng xã hội học tập 6 tháng đầu năm 2016');
  const found = outlineOf(body).find(([heading]) => /TIẾN ĐỘ/.test(heading));
  // Twice a month is 12 in six months.
  expect(found).toEqual([
    'II. TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU NĂM 2016',
    [
      'Trong 1 chỉ tiêu được xét: 1 chưa đạt.',
      'Số lần tuyên truyền về xã hội học tập trên đài truyền thanh: 11 lần, chưa đạt chỉ tiêu (ít nhất 2 lần mỗi tháng), còn thiếu 1 lần.',
      'Người trong độ tuổi lao động được trang bị kỹ năng sống: đến hết 6 tháng đầu năm 2016 có 300/1.000 người (30%); chỉ tiêu cả năm: ít nhất 40%.',
    ],
  ]);
});
