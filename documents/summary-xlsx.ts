// A summary as an Excel file: the totals with their coverage on one sheet, the units side by side on another.
import type { WriteSheet } from 'hucre/xlsx';
import type { Catalogue } from '../shared/catalogue/catalogue.ts';
import {
  askedLines,
  type ExportedLine,
  type ExportedSummary,
  figuresOf,
  isAsked,
  periodOf,
} from '../shared/exchange/exported-summary.ts';
import { headsOf, rowOf, type SheetColumn, widthsOf } from '../shared/exchange/sheet-columns.ts';
import { type FileLine, type FileValue, summaryColumns } from '../shared/exchange/summary-columns.ts';
import { periodName } from '../shared/period.ts';
import type { SummaryLine } from '../shared/totals/summary.ts';
import { type FileCell, sheetOfCells } from './xlsx-cells.ts';
import { xlsxFile } from './xlsx-file.ts';

/** Percentages are written as 99,15 and not as a fraction: a copied cell reads the same in every program. */
const formats = { whole: '#,##0', percent: '0.00' };

const text = (value: string): FileCell => ({ value });
const number = (value: number | null, format: string): FileCell =>
  value === null ? { value: null } : { value, format };

/** Every cell is a value: nothing in the file is worked out, nothing in it can run. */
export function summaryXlsx(
  catalogue: Catalogue,
  exported: ExportedSummary,
): Promise<Uint8Array<ArrayBuffer>> {
  const lines = askedLines(catalogue, exported);
  const sheets = [totalsOf(exported, lines)];
  if (exported.units.length > 0) sheets.push(unitsOf(catalogue, exported, lines));
  return xlsxFile(sheets, { title: titleOf(exported) });
}

function titleOf(exported: ExportedSummary): string {
  return `${exported.total.unit.name} – ${periodName(periodOf(exported))}`.toUpperCase();
}

function subtitleOf({ total, at }: ExportedSummary): string {
  return `${total.reported}/${total.due} đơn vị đã nộp. Lấy lúc ${at}. Đơn vị chưa nộp thì để trống, không tính là 0.`;
}

/** One line of the totals, with the units between which it lies. */
interface TotalLine extends FileLine {
  ends: Pick<SummaryLine, 'least' | 'most'>;
}

const { key, label, measure, value, base, percent, wards, due } = summaryColumns;

const totalColumns: SheetColumn<TotalLine, FileCell>[] = [
  ...[label, measure, value, base, percent, wards, due].map(inExcel),
  { head: 'Thấp nhất', width: 12, cell: ({ line, ends }) => extreme(line, ends.least) },
  { head: 'Đơn vị thấp nhất', width: 22, cell: ({ ends }) => text(ends.least?.unit.name ?? '') },
  { head: 'Cao nhất', width: 12, cell: ({ line, ends }) => extreme(line, ends.most) },
  { head: 'Đơn vị cao nhất', width: 22, cell: ({ ends }) => text(ends.most?.unit.name ?? '') },
  inExcel(key),
];

function inExcel(column: SheetColumn<FileLine, FileValue>): SheetColumn<FileLine, FileCell> {
  const { head, width } = column;
  return {
    head,
    width,
    cell(line) {
      const said = column.cell(line);
      return 'text' in said ? text(said.text) : number(said.number, formats[said.as]);
    },
  };
}

function totalsOf(exported: ExportedSummary, lines: readonly ExportedLine[]): WriteSheet {
  const { total } = exported;
  const figures = figuresOf(total);
  const byKey = new Map(total.lines.map((line) => [line.key, line]));
  const { unit, due } = total;
  const rows = byForm(lines, (line) =>
    rowOf(totalColumns, {
      ...{ line, unit, figures: figures(line), ends: byKey.get(line.key) ?? {} },
      due: figures(line).asked ?? due,
    }),
  );
  return sheetOfCells('Tổng hợp', titleOf(exported), subtitleOf(exported), headsOf(totalColumns), rows, {
    widths: widthsOf(totalColumns),
    frozenColumns: 1,
  });
}

function extreme(line: ExportedLine, found: SummaryLine['least']): FileCell {
  if (!found) return text('');
  return line.ranked === 'share'
    ? number(found.value * 100, formats.percent)
    : number(found.value, formats.whole);
}

function unitsOf(
  catalogue: Catalogue,
  exported: ExportedSummary,
  lines: readonly ExportedLine[],
): WriteSheet {
  const { total } = exported;
  const columns: SheetColumn<FileLine, FileCell>[] = [
    ...[label, measure].map(inExcel),
    ...exported.units.map(({ unit, part, summary }) => {
      const figures = figuresOf(summary);
      return {
        head: part === 'own' ? `${unit.name} (số liệu riêng)` : unit.name,
        width: 16,
        cell({ line }: FileLine): FileCell {
          if (!isAsked(catalogue, line, part)) return text('');
          if (!summary) return text('chưa nộp');
          const { value, percent } = figures(line);
          if (value === null) return text('không có số liệu');
          return line.ranked === 'share' ? number(percent, formats.percent) : number(value, formats.whole);
        },
      };
    }),
    inExcel(key),
  ];
  const sums = figuresOf(total);
  const rows = byForm(lines, (line) =>
    rowOf(columns, { line, unit: total.unit, figures: sums(line), due: sums(line).asked ?? total.due }),
  );
  const note = `${subtitleOf(exported)} Chỉ số có mẫu số thì ghi tỷ lệ (%).`;
  return sheetOfCells('Từng đơn vị', titleOf(exported), note, headsOf(columns), rows, {
    widths: widthsOf(columns),
    frozenColumns: 1,
  });
}

/** Rows with the name of each form above its lines. */
function byForm(lines: readonly ExportedLine[], rowOf: (line: ExportedLine) => FileCell[]): FileCell[][] {
  return lines.flatMap((line, i) => {
    const row = rowOf(line);
    if (lines[i - 1]?.form === line.form) return [row];
    return [[{ value: line.form.toUpperCase(), look: 'section' as const }], row];
  });
}
