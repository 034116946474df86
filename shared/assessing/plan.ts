// The year's plan of a ward's centre: whether it has come, and by when it had to (S3:165).
import type { Catalogue } from '../catalogue/catalogue.ts';
import { lookup } from '../catalogue/lookup.ts';
import type { Figures } from '../figures/figures.ts';

/** Its fields, and the answer of a plan that has not come. */
export const plan = {
  day: 'ke_hoach_tthtcd_ngay_gui',
  state: 'ke_hoach_tthtcd_phe_duyet',
  notSent: 'chua_gui',
} as const;

/** «Kế hoạch hoạt động Trung tâm học tập cộng đồng năm 2017». */
export function planName(year: number): string {
  return `Kế hoạch hoạt động Trung tâm học tập cộng đồng năm ${year}`;
}

/** Whether somebody keeps a list of the plans that came: without one nobody is chased. */
export function keepsPlans(decided: Iterable<Figures>): boolean {
  return [...decided].some((figures) => figures[plan.day] !== undefined);
}

/** A plan that is still to come. */
export interface OwedPlan {
  year: number;
  /** The day before which it must come, `yyyy-mm-dd`. */
  before: string;
  /** Days past the last day in time, 0 where it is not late; and days to it, below 0 after it. */
  daysLate: number;
  daysLeft: number;
}

/** Null where it has come, or is not chased. `decided`: what the unit above has noted. */
export function owedPlanOf(
  catalogue: Catalogue,
  decided: Figures | undefined,
  year: number,
  today: string,
): OwedPlan | null {
  const indicator = lookup(catalogue).byId.get(plan.day)?.indicator;
  const due = indicator?.kind === 'date' ? indicator.before : undefined;
  if (due === undefined || decided?.[plan.day] !== undefined) return null;
  if (today.slice(0, 4) !== String(year)) return null;
  const before = `${year}-${due}`;
  // «Trước ngày»: the day itself is late.
  const daysLeft = daysBetween(today, before) - 1;
  return { year, before, daysLate: Math.max(0, -daysLeft), daysLeft };
}

function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86400000);
}

function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}
