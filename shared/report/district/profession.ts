// A.II.4.3 of a district's report: professional training, courses, vocational learning.
import type { OutlineSection } from '../outline.ts';

export const profession: OutlineSection = {
  level: 4,
  heading: 'Kết quả học tập nâng cao trình độ chuyên môn, nghiệp vụ, tay nghề lao động có hiệu quả hơn',
  say: [
    'Trong {kỳ}, Ủy ban nhân dân {quận} đã cử {dt_quan_cu} lượt cán bộ, công chức, viên chức, công nhân lao động tham dự các chuyên đề',
    { table: 'bang_lop_dao_tao', of: 'own', mark: '+', line: '{ten}[ ({so_nguoi} người)]' },
    {
      mark: '-',
      phrases: ['Tập huấn ban điều hành khu phố, tổ dân phố: {dt_ban_dieu_hanh_kp_to} lượt người tham gia'],
    },
    { own: 'tq_chuyen_mon' },
    'Trong {kỳ}, Ủy ban nhân dân {số phường} {phường} và các Trung tâm Học tập cộng đồng đã tổ chức cho {dt_phuong_to_chuc} lượt cán bộ, công chức, viên chức, công nhân lao động tham dự các lớp đào tạo',
    { table: 'bang_lop_dao_tao', of: 'below', mark: '+', line: '{ten}[ ({so_nguoi} người)]' },
    {
      mark: '-',
      lead: 'Cử đi học lý luận chính trị: ',
      phrases: [
        '{cb_ly_luan_chinh_tri_cao_cap} người học cao cấp',
        '{cb_ly_luan_chinh_tri_cu_nhan} người học cử nhân',
        '{cb_ly_luan_chinh_tri_trung_cap} người học trung cấp',
        '{cb_ly_luan_chinh_tri_so_cap} người học sơ cấp',
      ],
    },
    {
      mark: '-',
      phrases: [
        'Hỗ trợ kinh phí cho {ho_tro_hoc_nguoi} cán bộ, công chức, viên chức đi học thạc sỹ, đại học, cao đẳng theo chức danh công tác[ với số tiền {ho_tro_hoc_tien đồng}]',
      ],
    },
    {
      mark: '-',
      lead: 'Đào tạo, bồi dưỡng cán bộ: ',
      phrases: [
        '{cbccvc_boi_duong%} cán bộ, công chức, viên chức và thành viên tổ chức chính trị - xã hội được đào tạo, bồi dưỡng chuyên môn, nghiệp vụ, lý luận chính trị ({cbccvc_boi_duong/} người)',
        '{cb_lanh_dao_boi_duong%} cán bộ cấp {phường} giữ chức vụ lãnh đạo, quản lý được đào tạo, bồi dưỡng theo chương trình quy định ({cb_lanh_dao_boi_duong/} người)',
        '{cb_lanh_dao_quan_boi_duong%} cán bộ cấp {quận} giữ chức vụ lãnh đạo, quản lý được đào tạo, bồi dưỡng theo chương trình quy định ({cb_lanh_dao_quan_boi_duong/} người)',
        '{bd_bat_buoc_toi_thieu%} công chức thực hiện chế độ bồi dưỡng bắt buộc tối thiểu hằng năm ({bd_bat_buoc_toi_thieu/} người)',
        '{cb_xa_kn_lanh_dao%} cán bộ cấp xã được bồi dưỡng kiến thức, kỹ năng lãnh đạo, quản lý, điều hành ({cb_xa_kn_lanh_dao/} người)',
        '{cb_xa_chuan_cm%} cán bộ cấp xã có trình độ chuyên môn theo chuẩn quy định ({cb_xa_chuan_cm/} người)',
      ],
    },
    {
      mark: '-',
      lead: 'Người lao động: ',
      phrases: [
        '{ldnt_hoc_tap%} lao động nông thôn tham gia học tập cập nhật kiến thức, kỹ năng, chuyển giao khoa học kỹ thuật ({ldnt_hoc_tap/} người)',
        '{nong_dan_hoc_tthtcd%} nông dân tham gia học tập tại trung tâm học tập cộng đồng ({nong_dan_hoc_tthtcd/} người)',
        '{cn_qua_dao_tao_nghe%} công nhân qua đào tạo nghề ({cn_qua_dao_tao_nghe/} người)',
        '{cn_tay_nghe_cao%} công nhân có tay nghề cao ({cn_tay_nghe_cao/} người)',
        '{ds15_cmkt%} dân số từ 15 tuổi trở lên được đào tạo trình độ chuyên môn kỹ thuật ({ds15_cmkt/} người)',
        '{ds15_dai_hoc%} dân số từ 15 tuổi trở lên có trình độ đại học trở lên ({ds15_dai_hoc/} người)',
      ],
    },
    {
      mark: '-',
      phrases: [
        '{ttdn_day_nghe/} trung tâm dạy nghề, giáo dục thường xuyên của {quận} tham gia dạy nghề phổ thông cho người lao động có nhu cầu',
      ],
    },
    {
      mark: '-',
      lead: 'Dạy nghề, việc làm qua trung tâm học tập cộng đồng: ',
      phrases: [
        '{tthtcd_day_nghe=co/} trung tâm tham gia dạy nghề phổ thông cho người lao động có nhu cầu',
        '{hv_so_cap_nghe} học viên học sơ cấp nghề',
        '{hv_nghe_duoi_3_thang} học viên học nghề dưới 3 tháng',
        '{gioi_thieu_viec_lam} lao động được giới thiệu việc làm',
      ],
    },
  ],
  narratives: ['tm_chuyen_mon'],
  ask: 'Nêu kết quả trong kỳ.',
};
