// The weekly mail to a district: who has sent, who is late, what waits for review.
import { type OwedPlan, planName } from '../assessing/plan.ts';
import { type Period, periodInText } from '../period.ts';
import type { Trail } from '../wire/answers.ts';
import { standingInWords } from './reminders.ts';

/** Whether a unit wants the mail, and what became of the last one. */
export interface WeeklyMail {
  wanted: boolean;
  /** False where the server has no mail service: nothing is sent. */
  available: boolean;
  /** When it was last tried, and what came of it; null before the first time. */
  last: { at: string; outcome: string } | null;
}

/** One period that is open, with the units that are to be named. */
export interface WeeklyPeriod {
  period: Period;
  /** What the units are called that stand in it: «phường». */
  word: string;
  reported: number;
  due: number;
  missing: { name: string; daysLate: number; daysLeft: number }[];
  /** Sent back and not sent again. */
  returned: string[];
  /** Sent and not looked at yet. */
  waiting: string[];
}

/** A ward whose plan of the year has not come. */
export interface WeeklyPlan {
  name: string;
  plan: OwedPlan;
}

/** Subject and plain text; null where there is nothing to tell. */
export function weeklyText(
  unit: string,
  day: string,
  { periods, plans }: { periods: readonly WeeklyPeriod[]; plans: readonly WeeklyPlan[] },
  trail: Trail,
): { subject: string; text: string } | null {
  const told = periods.filter(
    ({ missing, returned, waiting }) => missing.length + returned.length + waiting.length > 0,
  );
  if (told.length === 0 && plans.length === 0) return null;
  const date = day.split('-').reverse().join('/');
  return {
    subject: `Tiến độ báo cáo xây dựng xã hội học tập – ${unit} – ${date}`,
    text: [
      `Tiến độ báo cáo xây dựng xã hội học tập của ${unit}, đến ngày ${date}:`,
      ...told.flatMap((one) => ['', ...linesOf(one)]),
      ...planLines(plans),
      '',
      'Mở bảng tổng hợp để nhắc nộp và xét báo cáo. Tắt thư này ở mục «Thư tiến độ hằng tuần» của thanh bên.',
      '',
      `Dấu của nhật ký hệ thống: ${trail.rows} dòng, ${trail.fingerprint}. Giữ thư này để khi cần thì đối chiếu nhật ký.`,
    ].join('\n'),
  };
}

function planLines(plans: readonly WeeklyPlan[]): string[] {
  const [first] = plans;
  if (!first) return [];
  const named = plans.map(({ name, plan }) => `${name} (${standingInWords({ state: 'chua_nop', ...plan })})`);
  return ['', `Chưa nhận được ${planName(first.plan.year)}: ${named.join(', ')}.`];
}

function linesOf({ period, word, reported, due, missing, returned, waiting }: WeeklyPeriod): string[] {
  const name = periodInText(period);
  const listed = missing.map((one) => `${one.name} (${standingInWords({ state: 'chua_nop', ...one })})`);
  return [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${reported}/${due} ${word} đã nộp.`,
    ...(listed.length > 0 ? [`- Chưa nộp: ${listed.join(', ')}.`] : []),
    ...(returned.length > 0 ? [`- Đã trả lại, chờ nộp lại: ${returned.join(', ')}.`] : []),
    ...(waiting.length > 0 ? [`- Chờ xét: ${waiting.join(', ')}.`] : []),
  ];
}
