// Backups on their way out and in.
import * as z from 'zod';
import type { BackupPage, Digests, RestorePage } from '../../shared/wire/deployment.ts';

const row = z.array(z.union([z.string(), z.number(), z.null()]));
const page = {
  migration: z.int(),
  table: z.string().max(60),
  columns: z.array(z.string().max(60)).max(60),
  rows: z.array(row).max(1000),
};

export const backupPage = z
  .object({ ...page, last: z.int(), next: z.string().nullable() })
  .meta({ id: 'BackupPage', description: 'Một trang của bản sao lưu' }) satisfies z.ZodType<BackupPage>;

export const restorePage = z.strictObject(page).meta({ id: 'RestorePage' }) satisfies z.ZodType<RestorePage>;

const all = z.record(
  z.string(),
  z.object({ rows: z.int(), sha256: z.string() }),
) satisfies z.ZodType<Digests>;

export const digests = z.strictObject({ digests: all }).meta({ id: 'BackupDigests' });

export const restoredRows = z.object({ rows: z.int() }).meta({ id: 'RestoredRows' });

/** Where a page begins, as the page before said. */
export const backupQuery = z.object({
  after: z
    .string()
    .max(500)
    .regex(/^\["[a-z_]+",(null|\[[^[\]{}]*\])\]$/)
    .optional(),
});
