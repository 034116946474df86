// Form K: study promotion, scholarships, commendation and what society contributes.
import type { Form } from '../catalogue.ts';

const yearCount = {
  kind: 'count',
  cycle: 'year',
  behaviour: 'stock',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'HKH',
} as const;

const yearEvents = { ...yearCount, behaviour: 'flow' } as const;

const money = {
  kind: 'money',
  cycle: 'year',
  behaviour: 'flow',
  gather: 'sum',
  reporter: 'ward',
  supplier: 'HKH',
} as const;

export const formK: Form = {
  id: 'K',
  title: 'Khuyến học, khuyến tài, khen thưởng',
  sections: [
    {
      title: '1. Học bổng',
      indicators: [
        {
          id: 'hoc_bong_suat',
          label: 'Số suất học bổng khuyến học, khuyến tài',
          ...yearEvents,
          unit: 'suất',
          cycle: 'quarter',
          reporter: 'both',
          definition:
            'Số suất học bổng đơn vị tự trao trong quý, theo danh sách ký nhận; một em nhận hai lần tính hai suất. Không ghi suất do cấp trên trao, vì cấp trên ghi ở phần của mình.',
          example: '320',
          source: 'S0:33',
        },
        {
          id: 'hoc_bong_tien',
          label: 'Số tiền học bổng khuyến học, khuyến tài',
          ...money,
          cycle: 'quarter',
          reporter: 'both',
          definition:
            'Tổng số tiền của các suất học bổng đã ghi ở dòng trên, ghi đủ số đồng. Quà tặng hiện vật không tính.',
          example: '228.900.000',
          source: 'S0:33',
        },
        {
          id: 'hoc_bong_hieu_hoc_suat',
          label: 'Số suất học bổng cho học sinh, sinh viên nghèo hiếu học',
          ...yearEvents,
          unit: 'suất',
          reporter: 'both',
          definition:
            'Số suất trao riêng cho học sinh, sinh viên nghèo hiếu học trong năm. Suất đã tính trong học bổng khuyến học, khuyến tài vẫn ghi ở đây và nêu rõ trong thuyết minh.',
          example: '69',
          source: 'S0:163-165',
        },
        {
          id: 'hoc_bong_hieu_hoc_tien',
          label: 'Số tiền học bổng cho học sinh, sinh viên nghèo hiếu học',
          ...money,
          reporter: 'both',
          definition: 'Tổng số tiền của các suất học bổng nghèo hiếu học đã ghi ở dòng trên, ghi đủ số đồng.',
          example: '115.000.000',
          source: 'S0:163-165',
        },
        {
          id: 'ho_tro_chinh_sach',
          label:
            'Người học thuộc đối tượng chính sách, dân tộc thiểu số, phụ nữ, người khuyết tật được hỗ trợ',
          ...yearEvents,
          unit: 'người',
          supplier: 'UBND',
          definition:
            'Người học được miễn, giảm học phí, cấp sách vở hoặc tiền trong năm theo chính sách nhà nước hay vận động. Một người được hỗ trợ nhiều lần chỉ tính một.',
          example: '85',
          source: 'S0:273; S1:166',
        },
      ],
    },
    {
      title: '2. Quỹ khuyến học',
      indicators: [
        {
          id: 'quy_kh_thu',
          label: 'Quỹ khuyến học: số thu',
          ...money,
          cycle: 'quarter',
          definition:
            'Số tiền Quỹ khuyến học của xã, phường nhận được trong quý, theo sổ quỹ. Không gồm số dư chuyển từ quý trước.',
          example: '45.000.000',
          source: 'S2:71-75; S0:285-287',
        },
        {
          id: 'quy_kh_chi',
          label: 'Quỹ khuyến học: số chi',
          ...money,
          cycle: 'quarter',
          definition:
            'Số tiền Quỹ khuyến học của xã, phường đã chi trong quý, theo sổ quỹ, gồm cả học bổng lấy từ quỹ.',
          example: '38.500.000',
          source: 'S2:71-75; S0:285-287',
        },
        {
          id: 'quy_kh_ton',
          label: 'Quỹ khuyến học: số tồn',
          ...money,
          cycle: 'quarter',
          behaviour: 'stock',
          definition:
            'Số tiền còn trong Quỹ khuyến học tại ngày cuối kỳ, theo sổ quỹ. Bằng số tồn kỳ trước cộng thu, trừ chi.',
          example: '62.300.000',
          source: 'S2:71-75; S0:285-287',
        },
        {
          id: 'heo_dat_ho',
          within: [{ of: ['gdht_tong_ho'], rule: 'R29' }],
          label: '«Tiết kiệm nuôi heo đất khuyến học»: số hộ',
          ...yearEvents,
          unit: 'hộ',
          definition:
            'Số hộ tham gia nuôi heo đất khuyến học trong năm, theo tổng hợp của các chi hội. Mỗi hộ tính một lần.',
          example: '640',
          source: 'S0:285',
        },
        {
          id: 'heo_dat_tien',
          label: '«Tiết kiệm nuôi heo đất khuyến học»: số tiền',
          ...money,
          definition: 'Tổng số tiền các hộ tiết kiệm được trong năm qua heo đất khuyến học, ghi đủ số đồng.',
          example: '128.000.000',
          source: 'S0:285',
        },
        {
          id: 'quy_kh_gia_dinh',
          within: [{ of: ['gdht_tong_ho'], rule: 'R30' }],
          label: 'Số «Quỹ khuyến học gia đình»',
          ...yearCount,
          unit: 'quỹ',
          definition:
            'Số gia đình đang có quỹ khuyến học riêng tại ngày báo cáo, theo chi hội khuyến học. Heo đất chưa lập thành quỹ thì không tính.',
          example: '310',
          source: 'S0:285',
        },
        {
          id: 'quy_htsd_dn',
          label: 'Số «Quỹ học tập suốt đời» của doanh nghiệp',
          ...yearCount,
          unit: 'quỹ',
          definition:
            'Số doanh nghiệp trên địa bàn đang có «Quỹ học tập suốt đời» tại ngày báo cáo. Khoản ủng hộ một lần không tính là quỹ.',
          example: '4',
          source: 'S0:285',
        },
      ],
    },
    {
      title: '3. Tổ chức Hội',
      indicators: [
        {
          id: 'hoi_vien_kh',
          kind: 'rate',
          label: 'Hội viên Hội Khuyến học trên tổng số hộ',
          unit: 'hội viên, hộ',
          cycle: 'year',
          behaviour: 'stock',
          gather: 'ratio',
          reporter: 'ward',
          supplier: 'HKH',
          numerator: { label: 'Số hội viên Hội Khuyến học' },
          denominator: { label: 'Tổng số hộ trên địa bàn', from: { sum: ['gdht_tong_ho'] } },
          unbounded: true,
          definition:
            'Số hội viên có tên trong danh sách Hội Khuyến học tại ngày báo cáo, so với tổng số hộ ở biểu I. Một hộ có thể có nhiều hội viên.',
          example: '6.120 / 5.783',
          source: 'S2:69',
        },
        {
          id: 'chi_hoi_kh',
          lasting: true,
          label: 'Số chi hội (tổ hội) khuyến học',
          ...yearCount,
          unit: 'chi hội',
          definition:
            'Số chi hội, tổ hội khuyến học ở khu phố, trường, cơ quan, dòng họ đang hoạt động tại ngày báo cáo.',
          example: '18',
          source: 'S2:55,85',
        },
      ],
    },
    {
      title: '4. Tuyên dương, khen thưởng',
      indicators: [
        {
          id: 'kt_tap_the',
          label: 'Tập thể được tuyên dương, khen thưởng',
          ...yearEvents,
          unit: 'tập thể',
          supplier: 'UBND',
          reporter: 'both',
          definition:
            'Tập thể được đơn vị khen về khuyến học, xây dựng xã hội học tập trong năm, theo quyết định khen thưởng. Cấp nào khen thì cấp đó ghi.',
          example: '6',
          source: 'S1:210; S2:25; S0:281',
        },
        {
          id: 'kt_ca_nhan',
          label: 'Cá nhân được tuyên dương, khen thưởng',
          ...yearEvents,
          unit: 'người',
          supplier: 'UBND',
          reporter: 'both',
          definition:
            'Cá nhân được đơn vị khen về khuyến học, xây dựng xã hội học tập trong năm, theo quyết định khen thưởng. Không tính học sinh nhận học bổng.',
          example: '24',
          source: 'S1:120,210; S2:25; S0:281',
        },
        {
          id: 'hoi_nghi_tuyen_duong',
          label: 'Số hội nghị tuyên dương, trao thưởng',
          ...yearEvents,
          unit: 'hội nghị',
          supplier: 'UBND',
          reporter: 'both',
          definition:
            'Số hội nghị, lễ tuyên dương, trao thưởng về khuyến học, học tập suốt đời do đơn vị tổ chức trong năm. Trao thưởng lồng trong cuộc họp thường kỳ không tính.',
          example: '2',
          source: 'S2:25; S1:210',
        },
      ],
    },
    {
      title: '5. Xã hội hóa',
      indicators: [
        {
          id: 'xhh_nguon_luc',
          label: 'Nguồn lực xã hội hóa huy động cho xây dựng xã hội học tập (tiền và hiện vật quy đổi)',
          ...money,
          supplier: 'TC-KT',
          reporter: 'both',
          definition:
            'Tổng tiền và hiện vật quy thành tiền mà tổ chức, cá nhân, doanh nghiệp đóng góp trong năm, gồm cả phần đã ghi ở Quỹ khuyến học. Không tính ngân sách nhà nước.',
          example: '350.000.000',
          source: 'S2:26; S0:167',
        },
      ],
    },
  ],
};
