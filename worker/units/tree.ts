// The numbering of a year's tree: every unit gets a place, every subtree is a range of places.

export interface TreeUnit {
  id: number;
  parent: number | null;
}

/** What has to be known of a unit to add it up: without `innerUnits` below its own, its tree row need not be read. */
export type Branch = [
  unit: number,
  rank: number,
  place: number,
  direct: number,
  wards: number,
  innerUnits: number,
  /** Bits of the periods in which it stands there, where those are not all of the unit's above it. */
  slots?: number,
];

export interface TreeRow {
  unit: number;
  /** Number among the units that have units below them, level by level; null for wards. */
  rank: number | null;
  place: number;
  direct: number;
  last: number;
  wards: number;
  innerUnits: number;
  /** Nearest first. */
  above: [unit: number, rank: number][];
  /** The units directly below that have units below them: their ranks are neighbours. */
  below: Branch[];
}

/** Between two neighbours, and after the last of them, there is room for units that come later. */
export const gap = 8;
const room = 128;

/**
 * Numbers the units of a year. Wards directly below a unit come first, then the units that have units below them, so
 * that a unit's own wards are a range as well. A unit whose parent is not among the units stands at the top. `from`: the
 * first place and rank to give out.
 */
export function treeOf(
  units: readonly TreeUnit[],
  from: { place: number; rank: number } = { place: gap, rank: gap },
): TreeRow[] {
  const known = new Set(units.map((unit) => unit.id));
  const children = new Map<number | null, number[]>();
  for (const { id, parent } of [...units].sort((a, b) => a.id - b.id)) {
    const above = parent !== null && known.has(parent) ? parent : null;
    children.set(above, [...(children.get(above) ?? []), id]);
  }
  const isInner = (id: number) => children.has(id);
  const innerBelow = (id: number | null) => (children.get(id) ?? []).filter(isInner);
  const ranks = ranksOf(innerBelow, from.rank);
  const rows: TreeRow[] = [];
  let next = from.place;
  const leaf = (unit: number, above: TreeRow['above']) => {
    const at = { place: next, direct: next, last: next };
    rows.push({ unit, rank: null, ...at, wards: 1, innerUnits: 0, above, below: [] });
    next += gap;
  };
  const visit = (unit: number, above: TreeRow['above']): TreeRow => {
    const wards = (children.get(unit) ?? []).filter((id) => !isInner(id));
    const rank = ranks.get(unit) ?? 0;
    const at = { place: next, direct: 0, last: 0 };
    const row: TreeRow = { unit, rank, ...at, wards: wards.length, innerUnits: 1, above, below: [] };
    rows.push(row);
    next += gap;
    const trail: TreeRow['above'] = [[unit, rank], ...above];
    for (const ward of wards) leaf(ward, trail);
    next += room;
    row.direct = next - 1;
    for (const inner of innerBelow(unit)) {
      const made = visit(inner, trail);
      row.wards += made.wards;
      row.innerUnits += made.innerUnits;
      row.below.push([inner, ranks.get(inner) ?? 0, made.place, made.direct, made.wards, made.innerUnits]);
    }
    next += room;
    row.last = next - 1;
    return row;
  };
  for (const top of children.get(null) ?? []) {
    if (isInner(top)) visit(top, []);
    else leaf(top, []);
  }
  return rows;
}

/** Level by level, so that the units directly below one are neighbours; with room for more after each family. */
function ranksOf(below: (id: number | null) => number[], first: number): Map<number, number> {
  const ranks = new Map<number, number>();
  let next = first;
  let level: (number | null)[] = [null];
  while (level.length > 0) {
    const families = level.map(below);
    for (const family of families) {
      for (const id of family) ranks.set(id, next++);
      if (family.length > 0) next += gap;
    }
    level = families.flat();
  }
  return ranks;
}
