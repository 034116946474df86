// Shapes of targets; `shared/targets/faults.ts` judges what they say.
import * as z from 'zod';
import type { Demand, Target } from '../../shared/targets/target.ts';
import type { Targets, TargetsRequest } from '../../shared/wire/answers.ts';
import { ownLines } from './selections.ts';

const value = z.number().min(0).max(1e13);
const percent = z.boolean();
const code = z.string().min(1).max(60);
const year = z.int().min(2000).max(2100);

const demand = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.enum(['at_least', 'more_than', 'at_most', 'exactly']),
    ...{ value, percent, per: z.enum(['month', 'quarter']).exactOptional() },
  }),
  z.strictObject({ op: z.literal('between'), least: value, most: value, percent }),
  z.strictObject({ op: z.literal('rising') }),
  z.strictObject({ op: z.literal('falling') }),
  z.strictObject({ op: z.literal('holding') }),
  z.strictObject({ op: z.literal('balanced'), points: z.number().min(0).max(100) }),
  z.strictObject({ op: z.literal('level'), grade: code, value, percent }),
  z.strictObject({
    op: z.literal('distribution'),
    shares: z
      .array(z.strictObject({ grade: code, percent: value }))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    op: z.literal('assigned'),
    wards: z.array(z.strictObject({ unit: z.int().min(1), value: value.max(1e9) })).max(4000),
    percent: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    op: z.literal('before'),
    day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  }),
]) satisfies z.ZodType<Demand>;

const target = z.strictObject({
  indicator: code,
  from: year,
  to: year,
  demand,
  each: z.literal(true).exactOptional(),
  keep: z.literal(true).exactOptional(),
  strive: z.literal(true).exactOptional(),
  basis: z.string().trim().max(200),
  reason: z.string().trim().min(1).max(300).exactOptional(),
}) satisfies z.ZodType<Target>;

export const targetsRequest = z.strictObject({ base: z.int().min(0), items: z.array(target).max(300) }).meta({
  id: 'TargetsRequest',
  description: 'Cả danh sách; `base` là phiên bản đã đọc',
}) satisfies z.ZodType<TargetsRequest>;

const unitName = z.object({ id: z.int(), code: z.string(), name: z.string() });

export const targets = z
  .object({
    unit: unitName,
    year: z.int(),
    version: z.int(),
    lists: z.array(z.object({ unit: unitName, year: z.int(), items: z.array(target) })),
    own: ownLines.exactOptional(),
  })
  .meta({ id: 'Targets', description: 'Chỉ tiêu của đơn vị và của cấp trên' }) satisfies z.ZodType<Targets>;
