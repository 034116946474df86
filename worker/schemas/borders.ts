// What the Worker answers about a period on the borders of a day, and about the units that one was made of.
import * as z from 'zod';
import type { OnBorders, Predecessors } from '../../shared/wire/answers.ts';
import { summary, unitName } from './answers.ts';
import { receipt, submission } from './submission.ts';

export const onBorders = z
  .object({
    unit: unitName,
    period: receipt.shape.period,
    day: z.string(),
    summary,
    items: z.array(
      z.object({
        unit: unitName.extend({ tier: z.string() }),
        figures: submission.shape.figures,
        isEstimate: z.boolean().meta({ description: 'Ước tính theo tỷ lệ' }),
        from: z.array(unitName),
        missing: z.array(unitName),
        missingQuarters: z.array(unitName),
        stands: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OnBorders' }) satisfies z.ZodType<OnBorders>;

export const predecessors = z
  .object({
    unit: unitName,
    year: z.int(),
    items: z.array(
      z.object({
        unit: unitName.extend({ tier: z.string() }),
        share: z.int().meta({ description: 'Phần trăm của phần trăm: 10000 là toàn bộ' }),
        until: z.string().nullable(),
        reports: z.array(z.object({ period: receipt.shape.period, figures: submission.shape.figures })),
      }),
    ),
  })
  .meta({ id: 'Predecessors' }) satisfies z.ZodType<Predecessors>;
