// What the demo's district has written itself: in words of our own after the matters of document 000, marked «minh họa».
import type { Figures, TableRow } from '../shared/figures/figures.ts';

const texts: Record<string, readonly string[]> = {
  tq_chi_dao: [
    'Ủy ban nhân dân quận rà soát quy hoạch mạng lưới trường lớp, bố trí kinh phí sửa chữa, nâng cấp trước năm học mới để đáp ứng nhu cầu học tập của con em nhân dân; theo dõi hoạt động của các trung tâm và kịp thời tháo gỡ khó khăn về phòng học, nhân sự.',
    'Các mô hình học tập trong gia đình, dòng họ, cộng đồng được triển khai và nhân rộng trên địa bàn, gắn với cuộc vận động xây dựng đời sống văn hóa ở khu dân cư.',
    'Qua các cuộc họp giao ban khoa giáo và phổ cập giáo dục, quận nắm tình hình xóa mù chữ, phổ cập giáo dục, hoạt động của trung tâm học tập cộng đồng, công tác khuyến học, khuyến tài; từ đó rút kinh nghiệm và định hướng nội dung thiết thực cho quý sau.',
    'Ban chỉ đạo Phổ cập giáo dục quận ban hành kế hoạch phối hợp với các cơ quan, đơn vị từ quận đến phường. Các tổ chức đoàn thể chăm lo khen thưởng, trợ cấp cho học sinh bằng quỹ học bổng của đơn vị, góp phần hạn chế học sinh lưu ban, bỏ học (minh họa).',
  ],
  tq_tuyen_truyen: [
    'Việc tuyên truyền được thực hiện qua “Tuần lễ hưởng ứng học tập suốt đời”, qua hệ thống truyền thanh và trang tin của quận, giúp cán bộ, đoàn thể và nhân dân hiểu rõ mục đích, ý nghĩa của việc học tập suốt đời. Ủy ban nhân dân các phường lồng ghép nội dung này vào sinh hoạt định kỳ của khu phố, tổ dân phố.',
    'Với phương châm “Cần gì, học nấy”, các trung tâm tổ chức hội thảo, chuyên đề, trao đổi kinh nghiệm về pháp luật, sức khỏe gia đình, nấu ăn, vi tính, tiếng Anh; tập huấn cho công nhân và lực lượng nghề nghiệp đường phố. Nhiều hộ nhờ đó vững nghề, ổn định kinh tế (minh họa).',
  ],
  tq_dien_hinh: [
    'Trong năm, Ủy ban nhân dân quận tổ chức tọa đàm về giải pháp đẩy mạnh phong trào học tập suốt đời trong gia đình, dòng họ, cộng đồng, gắn khuyến học, khuyến tài với chương trình giảm nghèo và xây dựng môi trường giáo dục lành mạnh (minh họa). Điển hình của các mô hình học tập gồm:',
  ],
  tq_tai_lieu: [
    'Thông tin, tài liệu do Sở Giáo dục và Đào tạo phát hành được chuyển kịp thời đến thường trực Ban Giám đốc các trung tâm, kèm địa chỉ các trang thông tin để cán bộ tự tra cứu khi soạn chuyên đề (minh họa).',
  ],
  tq_boi_duong: [
    'Ban Giám đốc các trung tâm và chuyên trách phổ cập của các phường được mời dự tập huấn hằng năm do Thành phố tổ chức.',
    'Phòng Giáo dục và Đào tạo phối hợp với trường bồi dưỡng giáo dục thực hiện bồi dưỡng thường xuyên cho cán bộ quản lý, giáo viên; phối hợp với ngành y tế tập huấn an toàn vệ sinh thực phẩm cho cấp dưỡng, bảo mẫu; phối hợp với trung tâm giáo dục thường xuyên bồi dưỡng giáo viên dạy xóa mù chữ (minh họa).',
  ],
  tq_chuyen_mon: [
    '- Các lớp bồi dưỡng kiến thức quốc phòng - an ninh, kỹ năng cho cán bộ chủ chốt và các lớp lý luận chính trị được mở theo chỉ tiêu của cấp trên.',
    '- Quận hỗ trợ kinh phí cho cán bộ, công chức, viên chức đi học thạc sỹ, đại học, cao đẳng theo chức danh công tác (minh họa).',
  ],
  tq_mat_duoc: [
    'Nhận thức về sự cần thiết của xã hội học tập chuyển biến tích cực; người dân tham gia phong trào khuyến học, khuyến tài ngày càng đông.',
    'Chất lượng hoạt động của các trung tâm được nâng lên, tạo cơ hội học thường xuyên cho mọi người, qua đó củng cố kết quả xóa mù chữ, phổ cập giáo dục và nâng dần tỷ lệ lao động được học nghề.',
    'Phong trào “Gia đình hiếu học” đến từng hộ; số gia đình được bình chọn hằng năm đều tăng. Doanh nghiệp và các tầng lớp nhân dân cùng đóng góp chăm lo cho người học (minh họa).',
  ],
  tq_ton_tai: [
    'Nhân sự các phường thường xuyên được điều chuyển theo yêu cầu nhiệm vụ nên việc theo dõi, chỉ đạo hoạt động của trung tâm và công tác khuyến học chưa xuyên suốt.',
    'Nội dung sinh hoạt của các trung tâm chưa phong phú, báo cáo viên phần lớn là thỉnh giảng, chuyên đề tập trung vào phổ biến pháp luật; nội dung cho cán bộ hưu trí và kỹ năng thiết yếu còn ít.',
    'Các mô hình học tập còn mới với cơ sở. Người dân cho thuê nhà, đi ở nơi khác nhiều nên vận động xóa mù chữ, phổ cập giáo dục gặp khó khăn (minh họa).',
  ],
  tq_bai_hoc: [
    '- Vận động hộ kinh doanh, doanh nghiệp góp quỹ bảo trợ giáo dục để các trung tâm chủ động hơn về kinh phí và chăm lo tốt hơn cho học sinh khó khăn.',
    '- Làm tốt công tác giảm nghèo là góp phần trực tiếp cho phổ cập giáo dục, hạn chế lưu ban, bỏ học.',
    '- Các trung tâm phối hợp với nhau khi tổ chức chuyên đề, lớp xóa mù chữ, giáo dục tiếp tục sau khi biết chữ để dùng chung báo cáo viên (minh họa).',
  ],
  tq_gp_tuyen_truyen: [
    '- Cơ quan chuyên môn, đơn vị sự nghiệp, Mặt trận và các đoàn thể, Ủy ban nhân dân phường, trường học, lực lượng vũ trang xây dựng kế hoạch tuyên truyền và tổ chức thực hiện tại đơn vị.',
    '- Người đứng đầu đơn vị chịu trách nhiệm tạo điều kiện để cán bộ, công chức, viên chức tham gia đào tạo, bồi dưỡng, nâng trình độ, kỹ năng lãnh đạo, quản lý và chuyên môn.',
    '- Gắn xây dựng xã hội học tập với phong trào khuyến học, chương trình giảm nghèo và đời sống văn hóa ở khu dân cư; xét tặng danh hiệu “Đơn vị học tập” cho cơ quan và phường (minh họa).',
  ],
  tq_gp_ngoai_nha_truong: [
    '- Tổ chức tốt “Tuần lễ hưởng ứng học tập suốt đời” hằng năm.',
    '- Dùng phương tiện thông tin đại chúng, nhà văn hóa, câu lạc bộ để phổ biến kiến thức và giáo dục từ xa.',
    '- Củng cố đội ngũ, tăng cường trang thiết bị cho thư viện, nhà văn hóa, câu lạc bộ; tập huấn phương pháp tổ chức dạy học ngoài nhà trường (minh họa).',
  ],
  tq_gp_mang_luoi: [
    'a) Phát huy hiệu quả của các Trung tâm học tập cộng đồng:',
    '- Đa dạng hóa nội dung, hình thức, thời gian học phù hợp với người đi làm; tăng số trung tâm hoạt động có hiệu quả.',
    '- Tổ chức nhiều buổi sinh hoạt kỹ năng cho thanh niên; phối hợp với đoàn thể, doanh nghiệp làm tốt công tác xã hội hóa.',
    'b) Phát huy hiệu quả của trung tâm dạy nghề, trung tâm giáo dục thường xuyên quận:',
    '- Thực hiện sáp nhập các trung tâm theo lộ trình của Thành phố để nâng cao chất lượng đào tạo nghề.',
    '- Phối hợp với các trung tâm học tập cộng đồng mở lớp vừa học vừa làm, học từ xa, lớp kỹ năng sống cho học sinh và người lao động.',
    'c) Các cơ sở giáo dục khác:',
    '- Củng cố các trung tâm ngoại ngữ, tin học và trung tâm bồi dưỡng chính trị; tạo điều kiện để cơ sở sản xuất, kinh doanh mở nơi học tập cho người lao động (minh họa).',
  ],
  tq_gp_ho_tro: [
    '- Thực hiện đủ chính sách hỗ trợ người học thuộc diện chính sách, người dân tộc thiểu số, phụ nữ, nhất là ở các phường còn khó khăn.',
    '- Đưa xây dựng xã hội học tập vào chương trình công tác và tiêu chí thi đua hằng năm của cơ quan, đơn vị.',
    '- Kiện toàn Ban chỉ đạo xây dựng xã hội học tập từ quận đến phường, định kỳ báo cáo kết quả (minh họa).',
  ],
  tq_gp_nhan_tai: [
    'Tổ chức đánh giá, tuyên dương, khen thưởng tập thể, cá nhân tiêu biểu và các gương vượt khó trong học tập; xét tặng danh hiệu các mô hình học tập tại cơ quan, đơn vị, địa phương (minh họa).',
  ],
  tq_gp_nguon_luc: [
    '- Đẩy mạnh “Tiết kiệm nuôi heo đất khuyến học” để xây dựng quỹ khuyến học gia đình; khuyến khích doanh nghiệp lập quỹ học tập suốt đời.',
    '- Mở rộng hình thức vận động gây quỹ; thu hút cá nhân, tổ chức hỗ trợ kinh phí cho các trung tâm học tập cộng đồng (minh họa).',
  ],
};

export function districtTexts(): Figures {
  return Object.fromEntries(Object.entries(texts).map(([id, lines]) => [id, lines.join('\n')]));
}

/** The examples of document 000 that are no ward (S0:47-51). */
export function districtExamples(): TableRow[] {
  return [
    {
      loai: 'dong_ho',
      ten: 'họ Đoàn tại phường Tân Định',
      ket_qua: 'con cháu giúp nhau học tập, lập nghiệp (minh họa)',
    },
    {
      loai: 'gia_dinh',
      ten: 'các gia đình tại phường Cầu Kho',
      ket_qua: 'ông bà, cha mẹ cùng học với con cháu (minh họa)',
    },
    {
      loai: 'don_vi',
      ten: 'trường trung học cơ sở Trần Văn Ơn',
      ket_qua:
        '100% cán bộ, giáo viên có bằng B ngoại ngữ và bằng A tin học (tỷ lệ do trường báo, không có số đếm)',
    },
  ];
}
