// Where every unit of a subtree stands in a year: what has come, what is late, by how much, and who was reminded.
import type { ProgressCell } from '../shared/answers.ts';
import { type Period, type Slot, slots } from '../shared/period.ts';
import { daysLeftOf, positionOf } from './periods.ts';
import type { Database } from './store/database.ts';
import { reportsOfYear } from './store/keys.ts';
import {
  type DeadlineException,
  type EffectiveSetting,
  listExceptions,
  listSettings,
  nearestSetting,
  type PeriodSetting,
} from './store/period-settings.ts';
import { findProgress } from './store/progress.ts';
import { listReminders, type ReminderRow } from './store/reminders.ts';
import type { ReportRow } from './store/reports.ts';
import type { Place } from './store/units.ts';

/** One unit's year. */
export interface Standing {
  unit: Place;
  periods: ProgressCell[];
  settings: Partial<Record<Slot, EffectiveSetting>>;
}

/** The units of a subtree after a place, each with its year as it stands on a day. */
export async function standingsOf(
  db: Database,
  place: Place,
  today: string,
  page: { after: number; limit: number },
): Promise<{ items: Standing[]; more: boolean }> {
  const periods = slots.map((slot): Period => ({ year: place.year, slot }));
  const { units, reports, more } = await findProgress(db, place, periods, page);
  const ids = units.map(({ id }) => id);
  const setters = [...new Set(units.flatMap((one) => [one.id, ...one.above.map(([id]) => id)]))];
  const known = {
    reports,
    settings: await listSettings(db, setters, place.year),
    exceptions: await listExceptions(db, ids, place.year),
    reminders: await listReminders(db, ids, place.year),
  };
  return { items: units.map((unit) => standingOf(unit, periods, known, today)), more };
}

function standingOf(
  unit: Place,
  periods: readonly Period[],
  known: {
    settings: readonly PeriodSetting[];
    exceptions: readonly DeadlineException[];
    reports: ReadonlyMap<number, ReportRow>;
    reminders: readonly ReminderRow[];
  },
  today: string,
): Standing {
  const rows = reportsOfYear(known.reports, unit.year, unit.place);
  const settings: Standing['settings'] = {};
  const cells = periods.map((period): ProgressCell => {
    const setting = nearestSetting(known.settings, known.exceptions, unit, period);
    if (setting) settings[period.slot] = setting;
    const row = rows.get(period.slot);
    const reminders = known.reminders.filter((one) => one.unit === unit.id && one.slot === period.slot);
    return {
      slot: period.slot,
      ...positionOf(period, rows, setting, today),
      revision: row?.revision ?? 0,
      at: row?.at ?? null,
      by: row?.by ?? null,
      due: setting?.due ?? null,
      daysLeft: daysLeftOf(period, setting, today),
      reminded: reminders[reminders.length - 1]?.at ?? null,
    };
  });
  return { unit, periods: cells, settings };
}
