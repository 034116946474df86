// What a deployment is set up with: units, the years whose trees are frozen, people, deadlines.
import * as z from 'zod';
import type { SetupDone } from '../../shared/wire/deployment.ts';
import { attributes, deadline, member } from './lists.ts';
import { day } from './submission.ts';

const id = z.int().min(1).max(1_000_000_000);
const year = z.int().min(2000).max(2100);

export const setupRequest = z
  .strictObject({
    units: z
      .array(
        z.strictObject({
          ...attributes,
          id,
          parent: id.nullable(),
          validFrom: day.exactOptional(),
          validTo: day.exactOptional(),
        }),
      )
      .max(20_000)
      .default([]),
    years: z.array(year).max(20).default([]),
    members: z
      .array(member.extend({ unit: id }))
      .max(20_000)
      .default([]),
    deadlines: z
      .array(
        deadline.extend({
          ...{ unit: id, year },
          internal: day.nullable().default(null),
          grace: deadline.shape.grace.default(0),
        }),
      )
      .max(20_000)
      .default([]),
  })
  .meta({ id: 'SetupRequest' });

export const setupDone = z
  .object({ units: z.int(), years: z.int(), members: z.int(), deadlines: z.int() })
  .meta({
    id: 'SetupDone',
    description: 'Bao nhiêu của mỗi loại đã được ghi',
  }) satisfies z.ZodType<SetupDone>;
