// Units and the frozen tree of each year.
import { type Period, type Slot, slots } from '../../shared/period.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import { type BySlot, fitTree, type TreeLine } from '../units/forest.ts';
import { allSlots, slotBit, slotsIn } from '../units/slots.ts';
import type { Branch, TreeRow } from '../units/tree.ts';
import { type Database, sql } from './database.ts';
import { listDatedUnits, listPlacesOfYear, saveTreeRows } from './tree-rows.ts';

/**
 * A unit at one place of a year's tree, over all the periods in which it stands there; its words are those of the last of
 * them. What differs between periods it does not say: that has a `Place`.
 */
export interface Stay extends UnitName {
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
  above: TreeRow['above'];
  /** A unit without units below it reports as a ward. */
  reporter: 'ward' | 'district';
  /** As it stands in one of these periods. */
  in(slot: Slot): Place;
}

/** A unit in one period: its name, what stands below it, and how many wards. Nothing but `placeFrom` makes one. */
export interface Place extends Omit<Stay, 'in'> {
  slot: Slot;
  /** How many wards the subtree has; a ward has one, itself. */
  wards: number;
  innerUnits: number;
  /** Its place in the year before. */
  before: number | null;
  below: TreeRow['below'];
}

export interface NewUnit extends UnitName {
  tier: string;
  parent: number | null;
  validFrom?: string;
  validTo?: string;
}

export interface PlaceRow extends Omit<Place, 'above' | 'below' | 'reporter' | 'slot'> {
  above: string;
  below: string;
  bySlot: string | null;
}

export const placeColumns =
  't.unit AS id, t.code, t.name, t.tier, t.parent, t.year, t.rank, t.place, t.direct, t.last, t.wards, t.inner_units AS innerUnits, t.before, t.above, t.below, t.slots, t.by_slot AS bySlot';

/** A row as it stands in one period. */
export function placeFrom({ bySlot, ...row }: PlaceRow, slot: Slot): Place {
  const i = slots.indexOf(slot);
  const differing = bySlot === null ? {} : (JSON.parse(bySlot) as BySlot);
  const [code, name, tier] = differing.names?.[i] ?? [row.code, row.name, row.tier];
  const below = JSON.parse(row.below) as Branch[];
  return {
    ...row,
    ...{ code, name, tier, slot },
    wards: differing.due?.[i] ?? row.wards,
    before: differing.before?.[i] ?? row.before,
    above: JSON.parse(row.above) as Place['above'],
    below: below.filter(([, , , , , , counts]) => counts === undefined || (counts & slotBit(slot)) !== 0),
    reporter: row.place === row.last ? 'ward' : 'district',
  };
}

/** A row over all the periods that it counts for. */
export function stayFrom(row: PlaceRow): Stay {
  const last = placeFrom(row, slotsIn(row.slots).at(-1) ?? 'Y');
  const { id, code, name, tier, parent, year, rank, place, direct, above, reporter } = last;
  return {
    ...{ id, code, name, tier, parent, year, slots: row.slots, rank, place, direct, last: last.last, above },
    ...{ reporter, in: (slot) => placeFrom(row, slot) },
  };
}

/** As it stands in the last of its periods. */
export function latestOf(stay: Stay): Place {
  return stay.in(slotsIn(stay.slots).at(-1) ?? 'Y');
}

/** Text of an expression on a row `t` of the tree: the unit's place in one period of the same year. */
export function placeIn(slot: Slot): string {
  return `COALESCE(t.by_slot ->> '$.places[${slots.indexOf(slot)}]', t.place)`;
}

/** One unit in one period; null where it does not stand there. */
export function findPlace(db: Database, unit: number, { year, slot }: Period): Place | null {
  const [row] = db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM tree t WHERE t.unit = ? AND t.year = ? AND t.slots & ? LIMIT 1`,
      ...[unit, year, slotBit(slot)],
    ),
  );
  return row ? placeFrom(row, slot) : null;
}

/** Where one unit stands at the end of a year, or stood last in it; null where it does not. */
export function findStay(db: Database, unit: number, year: number): Stay | null {
  const [row] = db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM tree t WHERE t.unit = ? AND t.year = ? ORDER BY t.slots DESC LIMIT 1`,
      ...[unit, year],
    ),
  );
  return row ? stayFrom(row) : null;
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

/** Wherever units have stood in any year, newest first. */
export function listStays(db: Database, units: readonly number[]): Stay[] {
  const rows = db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM json_each(?) j CROSS JOIN tree t ON t.unit = j.value
       ORDER BY t.year DESC, t.slots DESC, t.place`,
      JSON.stringify(units),
    ),
  );
  return rows.map(stayFrom);
}

/** Where a unit has stood in a year, in the order of the places. */
export function listParts(db: Database, unit: number, year: number): Stay[] {
  const rows = db.all<PlaceRow>(
    sql(`SELECT ${placeColumns} FROM tree t WHERE t.unit = ? AND t.year = ? ORDER BY t.place`, unit, year),
  );
  return rows.map(stayFrom);
}

/** Some units of a subtree, in the order of their places, after one of them. */
interface Page {
  after: number;
  limit: number;
}

/** Units of a subtree in its period. */
export function listSubtree(db: Database, place: Place, page: Page): Place[] {
  return listRange(db, place, page, slotBit(place.slot)).map((row) => placeFrom(row, place.slot));
}

/** Units of a subtree in any period of its year. */
export function listStaysBelow(db: Database, stay: Stay, page: Page): Stay[] {
  return listRange(db, stay, page, allSlots).map(stayFrom);
}

function listRange(
  db: Database,
  { year, place, last }: Pick<Stay, 'year' | 'place' | 'last'>,
  { after, limit }: Page,
  bits: number,
): PlaceRow[] {
  return db.all(
    sql(
      `SELECT ${placeColumns} FROM tree t
       WHERE t.year = ? AND t.place BETWEEN ? AND ? AND t.slots & ? ORDER BY t.place LIMIT ?`,
      ...[year, Math.max(place, after + 1), last, bits, limit],
    ),
  );
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
