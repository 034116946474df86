// The days that figures of a period are counted over, by the decree on reporting of state offices: not the calendar's.
import { daysOf, isQuarter, type Period } from '../period.ts';

export interface CutOff {
  first: string;
  last: string;
  source: string;
  /** Read in print by us. */
  isVerified: boolean;
}

/**
 * Nghị định 09/2019/NĐ-CP: a quarter from the 15th of the month before it to the 14th of its last month, half a year and
 * a year from 15/12 of the year before, to 14/6 and 14/12.
 */
export function cutOffOf(period: Period): CutOff {
  const { first, last } = daysOf(period);
  const begins = isQuarter(period.slot) ? first : `${period.year}-01-01`;
  const [year = 0, month = 1] = begins.split('-').map(Number);
  const before = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
  return {
    first: `${before}-15`,
    last: `${last.slice(0, 8)}14`,
    source: 'Nghị định 09/2019/NĐ-CP',
    isVerified: false,
  };
}
