// What stands over and under the documents of Quận 1: that of document 000 (S0:3-15, 289-304), without a signer's name.
import type { DocumentHead } from '../shared/report/head.ts';

export const districtHead: DocumentHead = {
  superior: '',
  issuer: 'Ủy ban nhân dân Quận 1',
  symbol: 'BC-UBND',
  place: 'Quận 1',
  grounds: [
    'Căn cứ Quyết định số 89/QĐ-TTg ngày 09 tháng 01 năm 2013 của Thủ tướng Chính phủ về phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2012 - 2020”',
    'Căn cứ Kế hoạch thực hiện “Xây dựng xã hội học tập giai đoạn 2012 - 2020” trên địa bàn Thành phố Hồ Chí Minh ban hành kèm theo Quyết định số 5506/QĐ-UBND ngày 07 tháng 10 năm 2013 của Ủy ban nhân dân Thành phố',
    'Thực hiện Công văn số 3846/GDĐT-GDTX ngày 10 tháng 11 năm 2016 của Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh về báo cáo công tác xây dựng xã hội học tập năm 2016 và triển khai nhiệm vụ năm 2017',
  ],
  recipients: [
    'Sở Giáo dục và Đào tạo',
    'Thường trực Quận ủy',
    'TTUB: CT, các PCT',
    'Ban Tuyên giáo, Ban Dân vận Quận ủy',
    'UB.MTTQ',
    'Hội Khuyến học Quận',
    'Phòng GD&ĐT',
    'TTDN',
    'TT.GDTX',
    'UBND 10 Phường',
    'Các TT.HTCĐ',
    'Lưu: VT',
  ],
  form: 'tap_the',
  body: 'Ủy ban nhân dân',
  chief: 'Chủ tịch',
  signer: 'Phó Chủ tịch',
  name: '',
};
