// Judges targets: «đạt», «chưa đạt» or «chưa đủ số liệu», with the gap in people, households or wards. Incomplete
// coverage never gets a verdict; what the present figures would say stands in a remark.
import type { Indicator } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { leastCoverage } from '../totals/coverage.ts';
import type { SummaryLine } from '../totals/summary.ts';
import { balanceOf, lagOf, restOf } from './balance.ts';
import { gapOverQuarters, missedQuarters, type Quarter } from './every-quarter.ts';
import { type Gap, gapOf } from './gap.ts';
import { type Judgement, sentenceOf, type Verdict, type WardJudgement } from './judgement.ts';
import { type Limits, limitsOf } from './limits.ts';
import { gradesOf, gradesReaching, indicatorOf, isAnswer, type Measured, measuredOf } from './measure.ts';
import { remarksOf } from './remarks.ts';
import { isJudgedIn, type Situation } from './situation.ts';
import { isAskedOften, type Target } from './target.ts';
import { judgeWards } from './wards.ts';
import { balanceText, demandText, resultText, unitOf } from './words.ts';

export function judgeTargets(targets: readonly Target[], situation: Situation): Judgement[] {
  return targets.map((target) => judgeTarget(target, situation));
}

/**
 * The verdict on one target of the unit that the situation is about, its wards beside it. The sentence and remarks are
 * Vietnamese and may be printed as they are.
 */
export function judgeTarget(target: Target, situation: Situation): Judgement {
  const { catalogue, word, period } = situation;
  const indicator = indicatorOf(catalogue, target.indicator);
  if (!indicator) return unknown(target);
  const unit = unitOf(indicator, word === '' ? 'đơn vị' : word);
  const byWards = target.each === true || target.demand.op === 'assigned' || target.demand.op === 'before';
  const wards = judgeWards(target, indicator, situation);
  const held = byWards ? whole(wards) : summed(target, indicator, situation);
  const limits = byWards
    ? { least: wards.length, most: null }
    : limitsOf(target.demand, {
        // A percentage of wards is one of all wards, not of those that happen to have answered.
        base: isAnswer(indicator) ? situation.due : (held.measured?.base ?? null),
        slot: period.slot,
        lastYear: measuredIn(situation.lastYear, target, indicator),
        rest: held.rest,
      });
  const quarters = byWards ? [] : quartersOfWhole(target, indicator, situation);
  const gap = wholeGap(target, indicator, {
    held,
    limits,
    quarters,
    unit: byWards && word !== '' ? word : unit,
  });
  const inFull = byWards ? (sumOfGaps(wards) ?? gap) : gap;
  const verdict = verdictOf(target, indicator, situation, held, limits, gap);
  const alone = word === '' ? wards[0] : undefined;
  const judged = {
    target,
    label: indicator.label,
    verdict,
    measured: held.measured,
    least: limits?.least ?? null,
    most: limits?.most ?? null,
    gap: alone && target.demand.op !== 'balanced' ? alone.gap : inFull,
    coverage: held.coverage,
    wards: word === '' ? [] : wards,
    demand: demandText(target, indicator, word),
    result:
      alone && target.demand.op !== 'balanced'
        ? alone.result
        : wholeText(target, indicator, held, situation, byWards),
  };
  return {
    ...judged,
    sentence: sentenceOf(judged, word),
    remarks: [
      ...remarksOf(judged, indicator, situation),
      ...missedQuarters(target.demand, quarters, unit).map((text) => `${text}.`),
    ],
  };
}

/** The figure of each quarter, where something is asked of every one of them. */
function quartersOfWhole(target: Target, indicator: Indicator, { quarters }: Situation): Quarter[] {
  if (!isAskedOften(target.demand)) return [];
  return quarters.map(({ period, lines }) => ({
    slot: period.slot,
    measured: measuredOf(target, indicator, lines),
  }));
}

function wholeGap(
  { demand }: Target,
  indicator: Indicator,
  {
    held,
    limits,
    quarters,
    unit,
  }: { held: Held; limits: Limits | null; quarters: readonly Quarter[]; unit: string },
): Gap | null {
  const names = balanceOf(indicator);
  if (demand.op === 'balanced' && names)
    return held.measured && held.rest
      ? lagOf(demand.points, { part: held.measured, rest: held.rest }, { names, unit })
      : null;
  return gapOverQuarters(demand, quarters, unit) ?? gapOf(held.measured, limits, unit);
}

interface Held {
  measured: Measured | null;
  /** The other side of a balance. */
  rest?: Measured | null;
  coverage: { wards: number; due: number };
}

function summed(target: Target, indicator: Indicator, { catalogue, lines, due }: Situation): Held {
  const measured = measuredOf(target, indicator, lines);
  const first = kindOf(indicator).lines()[0]?.key;
  const found = lines.find((line) => line.key === first);
  // What a district reports about itself is complete as soon as it is there.
  const coverage = indicator.reporter === 'district' ? { wards: due, due } : leastCoverage(found, due);
  const balance = target.demand.op === 'balanced' ? balanceOf(indicator) : null;
  const whole = balance && indicatorOf(catalogue, balance.whole);
  if (!balance || !whole) return { measured, coverage };
  const known = leastCoverage(
    lines.find(({ key }) => key === balance.whole),
    due,
  );
  return {
    measured,
    rest: restOf(measured, measuredOf(target, whole, lines)),
    coverage: known.wards < coverage.wards ? known : coverage,
  };
}

/** Reached by so many wards of those that are held to it. */
function whole(wards: readonly WardJudgement[]): Held {
  const known = wards.filter((ward) => ward.verdict !== 'chua_du');
  const reached = known.filter((ward) => ward.verdict === 'dat').length;
  return {
    measured: known.length === 0 ? null : { value: reached, base: wards.length },
    coverage: { wards: known.length, due: wards.length },
  };
}

/** What the wards lack together, where they lack something that can be counted. */
function sumOfGaps(wards: readonly WardJudgement[]): Gap | null {
  const gaps = wards.flatMap(({ gap }) => (gap && !gap.over ? [gap] : []));
  const [first] = gaps;
  return first ? { ...first, count: gaps.reduce((sum, gap) => sum + gap.count, 0) } : null;
}

function measuredIn(
  lines: readonly SummaryLine[] | null,
  target: Target,
  indicator: Indicator,
): Measured | null {
  return lines ? measuredOf(target, indicator, lines) : null;
}

function verdictOf(
  target: Target,
  indicator: Indicator,
  { period }: Situation,
  { measured, coverage }: Held,
  limits: Limits | null,
  gap: Gap | null,
): Verdict {
  if (!measured || !limits || coverage.wards < coverage.due || coverage.due === 0) return 'chua_du';
  if (!isJudgedIn(target, period)) return 'chua_du';
  if (target.demand.op === 'level' && gradesOf(indicator).length === 0) return 'chua_du';
  return gap ? 'chua_dat' : 'dat';
}

function wholeText(
  target: Target,
  indicator: Indicator,
  { measured, rest }: Held,
  { lines, due, word }: Situation,
  byWards: boolean,
): string {
  if (byWards) return measured ? `${measured.value}/${measured.base} ${word} đạt` : '—';
  if (target.demand.op === 'balanced') return balanceText(indicator, measured, rest ?? null);
  if (!measured || kindOf(indicator).aim !== 'grades') return resultText(measured, unitOf(indicator, word));
  if (target.demand.op !== 'distribution') {
    const [least] = gradesReaching(target, indicator);
    return `${resultText(measured, word)} đạt ${least?.label ?? ''}`;
  }
  const count = (code: string) => lines.find((line) => line.key === `${indicator.id}=${code}`)?.value ?? 0;
  return [...gradesOf(indicator)]
    .reverse()
    .filter(({ code }) => count(code) > 0)
    .map(({ code, label }) => `${label} ${count(code)}/${due} (${showNumber((count(code) / due) * 100, 2)}%)`)
    .join(', ');
}

function unknown(target: Target): Judgement {
  const judged = {
    target,
    label: target.indicator,
    verdict: 'chua_du' as const,
    ...{ measured: null, least: null, most: null, gap: null },
    coverage: { wards: 0, due: 0 },
    wards: [],
    demand: '',
    result: '—',
  };
  return { ...judged, sentence: '', remarks: ['Chỉ số này không có trong danh mục đang dùng.'] };
}
