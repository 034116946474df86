// The first sheet of a workbook: how to fill it in and what the colours mean, in a dozen lines.
import { noFigure } from '../../catalogue/cells.ts';
import { colours } from './colours.ts';

export const guideSheet = 'Hướng dẫn';

/** `sheet`: the workbook with its sidebar; `file`: the Excel file that is filled in without a network. */
export type GuideFor = 'sheet' | 'file';

/** The left column shows a number or a colour, the right one the words. */
export interface GuideLine {
  colour: string;
  bold: boolean;
  left: string;
  right: string;
}

type Line = [colour: string, bold: boolean, left: string, right: string];

export function guideLines(book: { year: number; unit: { name: string } }, where: GuideFor): GuideLine[] {
  const lines: Line[] = [
    [colours.title, true, '', `SỔ BÁO CÁO XÂY DỰNG XÃ HỘI HỌC TẬP NĂM ${book.year}`],
    ['', true, '', book.unit.name],
    ['', false, '', ''],
    ['', true, '', 'Cách làm'],
    ...steps[where],
    ['', false, '', ''],
    ['', true, '', 'Ba trạng thái của một ô'],
    ['', false, '', 'Có số: gõ số. Số 0 cũng là số: gõ 0 khi thực tế bằng không.'],
    [
      '',
      false,
      '',
      `Không thu thập được: gõ «${noFigure}» và ghi lý do vào cột «Ghi chú» (hoặc ngay sau dấu hai chấm).`,
    ],
    ['', false, '', 'Để trống: nghĩa là chưa điền; báo cáo còn ô trống thì chưa nộp được.'],
    ['', false, '', ''],
    ['', true, '', 'Màu của ô'],
    ...colourLines
      .filter(([, , , , only]) => only !== 'sheet' || where === 'sheet')
      .map(([colour, bold, left, right]): Line => [colour, bold, left, right]),
    ['', false, '', ''],
    ['', true, '', 'Nên biết'],
    ['', false, '', 'Tỷ lệ phần trăm không bao giờ phải gõ: gõ tử số và mẫu số, tỷ lệ tự tính.'],
    ['', false, '', 'Rê chuột lên tên chỉ số để xem định nghĩa và ví dụ.'],
    ['', false, '', moving[where]],
    ...effort[where],
    ['', false, '', 'Không ghi họ tên người dân, số điện thoại, số căn cước vào sổ này: chỉ ghi số lượng.'],
  ];
  return lines.map(([colour, bold, left, right]) => ({ colour, bold, left, right }));
}

const steps: Record<GuideFor, Line[]> = {
  sheet: [
    ['', false, '1', 'Mở thanh bên: Tiện ích mở rộng › Sổ Học Tập › Mở thanh bên. Chọn kỳ báo cáo.'],
    [
      '',
      false,
      '2',
      'Sổ chỉ hiện những dòng, cột của kỳ đã chọn; bấm «Xem cả năm» để thấy mọi kỳ. Ngại bảng lớn thì bấm «Điền lần lượt».',
    ],
    ['', false, '3', 'Điền vào ô nền vàng. Số liệu theo quý chỉ gõ một lần; cột «6 tháng» và «Năm» tự cộng.'],
    [
      '',
      false,
      '4',
      'Lớp học, chuyên đề ghi ở trang «D2. Lớp, chuyên đề»; số người học ở Biểu D tự cộng từ bảng này.',
    ],
    ['', false, '5', 'Bấm «Kiểm tra», sửa các điểm cần sửa, rồi bấm «Nộp báo cáo». Lưu lại số biên nhận.'],
  ],
  file: [
    [
      '',
      false,
      '1',
      'Mở tệp này bằng Excel hoặc LibreOffice; không cần mạng. Mỗi biểu là một trang, mỗi kỳ là một cột.',
    ],
    ['', false, '2', 'Điền vào ô nền vàng. Số liệu theo quý chỉ gõ một lần; cột «6 tháng» và «Năm» tự cộng.'],
    [
      '',
      false,
      '3',
      'Lớp học, chuyên đề ghi ở trang «D2. Lớp, chuyên đề»; số người học ở Biểu D tự cộng từ bảng này.',
    ],
    ['', false, '4', 'Lưu tệp ở dạng .xlsx, không đặt mật khẩu. Không xóa cột ẩn A và trang ẩn «_so».'],
    [
      '',
      false,
      '5',
      'Khi có mạng: mở sổ Google của đơn vị, thanh bên › Làm việc với Excel › «Nạp tệp Excel đã điền».',
    ],
    [
      '',
      false,
      '6',
      'Xem trước những chỗ sẽ thay, đưa vào sổ, bấm «Kiểm tra» rồi «Nộp báo cáo». Tệp này tự nó chưa phải là bản nộp.',
    ],
  ],
};

/** Nothing is measured that the officer is not told of (decision 28). */
const effort: Record<GuideFor, Line[]> = {
  sheet: [
    [
      '',
      false,
      '',
      'Sổ ghi lại số phút từ lần gõ đầu đến lần gõ cuối của mỗi kỳ, gửi kèm báo cáo để đơn vị cấp trên biết biểu nào tốn công; không ghi ai gõ.',
    ],
  ],
  file: [],
};

const moving: Record<GuideFor, string> = {
  sheet:
    'Có thể chèn thêm dòng, đổi tên hay đổi thứ tự trang; nếu biểu mẫu bị hỏng, thanh bên có nút «Sửa lại biểu mẫu», số đã gõ được giữ nguyên.',
  file: 'Có thể chèn thêm dòng, đổi tên hay đổi thứ tự trang: khi nạp vào sổ, từng dòng được nhận ra bằng cột ẩn A.',
};

/** What guides of files that were made earlier say: nobody typed it. */
export const formerGuideTexts: readonly string[] = ['Đã điền', 'Tự tính: không gõ vào'];

const colourLines: [...Line, only?: 'sheet'][] = [
  [colours.toFill, false, '', 'Cần điền'],
  [colours.filled, false, '', 'Đã điền, hoặc không bắt buộc'],
  [
    colours.wrong,
    false,
    '',
    'Cần sửa (chữ đậm, gạch chân): bấm «Kiểm tra» ở thanh bên để xem lỗi và cách sửa',
    'sheet',
  ],
  [
    colours.doubtful,
    false,
    '',
    'Cần giải trình (chữ gạch chân): sửa lại, hoặc ghi lý do vào ô «Giải trình» ở thanh bên',
    'sheet',
  ],
  [colours.remarked, false, '', 'Cấp trên có ý kiến: rê chuột lên ô để đọc, sửa rồi nộp lại', 'sheet'],
  [
    colours.suggested,
    false,
    '',
    'Gợi ý từ năm trước: chưa tính là đã điền; bấm «Nhận» ở thanh bên nếu vẫn đúng, hoặc gõ đè',
    'sheet',
  ],
  [colours.derived, false, '', 'Tự tính, hoặc số của kỳ trước: không gõ vào'],
  [colours.notAsked, false, '', 'Kỳ này không hỏi'],
  [colours.locked, false, '', 'Kỳ đã được duyệt hoặc đã khóa: không nên sửa', 'sheet'],
];
