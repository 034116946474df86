// When a report may come and whether it came in time.
import { daysOf, isQuarter, type Period, periodName, quartersOf, type Slot } from '../../shared/period.ts';
import { Problem } from '../problems.ts';
import type { PeriodSetting } from '../store/period-settings.ts';
import type { ReportRow } from '../store/reports.ts';
import { dayAfter, dayInWords, daysBetween } from '../time.ts';

type PeriodState = 'chua_mo' | 'dang_mo' | 'da_khoa';

/** A period opens on the day the district says, never before its own first day; without a setting it is not open. */
export function stateOf(period: Period, setting: PeriodSetting | null, today: string): PeriodState {
  if (!setting || today < setting.opens || today < daysOf(period).first) return 'chua_mo';
  return setting.closed ? 'da_khoa' : 'dang_mo';
}

/** A closed period still takes addenda; one that is not open yet takes nothing. */
export function refuseUnlessOpen(period: Period, setting: PeriodSetting | null, today: string): void {
  const state = stateOf(period, setting, today);
  const name = periodName(period);
  if (state !== 'chua_mo') return;
  const first = daysOf(period).first;
  const opens = setting && setting.opens > first ? setting.opens : first;
  throw new Problem(
    'period-not-open',
    setting
      ? `Kỳ ${name} nhận báo cáo từ ngày ${dayInWords(opens)}. Đến ngày đó hãy nộp lại.`
      : `Đơn vị tổng hợp chưa mở kỳ ${name}. Hãy hỏi đơn vị tổng hợp ngày mở kỳ.`,
  );
}

/** Last day in time: «vào ngày» includes the due day, «trước ngày» does not. */
function lastDayOf({ due, inclusive }: PeriodSetting): string {
  return inclusive ? due : dayAfter(due, -1);
}

/** A correction never makes a timely report late: the first submission counts. */
export function isOnTime(first: string, setting: PeriodSetting): boolean {
  return first.slice(0, 10) <= dayAfter(lastDayOf(setting), setting.grace);
}

/** Days past the last day in time, grace aside, of the first submission, or of today where there is none. */
function daysLate(first: string | null, setting: PeriodSetting | null, today: string): number {
  const day = first?.slice(0, 10) ?? today;
  return setting && !isOnTime(day, setting) ? daysBetween(lastDayOf(setting), day) : 0;
}

/**
 * Days from a day to the last day in time, grace aside: 0 on it, below 0 after it. Null where the period has no deadline,
 * is not open yet, or is closed.
 */
export function daysLeftOf(period: Period, setting: PeriodSetting | null, today: string): number | null {
  if (!setting || stateOf(period, setting, today) !== 'dang_mo') return null;
  return daysBetween(today, lastDayOf(setting));
}

/** Where the report of one unit and period stands. `rows` are the reports of that unit's year. */
export function positionOf(
  period: Period,
  rows: ReadonlyMap<Slot, ReportRow>,
  setting: PeriodSetting | null,
  today: string,
) {
  const row = rows.get(period.slot);
  return {
    state: row?.state ?? ('chua_nop' as const),
    onTime: row && setting ? isOnTime(row.first, setting) : null,
    offline: row?.offline === 1,
    claim: row?.offline === 0 ? row.claim : null,
    daysLate: daysLate(row?.first ?? null, setting, today),
    outdated: isOutdated(period.slot, rows),
  };
}

/** A half-year or a year that was sent before the last submission of one of its quarters. */
export function isOutdated(slot: Slot, rows: ReadonlyMap<Slot, Pick<ReportRow, 'at'>>): boolean {
  const at = rows.get(slot)?.at;
  if (at === undefined || isQuarter(slot)) return false;
  return quartersOf(slot).some((quarter) => (rows.get(quarter)?.at ?? '') > at);
}
