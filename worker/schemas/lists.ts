// What the district administers as whole lists: deadlines, units, members. Shapes only; the routes judge them.
import * as z from 'zod';
import { wholeUnit } from '../../shared/units/succession.ts';
import type {
  Deadline,
  Deadlines,
  DeadlinesRequest,
  Enrolled,
  Enrolment,
  Members,
  MembersRequest,
  Plan,
  Units,
  UnitsRequest,
} from '../../shared/wire/answers.ts';
import { day } from './submission.ts';

/** Of the list that was read. */
const version = z.string().max(64).optional();
const slot = z.enum(['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y']);
const unitName = z.object({ id: z.int(), code: z.string(), name: z.string() });
const simple = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable();

export const plan = z
  .object({
    applied: z.boolean(),
    items: z.array(
      z.object({
        change: z.enum(['add', 'change', 'remove']),
        name: z.string(),
        before: simple,
        after: simple,
      }),
    ),
  })
  .meta({ id: 'Plan', description: 'Những gì sẽ đổi, hoặc đã đổi' }) satisfies z.ZodType<Plan>;

export const deadline = z.strictObject({
  slot,
  opens: day,
  due: day,
  inclusive: z.boolean(),
  internal: day.nullable(),
  grace: z.int().min(0).max(30),
}) satisfies z.ZodType<Deadline>;

export const deadlinesRequest = z
  .strictObject({
    version,
    periods: z.array(deadline).max(6),
    exceptions: z
      .array(
        z.strictObject({
          unit: z.int().min(1),
          slot,
          due: day,
          reason: z.string().trim().min(1).max(500),
        }),
      )
      .max(1000),
  })
  .meta({ id: 'DeadlinesRequest' }) satisfies z.ZodType<DeadlinesRequest>;

export const deadlines = z
  .object({
    unit: unitName,
    year: z.int(),
    version: z.string(),
    periods: z.array(deadline.extend({ closed: z.boolean(), from: z.int().nullable() })),
    exceptions: z.array(z.object({ unit: unitName, slot, due: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Deadlines' }) satisfies z.ZodType<Deadlines>;

const unitCode = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/);
/** Printed in sheets, mails and documents: no line breaks, no control characters, nothing that turns the direction. */
const printed = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'unprintable');
const unitWords = printed(120);
export const attributes = { code: unitCode, name: unitWords, tier: unitWords, parent: z.int().min(1) };
/** A reform is one request: a province has some hundred communes, of a thousand older ones. */
const mostChanges = 2000;
const changed = {
  ...attributes,
  parent: z
    .int()
    .min(-mostChanges)
    .refine((n) => n !== 0),
};
const origins = z
  .array(z.strictObject({ unit: z.int().min(1), share: z.int().min(1).max(wholeUnit) }))
  .max(100);

export const unitsRequest = z
  .strictObject({
    version: z.int().min(0),
    changes: z
      .array(
        z.discriminatedUnion('change', [
          z.strictObject({
            change: z.literal('add'),
            ...changed,
            from: day,
            after: origins,
          }),
          z.strictObject({ change: z.literal('made'), unit: z.int().min(1), after: origins }),
          z.strictObject({ change: z.literal('edit'), unit: z.int().min(1), from: day, ...changed }),
          z.strictObject({ change: z.literal('end'), unit: z.int().min(1), to: day.nullable() }),
        ]),
      )
      .max(mostChanges),
  })
  .meta({ id: 'UnitsRequest' }) satisfies z.ZodType<UnitsRequest>;

export const units = z
  .object({
    unit: unitName,
    version: z.int(),
    items: z.array(
      unitName.extend({
        tier: z.string(),
        parent: z.int(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        after: z.array(unitName.extend({ share: z.int() })),
        before: z.array(
          z.object({
            until: z.string(),
            code: z.string(),
            name: z.string(),
            tier: z.string(),
            parent: z.int().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Units' }) satisfies z.ZodType<Units>;

const role = z.enum(['nhap_lieu', 'lanh_dao', 'tong_hop', 'xem', 'quan_tri']);
const personName = printed(100);
export const member = z.strictObject({
  unit: z.int().min(1).optional(),
  email: z.email().max(254).toLowerCase(),
  role,
  name: personName,
  since: day.nullable().default(null),
  until: day.nullable(),
});

export const membersRequest = z
  .strictObject({ version, members: z.array(member).max(5000) })
  .meta({ id: 'MembersRequest' }) satisfies z.ZodType<MembersRequest>;

export const members = z
  .object({
    unit: unitName,
    version: z.string(),
    items: z.array(member.extend({ unit: z.int(), bound: z.boolean() })),
  })
  .meta({ id: 'Members' }) satisfies z.ZodType<Members>;

export const enrolmentRequest = z
  .strictObject({ role: z.enum(['nhap_lieu', 'lanh_dao', 'tong_hop', 'xem']), name: personName })
  .meta({ id: 'EnrolmentRequest' });

export const enrolment = z
  .object({ unit: unitName, code: z.string(), until: z.string() })
  .meta({ id: 'Enrolment', description: 'Mã ghi danh, dùng một lần' }) satisfies z.ZodType<Enrolment>;

/** As it was read out or copied: in either case, with or without dashes. */
export const enrolmentCode = z.strictObject({ code: z.string().max(60) }).meta({ id: 'EnrolmentCode' });

export const enrolled = z
  .object({ unit: unitName, role, name: z.string() })
  .meta({ id: 'Enrolled' }) satisfies z.ZodType<Enrolled>;
