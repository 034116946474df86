// The outline of a report above the wards, as document 000 has it (domain 2.6).
import type { Outline } from '../outline.ts';
import { communication, materials, training } from './communication.ts';
import { direction } from './direction.ts';
import { goalsHeading, languages, literacy, skills } from './goals.ts';
import { outlook } from './outlook.ts';
import { profession } from './profession.ts';

const inAnnex = 'Chỉ có trong phụ lục số liệu từng đơn vị';
const partOfRate = 'Là mẫu số của các tỷ lệ đã nêu';

export const districtOutline: Outline = {
  subject: {
    year: 'Tổng kết nhiệm vụ xây dựng xã hội học tập năm {năm} và phương hướng nhiệm vụ xây dựng xã hội học tập năm {năm sau}',
    period: 'Kết quả thực hiện nhiệm vụ xây dựng xã hội học tập {kỳ} và phương hướng nhiệm vụ {kỳ sau}',
  },
  opening: {
    year: '{Cơ quan} báo cáo tổng kết nhiệm vụ xây dựng xã hội học tập năm {năm} và phương hướng nhiệm vụ xây dựng xã hội học tập năm {năm sau} trên địa bàn {đơn vị} như sau:',
    period:
      '{Cơ quan} báo cáo kết quả thực hiện nhiệm vụ xây dựng xã hội học tập {kỳ} trên địa bàn {đơn vị} như sau:',
  },
  sections: [
    { level: 1, heading: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ' },
    direction,
    { level: 2, heading: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRONG {KỲ}' },
    communication,
    materials,
    training,
    goalsHeading,
    literacy,
    languages,
    profession,
    { level: 4, heading: 'Kết quả thực hiện chỉ tiêu năm {năm}', verdicts: true },
    skills,
    ...outlook,
  ],
  ending: {
    year: 'Trên đây là báo cáo tổng kết công tác xây dựng xã hội học tập năm {năm} và phương hướng năm {năm sau}',
    period: 'Trên đây là báo cáo kết quả công tác xây dựng xã hội học tập {kỳ}',
  },
  annexes: [
    'bang_lop_dao_tao',
    'bang_lop_chuyen_de',
    'bang_van_ban_trien_khai',
    'tai_lieu_nhan',
    'bang_nhu_cau',
  ],
  unsaid: {
    kiem_tra_quan_ngay: inAnnex,
    xl_tthtcd_diem: inAnnex,
    cbccvc_tong: partOfRate,
    gdht_tong_ho: partOfRate,
    dht_tong: partOfRate,
    cdht_kp_tong: partOfRate,
    dvht_tong: partOfRate,
    tm_ghi_chu_chung: 'Lời nhắn cho người xem số liệu, không phải nội dung báo cáo',
    cdht_xa_diem: 'Bảng chấm điểm nội bộ của từng đơn vị',
  },
};
