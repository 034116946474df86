// II.2.1 to II.2.3 of a ward's report, drafted from its figures (document 002).
import type { OutlineSection } from '../outline.ts';

type Drafted = Pick<OutlineSection, 'say'>;

const levels = {
  muc_3: 'đạt mức độ 3',
  muc_2: 'đạt mức độ 2',
  muc_1: 'đạt mức độ 1',
  chua_dat: 'chưa đạt chuẩn',
};

/** By the narrative under whose heading they stand. */
export const results: Record<string, Drafted> = {
  tm_pcgd_xmc: {
    say: [
      {
        lead: 'Tỷ lệ biết chữ: ',
        phrases: [
          'từ 15 tuổi trở lên có {xmc_15_tro_len/} người biết chữ, đạt {xmc_15_tro_len%}[ (miễn giảm {xmc_mien_giam_15_tro_len} người)]',
          'trong độ tuổi 15-35 có {xmc_15_35/} người biết chữ, đạt {xmc_15_35%}[ (miễn giảm {xmc_mien_giam_15_35} người)]',
          'trong độ tuổi 15-60 có {xmc_15_60/} người biết chữ, đạt {xmc_15_60%}[ (miễn giảm {xmc_mien_giam_15_60} người)]',
          'trong độ tuổi 15-25 có {xmc_15_25/} người biết chữ, đạt {xmc_15_25%}',
          'nữ biết chữ {xmc_nu/} người, đạt {xmc_nu%}',
          'người dân tộc thiểu số biết chữ {xmc_dtts/} người, đạt {xmc_dtts%}',
        ],
      },
      {
        phrases: [
          'Còn {xmc_mu_chu_muc1} người chưa đạt trình độ lớp 1, 2, 3',
          '{xmc_mu_chu_muc2} người chưa đạt trình độ lớp 4, 5',
          '{tai_mu_chu} người tái mù chữ',
          '{bc_tiep_tuc_hoc} người biết chữ tiếp tục học và không tái mù chữ',
        ],
      },
      {
        lead: 'Trong {kỳ} có ',
        phrases: [
          '{xmc_so_lop} lớp xóa mù chữ',
          '{gdttskbc_so_lop} lớp giáo dục tiếp tục sau khi biết chữ',
          '{xmc_ra_lop_muc1/} người ra lớp xóa mù chữ mức 1, đạt {xmc_ra_lop_muc1%} chỉ tiêu',
          '{xmc_ra_lop_muc2/} người ra lớp xóa mù chữ mức 2, đạt {xmc_ra_lop_muc2%} chỉ tiêu',
          '{xmc_cong_nhan} học viên được công nhận biết chữ',
        ],
      },
      {
        lead: 'Phổ cập giáo dục: ',
        phrases: [
          'trẻ 5 tuổi ra lớp {pcgdmn_5t/}, đạt {pcgdmn_5t%}',
          'trẻ 5 tuổi hoàn thành chương trình giáo dục mầm non {pcgdmn_5t_hoan_thanh/}, đạt {pcgdmn_5t_hoan_thanh%}',
          'trẻ 6 tuổi vào lớp 1 {tre_6t_vao_lop_1/}, đạt {tre_6t_vao_lop_1%}',
          'trẻ dưới 5 tuổi ra lớp {tre_duoi_5t_ra_lop/}, đạt {tre_duoi_5t_ra_lop%}',
          'nhà trẻ {tre_duoi_5t_ra_lop_nha_tre/}, đạt {tre_duoi_5t_ra_lop_nha_tre%}',
          'mẫu giáo {tre_duoi_5t_ra_lop_mau_giao/}, đạt {tre_duoi_5t_ra_lop_mau_giao%}',
          'có {mn_gv_lop} giáo viên trên {mn_gv_lop.mau} nhóm, lớp mầm non',
          'trẻ 11 tuổi hoàn thành chương trình tiểu học {pcgdth_11t/}, đạt {pcgdth_11t%}',
          'trẻ 11-14 tuổi hoàn thành chương trình tiểu học {pcgdth_11_14/}, đạt {pcgdth_11_14%}',
          'trẻ 14 tuổi hoàn thành chương trình tiểu học {pcgdth_14t/}, đạt {pcgdth_14t%}',
          'người 15-18 tuổi đang học trung học phổ thông, giáo dục thường xuyên hoặc giáo dục nghề nghiệp {dang_hoc_15_18/}, đạt {dang_hoc_15_18%}',
          'người 15-18 tuổi tốt nghiệp trung học cơ sở {pcgdthcs_15_18/}, đạt {pcgdthcs_15_18%}',
          'người 18-21 tuổi tốt nghiệp bậc trung học {pcth_18_21/}, đạt {pcth_18_21%}',
        ],
      },
      {
        lead: '{Phường} ',
        phrases: [
          {
            of: 'muc_xmc',
            say: {
              muc_2: 'đạt chuẩn xóa mù chữ mức độ 2',
              muc_1: 'đạt chuẩn xóa mù chữ mức độ 1',
              chua_dat: 'chưa đạt chuẩn xóa mù chữ',
            },
          },
          {
            of: 'pcgdmn_5t_dat_chuan',
            say: {
              co: 'đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi',
              khong: 'chưa đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi',
            },
          },
          { of: 'muc_pcgdth', say: withSubject('phổ cập giáo dục tiểu học') },
          { of: 'muc_pcgdthcs', say: withSubject('phổ cập giáo dục trung học cơ sở') },
        ],
      },
      {
        phrases: [
          {
            of: 'xa_dac_biet_kho_khan',
            say: {
              co: '{Phường} thuộc diện đặc biệt khó khăn[ theo Quyết định số {xa_dac_biet_kho_khan.so}]',
            },
          },
        ],
      },
      {
        lead: 'Kết quả được cấp trên công nhận: ',
        phrases: [
          {
            of: 'muc_xmc_cong_nhan',
            say: {
              muc_2: `${levels.muc_2} xóa mù chữ`,
              muc_1: `${levels.muc_1} xóa mù chữ`,
              chua_dat: `${levels.chua_dat} xóa mù chữ`,
            },
          },
          {
            of: 'pcgdmn_5t_cong_nhan',
            say: {
              co: 'đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi',
              khong: 'chưa đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi',
            },
          },
          { of: 'muc_pcgdth_cong_nhan', say: withSubject('phổ cập giáo dục tiểu học') },
          { of: 'muc_pcgdthcs_cong_nhan', say: withSubject('phổ cập giáo dục trung học cơ sở') },
        ],
      },
      {
        phrases: [
          'Trẻ khó khăn 6-10 tuổi ra lớp {tre_kho_khan_6_10/}, đạt {tre_kho_khan_6_10%}',
          'trẻ khó khăn 11-14 tuổi ra lớp {tre_kho_khan_11_14/}, đạt {tre_kho_khan_11_14%}',
          '{tre_ngoai_nha_truong} trẻ trong độ tuổi ngoài nhà trường',
          '{bo_hoc_ra_lop} người nghỉ, bỏ học ra học phổ cập, bổ túc',
          '{luu_ban} học sinh lưu ban',
          '{bo_hoc} học sinh bỏ học',
          '{phan_luong_sau_thcs/} học sinh vào học giáo dục nghề nghiệp sau trung học cơ sở, đạt {phan_luong_sau_thcs%}',
        ],
      },
      { lead: 'Hiện nay trên địa bàn có ', phrases: ['{thac_si} thạc sỹ', '{tien_si} tiến sỹ'], last: ', ' },
    ],
  },
  tm_tin_hoc_ngoai_ngu: {
    say: [
      {
        lead: 'Trong tổng số {cbccvc_tong} cán bộ, công chức, viên chức, ',
        phrases: [
          '{cbccvc_hoc_cntt} người tham gia học tập nâng cao trình độ ứng dụng công nghệ thông tin, đạt {cbccvc_hoc_cntt%}',
          '{cbccvc_nn_bac2} người có trình độ ngoại ngữ bậc 2, đạt {cbccvc_nn_bac2%}',
          '{cbccvc_nn_bac3} người có trình độ ngoại ngữ bậc 3, đạt {cbccvc_nn_bac3%}',
        ],
      },
      {
        phrases: [
          '{cnld_tin_ngoai/} công nhân lao động có kiến thức cơ bản về tin học, ngoại ngữ, đạt {cnld_tin_ngoai%}',
          'tại đơn vị điển hình, {donvi_cbgv_nn_b/} cán bộ, giáo viên có chứng chỉ B ngoại ngữ, đạt {donvi_cbgv_nn_b%}',
          'tại đơn vị điển hình, {donvi_cbgv_th_a/} cán bộ, giáo viên có chứng chỉ A tin học, đạt {donvi_cbgv_th_a%}',
        ],
      },
      'Trên địa bàn {phường} có {ttnn_th_so} trung tâm tin học, ngoại ngữ',
    ],
  },
  tm_chuyen_mon: {
    say: [
      'Trong {kỳ}, {phường} và Trung tâm học tập cộng đồng đã tổ chức các lớp đào tạo, bồi dưỡng cho {dt_phuong_to_chuc} lượt cán bộ, công chức, viên chức, công nhân lao động',
      {
        phrases: [
          'Tập huấn ban điều hành khu phố, tổ dân phố {dt_ban_dieu_hanh_kp_to} lượt người',
          '{bgd_tap_huan} thành viên Ban Giám đốc Trung tâm, chuyên trách phổ cập dự tập huấn',
          {
            of: 'bgd_tap_huan_day_du',
            say: {
              co: 'Ban Giám đốc dự đầy đủ các lớp tập huấn',
              khong: 'Ban Giám đốc chưa dự đầy đủ các lớp tập huấn',
            },
          },
        ],
      },
      {
        lead: 'Cử đi học lý luận chính trị: ',
        phrases: [
          '{cb_ly_luan_chinh_tri_cao_cap} người học cao cấp',
          '{cb_ly_luan_chinh_tri_cu_nhan} người học cử nhân',
          '{cb_ly_luan_chinh_tri_trung_cap} người học trung cấp',
          '{cb_ly_luan_chinh_tri_so_cap} người học sơ cấp',
        ],
      },
      'Hỗ trợ kinh phí cho {ho_tro_hoc_nguoi} người đi học thạc sỹ, đại học, cao đẳng[ với số tiền {ho_tro_hoc_tien đồng}]',
      {
        phrases: [
          '{cbccvc_boi_duong/} cán bộ, công chức, viên chức và thành viên tổ chức chính trị - xã hội được đào tạo, bồi dưỡng, đạt {cbccvc_boi_duong%}',
          '{cb_lanh_dao_boi_duong/} cán bộ lãnh đạo, quản lý được bồi dưỡng theo chương trình quy định, đạt {cb_lanh_dao_boi_duong%}',
          '{bd_bat_buoc_toi_thieu/} công chức thực hiện chế độ bồi dưỡng bắt buộc tối thiểu, đạt {bd_bat_buoc_toi_thieu%}',
          '{cb_xa_kn_lanh_dao/} cán bộ được bồi dưỡng kỹ năng lãnh đạo, quản lý, điều hành, đạt {cb_xa_kn_lanh_dao%}',
          '{cb_xa_chuan_cm/} cán bộ có trình độ chuyên môn theo chuẩn, đạt {cb_xa_chuan_cm%}',
        ],
      },
      {
        phrases: [
          '{ldnt_hoc_tap/} lao động nông thôn tham gia học tập cập nhật kiến thức, kỹ năng, đạt {ldnt_hoc_tap%}',
          '{nong_dan_hoc_tthtcd/} nông dân tham gia học tập tại Trung tâm, đạt {nong_dan_hoc_tthtcd%}',
          '{cn_qua_dao_tao_nghe/} công nhân qua đào tạo nghề, đạt {cn_qua_dao_tao_nghe%}',
          '{cn_tay_nghe_cao/} công nhân có tay nghề cao, đạt {cn_tay_nghe_cao%}',
          '{ds15_cmkt/} người từ 15 tuổi trở lên được đào tạo trình độ chuyên môn kỹ thuật, đạt {ds15_cmkt%}',
          '{ds15_dai_hoc/} người từ 15 tuổi trở lên có trình độ đại học trở lên, đạt {ds15_dai_hoc%}',
        ],
      },
      {
        phrases: [
          {
            of: 'tthtcd_day_nghe',
            say: {
              co: 'Trung tâm có tham gia dạy nghề phổ thông cho người lao động',
              khong: 'Trung tâm chưa tham gia dạy nghề phổ thông cho người lao động',
            },
          },
          '{hv_so_cap_nghe} học viên học sơ cấp nghề',
          '{hv_nghe_duoi_3_thang} học viên học nghề dưới 3 tháng',
          '{gioi_thieu_viec_lam} lao động được giới thiệu việc làm',
        ],
      },
      { table: 'bang_lop_dao_tao', of: 'own', mark: '+', line: '{ten}[ ({so_nguoi} người)]' },
    ],
  },
};

function withSubject(subject: string): Record<string, string> {
  const say: Record<string, string> = {};
  for (const code of Object.keys(levels)) say[code] = `${levels[code as keyof typeof levels]} ${subject}`;
  return say;
}
