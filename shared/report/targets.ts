// Targets in a report: verdicts with the gap in people or wards, and what is asked for the time to come.

import { lookup } from '../catalogue/lookup.ts';
import { cautionsOf } from '../targets/cautions.ts';
import { gapText } from '../targets/gap.ts';
import { judgeTarget, judgeTargets } from '../targets/judge.ts';
import { type Judgement, missingText, type Verdict, verdictNames } from '../targets/judgement.ts';
import { indicatorOf, withoutGrades } from '../targets/measure.ts';
import { isJudgedIn, type Situation, situationOfWard } from '../targets/situation.ts';
import { claimOf, type Target, targetsOf } from '../targets/target.ts';
import { targetsOfWard } from '../targets/ward-targets.ts';
import { aimText, stepsText } from './aims.ts';
import type { Annex, Block, Column, Point } from './block.ts';
import type { ReportSource } from './source.ts';
import { lowerFirst, periodWords, printable, upperFirst } from './words.ts';

/** Verdicts on the targets of the year that this period can tell. */
export function judgedNow(source: ReportSource): Judgement[] {
  const { period } = source;
  const current = targetsIn(source, period.year).filter(
    (target) => isJudgedIn(target, period) && isJudgeable(target, source),
  );
  return judgeTargets(current, situationOf(source));
}

/** «Trong 12 chỉ tiêu: 08 đạt…», then every verdict as a sentence. */
export function verdictBlocks(source: ReportSource): Block[] {
  const judged = judgedNow(source);
  if (judged.length === 0) return [];
  const counts = (['dat', 'chua_dat', 'chua_du'] as const)
    .map((verdict): [Verdict, number] => [verdict, judged.filter((one) => one.verdict === verdict).length])
    .filter(([, n]) => n > 0)
    .map(([verdict, n]) => `${n} ${verdictNames[verdict].toLowerCase()}`);
  const said = (mark: '' | '-', text: string): Block => ({ sort: 'paragraph', mark, text: printable(text) });
  return [
    said('', `Trong ${judged.length} chỉ tiêu được xét: ${counts.join(', ')}.`),
    ...judged.map(({ sentence }) => said('-', sentence)),
  ];
}

/** How far the targets of the year have come by the end of a shorter period; nobody is held to them yet. */
export function progressBlocks(source: ReportSource): Block[] {
  const { period } = source;
  const open = targetsIn(source, period.year).filter(
    (target) => !isJudgedIn(target, period) && isJudgeable(target, source),
  );
  return judgeTargets(open, situationOf(source))
    .filter(({ measured }) => measured !== null)
    .map(({ label, result, demand }) => ({
      ...{ sort: 'paragraph', mark: '-' },
      text: printable(`${label}: đến hết ${periodWords(period)} có ${result}; chỉ tiêu cả năm: ${demand}.`),
    }));
}

/**
 * What is asked for next year and announced for later ones, with this year's figure; `chosen` says which indicators belong
 * here. Steps of one target over the years are one sentence.
 */
export function comingBlocks(source: ReportSource, chosen: (form: string, id: string) => boolean): Block[] {
  const { period, catalogue, ward, summary } = source;
  if (period.slot !== 'Y') return [];
  const situation = { ...situationOf(source), lastYear: null };
  const called = { word: source.reporter === 'ward' ? '' : ward, tier: lowerFirst(source.unit.tier) };
  return seriesOf(announced(source)).flatMap((steps): Block[] => {
    const [first] = steps;
    const place = first && lookup(catalogue).byId.get(first.indicator);
    if (!first || !place || !chosen(place.form.id, first.indicator)) return [];
    const { indicator } = place;
    if (source.reporter === 'ward' && indicator.reporter === 'district') return [];
    const { measured, result } = judgeTarget(first, situation);
    const said =
      steps.length > 1
        ? stepsText(steps, indicator, called)
        : aimText(first, indicator, called, summary.due) +
          (first.from > period.year + 1 ? ` (năm ${first.from})` : '');
    const isLevelled = withoutGrades(first.demand, indicator) === null;
    const now = measured && isLevelled ? `; năm ${period.year} có ${result}` : '';
    return [{ sort: 'paragraph', mark: '-', text: printable(`${said}${now}.`) }];
  });
}

/** What counts in a year for the unit of the document. */
function targetsIn({ catalogue, reporter, unit, targets: { lists } }: ReportSource, year: number): Target[] {
  return reporter === 'ward' ? targetsOfWard(catalogue, lists, year, unit.id) : targetsOf(lists, year);
}

/** Targets that begin after the year of the report: of each later year what the newest lists say. */
function announced(source: ReportSource): Target[] {
  const { period } = source;
  const years = source.targets.lists
    .flatMap(({ items }) => items.map(({ from }) => from))
    .filter((year) => year > period.year);
  return [...new Set(years)]
    .sort((a, b) => a - b)
    .flatMap((year) => targetsIn(source, year).filter(({ from }) => from === year));
}

/** One after the other, what asks more and more of one indicator together. */
function seriesOf(targets: readonly Target[]): Target[][] {
  const series = new Map<string, Target[]>();
  for (const target of targets) {
    const key = claimOf(target);
    series.set(key, [...(series.get(key) ?? []), target]);
  }
  return [...series.values()];
}

/** «Kết quả thực hiện chỉ tiêu»; no table where nothing was asked. */
export function targetAnnexes(source: ReportSource): Omit<Annex, 'number'>[] {
  const judged = judgedNow(source);
  if (judged.length === 0) return [];
  const single = source.reporter === 'ward';
  const columns: Column[] = [
    { head: 'STT', width: 5, align: 'center' },
    { head: 'Chỉ tiêu', width: 28, align: 'left' },
    { head: 'Yêu cầu', width: 14, align: 'left' },
    { head: 'Kết quả', width: 15, align: 'left' },
    { head: 'Đánh giá', width: 10, align: 'center' },
    { head: 'Chênh lệch', width: 12, align: 'left' },
    ...(single ? [] : [{ head: `${upperFirst(source.ward)} chưa đạt`, width: 20, align: 'left' } as Column]),
  ];
  const rows = judged.map(({ label, demand, result, verdict, gap, wards }, i) =>
    [
      String(i + 1),
      label,
      demand,
      result,
      verdictNames[verdict],
      gapText(gap),
      ...(single ? [] : [missingText(wards)]),
    ].map(printable),
  );
  return [
    {
      id: 'chi_tieu',
      title: `Kết quả thực hiện chỉ tiêu năm ${source.period.year}`,
      wide: true,
      blocks: [{ sort: 'table', columns, rows, strong: [] }],
    },
  ];
}

/** Targets that look odd: lower than what is reached, «duy trì» of what is not (domain 4.3, rows 3–6, 13). */
export function targetPoints(source: ReportSource): Point[] {
  const { period, catalogue } = source;
  const labelOf = ({ indicator }: Target) => indicatorOf(catalogue, indicator)?.label ?? indicator;
  const remarks = judgedNow(source).flatMap(({ target, remarks: texts }) =>
    texts.map((says) => ({ at: `Chỉ tiêu: ${labelOf(target)}`, says })),
  );
  const cautions = period.slot === 'Y' ? cautionsOf(announced(source), situationOf(source)) : [];
  return [
    ...remarks,
    ...cautions.map(({ target, text }) => ({
      at: `Chỉ tiêu${target.from > period.year ? ` năm ${target.from}` : ''}: ${labelOf(target)}`,
      says: text,
    })),
  ].map(({ at, says }) => ({ at: printable(at), says: printable(says) }));
}

/** A level of what has no levels cannot be judged; the editor is told of it (domain 4.3, row 11). */
function isJudgeable(target: Target, { catalogue, reporter }: ReportSource): boolean {
  const indicator = indicatorOf(catalogue, target.indicator);
  // What the district reports of itself is no target of a ward.
  if (indicator === null || (reporter === 'ward' && indicator.reporter === 'district')) return false;
  return withoutGrades(target.demand, indicator) === null;
}

function situationOf({ catalogue, period, reporter, ward, summary, targets }: ReportSource): Situation {
  const [first] = targets.wards;
  if (reporter === 'ward' && first) {
    const quarters = targets.quarters.flatMap(({ slot, wards: [one] }) =>
      one ? [situationOfWard(catalogue, { year: period.year, slot }, one)] : [],
    );
    return situationOfWard(catalogue, period, first, quarters);
  }
  const here = { catalogue, word: ward, due: summary.due };
  return {
    ...{ ...here, period, lines: summary.lines, wards: targets.wards, lastYear: targets.lastYear },
    quarters: targets.quarters.map(({ slot, lines, wards }) => ({
      ...{ ...here, period: { year: period.year, slot }, lines, wards },
      ...{ lastYear: null, quarters: [] },
    })),
  };
}
