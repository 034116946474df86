// The learning community of a commune and its centre: ratings by points or by indicators. Point limits and the wording of
// many indicators were not seen (domain 3.3, 3.4): they are settings, and are called so wherever they are used.
import type { PassedStandard, ScoredStandard } from './standard.ts';

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

/** Five criteria with fifteen indicators, passed or not; level 1 is «Khá», level 2 «Tốt». */
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
      indicators: ['tuyên truyền', 'chương trình, kế hoạch hằng năm', 'Tuần lễ hưởng ứng học tập suốt đời'],
    },
    {
      name: 'Huy động nguồn lực và tạo môi trường thuận lợi',
      indicators: ['ngân sách', 'xã hội hóa', 'cơ chế phối hợp'],
    },
    {
      name: 'Hiệu quả hoạt động của TTHTCĐ, thư viện công cộng, trung tâm văn hóa – thể thao cấp xã',
      indicators: [null, null, null],
    },
    { name: 'Kết quả phổ cập giáo dục, xóa mù chữ', indicators: [null, null, null] },
    { name: 'Tác dụng của việc xây dựng cộng đồng học tập', indicators: [null, null, null] },
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
