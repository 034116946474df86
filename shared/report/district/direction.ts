// A.I of a district's report: direction and management, with what was done for the encouragement of learning.
import type { OutlineSection } from '../outline.ts';

export const direction: OutlineSection = {
  level: 2,
  heading: 'CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH',
  say: [
    { own: 'tq_chi_dao' },
    {
      phrases: [
        '{bcd_kien_toan=co/} {phường} đã kiện toàn Ban chỉ đạo xây dựng xã hội học tập',
        '{ke_hoach_xhht=co/} {phường} đã ban hành Kế hoạch xây dựng xã hội học tập năm {năm}',
      ],
    },
    {
      lead: 'Về kế hoạch hoạt động của Trung tâm học tập cộng đồng: ',
      phrases: [
        '{tthtcd_co_ke_hoach_noi_dung=co/} trung tâm có kế hoạch, nội dung công tác',
        '{ke_hoach_tthtcd_ngay_gui=dung_han/} {phường} gửi kế hoạch đúng thời hạn',
        {
          of: 'ke_hoach_tthtcd_phe_duyet',
          say: {
            da_duyet: 'đã được phê duyệt kế hoạch',
            cho_duyet: 'đang chờ phê duyệt kế hoạch',
            tra_lai: 'bị trả lại kế hoạch để hoàn thiện',
            chua_gui: 'chưa gửi kế hoạch',
          },
        },
      ],
    },
    {
      lead: 'Về bộ máy: ',
      phrases: [
        '{bgd_du_thanh_phan=co/} Trung tâm học tập cộng đồng có Ban Giám đốc đúng thành phần, đủ số lượng[, gồm {bgd_so_nguoi} thành viên]',
        'các trung tâm đã kiện toàn {tieu_ban_so} tiểu ban',
        '{ct_hkh_la_pgd=co/} {phường} cơ cấu Chủ tịch Hội Khuyến học là Phó Giám đốc Trung tâm học tập cộng đồng',
        '{gv_biet_phai=co/} trung tâm có giáo viên biệt phái làm việc[, với {gv_biet_phai_so} giáo viên]',
      ],
    },
    {
      lead: 'Trong {kỳ}, ',
      phrases: [
        'Ban Giám đốc các trung tâm tham dự {hop_giao_ban} lượt họp giao ban',
        'tổ chức {kt_tieu_ban} lần kiểm tra các tiểu ban chuyên đề',
        '{tu_kiem_tra_nam=co/} trung tâm đã tự kiểm tra, báo cáo cuối năm',
        '{hoi_nghi_tong_ket=co/} {phường} tổ chức tổng kết, tuyên dương khen thưởng',
        '{bao_cao_dung_han=co/} {phường} gửi báo cáo đúng hạn',
      ],
    },
    {
      lead: 'Về khuyến học, khuyến tài: ',
      phrases: [
        'đã trao học bổng khuyến học, khuyến tài cho {hoc_bong_suat} suất[ với số tiền {hoc_bong_tien đồng}]',
        'hỗ trợ {ho_tro_chinh_sach} người học thuộc đối tượng chính sách, dân tộc thiểu số, phụ nữ, người khuyết tật',
        'Quỹ khuyến học thu {quy_kh_thu đồng}[, chi {quy_kh_chi đồng}][, còn tồn {quy_kh_ton đồng}]',
        '{heo_dat_ho} hộ tham gia “Tiết kiệm nuôi heo đất khuyến học”[ với số tiền {heo_dat_tien đồng}]',
        'có {quy_kh_gia_dinh} “Quỹ khuyến học gia đình”',
        'có {quy_htsd_dn} “Quỹ học tập suốt đời” của doanh nghiệp',
        'có {chi_hoi_kh} chi hội khuyến học',
        'có {hoi_vien_kh} hội viên Hội Khuyến học trên {hoi_vien_kh.mau} hộ',
      ],
    },
    {
      lead: 'Về xã hội hóa, tuyên dương khen thưởng: ',
      phrases: [
        'huy động {xhh_nguon_luc đồng} từ nguồn lực xã hội hóa cho xây dựng xã hội học tập',
        'tuyên dương, khen thưởng {kt_tap_the} tập thể',
        'tuyên dương, khen thưởng {kt_ca_nhan} cá nhân',
        'tổ chức {hoi_nghi_tuyen_duong} hội nghị tuyên dương, trao thưởng',
      ],
    },
    {
      lead: 'Mạng lưới trường học trên địa bàn có ',
      phrases: [
        '{truong_tong} trường',
        '{truong_mn} trường mầm non',
        '{truong_th} trường tiểu học',
        '{truong_thcs} trường trung học cơ sở',
        '{truong_thpt} trường trung học phổ thông',
        '{truong_dat_chuan/} trường đạt chuẩn quốc gia, đạt tỷ lệ {truong_dat_chuan%}',
        '{truong_dat_chuan_muc1} trường đạt chuẩn quốc gia mức độ 1',
        '{truong_dat_chuan_muc2} trường đạt chuẩn quốc gia mức độ 2',
      ],
    },
    {
      lead: 'Các cơ sở giáo dục và thiết chế khác có ',
      phrases: [
        '{csgd_khac_tthtcd} trung tâm học tập cộng đồng',
        '{csgd_khac_tt_gdnn_gdtx} trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên',
        '{csgd_khac_tt_ngoai_ngu_tin_hoc} trung tâm ngoại ngữ, tin học',
        '{csgd_khac_tt_ky_nang_song} cơ sở giáo dục kỹ năng sống',
        '{csgd_khac_day_nghe} cơ sở dạy nghề',
        '{thiet_che_vh_thu_vien} thư viện',
        '{thiet_che_vh_nha_van_hoa} nhà văn hóa',
        '{thiet_che_vh_cau_lac_bo} câu lạc bộ văn hóa, học tập ngoài nhà trường',
      ],
    },
  ],
  narratives: [
    'tm_lanh_dao',
    'tm_khen_thuong',
    'tm_xa_hoi_hoa',
    'mang_luoi_mo_ta',
    'co_che_chinh_sach',
    'hop_tac_quoc_te',
  ],
  ask: 'Nêu các văn bản, cuộc họp, việc chỉ đạo chính trong kỳ.',
};
