// «Gánh nặng báo cáo»: what the report costs each ward, and which fields could be dropped.

import { askedIn } from '../../shared/asking/asked-catalogue.ts';
import type { Asked } from '../../shared/burden/asked.ts';
import { type CellCounts, cellsOf, oftenLacking } from '../../shared/burden/cells.ts';
import { unusedOf } from '../../shared/burden/uses.ts';
import { durationText, pause } from '../../shared/burden/working-time.ts';
import type { Catalogue, Cycle } from '../../shared/catalogue/catalogue.ts';
import { kindOf, type Line } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { supplierNames } from '../../shared/catalogue/suppliers.ts';
import { rowOf, rowWith, type TableColumn } from '../../shared/exchange/sheet-columns.ts';
import { type Period, periodCode } from '../../shared/period.ts';
import type { Summary } from '../../shared/totals/summary.ts';
import type { SentReport } from '../../shared/wire/answers.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import {
  heading,
  type MasterColumn,
  type MasterContent,
  type MasterSheet,
  number,
  plain,
  type Row,
  sheetOf,
  wardsIn,
} from './master-rows.ts';

const cycleWords: Record<Cycle, string> = {
  quarter: 'mỗi quý',
  half: 'sáu tháng và năm',
  year: 'mỗi năm một lần',
};

export function burdenSheet(content: MasterContent): MasterSheet {
  const { title, coverage, Word } = heading(content);
  return sheetOf(
    'Gánh nặng báo cáo',
    {
      title: `GÁNH NẶNG BÁO CÁO – ${title}`,
      subtitle: `${coverage} Thời gian chỉ đo được lúc gõ thẳng vào sổ; nghỉ quá ${pause} phút thì không tính là thời gian làm. Ô tự có: do sổ tự tính, cộng từ các quý hoặc điền sẵn.`,
    },
    { ...wardColumns, unit: { ...wardColumns.unit, head: Word } },
    [...wardRows(content), ...unusedRows(content), ...lackingRows(content)],
  );
}

/** Without what is asked of no ward: that costs nobody anything. */
function askedCatalogue(catalogue: Catalogue, period: Period, { lines }: Summary): Catalogue {
  const asked = new Map(lines.map(({ key, asked: wards }) => [key, wards]));
  const isAsked = (line: Line) => asked.get(line.key) !== 0;
  const { indicators } = lookup(catalogue);
  const left = indicators.filter(({ indicator }) => {
    const own = kindOf(indicator).lines();
    return own.length === 0 || own.some(isAsked);
  });
  if (left.length === indicators.length) return catalogue;
  const ids = [...left.map(({ indicator }) => indicator.id), ...catalogue.tables.map(({ id }) => id)];
  return askedIn(catalogue, period, [{ from: periodCode({ year: period.year, slot: 'Q1' }), ids }]);
}

/** What a ward's report took. */
interface Work {
  unit: string;
  effort: SentReport['effort'];
  cells: CellCounts;
}

const time = (minutes: number | undefined) =>
  minutes === undefined ? plain('chưa đo được', colours.notAsked) : plain(durationText(minutes));

const wardColumns = {
  unit: { head: '', width: 330, cell: ({ unit }) => plain(unit) },
  span: { head: 'Từ lần gõ đầu đến lần gõ cuối', width: 210, cell: ({ effort }) => time(effort?.span) },
  active: { head: 'Thời gian làm', width: 150, cell: ({ effort }) => time(effort?.active) },
  typed: { head: 'Ô đã gõ', width: 190, cell: ({ cells }) => number(cells.typed) },
  prefilled: { head: 'Ô tự có', width: 260, cell: ({ cells }) => number(cells.prefilled) },
  none: { head: 'Ô «không có số liệu»', width: 130, cell: ({ cells }) => number(cells.none) },
  empty: { head: 'Ô để trống', width: 110, cell: ({ cells }) => number(cells.empty) },
} satisfies Record<string, MasterColumn<Work>>;

function wardRows({ catalogue, period, reports, progress, summary }: MasterContent): Row[] {
  const asked = askedCatalogue(catalogue, period, summary);
  const sent = new Map(reports.map((report) => [report.unit.id, report]));
  const total: CellCounts = { typed: 0, prefilled: 0, none: 0, empty: 0 };
  const rows = wardsIn(progress, period.slot).map(({ unit }): Row => {
    const report = sent.get(unit.id);
    if (!report) {
      const named = { unit: plain(unit.name), span: plain('chưa nộp', colours.notAsked) };
      return rowWith(wardColumns, named, plain(''));
    }
    const cells = cellsOf(asked, period.slot, report);
    for (const key of Object.keys(total) as (keyof CellCounts)[]) total[key] += cells[key];
    return rowOf(wardColumns, { unit: unit.name, effort: report.effort, cells });
  });
  const nothing = () => plain('');
  const sums = {
    ...wardColumns,
    unit: { ...wardColumns.unit, cell: () => plain('Cộng', colours.section) },
    span: { ...wardColumns.span, cell: nothing },
    active: { ...wardColumns.active, cell: nothing },
  };
  return [...rows, rowOf(sums, { unit: '', effort: undefined, cells: total })];
}

/** What is asked all year round, whatever period is shown: a form is kept or dropped for the whole year. */
function unusedRows({ catalogue, period, targets, summary }: MasterContent): Row[] {
  const { fields, tables } = lookup(askedCatalogue(catalogue, period, summary));
  const unused = unusedOf(catalogue, period.year, targets.lists).filter(
    ({ key }) => fields.has(key) || tables.has(key),
  );
  const columns: TableColumn<(typeof unused)[number], Row[number]>[] = [
    ...askedColumns('Ô hoặc bảng'),
    { head: 'Vì sao', cell: ({ why }) => plain(why === '' ? 'Không được nhắc đến ở đâu' : why) },
  ];
  return [
    [plain('CÓ THỂ BỎ: KHÔNG CHỈ TIÊU, QUY TẮC HAY BÁO CÁO NÀO DÙNG', colours.section)],
    fullHeadRow(columns),
    ...unused.map((one) => rowOf(columns, one)),
    ...(unused.length > 0 ? [] : [[plain('Ô nào cũng có chỗ dùng.')]]),
  ];
}

function lackingRows(content: MasterContent): Row[] {
  const { catalogue, period, reports, progress } = content;
  const { word, Word } = heading(content);
  const wards = new Set(wardsIn(progress, period.slot).map(({ unit }) => unit.id));
  const sent = reports.filter(({ unit }) => wards.has(unit.id));
  const lacking = oftenLacking(catalogue, period.slot, sent);
  const columns: TableColumn<(typeof lacking)[number], Row[number]>[] = [
    ...askedColumns('Ô'),
    { head: `${Word} không có`, cell: ({ units }) => plain(`${units}/${sent.length}`) },
  ];
  return [
    [plain(`NÊN XEM LẠI: TỪ NỬA SỐ ${word.toUpperCase()} TRỞ LÊN «KHÔNG CÓ SỐ LIỆU»`, colours.section)],
    fullHeadRow(columns),
    ...lacking.map((one) => rowOf(columns, one)),
    ...(lacking.length > 0 ? [] : [[plain('Không có ô nào như vậy.')]]),
  ];
}

/** What is asked, where, when and of whom. */
function askedColumns(what: string): TableColumn<Asked, Row[number]>[] {
  return [
    { head: what, cell: ({ label }) => plain(label) },
    { head: 'Ở biểu', cell: ({ form }) => plain(form) },
    { head: 'Hỏi khi nào', cell: ({ cycle }) => plain(cycleWords[cycle]) },
    { head: 'Nơi cung cấp', cell: ({ supplier }) => plain(supplierNames[supplier]) },
  ];
}

/** Headings as wide as the sheet, so that their colour goes through. */
function fullHeadRow(columns: readonly { head: string }[]): Row {
  return Object.keys(wardColumns).map((_, i) => plain(columns[i]?.head ?? '', colours.heading));
}
