// Form E: literacy and universal education, mostly totals copied from the national PCGD-XMC system.
import type { Form } from '../catalogue.ts';

const yearCount = {
  kind: 'count',
  unit: 'người',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'CTPC',
} as const;

const yearEvents = { ...yearCount, behaviour: 'flow' } as const;

const quarterEvents = { ...yearCount, cycle: 'quarter', behaviour: 'flow' } as const;

const yearRate = {
  kind: 'rate',
  unit: 'người',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'ratio',
  reporter: 'ward',
  supplier: 'CTPC',
} as const;

/** What the district has from the schooling system without the counts. */
const yearQuoted = {
  kind: 'quoted',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'list',
  reporter: 'district',
  supplier: 'CTPC',
  optional: true,
  definition:
    'Chỉ ghi khi đơn vị có tỷ lệ từ Hệ thống thông tin quản lý PCGD-XMC hoặc cơ quan chuyên môn mà không có số đếm: ghi đúng như nơi cung cấp và ghi nguồn. Tỷ lệ này được in kèm nguồn, không được cộng, không dùng làm mẫu số.',
} as const;

const yearGrade = {
  kind: 'rating',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'grades',
  reporter: 'ward',
  supplier: 'CTPC',
} as const;

/** What the unit above decided, in its own list. */
const decided = {
  cycle: 'year',
  behaviour: 'stock',
  reporter: 'assessor',
  supplier: 'CTPC',
  definition:
    'Theo quyết định công nhận của cấp trên còn hiệu lực đến cuối năm (Nghị định 20/2014/NĐ-CP). Chưa có quyết định thì để trống.',
} as const;

export const formE: Form = {
  id: 'E',
  title: 'Xóa mù chữ và phổ cập giáo dục',
  sections: [
    {
      title: '1. Xóa mù chữ',
      indicators: [
        {
          id: 'xmc_15_tro_len',
          within: [{ part: 'mau', of: ['ds15_cmkt.mau'], rule: 'R30' }],
          label: 'Người từ 15 tuổi trở lên biết chữ',
          ...yearRate,
          numerator: { label: 'Số người từ 15 tuổi trở lên biết chữ' },
          denominator: { label: 'Dân số từ 15 tuổi trở lên (trừ miễn giảm)' },
          definition:
            'Chép số tổng từ Hệ thống thông tin quản lý PCGD-XMC, mốc 30/9. Mẫu số không gồm người được miễn giảm.',
          example: '74.742 / 75.383',
          source: 'S0:69',
        },
        {
          id: 'xmc_15_35',
          within: [
            { part: 'tu', of: ['xmc_15_60.tu'], rule: 'R04' },
            { part: 'tu', of: ['xmc_15_tro_len.tu'], rule: 'R04' },
            { part: 'mau', of: ['xmc_15_60.mau'], rule: 'R04' },
            { part: 'mau', of: ['xmc_15_tro_len.mau'], rule: 'R04' },
          ],
          label: 'Người 15–35 tuổi biết chữ',
          ...yearRate,
          numerator: { label: 'Số người 15–35 tuổi biết chữ' },
          denominator: { label: 'Dân số 15–35 tuổi (trừ miễn giảm)' },
          definition:
            'Người đủ 15 đến hết 35 tuổi, chép từ Hệ thống thông tin quản lý PCGD-XMC, mốc 30/9. Người được miễn giảm ghi ở dòng riêng, không tính vào mẫu số.',
          example: '38.324 / 38.420',
          source: 'S0:71,193; S3:35',
        },
        {
          id: 'xmc_15_60',
          within: [
            { part: 'tu', of: ['xmc_15_tro_len.tu'], rule: 'R04' },
            { part: 'mau', of: ['xmc_15_tro_len.mau'], rule: 'R04' },
          ],
          label: 'Người 15–60 tuổi biết chữ',
          ...yearRate,
          numerator: { label: 'Số người 15–60 tuổi biết chữ' },
          denominator: { label: 'Dân số 15–60 tuổi (trừ miễn giảm)' },
          definition:
            'Người đủ 15 đến hết 60 tuổi, chép từ Hệ thống thông tin quản lý PCGD-XMC, mốc 30/9. Số này không nhỏ hơn số của độ tuổi 15–35.',
          example: '61.205 / 61.470',
          source: 'S0:193; S1:54,198; S2:19; S3:35',
        },
        {
          id: 'xmc_mien_giam_15_35',
          within: [
            { of: ['xmc_mien_giam_15_60'], rule: 'R06' },
            { of: ['xmc_15_35.mau'], rule: 'R29' },
          ],
          label: 'Số người 15–35 tuổi được miễn giảm (không tính vào đối tượng)',
          ...yearCount,
          definition:
            'Người trong độ tuổi không thể đi học do khuyết tật, bệnh tật, theo hồ sơ phổ cập. Chỉ ghi tổng số, không ghi tên và bệnh.',
          example: '209',
          source: 'S0:71; S2:19',
        },
        {
          id: 'xmc_mien_giam_15_60',
          within: [
            { of: ['xmc_mien_giam_15_tro_len'], rule: 'R06' },
            { of: ['xmc_15_60.mau'], rule: 'R29' },
          ],
          label: 'Số người 15–60 tuổi được miễn giảm (không tính vào đối tượng)',
          ...yearCount,
          definition:
            'Như dòng trên nhưng cho độ tuổi 15–60, gồm cả người 15–35 tuổi đã ghi. Lấy từ hồ sơ phổ cập.',
          example: '260',
          source: 'S2:19',
        },
        {
          id: 'xmc_mien_giam_15_tro_len',
          within: [{ of: ['xmc_15_tro_len.mau'], rule: 'R29' }],
          label: 'Số người từ 15 tuổi trở lên được miễn giảm (không tính vào đối tượng)',
          ...yearCount,
          definition:
            'Toàn bộ người từ 15 tuổi trở lên được miễn giảm, gồm cả hai độ tuổi đã ghi. Lấy từ hồ sơ phổ cập.',
          example: '312',
          source: 'S2:19',
        },
        {
          id: 'xmc_nu',
          within: [
            { part: 'tu', of: ['xmc_15_tro_len.tu'], rule: 'R29' },
            { part: 'mau', of: ['xmc_15_tro_len.mau'], rule: 'R29' },
          ],
          label: 'Nữ từ 15 tuổi trở lên biết chữ',
          ...yearRate,
          numerator: { label: 'Số nữ từ 15 tuổi trở lên biết chữ' },
          denominator: { label: 'Số nữ từ 15 tuổi trở lên (biết chữ và chưa biết chữ, trừ miễn giảm)' },
          definition:
            'Tính riêng phần nữ của dòng «Người từ 15 tuổi trở lên biết chữ». Lấy từ cùng bản in của Hệ thống thông tin quản lý PCGD-XMC.',
          example: '38.610 / 39.045',
          source: 'S1:64; S3:91',
        },
        {
          id: 'xmc_dtts',
          within: [
            { part: 'tu', of: ['xmc_15_tro_len.tu'], rule: 'R29' },
            { part: 'mau', of: ['xmc_15_tro_len.mau'], rule: 'R29' },
          ],
          label: 'Người dân tộc thiểu số từ 15 tuổi trở lên biết chữ',
          ...yearRate,
          numerator: { label: 'Số người dân tộc thiểu số từ 15 tuổi trở lên biết chữ' },
          denominator: {
            label: 'Số người dân tộc thiểu số từ 15 tuổi trở lên (biết chữ và chưa biết chữ, trừ miễn giảm)',
          },
          definition:
            'Tính riêng người các dân tộc không phải dân tộc Kinh trong dòng «Người từ 15 tuổi trở lên biết chữ». Địa bàn không có thì ghi 0 ở cả hai ô.',
          example: '1.204 / 1.236',
          source: 'S3:91',
        },
        {
          id: 'xmc_mu_chu_muc1',
          within: [{ with: ['xmc_mu_chu_muc2'], of: ['xmc_15_tro_len.mau'], rule: 'R29' }],
          label: 'Số người từ 15 tuổi trở lên chưa đạt trình độ lớp 1, 2, 3',
          ...yearCount,
          cycle: 'quarter',
          definition:
            'Số người còn mù chữ mức 1 tại ngày báo cáo, cộng từ danh sách của các tổ dân phố. Chỉ ghi tổng số, không gửi danh sách; không tính người được miễn giảm.',
          example: '36',
          source: 'S3:89',
        },
        {
          id: 'xmc_mu_chu_muc2',
          label: 'Số người từ 15 tuổi trở lên chưa đạt trình độ lớp 4, 5',
          ...yearCount,
          cycle: 'quarter',
          definition:
            'Số người đã xong lớp 3 nhưng chưa đạt lớp 4, lớp 5 tại ngày báo cáo, cộng từ danh sách của các tổ dân phố. Không gồm người đã ghi ở dòng trên.',
          example: '60',
          source: 'S3:89',
        },
        {
          id: 'xmc_ra_lop_muc1',
          label: 'Số người ra lớp xóa mù chữ mức 1',
          ...yearRate,
          cycle: 'quarter',
          behaviour: 'flow',
          numerator: { label: 'Số người ra lớp xóa mù chữ mức 1 trong quý' },
          denominator: { label: 'Chỉ tiêu ra lớp mức 1 được giao của quý' },
          unbounded: true,
          definition:
            'Người mới ra lớp xóa mù chữ mức 1 trong quý, mỗi người tính một lần, so với chỉ tiêu cấp trên giao. Chỉ tiêu giao cả năm thì chia cho các quý có mở lớp, vì hệ thống cộng bốn quý thành năm.',
          example: '12 / 15',
          source: 'S3:37,91',
        },
        {
          id: 'xmc_ra_lop_muc2',
          label: 'Số người ra lớp xóa mù chữ mức 2',
          ...yearRate,
          cycle: 'quarter',
          behaviour: 'flow',
          numerator: { label: 'Số người ra lớp xóa mù chữ mức 2 trong quý' },
          denominator: { label: 'Chỉ tiêu ra lớp mức 2 được giao của quý' },
          unbounded: true,
          definition:
            'Người mới ra lớp xóa mù chữ mức 2 trong quý, mỗi người tính một lần, so với chỉ tiêu cấp trên giao. Chỉ tiêu giao cả năm thì chia cho các quý có mở lớp, vì hệ thống cộng bốn quý thành năm.',
          example: '18 / 20',
          source: 'S3:37,91',
        },
        {
          id: 'xmc_so_lop',
          label: 'Số lớp xóa mù chữ',
          ...quarterEvents,
          unit: 'lớp',
          definition:
            'Số lớp xóa mù chữ khai giảng trong quý. Lớp mở từ quý trước còn học tiếp không tính lại.',
          example: '2',
          source: 'S1:202; S3:89,177',
        },
        {
          id: 'gdttskbc_so_lop',
          label: 'Số lớp giáo dục tiếp tục sau khi biết chữ',
          ...quarterEvents,
          unit: 'lớp',
          definition:
            'Số lớp giáo dục tiếp tục sau khi biết chữ khai giảng trong quý. Lớp mở từ quý trước còn học tiếp không tính lại.',
          example: '1',
          source: 'S1:202; S3:89,91,177',
        },
        {
          id: 'xmc_cong_nhan',
          label: 'Số học viên được công nhận biết chữ (mức 1, mức 2)',
          ...yearEvents,
          definition:
            'Học viên được công nhận xóa mù chữ mức 1 hoặc mức 2 trong năm theo quyết định công nhận. Người đang học, chưa được lượng giá thì không tính.',
          example: '24',
          source: 'S3:177',
        },
        {
          id: 'bc_tiep_tuc_hoc',
          label: 'Người biết chữ tiếp tục học và không tái mù chữ',
          ...yearEvents,
          definition:
            'Người đã được công nhận biết chữ, trong năm có học lớp giáo dục tiếp tục sau khi biết chữ hoặc bổ túc. Người tái mù chữ ghi ở dòng dưới.',
          example: '18',
          source: 'S0:73',
        },
        {
          id: 'tai_mu_chu',
          usual: 5_000,
          within: [{ of: ['xmc_15_tro_len.mau'], rule: 'R29' }],
          label: 'Người tái mù chữ',
          ...yearCount,
          definition:
            'Người đã từng được công nhận biết chữ nhưng nay không còn đọc, viết được, tại mốc 30/9. Không có thì ghi 0.',
          example: '0',
          source: 'S0:73; S3:91',
        },
        {
          id: 'muc_xmc',
          label: 'Mức đạt chuẩn xóa mù chữ',
          ...yearGrade,
          grades: [
            { code: 'chua_dat', label: 'Chưa đạt' },
            { code: 'muc_1', label: 'Mức độ 1' },
            { code: 'muc_2', label: 'Mức độ 2' },
          ],
          definition:
            'Mức mà đơn vị tự kiểm tra thấy đạt (Nghị định 20/2014/NĐ-CP), theo biên bản tự kiểm tra trong năm. Mức được công nhận thì cấp trên ghi.',
          example: 'Mức độ 2',
          source: 'S1:64',
        },
        {
          id: 'xmc_15_25',
          optional: true,
          within: [
            { part: 'tu', of: ['xmc_15_35.tu'], rule: 'R04' },
            { part: 'mau', of: ['xmc_15_35.mau'], rule: 'R04' },
          ],
          label: 'Người 15–25 tuổi biết chữ',
          ...yearRate,
          unit: 'người',
          numerator: { label: 'Số người 15–25 tuổi biết chữ' },
          denominator: { label: 'Tổng số người 15–25 tuổi' },
          definition:
            'Chỉ cần ở xã đặc biệt khó khăn, để xét xóa mù chữ mức độ 1. Không tính người được miễn giảm. Chép từ Hệ thống thông tin quản lý PCGD-XMC.',
          example: '1.180 / 1.200',
          source: 'Không có trong tài liệu mẫu (NĐ 20/2014/NĐ-CP)',
        },
        {
          id: 'xa_dac_biet_kho_khan',
          kind: 'yesno',
          label: 'Thuộc diện đặc biệt khó khăn',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'yes',
          reporter: 'assessor',
          supplier: 'UBND',
          asks: ['number'],
          definition:
            'Chọn «Có» khi cuối năm báo cáo đơn vị thuộc vùng có điều kiện kinh tế – xã hội đặc biệt khó khăn theo quyết định đang có hiệu lực, ghi số quyết định: mức đạt chuẩn được xét theo ngưỡng riêng của Nghị định 20/2014/NĐ-CP.',
          example: 'Có; 861/QĐ-TTg',
          source: 'Không có trong tài liệu mẫu (NĐ 20/2014/NĐ-CP)',
        },
        {
          id: 'muc_xmc_cong_nhan',
          decides: 'muc_xmc',
          label: 'Mức đạt chuẩn xóa mù chữ được công nhận',
          ...decided,
          kind: 'rating',
          gather: 'grades',
          grades: [
            { code: 'chua_dat', label: 'Chưa đạt' },
            { code: 'muc_1', label: 'Mức độ 1' },
            { code: 'muc_2', label: 'Mức độ 2' },
          ],
          example: 'Mức độ 2',
          source: 'S1:64',
        },
      ],
    },
    {
      title: '2. Phổ cập giáo dục mầm non',
      indicators: [
        {
          id: 'pcgdmn_5t',
          label: 'Phổ cập giáo dục mầm non cho trẻ 5 tuổi',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ 5 tuổi ra lớp' },
          denominator: { label: 'Tổng số trẻ 5 tuổi' },
          definition:
            'Trẻ 5 tuổi đang học mẫu giáo hoặc đã hoàn thành chương trình giáo dục mầm non, trên tổng số trẻ 5 tuổi ở địa bàn. Chép từ Hệ thống thông tin quản lý PCGD-XMC, mốc 30/9.',
          example: '1.974 / 2.000',
          source: 'S0:77,193; S1:66',
        },
        {
          id: 'pcgdmn_5t_hoan_thanh',
          optional: true,
          label: 'Trẻ 5 tuổi hoàn thành chương trình giáo dục mầm non',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ 5 tuổi hoàn thành chương trình' },
          denominator: { label: 'Tổng số trẻ 5 tuổi để tính hoàn thành chương trình' },
          definition:
            'Trẻ 5 tuổi đã hoàn thành chương trình giáo dục mầm non, trên tổng số trẻ 5 tuổi ở địa bàn. Chép từ Hệ thống thông tin quản lý PCGD-XMC.',
          example: '1.960 / 2.000',
          source: 'Không có trong tài liệu mẫu (NĐ 20/2014/NĐ-CP)',
        },
        {
          id: 'pcgdmn_5t_dat_chuan',
          kind: 'yesno',
          label: 'Đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'yes',
          reporter: 'ward',
          supplier: 'CTPC',
          definition:
            'Chọn «Có» khi đơn vị tự kiểm tra thấy đạt chuẩn, theo biên bản tự kiểm tra trong năm. Quyết định công nhận thì cấp trên ghi.',
          example: 'Có',
          source: 'S0:193; S1:66; S2:34',
        },
        {
          id: 'pcgdmn_5t_cong_nhan',
          decides: 'pcgdmn_5t_dat_chuan',
          label: 'Được công nhận đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi',
          ...decided,
          kind: 'yesno',
          gather: 'yes',
          example: 'Có',
          source: 'S0:193; S1:66',
        },
        {
          id: 'tre_duoi_5t_ra_lop',
          label: 'Huy động trẻ dưới 5 tuổi ra lớp',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ dưới 5 tuổi ra lớp' },
          denominator: { label: 'Tổng số trẻ dưới 5 tuổi' },
          definition:
            'Trẻ dưới 5 tuổi (gồm cả nhà trẻ) đang học ở trường, lớp, nhóm trẻ công lập và ngoài công lập. Không gồm trẻ 5 tuổi.',
          example: '1.520 / 2.640',
          source: 'S1:66',
        },
        {
          id: 'tre_duoi_5t_ra_lop_nha_tre',
          within: [
            { part: 'tu', of: ['tre_duoi_5t_ra_lop.tu'], rule: 'R29' },
            { part: 'mau', of: ['tre_duoi_5t_ra_lop.mau'], rule: 'R29' },
          ],
          label: 'Huy động trẻ nhà trẻ (dưới 3 tuổi) ra lớp',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ dưới 3 tuổi ra lớp' },
          denominator: { label: 'Tổng số trẻ dưới 3 tuổi' },
          definition:
            'Trẻ dưới 3 tuổi đang học ở nhà trẻ, nhóm trẻ. Là một phần của dòng «Huy động trẻ dưới 5 tuổi ra lớp».',
          example: '420 / 1.050',
          source: 'S1:66',
        },
        {
          id: 'tre_duoi_5t_ra_lop_mau_giao',
          label: 'Huy động trẻ mẫu giáo (3–5 tuổi) ra lớp',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ 3–5 tuổi ra lớp' },
          denominator: { label: 'Tổng số trẻ 3–5 tuổi' },
          definition:
            'Trẻ từ 3 tuổi đến 5 tuổi đang học mẫu giáo, gồm cả trẻ 5 tuổi như cách tính của tiêu chí «Cộng đồng học tập» cấp xã. Lấy từ báo cáo của các trường mầm non.',
          example: '2.890 / 3.210',
          source: 'S1:66',
        },
        {
          id: 'mn_gv_lop',
          label: 'Tỷ lệ giáo viên/lớp mầm non (theo Thông tư 06)',
          ...yearRate,
          unit: 'giáo viên, lớp',
          supplier: 'Trường',
          numerator: { label: 'Số giáo viên mầm non' },
          denominator: { label: 'Số nhóm, lớp mầm non' },
          unbounded: true,
          definition:
            'Giáo viên đang dạy ở các trường mầm non công lập trên địa bàn, chia cho số nhóm, lớp. Không tính cán bộ quản lý, nhân viên.',
          example: '118 / 60',
          source: 'S1:66',
        },
      ],
    },
    {
      title: '3. Phổ cập giáo dục tiểu học, trung học',
      indicators: [
        {
          id: 'pcgdth_11t',
          within: [
            { part: 'tu', of: ['pcgdth_11_14.tu'], rule: 'R29' },
            { part: 'mau', of: ['pcgdth_11_14.mau'], rule: 'R29' },
          ],
          label: 'Phổ cập giáo dục tiểu học đúng độ tuổi (11 tuổi)',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ 11 tuổi hoàn thành chương trình tiểu học' },
          denominator: { label: 'Tổng số trẻ 11 tuổi' },
          definition:
            'Trẻ 11 tuổi đã hoàn thành chương trình tiểu học, chép từ Hệ thống thông tin quản lý PCGD-XMC, mốc 30/9. Trẻ 11 tuổi còn học tiểu học chỉ tính ở mẫu số.',
          example: '2.394 / 2.400',
          source: 'S0:79; S3:39',
        },
        {
          id: 'pcgdth_11_14',
          label: 'Phổ cập tiểu học (11–14 tuổi)',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ 11–14 tuổi hoàn thành chương trình tiểu học' },
          denominator: { label: 'Tổng số trẻ 11–14 tuổi' },
          definition:
            'Trẻ từ 11 đến 14 tuổi đã hoàn thành chương trình tiểu học, gồm cả trẻ 11 tuổi ở dòng trên. Chép từ Hệ thống thông tin quản lý PCGD-XMC.',
          example: '9.462 / 9.500',
          source: 'S3:39',
        },
        {
          id: 'tre_6t_vao_lop_1',
          optional: true,
          label: 'Trẻ 6 tuổi vào lớp 1',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ 6 tuổi vào lớp 1' },
          denominator: { label: 'Tổng số trẻ 6 tuổi' },
          definition:
            'Trẻ 6 tuổi đang học lớp 1 (hoặc đã học), trên tổng số trẻ 6 tuổi ở địa bàn. Chép từ Hệ thống thông tin quản lý PCGD-XMC.',
          example: '1.195 / 1.200',
          source: 'Không có trong tài liệu mẫu (NĐ 20/2014/NĐ-CP)',
        },
        {
          id: 'pcgdth_14t',
          optional: true,
          label: 'Trẻ 14 tuổi hoàn thành chương trình tiểu học',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ 14 tuổi hoàn thành chương trình tiểu học' },
          denominator: { label: 'Tổng số trẻ 14 tuổi' },
          definition:
            'Trẻ 14 tuổi đã hoàn thành chương trình tiểu học, trên tổng số trẻ 14 tuổi ở địa bàn. Chép từ Hệ thống thông tin quản lý PCGD-XMC.',
          example: '980 / 990',
          source: 'Không có trong tài liệu mẫu (NĐ 20/2014/NĐ-CP)',
        },
        {
          id: 'muc_pcgdth',
          label: 'Mức độ đạt chuẩn phổ cập giáo dục tiểu học',
          ...yearGrade,
          grades: [
            { code: 'chua_dat', label: 'Chưa đạt' },
            { code: 'muc_1', label: 'Mức độ 1' },
            { code: 'muc_2', label: 'Mức độ 2' },
            { code: 'muc_3', label: 'Mức độ 3' },
          ],
          definition:
            'Mức mà đơn vị tự kiểm tra thấy đạt (Nghị định 20/2014/NĐ-CP), theo biên bản tự kiểm tra trong năm. Mức được công nhận thì cấp trên ghi.',
          example: 'Mức độ 3',
          source: 'S0:81,193; S1:68',
        },
        {
          id: 'muc_pcgdth_cong_nhan',
          decides: 'muc_pcgdth',
          label: 'Mức độ đạt chuẩn phổ cập giáo dục tiểu học được công nhận',
          ...decided,
          kind: 'rating',
          gather: 'grades',
          grades: [
            { code: 'chua_dat', label: 'Chưa đạt' },
            { code: 'muc_1', label: 'Mức độ 1' },
            { code: 'muc_2', label: 'Mức độ 2' },
            { code: 'muc_3', label: 'Mức độ 3' },
          ],
          example: 'Mức độ 3',
          source: 'S0:81,193; S1:68',
        },
        {
          id: 'pcgdthcs_15_18',
          label: 'Phổ cập trung học cơ sở (15–18 tuổi)',
          ...yearRate,
          numerator: { label: 'Số người 15–18 tuổi tốt nghiệp THCS' },
          denominator: { label: 'Tổng số người 15–18 tuổi' },
          definition:
            'Thanh thiếu niên 15–18 tuổi đã tốt nghiệp THCS (phổ thông hoặc bổ túc), chép từ Hệ thống thông tin quản lý PCGD-XMC. Người đang học THCS chỉ tính ở mẫu số.',
          example: '8.384 / 8.400',
          source: 'S0:83; S3:41',
        },
        {
          id: 'dang_hoc_15_18',
          optional: true,
          label: 'Người 15–18 tuổi đang học THPT, GDTX hoặc giáo dục nghề nghiệp',
          ...yearRate,
          unit: 'người',
          numerator: { label: 'Số người 15–18 tuổi đang học' },
          denominator: { label: 'Tổng số người 15–18 tuổi để tính đang học' },
          definition:
            'Người 15–18 tuổi đang học chương trình giáo dục phổ thông, giáo dục thường xuyên cấp THPT hoặc giáo dục nghề nghiệp. Chép từ Hệ thống thông tin quản lý PCGD-XMC.',
          example: '7.900 / 8.400',
          source: 'Không có trong tài liệu mẫu (NĐ 20/2014/NĐ-CP)',
        },
        {
          id: 'muc_pcgdthcs',
          label: 'Mức độ đạt chuẩn phổ cập giáo dục trung học cơ sở',
          ...yearGrade,
          grades: [
            { code: 'chua_dat', label: 'Chưa đạt' },
            { code: 'muc_1', label: 'Mức độ 1' },
            { code: 'muc_2', label: 'Mức độ 2' },
            { code: 'muc_3', label: 'Mức độ 3' },
          ],
          definition:
            'Mức mà đơn vị tự kiểm tra thấy đạt (Nghị định 20/2014/NĐ-CP), theo biên bản tự kiểm tra trong năm. Mức được công nhận thì cấp trên ghi.',
          example: 'Mức độ 2',
          source: 'S0:193; S1:70',
        },
        {
          id: 'muc_pcgdthcs_cong_nhan',
          decides: 'muc_pcgdthcs',
          label: 'Mức độ đạt chuẩn phổ cập giáo dục trung học cơ sở được công nhận',
          ...decided,
          kind: 'rating',
          gather: 'grades',
          grades: [
            { code: 'chua_dat', label: 'Chưa đạt' },
            { code: 'muc_1', label: 'Mức độ 1' },
            { code: 'muc_2', label: 'Mức độ 2' },
            { code: 'muc_3', label: 'Mức độ 3' },
          ],
          example: 'Mức độ 2',
          source: 'S0:193; S1:70',
        },
        {
          id: 'pcth_18_21',
          label: 'Phổ cập bậc trung học (18–21 tuổi)',
          ...yearRate,
          numerator: { label: 'Số người 18–21 tuổi tốt nghiệp bậc trung học' },
          denominator: { label: 'Tổng số người 18–21 tuổi' },
          definition:
            'Người 18–21 tuổi đã tốt nghiệp THPT, bổ túc THPT, trung cấp hoặc tương đương. Đây là chỉ tiêu riêng của Thành phố Hồ Chí Minh, không có trong Nghị định 20/2014/NĐ-CP.',
          example: '7.150 / 8.400',
          source: 'S0:85,193; S3:43',
        },
      ],
    },
    {
      title: '4. Huy động ra lớp, duy trì sĩ số, phân luồng',
      indicators: [
        {
          id: 'tre_kho_khan_6_10',
          label: 'Huy động trẻ em khó khăn 6–10 tuổi ra lớp',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ khó khăn 6–10 tuổi đang đi học' },
          denominator: { label: 'Tổng số trẻ khó khăn 6–10 tuổi' },
          definition:
            'Trẻ mồ côi, khuyết tật còn khả năng học, con hộ nghèo, trẻ lang thang, nhập cư khó khăn đang học ở trường hoặc lớp phổ cập. Lấy từ hồ sơ phổ cập.',
          example: '44 / 45',
          source: 'S1:54',
        },
        {
          id: 'tre_kho_khan_11_14',
          label: 'Huy động trẻ em khó khăn 11–14 tuổi ra lớp',
          ...yearRate,
          unit: 'trẻ',
          numerator: { label: 'Số trẻ khó khăn 11–14 tuổi đang đi học' },
          denominator: { label: 'Tổng số trẻ khó khăn 11–14 tuổi' },
          definition:
            'Như dòng trên nhưng cho trẻ 11–14 tuổi, kể cả trẻ đang học lớp phổ cập, bổ túc. Lấy từ hồ sơ phổ cập.',
          example: '37 / 38',
          source: 'S1:54',
        },
        {
          id: 'tre_ngoai_nha_truong',
          label: 'Trẻ trong độ tuổi ngoài nhà trường',
          ...yearCount,
          unit: 'trẻ',
          definition:
            'Trẻ 6–14 tuổi trên địa bàn không đi học ở đâu tại ngày báo cáo. Không tính trẻ được miễn giảm và trẻ đã chuyển đi.',
          example: '0',
          source: 'S1:54',
        },
        {
          id: 'bo_hoc_ra_lop',
          label: 'Đối tượng nghỉ, bỏ học ra học phổ cập, bổ túc THCS, THPT',
          ...quarterEvents,
          definition:
            'Người đã nghỉ, bỏ học nay vận động được ra lớp phổ cập, bổ túc THCS, THPT trong quý. Mỗi người chỉ tính ở quý bắt đầu học.',
          example: '7',
          source: 'S3:93,95,195',
        },
        {
          id: 'luu_ban',
          label: 'Học sinh lưu ban',
          ...yearEvents,
          unit: 'học sinh',
          supplier: 'Trường',
          definition:
            'Học sinh tiểu học, THCS, THPT của các trường trên địa bàn phải học lại lớp ở năm học vừa kết thúc. Không tính học sinh rèn luyện trong hè rồi được lên lớp.',
          example: '5',
          source: 'S0:33,183',
        },
        {
          id: 'bo_hoc',
          label: 'Học sinh bỏ học',
          ...yearEvents,
          unit: 'học sinh',
          supplier: 'Trường',
          definition:
            'Học sinh của các trường trên địa bàn thôi học trong năm, chưa học lại. Không tính học sinh chuyển trường.',
          example: '3',
          source: 'S0:33,183; S3:195',
        },
        {
          id: 'phan_luong_sau_thcs',
          label: 'Học sinh vào học giáo dục nghề nghiệp (phân luồng sau THCS)',
          ...yearRate,
          unit: 'học sinh',
          behaviour: 'flow',
          supplier: 'Trường',
          numerator: { label: 'Số học sinh vào học giáo dục nghề nghiệp' },
          denominator: { label: 'Số học sinh thuộc diện phân luồng' },
          definition:
            'Học sinh tốt nghiệp THCS và học sinh THPT có nguy cơ bỏ học đã vào học trung cấp, sơ cấp nghề trong năm. Mẫu số là số học sinh tốt nghiệp THCS và học sinh THPT thuộc diện đó.',
          example: '120 / 640',
          source: 'S0:223',
        },
      ],
    },
    {
      title: '5. Trình độ sau đại học',
      indicators: [
        {
          id: 'thac_si',
          lasting: true,
          label: 'Số thạc sỹ trên địa bàn',
          ...yearCount,
          supplier: 'UBND',
          definition:
            'Người thường trú trên địa bàn có bằng thạc sỹ là bằng cao nhất. Lấy từ số liệu khu phố hoặc hồ sơ phổ cập.',
          example: '130',
          source: 'S2:19',
        },
        {
          id: 'tien_si',
          lasting: true,
          label: 'Số tiến sỹ trên địa bàn',
          ...yearCount,
          supplier: 'UBND',
          definition:
            'Người thường trú trên địa bàn có bằng tiến sỹ; không tính lại ở dòng thạc sỹ. Lấy từ số liệu khu phố hoặc hồ sơ phổ cập.',
          example: '5',
          source: 'S2:19',
        },
      ],
    },
    {
      title: '6. Tỷ lệ lấy từ nguồn khác, không có số đếm',
      indicators: [
        {
          id: 'pcgdmn_5t_dan',
          of: 'pcgdmn_5t',
          label: 'Phổ cập giáo dục mầm non cho trẻ 5 tuổi: tỷ lệ theo nguồn khác',
          ...yearQuoted,
          example: '98,7%',
          source: 'S0:77',
        },
        {
          id: 'pcgdth_11t_dan',
          of: 'pcgdth_11t',
          label: 'Phổ cập giáo dục tiểu học đúng độ tuổi (11 tuổi): tỷ lệ theo nguồn khác',
          ...yearQuoted,
          example: '99,75%',
          source: 'S0:79',
        },
        {
          id: 'pcgdthcs_15_18_dan',
          of: 'pcgdthcs_15_18',
          label: 'Phổ cập trung học cơ sở (15–18 tuổi): tỷ lệ theo nguồn khác',
          ...yearQuoted,
          example: '99,81%',
          source: 'S0:83',
        },
        {
          id: 'pcth_18_21_dan',
          of: 'pcth_18_21',
          label: 'Phổ cập bậc trung học (18–21 tuổi): tỷ lệ theo nguồn khác',
          ...yearQuoted,
          example: '100%',
          source: 'S0:85',
        },
      ],
    },
  ],
};
