// A summary as CSV: a line an indicator and unit, so that a pivot table can turn it any way.
import type { Catalogue } from '../shared/catalogue/catalogue.ts';
import {
  askedLines,
  type ExportedSummary,
  figuresOf,
  isAsked,
  type LineFigures,
} from '../shared/exchange/exported-summary.ts';
import { headsOf, rowOf, type TableColumn } from '../shared/exchange/sheet-columns.ts';
import { type FileLine, type FileValue, summaryColumns } from '../shared/exchange/summary-columns.ts';
import { coverageInWords, leastCoverage } from '../shared/totals/coverage.ts';

/** One line of the file. */
interface CsvLine extends FileLine {
  /** Whose figures these are, and how far they go. */
  range: string;
  state: string;
}

const { key, form, label, measure, unitCode, unitName, value, base, percent, wards, due } = summaryColumns;

const columns: TableColumn<CsvLine, FileValue>[] = [
  ...[key, form, label, measure, unitCode, unitName],
  { head: 'Phạm vi', cell: ({ range }) => ({ text: range }) },
  ...[value, base, percent, wards, due],
  { head: 'Tình trạng', cell: ({ state }) => ({ text: state }) },
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
  const lines = askedLines(catalogue, exported).flatMap((line): CsvLine[] => {
    const sum = totals(line);
    return [
      {
        ...{ line, unit: total.unit, range: whole, figures: sum, due: sum.asked ?? total.due },
        state: coverageOf(sum, total.due),
      },
      ...parts
        .filter(({ part }) => isAsked(catalogue, line, part))
        .map(({ unit, part, summary, figures }) => {
          const own = figures(line);
          const range = part === 'ward' ? 'Đơn vị bên dưới' : 'Số liệu riêng';
          return { line, unit, range, figures: own, due: 1, state: summary ? stateOf(own) : 'chưa nộp' };
        }),
    ];
  });
  const rows = [headsOf(columns), ...lines.map((line) => rowOf(columns, line).map(written))];
  return `\uFEFF${rows.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;
}

/** RFC 4180, with the semicolon as separator. */
function quoted(cell: string): string {
  return /[";\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

function written(cell: FileValue): string {
  return 'text' in cell ? inert(cell.text) : numberIn(cell.number);
}

function coverageOf(figures: LineFigures, all: number): string {
  const { wards, due } = leastCoverage(figures, all);
  return wards === due ? 'đủ số liệu' : `mới có ${coverageInWords(figures, all, 'đơn vị')}`;
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
