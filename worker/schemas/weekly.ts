// The weekly mail as it travels.
import * as z from 'zod';
import type { WeeklyMail } from '../../shared/reporting/weekly.ts';

export const weeklyRequest = z.strictObject({ wanted: z.boolean() }).meta({ id: 'WeeklyRequest' });

export const weeklyMail = z
  .object({
    wanted: z.boolean(),
    available: z.boolean(),
    last: z.object({ at: z.string(), outcome: z.string() }).nullable(),
  })
  .meta({ id: 'WeeklyMail', description: 'Thư tiến độ hằng tuần' }) satisfies z.ZodType<WeeklyMail>;
