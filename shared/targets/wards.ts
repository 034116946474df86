// Each ward held to a target: whether it reaches it, and how many it lacks.
import type { Indicator } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { type Figures, isMissing } from '../figures/figures.ts';
import type { Period } from '../period.ts';
import { balanceOf, lagOf, restOf } from './balance.ts';
import { gapOverQuarters } from './every-quarter.ts';
import { gapOf } from './gap.ts';
import type { WardJudgement } from './judgement.ts';
import { type Limits, limitsOf } from './limits.ts';
import { indicatorOf, isAnswer, type Measured, measuredOfWard } from './measure.ts';
import type { Situation } from './situation.ts';
import { comparesWithLastYear, isAskedOften, type Target } from './target.ts';
import { balanceText, resultText, unitOf } from './words.ts';

/** The wards that are held to a target, in the order given; none where it concerns only the whole. */
export function judgeWards(
  target: Target,
  indicator: Indicator,
  { catalogue, wards, period, word, quarters }: Situation,
): WardJudgement[] {
  const alone = word === '';
  const { demand } = target;
  const balance = demand.op === 'balanced' ? balanceOf(indicator) : null;
  const of = balance && indicatorOf(catalogue, balance.whole);
  return wards.flatMap((ward, i): WardJudgement[] => {
    if (!isHeld(target, indicator, ward.unit.id, alone)) return [];
    const read = (figures: Figures | null | undefined, year: number) =>
      figures ? measuredOfWard(target, indicator, figures, year) : null;
    const measured = read(ward.figures, period.year);
    const lastYear = read(ward.lastYear, period.year - 1);
    const whole = of && ward.figures ? measuredOfWard(target, of, ward.figures, period.year) : null;
    const rest = restOf(measured, whole);
    const limits = wardLimits(target, indicator, ward.unit.id, { measured, lastYear, rest, period });
    const unit = unitOf(indicator, word);
    const often = (isAskedOften(demand) ? quarters : []).map((quarter) => ({
      slot: quarter.period.slot,
      measured: read(quarter.wards[i]?.figures, period.year),
    }));
    const missed =
      demand.op === 'balanced' && balance && measured && rest
        ? lagOf(demand.points, { part: measured, rest }, { names: balance, unit })
        : (gapOverQuarters(demand, often, unit) ?? gapOf(measured, limits, unit));
    return [
      {
        unit: ward.unit,
        verdict: !measured || !limits ? 'chua_du' : missed ? 'chua_dat' : 'dat',
        measured,
        gap: isAnswer(indicator) ? null : missed,
        result: of ? balanceText(indicator, measured, rest) : wardText(indicator, ward.figures, measured),
      },
    ];
  });
}

/** Whether a target asks something of a ward; `alone`: the ward is judged as a whole by itself. */
export function isHeld(
  { demand, each }: Target,
  indicator: Indicator,
  unit: number,
  alone: boolean,
): boolean {
  // What the district reports of itself is asked of no ward.
  if (indicator.reporter === 'district') return false;
  if (demand.op === 'assigned') return alone || demand.wards.some((one) => one.unit === unit);
  if (demand.op === 'distribution') return alone;
  if (demand.op === 'balanced') return alone || each === true;
  if (comparesWithLastYear(demand)) return alone || kindOf(indicator).aim === 'share';
  if (alone || each) return true;
  // «Không quá 2 phường» asks nothing of a single ward.
  if (isAnswer(indicator)) return demand.op !== 'at_most';
  return 'percent' in demand && demand.percent && kindOf(indicator).aim === 'share';
}

function wardLimits(
  target: Target,
  indicator: Indicator,
  unit: number,
  known: { measured: Measured | null; lastYear: Measured | null; rest: Measured | null; period: Period },
): Limits | null {
  const { demand } = target;
  if (demand.op === 'assigned') {
    const own = demand.wards.find((one) => one.unit === unit);
    if (!own) return null;
    const demanded = { op: 'at_least', value: own.value, percent: demand.percent === true } as const;
    return limitsOf(demanded, {
      base: known.measured?.base ?? null,
      slot: known.period.slot,
      lastYear: null,
    });
  }
  if (!isAnswer(indicator))
    return limitsOf(demand, {
      base: known.measured?.base ?? null,
      slot: known.period.slot,
      lastYear: known.lastYear,
      rest: known.rest,
    });
  return { least: 1, most: null };
}

/** «45/50 người (90,00%)»; an answer in its own words: «Mức độ 2», «Có», «20/01/2016». */
function wardText(indicator: Indicator, figures: Figures | null, measured: Measured | null): string {
  if (!isAnswer(indicator)) return resultText(measured, kindOf(indicator).lines()[0]?.unit ?? '');
  const figure = figures?.[indicator.id];
  if (figure === undefined || isMissing(figure)) return '—';
  const words = kindOf(indicator)
    .fields()[0]
    ?.options?.find((option) => option.code === figure)?.label;
  if (words) return words;
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(figure));
  return day ? `${day[3]}/${day[2]}/${day[1]}` : String(figure);
}
