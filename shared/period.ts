// Reporting periods: the six columns of a year and what each covers.

/** A column of the year: quarter, half-year or the whole year. */
export type Slot = 'Q1' | 'Q2' | 'H1' | 'Q3' | 'Q4' | 'Y';

/** `2016-Q1` … `2016-H1` … `2016-Y`: the year and the column, as it stands in addresses. */
export type PeriodCode = `${number}-${Slot}`;

export interface Period {
  year: number;
  slot: Slot;
}

/** The columns in the order in which they stand on every form. */
export const slots: readonly Slot[] = ['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'];

const names: Record<Slot, string> = {
  Q1: 'Quý I',
  Q2: 'Quý II',
  H1: '6 tháng',
  Q3: 'Quý III',
  Q4: 'Quý IV',
  Y: 'Năm',
};

/** First and last month that a column covers. */
const months: Record<Slot, readonly [number, number]> = {
  Q1: [1, 3],
  Q2: [4, 6],
  H1: [1, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  Y: [1, 12],
};

/** The column's heading: «Quý I», «6 tháng», «Năm». */
export function slotName(slot: Slot): string {
  return names[slot];
}

/** «Quý I năm 2016», «6 tháng năm 2016», «Năm 2016». */
export function periodName(period: Period): string {
  return period.slot === 'Y' ? `Năm ${period.year}` : `${names[period.slot]} năm ${period.year}`;
}

/** The same within a sentence: «năm 2016». */
export function periodInText(period: Period): string {
  return periodName(period).replace(/^Năm/, 'năm');
}

export function periodCode(period: Period): PeriodCode {
  return `${period.year}-${period.slot}`;
}

/** Reads `2016-Q1`; anything misspelt, or a year outside 2000–2100, gives null. */
export function readPeriodCode(text: string): Period | null {
  const match = /^(20\d\d|2100)-(Q[1-4]|H1|Y)$/.exec(text);
  return match ? { year: Number(match[1]), slot: match[2] as Slot } : null;
}

/** The quarters that a column sums up, oldest first; a quarter is its own only part. */
export function quartersOf(slot: Slot): Slot[] {
  if (slot === 'H1') return ['Q1', 'Q2'];
  if (slot === 'Y') return ['Q1', 'Q2', 'Q3', 'Q4'];
  return [slot];
}

/** The quarter before one within the year; null for the first and for longer periods. */
export function quarterBefore(slot: Slot): Slot | null {
  const quarters = quartersOf('Y');
  return quarters[quarters.indexOf(slot) - 1] ?? null;
}

export function isQuarter(slot: Slot): boolean {
  return slot !== 'H1' && slot !== 'Y';
}

/** How many months a column covers: 3, 6 or 12. */
export function monthsIn(slot: Slot): number {
  return months[slot][1] - months[slot][0] + 1;
}

/** First and last day, as `yyyy-mm-dd`. */
export function daysOf(period: Period): { first: string; last: string } {
  const [from, to] = months[period.slot];
  const last = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][to];
  return { first: `${period.year}-${two(from)}-01`, last: `${period.year}-${two(to)}-${two(last ?? 30)}` };
}

/** Whether a day (`yyyy-mm-dd`) falls in the period. */
export function covers(period: Period, day: string): boolean {
  const { first, last } = daysOf(period);
  return day >= first && day <= last;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
