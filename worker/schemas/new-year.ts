// Opening a year: what is asked and answered.
import * as z from 'zod';
import type { NewYear } from '../../shared/wire/new-year.ts';
import { unitName } from './answers.ts';
import { deadline } from './lists.ts';
import { day } from './submission.ts';

/** `version`: of what was read, so that nothing else is done than what was seen. */
export const newYearRequest = z
  .strictObject({ version: z.string().min(1).max(64) })
  .meta({ id: 'NewYearRequest' });

const cutOff = z.object({ first: day, last: day, source: z.string(), isVerified: z.boolean() });

export const newYear = z
  .object({
    unit: unitName,
    year: z.int(),
    version: z.string(),
    opened: z.boolean(),
    units: z.object({
      standing: z.int(),
      wards: z.int(),
      ended: z.array(unitName),
      begun: z.array(unitName),
    }),
    deadlines: z.array(z.object({ ...deadline.shape, was: day.nullable(), note: z.string(), cutOff })),
    above: z.array(z.object({ slot: deadline.shape.slot, unit: unitName, isSet: z.boolean() })),
    targets: z.object({ going: z.int(), over: z.int() }),
    head: z.boolean(),
    members: z.object({
      staying: z.int(),
      leaving: z.array(z.object({ name: z.string(), email: z.string(), unit: unitName, until: day })),
    }),
  })
  .meta({ id: 'NewYear', description: 'Mở năm' }) satisfies z.ZodType<NewYear>;
