// How long a ward works on a period, out of the minutes in which somebody typed into its workbook. Who typed is not kept.
import { quartersOf, type Slot } from '../period.ts';

/** What a submission says of the work behind it, in whole minutes. */
export interface Effort {
  /** From the first edit of the period to the last one, nights and weekends included. */
  span: number;
  /** Of these, the time at work: gaps between edits of at most `pause` minutes. */
  active: number;
}

/** A longer gap between two edits is a pause. */
export const pause = 15;

/** Longest span that is sent: a leap year. */
export const longest = 366 * 24 * 60;

/** What the workbook remembers; minutes count from 1970. */
export interface WorkLog {
  /** The last edit anywhere, and the period that it was for. */
  at: number;
  slot: Slot;
  periods: Partial<Record<Slot, { first: number; last: number; active: number }>>;
}

/**
 * The log after an edit. `slot` is the period whose column was edited; null for an edit of a note or a table, which
 * counts for the period edited before it. Null where there is nothing new to remember.
 */
export function afterEdit(log: WorkLog | null, slot: Slot | null, minute: number): WorkLog | null {
  const period = slot ?? log?.slot;
  if (!period || (log && log.at === minute && log.slot === period)) return null;
  const known = log?.periods[period];
  const gap = log ? minute - log.at : 0;
  const work = {
    first: known?.first ?? minute,
    last: Math.max(known?.last ?? minute, minute),
    // What came before the first edit of a period is not within its span, so that no period is worked on longer than it lasts.
    active: known ? known.active + (gap > 0 && gap <= pause ? gap : 0) : 0,
  };
  return { at: minute, slot: period, periods: { ...log?.periods, [period]: work } };
}

/**
 * The effort of a period. Quarters that were never sent by themselves (`sent`) were typed for the half-year or year that
 * adds them up. Null where no edit was seen.
 */
export function effortOf(log: WorkLog | null, slot: Slot, sent: readonly Slot[]): Effort | null {
  const parts = [
    slot,
    ...quartersOf(slot).filter((quarter) => quarter !== slot && sent.indexOf(quarter) < 0),
  ];
  const works = parts.flatMap((part) => log?.periods[part] ?? []);
  if (works.length === 0) return null;
  const span = Math.max(...works.map(({ last }) => last)) - Math.min(...works.map(({ first }) => first));
  const active = works.reduce((sum, work) => sum + work.active, 0);
  return { span: Math.min(longest, span), active: Math.min(longest, active) };
}

/** What was kept as text; null where it is not ours or damaged. */
export function readWorkLog(text: string | null): WorkLog | null {
  try {
    const log = JSON.parse(text ?? 'null') as WorkLog | null;
    return log && typeof log.at === 'number' && typeof log.periods === 'object' && log.periods ? log : null;
  } catch {
    return null;
  }
}

/** «dưới 1 phút», «45 phút», «1 giờ 35 phút», «3 ngày 2 giờ». */
export function durationText(minutes: number): string {
  if (minutes < 1) return 'dưới 1 phút';
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts: [number, string][] = [
    [days, 'ngày'],
    [hours, 'giờ'],
    [days > 0 ? 0 : minutes % 60, 'phút'],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${unit}`)
    .join(' ');
}
