// Form L: schools, centres and cultural institutions of the area.
import type { Form } from '../catalogue.ts';

const places = {
  kind: 'count',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'UBND',
} as const;

export const formL: Form = {
  id: 'L',
  title: 'Mạng lưới cơ sở giáo dục',
  sections: [
    {
      title: '1. Trường học',
      indicators: [
        {
          id: 'truong_mn',
          lasting: true,
          label: 'Số trường Mầm non',
          ...places,
          unit: 'trường',
          definition:
            'Trường mầm non, mẫu giáo công lập và ngoài công lập đang hoạt động trên địa bàn. Nhóm trẻ, lớp mẫu giáo độc lập không tính là trường.',
          example: '5',
          source: 'S2:34',
        },
        {
          id: 'truong_th',
          lasting: true,
          label: 'Số trường Tiểu học',
          ...places,
          unit: 'trường',
          definition:
            'Trường tiểu học công lập và ngoài công lập trên địa bàn. Trường nhiều cấp học chỉ ghi một lần, ở cấp cao nhất.',
          example: '5',
          source: 'S2:34',
        },
        {
          id: 'truong_thcs',
          lasting: true,
          label: 'Số trường THCS',
          ...places,
          unit: 'trường',
          definition:
            'Trường THCS công lập và ngoài công lập trên địa bàn, kể cả trường tiểu học – THCS. Trường có cấp THPT ghi ở dòng dưới.',
          example: '3',
          source: 'S2:34',
        },
        {
          id: 'truong_thpt',
          lasting: true,
          label: 'Số trường THPT',
          ...places,
          unit: 'trường',
          definition:
            'Trường THPT công lập và ngoài công lập trên địa bàn, kể cả trường nhiều cấp có THPT. Trung tâm GDNN-GDTX ghi ở mục 2.',
          example: '2',
          source: 'S2:34',
        },
        {
          id: 'truong_tong',
          label: 'Tổng số trường trên địa bàn',
          ...places,
          unit: 'trường',
          from: { sum: ['truong_mn', 'truong_th', 'truong_thcs', 'truong_thpt'] },
          definition: 'Hệ thống cộng bốn dòng trên, không nhập.',
          example: '15',
          source: 'S2:34',
        },
        {
          id: 'truong_dat_chuan',
          kind: 'rate',
          label: 'Trường đạt chuẩn quốc gia',
          unit: 'trường',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'ratio',
          reporter: 'ward',
          supplier: 'UBND',
          numerator: { label: 'Số trường đạt chuẩn quốc gia' },
          denominator: { label: 'Tổng số trường trên địa bàn', from: { sum: ['truong_tong'] } },
          definition:
            'Trường có quyết định công nhận đạt chuẩn quốc gia còn hiệu lực, ở bất kỳ mức độ nào. Trường chỉ đạt kiểm định chất lượng mà chưa được công nhận chuẩn thì không tính.',
          example: '12 / 15',
          source: 'S2:34',
        },
        {
          id: 'truong_dat_chuan_muc1',
          within: [{ with: ['truong_dat_chuan_muc2'], of: ['truong_dat_chuan.tu'], rule: 'R14' }],
          label: 'Số trường đạt chuẩn quốc gia mức độ 1',
          ...places,
          unit: 'trường',
          definition:
            'Trường có mức đang được công nhận là mức độ 1; là một phần của dòng «Trường đạt chuẩn quốc gia». Trường đã lên mức độ 2 không tính ở đây.',
          example: '8',
          source: 'S2:34',
        },
        {
          id: 'truong_dat_chuan_muc2',
          label: 'Số trường đạt chuẩn quốc gia mức độ 2',
          ...places,
          unit: 'trường',
          definition:
            'Trường có mức đang được công nhận là mức độ 2; là một phần của dòng «Trường đạt chuẩn quốc gia».',
          example: '4',
          source: 'S2:34',
        },
      ],
    },
    {
      title: '2. Cơ sở giáo dục khác',
      indicators: [
        {
          id: 'csgd_khac_tt_ngoai_ngu_tin_hoc',
          label: 'Số trung tâm ngoại ngữ, tin học (cơ sở giáo dục khác)',
          ...places,
          unit: 'cơ sở',
          from: { sum: ['ttnn_th_so'] },
          definition:
            'Hệ thống lấy từ dòng «Số trung tâm tin học, ngoại ngữ trên địa bàn» của biểu F, không nhập.',
          example: '12',
          source: 'S2:24; S0:267',
        },
        {
          id: 'csgd_khac_tt_ky_nang_song',
          label: 'Số trung tâm, cơ sở giáo dục kỹ năng sống',
          ...places,
          unit: 'cơ sở',
          definition:
            'Cơ sở có giấy phép giáo dục kỹ năng sống, hoạt động ngoài giờ chính khóa trên địa bàn. Câu lạc bộ của trường, khu phố ghi ở biểu H.',
          example: '3',
          source: 'S2:24',
        },
        {
          id: 'csgd_khac_tt_gdnn_gdtx',
          label: 'Số trung tâm giáo dục nghề nghiệp – giáo dục thường xuyên',
          ...places,
          unit: 'cơ sở',
          definition: 'Trung tâm GDNN-GDTX có trụ sở hoặc cơ sở đặt trên địa bàn. Không có thì ghi 0.',
          example: '1',
          source: 'S2:24',
        },
        {
          id: 'csgd_khac_day_nghe',
          label: 'Số cơ sở dạy nghề',
          ...places,
          unit: 'cơ sở',
          definition:
            'Trường trung cấp, cao đẳng nghề và cơ sở dạy nghề có giấy phép trên địa bàn. Trung tâm GDNN-GDTX ghi ở dòng trên.',
          example: '2',
          source: 'S0:257-263; S3:199',
        },
        {
          id: 'csgd_khac_tthtcd',
          label: 'Số trung tâm học tập cộng đồng',
          ...places,
          unit: 'cơ sở',
          definition:
            'TTHTCĐ hoặc trung tâm văn hóa – học tập cộng đồng có quyết định thành lập. Thông thường mỗi xã, phường có 1.',
          example: '1',
          source: 'S2:24; S1:42',
        },
      ],
    },
    {
      title: '3. Thiết chế văn hóa',
      indicators: [
        {
          id: 'thiet_che_vh_thu_vien',
          lasting: true,
          label: 'Số thư viện',
          ...places,
          unit: 'cơ sở',
          definition:
            'Thư viện công cộng, phòng đọc phục vụ người dân trên địa bàn. Không tính thư viện trường học và tủ sách của TTHTCĐ.',
          example: '1',
          source: 'S0:243',
        },
        {
          id: 'thiet_che_vh_nha_van_hoa',
          lasting: true,
          label: 'Số nhà văn hóa',
          ...places,
          unit: 'cơ sở',
          definition:
            'Nhà văn hóa xã, phường và nhà văn hóa, nhà sinh hoạt khu phố đang sử dụng. Trụ sở cơ quan cho mượn họp không tính.',
          example: '6',
          source: 'S0:243; S3:151',
        },
        {
          id: 'thiet_che_vh_cau_lac_bo',
          label: 'Số câu lạc bộ văn hóa, học tập ngoài nhà trường',
          ...places,
          unit: 'câu lạc bộ',
          definition:
            'Câu lạc bộ văn hóa, thể thao, đọc sách, sở thích của địa phương đang sinh hoạt. Câu lạc bộ giáo dục kỹ năng sống ghi ở biểu H.',
          example: '9',
          source: 'S0:243',
        },
      ],
    },
  ],
};
