// Time as it is in Vietnam: one zone, no summer time.

const ZONE = 7 * 60 * 60 * 1000;

/** `2016-12-08T09:15:00+07:00`. */
export function vietnamTime(now: Date): string {
  return `${new Date(now.getTime() + ZONE).toISOString().slice(0, 19)}+07:00`;
}

/** The day in Vietnam, `yyyy-mm-dd`. */
export function vietnamDay(now: Date): string {
  return vietnamTime(now).slice(0, 10);
}

/** «30/12/2016». */
export function dayInWords(day: string): string {
  return day.split('-').reverse().join('/');
}

/** «09:15 ngày 08/12/2016», from `2016-12-08T09:15:00+07:00`. */
export function timeInWords(time: string): string {
  return `${time.slice(11, 16)} ngày ${dayInWords(time.slice(0, 10))}`;
}

const DAY = 24 * 60 * 60 * 1000;

/** The day so many days after another, `yyyy-mm-dd`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one day to another, negative where the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** Seconds from a time, `2016-12-08T09:15:00+07:00`, to the end of its day. */
export function secondsLeft(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.slice(11, 19).split(':').map(Number);
  return 24 * 60 * 60 - (hours * 60 + minutes) * 60 - seconds;
}
