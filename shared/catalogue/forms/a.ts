// Form A: direction and management, plans, checks, and whether the report came in time.
import type { Form } from '../catalogue.ts';

const yearYes = {
  kind: 'yesno',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'yes',
  reporter: 'ward',
  supplier: 'UBND',
} as const;

const yearCount = {
  kind: 'count',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'TTHTCĐ',
} as const;

const quarterEvents = { ...yearCount, cycle: 'quarter', behaviour: 'flow' } as const;

export const formA: Form = {
  id: 'A',
  title: 'Công tác chỉ đạo, điều hành',
  sections: [
    {
      title: '1. Ban chỉ đạo, kế hoạch',
      indicators: [
        {
          id: 'bcd_kien_toan',
          label: 'Ban chỉ đạo xây dựng xã hội học tập cấp xã đã kiện toàn',
          ...yearYes,
          asks: ['number', 'date'],
          definition:
            'Chọn «Có» khi có quyết định thành lập hoặc kiện toàn còn đúng với nhân sự hiện nay; ghi số và ngày quyết định. Nhân sự đã thay mà chưa có quyết định mới thì chọn «Không».',
          example: 'Có; 45/QĐ-UBND; 20/01/2016',
          source: 'S0:277; S2:11',
        },
        {
          id: 'ke_hoach_xhht',
          label: 'Đã ban hành Kế hoạch xây dựng xã hội học tập năm',
          ...yearYes,
          asks: ['number', 'date'],
          definition:
            'Kế hoạch của năm báo cáo do Ủy ban nhân dân ký, ghi số và ngày. Kế hoạch hoạt động riêng của TTHTCĐ ghi ở dòng khác.',
          example: 'Có; 322/KH-UBND; 16/04/2024',
          source: 'S1:3-20; S0:229',
        },
        {
          id: 'ke_hoach_tthtcd_ngay_gui',
          kind: 'date',
          label: 'Ngày gửi Kế hoạch hoạt động TTHTCĐ năm về Phòng GD&ĐT',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'yes',
          reporter: 'assessor',
          supplier: 'TTHTCĐ',
          before: '01-23',
          definition:
            'Ngày nhận kế hoạch lần đầu, theo sổ công văn đến; gửi lại sau khi sửa vẫn giữ ngày này. Phải gửi trước ngày 23/01.',
          example: '20/01/2021',
          source: 'S3:165',
        },
        {
          id: 'ke_hoach_tthtcd_phe_duyet',
          kind: 'rating',
          label: 'Kế hoạch hoạt động TTHTCĐ được phê duyệt',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'grades',
          reporter: 'assessor',
          supplier: 'TTHTCĐ',
          grades: [
            { code: 'chua_gui', label: 'Chưa gửi' },
            { code: 'tra_lai', label: 'Trả lại' },
            { code: 'cho_duyet', label: 'Chờ duyệt' },
            { code: 'da_duyet', label: 'Đã duyệt' },
          ],
          definition: 'Kế hoạch đang ở bước nào. Chỉ chọn «Đã duyệt» khi đã có văn bản phê duyệt.',
          example: 'Đã duyệt',
          source: 'S3:165',
        },
        {
          id: 'tthtcd_co_ke_hoach_noi_dung',
          subject: 'trung tâm',
          label: 'TTHTCĐ có kế hoạch, nội dung công tác',
          ...yearYes,
          supplier: 'TTHTCĐ',
          definition:
            'Chọn «Có» khi trung tâm có kế hoạch năm và nội dung hoạt động từng quý bằng văn bản. Chỉ thống nhất miệng thì chọn «Không».',
          example: 'Có',
          source: 'S0:199',
        },
      ],
    },
    {
      title: '2. Bộ máy Trung tâm học tập cộng đồng',
      indicators: [
        {
          id: 'bgd_du_thanh_phan',
          subject: 'trung tâm',
          label: 'Ban Giám đốc TTHTCĐ đúng thành phần, đủ số lượng',
          ...yearYes,
          definition:
            'So với quyết định thành lập và hướng dẫn của cấp trên (tại TP. Hồ Chí Minh: Hướng dẫn liên sở 2561/HDLS/GDĐT-NV-TC ngày 16/11/2009). Còn khuyết một chức danh thì chọn «Không».',
          example: 'Có',
          source: 'S3:67',
        },
        {
          id: 'bgd_so_nguoi',
          usual: 30,
          label: 'Số thành viên Ban Giám đốc TTHTCĐ',
          ...yearCount,
          unit: 'người',
          definition:
            'Giám đốc và các Phó Giám đốc có quyết định, đang làm việc tại ngày báo cáo. Không tính kế toán, thủ quỹ, thành viên tiểu ban.',
          example: '3',
          source: 'S3:67',
        },
        {
          id: 'tieu_ban_so',
          label: 'Số tiểu ban của TTHTCĐ đã kiện toàn',
          ...yearCount,
          unit: 'tiểu ban',
          definition:
            'Số tiểu ban chuyên đề có quyết định và đủ nhân sự tại ngày báo cáo. Tiểu ban không còn hoạt động thì không tính.',
          example: '5',
          source: 'S3:69',
        },
        {
          id: 'ct_hkh_la_pgd',
          label: 'Chủ tịch Hội Khuyến học cấp xã là Phó Giám đốc TTHTCĐ',
          ...yearYes,
          definition:
            'Theo quyết định bổ nhiệm Ban Giám đốc đang có hiệu lực. Chủ tịch Hội kiêm Giám đốc cũng chọn «Có» và ghi rõ ở ghi chú chung.',
          example: 'Có',
          source: 'S0:33,201',
        },
        {
          id: 'gv_biet_phai',
          subject: 'trung tâm',
          label: 'TTHTCĐ có giáo viên biệt phái làm việc',
          ...yearYes,
          cycle: 'half',
          definition:
            'Chọn «Có» khi tại ngày báo cáo có giáo viên được cử biệt phái bằng quyết định. Giáo viên đã về trường thì chọn «Không».',
          example: 'Có',
          source: 'S0:199; S2:35',
        },
        {
          id: 'gv_biet_phai_so',
          usual: 50,
          onlyWhere: 'gv_biet_phai',
          label: 'Số giáo viên biệt phái làm việc tại TTHTCĐ',
          ...yearCount,
          cycle: 'half',
          unit: 'người',
          definition:
            'Số giáo viên có quyết định biệt phái, đang làm việc ở trung tâm tại ngày báo cáo. Báo cáo viên thỉnh giảng không tính; không có thì ghi 0.',
          example: '1',
          source: 'S0:199; S2:35',
        },
      ],
    },
    {
      title: '3. Giao ban, kiểm tra, tổng kết',
      indicators: [
        {
          id: 'hop_giao_ban',
          label: 'Số lần họp giao ban Phòng GD&ĐT – Ban Giám đốc TTHTCĐ (tham dự)',
          ...quarterEvents,
          unit: 'lần',
          definition:
            'Số cuộc giao ban với Phòng GD&ĐT mà Ban Giám đốc có người dự trong quý, theo giấy mời. Vắng mặt thì không tính.',
          example: '1',
          source: 'S3:163',
        },
        {
          id: 'kt_tieu_ban',
          label: 'Số lần Ban Giám đốc kiểm tra các tiểu ban chuyên đề',
          ...quarterEvents,
          unit: 'lần',
          definition:
            'Số lần kiểm tra có biên bản trong quý. Kiểm tra nhiều tiểu ban trong một buổi tính là một lần.',
          example: '3',
          source: 'S3:155',
        },
        {
          id: 'tu_kiem_tra_nam',
          subject: 'trung tâm',
          label: 'Đã tự kiểm tra, báo cáo cuối năm',
          ...yearYes,
          asks: ['date'],
          supplier: 'TTHTCĐ',
          definition:
            'Chọn «Có» khi đã có biên bản tự kiểm tra và báo cáo gửi cấp trên, ghi ngày (tại TP. Hồ Chí Minh: theo Công văn 1144/GDĐT-GDTX ngày 10/4/2019).',
          example: 'Có; 28/11/2021',
          source: 'S3:155',
        },
        {
          id: 'kiem_tra_quan_ngay',
          optional: true,
          kind: 'date',
          label: 'Ngày Ủy ban nhân dân cấp trên kiểm tra TTHTCĐ',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'list',
          reporter: 'assessor',
          supplier: 'TTHTCĐ',
          definition: 'Ngày ghi trong biên bản kiểm tra cuối năm của đoàn. Chưa kiểm tra thì để trống.',
          example: '03/12/2021',
          source: 'S3:157',
        },
        {
          id: 'kiem_tra_quan_ket_luan',
          kind: 'narrative',
          label: 'Kết luận, tồn tại qua kiểm tra của Ủy ban nhân dân cấp trên',
          heading: '',
          required: false,
          cycle: 'year',
          behaviour: 'stock',
          gather: 'list',
          reporter: 'assessor',
          supplier: 'TTHTCĐ',
          definition:
            'Đoàn kiểm tra kết luận gì, còn tồn tại nào phải khắc phục? Chép ý chính từ biên bản kiểm tra.',
          example: 'Hồ sơ đầy đủ; cần bổ sung sổ theo dõi mượn sách trước ngày 31/12.',
          source: 'S3:157',
        },
        {
          id: 'hoi_nghi_tong_ket',
          label: 'Tổ chức tổng kết cuối năm, có tuyên dương khen thưởng',
          ...yearYes,
          definition:
            'Chọn «Có» khi đã họp tổng kết công tác xây dựng xã hội học tập và có khen thưởng tập thể, cá nhân. Tổng kết mà không khen thưởng thì chọn «Không».',
          example: 'Có',
          source: 'S1:210',
        },
        {
          id: 'bao_cao_dung_han',
          label: 'Báo cáo đúng hạn',
          ...yearYes,
          cycle: 'quarter',
          supplier: 'Hệ thống',
          system: true,
          definition:
            'Hệ thống tự so ngày nộp báo cáo với hạn của kỳ, không nhập. Báo cáo bị trả lại rồi nộp lại tính theo lần nộp đầu.',
          example: 'Có',
          source: 'S1:208; S3:161',
        },
      ],
    },
  ],
};
