// What stands on «Biểu đồ»: for each chart a small table, which says the same in figures and is what the chart draws.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { slotName, slots } from '../../shared/period.ts';
import { type Verdict, verdictNames } from '../../shared/targets/judgement.ts';
import { shareOf } from '../../shared/totals/summary.ts';
import { formSheetName } from '../../shared/workbook/layout.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
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
import { judgedTargets } from './targets-block.ts';
import { amountOf, trendRows } from './trend-rows.ts';

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
  /** What stands there without rows. */
  nothing?: string;
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
    targetSection(content),
  ]) {
    const top = rows.length + 4;
    const { chart } = section;
    rows.push([plain(section.title, colours.section)]);
    rows.push(section.headings.map((text) => plain(text, colours.heading)));
    rows.push(...(section.rows.length > 0 ? section.rows : [[plain(section.nothing ?? 'Chưa có số liệu.')]]));
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

/** How many targets of each form are reached; how far the others are is told on «Chỉ tiêu». */
function targetSection(content: MasterContent): Section {
  const { catalogue } = content;
  const { year, judged } = judgedTargets(content);
  const verdicts: Verdict[] = ['dat', 'chua_dat', 'chua_du'];
  const rows = catalogue.forms.flatMap((form): Row[] => {
    const own = judged.filter(
      ({ target }) => lookup(catalogue).byId.get(target.indicator)?.form.id === form.id,
    );
    if (own.length === 0) return [];
    const counts = verdicts.map((verdict) => own.filter((one) => one.verdict === verdict).length);
    return [[plain(formSheetName(form)), ...counts.map((count) => number(count))]];
  });
  return {
    name: 'chi_tieu',
    title: `5. Chỉ tiêu năm ${year}${year === content.period.year ? '' : `, so với số liệu năm ${content.period.year}`}`,
    headings: ['Biểu', ...verdicts.map((verdict) => verdictNames[verdict])],
    rows,
    nothing: 'Chưa giao chỉ tiêu.',
    chart: { sort: 'bar', columns: 4, isStacked: true, colors: [tones.first, tones.second, tones.third] },
  };
}
