// «Chuẩn»: ward by ward the level that the report declares, the level that its figures allow, and what is missing.

import {
  decidedFieldOf,
  differenceText,
  difficultCommune,
  sameWords,
} from '../../shared/assessing/assessed.ts';
import { showFigure } from '../../shared/catalogue/cells.ts';
import type { Field } from '../../shared/catalogue/kinds.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { showNumber, showShare } from '../../shared/catalogue/number-text.ts';
import { rowOf, rowWith } from '../../shared/exchange/sheet-columns.ts';
import type { Figure, Figures } from '../../shared/figures/figures.ts';
import { assessGroups, boundsAbove } from '../../shared/standards/above.ts';
import { type Assessment, assess, type Failing, levelNumber } from '../../shared/standards/assessment.ts';
import { decree20 } from '../../shared/standards/decree-20.ts';
import {
  centrePoints,
  centreRating,
  circular25,
  circular44,
} from '../../shared/standards/learning-community.ts';
import { assessPassed } from '../../shared/standards/passed.ts';
import { gradeOf, pointsOf } from '../../shared/standards/points.ts';
import { inForce, type Standard, unverified } from '../../shared/standards/standard.ts';
import type { SentReport } from '../../shared/wire/answers.ts';
import { colours } from '../../shared/workbook/plan/colours.ts';
import {
  heading,
  type MasterColumn,
  type MasterContent,
  type MasterSheet,
  plain,
  type Row,
  sheetOf,
  wardsIn,
} from './master-rows.ts';

export function standardsSheet(content: MasterContent): MasterSheet {
  const { period } = content;
  const { title, coverage, Word } = heading(content);
  const rows =
    period.slot === 'Y'
      ? [
          ...inForce(decree20, period.year).flatMap((standard) => byRates(content, standard)),
          ...inForce([circular44], period.year).flatMap((law) => section(content, law, byPoints(content))),
          ...inForce([circular25], period.year).flatMap((law) => section(content, law, byIndicators)),
          ...inForce([centreRating], period.year).flatMap((law) => section(content, law, byCentre)),
        ]
      : [[plain('Mức đạt chuẩn được xét theo báo cáo năm: chọn kỳ «Năm» rồi cập nhật lại.')]];
  return sheetOf(
    'Chuẩn',
    {
      title: `MỨC ĐẠT CHUẨN – ${title}`,
      subtitle: `${coverage} Mức của cả địa bàn không lấy từ tự đánh giá. «${unverified}»: chưa đối chiếu được với văn bản gốc.`,
    },
    { ...columns, unit: { ...columns.unit, head: Word } },
    rows,
    'all',
    0,
  );
}

/** A ward held against a standard. */
interface Held {
  unit: string;
  /** What its report says, what the unit above decided, and how far that is apart. */
  declared: string;
  decided: string;
  difference: string;
  worked: ReturnType<Worked> | null;
}

const columns = {
  unit: { head: '', width: 230, cell: ({ unit }) => plain(unit) },
  declared: {
    head: 'Tự đánh giá',
    width: 150,
    cell: ({ declared, worked }) => plain(declared, worked ? worked.colour : colours.notAsked),
  },
  decided: { head: 'Cấp trên quyết định', width: 150, cell: ({ decided }) => plain(decided) },
  difference: {
    head: 'Chênh lệch',
    width: 150,
    cell: ({ difference }) => plain(difference, isApart(difference) ? colours.doubtful : ''),
  },
  computed: { head: 'Theo số liệu', width: 240, cell: ({ worked }) => plain(worked?.computed ?? '') },
  failing: { head: 'Điều kiện chưa đạt', width: 420, cell: ({ worked }) => plain(worked?.failing ?? '') },
  unknown: { head: 'Số liệu chưa có', width: 380, cell: ({ worked }) => plain(worked?.unknown ?? '') },
} satisfies Record<string, MasterColumn<Held>>;

type Law = Pick<Standard, 'name' | 'rating' | 'source'>;
/** What is worked out for one report: computed level, failing conditions, missing figures; colour of the declared cell. */
type Worked = (report: SentReport) => { computed: string; failing: string; unknown: string; colour: string };

/** The title of a standard and a line a ward. */
function section(content: MasterContent, { name, rating, source }: Law, worked: Worked, total?: Row): Row[] {
  const sent = new Map(content.reports.map((report) => [report.unit.id, report]));
  const wards = wardsIn(content.progress, content.period.slot);
  return [
    [plain(`${name.toUpperCase()} – ${source}`, colours.section)],
    ...(total ? [total] : []),
    ...wards.map(({ unit }): Row => {
      const report = sent.get(unit.id);
      const pairs = pairsOf(content, rating, report?.figures ?? {}, content.assessed.get(unit.id) ?? {});
      const said = (of: (pair: Pair) => string) => pairs.map(of).filter((words) => words !== '');
      return rowOf(columns, {
        unit: unit.name,
        declared: report ? said(({ own }) => own).join('; ') || '—' : 'chưa nộp',
        decided: said(({ decided }) => decided).join('; ') || '—',
        difference: said(({ difference }) => difference).join('; '),
        worked: report ? worked(report) : null,
      });
    }),
  ];
}

/** One thing of which the ward and the unit above speak, in words; '' where one of them has not. */
interface Pair {
  own: string;
  decided: string;
  difference: string;
}

/** The rating, and of a centre its points. */
function pairsOf({ catalogue }: MasterContent, rating: string, own: Figures, decided: Figures): Pair[] {
  const asked = rating === centreRating.rating ? [rating, centrePoints.own] : [rating];
  return asked.flatMap((key): Pair[] => {
    const { field } = lookup(catalogue).fields.get(key) ?? {};
    const place = decidedFieldOf(catalogue, key);
    if (!field) return [];
    const show = (figure: Figure | undefined, of: Field) =>
      figure === undefined ? '' : `${showFigure(figure, of)}${of.cell === 'decimal' ? ' điểm' : ''}`;
    const said = place ? decided[place.field.key] : undefined;
    return [
      {
        own: show(own[key], field),
        decided: place ? show(said, place.field) : '',
        difference: place ? differenceText(place, own[key], said) : '',
      },
    ];
  });
}

/** Whether anything of it is not as the ward said. */
function isApart(difference: string): boolean {
  return difference !== '' && difference.split('; ').some((one) => one !== sameWords);
}

function labelOf({ catalogue }: MasterContent, rating: string, code: unknown): string {
  const options = lookup(catalogue).fields.get(rating)?.field.options ?? [];
  return options.find((option) => option.code === code)?.label ?? '—';
}

function byRates(content: MasterContent, standard: Standard): Row[] {
  const standards = inForce(decree20, content.period.year);
  const level = (n: number) => levelText(content, standard, n);
  const of = ({ unit, figures }: SentReport) =>
    assess(standard, standards, figures, isDifficult(content, unit.id));
  const worked: Worked = (report) => {
    const result = of(report);
    const { ceiling, proven, declared, known, failing, unknown } = result;
    const next = failing.filter((one) => one.level === standard.levels[ceiling]);
    const doubt = result.isVerified ? '' : ` (${unverified})`;
    const computed = proven === ceiling ? level(ceiling) : `đến ${level(ceiling)}, còn thiếu số liệu`;
    const sort = isDifficult(content, report.unit.id) ? '; xét theo ngưỡng xã đặc biệt khó khăn' : '';
    return {
      computed: known === 0 ? 'chưa tính được' : computed + doubt + sort,
      failing: next.map((one) => failingText(one, level(ceiling + 1))).join('; '),
      unknown: known === 0 ? 'chưa có số liệu' : unknown.join('; '),
      colour:
        declared === null || known === 0
          ? ''
          : declared > ceiling
            ? colours.wrong
            : declared < proven
              ? colours.doubtful
              : '',
    };
  };
  const assessed = new Map(content.reports.map((report) => [report.unit.id, of(report)]));
  return section(content, standard, worked, totalOf(content, standard, assessed));
}

/** Whether the unit above has noted that the ward is an especially difficult commune in this year. */
function isDifficult({ assessed }: MasterContent, unit: number): boolean {
  return assessed.get(unit)?.[difficultCommune] === 'co';
}

/** «Chưa đạt», «Mức độ 2», or «Đạt chuẩn» where a standard has one level alone. */
function levelText(content: MasterContent, { levels, rating }: Standard, n: number): string {
  if (n === 0) return 'Chưa đạt';
  return levels.length === 1 ? 'Đạt chuẩn' : labelOf(content, rating, levels[n - 1]?.grade);
}

function failingText({ level: { article }, condition, tu, mau, lacking }: Failing, name: string): string {
  const doubt = condition.isVerified ? '' : ` (${unverified})`;
  return `${name} (${article}): ${condition.words} ${showShare(tu / mau)}, cần ${condition.percent}%${doubt}, còn thiếu ${showNumber(lacking)} người`;
}

/**
 * The unit's own level: by the levels that were decided for its wards, and, apart from that, by their figures. What wards say of
 * themselves makes neither. Where it has districts below, by the levels of the districts.
 */
function totalOf(content: MasterContent, standard: Standard, assessed: ReadonlyMap<number, Assessment>): Row {
  const { summary, catalogue } = content;
  const { word } = heading(content);
  const groups = groupsOf(content);
  const wards = groups.flat();
  const place = decidedFieldOf(catalogue, standard.rating);
  const decidedOf = (unit: number): number | null => {
    const answer = place && content.assessed.get(unit)?.[place.field.key];
    return typeof answer === 'string' ? levelNumber(standard, answer) : null;
  };
  const decided = assessGroups(
    standard,
    groups.map((group) => group.map(decidedOf)),
  );
  const said = wards.filter((unit) => decidedOf(unit) !== null).length;
  const bounds = boundsAbove(
    standard,
    groups.map((group) =>
      group.map((unit) => assessed.get(unit) ?? { proven: 0, ceiling: standard.levels.length }),
    ),
  );
  if (!decided || !bounds) return [plain(summary.unit.name)];
  const level = (n: number) => levelText(content, standard, n);
  const settled = wards.filter((unit) => {
    const one = assessed.get(unit);
    return one !== undefined && one.known > 0 && one.proven === one.ceiling;
  }).length;
  const [from, to] = [bounds.least.level, bounds.most.level];
  const computed =
    from === to
      ? level(from)
      : from === 0 && to === standard.levels.length
        ? `chưa tính được (${settled}/${wards.length} ${word} đủ số liệu)`
        : `từ ${level(from)} đến ${level(to)} (${settled}/${wards.length} ${word} đủ số liệu)`;
  const { next } = bounds.most;
  const of = groups.length === 1 ? word : 'đơn vị cấp huyện';
  const doubt = next && !next.isVerified ? ` (${unverified})` : '';
  const named = {
    unit: plain(summary.unit.name),
    decided: plain(
      said < wards.length ? `đã quyết định ${said}/${wards.length} ${word}` : level(decided.level),
    ),
    computed: plain(computed),
    failing: plain(
      next
        ? `${level(bounds.most.level + 1)}: ${next.have} ${of} có thể đạt, cần ${next.needed}${doubt}`
        : '',
    ),
  };
  return rowWith(columns, named, plain(''));
}

/** Wards by the district they belong to; the list of units has every district before its wards. */
function groupsOf({ progress, period }: MasterContent): number[][] {
  const standing = new Set(wardsIn(progress, period.slot).map(({ unit }) => unit.id));
  const groups: number[][] = [];
  for (const { unit, reporter } of progress.items) {
    if (reporter === 'district' || groups.length === 0) groups.push([]);
    if (standing.has(unit.id)) groups[groups.length - 1]?.push(unit.id);
  }
  return groups.filter((group) => group.length > 0);
}

function byPoints(content: MasterContent): Worked {
  return ({ figures, tables }) => {
    const { total, missing } = pointsOf(circular44, tables);
    const grade = total === null ? null : gradeOf(circular44, total);
    const declared = figures[circular44.rating];
    return {
      computed:
        total === null
          ? 'chưa tính được'
          : `${labelOf(content, circular44.rating, grade)} với ${showNumber(total)} điểm (ngưỡng ${unverified})`,
      failing: '',
      unknown: missing.length === 0 ? '' : `điểm của tiêu chí ${missing.join(', ')}`,
      colour: typeof declared === 'string' && grade !== null && grade !== declared ? colours.doubtful : '',
    };
  };
}

/** Many of its indicators are not in the reports: one that fails settles the matter, passing can only be partly told. */
const byIndicators: Worked = ({ figures }) => {
  const { failing, passed, unknown, all } = assessPassed(circular25, figures);
  const declared = figures[circular25.rating];
  return {
    computed:
      failing.length > 0 ? `Chưa đạt (${unverified})` : `chưa tính được: thấy đạt ${passed}/${all} chỉ tiêu`,
    failing: failing
      .map(({ criterion, words }) => `Tiêu chí ${criterion}: ${words} (${unverified})`)
      .join('; '),
    unknown: unknown === 0 ? '' : `kết quả của ${unknown} chỉ tiêu`,
    colour:
      failing.length > 0 && typeof declared === 'string' && declared !== 'chua_dat' ? colours.doubtful : '',
  };
};

const byCentre: Worked = ({ figures }) => {
  const { [centrePoints.assessed]: assessed, [centrePoints.own]: own } = figures;
  const points = typeof assessed === 'number' ? assessed : own;
  return {
    computed: `chưa tính được: ngưỡng điểm ${unverified}`,
    failing: '',
    unknown: typeof points === 'number' ? '' : 'điểm đánh giá TTHTCĐ',
    colour: '',
  };
};
