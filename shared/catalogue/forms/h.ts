// Form H: life skills, information skills and learning in the digital environment.
import type { Form } from '../catalogue.ts';

const yearRate = {
  kind: 'rate',
  unit: 'người',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'ratio',
  reporter: 'ward',
  supplier: 'UBND',
} as const;

export const formH: Form = {
  id: 'H',
  title: 'Kỹ năng sống, năng lực thông tin, môi trường số',
  sections: [
    {
      title: '1. Kỹ năng sống',
      indicators: [
        {
          id: 'ks_chung',
          label:
            'Học sinh, sinh viên và người lao động tham gia học tập các chương trình giáo dục kỹ năng sống',
          ...yearRate,
          behaviour: 'flow',
          supplier: 'TTHTCĐ',
          numerator: { label: 'Số học sinh, sinh viên và người lao động học kỹ năng sống' },
          denominator: { label: 'Tổng số học sinh, sinh viên và người lao động' },
          definition:
            'Số người đã học ít nhất một chương trình kỹ năng sống trong năm, gồm học sinh, sinh viên ở dòng dưới và người lao động học tại TTHTCĐ, nơi làm việc. Mỗi người chỉ tính một lần.',
          example: '62.918 / 87.180',
          source: 'S0:152,215; S1:108',
        },
        {
          id: 'ks_hssv',
          within: [
            { part: 'tu', of: ['ks_chung.tu'], rule: 'R08' },
            { part: 'mau', of: ['ks_chung.mau'], rule: 'R08' },
          ],
          label:
            'Học sinh, sinh viên tham gia học tập các chương trình giáo dục kỹ năng sống tại các cơ sở giáo dục',
          ...yearRate,
          behaviour: 'flow',
          supplier: 'Trường',
          numerator: { label: 'Số học sinh, sinh viên học kỹ năng sống' },
          denominator: { label: 'Tổng số học sinh, sinh viên' },
          definition:
            'Học sinh, sinh viên của các trường trên địa bàn được học kỹ năng sống trong năm, theo báo cáo của trường. Không tính học sinh của địa bàn đang học ở nơi khác.',
          example: '25.722 / 26.680',
          source: 'S0:153,217; S3:57; S1:108',
        },
        {
          id: 'ks_nld',
          label: 'Người lao động, cộng đồng tham gia học tập các chương trình giáo dục kỹ năng sống',
          ...yearRate,
          behaviour: 'flow',
          supplier: 'TTHTCĐ',
          numerator: {
            label: 'Số người lao động học kỹ năng sống',
            from: { sum: ['ks_chung.tu'], minus: ['ks_hssv.tu'] },
          },
          denominator: {
            label: 'Tổng số người lao động',
            from: { sum: ['ks_chung.mau'], minus: ['ks_hssv.mau'] },
          },
          definition:
            'Hệ thống tính bằng dòng chung trừ đi dòng học sinh, sinh viên; không nhập. Nếu số này sai thì sửa ở hai dòng trên.',
          example: '37.196 / 60.500',
          source: 'S0:152-153,215',
        },
        {
          id: 'kns_ld',
          label: 'Người trong độ tuổi lao động được trang bị kỹ năng sống',
          ...yearRate,
          numerator: { label: 'Số người được trang bị kỹ năng sống' },
          denominator: { label: 'Dân số trong độ tuổi lao động' },
          definition:
            'Người trong độ tuổi lao động đã từng được học, tập huấn kỹ năng sống tính đến ngày báo cáo. Khác dòng trên ở chỗ tính cộng dồn qua các năm, mỗi người một lần.',
          example: '5.240 / 13.100',
          source: 'S1:76',
        },
        {
          id: 'clb_kns',
          kind: 'count',
          label: 'Số câu lạc bộ giáo dục kỹ năng sống',
          unit: 'câu lạc bộ',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'sum',
          reporter: 'ward',
          supplier: 'TTHTCĐ',
          definition:
            'Câu lạc bộ giáo dục kỹ năng sống của trường, khu phố, đoàn thể đang sinh hoạt tại ngày báo cáo. Câu lạc bộ đã ngừng sinh hoạt thì không tính.',
          example: '6',
          source: 'S2:22',
        },
      ],
    },
    {
      title: '2. Năng lực thông tin, môi trường số',
      indicators: [
        {
          id: 'nltt_ld',
          label: 'Người trong độ tuổi lao động được trang bị năng lực thông tin',
          ...yearRate,
          numerator: { label: 'Số người được trang bị năng lực thông tin' },
          denominator: { label: 'Dân số trong độ tuổi lao động' },
          definition:
            'Người trong độ tuổi lao động đã được học cách tìm, chọn và dùng thông tin, máy tính, internet, tính đến ngày báo cáo. Mỗi người chỉ tính một lần.',
          example: '5.510 / 13.100',
          source: 'S1:74',
        },
        {
          id: 'csgd_so',
          label:
            'Cơ sở giáo dục phổ thông triển khai hoạt động quản lý, giảng dạy và học tập trên môi trường số',
          ...yearRate,
          unit: 'trường',
          supplier: 'Trường',
          numerator: { label: 'Số trường phổ thông đã triển khai trên môi trường số' },
          denominator: { label: 'Tổng số trường phổ thông' },
          definition:
            'Trường tiểu học, THCS, THPT trên địa bàn đã dùng phần mềm quản lý và có dạy, học trực tuyến, theo báo cáo của trường. Không tính trường mầm non và trung tâm.',
          example: '4 / 10',
          source: 'S1:84; S2:27',
        },
      ],
    },
  ],
};
