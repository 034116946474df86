// The units below a unit: what there is, was and will be; changes are dated.
import type { UnitLine, UnitsRequest } from '../../shared/wire/answers.ts';
import type { Fault } from '../schemas/content.ts';
import { unitsRequest } from '../schemas/lists.ts';
import type { Database } from '../store/database.ts';
import { listDatedUnits } from '../store/tree-rows.ts';
import {
  findVersion,
  findYear,
  listPredecessors,
  type Predecessor,
  saveUnitChanges,
} from '../store/unit-list.ts';
import { listYears, type Place } from '../store/units.ts';
import { dayAfter } from '../time.ts';
import { type DatedUnit, slotsFrom } from '../units/forest.ts';
import { slotsIn } from '../units/slots.ts';
import { belowOf, changedUnits, faultsAfter } from '../units/unit-changes.ts';
import { changedTrees } from '../units/unit-trees.ts';
import type { List } from './list.ts';
import { planOf, type Simple } from './plan.ts';

interface Known {
  version: number;
  units: DatedUnit[];
  predecessors: Predecessor[];
}

export const units: List<Known, UnitsRequest> = {
  action: 'units',
  name: 'Danh sách đơn vị',
  readers: ['tong_hop', 'quan_tri'],
  editors: ['quan_tri'],
  request: unitsRequest,
  find: knownOf,
  seen: ({ version }) => version,
  shown({ version, units: all, predecessors }, { id, code, name }) {
    const below = belowOf(all, id);
    const items = all.filter((one) => below.has(one.id)).map((one) => lineOf(one, all, predecessors));
    return { unit: { id, code, name }, version, items };
  },
  change({ changes }, known, place, _, db) {
    // What is counted below a unit is said by those above it: a ward that made itself a group would change their count.
    const adds = changes.some(({ change }) => change === 'add');
    if (adds && place.reporter === 'ward' && place.above.length > 0) return { faults: [ofAbove(place)] };
    const changed = changedUnits(known.units, changes, place.id, belowOf(known.units, place.id));
    if (changed.faults.length > 0) return { faults: changed.faults };
    const wrong = faultsAfter(changed);
    if (wrong.length > 0) return { faults: wrong };
    const first = changed.touched.map(({ day }) => day).sort()[0] ?? '9999';
    const years = listYears(db)
      .filter((year) => slotsFrom(year, first) !== 0)
      .sort((a, b) => a - b);
    const { trees, faults } = changedTrees(
      changed,
      years.map((year) => findYear(db, year, slotsIn(slotsFrom(year, first)))),
    );
    if (faults.length > 0) return { faults };
    const made = changed.made.flatMap(({ unit, after }) =>
      after.map((one): Predecessor => ({ unit, before: one.unit, part: one.part })),
    );
    const ids = new Set(changed.touched.map(({ unit }) => unit));
    const linesIn = (list: readonly DatedUnit[], predecessors: readonly Predecessor[]) =>
      new Map(
        list
          .filter(({ id }) => ids.has(id))
          .map((one) => [String(one.id), shownOf(lineOf(one, changed.units, predecessors))]),
      );
    const before = linesIn(known.units, known.predecessors);
    const after = linesIn(changed.units, [...known.predecessors, ...made]);
    const nameOf = (id: string) => changed.units.find((one) => String(one.id) === id)?.name ?? id;
    return {
      items: planOf(before, after, nameOf),
      before: Object.fromEntries(before),
      after: Object.fromEntries(after),
      save: () =>
        saveUnitChanges(
          db,
          changed.units.filter(({ id }) => ids.has(id)),
          made,
          trees,
        ),
    };
  },
};

function ofAbove({ name }: Place): Fault {
  return {
    at: '/changes/0',
    fault: `${name} không có đơn vị bên dưới. Đơn vị mới do đơn vị cấp trên thêm vào`,
  };
}

function knownOf(db: Database): Known {
  return { version: findVersion(db), units: listDatedUnits(db), predecessors: listPredecessors(db) };
}

function lineOf(
  unit: DatedUnit,
  units: readonly DatedUnit[],
  predecessors: readonly Predecessor[],
): UnitLine {
  const { id, code, name, tier, parent, validFrom, validTo, before } = unit;
  const after = predecessors
    .filter((one) => one.unit === id)
    .map(({ before: earlier, part }) => {
      const known = units.find((one) => one.id === earlier);
      return { id: earlier, code: known?.code ?? '', name: known?.name ?? '', part };
    });
  return { id, code, name, tier, parent: parent ?? 0, from: validFrom, to: validTo, after, before };
}

/** As the plan shows it. */
function shownOf({ code, name, tier, parent, from, to, after, before }: UnitLine): Simple {
  const last = before.at(-1);
  return {
    ...{ code, name, tier, parent, from, to },
    after: after.map((one) => `${one.part ? 'một phần ' : ''}${one.name}`).join('; ') || null,
    since: last ? dayAfter(last.until, 1) : null,
  };
}
