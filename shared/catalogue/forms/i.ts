// Form I: the learning models, from the number there are through those registered to those recognised.
import type { Form } from '../catalogue.ts';

const yearCount = {
  kind: 'count',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'HKH',
} as const;

const yearEvents = { ...yearCount, behaviour: 'flow' } as const;

const yearRate = {
  kind: 'rate',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'ratio',
  reporter: 'ward',
  supplier: 'HKH',
} as const;

export const formI: Form = {
  id: 'I',
  title: 'Các mô hình học tập',
  sections: [
    {
      title: '1. Gia đình học tập',
      indicators: [
        {
          id: 'gdht_tong_ho',
          lasting: true,
          label: 'Tổng số hộ trên địa bàn',
          ...yearCount,
          unit: 'hộ',
          supplier: 'UBND',
          definition:
            'Số hộ dân cư trên địa bàn tại ngày báo cáo, lấy từ Ủy ban nhân dân; ghi rõ ở ghi chú chung nếu có tính hộ tạm trú. Đây là mẫu số của các dòng «Gia đình học tập».',
          example: '5.783',
          source: 'S0:45',
        },
        {
          id: 'gdht_dang_ky',
          within: [{ part: 'tu', of: ['gdht_tong_ho'], rule: 'R03' }],
          label: 'Hộ đăng ký «Gia đình học tập»',
          ...yearRate,
          unit: 'hộ',
          numerator: { label: 'Số hộ đăng ký «Gia đình học tập»' },
          denominator: { label: 'Tổng số hộ trên địa bàn', from: { sum: ['gdht_tong_ho'] } },
          definition:
            'Hộ có bản đăng ký phấn đấu đạt «Gia đình học tập» trong năm, theo sổ của Hội Khuyến học. «Gia đình hiếu học» ghi ở dòng khác.',
          example: '4.620 / 5.783',
          source: 'S0:45; S2:23',
        },
        {
          id: 'gdht_cong_nhan',
          within: [{ part: 'tu', of: ['gdht_dang_ky.tu'], rule: 'R03' }],
          label: 'Hộ đạt danh hiệu «Gia đình học tập» trên số hộ đăng ký',
          ...yearRate,
          unit: 'hộ',
          numerator: { label: 'Số hộ được công nhận «Gia đình học tập»' },
          denominator: { label: 'Số hộ đăng ký «Gia đình học tập»', from: { sum: ['gdht_dang_ky.tu'] } },
          definition:
            'Hộ có tên trong quyết định công nhận «Gia đình học tập» cuối năm của Ủy ban nhân dân. Hộ đã được bình xét nhưng chưa có quyết định thì chưa tính.',
          example: '4.066 / 4.620',
          source: 'S0:45; S2:23; S1:190',
        },
        {
          id: 'gdht_cong_nhan_tong',
          label: 'Hộ đạt danh hiệu «Gia đình học tập» trên tổng số hộ',
          ...yearRate,
          unit: 'hộ',
          numerator: {
            label: 'Số hộ được công nhận «Gia đình học tập»',
            from: { sum: ['gdht_cong_nhan.tu'] },
          },
          denominator: { label: 'Tổng số hộ trên địa bàn', from: { sum: ['gdht_tong_ho'] } },
          definition:
            'Hệ thống tính từ các dòng trên, không nhập. Đây là cách tính của Quyết định 387/QĐ-TTg.',
          example: '4.066 / 5.783',
          source: 'S0:45',
        },
        {
          id: 'gdht_tieu_bieu',
          within: [{ of: ['gdht_cong_nhan.tu'], rule: 'R29' }],
          label: '«Gia đình học tập» tiêu biểu được trao thưởng',
          ...yearEvents,
          unit: 'hộ',
          definition:
            'Hộ «Gia đình học tập» được khen, trao thưởng trong năm, theo quyết định khen thưởng. Hộ chỉ được công nhận mà không được thưởng thì không tính.',
          example: '25',
          source: 'S2:61',
        },
      ],
    },
    {
      title: '2. Gia đình hiếu học, con em đi học, góc học tập',
      indicators: [
        {
          id: 'gdhh_cong_nhan',
          label: 'Hộ gia đình được công nhận «Gia đình hiếu học»',
          ...yearRate,
          unit: 'hộ',
          numerator: { label: 'Số hộ được công nhận «Gia đình hiếu học»' },
          denominator: { label: 'Tổng số hộ trên địa bàn', from: { sum: ['gdht_tong_ho'] } },
          definition:
            'Danh hiệu cũ «Gia đình hiếu học» do Hội Khuyến học bình chọn, tính đến cuối năm. Không cộng với «Gia đình học tập».',
          example: '4.690 / 5.783',
          source: 'S0:163,197,281',
        },
        {
          id: 'ho_con_em_di_hoc',
          within: [{ part: 'mau', of: ['gdht_tong_ho'], rule: 'R29' }],
          label: 'Hộ gia đình có con em trong độ tuổi đi học được đến trường',
          ...yearRate,
          unit: 'hộ',
          supplier: 'CTPC',
          numerator: { label: 'Số hộ có con em đều được đến trường' },
          denominator: { label: 'Số hộ có con em trong độ tuổi đi học' },
          definition:
            'Hộ có con em 6–18 tuổi và tất cả các em đều đang đi học, trên số hộ có con em trong độ tuổi đó. Lấy từ hồ sơ phổ cập.',
          example: '2.364 / 2.400',
          source: 'S0:197',
        },
        {
          id: 'goc_hoc_tap',
          within: [{ of: ['gdht_tong_ho'], rule: 'R30' }],
          label: 'Góc học tập được trao, xây dựng tại gia đình',
          ...yearEvents,
          unit: 'góc',
          definition:
            'Số góc học tập (bàn ghế, đèn, kệ sách) trao tặng hoặc vận động gia đình làm trong năm. Mỗi gia đình tính một góc.',
          example: '120',
          source: 'S0:133; S2:81',
        },
      ],
    },
    {
      title: '3. Dòng họ học tập',
      indicators: [
        {
          id: 'dht_tong',
          lasting: true,
          label: 'Tổng số dòng họ trên địa bàn',
          ...yearCount,
          unit: 'dòng họ',
          definition:
            'Số dòng họ có ban liên lạc hoặc chi hội khuyến học dòng họ trên địa bàn. Lấy từ Hội Khuyến học.',
          example: '12',
          source: 'S0:47',
        },
        {
          id: 'dht_dang_ky',
          within: [{ part: 'tu', of: ['dht_tong'], rule: 'R03' }],
          label: 'Dòng họ đăng ký «Dòng họ học tập»',
          ...yearRate,
          unit: 'dòng họ',
          numerator: { label: 'Số dòng họ đăng ký «Dòng họ học tập»' },
          denominator: { label: 'Tổng số dòng họ', from: { sum: ['dht_tong'] } },
          definition:
            'Dòng họ có bản đăng ký phấn đấu đạt «Dòng họ học tập» trong năm, theo sổ của Hội Khuyến học.',
          example: '9 / 12',
          source: 'S0:25,47; S2:23',
        },
        {
          id: 'dht_cong_nhan',
          within: [{ part: 'tu', of: ['dht_dang_ky.tu'], rule: 'R03' }],
          label: 'Dòng họ đạt danh hiệu «Dòng họ học tập» trên số đăng ký',
          ...yearRate,
          unit: 'dòng họ',
          numerator: { label: 'Số dòng họ được công nhận «Dòng họ học tập»' },
          denominator: { label: 'Số dòng họ đăng ký «Dòng họ học tập»', from: { sum: ['dht_dang_ky.tu'] } },
          definition:
            'Dòng họ có tên trong quyết định công nhận cuối năm của Ủy ban nhân dân. Chưa có quyết định thì chưa tính.',
          example: '7 / 9',
          source: 'S0:47; S1:190; S2:23',
        },
        {
          id: 'dht_cong_nhan_tong',
          label: 'Dòng họ đạt danh hiệu «Dòng họ học tập» trên tổng số dòng họ',
          ...yearRate,
          unit: 'dòng họ',
          numerator: {
            label: 'Số dòng họ được công nhận «Dòng họ học tập»',
            from: { sum: ['dht_cong_nhan.tu'] },
          },
          denominator: { label: 'Tổng số dòng họ', from: { sum: ['dht_tong'] } },
          definition:
            'Hệ thống tính từ các dòng trên, không nhập. Đây là cách tính của Quyết định 387/QĐ-TTg.',
          example: '7 / 12',
          source: 'S0:47',
        },
        {
          id: 'dht_tieu_bieu',
          within: [{ of: ['dht_cong_nhan.tu'], rule: 'R29' }],
          label: '«Dòng họ học tập» tiêu biểu được trao thưởng',
          ...yearEvents,
          unit: 'dòng họ',
          definition: 'Dòng họ được khen, trao thưởng trong năm, theo quyết định khen thưởng.',
          example: '2',
          source: 'S2:61',
        },
      ],
    },
    {
      title: '4. Cộng đồng học tập cấp khu phố, khóm, tổ dân phố',
      indicators: [
        {
          id: 'cdht_kp_tong',
          lasting: true,
          label: 'Tổng số khu phố (khóm, tổ dân phố)',
          ...yearCount,
          unit: 'khu phố',
          supplier: 'UBND',
          definition:
            'Số khu phố, khóm, ấp, thôn hoặc tổ dân phố là đơn vị xét «Cộng đồng học tập» ở địa phương. Chỉ đếm một cấp, không cộng khu phố với tổ dân phố.',
          example: '8',
          source: 'S0:45',
        },
        {
          id: 'cdht_kp_dang_ky',
          within: [{ part: 'tu', of: ['cdht_kp_tong'], rule: 'R03' }],
          label: 'Khu phố (khóm, tổ dân phố) đăng ký «Cộng đồng học tập»',
          ...yearRate,
          unit: 'khu phố',
          numerator: { label: 'Số khu phố đăng ký «Cộng đồng học tập» cấp khu phố' },
          denominator: { label: 'Tổng số khu phố', from: { sum: ['cdht_kp_tong'] } },
          definition:
            'Khu phố có bản đăng ký xây dựng «Cộng đồng học tập» trong năm, theo sổ của Hội Khuyến học. Không phải danh hiệu của cả xã, phường (xem mục 6).',
          example: '7 / 8',
          source: 'S0:45',
        },
        {
          id: 'cdht_kp_cong_nhan',
          within: [{ part: 'tu', of: ['cdht_kp_dang_ky.tu'], rule: 'R03' }],
          label: 'Khu phố (khóm, tổ dân phố) được công nhận «Cộng đồng học tập» trên số đăng ký',
          ...yearRate,
          unit: 'khu phố',
          numerator: { label: 'Số khu phố được công nhận «Cộng đồng học tập» cấp khu phố' },
          denominator: {
            label: 'Số khu phố đăng ký «Cộng đồng học tập» cấp khu phố',
            from: { sum: ['cdht_kp_dang_ky.tu'] },
          },
          definition:
            'Khu phố có tên trong quyết định công nhận cuối năm của Ủy ban nhân dân. Chưa có quyết định thì chưa tính.',
          example: '6 / 7',
          source: 'S1:190; S2:23',
        },
        {
          id: 'cdht_kp_cong_nhan_tong',
          label: 'Khu phố (khóm, tổ dân phố) được công nhận «Cộng đồng học tập» trên tổng số khu phố',
          ...yearRate,
          unit: 'khu phố',
          numerator: {
            label: 'Số khu phố được công nhận «Cộng đồng học tập» cấp khu phố',
            from: { sum: ['cdht_kp_cong_nhan.tu'] },
          },
          denominator: { label: 'Tổng số khu phố', from: { sum: ['cdht_kp_tong'] } },
          definition:
            'Hệ thống tính từ các dòng trên, không nhập. Đây là cách tính của Quyết định 387/QĐ-TTg.',
          example: '6 / 8',
          source: 'S1:190; S2:23',
        },
      ],
    },
    {
      title: '5. Đơn vị học tập trên địa bàn cấp xã',
      indicators: [
        {
          id: 'dvht_tong',
          label: 'Tổng số cơ quan, trường học, doanh nghiệp trên địa bàn cấp xã',
          ...yearCount,
          unit: 'đơn vị',
          definition:
            'Số cơ quan, trường học, doanh nghiệp thuộc diện xét «Đơn vị học tập» ở cấp xã. Không tính cơ quan do cấp trên xét.',
          example: '8',
          source: 'S0:45',
        },
        {
          id: 'dvht_dang_ky',
          within: [{ part: 'tu', of: ['dvht_tong'], rule: 'R03' }],
          label: 'Cơ quan, trường học, doanh nghiệp trên địa bàn cấp xã đăng ký «Đơn vị học tập»',
          ...yearRate,
          unit: 'đơn vị',
          numerator: { label: 'Số đơn vị đăng ký «Đơn vị học tập» trên địa bàn cấp xã' },
          denominator: { label: 'Tổng số đơn vị', from: { sum: ['dvht_tong'] } },
          definition:
            'Đơn vị có bản đăng ký xây dựng «Đơn vị học tập» trong năm, theo sổ của Hội Khuyến học.',
          example: '6 / 8',
          source: 'S0:45',
        },
        {
          id: 'dvht_cong_nhan',
          within: [{ part: 'tu', of: ['dvht_dang_ky.tu'], rule: 'R03' }],
          label: 'Đơn vị trên địa bàn cấp xã được công nhận «Đơn vị học tập» trên số đăng ký',
          ...yearRate,
          unit: 'đơn vị',
          numerator: { label: 'Số đơn vị được công nhận «Đơn vị học tập» trên địa bàn cấp xã' },
          denominator: {
            label: 'Số đơn vị đăng ký «Đơn vị học tập» trên địa bàn cấp xã',
            from: { sum: ['dvht_dang_ky.tu'] },
          },
          definition:
            'Đơn vị có tên trong quyết định công nhận cuối năm của Ủy ban nhân dân. Chưa có quyết định thì chưa tính.',
          example: '5 / 6',
          source: 'S0:235; S1:190',
        },
        {
          id: 'dvht_cong_nhan_tong',
          label: 'Đơn vị trên địa bàn cấp xã được công nhận «Đơn vị học tập» trên tổng số đơn vị',
          ...yearRate,
          unit: 'đơn vị',
          numerator: {
            label: 'Số đơn vị được công nhận «Đơn vị học tập» trên địa bàn cấp xã',
            from: { sum: ['dvht_cong_nhan.tu'] },
          },
          denominator: { label: 'Tổng số đơn vị', from: { sum: ['dvht_tong'] } },
          definition:
            'Hệ thống tính từ các dòng trên, không nhập. Đây là cách tính của Quyết định 387/QĐ-TTg.',
          example: '5 / 8',
          source: 'S0:235; S1:190',
        },
        {
          id: 'dvht_tieu_bieu',
          within: [{ of: ['dvht_cong_nhan.tu'], rule: 'R29' }],
          label: '«Đơn vị học tập» tiêu biểu được trao thưởng',
          ...yearEvents,
          unit: 'đơn vị',
          definition: 'Đơn vị được khen, trao thưởng trong năm, theo quyết định khen thưởng.',
          example: '1',
          source: 'S2:61',
        },
      ],
    },
    {
      title: '6. Cộng đồng học tập cấp xã',
      indicators: [
        {
          id: 'cdht_xa_xl',
          years: { from: 2024 },
          optional: true,
          kind: 'rating',
          label: 'Công nhận «Cộng đồng học tập» cấp xã (Thông tư 25/2023/TT-BGDĐT)',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'grades',
          reporter: 'ward',
          supplier: 'HKH',
          grades: [
            { code: 'chua_dat', label: 'Chưa đạt' },
            { code: 'muc_1', label: 'Mức độ 1' },
            { code: 'muc_2', label: 'Mức độ 2' },
          ],
          definition:
            'Dùng từ năm 2024 (Thông tư 25/2023/TT-BGDĐT có hiệu lực từ 12/02/2024): danh hiệu của cả xã, phường, thị trấn theo quyết định công nhận. Các năm trước ghi ở dòng Thông tư 44.',
          example: 'Mức độ 1',
          source: 'S2:63; S1:158',
        },
        {
          id: 'cdht_xa_xl_tt44',
          years: { until: 2023 },
          optional: true,
          kind: 'rating',
          label: 'Xếp loại «Cộng đồng học tập» cấp xã (Thông tư 44/2014/TT-BGDĐT)',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'grades',
          reporter: 'ward',
          supplier: 'HKH',
          grades: [
            { code: 'khong_xep_loai', label: 'Không xếp loại' },
            { code: 'trung_binh', label: 'Trung bình' },
            { code: 'kha', label: 'Khá' },
            { code: 'tot', label: 'Tốt' },
          ],
          definition:
            'Dùng cho các năm từ 2015 đến 2023 (Thông tư 44/2014/TT-BGDĐT): xếp loại của cả xã, phường, thị trấn theo điểm 15 tiêu chí. Từ năm 2024 ghi ở dòng Thông tư 25, trừ khi cấp trên còn hướng dẫn theo Thông tư 44.',
          example: 'Tốt',
          source: 'S2:11,63; S1:140,192',
        },
      ],
    },
    {
      title: '7. Công dân học tập',
      indicators: [
        {
          id: 'cdan_ht_nguoi_lon',
          label: 'Người lớn trong gia đình, dòng họ, cộng đồng học tập đạt «Công dân học tập»',
          ...yearRate,
          unit: 'người',
          numerator: { label: 'Số người lớn đạt «Công dân học tập»' },
          denominator: { label: 'Tổng số người lớn thuộc diện đánh giá' },
          definition:
            'Người lớn (từ 18 tuổi) sống ở địa bàn được công nhận «Công dân học tập» theo Quyết định 677/QĐ-TTg. Cán bộ, công chức, viên chức, người lao động của cơ quan ghi ở dòng dưới.',
          example: '4.150 / 10.200',
          source: 'Không có trong tài liệu mẫu (QĐ 677/QĐ-TTg; QĐ 387/QĐ-TTg)',
        },
        {
          id: 'cdan_ht_cbccvc',
          label: 'Cán bộ, công chức, viên chức, người lao động trong đơn vị học tập đạt «Công dân học tập»',
          ...yearRate,
          unit: 'người',
          numerator: { label: 'Số cán bộ, công chức, viên chức, người lao động đạt «Công dân học tập»' },
          denominator: { label: 'Tổng số cán bộ, công chức, viên chức, người lao động được đánh giá' },
          definition:
            'Người làm việc ở các cơ quan, trường học, doanh nghiệp trên địa bàn được công nhận «Công dân học tập» theo Quyết định 677/QĐ-TTg. Mỗi người chỉ tính ở một dòng.',
          example: '320 / 510',
          source: 'Không có trong tài liệu mẫu (QĐ 677/QĐ-TTg; QĐ 387/QĐ-TTg)',
        },
      ],
    },
  ],
};
