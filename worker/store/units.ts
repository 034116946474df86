// Units and the frozen tree of each year.
import { type Slot, slots } from '../../shared/period.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import { type BySlot, fitTree, type TreeLine } from '../units/forest.ts';
import { allSlots, bitsOf, type Moment, slotBit, slotsIn } from '../units/slots.ts';
import type { Branch, TreeRow } from '../units/tree.ts';
import { type Database, sql } from './database.ts';
import { listDatedUnits, listPlacesOfYear, saveTreeRows } from './tree-rows.ts';

/** A unit as it stands in one period of a year's tree, or in the last one that this place counts for. */
export interface Place extends UnitName {
  year: number;
  /** Bits of the periods in which it stands there. */
  slots: number;
  tier: string;
  rank: number | null;
  parent: number | null;
  place: number;
  /** Last place of the unit itself and the wards directly below it. */
  direct: number;
  last: number;
  /** How many wards the subtree has in the period; a ward has one, itself. */
  wards: number;
  /** The same for each period of the year, where they are not all alike. */
  due: (number | null)[] | null;
  innerUnits: number;
  /** Its place in the year before. */
  before: number | null;
  above: TreeRow['above'];
  below: TreeRow['below'];
  /** A unit without units below it reports as a ward. */
  reporter: 'ward' | 'district';
}

export interface NewUnit extends UnitName {
  tier: string;
  parent: number | null;
  validFrom?: string;
  validTo?: string;
}

export interface PlaceRow extends Omit<Place, 'above' | 'below' | 'reporter' | 'due'> {
  above: string;
  below: string;
  bySlot: string | null;
}

export const placeColumns =
  't.unit AS id, t.code, t.name, t.tier, t.parent, t.year, t.rank, t.place, t.direct, t.last, t.wards, t.inner_units AS innerUnits, t.before, t.above, t.below, t.slots, t.by_slot AS bySlot';

/** A row as it stands in one period, the last that it counts for unless said otherwise. */
export function placeFrom({ bySlot, ...row }: PlaceRow, slot?: Slot): Place {
  const at = slot ?? slotsIn(row.slots).at(-1) ?? 'Y';
  const i = slots.indexOf(at);
  const differing = bySlot === null ? {} : (JSON.parse(bySlot) as BySlot);
  const [code, name, tier] = differing.names?.[i] ?? [row.code, row.name, row.tier];
  const below = JSON.parse(row.below) as Branch[];
  return {
    ...row,
    ...{ code, name, tier },
    wards: differing.due?.[i] ?? row.wards,
    due: differing.due ?? null,
    before: differing.before?.[i] ?? row.before,
    above: JSON.parse(row.above) as Place['above'],
    below: below.filter(([, , , , , , counts]) => counts === undefined || (counts & slotBit(at)) !== 0),
    reporter: row.place === row.last ? 'ward' : 'district',
  };
}

/** How many wards a subtree has in one of its periods. */
export function dueIn({ due, wards }: Place, slot: Slot): number {
  return due?.[slots.indexOf(slot)] ?? wards;
}

/** Text of an expression on a row `t` of the tree: the unit's place in one period of the same year. */
export function placeIn(slot: Slot): string {
  return `COALESCE(t.by_slot ->> '$.places[${slots.indexOf(slot)}]', t.place)`;
}

/** The place of one unit in one period, or the last one in a year; null where it does not stand there. */
export function findPlace(db: Database, unit: number, moment: Moment): Place | null {
  const [row] = db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM tree t WHERE t.unit = ? AND t.year = ? AND t.slots & ?
     ${moment.slot ? '' : 'ORDER BY t.slots DESC'} LIMIT 1`,
      unit,
      moment.year,
      bitsOf(moment),
    ),
  );
  return row ? placeFrom(row, moment.slot) : null;
}

/** Where a unit stands in each period of a year, as it stands there; absent where it does not. */
export function findPlacesOfYear(db: Database, unit: number, year: number): Partial<Record<Slot, Place>> {
  const rows = db.all<PlaceRow>(
    sql(`SELECT ${placeColumns} FROM tree t WHERE t.unit = ? AND t.year = ?`, unit, year),
  );
  const found: Partial<Record<Slot, Place>> = {};
  for (const row of rows) for (const slot of slotsIn(row.slots)) found[slot] = placeFrom(row, slot);
  return found;
}

/** Every place that units have had in any year, newest first. */
export function listPlaces(db: Database, units: readonly number[]): Place[] {
  const rows = db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM json_each(?) j CROSS JOIN tree t ON t.unit = j.value
       ORDER BY t.year DESC, t.slots DESC, t.place`,
      JSON.stringify(units),
    ),
  );
  return rows.map((row) => placeFrom(row));
}

/** The places that a unit has had in a year, in their order. */
export function listParts(db: Database, unit: number, year: number): Place[] {
  const rows = db.all<PlaceRow>(
    sql(`SELECT ${placeColumns} FROM tree t WHERE t.unit = ? AND t.year = ? ORDER BY t.place`, unit, year),
  );
  return rows.map((row) => placeFrom(row));
}

/**
 * Units of a subtree in the order of their places, after one of them: as they stand in one period, or, without one,
 * those of any period of the year.
 */
export function listSubtree(
  db: Database,
  place: Place,
  page: { after: number; limit: number; slot?: Slot },
): Place[] {
  const rows = db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM tree t
       WHERE t.year = ? AND t.place BETWEEN ? AND ? AND t.slots & ? ORDER BY t.place LIMIT ?`,
      place.year,
      Math.max(place.place, page.after + 1),
      place.last,
      page.slot ? slotBit(page.slot) : allSlots,
      page.limit,
    ),
  );
  return rows.map((row) => placeFrom(row, page.slot));
}

export function findUnit(db: Database, unit: number): UnitName | null {
  const rows = db.all<UnitName>(sql('SELECT id, code, name FROM unit WHERE id = ?', unit));
  return rows[0] ?? null;
}

/** Years that have a tree. */
export function listYears(db: Database): number[] {
  const rows = db.all<{ year: number }>(sql('SELECT DISTINCT year FROM tree ORDER BY year DESC'));
  return rows.map(({ year }) => year);
}

export function saveUnits(db: Database, units: readonly NewUnit[]): void {
  const rows = units.map((u) => [
    u.id,
    u.code,
    u.name,
    u.tier,
    u.parent,
    u.validFrom ?? null,
    u.validTo ?? null,
  ]);
  db.all(
    sql(
      `INSERT INTO unit (id, code, name, tier, parent, valid_from, valid_to)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
       FROM json_each(?)`,
      JSON.stringify(rows),
    ),
  );
}

/** Freezes the tree of a year; a year is frozen once. */
export function saveTree(db: Database, year: number): void {
  saveTreeRows(db, year, linesOfNewYear(db, year));
}

/** The tree of a year that has none yet: each period from the units valid on its last day. */
export function linesOfNewYear(db: Database, year: number): TreeLine[] {
  const [units, earlier] = [listDatedUnits(db), listPlacesOfYear(db, year - 1)];
  const lines = fitTree({
    ...{ year, units, earlier, rows: [], affected: allSlots, touched: 'all' },
    hasReports: () => false,
  });
  return lines ?? [];
}
