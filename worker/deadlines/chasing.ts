// Which units still owe a report, and who there may be written to.
import { keepsPlans, owedPlanOf } from '../../shared/assessing/plan.ts';
import { type Period, periodCode } from '../../shared/period.ts';
import type { Chased, Owed } from '../../shared/reporting/reminders.ts';
import { book } from '../book.ts';
import { listAssessed } from '../store/assessments.ts';
import type { Database } from '../store/database.ts';
import { listRecipients, listRemindedOn, listReminders } from '../store/reminders.ts';
import { listParts, type Place } from '../store/units.ts';
import { type Standing, standingsOf } from './progress.ts';

/** How many units one district chases at most. */
const most = 4000;

/** The wards below a unit whose report of an open period or plan of the year has not come, or was sent back and not sent again. */
export function chasedOf(db: Database, place: Place, period: Period, today: string): Chased[] {
  const parts = listParts(db, place.id, period.year);
  const { items } = standingsOf(db, parts, today, { after: 0, limit: most });
  const { wards } = listAssessed(db, place);
  const chasesPlans = keepsPlans(wards.values());
  const owing = items.flatMap((standing) => {
    const { unit } = standing;
    if (unit.reporter !== 'ward' || unit.id === place.id) return [];
    const owed = owedOf(standing, period);
    const plan = chasesPlans ? owedPlanOf(book.catalogue, wards.get(unit.id), period.year, today) : null;
    return owed || plan ? [{ standing, owed, plan }] : [];
  });
  const ids = owing.map(({ standing }) => standing.unit.id);
  const recipients = listRecipients(db, ids, today);
  const year = listReminders(db, ids, period.year);
  // Also what concerned another year: a unit is reminded once a day, whatever it owes.
  const day = listRemindedOn(db, ids, today);
  return owing.map(({ standing, owed, plan }): Chased => {
    const { id, code, name } = standing.unit;
    const last = [...year, ...day].filter(({ unit }) => unit === id).pop();
    return {
      unit: { id, code, name },
      owed,
      plan,
      others: standing.periods.flatMap(({ slot }): Owed[] => {
        const other = slot === period.slot ? null : owedOf(standing, { ...period, slot });
        return other && other.daysLate > 0 ? [other] : [];
      }),
      recipients: recipients
        .filter(({ unit }) => unit === id)
        .map((one) => ({ email: one.email, name: one.name, role: one.role })),
      reminded: last ? { at: last.at, by: last.by, sent: last.sent === 1 } : null,
      today: day.some(({ unit }) => unit === id),
    };
  });
}

/** What a unit owes of one period; null where it was sent, is not open or has no deadline. */
function owedOf({ periods, settings }: Standing, period: Period): Owed | null {
  const cell = periods.find(({ slot }) => slot === period.slot);
  const setting = settings[period.slot];
  if (!cell || !setting || cell.daysLeft === null) return null;
  if (cell.state !== 'chua_nop' && cell.state !== 'tra_lai') return null;
  const { due, inclusive } = setting;
  // A report that came in time and was sent back is not late, however long ago it was due.
  const daysLate = cell.state === 'tra_lai' ? 0 : cell.daysLate;
  return { period: periodCode(period), state: cell.state, due, inclusive, daysLate, daysLeft: cell.daysLeft };
}
