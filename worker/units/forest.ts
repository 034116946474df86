// Which unit stood where on a day, and from that the rows of a year's tree: a period is bound to the units valid on its
// last day. What a tree says of periods that a change does not touch is kept as it is.
import { daysOf, type Slot, slots } from '../../shared/period.ts';
import { slotBit, slotsIn } from './slots.ts';
import { type Branch, gap, type TreeRow, treeOf } from './tree.ts';

/** What a unit is at one time. */
export interface Attributes {
  code: string;
  name: string;
  tier: string;
  parent: number | null;
}

/** A unit with its whole past: `before` says what it was up to and including a day, oldest first. */
export interface DatedUnit extends Attributes {
  id: number;
  validFrom: string | null;
  validTo: string | null;
  before: (Attributes & { until: string })[];
}

/** What differs between the periods of one row: lists of six, null in periods that the row does not count for. */
export interface BySlot {
  names?: ([code: string, name: string, tier: string] | null)[];
  due?: (number | null)[];
  places?: (number | null)[];
  before?: (number | null)[];
}

/** A row of a year's tree. */
export interface TreeLine extends Omit<TreeRow, 'below'>, Attributes {
  below: Branch[];
  slots: number;
  before: number | null;
  bySlot: BySlot | null;
}

export function isValidOn({ validFrom, validTo }: DatedUnit, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/** What the unit is on a day; null where it is not. */
export function attributesOn(unit: DatedUnit, day: string): Attributes | null {
  if (!isValidOn(unit, day)) return null;
  const { code, name, tier, parent } = unit.before.find(({ until }) => until >= day) ?? unit;
  return { code, name, tier, parent };
}

/** Bits of the year's periods whose last day is this day or a later one. */
export function slotsFrom(year: number, day: string): number {
  return slots.reduce((bits, slot) => (daysOf({ year, slot }).last >= day ? bits | slotBit(slot) : bits), 0);
}

/** Places of the year before, by unit and period. */
export type EarlierPlaces = ReadonlyMap<number, Partial<Record<Slot, number>>>;

export interface Fitting {
  year: number;
  units: readonly DatedUnit[];
  /** The rows that stand; empty for a year that has no tree yet. */
  rows: readonly TreeLine[];
  /** Bits of the periods that are made anew. */
  affected: number;
  /** The units that are put where they now belong; all others stay where the rows have them. */
  touched: 'all' | ReadonlySet<number>;
  /** Whether any report of an affected period lies in a range of places. */
  hasReports(from: number, to: number): boolean;
  earlier: EarlierPlaces;
}

/** One place of a unit: where it hangs, for which periods. */
interface Node {
  key: string;
  unit: number;
  parent: string | null;
  slots: number;
  /** By period. */
  attributes: Map<Slot, Attributes>;
}

type Numbers = Pick<TreeLine, 'rank' | 'place' | 'direct' | 'last'>;

/**
 * The year's rows after a change. Places of what stays are kept; units that come get a place in the room beside their
 * new neighbours. Where that is too small a whole top tree is numbered anew for the affected periods, if none of them
 * has a report yet; otherwise null.
 */
export function fitTree(fitting: Fitting): TreeLine[] | null {
  const anew = new Set<number>();
  for (;;) {
    const nodes = nodesOf(fitting, anew);
    const kept = numbersKept(fitting, nodes);
    const numbered = numberNew(nodes, kept, fitting.rows);
    if (typeof numbered !== 'number') return linesOf(fitting, nodes, numbered);
    const tops = fitting.rows.filter(({ unit, above }) => unit === numbered && above.length === 0);
    if (anew.has(numbered) || tops.some(({ place, last }) => fitting.hasReports(place, last))) return null;
    anew.add(numbered);
  }
}

/**
 * Every unit's way down from the top is its key: a unit with the same way in several periods has one place for them. The
 * top's own place stands before it: a tree that was numbered anew within the year is another one.
 */
function nodesOf(
  { year, units, rows, affected, touched: moved }: Fitting,
  anew: ReadonlySet<number>,
): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const slot of slots) {
    const touched = (affected & slotBit(slot)) !== 0;
    const standing = forestIn(rows, slot);
    if (touched) move(standing, units, moved, daysOf({ year, slot }).last);
    const here = new Map(rows.filter((row) => row.slots & slotBit(slot)).map((row) => [row.unit, row.place]));
    const inner = new Set([...standing.values()].flatMap(({ above }) => above ?? []));
    const keys = new Map<number, string>();
    const keyOf = (unit: number): string => {
      const known = keys.get(unit);
      if (known !== undefined) return known;
      const above = standing.get(unit)?.above ?? null;
      const top = touched && anew.has(unit) ? '+' : String(here.get(unit) ?? '');
      const key = `${above === null ? top : keyOf(above)}/${unit}${inner.has(unit) ? '*' : ''}`;
      keys.set(unit, key);
      return key;
    };
    for (const [unit, { above, attributes }] of standing) {
      const key = keyOf(unit);
      const node = nodes.get(key) ?? {
        ...{ key, unit, parent: above === null ? null : keyOf(above), slots: 0 },
        attributes: new Map<Slot, Attributes>(),
      };
      node.slots |= slotBit(slot);
      node.attributes.set(slot, attributes);
      nodes.set(key, node);
    }
  }
  return nodes;
}

/** `above`: the unit above that stands as well. */
type Forest = Map<number, { above: number | null; attributes: Attributes }>;

/** Puts units where they stand on a day, or takes them out. */
function move(forest: Forest, units: readonly DatedUnit[], moved: Fitting['touched'], day: string): void {
  const chosen = units.filter(({ id }) => moved === 'all' || moved.has(id));
  for (const unit of chosen) {
    const attributes = attributesOn(unit, day);
    if (attributes) forest.set(unit.id, { above: null, attributes });
    else forest.delete(unit.id);
  }
  if (moved === 'all') dropOrphans(forest);
  for (const { id } of chosen) {
    const one = forest.get(id);
    const { parent } = one?.attributes ?? { parent: null };
    if (one && parent !== null && forest.has(parent)) one.above = parent;
  }
}

/** In a new year nothing stands below what ended, at any number of levels: it would stand as a top of its own. */
function dropOrphans(forest: Forest): void {
  const orphans = [...forest].filter(
    ([, { attributes }]) => attributes.parent !== null && !forest.has(attributes.parent),
  );
  for (const [id] of orphans) forest.delete(id);
  if (orphans.length > 0) dropOrphans(forest);
}

function forestIn(rows: readonly TreeLine[], slot: Slot): Forest {
  const forest: Forest = new Map();
  for (const row of rows) {
    if ((row.slots & slotBit(slot)) === 0) continue;
    const [code, name, tier] = row.bySlot?.names?.[slots.indexOf(slot)] ?? [row.code, row.name, row.tier];
    const attributes = { code, name, tier, parent: row.parent };
    forest.set(row.unit, { above: row.above[0]?.[0] ?? null, attributes });
  }
  return forest;
}

/** A node that the tree had before keeps its numbers: the way down to a row is found in any of its periods. */
function numbersKept({ rows }: Fitting, nodes: ReadonlyMap<string, Node>): Map<string, Numbers> {
  const kept = new Map<string, Numbers>();
  for (const slot of slots) {
    const here = new Map(rows.filter((row) => row.slots & slotBit(slot)).map((row) => [row.unit, row]));
    const keyOf = (row: TreeLine): string => {
      const above = here.get(row.above[0]?.[0] ?? -1);
      return `${above ? keyOf(above) : row.place}/${row.unit}${row.place === row.last ? '' : '*'}`;
    };
    for (const row of here.values()) {
      const key = keyOf(row);
      const { rank, place, direct, last } = row;
      if (nodes.has(key)) kept.set(key, { rank, place, direct, last });
    }
  }
  return kept;
}

/** Numbers for every node; or the top unit in whose tree there is no room. */
function numberNew(
  nodes: ReadonlyMap<string, Node>,
  kept: ReadonlyMap<string, Numbers>,
  rows: readonly TreeLine[],
): Map<string, Numbers> | number {
  const numbers = new Map(kept);
  const taken = new Set(rows.map(({ place }) => place));
  const topOf = (node: Node): Node => {
    const above = node.parent === null ? undefined : nodes.get(node.parent);
    return above ? topOf(above) : node;
  };
  const fresh: Node[] = [];
  for (const node of nodes.values()) {
    if (numbers.has(node.key)) continue;
    const top = topOf(node);
    if (!kept.has(top.key)) {
      fresh.push(node);
      continue;
    }
    const above = numbers.get(node.parent ?? '');
    const place = above && !/\*$/.test(node.key) ? roomIn(above, taken) : null;
    if (place === null) return top.unit;
    taken.add(place);
    numbers.set(node.key, { rank: null, place, direct: place, last: place });
  }
  const ids = fresh.map(({ key }) => key);
  const from = {
    place: Math.max(0, ...rows.map(({ last }) => last)) + gap,
    rank: Math.max(0, ...rows.map(({ rank }) => rank ?? 0)) + gap,
  };
  const ordered = ids.map((key) => nodes.get(key)).flatMap((node) => node ?? []);
  ordered.sort((a, b) => a.unit - b.unit || (a.key < b.key ? -1 : 1));
  const number = new Map(ordered.map(({ key }, i) => [key, i + 1]));
  const made = treeOf(
    ordered.map(({ key, parent }) => ({
      id: number.get(key) ?? 0,
      parent: parent === null ? null : (number.get(parent) ?? null),
    })),
    from,
  );
  for (const { unit, rank, place, direct, last } of made) {
    const key = ordered[unit - 1]?.key;
    if (key !== undefined) numbers.set(key, { rank, place, direct, last });
  }
  return numbers;
}

/** A free place among a unit's own wards: behind the last one if there is room, or any. */
function roomIn({ place, direct }: Numbers, taken: ReadonlySet<number>): number | null {
  let last = place;
  for (let one = place; one <= direct; one++) if (taken.has(one)) last = one;
  if (last + gap <= direct) return last + gap;
  for (let one = place + 1; one <= direct; one++) if (!taken.has(one)) return one;
  return null;
}

function linesOf(
  { earlier }: Fitting,
  nodes: ReadonlyMap<string, Node>,
  numbers: ReadonlyMap<string, Numbers>,
): TreeLine[] {
  const below = new Map<string | null, Node[]>();
  const placesOf = new Map<number, (number | null)[]>();
  for (const node of nodes.values()) {
    below.set(node.parent, [...(below.get(node.parent) ?? []), node]);
    const places = placesOf.get(node.unit) ?? slots.map(() => null);
    for (const slot of slotsIn(node.slots))
      places[slots.indexOf(slot)] = numbers.get(node.key)?.place ?? null;
    placesOf.set(node.unit, places);
  }
  const lines: TreeLine[] = [];
  const visit = (node: Node, above: TreeLine['above']): TreeLine & { due: number[] } => {
    const own = numbers.get(node.key) ?? { rank: null, place: 0, direct: 0, last: 0 };
    const counted = slotsIn(node.slots);
    const isWard = own.rank === null;
    const trail: TreeLine['above'] = isWard ? above : [[node.unit, own.rank ?? 0], ...above];
    const inside = (below.get(node.key) ?? []).map((one) => visit(one, trail));
    const due = slots.map((slot, i) =>
      (node.slots & slotBit(slot)) === 0
        ? 0
        : isWard
          ? 1
          : inside.reduce((sum, one) => sum + (one.due[i] ?? 0), 0),
    );
    const inner = inside.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    const names = slots.map((slot): [string, string, string] | null => {
      const at = node.attributes.get(slot);
      return at ? [at.code, at.name, at.tier] : null;
    });
    const places = placesOf.get(node.unit) ?? [];
    const before = slots.map((slot) => earlier.get(node.unit)?.[slot] ?? null);
    const newest = node.attributes.get(counted.at(-1) ?? 'Y');
    const shown = slots.map((slot, i) => (counted.includes(slot) ? (due[i] ?? 0) : null));
    const line: TreeLine = {
      unit: node.unit,
      ...(newest ?? { code: '', name: '', tier: '', parent: null }),
      ...own,
      wards: Math.max(...due),
      innerUnits: isWard ? 0 : 1 + inner.reduce((sum, one) => sum + one.innerUnits, 0),
      above,
      below: inner.map((one): Branch => {
        const counts = one.slots === node.slots ? [] : [one.slots];
        const { unit, rank, place, direct, wards, innerUnits } = one;
        return [unit, rank ?? 0, place, direct, wards, innerUnits, ...counts] as Branch;
      }),
      slots: node.slots,
      before: before[slots.indexOf(counted.at(-1) ?? 'Y')] ?? null,
      bySlot: differing({ names, due: shown, places, before }, node.slots),
    };
    lines.push(line);
    return { ...line, due };
  };
  for (const top of below.get(null) ?? []) visit(top, []);
  return lines.sort((a, b) => a.place - b.place);
}

/** Only the lists whose entries are not all alike; `places` matter where the unit stood elsewhere in other periods. */
function differing({ names, due, places, before }: Required<BySlot>, counted: number): BySlot | null {
  const mine = <T>(list: readonly T[]) => list.filter((_, i) => (counted & (1 << i)) !== 0);
  const alike = (list: readonly unknown[]) => new Set(list.map((one) => JSON.stringify(one))).size <= 1;
  const found: BySlot = {
    ...(alike(mine(names)) ? {} : { names }),
    ...(alike(mine(due)) ? {} : { due }),
    ...(alike(places.filter((one) => one !== null)) ? {} : { places }),
    ...(alike(mine(before)) ? {} : { before }),
  };
  return Object.keys(found).length === 0 ? null : found;
}
