// The targets that one ward is held to: what is asked from above, each turned into what it asks of that ward alone, and what
// the ward has set itself.
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { UnitName } from '../totals/summary.ts';
import { indicatorOf, isAnswer } from './measure.ts';
import { claimOf, type Target, type TargetList, targetsOf } from './target.ts';
import { isHeld } from './wards.ts';

/** A target and the unit that set it. */
export interface HeldTarget {
  target: Target;
  by: UnitName;
}

/** From above first; what a ward has set just as it is asked stands once, as the ward's own. */
export function heldTargets(
  catalogue: Catalogue,
  lists: readonly TargetList[],
  year: number,
  unit: number,
): HeldTarget[] {
  const setters = new Map(lists.map((list) => [list.unit.id, list.unit]));
  const set = [...setters.values()].flatMap((by) =>
    targetsOf(
      lists.filter((list) => list.unit.id === by.id),
      year,
    ).map((target) => ({ target, by })),
  );
  const own = set.filter(({ by }) => by.id === unit);
  const repeated = new Set(own.map(({ target }) => sameness(target)));
  const above = set
    .filter(({ by }) => by.id !== unit)
    .flatMap(({ target, by }) => askedOf(catalogue, target, unit).map((held) => ({ target: held, by })));
  return [...above.filter(({ target }) => !repeated.has(sameness(target))), ...own];
}

export function targetsOfWard(
  catalogue: Catalogue,
  lists: readonly TargetList[],
  year: number,
  unit: number,
): Target[] {
  return heldTargets(catalogue, lists, year, unit).map(({ target }) => target);
}

/** «Mức độ 3 ở 10 phường» asks level 3 of each; «theo số giao từng đơn vị» asks the ward's own number. */
function askedOf(catalogue: Catalogue, target: Target, unit: number): Target[] {
  const indicator = indicatorOf(catalogue, target.indicator);
  if (!indicator || !isHeld(target, indicator, unit, false)) return [];
  const { each: _, ...asked } = target;
  const { demand } = target;
  if (demand.op === 'assigned')
    return [{ ...asked, demand: { ...demand, wards: demand.wards.filter((one) => one.unit === unit) } }];
  // How many wards must say yes is the district's affair: each is asked for its own.
  if (isAnswer(indicator) && 'value' in demand)
    return [{ ...asked, demand: { ...demand, value: 100, percent: true } }];
  return [asked];
}

function sameness(target: Target): string {
  return `${claimOf(target)} ${JSON.stringify(target.demand)}`;
}
