// What a judgement of a target says, and the sentences that print it.
import type { UnitName } from '../totals/summary.ts';
import { type Gap, gapText } from './gap.ts';
import type { Measured } from './measure.ts';
import type { Target } from './target.ts';

/** đạt · chưa đạt · chưa đủ số liệu */
export type Verdict = 'dat' | 'chua_dat' | 'chua_du';

export const verdictNames: Record<Verdict, string> = {
  dat: 'Đạt',
  chua_dat: 'Chưa đạt',
  chua_du: 'Chưa đủ số liệu',
};

/** One ward held to a target. */
export interface WardJudgement {
  unit: UnitName;
  verdict: Verdict;
  measured: Measured | null;
  gap: Gap | null;
  /** «45/50 người (90,00%)», «Mức độ 2», «Có»; «—» without a figure. */
  result: string;
}

export interface Judgement {
  target: Target;
  /** Name of the indicator. */
  label: string;
  verdict: Verdict;
  /** Null where no unit has a figure. */
  measured: Measured | null;
  /** Smallest and largest count that fulfils it, in the unit of the gap; null where there is no such limit. */
  least: number | null;
  most: number | null;
  /** By how many, on the figures there are; null where nothing is lacking or nothing can be compared. */
  gap: Gap | null;
  /** Wards with a figure, of those that should have one. */
  coverage: { wards: number; due: number };
  /** Every ward that is held to it; none where it concerns only the whole. */
  wards: WardJudgement[];
  /** «ít nhất 99,57%» */
  demand: string;
  /** «480/519 người (92,49%)» */
  result: string;
  /** One sentence that can stand in a report. */
  sentence: string;
  /** What else the reader should know. */
  remarks: string[];
}

/** The sentence of a judgement: figure, verdict, target, gap. */
export function sentenceOf(
  judged: Pick<Judgement, 'label' | 'verdict' | 'gap' | 'coverage' | 'demand' | 'result'>,
  word: string,
): string {
  const { label, verdict, gap, coverage, demand, result } = judged;
  const lacking = gapText(gap);
  if (verdict === 'dat') return `${label}: ${result}, đạt chỉ tiêu (${demand}).`;
  if (verdict === 'chua_dat')
    return `${label}: ${result}, chưa đạt chỉ tiêu (${demand})${lacking ? `, ${lacking}` : ''}.`;
  const known = word === '' ? '' : `; mới có số liệu của ${coverage.wards}/${coverage.due} ${word}`;
  return `${label}: chưa đủ số liệu để xét chỉ tiêu (${demand})${known}.`;
}

/** As many names as a cell still shows. */
const mostNamed = 10;

/** Wards that miss a target: «Phường Bến Thành còn thiếu 12 người; Phường Cô Giang (Mức độ 2)»; of many the first. */
export function missingText(wards: readonly WardJudgement[]): string {
  const missing = wards.filter((ward) => ward.verdict === 'chua_dat');
  const named = missing.length > mostNamed ? missing.slice(0, mostNamed - 1) : missing;
  const texts = named.map(({ unit, gap, result }) =>
    gap ? `${unit.name} ${gapText(gap)}` : `${unit.name} (${result})`,
  );
  const more = missing.length - named.length;
  return [...texts, ...(more > 0 ? [`và ${more} đơn vị khác`] : [])].join('; ');
}
