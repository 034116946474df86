// «Chỉ tiêu»: every target of the year with verdict and gap, the wards that miss it, the targets of next year beside
// this year's figures, and what looks odd about them.

import { rowOf, rowWith } from '../../shared/exchange/sheet-columns.ts';
import { quartersOf } from '../../shared/period.ts';
import { type Caution, cautionsOf } from '../../shared/targets/cautions.ts';
import { gapText } from '../../shared/targets/gap.ts';
import { judgeTargets } from '../../shared/targets/judge.ts';
import { type Judgement, missingText, type Verdict, verdictNames } from '../../shared/targets/judgement.ts';
import { indicatorOf } from '../../shared/targets/measure.ts';
import { type Situation, situationOfUnit } from '../../shared/targets/situation.ts';
import { comparesWithLastYear, isAskedOften, targetsOf } from '../../shared/targets/target.ts';
import type { SentReport, Targets } from '../../shared/wire/answers.ts';
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
  wordOf,
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

/** The year's targets judged; where there are none, at the year's end, those of next year beside this year's figures. */
export function judgedTargets(content: MasterContent): { year: number; judged: Judgement[] } {
  const { period, targets } = content;
  const situation = situationOf(content);
  const current = targetsOf(targets.lists, period.year);
  if (current.length > 0 || period.slot !== 'Y') {
    return { year: period.year, judged: judgeTargets(current, situation) };
  }
  const year = period.year + 1;
  return { year, judged: judgeTargets(targetsOf(targets.lists, year), { ...situation, lastYear: null }) };
}

export function targetsSheet(content: MasterContent): MasterSheet {
  const { period, targets } = content;
  const { title, coverage, Word } = heading(content);
  const situation = situationOf(content);
  const { year } = period;
  const current = targetsOf(targets.lists, year);
  const announced = period.slot === 'Y' ? laterThan(targets, year) : [];
  const coming = targetsOf(targets.lists, year + 1).filter((target) => announced.indexOf(target) >= 0);
  const cautions = [...cautionsOf(current, situationBefore(content)), ...cautionsOf(announced, situation)];
  const shown = [...current, ...coming];
  const rows: Row[] = [
    section(`CHỈ TIÊU NĂM ${year}`),
    ...(current.length === 0
      ? [note(`Chưa giao chỉ tiêu của năm ${year}: mở mục «Quản trị» ở thanh bên, trang «Giao chỉ tiêu».`)]
      : judgeTargets(current, situation).map((judged) =>
          rowOf(columns, { judged, names: verdictNames, odd: oddOf(judged, cautions) }),
        )),
    ...(coming.length === 0
      ? []
      : [
          section(`CHỈ TIÊU NĂM ${year + 1}, SO VỚI SỐ LIỆU NĂM ${year}`),
          ...judgeTargets(coming, { ...situation, lastYear: null }).map((judged) =>
            comingRow(year, { judged, names: soFar, odd: oddOf(judged, cautions) }),
          ),
        ]),
    ...cautionRows(
      cautions.filter(({ target }) => shown.indexOf(target) < 0),
      content,
    ),
  ];
  return sheetOf(
    'Chỉ tiêu',
    { title: `CHỈ TIÊU – ${title}`, subtitle: coverage },
    {
      ...columns,
      coverage: { ...columns.coverage, head: `${Word} có số liệu` },
      missing: { ...columns.missing, head: `${Word} chưa đạt` },
    },
    rows,
  );
}

/** A judged target as it is shown. */
interface ShownTarget {
  judged: Judgement;
  names: Record<Verdict, string>;
  /** What looks odd about it. */
  odd: readonly string[];
}

/** On incomplete figures the number that is needed is of those figures only: the remark says so. */
const isOpen = ({ verdict }: Judgement) => verdict === 'chua_du';

const columns = {
  label: { head: 'Chỉ tiêu', width: 310, cell: ({ judged }) => plain(labelOf(judged)) },
  demand: {
    head: 'Yêu cầu',
    width: 160,
    cell: ({ judged }) => plain(`${stepOf(judged)}${judged.demand}`),
  },
  needed: { head: 'Cần đạt', width: 75, cell: ({ judged }) => neededCell(judged) },
  result: { head: 'Kết quả', width: 190, cell: ({ judged }) => plain(judged.result) },
  coverage: {
    head: '',
    width: 85,
    cell: ({ judged: { coverage } }) =>
      plain(`${coverage.wards}/${coverage.due}`, coverage.wards < coverage.due ? colours.doubtful : ''),
  },
  verdict: {
    head: 'Đánh giá',
    width: 125,
    cell: ({ judged: { verdict }, names }) => plain(names[verdict], verdictColours[verdict]),
  },
  gap: {
    head: 'Chênh lệch',
    width: 140,
    cell: ({ judged }) => plain(isOpen(judged) ? '' : gapText(judged.gap)),
  },
  remarks: {
    head: 'Ghi chú',
    width: 330,
    cell: ({ judged, odd }) =>
      plain([...new Set([...odd, ...judged.remarks])].join(' '), odd.length > 0 ? colours.doubtful : ''),
  },
  missing: { head: '', width: 330, cell: ({ judged }) => plain(missingText(judged.wards)) },
  basis: { head: 'Căn cứ', width: 180, cell: ({ judged }) => plain(judged.target.basis) },
} satisfies Record<string, MasterColumn<ShownTarget>>;

/** «duy trì», «phấn đấu»; nothing where it is simply asked. */
function stepOf({ target: { keep, strive } }: Judgement): string {
  return keep ? 'duy trì ' : strive ? 'phấn đấu ' : '';
}

function labelOf({ label, target }: Judgement): string {
  return `${label}${target.to > target.from ? ` (năm ${target.from}–${target.to})` : ''}`;
}

function neededCell(judged: Judgement): Row[number] {
  const { least, most } = judged;
  return isOpen(judged) || (least === null && most === null) ? plain('') : number(least ?? most);
}

function oddOf({ target }: Judgement, cautions: readonly Caution[]): string[] {
  return cautions.filter((one) => one.target === target).map(({ text }) => text);
}

/** A target of next year that compares with this one: this year's figure is what it will be compared with. */
function comingRow(year: number, shown: ShownTarget): Row {
  if (!comparesWithLastYear(shown.judged.target.demand)) return rowOf(columns, shown);
  const compared = {
    ...columns,
    verdict: { ...columns.verdict, cell: () => plain('Mốc để so', colours.derived) },
    remarks: {
      ...columns.remarks,
      cell: () => plain(`Kết quả năm ${year + 1} sẽ được so với kết quả này.`),
    },
  };
  return rowOf(compared, shown);
}

/** What looks odd about targets of later years, which have no line of their own yet. */
function cautionRows(cautions: readonly Caution[], { catalogue }: MasterContent): Row[] {
  if (cautions.length === 0) return [];
  return [
    section('CHỈ TIÊU CỦA NHỮNG NĂM SAU NỮA NÊN XEM LẠI'),
    ...cautions.map(({ target, text }): Row => {
      const label = indicatorOf(catalogue, target.indicator)?.label ?? target.indicator;
      const named = {
        label: plain(`${label} (năm ${target.from})`),
        remarks: plain(text, colours.doubtful),
        basis: plain(target.basis),
      };
      return rowWith(columns, named, plain(''));
    }),
  ];
}

const section = (text: string): Row => [plain(text, colours.section)];
const note = (text: string): Row => [plain(text)];

/** Handed out already, for years after this one. */
function laterThan({ lists }: Targets, year: number) {
  return lists.flatMap(({ items }) => items.filter(({ from }) => from > year));
}

function situationOf(
  content: Omit<MasterContent, 'reports'> & { reports: readonly Pick<SentReport, 'unit' | 'figures'>[] },
): Situation {
  const { progress, before, period, targets } = content;
  const word = wordOf(progress, period.slot);
  const wards = wardsIn(progress, period.slot).map(({ unit }) => unit);
  const isAsked = targetsOf(targets.lists, period.year).some(({ demand }) => isAskedOften(demand));
  const within = quartersOf(period.slot).filter((slot) => isAsked && slot !== period.slot);
  const quarters = content.quarters.flatMap(({ slot, summary, reports }) =>
    summary && within.indexOf(slot) >= 0
      ? [
          situationOfUnit({
            ...{ catalogue: content.catalogue, period: { year: period.year, slot }, word, wards },
            ...{ summary, reports, before: null },
          }),
        ]
      : [],
  );
  return situationOfUnit({ ...content, word, wards, before, quarters });
}

function situationBefore(content: MasterContent): Situation | null {
  const { before, period } = content;
  if (!before || period.slot !== 'Y') return null;
  return {
    ...situationOf({ ...content, summary: before.summary, reports: before.reports, before: null }),
    period: { year: period.year - 1, slot: period.slot },
  };
}
