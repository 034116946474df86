// Tables as printed: of the summary, of the units, of rows that were reported.
import type { Table, Column as TableColumn } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import type { Figures, TableRow, Value } from '../figures/figures.ts';
import { isMissing } from '../figures/figures.ts';
import { coverageInWords } from '../totals/coverage.ts';
import type { ReportBelow } from '../wire/document.ts';
import type { Block, Column } from './block.ts';
import { coverageOf, type Ground, lineOf } from './ground.ts';
import type { ReportSource } from './source.ts';
import { percentText, printable, shortDay } from './words.ts';

/** Rows of one table in print; what is beyond stays in the master sheet. */
const mostRows = 600;

/** What a cell of a repeating table says. */
export function columnText(column: TableColumn, value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return showNumber(value);
  if (column.cell === 'date') return shortDay(value);
  const option = column.options?.find(({ code }) => code === value);
  return printable(option?.label ?? value)
    .replace(/\n+/g, ' ')
    .trim();
}

/** Every figure of the summary, form by form. */
export function summaryTable(ground: Ground): Block {
  const { catalogue, summary, own, ward, tier } = ground;
  const rows: string[][] = [];
  const strong: number[] = [];
  let n = 0;
  for (const form of catalogue.forms) {
    const known = form.sections
      .flatMap((section) => section.indicators)
      .flatMap((indicator) => kindOf(indicator).lines())
      .flatMap((line) => {
        const said = lineOf(summary, line.key);
        return said && said.value !== null ? [{ line, said, value: said.value }] : [];
      });
    const quoted = [...ground.quoted.values()].filter(
      ({ id }) => lookup(catalogue).byId.get(id)?.form === form,
    );
    if (known.length + quoted.length === 0) continue;
    strong.push(rows.length);
    rows.push([`${form.id}. ${form.title}`]);
    for (const { line, said, value } of known) {
      n += 1;
      const base = said.base ?? null;
      rows.push([
        String(n),
        printable(line.label),
        line.ranked === 'no' ? ward : line.unit,
        showNumber(value),
        base === null ? '' : showNumber(base),
        base === null ? '' : (percentText(value, base) ?? ''),
        // A figure without any unit below is the unit's own.
        ...(own ? [] : [said.wards === 0 ? tier : coverageInWords(said, summary.due)]),
      ]);
    }
    for (const { id, of, percent } of quoted) {
      n += 1;
      const label = printable(lookup(catalogue).byId.get(of)?.indicator.label ?? of);
      const marked = `${label} (${coverageOf(ground, id) ?? ''})`;
      rows.push([String(n), marked, '%', '', '', showNumber(percent), ...(own ? [] : [tier])]);
    }
  }
  const columns: Column[] = [
    { head: 'STT', width: 8, align: 'center' },
    { head: 'Nội dung', width: 44, align: 'left' },
    { head: 'Đơn vị tính', width: 12, align: 'center' },
    { head: 'Số lượng', width: 16, align: 'right' },
    { head: 'Trên tổng số', width: 12, align: 'right' },
    { head: 'Tỷ lệ (%)', width: 10, align: 'right' },
  ];
  if (!own) columns.push({ head: `Số ${ward} có số liệu`, width: 11, align: 'center' });
  return { sort: 'table', columns, rows, strong };
}

/** Units side by side, at most eight a table, with every figure that at least one of them has. */
export function unitTables({ catalogue, below }: Pick<ReportSource, 'catalogue' | 'below'>): Block[] {
  const bands = Math.ceil(below.length / 8);
  const size = Math.ceil(below.length / bands);
  return Array.from({ length: bands }, (_, i) => below.slice(i * size, (i + 1) * size)).map(
    (units): Block => {
      const rows: string[][] = [];
      const strong: number[] = [];
      for (const { id, title, sections } of catalogue.forms) {
        const found = sections
          .flatMap((section) => section.indicators)
          .flatMap((indicator) => rowsOf(kindOf(indicator)))
          .map(({ label, cell }) => [label, ...units.map(({ content }) => cell(content.figures))])
          .filter(([, ...cells]) => cells.some((cell) => cell !== '' && cell !== '-'));
        if (found.length === 0) continue;
        strong.push(rows.length);
        rows.push([`${id}. ${title}`], ...found);
      }
      const columns: Column[] = [
        { head: 'Nội dung', width: 30, align: 'left' },
        ...units.map(({ unit }): Column => ({ head: unit.name, width: 70 / units.length, align: 'right' })),
      ];
      return { sort: 'table', columns, rows, strong };
    },
  );
}

/** One row for a percentage, otherwise one for each number or choice; free text is no matter for a table. */
function rowsOf(kind: ReturnType<typeof kindOf>): { label: string; cell(figures: Figures): string }[] {
  const shares = kind.shares();
  if (shares.length > 0) {
    return shares.map(({ label, numerator, denominator }) => ({
      label: printable(label),
      cell: (figures) => {
        const [part, whole] = [figures[numerator], figures[denominator]];
        if (typeof part !== 'number' || typeof whole !== 'number') return isMissing(part) ? '-' : '';
        const percent = percentText(part, whole);
        return `${showNumber(part)}/${showNumber(whole)}${percent === null ? '' : ` (${percent}%)`}`;
      },
    }));
  }
  return kind
    .fields()
    .filter(({ cell }) => cell !== 'text')
    .map((field) => ({
      label: printable(field.label),
      cell: (figures) => {
        const figure = figures[field.key];
        if (figure === undefined || isMissing(figure)) return figure === undefined ? '' : '-';
        if (typeof figure === 'number') return showNumber(figure);
        if (field.cell === 'date') return shortDay(figure);
        return field.options?.find(({ code }) => code === figure)?.label ?? figure;
      },
    }));
}

/** The rows of a repeating table with the unit that reported each, and a total under every column of numbers. */
export function rowsTable(table: Table, below: readonly ReportBelow[], single: boolean): Block[] {
  const all = below.flatMap(({ unit, content }) =>
    (content.tables[table.id] ?? []).map((row) => ({ unit: unit.name, row })),
  );
  if (all.length === 0) return [];
  const used = table.columns.filter(({ code }) => all.some(({ row }) => row[code] !== undefined));
  const cells = ({ unit, row }: { unit: string; row: TableRow }, i: number) => [
    String(i + 1),
    ...(single ? [] : [unit]),
    ...used.map((column) => columnText(column, row[column.code])),
  ];
  const rows = all.slice(0, mostRows).map(cells);
  if (all.length > mostRows)
    rows.push([`Còn ${showNumber(all.length - mostRows)} dòng không in, xem trong bảng tổng hợp.`]);
  const totals = used.map(({ code, cell }) => {
    if (cell !== 'whole' && cell !== 'money') return '';
    return showNumber(all.reduce((sum, { row }) => sum + (Number(row[code]) || 0), 0));
  });
  const strong = totals.some((text) => text !== '') ? [rows.length] : [];
  if (strong.length > 0)
    rows.push([
      '',
      ...(single ? [] : ['Tổng cộng']),
      ...totals.map((t, i) => (single && i === 0 ? 'Tổng cộng' : t)),
    ]);
  const columns: Column[] = [
    { head: 'STT', width: 52, align: 'center' },
    ...(single ? [] : [{ head: 'Đơn vị', width: 110, align: 'left' } as Column]),
    ...used.map(
      ({ label, width, cell }): Column => ({
        head: printable(label),
        width,
        align:
          cell === 'whole' || cell === 'money' || cell === 'decimal'
            ? 'right'
            : cell === 'date'
              ? 'center'
              : 'left',
      }),
    ),
  ];
  return [{ sort: 'table', columns, rows, strong }];
}

/** How many rows and how much of a number column each option of a choice column has: classes by group. */
export function pivotTable(
  table: Table,
  below: readonly ReportBelow[],
  by: { column: string; total: string },
): Block[] {
  const rows = below.flatMap(({ content }) => content.tables[table.id] ?? []);
  const options = table.columns.find(({ code }) => code === by.column)?.options ?? [];
  const total = table.columns.find(({ code }) => code === by.total);
  const sum = (some: TableRow[]) => some.reduce((n, row) => n + (Number(row[by.total]) || 0), 0);
  const lines = options.flatMap(({ code, label }) => {
    const some = rows.filter((row) => row[by.column] === code);
    if (some.length === 0) return [];
    const percent = percentText(sum(some), sum(rows)) ?? '';
    return [[printable(label), showNumber(some.length), showNumber(sum(some)), percent]];
  });
  if (lines.length === 0) return [];
  const columns: Column[] = [
    { head: 'Nhóm', width: 50, align: 'left' },
    { head: 'Số lớp', width: 14, align: 'right' },
    { head: printable(total?.label ?? ''), width: 20, align: 'right' },
    { head: 'Tỷ lệ (%)', width: 16, align: 'right' },
  ];
  const last = ['Tổng cộng', showNumber(rows.length), showNumber(sum(rows)), ''];
  return [{ sort: 'table', columns, rows: [...lines, last], strong: [lines.length] }];
}

/** Ids of the catalogue's tables that exist. */
export function tableOf(ground: Pick<Ground, 'catalogue'>, id: string): Table | undefined {
  return lookup(ground.catalogue).tables.get(id);
}
