// What a reader of a judgement should know besides the verdict.
import type { Indicator } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { showNumber } from '../catalogue/number-text.ts';
import { isQuarter } from '../period.ts';
import { gapText } from './gap.ts';
import type { Judgement } from './judgement.ts';
import { nearestCounts } from './limits.ts';
import { gradesOf, withoutGrades } from './measure.ts';
import { isJudgedIn, type Situation } from './situation.ts';
import { comparesWithLastYear, isAskedOften, type Target } from './target.ts';

type Judged = Omit<Judgement, 'sentence' | 'remarks'>;

export function remarksOf(judged: Judged, indicator: Indicator, situation: Situation): string[] {
  const { target, measured, gap } = judged;
  const { reason } = target;
  const { demand } = target;
  const ungraded = withoutGrades(target.demand, indicator);
  if (ungraded) return [ungraded, ...explained(reason)];
  const remarks: string[] = [];
  if (!isJudgedIn(target, situation.period)) remarks.push('Chỉ tiêu của cả năm: xét khi có số liệu năm.');
  remarks.push(...ofCoverage(judged, situation));
  if (measured?.base === 0) remarks.push('Mẫu số bằng 0 nên chưa có tỷ lệ để so.');
  if (comparesWithLastYear(demand) && !situation.lastYear)
    remarks.push('Chưa có số liệu cùng kỳ năm trước để so sánh.');
  if (demand.op === 'exactly' && gap?.over && kindOf(indicator).aim !== 'amount')
    remarks.push('Kết quả cao hơn mức ghi. Nếu vượt mức là tốt thì giao chỉ tiêu bằng dấu «ít nhất (≥)».');
  const uneven = unevenShares(target, indicator, situation);
  if (uneven) remarks.push(uneven);
  if (demand.op === 'assigned' && demand.wards.length === 0)
    remarks.push('Chưa nhập số giao của từng đơn vị.');
  if (isAskedOften(demand) && situation.quarters.length === 0 && !isQuarter(situation.period.slot))
    remarks.push('Mới xét tổng của kỳ, chưa xét được từng quý.');
  if (target.strive && judged.verdict === 'chua_dat')
    remarks.push('Đây là mức phấn đấu: chưa tới thì chưa phải là không đạt chỉ tiêu giao.');
  remarks.push(...explained(reason));
  return remarks;
}

function explained(reason: string | undefined): string[] {
  return reason ? [`Giải trình: ${reason.replace(/[.\s]+$/, '')}.`] : [];
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
