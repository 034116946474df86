// I and II.1 of a ward's report, drafted from its figures (document 002).
import type { OutlineSection } from '../outline.ts';

/** By the narrative under whose heading they stand. */
export const direction: Record<string, Pick<OutlineSection, 'say'>> = {
  tm_lanh_dao: {
    say: [
      {
        phrases: [
          {
            of: 'bcd_kien_toan',
            say: {
              co: 'Ban chỉ đạo xây dựng xã hội học tập {phường} đã được kiện toàn[ theo Quyết định số {bcd_kien_toan.so}][ ngày {bcd_kien_toan.ngay}]',
              khong: 'Ban chỉ đạo xây dựng xã hội học tập {phường} chưa được kiện toàn',
            },
          },
          {
            of: 'ke_hoach_xhht',
            say: {
              co: 'Ủy ban nhân dân {phường} đã ban hành Kế hoạch xây dựng xã hội học tập năm {năm}[ số {ke_hoach_xhht.so}][ ngày {ke_hoach_xhht.ngay}]',
              khong: 'chưa ban hành Kế hoạch xây dựng xã hội học tập năm {năm}',
            },
          },
        ],
      },
      {
        phrases: [
          {
            of: 'tthtcd_co_ke_hoach_noi_dung',
            say: {
              co: 'Trung tâm học tập cộng đồng có kế hoạch, nội dung công tác',
              khong: 'Trung tâm học tập cộng đồng chưa có kế hoạch, nội dung công tác',
            },
          },
          'kế hoạch hoạt động năm gửi cấp trên ngày {ke_hoach_tthtcd_ngay_gui}',
          {
            of: 'ke_hoach_tthtcd_phe_duyet',
            say: {
              da_duyet: 'kế hoạch đã được phê duyệt',
              cho_duyet: 'kế hoạch đang chờ phê duyệt',
              tra_lai: 'kế hoạch đang được hoàn thiện theo ý kiến cấp trên',
              chua_gui: 'kế hoạch chưa gửi cấp trên',
            },
          },
        ],
      },
      {
        phrases: [
          {
            of: 'bgd_du_thanh_phan',
            say: {
              co: 'Ban Giám đốc Trung tâm đúng thành phần, đủ số lượng[, gồm {bgd_so_nguoi} thành viên]',
              khong:
                'Ban Giám đốc Trung tâm chưa đủ thành phần, số lượng[, hiện có {bgd_so_nguoi} thành viên]',
            },
          },
          'Trung tâm đã kiện toàn {tieu_ban_so} tiểu ban',
          {
            of: 'ct_hkh_la_pgd',
            say: {
              co: 'Chủ tịch Hội Khuyến học {phường} là Phó Giám đốc Trung tâm',
              khong: 'Chủ tịch Hội Khuyến học {phường} chưa tham gia Ban Giám đốc Trung tâm',
            },
          },
          {
            of: 'gv_biet_phai',
            say: {
              co: 'có giáo viên biệt phái làm việc tại Trung tâm[ ({gv_biet_phai_so} người)]',
              khong: 'chưa có giáo viên biệt phái làm việc tại Trung tâm',
            },
          },
        ],
      },
      {
        lead: 'Trong {kỳ}, ',
        phrases: [
          'Ban Giám đốc Trung tâm tham dự {hop_giao_ban} lần họp giao ban',
          'kiểm tra các tiểu ban chuyên đề {kt_tieu_ban} lần',
          {
            of: 'tu_kiem_tra_nam',
            say: { co: 'đã tự kiểm tra, báo cáo cuối năm', khong: 'chưa tự kiểm tra cuối năm' },
          },
          'cấp trên kiểm tra Trung tâm ngày {kiem_tra_quan_ngay}',
          {
            of: 'hoi_nghi_tong_ket',
            say: { co: 'đã tổ chức tổng kết, tuyên dương khen thưởng', khong: 'chưa tổ chức tổng kết' },
          },
        ],
      },
    ],
  },
  tuyen_truyen_mo_ta: {
    say: [
      {
        phrases: [
          {
            of: 'tuan_le_htsd_to_chuc',
            say: {
              co: '{Phường} đã tổ chức “Tuần lễ hưởng ứng học tập suốt đời”[ với {tuan_le_htsd_hoat_dong} hoạt động][, {tuan_le_htsd_nguoi} lượt người tham gia]',
              khong: '{Phường} chưa tổ chức “Tuần lễ hưởng ứng học tập suốt đời”',
            },
          },
        ],
      },
      {
        lead: 'Trong {kỳ} đã ',
        phrases: [
          'tuyên truyền về xã hội học tập trên đài truyền thanh {phat_thanh_lan} lần',
          'lồng ghép nội dung xã hội học tập trong {sinh_hoat_kp_to} buổi sinh hoạt khu phố, tổ dân phố',
          'tổ chức {toa_dam_hoi_thao} cuộc tọa đàm, hội thảo, hội thi về học tập suốt đời',
          'đăng {tin_bai_ban_tin} tin, bài, bản tin',
        ],
        last: ' và ',
      },
      {
        table: 'bang_van_ban_trien_khai',
        of: 'own',
        mark: '-',
        line: 'Đã quán triệt, triển khai {so_ky_hieu}[ ngày {ngay}][ của {co_quan}][ {trich_yeu}]',
      },
    ],
  },
};
