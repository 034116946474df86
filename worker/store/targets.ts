// Targets: the list that a unit handed out in a year.
import type { TargetList } from '../../shared/targets/target.ts';
import { type Database, sql } from './database.ts';
import type { Stay } from './units.ts';

/** Whose list, in which year, and below whom. */
type Owner = Pick<Stay, 'id' | 'year' | 'above'>;

/** How many years back a list may still say something of a later one. */
const reach = 15;

export interface StoredTargets extends TargetList {
  version: number;
}

/** Lists of the unit and of those above it, of its year and before, oldest first. */
export function listTargets(db: Database, place: Owner): StoredTargets[] {
  const rows = db.all<{
    id: number;
    code: string;
    name: string;
    year: number;
    version: number;
    doc: string;
  }>(
    sql(
      `SELECT u.id, u.code, u.name, l.year, l.version, l.doc
       FROM json_each(?1) j CROSS JOIN target_list l ON l.unit = j.value AND l.year BETWEEN ?2 AND ?3
       CROSS JOIN unit u ON u.id = l.unit ORDER BY l.year, j.key DESC`,
      JSON.stringify([place.id, ...place.above.map(([unit]) => unit)]),
      place.year - reach,
      place.year,
    ),
  );
  return rows.map(({ id, code, name, year, version, doc }) => ({
    unit: { id, code, name },
    year,
    version,
    items: JSON.parse(doc) as TargetList['items'],
  }));
}

/** Puts a list in the place of the one before, as its next version. */
export function saveTargets(db: Database, place: Owner, items: TargetList['items']): void {
  db.all(
    sql(
      `INSERT INTO target_list (unit, year, version, doc) VALUES (?, ?, 1, ?)
       ON CONFLICT (unit, year) DO UPDATE SET version = version + 1, doc = excluded.doc`,
      ...[place.id, place.year, JSON.stringify(items)],
    ),
  );
}
