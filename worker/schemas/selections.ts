// Shapes of what a unit asks; `lists/selections.ts` judges what they say.
import * as z from 'zod';
import { type OwnLines, ownKinds } from '../../shared/asking/own-lines.ts';
import type { Asking } from '../../shared/asking/selection.ts';
import type { Supplier } from '../../shared/catalogue/catalogue.ts';
import { supplierNames } from '../../shared/catalogue/suppliers.ts';
import type { Selections, SelectionsRequest } from '../../shared/wire/answers.ts';

const ids = z.array(z.string().min(1).max(60)).max(1000);
const asked = z.union([z.literal('all'), ids]);
const period = z.templateLiteral([z.int(), '-', z.enum(['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'])]);

export const asking = z.array(z.object({ from: period, ids: asked, own: ids.exactOptional() })).meta({
  id: 'Asking',
  description: 'Những gì hỏi đơn vị, từ kỳ nào; không có dòng nào là hỏi mọi mục',
}) satisfies z.ZodType<Asking[]>;

/** `lists/selections.ts` says how long each may be; these only bound what is read. */
const text = z.string().max(1000);
const words = {
  kind: z.enum(ownKinds),
  label: text,
  unit: text,
  cycle: z.enum(['quarter', 'half', 'year']),
  behaviour: z.enum(['flow', 'stock']),
  definition: text,
  example: text,
  supplier: z.enum(Object.keys(supplierNames) as Supplier[]),
  parts: z.array(text).max(20),
};
const ownLine = {
  ...words,
  id: z.string().max(60),
  times: z.array(z.object({ from: period, asked: z.boolean() })),
};

export const ownLines = z
  .array(z.object({ unit: z.int(), name: z.string(), lines: z.array(z.object(ownLine)) }))
  .meta({
    id: 'OwnLines',
    description: 'Chỉ tiêu riêng của từng đơn vị, cấp cao nhất trước',
  }) satisfies z.ZodType<OwnLines[]>;

export const selectionsRequest = z
  .strictObject({
    version: z.string().max(64).optional(),
    from: period,
    asks: z.union([z.literal('all'), z.literal('above'), ids]),
    requires: ids,
    own: z
      .array(z.strictObject({ ...words, id: z.string().max(60).optional(), asked: z.boolean() }))
      .max(400)
      .optional(),
  })
  .meta({
    id: 'SelectionsRequest',
    description:
      'Những mục hỏi các đơn vị bên dưới từ một kỳ; `above`: như cấp trên hỏi; `requires`: mọi nơi bên dưới phải hỏi',
  }) satisfies z.ZodType<SelectionsRequest>;

export const selections = z
  .object({
    unit: z.object({ id: z.int(), code: z.string(), name: z.string() }),
    year: z.int(),
    version: z.string(),
    from: period.nullable(),
    isOwn: z.boolean(),
    asks: asked,
    inherited: asked,
    requires: ids,
    mayRequire: z.boolean(),
    own: z.array(z.object({ ...ownLine, asked: z.boolean() })),
  })
  .meta({ id: 'Selections', description: 'Bộ chỉ tiêu của đơn vị' }) satisfies z.ZodType<Selections>;
