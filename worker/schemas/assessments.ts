// Shapes of what a unit says of the wards below it; `lists/assessments.ts` judges it against the catalogue.
import * as z from 'zod';
import { longestText } from '../../shared/checks/lengths.ts';
import type { Assessments, AssessmentsRequest } from '../../shared/wire/answers.ts';

const value = z.union([z.number().min(0).max(1e9), z.string().max(longestText)]);
const figures = z.record(z.string().max(100), value);

export const assessmentsRequest = z
  .strictObject({
    base: z.int().min(0),
    items: z.array(z.strictObject({ unit: z.int().min(1), figures })).max(4000),
  })
  .meta({
    id: 'AssessmentsRequest',
    description: 'Cả danh sách; `base` là phiên bản đã đọc',
  }) satisfies z.ZodType<AssessmentsRequest>;

const unitName = z.object({ id: z.int(), code: z.string(), name: z.string() });

export const assessments = z
  .object({
    unit: unitName,
    year: z.int(),
    version: z.int(),
    items: z.array(z.object({ unit: unitName, figures })),
  })
  .meta({ id: 'Assessments', description: 'Cấp trên đánh giá từng đơn vị' }) satisfies z.ZodType<Assessments>;
