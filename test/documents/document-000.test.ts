// Every figure of document 000 over the printed report of Quận 1, as `npm run document` writes it from the demo's data: read
// back out of the Word file, each in its own place.
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { districtDocument } from '../../demo/document.ts';
import { writeReport } from '../../documents/word.ts';

interface Figure {
  number: number;
  what: string;
  printed: string;
  right: string;
  note: string;
}

const figures: Figure[] = readFileSync(
  new URL('./fixtures/document-000-figures.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => {
    const [number = '', , , what = '', printed = '', right = '', note = ''] = line.split('\t');
    return { number: Number(number), what, printed, right, note };
  });

/** Under which heading of the report a figure stands, and in which words: {} is the figure. */
type Place = [heading: string, words: string];

const direction = 'I. CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH';
const communication = '1. Công tác tuyên truyền';
const materials = '2. Về cung cấp tài liệu cho các Trung tâm Học tập cộng đồng';
const training = '3. Về bồi dưỡng chuyên môn nghiệp vụ';
const literacy = '4.1. Kết quả xóa mù chữ và phổ cập giáo dục';
const languages = '4.2. Kết quả học tập nâng cao trình độ tin học, ngoại ngữ';
const profession =
  '4.3. Kết quả học tập nâng cao trình độ chuyên môn, nghiệp vụ, tay nghề lao động có hiệu quả hơn';
const skills = '5. Kết quả học kỹ năng sống';
const done = 'I. NHỮNG MẶT LÀM ĐƯỢC';
const keep = '1. Duy trì và củng cố vững chắc kết quả phổ cập giáo dục năm 2016';
const movements =
  '2. Phát triển các phong trào học tập, hoàn thiện và phát triển các Trung tâm Học tập cộng đồng';
const raise =
  '3. Nâng cao trình độ chuyên môn, nghiệp vụ, tay nghề, trình độ tin học, ngoại ngữ để lao động hiệu quả và hoàn thành nhiệm vụ tốt hơn';
const complete = '4. Hoàn thiện kỹ năng sống, xây dựng cuộc sống cá nhân và cộng đồng ngày càng tốt hơn';
const vocational = '5. Tăng cường công tác dạy nghề cho người lao động';

const course = (name: string): Place => [profession, `+ ${name} ({})`];

const places: Place[] = [
  [direction, '{} phường cơ cấu Chủ tịch Hội Khuyến học là Phó Giám đốc'],
  [direction, 'học bổng khuyến học, khuyến tài cho {} suất'],
  [direction, '3.199 suất với số tiền {} (số liệu của quận)'],
  [communication, 'mô hình “Gia đình học tập”: {} hộ đăng ký'],
  [communication, '4.620/5.783 hộ đăng ký, đạt tỷ lệ {};'],
  [communication, '; {} hộ đăng ký đạt danh hiệu'],
  [communication, '4.066/4.620 hộ đăng ký đạt danh hiệu, đạt tỷ lệ {};'],
  [communication, 'khu phố, khóm, tổ dân phố: {} khu phố đăng ký'],
  [communication, 'cấp xã: {} cơ quan, trường học, doanh nghiệp đăng ký'],
  [
    communication,
    'Trần Văn Ơn; {} cán bộ, giáo viên có bằng B ngoại ngữ và bằng A tin học (tỷ lệ do trường báo',
  ],
  [materials, 'có {} đầu sách'],
  [materials, 'và {} máy tính có kết nối mạng'],
  [training, 'tổ chức cho {} lượt người tham gia lớp tin học'],
  [training, '; {} lượt người tham gia tập huấn nghề ngắn hạn'],
  [training, '; {} lượt người tham gia tư vấn kinh tế gia đình'],
  [training, '; {} lượt người tham gia các buổi tuyên truyền giáo dục pháp luật'],
  [training, '; {} lượt người tham gia các buổi tuyên truyền y tế - sức khỏe'],
  [training, '; {} lượt người tham gia các hoạt động văn nghệ, thể dục thể thao'],
  [training, 'và {} lượt người tham gia học tập ở các nội dung khác'],
  [literacy, '15 trở lên: có {} người biết chữ'],
  [literacy, '74.742 người biết chữ, chiếm tỷ lệ {};'],
  [literacy, '15-35 tuổi: có {} người biết chữ'],
  [literacy, '38.324 người biết chữ, chiếm tỷ lệ {} ('],
  [literacy, '(miễn giảm {} người)'],
  [literacy, 'tiếp tục học và không tái mù chữ: {}.'],
  [literacy, 'phổ cập mầm non cho trẻ 5 tuổi đạt {};'],
  [literacy, 'đúng độ tuổi (11 tuổi) đạt tỷ lệ {};'],
  [literacy, 'có {} phường đạt mức độ 3'],
  [literacy, 'và {} phường đạt mức độ 2 theo Nghị định'],
  [literacy, 'phổ cập trung học cơ sở (15-18 tuổi) đạt tỷ lệ {};'],
  [literacy, 'bậc trung học (18-21 tuổi) đạt tỷ lệ {} (tỷ lệ theo Hệ thống thông tin quản lý PCGD-XMC'],
  [languages, '{}'],
  [languages, '- {} công nhân lao động có kiến thức cơ bản về tin học, ngoại ngữ'],
  [languages, 'ngoại ngữ bậc 2 là {} người'],
  [languages, 'bậc 2 là 89 người, đạt {};'],
  [languages, 'ngoại ngữ bậc 3 là {} người'],
  [languages, 'bậc 3 là 06 người, đạt {}.'],
  [profession, 'đã cử {} lượt cán bộ'],
  course('Tập huấn các văn bản quy phạm pháp luật mới'),
  course('Bồi dưỡng nghiệp vụ quản lý nhà nước về đô thị và quản lý tài chính công'),
  course('Kỹ năng quản lý hoạt động hội, quỹ và tổ chức phi chính phủ'),
  course('Kỹ năng sử dụng thiết bị văn phòng hiệu quả và các ứng dụng công nghệ'),
  course('Kỹ năng và quy định của pháp luật liên quan công tác văn thư, lưu trữ'),
  course('Tập huấn các quy định pháp luật liên quan đến vấn đề tôn giáo'),
  course('Tập huấn các quy định pháp luật liên quan đến công tác quản lý nhà nước về thanh niên'),
  course('Kỹ năng thuyết phục, diễn thuyết trước công chúng'),
  course('Lớp bồi dưỡng kỹ năng lãnh đạo quản lý ngành giáo dục'),
  [profession, 'ban điều hành khu phố, tổ dân phố: {} lượt người'],
  [profession, 'đã tổ chức cho {} lượt cán bộ'],
  course('Lớp nghệ thuật tiếp cận và vận động nhân dân'),
  course('Chuyên đề: Trao tặng góc học tập cho học sinh có hoàn cảnh khó khăn'),
  course('Lớp bồi dưỡng kỹ năng “Công tác dân vận trong tình hình hiện nay”'),
  course(
    'Lớp nâng cao trình độ tin học, ứng dụng cập nhật phần mềm cho viên chức tại Trung tâm Học tập cộng đồng phường',
  ),
  course('Lớp kỹ năng sống - giáo dục pháp luật cho thanh thiếu niên'),
  course('Lớp tư vấn về luật, tư vấn về ma túy'),
  course('Lớp tuyên truyền về an toàn khi sử dụng internet'),
  course('Lớp truyền thông chăm sóc sức khỏe sinh sản tiền hôn nhân'),
  course(
    'Lớp tập huấn về bảo hiểm xã hội và bảo hiểm y tế và lớp dinh dưỡng cho người lớn tuổi bị huyết áp cao',
  ),
  course('Lớp hướng nghiệp và tư vấn học nghề'),
  course('Lớp dạy nghề ngắn hạn về đan móc len'),
  course('Lớp dạy làm hoa voan'),
  course('Lớp tập huấn nấu lẩu'),
  course('Lớp tỉa rau, củ, quả'),
  course('Lớp dạy trang điểm'),
  course('Giải pháp tiết kiệm năng lượng trong gia đình'),
  course('Tập huấn kỹ năng trồng rau tạo mảng xanh tại khu công viên nhà'),
  [skills, 'người lao động tham gia học tập các chương trình giáo dục kỹ năng sống là {} người'],
  [skills, '62.918 người, đạt {}.'],
  [skills, 'tại các cơ sở giáo dục là {} người'],
  [skills, '25.722 người, đạt {}.'],
  [done, 'đã trao {} suất học bổng'],
  [done, 'tổng giá trị học bổng là {}'],
  [keep, '{} người 15–60 tuổi biết chữ'],
  [keep, '{} người 15–35 tuổi biết chữ'],
  [keep, '{} đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi'],
  [keep, '{} đạt chuẩn phổ cập giáo dục tiểu học mức độ 3'],
  [keep, '{} đạt chuẩn phổ cập giáo dục trung học cơ sở'],
  [keep, '{} phổ cập bậc trung học mức độ 2'],
  [movements, '{} hộ gia đình có con em trong độ tuổi đi học'],
  [movements, '{} hộ gia đình được công nhận “Gia đình hiếu học”'],
  [movements, '{} Trung tâm học tập cộng đồng có giáo viên biệt phái làm việc'],
  [movements, '{} Trung tâm học tập cộng đồng có kế hoạch, nội dung công tác'],
  [movements, '{} Trung tâm học tập cộng đồng có đầy đủ điều kiện cơ sở vật chất, trang thiết bị'],
  [movements, '{} Chủ tịch Hội Khuyến học phường là Phó Giám đốc Trung tâm học tập cộng đồng'],
  [raise, '{} cán bộ, công chức, viên chức và thành viên tổ chức chính trị – xã hội được đào tạo, bồi dưỡng'],
  [raise, '{} cán bộ cấp quận giữ chức vụ lãnh đạo, quản lý được đào tạo, bồi dưỡng'],
  [raise, '{} cán bộ cấp phường giữ chức vụ lãnh đạo, quản lý được đào tạo, bồi dưỡng'],
  [raise, '{} công chức thực hiện chế độ bồi dưỡng bắt buộc tối thiểu'],
  [
    raise,
    '{} cán bộ, công chức, viên chức tham gia các chương trình học tập nâng cao trình độ ứng dụng công nghệ',
  ],
  [raise, '{} cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 2'],
  [raise, '{} cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 3'],
  [complete, '{} học sinh, sinh viên tham gia học tập các chương trình giáo dục kỹ năng sống'],
  [vocational, '{} trung tâm dạy nghề, giáo dục thường xuyên của quận tham gia dạy nghề'],
  [vocational, '{} Trung tâm học tập cộng đồng tham gia dạy nghề'],
  [vocational, 'năm 2017 đạt ít nhất {};'],
  [vocational, 'năm 2018 đạt ít nhất {};'],
  [vocational, 'năm 2019 đạt ít nhất {};'],
  [vocational, 'năm 2030 đạt ít nhất {}.'],
];

/** What the editor's sheet says of a figure whose note calls for it. */
const findings: Record<number, string> = {
  5: 'Ghi 4.620/5.783 đạt 79.88%; tính đúng là 79,89%',
  7: 'Ghi 4.066/4.620 đạt 88%; tính đúng là 88,01%',
  25: 'Số 0 có thể hiểu hai cách',
  27: '99,75% trùng với “Người 15–35 tuổi biết chữ”',
  30: 'Bậc trung học (100%) cao hơn trung học cơ sở (99,81%)',
  38: '2.470 nhiều hơn tổng số 519 cán bộ, công chức, viên chức nên được in là lượt người',
  49: 'Cộng 17 lớp được 961 lượt người, trong khi tổng số báo cáo là 2.412: lệch 1.451',
  73: 'Độ tuổi khác nhau nên không lấy để so sánh',
  76: 'Ghi “duy trì” nhưng năm 2016 chưa đạt: 1/10 phường',
  78: 'không có thang mức độ trong quy định hiện hành',
  89: 'chỉ tiêu (trên 80%) thấp hơn mức đã đạt',
  92: 'Ghi “duy trì” nhưng năm 2016 chưa đạt: 25.722/26.680 người (96,41%)',
  98: 'Chỉ tiêu nhảy từ năm 2019 đến năm 2030',
};

/** Known as percentages only, with a source that the demo makes up: the document names none. */
const synthetic = new Map([
  [26, 'nguồn'],
  [27, 'nguồn'],
  [30, 'nguồn'],
  [31, 'nguồn'],
  [33, 'nguồn'],
]);

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The figure as it may be printed: «6» is «06» as well, «79,89 %» has no space, 480/519 may say what it counts. */
function manner({ number, right }: Figure): string {
  if (number === 32) return '92,49% cán bộ, công chức, viên chức \\(480/519 người\\)';
  return literal(right)
    .replace(/ %/g, '%')
    .replace(/^(\d)(?!\d|[.,/]\d)/, '0{0,2}$1');
}

/** The digits of a figure, however they are written: to tell what is as printed from what is corrected. */
function digits(text: string): string {
  return text
    .replace(/2 tỷ 289 triệu/, '2289000000')
    .replace(/ \(.*| phường| người| suất| đồng|trên /g, '')
    .replace(/\.(?=\d{3}(\.|\D|$))/g, '')
    .replace(/,/g, '.')
    .replace(/ %|%/g, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/^(\d+)\/10$/, '$1');
}

let sections: Map<string, string>;
let told: string;

beforeAll(async () => {
  const { file } = await writeReport(districtDocument(), { number: '11', day: '2017-01-16' });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) });
  const lines = value.split('\n').filter((line) => line !== '');
  const headings = new Set(places.map(([heading]) => heading));
  sections = new Map();
  let under = '';
  for (const line of lines) {
    if (/^([A-C]|[IVX]+|\d(\.\d)?)\. /.test(line)) under = headings.has(line) ? line : '';
    if (/^Phụ lục I$/.test(line)) under = '';
    if (under !== '') sections.set(under, `${sections.get(under) ?? ''}${line}\n`);
  }
  told = value.slice(value.indexOf('PHIẾU BIÊN TẬP'));
});

describe('98 trên 98 số của Báo cáo 11/BC-UBND, từng số ở chỗ của nó', () => {
  test('the list has the 72 figures of A and B and the 26 targets of C', () => {
    expect(figures.map(({ number }) => number)).toEqual(Array.from({ length: 98 }, (_, i) => i + 1));
    expect(places).toHaveLength(98);
  });

  test.each(
    figures.map((figure) => {
      const changed = digits(figure.printed) !== digits(figure.right) ? 'sửa' : 'như đã in';
      const finding = findings[figure.number] === undefined ? '' : ', có điểm cần xem';
      const made = synthetic.has(figure.number) ? ', nguồn là minh họa' : '';
      return { ...figure, status: `${changed}${finding}${made}` };
    }),
  )('$number – $what: $right ($status)', (figure) => {
    const [heading, words] = places[figure.number - 1] as Place;
    const [before = '', after = ''] = words.split('{}');
    expect(sections.get(heading)).toMatch(new RegExp(`${literal(before)}${manner(figure)}${literal(after)}`));
    // What the list calls a finding is pointed out, and nothing is corrected without one.
    const finding = findings[figure.number];
    expect([figure.number, finding !== undefined]).toEqual([figure.number, /finding/.test(figure.note)]);
    if (digits(figure.printed) !== digits(figure.right)) expect(finding).toBeDefined();
    if (finding !== undefined) expect(told).toContain(finding);
  });

  test('nothing is left to be written, and no name of a unit is missing or said twice', async () => {
    const { file } = await writeReport(districtDocument(), { number: '', day: '' });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) });
    expect(value).not.toMatch(/Cần viết|\(tên đơn vị\)|[Qq]uận Quận|,00 ?%|undefined|null/);
    // What the demo's district wrote says that it is made up.
    expect(value.match(/minh họa/g)?.length).toBeGreaterThan(15);
  });
});
