// A summary as CSV: a line an indicator and unit, so that a pivot table can turn it any way.
import type { Catalogue } from '../shared/catalogue/catalogue.ts';
import {
  type ExportedLine,
  type ExportedSummary,
  exportedLines,
  figuresOf,
  isAsked,
  type LineFigures,
  periodOf,
} from '../shared/exchange/exported-summary.ts';
import type { UnitName } from '../shared/totals/summary.ts';

const headings = [
  'Mã chỉ số',
  'Biểu',
  'Chỉ số',
  'Đơn vị tính',
  'Mã đơn vị',
  'Tên đơn vị',
  'Phạm vi',
  'Số liệu',
  'Mẫu số',
  'Tỷ lệ (%)',
  'Số đơn vị có số liệu',
  'Số đơn vị phải nộp',
  'Tình trạng',
];

/**
 * UTF-8 with a byte order mark, semicolons, decimal commas: what Excel opens by a double click where numbers are written
 * the Vietnamese way (docs/decisions/0026-csv-for-excel.md).
 */
export function summaryCsv(catalogue: Catalogue, exported: ExportedSummary): string {
  const { total, units } = exported;
  const totals = figuresOf(total);
  const parts = units.map((one) => ({ ...one, figures: figuresOf(one.summary) }));
  const whole = units.length === 0 ? 'Báo cáo của đơn vị' : 'Tổng hợp';
  const rows = exportedLines(catalogue, periodOf(exported)).flatMap((line) => {
    const sum = totals(line);
    return [
      row(line, total.unit, whole, sum, total.due, coverageOf(sum.wards, total.due)),
      ...parts
        .filter(({ part }) => isAsked(catalogue, line, part))
        .map(({ unit, part, summary, figures }) => {
          const own = figures(line);
          const range = part === 'ward' ? 'Đơn vị bên dưới' : 'Số liệu riêng';
          return row(line, unit, range, own, 1, summary ? stateOf(own) : 'chưa nộp');
        }),
    ];
  });
  return `\uFEFF${[headings, ...rows].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;
}

/** RFC 4180, with the semicolon as separator. */
function quoted(cell: string): string {
  return /[";\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

function row(
  line: ExportedLine,
  unit: UnitName,
  range: string,
  { value, base, percent, wards }: LineFigures,
  due: number,
  state: string,
): string[] {
  return [
    ...[line.key, line.form, line.label, line.unit, unit.code, unit.name, range].map(inert),
    ...[value, base, percent, wards, due].map(numberIn),
    inert(state),
  ];
}

function coverageOf(wards: number, due: number): string {
  return wards === due ? 'đủ số liệu' : `mới có ${wards}/${due} đơn vị`;
}

function stateOf({ value }: LineFigures): string {
  return value === null ? 'không có số liệu' : 'có số liệu';
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe. By column and not by pattern: a number below zero
 * stays a number.
 */
function inert(text: string): string {
  return /^[\s]*[=+\-@\t\r\n|]/.test(text) ? `'${text}` : text;
}

function numberIn(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}
