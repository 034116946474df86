// Form C: the community learning centre itself: equipment, money, surveys of need, assessment.
import type { Form } from '../catalogue.ts';

const yearYes = {
  kind: 'yesno',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'yes',
  reporter: 'ward',
  supplier: 'TTHTCĐ',
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

const quarterMoney = {
  kind: 'money',
  cycle: 'quarter',
  behaviour: 'flow',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'TC-KT',
} as const;

export const formC: Form = {
  id: 'C',
  title: 'Trung tâm học tập cộng đồng: điều kiện, kinh phí, xếp loại',
  sections: [
    {
      title: '1. Cơ sở vật chất, trang thiết bị',
      indicators: [
        {
          id: 'dau_sach',
          lasting: true,
          label: 'Số đầu sách của TTHTCĐ',
          ...yearCount,
          unit: 'đầu sách',
          definition:
            'Số tên sách khác nhau của trung tâm tại ngày báo cáo, theo sổ tài sản hoặc sổ thư viện. Nhiều cuốn cùng tên chỉ tính là một đầu sách.',
          example: '1.618',
          source: 'S0:55',
        },
        {
          id: 'may_tinh_ket_noi_mang',
          lasting: true,
          label: 'Số máy tính có kết nối mạng',
          ...yearCount,
          unit: 'máy',
          definition:
            'Máy tính của TTHTCĐ dùng được và có kết nối internet tại ngày báo cáo. Máy của Ủy ban nhân dân cho mượn từng buổi không tính.',
          example: '10',
          source: 'S0:55; S3:147',
        },
        {
          id: 'tu_sach',
          label: 'Có tủ sách',
          ...yearYes,
          definition:
            'Chọn «Có» khi TTHTCĐ có tủ sách để người dân đọc, mượn. Tủ sách pháp luật đặt chung tại trung tâm cũng được tính.',
          example: 'Có',
          source: 'S3:147',
        },
        {
          id: 'thiet_bi_nghe_nhin',
          label: 'Có thiết bị nghe nhìn',
          ...yearYes,
          definition:
            'Chọn «Có» khi TTHTCĐ có tivi, máy chiếu, loa hoặc thiết bị tương tự còn dùng được. Thiết bị mượn từng buổi không tính.',
          example: 'Có',
          source: 'S3:147',
        },
        {
          id: 'bang_thong_bao_cong_khai',
          label: 'Có bảng thông báo công khai lịch hoạt động',
          ...yearYes,
          definition:
            'Chọn «Có» khi lịch hoạt động của TTHTCĐ được niêm yết ở nơi người dân đọc được và có cập nhật.',
          example: 'Có',
          source: 'S3:149',
        },
        {
          id: 'so_tai_san',
          label: 'Có sổ theo dõi quản lý tài sản',
          ...yearYes,
          definition: 'Chọn «Có» khi TTHTCĐ có sổ tài sản và đã ghi đến năm báo cáo.',
          example: 'Có',
          source: 'S3:149',
        },
        {
          id: 'so_muon_sach',
          label: 'Có sổ theo dõi mượn sách báo',
          ...yearYes,
          definition: 'Chọn «Có» khi TTHTCĐ có sổ mượn sách báo và đã ghi đến năm báo cáo.',
          example: 'Có',
          source: 'S3:149',
        },
        {
          id: 'csvc_day_du',
          subject: 'trung tâm',
          label: 'TTHTCĐ có đầy đủ điều kiện cơ sở vật chất, trang thiết bị',
          ...yearYes,
          definition:
            'Ban Giám đốc tự đánh giá: có phòng học hoặc hội trường, bàn ghế, tủ sách, thiết bị nghe nhìn, máy tính đủ cho hoạt động. Thiếu một thứ thiết yếu thì chọn «Không».',
          example: 'Có',
          source: 'S0:199; S1:52',
        },
        {
          id: 'co_nha_van_hoa',
          label: 'Có Nhà văn hóa kết hợp TTHTCĐ',
          ...yearYes,
          supplier: 'UBND',
          definition:
            'Chọn «Có» khi hoạt động của TTHTCĐ được bố trí thường xuyên tại Nhà văn hóa xã, phường. Chỉ mượn nhà sinh hoạt khu phố, trường học thì chọn «Không».',
          example: 'Không',
          source: 'S3:151',
        },
      ],
    },
    {
      title: '2. Kinh phí',
      indicators: [
        {
          id: 'kp_ngan_sach',
          label: 'Kinh phí hoạt động TTHTCĐ từ ngân sách',
          ...quarterMoney,
          definition:
            'Số tiền ngân sách cấp cho TTHTCĐ trong quý (Thông tư 96/2008/TT-BTC), theo sổ kế toán. Không tính lương cán bộ và kinh phí của các ngành khác.',
          example: '15.000.000',
          source: 'S3:145; S1:174',
        },
        {
          id: 'kp_xa_hoi_hoa',
          label: 'Kinh phí huy động nguồn khác (liên kết có thu, vận động tài trợ, mạnh thường quân)',
          ...quarterMoney,
          definition:
            'Số tiền TTHTCĐ huy động được ngoài ngân sách trong quý, theo sổ kế toán. Không gồm Quỹ khuyến học (ghi ở biểu K).',
          example: '8.500.000',
          source: 'S3:145; S0:181; S2:26; S1:58',
        },
        {
          id: 'kp_da_chi',
          within: [{ of: ['kp_ngan_sach', 'kp_xa_hoi_hoa'], rule: 'R30' }],
          label: 'Kinh phí đã chi cho hoạt động TTHTCĐ',
          ...quarterMoney,
          definition:
            'Số tiền TTHTCĐ đã chi trong quý từ cả hai nguồn trên, theo báo cáo tài chính của trung tâm.',
          example: '19.200.000',
          source: 'S3:145',
        },
      ],
    },
    {
      title: '3. Khảo sát nhu cầu, ứng dụng công nghệ thông tin',
      indicators: [
        {
          id: 'ks_nhu_cau_lan',
          label: 'Số lần điều tra, khảo sát nhu cầu học tập',
          ...quarterEvents,
          unit: 'lần',
          definition:
            'Số đợt điều tra, khảo sát đã kết thúc trong quý và có tổng hợp kết quả. Một đợt làm ở nhiều khu phố tính là một lần.',
          example: '1',
          source: 'S3:85',
        },
        {
          id: 'ks_nhu_cau_hinh_thuc',
          kind: 'choices',
          label: 'Hình thức khảo sát nhu cầu học tập',
          cycle: 'quarter',
          behaviour: 'flow',
          gather: 'yes',
          reporter: 'ward',
          supplier: 'TTHTCĐ',
          options: [
            { code: 'sinh_hoat_hoi', label: 'Sinh hoạt của hội, đoàn thể' },
            { code: 'hop_to_dan_pho', label: 'Họp tổ dân phố' },
            { code: 'cau_lac_bo', label: 'Câu lạc bộ' },
            { code: 'san_xuat_kinh_doanh', label: 'Nhu cầu thực tế trong sản xuất, kinh doanh' },
            { code: 'phong_van', label: 'Phỏng vấn' },
            { code: 'hop_thu', label: 'Hộp thư của cụm dân cư, tổ dân phố' },
            { code: 'mang_xa_hoi', label: 'Mạng xã hội' },
          ],
          definition:
            'Chọn «Có» ở mọi hình thức đã dùng trong quý, có thể chọn nhiều. Quý không khảo sát thì chọn «Không» ở tất cả.',
          example: 'Họp tổ dân phố: Có; Mạng xã hội: Có',
          source: 'S3:85',
        },
        {
          id: 'ks_nhu_cau_nguoi',
          label: 'Số người được khảo sát nhu cầu học tập',
          ...quarterEvents,
          unit: 'người',
          definition:
            'Số người đã trả lời phiếu, phỏng vấn hoặc nêu ý kiến trong các đợt khảo sát của quý. Người chỉ nhận phiếu mà không trả lời thì không tính.',
          example: '240',
          source: 'S3:85',
        },
        {
          id: 'ks_nhu_cau_dang_ky',
          within: [{ of: ['ks_nhu_cau_nguoi'], rule: 'R30' }],
          label: 'Số người đăng ký nhu cầu học',
          ...quarterEvents,
          unit: 'người',
          definition:
            'Số người được khảo sát có đăng ký ít nhất một nội dung muốn học. Một người đăng ký nhiều nội dung chỉ tính một lần ở đây.',
          example: '95',
          source: 'S3:85',
        },
        {
          id: 'cntt_trong_day_hoc',
          kind: 'rate',
          label: 'Buổi học của TTHTCĐ có dùng máy chiếu, công nghệ thông tin',
          unit: 'buổi',
          cycle: 'quarter',
          behaviour: 'flow',
          gather: 'ratio',
          reporter: 'ward',
          supplier: 'TTHTCĐ',
          numerator: { label: 'Số buổi học có dùng máy chiếu, công nghệ thông tin' },
          denominator: { label: 'Tổng số buổi học của TTHTCĐ' },
          definition:
            'Số buổi lớp, chuyên đề trong quý có dùng máy chiếu, máy tính, tivi hoặc học trực tuyến, trên tổng số buổi. Không tính buổi văn nghệ, thể dục thể thao.',
          example: '22 / 26',
          source: 'S2:27',
        },
      ],
    },
    {
      title: '4. Đánh giá, xếp loại',
      indicators: [
        {
          id: 'xl_tthtcd',
          subject: 'trung tâm',
          kind: 'rating',
          label: 'Xếp loại TTHTCĐ cuối năm',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'grades',
          reporter: 'ward',
          supplier: 'TTHTCĐ',
          grades: [
            { code: 'chua_xep_loai', label: 'Chưa xếp loại' },
            { code: 'yeu', label: 'Yếu' },
            { code: 'trung_binh', label: 'Trung bình' },
            { code: 'kha', label: 'Khá' },
            { code: 'tot', label: 'Tốt' },
          ],
          definition:
            'Loại mà trung tâm tự đánh giá theo biên bản tự kiểm tra cuối năm; loại do cấp trên quyết định thì cấp trên ghi. Trung tâm mới lập, chưa đánh giá chọn «Chưa xếp loại».',
          example: 'Khá',
          source: 'S3:61,181; S1:106,158',
        },
        {
          id: 'xl_tthtcd_diem',
          optional: true,
          kind: 'score',
          label: 'Điểm đánh giá TTHTCĐ',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'list',
          reporter: 'ward',
          supplier: 'TTHTCĐ',
          parts: [
            { code: 'tu_danh_gia', label: 'Điểm tự đánh giá' },
            { code: 'quan_cham', label: 'Điểm cấp trên chấm', reporter: 'assessor' },
          ],
          max: 100,
          definition:
            'Điểm theo thang 100: trung tâm ghi điểm trong biên bản tự kiểm tra, cấp trên ghi điểm trong kết luận của mình.',
          example: '88,5',
          source: 'S1:140,158; S3:155,181',
        },
        {
          id: 'xl_tthtcd_cong_nhan',
          subject: 'trung tâm',
          decides: 'xl_tthtcd',
          kind: 'rating',
          label: 'Xếp loại TTHTCĐ do cấp trên quyết định',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'grades',
          reporter: 'assessor',
          supplier: 'TTHTCĐ',
          grades: [
            { code: 'chua_xep_loai', label: 'Chưa xếp loại' },
            { code: 'yeu', label: 'Yếu' },
            { code: 'trung_binh', label: 'Trung bình' },
            { code: 'kha', label: 'Khá' },
            { code: 'tot', label: 'Tốt' },
          ],
          definition: 'Loại ghi trong kết luận hoặc quyết định của cấp trên. Chưa có thì để trống.',
          example: 'Khá',
          source: 'S3:155,157,181',
        },
        {
          id: 'tthtcd_hieu_qua',
          subject: 'trung tâm',
          label: 'TTHTCĐ hoạt động có hiệu quả',
          ...yearYes,
          definition:
            'Chọn «Có» khi trung tâm hoạt động thường xuyên trong năm và xếp loại từ Khá trở lên, hoặc cấp trên có văn bản đánh giá hiệu quả.',
          example: 'Có',
          source: 'S0:249',
        },
      ],
    },
  ],
};
