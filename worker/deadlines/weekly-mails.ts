// What the weekly mail says to the districts that turned it on.
import { keepsPlans, owedPlanOf } from '../../shared/assessing/plan.ts';
import { type Slot, slots } from '../../shared/period.ts';
import { type WeeklyPeriod, type WeeklyPlan, weeklyText } from '../../shared/reporting/weekly.ts';
import { wardWord } from '../../shared/units/ward-word.ts';
import { trailOf } from '../audit/fingerprint.ts';
import { book } from '../book.ts';
import { listAssessed } from '../store/assessments.ts';
import type { Database } from '../store/database.ts';
import { latestOf, listParts, listSubtree, type Stay } from '../store/units.ts';
import { listReaders, listWanting, noteWeekly, takeWeek } from '../store/weekly-mail.ts';
import { dayAfter, vietnamDay, vietnamTime } from '../time.ts';
import { type Standing, standingsOf } from './progress.ts';

/** A period that was due longer ago than this is no news any more. */
const daysTold = 60;

/** A mail to be sent, or, where nothing is to be sent, what became of the week. */
export interface WeeklyMail {
  unit: number;
  at: string;
  readers: string[];
  message: { subject: string; text: string } | null;
}

/**
 * What is due this week. A unit's week is taken before its mail is sent, so that a run that is started again sends to
 * nobody twice; where no mail can be sent, nothing is taken and that is noted.
 */
export function listWeeklyMails(db: Database, now: Date, available: boolean): WeeklyMail[] {
  const today = vietnamDay(now);
  const at = vietnamTime(now);
  const wanting = listWanting(db, mondayOf(today), Number(today.slice(0, 4)));
  if (!available) {
    const outcome = 'chưa gửi: máy chủ chưa có dịch vụ gửi thư';
    for (const { id } of wanting) noteWeekly(db, id, { at, outcome, again: true });
    return [];
  }
  const trail = trailOf(db);
  return wanting.map((place): WeeklyMail => {
    takeWeek(db, place.id, mondayOf(today), at);
    const known = { periods: periodsOf(db, place, today), plans: plansOf(db, place, today) };
    const message = weeklyText(place.name, today, known, trail);
    return { unit: place.id, at, readers: message ? listReaders(db, place.id, today) : [], message };
  });
}

function periodsOf(db: Database, place: Stay, today: string): WeeklyPeriod[] {
  const parts = listParts(db, place.id, place.year);
  const { items } = standingsOf(db, parts, today, { after: 0, limit: 4000 });
  const wards = items.filter(({ unit }) => unit.reporter === 'ward' && unit.id !== place.id);
  return slots.flatMap((slot): WeeklyPeriod[] => {
    const cells = wards.flatMap((ward) => openCell(ward, slot));
    if (cells.length === 0) return [];
    const named = (...states: string[]) =>
      cells.filter(({ cell }) => states.includes(cell.state)).map(({ name }) => name);
    // Those that stand in the period: a ward that ended before is not asked for it.
    const standing = wards.flatMap(({ places }) => places[slot] ?? []);
    return [
      {
        period: { year: place.year, slot },
        word: wardWord(standing.map(({ tier }) => tier)),
        reported: cells.filter(({ cell }) => cell.state !== 'chua_nop').length,
        due: standing.length,
        missing: cells
          .filter(({ cell }) => cell.state === 'chua_nop')
          .map(({ name, cell: { daysLate, daysLeft } }) => ({ name, daysLate, daysLeft: daysLeft ?? 0 })),
        returned: named('tra_lai'),
        waiting: named('da_nop', 'nop_lai'),
      },
    ];
  });
}

/** Plans of the year that have not come, where the unit keeps a list of them: of the wards that stand in it last. */
function plansOf(db: Database, stay: Stay, today: string): WeeklyPlan[] {
  const place = latestOf(stay);
  const { wards } = listAssessed(db, place);
  if (!keepsPlans(wards.values())) return [];
  return listSubtree(db, place, { after: place.place, limit: 4000 }).flatMap(({ id, name, reporter }) => {
    const plan = reporter === 'ward' ? owedPlanOf(book.catalogue, wards.get(id), place.year, today) : null;
    return plan ? [{ name, plan }] : [];
  });
}

function openCell({ places, periods }: Standing, slot: Slot) {
  const cell = periods.find((one) => one.slot === slot);
  return cell && cell.daysLeft !== null && cell.daysLeft >= -daysTold
    ? [{ name: places[slot]?.name ?? '', cell }]
    : [];
}

/** The week's Monday, by which it is known. */
function mondayOf(day: string): string {
  return dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
}
