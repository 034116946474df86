// The cache of what subtrees add up to: marked stale by a submission, rebuilt against a token.
import type { Period } from '../../shared/period.ts';
import { slotBit } from '../units/slots.ts';
import type { Branch } from '../units/tree.ts';
import { type Database, type Statement, sql } from './database.ts';
import { placeOf, reportKey, rollupKey } from './keys.ts';
import { type Membership, membershipsOfEmail } from './memberships.ts';
import { type Place, type PlaceRow, placeColumns, placeFrom } from './units.ts';

export const inForce = 0;
const stale = -1;

export interface RollupRow {
  rank: number;
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
  const ranks = place.above.map(([, rank]) => rank);
  if (place.rank !== null) ranks.unshift(place.rank);
  return ranks.map((rank) =>
    sql(`UPDATE rollup SET state = ${stale} WHERE key = ? AND state <> ${stale}`, rollupKey(period, rank)),
  );
}

/** The caller's memberships, the unit, and what it adds up to where that is in force: in one call. */
export async function findRollup(
  db: Database,
  email: string,
  unit: number,
  period: Period,
): Promise<{ memberships: Membership[]; place: Place | null; rollup: RollupRow | null }> {
  const [memberships, places] = await db.batch([
    membershipsOfEmail(email),
    sql(
      `SELECT ${placeColumns}, r.state, r.version, r.doc
       FROM tree t LEFT JOIN rollup r ON r.key = ?1 + t.rank AND r.state = ${inForce}
       WHERE t.unit = ?2 AND t.year = ?3 AND t.slots & ?4 LIMIT 1`,
      rollupKey(period, 0),
      unit,
      period.year,
      slotBit(period.slot),
    ),
  ]);
  const row = (places as (PlaceRow & { state: number | null; version: number; doc: string })[])[0];
  const place = row ? placeFrom(row, period.slot) : null;
  const known = place?.rank !== null && row?.state === inForce;
  return {
    memberships: memberships as Membership[],
    place,
    rollup: known && row ? { rank: row.rank ?? 0, state: inForce, version: row.version, doc: row.doc } : null,
  };
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

/** The approved reports of a subtree; the unit's own figures, which nobody below it approves, count as they are. */
export async function listApproved(
  db: Database,
  period: Period,
  place: Place,
): Promise<(WardRow & { revision: number })[]> {
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
export async function listReported(
  db: Database,
  period: Period,
  place: Place,
): Promise<(WardRow & { revision: number })[]> {
  return db.all(
    sql(
      `SELECT r.key AS place, r.unit, r.code, r.name, r.tallies, r.revision FROM report r
       WHERE r.key BETWEEN ? AND ? ORDER BY r.key`,
      reportKey(period, place.place),
      reportKey(period, place.last),
    ),
  );
}

/** Units that have to be added up, in one call; those with nothing but wards below are known already. */
export async function listNodes(
  db: Database,
  { year, slot }: Period,
  branches: readonly Branch[],
): Promise<Node[]> {
  const known = branches.flatMap(([id, rank, place, direct, wards, innerUnits]): Node[] =>
    innerUnits === 1 ? [{ id, rank, place, direct, wards, below: [] }] : [],
  );
  const units = branches.flatMap(([id, , place, , , innerUnits]) => (innerUnits === 1 ? [] : [[id, place]]));
  if (units.length === 0) return known;
  const rows = await db.all<PlaceRow>(
    sql(
      `SELECT ${placeColumns} FROM json_each(?) j CROSS JOIN tree t
       ON t.unit = j.value ->> 0 AND t.year = ? AND t.place = j.value ->> 1`,
      JSON.stringify(units),
      year,
    ),
  );
  return [...known, ...rows.map((row) => placeFrom(row, slot))];
}

/** As much of a unit's place as adding up needs. */
export type Node = Pick<Place, 'id' | 'rank' | 'place' | 'direct' | 'wards' | 'below'>;

/** What units are built from, as it stood at one moment. */
export interface Parts {
  rollups: RollupRow[];
  wards: WardRow[];
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
  level: readonly Node[],
): Promise<Parts> {
  const keys = level.map(({ rank }) => rollupKey(period, rank ?? 0));
  // Those directly below a unit are neighbours, and so are its own wards: each is one range.
  const families = level
    .filter(({ below }) => below.length > 0)
    .map(({ below }) => below.map(([, rank]) => rollupKey(period, rank)))
    .map((ranks) => [Math.min(...ranks), Math.max(...ranks)]);
  const places = level.map((unit) => [reportKey(period, unit.place), reportKey(period, unit.direct)]);
  const [, rollups, wards] = await db.batch([
    sql(
      `INSERT INTO rollup (key, state) SELECT value, ?2 FROM json_each(?1) WHERE true
       ON CONFLICT (key) DO UPDATE SET state = excluded.state WHERE state = ${stale}`,
      JSON.stringify(keys),
      token,
    ),
    sql(
      `SELECT r.key AS rank, r.state, r.version, iif(r.state = ${inForce}, r.doc, '') AS doc
       FROM json_each(?) j CROSS JOIN rollup r ON r.key BETWEEN j.value ->> 0 AND j.value ->> 1`,
      JSON.stringify([...keys.map((key) => [key, key]), ...families]),
    ),
    sql(
      `SELECT r.key AS place, r.unit, r.code, r.name, r.tallies
       FROM json_each(?) j CROSS JOIN report r ON r.key BETWEEN j.value ->> 0 AND j.value ->> 1`,
      JSON.stringify(places),
    ),
  ]);
  return {
    rollups: ((rollups ?? []) as RollupRow[]).map((row) => ({ ...row, rank: placeOf(row.rank) })),
    wards: ((wards ?? []) as WardRow[]).map((row) => ({ ...row, place: placeOf(row.place) })),
  };
}

/** Puts rebuilt documents in force, each only where its token still stands. */
export async function saveRollups(
  db: Database,
  period: Period,
  built: readonly { rank: number; token: number; doc: string }[],
): Promise<void> {
  if (built.length === 0) return;
  await db.all(
    sql(
      `INSERT INTO rollup (key, state, version, doc)
       SELECT value ->> 0, value ->> 1, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
       ON CONFLICT (key) DO UPDATE SET state = ${inForce}, version = excluded.version, doc = excluded.doc
         WHERE state = excluded.state`,
      JSON.stringify(built.map(({ rank, token, doc }) => [rollupKey(period, rank), token, doc])),
    ),
  );
}
