// Documents: what stands over and under them, and what to look at before signing.
import * as z from 'zod';
import { type DocumentHead, signingForms } from '../../shared/report/head.ts';
import type { DocumentHeadAnswer, DocumentPoints } from '../../shared/wire/answers.ts';

/** One line: no line breaks or other control characters, which a document could not print. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u);
const needed = (most: number) => line(most).min(1);

export const documentHead = z
  .strictObject({
    superior: line(200),
    issuer: needed(200),
    symbol: needed(40),
    place: needed(100),
    grounds: z.array(needed(800)).max(20),
    recipients: z.array(needed(300)).min(1).max(40),
    form: z.enum(signingForms.map(({ code }) => code)),
    body: needed(200),
    chief: needed(100),
    signer: needed(100),
    name: line(100),
  })
  .meta({ id: 'DocumentHead', description: 'Thể thức văn bản của đơn vị' }) satisfies z.ZodType<DocumentHead>;

const unitName = z.object({ id: z.int(), code: z.string(), name: z.string() });

export const documentHeadAnswer = z
  .object({ unit: unitName, saved: z.boolean(), head: documentHead })
  .meta({ id: 'DocumentHeadAnswer' }) satisfies z.ZodType<DocumentHeadAnswer>;

export const documentPoints = z
  .object({
    file: z.string(),
    draft: z.array(z.string()),
    code: z.string(),
    points: z.array(z.object({ at: z.string(), says: z.string() })),
  })
  .meta({
    id: 'DocumentPoints',
    description: 'Những điều cần xem trước khi ký',
  }) satisfies z.ZodType<DocumentPoints>;
