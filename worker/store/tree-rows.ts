// The rows of a year's tree, read and written as they are; and the units with their past, from which they are made.
import type { Slot } from '../../shared/period.ts';
import type { BySlot, DatedUnit, EarlierPlaces, TreeLine } from '../units/forest.ts';
import { slotsIn } from '../units/slots.ts';
import type { Branch } from '../units/tree.ts';
import { type Database, sql } from './database.ts';

interface Row extends Omit<TreeLine, 'above' | 'below' | 'bySlot'> {
  above: string;
  below: string;
  bySlot: string | null;
}

const columns =
  'unit, code, name, tier, parent, rank, place, direct, last, wards, inner_units AS innerUnits, above, below, slots, before, by_slot AS bySlot';

export function listTree(db: Database, year: number): TreeLine[] {
  const rows = db.all<Row>(sql(`SELECT ${columns} FROM tree WHERE year = ? ORDER BY place`, year));
  return rows.map((row) => ({
    ...row,
    above: JSON.parse(row.above) as TreeLine['above'],
    below: JSON.parse(row.below) as Branch[],
    bySlot: row.bySlot === null ? null : (JSON.parse(row.bySlot) as BySlot),
  }));
}

/** Every unit that ever was, with what it was before. */
export function listDatedUnits(db: Database): DatedUnit[] {
  const units = db.all<Omit<DatedUnit, 'before'>>(
    sql(
      'SELECT id, code, name, tier, parent, valid_from AS validFrom, valid_to AS validTo FROM unit ORDER BY id',
    ),
  );
  const past = db.all<DatedUnit['before'][number] & { unit: number }>(
    sql('SELECT unit, until, code, name, tier, parent FROM unit_before ORDER BY unit, until'),
  );
  const before = new Map<number, DatedUnit['before']>();
  for (const { unit, ...row } of past) before.set(unit, [...(before.get(unit) ?? []), row]);
  return units.map((unit) => ({
    ...unit,
    before: before.get(unit.id) ?? [],
  }));
}

/** Where the units stood in each period of a year. */
export function listPlacesOfYear(db: Database, year: number): EarlierPlaces {
  const rows = db.all<{ unit: number; place: number; slots: number }>(
    sql('SELECT unit, place, slots FROM tree WHERE year = ?', year),
  );
  const found = new Map<number, Partial<Record<Slot, number>>>();
  for (const { unit, place, slots } of rows) {
    const places = found.get(unit) ?? {};
    for (const slot of slotsIn(slots)) places[slot] = place;
    found.set(unit, places);
  }
  return found;
}

/** Adds rows to a year; where one stands there already it is replaced. */
export function saveTreeRows(db: Database, year: number, lines: readonly TreeLine[]): void {
  const rows = lines.map((line) => [
    ...[line.unit, line.code, line.name, line.tier, line.parent, line.rank, line.place, line.direct],
    ...[line.last, line.wards, line.innerUnits, line.before, JSON.stringify(line.above)],
    ...[JSON.stringify(line.below), line.slots, line.bySlot === null ? null : JSON.stringify(line.bySlot)],
  ]);
  const values = Array.from({ length: 16 }, (_, i) => `value ->> ${i}`).join(', ');
  db.all(
    sql(
      `INSERT OR REPLACE INTO tree (year, unit, code, name, tier, parent, rank, place, direct, last,
       wards, inner_units, before, above, below, slots, by_slot)
     SELECT ?2, ${values} FROM json_each(?1)`,
      JSON.stringify(rows),
      year,
    ),
  );
}
