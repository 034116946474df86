// Writes the guide: two columns, the left one shows the colour.
import { colours } from '../../shared/workbook/plan/colours.ts';
import { guideLines } from '../../shared/workbook/plan/guide-plan.ts';
import type { BookData } from './gather-sheet.ts';
import type { Extra } from './long-work.ts';

export function writeGuideSheet(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  data: BookData,
  extra: Extra,
): void {
  const lines = guideLines(data, 'sheet');
  const all = sheet.getRange(1, 1, lines.length, 2);
  all.setNumberFormat('@');
  all.setValues(lines.map(({ left, right }) => [left, right]));
  extra('màu và kiểu chữ', () => {
    all.setBackgrounds(
      lines.map(({ colour }) => (colour === colours.title ? [colour, colour] : [colour, ''])),
    );
    all.setFontWeights(lines.map(({ bold }) => (bold ? ['bold', 'bold'] : ['normal', 'normal'])));
    all.setWrap(true);
    all.setVerticalAlignment('middle');
    sheet.getRange(1, 1, 1, 2).setFontColor(colours.titleText).setFontSize(12);
    sheet.getRange(1, 1, lines.length, 1).setHorizontalAlignment('center');
    const coloured = lines.flatMap(({ colour }, i) =>
      colour !== '' && colour !== colours.title ? [i + 1] : [],
    );
    sheet.getRange(coloured[0] ?? 1, 1, coloured.length, 1).setBorder(true, true, true, true, true, true);
    sheet.setColumnWidth(1, 60);
    sheet.setColumnWidth(2, 760);
  });
  extra('hỏi lại khi gõ vào trang', () =>
    sheet.protect().setDescription('Trang hướng dẫn').setWarningOnly(true),
  );
}
