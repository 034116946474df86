// What must not leave a sheet, by hand-made cases; and what may: the four documents, figures, numbers of documents.
import { describe, expect, test } from 'vitest';
import { personalDataInBody } from '../../../shared/personal-data/body.ts';
import {
  namesDownColumn,
  personalDataIn,
  personalNumber,
} from '../../../shared/personal-data/personal-data.ts';
import { caught, innocent } from './texts.ts';

const kindsIn = (text: string) => personalDataIn(text).map(({ kind }) => kind);

describe('numbers of people', () => {
  test.each([
    ['Học viên 079090001234 đã học xong', 'id-number'],
    ['CCCD: 079 090 001 234', 'id-number'],
    ['079.090.001.234', 'id-number'],
    ['0790 9000 1234', 'id-number'],
    ['số 179090001234 của người dân', 'id-number'],
    ['căn cước công dân số ０７９０９０００１２３４', 'id-number'],
    ['CMND 024 567 891', 'id-number'],
    ['Chứng minh nhân dân số: 024567891', 'id-number'],
    ['CMT số 024567891', 'id-number'],
    ['hộ chiếu B1234567', 'id-number'],
    // The leading 0 is lost where the sheet took it for a number.
    ['CCCD 79090001234', 'id-number'],
    ['gọi 0908123456', 'phone'],
    ['ĐT: 0908 123 456', 'phone'],
    ['0908.123.456', 'phone'],
    ['0908-123-456', 'phone'],
    ['09.0812.3456', 'phone'],
    ['0908\u00a0123\u00a0456', 'phone'],
    ['０９０８１２３４５６', 'phone'],
    ['+84 908 123 456', 'phone'],
    ['(+84) 908.123.456', 'phone'],
    ['+84908123456', 'phone'],
    ['0084908123456', 'phone'],
    ['(028) 3829 1234', 'phone'],
    ['028.3829.1234', 'phone'],
    ['01683 123 456', 'phone'],
    ['Zalo 908123456', 'phone'],
    ['SĐT:0908123456.', 'phone'],
    ['lan.nguyen@gmail.com', 'email'],
    ['gửi về Nguyen_Van.A+hoc@ubnd.hochiminhcity.gov.vn nhé', 'email'],
    ['lan @ gmail.com', 'email'],
  ])('«%s»', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  test('two in one text are both found, side by side as well', () => {
    expect(kindsIn('079090001234 0908123456')).toEqual(['id-number', 'phone']);
    expect(kindsIn('0908123456, 0912345678')).toEqual(['phone', 'phone']);
    expect(kindsIn('0908123456/0912345678')).toEqual(['phone', 'phone']);
    expect(kindsIn('079 090 001 234 0908 123 456')).toEqual(['id-number', 'phone']);
  });

  test.each([
    'Kinh phí 2.289.000.000 đồng',
    'Quỹ có 115.000.000 đồng, chi 98.500.000 đồng',
    'tổng 123.456.789.012 đồng',
    'tổng 123456789012 đồng',
    '12 345 678 901 đồng',
    'Báo cáo số 11/BC-UBND, công văn 3846/GDĐT-GDTX ngày 10/11/2016',
    'Quyết định số 281/QĐ-TTg ngày 20/02/2014, 6561/QĐ-UBND 13/12/2016',
    'từ 05.12.2016 đến 10.12.2016',
    '08.12.2016 01.01.2017',
    '05-12-2016 - 10-12-2016',
    '2016-12-08 09:15:00',
    'năm 2014 2015 2016',
    'giai đoạn 2014 - 2015 - 2016',
    '01.2016 - 12.2016',
    'khu phố 05 06 07 08 09',
    '4620/5783 hộ, 4066/4620 hộ, đạt 79,88%',
    'biên nhận 26758-2016Y-01, mã 760-2016Y-7KF3-9M2X',
    'tổng đài 1900 1234 và 18001234',
    'điện thoại bàn: 123.456.789 thuê bao',
    'https://tuoitre.vn/hoc-tap-suot-doi-20161208101112345.htm',
  ])('«%s» holds nobody’s number', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('what is found is shown masked, never whole', () => {
    const words = (text: string) => personalDataIn(text)[0]?.words ?? '';
    expect(words('CCCD 079090001234')).toBe('số giấy tờ của một người «07••••••••34»');
    expect(words('gọi 0908.123.456')).toBe('số điện thoại «09••••••56»');
    expect(words('lan.nguyen@gmail.com')).toBe('địa chỉ thư điện tử «l•••@gmail.com»');
    expect(words('Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường, Phạm Thị Dung')).toBe(
      'họ tên người dân (4 tên: N. V. A., T. T. B., L. V. C.…)',
    );
  });

  test('a count as long as a telephone number is one that lost its 0', () => {
    expect(personalNumber(99_999_999)).toBeNull();
    expect(personalNumber(908_123_456)).toMatchObject({ kind: 'phone', words: 'số điện thoại «90•••••56»' });
    expect(personalNumber(79_090_001_234)?.kind).toBe('id-number');
  });
});

describe('lists of names', () => {
  test.each([
    ['Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường'],
    ['Nguyễn Văn An\nTrần Thị Bình\nLê Văn Cường'],
    ['1. Nguyễn Văn An\n2. Trần Thị Bình\n3. Lê Cường'],
    ['1. NGUYỄN VĂN AN 2. TRẦN THỊ BÌNH 3. LÊ CƯỜNG'],
    ['Danh sách người mù chữ: Nguyễn Văn An; Trần Thị Bình; Lê Văn Cường.'],
    ['Tổ 5: Nguyễn Văn An (1960), Trần Thị Bình (1962), Lê Văn Cường (1971)'],
    ['Nguyễn Văn An, sinh năm 1960, tổ 5; Trần Thị Bình, sinh năm 1962, tổ 6; Lê Văn Cường, sinh năm 1971'],
    ['Người mù chữ của phường gồm: Nguyễn Văn An, Trần Thị Bình và Lê Văn Cường'],
    ['Nguyễn Văn An (phường Nguyễn Cư Trinh), Trần Thị Bình (phường Đa Kao), Lê Văn Cường'],
    ['Nguyễn Văn An Trần Thị Bình Lê Văn Cường Hoàng Dung'],
    ['ông Nguyễn Văn An đã học lớp tin học, bà Trần Thị Bình học nấu ăn. Ông Lê Văn Cường học nghề điện.'],
    ['Hộ ông Nguyễn Văn An\n- Hộ bà Trần Thị Bình\n- Hộ ông Lê Văn Cường'],
  ])('«%s»', (text) => {
    expect(kindsIn(text)).toEqual(['names']);
    expect(kindsIn(text.normalize('NFD'))).toEqual(['names']);
  });

  test.each([
    ['cháu Nguyễn Văn An bị bại não'],
    ['Em Trần Thị Bình khuyết tật nặng'],
    ['Nguyễn Văn An bị tâm thần nên không đi học được'],
    ['Trao học bổng cho học sinh Lê Văn Cường'],
    ['vận động trẻ bỏ học: Hoàng Dung'],
  ])('one name is enough where it tells of health or names a child: «%s»', (text) => {
    expect(kindsIn(text)).toEqual(['names']);
  });

  test.each([
    'các phường Nguyễn Cư Trinh, Phạm Ngũ Lão, Nguyễn Thái Bình, Cô Giang, Cầu Kho',
    'Các phường:\n- Nguyễn Cư Trinh\n- Phạm Ngũ Lão\n- Nguyễn Thái Bình',
    'tại các trường tiểu học như: Nguyễn Bỉnh Khiêm, Trần Hưng Đạo, Lê Ngọc Hân',
    'Trường THCS Trần Văn Ơn, Võ Trường Toản, Nguyễn Du có học sinh khuyết tật hòa nhập',
    'phường Nguyễn Cư Trinh vận động 12 trẻ khuyết tật ra lớp',
    'đường Lê Lợi, Nguyễn Huệ, Trần Hưng Đạo',
    'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; Bác Hồ với trẻ em',
    'Ban Giám đốc gồm đồng chí Lê Văn An, Trần Thị Bình, Nguyễn Văn Cường',
    'ông Nguyễn Văn An (Trưởng ban), bà Trần Thị Bình (Phó ban), ông Lê Cường (Thư ký)',
    'thông qua đ/c Dương Điền Long, TTHTCĐ để tổng hợp báo cáo',
    'Hội Khuyến học, Đoàn Thanh niên, Hội Liên hiệp Phụ nữ, Hội Nông dân, Mặt trận Tổ quốc',
    'Quỹ học bổng Vừ A Dính, Nguyễn Thị Minh Khai, Lê Quý Đôn trao 30 suất cho học sinh nghèo',
    'Hà Nội, Hồ Chí Minh, Đồng Nai, Thái Nguyên, Cao Bằng, Lâm Đồng',
    'Mô hình Dòng họ học tập điển hình là dòng họ Đoàn',
  ])('«%s» names places, schools, offices or officers', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('names one below the other in a column are a list; two are not, nor are names of classes', () => {
    expect(namesDownColumn(['Nguyễn Văn An', 'Trần Thị Bình (1962)', 'Lê Văn Cường'])?.kind).toBe('names');
    expect(namesDownColumn(['Nguyễn Văn An', 'Trần Thị Bình', 'Lớp tin học'])).toBeNull();
    expect(namesDownColumn(['Lớp tin học', 'Lớp Nguyễn Văn Trỗi', 'Đoàn Thanh niên', ''])).toBeNull();
  });
});

/** What becomes of a text: refused, asked about, or let pass. */
function answerTo(text: string): 'refuse' | 'ask' | 'pass' {
  const found = personalDataIn(text);
  if (found.length === 0) return 'pass';
  return found.some(({ sure }) => sure) ? 'refuse' : 'ask';
}

describe('texts of ward papers, by hand', () => {
  const share = (texts: readonly string[], ...answers: string[]) =>
    texts.filter((text) => answers.includes(answerTo(text))).length / texts.length;

  test('there are enough of them', () => {
    expect(caught.length).toBeGreaterThanOrEqual(150);
    expect(innocent.length).toBeGreaterThanOrEqual(150);
    expect(new Set([...caught, ...innocent]).size).toBe(caught.length + innocent.length);
  });

  test('nine of ten that name a person are refused or asked about, most of them refused', () => {
    expect(share(caught, 'refuse', 'ask')).toBeGreaterThanOrEqual(0.9);
    expect(share(caught, 'refuse')).toBeGreaterThanOrEqual(0.85);
  });

  test('at most two of a hundred innocent ones are refused, and at most five asked about', () => {
    expect(share(innocent, 'refuse')).toBeLessThanOrEqual(0.02);
    expect(share(innocent, 'refuse', 'ask')).toBeLessThanOrEqual(0.05);
  });

  test('decomposed letters, odd spaces and full-width digits change no answer', () => {
    const odd = (text: string) =>
      text
        .normalize('NFD')
        .replace(/ /g, '\u00a0')
        .replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    const changed = [...caught, ...innocent].filter((text) => answerTo(odd(text)) !== answerTo(text));
    // A row of spaces is one space once it is straightened.
    expect(changed.filter((text) => !/ {2}/.test(text))).toEqual([]);
  });
});

describe('what is not sure is asked about', () => {
  test.each([
    ['nine digits that may be money or a CMND', 'bà con nhận 271845632'],
    ['a neighbour in a sentence that says nothing of him', 'ông Nguyễn Văn An đã học lớp tin học'],
    ['two names side by side', 'Nguyễn Văn Tính và Trần Thị Bình cùng học'],
  ])('%s', (_, text) => {
    const [found, ...more] = personalDataIn(text);
    expect([found?.sure, more]).toEqual([false, []]);
    expect(found?.words).toMatch(/^chữ hoặc số có thể là /);
  });

  test('a message is not stopped by it: there is no place for an answer', () => {
    expect(personalDataInBody({ message: 'ông Nguyễn Văn An đã học lớp tin học' })).toEqual([]);
    expect(personalDataInBody({ message: 'Gọi 0908 123 456' })).toHaveLength(1);
  });
});

test('a long body is searched as far as texts may be long, and no further than anybody needs to be told', () => {
  const padded = (n: number) => `${'a '.repeat(n / 2)}0908123456`;
  expect(personalDataInBody({ message: padded(5000) })).toHaveLength(1);
  expect(personalDataInBody({ message: padded(1_000_000) })).toEqual([]);
  expect(personalDataInBody(Array.from({ length: 1000 }, () => '0908123456'))).toHaveLength(50);
});

/** Lines of the four documents that hold names, long numbers, or words about children and health. */
const printed = [
  [
    'S0:45',
    '- Mô hình "Cộng đồng học tập" điển hình là phường Nguyễn Cư Trinh đã đạt được kết quả: 4620/5783 hộ đăng ký "Gia đình học tập" đạt tỷ lệ 79.88%, trong đó có 4066/4620 hộ đạt',
  ],
  [
    'S0:49',
    '- Mô hình "Đơn vị học tập" tại trường trung học cơ sở Trần Văn Ông đã tổ chức các lớp nâng cao năng lực ngoại ngữ, tin học cho giáo viên và nhân viên nhà trường',
  ],
  ['S0:165', 'tổng kinh phí 115.000.000 đồng'],
  ['S1:208', '(thông qua đ/c Dương Điền Long, TTHTCĐ để tổng hợp báo cáo)'],
  [
    'S2:8',
    'Chỉ thị số 04-CT/TU ngày 27/4/2016 của Ban Thường vụ Tỉnh ủy Quảng Ninh (Kèm theo Kế hoạch số 38-KH/TU ngày 23/2/2021 của thị ủy) tại phường Mạo Khê.',
  ],
  [
    'S2:15',
    'Kế hoạch số 2734/KH-UNND, Kế hoạch số 4156/KH-UBND; nhiệm kỳ 2020-2025. Các chuyên đề về: “Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”…',
  ],
  [
    'S2:19',
    '(còn 12 cháu trong độ tuổi do mắc các bệnh khuyết tật như: thần kinh, bại não… không thể đi học được: có danh sách cụ thể)',
  ],
  [
    'S3:91',
    'các tổ chức chính trị xã hội, đoàn thể (Hội Liên hiệp Phụ nữ, Hội Khuyến học, Đoàn Thanh niên,...) vận động các đối tượng còn mù chữ trong độ tuổi từ 15 tuổi trở lên',
  ],
];

test.each(printed)('%s of the documents holds nothing personal', (_, line) => {
  expect(personalDataIn(line ?? '')).toEqual([]);
});
