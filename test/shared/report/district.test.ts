// The report of a district: document 000 out of the figures of Quận 1 in 2016. Expected sentences are those of the
// document (S0:37-153), with «lượt người» where it counts attendances, commas, and the right percentage.
import { describe, expect, test } from 'vitest';
import type { Figures } from '../../../shared/figures/figures.ts';
import type { Report } from '../../../shared/report/block.ts';
import { reportOf } from '../../../shared/report/report.ts';
import type { Content } from '../../../shared/wire/submission.ts';
import { districtSource, ownCounts, reportsBelow } from '../../support/report-source.ts';

/** What the document gives as a percentage only, as counts that come to it in every ward. */
const shares: Figures = {
  'pcgdmn_5t.tu': 987,
  'pcgdmn_5t.mau': 1000,
  'pcgdth_11t.tu': 399,
  'pcgdth_11t.mau': 400,
  'pcgdthcs_15_18.tu': 9981,
  'pcgdthcs_15_18.mau': 10_000,
  'pcth_18_21.tu': 500,
  'pcth_18_21.mau': 500,
  'cnld_tin_ngoai.tu': 4101,
  'cnld_tin_ngoai.mau': 10_000,
  bc_tiep_tuc_hoc: 0,
};

/** S0:131-148 */
const classes = [60, 120, 67, 30, 25, 113, 42, 50, 95, 100, 20, 50, 10, 30, 15, 54, 80];

/** S0:45, as it was typed. */
const typed =
  'Mô hình "Cộng đồng học tập" điển hình là phường Nguyễn Cư Trinh đã đạt được kết quả: 4620/5783 hộ đăng ký "Gia đình học tập" đạt tỷ lệ 79.88%, trong đó có 4066/4620 hộ đạt danh hiệu "Gia đình học tập" đạt tỷ lệ 88%; 7/8 khu phố đăng ký.';

const whole = reportsBelow((code, content) => ({
  ...content,
  figures: { ...content.figures, ...shares, ...(code === '26758' ? { tm_mo_hinh: typed } : {}) },
  tables: {
    ...content.tables,
    bang_lop_dao_tao:
      code === '26734'
        ? classes.map((so_nguoi, i) => ({ ten: `Lớp ${i + 1}`, so_nguoi, tu_ngay: '2016-05-12' }))
        : [],
  },
}));

/** Paragraphs under a heading, up to the next heading. */
function under(report: Report, heading: string): string[] {
  const from = report.body.findIndex((block) => block.sort === 'heading' && block.text === heading);
  expect([heading, from]).not.toEqual([heading, -1]);
  const rest = report.body.slice(from + 1);
  const end = rest.findIndex(({ sort }) => sort === 'heading');
  return rest
    .slice(0, end < 0 ? undefined : end)
    .flatMap((block) => (block.sort === 'paragraph' ? [block.text] : []));
}

describe('section A.II of document 000', () => {
  const report = reportOf(districtSource(whole, { own: ownCounts() }));

  test('2. materials (S0:55)', () => {
    expect(under(report, '2. Về cung cấp tài liệu cho các Trung tâm Học tập cộng đồng')).toEqual([
      'Năm 2016, các trung tâm học tập cộng đồng có 1.618 đầu sách và 10 máy tính có kết nối mạng.',
    ]);
  });

  test('3. training (S0:59)', () => {
    expect(under(report, '3. Về bồi dưỡng chuyên môn nghiệp vụ')[0]).toBe(
      'Trong năm 2016, các Trung tâm Học tập cộng đồng đã tổ chức cho 180 lượt người tham gia lớp tin học; 772 lượt người tham gia tập huấn nghề ngắn hạn; 987 lượt người tham gia tư vấn kinh tế gia đình; 7.434 lượt người tham gia các buổi tuyên truyền giáo dục pháp luật; 3.768 lượt người tham gia các buổi tuyên truyền y tế - sức khỏe; 4.315 lượt người tham gia các hoạt động văn nghệ, thể dục thể thao và 3.911 lượt người tham gia học tập ở các nội dung khác.',
    );
    expect(under(report, '3. Về bồi dưỡng chuyên môn nghiệp vụ')[1]).toContain('Tổng cộng 21.367 lượt người');
  });

  test('4.1 literacy and universal education (S0:69-85)', () => {
    expect(under(report, '4.1. Kết quả xóa mù chữ và phổ cập giáo dục')).toEqual([
      'Đối với những người trong độ tuổi 15 trở lên: có 74.742 người biết chữ, chiếm tỷ lệ 99,15%; còn 641 người chưa biết chữ.',
      'Đối với những người trong độ tuổi 15-35 tuổi: có 38.324 người biết chữ, chiếm tỷ lệ 99,75% (miễn giảm 209 người).',
      'Đối với người biết chữ tiếp tục học và không tái mù chữ: 00 người.',
      'Kết quả phổ cập giáo dục: phổ cập mầm non cho trẻ 5 tuổi đạt 98,70% (9.870/10.000 trẻ); phổ cập giáo dục tiểu học đúng độ tuổi (11 tuổi) đạt tỷ lệ 99,75%; phổ cập trung học cơ sở (15-18 tuổi) đạt tỷ lệ 99,81%; phổ cập bậc trung học (18-21 tuổi) đạt tỷ lệ 100%.',
      'Phổ cập giáo dục tiểu học: có 1/10 phường đạt mức độ 3 và 9/10 phường đạt mức độ 2 theo Nghị định số 20/2014/NĐ-CP của Chính phủ về phổ cập giáo dục, xóa mù chữ.',
    ]);
  });

  test('4.2 computers and languages (S0:89-93)', () => {
    expect(under(report, '4.2. Kết quả học tập nâng cao trình độ tin học, ngoại ngữ')).toEqual([
      '92,49% cán bộ, công chức, viên chức (480/519 người) tham gia các chương trình học tập nâng cao trình độ ứng dụng công nghệ thông tin để đáp ứng yêu cầu vị trí việc làm.',
      '41,01% công nhân lao động có kiến thức cơ bản về tin học, ngoại ngữ đáp ứng yêu cầu công việc và giao lưu văn hóa.',
      'Số cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 2 là 89 người, đạt 17,15%; trình độ ngoại ngữ bậc 3 là 06 người, đạt 1,16%.',
    ]);
  });

  test('4.3 profession (S0:97, 125, 129)', () => {
    const heading =
      '4.3. Kết quả học tập nâng cao trình độ chuyên môn, nghiệp vụ, tay nghề lao động có hiệu quả hơn';
    expect(under(report, heading)).toEqual([
      'Trong năm 2016, Ủy ban nhân dân quận đã cử 2.470 lượt cán bộ, công chức, viên chức, công nhân lao động tham dự các chuyên đề.',
      'Tập huấn ban điều hành khu phố, tổ dân phố: 1.800 lượt người tham gia (số liệu của quận).',
      'Trong năm 2016, Ủy ban nhân dân 10 phường và các Trung tâm Học tập cộng đồng đã tổ chức cho 2.412 lượt cán bộ, công chức, viên chức, công nhân lao động tham dự các lớp đào tạo:',
      ...classes.map((people, i) => `Lớp ${i + 1} (${people} người).`),
    ]);
  });

  test('5. life skills (S0:152-153), with the workers that the document leaves out', () => {
    expect(under(report, '5. Kết quả học kỹ năng sống')).toEqual([
      'Số học sinh, sinh viên và người lao động tham gia học tập các chương trình giáo dục kỹ năng sống là 62.918 người, đạt 72,17%.',
      'Số học sinh, sinh viên tham gia học tập các chương trình giáo dục kỹ năng sống tại các cơ sở giáo dục là 25.722 người, đạt 96,41%.',
      'Số người lao động, cộng đồng tham gia học tập các chương trình giáo dục kỹ năng sống là 37.196 người, đạt 61,48%.',
    ]);
  });

  test('scholarships, large and small (S0:33, 165)', () => {
    expect(under(report, 'I. CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH')).toEqual([
      'Về bộ máy: 10/10 phường cơ cấu Chủ tịch Hội Khuyến học là Phó Giám đốc Trung tâm học tập cộng đồng.',
      'Về khuyến học, khuyến tài: đã trao học bổng khuyến học, khuyến tài cho 3.199 suất với số tiền 2.289.000.000 đồng.',
    ]);
    expect(under(report, 'I. NHỮNG MẶT LÀM ĐƯỢC')[0]).toBe(
      'Trong năm 2016 đã trao 69 suất học bổng cho học sinh, sinh viên nghèo hiếu học với tổng giá trị học bổng là 115.000.000 đồng (số liệu của quận).',
    );
  });

  test('where the document is wrong the right number is printed, and the editor is told', () => {
    expect(under(report, '1. Công tác tuyên truyền')[0]).toBe(
      'Về mô hình “Gia đình học tập”: 4.620/5.783 hộ đăng ký, đạt tỷ lệ 79,89%; 4.066/4.620 hộ đăng ký đạt danh hiệu, đạt tỷ lệ 88,01%; trên tổng số hộ có 4.066/5.783 hộ đạt danh hiệu, đạt tỷ lệ 70,31% (số liệu của 1/10 phường: Nguyễn Cư Trinh).',
    );
    const points = report.points.map(({ at, says }) => `${at}: ${says}`);
    expect(points).toEqual(
      expect.arrayContaining([
        'Thuyết minh của Phường Nguyễn Cư Trinh: Ghi 4.620/5.783 đạt 79.88%; tính đúng là 79,89%.',
        'Thuyết minh của Phường Nguyễn Cư Trinh: Ghi 4.066/4.620 đạt 88%; tính đúng là 88,01%.',
        'Danh sách lớp đào tạo, bồi dưỡng: Cộng 17 lớp được 961 lượt người, trong khi tổng số báo cáo là 2.412: lệch 1.451. Bổ sung lớp còn thiếu hoặc sửa tổng số.',
        'Phổ cập trung học cơ sở và bậc trung học: Bậc trung học (100%) cao hơn trung học cơ sở (99,81%). Kiểm tra lại mẫu số hai độ tuổi.',
        expect.stringMatching(
          /^Quận 1 – Phổ cập giáo dục tiểu học đúng độ tuổi \(11 tuổi\): 99,75%.* trùng 99,75% với chỉ số “Người 15–35 tuổi biết chữ”/,
        ),
        expect.stringMatching(
          /2\.470 nhiều hơn tổng số 519 cán bộ, công chức, viên chức nên được in là lượt người\.$/,
        ),
        expect.stringMatching(/^Học bổng: .*3\.199 suất.*69 suất/),
      ]),
    );
  });
});

describe('what is not complete says so, what is missing is never zero', () => {
  const nine = reportsBelow((code, content) => (code === '26761' ? null : content));

  test('with nine of ten wards every sum says so', () => {
    const report = reportOf(districtSource(nine, { own: ownCounts() }));
    const [books] = under(report, '2. Về cung cấp tài liệu cho các Trung tâm Học tập cộng đồng');
    expect(books).toMatch(/máy tính có kết nối mạng \(số liệu của 9\/10 phường\)\.$/);
    expect(report.points[0]).toEqual({
      at: 'Mới có số liệu của 9/10 phường',
      says: expect.stringContaining('Số đầu sách của TTHTCĐ'),
    });
  });

  test('gaps of different size are told apart, each behind its figure', () => {
    const report = reportOf(
      districtSource(
        reportsBelow((code, content) => {
          if (code !== '26761') return content;
          return { ...content, figures: { ...content.figures, dau_sach: { none: 'chưa kiểm kê' } } };
        }),
        { own: ownCounts() },
      ),
    );
    const [books] = under(report, '2. Về cung cấp tài liệu cho các Trung tâm Học tập cộng đồng');
    expect(books).toMatch(
      /có [\d.]+ đầu sách \(số liệu của 9\/10 phường\) và 10 máy tính có kết nối mạng\.$/,
    );
  });

  test('a figure that nobody has makes no sentence', () => {
    const report = reportOf(
      districtSource(
        reportsBelow((_, content) => ({
          ...content,
          figures: {
            ...content.figures,
            dau_sach: { none: 'không có' },
            may_tinh_ket_noi_mang: { none: 'không có' },
          },
        })),
        { own: ownCounts() },
      ),
    );
    expect(under(report, '2. Về cung cấp tài liệu cho các Trung tâm Học tập cộng đồng')).toEqual([]);
    expect(report.points[report.points.length - 1]?.says).toContain('2. Về cung cấp tài liệu');
  });
});

test('the wards’ own words are gathered under their heading, what all of them wrote once', () => {
  const report = reportOf(districtSource(whole, { own: ownCounts() }));
  const from = report.body.findIndex(
    (block) => block.sort === 'heading' && block.text === '1. Công tác tuyên truyền',
  );
  const material = report.body.slice(from).filter((block) => block.sort === 'material');
  expect(material[0]).toEqual({
    sort: 'material',
    from: 'Cả 10 phường',
    lines: [expect.stringMatching(/^Các phường đã lồng ghép tuyên truyền/)],
  });
  expect(material[2]).toEqual({ sort: 'material', from: 'Phường Nguyễn Cư Trinh', lines: [typed] });
});

test('tables stand in annexes with Roman numbers; the list of classes adds up by group', () => {
  const { annexes } = reportOf(districtSource());
  expect(annexes.map(({ number, title }) => `${number}. ${title}`)).toEqual([
    'I. Bảng tổng hợp số liệu năm 2016',
    'II. Số liệu từng phường',
    'III. Lớp đào tạo, bồi dưỡng cán bộ, công chức, viên chức, công nhân lao động',
    'IV. Lớp, chuyên đề và hoạt động tổ chức tại TTHTCĐ',
  ]);
  const pivot = annexes[3]?.blocks[0];
  expect(pivot?.sort === 'table' && pivot.rows).toContainEqual([
    'Chuyên đề giáo dục pháp luật',
    '40',
    '7.434',
    '34,79',
  ]);
});

test('what a ward has said to a figure unlike the others stands in an annex; what nobody explained is for the editor', () => {
  const told = reportsBelow((code, content) =>
    code === '26761'
      ? { ...content, notes: { ...content.notes, hoc_bong_tien: 'Cùng một đợt trao của Hội Khuyến học' } }
      : content,
  );
  const { annexes, points } = reportOf(districtSource(told));
  const annex = annexes[annexes.length - 1];
  expect([annex?.number, annex?.title]).toEqual(['V', 'Giải trình số liệu khác thường']);
  const table = annex?.blocks[0];
  expect(table?.sort === 'table' && table.rows).toEqual([
    [
      '1',
      'Phường Cầu Kho',
      'Số tiền học bổng khuyến học, khuyến tài',
      '183.000.000 đồng',
      expect.stringContaining('Phường Bến Nghé'),
      'Cùng một đợt trao của Hội Khuyến học',
    ],
  ]);
  const open = points.filter(({ says }) => says.endsWith('Chưa có giải trình.')).map(({ at }) => at);
  expect(open).toContain('Phường Cô Giang – Người 15–35 tuổi biết chữ');
  expect(open).not.toContain('Phường Cầu Kho – Số tiền học bổng khuyến học, khuyến tài');
});

describe('what the district has written itself (S0:21-33, 37-51)', () => {
  const own = (figures: Figures, tables: Content['tables'] = {}) => {
    const counts = ownCounts();
    return { own: { ...counts, tables, figures: { ...counts.figures, ...figures } } };
  };

  test('stands in its place, line by line, before the figures; a new figure changes only its sentence', () => {
    const text = 'Quận họp giao ban hằng quý.\n- Một việc\n+ Việc nhỏ.';
    const written = reportOf(districtSource(whole, own({ tq_chi_dao: text })));
    const said = under(written, 'I. CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH');
    expect(said.slice(0, 3)).toEqual(['Quận họp giao ban hằng quý.', 'Một việc.', 'Việc nhỏ.']);
    const corrected = reportOf(
      districtSource(
        reportsBelow((code, content) =>
          code === '26734' ? { ...content, figures: { ...content.figures, hoc_bong_suat: 480 } } : content,
        ),
        own({ tq_chi_dao: text }),
      ),
    );
    const now = under(corrected, 'I. CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH');
    expect(now.slice(0, 3)).toEqual(said.slice(0, 3));
    // 479 of Tân Định are 480 now.
    expect([said.join().includes('3.199 suất'), now.join().includes('3.200 suất')]).toEqual([true, true]);
  });

  test('takes the place of the wards’ words, which stand there only until then', () => {
    const words = (source: ReturnType<typeof districtSource>) =>
      reportOf(source).body.filter((block) => block.sort === 'material').length;
    const before = words(districtSource(whole, own({})));
    const after = words(districtSource(whole, own({ tq_tuyen_truyen: 'Đã tuyên truyền rộng rãi.' })));
    // What all ten say of communication, what nine and what one say of their models.
    expect(before - after).toBe(3);
  });

  test('an example of the district needs no ward', () => {
    const row = { loai: 'don_vi', ten: 'trường Trần Văn Ơn', ket_qua: '100% giáo viên có bằng A tin học' };
    const report = reportOf(districtSource(whole, own({}, { bang_dien_hinh: [row] })));
    expect(under(report, '1. Công tác tuyên truyền')).toContain(
      'Mô hình “Đơn vị học tập”: trường Trần Văn Ơn; 100% giáo viên có bằng A tin học.',
    );
  });
});

describe('a percentage from elsewhere', () => {
  const quotes = { pcgdth_11t_dan: 99.5, 'pcgdth_11t_dan.nguon': 'Hệ thống PCGD-XMC' };
  const withQuote = (below: ReturnType<typeof reportsBelow>) => {
    const counts = ownCounts();
    return districtSource(below, { own: { ...counts, figures: { ...counts.figures, ...quotes } } });
  };
  const heading = '4.1. Kết quả xóa mù chữ và phổ cập giáo dục';

  test('is printed as it is with its source, in the sentence and in the table, and adds to nothing', () => {
    const source = withQuote(reportsBelow());
    const report = reportOf(source);
    expect(under(report, heading).join()).toContain(
      'phổ cập giáo dục tiểu học đúng độ tuổi (11 tuổi) đạt tỷ lệ 99,5% (tỷ lệ theo Hệ thống PCGD-XMC, không có số đếm)',
    );
    const table = report.annexes[0]?.blocks[0];
    expect(table?.sort === 'table' && table.rows.map((row) => row.slice(1))).toContainEqual([
      'Phổ cập giáo dục tiểu học đúng độ tuổi (11 tuổi) (tỷ lệ theo Hệ thống PCGD-XMC, không có số đếm)',
      '%',
      '',
      '',
      '99,5',
      'quận',
    ]);
    expect(source.summary.lines.find(({ key }) => key === 'pcgdth_11t')?.value).toBeNull();
    expect(source.summary.lines.some(({ key }) => key.endsWith('_dan'))).toBe(false);
  });

  test('gives way to a count of every ward, and stands as long as some have not counted', () => {
    const counted = (missing: string) =>
      reportsBelow((code, content) =>
        code === missing
          ? content
          : {
              ...content,
              figures: { ...content.figures, 'pcgdth_11t.tu': 99, 'pcgdth_11t.mau': 100 },
            },
      );
    expect(under(reportOf(withQuote(counted(''))), heading).join()).toContain('(11 tuổi) đạt tỷ lệ 99%');
    expect(under(reportOf(withQuote(counted('26734'))), heading).join()).toContain(
      'đạt tỷ lệ 99,5% (tỷ lệ theo',
    );
  });
});

test('the same source gives the same report', () => {
  expect(reportOf(districtSource(whole))).toEqual(reportOf(districtSource(whole)));
});
