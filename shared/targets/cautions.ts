// What looks odd about targets themselves, before anybody works towards them (domain 4.3, rows 3–6, 11, 13).
import { lookup } from '../catalogue/lookup.ts';
import { roundHalfUp, showNumber } from '../catalogue/number-text.ts';
import { gapText } from './gap.ts';
import { judgeTarget } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { indicatorOf, measuredOf, withoutGrades } from './measure.ts';
import { unevenShares } from './remarks.ts';
import type { Situation } from './situation.ts';
import { claimOf, comparesWithLastYear, type Target } from './target.ts';

/** Stable, never reused: T01 lower than reached · T02 «duy trì» of what is not reached · T03 years left out · T04 only
 * another age band is known · T05 no whole numbers · T06 no such grades. */
export type CautionCode = 'T01' | 'T02' | 'T03' | 'T04' | 'T05' | 'T06';

export interface Caution {
  code: CautionCode;
  target: Target;
  text: string;
}

/** `before` is the year before the targets count, with complete figures of its year; null where none are known. */
export function cautionsOf(targets: readonly Target[], before: Situation | null): Caution[] {
  return [
    ...(before ? targets.flatMap((target) => againstReached(target, before)) : []),
    ...yearsLeftOut(targets),
  ];
}

function againstReached(target: Target, before: Situation): Caution[] {
  const indicator = indicatorOf(before.catalogue, target.indicator);
  if (!indicator) return [];
  const judged = judgeTarget(target, before);
  const { year } = before.period;
  const { wards, due } = judged.coverage;
  const known = wards < due ? ` (mới có số liệu của ${wards}/${due} ${before.word})` : '';
  const say = (code: CautionCode, text: string): Caution => ({ code, target, text });
  const ungraded = withoutGrades(target.demand, indicator);
  if (ungraded) return [say('T06', ungraded)];
  const uneven = unevenShares(target, indicator, before);
  if (uneven) return [say('T05', uneven)];
  if (!judged.measured) return otherBand(target, before).map((text) => say('T04', text));
  if (target.keep && judged.gap)
    return [
      say(
        'T02',
        `Ghi «duy trì» nhưng năm ${year} chưa đạt: ${judged.result}, ${gapText(judged.gap)}${known}.`,
      ),
    ];
  if (isLower(judged))
    return [
      say(
        'T01',
        `Năm ${year} đã có ${judged.result}: chỉ tiêu (${judged.demand}) thấp hơn mức đã đạt${known}.`,
      ),
    ];
  return [];
}

/** Compared as printed, so that 99,7501 % does not count as more than 99,75 %. */
function isLower({ target: { demand }, measured, least }: Judgement): boolean {
  if (!measured || least === null || comparesWithLastYear(demand) || demand.op === 'balanced') return false;
  const asked = demand.op === 'between' ? demand.least : 'value' in demand ? demand.value : null;
  if ('percent' in demand && demand.percent && asked !== null && measured.base)
    return roundHalfUp((measured.value / measured.base) * 100, 2) > asked;
  return measured.value > least;
}

/** Indicators that ask the same of other ages: their figures must not stand in for one another. */
const ageBands: readonly (readonly string[])[] = [
  ['xmc_15_60', 'xmc_15_35', 'xmc_15_tro_len'],
  ['pcgdth_11t', 'pcgdth_11_14'],
  ['tre_duoi_5t_ra_lop', 'tre_duoi_5t_ra_lop_nha_tre', 'tre_duoi_5t_ra_lop_mau_giao', 'pcgdmn_5t'],
  ['tre_kho_khan_6_10', 'tre_kho_khan_11_14'],
];

function otherBand(target: Target, { catalogue, lines, period }: Situation): string[] {
  const family = ageBands.find((band) => band.indexOf(target.indicator) >= 0) ?? [];
  const known = family.filter((id) => {
    const sibling = lookup(catalogue).byId.get(id)?.indicator;
    return id !== target.indicator && sibling && measuredOf({ ...target, indicator: id }, sibling, lines);
  });
  if (known.length === 0) return [];
  const names = known.map((id) => `«${lookup(catalogue).byId.get(id)?.indicator.label ?? id}»`).join(', ');
  return [
    `Năm ${period.year} không có số liệu của chỉ tiêu này, chỉ có ${names}. Độ tuổi khác nhau nên không lấy để so sánh.`,
  ];
}

/** 2017 → 2018 → 2019 → 2030: the last step is longer than those before it. */
function yearsLeftOut(targets: readonly Target[]): Caution[] {
  const series = new Map<string, Target[]>();
  for (const target of targets) {
    const key = claimOf(target);
    series.set(key, [...(series.get(key) ?? []), target]);
  }
  return [...series.values()].flatMap((one) => {
    const sorted = [...one].sort((a, b) => a.from - b.from);
    return sorted.flatMap((target, i): Caution[] => {
      const previous = sorted[i - 1];
      if (!previous || target.from - previous.to <= 1) return [];
      const { from } = target;
      const { to } = previous;
      const text = `Chỉ tiêu nhảy từ năm ${to} đến năm ${from}, bỏ trống ${showNumber(from - to - 1)} năm: kiểm tra lại năm.`;
      return [{ code: 'T03', target, text }];
    });
  });
}
