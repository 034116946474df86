// What a report looks like when it travels: the envelope and its bounds. `content.ts` judges it against the catalogue.
import * as z from 'zod';
import { type Effort, longest } from '../../shared/burden/working-time.ts';
import { codes } from '../../shared/checks/codes.ts';
import { longestNote, longestText, mostRows } from '../../shared/checks/lengths.ts';
import { longestReason, mostReasons, type Reason } from '../../shared/checks/reasons.ts';
import type { Figure, Figures, TableRow, Tables } from '../../shared/figures/figures.ts';
import type { Arriving, Change, PendingProof, Receipt, Submission } from '../../shared/wire/submission.ts';

/** Bounds of what one report may name. How long its texts and tables are is judged with its content. */
export const bounds = { keys: 2000, tables: 100 } as const;

const reasons = z
  .array(
    z.strictObject({
      code: z.enum(codes),
      at: z.string().max(200),
      column: z.string().max(200).exactOptional(),
      words: z.string().max(longestReason),
    }),
  )
  .max(mostReasons)
  .meta({
    description: 'Giải trình cho từng cảnh báo: mã, chỉ số hoặc dòng của bảng, lời giải trình',
  }) satisfies z.ZodType<Reason[]>;

const value = z.union([z.number().nonnegative(), z.string().max(longestText)]);
const figure = z.union([value, z.strictObject({ none: z.string().max(longestNote) })]).meta({
  description: 'Số, ngày (yyyy-mm-dd), mã xếp loại hay trả lời, văn bản; hoặc «không có số liệu» kèm lý do',
}) satisfies z.ZodType<Figure>;
const row = z.record(z.string(), value) satisfies z.ZodType<TableRow>;

/** As `yyyy-mm-dd`, a day that exists. */
export const day = z.iso.date();

const head = { catalogue: z.string().min(1).max(40), base: z.int().min(0).max(2047), asOf: day };

const minutes = z.int().min(0).max(longest);
const effort = z.strictObject({ span: minutes, active: minutes }).meta({
  description: 'Số phút từ lần gõ đầu đến lần gõ cuối của kỳ, và trong đó thời gian làm việc',
}) satisfies z.ZodType<Effort>;

/** The whole shape, for the description of the interface. */
export const submission = z
  .strictObject({
    ...head,
    figures: z.record(z.string(), figure).meta({ maxProperties: bounds.keys }),
    tables: z.record(z.string(), z.array(row).max(mostRows)),
    notes: z.record(z.string(), z.string().max(longestNote)).meta({ maxProperties: bounds.keys }),
    reasons: reasons.exactOptional(),
    effort: effort.exactOptional(),
  })
  .meta({ id: 'Submission' }) satisfies z.ZodType<Submission>;

/** From when the Worker could not be reached: the identity token of that moment and the digest of what was to be sent. */
const pending = z.strictObject({
  token: z.string().max(8192),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<PendingProof>;

/** What a ward sends: the submission, and what vouches for an earlier time. */
export const arriving = submission
  .extend({ pending: pending.exactOptional() })
  .meta({ id: 'ArrivingSubmission' }) satisfies z.ZodType<Arriving>;

/** What a body names as proof, whatever else is in it. */
export function pendingOf(body: unknown): PendingProof | null {
  return z.object({ pending }).safeParse(body).data?.pending ?? null;
}

const record = <T>() =>
  z.custom<T>((given) => typeof given === 'object' && given !== null && !Array.isArray(given));

/** What a body is read with: hundreds of values are judged once, by the catalogue, and not by the shape before it. */
export const envelope = z.strictObject({
  ...head,
  figures: record<Figures>(),
  tables: record<Tables>(),
  notes: record<Submission['notes']>(),
  reasons: reasons.exactOptional(),
  effort: effort.exactOptional(),
  pending: pending.exactOptional(),
}) satisfies z.ZodType<Arriving>;

export const receipt = z
  .object({
    number: z.string(),
    unit: z.int(),
    period: z.templateLiteral([z.int(), '-', z.enum(['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'])]),
    revision: z.int(),
    at: z.string(),
    digest: z.string(),
    by: z.string(),
  })
  .meta({ id: 'Receipt', description: 'Biên nhận' }) satisfies z.ZodType<Receipt>;

export const change = z
  .object({
    key: z.string(),
    before: z.union([figure, row]).nullable(),
    after: z.union([figure, row]).nullable(),
  })
  .meta({ id: 'Change' }) satisfies z.ZodType<Change>;
