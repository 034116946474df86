// What stands in the master sheet: each sheet as a block of values with the formats and colours of its cells.
import type { Column } from '../../shared/catalogue/catalogue.ts';
import { numberFormatOf, showFigure } from '../../shared/catalogue/cells.ts';
import type { Line } from '../../shared/catalogue/kinds.ts';
import { type Summary, type SummaryLine, shareOf } from '../../shared/totals/summary.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { addendaBlock, addendaSheet } from './addenda-block.ts';
import { burdenSheet } from './burden-block.ts';
import {
  type Cell,
  type Closed,
  coverageOf,
  heading,
  type MasterContent,
  type MasterSheet,
  number,
  percent,
  plain,
  type Row,
  sheetOf,
  timeText,
} from './master-rows.ts';
import { outlierSheet } from './outlier-block.ts';
import { progressSheet } from './progress-block.ts';
import { standardsSheet } from './standards-block.ts';
import { targetsSheet } from './targets-block.ts';
import { totalRows, totalsSheet } from './total-lines.ts';
import { byUnit } from './unit-block.ts';

/** Columns of the totals that are read back, from 1. */
export const totalsColumns = { total: 3, coverage: 6 } as const;

/** Every sheet of the summary, in order. */
export function masterSheets(content: MasterContent, dashboard: MasterSheet): MasterSheet[] {
  return [
    totals(content),
    targetsSheet(content),
    standardsSheet(content),
    byUnit(content),
    progressSheet(content),
    outlierSheet(content),
    dashboard,
    burdenSheet(content),
    ...content.catalogue.tables.map((table) => stacked(content, table.id)),
    narratives(content),
    addendaBlock(content),
  ];
}

function totals(content: MasterContent): MasterSheet {
  const { catalogue, closed } = content;
  // What was closed is what is printed; what came later stands in «Báo cáo bổ sung».
  const summary = closed?.closing.summary ?? content.summary;
  const { title, word, Word, coverage } = heading(content);
  const byKey = new Map(summary.lines.map((line) => [line.key, line]));
  const rows = totalRows(catalogue).map(
    ({ label, line }): Row =>
      line ? totalRow(line, byKey.get(line.key), summary) : [plain(label, colours.section)],
  );
  return sheetOf(
    totalsSheet,
    `TỔNG HỢP ${title}`,
    closed ? closedText(closed, word, content.at) : coverage,
    [
      'Chỉ số',
      'Đơn vị tính',
      'Tổng số',
      'Mẫu số',
      'Tỷ lệ',
      `${Word} có số liệu`,
      'Thấp nhất',
      `${Word} thấp nhất`,
      'Cao nhất',
      `${Word} cao nhất`,
    ],
    rows,
    { widths: [430, 90, 120, 110, 80, 90, 100, 140, 100, 140], frozenColumns: 1, wrapColumns: 1 },
  );
}

function closedText({ closing, changes }: Closed, word: string, at: string): string {
  const { number, code, summary, by } = closing;
  const later =
    changes.addenda.length > 0
      ? ` Sau đó có ${changes.addenda.length} báo cáo bổ sung, xem trang «${addendaSheet}».`
      : '';
  return `Đã khóa lần ${number} lúc ${timeText(closing.at)} (${by}). Mã ${code}. Số khi khóa: ${coverageOf(summary, word)}.${later} Cập nhật lúc ${at}.`;
}

function totalRow(line: Line, found: SummaryLine | undefined, summary: Summary): Row {
  const value = found?.value ?? null;
  const share = line.ranked === 'share';
  const format = share ? '0.00%' : '#,##0';
  const coverage = `${found?.wards ?? 0}/${summary.due}`;
  const lacking = (found?.wards ?? 0) < summary.due && value !== null ? colours.doubtful : '';
  return [
    plain(line.label),
    plain(line.unit),
    number(value),
    found?.base === undefined ? plain('') : number(found.base),
    found?.base === undefined ? plain('') : percent(shareOf(found)),
    plain(coverage, lacking),
    found?.least ? number(found.least.value, format) : plain(''),
    plain(found?.least?.unit.name ?? ''),
    found?.most ? number(found.most.value, format) : plain(''),
    plain(found?.most?.unit.name ?? ''),
  ];
}

function stacked(content: MasterContent, id: string): MasterSheet {
  const { catalogue, reports } = content;
  const table = catalogue.tables.find((one) => one.id === id);
  const columns = table?.columns ?? [];
  const { title, coverage, Word } = heading(content);
  const rows = reports.flatMap((report) =>
    (report.tables[id] ?? []).map(
      (row): Row => [
        plain(report.unit.name),
        ...columns.map((column) => tableCell(row[column.code], column)),
      ],
    ),
  );
  return sheetOf(
    table?.sheet ?? id,
    `${(table?.title ?? id).toUpperCase()} – ${title}`,
    `${rows.length} dòng. ${coverage}`,
    [Word, ...columns.map((column) => column.label)],
    rows,
    {
      widths: [160, ...columns.map((column) => column.width)],
      frozenColumns: 1,
      wrapColumns: 1 + columns.length,
    },
  );
}

function tableCell(value: Cell | undefined, column: Column): Row[number] {
  if (value === undefined) return plain('');
  if (typeof value === 'number') return number(value, numberFormatOf(column.cell));
  const asked = { cell: column.cell, ...(column.options ? { options: column.options } : {}) };
  return plain(showFigure(value, asked));
}

function narratives(content: MasterContent): MasterSheet {
  const { catalogue, reports, period } = content;
  const { title, coverage, word, Word } = heading(content);
  const form = layoutOf(catalogue, period.year, 'ward').forms.find((one) => one.form.id === 'TM');
  const rows = (form?.rows ?? []).flatMap((row): Row[] => {
    if (row.role !== 'field') return [];
    const texts = reports.filter((report) => typeof report.figures[row.key] === 'string');
    if (texts.length === 0) return [];
    return [
      [plain(row.label, colours.section)],
      ...texts.map((report): Row => [plain(report.unit.name), plain(String(report.figures[row.key]))]),
    ];
  });
  return sheetOf(
    'Thuyết minh',
    `THUYẾT MINH CỦA CÁC ${word.toUpperCase()} – ${title}`,
    coverage,
    [Word, 'Nội dung'],
    rows,
    {
      widths: [200, 900],
      frozenColumns: 1,
      wrapColumns: 2,
    },
  );
}
