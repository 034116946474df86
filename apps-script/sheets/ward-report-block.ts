// «Cả báo cáo»: one ward's report on one page beside last year, with its notes and what is worth asking about.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { showNumber } from '../../shared/catalogue/number-text.ts';
import { rowOf } from '../../shared/exchange/sheet-columns.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Outlier } from '../../shared/outliers/point.ts';
import { type Period, periodName } from '../../shared/period.ts';
import { shareOf } from '../../shared/totals/summary.ts';
import type { SentReport } from '../../shared/wire/answers.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import { type MasterColumn, type MasterSheet, number, plain, sheetOf } from './master-rows.ts';
import { cellOf, type UnitLine, unitLines, withoutEmptyTitles } from './unit-block.ts';

export const wardReportSheet = 'Cả báo cáo';

/** From a fifth on a change is worth reading. */
const worthReading = 0.2;

/** `points` are the district's; last year's report may be missing. */
export function wardReportBlock(
  catalogue: Catalogue,
  period: Period,
  { report, lastYear, points }: { report: SentReport; lastYear: Figures; points: readonly Outlier[] },
): MasterSheet {
  const { figures } = report;
  const before = { year: period.year - 1, slot: period.slot };
  const columns: MasterColumn<UnitLine>[] = [
    { head: 'Chỉ số', width: 330, cell: ({ label }) => plain(label.replace(/^– /, '')) },
    { head: 'Đơn vị tính', width: 80, cell: ({ unit }) => plain(unit) },
    { head: periodName(before), width: 100, cell: (line) => cellOf(line, lastYear) },
    { head: periodName(period), width: 110, cell: (line) => cellOf(line, figures) },
    { head: 'Tăng giảm', width: 90, cell: (line) => changeOf(line, figures, lastYear) },
    {
      head: 'Ghi chú, giải trình, điểm cần xem lại',
      width: 330,
      cell: (line) => wordsOn(line, report, points),
    },
  ];
  const has = ({ key, share }: UnitLine) =>
    key !== null && [key, share?.denominator ?? key].every((one) => figures[one] !== undefined);
  const lines = formsOf(unitLines(catalogue, period)).flatMap((form) =>
    withoutEmptyTitles(form.filter((line) => line.key === null || has(line))),
  );
  const whole = points.filter(({ line }) => line === '').map(({ why }) => plain(why, colours.doubtful));
  return sheetOf(
    wardReportSheet,
    {
      title: `${report.unit.name.toUpperCase()} – ${periodName(period).toUpperCase()}`,
      subtitle: `Biên nhận ${report.receipt.number}. Trang này chỉ để đọc và in; sửa số liệu ở sổ của đơn vị.`,
    },
    columns,
    [
      ...whole.map((cell) => [cell]),
      ...lines.map((line) =>
        line.key === null ? [plain(line.label, colours.section)] : rowOf(columns, line),
      ),
      ...textsOf(catalogue, period, report),
      ...tablesOf(catalogue, report),
    ],
    'all',
  );
}

/** The lines form by form; a form's title is the one that another title follows. */
function formsOf(lines: readonly UnitLine[]): UnitLine[][] {
  const forms: UnitLine[][] = [];
  lines.forEach((line, i) => {
    const begins = line.key === null && lines[i + 1]?.key === null;
    if (begins || forms.length === 0) forms.push([]);
    forms[forms.length - 1]?.push(line);
  });
  return forms;
}

function changeOf({ key, share }: UnitLine, now: Figures, before: Figures): ReturnType<typeof plain> {
  const [is, was] = [now, before].map((figures) => {
    const value = figures[key ?? ''];
    if (!share) return typeof value === 'number' ? value : null;
    const base = figures[share.denominator];
    return shareOf({
      value: typeof value === 'number' ? value : null,
      base: typeof base === 'number' ? base : null,
    });
  });
  if (is == null || was == null) return plain('');
  // Of percentages the points count, of amounts the part of what was.
  const change = share ? is - was : was === 0 ? null : (is - was) / was;
  if (change === null) return plain(is === 0 ? '' : 'từ 0');
  const isLarge = Math.abs(change) >= worthReading;
  const text = `${change > 0 ? '+' : ''}${showNumber(change * 100, 1)}${share ? ' điểm' : '%'}`;
  return plain(Math.abs(change) < 0.0005 ? '=' : text, isLarge ? colours.doubtful : '');
}

function wordsOn(
  { key, share }: UnitLine,
  report: SentReport,
  points: readonly Outlier[],
): ReturnType<typeof plain> {
  if (key === null || share) return plain('');
  const own = points.filter(({ at, line }) => at === key && line !== '');
  const words = [
    ...[report.notes[key] ?? ''].filter((note) => note !== ''),
    ...(report.reasons ?? []).filter(({ at }) => at === key).map((reason) => `Giải trình: ${reason.words}`),
    ...own.map(({ why }) => `Nên hỏi: ${why}`),
  ];
  return plain(words.join('; '), own.length > 0 ? colours.doubtful : '');
}

/** The unit's own words, which are read and not compared. */
function textsOf(
  catalogue: Catalogue,
  period: Period,
  { figures }: SentReport,
): ReturnType<typeof plain>[][] {
  const rows = layoutOf(catalogue, period.year, 'ward').forms.flatMap((form) => form.rows);
  const texts = rows.flatMap((row) => {
    const text = row.role === 'field' && row.field.cell === 'text' ? figures[row.key] : undefined;
    return row.role === 'field' && typeof text === 'string'
      ? [[plain(row.label), plain(''), plain(''), plain(''), plain(''), plain(text)]]
      : [];
  });
  return texts.length === 0 ? [] : [[plain('THUYẾT MINH', colours.section)], ...texts];
}

/** How long each list is; its rows stand in the tab of that name. */
function tablesOf(catalogue: Catalogue, { tables }: SentReport): ReturnType<typeof plain>[][] {
  const rows = catalogue.tables.flatMap((table) => {
    const count = tables[table.id]?.length ?? 0;
    const where = `Xem trang «${table.sheet}» của bảng tổng hợp.`;
    return count === 0
      ? []
      : [[plain(table.title), plain('dòng'), plain(''), number(count), plain(''), plain(where)]];
  });
  return rows.length === 0 ? [] : [[plain('DANH SÁCH', colours.section)], ...rows];
}
