// The slip as a message for a chat group: what a supplier fills in after each colon and sends back whole.
import { supplierNames } from '../catalogue/suppliers.ts';
import { headingOf } from '../workbook/layout.ts';
import type { Slip, SlipLine } from './slip.ts';

export interface Asking {
  /** Who asks: «Phường Nguyễn Cư Trinh». */
  unit: string;
  /** «Quý I năm 2016». */
  period: string;
  /** Day by which it is needed, dd/mm/yyyy; '' where none is set. */
  day: string;
}

export function slipText(slip: Slip, { unit, period, day }: Asking): string {
  return [
    `Kính gửi ${supplierNames[slip.supplier]},`,
    `${unit} xin số liệu ${period}${day === '' ? '' : `, hạn ngày ${day}`}.`,
    ...printedLines(slip),
  ].join('\n');
}

/** Everything of the message that may come back unchanged. */
export function printedLines({ lines, tables }: Slip): string[] {
  return [
    ...(lines.length === 0 ? [] : [howTo]),
    ...lines.map(askedLine),
    ...tables.flatMap(({ title, columns }) => [
      `${title}: xin gửi bảng, mỗi dòng một mục, có các cột: ${columns.map(headingOf).join('; ')}.`,
    ]),
  ];
}

const howTo =
  'Xin điền sau dấu hai chấm rồi gửi lại cả tin. Không phát sinh thì ghi 0; không có thì ghi «không có số liệu» và lý do.';

/** «1. Số hộ đăng ký (hộ; năm trước 4.066):» */
function askedLine({ number, label, unit, before }: SlipLine): string {
  const known = [unit, before === '' ? '' : `năm trước ${before}`].filter((words) => words !== '').join('; ');
  return `${number}. ${label}${known === '' ? '' : ` (${known})`}:`;
}
