// The plan of thị trấn Phú Mỹ for 2024 (document 001): head, words, targets and days as printed, gathered as the Worker would.
// What the document only points to (the district's percentage) and the unit's number are ours.
import type { DocumentHead } from '../shared/report/head.ts';
import type { PlanTexts } from '../shared/report/plan/parts.ts';
import type { GatheredPlan } from '../shared/report/plan/plan.ts';
import type { Deadlines } from '../shared/wire/answers.ts';
import { phuMyTargets, phuTanTargets } from './targets.ts';

const unit = { id: 7, code: '30406', name: 'Thị trấn Phú Mỹ', tier: 'Thị trấn' };
const district = { id: 6, code: '888', name: 'Huyện Phú Tân' };
const year = 2024;

/** S1:1-20, 212-228; without the signer's name. */
const head: DocumentHead = {
  superior: '',
  issuer: 'Ủy ban nhân dân thị trấn Phú Mỹ',
  symbol: 'BC-UBND',
  place: 'Phú Mỹ',
  grounds: [],
  recipients: ['Phòng GDĐT', 'TT.ĐU, HĐND, UBND', 'Các ngành, đơn vị có liên quan', 'Các trường', 'Lưu: VT'],
  form: 'ky_thay',
  body: 'Ủy ban nhân dân',
  chief: 'Chủ tịch',
  signer: 'Phó Chủ tịch',
  name: '',
};

/** As printed, with the slips of the pen put right (domain 4.3); parts that only repeat a target are left to the target. */
const texts: PlanTexts = {
  can_cu: `Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ Phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2021-2030”
Thực hiện Kế hoạch số 685/KH-UBND ngày 12 tháng 11 năm 2021 của Ủy ban nhân dân tỉnh An Giang về Kế hoạch thực hiện Đề án “Xây dựng xã hội học tập giai đoạn 2021-2030”
Thực hiện Kế hoạch số 135/KH-UBND ngày 20 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh An Giang về kế hoạch triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập đẩy mạnh học tập suốt đời giai đoạn 2023-2030” trên địa bàn tỉnh An Giang
Thực hiện Kế hoạch số 4130/KH-UBND ngày 13 tháng 12 năm 2021 của Ủy ban nhân dân huyện Phú Tân về Kế hoạch thực hiện Đề án “Xây dựng xã hội học tập giai đoạn 2021-2030”
Thực hiện Kế hoạch số 449/KH-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân huyện Phú Tân về Kế hoạch thực hiện “Xây dựng xã hội học tập năm 2024”`,
  muc_dich: `- Nâng cao nhận thức của hệ thống chính trị và tầng lớp nhân dân về mục đích ý nghĩa của công tác xóa mù chữ, xây dựng xã hội học tập. Từ đó tích cực tham gia xây dựng xã hội học tập bằng các nội dung và hình thức phù hợp, góp phần phát triển kinh tế - xã hội, nâng cao đời sống vật chất và tinh thần cho người dân.
- Tăng cường sự lãnh đạo của cấp ủy Đảng, công tác quản lý của các cấp chính quyền địa phương và sự tham gia của toàn xã hội về công tác khuyến học, khuyến tài, xây dựng XHHT trên địa bàn. Chú trọng công tác phổ cập giáo dục và xóa mù chữ, nâng dần các mức phổ cập và hướng đến phổ cập bền vững.
- Đẩy mạnh ứng dụng công nghệ thông tin trong giảng dạy và học tập; nâng cao hiệu quả công tác quản lý, tổ chức các hoạt động dạy học của nhà trường, cơ sở giáo dục nghề nghiệp.`,
  yeu_cau: `- Quán triệt sâu rộng trong cán bộ, công chức, viên chức và nhân dân về chủ trương xây dựng XHHT để đáp ứng yêu cầu công nghiệp hóa, hiện đại hóa trong điều kiện kinh tế thị trường định hướng xã hội chủ nghĩa và hội nhập quốc tế.
- Các cơ quan nhà nước, tổ chức kinh tế, tổ chức xã hội, đơn vị vũ trang nhân dân, cộng đồng dân cư và gia đình có trách nhiệm tạo cơ hội học tập và tạo điều kiện thuận lợi để mọi người được học tập suốt đời.
- Mỗi công dân có trách nhiệm học tập thường xuyên, suốt đời, tận dụng mọi cơ hội học tập để làm người công dân tốt; lao động có tay nghề, hiệu quả ngày càng cao.`,
  muc_tieu_chung: `Tiếp tục bổ sung đầy đủ trang thiết bị hoạt động cho trung tâm học tập cộng đồng (TTHTCĐ) nhằm đáp ứng nhu cầu học tập của nhân dân.
Tập trung nâng cao kết quả xóa mù chữ, hạ giảm tỷ lệ người mù chữ trong độ tuổi từ 15 đến 60 tuổi. Phấn đấu giữ vững tỷ lệ huy động trẻ em khó khăn trong độ tuổi từ 6 đến 10 tuổi và từ 11 tuổi đến 14 tuổi; không để trẻ em khó khăn trong độ tuổi ngoài nhà trường.
Tăng cường công tác xã hội hóa huy động các nguồn lực của xã hội tham gia xây dựng xã hội học tập.`,
  muc_tieu_a:
    'Ưu tiên xóa mù chữ cho phụ nữ, trẻ em gái; thực hiện tốt các chế độ chính sách cho giáo viên và trẻ mầm non đúng quy định.',
  muc_tieu_b:
    'Đẩy mạnh khai thác hạ tầng công nghệ thông tin để ứng dụng trong việc dạy học qua mạng internet.',
  muc_tieu_c:
    '- Tổ chức có hiệu quả hoạt động của TTHTCĐ theo đúng chức năng và nhiệm vụ, thực hiện tốt công tác cập nhật kiến thức chuyển giao công nghệ cho lao động ở địa phương.',
  muc_tieu_d:
    '- Đẩy mạnh phong trào xây dựng XHHT thông qua phát động có hiệu quả các “Gia đình học tập”, “Dòng họ học tập”, “Cộng đồng học tập”, “Đơn vị học tập”.',
  giai_phap_1: `- Tổ chức các hoạt động học tập suốt đời thông qua các phương tiện thông tin đại chúng, thư viện, nhà văn hóa, câu lạc bộ; tổ chức tốt Tuần lễ hưởng ứng học tập suốt đời ở các địa phương.
- Tổ chức tuyên dương, khen thưởng định kỳ và đột xuất những cá nhân có thành tích trong xây dựng XHHT.`,
  giai_phap_2: `- Kiện toàn tổ chức của trung tâm học tập cộng đồng, tăng cường sự phối hợp giữa các ban ngành và đoàn thể để hỗ trợ trung tâm hoạt động có hiệu quả.
- Thực hiện tốt công tác đánh giá cộng đồng học tập cấp thị trấn theo hướng dẫn số 04 ngày 05/3/2018 của Sở GDĐT và Hội khuyến học. Tổ chức tự đánh giá các hoạt động của trung tâm theo Công văn số 285/SGDĐT-GDCN.TX ngày 15 tháng 3 năm 2016 của Sở GDĐT.`,
  giai_phap_3:
    'Các đơn vị chủ động xây dựng kế hoạch bồi dưỡng cán bộ, công chức, viên chức, thúc đẩy việc tự học, tự bồi dưỡng nâng cao kiến thức, trình độ, kỹ năng của cán bộ, công chức, viên chức và người lao động.',
  phan_cong: `Công chức Văn hoá – Xã hội
- Chủ trì và phối hợp với Trung tâm học tập cộng đồng và các ban, ngành có liên quan triển khai thực hiện tốt kế hoạch.
Trung tâm học tập cộng đồng
- Tổ chức tốt việc tự kiểm tra, đánh giá, xếp loại “Trung tâm học tập cộng đồng” và “Cộng đồng học tập” hàng năm.
- Kiểm tra, giám sát, đánh giá tình hình triển khai Kế hoạch thực hiện Đề án; định kỳ 6 tháng, năm tổng hợp báo cáo về phòng Giáo dục & Đào tạo huyện.
Cán bộ Giảm nghèo, Gia đình - Trẻ em (phụ trách xóa đói giảm nghèo)
- Phối hợp với Công chức Văn hoá – Xã hội xây dựng kế hoạch với nhóm lao động nông thôn, nhóm những người hết tuổi lao động, người nội trợ, người khuyết tật.
Công chức Tài chính - Kế toán
- Cân đối nguồn kinh phí để thực hiện Đề án, cân đối các nguồn lực để tăng cường đầu tư cơ sở vật chất cho giáo dục.
Cán bộ Đài Truyền thanh
- Đẩy mạnh công tác tuyên truyền vận động nhân dân thực hiện xây dựng xã hội học tập. Hàng tháng có ít nhất 02 lần tuyên truyền về công tác xây dựng xã hội học tập, gương gia đình hiếu học,... trên đài truyền thanh.
Đề nghị Ủy ban MTTQVN và các Tổ chức chính trị xã hội
- Triển khai Kế hoạch xây dựng xã hội học tập năm 2024, tạo phong trào thi đua khuyến học, khuyến tài, xây dựng xã hội học tập mạnh mẽ trong các tầng lớp nhân dân.
Hội Khuyến học
- Tổ chức đánh giá công nhận “gia đình học tập”, “dòng họ học tập”, “cộng đồng học tập”, “đơn vị học tập”.
- Phối hợp với các ban ngành đoàn thể trong việc duy trì, củng cố và nâng cao chất lượng, tổ chức tự đánh giá, xếp loại "Cộng đồng học tập" cấp thị trấn theo Thông tư 44/2014/TT-BGDĐT của Bộ Giáo dục và Đào tạo.
Các trường Tiểu học và THCS
- Tổ chức rà soát và cập nhật độ tuổi từ 15 đến 60 tuổi về trình độ văn hóa của Nhân dân để đảm bảo số liệu chính xác người mù chữ.
- Tổng hợp báo cáo việc thực hiện kế hoạch của đơn vị về UBND thị trấn (thông qua TTHTCĐ) kịp thời, đúng thời gian quy định.`,
  che_do:
    'Ủy ban nhân dân tổ chức tổng kết vào cuối năm, qua đó có tuyên dương, khen thưởng những cá nhân, tập thể thực hiện tốt kế hoạch xây dựng XHHT, đồng thời cũng nhắc nhở, phê bình đối với những tập thể, cá nhân lơ là thiếu trách nhiệm trong việc thực hiện nhiệm vụ.',
  noi_nhan: '',
};

/** S1:208: 05/6 and 05/12 within the commune, 10/12 to the district; the half-year's day to the district is ours. */
const periods: Deadlines['periods'] = [
  ['H1', '2024-06-05', '2024-06-10'] as const,
  ['Y', '2024-12-05', '2024-12-10'] as const,
].map(([slot, internal, due]) => ({
  ...{ slot, internal, due, opens: '2024-01-01', inclusive: false, grace: 0, closed: false },
  from: district.id,
}));

export const phuMyNumber = { number: '322', day: '2024-04-16' };

export function phuMyPlan(): GatheredPlan {
  const { id, code, name } = unit;
  return {
    plan: { unit, year, version: 1, reporter: 'ward', ward: '', due: 1, texts },
    head: { unit: { id, code, name }, saved: true, head },
    targets: {
      ...{ unit: { id, code, name }, year, version: 1 },
      lists: [
        { unit: district, year, items: phuTanTargets.map(({ target }) => target) },
        { unit: { id, code, name }, year, items: phuMyTargets.map(({ target }) => target) },
      ],
    },
    deadlines: { unit: { id, code, name }, year, version: '', periods, exceptions: [] },
  };
}
