// The requests about reminding wards: who still owes a report, taking the day before mailing, telling what was sent.
import type { PeriodCode } from '../shared/period.ts';
import type { ClaimedReminders, ReminderOutcome, Reminders } from '../shared/reporting/reminders.ts';
import { type Answer, call } from './client.ts';

const pathOf = (unit: number, period: PeriodCode) => `/v1/units/${unit}/reminders/${period}`;

export function fetchReminders(unit: number, period: PeriodCode): Answer<Reminders> {
  return call<Reminders>({ method: 'get', path: pathOf(unit, period) }, (value) =>
    Array.isArray(value.items),
  );
}

/** Takes today for these units, so that nobody else mails them; those already reminded are refused by name. */
export function claimReminders(
  unit: number,
  period: PeriodCode,
  units: readonly number[],
): Answer<ClaimedReminders> {
  return call<ClaimedReminders>({ method: 'post', path: pathOf(unit, period), body: { units } }, (value) =>
    Array.isArray(value.claimed),
  );
}

export function settleReminders(
  unit: number,
  period: PeriodCode,
  outcome: ReminderOutcome,
): Answer<ReminderOutcome> {
  return call<ReminderOutcome>({ method: 'put', path: pathOf(unit, period), body: outcome }, (value) =>
    Array.isArray(value.sent),
  );
}
