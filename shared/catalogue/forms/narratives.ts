// The narratives, under the headings and in the numbering of a ward's report (document 002).
import type { Form } from '../catalogue.ts';
import { districtNarratives } from './district-narratives.ts';

const yearText = {
  kind: 'narrative',
  required: true,
  cycle: 'year',
  behaviour: 'stock',
  gather: 'edit',
  reporter: 'ward',
  supplier: 'UBND',
} as const;

export const narratives: Form = {
  id: 'TM',
  title: 'Thuyết minh',
  sections: [
    {
      title: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TỔ CHỨC QUÁN TRIỆT VÀ THỰC HIỆN CHỈ THỊ',
      indicators: [
        {
          id: 'tm_lanh_dao',
          label: 'Công tác lãnh đạo, chỉ đạo tổ chức quán triệt và thực hiện Chỉ thị',
          heading: 'I',
          ...yearText,
          definition:
            'Đảng ủy, Ủy ban nhân dân, TTHTCĐ đã ban hành, quán triệt văn bản nào và phối hợp với ai để thực hiện? Nêu số văn bản, số hội nghị.',
          starter:
            'Trong năm, Đảng ủy, Ủy ban nhân dân đã ban hành (…) văn bản về xây dựng xã hội học tập, tổ chức (…) hội nghị quán triệt với (…) lượt người dự. Trung tâm học tập cộng đồng phối hợp với (…) để thực hiện.',
          example:
            'Ban Giám đốc Trung tâm đã xây dựng kế hoạch và tổ chức tuyên truyền, quán triệt Chỉ thị. Phường đã phối hợp với Hội Khuyến học mở 01 lớp tập huấn cho cán bộ đoàn thể, khu phố.',
          source: 'S2:7-12; S0:21-33',
        },
      ],
    },
    {
      title: 'II. KẾT QUẢ THỰC HIỆN CHỈ THỊ',
      indicators: [
        {
          id: 'tuyen_truyen_mo_ta',
          label: 'Công tác tuyên truyền',
          heading: 'II.1',
          ...yearText,
          cycle: 'quarter',
          supplier: 'TTHTCĐ',
          definition:
            'Trong kỳ đã tuyên truyền nội dung gì, bằng hình thức nào, cho bao nhiêu lượt người? Người dân hưởng ứng ra sao?',
          starter:
            'Trong kỳ, đơn vị đã tuyên truyền về (…) bằng (…), với (…) lượt người tham gia. Người dân hưởng ứng (…).',
          example:
            'Trong quý, phường tuyên truyền Quyết định 1373/QĐ-TTg qua 06 buổi phát thanh và 24 buổi sinh hoạt khu phố. Người dân đăng ký học tin học tăng so với quý trước.',
          source: 'S2:15; S0:37-43',
        },
        {
          id: 'tm_pcgd_xmc',
          label: 'Phổ cập giáo dục và xóa mù chữ',
          heading: 'II.2.1',
          ...yearText,
          supplier: 'CTPC',
          definition:
            'Kết quả phổ cập giáo dục, xóa mù chữ so với năm trước thế nào, vì sao tăng hoặc giảm? Nêu số người được miễn giảm và lý do chung, không nêu tên.',
          starter:
            'Tỷ lệ biết chữ trong độ tuổi (…) đạt (…)%, tăng (giảm) (…) so với năm trước do (…). Đơn vị duy trì đạt chuẩn phổ cập giáo dục (…).',
          example:
            'Tỷ lệ biết chữ trong độ tuổi 15–60 đạt 99,57%. Phường duy trì đạt chuẩn phổ cập giáo dục tiểu học mức độ 3.',
          source: 'S2:19; S0:67-85',
        },
        {
          id: 'tm_tin_hoc_ngoai_ngu',
          label: 'Về nâng cao trình độ tin học, ngoại ngữ',
          heading: 'II.2.2',
          ...yearText,
          definition:
            'Đã mở hoặc cử người dự lớp tin học, ngoại ngữ nào, kết quả ra sao? Các trung tâm tin học, ngoại ngữ trên địa bàn hoạt động thế nào?',
          starter:
            'Đơn vị đã mở (cử dự) (…) lớp tin học, ngoại ngữ cho (…) người. Các trung tâm tin học, ngoại ngữ trên địa bàn (…).',
          example:
            'Phường phối hợp với các trường mở 02 lớp vi tính cho cán bộ, nhân dân. Các trung tâm tin học, ngoại ngữ trên địa bàn hoạt động ổn định.',
          source: 'S2:20; S0:87-93',
        },
        {
          id: 'tm_chuyen_mon',
          label:
            'Về nâng cao trình độ chuyên môn, nghiệp vụ, lý luận chính trị, tay nghề (đối với cán bộ, công chức, lao động nông thôn, công nhân lao động…)',
          heading: 'II.2.3',
          ...yearText,
          definition:
            'Đã mở, cử đi học những lớp nào cho cán bộ, công chức và người lao động, bao nhiêu người dự? Người học vận dụng được gì?',
          starter:
            'Đơn vị đã mở, cử dự (…) lớp bồi dưỡng cho (…) lượt cán bộ, công chức, người lao động. Sau khi học, (…).',
          example:
            'Phường mở 08 lớp tập huấn cho 241 lượt cán bộ, công chức, người lao động. Sau lớp nấu ăn, 05 người đã có việc làm.',
          source: 'S2:21; S0:95-148',
        },
        {
          id: 'tm_ky_nang_song',
          label: 'Công tác giáo dục kỹ năng sống cho học sinh, sinh viên, người lao động',
          heading: 'II.2.4',
          ...yearText,
          supplier: 'TTHTCĐ',
          definition:
            'Các trường, khu phố, đoàn thể đã tổ chức những hoạt động, câu lạc bộ kỹ năng sống nào? Có bao nhiêu người tham gia?',
          starter:
            'Các trường, khu phố, đoàn thể đã tổ chức (…) hoạt động, câu lạc bộ kỹ năng sống với (…) người tham gia. Nội dung chủ yếu là (…).',
          example:
            'Các trường và đoàn thể duy trì 06 câu lạc bộ giáo dục kỹ năng sống. Trên 96% học sinh được học kỹ năng sống tại trường.',
          source: 'S2:22; S0:150-153',
        },
        {
          id: 'tm_mo_hinh',
          label: 'Việc xây dựng các mô hình xã hội học tập, học tập suốt đời',
          heading: 'II.2.5',
          ...yearText,
          supplier: 'HKH',
          definition:
            'Việc đăng ký, kiểm tra, công nhận các mô hình học tập được làm thế nào, kết quả ra sao? Nêu điển hình nổi bật.',
          starter:
            'Đầu năm có (…) hộ đăng ký «Gia đình học tập», cuối năm có (…) hộ được công nhận. Việc kiểm tra, công nhận do (…) thực hiện; nổi bật là (…).',
          example:
            'Đầu năm có 4.620 hộ đăng ký «Gia đình học tập», cuối năm có 4.066 hộ được công nhận. Điển hình là khu phố 3.',
          source: 'S2:23; S0:43-51',
        },
        {
          id: 'mang_luoi_mo_ta',
          label:
            'Việc phát triển mạng lưới và tình hình hoạt động của các cơ sở giáo dục (Cơ sở giáo dục phổ thông; các trung tâm ngoại ngữ, tin học, kỹ năng sống; Trung tâm giáo dục nghề nghiệp – Giáo dục thường xuyên; Trung tâm HTCĐ tại địa phương)',
          heading: 'II.2.6',
          ...yearText,
          definition:
            'Trên địa bàn có bao nhiêu trường, trung tâm, năm nay tăng hay giảm cơ sở nào? Các cơ sở hoạt động thế nào?',
          starter:
            'Trên địa bàn có (…) trường, (…) trung tâm; năm nay tăng (giảm) (…). Các cơ sở hoạt động (…).',
          example:
            'Địa bàn có 15 trường, trong đó 12 trường đạt chuẩn quốc gia. Năm nay có thêm 01 trung tâm ngoại ngữ.',
          source: 'S2:24,34; S0:245-271',
        },
        {
          id: 'tm_khen_thuong',
          label:
            'Công tác biểu dương, khen thưởng, nhân rộng các mô hình hay, hiệu quả trong việc triển khai thực hiện xây dựng XHHT, học tập suốt đời tại địa phương',
          heading: 'II.2.7',
          ...yearText,
          definition:
            'Đã tổ chức mấy hội nghị tuyên dương, khen bao nhiêu tập thể, cá nhân? Mô hình nào được nhân rộng?',
          starter:
            'Trong năm đã tổ chức (…) hội nghị tuyên dương, khen thưởng (…) tập thể và (…) cá nhân. Mô hình được nhân rộng là (…).',
          example:
            'Phường tổ chức 02 hội nghị tuyên dương, khen thưởng 06 tập thể và 24 cá nhân. Mô hình «Góc học tập» được nhân rộng ra 04 khu phố.',
          source: 'S2:25; S1:118-120,210',
        },
        {
          id: 'tm_xa_hoi_hoa',
          label:
            'Công tác xã hội hóa giáo dục và việc huy động nguồn lực cho xây dựng XHHT, học tập suốt đời',
          heading: 'II.2.8',
          ...yearText,
          definition:
            'Đã vận động được bao nhiêu tiền, hiện vật, từ những ai, dùng vào việc gì? Có khó khăn gì khi vận động?',
          starter: 'Đơn vị đã vận động được (…) đồng từ (…), dùng vào (…). Khó khăn khi vận động là (…).',
          example:
            'Phường vận động được 350 triệu đồng từ 18 doanh nghiệp và mạnh thường quân. Nguồn này dùng trao học bổng và mua sách cho TTHTCĐ.',
          source: 'S2:26; S0:167,181',
        },
        {
          id: 'dt_tu_xa_mo_ta',
          label:
            'Công tác đào tạo từ xa, đào tạo trực tuyến; việc đẩy mạnh ứng dụng công nghệ thông tin trong dạy và học',
          heading: 'II.2.9',
          ...yearText,
          supplier: 'TTHTCĐ',
          definition:
            'TTHTCĐ và các trường đã dạy trực tuyến, dùng công nghệ thông tin thế nào? Có bao nhiêu buổi học dùng máy chiếu, bao nhiêu người học trực tuyến?',
          starter:
            'Trung tâm và các trường đã tổ chức (…) buổi học có dùng công nghệ thông tin, (…) lớp trực tuyến với (…) người học. Thiết bị hiện có (…).',
          example:
            'Các buổi giảng của Trung tâm đều dùng máy chiếu. Các trường tổ chức dạy trực tuyến khi học sinh phải nghỉ vì dịch bệnh.',
          source: 'S2:27; S1:80',
        },
        {
          id: 'co_che_chinh_sach',
          label: 'Kết quả thực hiện cơ chế, chính sách thúc đẩy xây dựng XHHT, học tập suốt đời',
          heading: 'II.2.10',
          ...yearText,
          definition:
            'Đã thực hiện chính sách nào để hỗ trợ người học, TTHTCĐ, giáo viên? Có bao nhiêu người được hưởng?',
          starter: 'Đơn vị đã thực hiện chính sách (…) cho (…) người, kinh phí (…) đồng. Kết quả (…).',
          example:
            'Phường miễn phí các lớp tại TTHTCĐ cho hộ nghèo. Trong năm có 85 người học thuộc diện chính sách được hỗ trợ.',
          source: 'S2:28; S0:273-275',
        },
        {
          id: 'hop_tac_quoc_te',
          label: 'Công tác hợp tác và hội nhập quốc tế',
          heading: 'II.2.11',
          ...yearText,
          definition:
            'Trường, trung tâm trên địa bàn có giáo viên, chương trình, dự án của nước ngoài nào không? Không có thì ghi «Không phát sinh».',
          starter:
            'Trên địa bàn có (…) trường, trung tâm có giáo viên, chương trình hoặc dự án của nước ngoài. Kết quả (…).',
          example: 'Có 03 trung tâm ngoại ngữ dùng giáo viên bản ngữ. Phường không có dự án hợp tác quốc tế.',
          source: 'S2:30; S0:267',
        },
      ],
    },
    {
      title: 'III. ĐÁNH GIÁ CHUNG',
      indicators: [
        {
          id: 'tm_uu_diem',
          label: 'Ưu điểm',
          heading: 'III.1',
          ...yearText,
          definition: 'Những việc nào làm tốt nhất trong năm, nhờ đâu? Dẫn số liệu ở các biểu.',
          starter:
            'Việc làm tốt nhất trong năm là (…), đạt (…) so với năm trước là (…). Có được kết quả đó nhờ (…).',
          example:
            'Đảng ủy, Ủy ban nhân dân quan tâm chỉ đạo sát. Số lượt người học tại TTHTCĐ tăng 12% so với năm trước.',
          source: 'S2:34; S0:157-167',
        },
        {
          id: 'tm_han_che',
          label: 'Hạn chế',
          heading: 'III.2',
          ...yearText,
          definition:
            'Những việc nào chưa làm được hoặc chỉ tiêu nào chưa đạt? Nói cụ thể còn thiếu bao nhiêu.',
          starter: 'Đơn vị còn chưa làm được (…); chỉ tiêu (…) chưa đạt, còn thiếu (…).',
          example:
            'Nội dung chuyên đề chưa phong phú, đa số là phổ biến pháp luật. Cán bộ thường trực Trung tâm tuổi cao.',
          source: 'S2:35; S0:169-177',
        },
        {
          id: 'tm_nguyen_nhan',
          label: 'Nguyên nhân của hạn chế (Khách quan, chủ quan)',
          heading: 'III.3',
          ...yearText,
          definition: 'Vì sao có những hạn chế trên? Tách nguyên nhân khách quan và nguyên nhân chủ quan.',
          starter: 'Về khách quan, (…). Về chủ quan, (…).',
          example:
            'Khách quan: dân cư thuê nhà, di chuyển nhiều. Chủ quan: nhân sự thay đổi, việc theo dõi chưa liên tục.',
          source: 'S2:36; S0:171-177',
        },
      ],
    },
    {
      title:
        'IV. NHIỆM VỤ VÀ GIẢI PHÁP NÂNG CAO CHẤT LƯỢNG, HIỆU QUẢ CÔNG TÁC XÂY DỰNG XÃ HỘI HỌC TẬP, HỌC TẬP SUỐT ĐỜI',
      indicators: [
        {
          id: 'tm_nv_tuyen_truyen',
          label: 'Tiếp tục thực hiện tốt công tác tuyên truyền, vận động',
          heading: 'IV.1',
          ...yearText,
          supplier: 'TTHTCĐ',
          definition: 'Kỳ tới sẽ tuyên truyền nội dung gì, cho ai, bằng cách nào? Ghi chỉ tiêu nếu có.',
          starter: 'Kỳ tới tuyên truyền về (…) cho (…) bằng (…). Phấn đấu (…) lượt người tham gia.',
          example:
            'Tuyên truyền ít nhất 02 lần mỗi tháng trên đài truyền thanh. Vận động các khu phố tham gia Tuần lễ hưởng ứng học tập suốt đời.',
          source: 'S2:39-51; S1:112-120',
        },
        {
          id: 'tm_nv_mo_hinh',
          label: 'Phong trào thi đua xây dựng và phát triển các mô hình khuyến học',
          heading: 'IV.2',
          ...yearText,
          supplier: 'HKH',
          definition:
            'Kỳ tới phấn đấu bao nhiêu gia đình, dòng họ, khu phố, đơn vị đạt danh hiệu? Làm bằng cách nào?',
          starter:
            'Phấn đấu (…)% số hộ đạt «Gia đình học tập», (…) dòng họ, (…) khu phố, (…) đơn vị đạt danh hiệu. Cách làm: (…).',
          example: 'Phấn đấu 70% số hộ đạt «Gia đình học tập». Các chi hội hướng dẫn đăng ký ngay từ quý I.',
          source: 'S2:53-65',
        },
        {
          id: 'tm_nv_to_chuc_hoi_vien',
          label: 'Công tác tổ chức và phát triển hội viên',
          heading: 'IV.3',
          ...yearText,
          supplier: 'HKH',
          definition: 'Kỳ tới kiện toàn Hội, chi hội thế nào? Phấn đấu phát triển thêm bao nhiêu hội viên?',
          starter: 'Kiện toàn (…) chi hội; phát triển thêm (…) hội viên. Cách làm: (…).',
          example:
            'Phấn đấu mỗi gia đình có ít nhất một hội viên khuyến học. Kiện toàn 02 chi hội còn thiếu chi hội trưởng.',
          source: 'S2:67-69',
        },
        {
          id: 'tm_nv_quy_khuyen_hoc',
          label: 'Xây dựng và phát triển Quỹ Khuyến học',
          heading: 'IV.4',
          ...yearText,
          supplier: 'HKH',
          definition:
            'Kỳ tới sẽ vận động Quỹ Khuyến học từ những nguồn nào, đạt bao nhiêu? Dùng quỹ vào việc gì?',
          starter: 'Vận động Quỹ Khuyến học đạt (…) đồng từ (…). Quỹ dùng để (…).',
          example: 'Vận động 150 triệu đồng từ doanh nghiệp, nhà hảo tâm. Công khai thu, chi quỹ hằng quý.',
          source: 'S2:71-75; S0:283-287',
        },
        {
          id: 'tm_nv_phoi_hop',
          label: 'Công tác tham gia phối hợp với các ngành',
          heading: 'IV.5',
          ...yearText,
          definition: 'Kỳ tới phối hợp với ban, ngành, đoàn thể, trường nào, để làm việc gì?',
          starter: 'Phối hợp với (…) để (…). Thời gian thực hiện: (…).',
          example:
            'Phối hợp với Hội Liên hiệp Phụ nữ mở lớp nữ công gia chánh. Phối hợp với Đoàn Thanh niên tổ chức sinh hoạt hè.',
          source: 'S2:77-81; S3:187-199',
        },
        {
          id: 'tm_nv_khen_thuong',
          label: 'Thực hiện công tác thi đua khen thưởng',
          heading: 'IV.6',
          ...yearText,
          supplier: 'HKH',
          definition: 'Kỳ tới phát động thi đua gì, khi nào xét khen thưởng, khen ai?',
          starter: 'Phát động thi đua (…) từ (…). Xét khen thưởng vào (…), đối tượng là (…).',
          example: 'Phát động thi đua ngay từ đầu năm đến các chi hội. Xét khen thưởng vào tháng 12.',
          source: 'S2:83-85; S0:279-281',
        },
      ],
    },
    {
      title: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
      indicators: [
        {
          id: 'tm_kien_nghi',
          label: 'Kiến nghị, đề xuất',
          heading: 'V',
          ...yearText,
          definition:
            'Đề nghị cấp trên giải quyết việc gì (nhân sự, kinh phí, tài liệu…)? Không có thì ghi «Không có kiến nghị».',
          starter: 'Đề nghị (…) giải quyết việc (…), vì (…).',
          example: 'Đề nghị bố trí giáo viên biệt phái cho TTHTCĐ. Đề nghị cấp thêm tài liệu dạy xóa mù chữ.',
          source: 'S2:86',
        },
      ],
    },
    {
      title: 'Ghi chú',
      indicators: [
        {
          id: 'tm_ghi_chu_chung',
          label: 'Ghi chú chung về báo cáo',
          heading: '',
          ...yearText,
          required: false,
          cycle: 'quarter',
          definition:
            'Có điều gì người đọc cần biết về số liệu kỳ này (cách tính mẫu số, số liệu tính đến ngày nào, chỗ còn thiếu)?',
          example: 'Số liệu tính đến ngày 05/12. Tổng số hộ gồm cả hộ tạm trú dài hạn.',
          source: 'S0:177; S1:208',
        },
      ],
    },
    ...districtNarratives,
  ],
};
