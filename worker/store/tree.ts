// The numbering of a year's tree: every unit gets a place, every subtree is a range of places.

export interface TreeUnit {
  id: number;
  parent: number | null;
}

export interface TreeRow {
  unit: number;
  place: number;
  direct: number;
  last: number;
  wards: number;
  innerUnits: number;
  above: [unit: number, place: number][];
  below: [unit: number, place: number][];
}

/** Between two neighbours, and after the last of them, there is room for units that come later. */
const gap = 8;
const room = 128;

/**
 * Numbers the units of a year. Wards directly below a unit come first, then the units that have units below them, so
 * that a unit's own wards are a range as well. A unit whose parent is not among the units stands at the top.
 */
export function treeOf(units: readonly TreeUnit[]): TreeRow[] {
  const known = new Set(units.map((unit) => unit.id));
  const children = new Map<number | null, number[]>();
  for (const { id, parent } of [...units].sort((a, b) => a.id - b.id)) {
    const above = parent !== null && known.has(parent) ? parent : null;
    children.set(above, [...(children.get(above) ?? []), id]);
  }
  const rows: TreeRow[] = [];
  let next = gap;
  const isWard = (id: number) => !children.has(id);
  const leaf = (unit: number, above: TreeRow['above']) => {
    rows.push({ unit, place: next, direct: next, last: next, wards: 1, innerUnits: 0, above, below: [] });
    next += gap;
  };
  const visit = (unit: number, above: TreeRow['above']): TreeRow => {
    const row: TreeRow = { unit, place: next, direct: 0, last: 0, wards: 0, innerUnits: 1, above, below: [] };
    rows.push(row);
    next += gap;
    const below = children.get(unit) ?? [];
    const trail: TreeRow['above'] = [[unit, row.place], ...above];
    const wards = below.filter(isWard);
    for (const ward of wards) leaf(ward, trail);
    row.wards = wards.length;
    next += room;
    row.direct = next - 1;
    for (const inner of below.filter((id) => !isWard(id))) {
      const made = visit(inner, trail);
      row.wards += made.wards;
      row.innerUnits += made.innerUnits;
      row.below.push([inner, made.place]);
    }
    next += room;
    row.last = next - 1;
    return row;
  };
  for (const top of children.get(null) ?? []) {
    if (isWard(top)) leaf(top, []);
    else visit(top, []);
  }
  return rows;
}
