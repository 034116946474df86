// A.II.4 and A.II.5 of a district's report: the four objectives of Quyết định 89/QĐ-TTg, with their figures.
import type { OutlineSection } from '../outline.ts';

export const goalsHeading: OutlineSection = {
  level: 3,
  heading: 'Các mục tiêu đã đạt đến {kỳ}',
};

const levels = {
  muc_3: 'đạt mức độ 3',
  muc_2: 'đạt mức độ 2',
  muc_1: 'đạt mức độ 1',
  chua_dat: 'chưa đạt chuẩn',
};

/** What was recognised of a standard, best first. */
function recognised(standard: string, levels = 2): Record<string, string> {
  return Object.fromEntries([
    ...Array.from({ length: levels }, (_, i) => [
      `muc_${levels - i}`,
      `được công nhận đạt chuẩn ${standard} mức độ ${levels - i}`,
    ]),
    ['chua_dat', `chưa được công nhận đạt chuẩn ${standard}`],
  ]);
}

export const literacy: OutlineSection = {
  level: 4,
  heading: 'Kết quả xóa mù chữ và phổ cập giáo dục',
  say: [
    {
      mark: '-',
      phrases: [
        'Đối với những người trong độ tuổi 15 trở lên: có {xmc_15_tro_len} người biết chữ, chiếm tỷ lệ {xmc_15_tro_len%}[ (miễn giảm {xmc_mien_giam_15_tro_len} người)]; còn {xmc_15_tro_len-} người chưa biết chữ',
      ],
    },
    {
      mark: '-',
      phrases: [
        'Đối với những người trong độ tuổi 15-35 tuổi: có {xmc_15_35} người biết chữ, chiếm tỷ lệ {xmc_15_35%}[ (miễn giảm {xmc_mien_giam_15_35} người)]',
      ],
    },
    {
      mark: '-',
      phrases: [
        'Đối với những người trong độ tuổi 15-60 tuổi: có {xmc_15_60} người biết chữ, chiếm tỷ lệ {xmc_15_60%}[ (miễn giảm {xmc_mien_giam_15_60} người)]',
      ],
    },
    {
      mark: '-',
      lead: 'Trong tổng số từ 15 tuổi trở lên: ',
      phrases: [
        'trong độ tuổi 15-25 biết chữ {xmc_15_25/} người, đạt tỷ lệ {xmc_15_25%}',
        'nữ biết chữ {xmc_nu/} người, đạt tỷ lệ {xmc_nu%}',
        'người dân tộc thiểu số biết chữ {xmc_dtts/} người, đạt tỷ lệ {xmc_dtts%}',
        '{xmc_mu_chu_muc1} người chưa đạt trình độ lớp 1, 2, 3',
        '{xmc_mu_chu_muc2} người chưa đạt trình độ lớp 4, 5',
      ],
    },
    {
      mark: '-',
      lead: 'Mở lớp, vận động ra lớp: ',
      phrases: [
        '{xmc_so_lop} lớp xóa mù chữ',
        '{gdttskbc_so_lop} lớp giáo dục tiếp tục sau khi biết chữ',
        'ra lớp xóa mù chữ mức 1 {xmc_ra_lop_muc1/} người so với chỉ tiêu được giao, đạt {xmc_ra_lop_muc1%}',
        'ra lớp xóa mù chữ mức 2 {xmc_ra_lop_muc2/} người so với chỉ tiêu được giao, đạt {xmc_ra_lop_muc2%}',
        '{xmc_cong_nhan} học viên được công nhận biết chữ',
      ],
    },
    {
      mark: '-',
      phrases: [
        'Đối với người biết chữ tiếp tục học và không tái mù chữ: {bc_tiep_tuc_hoc} người',
        'người tái mù chữ: {tai_mu_chu} người',
      ],
    },
    {
      mark: '-',
      lead: 'Về đạt chuẩn xóa mù chữ: ',
      phrases: [
        { of: 'muc_xmc', say: { muc_2: levels.muc_2, muc_1: levels.muc_1, chua_dat: levels.chua_dat } },
      ],
    },
    {
      mark: '-',
      lead: 'Kết quả phổ cập giáo dục: ',
      phrases: [
        'phổ cập mầm non cho trẻ 5 tuổi đạt {pcgdmn_5t%}[ ({pcgdmn_5t/} trẻ)][, {pcgdmn_5t_dat_chuan=co/} {phường} đạt chuẩn]',
        'trẻ 5 tuổi hoàn thành chương trình giáo dục mầm non đạt {pcgdmn_5t_hoan_thanh%}',
        'trẻ 6 tuổi vào lớp 1 đạt {tre_6t_vao_lop_1%}',
        'phổ cập giáo dục tiểu học đúng độ tuổi (11 tuổi) đạt tỷ lệ {pcgdth_11t%}',
        'phổ cập tiểu học (11-14 tuổi) đạt tỷ lệ {pcgdth_11_14%}',
        'trẻ 14 tuổi hoàn thành chương trình tiểu học đạt tỷ lệ {pcgdth_14t%}',
        'phổ cập trung học cơ sở (15-18 tuổi) đạt tỷ lệ {pcgdthcs_15_18%}',
        'người 15-18 tuổi đang học trung học phổ thông, giáo dục thường xuyên hoặc giáo dục nghề nghiệp đạt tỷ lệ {dang_hoc_15_18%}',
        'phổ cập bậc trung học (18-21 tuổi) đạt tỷ lệ {pcth_18_21%}',
      ],
    },
    {
      mark: '-',
      lead: 'Phổ cập giáo dục tiểu học: có ',
      phrases: [{ of: 'muc_pcgdth', say: levels }],
      end: ' theo Nghị định số 20/2014/NĐ-CP của Chính phủ về phổ cập giáo dục, xóa mù chữ.',
    },
    {
      mark: '-',
      lead: 'Phổ cập giáo dục trung học cơ sở: có ',
      phrases: [{ of: 'muc_pcgdthcs', say: levels }],
      end: ' theo Nghị định số 20/2014/NĐ-CP của Chính phủ về phổ cập giáo dục, xóa mù chữ.',
    },
    {
      mark: '-',
      lead: 'Kết quả kiểm tra, công nhận: ',
      phrases: [
        '{xa_dac_biet_kho_khan=co/} {phường} thuộc diện đặc biệt khó khăn',
        { of: 'muc_xmc_cong_nhan', say: recognised('xóa mù chữ') },
        '{pcgdmn_5t_cong_nhan=co/} {phường} được công nhận đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi',
        { of: 'muc_pcgdth_cong_nhan', say: recognised('phổ cập giáo dục tiểu học', 3) },
        { of: 'muc_pcgdthcs_cong_nhan', say: recognised('phổ cập giáo dục trung học cơ sở', 3) },
      ],
    },
    {
      mark: '-',
      lead: 'Huy động trẻ mầm non ra lớp: ',
      phrases: [
        'trẻ dưới 5 tuổi đạt {tre_duoi_5t_ra_lop%} ({tre_duoi_5t_ra_lop/} trẻ)',
        'nhà trẻ đạt {tre_duoi_5t_ra_lop_nha_tre%} ({tre_duoi_5t_ra_lop_nha_tre/} trẻ)',
        'mẫu giáo đạt {tre_duoi_5t_ra_lop_mau_giao%} ({tre_duoi_5t_ra_lop_mau_giao/} trẻ)',
        'có {mn_gv_lop} giáo viên mầm non trên {mn_gv_lop.mau} nhóm, lớp',
      ],
    },
    {
      mark: '-',
      lead: 'Duy trì sĩ số, huy động ra lớp: ',
      phrases: [
        'trẻ khó khăn 6-10 tuổi ra lớp {tre_kho_khan_6_10/} trẻ, đạt {tre_kho_khan_6_10%}',
        'trẻ khó khăn 11-14 tuổi ra lớp {tre_kho_khan_11_14/} trẻ, đạt {tre_kho_khan_11_14%}',
        '{tre_ngoai_nha_truong} trẻ trong độ tuổi ngoài nhà trường',
        '{bo_hoc_ra_lop} người nghỉ, bỏ học ra học phổ cập, bổ túc',
        '{luu_ban} học sinh lưu ban',
        '{bo_hoc} học sinh bỏ học',
      ],
    },
    {
      mark: '-',
      phrases: [
        'Phân luồng sau trung học cơ sở: {phan_luong_sau_thcs/} học sinh vào học giáo dục nghề nghiệp, đạt tỷ lệ {phan_luong_sau_thcs%}',
      ],
    },
    {
      mark: '-',
      lead: 'Trên địa bàn có ',
      phrases: ['{thac_si} thạc sỹ', '{tien_si} tiến sỹ'],
      last: ', ',
    },
  ],
  narratives: ['tm_pcgd_xmc'],
  ask: 'Nêu kết quả trong kỳ.',
};

export const languages: OutlineSection = {
  level: 4,
  heading: 'Kết quả học tập nâng cao trình độ tin học, ngoại ngữ',
  say: [
    {
      mark: '-',
      phrases: [
        '{cbccvc_hoc_cntt%} cán bộ, công chức, viên chức ({cbccvc_hoc_cntt/} người) tham gia các chương trình học tập nâng cao trình độ ứng dụng công nghệ thông tin để đáp ứng yêu cầu vị trí việc làm',
      ],
    },
    {
      mark: '-',
      phrases: [
        '{cnld_tin_ngoai%} công nhân lao động có kiến thức cơ bản về tin học, ngoại ngữ đáp ứng yêu cầu công việc và giao lưu văn hóa',
      ],
    },
    {
      mark: '-',
      lead: 'Số cán bộ, công chức, viên chức có ',
      phrases: [
        'trình độ ngoại ngữ bậc 2 là {cbccvc_nn_bac2} người, đạt {cbccvc_nn_bac2%}',
        'trình độ ngoại ngữ bậc 3 là {cbccvc_nn_bac3} người, đạt {cbccvc_nn_bac3%}',
      ],
    },
    {
      mark: '-',
      lead: 'Tại các đơn vị điển hình, cán bộ, giáo viên có ',
      phrases: [
        'chứng chỉ B ngoại ngữ {donvi_cbgv_nn_b/} người, đạt {donvi_cbgv_nn_b%}',
        'chứng chỉ A tin học {donvi_cbgv_th_a/} người, đạt {donvi_cbgv_th_a%}',
      ],
    },
    { mark: '-', phrases: ['Trên địa bàn có {ttnn_th_so} trung tâm tin học, ngoại ngữ'] },
  ],
  narratives: ['tm_tin_hoc_ngoai_ngu', 'dt_tu_xa_mo_ta'],
  ask: 'Nêu kết quả trong kỳ.',
};

export const skills: OutlineSection = {
  level: 3,
  heading: 'Kết quả học kỹ năng sống',
  say: [
    {
      mark: '-',
      phrases: [
        'Số học sinh, sinh viên và người lao động tham gia học tập các chương trình giáo dục kỹ năng sống là {ks_chung} người, đạt {ks_chung%}',
      ],
    },
    {
      mark: '-',
      phrases: [
        'Số học sinh, sinh viên tham gia học tập các chương trình giáo dục kỹ năng sống tại các cơ sở giáo dục là {ks_hssv} người, đạt {ks_hssv%}',
      ],
    },
    {
      mark: '-',
      phrases: [
        'Số người lao động, cộng đồng tham gia học tập các chương trình giáo dục kỹ năng sống là {ks_nld} người, đạt {ks_nld%}',
      ],
    },
    {
      mark: '-',
      lead: 'Trong độ tuổi lao động có ',
      phrases: [
        '{kns_ld/} người được trang bị kỹ năng sống, đạt {kns_ld%}',
        '{nltt_ld/} người được trang bị năng lực thông tin, đạt {nltt_ld%}',
      ],
    },
    {
      mark: '-',
      phrases: [
        'Có {clb_kns} câu lạc bộ giáo dục kỹ năng sống',
        '{csgd_so/} trường phổ thông triển khai quản lý, giảng dạy, học tập trên môi trường số, đạt {csgd_so%}',
      ],
    },
  ],
  narratives: ['tm_ky_nang_song'],
  ask: 'Nêu kết quả trong kỳ.',
};
