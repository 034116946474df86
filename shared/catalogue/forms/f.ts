// Form F: computer and foreign-language skills.
import type { Form } from '../catalogue.ts';

const yearCount = {
  kind: 'count',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'UBND',
} as const;

const yearRate = {
  kind: 'rate',
  unit: 'người',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'ratio',
  reporter: 'ward',
  supplier: 'UBND',
} as const;

export const formF: Form = {
  id: 'F',
  title: 'Trình độ tin học, ngoại ngữ',
  sections: [
    {
      title: '1. Cán bộ, công chức, viên chức',
      indicators: [
        {
          id: 'cbccvc_tong',
          usual: 3_000,
          label: 'Tổng số cán bộ, công chức, viên chức',
          ...yearCount,
          unit: 'người',
          definition:
            'Số cán bộ, công chức, viên chức có mặt của xã, phường tại ngày báo cáo, theo danh sách trả lương. Không tính người hoạt động không chuyên trách; đây là mẫu số của ba dòng dưới.',
          example: '52',
          source: 'S0:89,93',
        },
        {
          id: 'cbccvc_hoc_cntt',
          label:
            'Cán bộ, công chức, viên chức tham gia các chương trình học tập nâng cao trình độ ứng dụng công nghệ thông tin đáp ứng yêu cầu vị trí việc làm',
          ...yearRate,
          behaviour: 'flow',
          numerator: { label: 'Số người tham gia học ứng dụng công nghệ thông tin' },
          denominator: {
            label: 'Tổng số cán bộ, công chức, viên chức',
            from: { sum: ['cbccvc_tong'] },
          },
          definition:
            'Số người đã học ít nhất một lớp, khóa về ứng dụng công nghệ thông tin trong năm, theo giấy triệu tập hoặc chứng nhận. Mỗi người chỉ tính một lần dù học nhiều lớp.',
          example: '48 / 52',
          source: 'S0:89,207; S3:47',
        },
        {
          id: 'cbccvc_nn_bac2',
          within: [{ part: 'tu', with: ['cbccvc_nn_bac3.tu'], of: ['cbccvc_tong'], rule: 'R07' }],
          label: 'Cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 2 (không tính bậc 3)',
          ...yearRate,
          numerator: { label: 'Số người có trình độ ngoại ngữ bậc 2 (không tính bậc 3)' },
          denominator: {
            label: 'Tổng số cán bộ, công chức, viên chức',
            from: { sum: ['cbccvc_tong'] },
          },
          definition:
            'Người có chứng chỉ ngoại ngữ cao nhất là bậc 2 (khung 6 bậc, tương đương A2), theo hồ sơ cán bộ. Người đã đạt bậc 3 ghi ở dòng dưới, không tính ở đây.',
          example: '9 / 52',
          source: 'S0:93,209; S3:49',
        },
        {
          id: 'cbccvc_nn_bac3',
          label: 'Cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 3',
          ...yearRate,
          numerator: { label: 'Số người có trình độ ngoại ngữ bậc 3' },
          denominator: {
            label: 'Tổng số cán bộ, công chức, viên chức',
            from: { sum: ['cbccvc_tong'] },
          },
          definition:
            'Người có chứng chỉ ngoại ngữ bậc 3 trở lên (khung 6 bậc, tương đương B1), theo hồ sơ cán bộ. Người chưa có chứng chỉ thì không tính.',
          example: '1 / 52',
          source: 'S0:93,209; S3:49',
        },
      ],
    },
    {
      title: '2. Công nhân lao động, đơn vị điển hình',
      indicators: [
        {
          id: 'cnld_tin_ngoai',
          label:
            'Công nhân lao động có kiến thức cơ bản về tin học, ngoại ngữ đáp ứng yêu cầu công việc và giao lưu văn hóa',
          ...yearRate,
          numerator: { label: 'Số công nhân lao động có kiến thức cơ bản về tin học, ngoại ngữ' },
          denominator: { label: 'Tổng số công nhân lao động' },
          definition:
            'Công nhân lao động ở các doanh nghiệp, cơ sở trên địa bàn dùng được tin học, ngoại ngữ cơ bản, theo số liệu của Công đoàn hoặc doanh nghiệp. Không tính cán bộ, công chức, viên chức.',
          example: '1.640 / 4.000',
          source: 'S0:91,211',
        },
        {
          id: 'cnld_tin_ngoai_dan',
          kind: 'quoted',
          of: 'cnld_tin_ngoai',
          label: 'Công nhân lao động có kiến thức cơ bản về tin học, ngoại ngữ: tỷ lệ theo nguồn khác',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'list',
          reporter: 'district',
          supplier: 'UBND',
          optional: true,
          definition:
            'Chỉ ghi khi đơn vị có tỷ lệ từ Liên đoàn Lao động hoặc cơ quan chuyên môn mà không có số đếm: ghi đúng như nơi cung cấp và ghi nguồn. Tỷ lệ này được in kèm nguồn, không được cộng, không dùng làm mẫu số.',
          example: '41,01%',
          source: 'S0:91',
        },
        {
          id: 'donvi_cbgv_nn_b',
          label: 'Cán bộ, giáo viên của đơn vị điển hình có chứng chỉ B ngoại ngữ',
          ...yearRate,
          supplier: 'Trường',
          numerator: { label: 'Số cán bộ, giáo viên có chứng chỉ B ngoại ngữ trở lên' },
          denominator: { label: 'Tổng số cán bộ, giáo viên của đơn vị điển hình' },
          definition:
            'Chỉ tính các đơn vị được chọn làm điển hình «Đơn vị học tập» trong năm, theo hồ sơ của đơn vị. Không có đơn vị điển hình thì ghi 0 ở cả hai ô.',
          example: '64 / 64',
          source: 'S0:51',
        },
        {
          id: 'donvi_cbgv_th_a',
          label: 'Cán bộ, giáo viên của đơn vị điển hình có chứng chỉ A tin học',
          ...yearRate,
          supplier: 'Trường',
          numerator: { label: 'Số cán bộ, giáo viên có chứng chỉ A tin học trở lên' },
          denominator: { label: 'Tổng số cán bộ, giáo viên của đơn vị điển hình' },
          definition:
            'Tính ở cùng các đơn vị như dòng trên, theo hồ sơ của đơn vị. Không có đơn vị điển hình thì ghi 0 ở cả hai ô.',
          example: '64 / 64',
          source: 'S0:51',
        },
      ],
    },
    {
      title: '3. Cơ sở tin học, ngoại ngữ',
      indicators: [
        {
          id: 'ttnn_th_so',
          label: 'Số trung tâm tin học, ngoại ngữ trên địa bàn',
          ...yearCount,
          unit: 'trung tâm',
          definition:
            'Trung tâm ngoại ngữ, trung tâm tin học có giấy phép đang hoạt động tại ngày báo cáo, tính cả chi nhánh. Không tính lớp dạy kèm tại nhà.',
          example: '12',
          source: 'S2:20; S0:267',
        },
      ],
    },
  ],
};
