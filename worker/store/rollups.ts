// The cache of what subtrees add up to. A row is in force as long as it is there: whatever changes a subtree takes the
// rows above it away, and the next reader makes them anew.
import type { Period } from '../../shared/period.ts';
import type { Branch } from '../units/tree.ts';
import { type Database, sql } from './database.ts';
import { reportKey, rollupKey } from './keys.ts';
import { type Place, type PlaceRow, placeColumns, placeFrom } from './units.ts';

export interface RollupRow {
  key: number;
  /** Number of the audit's last row when it was made. */
  version: number;
  doc: string;
}

export interface WardRow {
  place: number;
  unit: number;
  code: string;
  name: string;
  tallies: string;
}

/** Keys of the rollups of a unit and of those above it. */
export function rollupsAbove({ rank, above }: Pick<Place, 'rank' | 'above'>, period: Period): number[] {
  const ranks = above.map(([, one]) => one);
  return (rank === null ? ranks : [rank, ...ranks]).map((one) => rollupKey(period, one));
}

/** Takes rollups out of force. */
export function dropRollups(db: Database, keys: readonly number[]): void {
  // One statement a key: a list of keys would cost twice the rows.
  for (const key of keys) db.all(sql('DELETE FROM rollup WHERE key = ?', key));
}

/** What a unit adds up to, where that is in force. */
export function findRollup(db: Database, { rank }: Place, period: Period): RollupRow | null {
  if (rank === null) return null;
  const [row] = db.all<RollupRow>(
    sql('SELECT key, version, doc FROM rollup WHERE key = ?', rollupKey(period, rank)),
  );
  return row ?? null;
}

/** What units with neighbouring ranks add up to, where that is in force. */
export function listRollups(db: Database, period: Period, ranks: readonly number[]): RollupRow[] {
  return db.all<RollupRow>(
    sql(
      'SELECT key, version, doc FROM rollup WHERE key BETWEEN ? AND ?',
      rollupKey(period, Math.min(...ranks)),
      rollupKey(period, Math.max(...ranks)),
    ),
  );
}

export function saveRollup(db: Database, { key, version, doc }: RollupRow): void {
  db.all(sql('INSERT OR REPLACE INTO rollup (key, version, doc) VALUES (?, ?, ?)', key, version, doc));
}

/** A ward's own report, and which revision it is. */
export function findWard(
  db: Database,
  period: Period,
  { place, id, code, name }: Place,
): (WardRow & { revision: number }) | null {
  const rows = db.all<{ tallies: string; revision: number }>(
    sql('SELECT tallies, revision FROM report WHERE key = ?', reportKey(period, place)),
  );
  return rows[0] ? { place, unit: id, code, name, ...rows[0] } : null;
}

/** The approved reports of a subtree; the unit's own figures, which nobody below it approves, count as they are. */
export function listApproved(db: Database, period: Period, place: Place): (WardRow & { revision: number })[] {
  const own = reportKey(period, place.place);
  return db.all(
    sql(
      `SELECT r.key AS place, r.unit, r.code, r.name, r.tallies, r.revision FROM report r
       WHERE r.key BETWEEN ?1 AND ?2 AND (r.state = 'da_duyet' OR r.key = ?1 AND ?3) ORDER BY r.key`,
      own,
      reportKey(period, place.last),
      place.reporter === 'district' ? 1 : 0,
    ),
  );
}

/** Every report in force of a subtree, the unit's own first. */
export function listReported(db: Database, period: Period, place: Place): (WardRow & { revision: number })[] {
  return db.all(
    sql(
      `SELECT r.key AS place, r.unit, r.code, r.name, r.tallies, r.revision FROM report r
       WHERE r.key BETWEEN ? AND ? ORDER BY r.key`,
      reportKey(period, place.place),
      reportKey(period, place.last),
    ),
  );
}

/** Whether any report is sent back at all: the usual answer is no, and costs one row. */
export function hasReturned(db: Database): boolean {
  return (
    db.all(sql("SELECT 1 FROM report INDEXED BY report_returned WHERE state = 'tra_lai' LIMIT 1")).length > 0
  );
}

/** Reports of a subtree that were sent back and not sent again. */
export function listReturned(
  db: Database,
  period: Period,
  place: Place,
): { unit: number; code: string; name: string; revision: number }[] {
  return db.all(
    sql(
      `SELECT unit, code, name, revision FROM report INDEXED BY report_returned
       WHERE state = 'tra_lai' AND key BETWEEN ? AND ? ORDER BY key`,
      reportKey(period, place.place),
      reportKey(period, place.last),
    ),
  );
}

/** The reports of a unit itself and of the wards directly below it. */
export function listDirect(db: Database, period: Period, { place, direct }: Node): WardRow[] {
  return db.all<WardRow>(
    sql(
      'SELECT key AS place, unit, code, name, tallies FROM report WHERE key BETWEEN ? AND ?',
      reportKey(period, place),
      reportKey(period, direct),
    ),
  );
}

/** As much of a unit's place as adding up needs. */
export type Node = Pick<Place, 'id' | 'rank' | 'place' | 'direct' | 'wards' | 'below'>;

/** Units that have to be added up; those with nothing but wards below are known already. */
export function listNodes(db: Database, { year, slot }: Period, branches: readonly Branch[]): Node[] {
  const known = branches.flatMap(([id, rank, place, direct, wards, innerUnits]): Node[] =>
    innerUnits === 1 ? [{ id, rank, place, direct, wards, below: [] }] : [],
  );
  const units = branches.flatMap(([id, , place, , , innerUnits]) => (innerUnits === 1 ? [] : [[id, place]]));
  if (units.length === 0) return known;
  const rows = db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM json_each(?) j CROSS JOIN tree t
       ON t.unit = j.value ->> 0 AND t.year = ? AND t.place = j.value ->> 1`,
      JSON.stringify(units),
      year,
    ),
  );
  return [...known, ...rows.map((row) => placeFrom(row, slot))];
}
