// When periods open and are due: settings of a unit, inherited by everything below it.
import type { Period, Slot } from '../../shared/period.ts';
import { type Database, sql } from './database.ts';
import type { Place } from './units.ts';

export interface PeriodSetting {
  unit: number;
  year: number;
  slot: Slot;
  /** First day on which reports are accepted, `yyyy-mm-dd`. */
  opens: string;
  due: string;
  /** «vào ngày» includes the day, «trước ngày» does not. */
  inclusive: boolean;
  closed: boolean;
}

interface Row extends Omit<PeriodSetting, 'inclusive' | 'closed'> {
  inclusive: number;
  closed: number;
}

const columns = 's.unit, s.year, s.slot, s.opens, s.due, s.inclusive, s.closed';

/** The units whose settings may count, nearest first: a ward has none of its own. */
function setters({ id, above, reporter }: Pick<Place, 'id' | 'above' | 'reporter'>): number[] {
  const units = above.map(([unit]) => unit);
  return reporter === 'district' || units.length === 0 ? [id, ...units] : units;
}

/** How many units above a ward may be asked for their setting. */
const levels = 5;

/**
 * Text of a subquery on a row `t` of the tree: the setting of one period that counts for the unit, as JSON. It looks no
 * further than the nearest, so that it reads one row where the unit directly above has set the period.
 */
export function settingOf({ year, slot }: Period): string {
  const of = (unit: string) =>
    `(SELECT json_object('unit', s.unit, 'year', s.year, 'slot', s.slot, 'opens', s.opens, 'due', s.due,
        'inclusive', s.inclusive, 'closed', s.closed)
      FROM period_setting s WHERE s.unit = ${unit} AND s.year = ${year} AND s.slot = '${slot}')`;
  const above = Array.from({ length: levels }, (_, i) => of(`t.above ->> '$[${i}][0]'`));
  return `COALESCE(CASE WHEN t.rank IS NOT NULL OR t.above = '[]' THEN ${of('t.unit')} END, ${above.join(', ')})`;
}

/** Settings of units, of every year or of one. */
export async function listSettings(
  db: Database,
  units: readonly number[],
  year: number | null = null,
): Promise<PeriodSetting[]> {
  const rows = await db.all<Row>(
    sql(
      `SELECT ${columns} FROM json_each(?1) j
       CROSS JOIN period_setting s ON s.unit = j.value AND s.year BETWEEN COALESCE(?2, 0) AND COALESCE(?2, 9999)`,
      JSON.stringify(units),
      year,
    ),
  );
  return settingsFrom(rows);
}

export function settingsFrom(rows: unknown[]): PeriodSetting[] {
  return (rows as Row[]).map((row) => ({ ...row, inclusive: row.inclusive === 1, closed: row.closed === 1 }));
}

/** The setting that counts for a unit: a district's own, or that of the nearest unit above. */
export function nearestSetting(
  settings: readonly PeriodSetting[],
  place: Pick<Place, 'id' | 'above' | 'reporter'>,
  period: Period,
): PeriodSetting | null {
  for (const unit of setters(place)) {
    const found = settings.find(
      (setting) => setting.unit === unit && setting.year === period.year && setting.slot === period.slot,
    );
    if (found) return found;
  }
  return null;
}

/** The setting of one period that counts for a unit, read from the database. */
export async function findSetting(db: Database, place: Place, period: Period): Promise<PeriodSetting | null> {
  return nearestSetting(await listSettings(db, setters(place), period.year), place, period);
}

/** Sets periods; what was set before for the same unit and period is replaced. */
export async function savePeriodSettings(db: Database, settings: readonly PeriodSetting[]): Promise<void> {
  const rows = settings.map((s) => [
    s.unit,
    s.year,
    s.slot,
    s.opens,
    s.due,
    s.inclusive ? 1 : 0,
    s.closed ? 1 : 0,
  ]);
  await db.all(
    sql(
      `INSERT INTO period_setting (unit, year, slot, opens, due, inclusive, closed)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
       FROM json_each(?) WHERE true
       ON CONFLICT (unit, year, slot) DO UPDATE SET opens = excluded.opens, due = excluded.due,
         inclusive = excluded.inclusive, closed = excluded.closed`,
      JSON.stringify(rows),
    ),
  );
}
