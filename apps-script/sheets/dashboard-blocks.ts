// What stands on «Biểu đồ»: for each chart a small table, which says the same in figures and is what the chart draws.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { letters } from '../../shared/formula.ts';
import { isQuarter, slotName, slots } from '../../shared/period.ts';
import { colours } from '../../shared/plan/colours.ts';
import { type Summary, shareOf } from '../../shared/summary.ts';
import {
  heading,
  type MasterContent,
  type MasterSheet,
  number,
  percent,
  plain,
  type Row,
  sheetOf,
} from './master-rows.ts';

/** Tab of the charts. */
export const dashboardSheet = 'Biểu đồ';

/** Words that the conditional format looks for. */
export const belowWords = 'thấp hơn';
export const belowColumn = 4;

/** Blue, orange, grey: apart for every sort of colour vision, and dark, middle, light on paper. */
const tones = { first: '#0072b2', second: '#e69f00', third: '#d9d9d9' };

/** The charts begin right of the widest table that has one; the trends below them may be wider. */
const chartColumn = 5;
/** Rows that a section takes at least, so that its chart fits beside it. */
const leastRows = 18;

/** A chart as it should be; `name` is for ever, its rows and columns count from 1. */
export interface ChartPlan {
  name: string;
  sort: 'bar' | 'column';
  title: string;
  /** First row with the headings, and how many rows with them. */
  row: number;
  rows: number;
  /** Columns of the table that are drawn, the first naming the categories. */
  columns: number;
  isStacked: boolean;
  colors: string[];
  anchor: { row: number; column: number };
  height: number;
}

interface Section {
  name: string;
  title: string;
  headings: string[];
  rows: Row[];
  chart: Pick<ChartPlan, 'sort' | 'columns' | 'isStacked' | 'colors'> | null;
}

/** The sheet, and its charts where there is something to draw. */
export function dashboard(content: MasterContent): { sheet: MasterSheet; charts: ChartPlan[] } {
  const { title, coverage } = heading(content);
  const rows: Row[] = [];
  const charts: ChartPlan[] = [];
  for (const section of [
    progressSection(content),
    literacySection(content),
    activitySection(content),
    quarterSection(content),
  ]) {
    const top = rows.length + 4;
    const { chart } = section;
    rows.push([plain(section.title, colours.section)]);
    rows.push(section.headings.map((text) => plain(text, colours.heading)));
    rows.push(...(section.rows.length > 0 ? section.rows : [[plain('Chưa có số liệu.')]]));
    if (chart && section.rows.length > 0) {
      charts.push({
        ...chart,
        name: section.name,
        title: `${section.title.replace(/^\d+\. /, '')} – ${content.summary.unit.name}`,
        row: top + 1,
        rows: section.rows.length + 1,
        anchor: { row: top + 1, column: chartColumn },
        height: Math.max(330, 90 + section.rows.length * (chart.sort === 'bar' ? 24 : 0)),
      });
    }
    while (rows.length + 4 < top + Math.max(leastRows, section.rows.length + 3)) rows.push([]);
  }
  rows.push(...trendRows(content, rows.length + 4));
  return {
    sheet: sheetOf(
      dashboardSheet,
      `BIỂU ĐỒ ${title}`,
      `${coverage} Mỗi biểu đồ vẽ đúng bảng số bên trái nó.`,
      ['Bảng số của biểu đồ', '', '', '', '', ''],
      rows,
      { widths: [300, 100, 100, 130, 90, 120], frozenColumns: 0, wrapColumns: 6 },
    ),
    charts,
  };
}

function progressSection({ progress, period }: MasterContent): Section {
  const wards = progress.items.filter((item) => item.reporter === 'ward');
  const rows = slots.map((slot): Row => {
    const cells = wards.map((ward) => ward.periods.find((one) => one.slot === slot));
    const sent = cells.filter((cell) => cell && cell.state !== 'chua_nop');
    const late = sent.filter((cell) => cell?.onTime === false).length;
    return [
      plain(slotName(slot)),
      number(sent.length - late),
      number(late),
      number(wards.length - sent.length),
    ];
  });
  return {
    name: 'tien_do',
    title: `1. Tiến độ nộp báo cáo năm ${period.year}`,
    headings: ['Kỳ', 'Đúng hạn', 'Nộp trễ', 'Chưa nộp'],
    rows: wards.length === 0 ? [] : rows,
    chart: { sort: 'column', columns: 4, isStacked: true, colors: [tones.first, tones.second, tones.third] },
  };
}

/** The age band whose result every report gives (S0:69). */
const literacy = 'xmc_15_tro_len';

function literacySection(content: MasterContent): Section {
  const { reports, progress, summary } = content;
  const { Word } = heading(content);
  const whole = shareOf(summary.lines.find((line) => line.key === literacy) ?? { value: null });
  const wards = new Set(
    progress.items.filter((item) => item.reporter === 'ward').map((item) => item.unit.id),
  );
  const rows = reports
    .flatMap(({ unit, figures }) => {
      const value = figures[`${literacy}.tu`];
      const base = figures[`${literacy}.mau`];
      return wards.has(unit.id) && typeof value === 'number' && typeof base === 'number'
        ? [{ name: unit.name, lacking: base - value, share: shareOf({ value, base }) }]
        : [];
    })
    .sort((a, b) => b.lacking - a.lacking || (a.name < b.name ? -1 : 1));
  return {
    name: 'biet_chu',
    title: '2. Người từ 15 tuổi trở lên chưa biết chữ',
    headings: [Word, 'Chưa biết chữ', 'Tỷ lệ biết chữ', 'So với mức chung'],
    rows: rows.map(({ name, lacking, share }): Row => {
      const compared =
        share === null || whole === null ? '—' : share < whole ? belowWords : 'bằng hoặc cao hơn';
      return [plain(name), number(lacking), percent(share), plain(compared)];
    }),
    chart: { sort: 'bar', columns: 2, isStacked: false, colors: [tones.first] },
  };
}

/** The form of what is learnt at the centres; its total is told in the section after. */
const activityForm = 'D';
const activityTotal = 'hd_tong';

function activitySection({ catalogue, summary }: MasterContent): Section {
  const lines = activityLines(catalogue).flatMap(({ key, label }) => {
    const value = summary.lines.find((line) => line.key === key)?.value ?? null;
    return value === null || key === activityTotal ? [] : [{ label, value }];
  });
  const sum = lines.reduce((total, { value }) => total + value, 0);
  return {
    name: 'hoat_dong',
    title: '3. Lượt người học tập tại TTHTCĐ theo nội dung',
    headings: ['Nội dung', 'Lượt người', 'Tỷ trọng'],
    rows: [...lines]
      .sort((a, b) => b.value - a.value)
      .map(
        ({ label, value }): Row => [
          plain(shortLabel(label)),
          number(value),
          percent(shareOf({ value, base: sum })),
        ],
      ),
    chart: { sort: 'bar', columns: 2, isStacked: false, colors: [tones.first] },
  };
}

/** «Tham gia các buổi tuyên truyền y tế» → «Tuyên truyền y tế»: every line begins alike, and the chart has little room. */
function shortLabel(label: string): string {
  const short = label.replace(/^(Tham gia|Học tập ở) (các buổi |các hoạt động |các |lớp |tập huấn )?/, '');
  return short.charAt(0).toUpperCase() + short.slice(1);
}

function activityLines(catalogue: Catalogue): { key: string; label: string }[] {
  const [people] = catalogue.forms.find((form) => form.id === activityForm)?.sections ?? [];
  return (people?.indicators ?? []).flatMap((indicator) => [...kindOf(indicator).lines()]);
}

function quarterSection(content: MasterContent): Section {
  const { Word } = heading(content);
  const rows = content.quarters.map(({ slot, summary }): Row => {
    const line = summary?.lines.find((one) => one.key === activityTotal);
    return [
      plain(slotName(slot)),
      number(line?.value ?? null),
      plain(`${line?.wards ?? 0}/${content.summary.due}`),
    ];
  });
  return {
    name: 'qua_cac_quy',
    title: `4. Lượt người học tập tại TTHTCĐ qua các quý năm ${content.period.year}`,
    headings: ['Quý', 'Lượt người', `${Word} có số liệu`],
    rows: content.quarters.some(({ summary }) => amountOf(summary, activityTotal) !== null) ? rows : [],
    chart: { sort: 'column', columns: 2, isStacked: false, colors: [tones.first] },
  };
}

/** Lines that every quarter has, each with a miniature line of its own. */
function trendRows(content: MasterContent, top: number): Row[] {
  const quarters = slots.filter(isQuarter);
  const lines = content.catalogue.forms
    .flatMap((form) => form.sections.flatMap((section) => section.indicators))
    .filter(({ cycle, behaviour, gather }) => cycle === 'quarter' && behaviour === 'flow' && gather === 'sum')
    .flatMap((indicator) => [...kindOf(indicator).lines()])
    .map((line) => ({ line, values: content.quarters.map(({ summary }) => amountOf(summary, line.key)) }))
    .filter(({ values }) => values.filter((value) => value !== null).length > 1);
  const first = top + 2;
  return [
    [plain(`5. Xu hướng qua các quý năm ${content.period.year}`, colours.section)],
    ['Chỉ số', ...quarters.map(slotName), 'Xu hướng'].map((text) => plain(text, colours.heading)),
    ...(lines.length === 0 ? [[plain('Cần số liệu của ít nhất hai quý.')]] : []),
    ...lines.map(({ line, values }, i): Row => {
      const block = `${letters(2)}${first + i}:${letters(5)}${first + i}`;
      return [
        plain(`${line.label} (${line.unit})`),
        ...values.map((value) => number(value)),
        isSteady(values)
          ? plain('gần như không đổi')
          : { value: `=SPARKLINE(${block})`, format: '0', colour: '' },
      ];
    }),
  ];
}

/** A miniature line fills its cell however small the difference is: below a tenth it would tell of nothing. */
function isSteady(values: readonly (number | null)[]): boolean {
  const known = values.filter((value): value is number => value !== null);
  return Math.min(...known) * 10 >= Math.max(...known) * 9;
}

function amountOf(summary: Summary | null, key: string): number | null {
  return summary?.lines.find((line) => line.key === key)?.value ?? null;
}
