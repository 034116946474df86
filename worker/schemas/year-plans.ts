// The words of a plan of a year, part by part.
import * as z from 'zod';
import { type PlanPart, planParts } from '../../shared/report/plan/parts.ts';
import type { YearPlan, YearPlanRequest } from '../../shared/wire/answers.ts';
import { unitName } from './answers.ts';

const text = z.string().trim().max(12_000);
const texts = z.strictObject(
  Object.fromEntries(planParts.map(({ key }) => [key, text])) as Record<PlanPart, typeof text>,
);

export const yearPlanRequest = z.strictObject({ base: z.int().min(0), texts }).meta({
  id: 'YearPlanRequest',
  description: 'Lời văn của kế hoạch, cả bản; `base` là phiên bản đã đọc',
}) satisfies z.ZodType<YearPlanRequest>;

export const yearPlan = z
  .object({
    unit: unitName.extend({ tier: z.string() }),
    year: z.int(),
    version: z.int(),
    reporter: z.enum(['ward', 'district']),
    ward: z.string(),
    due: z.int(),
    texts,
  })
  .meta({ id: 'YearPlan', description: 'Lời văn của kế hoạch năm' }) satisfies z.ZodType<YearPlan>;
