// A filled Excel file on its way in, and what was read from it.
import * as z from 'zod';
import type { FilledFile } from '../../shared/exchange/filled-file.ts';
import type { BookIdentity } from '../../shared/workbook/book-file.ts';
import { finding } from './answers.ts';
import { submission } from './submission.ts';

/** Base64 of a file of at most 700 KB; what is not Base64 is no file. */
export const uploaded = z
  .strictObject({ file: z.base64().max(950_000) })
  .meta({ id: 'UploadedFile', description: 'Tệp .xlsx dạng Base64' });

/** What stands in the hidden sheet of a file: anybody may have written it. */
export const identity = z.object({
  sort: z.literal('book').optional(),
  catalogue: z.string().max(20),
  year: z.int(),
  unit: z.object({ id: z.int(), code: z.string().max(40), name: z.string().max(200) }),
  reporter: z.enum(['ward', 'district']),
}) satisfies z.ZodType<BookIdentity>;

const { figures, tables, notes } = submission.shape;
const slot = z.enum(['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y']);

export const filledFile = z
  .object({
    catalogue: z.string(),
    figures: z.partialRecord(slot, figures),
    tables,
    notes,
    unreadable: z.array(
      z.object({
        at: z.string(),
        slot: slot.nullable(),
        column: z.string(),
        place: z.string(),
        typed: z.string(),
        fault: z.string(),
        remedy: z.string(),
      }),
    ),
    damage: z.array(z.string()),
    periods: z.array(z.object({ slot, filled: z.int(), asked: z.int(), findings: z.array(finding) })),
  })
  .meta({
    id: 'FilledFile',
    description: 'Nội dung đọc được từ tệp đã điền',
  }) satisfies z.ZodType<FilledFile>;
