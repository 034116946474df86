// Units and the frozen tree of each year.
import type { UnitName } from '../../shared/summary.ts';
import { type Database, sql } from './database.ts';
import { type TreeRow, treeOf } from './tree.ts';

/** A unit as it stands in one year's tree. */
export interface Place extends UnitName {
  year: number;
  tier: string;
  rank: number | null;
  parent: number | null;
  place: number;
  /** Last place of the unit itself and the wards directly below it. */
  direct: number;
  last: number;
  /** How many wards the subtree has; a ward has one, itself. */
  wards: number;
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

export interface PlaceRow extends Omit<Place, 'above' | 'below' | 'reporter'> {
  above: string;
  below: string;
}

export const placeColumns =
  't.unit AS id, t.code, t.name, t.tier, t.parent, t.year, t.rank, t.place, t.direct, t.last, t.wards, t.inner_units AS innerUnits, t.before, t.above, t.below';

export function placeFrom(row: PlaceRow): Place {
  return {
    ...row,
    above: JSON.parse(row.above) as Place['above'],
    below: JSON.parse(row.below) as Place['below'],
    reporter: row.place === row.last ? 'ward' : 'district',
  };
}

/** The place of one unit in one year: one row. */
export function placeOfUnit(unit: number, year: number) {
  return sql(`SELECT ${placeColumns} FROM tree t WHERE t.unit = ? AND t.year = ?`, unit, year);
}

/** Every year in whose tree the units stand, newest first. */
export async function listPlaces(db: Database, units: readonly number[]): Promise<Place[]> {
  const rows = await db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM json_each(?) j CROSS JOIN tree t ON t.unit = j.value
       ORDER BY t.year DESC, t.place`,
      JSON.stringify(units),
    ),
  );
  return rows.map(placeFrom);
}

/** Units of a subtree in the order of their places, after one of them. */
export async function listSubtree(
  db: Database,
  place: Place,
  page: { after: number; limit: number },
): Promise<Place[]> {
  const rows = await db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM tree t
       WHERE t.year = ? AND t.place BETWEEN ? AND ? ORDER BY t.place LIMIT ?`,
      place.year,
      Math.max(place.place, page.after + 1),
      place.last,
      page.limit,
    ),
  );
  return rows.map(placeFrom);
}

export async function findUnit(db: Database, unit: number): Promise<UnitName | null> {
  const rows = await db.all<UnitName>(sql('SELECT id, code, name FROM unit WHERE id = ?', unit));
  return rows[0] ?? null;
}

/** Years that have a tree. */
export async function listYears(db: Database): Promise<number[]> {
  const rows = await db.all<{ year: number }>(sql('SELECT DISTINCT year FROM tree ORDER BY year DESC'));
  return rows.map(({ year }) => year);
}

export async function saveUnits(db: Database, units: readonly NewUnit[]): Promise<void> {
  const rows = units.map((u) => [
    u.id,
    u.code,
    u.name,
    u.tier,
    u.parent,
    u.validFrom ?? null,
    u.validTo ?? null,
  ]);
  await db.all(
    sql(
      `INSERT INTO unit (id, code, name, tier, parent, valid_from, valid_to)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
       FROM json_each(?)`,
      JSON.stringify(rows),
    ),
  );
}

/** Freezes the tree of a year from the units valid at any time in it; a year is frozen once. */
export async function saveTree(db: Database, year: number): Promise<void> {
  const units = await db.all<{ id: number; parent: number | null }>(
    sql(
      `SELECT id, parent FROM unit
       WHERE COALESCE(valid_from, '0') <= ? AND COALESCE(valid_to, '9') >= ? ORDER BY id`,
      `${year}-12-31`,
      `${year}-01-01`,
    ),
  );
  const rows = treeOf(units).map((row) => [
    row.unit,
    row.rank,
    row.place,
    row.direct,
    row.last,
    row.wards,
    row.innerUnits,
    JSON.stringify(row.above),
    JSON.stringify(row.below),
  ]);
  await db.all(
    sql(
      `INSERT INTO tree (unit, year, code, name, tier, parent, rank, place, direct, last, wards, inner_units, above,
         below, before)
       SELECT u.id, ?2, u.code, u.name, u.tier, u.parent, value ->> 1, value ->> 2, value ->> 3, value ->> 4,
         value ->> 5, value ->> 6, value ->> 7, value ->> 8, (SELECT b.place FROM tree b WHERE b.unit = u.id AND b.year = ?3)
       FROM json_each(?1) j CROSS JOIN unit u ON u.id = j.value ->> 0`,
      JSON.stringify(rows),
      year,
      year - 1,
    ),
  );
}
