// Reminders as they travel: who is to be reminded, what was taken, what was sent.
import * as z from 'zod';
import type {
  Chased,
  ClaimedReminders,
  Owed,
  ReminderOutcome,
  ReminderRequest,
  Reminders,
} from '../../shared/reporting/reminders.ts';
import { receipt } from './submission.ts';

const unitName = z.object({ id: z.int(), code: z.string(), name: z.string() });
const unit = z.int().min(1);

const owed = z.object({
  period: receipt.shape.period,
  state: z.enum(['chua_nop', 'tra_lai']),
  due: z.string(),
  inclusive: z.boolean(),
  daysLate: z.int(),
  daysLeft: z.int(),
}) satisfies z.ZodType<Owed>;

const chased = z.object({
  unit: unitName,
  owed: owed.nullable(),
  plan: z.object({ year: z.int(), before: z.string(), daysLate: z.int(), daysLeft: z.int() }).nullable(),
  others: z.array(owed),
  recipients: z.array(
    z.object({
      email: z.string(),
      name: z.string(),
      role: z.enum(['nhap_lieu', 'lanh_dao', 'tong_hop', 'xem', 'quan_tri']),
    }),
  ),
  reminded: z.object({ at: z.string(), by: z.string(), sent: z.boolean() }).nullable(),
  today: z.boolean(),
}) satisfies z.ZodType<Chased>;

export const reminders = z
  .object({
    unit: unitName,
    period: receipt.shape.period,
    by: z.string(),
    now: z.string(),
    items: z.array(chased),
  })
  .meta({
    id: 'Reminders',
    description: 'Đơn vị còn phải nộp, và lần nhắc gần nhất',
  }) satisfies z.ZodType<Reminders>;

export const reminderRequest = z
  .strictObject({ units: z.array(unit).min(1).max(500) })
  .meta({ id: 'ReminderRequest' }) satisfies z.ZodType<ReminderRequest>;

export const claimedReminders = z
  .object({
    claimed: z.array(unit),
    refused: z.array(z.object({ unit, reason: z.string() })),
  })
  .meta({ id: 'ClaimedReminders' }) satisfies z.ZodType<ClaimedReminders>;

export const reminderOutcome = z
  .strictObject({ sent: z.array(unit).max(500), unsent: z.array(unit).max(500) })
  .refine(({ sent, unsent }) => sent.length + unsent.length > 0)
  .meta({ id: 'ReminderOutcome' }) satisfies z.ZodType<ReminderOutcome>;
