// The cache of what subtrees add up to: marked stale by a submission, rebuilt against a token.
import type { Period } from '../../shared/period.ts';
import { type Database, type Statement, sql } from './database.ts';
import { placeOf, reportKey } from './keys.ts';
import { type Place, type PlaceRow, placeColumns, placeFrom } from './units.ts';

export const inForce = 0;
const stale = -1;

export interface RollupRow {
  place: number;
  state: number;
  /** Token of the rebuild that made it. */
  version: number;
  /** Empty unless it is in force. */
  doc: string;
}

export interface WardRow {
  place: number;
  unit: number;
  code: string;
  name: string;
  tallies: string;
}

/**
 * Statements that mark every rollup above (and of) a unit stale, where it is not stale yet. One statement a unit: a
 * list of keys would cost twice the rows.
 */
export function markStale(place: Place, period: Period): Statement[] {
  const above = place.above.map(([, at]) => at);
  if (place.reporter === 'district') above.unshift(place.place);
  return above.map((at) =>
    sql(`UPDATE rollup SET state = ${stale} WHERE key = ? AND state <> ${stale}`, reportKey(period, at)),
  );
}

export async function findRollup(db: Database, period: Period, place: number): Promise<RollupRow | null> {
  const rows = await db.all<RollupRow>(
    sql(
      'SELECT key AS place, state, version, doc FROM rollup WHERE key = ? AND state = 0',
      reportKey(period, place),
    ),
  );
  return rows[0] ?? null;
}

export async function countInForce(db: Database, period: Period, place: Place): Promise<number> {
  const rows = await db.all<{ n: number }>(
    sql(
      'SELECT COUNT(*) AS n FROM rollup WHERE key BETWEEN ? AND ? AND state = 0',
      reportKey(period, place.place),
      reportKey(period, place.last),
    ),
  );
  return rows[0]?.n ?? 0;
}

/** A ward's own report, and which revision it is. */
export async function findWard(
  db: Database,
  period: Period,
  { place, id, code, name }: Place,
): Promise<(WardRow & { revision: number }) | null> {
  const rows = await db.all<{ tallies: string; revision: number }>(
    sql('SELECT tallies, revision FROM report WHERE key = ?', reportKey(period, place)),
  );
  return rows[0] ? { place, unit: id, code, name, ...rows[0] } : null;
}

/** Places of units, in one call. */
export async function listPlacesOf(db: Database, year: number, units: readonly number[]): Promise<Place[]> {
  const rows = await db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM json_each(?) j CROSS JOIN tree t ON t.unit = j.value AND t.year = ?`,
      JSON.stringify(units),
      year,
    ),
  );
  return rows.map(placeFrom);
}

/**
 * Opens a rebuild of several rollups and reads, in the same transaction, what they are built from: their own state,
 * the rollups directly below and the reports of their own wards. A rebuild already under way keeps its token, which
 * then serves both: the token is gone as soon as anything below changes.
 */
export async function openRebuild(
  db: Database,
  period: Period,
  token: number,
  level: readonly Place[],
): Promise<{ own: RollupRow[]; below: RollupRow[]; wards: WardRow[] }> {
  const keyOf = (place: number) => reportKey(period, place);
  const own = JSON.stringify(level.map((unit) => keyOf(unit.place)));
  const below = JSON.stringify(level.flatMap((unit) => unit.below.map(([, place]) => keyOf(place))));
  const ranges = JSON.stringify(level.map((unit) => [keyOf(unit.place), keyOf(unit.direct)]));
  const rollups = `SELECT r.key AS place, r.state, r.version, iif(r.state = 0, r.doc, '') AS doc
    FROM json_each(?) j CROSS JOIN rollup r ON r.key = j.value`;
  const [, ownRows, belowRows, wards] = await db.batch([
    sql(
      `INSERT INTO rollup (key, state) SELECT value, ?2 FROM json_each(?1) WHERE true
       ON CONFLICT (key) DO UPDATE SET state = excluded.state WHERE state = ${stale}`,
      own,
      token,
    ),
    sql(rollups, own),
    sql(rollups, below),
    sql(
      `SELECT r.key AS place, r.unit, t.code, t.name, r.tallies FROM json_each(?) j
       CROSS JOIN report r ON r.key BETWEEN j.value ->> 0 AND j.value ->> 1
       CROSS JOIN tree t ON t.unit = r.unit AND t.year = ? ORDER BY r.key`,
      ranges,
      period.year,
    ),
  ]);
  const placed = <Row extends { place: number }>(rows: unknown[] | undefined) =>
    ((rows ?? []) as Row[]).map((row) => ({ ...row, place: placeOf(row.place) }));
  return { own: placed(ownRows), below: placed(belowRows), wards: placed(wards) };
}

/** Puts rebuilt documents in force, each only where its token still stands. */
export async function saveRollups(
  db: Database,
  period: Period,
  built: readonly { place: number; token: number; doc: string }[],
): Promise<void> {
  if (built.length === 0) return;
  await db.all(
    sql(
      `INSERT INTO rollup (key, state, version, doc)
       SELECT value ->> 0, value ->> 1, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
       ON CONFLICT (key) DO UPDATE SET state = 0, version = excluded.version, doc = excluded.doc
         WHERE state = excluded.state`,
      JSON.stringify(built.map(({ place, token, doc }) => [reportKey(period, place), token, doc])),
    ),
  );
}
