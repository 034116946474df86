// The learning community of a commune and its centre: ratings by points or by indicators. Point limits and the wording of
// many indicators were not seen (domain 3.3, 3.4): they are settings, and are called so wherever they are used.
import type { Answer, PassedIndicator, PassedStandard, ScoredStandard } from './standard.ts';

/** Fifteen criteria, named in the ward's table `cdht_xa_diem`, 100 points, assessed every December. */
export const circular44: ScoredStandard = {
  id: 'cdht_tt44',
  name: '«Cộng đồng học tập» cấp xã (15 tiêu chí)',
  source: 'Thông tư 44/2014/TT-BGDĐT',
  from: '2014-12-12',
  // That Thông tư 25/2023 repeals it was not seen.
  to: '2024-02-11',
  rating: 'cdht_xa_xl_tt44',
  criteria: 15,
  limits: [
    { grade: 'tot', points: 80 },
    { grade: 'kha', points: 65 },
    { grade: 'trung_binh', points: 50 },
    { grade: 'khong_xep_loai', points: 0 },
  ],
  isVerified: false,
};

const asks = (words: string, answer: Answer | null): PassedIndicator => ({ words, answer });
const unseen: PassedIndicator = { words: null, answer: null };

/**
 * Five criteria with fifteen indicators, passed or not; level 1 is «Khá», level 2 «Tốt». Of criterion 4 only the title was
 * seen: that it asks for the three levels of Nghị định 20/2014 is our reading of it.
 */
export const circular25: PassedStandard = {
  id: 'cdht_tt25',
  name: '«Cộng đồng học tập» cấp xã (5 tiêu chí, 15 chỉ tiêu)',
  source: 'Thông tư 25/2023/TT-BGDĐT',
  from: '2024-02-12',
  to: null,
  rating: 'cdht_xa_xl',
  criteria: [
    {
      name: 'Sự lãnh đạo của cấp ủy Đảng, chính quyền cấp xã',
      indicators: [
        asks('tuyên truyền', { key: 'phat_thanh_lan', isPositive: true }),
        asks('chương trình, kế hoạch hằng năm', { key: 'ke_hoach_xhht', oneOf: ['co'] }),
        asks('Tuần lễ hưởng ứng học tập suốt đời', { key: 'tuan_le_htsd_to_chuc', oneOf: ['co'] }),
      ],
    },
    {
      name: 'Huy động nguồn lực và tạo môi trường thuận lợi',
      indicators: [
        asks('ngân sách', { key: 'kp_ngan_sach', isPositive: true }),
        asks('xã hội hóa', { key: 'kp_xa_hoi_hoa', isPositive: true }),
        asks('cơ chế phối hợp', null),
      ],
    },
    {
      name: 'Hiệu quả hoạt động của TTHTCĐ, thư viện công cộng, trung tâm văn hóa – thể thao cấp xã',
      indicators: [
        asks('TTHTCĐ hoạt động có hiệu quả', { key: 'tthtcd_hieu_qua', oneOf: ['co'] }),
        unseen,
        unseen,
      ],
    },
    {
      name: 'Kết quả phổ cập giáo dục, xóa mù chữ',
      indicators: [
        asks('phổ cập giáo dục tiểu học', { key: 'muc_pcgdth', oneOf: ['muc_1', 'muc_2', 'muc_3'] }),
        asks('phổ cập giáo dục THCS', { key: 'muc_pcgdthcs', oneOf: ['muc_1', 'muc_2', 'muc_3'] }),
        asks('xóa mù chữ', { key: 'muc_xmc', oneOf: ['muc_1', 'muc_2'] }),
      ],
    },
    { name: 'Tác dụng của việc xây dựng cộng đồng học tập', indicators: [unseen, unseen, unseen] },
  ],
  isVerified: false,
};

/**
 * Công văn 2553/BGDĐT-GDTX of 2013: management, organisation, participation of society, effect. Limits in points are set by the provinces and were not seen.
 */
export const centreRating: ScoredStandard = {
  id: 'tthtcd',
  name: 'Xếp loại trung tâm học tập cộng đồng',
  source: 'Công văn 2553/BGDĐT-GDTX',
  from: '2013-04-18',
  to: null,
  rating: 'xl_tthtcd',
  criteria: 4,
  limits: [],
  isVerified: false,
};

/** Points of a centre: as assessed from above, and its own. */
export const centrePoints = {
  assessed: 'xl_tthtcd_diem.quan_cham',
  own: 'xl_tthtcd_diem.tu_danh_gia',
} as const;
