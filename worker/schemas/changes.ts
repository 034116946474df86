// What the Worker answers about a change of a total: the shapes that `shared/change/` promises.
import * as z from 'zod';
import type { LineChange } from '../../shared/change/change.ts';
import { unitName } from './answers.ts';
import { receipt } from './submission.ts';

const amount = z.object({ value: z.number(), base: z.number().exactOptional() }).nullable();
const absence = z.enum(['no-unit', 'not-sent', 'no-figure']).nullable();

export const lineChange = z
  .object({
    unit: unitName,
    line: z.string(),
    period: receipt.shape.period,
    against: receipt.shape.period,
    change: z
      .object({
        measure: z.enum(['share', 'sum']),
        before: z.number(),
        after: z.number(),
        byFigures: z.number(),
        byCoverage: z.number(),
        movers: z.array(
          z.object({
            unit: unitName,
            before: amount,
            after: amount,
            absent: z.object({ before: absence, after: absence }),
            moved: z.number(),
          }),
        ),
        units: z.object({ before: z.int(), after: z.int(), both: z.int() }),
      })
      .nullable(),
    estimated: z.array(unitName).exactOptional(),
    resubmissions: z.array(
      z.object({
        unit: unitName,
        revision: z.int(),
        at: z.string(),
        by: z.string(),
        before: amount,
        after: amount,
      }),
    ),
  })
  .meta({
    id: 'LineChange',
    description: 'Thay đổi của một dòng; tỷ lệ tính bằng phần nghìn điểm phần trăm',
  }) satisfies z.ZodType<LineChange>;
