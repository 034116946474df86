// The first sheet of a workbook: what the colours mean and how to fill in, in a dozen lines.
import { noFigure } from '../../shared/catalogue/cells.ts';
import { colours } from './colours.ts';
import type { BookData } from './gather-sheet.ts';

export const guideSheet = 'Hướng dẫn';

/** Writes the guide; two columns, the left one shows the colour. */
export function writeGuideSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet, data: BookData): void {
  const lines: [colour: string, bold: boolean, left: string, right: string][] = [
    [colours.title, true, '', `SỔ BÁO CÁO XÂY DỰNG XÃ HỘI HỌC TẬP NĂM ${data.year}`],
    ['', true, '', data.unit.name],
    ['', false, '', ''],
    ['', true, '', 'Cách làm'],
    ['', false, '1', 'Mở thanh bên: Tiện ích mở rộng › Sổ Học Tập › Mở thanh bên. Chọn kỳ báo cáo.'],
    ['', false, '2', 'Bật «Chỉ hiện ô của kỳ này» để chỉ thấy những dòng, cột cần điền của kỳ đó.'],
    ['', false, '3', 'Điền vào ô nền vàng. Số liệu theo quý chỉ gõ một lần; cột «6 tháng» và «Năm» tự cộng.'],
    [
      '',
      false,
      '4',
      'Lớp học, chuyên đề ghi ở trang «D2. Lớp, chuyên đề»; số người học ở Biểu D tự cộng từ bảng này.',
    ],
    ['', false, '5', 'Bấm «Kiểm tra», sửa các điểm cần sửa, rồi bấm «Nộp báo cáo». Lưu lại số biên nhận.'],
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
    [colours.toFill, false, '', 'Cần điền'],
    [colours.filled, false, '', 'Đã điền'],
    [colours.wrong, false, '', 'Cần sửa: bấm «Kiểm tra» ở thanh bên để xem lỗi và cách sửa'],
    [colours.doubtful, false, '', 'Cần giải trình: sửa lại, hoặc ghi lý do vào cột «Ghi chú» cùng dòng'],
    [colours.remarked, false, '', 'Cấp trên có ý kiến: rê chuột lên ô để đọc, sửa rồi nộp lại'],
    [
      colours.suggested,
      false,
      '',
      'Gợi ý từ năm trước: chưa tính là đã điền; bấm «Nhận» ở thanh bên nếu vẫn đúng, hoặc gõ đè',
    ],
    [colours.derived, false, '', 'Tự tính: không gõ vào'],
    [colours.notAsked, false, '', 'Kỳ này không hỏi'],
    ['', false, '', ''],
    ['', true, '', 'Nên biết'],
    ['', false, '', 'Tỷ lệ phần trăm không bao giờ phải gõ: gõ tử số và mẫu số, tỷ lệ tự tính.'],
    ['', false, '', 'Rê chuột lên tên chỉ số để xem định nghĩa và ví dụ.'],
    [
      '',
      false,
      '',
      'Có thể chèn thêm dòng, đổi tên hay đổi thứ tự trang; nếu biểu mẫu bị hỏng, thanh bên có nút «Sửa lại biểu mẫu», số đã gõ được giữ nguyên.',
    ],
    ['', false, '', 'Không ghi họ tên người dân, số điện thoại, số căn cước vào sổ này: chỉ ghi số lượng.'],
  ];
  const all = sheet.getRange(1, 1, lines.length, 2);
  all.setNumberFormat('@');
  all.setValues(lines.map(([, , left, right]) => [left, right]));
  all.setBackgrounds(lines.map(([colour]) => (colour === colours.title ? [colour, colour] : [colour, ''])));
  all.setFontWeights(lines.map(([, bold]) => (bold ? ['bold', 'bold'] : ['normal', 'normal'])));
  all.setWrap(true);
  all.setVerticalAlignment('middle');
  sheet.getRange(1, 1, 1, 2).setFontColor(colours.titleText).setFontSize(12);
  sheet.getRange(1, 1, lines.length, 1).setHorizontalAlignment('center');
  sheet.getRange(17, 1, 8, 1).setBorder(true, true, true, true, true, true);
  sheet.setColumnWidth(1, 60);
  sheet.setColumnWidth(2, 760);
  sheet.protect().setDescription('Trang hướng dẫn').setWarningOnly(true);
}
