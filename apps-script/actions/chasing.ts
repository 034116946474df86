// «Nhắc nộp»: who has not sent a period, what they would be told, and mail through the officer's own account.
import type { PeriodCode } from '../../shared/period.ts';
import {
  type Chased,
  groupMessage,
  messageTo,
  type Owed,
  type Reminders,
  standingInWords,
} from '../../shared/reporting/reminders.ts';
import { ask } from '../client.ts';
import { missingPermissions } from '../permissions.ts';
import { timeText } from '../sheets/master-rows.ts';
import { type Failure, failure, failureOf, notPermitted, type Outcome } from './answer.ts';
import { masterPeriodOf } from './master-period.ts';

/** One ward to remind, as the officer sees it. */
export interface ShownChased {
  id: number;
  name: string;
  /** «Chưa nộp, trễ 3 ngày». */
  standing: string;
  /** Who would get the mail; empty where nobody can. */
  to: string[];
  /** «đã nhắc 09:15…», '' where nobody was reminded of it this year. */
  reminded: string;
  /** False where nobody can be written to, or where it was reminded today. */
  possible: boolean;
  subject: string;
  body: string;
}

export interface Chasing {
  periodName: string;
  items: ShownChased[];
  /** Recipients that this account may still write to today. */
  quota: number;
  /** For a chat group; '' where nobody is missing. */
  groupText: string;
}

export interface SentReminder {
  name: string;
  ok: boolean;
  words: string;
}

export function readChasing(period: PeriodCode): Outcome<{ chasing: Chasing }> {
  const place = masterPeriodOf(period);
  if ('ok' in place) return place;
  const answer = ask('reminders', { unit: place.unit, period: place.period });
  if (!answer.ok) return failureOf(answer);
  const quota = remainingQuota();
  if (typeof quota !== 'number') return quota;
  const { items, unit, now } = answer.value;
  const time = timeText(now);
  return {
    ok: true,
    chasing: {
      periodName: place.name,
      items: items.map((one) => shownChased(one, answer.value)),
      quota,
      groupText: items.length === 0 ? '' : groupMessage(items, { unit, period: place.period, time }),
    },
  };
}

/**
 * Mails the chosen wards. The Worker gives each ward out once a day, before the mail; what Google then does not send is
 * given back. Every ward that was chosen comes back with what became of it.
 */
export function sendReminders(
  period: PeriodCode,
  chosen: number[],
): Outcome<{ results: SentReminder[]; note: string }> {
  const place = masterPeriodOf(period);
  if ('ok' in place) return place;
  const answer = ask('reminders', { unit: place.unit, period: place.period });
  if (!answer.ok) return failureOf(answer);
  const quota = remainingQuota();
  if (typeof quota !== 'number') return quota;
  const reminders = answer.value;
  const known = new Map(reminders.items.map((one) => [one.unit.id, one]));
  const words = new Map<number, string>();
  const wanted = withinQuota(chosen, known, quota, words);
  const sent: number[] = [];
  let note = '';
  if (wanted.length > 0) {
    const at = { unit: place.unit, period: place.period };
    const claim = ask('claimReminders', at, { units: wanted });
    if (!claim.ok) return failureOf(claim);
    for (const { unit, reason } of claim.value.refused) words.set(unit, reason);
    for (const id of claim.value.claimed) {
      const one = known.get(id);
      if (one && mail(one, reminders)) sent.push(id);
      else
        words.set(
          id,
          'Google không gửi được thư này. Kiểm tra địa chỉ thư của cán bộ đơn vị đó rồi gửi lại.',
        );
    }
    const unsent = claim.value.claimed.filter((id) => sent.indexOf(id) < 0);
    if (claim.value.claimed.length > 0 && !ask('settleReminders', at, { sent, unsent }).ok) {
      note =
        'Thư đã gửi như trên nhưng chưa ghi được kết quả vào hệ thống; hôm nay các đơn vị này không nhắc lại được.';
    }
  }
  const results = chosen.map((id): SentReminder => {
    const one = known.get(id);
    const ok = sent.indexOf(id) >= 0;
    const done = `Đã gửi đến ${one?.recipients.map(({ email }) => email).join(', ') ?? ''}.`;
    return {
      name: one?.unit.name ?? `Đơn vị số ${id}`,
      ok,
      words: ok ? done : (words.get(id) ?? 'Đã nộp, không cần nhắc.'),
    };
  });
  return { ok: true, results, note };
}

/** Wards for whose officers the day's quota is enough, in the order chosen; `words` gets why the others are not. */
function withinQuota(
  chosen: readonly number[],
  known: ReadonlyMap<number, Chased>,
  quota: number,
  words: Map<number, string>,
): number[] {
  let left = quota;
  return chosen.filter((id) => {
    const needed = known.get(id)?.recipients.length ?? 0;
    if (!known.has(id)) return false;
    if (needed > left) {
      words.set(
        id,
        `Hết hạn mức gửi thư hôm nay của tài khoản (còn ${left} người nhận). Gửi tiếp vào ngày mai.`,
      );
      return false;
    }
    left -= needed;
    return true;
  });
}

function mail(one: Chased, from: Reminders): boolean {
  const { subject, body } = messageTo(one, from);
  try {
    MailApp.sendEmail(one.recipients.map(({ email }) => email).join(','), subject, body, {
      name: from.unit.name,
    });
    return true;
  } catch (error) {
    console.warn(String(error));
    return false;
  }
}

function remainingQuota(): number | Failure {
  try {
    return MailApp.getRemainingDailyQuota();
  } catch (error) {
    console.warn(String(error));
    const missing = missingPermissions();
    if (missing) return notPermitted(missing);
    return failure(
      'Google chưa cho phép gửi thư.',
      'Đóng thanh bên, mở lại và chọn «Cho phép» quyền gửi thư bằng tài khoản của bạn. Chưa có thư nào được gửi.',
    );
  }
}

function shownChased(one: Chased, from: Reminders): ShownChased {
  const { unit, owed, plan, recipients, reminded, today } = one;
  const standings = [
    ...(owed ? [owedInWords(owed)] : []),
    ...(plan ? [`chưa gửi kế hoạch năm, ${standingInWords({ state: 'chua_nop', ...plan })}`] : []),
  ].join('; ');
  const unsure = reminded && !reminded.sent ? ', chưa rõ thư đã đi chưa' : '';
  return {
    id: unit.id,
    name: unit.name,
    standing: standings.charAt(0).toUpperCase() + standings.slice(1),
    to: recipients.map(({ email }) => email),
    reminded: reminded ? `${reminded.by} đã nhắc ${timeText(reminded.at)}${unsure}` : '',
    possible: recipients.length > 0 && !today,
    ...messageTo(one, from),
  };
}

/** «Chưa nộp, trễ 3 ngày», «Đã trả lại, chưa nộp lại». */
function owedInWords(owed: Owed): string {
  const what = owed.state === 'tra_lai' ? 'Đã trả lại, chưa nộp lại' : 'Chưa nộp';
  const standing = standingInWords(owed);
  return standing === 'chờ nộp lại' ? what : `${what}, ${standing}`;
}
