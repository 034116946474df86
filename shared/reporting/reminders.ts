// Chasing late reports: who has not sent a period, and the words by which they are reminded.

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
  owed: Owed;
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
  { unit, owed, others }: Pick<Chased, 'unit' | 'owed' | 'others'>,
  from: { unit: UnitName; by: string },
): { subject: string; body: string } {
  const name = nameOf(owed.period);
  const report = `báo cáo xây dựng xã hội học tập ${name}`;
  const missing =
    owed.state === 'tra_lai'
      ? `${capital(report)} của ${unit.name} đã được trả lại để chỉnh sửa và chưa nộp lại.`
      : `${from.unit.name} chưa nhận được ${report} của ${unit.name}.`;
  const more =
    others.length === 0
      ? []
      : [
          'Ngoài ra, đơn vị còn chưa nộp:',
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

/** One text for the chat group of all units. */
export function groupMessage(
  items: readonly Pick<Chased, 'unit' | 'owed'>[],
  from: { unit: UnitName; period: PeriodCode; time: string },
): string {
  const listed = (state: Owed['state']) =>
    items
      .filter(({ owed }) => owed.state === state)
      .map(({ unit, owed }) => `- ${unit.name} (hạn ${dueInWords(owed)}, ${standingInWords(owed)})`);
  const missing = listed('chua_nop');
  const returned = listed('tra_lai');
  return [
    `${from.unit.name} kính nhắc: báo cáo xây dựng xã hội học tập ${nameOf(from.period)}.`,
    ...(missing.length > 0 ? [`Đến ${from.time} còn ${missing.length} đơn vị chưa nộp:`, ...missing] : []),
    ...(returned.length > 0 ? [`Chờ sửa và nộp lại ${returned.length} đơn vị:`, ...returned] : []),
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
