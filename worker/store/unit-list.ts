// The units as their administrators change them.
import type { Slot } from '../../shared/period.ts';
import { slots } from '../../shared/period.ts';
import { type SuccessionLink, wholeUnit } from '../../shared/units/succession.ts';
import type { Origin } from '../../shared/wire/answers.ts';
import type { DatedUnit, EarlierPlaces, TreeLine } from '../units/forest.ts';
import { type Database, sql } from './database.ts';
import { reportKey } from './keys.ts';
import { dropRollups } from './rollups.ts';
import { listPlacesOfYear, listTree, saveTreeRows } from './tree-rows.ts';

export function findVersion(db: Database): number {
  const [row] = db.all<{ version: number }>(sql('SELECT version FROM unit_list WHERE id = 1'));
  return row?.version ?? 0;
}

/** Which units went on in which. Parts whose share nobody has said are equal ones. */
export function listSuccessions(db: Database): SuccessionLink[] {
  return db.all<SuccessionLink>(
    sql(
      `SELECT unit, before, COALESCE(share, iif(part = 0, ?1,
         ?1 / COUNT(*) OVER (PARTITION BY before)
           + (ROW_NUMBER() OVER (PARTITION BY before ORDER BY unit) <= ?1 % COUNT(*) OVER (PARTITION BY before)))) AS share
       FROM predecessor ORDER BY unit, before`,
      wholeUnit,
    ),
  );
}

/** Another text as soon as units were changed or added. */
export function versionOfUnits(db: Database): string {
  const [row] = db.all<{ most: number | null }>(sql('SELECT MAX(id) AS most FROM unit'));
  return `${findVersion(db)}/${row?.most ?? 0}`;
}

/** Whether a unit is said to have been made of others. */
export function hasOrigins(db: Database, unit: number): boolean {
  return db.all(sql('SELECT 1 FROM predecessor WHERE unit = ? LIMIT 1', unit)).length > 0;
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

export function findYear(db: Database, year: number, touched: readonly Slot[]): YearOfUnits {
  const ranges = touched.map((slot) => [
    reportKey({ year, slot }, 0),
    reportKey({ year, slot }, 2 ** 24 - 1),
  ]);
  const reports = db.all<{ key: number }>(
    sql(
      `SELECT r.key FROM json_each(?1) j CROSS JOIN report r ON r.key BETWEEN j.value ->> 0 AND j.value ->> 1`,
      JSON.stringify(ranges),
    ),
  );
  const closed = db.all<{ unit: number; slot: Slot }>(
    sql('SELECT unit, slot FROM period_setting WHERE year = ? AND closed = 1', year),
  );
  return {
    year,
    rows: listTree(db, year),
    earlier: listPlacesOfYear(db, year - 1),
    reports: reports.map(({ key }) => key),
    closed: closed.sort((a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot)),
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
}

/** Puts units and trees in the place of those that were read in the same step. `made`: what units were made of, anew. */
export function saveUnitChanges(
  db: Database,
  units: readonly DatedUnit[],
  made: ReadonlyMap<number, readonly Origin[]>,
  trees: readonly TreeChange[],
): void {
  db.all(sql('UPDATE unit_list SET version = version + 1 WHERE id = 1'));
  db.all(
    sql(
      `INSERT INTO unit (id, code, name, tier, parent, valid_from, valid_to)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
       FROM json_each(?) WHERE true
       ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, tier = excluded.tier,
         parent = excluded.parent, valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
      JSON.stringify(units.map((u) => [u.id, u.code, u.name, u.tier, u.parent, u.validFrom, u.validTo])),
    ),
  );
  db.all(
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
  );
  db.all(
    sql(
      'DELETE FROM predecessor WHERE unit IN (SELECT value FROM json_each(?))',
      JSON.stringify([...made.keys()]),
    ),
  );
  db.all(
    sql(
      `INSERT INTO predecessor (unit, before, part, share)
       SELECT value ->> 0, value ->> 1, value ->> 2 < ?2, value ->> 2 FROM json_each(?1)`,
      JSON.stringify([...made].flatMap(([unit, after]) => after.map((one) => [unit, one.unit, one.share]))),
      wholeUnit,
    ),
  );
  for (const { year, written, removed, stale } of trees) {
    db.all(
      sql(
        `DELETE FROM tree WHERE year = ?1 AND (unit, place) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?2))`,
        year,
        JSON.stringify(removed.map(({ unit, place }) => [unit, place])),
      ),
    );
    saveTreeRows(db, year, written);
    dropRollups(db, stale);
  }
}
