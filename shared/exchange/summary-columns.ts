// The columns of a summary's files, CSV and Excel: which of them a file has, and in which order, the file says.
import type { UnitName } from '../totals/summary.ts';
import type { ExportedLine, LineFigures } from './exported-summary.ts';
import type { SheetColumn } from './sheet-columns.ts';

/** What a cell says; each file writes numbers its own way. */
export type FileValue = { text: string } | { number: number | null; as: 'whole' | 'percent' };

/** One line of one unit, or of the total. */
export interface FileLine {
  line: ExportedLine;
  unit: UnitName;
  figures: LineFigures;
  /** Units that have to report it. */
  due: number;
}

const text = (value: string): FileValue => ({ text: value });
const whole = (value: number | null): FileValue => ({ number: value, as: 'whole' });

/** Widths in characters. */
export const summaryColumns = {
  key: { head: 'Mã chỉ số', width: 30, cell: ({ line }) => text(line.key) },
  form: { head: 'Biểu', width: 30, cell: ({ line }) => text(line.form) },
  label: { head: 'Chỉ số', width: 60, cell: ({ line }) => text(line.label) },
  measure: { head: 'Đơn vị tính', width: 12, cell: ({ line }) => text(line.unit) },
  unitCode: { head: 'Mã đơn vị', width: 12, cell: ({ unit }) => text(unit.code) },
  unitName: { head: 'Tên đơn vị', width: 22, cell: ({ unit }) => text(unit.name) },
  value: { head: 'Số liệu', width: 14, cell: ({ figures }) => whole(figures.value) },
  base: { head: 'Mẫu số', width: 14, cell: ({ figures }) => whole(figures.base) },
  percent: {
    head: 'Tỷ lệ (%)',
    width: 12,
    cell: ({ figures }) => ({ number: figures.percent, as: 'percent' }),
  },
  wards: { head: 'Số đơn vị có số liệu', width: 12, cell: ({ figures }) => whole(figures.wards) },
  due: { head: 'Số đơn vị phải nộp', width: 12, cell: ({ due }) => whole(due) },
} satisfies Record<string, SheetColumn<FileLine, FileValue>>;
