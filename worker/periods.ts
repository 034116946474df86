// When a report may come and whether it came in time.
import { daysOf, type Period, periodName } from '../shared/period.ts';
import { Problem } from './problems.ts';
import type { PeriodSetting } from './store/period-settings.ts';
import { dayInWords } from './time.ts';

type PeriodState = 'chua_mo' | 'dang_mo' | 'da_khoa';

/** A period opens on the day the district says, never before its own first day; without a setting it is not open. */
export function stateOf(period: Period, setting: PeriodSetting | null, today: string): PeriodState {
  if (!setting || today < setting.opens || today < daysOf(period).first) return 'chua_mo';
  return setting.closed ? 'da_khoa' : 'dang_mo';
}

export function refuseUnlessOpen(period: Period, setting: PeriodSetting | null, today: string): void {
  const state = stateOf(period, setting, today);
  const name = periodName(period);
  if (state === 'da_khoa') {
    throw new Problem(
      'period-closed',
      `Kỳ ${name} đã khóa, không nhận thêm báo cáo. Cần bổ sung, đính chính thì đề nghị đơn vị tổng hợp mở lại kỳ.`,
    );
  }
  if (state === 'dang_mo') return;
  const first = daysOf(period).first;
  const opens = setting && setting.opens > first ? setting.opens : first;
  throw new Problem(
    'period-not-open',
    setting
      ? `Kỳ ${name} nhận báo cáo từ ngày ${dayInWords(opens)}. Đến ngày đó hãy nộp lại.`
      : `Đơn vị tổng hợp chưa mở kỳ ${name}. Hãy hỏi đơn vị tổng hợp ngày mở kỳ.`,
  );
}

/** «vào ngày» includes the due day, «trước ngày» does not; a correction never makes a timely report late. */
export function isOnTime(first: string, setting: PeriodSetting): boolean {
  const day = first.slice(0, 10);
  return setting.inclusive ? day <= setting.due : day < setting.due;
}
