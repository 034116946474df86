// A half-year or year with its quarters: where its units stood in each of them, and what they reported there.
import { isQuarter, type Period, quartersOf, type Slot } from '../../shared/period.ts';
import {
  comparedTallies,
  type QuarterTallies,
  quarterDifferences,
  withQuarters,
} from '../../shared/totals/quarters.ts';
import type { Unconfirmed, UnitName } from '../../shared/totals/summary.ts';
import {
  type Ledgered,
  type Rollup,
  reportsKey,
  rollupOfWard,
  type Tallies,
} from '../../shared/totals/tally.ts';
import { talliesFrom } from '../book.ts';
import type { Database } from '../store/database.ts';
import type { WardRow } from '../store/rollups.ts';
import { listTallies, type Reported } from '../store/tallies.ts';
import { findPlacesOfYear, type Place } from '../store/units.ts';

/** One quarter of a period, and the unit as it stood in it. */
export interface QuarterPlace {
  period: Period;
  place: Place;
}

/** The quarters of a half-year or year in which the unit stood; a quarter has none beside itself. */
export function quarterPlaces(db: Database, { id }: Place, { year, slot }: Period): QuarterPlace[] {
  if (isQuarter(slot)) return [];
  const places = findPlacesOfYear(db, id, year);
  return quartersOf(slot).flatMap((quarter) => {
    const place = places[quarter];
    return place ? [{ period: { year, slot: quarter }, place }] : [];
  });
}

/** What one unit of a subtree reported for the period itself and in the quarters in which it stood there. */
export interface UnitReports {
  unit: UnitName;
  isWard: boolean;
  /** Null where it sent nothing for the period, or stood in some of its quarters alone. */
  report: Tallies | null;
  quarters: QuarterTallies;
}

/** Puts the rows of a period and of its quarters together, unit by unit. */
export function unitReports(
  book: Ledgered,
  rows: readonly WardRow[],
  quarters: readonly { slot: Slot; rows: readonly WardRow[] }[],
): UnitReports[] {
  const coverage = book.ledger.indexOf(reportsKey);
  const found = new Map<number, UnitReports>();
  const of = ({ unit, code, name }: WardRow, tallies: Tallies): UnitReports => {
    const known = found.get(unit);
    if (known) return known;
    const made: UnitReports = {
      unit: { id: unit, code, name },
      isWard: tallies[coverage] === 1,
      report: null,
      quarters: {},
    };
    found.set(unit, made);
    return made;
  };
  for (const row of rows) {
    const tallies = talliesFrom(book, row.tallies);
    of(row, tallies).report = tallies;
  }
  for (const { slot, rows: sent } of quarters) {
    for (const row of sent) {
      const tallies = talliesFrom(book, row.tallies);
      of(row, tallies).quarters[slot] = tallies;
    }
  }
  return [...found.values()];
}

/** A unit's period: its own report, with what its quarters own. */
export function wholeTallies(book: Ledgered, { report, quarters }: UnitReports, slot: Slot): Tallies {
  return withQuarters(book, slot, report ?? [], quarters);
}

/** A ward as it is compared with its neighbours, smallest and largest of itself. */
export function comparedWard(book: Ledgered, { unit, report, quarters }: UnitReports, slot: Slot): Rollup {
  return rollupOfWard(book, unit.id, comparedTallies(book, slot, report ?? [], quarters));
}

/**
 * Units whose report of the period disagrees with their quarters. One that stood elsewhere in a quarter is told where
 * both are seen: here nothing of that quarter is counted.
 */
export function listUnconfirmed(
  db: Database,
  book: Ledgered,
  units: readonly UnitReports[],
  { year, slot }: Period,
  quarters: readonly QuarterPlace[],
): Unconfirmed[] {
  return units.flatMap(({ unit, report, quarters: sent }): Unconfirmed[] => {
    const differences = report ? quarterDifferences(book, slot, report, sent) : [];
    if (differences.length === 0) return [];
    const unsent = quartersOf(slot).filter((quarter) => !sent[quarter]);
    const places = unsent.length === 0 ? {} : findPlacesOfYear(db, unit.id, year);
    const stood = unsent.filter((quarter) => places[quarter]);
    const isHere = (quarter: Slot) => {
      const { place = 0 } = places[quarter] ?? {};
      const within = quarters.find(({ period }) => period.slot === quarter)?.place;
      return within !== undefined && place >= within.place && place <= within.last;
    };
    return stood.every(isHere) ? [{ unit, differences, missing: stood }] : [];
  });
}

/**
 * Units of a subtree in one period with what they reported, quarters and all; `compared`: as they are held against one
 * another. Those that stood in some quarters alone follow the others. Null where the unit stands in no tree of the period.
 */
export function listReportedIn(
  db: Database,
  book: Ledgered,
  unit: number,
  periods: readonly Period[],
  as: 'whole' | 'compared' = 'whole',
): (Reported | null)[] {
  const parts = periods.map(({ year, slot }) =>
    isQuarter(slot) ? [] : quartersOf(slot).map((quarter) => ({ year, slot: quarter })),
  );
  const read = listTallies(db, book, unit, [...periods, ...parts.flat()]);
  let next = periods.length;
  return periods.map((period, i): Reported | null => {
    const quarters = (parts[i] ?? []).map(({ slot }) => ({ slot, reported: read[next++] ?? null }));
    const now = read[i] ?? null;
    return now && quarters.length > 0 ? withItsQuarters(book, now, period, quarters, as) : now;
  });
}

/** A subtree in a period, its quarterly flows from its quarters. */
export function withItsQuarters(
  book: Ledgered,
  now: Reported,
  { slot }: Period,
  quarters: readonly { slot: Slot; reported: Reported | null }[],
  as: 'whole' | 'compared' = 'whole',
): Reported {
  const units = new Map(now.units.map((unit) => [unit.id, unit]));
  const sent = new Map<number, QuarterTallies>([...now.tallies.keys()].map((id) => [id, {}]));
  for (const { slot: quarter, reported } of quarters) {
    for (const unit of reported?.units ?? []) if (!units.has(unit.id)) units.set(unit.id, unit);
    for (const [id, tallies] of reported?.tallies ?? []) {
      sent.set(id, { ...sent.get(id), [quarter]: tallies });
    }
  }
  const combine = as === 'whole' ? withQuarters : comparedTallies;
  return {
    units: [...units.values()],
    tallies: new Map(
      [...sent].map(([id, parts]) => [id, combine(book, slot, now.tallies.get(id) ?? [], parts)]),
    ),
  };
}
