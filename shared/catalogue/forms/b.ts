// Form B: spreading the word about the learning society.
import type { Form } from '../catalogue.ts';

const events = {
  kind: 'count',
  cycle: 'half',
  behaviour: 'flow',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'TTHTCĐ',
} as const;

export const formB: Form = {
  id: 'B',
  title: 'Công tác tuyên truyền',
  sections: [
    {
      title: '1. Tuần lễ hưởng ứng học tập suốt đời',
      indicators: [
        {
          id: 'tuan_le_htsd_to_chuc',
          kind: 'yesno',
          label: 'Tổ chức «Tuần lễ hưởng ứng học tập suốt đời»',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'yes',
          reporter: 'ward',
          supplier: 'TTHTCĐ',
          definition:
            'Chọn «Có» khi có kế hoạch và có ít nhất một hoạt động hưởng ứng trong năm. Chỉ dự lễ phát động của cấp trên thì chọn «Không».',
          example: 'Có',
          source: 'S0:39,239; S1:114',
        },
        {
          id: 'tuan_le_htsd_hoat_dong',
          label: 'Số hoạt động trong «Tuần lễ hưởng ứng học tập suốt đời»',
          ...events,
          cycle: 'year',
          unit: 'hoạt động',
          definition:
            'Số hoạt động do xã, phường, TTHTCĐ, trường, đoàn thể trên địa bàn tổ chức để hưởng ứng Tuần lễ. Treo băng rôn tính chung là một hoạt động.',
          example: '6',
          source: 'S0:39',
        },
        {
          id: 'tuan_le_htsd_nguoi',
          label: 'Số lượt người tham gia «Tuần lễ hưởng ứng học tập suốt đời»',
          ...events,
          cycle: 'year',
          unit: 'lượt người',
          definition:
            'Cộng số người dự các hoạt động đã ghi ở dòng trên; một người dự hai hoạt động tính hai lượt. Không ước tính người nghe loa.',
          example: '850',
          source: 'S0:39',
        },
      ],
    },
    {
      title: '2. Tuyên truyền thường xuyên',
      indicators: [
        {
          id: 'phat_thanh_lan',
          label: 'Số lần tuyên truyền về xã hội học tập trên đài truyền thanh',
          ...events,
          cycle: 'quarter',
          unit: 'lần',
          supplier: 'Đài',
          definition:
            'Số lần phát tin, bài về xây dựng xã hội học tập, gương hiếu học trong quý, theo sổ phát thanh. Phát lại một bài vào ngày khác vẫn tính thêm một lần.',
          example: '6',
          source: 'S1:178',
        },
        {
          id: 'sinh_hoat_kp_to',
          label: 'Số buổi sinh hoạt khu phố, tổ dân phố có lồng ghép nội dung xã hội học tập',
          ...events,
          cycle: 'quarter',
          unit: 'buổi',
          supplier: 'UBND',
          definition:
            'Cộng số buổi họp khu phố, tổ dân phố trong quý có nói về học tập suốt đời, khuyến học, theo biên bản họp. Mỗi khu phố, tổ họp một buổi tính là một buổi.',
          example: '24',
          source: 'S0:39',
        },
        {
          id: 'toa_dam_hoi_thao',
          label: 'Số tọa đàm, hội thảo, hội thi về học tập suốt đời',
          ...events,
          unit: 'cuộc',
          definition:
            'Số cuộc do xã, phường hoặc TTHTCĐ tổ chức; cột «Năm» ghi cả 12 tháng. Cuộc do cấp trên tổ chức mà đơn vị chỉ cử người dự thì không tính.',
          example: '2',
          source: 'S0:43; S1:116; S3:117',
        },
        {
          id: 'tin_bai_ban_tin',
          label: 'Số tin, bài, bản tin, chuyên mục «xây dựng xã hội học tập»',
          ...events,
          unit: 'tin, bài',
          supplier: 'UBND',
          definition:
            'Số tin, bài, bản tin đã đăng trên trang thông tin điện tử, bản tin, mạng xã hội chính thức của địa phương; cột «Năm» ghi cả 12 tháng. Không tính bài phát thanh và bài chia sẻ lại.',
          example: '10',
          source: 'S1:118; S3:81',
        },
      ],
    },
  ],
};
