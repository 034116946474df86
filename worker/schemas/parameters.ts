// What stands in addresses: units, periods, revisions, pages.
import * as z from 'zod';
import { type Period, readPeriodCode } from '../../shared/period.ts';

const unit = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .meta({ type: 'integer', description: 'Mã đơn vị trong hệ thống', example: 9 });

const period = z
  .string()
  .transform((text, context): Period => {
    const known = readPeriodCode(text);
    if (known) return known;
    context.addIssue({ code: 'custom', message: text });
    return z.NEVER;
  })
  .meta({ type: 'string', pattern: '^20\\d\\d-(Q[1-4]|H1|Y)$', example: '2016-Y' });

const revision = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)
  .meta({ type: 'integer', example: 2 });

const year = z
  .string()
  .regex(/^(20\d\d|2100)$/)
  .transform(Number)
  .meta({ type: 'integer', example: 2016 });

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most)
    .meta({ type: 'integer', minimum: least, maximum: most });

export const oneUnit = z.object({ unit });
export const unitPeriod = z.object({ unit, period });
export const unitPeriodRevision = z.object({ unit, period, n: revision });
export const unitYear = z.object({ unit, year });
export const against = z.object({ against: revision.optional() });
/** A line of the summary by its key, and what it is compared with. */
export const comparedLine = z.object({
  line: z.string().min(1).max(120).meta({ example: 'xmc_15_35' }),
  against: z.enum(['last-year', 'previous', 'first']).optional(),
});

/** Most lines of one question about borders. */
const mostLines = 20;

/** `day`: whose borders; `lines`: only these lines of the summary, by their keys, with commas between. */
export const borders = z.object({
  day: z.iso.date().meta({ example: '2025-07-01' }),
  lines: z
    .string()
    .max(2000)
    .transform((text) => text.split(','))
    .refine((lines) => lines.length <= mostLines)
    .meta({ type: 'string', example: 'dau_sach,xmc_15_35' })
    .optional(),
});

export const basis = z.object({ basis: z.enum(['submitted', 'approved']).optional() });

/** `dry=1` asks what would happen. */
export const dry = z.object({ dry: z.literal('1').optional() });

/** `below=1`: the unit and everything below it. */
export const dryBelow = dry.extend({ below: z.literal('1').optional() });

/** `after` is the `next` of the page before. */
export const auditPage = z.object({
  after: whole(0, 999_999_999).optional(),
  limit: whole(1, 200).optional(),
});

/** `before` is the `older` of the page before; `of`: rows about this unit alone. */
export const trailPage = z.object({
  before: whole(1, 999_999_999).optional(),
  of: unit.optional(),
  period: period.optional(),
});

export const page = z.object({ after: whole(0, 2 ** 24).optional(), limit: whole(1, 200).optional() });

/** «Vẫn khóa»: who closes knows which reports are to be confirmed again. */
export const confirmation = z.object({ confirmed: z.literal('1').optional() });

/** As it is printed, in either case. */
export const closingCode = z.object({
  code: z
    .string()
    .max(60)
    .transform((text) => text.trim().toUpperCase())
    .meta({ type: 'string', example: '760-2016Y-7KF3-9M2X' }),
});
