// The courses of 2016 as document 000 lists them (S0:101-117, 131-148): names and people are the document's; which ward
// held which is made up. The document gives no days, so each belongs to the year.
import type { TableRow } from '../shared/figures/figures.ts';

const ofYear = (ten: string, so_nguoi: number, don_vi_to_chuc: string): TableRow => ({
  ten,
  so_nguoi,
  don_vi_to_chuc,
  ky: 'Y',
});

const district: readonly [name: string, people: number][] = [
  ['Tập huấn các văn bản quy phạm pháp luật mới', 120],
  ['Bồi dưỡng nghiệp vụ quản lý nhà nước về đô thị và quản lý tài chính công', 40],
  ['Kỹ năng quản lý hoạt động hội, quỹ và tổ chức phi chính phủ', 90],
  ['Kỹ năng sử dụng thiết bị văn phòng hiệu quả và các ứng dụng công nghệ', 40],
  ['Kỹ năng và quy định của pháp luật liên quan công tác văn thư, lưu trữ', 90],
  ['Tập huấn các quy định pháp luật liên quan đến vấn đề tôn giáo', 90],
  ['Tập huấn các quy định pháp luật liên quan đến công tác quản lý nhà nước về thanh niên', 70],
  ['Kỹ năng thuyết phục, diễn thuyết trước công chúng', 80],
  ['Lớp bồi dưỡng kỹ năng lãnh đạo quản lý ngành giáo dục', 50],
];

/** By the place of the ward in the list of wards. */
const wards: readonly [ward: number, name: string, people: number][] = [
  [0, 'Lớp nghệ thuật tiếp cận và vận động nhân dân', 60],
  [1, 'Chuyên đề: Trao tặng góc học tập cho học sinh có hoàn cảnh khó khăn', 120],
  [2, 'Lớp bồi dưỡng kỹ năng “Công tác dân vận trong tình hình hiện nay”', 67],
  [
    3,
    'Lớp nâng cao trình độ tin học, ứng dụng cập nhật phần mềm cho viên chức tại Trung tâm Học tập cộng đồng phường',
    30,
  ],
  [4, 'Lớp kỹ năng sống - giáo dục pháp luật cho thanh thiếu niên', 25],
  [5, 'Lớp tư vấn về luật, tư vấn về ma túy', 113],
  [6, 'Lớp tuyên truyền về an toàn khi sử dụng internet', 42],
  [7, 'Lớp truyền thông chăm sóc sức khỏe sinh sản tiền hôn nhân', 50],
  [
    9,
    'Lớp tập huấn về bảo hiểm xã hội và bảo hiểm y tế và lớp dinh dưỡng cho người lớn tuổi bị huyết áp cao',
    95,
  ],
  [0, 'Lớp hướng nghiệp và tư vấn học nghề', 100],
  [8, 'Lớp dạy nghề ngắn hạn về đan móc len', 20],
  [2, 'Lớp dạy làm hoa voan', 50],
  [3, 'Lớp tập huấn nấu lẩu', 10],
  [4, 'Lớp tỉa rau, củ, quả', 30],
  [6, 'Lớp dạy trang điểm', 15],
  [7, 'Giải pháp tiết kiệm năng lượng trong gia đình', 54],
  [8, 'Tập huấn kỹ năng trồng rau tạo mảng xanh tại khu công viên nhà', 80],
];

export function coursesOfDistrict(): TableRow[] {
  return district.map(([name, people]) => ofYear(name, people, 'Ủy ban nhân dân Quận 1'));
}

export function coursesOfWard(index: number): TableRow[] {
  return wards
    .filter(([ward]) => ward === index)
    .map(([, name, people]) => ofYear(name, people, 'UBND phường và TTHTCĐ'));
}
