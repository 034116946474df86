// Chasing late reports: who has not sent a period, and the words by which they are reminded.

import { type OwedPlan, planName } from '../assessing/plan.ts';
import { type Period, type PeriodCode, periodInText, readPeriodCode } from '../period.ts';
import type { UnitName } from '../totals/summary.ts';
import type { Role } from '../wire/answers.ts';

/** One report that is still to come. */
export interface Owed {
  period: PeriodCode;
  state: 'chua_nop' | 'tra_lai';
  /** Last day by the district's words; `inclusive`: «vào ngày», otherwise «trước ngày». */
  due: string;
  inclusive: boolean;
  /** Days past the last day in time, 0 where it is not late. */
  daysLate: number;
  /** Days to the last day in time; below 0 within the days of grace. */
  daysLeft: number;
}

export interface Chased {
  unit: UnitName;
  /** The report of the period; null where only the plan is still to come. */
  owed: Owed | null;
  /** The plan of the year, where the unit above keeps a list of those that came. */
  plan: OwedPlan | null;
  /** Earlier periods of the year that are late as well. */
  others: Owed[];
  /** Officers who enter or sign for the unit. */
  recipients: { email: string; name: string; role: Role }[];
  /** The last reminder of this unit; `sent` false where nobody said whether the mail went out. */
  reminded: Reminded | null;
  /** Whether that was today: it is not reminded again. */
  today: boolean;
}

export interface Reminded {
  at: string;
  by: string;
  sent: boolean;
}

export interface Reminders {
  unit: UnitName;
  period: PeriodCode;
  /** Who is asking, as the message is signed. */
  by: string;
  now: string;
  items: Chased[];
}

/** What became of a wish to remind units: each of `claimed` may be sent to now, by nobody else today. */
export interface ClaimedReminders {
  claimed: number[];
  refused: { unit: number; reason: string }[];
}

export interface ReminderRequest {
  units: number[];
}

/** Which of the claimed were sent; what was not may be tried again the same day. */
export interface ReminderOutcome {
  sent: number[];
  unsent: number[];
}

/** «trễ 3 ngày», «còn 2 ngày». A report that was sent in time and came back is not late. */
export function standingInWords({
  state,
  daysLate,
  daysLeft,
}: Omit<Owed, 'period' | 'due' | 'inclusive'>): string {
  if (state === 'tra_lai' && daysLeft < 0) return 'chờ nộp lại';
  if (daysLate > 0) return `trễ ${daysLate} ngày`;
  if (daysLeft > 0) return `còn ${daysLeft} ngày`;
  return daysLeft === 0 ? 'hôm nay là ngày cuối' : 'quá hạn, còn trong thời gian ân hạn';
}

/** «trước ngày 10/12/2016», «ngày 30/12/2016». */
function dueInWords({ due, inclusive }: Pick<Owed, 'due' | 'inclusive'>): string {
  return `${inclusive ? 'ngày' : 'trước ngày'} ${due.split('-').reverse().join('/')}`;
}

/** The message to one unit. Plain text; nothing in it comes from a report. */
export function messageTo(
  { unit, owed, plan, others }: Pick<Chased, 'unit' | 'owed' | 'plan' | 'others'>,
  from: { unit: UnitName; by: string },
): { subject: string; body: string } {
  if (owed === null) return planMessage(unit, plan, from);
  const name = nameOf(owed.period);
  const report = `báo cáo xây dựng xã hội học tập ${name}`;
  const missing =
    owed.state === 'tra_lai'
      ? `${capital(report)} của ${unit.name} đã được trả lại để chỉnh sửa và chưa nộp lại.`
      : `${from.unit.name} chưa nhận được ${report} của ${unit.name}.`;
  const more =
    others.length === 0 && plan === null
      ? []
      : [
          'Ngoài ra, đơn vị còn chưa nộp:',
          ...(plan ? [`- ${planName(plan.year)} (hạn ${planDueInWords(plan)})`] : []),
          ...others.map(
            (one) => `- Báo cáo ${nameOf(one.period)} (hạn ${dueInWords(one)}, ${standingInWords(one)})`,
          ),
          '',
        ];
  return {
    subject: `Nhắc nộp báo cáo ${name} – ${unit.name}`,
    body: [
      `Kính gửi ${unit.name},`,
      '',
      `${missing} Hạn nộp: ${dueInWords(owed)}, ${standingInWords(owed)}.`,
      '',
      ...more,
      'Kính đề nghị đơn vị mở sổ báo cáo, bấm «Kiểm tra», rồi bấm «Nộp báo cáo». Nếu vừa nộp xong, xin bỏ qua thư này. Nếu có khó khăn, xin trả lời thư này để được hỗ trợ.',
      '',
      'Trân trọng cảm ơn.',
      from.by,
      from.unit.name,
    ].join('\n'),
  };
}

function planMessage(
  unit: UnitName,
  plan: OwedPlan | null,
  from: { unit: UnitName; by: string },
): { subject: string; body: string } {
  const name = planName(plan?.year ?? 0);
  return {
    subject: `Nhắc gửi kế hoạch năm ${plan?.year ?? ''} – ${unit.name}`,
    body: [
      `Kính gửi ${unit.name},`,
      '',
      `${from.unit.name} chưa nhận được ${name} của ${unit.name}. Hạn gửi: ${plan ? planDueInWords(plan) : ''}.`,
      '',
      'Kính đề nghị đơn vị gửi kế hoạch để được phê duyệt. Nếu vừa gửi xong, xin bỏ qua thư này. Nếu có khó khăn, xin trả lời thư này để được hỗ trợ.',
      '',
      'Trân trọng cảm ơn.',
      from.by,
      from.unit.name,
    ].join('\n'),
  };
}

/** «trước ngày 23/01/2017, trễ 3 ngày». */
function planDueInWords({ before, daysLate, daysLeft }: OwedPlan): string {
  return `${dueInWords({ due: before, inclusive: false })}, ${standingInWords({ state: 'chua_nop', daysLate, daysLeft })}`;
}

/** One text for the chat group of all units. */
export function groupMessage(
  items: readonly Pick<Chased, 'unit' | 'owed' | 'plan'>[],
  from: { unit: UnitName; period: PeriodCode; time: string },
): string {
  const listed = (state: Owed['state']) =>
    items.flatMap(({ unit, owed }) =>
      owed?.state === state ? [`- ${unit.name} (hạn ${dueInWords(owed)}, ${standingInWords(owed)})`] : [],
    );
  const plans = items.flatMap(({ unit, plan }) =>
    plan ? [`- ${unit.name} (hạn ${planDueInWords(plan)})`] : [],
  );
  const year = items.find(({ plan }) => plan)?.plan?.year ?? 0;
  const missing = listed('chua_nop');
  const returned = listed('tra_lai');
  return [
    `${from.unit.name} kính nhắc: báo cáo xây dựng xã hội học tập ${nameOf(from.period)}.`,
    ...(missing.length > 0 ? [`Đến ${from.time} còn ${missing.length} đơn vị chưa nộp:`, ...missing] : []),
    ...(returned.length > 0 ? [`Chờ sửa và nộp lại ${returned.length} đơn vị:`, ...returned] : []),
    ...(plans.length > 0 ? [`Chưa gửi ${planName(year)} ${plans.length} đơn vị:`, ...plans] : []),
    'Kính đề nghị các đơn vị sớm hoàn thành. Trân trọng cảm ơn.',
  ].join('\n');
}

/** «quý I năm 2016», within a sentence. */
export function quietName(period: Period): string {
  return periodInText(period).replace(/^Quý/, 'quý');
}

function nameOf(code: PeriodCode): string {
  return quietName(readPeriodCode(code) as Period);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
