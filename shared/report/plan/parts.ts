// What a unit writes itself for its plan of a year, part by part, and the words that it may begin with. Places in curly
// brackets are filled when they are offered. Lines that begin with a dash are those of a list.

/** Parts of a plan that are texts; for ever. */
export const planParts = [
  {
    key: 'can_cu',
    label: 'Căn cứ, mỗi dòng một căn cứ (để trống: dùng căn cứ ở «Thể thức văn bản»)',
    rows: 4,
  },
  { key: 'muc_dich', label: 'I.1. Mục đích', rows: 6 },
  { key: 'yeu_cau', label: 'I.2. Yêu cầu', rows: 6 },
  { key: 'muc_tieu_chung', label: 'II.1. Mục tiêu chung', rows: 5 },
  { key: 'muc_tieu_a', label: 'II.2.a. Xóa mù chữ, phổ cập giáo dục: viết thêm sau các chỉ tiêu', rows: 3 },
  { key: 'muc_tieu_b', label: 'II.2.b. Năng lực, trình độ của người dân: viết thêm', rows: 3 },
  { key: 'muc_tieu_c', label: 'II.2.c. Cơ sở giáo dục, cán bộ, lao động: viết thêm', rows: 3 },
  { key: 'muc_tieu_d', label: 'II.2.d. Mô hình học tập: viết thêm', rows: 3 },
  { key: 'giai_phap_1', label: 'III.1. Tuyên truyền, phổ biến', rows: 6 },
  { key: 'giai_phap_2', label: 'III.2. Trung tâm học tập cộng đồng', rows: 6 },
  { key: 'giai_phap_3', label: 'III.3. Tự học, tự bồi dưỡng', rows: 5 },
  {
    key: 'phan_cong',
    label: 'IV. Tổ chức thực hiện: tên nơi làm một dòng, việc của nơi ấy các dòng dưới, có dấu gạch đầu dòng',
    rows: 12,
  },
  { key: 'che_do', label: 'V. Chế độ thông tin, báo cáo: viết thêm sau các ngày hạn', rows: 4 },
  {
    key: 'noi_nhan',
    label: 'Nơi nhận, mỗi dòng một nơi (để trống: dùng nơi nhận ở «Thể thức văn bản»)',
    rows: 4,
  },
] as const;

export type PlanPart = (typeof planParts)[number]['key'];
export type PlanTexts = Record<PlanPart, string>;

const common: Omit<PlanTexts, 'phan_cong' | 'giai_phap_2'> = {
  can_cu: '',
  muc_dich: `- Nâng cao nhận thức của cán bộ, công chức, viên chức và Nhân dân về xóa mù chữ, học tập suốt đời và xây dựng xã hội học tập.
- Tăng cường sự lãnh đạo của cấp ủy, sự quản lý của chính quyền và sự tham gia của toàn xã hội đối với công tác khuyến học, khuyến tài, xây dựng xã hội học tập trên địa bàn.`,
  yeu_cau: `- Quán triệt sâu rộng chủ trương xây dựng xã hội học tập trong cán bộ, công chức, viên chức và Nhân dân.
- Các cơ quan, tổ chức, đơn vị, cộng đồng dân cư và gia đình tạo cơ hội, điều kiện để mọi người được học tập suốt đời; ưu tiên đối tượng chính sách, người nghèo, phụ nữ, người bị thiệt thòi.
- Thực hiện đúng phân công, thời hạn; báo cáo bằng số liệu có nguồn.`,
  muc_tieu_chung:
    'Hoàn thành các chỉ tiêu xây dựng xã hội học tập năm {năm}; nâng cao kết quả xóa mù chữ, phổ cập giáo dục; mở rộng cơ hội học tập cho mọi người dân trên địa bàn.',
  muc_tieu_a: '',
  muc_tieu_b: '',
  muc_tieu_c: '',
  muc_tieu_d: '',
  giai_phap_1: `- Tổ chức “Tuần lễ hưởng ứng học tập suốt đời”; tuyên truyền qua đài truyền thanh, sinh hoạt khu dân cư, hội nghị, mạng internet.
- Tuyên dương, khen thưởng kịp thời tập thể, cá nhân có thành tích trong xây dựng xã hội học tập.`,
  giai_phap_3:
    'Các đơn vị chủ động bồi dưỡng cán bộ, công chức, viên chức, người lao động; khuyến khích tự học, học trực tuyến; hỗ trợ người học thuộc đối tượng chính sách theo quy định.',
  che_do:
    'Cuối năm, {cơ quan} tổ chức tổng kết, tuyên dương, khen thưởng tập thể, cá nhân thực hiện tốt kế hoạch; nhắc nhở nơi chưa thực hiện tốt.',
  noi_nhan: '',
};

const ofWard: Pick<PlanTexts, 'phan_cong' | 'giai_phap_2'> = {
  giai_phap_2: `- Kiện toàn tổ chức của Trung tâm học tập cộng đồng; khảo sát nhu cầu học tập, mở lớp phù hợp với người học.
- Phối hợp các ngành, đoàn thể mở lớp chuyên đề, dạy nghề ngắn hạn, phổ biến pháp luật, chăm sóc sức khỏe; huy động kinh phí từ ngân sách và xã hội hóa.
- Tự kiểm tra, đánh giá, xếp loại Trung tâm cuối năm.`,
  phan_cong: `Công chức Văn hóa – Xã hội
- Chủ trì, phối hợp với Trung tâm học tập cộng đồng và các ngành triển khai kế hoạch; theo dõi, đôn đốc, tổng hợp kết quả.
Trung tâm học tập cộng đồng
- Xây dựng kế hoạch hoạt động; tổ chức lớp, chuyên đề; tự kiểm tra, đánh giá, xếp loại; định kỳ tổng hợp báo cáo.
Chuyên trách phổ cập
- Rà soát, cập nhật số liệu phổ cập giáo dục, xóa mù chữ; vận động người học ra lớp.
Công chức Tài chính – Kế toán
- Cân đối, bố trí kinh phí cho Trung tâm học tập cộng đồng và các hoạt động của kế hoạch.
Cán bộ Đài truyền thanh
- Tuyên truyền về xây dựng xã hội học tập, gương học tập tiêu biểu.
Hội Khuyến học
- Vận động đăng ký, kiểm tra, đề nghị công nhận các danh hiệu “Gia đình học tập”, “Dòng họ học tập”, “Cộng đồng học tập”, “Đơn vị học tập”; vận động quỹ khuyến học.
Các trường trên địa bàn
- Phối hợp rà soát trình độ văn hóa của người dân, huy động học viên ra lớp; tổng hợp báo cáo kết quả của đơn vị.
Đề nghị Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị – xã hội
- Vận động hội viên, đoàn viên gương mẫu học tập thường xuyên, tham gia phong trào khuyến học, khuyến tài.`,
};

const ofDistrict: Pick<PlanTexts, 'phan_cong' | 'giai_phap_2'> = {
  giai_phap_2: `- Chỉ đạo các Trung tâm học tập cộng đồng khảo sát nhu cầu, đa dạng hóa nội dung, hình thức học tập.
- Kiểm tra, đánh giá, xếp loại các Trung tâm học tập cộng đồng cuối năm.`,
  phan_cong: `Cơ quan chuyên môn về giáo dục và đào tạo (thường trực)
- Tham mưu, hướng dẫn, đôn đốc, kiểm tra việc thực hiện kế hoạch; tổng hợp báo cáo.
Cơ quan chuyên môn về tài chính
- Tham mưu bố trí kinh phí thực hiện kế hoạch.
Cơ quan chuyên môn về văn hóa, thông tin; đài truyền thanh
- Tuyên truyền về xây dựng xã hội học tập, “Tuần lễ hưởng ứng học tập suốt đời”.
Đề nghị Hội Khuyến học
- Phát triển các mô hình học tập; vận động quỹ khuyến học, khuyến tài.
Ủy ban nhân dân các {đơn vị dưới}, Trung tâm học tập cộng đồng
- Xây dựng kế hoạch của đơn vị; thực hiện các chỉ tiêu được giao; báo cáo đúng hạn.
Các trường học
- Thực hiện giáo dục kỹ năng sống, phân luồng; phối hợp điều tra phổ cập, xóa mù chữ.`,
};

/** What a unit that has written nothing may begin with. */
export function usualTexts(
  reporter: 'ward' | 'district',
  words: { năm: string; 'cơ quan': string; 'đơn vị dưới': string },
): PlanTexts {
  const texts = { ...common, ...(reporter === 'ward' ? ofWard : ofDistrict) };
  const filled = planParts.map(({ key }) => [
    key,
    texts[key].replace(/\{(năm|cơ quan|đơn vị dưới)\}/g, (_, place: keyof typeof words) => words[place]),
  ]);
  return Object.fromEntries(filled) as PlanTexts;
}
