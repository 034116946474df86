// What a unit above the wards writes itself, under the headings of its report (document 000): kept with its own figures, so
// that an export never begins with nothing.
import type { Narrative, Section } from '../catalogue.ts';

const ownText = {
  kind: 'narrative',
  required: false,
  cycle: 'half',
  behaviour: 'stock',
  gather: 'edit',
  reporter: 'district',
  supplier: 'UBND',
} as const;

function text(
  id: string,
  heading: string,
  label: string,
  definition: string,
  [example, source]: [example: string, source: string],
): Narrative {
  return { id, heading, label, ...ownText, definition, example, source };
}

export const districtNarratives: Section[] = [
  {
    title: 'A. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    indicators: [
      text(
        'tq_chi_dao',
        'A.I',
        'Công tác chỉ đạo điều hành',
        'Đơn vị đã ban hành văn bản nào, họp giao ban, kiểm tra, phối hợp với ai? Các số đã báo cáo được in thành câu phía dưới, không viết lại ở đây.',
        [
          'Ban chỉ đạo quận ban hành kế hoạch năm và họp giao ban khoa giáo hằng quý. Các ban ngành, đoàn thể cùng hỗ trợ các trung tâm hoạt động.',
          'S0:21-33',
        ],
      ),
      text(
        'tq_tuyen_truyen',
        'A.II.1',
        'Công tác tuyên truyền',
        'Đơn vị và các xã, phường tuyên truyền nội dung gì, bằng hình thức nào, chuyển biến ra sao? Số lần, số lượt đã được in thành câu.',
        [
          'Tuần lễ hưởng ứng học tập suốt đời được tổ chức từ quận đến phường. Nội dung được lồng ghép vào sinh hoạt hằng tháng của khu phố.',
          'S0:37-43',
        ],
      ),
      text(
        'tq_dien_hinh',
        'A.II.1',
        'Các điển hình (lời dẫn)',
        'Viết lời dẫn vào các điển hình: đơn vị đã làm gì để nhân rộng? Từng điển hình ghi ở bảng «Điển hình».',
        [
          'Trong năm, quận tổ chức tọa đàm về phong trào học tập suốt đời trong gia đình, dòng họ, cộng đồng. Điển hình của các mô hình gồm:',
          'S0:43',
        ],
      ),
      text(
        'tq_tai_lieu',
        'A.II.2',
        'Về cung cấp tài liệu cho các Trung tâm học tập cộng đồng',
        'Tài liệu của Sở, Phòng được triển khai đến các trung tâm thế nào?',
        ['Tài liệu của Sở được chuyển đến thường trực Ban Giám đốc các trung tâm trong tuần nhận.', 'S0:55'],
      ),
      text(
        'tq_boi_duong',
        'A.II.3',
        'Về bồi dưỡng chuyên môn nghiệp vụ',
        'Ai được dự tập huấn của cấp trên, Phòng Giáo dục và Đào tạo phối hợp với đơn vị nào để bồi dưỡng? Số người theo nội dung đã được in thành câu.',
        [
          'Ban Giám đốc các trung tâm và chuyên trách phổ cập dự đủ tập huấn của Thành phố. Phòng Giáo dục và Đào tạo phối hợp bồi dưỡng giáo viên dạy xóa mù chữ.',
          'S0:61-63',
        ],
      ),
      text(
        'tq_chuyen_mon',
        'A.II.4.3',
        'Kết quả học tập nâng cao trình độ chuyên môn, nghiệp vụ, tay nghề',
        'Lớp nào mở theo chỉ tiêu của cấp trên mà không có số người, hỗ trợ đi học thế nào? Lớp có số người ghi ở bảng «Lớp đào tạo, bồi dưỡng».',
        [
          'Các lớp lý luận chính trị và bồi dưỡng quốc phòng, an ninh được mở theo chỉ tiêu của cấp trên.',
          'S0:119-127',
        ],
      ),
    ],
  },
  {
    title: 'B. ĐÁNH GIÁ VIỆC THỰC HIỆN NHIỆM VỤ',
    indicators: [
      text('tq_mat_duoc', 'B.I', 'Những mặt làm được', 'Năm nay có chuyển biến gì đáng kể, nhờ đâu?', [
        'Nhận thức về học tập suốt đời chuyển biến rõ. Doanh nghiệp trên địa bàn cùng chăm lo khuyến học.',
        'S0:157-167',
      ]),
      text('tq_ton_tai', 'B.II', 'Những mặt tồn tại', 'Việc gì chưa làm được, vì sao?', [
        'Nhân sự phường thay đổi nhiều nên theo dõi chưa xuyên suốt. Nội dung sinh hoạt của trung tâm còn đơn điệu.',
        'S0:169-177',
      ]),
      text(
        'tq_bai_hoc',
        'B.III',
        'Bài học kinh nghiệm',
        'Rút ra điều gì cho năm sau? Mỗi dòng một bài học.',
        ['- Vận động hộ kinh doanh, doanh nghiệp góp quỹ để trung tâm chủ động kinh phí.', 'S0:179-187'],
      ),
    ],
  },
  {
    title: 'C. PHƯƠNG HƯỚNG NHIỆM VỤ: CÁC GIẢI PHÁP',
    indicators: [
      text(
        'tq_gp_tuyen_truyen',
        'C.II.1',
        'Tuyên truyền, nâng cao nhận thức',
        'Năm sau tuyên truyền cho ai, bằng cách nào, ai chịu trách nhiệm? Mỗi dòng một việc.',
        ['- Mỗi cơ quan, trường học xây dựng kế hoạch tuyên truyền và cử người phụ trách.', 'S0:227-235'],
      ),
      text(
        'tq_gp_ngoai_nha_truong',
        'C.II.2',
        'Tổ chức học tập suốt đời trong các thiết chế ngoài nhà trường',
        'Thư viện, nhà văn hóa, câu lạc bộ sẽ làm gì? Mỗi dòng một việc.',
        ['- Tổ chức tốt «Tuần lễ hưởng ứng học tập suốt đời» hằng năm.', 'S0:237-243'],
      ),
      text(
        'tq_gp_mang_luoi',
        'C.II.3',
        'Củng cố, phát triển mạng lưới các cơ sở giáo dục',
        'Viết lần lượt: a) trung tâm học tập cộng đồng; b) cơ sở dạy nghề, giáo dục thường xuyên; c) các cơ sở giáo dục khác. Mỗi dòng một việc.',
        ['a) Trung tâm học tập cộng đồng: đa dạng hóa nội dung, giờ học phù hợp người đi làm.', 'S0:245-269'],
      ),
      text(
        'tq_gp_ho_tro',
        'C.II.4',
        'Các biện pháp hỗ trợ người học',
        'Ai được hỗ trợ, bằng chính sách nào? Mỗi dòng một việc.',
        ['- Ưu tiên người học thuộc diện chính sách, phụ nữ, người khuyết tật.', 'S0:271-277'],
      ),
      text(
        'tq_gp_nhan_tai',
        'C.II.5',
        'Bồi dưỡng nhân tài, tôn vinh gương sáng hiếu học',
        'Sẽ tuyên dương, xét tặng danh hiệu nào, khi nào?',
        ['Xét tặng danh hiệu các mô hình học tập và tuyên dương vào dịp tổng kết năm.', 'S0:279-281'],
      ),
      text(
        'tq_gp_nguon_luc',
        'C.II.6',
        'Huy động mọi nguồn lực của xã hội',
        'Sẽ vận động nguồn lực nào cho học tập suốt đời? Mỗi dòng một việc.',
        ['- Mở rộng «Tiết kiệm nuôi heo đất khuyến học» để lập quỹ khuyến học gia đình.', 'S0:283-287'],
      ),
    ],
  },
];
