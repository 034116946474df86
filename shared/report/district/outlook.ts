// B and C of a district's report: assessment, and what comes next. Words are gathered, never made up.
import type { OutlineSection } from '../outline.ts';

export const done: OutlineSection = {
  level: 2,
  heading: 'NHỮNG MẶT LÀM ĐƯỢC',
  say: [
    { own: 'tq_mat_duoc' },
    {
      lead: 'Trong {kỳ} đã trao ',
      phrases: [
        '{hoc_bong_hieu_hoc_suat} suất học bổng cho học sinh, sinh viên nghèo hiếu học[ với tổng giá trị học bổng là {hoc_bong_hieu_hoc_tien đồng}]',
      ],
    },
    {
      phrases: [
        '{gdhh_cong_nhan/} hộ gia đình được công nhận “Gia đình hiếu học”, đạt tỷ lệ {gdhh_cong_nhan%}',
        '{ho_con_em_di_hoc/} hộ có con em trong độ tuổi đi học được đến trường, đạt tỷ lệ {ho_con_em_di_hoc%}',
        'đã trao, xây dựng {goc_hoc_tap} góc học tập tại gia đình',
      ],
    },
  ],
  narratives: ['tm_uu_diem'],
  ask: 'Nêu những mặt làm được.',
};

export const lacking: OutlineSection = {
  level: 2,
  heading: 'NHỮNG MẶT TỒN TẠI',
  say: [{ own: 'tq_ton_tai' }],
  narratives: ['tm_han_che', 'tm_nguyen_nhan', 'kiem_tra_quan_ket_luan'],
  ask: 'Nêu những mặt tồn tại và nguyên nhân.',
};

export const outlook: OutlineSection[] = [
  { level: 1, heading: 'ĐÁNH GIÁ VIỆC THỰC HIỆN NHIỆM VỤ' },
  done,
  lacking,
  { level: 2, heading: 'BÀI HỌC KINH NGHIỆM', say: [{ own: 'tq_bai_hoc' }], ask: 'Rút bài học kinh nghiệm.' },
  { level: 1, heading: 'PHƯƠNG HƯỚNG NHIỆM VỤ XÂY DỰNG XÃ HỘI HỌC TẬP {KỲ SAU}' },
  { level: 2, heading: 'NHIỆM VỤ', ask: 'Nêu nhiệm vụ và chỉ tiêu.' },
  {
    level: 3,
    heading: 'Duy trì và củng cố vững chắc kết quả phổ cập giáo dục {kỳ}',
    coming: { forms: 'E', without: ['phan_luong_sau_thcs'] },
    ask: 'Nêu nhiệm vụ và chỉ tiêu.',
  },
  {
    level: 3,
    heading: 'Phát triển các phong trào học tập, hoàn thiện và phát triển các Trung tâm Học tập cộng đồng',
    coming: { forms: 'ABCDIKL' },
    narratives: ['tm_nv_mo_hinh', 'tm_nv_to_chuc_hoi_vien'],
    ask: 'Nêu nhiệm vụ và chỉ tiêu.',
  },
  {
    level: 3,
    heading:
      'Nâng cao trình độ chuyên môn, nghiệp vụ, tay nghề, trình độ tin học, ngoại ngữ để lao động hiệu quả và hoàn thành nhiệm vụ tốt hơn',
    coming: {
      forms: 'FG',
      without: [
        'tthtcd_day_nghe',
        'ttdn_day_nghe',
        'hv_so_cap_nghe',
        'hv_nghe_duoi_3_thang',
        'gioi_thieu_viec_lam',
      ],
    },
    ask: 'Nêu nhiệm vụ và chỉ tiêu.',
  },
  {
    level: 3,
    heading: 'Hoàn thiện kỹ năng sống, xây dựng cuộc sống cá nhân và cộng đồng ngày càng tốt hơn',
    coming: { forms: 'H' },
    ask: 'Nêu nhiệm vụ và chỉ tiêu.',
  },
  {
    level: 3,
    heading: 'Tăng cường công tác dạy nghề cho người lao động',
    coming: {
      forms: '',
      also: [
        'phan_luong_sau_thcs',
        'tthtcd_day_nghe',
        'hv_so_cap_nghe',
        'hv_nghe_duoi_3_thang',
        'gioi_thieu_viec_lam',
        'ttdn_day_nghe',
      ],
    },
    ask: 'Nêu nhiệm vụ và chỉ tiêu.',
  },
  { level: 2, heading: 'CÁC GIẢI PHÁP', ask: 'Nêu giải pháp.' },
  {
    level: 3,
    heading:
      'Tuyên truyền, nâng cao nhận thức về mục đích, ý nghĩa, vai trò, lợi ích của việc xây dựng xã hội học tập',
    say: [{ own: 'tq_gp_tuyen_truyen' }],
    narratives: ['tm_nv_tuyen_truyen'],
    ask: 'Nêu giải pháp.',
  },
  {
    level: 3,
    heading: 'Tổ chức các hoạt động học tập suốt đời trong các thiết chế giáo dục ngoài nhà trường',
    say: [{ own: 'tq_gp_ngoai_nha_truong' }],
    ask: 'Nêu giải pháp.',
  },
  {
    level: 3,
    heading: 'Củng cố, phát triển mạng lưới các cơ sở giáo dục',
    say: [{ own: 'tq_gp_mang_luoi' }],
    ask: 'Nêu giải pháp: a) trung tâm học tập cộng đồng; b) cơ sở dạy nghề, giáo dục thường xuyên; c) các cơ sở giáo dục khác.',
  },
  {
    level: 3,
    heading:
      'Triển khai các biện pháp hỗ trợ người học nhằm nâng cao chất lượng và hiệu quả học tập suốt đời',
    say: [{ own: 'tq_gp_ho_tro' }],
    narratives: ['tm_nv_phoi_hop'],
    ask: 'Nêu giải pháp.',
  },
  {
    level: 3,
    heading:
      'Bồi dưỡng nhân tài, tôn vinh các gương sáng hiếu học và điển hình vượt khó vươn lên trong học tập',
    say: [{ own: 'tq_gp_nhan_tai' }],
    narratives: ['tm_nv_khen_thuong'],
    ask: 'Nêu giải pháp.',
  },
  {
    level: 3,
    heading: 'Huy động mọi nguồn lực của xã hội',
    say: [{ own: 'tq_gp_nguon_luc' }],
    narratives: ['tm_nv_quy_khuyen_hoc', 'tm_kien_nghi'],
    ask: 'Nêu giải pháp.',
  },
];
