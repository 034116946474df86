// «Số liệu tính đến ngày»: the day whose state a report gives lies in its period, or in the weeks in which it is written.
import { daysOf, type Period, periodInText } from '../period.ts';

/** Days after the end of a period: so long is its report being written and figures still brought up to date. */
const afterwards = 31;

/** First and last day that figures of a period may be as of, `yyyy-mm-dd`. */
export function asOfDays(period: Period): { first: string; last: string } {
  const { first, last } = daysOf(period);
  const end = new Date(`${last}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + afterwards);
  return { first, last: end.toISOString().slice(0, 10) };
}

/** Why figures of a period cannot be as of a day; null where they can. */
export function faultOfAsOf(period: Period, day: string): string | null {
  const { first, last } = asOfDays(period);
  if (day >= first && day <= last) return null;
  return `Số liệu của ${periodInText(period)} tính đến một ngày từ ${shown(first)} đến ${shown(last)}, không phải ${shown(day)}. Hãy sửa ô «Số liệu tính đến ngày».`;
}

function shown(day: string): string {
  return day.split('-').reverse().join('/');
}
