// «Chỉ tiêu»: every target of the year with verdict and gap, the wards that miss it, the targets of next year beside
// this year's figures, and what looks odd about them.
import type { Targets } from '../../shared/answers.ts';
import { colours } from '../../shared/plan/colours.ts';
import { type Caution, cautionsOf } from '../../shared/targets/cautions.ts';
import { gapText } from '../../shared/targets/gap.ts';
import { judgeTargets } from '../../shared/targets/judge.ts';
import { type Judgement, missingText, type Verdict, verdictNames } from '../../shared/targets/judgement.ts';
import { indicatorOf } from '../../shared/targets/measure.ts';
import type { Situation } from '../../shared/targets/situation.ts';
import { targetsOf } from '../../shared/targets/target.ts';
import {
  heading,
  type MasterContent,
  type MasterSheet,
  number,
  plain,
  type Row,
  sheetOf,
} from './master-rows.ts';

const verdictColours: Record<Verdict, string> = {
  dat: '#d9ead3',
  chua_dat: colours.wrong,
  chua_du: colours.doubtful,
};

/** Verdicts on a year to come: nobody is held to them yet. */
const soFar: Record<Verdict, string> = {
  dat: 'Đã ở mức này',
  chua_dat: 'Chưa tới mức này',
  chua_du: verdictNames.chua_du,
};

export function targetsSheet(content: MasterContent): MasterSheet {
  const { period, targets } = content;
  const { title, coverage, Word } = heading(content);
  const situation = situationOf(content);
  const { year } = period;
  const current = targetsOf(targets.lists, year);
  const coming =
    period.slot === 'Y' ? targetsOf(targets.lists, year + 1).filter(({ from }) => from > year) : [];
  const announced = period.slot === 'Y' ? laterThan(targets, year) : [];
  const rows: Row[] = [
    section(`CHỈ TIÊU NĂM ${year}`),
    ...(current.length === 0
      ? [note(`Chưa giao chỉ tiêu của năm ${year}: mở mục «Quản trị» ở thanh bên, trang «Giao chỉ tiêu».`)]
      : judgeTargets(current, situation).map((judged) => rowOf(judged, verdictNames))),
    ...(coming.length === 0
      ? []
      : [
          section(`CHỈ TIÊU NĂM ${year + 1}, SO VỚI SỐ LIỆU NĂM ${year}`),
          ...judgeTargets(coming, { ...situation, lastYear: null }).map((judged) => comingRow(judged, year)),
        ]),
    ...cautionRows(
      [...cautionsOf(announced, situation), ...cautionsOf(current, situationBefore(content))],
      content,
    ),
  ];
  return sheetOf(
    'Chỉ tiêu',
    `CHỈ TIÊU – ${title}`,
    coverage,
    [
      'Chỉ tiêu',
      'Yêu cầu',
      'Cần đạt',
      'Kết quả',
      'Đánh giá',
      'Chênh lệch',
      `${Word} chưa đạt`,
      `${Word} có số liệu`,
      'Ghi chú',
      'Căn cứ',
    ],
    rows,
    { widths: [330, 170, 80, 200, 120, 150, 330, 90, 330, 180], frozenColumns: 1, wrapColumns: 10 },
  );
}

function rowOf(judged: Judgement, names: Record<Verdict, string>): Row {
  const { target, verdict, least, most, gap, coverage, wards } = judged;
  const years = target.to > target.from ? ` (năm ${target.from}–${target.to})` : '';
  return [
    plain(`${judged.label}${years}`),
    plain(`${target.keep ? 'duy trì ' : ''}${judged.demand}`),
    least === null && most === null ? plain('') : number(least ?? most),
    plain(judged.result),
    plain(names[verdict], verdictColours[verdict]),
    plain(gapText(gap)),
    plain(missingText(wards)),
    plain(`${coverage.wards}/${coverage.due}`, coverage.wards < coverage.due ? colours.doubtful : ''),
    plain(judged.remarks.join(' ')),
    plain(target.basis),
  ];
}

/** A target of next year that compares with this one: this year's figure is what it will be compared with. */
function comingRow(judged: Judgement, year: number): Row {
  const { op } = judged.target.demand;
  if (op !== 'rising' && op !== 'falling') return rowOf(judged, soFar);
  const row = rowOf({ ...judged, gap: null, remarks: [] }, soFar);
  row[4] = plain('Mốc để so', colours.derived);
  row[8] = plain(`Kết quả năm ${year + 1} sẽ được so với kết quả này.`);
  return row;
}

function cautionRows(cautions: readonly Caution[], { catalogue }: MasterContent): Row[] {
  if (cautions.length === 0) return [];
  return [
    section('NÊN XEM LẠI CHỈ TIÊU'),
    ...cautions.map(({ target, text }): Row => {
      const label = indicatorOf(catalogue, target.indicator)?.label ?? target.indicator;
      return [plain(label), ...new Array<Row[number]>(7).fill(plain('')), plain(text), plain(target.basis)];
    }),
  ];
}

const section = (text: string): Row => [plain(text, colours.section)];
const note = (text: string): Row => [plain(text)];

/** Handed out already, for years after this one. */
function laterThan({ lists }: Targets, year: number) {
  return lists.flatMap(({ items }) => items.filter(({ from }) => from > year));
}

function situationOf(content: MasterContent): Situation {
  const { catalogue, period, summary, reports, progress, before } = content;
  const figures = new Map(reports.map((report) => [report.unit.id, report.figures]));
  const earlier = new Map((before?.reports ?? []).map((report) => [report.unit.id, report.figures]));
  return {
    ...{ catalogue, period, word: heading(content).word, due: summary.due, lines: summary.lines },
    wards: progress.items
      .filter(({ reporter }) => reporter === 'ward')
      .map(({ unit }) => ({
        unit,
        figures: figures.get(unit.id) ?? null,
        lastYear: earlier.get(unit.id) ?? null,
      })),
    lastYear: before?.summary.lines ?? null,
  };
}

function situationBefore(content: MasterContent): Situation | null {
  const { before, period } = content;
  if (!before || period.slot !== 'Y') return null;
  return {
    ...situationOf({ ...content, summary: before.summary, reports: before.reports, before: null }),
    period: { year: period.year - 1, slot: period.slot },
  };
}
