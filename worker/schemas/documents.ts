// Documents: what stands over and under them, and what they are written from.
import * as z from 'zod';
import { slots } from '../../shared/period.ts';
import { type DocumentHead, signingForms } from '../../shared/report/head.ts';
import type { DocumentHeadAnswer } from '../../shared/wire/answers.ts';
import type { DocumentSource } from '../../shared/wire/document.ts';
import { summary, unitName } from './answers.ts';
import { outliers } from './outliers.ts';
import { change, receipt, submission } from './submission.ts';
import { targets } from './targets.ts';

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

export const documentHeadAnswer = z
  .object({ unit: unitName, saved: z.boolean(), head: documentHead })
  .meta({ id: 'DocumentHeadAnswer' }) satisfies z.ZodType<DocumentHeadAnswer>;

/** A report as the document needs it, and reports of last year. */
const { asOf, figures, tables, notes, reasons } = submission.shape;
const content = z.object({ asOf, figures, tables, notes, reasons });

export const documentSource = z
  .object({
    period: receipt.shape.period,
    unit: unitName.extend({ tier: z.string() }),
    reporter: z.enum(['ward', 'district']),
    ward: z.string(),
    summary,
    own: content.nullable(),
    below: z.array(z.object({ unit: unitName.extend({ tier: z.string() }), content })),
    due: z.array(unitName),
    head: documentHead,
    targets: targets.shape.lists,
    before: z
      .object({
        lines: summary.shape.lines,
        reports: z.array(z.object({ unit: z.int(), content: z.object({ figures }) })),
      })
      .nullable(),
    quarters: z.array(
      z.object({
        slot: z.enum(slots),
        lines: summary.shape.lines,
        reports: z.array(z.object({ unit: z.int(), content: z.object({ figures }) })),
      }),
    ),
    outliers: outliers.shape.items,
    draft: z.array(z.string()),
    addenda: z.array(
      z.object({
        unit: unitName,
        number: z.int(),
        at: z.string(),
        isFirst: z.boolean(),
        changes: z.array(change),
      }),
    ),
    closing: z.object({ code: z.string(), unit: z.string() }).nullable(),
    assessed: z.record(z.string(), figures),
    points: z.array(z.object({ at: z.string(), says: z.string() })),
  })
  .meta({
    id: 'DocumentSource',
    description: 'Mọi thứ để viết văn bản báo cáo của một kỳ',
  }) satisfies z.ZodType<DocumentSource>;
