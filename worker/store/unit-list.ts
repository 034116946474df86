// The units as their administrators change them: read with their version, written only on that version.
import type { Slot } from '../../shared/period.ts';
import { slots } from '../../shared/period.ts';
import type { DatedUnit, EarlierPlaces, TreeLine } from '../units/forest.ts';
import { type Database, type Statement, sql } from './database.ts';
import { reportKey } from './keys.ts';
import { listPlacesOfYear, listTree, treeRows } from './tree-rows.ts';

export interface Predecessor {
  unit: number;
  before: number;
  part: boolean;
}

export async function findVersion(db: Database): Promise<number> {
  const [row] = await db.all<{ version: number }>(sql('SELECT version FROM unit_list WHERE id = 1'));
  return row?.version ?? 0;
}

export async function listPredecessors(db: Database): Promise<Predecessor[]> {
  const rows = await db.all<{ unit: number; before: number; part: number }>(
    sql('SELECT unit, before, part FROM predecessor ORDER BY unit, before'),
  );
  return rows.map((row) => ({ ...row, part: row.part === 1 }));
}

/** What a year says of its units, as far as a change from a day on may touch it. */
export interface YearOfUnits {
  year: number;
  rows: TreeLine[];
  earlier: EarlierPlaces;
  /** Keys of the reports in the periods that may be touched. */
  reports: number[];
  /** Periods that units have closed. */
  closed: { unit: number; slot: Slot }[];
}

export async function findYear(db: Database, year: number, touched: readonly Slot[]): Promise<YearOfUnits> {
  const [rows, earlier] = await Promise.all([listTree(db, year), listPlacesOfYear(db, year - 1)]);
  const ranges = touched.map((slot) => [
    reportKey({ year, slot }, 0),
    reportKey({ year, slot }, 2 ** 24 - 1),
  ]);
  const [reports, closed] = await db.batch([
    sql(
      `SELECT r.key FROM json_each(?) j CROSS JOIN report r ON r.key BETWEEN j.value ->> 0 AND j.value ->> 1`,
      JSON.stringify(ranges),
    ),
    sql('SELECT unit, slot FROM period_setting WHERE year = ? AND closed = 1', year),
  ]);
  return {
    ...{ year, rows, earlier },
    reports: (reports as { key: number }[]).map(({ key }) => key),
    closed: (closed as { unit: number; slot: Slot }[]).sort(
      (a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot),
    ),
  };
}

/** What has to be written for one year. */
export interface TreeChange {
  year: number;
  /** Rows that are new or other than before. */
  written: TreeLine[];
  /** Places that are nobody's any more. */
  removed: { unit: number; place: number }[];
  /** Keys of rollups whose sum or coverage is another one. */
  stale: number[];
  /** Keys at which no report may stand any more; there is none now. */
  forbidden: number[];
}

/** Statements that put units and trees in the place of what was read as `version`. */
export function unitStatements(
  version: number,
  units: readonly DatedUnit[],
  predecessors: readonly Predecessor[],
  trees: readonly TreeChange[],
): Statement[] {
  const forbidden = trees.flatMap((tree) => tree.forbidden);
  return [
    // Somebody else's change, or a report that came this moment, makes the version NULL, which the table refuses.
    sql(
      `UPDATE unit_list SET version = iif(version = ?1 AND NOT EXISTS (
         SELECT 1 FROM json_each(?2) j CROSS JOIN report r ON r.key = j.value), version + 1, NULL) WHERE id = 1`,
      version,
      JSON.stringify(forbidden),
    ),
    sql(
      `INSERT INTO unit (id, code, name, tier, parent, valid_from, valid_to)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
       FROM json_each(?) WHERE true
       ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, tier = excluded.tier,
         parent = excluded.parent, valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
      JSON.stringify(units.map((u) => [u.id, u.code, u.name, u.tier, u.parent, u.validFrom, u.validTo])),
    ),
    sql(
      `INSERT INTO unit_before (unit, until, code, name, tier, parent)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
       FROM json_each(?) WHERE true ON CONFLICT (unit, until) DO NOTHING`,
      JSON.stringify(
        units.flatMap(({ id, before }) =>
          before.map(({ until, code, name, tier, parent }) => [id, until, code, name, tier, parent]),
        ),
      ),
    ),
    sql(
      `INSERT INTO predecessor (unit, before, part)
       SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
      JSON.stringify(predecessors.map(({ unit, before, part }) => [unit, before, part ? 1 : 0])),
    ),
    ...trees.flatMap(({ year, written, removed, stale }) => [
      sql(
        `DELETE FROM tree WHERE year = ?1 AND (unit, place) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?2))`,
        year,
        JSON.stringify(removed.map(({ unit, place }) => [unit, place])),
      ),
      treeRows(year, written, true),
      sql(
        'UPDATE rollup SET state = -1 WHERE key IN (SELECT value FROM json_each(?)) AND state <> -1',
        JSON.stringify(stale),
      ),
    ]),
  ];
}

/** Somebody else changed units, or a report came in between: nothing was written. */
export function isVersionGone(error: unknown): boolean {
  return /NOT NULL constraint failed: unit_list\.version/.test(String(error));
}
