// A draft's numerators and denominators on their way to the Worker, and the rates that it answers.
import * as z from 'zod';
import type { Effect } from '../../shared/change/effect.ts';
import { unitName } from './answers.ts';
import { receipt } from './submission.ts';

export const draft = z
  .strictObject({
    rates: z.record(
      z
        .string()
        .max(80)
        .regex(/^[a-z0-9_]+\.(tu|mau)$/),
      z.int().min(0).max(1e9),
    ),
  })
  .meta({ id: 'Draft', description: 'Tử số và mẫu số của báo cáo sắp nộp' });

export const effect = z
  .object({
    above: unitName.extend({ tier: z.string() }).nullable(),
    period: receipt.shape.period,
    rates: z.array(z.object({ line: z.string(), label: z.string(), before: z.int(), after: z.int() })),
    withheld: z.int(),
  })
  .meta({
    id: 'Effect',
    description: 'Tỷ lệ của cấp trên trước và sau khi nộp, tính bằng phần trăm nhân 100',
  }) satisfies z.ZodType<Effect>;
