// What stands in the master sheet: each sheet as a block of values with the formats and colours of its cells.
import type { Column } from '../../shared/catalogue/catalogue.ts';
import { numberFormatOf, showFigure } from '../../shared/catalogue/cells.ts';
import { kindOf, type Line } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { positionOf, rowOf, rowWith } from '../../shared/exchange/sheet-columns.ts';
import type { TableRow } from '../../shared/figures/figures.ts';
import { coverageInWords, halfInWords, leastCoverage } from '../../shared/totals/coverage.ts';
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
  type MasterColumn,
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
import { reasonsSheet } from './reasons-block.ts';
import { standardsSheet } from './standards-block.ts';
import { targetsSheet } from './targets-block.ts';
import { totalRows, totalsSheet } from './total-lines.ts';
import { byUnit } from './unit-block.ts';

/** One line of the totals. */
interface Total {
  line: Line;
  /** What the summary has of it. */
  found: SummaryLine | undefined;
  summary: Summary;
}

/** A figure as the line is ranked. */
const ranked = ({ ranked }: Line, value: number | undefined) =>
  value === undefined ? plain('') : number(value, ranked === 'share' ? '0.00%' : '#,##0');

/** `parted`: quarters that are of other units say so one by one, and need the room. */
const columnsOf = (Word: string, parted = false) =>
  ({
    label: { head: 'Chỉ số', width: 430, cell: ({ line }) => plain(line.label) },
    unit: { head: 'Đơn vị tính', width: 90, cell: ({ line }) => plain(line.unit) },
    total: { head: 'Tổng số', width: 120, cell: ({ found }) => number(found?.value ?? null) },
    base: {
      head: 'Mẫu số',
      width: 110,
      cell: ({ found }) => (found?.base === undefined ? plain('') : number(found.base)),
    },
    share: {
      head: 'Tỷ lệ',
      width: 80,
      cell: ({ found }) => (found?.base === undefined ? plain('') : percent(shareOf(found))),
    },
    coverage: { head: `${Word} có số liệu`, width: parted ? 250 : 90, cell: coverageCell },
    least: { head: 'Thấp nhất', width: 100, cell: ({ line, found }) => ranked(line, found?.least?.value) },
    leastUnit: {
      head: `${Word} thấp nhất`,
      width: 140,
      cell: ({ found }) => plain(found?.least?.unit.name ?? ''),
    },
    most: { head: 'Cao nhất', width: 100, cell: ({ line, found }) => ranked(line, found?.most?.value) },
    mostUnit: {
      head: `${Word} cao nhất`,
      width: 140,
      cell: ({ found }) => plain(found?.most?.unit.name ?? ''),
    },
  }) satisfies Record<string, MasterColumn<Total>>;

function coverageCell({ found, summary }: Total): Row[number] {
  const { wards, due } = leastCoverage(found, summary.due);
  const isLacking = wards < due && (found?.value ?? null) !== null;
  const half = halfInWords(found);
  const words = coverageInWords(found, summary.due);
  return plain(half === '' ? words : `${words}; ${half}`, isLacking || half !== '' ? colours.doubtful : '');
}

/** Columns of the totals that are read back, from 1. */
export const totalsColumns = {
  total: positionOf(columnsOf(''), 'total'),
  coverage: positionOf(columnsOf(''), 'coverage'),
};

/** Every sheet of the summary, in order. */
export function masterSheets(content: MasterContent, dashboard: MasterSheet): MasterSheet[] {
  return [
    totals(content),
    targetsSheet(content),
    standardsSheet(content),
    byUnit(content),
    progressSheet(content),
    outlierSheet(content),
    reasonsSheet(content),
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
  const parted = summary.lines.some((line) => coverageInWords(line, summary.due).length > 12);
  const columns = columnsOf(Word, parted);
  const rows = totalRows(catalogue).map(
    ({ label, line }): Row =>
      line ? rowOf(columns, { line, found: byKey.get(line.key), summary }) : [plain(label, colours.section)],
  );
  return sheetOf(
    totalsSheet,
    {
      title: `TỔNG HỢP ${title}`,
      subtitle: closed ? closedText(closed, word, content.at) : coverage,
    },
    columns,
    [...rows, ...quotedRows(content, columns)],
    'first',
  );
}

/** Percentages that the unit has from elsewhere: they stand by themselves, for nothing adds them up. */
function quotedRows(
  { catalogue, reports, summary }: MasterContent,
  columns: ReturnType<typeof columnsOf>,
): Row[] {
  const own = reports.find(({ unit }) => unit.id === summary.unit.id)?.figures ?? {};
  const rows = lookup(catalogue).indicators.flatMap(({ indicator }): Row[] => {
    const quoted = kindOf(indicator).quoted(own);
    if (!quoted) return [];
    const cells = {
      label: plain(indicator.label),
      unit: plain('%'),
      share: percent(quoted.percent / 100),
      coverage: plain(quoted.from),
    };
    return [rowWith(columns, cells, plain(''))];
  });
  return rows.length === 0
    ? []
    : [[plain('TỶ LỆ DẪN TỪ NGUỒN KHÁC, KHÔNG CÓ SỐ ĐẾM', colours.section)], ...rows];
}

function closedText({ closing, changes, trail }: Closed, word: string, at: string): string {
  const { number, code, summary, by } = closing;
  const later =
    changes.addenda.length > 0
      ? ` Sau đó có ${changes.addenda.length} báo cáo bổ sung, xem trang «${addendaSheet}».`
      : '';
  return `Đã khóa lần ${number} lúc ${timeText(closing.at)} (${by}). Mã ${code}. Số khi khóa: ${coverageOf(summary, word)}.${later} Cập nhật lúc ${at}. Dấu nhật ký: ${trail.rows} dòng, ${trail.fingerprint.slice(0, 16)}.`;
}

function stacked(content: MasterContent, id: string): MasterSheet {
  const { catalogue, reports } = content;
  const table = catalogue.tables.find((one) => one.id === id);
  const { title, coverage, Word } = heading(content);
  const columns: MasterColumn<{ name: string; row: TableRow }>[] = [
    { head: Word, width: 160, cell: ({ name }) => plain(name) },
    ...(table?.columns ?? []).map((column) => ({
      head: column.label,
      width: column.width,
      cell: ({ row }: { row: TableRow }) => tableCell(row[column.code], column),
    })),
  ];
  const rows = reports.flatMap(({ unit, tables }) =>
    (tables[id] ?? []).map((row) => rowOf(columns, { name: unit.name, row })),
  );
  return sheetOf(
    table?.sheet ?? id,
    {
      title: `${(table?.title ?? id).toUpperCase()} – ${title}`,
      subtitle: `${rows.length} dòng. ${coverage}`,
    },
    columns,
    rows,
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
  const columns: MasterColumn<{ name: string; text: string }>[] = [
    { head: Word, width: 200, cell: ({ name }) => plain(name) },
    { head: 'Nội dung', width: 900, cell: ({ text }) => plain(text) },
  ];
  const rows = (form?.rows ?? []).flatMap((row): Row[] => {
    if (row.role !== 'field') return [];
    const texts = reports.filter((report) => typeof report.figures[row.key] === 'string');
    if (texts.length === 0) return [];
    return [
      [plain(row.label, colours.section)],
      ...texts.map(({ unit, figures }) =>
        rowOf(columns, { name: unit.name, text: String(figures[row.key]) }),
      ),
    ];
  });
  return sheetOf(
    'Thuyết minh',
    { title: `THUYẾT MINH CỦA CÁC ${word.toUpperCase()} – ${title}`, subtitle: coverage },
    columns,
    rows,
  );
}
