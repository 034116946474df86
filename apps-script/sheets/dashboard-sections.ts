// The tables of «Biểu đồ», one for each chart, with what the chart draws of it.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { kindOf } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { type Columns, positionOf, rowOf, type TableColumn } from '../../shared/exchange/sheet-columns.ts';
import { slotName, slots } from '../../shared/period.ts';
import { type Judgement, type Verdict, verdictNames } from '../../shared/targets/judgement.ts';
import { shareOf } from '../../shared/totals/summary.ts';
import { formSheetName } from '../../shared/workbook/layout.ts';
import {
  heading,
  headRow,
  type MasterContent,
  number,
  percent,
  plain,
  type Row,
  wardsIn,
} from './master-rows.ts';
import { judgedTargets } from './targets-block.ts';
import { amountOf } from './trend-rows.ts';

/** Words that the conditional format looks for. */
export const belowWords = 'thấp hơn';

/** Blue, orange, grey: apart for every sort of colour vision, and dark, middle, light on paper. */
const tones = { first: '#0072b2', second: '#e69f00', third: '#d9d9d9' };

/** What a chart draws of its table. */
export interface Drawing {
  sort: 'bar' | 'column';
  /** How many of the table's columns, the first naming the categories. */
  columns: number;
  isStacked: boolean;
  colors: string[];
}

export interface Section {
  name: string;
  title: string;
  head: Row;
  rows: Row[];
  /** What stands there without rows. */
  nothing?: string;
  chart: Drawing;
}

type Cells<Of> = TableColumn<Of, Row[number]>;

/** Heading and rows of a section, from the columns of its table. */
function tableOf<Of>(columns: Columns<Cells<Of>>, items: readonly Of[]): Pick<Section, 'head' | 'rows'> {
  return { head: headRow(columns), rows: items.map((item) => rowOf(columns, item)) };
}

export function dashboardSections(content: MasterContent): Section[] {
  return [
    progressSection(content),
    literacySection(content),
    activitySection(content),
    quarterSection(content),
    targetSection(content),
  ];
}

function progressSection({ progress, period }: MasterContent): Section {
  const counts = slots.map((slot) => {
    const wards = wardsIn(progress, slot);
    const cells = wards.map((ward) => ward.periods.find((one) => one.slot === slot));
    const sent = cells.filter((cell) => cell && cell.state !== 'chua_nop');
    const late = sent.filter((cell) => cell?.onTime === false).length;
    return { slot, inTime: sent.length - late, late, missing: wards.length - sent.length };
  });
  const columns: Cells<(typeof counts)[number]>[] = [
    { head: 'Kỳ', cell: ({ slot }) => plain(slotName(slot)) },
    { head: 'Đúng hạn', cell: ({ inTime }) => number(inTime) },
    { head: 'Nộp trễ', cell: ({ late }) => number(late) },
    { head: 'Chưa nộp', cell: ({ missing }) => number(missing) },
  ];
  return {
    name: 'tien_do',
    title: `1. Tiến độ nộp báo cáo năm ${period.year}`,
    ...tableOf(columns, progress.items.some(({ reporter }) => reporter === 'ward') ? counts : []),
    chart: {
      sort: 'column',
      columns: columns.length,
      isStacked: true,
      colors: [tones.first, tones.second, tones.third],
    },
  };
}

/** The age band whose result every report gives (S0:69). */
const literacy = 'xmc_15_tro_len';

/** How a ward can read and write. */
interface Literacy {
  name: string;
  lacking: number;
  share: number | null;
  /** The share of them all. */
  whole: number | null;
}

const literacyColumns = {
  unit: { head: '', cell: ({ name }) => plain(name) },
  lacking: { head: 'Chưa biết chữ', cell: ({ lacking }) => number(lacking) },
  share: { head: 'Tỷ lệ biết chữ', cell: ({ share }) => percent(share) },
  compared: {
    head: 'So với mức chung',
    cell: ({ share, whole }) =>
      plain(share === null || whole === null ? '—' : share < whole ? belowWords : 'bằng hoặc cao hơn'),
  },
} satisfies Record<string, Cells<Literacy>>;

/** Where `belowWords` may stand. */
export const belowColumn = positionOf(literacyColumns, 'compared');

function literacySection(content: MasterContent): Section {
  const { reports, progress, summary } = content;
  const { Word } = heading(content);
  const whole = shareOf(summary.lines.find((line) => line.key === literacy) ?? { value: null });
  const wards = new Set(wardsIn(progress, content.period.slot).map(({ unit }) => unit.id));
  const rows = reports
    .flatMap(({ unit, figures }) => {
      const value = figures[`${literacy}.tu`];
      const base = figures[`${literacy}.mau`];
      return wards.has(unit.id) && typeof value === 'number' && typeof base === 'number'
        ? [{ name: unit.name, lacking: base - value, share: shareOf({ value, base }), whole }]
        : [];
    })
    .sort((a, b) => b.lacking - a.lacking || (a.name < b.name ? -1 : 1));
  return {
    name: 'biet_chu',
    title: '2. Người từ 15 tuổi trở lên chưa biết chữ',
    ...tableOf({ ...literacyColumns, unit: { ...literacyColumns.unit, head: Word } }, rows),
    chart: {
      sort: 'bar',
      columns: positionOf(literacyColumns, 'lacking'),
      isStacked: false,
      colors: [tones.first],
    },
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
  const columns = {
    content: { head: 'Nội dung', cell: ({ label }) => plain(shortLabel(label)) },
    people: { head: 'Lượt người', cell: ({ value }) => number(value) },
    share: { head: 'Tỷ trọng', cell: ({ value }) => percent(shareOf({ value, base: sum })) },
  } satisfies Record<string, Cells<(typeof lines)[number]>>;
  return {
    name: 'hoat_dong',
    title: '3. Lượt người học tập tại TTHTCĐ theo nội dung',
    ...tableOf(
      columns,
      [...lines].sort((a, b) => b.value - a.value),
    ),
    chart: { sort: 'bar', columns: positionOf(columns, 'people'), isStacked: false, colors: [tones.first] },
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

type Quarter = MasterContent['quarters'][number];

function quarterSection(content: MasterContent): Section {
  const { Word } = heading(content);
  const lineOf = ({ summary }: Quarter) => summary?.lines.find((one) => one.key === activityTotal);
  const columns = {
    quarter: { head: 'Quý', cell: ({ slot }) => plain(slotName(slot)) },
    people: { head: 'Lượt người', cell: (quarter) => number(lineOf(quarter)?.value ?? null) },
    coverage: {
      head: `${Word} có số liệu`,
      cell: (quarter) =>
        plain(`${lineOf(quarter)?.wards ?? 0}/${quarter.summary?.due ?? content.summary.due}`),
    },
  } satisfies Record<string, Cells<Quarter>>;
  const isKnown = content.quarters.some(({ summary }) => amountOf(summary, activityTotal) !== null);
  return {
    name: 'qua_cac_quy',
    title: `4. Lượt người học tập tại TTHTCĐ qua các quý năm ${content.period.year}`,
    ...tableOf(columns, isKnown ? content.quarters : []),
    chart: {
      sort: 'column',
      columns: positionOf(columns, 'people'),
      isStacked: false,
      colors: [tones.first],
    },
  };
}

/** How many targets of each form are reached; how far the others are is told on «Chỉ tiêu». */
function targetSection(content: MasterContent): Section {
  const { catalogue } = content;
  const { year, judged } = judgedTargets(content);
  const verdicts: Verdict[] = ['dat', 'chua_dat', 'chua_du'];
  const columns: Cells<{ form: string; own: Judgement[] }>[] = [
    { head: 'Biểu', cell: ({ form }) => plain(form) },
    ...verdicts.map((verdict) => ({
      head: verdictNames[verdict],
      cell: ({ own }: { own: Judgement[] }) => number(own.filter((one) => one.verdict === verdict).length),
    })),
  ];
  const forms = catalogue.forms.flatMap((form) => {
    const own = judged.filter(
      ({ target }) => lookup(catalogue).byId.get(target.indicator)?.form.id === form.id,
    );
    return own.length === 0 ? [] : [{ form: formSheetName(form), own }];
  });
  return {
    name: 'chi_tieu',
    title: `5. Chỉ tiêu năm ${year}${year === content.period.year ? '' : `, so với số liệu năm ${content.period.year}`}`,
    ...tableOf(columns, forms),
    nothing: 'Chưa giao chỉ tiêu.',
    chart: {
      sort: 'bar',
      columns: columns.length,
      isStacked: true,
      colors: [tones.first, tones.second, tones.third],
    },
  };
}
