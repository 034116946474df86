// Targets: what a unit hands out for a year and after, and what counts for it from above.
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { targetFaults } from '../../shared/targets/faults.ts';
import { indicatorOf } from '../../shared/targets/measure.ts';
import { claimOf, type Operator, operatorNames, type Target } from '../../shared/targets/target.ts';
import { valueText } from '../../shared/targets/value-text.ts';
import { heldTargets } from '../../shared/targets/ward-targets.ts';
import type { Targets, TargetsRequest } from '../../shared/wire/answers.ts';
import { targetsRequest } from '../schemas/targets.ts';
import type { Database } from '../store/database.ts';
import { listTargets, saveTargets } from '../store/targets.ts';
import { latestOf, listStaysBelow, type Stay } from '../store/units.ts';
import { bookOf } from '../units/asking.ts';
import type { List } from './list.ts';
import { planOf, type Simple } from './plan.ts';

export const targets: List<Targets, TargetsRequest> = {
  action: 'targets',
  name: 'Danh sách chỉ tiêu',
  readers: null,
  editors: ['tong_hop', 'quan_tri'],
  // A commune sets targets of its own beside those that are handed out to it.
  reporters: 'ward',
  request: targetsRequest,
  find: knownOf,
  shown: (known) => known,
  seen: ({ base }) => base,
  change({ items }, known, place, _, db) {
    const below = listStaysBelow(db, place, { after: place.place, limit: 4000 });
    const names = new Map(below.map((one) => [one.id, one.name]));
    const { wards } = latestOf(place);
    const { catalogue } = bookOf(db, place);
    const above = known.lists.filter((list) => list.unit.id !== place.id);
    const faults = targetFaults(catalogue, items, {
      ...{ year: place.year, units: names, wards, alone: place.reporter === 'ward' },
      above: (year) => heldTargets(catalogue, above, year, place.id),
    });
    if (faults.length > 0)
      return { faults: faults.map(({ index, key, fault }) => ({ at: `/items/${index}/${key}`, fault })) };
    const before = ownOf(known);
    return {
      items: planOf(keyed(catalogue, before, wards), keyed(catalogue, items, wards), (key) =>
        nameOf(catalogue, key),
      ),
      before,
      after: items,
      save: () => saveTargets(db, place, items),
    };
  },
};

function knownOf(db: Database, place: Stay): Targets {
  const { id, code, name, year } = place;
  const lists = listTargets(db, place);
  const own = lists.find((list) => list.unit.id === id && list.year === year);
  const { own: lines } = bookOf(db, place);
  return {
    unit: { id, code, name },
    year,
    version: own?.version ?? 0,
    lists: lists.map(({ version: _, ...list }) => list),
    ...(lines ? { own: [...lines] } : {}),
  };
}

function ownOf({ unit, year, lists }: Targets): Target[] {
  return lists.find((list) => list.unit.id === unit.id && list.year === year)?.items ?? [];
}

/** By what makes a target the same one: first year and claim. The names are those of the tab's columns. */
function keyed(catalogue: Catalogue, items: readonly Target[], wards: number): Map<string, Simple> {
  return new Map(
    items.map((target) => {
      const { indicator, from, to, demand, each, keep, strive, basis, reason = '' } = target;
      const found = indicatorOf(catalogue, indicator);
      const numbers =
        demand.op === 'assigned' ? demand.wards.map(({ unit, value }) => [`w${unit}`, value]) : [];
      const shown: Simple = {
        ...{ from, to, value: found ? valueText(demand, found, wards) : '' },
        ...{ scope: each ? 'each' : null, keep: keep ? 'keep' : strive ? 'strive' : null },
        ...{ basis, reason },
        ...(Object.fromEntries(numbers) as Simple),
      };
      return [`${from} ${claimOf(target)}`, shown];
    }),
  );
}

function nameOf(catalogue: Catalogue, key: string): string {
  const [from, id = '', op = '', ...more] = key.split(' ');
  const words = [
    `«${indicatorOf(catalogue, id)?.label ?? id}»`,
    operatorNames[op as Operator],
    ...(more.includes('each') ? ['từng đơn vị'] : []),
    ...(more.includes('strive') ? ['phấn đấu'] : []),
  ];
  return `${words.join(', ')}, từ năm ${from}`;
}
