// What the Worker answers about a period on the borders of a day.
import * as z from 'zod';
import type { OnBorders } from '../../shared/wire/answers.ts';
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
