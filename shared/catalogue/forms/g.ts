// Form G: professional training and vocational skill.
import type { Form } from '../catalogue.ts';

const yearEvents = {
  kind: 'count',
  unit: 'người',
  cycle: 'year',
  behaviour: 'flow',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'UBND',
} as const;

const quarterEvents = { ...yearEvents, cycle: 'quarter' } as const;

const yearRate = {
  kind: 'rate',
  unit: 'người',
  cycle: 'year',
  behaviour: 'flow',
  gather: 'ratio',
  reporter: 'ward',
  supplier: 'UBND',
} as const;

const yearStateRate = { ...yearRate, behaviour: 'stock' } as const;

export const formG: Form = {
  id: 'G',
  title: 'Chuyên môn, nghiệp vụ, tay nghề',
  sections: [
    {
      title: '1. Cử đi học, mở lớp',
      indicators: [
        {
          id: 'dt_quan_cu',
          label:
            'Cán bộ, công chức, viên chức, công nhân lao động do Ủy ban nhân dân cấp huyện, cấp tỉnh cử tham dự các chuyên đề',
          ...yearEvents,
          unit: 'lượt người',
          reporter: 'district',
          definition:
            'Cấp huyện, cấp tỉnh ghi tổng lượt người mình cử dự các lớp, chuyên đề trong năm; xã, phường không ghi. Một người dự hai lớp tính hai lượt.',
          example: '2.470',
          source: 'S0:97',
        },
        {
          id: 'dt_phuong_to_chuc',
          label:
            'Cán bộ, công chức, viên chức, công nhân lao động tham dự các lớp do Ủy ban nhân dân cấp xã và TTHTCĐ tổ chức',
          ...quarterEvents,
          unit: 'lượt người',
          definition:
            'Tổng lượt người dự các lớp do xã, phường, TTHTCĐ mở trong quý; một người dự hai lớp tính hai lượt. Các lớp kê ở bảng lớp đào tạo, bồi dưỡng, tổng của bảng không lớn hơn số này.',
          example: '241',
          source: 'S0:129',
        },
        {
          id: 'dt_ban_dieu_hanh_kp_to',
          label: 'Tập huấn ban điều hành khu phố, tổ dân phố',
          ...yearEvents,
          unit: 'lượt người',
          reporter: 'both',
          definition:
            'Lượt người trong ban điều hành khu phố, tổ dân phố dự tập huấn trong năm. Cấp nào mở lớp thì cấp đó ghi, để không tính hai lần.',
          example: '1.800',
          source: 'S0:125',
        },
        {
          id: 'bgd_tap_huan',
          usual: 200,
          label: 'Ban Giám đốc TTHTCĐ, chuyên trách phổ cập tham dự tập huấn',
          ...yearEvents,
          supplier: 'TTHTCĐ',
          definition:
            'Số thành viên Ban Giám đốc và chuyên trách phổ cập đã dự ít nhất một lớp tập huấn của Sở, Phòng trong năm. Mỗi người chỉ tính một lần.',
          example: '4',
          source: 'S0:61; S3:135,141',
        },
        {
          id: 'bgd_tap_huan_day_du',
          kind: 'yesno',
          label: 'Ban Giám đốc TTHTCĐ tham dự đầy đủ các lớp tập huấn, bồi dưỡng',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'yes',
          reporter: 'ward',
          supplier: 'TTHTCĐ',
          definition:
            'Chọn «Có» khi mọi lớp Sở, Phòng triệu tập trong năm đều có người của Ban Giám đốc dự. Vắng một lớp thì chọn «Không».',
          example: 'Có',
          source: 'S3:141',
        },
      ],
    },
    {
      title: '2. Lý luận chính trị, hỗ trợ đi học',
      indicators: [
        {
          id: 'cb_ly_luan_chinh_tri_cao_cap',
          usual: 200,
          label: 'Cử học Cao cấp lý luận chính trị',
          ...yearEvents,
          definition:
            'Số người được cử đi học Cao cấp lý luận chính trị trong năm, theo quyết định cử đi học. Người đang học từ năm trước không tính lại.',
          example: '1',
          source: 'S0:123',
        },
        {
          id: 'cb_ly_luan_chinh_tri_cu_nhan',
          usual: 200,
          label: 'Cử học Cử nhân lý luận chính trị',
          ...yearEvents,
          definition:
            'Số người được cử đi học Cử nhân lý luận chính trị trong năm, theo quyết định cử đi học. Người đang học từ năm trước không tính lại.',
          example: '0',
          source: 'S0:123',
        },
        {
          id: 'cb_ly_luan_chinh_tri_trung_cap',
          usual: 500,
          label: 'Cử học Trung cấp lý luận chính trị',
          ...yearEvents,
          definition:
            'Số người được cử đi học Trung cấp lý luận chính trị trong năm, theo quyết định cử đi học. Người đang học từ năm trước không tính lại.',
          example: '3',
          source: 'S0:123',
        },
        {
          id: 'cb_ly_luan_chinh_tri_so_cap',
          usual: 500,
          label: 'Cử học Sơ cấp lý luận chính trị',
          ...yearEvents,
          definition:
            'Số người được cử đi học Sơ cấp lý luận chính trị trong năm, theo quyết định cử đi học. Người đang học từ năm trước không tính lại.',
          example: '5',
          source: 'S0:123',
        },
        {
          id: 'ho_tro_hoc_nguoi',
          usual: 1_000,
          label: 'Cán bộ, công chức, viên chức được hỗ trợ kinh phí học Thạc sỹ, Đại học, Cao đẳng: số người',
          ...yearEvents,
          supplier: 'TC-KT',
          definition:
            'Số người được ngân sách hoặc đơn vị hỗ trợ tiền học trong năm, theo chứng từ chi. Mỗi người chỉ tính một lần.',
          example: '4',
          source: 'S0:127',
        },
        {
          id: 'ho_tro_hoc_tien',
          kind: 'money',
          label: 'Cán bộ, công chức, viên chức được hỗ trợ kinh phí học Thạc sỹ, Đại học, Cao đẳng: số tiền',
          cycle: 'year',
          behaviour: 'flow',
          gather: 'sum',
          reporter: 'ward',
          supplier: 'TC-KT',
          definition:
            'Tổng số tiền hỗ trợ đã chi trong năm cho những người ở dòng trên, ghi đủ số đồng. Không tính lương, phụ cấp trong thời gian đi học.',
          example: '48.000.000',
          source: 'S0:127',
        },
      ],
    },
    {
      title: '3. Bồi dưỡng cán bộ, công chức, viên chức',
      indicators: [
        {
          id: 'cbccvc_boi_duong',
          usual: 5_000,
          label:
            'Cán bộ, công chức, viên chức và thành viên tổ chức chính trị – xã hội được đào tạo, bồi dưỡng chuyên môn, nghiệp vụ, lý luận chính trị',
          ...yearRate,
          numerator: { label: 'Số người được đào tạo, bồi dưỡng trong năm' },
          denominator: {
            label: 'Tổng số cán bộ, công chức, viên chức và thành viên tổ chức chính trị – xã hội',
          },
          definition:
            'Số người đã dự ít nhất một lớp đào tạo, bồi dưỡng trong năm, mỗi người tính một lần. Mẫu số gồm cả cán bộ Mặt trận, đoàn thể nên có thể lớn hơn số ở biểu F.',
          example: '68 / 70',
          source: 'S0:205',
        },
        {
          id: 'cb_lanh_dao_boi_duong',
          usual: 1_000,
          label: 'Cán bộ giữ chức vụ lãnh đạo, quản lý được đào tạo, bồi dưỡng theo chương trình quy định',
          ...yearStateRate,
          numerator: { label: 'Số cán bộ lãnh đạo, quản lý đã được đào tạo, bồi dưỡng' },
          denominator: { label: 'Tổng số cán bộ giữ chức vụ lãnh đạo, quản lý' },
          definition:
            'Cán bộ lãnh đạo, quản lý của xã, phường đã học xong chương trình quy định cho chức vụ, tính đến ngày báo cáo, theo hồ sơ cán bộ. Người đang học chưa tính.',
          example: '9 / 9',
          source: 'S0:205',
        },
        {
          id: 'cb_lanh_dao_quan_boi_duong',
          usual: 1_000,
          label:
            'Cán bộ cấp huyện, cấp tỉnh giữ chức vụ lãnh đạo, quản lý được đào tạo, bồi dưỡng theo chương trình quy định',
          ...yearStateRate,
          reporter: 'district',
          numerator: { label: 'Số cán bộ lãnh đạo, quản lý cấp huyện, cấp tỉnh đã được đào tạo, bồi dưỡng' },
          denominator: { label: 'Tổng số cán bộ cấp huyện, cấp tỉnh giữ chức vụ lãnh đạo, quản lý' },
          definition:
            'Cán bộ lãnh đạo, quản lý của các cơ quan cấp huyện, cấp tỉnh đã học xong chương trình quy định cho chức vụ, tính đến ngày báo cáo, theo hồ sơ cán bộ. Cán bộ xã, phường do xã, phường ghi.',
          example: '64 / 66',
          source: 'S0:205',
        },
        {
          id: 'bd_bat_buoc_toi_thieu',
          usual: 3_000,
          label: 'Thực hiện chế độ bồi dưỡng bắt buộc tối thiểu hằng năm',
          ...yearRate,
          numerator: { label: 'Số công chức đã thực hiện chế độ bồi dưỡng bắt buộc tối thiểu' },
          denominator: { label: 'Tổng số công chức phải thực hiện' },
          definition:
            'Công chức đã học đủ thời gian bồi dưỡng bắt buộc của năm, theo chứng nhận. Người nghỉ chế độ cả năm không tính vào mẫu số.',
          example: '26 / 28',
          source: 'S0:205; S1:92',
        },
        {
          id: 'cb_xa_kn_lanh_dao',
          usual: 500,
          label:
            'Cán bộ cấp xã được bồi dưỡng kiến thức, kỹ năng lãnh đạo, quản lý, điều hành theo vị trí công việc',
          ...yearRate,
          numerator: { label: 'Số cán bộ cấp xã được bồi dưỡng kỹ năng lãnh đạo, quản lý' },
          denominator: { label: 'Tổng số cán bộ cấp xã' },
          definition:
            'Cán bộ cấp xã (chức vụ bầu cử) được bồi dưỡng kỹ năng lãnh đạo, quản lý, điều hành trong năm. Công chức chuyên môn không tính.',
          example: '11 / 11',
          source: 'S1:88',
        },
        {
          id: 'cb_xa_chuan_cm',
          usual: 500,
          label: 'Cán bộ cấp xã có trình độ chuyên môn theo chuẩn quy định',
          ...yearStateRate,
          numerator: { label: 'Số cán bộ cấp xã đạt chuẩn chuyên môn' },
          denominator: { label: 'Tổng số cán bộ cấp xã' },
          definition:
            'Cán bộ cấp xã đã có bằng cấp đúng chuẩn của chức vụ tại ngày báo cáo, theo hồ sơ cán bộ. Người đang học để đạt chuẩn chưa tính.',
          example: '11 / 11',
          source: 'S1:90',
        },
      ],
    },
    {
      title: '4. Người lao động',
      indicators: [
        {
          id: 'ldnt_hoc_tap',
          label:
            'Lao động nông thôn tham gia học tập cập nhật kiến thức, kỹ năng, chuyển giao khoa học kỹ thuật, công nghệ sản xuất',
          ...yearRate,
          numerator: { label: 'Số lao động nông thôn tham gia học tập' },
          denominator: { label: 'Tổng số lao động nông thôn' },
          definition:
            'Lao động nông thôn đã học ít nhất một lớp ở cơ sở giáo dục, dạy nghề, TTHTCĐ trong năm, mỗi người tính một lần. Địa bàn không có lao động nông thôn thì ghi 0 ở cả hai ô.',
          example: '3.150 / 5.200',
          source: 'S1:96',
        },
        {
          id: 'nong_dan_hoc_tthtcd',
          within: [{ part: 'tu', of: ['ldnt_hoc_tap.tu'], rule: 'R10' }],
          label: 'Nông dân tham gia học tập tại TTHTCĐ',
          ...yearRate,
          supplier: 'TTHTCĐ',
          numerator: { label: 'Số nông dân học tại TTHTCĐ' },
          denominator: { label: 'Tổng số nông dân (hoặc lao động nông thôn, theo hướng dẫn của cấp trên)' },
          definition:
            'Nông dân đã dự ít nhất một lớp, chuyên đề tại TTHTCĐ trong năm; là một phần của dòng trên. Mẫu số lấy theo hướng dẫn của cấp trên và giữ nguyên cách tính qua các năm.',
          example: '1.480 / 5.200',
          source: 'S1:96',
        },
        {
          id: 'cn_qua_dao_tao_nghe',
          label: 'Công nhân qua đào tạo nghề',
          ...yearStateRate,
          numerator: { label: 'Số công nhân đã qua đào tạo nghề' },
          denominator: { label: 'Tổng số công nhân' },
          definition:
            'Công nhân có bằng, chứng chỉ hoặc chứng nhận đào tạo nghề tại ngày báo cáo, theo Công đoàn hoặc doanh nghiệp. Người chỉ được kèm việc, không có chứng nhận thì không tính.',
          example: '2.100 / 4.000',
          source: 'S1:98',
        },
        {
          id: 'cn_tay_nghe_cao',
          label: 'Công nhân có tay nghề cao',
          ...yearStateRate,
          numerator: { label: 'Số công nhân có tay nghề cao' },
          denominator: { label: 'Tổng số công nhân' },
          definition:
            'Công nhân có bậc thợ cao theo thang của doanh nghiệp tại ngày báo cáo; là một phần của dòng trên. Lấy từ Công đoàn hoặc doanh nghiệp.',
          example: '640 / 4.000',
          source: 'S1:98',
        },
        {
          id: 'ds15_cmkt',
          label: 'Dân số từ 15 tuổi trở lên được đào tạo trình độ chuyên môn kỹ thuật',
          ...yearStateRate,
          numerator: { label: 'Số người từ 15 tuổi trở lên có trình độ chuyên môn kỹ thuật' },
          denominator: { label: 'Dân số từ 15 tuổi trở lên' },
          definition:
            'Người từ 15 tuổi trở lên có bằng, chứng chỉ từ sơ cấp trở lên, gồm cả đại học, trên dân số từ 15 tuổi trở lên. Lấy từ hồ sơ dân cư, phổ cập.',
          example: '2.745 / 18.300',
          source: 'S1:78',
        },
        {
          id: 'ds15_dai_hoc',
          within: [{ part: 'tu', of: ['ds15_cmkt.tu'], rule: 'R09' }],
          label: 'Dân số từ 15 tuổi trở lên có trình độ đại học trở lên',
          ...yearStateRate,
          numerator: { label: 'Số người từ 15 tuổi trở lên có trình độ đại học trở lên' },
          denominator: { label: 'Dân số từ 15 tuổi trở lên', from: { sum: ['ds15_cmkt.mau'] } },
          definition:
            'Người từ 15 tuổi trở lên có bằng đại học, thạc sỹ, tiến sỹ; đã nằm trong số ở dòng trên. Tỷ lệ tính trên dân số từ 15 tuổi trở lên.',
          example: '1.464 / 18.300',
          source: 'S1:78',
        },
      ],
    },
    {
      title: '5. Dạy nghề, việc làm qua Trung tâm học tập cộng đồng',
      indicators: [
        {
          id: 'tthtcd_day_nghe',
          kind: 'yesno',
          subject: 'trung tâm',
          label: 'TTHTCĐ tham gia dạy nghề phổ thông cho người lao động có nhu cầu',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'yes',
          reporter: 'ward',
          supplier: 'TTHTCĐ',
          definition:
            'Chọn «Có» khi trong năm TTHTCĐ mở hoặc phối hợp mở ít nhất một lớp nghề. Chỉ giới thiệu học nghề nơi khác thì chọn «Không».',
          example: 'Có',
          source: 'S0:221',
        },
        {
          id: 'ttdn_day_nghe',
          label:
            'Trung tâm dạy nghề, giáo dục thường xuyên của cấp huyện, cấp tỉnh tham gia dạy nghề phổ thông cho người lao động có nhu cầu',
          ...yearRate,
          reporter: 'district',
          unit: 'trung tâm',
          numerator: { label: 'Số trung tâm của cấp huyện, cấp tỉnh tham gia dạy nghề phổ thông' },
          denominator: { label: 'Tổng số trung tâm dạy nghề, giáo dục thường xuyên của cấp huyện, cấp tỉnh' },
          definition:
            'Trung tâm trực thuộc cấp huyện, cấp tỉnh trong năm mở hoặc phối hợp mở ít nhất một lớp nghề phổ thông, sơ cấp nghề hoặc nghề dưới 3 tháng. Trung tâm học tập cộng đồng do xã, phường ghi ở dòng trên.',
          example: '2 / 2',
          source: 'S0:221',
        },
        {
          id: 'hv_so_cap_nghe',
          label: 'Học viên học sơ cấp nghề',
          ...quarterEvents,
          supplier: 'TTHTCĐ',
          definition:
            'Học viên vào học các lớp sơ cấp nghề (từ 3 tháng) do TTHTCĐ phối hợp mở, tính ở quý khai giảng. Lớp dưới 3 tháng ghi ở dòng dưới.',
          example: '25',
          source: 'S0:221',
        },
        {
          id: 'hv_nghe_duoi_3_thang',
          label: 'Học viên học nghề dưới 3 tháng',
          ...quarterEvents,
          supplier: 'TTHTCĐ',
          definition:
            'Học viên vào học các lớp nghề dưới 3 tháng do TTHTCĐ mở hoặc phối hợp mở, tính ở quý khai giảng. Buổi hướng dẫn nghề lẻ không tính.',
          example: '40',
          source: 'S0:221',
        },
        {
          id: 'gioi_thieu_viec_lam',
          label: 'Lao động được giới thiệu việc làm qua TTHTCĐ',
          ...quarterEvents,
          supplier: 'TTHTCĐ',
          definition:
            'Số người được TTHTCĐ giới thiệu tới nơi tuyển dụng trong quý, theo sổ của trung tâm. Người chỉ nghe tư vấn chung không tính.',
          example: '12',
          source: 'S3:199; S0:167',
        },
      ],
    },
  ],
};
