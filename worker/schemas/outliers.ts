// What the Worker answers about figures that do not look right.
import * as z from 'zod';
import type { Outlier } from '../../shared/outliers/point.ts';
import { unitName } from './answers.ts';
import { receipt } from './submission.ts';

const point = z
  .object({
    code: z.enum(['L01', 'L02', 'L03', 'L04']),
    unit: unitName,
    line: z.string(),
    at: z.string(),
    label: z.string(),
    figure: z.string(),
    why: z.string(),
  })
  .meta({
    id: 'Point',
    description: 'Điểm cần xem lại; không phải kết luận sai',
  }) satisfies z.ZodType<Outlier>;

export const outliers = z
  .object({ unit: unitName, period: receipt.shape.period, items: z.array(point) })
  .meta({ id: 'Outliers' });
