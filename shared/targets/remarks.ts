// What a reader of a judgement should know besides the verdict.
import type { Indicator } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { gapText } from './gap.ts';
import type { Judgement } from './judgement.ts';
import { nearestCounts } from './limits.ts';
import { gradesOf, withoutGrades } from './measure.ts';
import { isJudgedIn, type Situation } from './situation.ts';
import type { Target } from './target.ts';

type Judged = Omit<Judgement, 'sentence' | 'remarks'>;

export function remarksOf(judged: Judged, indicator: Indicator, situation: Situation): string[] {
  const { target, measured, gap } = judged;
  const { demand } = target;
  const { op } = demand;
  const ungraded = withoutGrades(target.demand, indicator);
  if (ungraded) return [ungraded];
  const remarks: string[] = [];
  if (!isJudgedIn(target, situation.period)) remarks.push('Chỉ tiêu của cả năm: xét khi có số liệu năm.');
  remarks.push(...ofCoverage(judged, situation));
  if (measured?.base === 0) remarks.push('Mẫu số bằng 0 nên chưa có tỷ lệ để so.');
  if ((op === 'rising' || op === 'falling') && !situation.lastYear)
    remarks.push('Chưa có số liệu cùng kỳ năm trước để so sánh.');
  if (op === 'exactly' && gap?.over && kindOf(indicator).aim !== 'amount')
    remarks.push('Kết quả cao hơn mức ghi. Nếu vượt mức là tốt thì giao chỉ tiêu bằng dấu «ít nhất (≥)».');
  const uneven = unevenShares(target, indicator, situation);
  if (uneven) remarks.push(uneven);
  if (demand.op === 'assigned' && demand.wards.length === 0)
    remarks.push('Chưa nhập số giao của từng đơn vị.');
  return remarks;
}

/** On incomplete coverage: what the figures there are would say. */
function ofCoverage({ coverage, measured, gap, least, most, result }: Judged, { word }: Situation): string[] {
  const { wards, due } = coverage;
  if (due > 0 && wards >= due) return [];
  if (wards === 0 || !measured) return [word === '' ? 'Chưa có số liệu.' : `Chưa ${word} nào có số liệu.`];
  const known = `Mới có số liệu của ${wards}/${due} ${word}`;
  if (least === null && most === null) return [`${known}: ${result}.`];
  return [`${known}: ${result}, ${gap ? gapText(gap) : 'tính riêng các nơi này thì đạt'}.`];
}

/** 30/40/30 % of 16 wards is 4,8/6,4/4,8: which whole numbers come nearest (domain 1.12). */
export function unevenShares(
  { demand }: Target,
  indicator: Indicator,
  { due, word }: Pick<Situation, 'due' | 'word'>,
): string | null {
  if (demand.op !== 'distribution' || due === 0) return null;
  const { shares } = demand;
  const counts = nearestCounts(
    shares.map(({ percent }) => percent),
    due,
  );
  if (!counts) return null;
  const best = gradesOf(indicator).find(({ code }) => code === shares[0]?.grade)?.label ?? '';
  const wanted = shares.map(({ percent }) => showNumber(percent)).join('/');
  const shown = counts.map((count) => showNumber((count / due) * 100, 2)).join('/');
  return `${wanted}% của ${due} ${word} không ra số nguyên; gần nhất là ${counts.join('/')} ${word} (${shown}%). Chỉ xét loại ${best}, các loại khác để tham khảo.`;
}
