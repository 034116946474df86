// The targets that one ward is held to, each turned into what it asks of that ward alone.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { indicatorOf, isAnswer } from './measure.ts';
import { type Target, type TargetList, targetsOf } from './target.ts';
import { isHeld } from './wards.ts';

/** «Mức độ 3 ở 10 phường» asks level 3 of each; «theo số giao từng đơn vị» asks the ward's own number. */
export function targetsOfWard(
  catalogue: Catalogue,
  lists: readonly TargetList[],
  year: number,
  unit: number,
): Target[] {
  return targetsOf(lists, year).flatMap((target) => {
    const indicator = indicatorOf(catalogue, target.indicator);
    if (!indicator || !isHeld(target, indicator, unit, false)) return [];
    const { demand } = target;
    if (demand.op === 'assigned')
      return [{ ...target, demand: { ...demand, wards: demand.wards.filter((one) => one.unit === unit) } }];
    // How many wards must say yes is the district's affair: each is asked for its own.
    if (isAnswer(indicator) && 'value' in demand)
      return [{ ...target, demand: { ...demand, value: 100, percent: true } }];
    return [target];
  });
}
