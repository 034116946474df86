// A.II.1 to A.II.3 of a district's report: communication and models, materials, training at the centres.
import type { OutlineSection } from '../outline.ts';

export const communication: OutlineSection = {
  level: 3,
  heading: 'Công tác tuyên truyền',
  say: [
    { own: 'tq_tuyen_truyen' },
    {
      phrases: [
        '{tuan_le_htsd_to_chuc=co/} {phường} tổ chức “Tuần lễ hưởng ứng học tập suốt đời”[ với {tuan_le_htsd_hoat_dong} hoạt động][, {tuan_le_htsd_nguoi} lượt người tham gia]',
      ],
    },
    {
      lead: 'Trong {kỳ}, các {phường} đã ',
      phrases: [
        'tuyên truyền về xã hội học tập trên đài truyền thanh {phat_thanh_lan} lần',
        'lồng ghép nội dung xã hội học tập trong {sinh_hoat_kp_to} buổi sinh hoạt khu phố, tổ dân phố',
        'tổ chức {toa_dam_hoi_thao} cuộc tọa đàm, hội thảo, hội thi về học tập suốt đời',
        'đăng {tin_bai_ban_tin} tin, bài, bản tin',
      ],
      last: ' và ',
    },
    {
      lead: 'Về mô hình “Gia đình học tập”: ',
      phrases: [
        '{gdht_dang_ky/} hộ đăng ký, đạt tỷ lệ {gdht_dang_ky%}',
        '{gdht_cong_nhan/} hộ đăng ký đạt danh hiệu, đạt tỷ lệ {gdht_cong_nhan%}',
        'trên tổng số hộ có {gdht_cong_nhan_tong/} hộ đạt danh hiệu, đạt tỷ lệ {gdht_cong_nhan_tong%}',
        '{gdht_tieu_bieu} gia đình tiêu biểu được trao thưởng',
      ],
    },
    {
      lead: 'Về mô hình “Dòng họ học tập”: ',
      phrases: [
        '{dht_dang_ky/} dòng họ đăng ký, đạt tỷ lệ {dht_dang_ky%}',
        '{dht_cong_nhan/} dòng họ đăng ký đạt danh hiệu, đạt tỷ lệ {dht_cong_nhan%}',
        'trên tổng số dòng họ có {dht_cong_nhan_tong/} dòng họ đạt danh hiệu, đạt tỷ lệ {dht_cong_nhan_tong%}',
        '{dht_tieu_bieu} dòng họ tiêu biểu được trao thưởng',
      ],
    },
    {
      lead: 'Về mô hình “Cộng đồng học tập” cấp khu phố, khóm, tổ dân phố: ',
      phrases: [
        '{cdht_kp_dang_ky/} khu phố đăng ký, đạt tỷ lệ {cdht_kp_dang_ky%}',
        '{cdht_kp_cong_nhan/} khu phố đăng ký được công nhận, đạt tỷ lệ {cdht_kp_cong_nhan%}',
        'trên tổng số khu phố có {cdht_kp_cong_nhan_tong/} khu phố được công nhận, đạt tỷ lệ {cdht_kp_cong_nhan_tong%}',
      ],
    },
    {
      lead: 'Về mô hình “Đơn vị học tập” trên địa bàn cấp xã: ',
      phrases: [
        '{dvht_dang_ky/} cơ quan, trường học, doanh nghiệp đăng ký, đạt tỷ lệ {dvht_dang_ky%}',
        '{dvht_cong_nhan/} đơn vị đăng ký được công nhận, đạt tỷ lệ {dvht_cong_nhan%}',
        'trên tổng số đơn vị có {dvht_cong_nhan_tong/} đơn vị được công nhận, đạt tỷ lệ {dvht_cong_nhan_tong%}',
        '{dvht_tieu_bieu} đơn vị tiêu biểu được trao thưởng',
      ],
    },
    {
      lead: 'Về “Cộng đồng học tập” cấp xã: ',
      phrases: [
        { of: 'cdht_xa_xl', say: { muc_2: 'đạt mức độ 2', muc_1: 'đạt mức độ 1', chua_dat: 'chưa đạt' } },
        {
          of: 'cdht_xa_xl_tt44',
          say: {
            tot: 'xếp loại Tốt',
            kha: 'xếp loại Khá',
            trung_binh: 'xếp loại Trung bình',
            khong_xep_loai: 'không xếp loại',
          },
        },
        {
          of: 'cdht_xa_cong_nhan',
          say: {
            muc_2: 'được công nhận mức độ 2',
            muc_1: 'được công nhận mức độ 1',
            chua_dat: 'chưa được công nhận',
          },
        },
        {
          of: 'cdht_xa_cong_nhan_tt44',
          say: {
            tot: 'được công nhận loại Tốt',
            kha: 'được công nhận loại Khá',
            trung_binh: 'được công nhận loại Trung bình',
            khong_xep_loai: 'không được xếp loại',
          },
        },
      ],
    },
    {
      lead: 'Về “Công dân học tập”: ',
      phrases: [
        '{cdan_ht_nguoi_lon/} người lớn trong gia đình, dòng họ, cộng đồng học tập đạt danh hiệu, đạt tỷ lệ {cdan_ht_nguoi_lon%}',
        '{cdan_ht_cbccvc/} cán bộ, công chức, viên chức, người lao động trong đơn vị học tập đạt danh hiệu, đạt tỷ lệ {cdan_ht_cbccvc%}',
      ],
    },
    { own: 'tq_dien_hinh' },
    { table: 'bang_dien_hinh', of: 'own', mark: '-', line: 'Mô hình “{loai}”: {ten}[; {ket_qua}]' },
    {
      table: 'bang_dien_hinh',
      of: 'below',
      mark: '-',
      line: 'Mô hình “{loai}”: {ten} ({từ})[; {ket_qua}]',
    },
  ],
  narratives: ['tuyen_truyen_mo_ta', 'tm_mo_hinh'],
  ask: 'Nêu cách làm, hình thức tuyên truyền và các điển hình.',
};

export const materials: OutlineSection = {
  level: 3,
  heading: 'Về cung cấp tài liệu cho các Trung tâm Học tập cộng đồng',
  say: [
    { own: 'tq_tai_lieu' },
    {
      lead: '{Kỳ}, các trung tâm học tập cộng đồng có ',
      phrases: ['{dau_sach} đầu sách', '{may_tinh_ket_noi_mang} máy tính có kết nối mạng'],
      last: ' và ',
    },
    {
      lead: 'Về cơ sở vật chất: ',
      phrases: [
        '{tu_sach=co/} trung tâm có tủ sách',
        '{thiet_bi_nghe_nhin=co/} trung tâm có thiết bị nghe nhìn',
        '{bang_thong_bao_cong_khai=co/} trung tâm có bảng thông báo công khai lịch hoạt động',
        '{so_tai_san=co/} trung tâm có sổ theo dõi quản lý tài sản',
        '{so_muon_sach=co/} trung tâm có sổ theo dõi mượn sách báo',
        '{csvc_day_du=co/} trung tâm có đầy đủ điều kiện cơ sở vật chất, trang thiết bị',
        '{co_nha_van_hoa=co/} {phường} có Nhà văn hóa kết hợp trung tâm học tập cộng đồng',
      ],
    },
    {
      lead: 'Kinh phí hoạt động của các trung tâm: ',
      phrases: [
        'ngân sách {kp_ngan_sach đồng}',
        'huy động từ nguồn khác {kp_xa_hoi_hoa đồng}',
        'đã chi {kp_da_chi đồng}',
      ],
    },
    {
      lead: 'Về khảo sát nhu cầu học tập: ',
      phrases: [
        'tổ chức {ks_nhu_cau_lan} lần điều tra, khảo sát',
        '{ks_nhu_cau_nguoi} người được khảo sát[, {ks_nhu_cau_dang_ky} người đăng ký nhu cầu học]',
        {
          of: 'ks_nhu_cau_hinh_thuc',
          say: {
            sinh_hoat_hoi: 'khảo sát qua sinh hoạt hội, đoàn thể',
            hop_to_dan_pho: 'khảo sát qua họp tổ dân phố',
            cau_lac_bo: 'khảo sát qua câu lạc bộ',
            san_xuat_kinh_doanh: 'khảo sát theo nhu cầu sản xuất, kinh doanh',
            phong_van: 'phỏng vấn trực tiếp',
            hop_thu: 'khảo sát qua hộp thư',
            mang_xa_hoi: 'khảo sát qua mạng xã hội',
          },
        },
      ],
    },
    '{cntt_trong_day_hoc/} buổi học của trung tâm có dùng máy chiếu, công nghệ thông tin, đạt tỷ lệ {cntt_trong_day_hoc%}',
    {
      lead: 'Xếp loại Trung tâm học tập cộng đồng: ',
      phrases: [
        {
          of: 'xl_tthtcd',
          say: {
            tot: 'xếp loại Tốt',
            kha: 'xếp loại Khá',
            trung_binh: 'xếp loại Trung bình',
            yeu: 'xếp loại Yếu',
            chua_xep_loai: 'chưa xếp loại',
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
        '{tthtcd_hieu_qua=co/} trung tâm hoạt động có hiệu quả',
      ],
    },
  ],
  ask: 'Nêu việc triển khai tài liệu của Sở Giáo dục và Đào tạo đến các trung tâm.',
};

export const training: OutlineSection = {
  level: 3,
  heading: 'Về bồi dưỡng chuyên môn nghiệp vụ',
  say: [
    {
      lead: 'Trong {kỳ}, các Trung tâm Học tập cộng đồng đã tổ chức cho ',
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
    'Có {bgd_tap_huan} thành viên Ban Giám đốc Trung tâm học tập cộng đồng và chuyên trách phổ cập tham dự tập huấn[; {bgd_tap_huan_day_du=co/} Ban Giám đốc tham dự đầy đủ]',
    { own: 'tq_boi_duong' },
  ],
  ask: 'Nêu việc phối hợp của Phòng Giáo dục và Đào tạo, các trung tâm trong bồi dưỡng.',
};
