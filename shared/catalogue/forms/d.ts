// Form D: learning at the community learning centre, added up from the table of classes.
import type { Form } from '../catalogue.ts';

const people = {
  kind: 'count',
  unit: 'lượt người',
  cycle: 'quarter',
  behaviour: 'flow',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'TTHTCĐ',
} as const;

export const formD: Form = {
  id: 'D',
  title: 'Hoạt động bồi dưỡng, học tập tại Trung tâm học tập cộng đồng',
  sections: [
    {
      title: '1. Lượt người tham gia theo nội dung',
      indicators: [
        {
          id: 'hd_tin_hoc',
          label: 'Tham gia lớp tin học',
          ...people,
          from: {
            table: 'bang_lop_chuyen_de',
            total: 'so_nguoi',
            where: { column: 'nhom', in: ['tin_hoc'] },
          },
          definition:
            'Hệ thống cộng cột «Số người tham gia» của bảng lớp, chuyên đề ở nhóm «Lớp dạy nghề ngắn hạn: tin học». Không tính lớp tự học, sử dụng internet.',
          example: '180',
          source: 'S0:59; S3:121',
        },
        {
          id: 'hd_nghe_ngan_han',
          label: 'Tham gia tập huấn Nghề ngắn hạn',
          ...people,
          from: {
            table: 'bang_lop_chuyen_de',
            total: 'so_nguoi',
            where: { column: 'nhom', in: ['nghe_khac'] },
          },
          definition:
            'Hệ thống cộng lượt người của nhóm «Lớp dạy nghề ngắn hạn: nghề khác», kể cả nail, nữ công học để làm nghề. Tin học và ngoại ngữ tính ở dòng khác.',
          example: '772',
          source: 'S0:59; S3:121',
        },
        {
          id: 'hd_tu_van_kinh_te_gd',
          label: 'Tham gia Tư vấn kinh tế gia đình',
          ...people,
          from: {
            table: 'bang_lop_chuyen_de',
            total: 'so_nguoi',
            where: { column: 'nhom', in: ['phat_trien_kinh_te'] },
          },
          definition:
            'Hệ thống cộng lượt người của nhóm «Chuyên đề phát triển kinh tế, chuyển giao khoa học công nghệ». Lớp dạy nghề tính ở dòng nghề ngắn hạn.',
          example: '987',
          source: 'S0:59; S3:113',
        },
        {
          id: 'hd_phap_luat',
          label: 'Tham gia các buổi tuyên truyền giáo dục pháp luật',
          ...people,
          from: {
            table: 'bang_lop_chuyen_de',
            total: 'so_nguoi',
            where: { column: 'nhom', in: ['phap_luat'] },
          },
          definition:
            'Hệ thống cộng lượt người của nhóm «Chuyên đề giáo dục pháp luật». Lớp pháp luật cho cán bộ, công chức do cấp trên mở ghi ở biểu G.',
          example: '7.434',
          source: 'S0:59; S3:105',
        },
        {
          id: 'hd_y_te_suc_khoe',
          label: 'Tham gia các buổi tuyên truyền y tế – sức khỏe',
          ...people,
          from: {
            table: 'bang_lop_chuyen_de',
            total: 'so_nguoi',
            where: { column: 'nhom', in: ['suc_khoe'] },
          },
          definition:
            'Hệ thống cộng lượt người của nhóm chuyên đề sức khỏe, dinh dưỡng, dân số – kế hoạch hóa gia đình, hôn nhân – gia đình. Câu lạc bộ dưỡng sinh tính ở dòng văn nghệ, thể dục thể thao.',
          example: '3.768',
          source: 'S0:59; S3:107',
        },
        {
          id: 'hd_van_nghe_tdtt',
          label: 'Tham gia các hoạt động văn nghệ, thể dục thể thao',
          ...people,
          from: {
            table: 'bang_lop_chuyen_de',
            total: 'so_nguoi',
            where: { column: 'nhom', in: ['cau_lac_bo', 'van_nghe_tdtt'] },
          },
          definition:
            'Hệ thống cộng lượt người của nhóm câu lạc bộ võ thuật, dưỡng sinh, cầu lông và nhóm chương trình văn nghệ, thể dục thể thao. Lớp nhạc, vẽ, cắm hoa tính ở nội dung khác.',
          example: '4.315',
          source: 'S0:59; S3:125,129-131',
        },
        {
          id: 'hd_noi_dung_khac',
          label: 'Học tập ở các nội dung khác',
          ...people,
          from: {
            table: 'bang_lop_chuyen_de',
            total: 'so_nguoi',
            where: {
              column: 'nhom',
              in: [
                'moi_truong_tnxh',
                'van_hoa_xa_hoi',
                'ky_nang_song',
                'hoi_thi_hoi_thao',
                'ngoai_ngu',
                'so_thich_nang_khieu',
                'tu_hoc_internet',
                'khac',
              ],
            },
          },
          definition:
            'Hệ thống cộng lượt người của các nhóm còn lại: môi trường, tệ nạn xã hội, văn hóa xã hội, kỹ năng sống, hội thi, ngoại ngữ, sở thích – năng khiếu, tự học và nội dung khác.',
          example: '3.911',
          source: 'S0:59; S3:109-127',
        },
        {
          id: 'hd_tong',
          label: 'Tổng số lượt người tham gia học tập tại TTHTCĐ',
          ...people,
          from: {
            sum: [
              'hd_tin_hoc',
              'hd_nghe_ngan_han',
              'hd_tu_van_kinh_te_gd',
              'hd_phap_luat',
              'hd_y_te_suc_khoe',
              'hd_van_nghe_tdtt',
              'hd_noi_dung_khac',
            ],
          },
          definition:
            'Hệ thống cộng bảy dòng trên. Một người dự nhiều lớp được tính nhiều lượt, nên tổng này không phải là số người khác nhau.',
          example: '21.367',
          source: 'S0:59',
        },
      ],
    },
    {
      title: '2. Số lớp, số buổi',
      indicators: [
        {
          id: 'hd_so_lop',
          label: 'Số lớp, chuyên đề đã tổ chức',
          ...people,
          unit: 'lớp',
          from: { table: 'bang_lop_chuyen_de', rows: true },
          definition:
            'Hệ thống đếm số dòng của bảng lớp, chuyên đề có ngày bắt đầu trong kỳ. Lớp nhiều buổi tính là một lớp.',
          example: '38',
          source: 'S0:129-148; S3:103-131',
        },
        {
          id: 'hd_so_buoi',
          label: 'Số buổi đã tổ chức',
          ...people,
          unit: 'buổi',
          from: { table: 'bang_lop_chuyen_de', total: 'so_buoi' },
          definition:
            'Hệ thống cộng cột «Số buổi» của bảng lớp, chuyên đề có ngày bắt đầu trong kỳ. Dòng để trống số buổi không được tính.',
          example: '96',
          source: 'S3:103-131',
        },
      ],
    },
  ],
};
