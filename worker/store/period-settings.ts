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
  /** Day by which the ward's own suppliers deliver. */
  internal: string | null;
  /** Days after the due day that still count as in time. */
  grace: number;
}

/** What has to be said of a period; the rest has its usual value. */
export type NewPeriodSetting = Omit<PeriodSetting, 'internal' | 'grace'> &
  Partial<Pick<PeriodSetting, 'internal' | 'grace'>>;

/** A single unit's own due day: inclusive, without grace. */
export interface DeadlineException {
  unit: number;
  year: number;
  slot: Slot;
  due: string;
  reason: string;
  /** The unit that granted it. */
  setter: number;
}

/** A setting as it counts for one unit: with its exception, if it has one. */
export interface EffectiveSetting extends PeriodSetting {
  /** Why the due day is another one here. */
  exception: string | null;
}

interface Row extends Omit<PeriodSetting, 'inclusive' | 'closed'> {
  inclusive: number;
  closed: number;
}

const columns = 's.unit, s.year, s.slot, s.opens, s.due, s.inclusive, s.closed, s.internal, s.grace';

/** The units whose settings may count, nearest first: a ward has none of its own. */
export function settersOf({ id, above, reporter }: Pick<Place, 'id' | 'above' | 'reporter'>): number[] {
  const units = above.map(([unit]) => unit);
  return reporter === 'district' || units.length === 0 ? [id, ...units] : units;
}

/** How many units above a ward may be asked for their setting. */
export const levels = 5;

/**
 * Text of a subquery on a row `t` of the tree: the setting of one period that counts for the unit, as JSON. It looks no
 * further than the nearest, so that it reads one row where the unit directly above has set the period.
 */
export function settingOf({ year, slot }: Period): string {
  const of = (unit: string) =>
    `(SELECT json_object('unit', s.unit, 'year', s.year, 'slot', s.slot, 'opens', s.opens, 'due', s.due,
        'inclusive', s.inclusive, 'closed', s.closed, 'internal', s.internal, 'grace', s.grace)
      FROM period_setting s WHERE s.unit = ${unit} AND s.year = ${year} AND s.slot = '${slot}')`;
  const above = Array.from({ length: levels }, (_, i) => of(`t.above ->> '$[${i}][0]'`));
  return `COALESCE(CASE WHEN t.rank IS NOT NULL OR t.above = '[]' THEN ${of('t.unit')} END, ${above.join(', ')})`;
}

/** Text of a subquery on a row `t` of the tree: the unit's exception for one period, as JSON. */
export function exceptionOf({ year, slot }: Period): string {
  return `(SELECT json_object('unit', e.unit, 'year', e.year, 'slot', e.slot, 'due', e.due, 'reason', e.reason,
      'setter', e.setter)
    FROM deadline_exception e WHERE e.unit = t.unit AND e.year = ${year} AND e.slot = '${slot}')`;
}

/** Exceptions of units, of every year or of one. */
export function listExceptions(
  db: Database,
  units: readonly number[],
  year: number | null = null,
): DeadlineException[] {
  return db.all<DeadlineException>(
    sql(
      `SELECT e.unit, e.year, e.slot, e.due, e.reason, e.setter FROM json_each(?1) j CROSS JOIN deadline_exception e
       ON e.unit = j.value AND e.year BETWEEN COALESCE(?2, 0) AND COALESCE(?2, 9999)`,
      JSON.stringify(units),
      year,
    ),
  );
}

/** Exceptions of one year among many units: few are granted, so all between the first and the last of them cost less. */
export function listExceptionsAmong(
  db: Database,
  units: ReadonlySet<number>,
  year: number,
): DeadlineException[] {
  const ids = [...units];
  return db
    .all<DeadlineException>(
      sql(
        `SELECT e.unit, e.year, e.slot, e.due, e.reason, e.setter FROM deadline_exception e
         WHERE e.unit BETWEEN ? AND ? AND e.year = ?`,
        ...[Math.min(...ids), Math.max(...ids), year],
      ),
    )
    .filter(({ unit }) => units.has(unit));
}

/** Exceptions that a unit granted in a year. */
export function listGranted(db: Database, setter: number, year: number): DeadlineException[] {
  return db.all<DeadlineException>(
    sql(
      `SELECT e.unit, e.year, e.slot, e.due, e.reason, e.setter FROM deadline_exception e
       WHERE e.year = ? AND e.setter = ? ORDER BY e.slot, e.unit`,
      year,
      setter,
    ),
  );
}

/** Settings of units, of every year or of one. */
export function listSettings(
  db: Database,
  units: readonly number[],
  year: number | null = null,
): PeriodSetting[] {
  const rows = db.all<Row>(
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

/** The setting that counts for a unit: a district's own, or that of the nearest unit above, with its exception. */
export function nearestSetting(
  settings: readonly PeriodSetting[],
  exceptions: readonly DeadlineException[],
  place: Pick<Place, 'id' | 'above' | 'reporter'>,
  period: Period,
): EffectiveSetting | null {
  const isOf = (one: { year: number; slot: Slot }) => one.year === period.year && one.slot === period.slot;
  const exception = exceptions.find((one) => one.unit === place.id && isOf(one)) ?? null;
  for (const unit of settersOf(place)) {
    const found = settings.find((setting) => setting.unit === unit && isOf(setting));
    if (found) return withException(found, exception);
  }
  return null;
}

export function withException(setting: PeriodSetting, exception: DeadlineException | null): EffectiveSetting {
  if (!exception) return { ...setting, exception: null };
  return { ...setting, due: exception.due, inclusive: true, grace: 0, exception: exception.reason };
}

/** The setting of one period that counts for a unit and those below it, exceptions aside. */
export function findSetting(db: Database, place: Place, period: Period): PeriodSetting | null {
  return nearestSetting(listSettings(db, settersOf(place), period.year), [], place, period);
}

/** Sets periods; what was set before for the same unit and period is replaced, but a closed one stays closed. */
export function savePeriodSettings(db: Database, settings: readonly NewPeriodSetting[]): void {
  const rows = settings.map((s) => [
    ...[s.unit, s.year, s.slot, s.opens, s.due, s.inclusive ? 1 : 0, s.closed ? 1 : 0],
    ...[s.internal ?? null, s.grace ?? 0],
  ]);
  db.all(
    sql(
      `INSERT INTO period_setting (unit, year, slot, opens, due, inclusive, closed, internal, grace)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
         value ->> 8
       FROM json_each(?) WHERE true
       ON CONFLICT (unit, year, slot) DO UPDATE SET opens = excluded.opens, due = excluded.due,
         inclusive = excluded.inclusive, closed = MAX(closed, excluded.closed), internal = excluded.internal,
         grace = excluded.grace`,
      JSON.stringify(rows),
    ),
  );
}

/** Puts a unit's settings and the exceptions it granted, of one year, in the place of those before. */
export function replaceDeadlines(
  db: Database,
  unit: number,
  year: number,
  settings: readonly PeriodSetting[],
  exceptions: readonly DeadlineException[],
): void {
  db.all(
    sql(
      `DELETE FROM period_setting WHERE unit = ? AND year = ? AND closed = 0
         AND slot NOT IN (SELECT value FROM json_each(?))`,
      ...[unit, year, JSON.stringify(settings.map(({ slot }) => slot))],
    ),
  );
  savePeriodSettings(db, settings);
  db.all(sql('DELETE FROM deadline_exception WHERE year = ? AND setter = ?', year, unit));
  db.all(
    sql(
      `INSERT INTO deadline_exception (unit, year, slot, due, reason, setter)
       SELECT value ->> 0, ?2, value ->> 1, value ->> 2, value ->> 3, ?3 FROM json_each(?1) WHERE true
       ON CONFLICT (unit, year, slot) DO UPDATE SET due = excluded.due, reason = excluded.reason, setter = excluded.setter`,
      JSON.stringify(exceptions.map((one) => [one.unit, one.slot, one.due, one.reason])),
      year,
      unit,
    ),
  );
}
