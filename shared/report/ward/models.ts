// II.2.4 to II.2.11 of a ward's report: life skills, models, network, encouragement, funds, technology.
import type { OutlineSection } from '../outline.ts';

type Drafted = Pick<OutlineSection, 'say'>;

export const models: Record<string, Drafted> = {
  tm_ky_nang_song: {
    say: [
      {
        lead: 'Tham gia học tập các chương trình giáo dục kỹ năng sống có ',
        phrases: [
          '{ks_chung/} học sinh, sinh viên và người lao động, đạt {ks_chung%}',
          '{ks_hssv/} học sinh, sinh viên tại các cơ sở giáo dục, đạt {ks_hssv%}',
          '{ks_nld/} người lao động, cộng đồng, đạt {ks_nld%}',
        ],
      },
      {
        phrases: [
          'Có {clb_kns} câu lạc bộ giáo dục kỹ năng sống',
          '{kns_ld/} người trong độ tuổi lao động được trang bị kỹ năng sống, đạt {kns_ld%}',
          '{nltt_ld/} người trong độ tuổi lao động được trang bị năng lực thông tin, đạt {nltt_ld%}',
        ],
      },
    ],
  },
  tm_mo_hinh: {
    say: [
      {
        lead: 'Mô hình “Gia đình học tập”: ',
        phrases: [
          '{gdht_dang_ky/} hộ đăng ký, đạt tỷ lệ {gdht_dang_ky%}',
          '{gdht_cong_nhan/} hộ đăng ký đạt danh hiệu, đạt tỷ lệ {gdht_cong_nhan%}',
          'so với tổng số hộ có {gdht_cong_nhan_tong/} hộ đạt danh hiệu, đạt tỷ lệ {gdht_cong_nhan_tong%}',
          '{gdht_tieu_bieu} gia đình tiêu biểu được trao thưởng',
        ],
      },
      {
        lead: 'Mô hình “Dòng họ học tập”: ',
        phrases: [
          '{dht_dang_ky/} dòng họ đăng ký, đạt tỷ lệ {dht_dang_ky%}',
          '{dht_cong_nhan/} dòng họ đăng ký đạt danh hiệu, đạt tỷ lệ {dht_cong_nhan%}',
          'so với tổng số dòng họ có {dht_cong_nhan_tong/} dòng họ đạt danh hiệu, đạt tỷ lệ {dht_cong_nhan_tong%}',
          '{dht_tieu_bieu} dòng họ tiêu biểu được trao thưởng',
        ],
      },
      {
        lead: 'Mô hình “Cộng đồng học tập” cấp khu phố, khóm, tổ dân phố: ',
        phrases: [
          '{cdht_kp_dang_ky/} khu phố đăng ký, đạt tỷ lệ {cdht_kp_dang_ky%}',
          '{cdht_kp_cong_nhan/} khu phố đăng ký được công nhận, đạt tỷ lệ {cdht_kp_cong_nhan%}',
          'so với tổng số khu phố có {cdht_kp_cong_nhan_tong/} khu phố được công nhận, đạt tỷ lệ {cdht_kp_cong_nhan_tong%}',
        ],
      },
      {
        lead: 'Mô hình “Đơn vị học tập” trên địa bàn: ',
        phrases: [
          '{dvht_dang_ky/} cơ quan, trường học, doanh nghiệp đăng ký, đạt tỷ lệ {dvht_dang_ky%}',
          '{dvht_cong_nhan/} đơn vị đăng ký được công nhận, đạt tỷ lệ {dvht_cong_nhan%}',
          'so với tổng số đơn vị có {dvht_cong_nhan_tong/} đơn vị được công nhận, đạt tỷ lệ {dvht_cong_nhan_tong%}',
          '{dvht_tieu_bieu} đơn vị tiêu biểu được trao thưởng',
        ],
      },
      {
        phrases: [
          {
            of: 'cdht_xa_xl',
            say: {
              muc_2: '“Cộng đồng học tập” cấp xã đạt mức độ 2',
              muc_1: '“Cộng đồng học tập” cấp xã đạt mức độ 1',
              chua_dat: 'chưa đạt “Cộng đồng học tập” cấp xã',
            },
          },
          {
            of: 'cdht_xa_xl_tt44',
            say: {
              tot: '“Cộng đồng học tập” cấp xã xếp loại Tốt',
              kha: '“Cộng đồng học tập” cấp xã xếp loại Khá',
              trung_binh: '“Cộng đồng học tập” cấp xã xếp loại Trung bình',
              khong_xep_loai: '“Cộng đồng học tập” cấp xã không xếp loại',
            },
          },
          {
            of: 'cdht_xa_cong_nhan',
            say: {
              muc_2: 'được công nhận “Cộng đồng học tập” cấp xã mức độ 2',
              muc_1: 'được công nhận “Cộng đồng học tập” cấp xã mức độ 1',
              chua_dat: 'chưa được công nhận “Cộng đồng học tập” cấp xã',
            },
          },
          {
            of: 'cdht_xa_cong_nhan_tt44',
            say: {
              tot: 'được công nhận “Cộng đồng học tập” cấp xã loại Tốt',
              kha: 'được công nhận “Cộng đồng học tập” cấp xã loại Khá',
              trung_binh: 'được công nhận “Cộng đồng học tập” cấp xã loại Trung bình',
              khong_xep_loai: 'không được xếp loại “Cộng đồng học tập” cấp xã',
            },
          },
          '{cdan_ht_nguoi_lon/} người lớn đạt “Công dân học tập”, đạt tỷ lệ {cdan_ht_nguoi_lon%}',
          '{cdan_ht_cbccvc/} cán bộ, công chức, viên chức, người lao động đạt “Công dân học tập”, đạt tỷ lệ {cdan_ht_cbccvc%}',
        ],
      },
      {
        phrases: [
          '{gdhh_cong_nhan/} hộ được công nhận “Gia đình hiếu học”, đạt tỷ lệ {gdhh_cong_nhan%}',
          '{ho_con_em_di_hoc/} hộ có con em trong độ tuổi đi học được đến trường, đạt tỷ lệ {ho_con_em_di_hoc%}',
          'đã trao, xây dựng {goc_hoc_tap} góc học tập tại gia đình',
        ],
      },
      { table: 'bang_dien_hinh', of: 'own', mark: '-', line: 'Mô hình “{loai}”: {ten}[; {ket_qua}]' },
    ],
  },
  mang_luoi_mo_ta: {
    say: [
      {
        lead: 'Trên địa bàn có ',
        phrases: [
          '{truong_tong} trường',
          '{truong_mn} trường mầm non',
          '{truong_th} trường tiểu học',
          '{truong_thcs} trường trung học cơ sở',
          '{truong_thpt} trường trung học phổ thông',
          '{truong_dat_chuan/} trường đạt chuẩn quốc gia, đạt tỷ lệ {truong_dat_chuan%}',
          '{truong_dat_chuan_muc1} trường đạt chuẩn mức độ 1',
          '{truong_dat_chuan_muc2} trường đạt chuẩn mức độ 2',
          '{csgd_khac_tthtcd} trung tâm học tập cộng đồng',
          '{csgd_khac_tt_gdnn_gdtx} trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên',
          '{csgd_khac_tt_ngoai_ngu_tin_hoc} trung tâm ngoại ngữ, tin học',
          '{csgd_khac_tt_ky_nang_song} cơ sở giáo dục kỹ năng sống',
          '{csgd_khac_day_nghe} cơ sở dạy nghề',
          '{thiet_che_vh_thu_vien} thư viện',
          '{thiet_che_vh_nha_van_hoa} nhà văn hóa',
          '{thiet_che_vh_cau_lac_bo} câu lạc bộ văn hóa',
        ],
      },
      {
        lead: 'Trung tâm học tập cộng đồng có ',
        phrases: [
          '{dau_sach} đầu sách',
          '{may_tinh_ket_noi_mang} máy tính có kết nối mạng',
          { of: 'tu_sach', say: { co: 'tủ sách' } },
          { of: 'thiet_bi_nghe_nhin', say: { co: 'thiết bị nghe nhìn' } },
          { of: 'bang_thong_bao_cong_khai', say: { co: 'bảng thông báo công khai lịch hoạt động' } },
          { of: 'so_tai_san', say: { co: 'sổ theo dõi quản lý tài sản' } },
          { of: 'so_muon_sach', say: { co: 'sổ theo dõi mượn sách báo' } },
          { of: 'co_nha_van_hoa', say: { co: 'Nhà văn hóa kết hợp' } },
        ],
      },
      {
        phrases: [
          {
            of: 'csvc_day_du',
            say: {
              co: 'Cơ sở vật chất, trang thiết bị của Trung tâm đầy đủ',
              khong: 'Cơ sở vật chất, trang thiết bị của Trung tâm chưa đầy đủ',
            },
          },
          {
            of: 'tthtcd_hieu_qua',
            say: { co: 'Trung tâm hoạt động có hiệu quả', khong: 'Trung tâm hoạt động chưa hiệu quả' },
          },
          {
            of: 'xl_tthtcd',
            say: {
              tot: 'Trung tâm xếp loại Tốt',
              kha: 'Trung tâm xếp loại Khá',
              trung_binh: 'Trung tâm xếp loại Trung bình',
              yeu: 'Trung tâm xếp loại Yếu',
              chua_xep_loai: 'Trung tâm chưa được xếp loại',
            },
          },
          {
            of: 'xl_tthtcd_cong_nhan',
            say: {
              tot: 'được cấp trên xếp loại Tốt',
              kha: 'được cấp trên xếp loại Khá',
              trung_binh: 'được cấp trên xếp loại Trung bình',
              yeu: 'bị cấp trên xếp loại Yếu',
              chua_xep_loai: 'chưa được cấp trên xếp loại',
            },
          },
        ],
      },
      {
        phrases: [
          'Đã khảo sát nhu cầu học tập {ks_nhu_cau_lan} lần[ với {ks_nhu_cau_nguoi} người][, {ks_nhu_cau_dang_ky} người đăng ký học]',
          {
            of: 'ks_nhu_cau_hinh_thuc',
            say: {
              sinh_hoat_hoi: 'qua sinh hoạt hội, đoàn thể',
              hop_to_dan_pho: 'qua họp tổ dân phố',
              cau_lac_bo: 'qua câu lạc bộ',
              san_xuat_kinh_doanh: 'theo nhu cầu sản xuất, kinh doanh',
              phong_van: 'qua phỏng vấn',
              hop_thu: 'qua hộp thư',
              mang_xa_hoi: 'qua mạng xã hội',
            },
          },
        ],
      },
      {
        lead: 'Trong {kỳ}, Trung tâm đã tổ chức cho ',
        phrases: [
          '{hd_tin_hoc} lượt người tham gia lớp tin học',
          '{hd_nghe_ngan_han} lượt người tham gia tập huấn nghề ngắn hạn',
          '{hd_tu_van_kinh_te_gd} lượt người tham gia tư vấn kinh tế gia đình',
          '{hd_phap_luat} lượt người tham gia các buổi tuyên truyền giáo dục pháp luật',
          '{hd_y_te_suc_khoe} lượt người tham gia các buổi tuyên truyền y tế - sức khỏe',
          '{hd_van_nghe_tdtt} lượt người tham gia các hoạt động văn nghệ, thể dục thể thao',
          '{hd_noi_dung_khac} lượt người tham gia học tập ở các nội dung khác',
        ],
        last: ' và ',
      },
      {
        lead: 'Tổng cộng ',
        phrases: ['{hd_tong} lượt người tham gia học tập', '{hd_so_lop} lớp, chuyên đề', '{hd_so_buoi} buổi'],
      },
    ],
  },
  tm_khen_thuong: {
    say: [
      {
        lead: 'Trong {kỳ}, {phường} đã ',
        phrases: [
          'tổ chức {hoi_nghi_tuyen_duong} hội nghị tuyên dương, trao thưởng',
          'tuyên dương, khen thưởng {kt_tap_the} tập thể',
          'tuyên dương, khen thưởng {kt_ca_nhan} cá nhân',
        ],
      },
    ],
  },
  tm_xa_hoi_hoa: {
    say: [
      {
        phrases: [
          'Nguồn lực xã hội hóa huy động được {xhh_nguon_luc đồng}',
          'kinh phí hoạt động Trung tâm từ ngân sách {kp_ngan_sach đồng}',
          'kinh phí huy động từ nguồn khác {kp_xa_hoi_hoa đồng}',
          'đã chi {kp_da_chi đồng}',
        ],
      },
      {
        lead: 'Về khuyến học, khuyến tài: ',
        phrases: [
          'trao {hoc_bong_suat} suất học bổng[ với số tiền {hoc_bong_tien đồng}]',
          'trao {hoc_bong_hieu_hoc_suat} suất học bổng cho học sinh, sinh viên nghèo hiếu học[ với số tiền {hoc_bong_hieu_hoc_tien đồng}]',
          'hỗ trợ {ho_tro_chinh_sach} người học thuộc đối tượng chính sách',
          'Quỹ khuyến học thu {quy_kh_thu đồng}[, chi {quy_kh_chi đồng}][, còn tồn {quy_kh_ton đồng}]',
          '{heo_dat_ho} hộ nuôi heo đất khuyến học[ với số tiền {heo_dat_tien đồng}]',
          '{quy_kh_gia_dinh} “Quỹ khuyến học gia đình”',
          '{quy_htsd_dn} “Quỹ học tập suốt đời” của doanh nghiệp',
          '{chi_hoi_kh} chi hội khuyến học',
          '{hoi_vien_kh} hội viên Hội Khuyến học trên {hoi_vien_kh.mau} hộ',
        ],
      },
    ],
  },
  dt_tu_xa_mo_ta: {
    say: [
      {
        phrases: [
          '{cntt_trong_day_hoc/} buổi học của Trung tâm có dùng máy chiếu, công nghệ thông tin, đạt tỷ lệ {cntt_trong_day_hoc%}',
          '{csgd_so/} trường phổ thông triển khai quản lý, giảng dạy, học tập trên môi trường số, đạt {csgd_so%}',
        ],
      },
    ],
  },
};
