// A summary as an Excel file: the totals with their coverage on one sheet, the units side by side on another.
import type { WriteSheet } from 'hucre/xlsx';
import type { Catalogue } from '../shared/catalogue/catalogue.ts';
import {
  type ExportedLine,
  type ExportedSummary,
  exportedLines,
  figuresOf,
  isAsked,
  periodOf,
} from '../shared/exchange/exported-summary.ts';
import { periodName } from '../shared/period.ts';
import type { SummaryLine } from '../shared/totals/summary.ts';
import { type FileCell, sheetOfCells } from './xlsx-cells.ts';
import { xlsxFile } from './xlsx-file.ts';

const whole = '#,##0';
/** Percentages are written as 99,15 and not as a fraction: a copied cell reads the same in every program. */
const percent = '0.00';

const text = (value: string): FileCell => ({ value });
const number = (value: number | null, format: string): FileCell =>
  value === null ? { value: null } : { value, format };

/** Every cell is a value: nothing in the file is worked out, nothing in it can run. */
export function summaryXlsx(
  catalogue: Catalogue,
  exported: ExportedSummary,
): Promise<Uint8Array<ArrayBuffer>> {
  const lines = exportedLines(catalogue, periodOf(exported));
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

const totalHeadings = [
  'Chỉ số',
  'Đơn vị tính',
  'Số liệu',
  'Mẫu số',
  'Tỷ lệ (%)',
  'Số đơn vị có số liệu',
  'Số đơn vị phải nộp',
  'Thấp nhất',
  'Đơn vị thấp nhất',
  'Cao nhất',
  'Đơn vị cao nhất',
  'Mã chỉ số',
];

function totalsOf(exported: ExportedSummary, lines: readonly ExportedLine[]): WriteSheet {
  const { total } = exported;
  const figures = figuresOf(total);
  const byKey = new Map(total.lines.map((line) => [line.key, line]));
  const rows = byForm(lines, (line) => {
    const { value, base, percent: share, wards } = figures(line);
    const { least, most } = byKey.get(line.key) ?? {};
    return [
      text(line.label),
      text(line.unit),
      number(value, whole),
      number(base, whole),
      number(share, percent),
      number(wards, whole),
      number(total.due, whole),
      ...extreme(line, least),
      ...extreme(line, most),
      text(line.key),
    ];
  });
  return sheetOfCells('Tổng hợp', titleOf(exported), subtitleOf(exported), totalHeadings, rows, {
    widths: [60, 12, 14, 14, 12, 12, 12, 12, 22, 12, 22, 30],
    frozenColumns: 1,
  });
}

function extreme(line: ExportedLine, found: SummaryLine['least']): FileCell[] {
  if (!found) return [text(''), text('')];
  const shown = line.ranked === 'share' ? number(found.value * 100, percent) : number(found.value, whole);
  return [shown, text(found.unit.name)];
}

function unitsOf(
  catalogue: Catalogue,
  exported: ExportedSummary,
  lines: readonly ExportedLine[],
): WriteSheet {
  const units = exported.units.map((one) => ({ ...one, figures: figuresOf(one.summary) }));
  const rows = byForm(lines, (line) => [
    text(line.label),
    text(line.unit),
    ...units.map(({ part, summary, figures }): FileCell => {
      if (!isAsked(catalogue, line, part)) return text('');
      if (!summary) return text('chưa nộp');
      const { value, percent: share } = figures(line);
      if (value === null) return text('không có số liệu');
      return line.ranked === 'share' ? number(share, percent) : number(value, whole);
    }),
    text(line.key),
  ]);
  const names = units.map(({ unit, part }) => (part === 'own' ? `${unit.name} (số liệu riêng)` : unit.name));
  const note = `${subtitleOf(exported)} Chỉ số có mẫu số thì ghi tỷ lệ (%).`;
  return sheetOfCells(
    'Từng đơn vị',
    titleOf(exported),
    note,
    ['Chỉ số', 'Đơn vị tính', ...names, 'Mã chỉ số'],
    rows,
    { widths: [60, 12, ...names.map(() => 16), 30], frozenColumns: 1 },
  );
}

/** Rows with the name of each form above its lines. */
function byForm(lines: readonly ExportedLine[], rowOf: (line: ExportedLine) => FileCell[]): FileCell[][] {
  return lines.flatMap((line, i) => {
    const row = rowOf(line);
    if (lines[i - 1]?.form === line.form) return [row];
    return [[{ value: line.form.toUpperCase(), look: 'section' as const }], row];
  });
}
