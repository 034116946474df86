// Where every unit of a subtree stands in a year: what has come, what is late, by how much, and who was reminded.

import { type Period, type Slot, slots } from '../../shared/period.ts';
import type { ProgressCell } from '../../shared/wire/answers.ts';
import type { Database } from '../store/database.ts';
import { reportsOfYear } from '../store/keys.ts';
import {
  type DeadlineException,
  type EffectiveSetting,
  listExceptionsAmong,
  listSettings,
  nearestSetting,
  type PeriodSetting,
  settersOf,
} from '../store/period-settings.ts';
import { findProgress } from '../store/progress.ts';
import { listReminders } from '../store/reminders.ts';
import type { ReportRow } from '../store/reports.ts';
import type { Place, Stay } from '../store/units.ts';
import { slotBit } from '../units/slots.ts';
import { daysLeftOf, positionOf } from './periods.ts';

/** One unit's year. */
export interface Standing {
  unit: Stay;
  /** The unit in each of its periods. */
  places: Partial<Record<Slot, Place>>;
  periods: ProgressCell[];
  settings: Partial<Record<Slot, EffectiveSetting>>;
}

/**
 * The units of a subtree after a place, each with its year as it stands on a day; `last` is the place after which more
 * follow. `parts`: the places that the unit itself has had in the year. A unit that stood at two places is one entry.
 */
export function standingsOf(
  db: Database,
  parts: readonly Stay[],
  today: string,
  page: { after: number; limit: number },
): { items: Standing[]; last: number | null } {
  const year = parts[0]?.year ?? 0;
  const periods = slots.map((slot): Period => ({ year, slot }));
  const { units, reports, more } = findProgress(db, parts, periods, page);
  const settings = listSettings(db, [...new Set(units.flatMap(settersOf))], year);
  const exceptions = listExceptionsAmong(db, new Set(units.map(({ id }) => id)), year);
  const standings = units.map((unit) => standingOf(unit, periods, { reports, settings, exceptions }, today));
  const items = joined(withReminders(db, year, standings, today));
  return { items, last: more ? (units.at(-1)?.place ?? null) : null };
}

/** Who was reminded: only those are asked about who owe something, since nobody else is. */
function withReminders(db: Database, year: number, standings: Standing[], today: string): Standing[] {
  const owing = standings.filter(({ periods, settings }) =>
    periods.some(({ slot, state }) => {
      const opens = settings[slot]?.opens;
      return opens !== undefined && opens <= today && (state === 'chua_nop' || state === 'tra_lai');
    }),
  );
  if (owing.length === 0) return standings;
  const reminders = listReminders(
    db,
    owing.map(({ unit }) => unit.id),
    year,
  );
  return standings.map((one) => {
    const own = reminders.filter(({ unit }) => unit === one.unit.id);
    if (own.length === 0) return one;
    const last = (slot: Slot) => own.filter((reminder) => reminder.slot === slot).pop()?.at ?? null;
    return { ...one, periods: one.periods.map((cell) => ({ ...cell, reminded: last(cell.slot) })) };
  });
}

/** Each place has cells of its own periods only. */
function joined(items: readonly Standing[]): Standing[] {
  const lines = new Map<string, Standing>();
  for (const item of items) {
    const key = `${item.unit.id} ${item.unit.reporter}`;
    const before = lines.get(key);
    lines.set(
      key,
      before
        ? {
            ...item,
            places: { ...before.places, ...item.places },
            periods: [...before.periods, ...item.periods],
            settings: { ...before.settings, ...item.settings },
          }
        : item,
    );
  }
  return [...lines.values()];
}

function standingOf(
  unit: Stay,
  periods: readonly Period[],
  known: {
    settings: readonly PeriodSetting[];
    exceptions: readonly DeadlineException[];
    reports: ReadonlyMap<number, ReportRow>;
  },
  today: string,
): Standing {
  const rows = reportsOfYear(known.reports, unit.year, unit.place);
  const settings: Standing['settings'] = {};
  const places: Standing['places'] = {};
  const counted = periods.filter(({ slot }) => unit.slots & slotBit(slot));
  const cells = counted.map((period): ProgressCell => {
    const setting = nearestSetting(known.settings, known.exceptions, unit, period);
    if (setting) settings[period.slot] = setting;
    places[period.slot] = unit.in(period.slot);
    const row = rows.get(period.slot);
    return {
      slot: period.slot,
      ...positionOf(period, rows, setting, today),
      revision: row?.revision ?? 0,
      at: row?.at ?? null,
      by: row?.by ?? null,
      due: setting?.due ?? null,
      daysLeft: daysLeftOf(period, setting, today),
      reminded: null,
    };
  });
  return { unit, places, periods: cells, settings };
}
