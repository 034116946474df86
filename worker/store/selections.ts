// What units ask of the wards below them, and which periods of theirs have been reported.
import type { OwnLine, OwnLines } from '../../shared/asking/own-lines.ts';
import type { Selection } from '../../shared/asking/selection.ts';
import type { Period } from '../../shared/period.ts';
import type { UnitName } from '../../shared/totals/summary.ts';
import { slotBit, slotsIn } from '../units/slots.ts';
import { type Database, sql } from './database.ts';
import { reportKey } from './keys.ts';
import { levels } from './period-settings.ts';
import { listStays, type Place, type PlaceRow, placeColumns, placeFrom } from './units.ts';

/** What some units ask of the wards below them, by unit: of those that have chosen or added anything. */
export function listAsks(db: Database, units: readonly number[]): ReadonlyMap<number, KnownAsks> {
  if (units.length === 0) return new Map();
  const rows = db.all<AsksRow>(
    sql(
      `SELECT ${asksColumns} FROM json_each(?) j CROSS JOIN selection s ON s.unit = j.value`,
      JSON.stringify(units),
    ),
  );
  return new Map(rows.map((row) => [row.unit, asksFrom(row)]));
}

/** What one unit asks of the wards below it. */
export interface KnownAsks {
  choices: Selection[];
  /** Null where it has added nothing. */
  own: OwnLines | null;
}

interface AsksRow {
  unit: number;
  doc: string;
  own: string | null;
  name: string | null;
}

/** The unit's name is read only where it stands above lines. */
const unitName = 'iif(s.own IS NULL, NULL, (SELECT u.name FROM unit u WHERE u.id = s.unit))';
const asksColumns = `s.unit, s.doc, s.own, ${unitName} AS name`;

function asksFrom({ unit, doc, own, name }: AsksRow): KnownAsks {
  return {
    choices: JSON.parse(doc) as Selection[],
    own: own === null ? null : { unit, name: name ?? '', lines: JSON.parse(own) as OwnLine[] },
  };
}

/** The lines that some units have added, in the order in which the units are named. */
export function listOwnLines(db: Database, units: readonly number[]): OwnLines[] {
  // Nobody mostly has any.
  if (db.all(sql('SELECT 1 FROM selection WHERE own IS NOT NULL LIMIT 1')).length === 0) return [];
  const asks = listAsks(db, units);
  return units.flatMap((unit) => asks.get(unit)?.own ?? []);
}

/** The lines that units have added, by unit. */
export function listAllOwnLines(db: Database): ReadonlyMap<number, OwnLines> {
  const rows = db.all<AsksRow>(sql(`SELECT ${asksColumns} FROM selection s WHERE s.own IS NOT NULL`));
  return new Map(rows.flatMap((row) => asksFrom(row).own ?? []).map((one) => [one.unit, one]));
}

/** Text of a subquery on a row `t` of the tree: what the units above ask, nearest first, as JSON. */
export function asksAboveOf(): string {
  const object = `json_object('unit', s.unit, 'doc', s.doc, 'own', s.own, 'name', ${unitName})`;
  const above = Array.from(
    { length: levels },
    (_, i) => `json((SELECT ${object} FROM selection s WHERE s.unit = t.above ->> '$[${i}][0]'))`,
  );
  return `json_array(${above.join(', ')})`;
}

/** What such a subquery gave: choices nearest first, lines that were added highest first. */
export function asksIn(text: string): { choices: Selection[][]; own: OwnLines[] } {
  const asks = (JSON.parse(text) as (AsksRow | null)[]).map((row) => row && asksFrom(row));
  return {
    choices: asks.map((one) => one?.choices ?? []),
    own: asks.flatMap((one) => one?.own ?? []).reverse(),
  };
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

/** What a unit asks of the wards below it. */
export interface UnitAsks {
  choices: readonly Selection[];
  own: readonly OwnLine[];
}

/** What the audit trail proves: who has added nothing is proved as before there was anything to add. */
export function provenAsks({ choices, own }: UnitAsks): unknown {
  return own.length === 0 ? choices : { choices, own };
}

/** Puts what the unit asks in the place of what it asked before. Totals say of how many wards: all are made anew. */
export function saveSelections(db: Database, unit: number, { choices, own }: UnitAsks): void {
  db.all(
    sql(
      `INSERT INTO selection (unit, version, doc, own) VALUES (?, 1, ?, ?)
       ON CONFLICT (unit) DO UPDATE SET version = version + 1, doc = excluded.doc, own = excluded.own`,
      ...[unit, JSON.stringify(choices), own.length === 0 ? null : JSON.stringify(own)],
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
