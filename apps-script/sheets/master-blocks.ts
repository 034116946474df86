// What stands in the master sheet: each sheet as a block of values with the formats and colours of its cells.
import type { Progress, SentReport } from '../../shared/answers.ts';
import type { Catalogue, Column } from '../../shared/catalogue/catalogue.ts';
import { numberFormatOf, showFigure } from '../../shared/catalogue/cells.ts';
import { kindOf, type Line } from '../../shared/catalogue/kinds.ts';
import { type Figure, isMissing } from '../../shared/figures.ts';
import { type FormRow, formSheetName, layoutOf } from '../../shared/layout.ts';
import { type Period, periodName, slotName, slots } from '../../shared/period.ts';
import { type Summary, type SummaryLine, shareOf } from '../../shared/summary.ts';
import { colours } from './colours.ts';

type Cell = string | number;

export interface MasterSheet {
  name: string;
  values: Cell[][];
  formats: string[][];
  backgrounds: string[][];
  weights: ('bold' | 'normal')[][];
  columns: number;
  headingRow: number;
  frozenColumns: number;
  widths: number[];
  /** How many columns from the left wrap their text. */
  wrapColumns: number;
}

export interface MasterContent {
  catalogue: Catalogue;
  period: Period;
  summary: Summary;
  reports: SentReport[];
  progress: Progress;
  /** When it was asked for, as the officer reads it. */
  at: string;
}

/** Tab of the totals. */
export const totalsSheet = 'Tổng hợp';

/** Columns of the totals that are read back, from 1. */
export const totalsColumns = { total: 3, coverage: 6 } as const;

/** Every sheet of the summary, in order. */
export function masterSheets(content: MasterContent): MasterSheet[] {
  return [
    totals(content),
    byUnit(content),
    progressSheet(content),
    ...content.catalogue.tables.map((table) => stacked(content, table.id)),
    narratives(content),
  ];
}

/** One row being built: cells with their format and colour. */
type Row = { value: Cell; format: string; colour: string }[];

const plain = (value: Cell, colour = ''): Row[number] => ({ value, format: '@', colour });
const number = (value: number | null, format = '#,##0', colour = ''): Row[number] =>
  value === null ? { value: '—', format: '@', colour } : { value, format, colour };
const percent = (value: number | null, colour = ''): Row[number] => number(value, '0.00%', colour);

function sheetOf(
  name: string,
  title: string,
  subtitle: string,
  headings: string[],
  rows: Row[],
  looks: { widths: number[]; frozenColumns: number; wrapColumns: number },
): MasterSheet {
  const columns = headings.length;
  const all: Row[] = [
    headings.map((_, i) => plain(i === 0 ? title : '', colours.title)),
    headings.map((_, i) => plain(i === 0 ? subtitle : '')),
    headings.map((heading) => plain(heading, colours.heading)),
    ...rows,
  ];
  const full = all.map((row) => {
    const colour = row[0]?.colour === colours.section ? colours.section : '';
    return headings.map((_, i) => row[i] ?? plain('', colour));
  });
  return {
    name,
    values: full.map((row) => row.map((cell) => cell.value)),
    formats: full.map((row) => row.map((cell) => cell.format)),
    backgrounds: full.map((row) => row.map((cell) => cell.colour)),
    weights: full.map((row, i) => {
      const bold = i === 0 || i === 2 || row[0]?.colour === colours.section;
      return row.map(() => (bold ? ('bold' as const) : ('normal' as const)));
    }),
    columns,
    headingRow: 3,
    ...looks,
  };
}

function heading({ summary, period, at, progress }: MasterContent): {
  title: string;
  coverage: string;
  /** What the units are called, small and with a capital. */
  word: string;
  Word: string;
} {
  const name = periodName(period);
  const word = wordOf(progress);
  return {
    word,
    Word: capital(word),
    title: `${summary.unit.name.toUpperCase()} – ${name.toUpperCase()}`,
    coverage: `${coverageOf(summary, word)}. Cập nhật lúc ${at}. Đơn vị chưa nộp thì để trống, không tính là 0.`,
  };
}

/** «9/10 phường đã nộp»; R28: no total without it. */
export function coverageOf(summary: { reported: number; due: number }, word: string): string {
  return `${summary.reported}/${summary.due} ${word} đã nộp`;
}

/** What the reporting units are called: «phường», «xã», or «đơn vị» where there are several sorts. */
export function wordOf(progress: Progress): string {
  const tiers = new Set(
    progress.items.filter((item) => item.reporter === 'ward').map((item) => item.unit.tier),
  );
  const [only] = tiers;
  return only !== undefined && tiers.size === 1 ? only.toLowerCase() : 'đơn vị';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function totals(content: MasterContent): MasterSheet {
  const { catalogue, summary } = content;
  const { title, coverage, Word } = heading(content);
  const byKey = new Map(summary.lines.map((line) => [line.key, line]));
  const rows = catalogue.forms.flatMap((form): Row[] => {
    const inner = form.sections.flatMap((section): Row[] => {
      const lines = section.indicators.flatMap((indicator) => kindOf(indicator).lines());
      return lines.length === 0
        ? []
        : [
            [plain(section.title, colours.section)],
            ...lines.map((line) => totalRow(line, byKey.get(line.key), summary)),
          ];
    });
    return inner.length === 0 ? [] : [[plain(formSheetName(form).toUpperCase(), colours.section)], ...inner];
  });
  return sheetOf(
    totalsSheet,
    `TỔNG HỢP ${title}`,
    coverage,
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

function byUnit(content: MasterContent): MasterSheet {
  const { catalogue, period, reports, progress } = content;
  const { title, coverage, word } = heading(content);
  const wards = progress.items.filter((item) => item.reporter === 'ward').map((item) => item.unit);
  const sent = new Map(reports.map((report) => [report.unit.id, report]));
  const layout = layoutOf(catalogue, period.year, 'ward');
  const rows = layout.forms
    .filter((form) => form.form.id !== 'TM')
    .flatMap((form): Row[] => {
      const inner = form.rows.flatMap((row): Row[] => {
        if (row.role === 'section') return [[plain(row.label, colours.section)]];
        if (row.role === 'title') return [];
        const asked =
          row.role === 'field'
            ? row.cells[period.slot].role !== 'not-asked'
            : row.shown.indexOf(period.slot) >= 0;
        if (!asked) return [];
        const cells = wards.map((ward): Row[number] => {
          const figures = sent.get(ward.id)?.figures;
          if (!figures) return plain('chưa nộp', colours.notAsked);
          if (row.role === 'field') return figureCell(figures[row.key], row.field);
          const tu = figures[row.share.numerator];
          const mau = figures[row.share.denominator];
          return percent(
            shareOf({
              value: typeof tu === 'number' ? tu : null,
              base: typeof mau === 'number' ? mau : null,
            }),
            colours.derived,
          );
        });
        const unit = row.role === 'field' ? row.field.unit : '%';
        return [[plain(nameOf(row)), plain(unit), ...cells]];
      });
      return withoutEmptySections([[plain(form.name.toUpperCase(), colours.section)], ...inner]);
    });
  return sheetOf(
    `Theo ${word}`,
    `SỐ LIỆU TỪNG ${word.toUpperCase()} – ${title}`,
    coverage,
    ['Chỉ số', 'Đơn vị tính', ...wards.map((ward) => ward.name)],
    rows,
    { widths: [430, 90, ...wards.map(() => 120)], frozenColumns: 1, wrapColumns: 1 },
  );

  function figureCell(figure: Figure | undefined, field: Parameters<typeof showFigure>[1]): Row[number] {
    if (figure === undefined) return plain('');
    if (isMissing(figure)) return plain(showFigure(figure, field), colours.derived);
    if (typeof figure === 'number') return number(figure, numberFormatOf(field.cell));
    return plain(showFigure(figure, field));
  }
}

/** A part of an indicator stands alone here, so it says whose part it is. */
function nameOf(row: Extract<FormRow, { role: 'field' | 'share' }>): string {
  if (row.role === 'share') return `Tỷ lệ: ${row.share.label}`;
  return row.inner && row.field.options !== undefined
    ? `${row.indicator.label}: ${row.label.replace(/^– /, '')}`
    : row.label;
}

/** Titles under which nothing is left say nothing. */
function withoutEmptySections(rows: Row[]): Row[] {
  return rows.filter((row, i) => {
    if (row[0]?.colour !== colours.section) return true;
    const next = rows[i + 1];
    return (
      next !== undefined &&
      (i === 0 ? rows.some((one) => one[0]?.colour !== colours.section) : next[0]?.colour !== colours.section)
    );
  });
}

function progressSheet(content: MasterContent): MasterSheet {
  const { progress, period, at } = content;
  const { Word } = heading(content);
  const rows = progress.items
    .filter((item) => item.reporter === 'ward')
    .map(
      (item): Row => [
        plain(item.unit.name),
        ...slots.map((slot): Row[number] => {
          const cell = item.periods.find((one) => one.slot === slot);
          if (!cell || cell.state === 'chua_nop') return plain('Chưa nộp', colours.wrong);
          const late = cell.onTime === false;
          const again = cell.revision > 1 ? ` (lần ${cell.revision})` : '';
          return plain(
            `${late ? 'Nộp trễ' : 'Đã nộp'}${again}\n${timeText(cell.at)}`,
            late ? colours.doubtful : '#d9ead3',
          );
        }),
      ],
    );
  const counts: Row = [
    plain('Cộng', colours.section),
    ...slots.map((slot): Row[number] => {
      const one = progress.periods.find((each) => each.slot === slot);
      return plain(one ? `${one.reported}/${one.due}` : '', colours.section);
    }),
  ];
  return sheetOf(
    'Tiến độ',
    `TIẾN ĐỘ NỘP BÁO CÁO – ${progress.unit.name.toUpperCase()} – NĂM ${period.year}`,
    `Cập nhật lúc ${at}.`,
    [Word, ...slots.map(slotName)],
    [...rows, counts],
    { widths: [200, ...slots.map(() => 150)], frozenColumns: 1, wrapColumns: 1 + slots.length },
  );
}

/** `2016-12-08T09:15:00+07:00` → «08/12/2016 09:15». */
export function timeText(iso: string | null): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(iso ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]} ${match[4]}` : '';
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
