// What units have said of the wards directly below them, a list a year.
import type { Figures } from '../../shared/figures/figures.ts';
import { slotBit } from '../units/slots.ts';
import { type Database, sql } from './database.ts';
import type { Place } from './units.ts';

/** A ward with what was said of it. */
export interface AssessedWard {
  unit: number;
  figures: Figures;
}

/** The list of one unit; version 0 where it has none. */
export function findAssessments(
  db: Database,
  unit: number,
  year: number,
): { version: number; items: AssessedWard[] } {
  const [row] = db.all<{ version: number; doc: string }>(
    sql('SELECT version, doc FROM assessment WHERE year = ? AND unit = ?', year, unit),
  );
  return row
    ? { version: row.version, items: JSON.parse(row.doc) as AssessedWard[] }
    : { version: 0, items: [] };
}

/**
 * What was said of the wards of a subtree, by the unit that stands directly above each at the end of the year. `version`
 * is another one after every change of what is in it.
 */
export function listAssessed(
  db: Database,
  place: Place,
): { version: string; wards: ReadonlyMap<number, Figures> } {
  const [parent] = place.above;
  const lists = db.all<{ unit: number; version: number; doc: string }>(
    sql(
      `SELECT a.unit, a.version, a.doc FROM assessment a WHERE a.year = ?1 AND (a.unit = ?2 OR EXISTS (
         SELECT 1 FROM tree t WHERE t.unit = a.unit AND t.year = ?1 AND t.place BETWEEN ?3 AND ?4)) ORDER BY a.unit`,
      ...[place.year, place.reporter === 'ward' ? (parent?.[0] ?? 0) : place.id, place.place, place.last],
    ),
  );
  const wards = new Map<number, Figures>();
  if (lists.length === 0) return { version: '', wards };
  const standing = db.all<{ unit: number; assessor: number }>(
    sql(
      `SELECT t.unit, t.above ->> '$[0][0]' AS assessor FROM tree t
       WHERE t.year = ? AND t.place BETWEEN ? AND ? AND t.place = t.last AND t.slots & ?`,
      ...[place.year, place.place, place.last, slotBit('Y')],
    ),
  );
  const assessors = new Map(standing.map(({ unit, assessor }) => [unit, assessor]));
  for (const { unit: assessor, doc } of lists)
    for (const { unit, figures } of JSON.parse(doc) as AssessedWard[])
      if (assessors.get(unit) === assessor) wards.set(unit, figures);
  return { version: lists.map(({ unit, version }) => `${unit}v${version}`).join('.'), wards };
}

/** Puts a list in the place of the one before, as its next version. */
export function saveAssessments(
  db: Database,
  { id, year }: Pick<Place, 'id' | 'year'>,
  items: readonly AssessedWard[],
): void {
  db.all(
    sql(
      `INSERT INTO assessment (year, unit, version, doc) VALUES (?, ?, 1, ?)
       ON CONFLICT (year, unit) DO UPDATE SET version = version + 1, doc = excluded.doc`,
      ...[year, id, JSON.stringify(items)],
    ),
  );
}
