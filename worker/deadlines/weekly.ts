// The weekly mail, sent by the cron trigger to districts that turned it on, where the Worker has a mail service.
import { slots } from '../../shared/period.ts';
import { type WeeklyPeriod, weeklyText } from '../../shared/reporting/weekly.ts';
import type { MailService } from '../env.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { listParts, type Place } from '../store/units.ts';
import { listReaders, listWanting, noteWeekly, takeWeek } from '../store/weekly-mail.ts';
import { dayAfter, vietnamDay, vietnamTime } from '../time.ts';
import { type Standing, standingsOf } from './progress.ts';

/** A period that was due longer ago than this is no news any more. */
const daysTold = 60;

interface Means {
  db: Parameters<typeof openDatabase>[0];
  mail: MailService | undefined;
  from: string | undefined;
}

/** Sends what is due this week. A retried run sends to nobody twice: each unit's week is taken before its mail. */
export async function sendWeekly({ db: d1, mail, from }: Means, now: Date): Promise<void> {
  const db = openDatabase(d1);
  const today = vietnamDay(now);
  const at = vietnamTime(now);
  for (const place of await listWanting(db, mondayOf(today), Number(today.slice(0, 4)))) {
    let outcome: { outcome: string; again: boolean };
    if (!mail || !from) {
      outcome = { outcome: 'chưa gửi: máy chủ chưa có dịch vụ gửi thư', again: true };
    } else {
      if (!(await takeWeek(db, place.id, mondayOf(today), at))) continue;
      outcome = await mailTo(db, place, today, { mail, from });
    }
    await noteWeekly(db, place.id, { at, ...outcome });
    console.log(JSON.stringify({ weekly: place.id, outcome: outcome.outcome }));
  }
}

async function mailTo(
  db: Database,
  place: Place,
  today: string,
  { mail, from }: { mail: MailService; from: string },
): Promise<{ outcome: string; again: boolean }> {
  const readers = await listReaders(db, place.id, today);
  const message = weeklyText(place.name, today, await periodsOf(db, place, today));
  if (!message) return { outcome: 'không gửi: không còn gì phải nhắc', again: false };
  let sent = 0;
  for (const to of readers) {
    try {
      await mail.send({ from, to, ...message });
      sent += 1;
    } catch (error) {
      console.error(
        JSON.stringify({ weekly: place.id, error: error instanceof Error ? error.name : 'Error' }),
      );
    }
  }
  const outcome = `đã gửi ${sent}/${readers.length} người`;
  return { outcome, again: sent === 0 && readers.length > 0 };
}

async function periodsOf(db: Database, place: Place, today: string): Promise<WeeklyPeriod[]> {
  const parts = await listParts(db, place.id, place.year);
  const { items } = await standingsOf(db, parts, today, { after: 0, limit: 4000 });
  const wards = items.filter(({ unit }) => unit.reporter === 'ward' && unit.id !== place.id);
  return slots.flatMap((slot): WeeklyPeriod[] => {
    const cells = wards.flatMap((ward) => openCell(ward, slot));
    if (cells.length === 0) return [];
    const named = (...states: string[]) =>
      cells.filter(({ cell }) => states.includes(cell.state)).map(({ name }) => name);
    return [
      {
        period: { year: place.year, slot },
        reported: cells.filter(({ cell }) => cell.state !== 'chua_nop').length,
        due: wards.length,
        missing: cells
          .filter(({ cell }) => cell.state === 'chua_nop')
          .map(({ name, cell: { daysLate, daysLeft } }) => ({ name, daysLate, daysLeft: daysLeft ?? 0 })),
        returned: named('tra_lai'),
        waiting: named('da_nop', 'nop_lai'),
      },
    ];
  });
}

function openCell({ unit, periods }: Standing, slot: string) {
  const cell = periods.find((one) => one.slot === slot);
  return cell && cell.daysLeft !== null && cell.daysLeft >= -daysTold ? [{ name: unit.name, cell }] : [];
}

/** The week's Monday, by which it is known. */
function mondayOf(day: string): string {
  return dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
}
