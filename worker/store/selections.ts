// What units ask of the wards below them, and which periods of theirs have been reported.
import type { Selection } from '../../shared/asking/selection.ts';
import type { Period } from '../../shared/period.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import { slotBit, slotsIn } from '../units/slots.ts';
import { type Database, sql } from './database.ts';
import { reportKey } from './keys.ts';
import { levels } from './period-settings.ts';
import { listStays, type Place, type PlaceRow, placeColumns, placeFrom } from './units.ts';

/** The choices of units that have made any, by unit. */
export function listSelections(db: Database, units: readonly number[]): ReadonlyMap<number, Selection[]> {
  if (units.length === 0) return new Map();
  const rows = db.all<{ unit: number; doc: string }>(
    sql(
      'SELECT s.unit, s.doc FROM json_each(?) j CROSS JOIN selection s ON s.unit = j.value',
      JSON.stringify(units),
    ),
  );
  return new Map(rows.map(({ unit, doc }) => [unit, JSON.parse(doc) as Selection[]]));
}

/** Text of a subquery on a row `t` of the tree: the choices of the units above, nearest first, as JSON. */
export function choicesAboveOf(): string {
  const above = Array.from(
    { length: levels },
    (_, i) => `(SELECT s.doc FROM selection s WHERE s.unit = t.above ->> '$[${i}][0]')`,
  );
  return `json_array(${above.join(', ')})`;
}

/** What such a subquery gave. */
export function choicesIn(text: string): Selection[][] {
  const docs = JSON.parse(text) as (string | null)[];
  return docs.map((doc) => (doc === null ? [] : (JSON.parse(doc) as Selection[])));
}

/** Units of a subtree in one period that have chosen, in the order of the tree; the unit itself among them. */
export function listChoosers(
  db: Database,
  { place, last, year }: Place,
  { slot }: Period,
): { place: Place; choices: Selection[] }[] {
  const rows = db.all<PlaceRow & { doc: string }>(
    sql(
      `SELECT ${placeColumns}, s.doc FROM selection s CROSS JOIN tree t ON t.unit = s.unit AND t.year = ?
         AND t.place BETWEEN ? AND ? AND t.slots & ? ORDER BY t.place`,
      ...[year, place, last, slotBit(slot)],
    ),
  );
  return rows.map(({ doc, ...row }) => ({
    place: placeFrom(row, slot),
    choices: JSON.parse(doc) as Selection[],
  }));
}

/** Another one after every choice of anybody. */
export function selectionsVersion(db: Database): number {
  const [row] = db.all<{ version: number }>(sql('SELECT TOTAL(version) AS version FROM selection'));
  return row?.version ?? 0;
}

/** Puts the unit's choices in the place of those before. Totals say of how many wards something is asked: all are made anew. */
export function saveSelections(db: Database, unit: number, choices: readonly Selection[]): void {
  db.all(
    sql(
      `INSERT INTO selection (unit, version, doc) VALUES (?, 1, ?)
       ON CONFLICT (unit) DO UPDATE SET version = version + 1, doc = excluded.doc`,
      ...[unit, JSON.stringify(choices)],
    ),
  );
  db.all(sql('DELETE FROM rollup'));
}

/** The periods of all years that somebody below a unit has reported, each with some of those who have. */
export function listReportedBelow(db: Database, unit: number): { period: Period; units: UnitName[] }[] {
  const ranges = listStays(db, [unit]).flatMap(({ year, slots, place, last }) =>
    slotsIn(slots).map((slot) => ({ period: { year, slot }, place, last })),
  );
  return ranges.flatMap(({ period, place, last }) => {
    const units = db.all<UnitName>(
      sql(
        'SELECT r.unit AS id, r.code, r.name FROM report r WHERE r.key BETWEEN ? AND ? ORDER BY r.key LIMIT 4',
        reportKey(period, place + 1),
        reportKey(period, last),
      ),
    );
    return units.length > 0 ? [{ period, units }] : [];
  });
}
