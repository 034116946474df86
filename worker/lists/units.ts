// The units below a unit: what there is, was and will be; changes are dated.
import { originInWords, type SuccessionLink } from '../../shared/units/succession.ts';
import type { UnitLine, UnitsRequest } from '../../shared/wire/answers.ts';
import { digestOfValue } from '../audit/digests.ts';
import type { Fault } from '../schemas/content.ts';
import { unitsRequest } from '../schemas/lists.ts';
import { recordOnUnit } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { listDatedUnits } from '../store/tree-rows.ts';
import { findVersion, findYear, listSuccessions, saveUnitChanges } from '../store/unit-list.ts';
import { listYears, type Stay } from '../store/units.ts';
import { dayAfter } from '../time.ts';
import { type DatedUnit, slotsFrom } from '../units/forest.ts';
import { slotsIn } from '../units/slots.ts';
import {
  belowOf,
  changedUnits,
  faultsAfter,
  linksAfter,
  successionFaultsAfter,
} from '../units/unit-changes.ts';
import { changedTrees } from '../units/unit-trees.ts';
import type { Change, List } from './list.ts';
import { planOf, type Simple } from './plan.ts';

export interface Known {
  version: number;
  units: DatedUnit[];
  links: SuccessionLink[];
}

export const units: List<Known, UnitsRequest> = {
  action: 'units',
  name: 'Danh sách đơn vị',
  readers: ['tong_hop', 'quan_tri'],
  editors: ['quan_tri'],
  request: unitsRequest,
  find: knownOf,
  seen: ({ version }) => version,
  shown({ version, units: all, links }, { id, code, name }) {
    const below = belowOf(all, id);
    const items = all.filter((one) => below.has(one.id)).map((one) => lineOf(one, all, links));
    return { unit: { id, code, name }, version, items };
  },
  change({ changes }, known, place, _, db) {
    // What is counted below a unit is said by those above it: a ward that made itself a group would change their count.
    const adds = changes.some(({ change }) => change === 'add');
    if (adds && place.reporter === 'ward' && place.above.length > 0) return { faults: [ofAbove(place)] };
    return unitChangesOf(db, known, changes, { root: place.id, mine: belowOf(known.units, place.id) });
  },
};

/** What changes of units come to. `mine`: the units that whoever changes them may touch, without `root` itself. */
export function unitChangesOf(
  db: Database,
  known: Known,
  changes: UnitsRequest['changes'],
  { root, mine }: { root: number; mine: ReadonlySet<number> },
): Change | { faults: Fault[] } {
  const changed = changedUnits(known.units, changes, root, mine);
  if (changed.faults.length > 0) return { faults: changed.faults };
  const wrong = [...faultsAfter(changed), ...successionFaultsAfter(changed, known.links)];
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
  const links = linksAfter(known.links, changed.made);
  const moved = new Set(changed.touched.map(({ unit }) => unit));
  const ids = new Set([...moved, ...changed.made.keys()]);
  const linesIn = (list: readonly DatedUnit[], origins: readonly SuccessionLink[]) =>
    new Map(
      list
        .filter(({ id }) => ids.has(id))
        .map((one) => [String(one.id), shownOf(lineOf(one, changed.units, origins))]),
    );
  const before = linesIn(known.units, known.links);
  const after = linesIn(changed.units, links);
  const nameOf = (id: string) => changed.units.find((one) => String(one.id) === id)?.name ?? id;
  return {
    items: planOf(before, after, nameOf),
    before: Object.fromEntries(before),
    after: Object.fromEntries(after),
    save: (deed) => {
      saveUnitChanges(
        db,
        changed.units.filter(({ id }) => moved.has(id)),
        changed.made,
        trees,
      );
      if (digestOfValue(links) === digestOfValue(known.links)) return;
      recordOnUnit(db, deed, {
        ...{ unit: root, period: null, action: 'successions' },
        ...{ before: digestOfValue(known.links), after: digestOfValue(links) },
      });
    },
  };
}

function ofAbove({ name }: Stay): Fault {
  return {
    at: '/changes/0',
    fault: `${name} không có đơn vị bên dưới. Đơn vị mới do đơn vị cấp trên thêm vào`,
  };
}

export function knownOf(db: Database): Known {
  return { version: findVersion(db), units: listDatedUnits(db), links: listSuccessions(db) };
}

function lineOf(unit: DatedUnit, units: readonly DatedUnit[], links: readonly SuccessionLink[]): UnitLine {
  const { id, code, name, tier, parent, validFrom, validTo, before } = unit;
  const after = links
    .filter((one) => one.unit === id)
    .map(({ before: earlier, share }) => {
      const known = units.find((one) => one.id === earlier);
      return { id: earlier, code: known?.code ?? '', name: known?.name ?? '', share };
    });
  return { id, code, name, tier, parent: parent ?? 0, from: validFrom, to: validTo, after, before };
}

/** As the plan shows it. */
function shownOf({ code, name, tier, parent, from, to, after, before }: UnitLine): Simple {
  const last = before.at(-1);
  return {
    ...{ code, name, tier, parent, from, to },
    after: after.map(originInWords).join('; ') || null,
    since: last ? dayAfter(last.until, 1) : null,
  };
}
